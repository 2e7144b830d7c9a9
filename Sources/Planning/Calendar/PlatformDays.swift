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
  private let campaign: Campaign
  private let platform: Platform
  private let blackouts: [Blackout]
  /// By how many minutes the clocks are put forward, on days on which they change; zero where they go back.
  private let skips: [Day: Int]

  /// Reads the rules; the hours are the author's windows, else those to widen to, else the platform's usual ones.
  init(campaign: Campaign, channel: ChannelPlan, rules: AccountRules, widened: OpenTime.Stretch? = nil) {
    self.campaign = campaign
    platform = channel.platform
    spacing = min(max(1, rules.spacingMinutes ?? 1), 10_080)
    perDay = rules.perDay
    blackouts = campaign.calendar.blackouts.filter { $0.platforms.isEmpty || $0.platforms.contains(channel.platform) }
    open = PlatformDays.open(campaign.calendar, channel, widened: widened)
    let (spacing, most) = (spacing, min(perDay ?? 1_440, 1_440))
    capacity = open.mapValues { $0.capacity(spacing: spacing, most: most) }
    skips = PlatformDays.skips(campaign)
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

  /// The spacing to keep by the clock on a day: where clocks skip an hour, an hour more.
  func spacing(on day: Day) -> Int { spacing + (skips[day] ?? 0) }

  /// Whether the clocks change on a day, so that a time may not exist or come twice.
  func hasClockChange(on day: Day) -> Bool { skips[day] != nil }

  /// The open minutes of a day that keep the spacing to the times given, on that day and around it.
  func open(on day: Day, apartFrom times: [LocalTime]) -> OpenTime? {
    guard var open = open[day.weekday] else { return nil }
    let gap = spacing(on: day)
    for time in times {
      let distance = day.days(until: time.day)
      guard abs(distance) <= 8 else { continue }
      let minute = distance * 1_440 + time.time.minutes
      open.close(minute - gap + 1, minute + gap - 1)
    }
    return open.isEmpty ? nil : open
  }

  /// Some islands have skipped a whole day; on such a day nothing can be published.
  private func exists(_ day: Day) -> Bool {
    guard let skip = skips[day], skip >= 720, let noon = TimeOfDay(hour: 12, minute: 0) else { return true }
    if case .gap(let next) = campaign.zone.resolve(LocalTime(day: day, time: noon)) {
      return campaign.zone.local(at: next).day == day
    }
    return true
  }

  private static func open(
    _ rules: CalendarRules, _ channel: ChannelPlan, widened: OpenTime.Stretch?
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
      if let quiet = rules.quietHours { open.close(quiet) }
      if !open.isEmpty { byDay[day] = open }
    }
    return byDay
  }

  private static func skips(_ campaign: Campaign) -> [Day: Int] {
    let zone = campaign.zone
    let start = Instant(secondsSince1970: Int64(campaign.flight.first.daysSinceEpoch - 2) * 86_400)
    let end = Instant(secondsSince1970: Int64(campaign.flight.last.daysSinceEpoch + 3) * 86_400)
    var skips: [Day: Int] = [:]
    for change in zone.transitions(from: start, to: end) where change.offsetAfter != change.offsetBefore {
      let minutes = max(0, change.offsetAfter - change.offsetBefore + 59) / 60
      // A skip across midnight concerns both days.
      let first = zone.local(at: change.instant.adding(seconds: -1)).day
      let last = max(first, zone.local(at: change.instant).day)
      for day in DayRange(first: first, last: last)?.days ?? [] { skips[day, default: 0] += minutes }
    }
    return skips
  }
}

extension OpenTime.Stretch {
  /// The hours to try, in turn, in weeks in which a platform's usual hours have no room for the cadence.
  static let widened = [
    OpenTime.Stretch(from: 9 * 60, to: 17 * 60, location: nil, window: "widened hours 09:00-17:00"),
    OpenTime.Stretch(from: 7 * 60, to: 21 * 60, location: nil, window: "widened hours 07:00-21:00"),
  ]

  init(from: TimeOfDay, to: TimeOfDay, location: Location?, kind: String) {
    let hours = from == to ? "at \(from)" : "\(kind) \(from)-\(to)"
    self.init(from: from.minutes, to: to.minutes, location: location, window: hours)
  }
}
