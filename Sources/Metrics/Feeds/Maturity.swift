public import Campaigns
import Diagnostics
public import Quantities

/// Which figures are final at an as-of, and which may still change.
///
/// A platform goes on attributing conversions to a day for as long as its window is open. So a figure is provisional
/// while its day is no older than the feed's `provisionalDays`, or those of its metric, counted to the day its file was exported or, where the
/// file does not say, to the as-of. Today is never over, so it is always provisional. A file from long ago does not
/// become final by lying there: what it holds of its last days was provisional when it was made.
public struct Maturity: Sendable {
  private struct FeedDays {
    var today: Day
    var feed: Feed
    /// The days that are final, by how many days back figures may change.
    var final: [Int: DaySet]
    var covered: DaySet
    /// Files that state no day they were exported on are taken for exported today.
    var exportedOn: [String: Day]
    var exports: [(path: String, days: DayRange)]
  }

  private let feeds: [FeedID: FeedDays]
  private let settings: Settings
  private let asOf: Instant

  /// Judges the feeds of a ledger.
  public init(of ledger: MetricLedger, settings: Settings, asOf: Instant) {
    self.settings = settings
    self.asOf = asOf
    feeds = Dictionary(grouping: ledger.readings, by: \.feed).reduce(into: [:]) { feeds, feed in
      feeds[feed.key] = Self.days(of: feed.value, settings.feeds[feed.key] ?? Feed(id: feed.key), settings, asOf)
    }
  }

  private static func days(
    of readings: [ExportReading], _ feed: Feed, _ settings: Settings, _ asOf: Instant
  ) -> FeedDays {
    let today = (feed.zone ?? settings.zone).local(at: asOf).day
    let covered = readings.compactMap { reading in reading.days.map { (reading, $0) } }
    var final: [Int: DaySet] = [:]
    for provision in Set([feed.provisionalDays] + feed.provisionalDaysOf.values.map(\.value)) {
      final[provision] = DaySet(
        covered.compactMap { reading, days in
          let seen = min(exportDay(of: reading) ?? today, today)
          return DayRange(first: days.first, last: min(days.last, seen.adding(-provision - 1)))
        })
    }
    return FeedDays(
      today: today, feed: feed, final: final, covered: DaySet(covered.map(\.1)),
      exportedOn: Dictionary(
        readings.compactMap { reading in exportDay(of: reading).map { (reading.path, $0) } }, uniquingKeysWith: max),
      exports: covered.map { ($0.path, $1) })
  }

  /// The day a file was exported on, as far as it tells.
  ///
  /// A name with two dates has the range it covers in it. If it ends with the last day covered, nothing says that the
  /// file was made on that day, and taking it so would leave the day provisional for ever.
  private static func exportDay(of reading: ExportReading) -> Day? {
    guard let day = reading.exportedOn, reading.exportedOnFrom == .name, let last = reading.days?.last, day <= last
    else { return reading.exportedOn }
    return RangeScanner(ExportAge.stem(of: reading.path).utf8).dates().count > 1 ? nil : day
  }

  /// The feed's today, in the zone it reports in.
  public func today(of feed: FeedID) -> Day {
    feeds[feed]?.today ?? (settings.feeds[feed]?.zone ?? settings.zone).local(at: asOf).day
  }

  /// Whether a figure may still change.
  public func isProvisional(_ cell: Cell) -> Bool {
    guard let feed = feeds[cell.key.feed] else { return cell.key.day >= today(of: cell.key.feed) }
    let seen = min(feed.exportedOn[cell.source.path] ?? feed.today, feed.today)
    return cell.key.day.days(until: seen) <= feed.feed.provisionalDays(of: cell.key.metric)
  }

  /// Whether an export of the feed covers the day and was made when the day was final.
  ///
  /// A day that a file covers without a row for a campaign counts: exports leave days without activity out.
  public func isFinal(_ day: Day, in feed: FeedID, of metric: Metric? = nil) -> Bool {
    final(of: feed, metric)?.contains(day) ?? false
  }

  /// The last final day of a feed, for a metric if one is given.
  public func lastFinalDay(of feed: FeedID, metric: Metric? = nil) -> Day? { final(of: feed, metric)?.last }

  private func final(of feed: FeedID, _ metric: Metric?) -> DaySet? {
    feeds[feed].flatMap { days in days.final[days.feed.provisionalDays(of: metric)] }
  }

  /// Whether a day is old enough to be final, whether or not there are figures for it.
  func isOldEnough(_ day: Day, in feed: FeedID) -> Bool {
    day.days(until: today(of: feed)) > (settings.feeds[feed]?.provisionalDays ?? 0)
  }

  /// The last day any export of the feed covers, days after today not counted.
  func newestDay(of feed: FeedID) -> Day? {
    feeds[feed].flatMap { days in days.covered.runs.last { $0.first <= days.today }.map { min($0.last, days.today) } }
  }

  /// The export that reaches furthest up to a day, of several the last by path.
  func export(of feed: FeedID, nearest day: Day) -> String? {
    let reaching = (feeds[feed]?.exports ?? []).filter { $0.days.first <= day }
    return reaching.max { (min($0.days.last, day), $0.path) < (min($1.days.last, day), $1.path) }?.path
  }
}

extension Feed {
  /// How many days back figures of a metric may still change; of none, those of the feed as a whole.
  public func provisionalDays(of metric: Metric?) -> Int {
    metric.flatMap { provisionalDaysOf[$0.name]?.value } ?? provisionalDays
  }
}
