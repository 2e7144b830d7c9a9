import Campaigns
import Diagnostics
import Quantities

extension SlotPlanner {
  /// The rule path in one line.
  func rule(_ number: Int, at clock: LocalTime, in index: Int, _ placing: WeekPlacing, moved: Bool) -> String {
    let week = counts.isFull[index] ? "a week" : "in a part week"
    let found = ([placing.days, days] + widenedDays).lazy.compactMap { days in
      days.open[clock.day.weekday]?.stretch(at: clock.time.minutes).map { ($0, days.weekdays(of: $0)) }
    }
    let (open, weekdays) = found.first.map { ($0.0, $0.1) } ?? (nil, [clock.day.weekday])
    let learned = placing.days.learnedHour(of: clock)
    let hours =
      learned.map { learned in
        open?.location == nil ? learned : "\(learned) in \(open?.window ?? "posting hours")"
      } ?? open?.window
    let spread = weekdays.count > 1 ? "spread over \(Weekday.words(weekdays))" : "on \(Weekday.words(weekdays))"
    let move = moved ? ", moved to the next free time" : ""
    return "\(number) of \(counts.counts[index]) \(week), \(spread), \(hours ?? "posting hours")\(move)"
  }

  /// Says so when the clocks do not show a slot's time once and only once.
  mutating func report(_ slot: Slot, wanted: LocalTime?) {
    guard days.hasClockChange(on: slot.local.day) else { return }
    let week = weeks[slot.weekIndex]
    let place = days.open[slot.local.day.weekday]?.stretch(at: (wanted ?? slot.local).time.minutes)?.location
    let location = place ?? campaign.location
    switch campaign.zone.resolve(wanted.flatMap { $0.day == slot.local.day ? $0 : nil } ?? slot.local) {
    case .unique: break
    case .gap where wanted != slot.local && wanted.map { moment(of: $0).0 } == slot.instant:
      guard let wanted else { return }
      diagnostics.append(
        .localTimeGap(id(week, slot.number), wanted: wanted, used: slot.local, zone: campaign.zone, at: location))
    case .gap: break
    case .overlap(let first, let second) where first == slot.instant:
      diagnostics.append(
        .localTimeOverlap(
          id(week, slot.number), slot.local, first: first.text(in: campaign.zone),
          second: second.text(in: campaign.zone),
          at: location))
    case .overlap: break
    }
  }

  /// Which rule leaves no room.
  func unplaceable(_ count: Int, in index: Int, _ placing: WeekPlacing, fit: Int) -> Diagnostic {
    let week = weeks[index]
    let working = week.days.filter(days.isWorking)
    let dark = working.compactMap { days.blackout(on: $0) }
    let subject = "\(count) of \(counts.counts[index]) \(channel.platform) items of \(week) have no room"
    let cadence = campaign.cadence[channel.platform]?.location ?? campaign.location
    if let blackout = dark.first, placing.available.isEmpty {
      return .itemUnplaceable("\(subject): \(blackout.words) leaves no day", at: blackout.location)
    }
    let window = campaign.calendar.windows(for: channel.platform).first?.location ?? cadence
    if placing.available.isEmpty {
      return .itemUnplaceable("\(subject): no posting hours on a working day", at: window)
    }
    let also = dark.first.map { ", and \($0.words) takes a day" } ?? ""
    let cap = days.perDay.map { " and at most \($0) a day" } ?? ""
    let shared =
      !foreign(in: week).isEmpty ? " on the \(campaign.account(of: channel.platform)), which others use too" : ""
    let isTight = fit + (pins[week]?.count ?? 0) < counts.counts[index]
    let why = isTight ? "\(fit) fit" : "what is left of the week has no free time"
    return .itemUnplaceable(
      "\(subject): \(why) with \(days.spacing) minutes between items\(cap)\(shared)\(also)", at: window)
  }

  /// When other campaigns publish on the account in a week.
  func foreign(in week: Week) -> [Instant] {
    others.between(campaign.zone.start(of: week.first), campaign.zone.start(of: week.last.adding(1)))
  }

