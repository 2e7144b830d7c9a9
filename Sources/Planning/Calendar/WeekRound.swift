import Campaigns
import Quantities

/// The slot of a week that is to have the week's lead angle.
struct WeekHero {
  /// The platform's place in the campaign's list.
  let place: Int
  /// The position among its slots of the week, from 0.
  let slot: Int
  /// The week's lead angle with its pillar.
  let lead: AngleLead
}

/// One week of all platforms, to be filled with angles.
struct WeekRound {
  /// Each platform's turn, as it stands after what was filled.
  private(set) var turns: [AngleTurn]
  /// What platforms are to open their next week with, so that they should not end this one with it.
  var ahead: [Int: AngleLead] = [:]
  private let sizes: [Int]
  private let hero: WeekHero?
  private var filled: [[AngleLead]]
  private let angles: Int

  /// Prepares a week in which each platform has so many slots.
  init(turns: [AngleTurn], sizes: [Int], hero: WeekHero?) {
    self.turns = turns
    self.sizes = sizes
    self.hero = hero
    filled = sizes.map { _ in [] }
    angles = turns.first?.angles ?? 0
  }

  /// The leads of each platform's slots: first what every platform opens with, then what follows.
  mutating func fill(_ type: (_ platform: Int, _ slot: Int) -> ContentType) -> [[AngleLead]] {
    for place in turns.indices { turns[place].beginWeek(reserving: hero?.place == place ? hero?.lead.number : nil) }
    let first = hero.flatMap { $0.slot == 0 ? $0.place : nil }
    let order = sizes.indices.filter { sizes[$0] > 0 }.sorted { ($0 == first ? 0 : 1, $0) < ($1 == first ? 0 : 1, $1) }
    for (turn, place) in order.enumerated() { open(place, type(place, 0), before: order[(turn + 1)...]) }
    for slot in 1..<max(1, sizes.max() ?? 0) {
      for place in sizes.indices where slot < sizes[place] {
        let others = said(aroundTheTimeOf: slot, at: place)
        let meant = hero(at: place, slot)
        releaseHero(at: place, slot)
        let next = next(after: place, slot)
        let costs = costs(at: place, slot, before: next)
        let lead =
          meant
          ?? turns[place].next(
            type: type(place, slot), avoiding: others, costs: costs, before: next?.pillarNumber,
            rest: rest(of: place, after: slot))
        give(lead, to: place, as: type(place, slot))
      }
    }
    return filled
  }

  /// What the other platforms say at about the time of a slot: in the same fifth of the week, as slots are spread over it.
  private func said(aroundTheTimeOf slot: Int, at place: Int) -> [Int] {
    let fifth = { (slot: Int, size: Int) in (2 * slot + 1) * 5 / (2 * size) }
    let mine = fifth(slot, sizes[place])
    return filled.indices.filter { $0 != place }.flatMap { other in
      filled[other].indices.filter { fifth($0, sizes[other]) == mine }.map { filled[other][$0].number }
    }
  }

  /// What speaks against each angle for a slot that opens no week.
  private func costs(at place: Int, _ slot: Int, before next: AngleLead?) -> [AngleCost] {
    var costs = Array(repeating: AngleCost(), count: angles)
    for number in [next?.number, promised(to: place, after: slot)].compactMap(\.self) {
      costs[number].others = Cost.refused
    }
    for number in crowded(beside: place) { costs[number].ease += Cost.crowded }
    return costs
  }

  /// Gives the week's lead angle free for its slot where the slot cannot have it with its own pillar.
  private mutating func releaseHero(at place: Int, _ slot: Int) {
    guard let hero, hero.place == place, hero.slot == slot, self.hero(at: place, slot) == nil else { return }
    turns[place].release(hero.lead.number)
  }

  /// The lead of a slot that is the week's hero; nothing where it would say the same twice running or in the week, or
  /// leave the rest of the week no way but to do so.
  private func hero(at place: Int, _ slot: Int) -> AngleLead? {
    guard let lead = wish(at: place, slot), let last = turns[place].last else { return wish(at: place, slot) }
    let isRepeated = lead.number == last.number || lead.pillarNumber == last.pillarNumber && turns[place].pillars > 1
    return isRepeated || !turns[place].goesOn(after: lead, rest(of: place, after: slot)) ? nil : lead
  }

