/// Finds times of day behind dates.
///
/// Neither the time nor its zone is used: platforms state the day they count in.
struct ClockScanner {
  private let scanner: DateScanner

  /// Looks at some bytes.
  init(_ bytes: [UInt8]) {
    scanner = DateScanner(bytes)
  }

  private var bytes: [UInt8] { scanner.bytes }

  /// The end of the time of day behind a date, or the index itself if there is none.
  ///
  /// It stands behind a blank, perhaps with a comma before it, or behind a `T` without blanks; hours alone stand
  /// behind a semicolon, as in `2026-02-05;13`.
  func tail(at index: Int) -> Int {
    guard index < bytes.count else { return index }
    if bytes[index] == 0x3B { return hour(at: index + 1) ?? index }
    if bytes[index] == 0x54 { return clock(at: index + 1) ?? index }
    let comma = bytes[index] == 0x2C ? index + 1 : index
    let start = scanner.skip(from: comma) { $0 == 0x20 }
    guard start > comma else { return index }
    return clock(at: start) ?? index
  }

  /// Whether the text is hours of a day and nothing else: `13:00`, `00 - 01`, `3 pm`.
  var isHours: Bool {
    if clock(at: 0) == bytes.count { return true }
    guard let (from, end) = scanner.number(at: 0, digits: 1...2), from < 24 else { return false }
    if marker(at: end) == bytes.count, end < bytes.count { return true }
    let dash = scanner.skip(from: end) { $0 == 0x20 }
    guard dash < bytes.count, bytes[dash] == 0x2D else { return false }
    let start = scanner.skip(from: dash + 1) { $0 == 0x20 }
    guard let (to, last) = scanner.number(at: start, digits: 1...2) else { return false }
    return to <= 24 && last == bytes.count
  }

  private func hour(at index: Int) -> Int? {
    guard let (hour, end) = scanner.number(at: index, digits: 1...2), hour < 24 else { return nil }
    return end
  }

  /// The end of `h:mm` or `h:mm:ss` with fractions, then perhaps `am` or `pm` and a zone.
  private func clock(at index: Int) -> Int? {
    guard let (hour, hourEnd) = scanner.number(at: index, digits: 1...2), hour <= 24,
      let minuteEnd = pair(behind: hourEnd, below: 60)
    else { return nil }
    // A minute can have a leap second.
    let secondEnd = pair(behind: minuteEnd, below: 61) ?? minuteEnd
    guard secondEnd > minuteEnd || secondEnd == bytes.count || bytes[secondEnd] != 0x3A else { return nil }
    return zone(at: marker(at: fraction(at: secondEnd)))
  }

  /// The end of a colon and two digits below a limit.
  private func pair(behind index: Int, below limit: Int) -> Int? {
    guard index < bytes.count, bytes[index] == 0x3A,
      let (number, end) = scanner.number(at: index + 1, digits: 2...2), number < limit
    else { return nil }
    return end
  }

  private func fraction(at index: Int) -> Int {
    guard index < bytes.count, bytes[index] == 0x2E else { return index }
    let end = scanner.skip(from: index + 1, DateScanner.isDigit)
    return end > index + 1 ? end : index
  }

  /// Stands behind `am`, `PM` or `a.m.`, if it stands here.
  private func marker(at index: Int) -> Int {
    let start = scanner.skip(from: index) { $0 == 0x20 }
    let letters = scanner.skip(from: start) { DateScanner.isLetter($0) || $0 == 0x2E }
    let text = bytes[start..<letters].filter { $0 != 0x2E }.map { $0 | 0x20 }
    return text == Array("am".utf8) || text == Array("pm".utf8) ? letters : index
  }

  /// Stands behind `Z`, `AST`, `GMT+2` or `+0000`, if it stands here.
  private func zone(at index: Int) -> Int {
    let start = scanner.skip(from: index) { $0 == 0x20 }
    let letters = scanner.skip(from: start) { $0 >= 0x41 && $0 <= 0x5A }
    guard letters - start <= 5, letters == bytes.count || !DateScanner.isLetter(bytes[letters]) else { return index }
    let end = distance(at: letters)
    return end > start ? end : index
  }

  /// Stands behind a distance from UTC such as `+02:00`, if it stands here.
  private func distance(at index: Int) -> Int {
    guard index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D else { return index }
    let end = scanner.skip(from: index + 1) { DateScanner.isDigit($0) || $0 == 0x3A }
    guard (2...6).contains(end - index), index + 1 < bytes.count, DateScanner.isDigit(bytes[index + 1]) else {
      return index
    }
    return end
  }
}