  /// Says which rules a pinned time goes against, and what the clocks make of it.
  mutating func reportPin(_ number: Int, _ pin: Pin, of pinned: Int, in index: Int) {
    guard let place = pin.location else { return }
    let item = id(weeks[index], number)
    switch campaign.zone.resolve(pin.wanted) {
    case .gap:
      diagnostics.append(
        .localTimeGap(item, wanted: pin.wanted, used: pin.local, zone: campaign.zone, at: place))
    case .overlap(let first, let second) where first == pin.instant:
      diagnostics.append(
        .localTimeOverlap(
          item, pin.local, first: first.text(in: campaign.zone), second: second.text(in: campaign.zone), at: place))
    case .overlap, .unique: break
    }
    let broken = days.rulesAgainst(pin.local)
    if !broken.isEmpty {
      diagnostics.append(.pinAgainstRules("\(item) is pinned to \(pin.local)", broken, at: place))
    }
    let isFilled = campaign.calendar.fillFrom.map { weeks[index].first >= $0 } ?? true
    if isFilled, pinned > counts.counts[index],
      number == pins[weeks[index]]?.filter({ $0.value.location != nil }).keys.max()
    {
      let cadence = campaign.cadence[channel.platform]?.location ?? campaign.location
      diagnostics.append(
        .pinAgainstRules(
          "\(pinned) \(channel.platform) \(pinned == 1 ? "item" : "items") of \(weeks[index]) \(pinned == 1 ? "is" : "are") pinned",
          [Note("the cadence gives \(counts.counts[index])", at: cadence)], at: place))
    }
  }

  /// The slots' ids below the campaign, in order of time.
  func names(of slots: [Slot]) -> [String] {
    slots.sorted { ($0.instant, $0.ordinal) < ($1.instant, $1.ordinal) }
      .map { "\(channel.platform)/\(weeks[$0.weekIndex])/\($0.number)" }
  }
}

extension Blackout {
  /// The black-out as a message names it.
  var words: String {
    let span = days.first == days.last ? days.first.description : days.description
    return "black-out \(span)" + (reason.map { " (\(Wording.phrase($0)))" } ?? "")
  }
}

extension Weekday {
  /// Weekdays in short: runs of three or more as `mon-fri`, others named one by one.
  static func words(_ days: [Weekday]) -> String {
    var runs: [[Weekday]] = []
    for day in days {
      if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs.map { run in
      guard run.count > 2, let first = run.first, let last = run.last else {
        return run.map(\.abbreviation).joined(separator: ", ")
      }
      return "\(first.abbreviation)-\(last.abbreviation)"
    }.joined(separator: ", ")
  }
}

extension Diagnostic {
  /// The rules leave no room for items the cadence asks for.
  static func itemUnplaceable(_ message: String, at location: Location) -> Diagnostic {
    Diagnostic(.itemUnplaceable, at: location, message)
  }

  /// A person chose what the rules would not.
  static func pinAgainstRules(_ subject: String, _ rules: [Note], at location: Location) -> Diagnostic {
    let words = rules.map(\.message).joined(separator: ", and ")
    return Diagnostic(
      .pinAgainstRules, at: location, "\(subject), though \(words)",
      notes: rules.filter { $0.location != nil }.map { Note("the rule: \($0.message)", at: $0.location) })
  }

  /// An item's time does not exist.
  static func localTimeGap(
    _ item: String, wanted: LocalTime, used: LocalTime, zone: Zone, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .localTimeGap, at: location,
      "\(item) is meant for \(wanted), which the clocks of \(zone) skip; it is scheduled for \(used)")
  }

  /// An item's time comes twice.
  static func localTimeOverlap(
    _ item: String, _ local: LocalTime, first: String, second: String, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .localTimeOverlap, at: location,
      "\(item) is meant for \(local), which comes twice; it is scheduled for \(first), not \(second)")
  }
}