  /// The lead that a slot is meant to have, unless the week has said its angle already and has enough others.
  private func wish(at place: Int, _ slot: Int) -> AngleLead? {
    guard let hero, hero.place == place, hero.slot == slot else { return nil }
    return sizes[place] <= angles && turns[place].isSaid(hero.lead.number) ? nil : hero.lead
  }

  /// What is left of a platform's week after a slot; nothing where the week has to say something twice anyway.
  private func rest(of place: Int, after slot: Int) -> WeekRest {
    guard sizes[place] <= angles else { return WeekRest() }
    let slots = (slot + 1..<max(slot + 1, sizes[place])).map { wish(at: place, $0) }
    return WeekRest(slots: slots, ahead: ahead[place]?.number)
  }

  /// The angle that a later slot of the week is to have, so that it is not said twice in the week.
  private func promised(to place: Int, after slot: Int) -> Int? {
    guard let hero, hero.place == place, hero.slot > slot else { return nil }
    return wish(at: place, hero.slot)?.number
  }

  /// The lead that the slot after another is to have.
  private func next(after place: Int, _ slot: Int) -> AngleLead? {
    slot + 1 < sizes[place] ? wish(at: place, slot + 1) : ahead[place]
  }

  /// Opens a platform's week with an angle that leaves one for each platform still to open, if that can be; one that
  /// none of them is to open its next week with, and one of another pillar than its last, if that can be too.
  private mutating func open(_ place: Int, _ type: ContentType, before rest: ArraySlice<Int>) {
    let taken = filled.compactMap(\.first?.number)
    releaseHero(at: place, 0)
    let crowded = rest.isEmpty && taken.isEmpty ? self.crowded(beside: place) : []
    let next = next(after: place, 0)
    let costs = (0..<angles).map { number -> AngleCost in
      if taken.contains(number) || crowded.contains(number) { return AngleCost(others: Cost.refused) }
      let isKept = number == next?.number || number == promised(to: place, after: 0)
      var cost = cost(of: AngleSet(taken + [number]), for: rest)
      if isKept { cost.others += Cost.promised }
      return cost
    }
    if let hero = hero(at: place, 0) {
      if costs[hero.number].others < Cost.refused { return give(hero, to: place, as: type) }
      turns[place].release(hero.number)
    }
    let lead = turns[place].next(
      type: type, avoiding: taken, costs: costs, before: next?.pillarNumber, rest: self.rest(of: place, after: 0))
    give(lead, to: place, as: type)
  }

  /// What it costs the platforms still to open that some angles are gone.
  private func cost(of gone: AngleSet, for rest: ArraySlice<Int>) -> AngleCost {
    if rest.isEmpty { return AngleCost() }
    guard Matching.isComplete(rest.map { turns[$0].angles(without: gone) }) else {
      return AngleCost(others: Cost.refused)
    }
    let kept = rest.map { place in
      var kept = gone
      for number in [next(after: place, 0)?.number, promised(to: place, after: 0)].compactMap(\.self) {
        kept.insert(number)
      }
      return kept
    }
    guard Matching.isComplete(zip(rest, kept).map { turns[$0].angles(without: $1) }) else {
      return AngleCost(others: Cost.promised)
    }
    let others = zip(rest, kept).map { turns[$0].angles(without: $1, ofOtherPillars: true) }
    return AngleCost(ease: Matching.isComplete(others) ? 0 : 1)
  }

  /// How much speaks against an angle; a pillar said twice running counts for one.
  private enum Cost {
    /// It would make platforms open alike, or one say the same twice.
    static let refused = 100
    /// It would take the angle that the next slot has to have.
    static let promised = 10
    /// Nearly all other platforms came to it last.
    static let crowded = 2
  }

  private mutating func give(_ lead: AngleLead, to place: Int, as type: ContentType) {
    turns[place].take(lead, as: type)
    filled[place].append(lead)
  }

  /// The angles that nearly as many other platforms came to last as there are angles: one more, and no platform could
  /// open the next week with an angle of its own without saying the same twice.
  private func crowded(beside place: Int) -> [Int] {
    guard turns.count >= angles else { return [] }
    var counts = Array(repeating: 0, count: angles)
    for other in turns.indices where other != place {
      if let last = turns[other].last { counts[last.number] += 1 }
    }
    return counts.indices.filter { counts[$0] >= angles - 1 }
  }
}
