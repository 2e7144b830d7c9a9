import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// Workspaces of several campaigns with copy, to schedule and to look for clashes in.
struct CalendarSample {
  /// Keys of `campaign-ops.json` beside the workspace.
  var settings = ""
  /// The definitions by id, without the keys that every one needs.
  var campaigns: [(id: String, keys: String)]
  /// `content.csv` by id.
  var content: [String: String] = [:]
  /// `holidays/<name>.csv` by name.
  var holidays: [String: String] = [:]

  static func one(_ keys: String, content: String = "") -> CalendarSample {
    CalendarSample(campaigns: [("spring", keys)], content: content.isEmpty ? [:] : ["spring": content])
  }

  private static let needed = [
    ("client", #""Acme""#), ("objective", #""Win 40 demo requests""#), ("platforms", #"["linkedin"]"#),
    ("start", #""2026-11-02""#), ("end", #""2026-11-15""#), ("callToAction", #""Book a demo""#),
    ("timeZone", #""Europe/Berlin""#), ("cadence", #"{"linkedin": 3}"#),
  ]

  func book() throws -> CampaignBook {
    let start = #"{"schemaVersion": 2, "workspace": {"name": "Studio", "timeZone": "Europe/Berlin"}"#
    let definitions = campaigns.map { id, keys in
      let missing = Self.needed.filter { !keys.contains("\"\($0.0)\":") }.map { "\"\($0.0)\": \($0.1)" }
      let text =
        "{\"id\": \"\(id)\", \"name\": \"\(id)\", " + (missing + (keys.isEmpty ? [] : [keys])).joined(separator: ",\n")
        + "}"
      return SourceFile(path: "campaigns/\(id).json", bytes: Array(text.utf8))
    }
    var sources = BookSources(
      settings: SourceFile(
        path: "campaign-ops.json", bytes: Array((start + (settings.isEmpty ? "}" : ", \(settings)}")).utf8)),
      definitions: definitions,
      content: content.map { SourceFile(path: "campaigns/\($0.key)/content.csv", bytes: Array($0.value.utf8)) },
      zones: PlanSamples.zones)
    sources.holidays = holidays.map { SourceFile(path: "holidays/\($0.key).csv", bytes: Array($0.value.utf8)) }
    let read = CampaignBook.read(sources)
    let found = read.diagnostics.filter { $0.severity == .error }
    try #require(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))")
    return try #require(read.output)
  }

  /// All campaigns scheduled one after the other, as a run does it.
  func scheduled(
    previous: [CampaignID: [CalendarItem]] = [:], frozen: Set<String> = [], published: Set<String> = [],
    asOf: Instant = .earliest, explaining: String? = nil
  ) throws -> [(campaign: Campaign, made: Schedule)] {
    let book = try book()
    var accounts = AccountTimes()
    for campaign in book.campaigns {
      Scheduler.note(
        campaign, previous: previous[campaign.id] ?? [], frozen: frozen, published: published, asOf: asOf, in: &accounts
      )
    }
    return book.campaigns.map { campaign in
      let made = Scheduler.schedule(
        campaign: campaign, plan: Planner.plan(campaign, settings: book.settings),
        previous: previous[campaign.id] ?? [], frozen: frozen, published: published, beside: accounts,
        explaining: explaining, asOf: asOf)
      accounts.note(made.items, of: campaign)
      return (campaign, made)
    }
  }

  /// The only campaign scheduled.
  func schedule(
    previous: [CalendarItem] = [], frozen: Set<String> = [], published: Set<String> = [], asOf: Instant = .earliest,
    explaining: String? = nil
  ) throws -> Schedule {
    let id = try #require(CampaignID("spring"))
    return try #require(
      try scheduled(
        previous: [id: previous], frozen: frozen, published: published, asOf: asOf, explaining: explaining
      ).first?.made)
  }

  /// What is in each other's way.
  func clashes(asOf: Instant = .earliest) throws -> [Diagnostic] {
    let sources = try scheduled().map { ClashSource($0.campaign, $0.made.items, [], $0.made.places) }
    return Clashes.found(among: sources, settings: try book().settings, asOf: asOf)
  }
}

extension Sequence<CalendarItem> {
  /// Each item as its slot and its local time.
  var slots: [String] { map { "\($0.id.split(separator: "/").dropFirst().joined(separator: "/")) \($0.local)" } }
}
