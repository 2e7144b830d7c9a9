import Campaigns
import Diagnostics
import Quantities

extension Planner {
  /// The shares of awareness, consideration and conversion among the weeks, in percent.
  ///
  /// Our own default, not a law: the usual start is broad and the end asks for the step.
  static let funnelMix = [50, 30, 20]

  /// A theme for every ISO week the flight touches.
  ///
  /// An author's themes go to their weeks, those without a week to the free weeks in order; the rest is generated.
  static func themes(of campaign: Campaign, pillars: [Pillar], angles: [PlanAngle]) -> [WeeklyTheme] {
    let weeks = campaign.flight.weeks
    let stages = stages(of: weeks.count)
    var written = authoredThemes(of: campaign, weeks: weeks)
    var rounds: [String: Int] = [:]
    var rotation = ThemeRotation(pillars: pillars, angles: angles)
    return weeks.indices.map { index in
      let own = written.removeValue(forKey: weeks[index])
      let stage = own?.stage ?? stages[index]
      let lead = rotation.next(for: stage)
      var title = own.map { Wording.line($0.title) } ?? "\(lead.pillar.name): \(lead.angle.label)"
      if own == nil {
        rounds[title, default: 0] += 1
        if let round = rounds[title], round > 1 { title += ", part \(round)" }
      }
      return WeeklyTheme(
        week: weeks[index], stage: stage, title: title, leadAngle: lead.angle.id, pillar: lead.pillar.name,
        aim: aim(of: stage, campaign), provenance: own == nil ? .generated(template: "theme/1") : .authored)
    }
  }

  /// The stage of each week by its position: the first half awareness, then consideration, the last fifth conversion.
  static func stages(of count: Int) -> [FunnelStage] {
    let shares = Apportionment.largestRemainder(total: count, weights: funnelMix)
    return zip(FunnelStage.allCases, shares).flatMap { Array(repeating: $0, count: $1) }
  }

  private static func authoredThemes(of campaign: Campaign, weeks: [Week]) -> [Week: Theme] {
    var byWeek: [Week: Theme] = [:]
    let themes = campaign.themes.filter { !Wording.line($0.title).isEmpty }
    for theme in themes {
      if let week = theme.week?.value, byWeek[week] == nil { byWeek[week] = theme }
    }
    var free = weeks.filter { byWeek[$0] == nil }[...]
    for theme in themes where theme.week == nil {
      if let week = free.popFirst() { byWeek[week] = theme }
    }
    return byWeek
  }

  private static func aim(of stage: FunnelStage, _ campaign: Campaign) -> String {
    let people = Wording.capitalised(campaign.readers)
    switch stage {
    case .awareness: return "\(people) recognise the subject and connect it with \(campaign.offerName)."
    case .consideration: return "\(people) can say why to choose \(campaign.offerName), and what speaks against it."
    case .conversion: return "\(people) take the step: \(Wording.sentence(campaign.callToAction))"
    }
  }
}

/// Takes pillars and angles in turn, so that weeks after one another share neither where there is a choice.
struct ThemeRotation {
  let pillars: [Pillar]
  let angles: [PlanAngle]
  private var week = 0
  private var used: [FunnelStage: Int] = [:]
  private var last: String?

  init(pillars: [Pillar], angles: [PlanAngle]) {
    self.pillars = pillars
    self.angles = angles
  }

  /// The leading angle and pillar of the next week; an angle bound to a pillar brings it along.
  mutating func next(for stage: FunnelStage) -> (angle: PlanAngle, pillar: Pillar) {
    let suited = angles.filter { $0.kind.stage == stage }
    let choice = suited.isEmpty ? angles : suited
    let turn = used[stage, default: 0]
    used[stage] = turn + 1
    var angle = choice[(turn + turn / max(pillars.count, 1)) % choice.count]
    if angle.id == last, choice.count == 1, let other = angles.first(where: { $0.id != last }), turn % 2 == 1 {
      angle = other
    }
    last = angle.id
    let bound = pillars.first { $0.name == angle.pillar } ?? pillars.first { angle.kind.suits($0) }
    let pillar = bound ?? pillars[week % pillars.count]
    week += 1
    return (angle, pillar)
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
    case .contrarian, .howTo: pillar.name.hasPrefix("What ") && pillar.name.hasSuffix(" offers")
    case .offer: pillar.name == "The next step"
    }
  }
}
