/// The rule for moments after the last one a zone's file lists: one setting for good, or two that alternate yearly.
///
/// It is the TZ string of POSIX with the extensions of RFC 9636, section 3.3.1.
struct ZoneRule: Sendable {
  let standard: ClockSetting
  let daylight: Daylight?

  /// The second setting and when it begins and ends.
  struct Daylight: Sendable {
    let setting: ClockSetting
    let start: YearlyTime
    let end: YearlyTime
  }

  /// A moment that comes every year: a day and the seconds after its midnight, by the clock that holds until then.
  struct YearlyTime: Sendable {
    let day: YearlyDay
    /// From -167 to 167 hours and the minutes and seconds beside them.
    let seconds: Int

    /// The moment in a year, in seconds since 1970, by a clock so many seconds ahead of UTC.
    func time(in year: Int, offset: Int) -> Int64 {
      Int64(day.daysSinceEpoch(in: year)) * 86_400 + Int64(seconds - offset)
    }
  }

  /// A day that comes every year.
  enum YearlyDay: Sendable, Hashable {
    /// The day of 1 to 365 that never counts 29 February.
    case withoutLeapDay(Int)
    /// The day of 0 to 365 that counts it.
    case withLeapDay(Int)
    /// The weekday of 0 (Sunday) to 6 in a month, the first to fourth or, as fifth, the last.
    case weekday(month: Int, week: Int, weekday: Int)

    func daysSinceEpoch(in year: Int) -> Int {
      let newYear = CalendarArithmetic.daysSinceEpoch(year: year, month: 1, day: 1)
      switch self {
      case .withoutLeapDay(let day):
        return newYear + day - 1 + (day >= 60 && CalendarArithmetic.isLeap(year) ? 1 : 0)
      case .withLeapDay(let day):
        return newYear + day
      case .weekday(let month, let week, let weekday):
        let first = CalendarArithmetic.daysSinceEpoch(year: year, month: month, day: 1)
        let firstWeekday = CalendarArithmetic.weekday(daysSinceEpoch: first) % 7
        let day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
        return first + (day < CalendarArithmetic.daysIn(month: month, of: year) ? day : day - 7)
      }
    }
  }

  /// The last change not after a moment, or nothing if the clocks are never set.
  func lastChange(upTo time: Int64) -> ZoneHistory.Change? {
    let year = ZoneRule.year(of: time)
    // A year's changes may be a week outside it, so its neighbours' count too.
    return changes(inYears: year - 1...year + 1).last { $0.time <= time }
  }

  /// All changes from a moment on and before another.
  func changes(from start: Int64, to end: Int64) -> [ZoneHistory.Change] {
    guard daylight != nil, start < end else { return [] }
    let years = ZoneRule.year(of: start) - 2...ZoneRule.year(of: end) + 2
    return changes(inYears: years).filter { start <= $0.time && $0.time < end }
  }

  /// The changes of some years in order, each from the setting that the one before it left.
  private func changes(inYears years: ClosedRange<Int>) -> [ZoneHistory.Change] {
    guard let daylight else { return [] }
    let ends = years.map { (time: daylight.end.time(in: $0, offset: daylight.setting.offset), setting: standard) }
    let starts = years.map { (time: daylight.start.time(in: $0, offset: standard.offset), setting: daylight.setting) }
    // Where an end meets the next start, daylight time goes on: neither is a change.
    let meetings = Set(ends.map(\.time)).intersection(starts.map(\.time))
    let ordered = (ends + starts).filter { !meetings.contains($0.time) }.sorted { $0.time < $1.time }
    let before = [ordered.first?.setting == standard ? daylight.setting : standard] + ordered.map(\.setting)
    return zip(before, ordered).map { ZoneHistory.Change(time: $1.time, before: $0, after: $1.setting) }
  }

  /// The year of a moment in UTC, held between 1 and 9999 so that its neighbours can be computed.
  private static func year(of time: Int64) -> Int {
    let instant = Instant(secondsSince1970: time)
    let days = CalendarArithmetic.floorDivide(instant.secondsSince1970, 86_400).quotient
    return CalendarArithmetic.date(daysSinceEpoch: Int(days)).year
  }
}
