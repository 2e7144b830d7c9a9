/// Where the separators of a number stand.
struct NumberShape {
  var points = 0
  var commas = 0
  var blanks = 0
  private var digits = 0
  /// Each separator and how many digits follow it.
  private var groups: [(sign: UInt8, digits: Int)] = []
  private var firstGroup = 0
  private var startsWithZero = false

  /// Counts digits and separators; nothing if a group of digits is empty.
  init?(_ bytes: [UInt8]) {
    startsWithZero = bytes.first == 0x30
    for byte in bytes {
      if byte >= 0x30 && byte <= 0x39 {
        digits += 1
        continue
      }
      guard digits > 0 else { return nil }
      close()
      groups.append((byte, 0))
      switch byte {
      case 0x2E: points += 1
      case 0x2C: commas += 1
      default: blanks += 1
      }
    }
    guard digits > 0 else { return nil }
    close()
    guard readings(0x2E) || readings(0x2C) else { return nil }
  }

  private mutating func close() {
    if groups.isEmpty { firstGroup = digits } else { groups[groups.count - 1].digits = digits }
    digits = 0
  }

  var readings: NumberText.Readings {
    if points == 0, commas == 0 { return .plain }
    switch (readings(0x2E), readings(0x2C)) {
    case (true, true): return .either
    case (true, false): return .point
    default: return .comma
    }
  }

  /// Whether the number can be read with this decimal sign.
  private func readings(_ decimal: UInt8) -> Bool {
    var thousands = groups[...]
    if let last = thousands.last, last.sign == decimal { thousands = thousands.dropLast() }
    guard let sign = thousands.first?.sign else { return true }
    guard firstGroup <= 3, !startsWithZero, sign != decimal else { return false }
    guard thousands.allSatisfy({ $0.sign == sign }) else { return false }
    return thousands.allSatisfy { $0.digits == 3 } || isIndian(thousands, sign)
  }

  /// Whether commas group as in India: threes last, twos before, as in `12,34,567`; so a comma in it is no decimal one.
  private func isIndian(_ thousands: ArraySlice<(sign: UInt8, digits: Int)>, _ sign: UInt8) -> Bool {
    guard sign == 0x2C, firstGroup <= 2, thousands.count >= 2, thousands.last?.digits == 3 else { return false }
    return thousands.dropLast().allSatisfy { $0.digits == 2 }
  }
}
