public import Diagnostics
public import Quantities

/// Days on which a figure of one feed was unlike the same weekdays before.
public struct Anomaly: Sendable, Hashable {
  /// What is unlike.
  public enum Sort: String, Sendable, Hashable, CaseIterable {
    /// The figures are above what is usual.
    case high
    /// They are below.
    case low
    /// There are none, on days that usually have some.
    case gap
  }

  /// What is unlike.
  public let sort: Sort
  /// The feed the figures are from.
  public let feed: FeedID
  /// The platform.
  public let platform: Platform
  /// The metric; nothing for a gap, which is of all metrics at once.
  public let metric: Metric?
  /// The days in a row, in order, never empty.
  public let days: [AnomalyDay]
  /// The currency of money.
  public let currency: Currency?

  /// The first of the days.
  public var first: Day { days.first?.day ?? .earliest }
  /// The last of the days, whose figure is told.
  public var last: Day { days.last?.day ?? .earliest }

  /// The same as it stood at the end of a day; nothing if it had not lasted long enough by then.
  public func cut(after day: Day, least: Int) -> Anomaly? {
    let kept = days.filter { $0.day <= day }
    guard kept.count >= least, !kept.isEmpty else { return nil }
    return Anomaly(sort: sort, feed: feed, platform: platform, metric: metric, days: kept, currency: currency)
  }

  /// The order in which anomalies are told: by first day, platform, feed and metric, gaps first.
  static func precedes(_ left: Anomaly, _ right: Anomaly) -> Bool {
    (left.first, left.platform, left.feed, left.metric?.name ?? "", left.last)
      < (right.first, right.platform, right.feed, right.metric?.name ?? "", right.last)
  }
}

/// One day of an anomaly, with what was expected of it.
public struct AnomalyDay: Sendable, Hashable {
  /// The day.
  public let day: Day
  /// Its figure; nothing for a gap.
  public let value: Amount?
  /// The median of the same weekdays before; nothing for a gap.
  public let expected: Amount?
  /// The lowest figure that would be usual.
  public let low: Amount?
  /// The highest figure that would be usual.
  public let high: Amount?
  /// How many of the same weekdays before had a figure.
  public let history: Int
  /// The line that gives the figure; for a gap, the export that should have it.
  public let source: Location?
}
