import Campaigns
import Quantities

/// What each of a platform's slots is and is about, by its position in the flight.
struct ContentRotation {
  /// The content types by ordinal.
  let types: [ContentType]
  /// The angles by ordinal.
  let angles: [PlanAngle]
  /// The pillars' names by ordinal.
  let pillars: [String]

  /// Whether a slot's angle has another slot of the same week, by ordinal.
  let repeats: [Bool]

  /// Fills the slots of a platform at a position in the campaign's list, given how many each week has.
  ///
  /// Angles go round, shifted from platform to platform, each with its pillar; a pillar without an angle borrows them in
  /// turn. `taken` holds what earlier platforms took, by week and number.
  init(
    counts: [Int], mix: [ContentWeight], plan: CampaignPlan, position: Int, taken: inout [[[String]]]
  ) {
    let count = counts.reduce(0, +)
    types = ContentRotation.types(count: count, mix: mix)
    var turn = AngleTurn(plan, start: position)
    var leads: [AngleTurn.Lead] = []
    var repeats: [Bool] = []
    if taken.count < counts.count { taken += Array(repeating: [], count: counts.count - taken.count) }
    for (week, slots) in counts.enumerated() where !turn.isEmpty {
      if taken[week].count < slots { taken[week] += Array(repeating: [], count: slots - taken[week].count) }
      turn.beginWeek()
      for slot in 0..<slots {
        let lead = turn.next(avoiding: taken[week][slot])
        taken[week][slot].append(lead.angle.id)
        leads.append(lead)
      }
      let ids = leads.suffix(slots).map(\.angle.id)
      repeats += ids.map { id in ids.count { $0 == id } > 1 }
    }
    angles = leads.map(\.angle)
    pillars = leads.map(\.pillar)
    self.repeats = repeats
  }

  /// Types in the mix's proportion by the largest remainder, apart from their like where the proportion allows it.
  static func types(count: Int, mix: [ContentWeight]) -> [ContentType] {
    let weights = mix.map(\.weight)
    var rest = Apportionment.largestRemainder(total: count, weights: weights)
    let shares = rest
    let isCrowded = (shares.max() ?? 0) * 2 > count + 1
    var types: [ContentType] = []
    var last = -1
    for index in 0..<count {
      let candidates = rest.indices.filter { rest[$0] > 0 }
      let others = isCrowded ? candidates : candidates.filter { $0 != last }
      let left = count - index
      let pressing = others.first { rest[$0] * 2 > left }
      // The type that is furthest behind its share comes next.
      let behind = { (type: Int) in shares[type] * (index + 1) - (shares[type] - rest[type]) * count }
      guard
        let next = (isCrowded ? nil : pressing) ?? others.max(by: { (behind($0), $1) < (behind($1), $0) })
          ?? candidates.first
      else { break }
      rest[next] -= 1
      types.append(mix[next].type)
      last = next
    }
    return types
  }
}

/// Hands out angles with their pillars in turn, evenly and never the same pillar twice running if there are several.
private struct AngleTurn {
  /// An angle with the pillar it leads into.
  struct Lead {
    let angle: PlanAngle
    let pillar: String
    let place: Int
  }

  private let leads: [Lead]
  private var uses: [String: Int] = [:]
  private var pillarUses: [String: Int] = [:]
  private var pairUses: [Int]
  private var thisWeek: Set<String> = []
  private var start: Int
  private var last: Lead?

  init(_ plan: CampaignPlan, start: Int) {
    let names = plan.pillars.map(\.value.name)
    let bare = names.filter { name in !plan.angles.contains { $0.pillar == name } }
    let own = plan.angles.compactMap { angle in
      (names.first { $0 == angle.pillar } ?? names.first).map { (angle, $0) }
    }
    let borrowed = bare.flatMap { name in plan.angles.map { ($0, name) } }
    leads = (own + borrowed).enumerated().map { Lead(angle: $1.0, pillar: $1.1, place: $0) }
    pairUses = leads.map { _ in 0 }
    self.start = start
  }

  /// Whether the plan has nothing to hand out.
  var isEmpty: Bool { leads.isEmpty }

  /// Says that a new week begins, in which every angle is fresh again.
  mutating func beginWeek() { thisWeek = [] }

  /// The lead that least speaks against: same angle or pillar as before, again in this week, elsewhere, or often.
  mutating func next(avoiding others: [String]) -> Lead {
    var best = leads[start % leads.count]
    var bestRank: [Int]?
    for step in leads.indices {
      let lead = leads[(start + step) % leads.count]
      let rank = [
        lead.angle.id == last?.angle.id ? 1 : 0, lead.pillar == last?.pillar ? 1 : 0,
        thisWeek.contains(lead.angle.id) ? 1 : 0, others.contains(lead.angle.id) ? 1 : 0,
        uses[lead.angle.id, default: 0], pillarUses[lead.pillar, default: 0], pairUses[lead.place], step,
      ]
      if let bestRank, !rank.lexicographicallyPrecedes(bestRank) { continue }
      (best, bestRank) = (lead, rank)
    }
    uses[best.angle.id, default: 0] += 1
    pillarUses[best.pillar, default: 0] += 1
    pairUses[best.place] += 1
    thisWeek.insert(best.angle.id)
    (start, last) = (best.place + 1, best)
    return best
  }
}
