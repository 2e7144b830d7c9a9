import Campaigns
public import Metrics
public import Planning
public import Quantities

/// How much of a target was reached, counted from the flight's first day.
public struct TargetProgress: Sendable, Hashable {
  /// What a target is measured by.
  public enum Measure: Sendable, Hashable {
    /// A figure that platforms report.
    case metric(Metric)
    /// A ratio of two of them.
    case kpi(KPI)
  }

  /// The target as the plan has it.
  public let target: PlanTarget
  /// What measures it.
  public let measure: Measure
  /// The figure of the days from the flight's first up to the last that counts; nothing without figures.
  public let reached: Amount?
  /// What the summary's week brought of it; nothing for KPIs and levels, and where no week is looked at.
  public let week: Amount?
  /// What the plan wants of that week.
  public let plannedForWeek: Amount?

  /// The share of the target that was reached, rounded to six places; nothing for KPIs, of which no part is reached.
  public var ratio: Amount? {
    guard case .metric = measure, let reached else { return nil }
    return Ratio.divide(reached, by: target.value)
  }
}

extension SummarySource {
  /// How far each target of the plan was reached by all figures there are.
  public var targets: [TargetProgress] { plan.targets.compactMap { progress(of: $0, in: nil) } }

  /// How far each target was reached by the end of a week, and what the week brought.
  func targets(in week: Week) -> [TargetProgress] { plan.targets.compactMap { progress(of: $0, in: week) } }

  private func progress(of target: PlanTarget, in week: Week?) -> TargetProgress? {
    let last = week.map { min($0.last, target.by) } ?? target.by
    let days = DayRange(first: campaign.flight.first, last: last)
    if let metric = MetricRegistry.named(target.metric) {
      let part = week.flatMap { days?.intersection(with: $0) }
      return TargetProgress(
        target: target, measure: .metric(metric), reached: days.flatMap { sum(metric, target.platform, $0) },
        week: metric.kind == .additive ? part.flatMap { sum(metric, target.platform, $0) } : nil,
        plannedForWeek: target.weekly.first { $0.week == week }?.amount)
    }
    guard let kpi = KPI(rawValue: target.metric) else { return nil }
    let value = days.flatMap { figures.value(of: kpi, platform: target.platform, days: $0).value }
    return TargetProgress(target: target, measure: .kpi(kpi), reached: value, week: nil, plannedForWeek: nil)
  }

  private func sum(_ metric: Metric, _ platform: Platform?, _ days: DayRange) -> Amount? {
    figures.sum(metric, platform: platform, days: days)
  }
}

extension DayRange {
  /// The days of a week that lie in the range.
  func intersection(with week: Week) -> DayRange? {
    DayRange(first: week.first, last: week.last).flatMap(intersection)
  }
}
