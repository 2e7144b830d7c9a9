import Campaigns
import Diagnostics
import Metrics
import Quantities
import Testing

@testable import Campaigns

/// A small workspace to read exports against.
struct Workspace {
  var settings: Settings
  var campaigns: [Campaign] = []
  var asOf: Day

  init(asOf: String = "2026-11-23") throws {
    settings = Settings(name: "Test", zone: .utc)
    self.asOf = try #require(Day(asOf))
  }

  /// Adds a campaign with tracking rules and, if a currency is given, a budget in it.
  func with(
    _ id: String, name: String? = nil, ids: [String] = [], names: [String] = [], utm: [String] = [],
    currency: String? = nil
  ) throws -> Workspace {
    let location = Location(path: "campaigns/\(id).json")
    let place = { (text: String) in Placed(text, at: location) }
    let first = try #require(Day("2026-01-01"))
    var budget: Budget?
    if let currency {
      let code = try #require(Currency(currency))
      budget = Budget(total: Placed(try #require(Money(minorUnits: 100_000, currency: code)), at: location))
    }
    var copy = self
    copy.campaigns.append(
      Campaign(
        id: try #require(CampaignID(id)), location: location, name: name ?? id, client: "Client",
        initialStatus: .planned, objective: Objective(statement: "Sell"), platforms: [],
        flight: try #require(DayRange(first: first, last: first)), flightLocations: (location, location),
        zone: settings.zone, cadence: [:], callToAction: "Buy", audience: [], proofPoints: [], angles: [], pillars: [],
        messages: [], themes: [], targets: [], budget: budget, calendar: CalendarRules(),
        workflow: Workflow(steps: []),
        tracking: Tracking(ids: ids.map(place), names: names.map(place), utm: utm.map(place)), owners: Owners(),
        content: []))
    return copy
  }

  /// Declares a feed.
  func with(feed id: String, _ change: (inout Feed) throws -> Void = { _ in }) throws -> Workspace {
    var feed = Feed(id: try #require(FeedID(id)))
    try change(&feed)
    var copy = self
    copy.settings.feeds[feed.id] = feed
    return copy
  }

  /// Reads files given by path and text.
  func read(_ files: KeyValuePairs<String, String>) -> Reading {
    read(files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// Reads files.
  func read(_ files: [SourceFile]) -> Reading {
    let (ledger, diagnostics) = Intake.read(files: files, settings: settings, campaigns: campaigns, asOf: asOf)
    return Reading(ledger: ledger, diagnostics: diagnostics)
  }
}

/// What an intake gave.
struct Reading {
  var ledger: MetricLedger
  var diagnostics: [Diagnostic]

  /// The findings as `line:column code`.
  var codes: [String] {
    diagnostics.map { finding in
      let place = finding.location?.place ?? .start
      return "\(place.line):\(place.column) \(finding.code.rawValue)"
    }
  }

  /// The figures of periods as `campaign first..last platform metric = value currency`, without their sources.
  var periods: [String] {
    ledger.periods.map { figure in
      let money = figure.currency.map { " \($0)" } ?? ""
      return "\(figure.campaign) \(figure.period) \(figure.platform) \(figure.metric) = \(figure.value)\(money)"
    }
  }

  /// The cells as `campaign day platform metric = value currency`, without their sources.
  var values: [String] {
    ledger.cells.map { cell in
      let money = cell.currency.map { " \($0)" } ?? ""
      return "\(cell.key.campaign) \(cell.key.day) \(cell.key.platform) \(cell.key.metric) = \(cell.value)\(money)"
    }
  }
}
