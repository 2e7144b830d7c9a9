/// A calendar day without a time or zone, in the proleptic Gregorian calendar of ISO 8601.
///
/// Years run from 1 to 9999. Arithmetic that would leave that range stops at its first or last day; nothing traps.
/// So a loop that adds days until it is past an end may never get there: walk a `DayRange` instead.
public struct Day: Sendable, Hashable {
  private let number: Int32

  /// The first day there is, `0001-01-01`, a Monday.
  public static let earliest = Day(unchecked: -719_162)
  /// The last day there is, `9999-12-31`, a Friday.
  public static let latest = Day(unchecked: 2_932_896)

  private init(unchecked number: Int32) {
    self.number = number
  }

  /// Makes the day so many days after `1970-01-01`, or the nearest day there is.
  public init(daysSinceEpoch: Int) {
    let clamped = min(max(daysSinceEpoch, Day.earliest.daysSinceEpoch), Day.latest.daysSinceEpoch)
    self.init(unchecked: Int32(clamped))
  }

  /// Makes a day from its parts, or nothing if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1 else { return nil }
    guard day <= CalendarArithmetic.daysIn(month: month, of: year) else { return nil }
    self.init(daysSinceEpoch: CalendarArithmetic.daysSinceEpoch(year: year, month: month, day: day))
  }

  /// Reads a real day written exactly as `YYYY-MM-DD`.
  public init?(_ text: String) {
    self.init(iso: text.utf8)
  }

  /// Reads a real day from the bytes of `YYYY-MM-DD`, nothing before or after it.
  public init?(iso bytes: some Collection<UInt8>) {
    let read = withBytes(of: bytes) { bytes in
      var cursor = ByteCursor(bytes)
      let day = Day(from: &cursor)
      return cursor.isAtEnd ? day : nil
    }
    guard let read else { return nil }
    self = read
  }

  /// Takes ten bytes of `YYYY-MM-DD` from the front of a longer text.
  init?(from cursor: inout ByteCursor) {
    guard let year = cursor.number(digits: 4), cursor.take("-"),
      let month = cursor.number(digits: 2), cursor.take("-"),
      let day = cursor.number(digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since `1970-01-01`, negative before it.
  public var daysSinceEpoch: Int { Int(number) }

  /// The year, from 1 to 9999.
  public var year: Int { parts.year }
  /// The month, from 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// Year, month and day at once, which costs no more than one of them.
  public var parts: (year: Int, month: Int, day: Int) {
    CalendarArithmetic.date(daysSinceEpoch: daysSinceEpoch)
  }

  /// The day of the week.
  public var weekday: Weekday {
    Weekday(rawValue: CalendarArithmetic.weekday(daysSinceEpoch: daysSinceEpoch)) ?? .monday
  }

  /// The ISO week the day lies in.
  public var week: Week { Week(containing: self) }

  /// The day so many days later, or earlier if negative; stops at the first and last day there is.
  public func adding(_ days: Int) -> Day {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    if overflow { return days < 0 ? .earliest : .latest }
    return Day(daysSinceEpoch: sum)
  }

  /// How many days later the other day is; negative if it is earlier, zero if it is the same.
  public func days(until other: Day) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }
}

extension Day: Comparable {
  /// Orders by time.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
