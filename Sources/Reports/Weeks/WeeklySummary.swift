import Campaigns
public import Metrics
public import Planning
public import Quantities

/// What one campaign planned, did and measured in one ISO week of its own zone.
public struct WeeklySummary: Sendable {
  /// The tasks whose time now falls into the week, counted; one moved to another week counts there.
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

  /// A metric's figure of the week.
  public struct MetricFigure: Sendable, Hashable {
    /// The metric; never one that does not add up over days.
    public var metric: Metric
    /// Its figure beside that of the week before.
    public var comparison: Comparison
  }

  /// A KPI of the week.
  public struct KPIFigure: Sendable, Hashable {
    /// The KPI.
    public var kpi: KPI
    /// Its value beside that of the week before.
    public var comparison: Comparison
    /// This week's value with the sums it comes from, and whose figures they are.
    public var working: KPIValue
  }

  /// One platform's week.
  public struct PlatformFigures: Sendable {
    /// The platform.
    public var platform: Platform
    /// Items to publish in the week, by where their publishing now is; cancelled ones not counted.
    public var itemsPlanned: Int
    /// Those of them that were published.
    public var itemsPublished: Int
    /// The metrics in the order of their names.
    public var metrics: [MetricFigure]
    /// The KPIs that can be told, in the order of the KPI list.
    public var kpis: [KPIFigure]
  }

  /// How many items went to another week, or came from it.
  public struct Move: Sendable, Hashable {
    /// The other week.
    public var week: Week
    /// How many items.
    public var items: Int
  }

  /// The platforms with the highest figures.
  public struct Ranking<Measure: Sendable & Hashable>: Sendable, Hashable {
    /// What they are ranked by.
    public var measure: Measure
    /// The platform in front; of equals the first by name.
    public var first: Place
    /// The one behind it.
    public var next: Place

    /// A platform with its figure.
    public struct Place: Sendable, Hashable {
      /// The platform.
      public var platform: Platform
      /// The figure.
      public var value: Amount
    }
  }

  /// Days of one feed whose figures may still change.
  public struct ProvisionalDays: Sendable, Hashable {
    /// The feed.
    public var feed: FeedID
    /// The days, in order, never empty.
    public var days: [Day]
  }

  /// What lies ahead in the week after.
  public struct Load: Sendable {
    /// The week after.
    public var week: Week
    /// Its open tasks.
    public var tasks: Int
    /// The items to publish in it, by platform in the order of the names; those published or cancelled not counted.
    public var items: [(platform: Platform, count: Int)]
  }

  /// The campaign.
  public var campaign: CampaignID
  /// The campaign's name.
  public var name: String
  /// The ISO week.
  public var week: Week
  /// The name of the zone the week is meant in.
  public var zone: String
  /// The flight's last day.
  public var flightEnd: Day
  /// Whether the week was over at the as-of.
  public var isOver: Bool
  /// How far the plan's targets were reached by the week's end.
  public var targets: [TargetProgress]
  /// How the money stood at the week's end, if there is a budget.
  public var budget: BudgetProgress?
  /// How money and targets stood beside their curves at the week's end.
  public var pacings: [Pacing]
  /// The work.
  public var work: Work
  /// Items meant for this week that are now in another, ordered by week.
  public var movedAway: [Move]
  /// Items meant for another week that are now in this one, ordered by week.
  public var movedHere: [Move]
  /// The late tasks of the week, earliest first.
  public var lateTasks: [OperatorTask]
  /// The tasks of the week that were given up, earliest first.
  public var missedTasks: [OperatorTask]
  /// The tasks of the week that are blocked, earliest first, late ones included.
  public var blockedTasks: [OperatorTask]
  /// All platforms together, in the order of the metrics' names.
  public var totals: [MetricFigure]
  /// The metrics with figures in the week that do not add up over days, in the order of their names.
  public var notAddedUp: [Metric]
  /// KPIs over all platforms.
  public var kpis: [KPIFigure]
  /// The platforms in the order of their names.
  public var platforms: [PlatformFigures]
  /// The platforms with the highest engagement rates, if there are two.
  public var topByEngagementRate: Ranking<KPI>?
  /// The platforms with the most engagements, else the most clicks, if there are two with any.
  public var topByVolume: Ranking<Metric>?
  /// The days of the week with figures that may still change, by feed, in the order of the feeds' names.
  public var provisional: [ProvisionalDays]
  /// The zones of feeds with figures in the week that cut their days in another zone than the week, by feed.
  public var otherZones: [(feed: FeedID, zone: String)]
  /// Days unlike others that reach into the week, as they stood at its end.
  public var anomalies: [Anomaly]
  /// The week after; nothing for weeks before the last full one, whose week after is history.
  public var nextWeek: Load?
  /// The currency of the money, if there is any.
  public var currency: Currency?
}
