import Campaigns
import Diagnostics
import Metrics
import Quantities

extension Planner {
  /// The objective as the plan reads it, with what its author left open.
  static func objective(of campaign: Campaign) -> PlanObjective {
    let objective = campaign.objective
    // A target for all platforms together says what is counted and how much, wherever its author wrote it.
    let goal = objective.metric == nil && objective.target == nil ? overallTarget(of: campaign) : nil
    let metric = objective.metric.map { MetricRegistry.named($0.value)?.name ?? $0.value } ?? goal?.metric
    let target = objective.target?.value ?? goal?.value
    let gaps: [(Bool, String)] = [
      (objective.kind == nil, "a type"), (metric == nil, "a metric"), (target == nil, "a number to reach"),
      (objective.by == nil, "a date (the flight's last day is taken)"),
    ]
    return PlanObjective(
      statement: Wording.line(objective.statement), kind: objective.kind, metric: metric,
      target: target, by: objective.by?.value ?? campaign.flight.last,
      callToAction: Wording.line(campaign.callToAction), link: campaign.link?.value.text,
      leadCapture: campaign.leadCapture.map(Wording.line).flatMap { $0.isEmpty ? nil : $0 },
      missing: gaps.filter(\.0).map(\.1))
  }

  private static func overallTarget(of campaign: Campaign) -> (metric: String, value: Amount)? {
    KPILadder.overall(campaign).map { ($0.0.name, $0.1) }
  }
}

extension CampaignPlan {
  /// The plan with what may go wrong and what it takes for granted: the author's notes, then what follows from the plan.
  func withNotes(of campaign: Campaign, settings: Settings) -> CampaignPlan {
    var plan = self
    let usual = campaign.owners.other ?? campaign.owners.byPlatform.sorted { $0.key < $1.key }.first?.value
    plan.risks = PlanNotes.written(campaign.extras.risks) + PlanNotes.risks(of: self, campaign, owner: usual)
    plan.assumptions =
      PlanNotes.written(campaign.extras.assumptions) + PlanNotes.assumptions(of: self, campaign, settings, owner: usual)
    return plan
  }
}

/// Finds what a plan rests on and what could break it, by looking at the plan alone.
private enum PlanNotes {
  static func written(_ notes: [OwnedNote]) -> [PlanNote] {
    notes.filter { !Wording.phrase($0.text).isEmpty }.map {
      PlanNote(text: Wording.sentence($0.text), owner: $0.owner.map(Wording.line), provenance: .authored)
    }
  }

  static func risks(of plan: CampaignPlan, _ campaign: Campaign, owner: String?) -> [PlanNote] {
    var texts: [(name: String, text: String)] = []
    let hasNumber = plan.objective.target != nil && plan.objective.metric != nil
    if !hasNumber, KPILadder.overall(campaign) == nil {
      texts.append(
        ("no-number", "Nobody can tell whether it worked: the objective has no number to hold figures against."))
    }
    if campaign.proofPoints.isEmpty, campaign.positioning?.reason == nil {
      texts.append(("no-proof", "Every claim stands unproved: the brief has no proof point."))
    }
    if let kpi = plan.kpis.first, kpi.feeds.isEmpty {
      texts.append(("no-feed", "Results come late or never: no feed delivers figures for these platforms yet."))
    }
    if let turn = zip(plan.themes, plan.themes.dropFirst()).first(where: { $0.stage.comesAfter($1.stage) }) {
      texts.append(
        (
          "stage-order",
          "The weeks run backwards: \(turn.1.week) is \(turn.1.stage.rawValue) after a week of \(turn.0.stage.rawValue)."
        ))
    }
    if let share = mostOfBudget(plan), share.percent >= 60, plan.channels.count > 1 {
      let amount = share.percent == 100 ? "all" : "\(share.percent) %"
      let rest = share.percent == 100 ? "nothing" : "little"
      texts.append(
        ("one-platform", "\(share.name) takes \(amount) of the money; if it fails, \(rest) is left to move."))
    }
    if let budget = plan.budget, budget.reserve.map({ $0.minorUnits == 0 }) ?? true {
      texts.append(
        ("no-reserve", "All of the budget is spoken for: what works cannot get more, since there is no reserve."))
    }
    texts += shortTargets(plan).map { ("short-target", $0) }
    if let asking = moneyForTheStep(plan), asking.money * 2 < asking.weeks {
      texts.append(
        (
          "money-stage",
          "The weeks that ask for the step are \(asking.weeks) % of the flight, but get \(asking.money) % of the money."
        ))
    }
    if let late = moneyAfterTheGoal(plan) {
      texts.append(
        (
          "late-money",
          "\(late.text(decimals: plan.budget?.total.currency.minorDigits ?? 2)) \(plan.budget?.total.currency.code ?? "") is "
            + "planned for the weeks after \(plan.objective.by), when the goal is due: it cannot help to reach it."
        ))
    }
    return texts.map { PlanNote(text: $0.text, owner: owner, provenance: .generated(template: "risk-\($0.name)/1")) }
  }

