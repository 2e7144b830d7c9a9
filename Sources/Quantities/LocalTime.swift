/// A day and a time as a clock on some wall shows them; only a zone makes an instant of it.
public struct LocalTime: Sendable, Hashable {
  /// The day.
  public let day: Day
  /// The time on that day.
  public let time: TimeOfDay

  /// Pairs a day with a time.
  public init(day: Day, time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// The reading of a clock so many seconds after 1970 began on it; seconds are dropped, years stop at 1 and 9999.
  init(clockSeconds: Int64) {
    let instant = Instant(secondsSince1970: clockSeconds)
    let (days, seconds) = CalendarArithmetic.floorDivide(instant.secondsSince1970, 86_400)
    day = Day(daysSinceEpoch: Int(days))
    time = TimeOfDay(minutes: Int(seconds / 60)) ?? .midnight
  }

  /// Seconds since 1970 began on the same clock, as if it were never set.
  var clockSeconds: Int64 { Int64(day.daysSinceEpoch) * 86_400 + Int64(time.minutes) * 60 }
}

extension LocalTime: Comparable {
  /// Orders by day, then time: by what the clock shows, not by what passes.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }
}

extension LocalTime: CustomStringConvertible {
  /// Day and time as `2026-11-23T09:30`.
  public var description: String { "\(day)T\(time)" }
}
