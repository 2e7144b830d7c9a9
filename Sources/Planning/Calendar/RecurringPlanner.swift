import Campaigns
import Diagnostics
import Quantities

/// An occurrence of a recurring post; the slot's number counts the occurrences from 1.
struct Occurrence {
  let post: RecurringPost
  let slot: Slot
}

/// Places the occurrences of a campaign's recurring posts on one platform.
///
/// Occurrence k is due k-1 intervals after the first, whatever became of those before it, so nothing drifts. A day on
/// which nothing may be published hands it on to the next such day of its week, or else to
/// the one before.
struct RecurringPlanner {
  let campaign: Campaign
  let channel: ChannelPlan
  let past: Past
  let binding: RowBinding
  let days: PlatformDays
  let weeks: [Week]
  private let learning: PlanLearning
  private let rules: AccountRules
  /// When the same person publishes elsewhere; a time that nobody stated keeps apart from it if it can.
  private let desk: TakenTimes
  /// The findings so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// The id of the item whose way through the rules is wanted, and that way once it is known.
  private(set) var explained: (id: String?, path: [String])
  private var taken: TakenTimes
  /// The posts of which it was said that their time goes against a rule.
  private var told: Set<String> = []

  /// The occurrences that are not kept from the past, with what was noticed and the way of the item asked about.
  static func place(
    _ campaign: Campaign, _ channel: ChannelPlan, past: Past, binding: RowBinding, rules: AccountRules,
    others: TakenTimes, desk: TakenTimes, learning: PlanLearning, explaining: String?
  ) -> (placed: [Occurrence], diagnostics: [Diagnostic], path: [String]) {
    let posts = campaign.calendar.recurring.filter { $0.platforms.contains(channel.platform) }
    guard !posts.isEmpty else { return ([], [], []) }
    var planner = RecurringPlanner(
      campaign: campaign, channel: channel, past: past, binding: binding, rules: rules, others: others,
      desk: desk, learning: learning, explaining: explaining)
    let placed = posts.flatMap { planner.place($0) }
    return (placed, planner.diagnostics, planner.explained.path)
  }

  private init(
    campaign: Campaign, channel: ChannelPlan, past: Past, binding: RowBinding, rules: AccountRules, others: TakenTimes,
    desk: TakenTimes, learning: PlanLearning, explaining: String?
  ) {
    self.campaign = campaign
    self.channel = channel
    self.past = past
    self.binding = binding
    explained = (explaining, [])
    weeks = campaign.flight.weeks
    days = PlatformDays(campaign: campaign, channel: channel, rules: rules)
    (self.learning, self.rules, self.desk) = (learning, rules, desk)
    let kept = past.kept.filter { $0.platform == channel.platform }.map { past.times.time(of: $0) ?? $0.scheduledAt }
    // A pin without a place is a kept item's: counted twice, it would fill up its day.
    let pins = (binding.pins[channel.platform] ?? [:]).values.flatMap(\.values).filter { $0.location != nil }
    let pinned = pins.map(\.instant)
    taken = others
    for moment in kept + pinned { taken.insert(moment) }
  }

  private mutating func place(_ post: RecurringPost) -> [Occurrence] {
    let first = post.first ?? campaign.flight.first
    let last = min(post.until ?? campaign.flight.last, campaign.flight.last)
    var placed: [Occurrence] = []
    var before: Day?
    var number = 0
    var due = first
    while due <= last, number < post.count ?? .max {
      number += 1
      defer { due = first.adding(number * post.everyDays) }
      guard campaign.flight.contains(due) else { continue }
      let slot = "\(channel.platform)/\(due.week)/\(post.name.value)-\(number)"
      if let item = past.keptBySlot[slot] {
        before = item.local.day
        continue
      }
      guard let made = occurrence(number, of: post, due: due, after: before, pin: binding.occurrencePins[slot]) else {
        continue
      }
      before = made.local.day
      taken.insert(made.instant)
      placed.append(Occurrence(post: post, slot: made))
    }
    return placed
  }