  static func assumptions(of plan: CampaignPlan, _ campaign: Campaign, _ settings: Settings, owner: String?)
    -> [PlanNote]
  {
    var texts: [(name: String, text: String)] = []
    for kpi in plan.kpis where kpi.provenance == .generated(template: "default-rate/1") && kpi.target != nil {
      guard let basis = kpi.basis else { continue }
      texts.append(
        (
          "default-rate",
          "\(basis.percent) % of the \(NumberWords.name(of: kpi.name)) are taken to end in \(basis.above): a round figure of "
            + "the tool's, not this client's; at half of it, twice as many are needed. The definition's key “rates” takes the client's own."
        ))
    }
    texts += load(of: plan, campaign)
    if let budget = plan.budget, budget.provenance != .authored, plan.channels.count > 1 {
      texts.append(
        (
          "shares",
          "The money is shared out by the number of pieces, since the brief names no shares; what a piece costs on each "
            + "platform is not known."
        ))
    }
    texts += hours(of: plan, campaign, settings)
    let shared = plan.pillars.filter { $0.provenance == .authored && $0.value.audience == nil }.map(\.value.name)
    if plan.audiences.count > 1, !shared.isEmpty {
      let verb = shared.count == 1 ? "speaks" : "speak"
      texts.append(
        (
          "shared-pillar",
          "\(Wording.listed(shared.map { "“\(Wording.line($0))”" })) \(verb) to all audiences alike: the brief names none."
        ))
    }
    if let audience = campaign.audience.first(where: { $0.timeZone != nil && $0.timeZone != campaign.zone.name }),
      let zone = audience.timeZone
    {
      texts.append(
        (
          "other-zone",
          "\(Wording.capitalised(Wording.phrase(audience.name))) live in \(zone), but all hours are meant in "
            + "\(campaign.zone.name)."
        ))
    }
    return texts.map {
      PlanNote(text: $0.text, owner: owner, provenance: .generated(template: "assumption-\($0.name)/1"))
    }
  }

  /// What each piece has to bring, so that whoever signs sees whether that can be.
  private static func load(of plan: CampaignPlan, _ campaign: Campaign) -> [(String, String)] {
    let counts = campaign.platforms.map { Planner.posts(on: $0.value, of: campaign) }
    guard
      let top = plan.kpis.first(where: { $0.platform == nil && !$0.isCeiling && $0.stage == .awareness }),
      [Metric.impressions.name, Metric.deliveries.name].contains(top.name), let all = top.target,
      let pieces = Amount(whole: counts.reduce(0, +)), !counts.contains(0), campaign.calendar.recurring.isEmpty,
      let each = Ratio.divide(all, by: pieces).flatMap({ Int(exactly: ($0.micros + 999_999) / 1_000_000) })
    else { return [] }
    let sum = "\(NumberWords.count(all, of: top.name)) over \(NumberWords.count(pieces, of: "pieces"))"
    let mean = "\(NumberWords.grouped(each)) for each"
    if top.name == Metric.deliveries.name {
      return [("load", "\(sum) are \(mean): the list has to be at least that long.")]
    }
    let paid = plan.budget == nil ? "with no money to buy any" : "bought ones included"
    return [("load", "\(sum) are \(mean), \(paid).")]
  }

