import Campaigns
import Diagnostics
import Metrics
import Quantities

extension Planner {
  /// What is measured at each stage: the goal, and what it takes to get there, worked out backwards.
  static func kpis(of campaign: Campaign, settings: Settings, evidence: PlanEvidence) -> [PlanKPI] {
    let rates = PlanRates(campaign, evidence, isOn: Learning.isOn(campaign, settings))
    let ladder = KPILadder(campaign, settings, rates)
    return ladder.kpis
  }
}

/// Works backwards from the goal: conversions need clicks, clicks need impressions.
struct KPILadder {
  private let campaign: Campaign
  private let settings: Settings
  private let rates: PlanRates
  private let goal: Metric?
  private let number: Amount?
  /// Whether goal and number are the objective's own, or those of a target for all platforms.
  private let isObjective: Bool

  init(_ campaign: Campaign, _ settings: Settings, _ rates: PlanRates) {
    self.campaign = campaign
    self.settings = settings
    self.rates = rates
    let stated = campaign.objective.metric.flatMap { MetricRegistry.named($0.value) }
    isObjective = stated != nil
    if let stated {
      (goal, number) = (stated, campaign.objective.target?.value)
    } else if let target = KPILadder.overall(campaign) {
      (goal, number) = target
    } else {
      (goal, number) = (KPILadder.usualGoal(of: campaign), nil)
    }
  }

  /// What reaches people before they do anything: letters are delivered, everything else is shown.
  private var reached: Metric { KPILadder.reached(by: campaign) }

  private static func reached(by campaign: Campaign) -> Metric {
    campaign.platforms.allSatisfy { $0.value == .email } ? .deliveries : .impressions
  }

  /// The first target that holds for all platforms together and adds up.
  static func overall(_ campaign: Campaign) -> (Metric, Amount)? {
    for target in campaign.targets where target.platform == nil {
      if let metric = MetricRegistry.named(target.metric.value), metric.kind == .additive, metric != .spend {
        return (metric, target.value.value)
      }
    }
    return nil
  }

  /// The steps from the goal down, and the prices that follow from the budget.
  var kpis: [PlanKPI] {
    guard let goal else { return [] }
    var steps: [PlanKPI] = [goalKPI(goal)]
    var current = (metric: goal, number: number)
    for (name, metric) in chain(below: goal) {
      let rate = rates.rate(name, current.metric, per: metric)
      let step = stepKPI(metric, current, rate)
      steps.append(step)
      current = (metric, step.target)
    }
    let own = ownTargets(besides: Set(steps.map(\.name)))
    let stated = Set(own.filter { $0.platform == nil }.map(\.name))
    let prices = prices(of: steps).filter { !stated.contains($0.name) }
    return (steps + prices + own).sorted { rank($0) < rank($1) }
  }

  /// The author's targets that the way down from the goal does not pass; those of single platforms always.
  private func ownTargets(besides passed: Set<String>) -> [PlanKPI] {
    campaign.targets.compactMap { target in
      let word = target.metric.value
      let (metric, measure) = (MetricRegistry.named(word), KPI(rawValue: word))
      let name = metric?.name ?? word
      guard target.platform != nil || !passed.contains(name) else { return nil }
      let number = NumberWords.text(target.value.value)
      let share = target.value.value.multiplied(by: 100).map { "\($0) %" } ?? number
      let isShare = metric == nil && measure?.unit == .ratio
      var row = kpi(
        metric.map(stage) ?? measure?.stage ?? .consideration, name, target.value.value,
        metric.map { KPI.Unit($0.unit) } ?? measure?.unit ?? .number,
        "the definition's target: \(isShare ? share : number)\(metric == nil ? "" : " by \(campaign.flight.last)")",
        .authored, isCeiling: measure?.lowerIsBetter ?? false)
      row.platform = target.platform?.value
      if let platform = row.platform {
        row.feeds = row.feeds.filter { settings.feeds[$0]?.platform.map { $0 == platform } ?? true }
      }
      return row
    }
  }

  /// What an objective without a metric of its own is measured by.
  private static func usualGoal(of campaign: Campaign) -> Metric? {
    switch campaign.objective.kind {
    case .awareness: reached(by: campaign)
    case .traffic: .clicks
    case .engagement: .engagements
    case .leads: .leads
    case .sales: .conversions
    case .retention: .clicks
    case nil: nil
    }
  }

  /// The metrics under a goal, each with the rate that leads up from it.
  private func chain(below goal: Metric) -> [(AssumedRate.Name, Metric)] {
    switch goal {
    case .conversions, .leads, .results, .calls: [(.cvr, .clicks), (.ctr, reached)]
    case .clicks, .linkClicks, .sessions, .profileVisits: [(.ctr, reached)]
    case .engagements, .comments, .shares, .saves, .likes: [(.engagementRate, reached)]
    default: []
    }
  }

  private func stage(of metric: Metric) -> FunnelStage {
    switch metric {
    case .impressions, .reach, .views, .videoViews, .videoViews3s, .sends, .deliveries: .awareness
    case .conversions, .leads, .results, .conversionValue, .calls: .conversion
    default: .consideration
    }
  }