  private mutating func occurrence(
    _ number: Int, of post: RecurringPost, due: Day, after before: Day?, pin: Pin?
  ) -> Slot? {
    let index = campaign.flight.first.week.first.days(until: due.week.first) / 7
    let name = "occurrence \(number) of \(post.name.value)"
    if let pin {
      explain(pin, number, of: post, in: due.week)
      return Slot(
        weekIndex: index, number: number, ordinal: 0, local: pin.local, instant: pin.instant,
        rule: "\(name), pinned to \(pin.wanted) by content.csv", isPinned: true)
    }
    let cooled = before.map { $0.adding(post.cooldownDays) }
    let earliest = max(due, cooled ?? due)
    let later = due.week.days.filter { $0 >= earliest && $0 <= (post.until ?? $0) }
    let sooner = due.week.days.filter { $0 < due && $0 >= (cooled ?? $0) }
    let today = past.isEmpty ? Day.earliest : campaign.zone.local(at: past.asOf).day
    var gone: Set<Day> = []
    for day in later + sooner.reversed() {
      if day < today { gone.insert(day) }
      guard let slot = slot(number, of: post, on: day, in: index, name, isDue: day == due) else { continue }
      guard past.isEmpty || slot.instant >= past.asOf else {
        gone.insert(day)
        continue
      }
      explain(slot, post, due: due, earliest: earliest)
      return slot
    }
    if today <= due.week.last {
      let cooling = earliest > due.week.last ? "the cool-down of \(post.cooldownDays) days" : nil
      let why = cooling ?? hindrance(later + sooner, gone: gone)
      diagnostics.append(
        .itemUnplaceable("\(name) has no room on \(channel.platform) in \(due.week): \(why)", at: post.name.location))
    }
    return nil
  }

  /// Which rule leaves no room on any of some days; on those that are `gone` its time would be past.
  private func hindrance(_ candidates: [Day], gone: Set<Day>) -> String {
    let isLate = gone.contains(where: days.mayPublish)
    let inFlight = candidates.filter { campaign.flight.contains($0) && !(isLate && gone.contains($0)) }
    guard !inFlight.contains(where: days.mayPublish) else {
      let cap = days.perDay.map { " and at most \($0) a day" } ?? ""
      return "no free time with \(days.spacing) minutes between items\(cap)"
    }
    let blackout = inFlight.filter(days.isWorking).lazy.compactMap { days.blackout(on: $0) }.first
    if let blackout { return "\(blackout.words) leaves no day" }
    return isLate ? "the days on which it could be published are past" : "no working day is left"
  }

  /// The slot on a day, if something may be published on it and there is a free time.
  private mutating func slot(
    _ number: Int, of post: RecurringPost, on day: Day, in index: Int, _ name: String, isDue: Bool
  ) -> Slot? {
    guard campaign.flight.contains(day), days.mayPublish(on: day) else { return nil }
    let zone = campaign.zone
    let (first, last) = (day.adding(-days.reach), day.adding(days.reach + 1))
    let around = taken.between(zone.start(of: first), zone.start(of: last)).map { zone.local(at: $0) }
    if let most = days.perDay, around.count(where: { $0.day == day }) >= most { return nil }
    var minutes: [Int] = []
    if let at = post.at { minutes.append(at.minutes) }
    if post.at == nil, let better = preferred(in: day.week).open(on: day, apartFrom: around, for: 1) {
      minutes += free(better, on: day, from: 0)
    }
    if let open = days.open(on: day, apartFrom: around) { minutes += free(open, on: day, from: post.at?.minutes ?? 0) }
    for minute in minutes {
      guard let clock = TimeOfDay(minutes: minute).map({ LocalTime(day: day, time: $0) }) else { continue }
      let (instant, local): (Instant, LocalTime) =
        switch zone.resolve(clock) {
        case .unique(let moment), .overlap(let moment, _): (moment, clock)
        case .gap(let next): (next, zone.local(at: next))
        }
      guard local.day == day, taken.isApart(instant, by: Int64(days.spacing) * 60) else { continue }
      if past.isEmpty || instant >= past.asOf {
        reportClock(clock, local, of: post, number, day.week)
        if minute == post.at?.minutes { reportRules(local, of: post) }
      }
      let move = isDue && minute == minutes.first ? "" : ", moved to the next free time"
      return Slot(
        weekIndex: index, number: number, ordinal: 0, local: local, instant: instant,
        rule: "\(name), every \(post.everyDays) days\(move)")
    }
    return nil
  }

