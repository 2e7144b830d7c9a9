import Campaigns
import Diagnostics
public import Formats
public import Metrics
import Planning
public import Quantities

/// The overview of all campaigns as `generated/index.json`.
public enum IndexDocument {
  /// One campaign's line in the overview.
  public struct Entry: Sendable {
    /// The campaign.
    public var id: CampaignID
    /// Its line.
    public var json: JSON

    /// Pairs a campaign with its line.
    public init(id: CampaignID, json: JSON) {
      self.id = id
      self.json = json
    }
  }

  /// The document of all entries, ordered by id, and of the feeds they rest on; `knownAt` stands in it only if the figures are those of an earlier day.
  ///
  /// `settings` is the digest of what the workspace's settings and own kinds of exports say.
  public static func json(
    workspace: String, settings: String? = nil, feeds: [FeedState] = [], entries: [Entry], knownAt: Day? = nil
  ) -> JSON {
    .object(omittingNil: [
      ("workspace", .string(workspace)),
      ("settings", settings.map(JSON.string)),
      ("knownAt", knownAt.map { .string($0.description) }),
      ("feeds", .object(feeds.map { JSON.Field($0.feed.id.text, $0.json) })),
      ("campaigns", .array(entries.sorted { $0.id < $1.id }.map(\.json))),
    ])
  }

  /// The day whose knowledge an earlier overview's figures are, if they are not all there is.
  public static func knownAt(from document: JSONNode) -> Day? {
    document["knownAt"]?.string.flatMap { Day($0) }
  }

  /// The line of a campaign from its documents' values.
  public static func entry(
    of source: SummarySource, definition: String, planVersion: Int, lastFullWeek: WeeklySummary?, asOf: Instant
  ) -> Entry {
    let campaign = source.campaign
    return Entry(
      id: campaign.id,
      json: [
        "id": .string(campaign.id.text),
        "name": .string(campaign.name),
        "client": .string(campaign.client),
        "status": .string(source.tasks.status.rawValue),
        "start": .string(campaign.flight.first.description),
        "end": .string(campaign.flight.last.description),
        "zone": .string(campaign.zone.name),
        "platforms": .strings(campaign.platforms.map(\.value.description)),
        "definition": .string(definition),
        "planVersion": .integer(planVersion),
        "items": .integer(source.items.count),
        "tasks": counts(of: source.tasks),
        "overdue": .integer(source.tasks.tasks.count { $0.urgency == .overdue }),
        "escalationLevel": source.tasks.escalation.map { .integer($0.level) } ?? .null,
        "nextDue": source.tasks.nextDue(after: asOf).map(json) ?? .null,
        "oldestOverdue": source.tasks.tasks.first { $0.urgency == .overdue }.map(json) ?? .null,
        "targets": .array(source.targets.map(\.json)),
        "pacing": .array(source.pacings.filter { $0.silence != .noCurve }.map(\.shortJSON)),
        "anomalies": .array(source.recentAnomalies.map(\.shortJSON)),
        "weeks": .integer(source.weeks.count),
        "lastWeek": lastFullWeek.map(json) ?? .null,
      ])
  }

  /// The lines of an earlier overview by campaign, so that a campaign with an error keeps its last good line.
  public static func entries(from document: JSONNode) -> [CampaignID: Entry] {
    var entries: [CampaignID: Entry] = [:]
    for node in document["campaigns"]?.array ?? [] {
      guard let id = node["id"]?.string.flatMap({ CampaignID($0) }) else { continue }
      entries[id] = Entry(id: id, json: node.plain)
    }
    return entries
  }

  /// How many weekly summaries an earlier overview says a campaign has; nothing if it does not say.
  public static func weeks(of entry: Entry) -> Int? {
    guard case .integer(let count)? = entry.json["weeks"] else { return nil }
    return count
  }

  private static func counts(of list: TaskList) -> JSON {
    .object(
      TaskStatus.allCases.map { status in
        JSON.Field(status.rawValue, .integer(list.tasks.count { $0.status == status }))
      })
  }

  private static func json(of task: OperatorTask) -> JSON {
    [
      "task": .string(task.id), "dueAt": .string(task.dueAt.description), "dueLocal": .string("\(task.dueLocal)"),
    ]
  }

  private static func json(of week: WeeklySummary) -> JSON {
    [
      "week": .string(week.week.description),
      "completionRate": FigureJSON.number(week.work.completionRate),
      "kpis": .object(
        week.kpis.map { JSON.Field($0.kpi.rawValue, FigureJSON.number($0.comparison.value)) }),
    ]
  }
}

extension TaskList {
  /// The next open task whose time is still to come; what waits for its post has no time of its own yet.
  func nextDue(after moment: Instant) -> OperatorTask? {
    tasks.first { ($0.urgency == .due || $0.urgency == .upcoming) && $0.dueAt > moment && !$0.isWaiting }
  }
}
