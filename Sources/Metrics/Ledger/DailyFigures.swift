public import Quantities

/// The figures of one campaign, platform, metric and feed, day by day, for whoever has millions to go through.
///
/// They are what `MetricLedger.cells(of:)` gives, without a `Cell` for each.
public struct DailyFigures: Sendable {
  /// The platform.
  public let platform: Platform
  /// The metric.
  public let metric: Metric
  /// The feed.
  public let feed: FeedID
  private let series: FigureSeries

  init(_ series: FigureSeries) {
    self.series = series
    platform = series.platform
    metric = series.metric
    feed = series.set.feed
  }

  /// Days of which none of its figures lies outside, counted from the first of January 1970; nothing if it has none.
  public var span: ClosedRange<Int>? { series.set.span(of: series.group) }

  /// Hands over each figure: its day, counted from the first of January 1970, and its value in millionths.
  public func forEach(_ body: (_ daysSinceEpoch: Int, _ micros: Int64) -> Void) {
    series.forEach { day, slot, _ in body(day, slot.micros) }
  }
}

extension MetricLedger {
  /// The figures of a campaign in the order of platform, metric and feed; nothing for a ledger made of cells.
  public func dailyFigures(of campaign: CampaignID) -> [DailyFigures] {
    let series = store.series(of: campaign) ?? []
    // There are many series of few platforms, metrics and feeds, so ranks are compared, not texts.
    let platforms = Ranks(series.map(\.platform))
    let metrics = Ranks(series.map(\.metric))
    let feeds = Ranks(series.map(\.set.feed))
    let ranks = series.indices.map {
      (platforms.of[$0] * metrics.count + metrics.of[$0]) * feeds.count + feeds.of[$0]
    }
    return series.indices.sorted { ranks[$0] < ranks[$1] }.map { DailyFigures(series[$0]) }
  }
}

/// The ranks of words among those that occur, for few words that occur often.
private struct Ranks {
  /// The rank of each word, from 0.
  private(set) var of: [Int] = []
  /// How many different words there are.
  let count: Int

  init<Word: Comparable>(_ words: [Word]) {
    var found: [Word] = []
    for word in words {
      let position = found.firstIndex(of: word) ?? found.count
      if position == found.count { found.append(word) }
      of.append(position)
    }
    var ranks = Array(repeating: 0, count: found.count)
    for (rank, position) in found.indices.sorted(by: { found[$0] < found[$1] }).enumerated() { ranks[position] = rank }
    for position in of.indices { of[position] = ranks[of[position]] }
    count = found.count
  }
}
