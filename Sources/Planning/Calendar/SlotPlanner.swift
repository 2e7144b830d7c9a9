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
}

/// Finds the slots of one platform: first where each belongs, then what the past leaves of it.
struct SlotPlanner {
  let campaign: Campaign
  let channel: ChannelPlan
  let past: Past
  let days: PlatformDays
  /// The same with longer hours, for weeks whose items have no room in a platform's usual ones; none where the
  /// author wrote windows, which are never widened.
  let widenedDays: [PlatformDays]
  let counts: WeekCounts
  /// The findings so far.
  var diagnostics: [Diagnostic] = []
  /// Times taken by what stays and by what was moved, in order of time.
  private var taken: [Instant]

  init(campaign: Campaign, channel: ChannelPlan, past: Past) {
    self.campaign = campaign
    self.channel = channel
    self.past = past
    days = PlatformDays(campaign: campaign, channel: channel)
    widenedDays =
      campaign.calendar.windows(for: channel.platform).isEmpty
      ? OpenTime.Stretch.widened.map { PlatformDays(campaign: campaign, channel: channel, widened: $0) } : []
    counts = WeekCounts(
      flight: campaign.flight, workingDays: campaign.calendar.workingDays,
      hundredths: campaign.hundredths(of: channel.platform))
    taken = past.kept.filter { $0.platform == channel.platform }.map(\.scheduledAt).sorted()
  }

  /// The weeks of the flight.
  var weeks: [Week] { counts.weeks }

  /// All slots that are not kept from the past, by week, then number.
  mutating func place() -> [Slot] {
    let kept = Dictionary(grouping: past.kept.filter { $0.platform == channel.platform }, by: \.week)
    var slots: [Slot] = []
    var ordinal = 0
    var before: LocalTime?
    for (index, week) in weeks.enumerated() where counts.counts[index] > 0 {
      let count = counts.counts[index]
      let (placing, times) = spread(count, over: week, after: before)
      before = times.last ?? before
      let taken = Set((kept[week] ?? []).map(\.number))
      let free = (1...count).filter { !taken.contains($0) }.prefix(max(0, count - taken.count))
      slots += place(Array(free), at: times, in: index, placing, ordinal: ordinal)
      ordinal += count
    }
    return slots
  }

  /// The times of a week's items, in the usual hours if they have room for all.
  private func spread(_ count: Int, over week: Week, after before: LocalTime?) -> (WeekPlacing, [LocalTime]) {
    var best = (WeekPlacing(days: days, available: days.days(of: week)), [LocalTime]())
    for (tries, days) in ([days] + widenedDays).enumerated() {
      let placing = WeekPlacing(days: days, available: days.days(of: week))
      let times = placing.times(for: count, after: before)
      if tries == 0 || times.count > best.1.count { best = (placing, times) }
      if times.count == count { break }
    }
    return best
  }

  private mutating func place(
    _ numbers: [Int], at times: [LocalTime], in index: Int, _ placing: WeekPlacing, ordinal: Int
  ) -> [Slot] {
    var slots: [Slot] = []
    var homeless: [Int] = []
    for number in numbers {
      let clock = number <= times.count ? times[number - 1] : nil
      guard let clock, let slot = slot(number, at: clock, in: index, ordinal, moved: false), stands(slot) else {
        homeless.append(number)
        continue
      }
      slots.append(slot)
    }
    var unplaced = 0
    for number in homeless where !isOver(weeks[index], number) {
      let wanted = number <= times.count ? times[number - 1] : nil
      guard let slot = moved(number, wanted, in: index, placing, ordinal, beside: slots) else {
        unplaced += 1
        continue
      }
      slots.append(slot)
      take(slot.instant)
    }
    if unplaced > 0 { diagnostics.append(unplaceable(unplaced, in: index, placing, hours: times)) }
    for slot in slots { report(slot, wanted: slot.number <= times.count ? times[slot.number - 1] : nil) }
    return slots.sorted { $0.number < $1.number }
  }

  /// Whether a slot may stand where it belongs: not in the past of a calendar, and not too near to what stays.
  private func stands(_ slot: Slot) -> Bool {
    (past.isEmpty || slot.instant >= past.asOf) && isApart(slot.instant)
  }

  /// Nothing new is added to weeks that were over when there already was a calendar.
  private func isOver(_ week: Week, _ number: Int) -> Bool {
    !past.isEmpty && campaign.zone.local(at: past.asOf).day > week.last && !past.known.contains(id(week, number))
  }

  /// The next free time from where the slot belongs, else from the as-of on.
  private func moved(
    _ number: Int, _ wanted: LocalTime?, in index: Int, _ placing: WeekPlacing, _ ordinal: Int, beside slots: [Slot]
  ) -> Slot? {
    let now = past.isEmpty ? nil : campaign.zone.local(at: past.asOf.adding(seconds: 59))
    let others = slots.map(\.local) + near(weeks[index])
    let starts = [wanted.map { max($0, now ?? $0) }, now]
    for start in starts {
      var from = start
      // What the clocks skip or quiet hours swallow is stepped over; a week has few such times.
      for _ in 0..<50 {
        guard let clock = placing.firstFree(from: from, apartFrom: others) else { break }
        if let slot = slot(number, at: clock, in: index, ordinal, moved: true), stands(slot),
          slots.allSatisfy({ abs($0.instant.seconds(until: slot.instant)) >= Int64(days.spacing) * 60 })
        {
          return slot
        }
        guard let later = TimeOfDay(minutes: clock.time.minutes + 5) else { break }
        from = LocalTime(day: clock.day, time: later)
      }
    }
    return nil
  }

  /// The clock times around a week that are taken already.
  private func near(_ week: Week) -> [LocalTime] {
    taken.map { campaign.zone.local(at: $0) }.filter {
      $0.day >= week.first.adding(-8) && $0.day <= week.last.adding(8)
    }
  }

  private func slot(_ number: Int, at clock: LocalTime, in index: Int, _ ordinal: Int, moved: Bool) -> Slot? {
    let (instant, local) = moment(of: clock)
    guard local.day == clock.day else { return nil }
    if local != clock, campaign.calendar.quietHours?.contains(local.time) == true { return nil }
    return Slot(
      weekIndex: index, number: number, ordinal: ordinal + number - 1, local: local, instant: instant,
      rule: rule(number, at: clock, in: index, moved: moved))
  }

  /// The moment a clock time means: after a gap the first there is, of two the first.
  func moment(of clock: LocalTime) -> (Instant, LocalTime) {
    switch campaign.zone.resolve(clock) {
    case .unique(let instant): (instant, clock)
    case .gap(let next): (next, campaign.zone.local(at: next))
    case .overlap(let first, _): (first, clock)
    }
  }

  private func isApart(_ instant: Instant) -> Bool {
    let gap = Int64(days.spacing) * 60
    let index = taken.firstIndex(notBefore: instant)
    if index < taken.count, instant.seconds(until: taken[index]) < gap { return false }
    return index == 0 || taken[index - 1].seconds(until: instant) >= gap
  }

  private mutating func take(_ instant: Instant) {
    taken.insert(instant, at: taken.firstIndex(notBefore: instant))
  }

  func id(_ week: Week, _ number: Int) -> String { "\(campaign.id)/\(channel.platform)/\(week)/\(number)" }
}

extension [Instant] {
  /// The position of the first moment that is not before another, in an array in order.
  fileprivate func firstIndex(notBefore instant: Instant) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
