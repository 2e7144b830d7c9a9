import Campaigns
import Diagnostics
import Quantities

extension SlotPlanner {
  /// Tells how an item came to its place, a step a line, in the order in which the rules apply.
  mutating func explain(_ slot: Slot, wanted: LocalTime?, _ placing: WeekPlacing) {
    explained.path = weekSteps(slot) + daySteps(slot, placing) + hourSteps(slot, placing)
    explained.path += learningSteps(slot, placing) + moveSteps(slot, wanted)
    let zone = campaign.zone
    if let wanted, wanted.day == slot.local.day, case .gap = zone.resolve(wanted) {
      explained.path.append("the clocks of \(zone) skip \(wanted): the first moment after it is used")
    } else if case .overlap(_, let second) = zone.resolve(slot.local) {
      explained.path.append(
        "the clocks of \(zone) show this time twice: the first is used, not \(second.text(in: zone))")
    }
    explained.path.append("result: \(slot.local), \(zone.name) (\(slot.instant))")
  }

  /// Tells how a pinned item came to its time, and what that goes against.
  mutating func explain(_ pin: Pin, _ number: Int, of pinned: Int, in index: Int) {
    guard id(weeks[index], number) == explained.id, let place = pin.location else { return }
    let zone = campaign.zone
    let count = counts.counts[index]
    let share =
      pinned > count
      ? "\(weeks[index]) has \(pinned) pinned \(channel.platform) items, more than the \(count) of the cadence"
      : "it counts as one of the \(count) \(channel.platform) items that \(weeks[index]) gets; the others make room"
    explained.path = ["a row of content.csv chooses the time (\(place)), which goes before every rule", share]
    explained.path += days.rulesAgainst(pin.local).map { rule in
      "kept, though \(rule.message)" + (rule.location.map { " (\($0))" } ?? "")
    }
    switch zone.resolve(pin.wanted) {
    case .gap: explained.path.append("the clocks of \(zone) skip \(pin.wanted): the first moment after it is used")
    case .overlap(let first, let second) where first == pin.instant:
      explained.path.append(
        "the clocks of \(zone) show this time twice: the first is used, not \(second.text(in: zone))")
    case .overlap, .unique: break
    }
    explained.path.append("result: \(pin.local), \(zone.name) (\(pin.instant))")
  }

  /// How many items the week has, and why.
  private func weekSteps(_ slot: Slot) -> [String] {
    let week = weeks[slot.weekIndex]
    let count = counts.counts[slot.weekIndex]
    let cadence = campaign.cadence[channel.platform]
    let written = cadence.map { "a cadence of \($0.value.perWeek) a week (\($0.location))" } ?? "no cadence"
    let hundredths = campaign.hundredths(of: channel.platform)
    let share: String
    if !counts.isFull[slot.weekIndex] {
      let working = week.days.count(where: days.isWorking)
      let whole = campaign.calendar.workingDays.count
      share =
        "\(week) is a part week, \(working) of \(whole) working days: its share by the largest remainder is \(count)"
    } else if hundredths % 100 != 0 {
      let place = weeks.indices.count { $0 <= slot.weekIndex && counts.isFull[$0] }
      share = "\(week) is full week \(place) of the flight: carried over so far it gets \(count)"
    } else {
      share = "\(week) is a full week: it gets \(count)"
    }
    var steps = ["\(written); \(share); this is number \(slot.number)"]
    if let pinned = pins[week], !pinned.isEmpty {
      let times = pinned.sorted { $0.key < $1.key }.map { "\($0.value.local)" }
      steps.append("pinned in the same week, and counted first: \(times.joined(separator: ", "))")
    }
    return steps
  }

