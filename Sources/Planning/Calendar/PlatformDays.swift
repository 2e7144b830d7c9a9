import Campaigns
import Diagnostics
import Quantities

/// On which days and at which hours one platform of a campaign may publish.
struct PlatformDays {
  /// The posting hours less the quiet hours, by weekday; working days without any are left out.
  let open: [Weekday: OpenTime]
  /// How many items fit on a weekday.
  let capacity: [Weekday: Int]
  /// The least time between two items, in minutes, at least one.
  let spacing: Int
  /// The most items of one day on the account; nothing for no cap.
  let perDay: Int?
  /// What did better than the rest by the client's own figures, if that is known.
  let preference: SlotPreference
  private let campaign: Campaign
  private let platform: Platform
  private let blackouts: [Blackout]
  /// The days on which clocks change, each with the minutes that they skip.
  private let changes: [Day: ClockSkip]

  /// Reads the rules; the hours are the author's windows, else those to widen to, else the platform's usual ones, with
  /// those that did better beside them.
  init(
    campaign: Campaign, channel: ChannelPlan, rules: AccountRules, widened: OpenTime.Stretch? = nil,
    preferring preference: SlotPreference = .none
  ) {
    self.campaign = campaign
    platform = channel.platform
    spacing = min(max(1, rules.spacingMinutes ?? 1), 10_080)
    perDay = rules.perDay
    blackouts = campaign.calendar.blackouts.filter { $0.platforms.isEmpty || $0.platforms.contains(channel.platform) }
    open = PlatformDays.open(campaign.calendar, channel, widened: widened, preference)
    self.preference = preference
    let (spacing, most) = (spacing, min(perDay ?? 1_440, 1_440))
    capacity = open.mapValues { $0.capacity(spacing: spacing, most: most) }
    changes = ClockSkip.all(of: campaign)
  }

  /// The days of a week on which something may be published, in order.
  func days(of week: Week) -> [Day] {
    week.days.filter { open[$0.weekday] != nil && mayPublish(on: $0) }
  }

  /// Whether anything may be published on a day, at whatever hour.
  func mayPublish(on day: Day) -> Bool { isWorking(day) && blackout(on: day) == nil && exists(day) }

  /// The weekdays a stretch stands for: those an author's window opens, or all with usual hours.
  func weekdays(of stretch: OpenTime.Stretch) -> [Weekday] {
    let others = open.filter { stretch.location == nil || $0.value.stretches.contains { $0.window == stretch.window } }
    return others.keys.sorted()
  }

  /// Whether a day is one of the flight's working days, whatever else speaks against it.
  func isWorking(_ day: Day) -> Bool {
    campaign.flight.contains(day) && campaign.calendar.workingDays.contains(day.weekday)
  }

  /// The black-out a day lies in.
  func blackout(on day: Day) -> Blackout? { blackouts.first { $0.days.contains(day) } }

  /// The rules that would not let anything be published at a time, each with its place if it was written.
  func rulesAgainst(_ time: LocalTime) -> [Note] {
    var rules: [Note] = []
    if let blackout = blackout(on: time.day) {
      rules.append(Note("\(blackout.words) keeps the day free", at: blackout.location))
    }
    if !campaign.calendar.workingDays.contains(time.day.weekday) {
      rules.append(Note("\(time.day.weekday.abbreviation) is no working day"))
    }
    if let quiet = campaign.calendar.quietHours, quiet.contains(time.time) {
      rules.append(Note("quiet hours run from \(quiet.from) to \(quiet.to)"))
    }
    let written = campaign.calendar.windows(for: platform)
    let today = written.filter { $0.days.isEmpty || $0.days.contains(time.day.weekday) }
    if !written.isEmpty, !today.contains(where: { $0.from <= time.time && time.time <= $0.to }) {
      rules.append(Note("it lies in no posting window", at: written.first?.location))
    }
    return rules
  }

  /// What keeps an item from a time, beside what the account publishes already; nothing if nothing does.
  func obstacle(to time: LocalTime, _ instant: Instant, beside taken: TakenTimes) -> String? {
    if let blackout = blackout(on: time.day) { return "lies in \(blackout.words)" }
    if !isWorking(time.day) { return "is on no working day" }
    let gap = Int64(spacing) * 60
    let near = taken.between(instant.adding(seconds: 1 - gap), instant.adding(seconds: gap))
    if let nearest = near.min(by: { abs($0.seconds(until: instant)) < abs($1.seconds(until: instant)) }) {
      return "is less than \(spacing) minutes from what the account publishes at \(campaign.zone.local(at: nearest))"
    }
    guard let most = perDay else { return nil }
    let (start, end) = (campaign.zone.start(of: time.day), campaign.zone.start(of: time.day.adding(1)))
    return taken.between(start, end).count >= most ? "is on a day that has its \(most) already" : nil
  }

  /// The spacing to keep by the clock on a day: where clocks skip open minutes, so many minutes more.
  func spacing(on day: Day) -> Int {
    guard let skip = changes[day], let open = open[day.weekday], open.first(from: 0) ?? skip.end < skip.end else {
      return spacing
    }
    return spacing + skip.length
  }

  /// Whether the clocks change on a day, so that a time may not exist or come twice.
  func hasClockChange(on day: Day) -> Bool { changes[day] != nil }

  /// The open minutes of a day that keep the spacing to the times given, on that day and around it.
  func open(on day: Day, apartFrom times: [LocalTime]) -> OpenTime? {
    guard var open = open[day.weekday] else { return nil }
    let skip = changes[day]
    open.close(times.flatMap { closed(on: day, apartFrom: $0, skip) })
    return open.isEmpty ? nil : open
  }

