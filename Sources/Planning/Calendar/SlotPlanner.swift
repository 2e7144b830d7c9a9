import Campaigns
import Diagnostics
import Quantities

/// A slot of the calendar that is to be filled: when, and why then.
struct Slot {
  /// The week's position in the flight.
  var weekIndex: Int
  /// The number within platform and week, from 1.
  var number: Int
  /// The position among all of the platform's slots in the flight, from 0.
  var ordinal: Int
  /// The local time that the clocks really show.
  var local: LocalTime
  /// The moment.
  var instant: Instant
  /// The rule, in one line.
  var rule: String
  /// Whether a person chose the time.
  var isPinned = false
}

/// Finds the slots of one platform: first what is pinned, then where each other belongs, then what is left of it.
struct SlotPlanner {
  let campaign: Campaign
  let channel: ChannelPlan
  let past: Past
  let days: PlatformDays
  /// The same with longer hours, for weeks whose items have no room in a platform's usual ones; none where the
  /// author wrote windows, which are never widened.
  let widenedDays: [PlatformDays]
  let counts: WeekCounts
  /// The pinned slots by week and number.
  let pins: [Week: [Int: Pin]]
  /// When other campaigns publish on the account.
  let others: TakenTimes
  /// When the same person publishes on the platforms before this one.
  let desk: TakenTimes
  /// What nothing of the account's cadence moves: other campaigns, pins, and posts that come round again.
  private let fixed: TakenTimes
  /// The times that gave way to others of the same person, with what they were.
  private(set) var gaveWay: [LocalTime: LocalTime] = [:]
  /// What own figures say, by week.
  let learning: PlanLearning
  private let rules: AccountRules
  /// The findings so far.
  var diagnostics: [Diagnostic] = []
  /// The id of the item whose way through the rules is wanted, and that way once it is known.
  var explained: (id: String?, path: [String])
  /// Times taken by what stays, what is pinned, other campaigns, and what was placed since.
  private(set) var taken: TakenTimes

  init(
    campaign: Campaign, channel: ChannelPlan, past: Past, pins: [Week: [Int: Pin]] = [:], occurrences: [Instant] = [],
    rules: AccountRules, others: TakenTimes = TakenTimes(), desk: TakenTimes = TakenTimes(), learning: PlanLearning,
    explaining: String? = nil
  ) {
    self.campaign = campaign
    self.channel = channel
    self.past = past
    self.pins = pins
    (self.others, self.desk) = (others, desk)
    (self.learning, self.rules) = (learning, rules)
    explained = (explaining, [])
    days = PlatformDays(campaign: campaign, channel: channel, rules: rules)
    widenedDays =
      campaign.calendar.windows(for: channel.platform).isEmpty
      ? OpenTime.Stretch.widened.map { PlatformDays(campaign: campaign, channel: channel, rules: rules, widened: $0) }
      : []
    counts = WeekCounts(
      flight: campaign.flight, workingDays: campaign.calendar.workingDays,
      hundredths: campaign.hundredths(of: channel.platform), from: campaign.calendar.fillFrom,
      to: campaign.calendar.fillTo)
    let kept = past.kept.filter { $0.platform == channel.platform }.map { past.times.time(of: $0) ?? $0.scheduledAt }
    let pinned = pins.values.flatMap(\.values).filter { $0.location != nil }.map(\.instant)
    taken = others
    for moment in kept + pinned + occurrences { taken.insert(moment) }
    var fixed = others
    let series = past.kept.filter { $0.platform == channel.platform && $0.series != nil }.map(\.scheduledAt)
    for moment in pins.values.flatMap(\.values).map(\.instant) + occurrences + series { fixed.insert(moment) }
    self.fixed = fixed
  }

  /// The weeks of the flight.
  var weeks: [Week] { counts.weeks }

  /// How many numbers each week has: its count, more where a pinned slot has a higher one.
  var sizes: [Int] { weeks.indices.map { max(counts.counts[$0], pins[weeks[$0]]?.keys.max() ?? 0) } }

