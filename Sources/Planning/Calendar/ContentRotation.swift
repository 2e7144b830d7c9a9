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

  /// Fills the slots of a platform at a position in the campaign's list, given how many each week has.
  ///
  /// Pillars go round, shifted from platform to platform. Of the angles that the slot before does not have, one comes
  /// next that no earlier platform took for the same slot of the week; then the one used least, alone and with the
  /// pillar; then the next in turn. `taken` holds what earlier platforms took, by week and number.
  init(
    counts: [Int], mix: [ContentWeight], plan: CampaignPlan, position: Int, taken: inout [[[String]]]
  ) {
    let count = counts.reduce(0, +)
    types = ContentRotation.types(count: count, mix: mix)
    let names = plan.pillars.map(\.value.name)
    var turn = AngleTurn(plan.angles, start: position)
    var angles: [PlanAngle] = []
    var pillars: [String] = []
    guard !plan.angles.isEmpty, !names.isEmpty else {
      self.angles = []
      self.pillars = []
      return
    }
    if taken.count < counts.count { taken += Array(repeating: [], count: counts.count - taken.count) }
    for (week, slots) in counts.enumerated() {
      if taken[week].count < slots { taken[week] += Array(repeating: [], count: slots - taken[week].count) }
      for slot in 0..<slots {
        let pillar = names[(angles.count + 2 * position) % names.count]
        let angle = turn.next(with: pillar, avoiding: taken[week][slot])
        taken[week][slot].append(angle.id)
        angles.append(angle)
        pillars.append(names.first { $0 == angle.pillar } ?? pillar)
      }
    }
    self.angles = angles
    self.pillars = pillars
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

/// Hands out angles in turn, evenly and never the same one twice running.
private struct AngleTurn {
  private let angles: [PlanAngle]
  private var uses: [Int]
  private var pairs: [String: [Int]] = [:]
  private var start: Int
  private var last: Int?

  init(_ angles: [PlanAngle], start: Int) {
    self.angles = angles
    uses = angles.map { _ in 0 }
    self.start = start
  }

  mutating func next(with pillar: String, avoiding others: [String]) -> PlanAngle {
    let together = pairs[pillar] ?? uses.map { _ in 0 }
    var best = start % angles.count
    var bestRank: (Int, Int, Int, Int)?
    for step in angles.indices {
      let index = (start + step) % angles.count
      let isElsewhere = others.contains(angles[index].id) ? 1 : 0
      let rank = (isElsewhere, uses[index], together[index], step)
      if index == last { continue }
      if let current = bestRank, current <= rank { continue }
      (best, bestRank) = (index, rank)
    }
    uses[best] += 1
    pairs[pillar, default: uses.map { _ in 0 }][best] += 1
    (start, last) = (best + 1, best)
    return angles[best]
  }
}
