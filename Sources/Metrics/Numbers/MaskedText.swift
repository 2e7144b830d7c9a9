/// Cells in which a platform hides a number that is too small or too large to tell: `<5`, `< 10%`, `> 90%`, `****`.
enum MaskedText {
  /// Whether trimmed bytes hide a number; the sign must stand before digits, or stars must stand alone.
  static func hides(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 24 else { return false }
    if first == 0x2A { return bytes.count >= 2 && bytes.allSatisfy { $0 == 0x2A } }
    var rest = bytes
    if first == 0x3C || first == 0x3E {
      rest = rest.dropFirst()
      if rest.first == 0x3D { rest = rest.dropFirst() }
    } else if let sign = [lessOrEqual, greaterOrEqual].first(where: bytes.starts) {
      rest = rest.dropFirst(sign.count)
    } else {
      return false
    }
    rest = CellText.trim(rest)
    if rest.last == 0x25 { rest = CellText.trim(rest.dropLast()) }
    guard let digit = rest.first, isDigit(digit) else { return false }
    return rest.allSatisfy { isDigit($0) || $0 == 0x2E || $0 == 0x2C }
  }

  private static let lessOrEqual = Array("\u{2264}".utf8)
  private static let greaterOrEqual = Array("\u{2265}".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
