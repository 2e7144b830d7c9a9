import Quantities

/// Dates with something around the bare digits: a time of day behind them, or the month as an English word.
enum WrittenDate {
  /// Takes off a time of day and its zone, as in `2026-06-05T01:00:00` and `2026-06-05 00:00:00 AST`.
  ///
  /// The zone is not applied: platforms state the day they count in. Nothing if no time stands there.
  static func withoutTime(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = bytes.firstIndex(of: 0x3A) else { return nil }
    var start = colon
    while start > bytes.startIndex, isDigit(bytes[start - 1]) { start -= 1 }
    guard start > bytes.startIndex, isClock(bytes[start...]) else { return nil }
    let mark = bytes[start - 1]
    guard mark == 0x20 || (mark == 0x54 && start - 1 > bytes.startIndex && isDigit(bytes[start - 2])) else {
      return nil
    }
    var date = bytes[..<(start - 1)]
    while date.last == 0x20 || date.last == 0x2C { date.removeLast() }
    return date.isEmpty ? nil : date
  }

  /// Whether bytes are `h:mm` or `h:mm:ss` with fractions, then perhaps `am` or `pm` and a zone.
  private static func isClock(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 40 else { return false }
    let time = bytes.prefix { isDigit($0) || $0 == 0x3A || $0 == 0x2E }
    let parts = time.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hours = number(parts[0]), hours <= 24,
      let minutes = number(parts[1]), minutes < 60, parts[1].count == 2
    else { return false }
    if parts.count == 3 {
      guard let seconds = number(parts[2].prefix(2)), seconds <= 60 else { return false }
      guard parts[2].count == 2 || parts[2].dropFirst(2).first == 0x2E else { return false }
    }
    return bytes.dropFirst(time.count).split(separator: 0x20).allSatisfy(isZone)
  }

  /// Whether bytes are `am`, `Z`, a zone's abbreviation or its distance from UTC.
  private static func isZone(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 6 else { return false }
    if first == 0x2B || first == 0x2D {
      return bytes.count >= 3 && bytes.dropFirst().allSatisfy { isDigit($0) || $0 == 0x3A }
    }
    return bytes.count <= 5 && bytes.allSatisfy(isLetter)
  }

  /// The day in `Tue, Feb 18, 2025`, `Thu, 5 Feb 2026` and `18 February 2025`; the weekday is not checked.
  static func inWords(_ bytes: ArraySlice<UInt8>) -> Day? {
    guard bytes.count <= 40 else { return nil }
    var words = bytes.split { $0 == 0x20 || $0 == 0x2C }
    if words.count == 4, let weekday = words.first, weekdays.contains(lowercased(weekday)) { words.removeFirst() }
    guard words.count == 3, words[2].count == 4, let year = number(words[2]) else { return nil }
    if let month = month(words[0]), let day = dayNumber(words[1]) { return Day(year: year, month: month, day: day) }
    if let month = month(words[1]), let day = dayNumber(words[0]) { return Day(year: year, month: month, day: day) }
    return nil
  }

  private static func dayNumber(_ word: ArraySlice<UInt8>) -> Int? { word.count <= 2 ? number(word) : nil }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    let small = lowercased(word)
    let found = months.firstIndex { $0 == small || (small.count == 3 && $0.hasPrefix(small)) }
    return found.map { $0 + 1 } ?? (small == "sept" ? 9 : nil)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let weekdays: Set<String> = [
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 4, bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
