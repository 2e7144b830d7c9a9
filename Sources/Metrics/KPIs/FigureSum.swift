public import Quantities

/// A campaign's figure over some days, with what it rests on.
public struct FigureSum: Sendable, Hashable {
  /// The metric; never one that does not add up over days.
  public let metric: Metric
  /// The sum, or the last level; nothing if it is out of range.
  public let value: Amount?
  /// The platforms whose figures are in it, in the order of their names.
  public let platforms: [Platform]
  /// The feeds whose figures are in it, in the order of their names.
  public let feeds: [FeedID]
  /// The days whose figures are in it.
  public let days: FigureDays
}

/// All figures and KPIs of a campaign over some days, for one platform or all.
public struct FigureScope: Sendable {
  /// The sums in the order of the metrics' names.
  public let totals: [FigureSum]
  /// The KPIs whose parts are both reported, in the order of `KPI.allCases`.
  public let kpis: [KPIValue]
  /// The metrics that have figures but do not add up, in the order of their names.
  public let notAddedUp: [Metric]
  /// The days that have a figure.
  public let days: FigureDays
}
