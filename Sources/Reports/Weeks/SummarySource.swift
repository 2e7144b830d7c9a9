public import Campaigns
import Diagnostics
public import Metrics
public import Planning
public import Quantities

/// What weekly summaries are made from: one campaign at one as-of.
public struct SummarySource: Sendable {
  /// The campaign.
  public let campaign: Campaign
  /// Its plan, for targets and money.
  public let plan: CampaignPlan
  /// Its calendar.
  public let items: [CalendarItem]
  /// Its work.
  public let tasks: TaskList
  /// Which figures are final.
  public let maturity: Maturity
  /// The workspace's settings, for graces and thresholds.
  public let settings: Settings
  /// The as-of as a day in the campaign's zone.
  public let today: Day
  /// How money and targets stand beside their curves, worked out by week.
  let pacer: Pacer
  /// Days unlike others, over all weeks.
  public let anomalies: [Anomaly]
  /// The tasks by the week they are due in, sorted out once: a flight has many weeks.
  let dueTasks: [Week: [OperatorTask]]
  /// The items with where their publishing now is, by that week.
  let placings: [Week: [Placing]]
  /// The items that people moved to another week.
  let moved: [Placing]
  /// The campaign's own figures.
  public let figures: CampaignFigures
  /// The KPIs of which both parts are reported; no other can have a value.
  let reportedKPIs: [KPI]

  /// Gathers what is needed.
  public init(
    campaign: Campaign, plan: CampaignPlan, items: [CalendarItem], tasks: TaskList, ledger: MetricLedger,
    maturity: Maturity, settings: Settings, activeDays: [DayRange], today: Day
  ) {
    self.campaign = campaign
    self.plan = plan
    self.items = items
    self.tasks = tasks
    self.maturity = maturity
    self.settings = settings
    self.today = today
    figures = ledger.figures(of: campaign.id, maturity: maturity)
    let reported = Set(figures.metrics)
    reportedKPIs = KPI.allCases.filter { reported.contains($0.numerator) && reported.contains($0.denominator) }
    pacer = Pacer(
      campaign: campaign, plan: plan, figures: figures, maturity: maturity, settings: settings.pacing, today: today)
    let search = AnomalySearch(
      settings: settings.anomalies, maturity: maturity, flight: campaign.flight, active: activeDays)
    anomalies = search.anomalies(in: figures.cells)
    dueTasks = Dictionary(grouping: tasks.tasks) { $0.dueLocal.day.week }
    let placed = Placing.all(items, tasks)
    placings = Dictionary(grouping: placed, by: \.week)
    moved = placed.filter { $0.week != $0.item.local.day.week && $0.status != .cancelled }
  }

  /// The weeks that have a summary, up to the as-of's, in order.
  ///
  /// A week has one as soon as it has begun and the flight, a task that was not cancelled or a figure falls into it.
  public var weeks: [Week] {
    var weeks = Set(campaign.flight.weeks)
    for (week, due) in dueTasks where due.contains(where: { $0.status != .cancelled }) { weeks.insert(week) }
    for day in figures.days { weeks.insert(day.week) }
    return weeks.filter { $0 <= today.week }.sorted()
  }

  /// The summaries of all weeks, in order.
  public var summaries: [WeeklySummary] {
    var kpis: WeekKPIs?
    return weeks.map { week in
      let before = kpis.flatMap { $0.week == week.previous ? $0 : nil } ?? self.kpis(in: week.previous)
      let own = self.kpis(in: week)
      kpis = own
      return summary(of: week, own, before)
    }
  }

  /// The summary of one week.
  public func summary(of week: Week) -> WeeklySummary {
    summary(of: week, kpis(in: week), kpis(in: week.previous))
  }

  private func summary(of week: Week, _ kpis: WeekKPIs, _ before: WeekKPIs) -> WeeklySummary {
    let platforms = reportedPlatforms.map { platform in
      figures(of: platform, in: week, kpis: figures(of: platform, kpis, before))
    }
    let due = dueTasks[week] ?? []
    let moves = moves(of: week)
    return WeeklySummary(
      campaign: campaign.id, name: campaign.name, week: week, zone: campaign.zone.name,
      flightEnd: campaign.flight.last, isOver: week.last < today, targets: targets(in: week), budget: budget(in: week),
      pacings: pacer.pacings(through: week.last), work: work(of: due), movedAway: moves.away,
      movedHere: moves.here, lateTasks: due.filter { $0.urgency == .overdue },
      missedTasks: due.filter { $0.status == .missed }, blockedTasks: due.filter { $0.status == .blocked },
      totals: metrics(of: nil, in: week), notAddedUp: notAddedUp(in: week), kpis: figures(of: nil, kpis, before),
      platforms: platforms, topByEngagementRate: topByEngagementRate(platforms),
      topByVolume: topByVolume(platforms), provisional: provisionalDays(in: week),
      otherZones: otherZones(in: week), anomalies: anomalies(in: week),
      nextWeek: week >= today.week.previous ? load(of: week.next) : nil,
      currency: figures.currency)
  }

  var reportedPlatforms: [Platform] {
    Set(campaign.platforms.map(\.value)).union(figures.platforms).sorted()
  }
}
