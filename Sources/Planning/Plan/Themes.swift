import Campaigns
import Diagnostics
import Quantities

extension Planner {
  /// The shares of awareness, consideration and conversion among the weeks, in percent.
  ///
  /// Our own default, not a law: the usual start is broad and the end asks for the step.
  static let funnelMix = [50, 30, 20]

  /// A theme for every ISO week the flight touches, no two generated ones alike.
  ///
  /// An author's themes go to their weeks, those without a week to the free weeks in order; the rest is generated. A
  /// week in which the cadence plans no post takes none of them.
  static func themes(
    of campaign: Campaign, pillars: [PlanPart<Pillar>], angles: [PlanAngle], channels: [ChannelPlan],
    targets: [PlanTarget]
  ) -> [WeeklyTheme] {
    let weeks = campaign.flight.weeks
    var assets = HeroAssets(campaign, channels: channels)
    let quiet = assets.quietWeeks
    let written = authoredThemes(of: campaign, weeks: weeks, quiet: quiet)
    let goalWeek = weeks.firstIndex(of: campaign.goalDay.week) ?? weeks.count - 1
    let lengths = weeks.map { week in
      DayRange(first: campaign.flight.first, last: campaign.goalDay).map(week.days(in:)) ?? 0
    }
    let usual = stages(ofWeeks: lengths, until: goalWeek, mix: funnelShares(of: campaign).value)
    let stages = weeks.indices.map { written[weeks[$0]]?.stage ?? usual[$0] }
    let leads = ThemeRotation.leads(
      of: stages, quiet: quiet, goal: goalWeek, pillars: pillars.map(\.value), angles: angles)
    var titles = ThemeTitles(campaign, pillars: pillars, taken: written.values.map { Wording.line($0.title) })
    let isForeign = Script.isOther(campaign)
    return weeks.indices.map { index in
      let own = written[weeks[index]]
      let (stage, lead) = (stages[index], leads[index])
      let title =
        own.map { Wording.line($0.title) }
        ?? (quiet.contains(index)
          ? "No posts are planned" : titles.next(weeks[index], stage, lead.angle, lead.pillar))
      let (asset, hero) = assets.next(in: index, for: lead.angle, own)
      return WeeklyTheme(
        week: weeks[index], stage: stage, title: title, leadAngle: lead.angle.id, pillar: lead.pillar.name,
        aim: aim(of: stage, lead.pillar, campaign, isForeign: isForeign), heroAsset: asset,
        goal: goal(of: weeks[index], own, targets, campaign.budget?.total.value.currency),
        provenance: own == nil ? .generated(template: "theme/1") : .authored, isQuiet: quiet.contains(index),
        hero: hero)
    }
  }

  /// The stage of each week by its position: the first half awareness, then consideration, the last fifth conversion.
  ///
  /// The shares are of the weeks up to that in which the goal is due, which have so many days each: whoever asks for the
  /// step only afterwards asks too late. The weeks after it go on as the last one before. A first or last week of a few
  /// days goes along with its neighbour, not as a week of its own, where that comes closer to the shares of the days.
  static func stages(ofWeeks days: [Int], until goal: Int, mix: [Int] = funnelMix) -> [FunnelStage] {
    let count = min(goal + 1, days.count)
    let last = Array(zip(FunnelStage.allCases, mix)).last { $0.1 > 0 }?.0 ?? .conversion
    let edges = [(0, 0), (1, 0), (0, 1), (1, 1)].filter { $0.0 + $0.1 == 0 || count - $0.0 - $0.1 > 2 }
    let splits = edges.map { before, after in
      let shares = Apportionment.largestRemainder(total: count - before - after, weights: mix)
      let stages = zip(FunnelStage.allCases, shares).flatMap { Array(repeating: $0, count: $1) }
      return Array(repeating: stages.first ?? last, count: before) + stages + Array(repeating: last, count: after)
    }
    let all = days.prefix(count).reduce(0, +)
    /// How far the days of the stages lie from their shares, in hundredths of days.
    func distance(_ stages: [FunnelStage]) -> Int {
      zip(FunnelStage.allCases, mix).reduce(0) { sum, share in
        let own = zip(stages, days).reduce(0) { $0 + ($1.0 == share.0 ? $1.1 : 0) }
        return sum + abs(own * 100 - all * share.1)
      }
    }
    let isFull = days.prefix(count).allSatisfy { $0 == 7 }
    let best = isFull ? splits.first : splits.min { distance($0) < distance($1) }
    return (best ?? []) + Array(repeating: last, count: days.count - count)
  }

