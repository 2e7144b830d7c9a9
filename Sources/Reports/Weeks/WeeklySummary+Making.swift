public import Campaigns
import Diagnostics
public import Metrics
public import Planning
public import Quantities

/// What weekly summaries are made from: one campaign at one as-of.
public struct SummarySource: Sendable {
  /// The campaign.
  public var campaign: Campaign
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
    campaign: Campaign, items: [CalendarItem], tasks: TaskList, ledger: MetricLedger, graceMinutes: Int, today: Day
  ) {
    self.campaign = campaign
    self.items = items
    self.tasks = tasks
    self.ledger = ledger
    self.graceMinutes = graceMinutes
    self.today = today
  }

  /// The weeks that have a summary: from the first with something in it up to the as-of's, in order.
  ///
  /// A week counts as soon as it has begun and the flight, a task or a figure falls into it.
  public var weeks: [Week] {
    var weeks = Set(campaign.flight.weeks)
    for task in tasks.tasks { weeks.insert(task.dueLocal.day.week) }
    for cell in ledger.cells(of: campaign.id) { weeks.insert(cell.key.day.week) }
    return weeks.filter { $0 <= today.week }.sorted()
  }

  /// The summary of one week.
  public func summary(of week: Week) -> WeeklySummary {
    let platforms = reportedPlatforms.map { figures(of: $0, in: week) }
    return WeeklySummary(
      campaign: campaign.id, name: campaign.name, week: week, zone: campaign.zone.name, isOver: week.last < today,
      work: work(in: week), lateTasks: lateTasks(in: week), totals: metrics(of: nil, in: week),
      kpis: kpis(of: nil, in: week), platforms: platforms, topByEngagementRate: topByEngagementRate(platforms),
      topByVolume: topByVolume(platforms), nextWeek: load(of: week.next),
      currency: ledger.currency(of: campaign.id))
  }
}

extension SummarySource {
  private var reportedPlatforms: [Platform] {
    Set(campaign.platforms.map(\.value)).union(ledger.cells(of: campaign.id).map(\.key.platform)).sorted()
  }

  private func tasks(dueIn week: Week) -> [OperatorTask] {
    tasks.tasks.filter { $0.dueLocal.day.week == week }
  }

  private func work(in week: Week) -> WeeklySummary.Work {
    var work = WeeklySummary.Work()
    for task in tasks(dueIn: week) {
      if task.status == .cancelled {
        work.cancelled += 1
        continue
      }
      work.planned += 1
      switch task.status {
      case .completed:
        work.completed += 1
        if isLate(task) { work.completedLate += 1 }
      case .missed: work.missed += 1
      case .pending, .inProgress, .blocked:
        work.open += 1
        if task.status == .blocked { work.blocked += 1 }
        if task.urgency == .overdue { work.overdue += 1 }
      case .cancelled: break
      }
    }
    return work
  }

  private func isLate(_ task: OperatorTask) -> Bool {
    guard let completedAt = task.completedAt else { return false }
    return completedAt.secondsSince1970 - task.dueAt.secondsSince1970 > Int64(graceMinutes) * 60
  }

  private func lateTasks(in week: Week) -> [OperatorTask] {
    tasks(dueIn: week).filter { $0.urgency == .overdue }
  }

  private func figures(of platform: Platform, in week: Week) -> WeeklySummary.PlatformFigures {
    let slots = items.filter { $0.platform == platform && $0.local.day.week == week }
    let published = Set(tasks.tasks.filter { $0.type == .post && $0.status == .completed }.map(\.item))
    return WeeklySummary.PlatformFigures(
      platform: platform, itemsPlanned: slots.count, itemsPublished: slots.count { published.contains($0.id) },
      metrics: metrics(of: platform, in: week), kpis: kpis(of: platform, in: week))
  }

  private func days(of week: Week) -> DayRange? { DayRange(first: week.first, last: week.last) }

  private func metrics(of platform: Platform?, in week: Week) -> [(
    metric: Metric, comparison: WeeklySummary.Comparison
  )] {
    ledger.metrics(of: campaign.id).compactMap { metric in
      let value = ledger.sum(metric, campaign: campaign.id, platform: platform, days: days(of: week))
      let before = ledger.sum(metric, campaign: campaign.id, platform: platform, days: days(of: week.previous))
      guard value != nil || before != nil else { return nil }
      return (metric, WeeklySummary.Comparison(value: value, before: before))
    }
  }

  private func kpis(of platform: Platform?, in week: Week) -> [(kpi: KPI, comparison: WeeklySummary.Comparison)] {
    KPI.allCases.compactMap { kpi in
      let value = ledger.value(of: kpi, campaign: campaign.id, platform: platform, days: days(of: week)).value
      let before = ledger.value(of: kpi, campaign: campaign.id, platform: platform, days: days(of: week.previous)).value
      guard value != nil || before != nil else { return nil }
      return (kpi, WeeklySummary.Comparison(value: value, before: before))
    }
  }

  private func topByEngagementRate(
    _ platforms: [WeeklySummary.PlatformFigures]
  ) -> (platform: Platform, rate: Amount)? {
    var best: (platform: Platform, rate: Amount)?
    for figures in platforms {
      guard let rate = figures.kpis.first(where: { $0.kpi == .engagementRate })?.comparison.value else { continue }
      if let current = best, current.rate >= rate { continue }
      best = (figures.platform, rate)
    }
    return best
  }

  // Engagements already include clicks on most platforms, so the two are never added.
  private func topByVolume(
    _ platforms: [WeeklySummary.PlatformFigures]
  ) -> (platform: Platform, metric: Metric, value: Amount)? {
    for name in ["engagements", "clicks"] {
      var best: (platform: Platform, metric: Metric, value: Amount)?
      for figures in platforms {
        guard let found = figures.metrics.first(where: { $0.metric.name == name }), let value = found.comparison.value,
          value > .zero
        else { continue }
        if let current = best, current.value >= value { continue }
        best = (figures.platform, found.metric, value)
      }
      if let best { return best }
    }
    return nil
  }

  private func load(of week: Week) -> (week: Week, tasks: Int, items: [(platform: Platform, count: Int)]) {
    let open = tasks(dueIn: week).filter(\.status.isOpen)
    let slots = items.filter { $0.local.day.week == week }
    let byPlatform = Dictionary(grouping: slots, by: \.platform).map { (platform: $0.key, count: $0.value.count) }
    return (week, open.count, byPlatform.sorted { $0.platform < $1.platform })
  }
}
