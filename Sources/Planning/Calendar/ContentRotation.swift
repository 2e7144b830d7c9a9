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

  /// Fills so many slots for the platform at a position in the campaign's list.
  ///
  /// Angles and pillars go round together, shifted by one after each full round and from platform to platform, so
  /// that every pair comes up before one comes again and neighbours share neither.
  init(count: Int, mix: [ContentWeight], plan: CampaignPlan, position: Int) {
    types = ContentRotation.types(count: count, mix: mix)
    guard count > 0, !plan.angles.isEmpty, !plan.pillars.isEmpty else {
      angles = []
      pillars = []
      return
    }
    let round = ContentRotation.commonMultiple(plan.angles.count, plan.pillars.count)
    let names = plan.pillars.map(\.value.name)
    let chosen = (0..<count).map { plan.angles[($0 + $0 / round + position) % plan.angles.count] }
    angles = chosen
    pillars = chosen.enumerated().map { index, angle in
      names.first { $0 == angle.pillar } ?? names[(index + 2 * position) % names.count]
    }
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

  private static func commonMultiple(_ first: Int, _ second: Int) -> Int {
    var (left, right) = (first, second)
    while right > 0 { (left, right) = (right, left % right) }
    return first / left * second
  }
}
