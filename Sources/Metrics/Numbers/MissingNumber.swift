/// Cells in a column of numbers that hold no number on purpose.
///
/// Those of `CellText.isMissing` are none in any column; these would be names in a column of names.
enum MissingNumber {
  /// Whether trimmed bytes are a word for no value: `none`, `n.a.`, `****`, `[]`.
  static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 20, let first = bytes.first, !DateScanner.isDigit(first) else { return false }
    if first == 0x2A { return bytes.allSatisfy { $0 == 0x2A } }
    return words.contains(bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 })
  }

  private static let words: Set<[UInt8]> = Set(
    [
      "none", "n.a.", "n.a", "n/d", "n.d.", "nd", "s/d", "s.d.", "k.a.", "k. a.", "n.v.t.", "...", "\u{2026}", "---",
      "[]", "not available", "nicht verf\u{FC}gbar", "non disponible", "no disponible", "n\u{E3}o dispon\u{ED}vel",
    ].map { Array($0.utf8) })

  /// Whether trimmed bytes are a limit that hides a value: `<5`, `< 10%`, `> 90%`.
  static func isMasked(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 24, let sign = signs.first(where: { bytes.starts(with: $0) }) else { return false }
    var rest = CellText.trim(bytes.dropFirst(sign.count))
    if rest.first == 0x3D { rest = CellText.trim(rest.dropFirst()) }
    if rest.last == 0x25 { rest = CellText.trim(rest.dropLast()) }
    guard let first = rest.first, DateScanner.isDigit(first) else { return false }
    return rest.allSatisfy { DateScanner.isDigit($0) || $0 == 0x2E || $0 == 0x2C }
  }

  private static let signs: [[UInt8]] = ["<", ">", "\u{2264}", "\u{2265}"].map { Array($0.utf8) }
}
