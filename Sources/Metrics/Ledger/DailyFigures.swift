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
    let keys = series.map { ($0.platform, $0.metric, $0.set.feed) }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    return order.map { DailyFigures(series[$0]) }
  }
}
