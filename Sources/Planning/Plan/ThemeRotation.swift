import Campaigns
import Diagnostics
import Quantities

/// Takes angles in turn, so that the weeks of a flight are spread over angles, pillars and stages alike.
struct ThemeRotation {
  /// What leads a week.
  typealias Lead = (angle: PlanAngle, pillar: Pillar)

  private let pillars: [Pillar]
  private let angles: [PlanAngle]
  private var angleUses: [String: Int] = [:]
  private var pillarUses: [String: Int] = [:]
  private var last: PlanAngle?
  /// The pillar of the offer that leads the next week, which should not be this week's as well.
  private var kept: String?

  private init(pillars: [Pillar], angles: [PlanAngle]) {
    self.pillars = pillars
    self.angles = angles
  }

  /// The leads of all weeks by their stages; `goal` is the week in which the goal is due.
  ///
  /// The weeks that ask for the step are led by an offer every second time, such that the goal's own week is. A quiet
  /// week publishes nothing, so it wears nothing; it only differs from its neighbours.
  static func leads(
    of stages: [FunnelStage], quiet: Set<Int>, goal: Int, pillars: [Pillar], angles: [PlanAngle]
  ) -> [Lead] {
    var rotation = ThemeRotation(pillars: pillars, angles: angles)
    let busy = stages.indices.filter { !quiet.contains($0) }
    let asks = asksForTheStep(busy, stages, goal: goal)
    let offers = angles.filter { $0.kind.stage == .conversion }
    var leads: [Int: Lead] = [:]
    for (place, week) in busy.enumerated() {
      let isNext = place + 1 < busy.count && asks.contains(busy[place + 1])
      rotation.kept = isNext ? offers.first?.pillar : nil
      leads[week] = rotation.next(
        for: stages[week], wants: asks.contains(week) ? true : isNext || stages[week] == .conversion ? false : nil)
    }
    for week in stages.indices where leads[week] == nil {
      let near = [leads[week - 1], leads[week + 1]].compactMap { $0?.angle.id }
      let free = angles.first { !near.contains($0.id) } ?? angles[0]
      leads[week] = (free, pillars.first { $0.name == free.pillar } ?? pillars[0])
    }
    return stages.indices.compactMap { leads[$0] }
  }

  /// The weeks that an offer is to lead: of those that ask for the step every second one, counted from the goal's.
  private static func asksForTheStep(_ busy: [Int], _ stages: [FunnelStage], goal: Int) -> Set<Int> {
    let asking = busy.filter { stages[$0] == .conversion }
    guard let last = asking.lastIndex(where: { $0 <= goal }) ?? asking.indices.first else { return [] }
    return Set(asking.indices.filter { ($0 - last) % 2 == 0 }.map { asking[$0] })
  }

  /// The leading angle and pillar of the next week; the angle least worn, of a pillar least worn, near the stage.
  ///
  /// `wants` says whether an offer is to lead; nothing leaves it to the wear.
  private mutating func next(for stage: FunnelStage, wants: Bool?) -> Lead {
    let worn = angles.map { wear(of: $0, at: stage, wants: wants) }
    let angle = zip(angles, worn).min { $0.1 < $1.1 }?.0 ?? angles[0]
    let bare = pillars.filter { pillar in !angles.contains { $0.pillar == pillar.name } }
    // A pillar without an angle of its own borrows one when its turn comes.
    let own = pillars.first { $0.name == angle.pillar } ?? pillars[0]
    let pillar = bare.first { pillarUses[$0.name, default: 0] < pillarUses[own.name, default: 0] } ?? own
    angleUses[angle.id, default: 0] += 1
    pillarUses[pillar.name, default: 0] += 1
    last = angle
    return (angle, pillar)
  }

  /// How much speaks against an angle: earlier weeks of it and its pillar, the week before, distance from the stage.
  ///
  /// An offer that comes before anybody knows what it is about counts six times as far off.
  private func wear(of angle: PlanAngle, at stage: FunnelStage, wants: Bool?) -> Int {
    let stages = FunnelStage.allCases
    let (now, own) = (stages.firstIndex(of: stage) ?? 0, stages.firstIndex(of: angle.kind.stage) ?? 0)
    let isOffer = angle.kind.stage == .conversion
    let distance = abs(now - own) * (isOffer ? 6 : 1)
    let again = angles.count > 1 && angle.id == last?.id ? 1_000_000 : 0
    let unwanted = wants.map { $0 == isOffer ? 0 : 1_000 } ?? 0
    let sameSubject = (angle.pillar == last?.pillar ? 3 : 0) + (kept != nil && angle.pillar == kept ? 8 : 0)
    return again + unwanted + sameSubject + distance + 2 * angleUses[angle.id, default: 0]
      + 2 * pillarUses[angle.pillar ?? "", default: 0]
  }
}

extension Campaign {
  /// The day by which the goal is to be reached, within the flight.
  var goalDay: Day { max(min(objective.by?.value ?? flight.last, flight.last), flight.first) }
}
