import Campaigns
import Quantities

/// An angle with the pillar it leads into.
struct AngleLead {
  let angle: PlanAngle
  /// The angle's place among the plan's angles.
  let number: Int
  let pillar: String
  /// The pillar's place among the plan's pillars.
  let pillarNumber: Int
  /// Its own place among all leads.
  let place: Int

  /// The leads of a plan: each angle with its own pillar, then those lent to pillars that have none.
  static func all(of plan: CampaignPlan) -> [AngleLead] {
    let names = plan.pillars.map(\.value.name)
    guard !names.isEmpty else { return [] }
    let bare = names.indices.filter { pillar in !plan.angles.contains { $0.pillar == names[pillar] } }
    let own = plan.angles.indices.map { angle in
      (angle, names.firstIndex { $0 == plan.angles[angle].pillar } ?? 0)
    }
    let borrowed = bare.flatMap { pillar in plan.angles.indices.map { ($0, pillar) } }
    return (own + borrowed).enumerated().map { place, pair in
      AngleLead(
        angle: plan.angles[pair.0], number: pair.0, pillar: names[pair.1], pillarNumber: pair.1, place: place)
    }
  }
}

/// How much speaks against an angle for a slot.
struct AngleCost {
  /// What other slots and platforms would lose; more than that a platform should not say the same twice in a week.
  var others = 0
  /// What would be less fine; less than that a platform should not say the same twice in a week.
  var ease = 0
}

/// What is left of one platform's week after a slot.
struct WeekRest {
  /// The slots to come, each with the lead it is meant to have, if any.
  var slots: [AngleLead?] = []
  /// The angle that the next week is to open with.
  var ahead: Int?
}

/// Hands out one platform's angles with their pillars in turn, evenly and never the same twice running.
struct AngleTurn {
  private let leads: [AngleLead]
  /// How many angles there are.
  let angles: Int
  /// How many pillars there are.
  var pillars: Int { pillarUses.count }
  private var uses: [Int]
  private var pillarUses: [Int]
  private var formatUses: [ContentType: [Int]] = [:]
  private var pairUses: [Int]
  /// How often each angle was said this week, with what is meant for a later slot of it.
  private var weekUses: [Int]
  private var start: Int
  /// What was handed out last.
  private(set) var last: AngleLead?

  /// Prepares the turn of the platform at a place in the campaign's list.
  init(_ leads: [AngleLead], start: Int) {
    self.leads = leads
    self.start = start
    angles = (leads.map(\.number).max() ?? -1) + 1
    uses = Array(repeating: 0, count: angles)
    weekUses = Array(repeating: 0, count: angles)
    pillarUses = Array(repeating: 0, count: (leads.map(\.pillarNumber).max() ?? -1) + 1)
    pairUses = Array(repeating: 0, count: leads.count)
  }

  /// Says that a new week begins, in which every angle is fresh again but one that is meant for a slot of it.
  mutating func beginWeek(reserving angle: Int?) { weekUses = weekUses.indices.map { $0 == angle ? 1 : 0 } }

  /// Says that the slot an angle was meant for cannot have it in the way it was meant.
  mutating func release(_ angle: Int) { weekUses[angle] -= 1 }

  /// Whether an angle was said this week already, beside the slot it is meant for.
  func isSaid(_ angle: Int) -> Bool { weekUses[angle] > 1 }

  /// The angles that the next slot may have beside some that are taken: any but the last, or also of other pillars.
  func angles(without gone: AngleSet, ofOtherPillars isOther: Bool = false) -> AngleSet {
    var open = AngleSet()
    for lead in leads where lead.number != last?.number && !gone.contains(lead.number) {
      if !isOther || lead.pillarNumber != last?.pillarNumber { open.insert(lead.number) }
    }
    return open
  }

  /// The lead against which least speaks: the same angle again, what others need of it, again in this week, the same
  /// pillar again, elsewhere at this place, often, or often in this format.
  ///
  /// Of those with the same against them one comes first that leaves the rest of the week a way without any of that, else
  /// one that leaves it a way without saying the same twice.
  func next(
    type: ContentType, avoiding others: [Int], costs: [AngleCost], before pillar: Int?, rest: WeekRest
  ) -> AngleLead {
    let formats = formatUses[type]
    let ranked = leads.indices.map { step -> (lead: AngleLead, rank: [Int]) in
      let lead = leads[(start + step) % leads.count]
      let number = lead.number
      return (
        lead,
        [
          number == last?.number ? 1 : 0,
          costs[number].others, weekUses[number],
          costs[number].ease + (lead.pillarNumber == last?.pillarNumber ? 1 : 0),
          lead.pillarNumber == pillar ? 1 : 0, others.count { $0 == number },
          uses[number], formats?[number] ?? 0, pillarUses[lead.pillarNumber], pairUses[lead.place], step,
        ]
      )
    }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    let best = ranked.prefix { $0.rank.prefix(4) == ranked[0].rank.prefix(4) }
    let fresh = ranked.prefix { $0.rank.prefix(3) == ranked[0].rank.prefix(3) }
    let open =
      best.first { goesOn(after: $0.lead, rest, repeatingPillars: false) }
      ?? fresh.first { goesOn(after: $0.lead, rest, repeatingPillars: true) }
    return (open ?? ranked[0]).lead
  }

  /// Whether the rest of the week can go on after a lead with no angle twice in it and, if asked, no pillar twice running.
  func goesOn(after lead: AngleLead, _ rest: WeekRest, repeatingPillars: Bool = true) -> Bool {
    guard !rest.slots.isEmpty else { return true }
    var said = AngleSet(weekUses.indices.filter { weekUses[$0] > 0 })
    said.insert(lead.number)
    var failed: Set<[UInt64]> = []
    func fill(_ slot: Int, after last: AngleLead, _ said: AngleSet) -> Bool {
      guard slot < rest.slots.count else { return last.number != rest.ahead }
      let state = [UInt64(slot), UInt64(last.place), said.bits]
      guard !failed.contains(state) else { return false }
      for next in rest.slots[slot].map({ [$0] }) ?? leads {
        guard repeatingPillars || next.pillarNumber != last.pillarNumber else { continue }
        // What a slot is meant to have counts as said from the beginning.
        guard rest.slots[slot] != nil || !said.contains(next.number) else { continue }
        var more = said
        more.insert(next.number)
        if fill(slot + 1, after: next, more) { return true }
      }
      failed.insert(state)
      return false
    }
    return fill(0, after: lead, said)
  }

  /// Notes that a lead was handed out.
  mutating func take(_ lead: AngleLead, as type: ContentType) {
    uses[lead.number] += 1
    pillarUses[lead.pillarNumber] += 1
    formatUses[type, default: Array(repeating: 0, count: angles)][lead.number] += 1
    pairUses[lead.place] += 1
    weekUses[lead.number] += 1
    (start, last) = (lead.place + 1, lead)
  }
}
