/// Cells in a column of numbers that hold no number on purpose.
///
/// Those of `CellText.isMissing` are none in any column; these would be names in a column of names.
enum MissingNumber {
  /// Whether trimmed bytes are a word for no value: `none`, `n.a.`, `[]`.
  static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 20, let first = bytes.first, !DateScanner.isDigit(first) else { return false }
    return words.contains(bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 })
  }

  private static let words: Set<[UInt8]> = Set(
    [
      "none", "n.a.", "n.a", "n/d", "n.d.", "nd", "s/d", "s.d.", "k.a.", "k. a.", "n.v.t.", "...", "\u{2026}", "---",
      "[]", "undefined", "not available", "nicht verf\u{FC}gbar", "non disponible", "no disponible",
      "n\u{E3}o dispon\u{ED}vel",
    ].map { Array($0.utf8) })
}