  /// The shares of the stages in percent: the author's, else the usual ones.
  static func funnelShares(of campaign: Campaign) -> PlanPart<[Int]> {
    let written = campaign.extras.funnel
    guard !written.isEmpty else { return PlanPart(funnelMix, .generated(template: "funnel/1")) }
    return PlanPart(FunnelStage.allCases.map { written[$0] ?? 0 }, .authored)
  }

  /// The shares with the weeks they came to, authors' own stages counted.
  static func funnel(of campaign: Campaign, themes: [WeeklyTheme]) -> PlanFunnel {
    let shares = funnelShares(of: campaign)
    return PlanFunnel(
      shares: zip(FunnelStage.allCases, shares.value).map { stage, percent in
        PlanFunnel.Share(stage: stage, percent: percent, weeks: themes.count { $0.stage == stage })
      }, provenance: shares.provenance)
  }

  /// What a week is to bring: the author's words, else its shares of what adds up for all platforms together.
  private static func goal(of week: Week, _ own: Theme?, _ targets: [PlanTarget], _ currency: Currency?)
    -> PlanPart<String>?
  {
    if let written = own?.goal.map(Wording.line), !written.isEmpty { return PlanPart(written, .authored) }
    let parts = targets.filter { $0.platform == nil }.compactMap { target -> String? in
      guard let part = target.weekly.first(where: { $0.week == week })?.amount, part > .zero else { return nil }
      return NumberWords.count(part, of: target.metric, in: currency)
    }
    return parts.isEmpty ? nil : PlanPart(Wording.listed(parts), .generated(template: "week-goal/1"))
  }

  private static func authoredThemes(of campaign: Campaign, weeks: [Week], quiet: Set<Int>) -> [Week: Theme] {
    var byWeek: [Week: Theme] = [:]
    let themes = campaign.themes.filter { !Wording.line($0.title).isEmpty }
    for theme in themes {
      if let week = theme.week?.value, byWeek[week] == nil { byWeek[week] = theme }
    }
    var free = weeks.indices.filter { !quiet.contains($0) && byWeek[weeks[$0]] == nil }.map { weeks[$0] }[...]
    for theme in themes where theme.week == nil {
      if let week = free.popFirst() { byWeek[week] = theme }
    }
    return byWeek
  }

  /// What is to stay with readers: the pillar's message, what backs it, and in the end the step.
  private static func aim(
    of stage: FunnelStage, _ pillar: Pillar, _ campaign: Campaign, isForeign: Bool
  ) -> String {
    let said = ([pillar.message ?? ""] + pillar.support)
      .filter { !Wording.phrase($0).isEmpty && !$0.contains("TODO(copy)") }
    let action = Wording.line(campaign.callToAction)
    let matter = stage == .conversion ? action : (stage == .awareness ? said.first : said.last) ?? ""
    let readers = campaign.readers
    // The names of derived pillars are English labels.
    let subject = campaign.pillars.isEmpty ? campaign.offerName : Wording.phrase(pillar.name)
    if isForeign || Script.isOther(readers) || Script.isOther(matter.isEmpty ? campaign.offerName : matter) {
      return neutralAim(readers, isForeign, matter.isEmpty ? subject : matter)
    }
    let offer = campaign.offerInSentence
    switch stage {
    case .awareness:
      return Wording.labelled("What \(readers) should remember", matter)
        ?? "\(Wording.capitalised(readers)) have heard of \(offer) and know what it is for."
    case .consideration:
      return Wording.labelled("What should persuade \(readers)", matter)
        ?? "\(Wording.capitalised(readers)) can say why to choose \(offer), and what speaks against it."
    case .conversion: return "\(Wording.capitalised(readers)) take the step: \(Wording.sentence(action))"
    }
  }

  /// Reader and matter side by side, without a sentence around them.
  private static func neutralAim(_ readers: String, _ isForeign: Bool, _ matter: String) -> String {
    isForeign || Script.isOther(readers) ? "\(readers): \(Wording.sentence(matter))" : Wording.sentence(matter)
  }
}

extension Angle.Kind {
  /// The funnel stage a kind of hook serves best; our own judgement.
  var stage: FunnelStage {
    switch self {
    case .problem, .contrarian, .data: .awareness
    case .howTo, .proof, .story: .consideration
    case .offer: .conversion
    }
  }

  /// Whether a hook of this kind leads naturally into one of the pillars that are derived when none is named.
  func suits(_ pillar: Pillar) -> Bool {
    switch self {
    case .problem: pillar.name == "The problem"
    case .proof, .data, .story: pillar.name == "Why believe it"
    case .contrarian, .howTo:
      pillar.name.hasPrefix("What ") && (pillar.name.hasSuffix(" offers") || pillar.name.hasSuffix(" offer"))
    case .offer: pillar.name == "The next step"
    }
  }
}
