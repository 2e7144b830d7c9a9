import Campaigns
import Diagnostics
import Formats
import Foundation
import Metrics
import Planning
import Quantities
import Reports
import TestSupport
import Testing

/// Small campaigns, tasks and figures to report on.
enum Samples {
  static func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? .latest }

  static func day(_ text: String) -> Day { Day(text) ?? .latest }

  static func amount(_ text: String) -> Amount { Amount(text) ?? .zero }

  static func zone(_ name: String) throws -> Zone {
    let data = try #require(FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(name)"))
    return try #require(Zone.read(name: name, tzif: Array(data)))
  }

  static let zones = ZoneFinder { name in
    FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(name)").flatMap {
      Zone.read(name: name, tzif: Array($0))
    }
  }

  /// A campaign of two platforms over three weeks; keys given win over those every definition needs.
  static func campaign(_ extra: String = "") throws -> Campaign {
    let defaults = [
      ("id", #""spring""#), ("name", #""Spring | launch""#), ("client", #""Acme""#),
      ("objective", #""Win 40 demo requests""#), ("platforms", #"["linkedin", "x"]"#),
      ("start", #""2026-11-16""#), ("end", #""2026-12-06""#), ("callToAction", #""Book a demo""#),
      ("timeZone", #""America/New_York""#),
    ]
    let missing = defaults.filter { !extra.contains("\"\($0.0)\":") }.map { "\"\($0.0)\": \($0.1)" }
    let text = "{\n" + (missing + (extra.isEmpty ? [] : [extra])).joined(separator: ",\n") + "\n}"
    let workspace = #"{"schemaVersion": 2, "workspace": {"name": "Studio", "timeZone": "Europe/Berlin"}}"#
    let read = CampaignBook.read(
      BookSources(
        settings: SourceFile(path: "campaign-ops.json", bytes: Array(workspace.utf8)),
        definitions: [SourceFile(path: "campaigns/spring.json", bytes: Array(text.utf8))], zones: zones,
        metrics: Set(MetricRegistry.names + KPI.allCases.map(\.rawValue))))
    let found = read.diagnostics.filter { $0.severity == .error }
    try #require(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))\n\(text)")
    return try #require(read.output?.campaigns.first)
  }

  static func item(_ name: String, on platform: Platform = .linkedin, at time: String, zone: Zone = .utc) throws
    -> CalendarItem
  {
    let moment = at(time)
    let local = zone.local(at: moment)
    return CalendarItem(
      id: "spring/\(name)", campaign: try #require(CampaignID("spring")), platform: platform, week: local.day.week,
      number: 1, local: local, scheduledAt: moment, zone: zone.name, type: .post, title: "Five signs of wear",
      theme: "Wear", stage: .awareness, angle: "angle-1", pillar: "Care", copy: "Look twice.", isCopyAuthored: true,
      asset: nil, callToAction: "Book a demo", link: nil, rule: "1 a week")
  }

  /// A task named by its item and step, due at a moment seen from a zone.
  static func task(
    _ name: String, on platform: Platform = .linkedin, _ type: TaskType = .post, due: String, zone: Zone = .utc,
    _ status: TaskStatus = .pending, urgency: Urgency? = nil, done: String? = nil
  ) throws -> OperatorTask {
    let moment = at(due)
    var task = OperatorTask(
      id: "spring/\(name)/\(type.rawValue.lowercased())", campaign: try #require(CampaignID("spring")),
      item: "spring/\(name)", platform: platform, type: type, contentType: .post, title: "Publish: five signs",
      dueAt: moment, dueLocal: zone.local(at: moment), after: nil, owner: nil,
      instructions: "\(platform)/post/\(type.rawValue)")
    task.status = status
    task.urgency = urgency
    task.completedAt = done.map(at)
    return task
  }

  static func list(_ tasks: [OperatorTask], _ status: CampaignStatus = .active) throws -> TaskList {
    TaskList(
      campaign: try #require(CampaignID("spring")), status: status,
      tasks: tasks.sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }, escalation: nil)
  }

  static func cell(
    _ day: String, _ metric: Metric, _ value: String, on platform: Platform = .linkedin, feed: String = "organic",
    currency: String? = nil, line: Int = 2, rows: Int = 1
  ) throws -> Cell {
    let key = CellKey(
      campaign: try #require(CampaignID("spring")), day: self.day(day), platform: platform, metric: metric,
      feed: try #require(FeedID(feed)))
    return Cell(
      key: key, value: amount(value), currency: currency.flatMap { Currency($0) },
      source: Location(path: "metrics/\(feed)/a.csv", line: line, column: 1), rows: rows)
  }

  static func ledger(_ cells: [Cell] = [], readings: [ExportReading] = [], unattributed: [Unattributed] = [])
    -> MetricLedger
  {
    MetricLedger(cells: cells.sorted { $0.key < $1.key }, readings: readings, rejects: [], unattributed: unattributed)
  }

  static func source(
    _ campaign: Campaign, items: [CalendarItem] = [], tasks: [OperatorTask] = [], cells: [Cell] = [],
    today: String = "2026-11-27", settings: Settings = Settings(name: "Studio", zone: .utc)
  ) throws -> SummarySource {
    let ledger = ledger(cells, readings: readings(of: cells))
    return SummarySource(
      campaign: campaign, plan: Planner.plan(campaign, settings: settings), items: items, tasks: try list(tasks),
      ledger: ledger, maturity: Maturity(of: ledger, settings: settings, asOf: at("\(today)T12:00:00Z")),
      settings: settings, activeDays: [campaign.flight], today: day(today))
  }

  /// The exports that cells say they are from, each covering the days of its cells.
  static func readings(of cells: [Cell]) -> [ExportReading] {
    Dictionary(grouping: cells, by: \.source.path).sorted { $0.key < $1.key }.map { path, cells in
      var reading = ExportReading(path: path, feed: cells[0].key.feed)
      let days = cells.map(\.key.day)
      reading.days = days.min().flatMap { first in days.max().flatMap { DayRange(first: first, last: $0) } }
      return reading
    }
  }

  static func week(_ text: String) throws -> Week { try #require(Week(text)) }
}

extension JSON {
  /// A field of an object.
  subscript(key: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The document read back from its own bytes.
  var reread: JSONNode? { JSONReader.read(pretty, path: "document.json").output }

  /// The text of its one-line form, without the line end.
  var compact: String { String(decoding: line.dropLast(), as: UTF8.self) }
}