  /// How many days away something may be and still be too near to a time of a day.
  ///
  /// One day more than the spacing for the hours of the two days, and one for what clocks may skip.
  var reach: Int { spacing / 1_440 + 2 }

  /// Closes the minutes of a day that are too near to a time, on that day or around it.
  func keep(_ open: inout OpenTime, on day: Day, apartFrom time: LocalTime) {
    for run in closed(on: day, apartFrom: time, changes[day]) { open.close(run.lowerBound, run.upperBound) }
  }

  /// The minutes of a day that are too near to a time.
  private func closed(on day: Day, apartFrom time: LocalTime, _ skip: ClockSkip?) -> [ClosedRange<Int>] {
    let distance = day.days(until: time.day)
    guard abs(distance) <= reach else { return [] }
    let minute = distance * 1_440 + time.time.minutes
    let near = minute - spacing + 1...minute + spacing - 1
    guard let skip, skip.length > 0 else { return near.upperBound >= 0 && near.lowerBound < 1_440 ? [near] : [] }
    // What lies on the other side of the skipped minutes is nearer than the clock says.
    let (first, last) =
      minute >= skip.start
      ? (near.lowerBound - skip.length, skip.end - 1) : (skip.start, near.upperBound + skip.length)
    return first <= last ? [near, first...last] : [near]
  }

  /// The minutes of a day for so many items, apart from the times given: those of the hours that did better if they
  /// have room for all, the best hour first, else all.
  func open(on day: Day, apartFrom times: [LocalTime], for count: Int) -> OpenTime? {
    guard let open = open(on: day, apartFrom: times) else { return nil }
    for number in preference.hours.indices {
      let better = open.within(preference.hours[...number])
      if better.capacity(spacing: spacing(on: day), most: count) >= count { return better }
    }
    return open
  }

  /// The hour of a time, if it did better than others by own figures.
  func learnedHour(of time: LocalTime) -> String? {
    let hour = time.time.minutes / 60
    return preference.hours.contains(hour) ? OpenTime.Stretch(learnedHour: hour).window : nil
  }

  /// Some islands have skipped a whole day; on such a day nothing can be published.
  private func exists(_ day: Day) -> Bool {
    guard let skip = changes[day], skip.length >= 720, let noon = TimeOfDay(hour: 12, minute: 0) else { return true }
    if case .gap(let next) = campaign.zone.resolve(LocalTime(day: day, time: noon)) {
      return campaign.zone.local(at: next).day == day
    }
    return true
  }

  private static func open(
    _ rules: CalendarRules, _ channel: ChannelPlan, widened: OpenTime.Stretch?, _ preference: SlotPreference
  ) -> [Weekday: OpenTime] {
    let written = rules.windows(for: channel.platform)
    var byDay: [Weekday: OpenTime] = [:]
    for day in rules.workingDays.sorted() {
      var stretches = written.filter { $0.days.isEmpty || $0.days.contains(day) }.map {
        OpenTime.Stretch(from: $0.from, to: $0.to, location: $0.location, kind: "window")
      }
      if written.isEmpty, let widened {
        stretches = [widened]
      } else if written.isEmpty {
        stretches = channel.hours.value.filter { $0.day == day }.map {
          OpenTime.Stretch(from: $0.from, to: $0.to, location: nil, kind: "usual hours")
        }
      }
      var open = OpenTime(stretches.filter { $0.from <= $0.to })
      if written.isEmpty { for hour in preference.hours { open.add(OpenTime.Stretch(learnedHour: hour)) } }
      if let quiet = rules.quietHours { open.close(quiet) }
      if !open.isEmpty { byDay[day] = open }
    }
    return byDay
  }
}

/// Hours and weekdays to be used before others, as far as the rules allow.
struct SlotPreference: Hashable {
  /// Hours of the day from 0 to 23, the best first.
  var hours: [Int]
  /// Weekdays, the best first.
  var weekdays: [Weekday]

  /// Nothing is known to be better.
  static let none = SlotPreference(hours: [], weekdays: [])

  /// What a plan has learned for a platform and a week.
  init(_ learning: PlanLearning, on platform: Platform, in week: Week) {
    hours = learning.preferredHours(on: platform, in: week)
    weekdays = learning.preferredWeekdays(on: platform, in: week)
  }

  private init(hours: [Int], weekdays: [Weekday]) {
    self.hours = hours
    self.weekdays = weekdays
  }
}

extension OpenTime.Stretch {
  /// The hours to try, in turn, in weeks in which a platform's usual hours have no room for the cadence.
  static let widened = [
    OpenTime.Stretch(from: 9 * 60, to: 17 * 60, location: nil, window: "widened hours 09:00-17:00"),
    OpenTime.Stretch(from: 7 * 60, to: 21 * 60, location: nil, window: "widened hours 07:00-21:00"),
  ]

  /// An hour that did better than others by the client's own figures.
  init(learnedHour hour: Int) {
    self.init(
      from: hour * 60, to: hour * 60 + 59, location: nil,
      window: "learned hour \(TimeOfDay(hour: hour, minute: 0) ?? .midnight)")
  }

  init(from: TimeOfDay, to: TimeOfDay, location: Location?, kind: String) {
    let hours = from == to ? "at \(from)" : "\(kind) \(from)-\(to)"
    self.init(from: from.minutes, to: to.minutes, location: location, window: hours)
  }
}
