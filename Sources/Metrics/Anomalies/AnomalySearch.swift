public import Campaigns
import Diagnostics
public import Quantities

/// Looks for days of a campaign that are unlike the same weekdays before.
public struct AnomalySearch {
  private let settings: AnomalySettings
  private let maturity: Maturity
  private let flight: DayRange
  private let active: [DayRange]
  private let watched: Set<Metric>

  /// The metrics that are watched where the settings name none; the others follow from these or are too small for a rule.
  public static let metrics: [Metric] = [
    .impressions, .views, .clicks, .engagements, .sessions, .conversions, .leads, .conversionValue, .spend,
  ]

  /// Gathers what is needed; `active` has the whole days on which the campaign ran.
  public init(settings: AnomalySettings, maturity: Maturity, flight: DayRange, active: [DayRange]) {
    self.settings = settings
    self.maturity = maturity
    self.flight = flight
    self.active = active
    let named = settings.metrics.compactMap { MetricRegistry.named($0.value) }
    watched = Set(named.isEmpty ? Self.metrics : named)
  }

  /// All anomalies in the flight, by first day, platform, feed and metric.
  ///
  /// Each feed is compared with itself, so that a feed that is late is not taken for a fall. Days whose figures may
  /// still change are neither judged nor part of a history.
  public func anomalies(in cells: some Sequence<Cell>) -> [Anomaly] {
    var series: [SeriesKey: Series] = [:]
    var present: [FigureOrigin: Set<Day>] = [:]
    for cell in cells {
      let origin = FigureOrigin(cell)
      present[origin, default: []].insert(cell.key.day)
      guard watched.contains(cell.key.metric), !maturity.isProvisional(cell) else { continue }
      series[SeriesKey(origin: origin, metric: cell.key.metric), default: Series()].add(cell)
    }
    let unusual = series.flatMap { anomalies(in: $0.value, of: $0.key) }
    let gaps = present.flatMap { self.gaps(in: $0.value, of: $0.key) }
    return (unusual + gaps).sorted(by: Anomaly.precedes)
  }

  private struct SeriesKey: Hashable {
    var origin: FigureOrigin
    var metric: Metric
  }

  private struct Series {
    var cells: [Day: Cell] = [:]
    var currency: Currency?

    mutating func add(_ cell: Cell) {
      cells[cell.key.day] = cell
      currency = cell.currency ?? currency
    }
  }

  private func anomalies(in series: Series, of key: SeriesKey) -> [Anomaly] {
    var runs = Runs()
    for day in series.cells.keys.sorted() where flight.contains(day) {
      guard let cell = series.cells[day] else { continue }
      let history = self.weekdays(before: day).compactMap { series.cells[$0]?.value }
      guard history.count >= settings.minimumHistory,
        let usual = UsualRange(of: history, metric: key.metric, settings: settings),
        let side = usual.side(of: cell.value)
      else { continue }
      runs.add(
        AnomalyDay(
          day: day, value: cell.value, expected: usual.expected, low: usual.low, high: usual.high,
          history: history.count, source: cell.source), side)
    }
    return runs.all.filter { $0.days.count >= settings.persistenceDays }.map { run in
      Anomaly(
        sort: run.side, feed: key.origin.feed, platform: key.origin.platform, metric: key.metric, days: run.days,
        currency: series.currency)
    }
  }

  /// The same weekday of the weeks before, newest first.
  private func weekdays(before day: Day) -> [Day] { (1...settings.weeks).map { day.adding(-7 * $0) } }

  /// Days without any figure though every one of the same weekdays before had some.
  ///
  /// What the feed has not brought at all yet is no gap but a matter of its freshness.
  private func gaps(in present: Set<Day>, of origin: FigureOrigin) -> [Anomaly] {
    guard let start = present.min(), let newest = maturity.newestDay(of: origin.feed),
      let span = DayRange(first: max(start, flight.first), last: min(newest, flight.last))
    else { return [] }
    var missing: Set<Day> = []
    var runs = Runs()
    for day in span.days where !present.contains(day) && isExpected(day, of: origin) {
      // A gap of weeks must not become what is usual, so its own days are no history.
      let before = weekdays(before: day).filter { $0 >= start && !missing.contains($0) }
      guard before.count >= settings.minimumHistory, before.allSatisfy(present.contains) else { continue }
      missing.insert(day)
      runs.add(gap(on: day, of: origin, history: before.count), .gap)
    }
    return runs.all.map { run in
      Anomaly(
        sort: .gap, feed: origin.feed, platform: origin.platform, metric: nil, days: run.days, currency: nil)
    }
  }

  private func isExpected(_ day: Day, of origin: FigureOrigin) -> Bool {
    maturity.isOldEnough(day, in: origin.feed) && active.contains { $0.contains(day) }
  }

  private func gap(on day: Day, of origin: FigureOrigin, history: Int) -> AnomalyDay {
    AnomalyDay(
      day: day, value: nil, expected: nil, low: nil, high: nil, history: history,
      source: maturity.export(of: origin.feed, nearest: day).map { Location(path: $0) })
  }
}

/// Days in a row that are off to the same side.
private struct Runs {
  struct Run {
    var side: Anomaly.Sort
    var days: [AnomalyDay]
  }

  private(set) var all: [Run] = []

  /// Adds a day after all others.
  mutating func add(_ day: AnomalyDay, _ side: Anomaly.Sort) {
    if let last = all.last, last.side == side, last.days.last?.day.adding(1) == day.day {
      all[all.count - 1].days.append(day)
    } else {
      all.append(Run(side: side, days: [day]))
    }
  }
}
