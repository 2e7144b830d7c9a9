import Quantities

/// A day and a time as bulk uploads write them.
struct WrittenTime {
  /// In which order a day written with slashes stands.
  enum Order: Hashable {
    case dayFirst, monthFirst
  }

  /// The first three numbers: year, month and day, or day and month in some order and the year.
  private let numbers: [Int]
  private let isYearFirst: Bool
  private let isDayFirst: Bool
  private let time: TimeOfDay
  /// Seconds east of UTC, if an offset is written.
  private let offset: Int?

  /// Takes a text apart: a day, then a time to the minute or second, then perhaps `AM` or `PM`, `Z` or an offset.
  ///
  /// Days are `2026-11-24`, `2026/11/24`, `24.11.2026`, `24/11/2026` or `11/24/2026`. Nothing is taken from a text that
  /// is anything else, or has no time.
  init?(_ text: String) {
    var words = WordScanner(Array(text.trimmed.utf8))
    guard let first = words.number(), let separator = words.take(of: "-/."), let second = words.number(),
      words.take(of: [separator]) != nil, let third = words.number()
    else { return nil }
    isYearFirst = first.digits == 4
    isDayFirst = separator == UInt8(ascii: ".")
    guard isYearFirst != (third.digits == 4), first.digits <= 4, third.digits <= 4, second.digits <= 2 else {
      return nil
    }
    numbers = [first.value, second.value, third.value]
    guard words.take(of: "T") != nil || words.skipSpaces() else { return nil }
    guard let clock = words.clock() else { return nil }
    time = clock
    _ = words.skipSpaces()
    offset = words.offset()
    guard words.isAtEnd else { return nil }
  }

  /// The order that the numbers leave no doubt about; nothing where both or neither are possible.
  var order: Order? {
    guard isUndecided else { return nil }
    if numbers[0] > 12, numbers[1] <= 12 { return .dayFirst }
    return numbers[1] > 12 && numbers[0] <= 12 ? .monthFirst : nil
  }

  /// Whether the order of day and month is not written.
  private var isUndecided: Bool { !isYearFirst && !isDayFirst }

  /// Whether it is not known which number is the day, and it matters.
  func isAmbiguous(_ order: Order?) -> Bool {
    isUndecided && order == nil && self.order == nil && numbers[0] != numbers[1]
  }

  /// The time, given the order of the file's days; nothing if there is no such day.
  func pinned(_ order: Order?) -> PinnedTime? {
    let isDayLeading = isDayFirst || (self.order ?? order) != .monthFirst
    let (year, month, day) =
      isYearFirst
      ? (numbers[0], numbers[1], numbers[2])
      : (numbers[2], numbers[isDayLeading ? 1 : 0], numbers[isDayLeading ? 0 : 1])
    guard let day = Day(year: year, month: month, day: day) else { return nil }
    guard let offset else { return .local(LocalTime(day: day, time: time)) }
    return .moment(
      Instant(secondsSince1970: Int64(day.daysSinceEpoch) * 86_400 + Int64(time.minutes * 60 - offset)))
  }
}

/// Walks over the bytes of a written time.
private struct WordScanner {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { next == bytes.count }

  mutating func number() -> (value: Int, digits: Int)? {
    let start = next
    var value = 0
    while next < bytes.count, next - start < 4, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[next] {
      value = value * 10 + Int(bytes[next] - UInt8(ascii: "0"))
      next += 1
    }
    return next > start ? (value, next - start) : nil
  }

  mutating func take(of allowed: String) -> UInt8? { take(of: Array(allowed.utf8)) }

  mutating func take(of allowed: [UInt8]) -> UInt8? {
    guard next < bytes.count, allowed.contains(bytes[next]) else { return nil }
    next += 1
    return bytes[next - 1]
  }

  mutating func skipSpaces() -> Bool {
    let start = next
    while take(of: " \t,") != nil {}
    return next > start
  }

  /// `9:30`, `09:30:00`, `09:30:00.000`, `9:30 PM`.
  mutating func clock() -> TimeOfDay? {
    guard let hour = number(), hour.digits <= 2, take(of: ":") != nil, let minute = number(), minute.digits == 2 else {
      return nil
    }
    if take(of: ":") != nil {
      guard let second = number(), second.digits == 2, second.value < 60 else { return nil }
      if take(of: ".") != nil { while number() != nil {} }
    }
    let mark = next
    _ = skipSpaces()
    guard let half = take(of: "aApP"), take(of: "mM") != nil else {
      next = mark
      return TimeOfDay(hour: hour.value, minute: minute.value)
    }
    guard 1...12 ~= hour.value else { return nil }
    let isAfternoon = half == UInt8(ascii: "p") || half == UInt8(ascii: "P")
    return TimeOfDay(hour: hour.value % 12 + (isAfternoon ? 12 : 0), minute: minute.value)
  }

  /// `Z`, `+01:00` or `-0500` in seconds east of UTC.
  mutating func offset() -> Int? {
    let start = next
    if take(of: "Z") != nil { return 0 }
    guard let sign = take(of: "+-") else { return nil }
    if let hour = number(), hour.digits == 4 || take(of: ":") != nil {
      let minute = hour.digits == 4 ? hour.value % 100 : number().map(\.value)
      let hours = hour.digits == 4 ? hour.value / 100 : hour.value
      if let minute, minute < 60, hours < 24 {
        return (hours * 3_600 + minute * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
      }
    }
    next = start
    return nil
  }
}
