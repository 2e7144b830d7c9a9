import Campaigns
import Quantities

/// A date as an export writes it.
enum DateText {
  /// What a text says.
  enum Shape: Sendable, Hashable {
    /// A day that can be read one way only: the year first, or the month as a word.
    case day(Day)
    /// Three numbers in an order to be found out.
    case parts(DateParts)
    /// A day and a month without a year.
    case yearless(month: Int, day: Int)
    /// No date, and why.
    case invalid(DateFault)
  }

  /// Tells the shape of trimmed bytes.
  ///
  /// Known are `2026-06-05`, `2026/6/5`, `2026.06.05` and `20260605`; `5/6/2026`, `5-6-2026`, `5/6/26`, and `5.6.2026`,
  /// which is always day, month; the month as a word in the languages of `CalendarWords`; a weekday before any of the
  /// latter, a time of day behind all of them.
  static func shape(of bytes: ArraySlice<UInt8>) -> Shape {
    if let day = Day(iso: bytes) { return .day(day) }
    guard bytes.count <= DateText.longest else { return .invalid(.noDate) }
    return DateScanner(bytes).whole()
  }

  /// No date with its weekday, time and zone is longer than this, in bytes.
  private static let longest = 64

  /// The number in an axis of days such as `0000`, `0001` or `0`, `1`, counted from the first day of the range.
  static func index(of bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(bytes.count), bytes.allSatisfy(DateScanner.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 & 15) }
  }
}

/// Three numbers of a date that does not say which is the day and which the month.
struct DateParts: Sendable, Hashable {
  /// The first number.
  var first: Int
  /// The second number.
  var second: Int
  /// The third number.
  var third: Int
  /// Whether dots stand between them, which is day, month, year everywhere.
  var isDotted: Bool
  /// Whether the year has its last two digits only, as in `2/24/17`.
  var hasShortYear: Bool
  /// Whether the first number has two digits, so that it can be a short year.
  var firstIsPadded: Bool

  /// The orders of day, month and year in which the calendar has such a day.
  var orders: [Feed.DateOrder] { Feed.DateOrder.allCases.filter { day(in: $0) != nil } }

  /// The day they mean in an order; nothing if the calendar has none.
  ///
  /// A year of two digits is one from 2000 to 2069; other centuries are not guessed.
  func day(in order: Feed.DateOrder) -> Day? {
    switch order {
    case .dayMonthYear: Day(year: year(third), month: second, day: first)
    case .monthDayYear: isDotted ? nil : Day(year: year(third), month: first, day: second)
    case .yearMonthDay:
      hasShortYear && firstIsPadded && !isDotted ? Day(year: year(first), month: second, day: third) : nil
    }
  }

  private func year(_ number: Int) -> Int {
    guard hasShortYear else { return number }
    return number < 70 ? 2000 + number : 0
  }
}

/// Why a text is no date that can be used.
enum DateFault: Sendable, Hashable {
  /// It is nothing like a date.
  case noDate
  /// It is written like a date, and the calendar has no such day.
  case noSuchDay
  /// A day and a month without a year.
  case noYear
  /// The weekday is not that of the day.
  case wrongWeekday
  /// A spreadsheet's number for a day.
  case serialNumber
  /// An hour without a day.
  case hourOnly
  /// A day of the week without a date.
  case weekdayOnly

  /// The end of a sentence that starts with the text.
  var words: String {
    switch self {
    case .noDate: "is no date that can be read"
    case .noSuchDay: "is no day of the calendar"
    case .noYear: "has no year"
    case .wrongWeekday: "names a weekday that the day does not have"
    case .serialNumber: "is a spreadsheet's number for a day, which two systems count differently"
    case .weekdayOnly: "is a day of the week, no date"
    case .hourOnly: "is an hour of a day that the row does not name"
    }
  }
}
