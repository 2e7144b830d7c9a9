public import Quantities

/// A KPI worked out, with the two sums it comes from.
public struct KPIValue: Sendable, Hashable {
  /// Which KPI.
  public let kpi: KPI
  /// The quotient, rounded half to even at the sixth decimal; nothing if a sum is missing or the denominator is zero.
  public let value: Amount?
  /// The sum that is divided, if there are figures for it.
  public let numerator: Amount?
  /// The sum it is divided by, if there are figures for it.
  public let denominator: Amount?
  /// The platforms whose figures are in the sums, in the order of their names.
  public let platforms: [Platform]
  /// The feeds whose figures are in the sums, in the order of their names.
  public let feeds: [FeedID]
  /// Whether whole platforms that report one part are left out, since they do not report the other.
  public let leavesOutPlatforms: Bool
  /// Whether feeds of the platforms counted are left out, since they do not report both parts.
  public let leavesOutFeeds: Bool
  /// Whether days of what is counted are left out, since an export of them has one part and no column for the other.
  public let leavesOutDays: Bool
  /// The days whose figures are in the sums.
  public let days: FigureDays

  /// Whether both parts have figures, even if they cannot be divided.
  public var hasSums: Bool { numerator != nil && denominator != nil }

  /// Works out a KPI from two sums and says whose they are.
  public init(
    _ kpi: KPI, numerator: Amount?, denominator: Amount?, platforms: [Platform] = [], feeds: [FeedID] = [],
    leavesOutPlatforms: Bool = false, leavesOutFeeds: Bool = false, leavesOutDays: Bool = false,
    days: FigureDays = .none
  ) {
    self.kpi = kpi
    self.platforms = platforms
    self.feeds = feeds
    self.leavesOutPlatforms = leavesOutPlatforms
    self.leavesOutFeeds = leavesOutFeeds
    self.leavesOutDays = leavesOutDays
    self.days = days
    self.numerator = numerator
    self.denominator = denominator
    if let numerator, let denominator {
      value = Ratio.divide(numerator, by: denominator, times: kpi.factor)
    } else {
      value = nil
    }
  }
}

extension MetricLedger {
  /// A campaign's KPI over some days or all, for one platform or all, as `CampaignFigures` has it.
  public func value(
    of kpi: KPI, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil, maturity: Maturity? = nil
  ) -> KPIValue {
    figures(of: campaign).value(of: kpi, platform: platform, days: days, maturity: maturity)
  }

  /// All KPIs that have a value, in the order of `KPI.allCases`.
  public func kpis(of campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil) -> [KPIValue] {
    let figures = figures(of: campaign)
    return KPI.allCases.map { figures.value(of: $0, platform: platform, days: days) }.filter { $0.value != nil }
  }
}