  /// All slots that are not kept from the past, by week, then number.
  mutating func place() -> [Slot] {
    let mine = past.kept.filter { $0.platform == channel.platform && $0.series == nil }
    let kept = Dictionary(grouping: mine, by: \.week).mapValues { Set($0.map(\.number)) }
    var slots: [Slot] = []
    var ordinal = 0
    var before: LocalTime?
    let sizes = sizes
    for (index, week) in weeks.enumerated() where sizes[index] > 0 {
      let pinned = pins[week] ?? [:]
      let count = counts.counts[index]
      let (placing, even) = spread(max(count, pinned.count), over: week, after: before)
      let times = placing.times(even, clearOf: desk, fixed: fixed, after: before, in: campaign.zone)
      for (time, former) in zip(times, even) where time != former { gaveWay[time] = former }
      before = times.last ?? before
      slots += place(pinned, in: index, ordinal: ordinal)
      let autos = Array((1...).lazy.filter { pinned[$0] == nil }.prefix(max(0, count - pinned.count)))
      let stays = (kept[week] ?? []).union(pinned.keys)
      let free = autos.filter { !stays.contains($0) }.prefix(max(0, count - stays.count))
      let left = times.without(nearestTo: pinned.values.map(\.local).sorted())
      let wanted = Dictionary(uniqueKeysWithValues: zip(autos, left))
      slots += place(Array(free), at: wanted, in: index, placing, ordinal: ordinal)
      ordinal += sizes[index]
    }
    return slots
  }

  /// The rules of a week in turn: the usual hours, then longer ones; in either the hours that did better come first.
  func rules(of week: Week) -> [PlatformDays] {
    let preference = SlotPreference(learning, on: channel.platform, in: week)
    guard preference != .none else { return [days] + widenedDays }
    let windows = campaign.calendar.windows(for: channel.platform)
    return ([nil] + (windows.isEmpty ? OpenTime.Stretch.widened : [])).map {
      PlatformDays(campaign: campaign, channel: channel, rules: rules, widened: $0, preferring: preference)
    }
  }

  /// The times of a week's items, in the usual hours if they have room for all.
  private func spread(_ count: Int, over week: Week, after before: LocalTime?) -> (WeekPlacing, [LocalTime]) {
    var best = (WeekPlacing(days: days, available: days.days(of: week)), [LocalTime]())
    for (tries, days) in rules(of: week).enumerated() {
      let placing = WeekPlacing(days: days, available: days.days(of: week))
      let times = placing.times(for: count, after: before)
      if tries == 0 || times.count > best.1.count { best = (placing, times) }
      if times.count == count { break }
    }
    return best
  }

  /// The pinned slots of a week that are not there already.
  private mutating func place(_ pinned: [Int: Pin], in index: Int, ordinal: Int) -> [Slot] {
    let new = pinned.filter { $0.value.location != nil }.sorted { $0.key < $1.key }
    // What is past is as it is: nobody can do anything about it any more.
    for (number, pin) in new where pin.instant >= past.asOf { reportPin(number, pin, of: pinned.count, in: index) }
    for (number, pin) in new { explain(pin, number, of: pinned.count, in: index) }
    return new.map { number, pin in
      Slot(
        weekIndex: index, number: number, ordinal: ordinal + number - 1, local: pin.local, instant: pin.instant,
        rule: "pinned to \(pin.wanted) by content.csv", isPinned: true)
    }
  }

  private mutating func place(
    _ numbers: [Int], at wanted: [Int: LocalTime], in index: Int, _ placing: WeekPlacing, ordinal: Int
  ) -> [Slot] {
    var slots: [Slot] = []
    var homeless: [Int] = []
    for number in numbers {
      guard let clock = wanted[number], var slot = slot(number, at: clock, in: index, ordinal), stands(slot) else {
        homeless.append(number)
        continue
      }
      slot.rule = rule(number, at: clock, in: index, placing, moved: false)
      slots.append(slot)
      taken.insert(slot.instant)
    }
    var unplaced = 0
    homeless.removeAll { isOver(weeks[index], $0) }
    var free = FreeTimes(placing, besides: homeless.isEmpty ? [] : near(weeks[index]))
    for number in homeless {
      guard let slot = moved(number, wanted[number], in: index, placing, ordinal, &free) else {
        unplaced += 1
        continue
      }
      slots.append(slot)
      taken.insert(slot.instant)
      free.take(slot.local)
    }
    if unplaced > 0 { diagnostics.append(unplaceable(unplaced, in: index, placing, fit: wanted.count)) }
    for slot in slots {
      if slot.instant >= past.asOf { report(slot, wanted: wanted[slot.number]) }
      if id(weeks[index], slot.number) == explained.id { explain(slot, wanted: wanted[slot.number], placing) }
    }
    return slots.sorted { $0.number < $1.number }
  }

