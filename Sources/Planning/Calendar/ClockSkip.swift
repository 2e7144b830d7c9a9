import Campaigns
import Quantities

/// The minutes by which the clocks are put forward, on a day on which they change.
struct ClockSkip {
  /// The first minute that is skipped, from the day's midnight; it may lie on the day before or after.
  let start: Int
  /// How many are skipped; none where the clocks go back.
  let length: Int

  /// The first minute that there is again.
  var end: Int { start + length }

  /// The changes of a campaign's flight, by day; a skip across midnight concerns both days.
  static func all(of campaign: Campaign) -> [Day: ClockSkip] {
    let zone = campaign.zone
    let start = Instant(secondsSince1970: Int64(campaign.flight.first.daysSinceEpoch - 2) * 86_400)
    let end = Instant(secondsSince1970: Int64(campaign.flight.last.daysSinceEpoch + 3) * 86_400)
    var found: [Day: ClockSkip] = [:]
    for change in zone.transitions(from: start, to: end) where change.offsetAfter != change.offsetBefore {
      let length = max(0, change.offsetAfter - change.offsetBefore + 59) / 60
      let last = zone.local(at: change.instant.adding(seconds: -1))
      let days = DayRange(first: last.day, last: max(last.day, zone.local(at: change.instant).day))
      for (distance, day) in (days?.days ?? []).enumerated() {
        let skip = ClockSkip(start: last.time.minutes + 1 - distance * 1_440, length: length)
        if skip.length >= found[day]?.length ?? 0 { found[day] = skip }
      }
    }
    return found
  }
}