  /// The first open minute of a day apart from what the same person publishes elsewhere, then the first of all.
  private func free(_ open: OpenTime, on day: Day, from start: Int) -> [Int] {
    guard let first = open.first(from: start) else { return [] }
    var (next, apart): (Int?, Int?) = (first, nil)
    while let minute = next, apart == nil {
      if let time = TimeOfDay(minutes: minute),
        desk.isApart(moment(of: LocalTime(day: day, time: time)), by: Int64(DeskTimes.apart) * 60)
      {
        apart = minute
      }
      next = open.first(from: minute + 5)
    }
    return [apart, first].compactMap(\.self)
  }

  /// The days with the hours that did better by own figures in front.
  private func preferred(in week: Week) -> PlatformDays {
    let preference = SlotPreference(learning, on: channel.platform, in: week)
    if preference.hours.isEmpty { return days }
    return PlatformDays(campaign: campaign, channel: channel, rules: rules, preferring: preference)
  }

  /// Says once what a post's own time goes against; it is kept, since a person chose it.
  private mutating func reportRules(_ time: LocalTime, of post: RecurringPost) {
    let broken = days.rulesAgainst(time)
    guard !broken.isEmpty, told.insert(post.name.value).inserted else { return }
    diagnostics.append(
      .pinAgainstRules(
        "recurring post `\(post.name.value)` is at \(time.time) on \(channel.platform)", broken, at: post.name.location)
    )
  }

  private mutating func reportClock(
    _ clock: LocalTime, _ local: LocalTime, of post: RecurringPost, _ number: Int, _ week: Week
  ) {
    let item = "\(campaign.id)/\(channel.platform)/\(week)/\(post.name.value)-\(number)"
    switch campaign.zone.resolve(clock) {
    case .unique: break
    case .gap:
      diagnostics.append(
        .localTimeGap(item, wanted: clock, used: local, zone: campaign.zone, at: post.name.location))
    case .overlap(let first, let second):
      diagnostics.append(
        .localTimeOverlap(
          item, local, first: first.text(in: campaign.zone), second: second.text(in: campaign.zone),
          at: post.name.location))
    }
  }

  private mutating func explain(_ slot: Slot, _ post: RecurringPost, due: Day, earliest: Day) {
    let id = "\(campaign.id)/\(channel.platform)/\(due.week)/\(post.name.value)-\(slot.number)"
    guard id == explained.id else { return }
    let first = post.first ?? campaign.flight.first
    var path = [
      "recurring post `\(post.name.value)` (\(post.name.location)): every \(post.everyDays) days from \(first), "
        + "so occurrence \(slot.number) is due on \(due)"
    ]
    if earliest > due { path.append("a cool-down of \(post.cooldownDays) days puts it off to \(earliest) or later") }
    path.append(
      post.at.map { "its time is \($0)" }
        ?? "no time is stated: the first free minute of the posting hours, of those that did better by own figures if any"
    )
    if slot.local.time == post.at { path += days.rulesAgainst(slot.local).map { "kept, though \($0.message)" } }
    let wanted = LocalTime(day: max(due, earliest), time: post.at ?? slot.local.time)
    if wanted != slot.local, let obstacle = days.obstacle(to: wanted, moment(of: wanted), beside: taken) {
      path.append("\(post.at == nil ? wanted.day.description : wanted.description) \(obstacle)")
    }
    if slot.local.day != due {
      path.append("moved to \(slot.local.day), the nearest day of \(due.week) with a free time")
    } else if let at = post.at, at != slot.local.time {
      path.append("moved to the next free time of the posting hours")
    }
    path.append("result: \(slot.local), \(campaign.zone.name) (\(slot.instant))")
    explained.path = path
  }

  /// The first moment that a clock time means.
  private func moment(of clock: LocalTime) -> Instant {
    switch campaign.zone.resolve(clock) {
    case .unique(let moment), .overlap(let moment, _), .gap(let moment): moment
    }
  }

  /// Tells how a pinned occurrence came to its time, and what that goes against.
  private mutating func explain(_ pin: Pin, _ number: Int, of post: RecurringPost, in week: Week) {
    guard "\(campaign.id)/\(channel.platform)/\(week)/\(post.name.value)-\(number)" == explained.id else { return }
    let place = pin.location.map { " (\($0))" } ?? ""
    explained.path =
      [
        "occurrence \(number) of recurring post `\(post.name.value)` (\(post.name.location))",
        "a row of content.csv chooses the time\(place), which goes before every rule",
      ]
      + days.rulesAgainst(pin.local).map { "kept, though \($0.message)" }
      + ["result: \(pin.local), \(campaign.zone.name) (\(pin.instant))"]
  }
}
