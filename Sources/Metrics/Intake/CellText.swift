/// What is done to the bytes of a cell before anything else: ends trimmed, words for "nothing" told.
enum CellText {
  /// The bytes without blanks at the ends; U+00A0 and U+202F count as blanks.
  static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let width = blankWidth(atStartOf: rest) { rest = rest.dropFirst(width) }
    while let width = blankWidth(atEndOf: rest) { rest = rest.dropLast(width) }
    return rest
  }

  /// Whether trimmed bytes say that there is no value: nothing at all, dashes, `n/a` and the like.
  static func isMissing(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 4 else { return false }
    guard let first = bytes.first else { return true }
    if first >= 0x30 && first <= 0x39 { return false }
    return missingWords.contains(lowercased(bytes))
  }

  /// The words that mean "no value" in the exports of the platforms read.
  private static let missingWords: Set<[UInt8]> = Set(
    ["-", "--", "\u{2013}", "\u{2014}", "n/a", "na", "nan", "null", "nil"].map { Array($0.utf8) })

  /// The width of the blank at the start of an unfinished piece of text, or nothing.
  static func blankWidth(atStartOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D { return 1 }
    if first == 0xC2, bytes.starts(with: [0xC2, 0xA0]) { return 2 }
    if first == 0xE2, bytes.starts(with: [0xE2, 0x80, 0xAF]) { return 3 }
    return nil
  }

  private static func blankWidth(atEndOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last else { return nil }
    if last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D { return 1 }
    if last == 0xA0, bytes.suffix(2).elementsEqual([0xC2, 0xA0]) { return 2 }
    if last == 0xAF, bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xAF]) { return 3 }
    return nil
  }

  /// ASCII capitals made small.
  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
  }
}