  /// Whether a slot may stand where it belongs: not in the past of a calendar, not too near to others, within the cap.
  private func stands(_ slot: Slot) -> Bool {
    (past.isEmpty || slot.instant >= past.asOf) && taken.isApart(slot.instant, by: Int64(days.spacing) * 60)
      && !isFull(slot.local.day)
  }

  /// Whether the account has as many items on a day as it may have.
  func isFull(_ day: Day) -> Bool {
    guard let most = days.perDay else { return false }
    return taken.between(campaign.zone.start(of: day), campaign.zone.start(of: day.adding(1))).count >= most
  }

  /// Nothing new is added to weeks that were over when there already was a calendar.
  private func isOver(_ week: Week, _ number: Int) -> Bool {
    !past.isEmpty && campaign.zone.local(at: past.asOf).day > week.last && !past.known.contains(id(week, number))
  }

  /// The next free time from where the slot belongs, else from the as-of on.
  private func moved(
    _ number: Int, _ wanted: LocalTime?, in index: Int, _ placing: WeekPlacing, _ ordinal: Int, _ free: inout FreeTimes
  ) -> Slot? {
    let now = past.isEmpty ? nil : campaign.zone.local(at: past.asOf.adding(seconds: 59))
    let full = days.perDay == nil ? [] : Set(placing.available.filter(isFull))
    let starts = [wanted.map { max($0, now ?? $0) }, now]
    for start in starts {
      var from = start
      // What the clocks skip or quiet hours swallow is stepped over; a week has few such times.
      for _ in 0..<50 {
        guard let clock = free.first(from: from, besides: full) else { break }
        if var slot = slot(number, at: clock, in: index, ordinal), stands(slot) {
          slot.rule = rule(number, at: clock, in: index, placing, moved: true)
          return slot
        }
        guard let later = TimeOfDay(minutes: clock.time.minutes + 5) else { break }
        from = LocalTime(day: clock.day, time: later)
      }
    }
    return nil
  }

  /// The clock times around a week that are taken already.
  func near(_ week: Week) -> [LocalTime] {
    let zone = campaign.zone
    let (first, last) = (week.first.adding(-days.reach), week.last.adding(days.reach + 1))
    return taken.between(zone.start(of: first), zone.start(of: last))
      .map { zone.local(at: $0) }
  }

  /// A slot at a time, its rule still to be told; nothing where the clocks or quiet hours do not allow one.
  private func slot(_ number: Int, at clock: LocalTime, in index: Int, _ ordinal: Int) -> Slot? {
    let (instant, local) = moment(of: clock)
    guard local.day == clock.day else { return nil }
    if local != clock, campaign.calendar.quietHours?.contains(local.time) == true { return nil }
    return Slot(
      weekIndex: index, number: number, ordinal: ordinal + number - 1, local: local, instant: instant, rule: "")
  }

  /// The moment a clock time means: after a gap the first there is, of two the first.
  func moment(of clock: LocalTime) -> (Instant, LocalTime) {
    switch campaign.zone.resolve(clock) {
    case .unique(let instant): (instant, clock)
    case .gap(let next): (next, campaign.zone.local(at: next))
    case .overlap(let first, _): (first, clock)
    }
  }

  func id(_ week: Week, _ number: Int) -> String { "\(campaign.id)/\(channel.platform)/\(week)/\(number)" }
}

extension [LocalTime] {
  /// The times without the one nearest to each of some others, which take their places.
  fileprivate func without(nearestTo others: [LocalTime]) -> [LocalTime] {
    var rest = self
    for other in others {
      let distances = rest.map { abs($0.day.days(until: other.day) * 1_440 + other.time.minutes - $0.time.minutes) }
      guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else { break }
      rest.remove(at: nearest)
    }
    return rest
  }
}
