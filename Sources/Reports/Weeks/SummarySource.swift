public import Campaigns
import Diagnostics
public import Metrics
public import Planning
public import Quantities

/// What weekly summaries are made from: one campaign at one as-of.
public struct SummarySource: Sendable {
  /// The campaign.
  public var campaign: Campaign
  /// Its plan, for targets and money.
  public var plan: CampaignPlan
  /// Its calendar.
  public var items: [CalendarItem]
  /// Its work.
  public var tasks: TaskList
  /// All figures.
  public var ledger: MetricLedger
  /// The grace after which a completion counts as late, in minutes.
  public var graceMinutes: Int
  /// The as-of as a day in the campaign's zone.
  public var today: Day

  /// Gathers what is needed.
  public init(
    campaign: Campaign, plan: CampaignPlan, items: [CalendarItem], tasks: TaskList, ledger: MetricLedger,
    graceMinutes: Int, today: Day
  ) {
    self.campaign = campaign
    self.plan = plan
    self.items = items
    self.tasks = tasks
    self.ledger = ledger
    self.graceMinutes = graceMinutes
    self.today = today
  }

  /// The weeks that have a summary, up to the as-of's, in order.
  ///
  /// A week has one as soon as it has begun and the flight, a task that was not cancelled or a figure falls into it.
  public var weeks: [Week] {
    var weeks = Set(campaign.flight.weeks)
    for task in tasks.tasks where task.status != .cancelled { weeks.insert(task.dueLocal.day.week) }
    for cell in ledger.cells(of: campaign.id) { weeks.insert(cell.key.day.week) }
    return weeks.filter { $0 <= today.week }.sorted()
  }

  /// The summary of one week.
  public func summary(of week: Week) -> WeeklySummary {
    let platforms = reportedPlatforms.map { figures(of: $0, in: week) }
    let due = tasks.tasks.filter { $0.dueLocal.day.week == week }
    let moves = moves(of: week)
    return WeeklySummary(
      campaign: campaign.id, name: campaign.name, week: week, zone: campaign.zone.name,
      flightEnd: campaign.flight.last, isOver: week.last < today, targets: targets(in: week), budget: budget(in: week),
      work: work(of: due), movedAway: moves.away,
      movedHere: moves.here, lateTasks: due.filter { $0.urgency == .overdue },
      missedTasks: due.filter { $0.status == .missed }, blockedTasks: due.filter { $0.status == .blocked },
      totals: metrics(of: nil, in: week), notAddedUp: notAddedUp(in: week), kpis: kpis(of: nil, in: week),
      platforms: platforms, topByEngagementRate: topByEngagementRate(platforms),
      topByVolume: topByVolume(platforms), nextWeek: week >= today.week.previous ? load(of: week.next) : nil,
      currency: ledger.currency(of: campaign.id))
  }

  private var reportedPlatforms: [Platform] {
    Set(campaign.platforms.map(\.value)).union(ledger.platforms(of: campaign.id)).sorted()
  }
}