  private func rank(_ kpi: PlanKPI) -> (Int, Int, String, String) {
    (
      FunnelStage.allCases.firstIndex(of: kpi.stage) ?? 0, kpi.isCeiling ? 1 : 0, kpi.name, kpi.platform?.text ?? ""
    )
  }

  private func goalKPI(_ goal: Metric) -> PlanKPI {
    let by = min(campaign.objective.by?.value ?? campaign.flight.last, campaign.flight.last)
    let working =
      number.map { "the definition's \(isObjective ? "goal" : "target"): \(NumberWords.text($0)) by \(by)" }
      ?? "the definition names no number for \(NumberWords.name(of: goal)), so nothing can be worked out from it"
    return kpi(
      stage(of: goal), goal.name, number, KPI.Unit(goal.unit), working,
      number == nil && !isObjective ? .generated(template: "kpi-goal/1") : .authored)
  }

  private func stepKPI(_ metric: Metric, _ above: (metric: Metric, number: Amount?), _ rate: PlanRate) -> PlanKPI {
    let names = (NumberWords.name(of: above.metric), NumberWords.name(of: metric))
    guard let goal = above.number, let needed = rate.needed(for: goal) else {
      return kpi(
        stage(of: metric), metric.name, nil, .number,
        "each of the \(names.0) takes \(names.1): the rate to work with is \(rate.text)", rate.provenance)
    }
    let working = "\(NumberWords.text(goal)) \(names.0) ÷ \(rate.text) = \(NumberWords.text(needed)) \(names.1)"
    // What the author wants is what counts; what it would take is said beside it.
    if let stated = stated(metric) {
      var step = kpi(
        stage(of: metric), metric.name, stated, .number,
        "the definition's target is \(NumberWords.text(stated)); worked out backwards: \(working)", .authored)
      step.basis = rate.percent.map { KPIBasis(percent: $0, above: names.0, goal: goal, needed: needed) }
      return step
    }
    var step = kpi(
      stage(of: metric), metric.name, needed, .number, working + parts(of: metric, needed), rate.provenance)
    step.basis = rate.percent.map { KPIBasis(percent: $0, above: names.0, goal: goal, needed: needed) }
    return step
  }

  /// The author's own target for a metric on all platforms together.
  private func stated(_ metric: Metric) -> Amount? {
    campaign.targets.first { $0.platform == nil && MetricRegistry.named($0.metric.value) == metric }?.value.value
  }

  /// What the author asks of single platforms, which says nothing of the others.
  private func parts(of metric: Metric, _ needed: Amount) -> String {
    let own = campaign.targets.filter {
      $0.platform != nil && MetricRegistry.named($0.metric.value) == metric
    }
    guard !own.isEmpty else { return "" }
    let texts = own.map { target in
      let name = target.platform.map { PlatformFacts.of($0.value, in: settings)?.name ?? $0.value.text } ?? ""
      return "\(NumberWords.text(target.value.value)) on \(name)"
    }
    let sum = own.reduce(Int128(0)) { $0 + Int128($1.value.value.micros) }
    let asked = "the definition asks for \(Wording.listed(texts))"
    return sum > Int128(needed.micros) ? "; \(asked), more than the goal takes" : "; of these \(asked)"
  }

  private func kpi(
    _ stage: FunnelStage, _ name: String, _ target: Amount?, _ unit: KPI.Unit, _ working: String,
    _ provenance: Provenance, isCeiling: Bool = false
  ) -> PlanKPI {
    PlanKPI(
      stage: stage, name: name, target: target, unit: unit, isCeiling: isCeiling, working: working, feeds: feeds,
      reading: campaign.flight.count <= 14 ? "daily" : "weekly", provenance: provenance)
  }

  /// What each step may cost, by the money there is.
  private func prices(of steps: [PlanKPI]) -> [PlanKPI] {
    guard let budget = campaign.budget, let money = Planner.spendableAmount(budget), money > .zero else { return [] }
    let kpis: [String: KPI] = [
      Metric.impressions.name: .cpm, Metric.clicks.name: .cpc, Metric.conversions.name: .cpa, Metric.leads.name: .cpl,
    ]
    return (value(of: steps, money).map { [$0] } ?? [])
      + steps.compactMap { step in
        guard let kpi = kpis[step.name], let target = step.target, target > .zero,
          let price = Ratio.divide(money, by: target, times: kpi.factor)
        else { return nil }
        let currency = budget.total.value.currency
        let cents = Money(minorUnits: Planner.minorUnits(price, currency), currency: currency)?.amount ?? price
        let per = kpi == .cpm ? " × 1,000" : ""
        let working =
          "\(NumberWords.text(money)) \(currency) to spend ÷ \(NumberWords.text(target)) "
          + "\(NumberWords.name(of: step.name))\(per) = \(NumberWords.text(cents, decimals: currency.minorDigits)) \(currency) at most"
        return self.kpi(
          step.stage, kpi.name, cents, .money, working, .generated(template: "kpi-price/1"), isCeiling: true)
      }
  }

