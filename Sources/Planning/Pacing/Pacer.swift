public import Campaigns
public import Metrics
public import Quantities

/// Works out how a campaign's money and targets stand beside their planned curves.
public struct Pacer: Sendable {
  let campaign: Campaign
  let plan: CampaignPlan
  let figures: CampaignFigures
  let maturity: Maturity
  let settings: PacingSettings
  let today: Day

  /// Gathers what is needed; `today` is the as-of's day in the campaign's zone.
  public init(
    campaign: Campaign, plan: CampaignPlan, figures: CampaignFigures, maturity: Maturity, settings: PacingSettings,
    today: Day
  ) {
    self.campaign = campaign
    self.plan = plan
    self.figures = figures
    self.maturity = maturity
    self.settings = settings
    self.today = today
  }

  /// The budget as a whole and by platform, then each target, as they stood at the end of a day.
  ///
  /// Only figures of final days count, so that a provisional day never changes a pace.
  public func pacings(through day: Day) -> [Pacing] {
    budgets(through: day) + plan.targets.map { pacing(of: $0, through: day) }
  }

  private func budgets(through day: Day) -> [Pacing] {
    guard let budget = plan.budget else { return [] }
    var platforms: [Platform] = []
    for line in budget.lines where !platforms.contains(line.platform) { platforms.append(line.platform) }
    let whole = pacing(of: budget, on: nil, through: day)
    guard platforms.count > 1, whole.silence != .notStarted else { return [whole] }
    let parts = platforms.map { pacing(of: budget, on: $0, through: day) }.filter { $0.silence != .noFigures }
    // Of one platform alone the whole says the same.
    return [whole] + (parts.count > 1 ? parts : [])
  }

  private func pacing(of budget: PlanBudget, on platform: Platform?, through day: Day) -> Pacing {
    var draft = PacingDraft(
      subject: .budget, platform: platform, currency: budget.total.currency, settings: settings,
      end: campaign.flight.last)
    guard let span = span(until: campaign.flight.last, through: day) else { return draft.silent(.notStarted) }
    let cells = cells(of: .spend, platform, span)
    guard !cells.isEmpty else { return draft.silent(.noFigures) }
    guard cells.allSatisfy({ $0.currency == budget.total.currency }) else { return draft.silent(.otherCurrency) }
    guard let counted = CountedDays(span: span, cells: cells, maturity: maturity) else {
      return draft.silent(.outOfRange)
    }
    let lines = budget.lines.filter { platform == nil || $0.platform == platform }
    // Money of an ad network, which the plan gives to the networks its ads run on, belongs to none of these alone.
    let isOfOthers = cells.contains { cell in !lines.contains { $0.platform == cell.key.platform } }
    draft.notReporting = isOfOthers ? [] : silentPlatforms(lines, cells, until: counted.days.last)
    let reported = lines.filter { !draft.notReporting.contains($0.platform) }
    guard
      let curve = DailyCurve(
        weeks: reported.map { ($0.week, $0.amount.amount) }, span: campaign.flight, curve: budget.shape)
    else { return draft.silent(.outOfRange) }
    return draft.pacing(counted, curve)
  }

  private func pacing(of target: PlanTarget, through day: Day) -> Pacing {
    let metric = MetricRegistry.named(target.metric)
    let draft = PacingDraft(
      subject: .target(target.metric), platform: target.platform,
      currency: metric?.unit == .money ? figures.currency : nil, settings: settings, end: target.by)
    guard let metric, !target.weekly.isEmpty, let all = DayRange(first: campaign.flight.first, last: target.by) else {
      return draft.silent(.noCurve)
    }
    guard let span = span(until: target.by, through: day) else { return draft.silent(.notStarted) }
    let cells = cells(of: metric, target.platform, span)
    guard !cells.isEmpty else { return draft.silent(.noFigures) }
    guard let counted = CountedDays(span: span, cells: cells, maturity: maturity),
      let curve = DailyCurve(
        weeks: target.weekly.map { ($0.week, $0.amount) }, span: all, curve: campaign.budget?.shape ?? .even)
    else { return draft.silent(.outOfRange) }
    return draft.pacing(counted, curve)
  }

  /// The days of the flight up to a day and to today; nothing before the flight.
  private func span(until end: Day, through day: Day) -> DayRange? {
    DayRange(first: campaign.flight.first, last: min(end, day, today))
  }

  private func cells(of metric: Metric, _ platform: Platform?, _ span: DayRange) -> [Cell] {
    figures.cells(of: metric, on: span, platform: platform)
  }

  /// Platforms that had money by a day of which nothing is reported, in the plan's order.
  private func silentPlatforms(_ lines: [BudgetLine], _ cells: [Cell], until last: Day?) -> [Platform] {
    let reporting = Set(cells.map(\.key.platform))
    var silent: [Platform] = []
    for line in lines where line.amount.minorUnits > 0 && !reporting.contains(line.platform) {
      let hasBegun = last.map { line.week.first <= $0 } ?? true
      if hasBegun, !silent.contains(line.platform) { silent.append(line.platform) }
    }
    return silent
  }
}
