import Campaigns
import Diagnostics
import Metrics
import Planning
import Quantities
import Testing

/// A flight of two weeks from Monday, 2 November 2026, with figures day by day, to pace.
struct PaceBench {
  var definition = #"""
    "platforms": ["linkedin"], "timeZone": "UTC", "budget": {"total": "1400.00", "currency": "EUR"}
    """#
  var asOf = "2026-11-11T12:00:00Z"
  var provisionalDays = 0
  var pacing = PacingSettings()
  private var cells: [Cell] = []
  private var readings: [String: ExportReading] = [:]

  /// Adds a file with one figure for each day from the first on; an empty text stands for no figure.
  mutating func add(
    of metric: Metric = .spend, on platform: Platform = .linkedin, feed: String = "ads", file: String = "a",
    from first: String = "2026-11-02", exportedOn: String? = nil, currency: String? = "EUR", _ values: [String]
  ) throws {
    let id = try #require(FeedID(feed))
    let start = try #require(Day(first))
    let path = "metrics/\(feed)/\(file).csv"
    for (offset, text) in values.enumerated() where !text.isEmpty {
      let key = CellKey(
        campaign: try #require(CampaignID("spring")), day: start.adding(offset), platform: platform, metric: metric,
        feed: id)
      cells.append(
        Cell(
          key: key, value: try #require(Amount(text)),
          currency: metric.unit == .money ? currency.flatMap { Currency($0) } : nil,
          source: Location(path: path, line: offset + 2, column: 1), rows: 1))
    }
    var reading = readings[path] ?? ExportReading(path: path, feed: id)
    let last = start.adding(values.count - 1)
    reading.days = DayRange(
      first: min(start, reading.days?.first ?? start), last: max(last, reading.days?.last ?? last))
    reading.exportedOn = exportedOn.flatMap { Day($0) }
    readings[path] = reading
  }

  /// All pacings at the as-of, or as they stood at the end of a day.
  func pacings(through day: String? = nil) throws -> [Pacing] {
    let campaign = try PlanSamples.campaign(definition)
    var settings = try PlanSamples.settings()
    settings.zone = .utc
    for id in Set(readings.values.map(\.feed)) {
      var feed = Feed(id: id)
      feed.provisionalDays = provisionalDays
      settings.feeds[id] = feed
    }
    let ledger = MetricLedger(
      cells: cells.sorted { $0.key < $1.key }, readings: readings.values.sorted { $0.path < $1.path }, rejects: [],
      unattributed: [])
    let moment = Workbench.at(asOf)
    let today = campaign.zone.local(at: moment).day
    let pacer = Pacer(
      campaign: campaign, plan: Planner.plan(campaign, settings: settings), figures: ledger.figures(of: campaign.id),
      maturity: Maturity(of: ledger, settings: settings, asOf: moment), settings: pacing, today: today)
    return pacer.pacings(through: try day.map { try #require(Day($0)) } ?? today)
  }

  /// The first pacing, which is the budget's.
  func budget(through day: String? = nil) throws -> Pacing { try #require(try pacings(through: day).first) }
}
