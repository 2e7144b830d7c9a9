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
  private var isOfThisWeek: [Bool]
  private var start: Int
  /// What was handed out last.
  private(set) var last: AngleLead?

  /// Prepares the turn of the platform at a place in the campaign's list.
  init(_ leads: [AngleLead], start: Int) {
    self.leads = leads
    self.start = start
    angles = (leads.map(\.number).max() ?? -1) + 1
    uses = Array(repeating: 0, count: angles)
    isOfThisWeek = Array(repeating: false, count: angles)
    pillarUses = Array(repeating: 0, count: (leads.map(\.pillarNumber).max() ?? -1) + 1)
    pairUses = Array(repeating: 0, count: leads.count)
  }

  /// Says that a new week begins, in which every angle is fresh again but one that is meant for a slot of it.
  mutating func beginWeek(reserving angle: Int?) { isOfThisWeek = isOfThisWeek.indices.map { $0 == angle } }

  /// The angles that the next slot may have beside some that are taken: any but the last, or also of other pillars.
  func angles(without gone: AngleSet, ofOtherPillars isOther: Bool = false) -> AngleSet {
    var open = AngleSet()
    for lead in leads where lead.number != last?.number && !gone.contains(lead.number) {
      if !isOther || lead.pillarNumber != last?.pillarNumber { open.insert(lead.number) }
    }
    return open
  }

  /// The lead against which least speaks: the same angle again, what the angle costs with the same pillar again, again
  /// in this week, elsewhere at this place, often, or often in this format.
  func next(type: ContentType, avoiding others: [Int], costs: [Int], before pillar: Int?) -> AngleLead {
    var best = leads[start % leads.count]
    var bestRank: [Int]?
    let formats = formatUses[type]
    for step in leads.indices {
      let lead = leads[(start + step) % leads.count]
      let number = lead.number
      let rank = [
        number == last?.number ? 1 : 0,
        costs[number] + (lead.pillarNumber == last?.pillarNumber ? 1 : 0), isOfThisWeek[number] ? 1 : 0,
        lead.pillarNumber == pillar ? 1 : 0, others.count { $0 == number },
        uses[number], formats?[number] ?? 0, pillarUses[lead.pillarNumber], pairUses[lead.place], step,
      ]
      if let bestRank, !rank.lexicographicallyPrecedes(bestRank) { continue }
      (best, bestRank) = (lead, rank)
    }
    return best
  }

  /// Notes that a lead was handed out.
  mutating func take(_ lead: AngleLead, as type: ContentType) {
    uses[lead.number] += 1
    pillarUses[lead.pillarNumber] += 1
    formatUses[type, default: Array(repeating: 0, count: angles)][lead.number] += 1
    pairUses[lead.place] += 1
    isOfThisWeek[lead.number] = true
    (start, last) = (lead.place + 1, lead)
  }
}
