import Campaigns
public import Metrics
public import Planning
public import Quantities

/// What one campaign planned, did and measured in one ISO week of its own zone.
public struct WeeklySummary: Sendable {
  /// The tasks whose time fell into the week, counted.
  public struct Work: Sendable, Hashable {
    /// Tasks due in the week, cancelled ones not counted.
    public var planned = 0
    /// Those completed, late ones included.
    public var completed = 0
    /// Those completed after their time and the grace were over.
    public var completedLate = 0
    /// Those open and late.
    public var overdue = 0
    /// Those given up.
    public var missed = 0
    /// Those open, late ones included.
    public var open = 0
    /// Those blocked; they count as open too.
    public var blocked = 0
    /// Those cancelled.
    public var cancelled = 0

    /// Completed ÷ planned, or nothing if nothing was planned.
    public var completionRate: Amount? {
      guard let done = Amount(whole: completed), let all = Amount(whole: planned) else { return nil }
      return Ratio.divide(done, by: all)
    }
  }

  /// A figure beside that of the week before.
  public struct Comparison: Sendable, Hashable {
    /// This week's figure; nothing where it cannot be told.
    public var value: Amount?
    /// The week before's.
    public var before: Amount?

    /// The difference, where both are known.
    public var change: Amount? {
      guard let value, let before else { return nil }
      return value.subtracting(before)
    }

    /// The difference as a share of the week before, rounded to six places; nothing unless that was above zero.
    ///
    /// Against a figure below zero, as net follower growth can be, a share would have the wrong sign.
    public var changeRatio: Amount? {
      guard let change, let before, before > .zero else { return nil }
      return Ratio.divide(change, by: before)
    }
  }

  /// One platform's figures.
  public struct PlatformFigures: Sendable {
    /// The platform.
    public var platform: Platform
    /// Items planned for the week.
    public var itemsPlanned: Int
    /// Items of the week that were published.
    public var itemsPublished: Int
    /// The metrics in the order of their names.
    public var metrics: [(metric: Metric, comparison: Comparison)]
    /// The KPIs that can be told, in the order of the KPI list.
    public var kpis: [(kpi: KPI, comparison: Comparison)]
  }

  /// The campaign.
  public var campaign: CampaignID
  /// The campaign's name.
  public var name: String
  /// The ISO week.
  public var week: Week
  /// The name of the zone the week is meant in.
  public var zone: String
  /// Whether the week was over at the as-of.
  public var isOver: Bool
  /// The work.
  public var work: Work
  /// The late tasks of the week, earliest first.
  public var lateTasks: [OperatorTask]
  /// All platforms together; `platform` does not apply.
  public var totals: [(metric: Metric, comparison: Comparison)]
  /// KPIs over all platforms.
  public var kpis: [(kpi: KPI, comparison: Comparison)]
  /// The platforms in the order of their names.
  public var platforms: [PlatformFigures]
  /// The platform with the highest engagement rate, with that rate.
  public var topByEngagementRate: (platform: Platform, rate: Amount)?
  /// The platform with the most engagements, else the most clicks, with that figure and its metric.
  public var topByVolume: (platform: Platform, metric: Metric, value: Amount)?
  /// Tasks and items of the week after.
  public var nextWeek: (week: Week, tasks: Int, items: [(platform: Platform, count: Int)])
  /// The currency of the money, if there is any.
  public var currency: Currency?
}
