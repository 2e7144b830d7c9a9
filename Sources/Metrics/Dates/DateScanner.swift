import Quantities

/// Finds dates in a text: whole cells, and dates within lines and file names.
struct DateScanner {
  let bytes: [UInt8]

  /// Looks at some bytes.
  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// A date and where it ends.
  struct Found {
    var shape: DateText.Shape
    var end: Int
  }

  /// What the text as a whole says: a date, then perhaps a time of day, and nothing else.
  func whole() -> DateText.Shape {
    if let day = hyphened() { return day }
    guard let found = date(at: 0) else { return .invalid(faultOfTheWhole) }
    let end = ClockScanner(bytes).tail(at: found.end)
    guard end == bytes.count else { return .invalid(.noDate) }
    return found.shape
  }

  /// `1-Jun-26`, as spreadsheets write a day with a month in words; nothing if the text is anything else.
  private func hyphened() -> DateText.Shape? {
    guard let (day, dayEnd) = number(at: 0, digits: 1...2), dayEnd < bytes.count, bytes[dayEnd] == 0x2D,
      let (word, end) = word(at: dayEnd + 1), let month = CalendarWords.month(word), end < bytes.count,
      bytes[end] == 0x2D, let (year, yearEnd) = number(at: end + 1, digits: 2...2), yearEnd == end + 3, year < 70,
      ClockScanner(bytes).tail(at: yearEnd) == bytes.count
    else { return nil }
    return Day(year: 2000 + year, month: month, day: day).map(DateText.Shape.day) ?? .invalid(.noSuchDay)
  }

  /// The date that starts at an index.
  func date(at index: Int) -> Found? {
    guard index < bytes.count else { return nil }
    if DateScanner.isDigit(bytes[index]) { return numeric(at: index) ?? dayFirst(at: index) }
    guard let (word, end) = word(at: index) else { return nil }
    if let month = CalendarWords.month(word), let found = monthFirst(month, behind: end) { return found }
    guard let weekday = CalendarWords.weekday(word) else { return nil }
    return worded(behind: weekday, end)
  }

  /// The date behind a weekday, which must be the day's own.
  private func worded(behind weekday: Weekday, _ index: Int) -> Found? {
    // Portuguese says `segunda-feira`.
    let end = bytes[index...].starts(with: Array("-feira".utf8)) ? index + 6 : index
    let start = skip(from: end) { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E }
    guard start > end, start < bytes.count else { return nil }
    let found: Found?
    if DateScanner.isDigit(bytes[start]) {
      found = dayFirst(at: start)
    } else if let (word, end) = word(at: start), let month = CalendarWords.month(word) {
      found = monthFirst(month, behind: end)
    } else {
      found = nil
    }
    switch found?.shape {
    case .day(let day) where day.weekday != weekday:
      return found.map { Found(shape: .invalid(.wrongWeekday), end: $0.end) }
    // Of several years only one may have the day on this weekday; without one, the weekday could not be checked.
    case .yearless: return found.map { Found(shape: .invalid(.noYear), end: $0.end) }
    default: return found
    }
  }

  /// `Feb 18, 2025`, `Mar-18-2025`; without a year it is a date that lacks one.
  private func monthFirst(_ month: Int, behind index: Int) -> Found? {
    let start = skip(from: index) { $0 == 0x20 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2C }
    guard start > index, let (day, dayEnd) = number(at: start, digits: 1...2) else { return nil }
    let behind = behindOrdinal(dayEnd)
    return dated(month, day, behind: behind)
  }

  /// `18 Feb 2025`, `5. Mai 2026`, `5 de mai. de 2026`, `1-Sep-2024`, `1er juin 2026`.
  private func dayFirst(at index: Int) -> Found? {
    guard let (day, dayEnd) = number(at: index, digits: 1...2) else { return nil }
    let start = skip(from: behindOrdinal(dayEnd)) { $0 == 0x20 || $0 == 0x2D || $0 == 0x2E }
    guard start > dayEnd else { return nil }
    guard let (word, end) = word(at: behindSmallWord(start)), let month = CalendarWords.month(word) else { return nil }
    return dated(month, day, behind: end)
  }

  /// Reads the year behind day and month.
  private func dated(_ month: Int, _ day: Int, behind index: Int) -> Found {
    let start = skip(from: index) { $0 == 0x20 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2C }
    guard start > index, let end = endOfYear(at: behindSmallWord(start)) else {
      let end = index < bytes.count && bytes[index] == 0x2E ? index + 1 : index
      let isDay = Day(year: 2024, month: month, day: day) != nil
      return Found(shape: isDay ? .yearless(month: month, day: day) : .invalid(.noSuchDay), end: end)
    }
    let year = bytes[(end - 4)..<end].reduce(0) { $0 * 10 + Int($1 & 15) }
    let shape = Day(year: year, month: month, day: day).map(DateText.Shape.day) ?? .invalid(.noSuchDay)
    return Found(shape: shape, end: end)
  }

