/// A week from Monday to Sunday, numbered by ISO 8601: week 1 is the one with the year's first Thursday.
///
/// Weeks run from `0001-W01` to `9999-W52`, of which the last has five days because the calendar ends on its Friday.
public struct Week: Sendable, Hashable {
  /// The year the week's Thursday lies in, from 1 to 9999.
  public let year: Int
  /// The number of the week in its year, from 1 to 52 or 53.
  public let number: Int
  /// The Monday.
  public let first: Day

  /// The week a day lies in.
  public init(containing day: Day) {
    first = day.adding(1 - day.weekday.rawValue)
    let thursday = first.adding(3)
    year = thursday.year
    let newYear = CalendarArithmetic.daysSinceEpoch(year: year, month: 1, day: 1)
    number = (thursday.daysSinceEpoch - newYear) / 7 + 1
  }

  /// Reads a week that exists, written exactly as `2026-W48`.
  public init?(_ text: String) {
    let read = withBytes(of: text.utf8) { bytes -> (Int, Int)? in
      var cursor = ByteCursor(bytes)
      guard let year = cursor.number(digits: 4), cursor.take("-"), cursor.take("W"),
        let number = cursor.number(digits: 2), cursor.isAtEnd
      else { return nil }
      return (year, number)
    }
    // The 4th of January always lies in week 1.
    guard let (year, number) = read, let anchor = Day(year: year, month: 1, day: 4) else { return nil }
    let week = Week(containing: anchor.adding((number - 1) * 7))
    guard week.year == year, week.number == number else { return nil }
    self = week
  }

  /// The Sunday, or the last day of the calendar in its very last week.
  public var last: Day { first.adding(6) }

  /// All days from Monday to Sunday.
  public var days: [Day] { (0...first.days(until: last)).map(first.adding) }

  /// The week after this one; the last week there is follows itself.
  public var next: Week { Week(containing: first.adding(7)) }

  /// The week before this one; the first week there is precedes itself.
  public var previous: Week { Week(containing: first.adding(-7)) }
}

extension Week: Comparable {
  /// Orders by time.
  public static func < (left: Week, right: Week) -> Bool { left.first < right.first }
}

extension Week: CustomStringConvertible {
  /// The week as `2026-W48`.
  public var description: String { "\(padded(year, 4))-W\(padded(number, 2))" }
}