  /// Which days are open, and which are not.
  private func daySteps(_ slot: Slot, _ placing: WeekPlacing) -> [String] {
    let week = weeks[slot.weekIndex]
    let open = placing.available.map { $0.weekday.abbreviation }.joined(separator: ", ")
    var steps = ["open days: \(open); items are spread evenly over them"]
    for day in week.days where campaign.calendar.workingDays.contains(day.weekday) {
      if !campaign.flight.contains(day) {
        steps.append("\(day) is left out: outside the flight \(campaign.flight)")
      } else if let blackout = days.blackout(on: day) {
        steps.append("\(day) is left out: \(blackout.words) (\(blackout.location))")
      }
    }
    return steps
  }

  /// Which hours are open, and why.
  private func hourSteps(_ slot: Slot, _ placing: WeekPlacing) -> [String] {
    guard let stretch = placing.days.open[slot.local.day.weekday]?.stretch(at: slot.local.time.minutes) else {
      return []
    }
    let place = stretch.location.map { " (\($0))" } ?? ""
    let hours = stretch.window.hasPrefix("learned") ? "open for own figures" : channel.hours.provenance.text
    var steps = ["hours: \(stretch.window)\(place)" + (stretch.location == nil ? ", \(hours)" : "")]
    if let quiet = campaign.calendar.quietHours {
      steps.append("quiet hours \(quiet.from) to \(quiet.to) are taken out of them")
    }
    return steps
  }

  /// What own figures say, and whether it is where they speak for.
  private func learningSteps(_ slot: Slot, _ placing: WeekPlacing) -> [String] {
    guard let learned = learning.platforms.first(where: { $0.platform == channel.platform }) else {
      return learning.isOn ? [] : ["own figures do not count: learning is turned off"]
    }
    let verdict = learned.verdict.hasSuffix(".") ? String(learned.verdict.dropLast()) : learned.verdict
    var steps = ["own figures: \(verdict)"]
    let day = slot.local.day.weekday
    let hour = (TimeOfDay(hour: slot.local.time.hour, minute: 0) ?? .midnight).description
    let used =
      (placing.days.preference.weekdays.contains(day)
        ? learned.weekdays.filter { $0.name == day.abbreviation } : [])
      + (placing.days.learnedHour(of: slot.local) == nil ? [] : learned.hours.filter { $0.name == hour })
    for score in used {
      let percent = [score.shrunkPercent, learned.overall.shrunkPercent].map { $0.map { "\($0) %" } ?? "nothing" }
      steps.append(
        "\(score.name) is used first where it has room: \(score.posts) posts with \(score.engagements) engagements of "
          + "\(score.impressions) impressions, drawn towards the whole \(percent[0]), against \(percent[1]) of all "
          + "\(learned.overall.posts)")
    }
    return steps
  }

  /// What it keeps away from, and whether it had to give way.
  private func moveSteps(_ slot: Slot, _ wanted: LocalTime?) -> [String] {
    let account = campaign.account(of: channel.platform)
    let week = weeks[slot.weekIndex]
    let around = near(week).count { $0.day.week == week && $0 != slot.local }
    let cap = days.perDay.map { ", at most \($0) a day" } ?? ""
    let count = foreign(in: week).count
    let shared = count > 0 ? ", \(count) of them other campaigns'" : ""
    let former = wanted.flatMap { gaveWay[$0] }
    var steps =
      former.map { former in
        [
          "its place in them is \(former), less than \(DeskTimes.apart) minutes from what the same person publishes on a "
            + "platform listed before: it gives way to \(wanted.map { "\($0.time)" } ?? "")"
        ]
      } ?? []
    steps += [
      "\(days.spacing) minutes apart from the \(around) other \(around == 1 ? "item" : "items") of the week on the "
        + "\(account)\(shared)\(cap)"
    ]
    guard let wanted, wanted != slot.local, moment(of: wanted).0 != slot.instant else { return steps }
    let (instant, _) = moment(of: wanted)
    var others = taken
    others.remove(slot.instant)
    let obstacle = days.obstacle(to: wanted, instant, beside: others) ?? "is taken"
    let why = !past.isEmpty && instant < past.asOf ? "is past" : obstacle
    steps.append("its own time would be \(wanted), which \(why): moved to the next free time")
    return steps
  }
}