  /// The end of four digits; further digits may follow only as another date, as in `1-Sep-202430-Sep-2024`.
  private func endOfYear(at index: Int) -> Int? {
    let end = skip(from: index, DateScanner.isDigit)
    if end == index + 4 { return end }
    guard end > index + 4, end <= index + 6 else { return nil }
    guard let next = dayFirst(at: index + 4), case .day = next.shape else { return nil }
    return index + 4
  }

  /// Dates of digits: `2026-06-05`, `20260605`, `5/6/2026`, `2/24/17`.
  private func numeric(at index: Int) -> Found? {
    let firstEnd = skip(from: index, DateScanner.isDigit)
    if firstEnd == index + 8 { return compact(at: index) }
    guard firstEnd < bytes.count, firstEnd - index <= 4, DateScanner.separators.contains(bytes[firstEnd]) else {
      return nil
    }
    let separator = bytes[firstEnd]
    guard let (first, _) = number(at: index, digits: 1...4),
      let (second, secondEnd) = number(at: firstEnd + 1, digits: 1...2),
      secondEnd < bytes.count, bytes[secondEnd] == separator,
      let (third, thirdEnd) = number(at: secondEnd + 1, digits: 1...4)
    else { return nil }
    let digits = (first: firstEnd - index, third: thirdEnd - secondEnd - 1)
    switch (digits.first, digits.third) {
    case (4, 1...2):
      let shape = Day(year: first, month: second, day: third).map(DateText.Shape.day) ?? .invalid(.noSuchDay)
      return Found(shape: shape, end: thirdEnd)
    case (1...2, 2), (1...2, 4):
      guard separator != 0x5F else { return nil }
      let parts = DateParts(
        first: first, second: second, third: third, isDotted: separator == 0x2E, hasShortYear: digits.third == 2,
        firstIsPadded: digits.first == 2)
      return Found(shape: parts.orders.isEmpty ? .invalid(.noSuchDay) : .parts(parts), end: thirdEnd)
    default: return nil
    }
  }

  /// Eight digits, if they are a day.
  private func compact(at index: Int) -> Found? {
    let number = bytes[index..<index + 8].reduce(0) { $0 * 10 + Int($1 & 15) }
    guard let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100) else { return nil }
    return Found(shape: .day(day), end: index + 8)
  }

  private static let separators: [UInt8] = [0x2D, 0x2F, 0x2E, 0x5F]
}

extension DateScanner {
  /// Whether a byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The first index from here on whose byte does not fit.
  func skip(from index: Int, _ fits: (UInt8) -> Bool) -> Int {
    var end = index
    while end < bytes.count, fits(bytes[end]) { end += 1 }
    return end
  }

  /// The number at an index if it has so many digits, no more.
  func number(at index: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    let end = skip(from: index, DateScanner.isDigit)
    guard digits.contains(end - index) else { return nil }
    return (bytes[index..<end].reduce(0) { $0 * 10 + Int($1 & 15) }, end)
  }

  /// The run of letters at an index, in small letters.
  func word(at index: Int) -> (text: String, end: Int)? {
    let end = skip(from: index, DateScanner.isLetter)
    guard end > index, end - index <= 20 else { return nil }
    return (String(decoding: bytes[index..<end], as: UTF8.self).lowercased(), end)
  }

  /// Whether a byte is a letter of ASCII or part of a character beyond it.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
  }

  /// Stands behind the `st` of `1st`, the `er` of `1er`, or the sign of `1º`, if there is one.
  private func behindOrdinal(_ index: Int) -> Int {
    for ending in DateScanner.ordinals where bytes[index...].starts(with: ending) {
      let end = index + ending.count
      if end == bytes.count || !DateScanner.isLetter(bytes[end]) { return end }
    }
    return index
  }

  private static let ordinals: [[UInt8]] = ["st", "nd", "rd", "th", "er", "º", "°"].map { Array($0.utf8) }

  /// Stands behind the `de` of `5 de mai. de 2026` and its blank, if there is one.
  private func behindSmallWord(_ index: Int) -> Int {
    guard let (text, end) = word(at: index), DateScanner.smallWords.contains(text) else { return index }
    return skip(from: end) { $0 == 0x20 }
  }

  private static let smallWords: Set<String> = ["de", "del", "of", "di"]

  /// Why the text is no date, as far as that can be told.
  private var faultOfTheWhole: DateFault {
    if bytes.count == 5, let (number, _) = number(at: 0, digits: 5...5), (20_000...80_000).contains(number) {
      return .serialNumber
    }
    if let (text, end) = word(at: 0), end == bytes.count, CalendarWords.weekday(text) != nil { return .weekdayOnly }
    if let (_, end) = number(at: 0, digits: 8...8), end == bytes.count { return .noSuchDay }
    return ClockScanner(bytes).isHours ? .hourOnly : .noDate
  }
}
