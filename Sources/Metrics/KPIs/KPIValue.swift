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
  /// The days whose figures are in the sums.
  public let days: FigureDays

  /// Works out a KPI from two sums and says whose they are.
  public init(
    _ kpi: KPI, numerator: Amount?, denominator: Amount?, platforms: [Platform] = [], feeds: [FeedID] = [],
    leavesOutPlatforms: Bool = false, leavesOutFeeds: Bool = false, days: FigureDays = .none
  ) {
    self.kpi = kpi
    self.platforms = platforms
    self.feeds = feeds
    self.leavesOutPlatforms = leavesOutPlatforms
    self.leavesOutFeeds = leavesOutFeeds
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
  /// A campaign's KPI over some days or all, for one platform or all: the ratio of the sums, never a mean of ratios.
  ///
  /// Only feeds and platforms that report both parts count: spend of paid clicks over all clicks, organic ones
  /// included, would be a price nobody paid. A part that does not add up, such as reach, has an answer only where it is
  /// one figure of one day, and then the other part is of that day alone.
  public func value(
    of kpi: KPI, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil, maturity: Maturity? = nil
  ) -> KPIValue {
    let found = cells(of: campaign, days: days).filter { platform == nil || $0.key.platform == platform }
    return value(of: kpi, in: found, maturity)
  }

  /// All KPIs that have a value, in the order of `KPI.allCases`.
  public func kpis(of campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil) -> [KPIValue] {
    KPI.allCases.map { value(of: $0, campaign: campaign, platform: platform, days: days) }
      .filter { $0.value != nil }
  }

  /// The KPI of some cells.
  func value(of kpi: KPI, in cells: [Cell], _ maturity: Maturity?) -> KPIValue {
    let parts = [kpi.numerator, kpi.denominator]
    let found = cells.filter { parts.contains($0.key.metric) }
    let numerators = found.filter { $0.key.metric == kpi.numerator }
    let denominators = found.filter { $0.key.metric == kpi.denominator }
    let both = Set(numerators.map(FigureOrigin.init)).intersection(denominators.map(FigureOrigin.init))
    let above = numerators.filter { both.contains(FigureOrigin($0)) }
    let below = denominators.filter { both.contains(FigureOrigin($0)) }
    let platforms = Set(both.map(\.platform))
    let leftOut = found.filter { !both.contains(FigureOrigin($0)) }
    let addsUp = parts.allSatisfy { $0.kind == .additive }
    let hasAnswer = addsUp || (above.count == 1 && below.count == 1 && above[0].key.day == below[0].key.day)
    return KPIValue(
      kpi, numerator: hasAnswer ? sum(kpi.numerator, of: above) : nil,
      denominator: hasAnswer ? sum(kpi.denominator, of: below) : nil,
      platforms: platforms.sorted(), feeds: Set(both.map(\.feed)).sorted(),
      leavesOutPlatforms: leftOut.contains { !platforms.contains($0.key.platform) },
      leavesOutFeeds: leftOut.contains { platforms.contains($0.key.platform) },
      days: FigureDays(of: above + below, maturity))
  }
}
