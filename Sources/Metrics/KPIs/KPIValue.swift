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

  /// Works out a KPI from two sums.
  public init(_ kpi: KPI, numerator: Amount?, denominator: Amount?) {
    self.kpi = kpi
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
  /// A campaign's KPI over some days or all, for one platform or all: the ratio of the sums, never a mean of ratios.
  public func value(
    of kpi: KPI, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil
  ) -> KPIValue {
    KPIValue(
      kpi, numerator: sum(kpi.numerator, campaign: campaign, platform: platform, days: days),
      denominator: sum(kpi.denominator, campaign: campaign, platform: platform, days: days))
  }

  /// All KPIs that have a value, in the order of `KPI.allCases`.
  public func kpis(of campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil) -> [KPIValue] {
    KPI.allCases.map { value(of: $0, campaign: campaign, platform: platform, days: days) }
      .filter { $0.value != nil }
  }
}
