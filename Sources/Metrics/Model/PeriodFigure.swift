public import Diagnostics
public import Quantities

/// A figure that covers more than a day, or days that are not known.
///
/// It is kept as it was exported: never spread over days, never added to daily figures or to another period's, and so
/// part of no week. The newest export of a feed decides the figure of a campaign, platform, period and metric.
public struct PeriodFigure: Sendable, Hashable {
  /// The campaign the rows were attributed to.
  public var campaign: CampaignID
  /// The days it covers.
  public var period: Period
  /// The platform.
  public var platform: Platform
  /// The metric.
  public var metric: Metric
  /// The feed the export lies in.
  public var feed: FeedID
  /// The sum of the rows of the export that decides, or the largest for a metric of kind `latest`.
  public var value: Amount
  /// The currency, for money only.
  public var currency: Currency?
  /// The first line for this figure.
  public var source: Location
  /// How many rows of that export add up to the value.
  public var rows: Int

  /// Makes a figure.
  public init(
    campaign: CampaignID, period: Period, platform: Platform, metric: Metric, feed: FeedID, value: Amount,
    currency: Currency?, source: Location, rows: Int
  ) {
    self.campaign = campaign
    self.period = period
    self.platform = platform
    self.metric = metric
    self.feed = feed
    self.value = value
    self.currency = currency
    self.source = source
    self.rows = rows
  }
}

extension PeriodFigure: Comparable {
  /// Orders by campaign, period, platform, metric, feed: the order of `periods.csv`.
  public static func < (left: PeriodFigure, right: PeriodFigure) -> Bool {
    (left.campaign, left.period, left.platform, left.metric, left.feed, left.source)
      < (right.campaign, right.period, right.platform, right.metric, right.feed, right.source)
  }
}

extension MetricLedger {
  /// The figures of periods of a campaign, in their order.
  public func periods(of campaign: CampaignID) -> [PeriodFigure] { periods.filter { $0.campaign == campaign } }
}

/// Where an export says which days its rows cover.
public enum PeriodOrigin: String, Sendable, Hashable, CaseIterable {
  /// In columns of each row.
  case columns
  /// In the lines above the header.
  case preamble
  /// In the file's name.
  case fileName = "file name"
  /// Nowhere.
  case nowhere
}
