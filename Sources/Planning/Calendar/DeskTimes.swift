import Campaigns
import Quantities

/// When the people who publish a campaign's items have something to publish already, so that nobody has to be in several
/// places in one minute.
///
/// Only times that this tool chose itself give way: those in a platform's usual or learned hours. The cadence gives way
/// to what is pinned or comes round again on any other platform, and to the cadence of those listed before its own in
/// the definition, so adding one with nothing but a cadence at the end moves nothing.
struct DeskTimes {
  /// The least time between two platforms' items of one person, in minutes.
  static let apart = 15

  private let campaign: Campaign
  /// What gives way to no cadence, platform by platform.
  private var settled: [Platform: [Instant]] = [:]
  /// What the cadence publishes, by owner; those nobody is named for share one desk.
  private var cadence: [String: TakenTimes] = [:]

  /// Opens the desks of a campaign's people, with what is pinned.
  init(_ campaign: Campaign, pins: [Platform: [Week: [Int: Pin]]]) {
    self.campaign = campaign
    settled = pins.mapValues { $0.values.flatMap(\.values).map(\.instant) }
  }

  /// What a platform's owner publishes elsewhere and does not move for it.
  func others(on platform: Platform) -> TakenTimes {
    var times = cadence[owner(of: platform)] ?? TakenTimes()
    for (other, moments) in settled where other != platform && owner(of: other) == owner(of: platform) {
      for moment in moments { times.insert(moment) }
    }
    return times
  }

  /// Notes the posts of a platform that come round again.
  mutating func settle(_ moments: [Instant], on platform: Platform) { settled[platform, default: []] += moments }

  /// Notes what a platform publishes by its cadence.
  mutating func note(_ moments: [Instant], on platform: Platform) {
    for moment in moments { cadence[owner(of: platform), default: TakenTimes()].insert(moment) }
  }

  private func owner(of platform: Platform) -> String { campaign.owner(of: platform) ?? "" }
}

extension WeekPlacing {
  /// A week's times, each apart from what the same person publishes elsewhere, where its hours have room for that.
  ///
  /// A time moves by a quarter of an hour at a time, later or earlier, whichever is nearer, within the hours it
  /// was put in and apart from its neighbours and from what is fixed on the account; without such a time it stays. What
  /// is past plays no part, so that a week looks the same whenever it is looked at.
  func times(_ times: [LocalTime], clearOf desk: TakenTimes, fixed: TakenTimes, after before: LocalTime?, in zone: Zone)
    -> [LocalTime]
  {
    var cleared: [LocalTime] = []
    for (index, time) in times.enumerated() {
      let neighbours = [cleared.last ?? before, index + 1 < times.count ? times[index + 1] : nil].compactMap(\.self)
      let moved = clear(time, of: desk, fixed: fixed, beside: neighbours, in: zone)
      cleared.append(moved ?? time)
    }
    return cleared
  }

  private func clear(
    _ time: LocalTime, of desk: TakenTimes, fixed: TakenTimes, beside neighbours: [LocalTime], in zone: Zone
  ) -> LocalTime? {
    guard !isClear(time, of: desk, in: zone), !days.hasClockChange(on: time.day),
      let hours = days.open[time.day.weekday]?.stretch(at: time.time.minutes), hours.location == nil,
      let open = days.open(on: time.day, apartFrom: neighbours)
    else { return nil }
    let learned = days.learnedHour(of: time)
    let steps = (1...(1_440 / DeskTimes.apart)).lazy.flatMap { [$0 * DeskTimes.apart, -$0 * DeskTimes.apart] }
    return steps.compactMap { step -> LocalTime? in
      let minute = time.time.minutes + step
      guard minute >= hours.from, minute <= hours.to, open.stretch(at: minute) != nil,
        let clock = TimeOfDay(minutes: minute)
      else { return nil }
      let moved = LocalTime(day: time.day, time: clock)
      // Beyond a neighbour there may be room as well, but then the neighbour would have to give way to this one.
      guard neighbours.allSatisfy({ ($0 < time) == ($0 < moved) }) else { return nil }
      guard days.learnedHour(of: moved) == learned, isClear(moved, of: desk, in: zone),
        case .unique(let instant) = zone.resolve(moved), fixed.isApart(instant, by: Int64(days.spacing) * 60)
      else { return nil }
      return moved
    }.first
  }

  private func isClear(_ time: LocalTime, of desk: TakenTimes, in zone: Zone) -> Bool {
    switch zone.resolve(time) {
    case .unique(let instant), .gap(let instant), .overlap(let instant, _):
      desk.isApart(instant, by: Int64(DeskTimes.apart) * 60)
    }
  }
}