  /// The author's numbers on the way to the goal that are too small for it.
  private static func shortTargets(_ plan: CampaignPlan) -> [String] {
    plan.kpis.compactMap { kpi in
      guard kpi.provenance == .authored, let basis = kpi.basis, let stated = kpi.target, stated < basis.needed else {
        return nil
      }
      let name = NumberWords.name(of: kpi.name)
      return
        "The numbers do not fit: \(NumberWords.text(stated)) \(name) are asked for, but \(NumberWords.text(basis.goal)) "
        + "\(basis.above) take \(NumberWords.text(basis.needed)) at \(basis.percent) %."
    }
  }

  /// The share of the weeks that ask for the step, and that of the money they get, in percent.
  private static func moneyForTheStep(_ plan: CampaignPlan) -> (weeks: Int64, money: Int64)? {
    guard let budget = plan.budget, plan.themes.count > 2 else { return nil }
    let asking = Set(plan.themes.filter { $0.stage == .conversion }.map(\.week))
    let all = budget.lines.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
    let own = budget.lines.filter { asking.contains($0.week) }.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
    guard !asking.isEmpty, all > 0 else { return nil }
    return (Int64(asking.count * 100 / plan.themes.count), Int64((own * 200 / all + 1) / 2))
  }

  /// What the hours rest on where neither the definition nor the workspace states any.
  private static func hours(of plan: CampaignPlan, _ campaign: Campaign, _ settings: Settings) -> [(String, String)] {
    var (studied, unstudied): ([String], [String]) = ([], [])
    for channel in plan.channels where channel.cadence.perWeek > .zero {
      guard campaign.calendar.windows(for: channel.platform).isEmpty else { continue }
      let facts = PlatformFacts.of(channel.platform, in: settings)?.facts ?? []
      guard let fact = facts.first(where: { $0.topic == "hours" }) else {
        unstudied.append(channel.name)
        continue
      }
      if fact.location == nil { studied.append(channel.name) }
    }
    let texts = [
      (
        "usual-hours", studied,
        "Readers on \(Wording.listed(studied)) are reached at the usual hours of a general study, until own figures say more."
      ),
      (
        "working-hours", unstudied,
        "No study says when readers on \(Wording.listed(unstudied)) are reached: any working hour counts as good as another, "
          + "until own figures say more."
      ),
    ]
    return texts.filter { !$0.1.isEmpty }.map { ($0.0, $0.2) }
  }

  /// What whole weeks after the goal's own are to spend; nothing where there are none, or where there is no goal.
  private static func moneyAfterTheGoal(_ plan: CampaignPlan) -> Amount? {
    guard let budget = plan.budget, plan.objective.target != nil else { return nil }
    let late = budget.lines.filter { $0.week > plan.objective.by.week }.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    return late > 0 ? Money(minorUnits: late, currency: budget.total.currency)?.amount : nil
  }

  private static func mostOfBudget(_ plan: CampaignPlan) -> (name: String, percent: Int64)? {
    guard let budget = plan.budget else { return nil }
    let sums = plan.channels.map { channel in
      (
        channel.name,
        budget.lines.filter { $0.platform == channel.platform }.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
      )
    }
    let whole = sums.reduce(Int128(0)) { $0 + Int128($1.1) }
    guard whole > 0, let most = sums.max(by: { $0.1 < $1.1 }) else { return nil }
    return (most.0, Int64((Int128(most.1) * 200 / whole + 1) / 2))
  }
}

extension FunnelStage {
  /// Whether it lies nearer to the step than another.
  fileprivate func comesAfter(_ other: FunnelStage) -> Bool {
    let stages = FunnelStage.allCases
    return (stages.firstIndex(of: self) ?? 0) > (stages.firstIndex(of: other) ?? 0)
  }
}
