import Campaigns
import Quantities

/// What each of a platform's slots is and is about, by its position in the flight.
struct ContentRotation {
  /// The content types by ordinal.
  let types: [ContentType]
  /// The angles by ordinal.
  private(set) var angles: [PlanAngle] = []
  /// The pillars' names by ordinal.
  private(set) var pillars: [String] = []

  /// Whether a slot's angle has another slot of the same week, by ordinal.
  private(set) var repeats: [Bool] = []

  /// Fills the slots of all platforms, given how many each has in each week of the flight.
  ///
  /// Week by week the platforms open with different angles as long as there are angles for all of them, and no platform
  /// ever says the same twice running. The week's hero asset has its lead angle. Angles and pillars otherwise go round evenly, each angle through the formats;
  /// a pillar without an angle borrows them in turn.
  static func all(
    of channels: [(platform: Platform, counts: [Int], mix: [ContentWeight])], plan: CampaignPlan
  ) -> [ContentRotation] {
    var rotations = channels.map { channel in
      ContentRotation(types: types(count: channel.counts.reduce(0, +), mix: channel.mix))
    }
    let leads = AngleLead.all(of: plan)
    guard !leads.isEmpty else { return rotations }
    var turns = channels.indices.map { AngleTurn(leads, start: $0) }
    let heroes = plan.themes.map { hero(of: $0, channels.map(\.platform), leads) }
    for week in 0..<(channels.map(\.counts.count).max() ?? 0) {
      let sizes = channels.map { week < $0.counts.count ? $0.counts[week] : 0 }
      var round = WeekRound(turns: turns, sizes: sizes, hero: week < heroes.count ? heroes[week] : nil)
      for place in channels.indices {
        let next = channels[place].counts.indices.first { $0 > week && channels[place].counts[$0] > 0 }
        if let next, next < heroes.count, let hero = heroes[next], hero.place == place, hero.slot == 0 {
          round.ahead[place] = hero.lead
        }
      }
      let given = rotations.map(\.angles.count)
      let filled = round.fill { place, slot in
        let types = rotations[place].types
        return given[place] + slot < types.count ? types[given[place] + slot] : .other
      }
      turns = round.turns
      for (place, leads) in filled.enumerated() { rotations[place].add(leads) }
    }
    return rotations
  }

  private static func hero(of theme: WeeklyTheme, _ platforms: [Platform], _ leads: [AngleLead]) -> WeekHero? {
    guard let hero = theme.hero, let place = platforms.firstIndex(of: hero.platform),
      let lead = leads.first(where: { $0.angle.id == theme.leadAngle && $0.pillar == theme.pillar })
        ?? leads.first(where: { $0.angle.id == theme.leadAngle })
    else { return nil }
    return WeekHero(place: place, slot: hero.position, lead: lead)
  }

  /// Files a slot under another angle; `isRepeated` says whether another slot of its week has that too.
  mutating func file(_ ordinal: Int, under lead: AngleLead, isRepeated: Bool) {
    guard angles.indices.contains(ordinal), angles[ordinal].id != lead.angle.id else { return }
    (angles[ordinal], pillars[ordinal], repeats[ordinal]) = (lead.angle, lead.pillar, isRepeated)
  }

  private mutating func add(_ week: [AngleLead]) {
    angles += week.map(\.angle)
    pillars += week.map(\.pillar)
    repeats += week.map { lead in week.count { $0.angle.id == lead.angle.id } > 1 }
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