  /// What each unit of money has to bring back, where the goal is money; rounded up, so that it is enough.
  private func value(of steps: [PlanKPI], _ money: Amount) -> PlanKPI? {
    guard let goal = steps.first(where: { $0.name == Metric.conversionValue.name })?.target, goal > .zero,
      let budget = campaign.budget, let exact = Ratio.divide(goal, by: money), exact.micros < Int64.max / 2
    else { return nil }
    let times = Amount(micros: (exact.micros + 9_999) / 10_000 * 10_000)
    let currency = budget.total.value.currency
    return kpi(
      .conversion, KPI.roas.name, times, KPI.roas.unit,
      "\(NumberWords.text(goal)) \(currency) to bring ÷ \(NumberWords.text(money)) \(currency) to spend = "
        + "\(NumberWords.text(times)) for each \(currency) at least", .generated(template: "kpi-return/1"))
  }

  /// The feeds that can deliver figures of this campaign.
  private var feeds: [FeedID] {
    let platforms = Set(campaign.platforms.map(\.value))
    return settings.feeds.values.filter { feed in
      if let campaign = feed.campaign { return campaign.value == self.campaign.id }
      return feed.platform.map(platforms.contains) ?? true
    }.map(\.id).sorted()
  }
}

extension KPI {
  /// The funnel stage that a quotient is read at: that of what it counts.
  fileprivate var stage: FunnelStage {
    switch self {
    case .cpm, .frequency, .bounceRate: .awareness
    case .cvr, .cpa, .cpl, .roas: .conversion
    default: .consideration
    }
  }
}

extension KPI.Unit {
  fileprivate init(_ unit: Metric.Unit) {
    switch unit {
    case .money: self = .money
    case .ratio: self = .ratio
    case .count, .hours: self = .number
    }
  }
}

extension Planner {
  /// The total less the reserve.
  static func spendableAmount(_ budget: Budget) -> Amount? {
    Money(minorUnits: spendable(budget), currency: budget.total.value.currency)?.amount
  }

  /// A price in whole minor units, rounded down: a ceiling must not allow more than there is.
  static func minorUnits(_ price: Amount, _ currency: Currency) -> Int64 {
    let unit = (0..<max(0, 6 - currency.minorDigits)).reduce(Int64(1)) { product, _ in product * 10 }
    return price.micros / unit
  }

  /// A price below this part of the money is reached within minutes, so that it says nothing without a sample.
  private static let smallPart: Int64 = 1_000

  /// The author's stop rule, else one by the price that the goal allows; nothing where there is no price.
  static func stopRule(_ budget: Budget, of campaign: Campaign) -> PlanPart<String>? {
    if let written = budget.stopRule.map(Wording.sentence), !written.isEmpty { return PlanPart(written, .authored) }
    let stated = campaign.objective.metric.flatMap { MetricRegistry.named($0.value) }
    let overall = KPILadder.overall(campaign)
    let (goal, number) = stated == nil ? (overall?.0, overall?.1) : (stated, campaign.objective.target?.value)
    guard let goal, goal.kind == .additive, let number, let money = spendableAmount(budget),
      let price = Ratio.divide(money, by: number)
    else { return nil }
    let currency = budget.total.value.currency
    if goal.unit == .money { return stopRule(forReturnOf: number, on: money, currency) }
    // Twice the price as the KPIs have it, in whole minor units, so that whoever doubles it finds the same.
    let (units, overflow) = minorUnits(price, currency).multipliedReportingOverflow(by: 2)
    guard units > 0, !overflow, let limit = Money(minorUnits: units, currency: currency), limit.amount < money else {
      return nil
    }
    let name = NumberWords.name(of: goal)
    let one = name.hasSuffix("s") ? String(name.dropLast()) : name
    let sum = "\(NumberWords.text(limit.amount, decimals: currency.minorDigits)) \(currency)"
    let isSmall = limit.minorUnits < spendable(budget) / smallPart
    let stop =
      isSmall
      ? "Stop a platform that has spent a tenth of its money and still pays more than \(sum) for each \(one)"
      : "Stop a platform that has spent \(sum) without a single \(one)"
    return PlanPart(
      "\(stop): that is twice what one may cost. Its money goes where \(Wording.withArticle(one)) costs least.",
      .generated(template: isSmall ? "stop-rule-price/1" : "stop-rule/1"))
  }

  /// When to stop where the goal is money: at half of what each unit of money has to bring back.
  private static func stopRule(forReturnOf goal: Amount, on money: Amount, _ currency: Currency) -> PlanPart<String>? {
    guard let half = Ratio.divide(goal, by: money, times: 50), let units = Int(exactly: half.micros / 1_000_000),
      let whole = Amount(whole: units), let hundred = Amount(whole: 100),
      let limit = Ratio.divide(whole, by: hundred), limit > .zero
    else { return nil }
    return PlanPart(
      "Stop a platform that has spent a tenth of its money and brings back less than \(NumberWords.text(limit)) \(currency) "
        + "for each \(currency): that is half of what the goal takes. Its money goes where a \(currency) brings most.",
      .generated(template: "stop-rule-return/1"))
  }
}
