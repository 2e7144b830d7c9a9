import Metrics
import Quantities

/// The days a pace may be worked out from: covered by every feed of the figure, and final in each.
struct CountedDays {
  /// The days, in order.
  let days: [Day]
  /// The figure of each day; days without one are zero.
  let values: [Day: Amount]
  /// The feeds the figures are from.
  let feeds: [FeedID]
  /// The feed whose days are final least far.
  let heldBackBy: FeedID?

  /// Chooses among the days of a span, in which all cells are of one figure.
  ///
  /// The answer is nothing if a day's sum is out of range.
  init?(span: DayRange, cells: [Cell], maturity: Maturity) {
    let feeds = Set(cells.map(\.key.feed)).sorted()
    let metric = cells.first?.key.metric
    let provisional = Set(cells.filter(maturity.isProvisional).map(\.key.day))
    var values: [Day: Amount] = [:]
    for cell in cells {
      guard let sum = values[cell.key.day, default: .zero].adding(cell.value) else { return nil }
      values[cell.key.day] = sum
    }
    days = span.days.filter { day in
      !provisional.contains(day) && feeds.allSatisfy { maturity.isFinal(day, in: $0, of: metric) }
    }
    self.values = values
    self.feeds = feeds
    heldBackBy = Self.slowest(of: feeds, metric, until: span.last, maturity)
  }

  /// The figure of some of the days together.
  func sum(of days: some Sequence<Day>) -> Amount? {
    days.reduce(Amount.zero) { sum, day in values[day].map { value in sum?.adding(value) } ?? sum }
  }

  /// The number of days, with what they rest on.
  var count: Pacing.DayCount {
    Pacing.DayCount(count: days.count, first: days.first, last: days.last, feeds: feeds, heldBackBy: heldBackBy)
  }

  private static func slowest(
    of feeds: [FeedID], _ metric: Metric?, until end: Day, _ maturity: Maturity
  ) -> FeedID? {
    let last = feeds.map { min(maturity.lastFinalDay(of: $0, metric: metric) ?? .earliest, end) }
    guard let least = last.min(), let most = last.max(), least < most else { return nil }
    return zip(feeds, last).first { $0.1 == least }?.0
  }
}
