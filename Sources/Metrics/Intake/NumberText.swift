import Quantities

/// A number as an export writes it, and how it can be read.
///
/// Thousands may be grouped by the sign that is not the decimal one, by blanks or by apostrophes, and only exactly:
/// one to three digits first, not starting with zero, then threes.
struct NumberText {
  /// How a number can be read.
  enum Readings {
    /// It has no sign that could be a decimal one.
    case plain
    /// With a decimal point only.
    case point
    /// With a decimal comma only.
    case comma
    /// Both ways, with different values, such as `1,234`.
    case either
  }

  /// How it can be read.
  let readings: Readings
  /// Whether its only separator is a single point, as in `1.234`.
  let isLonePoint: Bool
  private let digits: [UInt8]
  private let isNegative: Bool

  /// Takes trimmed bytes, with a currency sign only where the column holds money; nothing if they are no number.
  init?(_ bytes: ArraySlice<UInt8>, isMoney: Bool, allowsPercent: Bool = false) {
    var body = bytes
    var negative = NumberText.takeSign(&body)
    if isMoney {
      NumberText.dropCurrencySigns(&body)
      if !negative { negative = NumberText.takeSign(&body) }
    }
    if allowsPercent, body.last == 0x25 { body = CellText.trim(body.dropLast()) }
    guard let digits = NumberText.withPlainBlanks(body), let shape = NumberShape(digits) else { return nil }
    self.digits = digits
    isNegative = negative
    readings = shape.readings
    isLonePoint = shape.points == 1 && shape.commas == 0 && shape.blanks == 0
  }

  /// The value with one of the two decimal signs; nothing if it does not fit that sign or the range.
  ///
  /// `isExact` is false if more than six decimals were rounded.
  func value(decimal: UInt8) -> (amount: Amount, isExact: Bool)? {
    var plain: [UInt8] = isNegative ? [0x2D] : []
    plain.reserveCapacity(digits.count + 1)
    for byte in digits {
      if byte >= 0x30 && byte <= 0x39 { plain.append(byte) }
      if byte == decimal { plain.append(0x2E) }
    }
    return Amount.rounding(plain)
  }

  /// Takes a hyphen, a typographic minus or a plus; true if the number is below zero.
  private static func takeSign(_ body: inout ArraySlice<UInt8>) -> Bool {
    switch body.first {
    case 0x2D:
      body = CellText.trim(body.dropFirst())
      return true
    case 0x2B:
      body = body.dropFirst()
      return false
    case 0xE2 where body.starts(with: [0xE2, 0x88, 0x92]):
      body = CellText.trim(body.dropFirst(3))
      return true
    default: return false
    }
  }

  /// Takes `$`, `US$`, `R$`, `€`, `£` and their like off either end.
  private static func dropCurrencySigns(_ body: inout ArraySlice<UInt8>) {
    for sign in currencySigns {
      if body.starts(with: sign) {
        body = CellText.trim(body.dropFirst(sign.count))
        return
      }
      if body.count > sign.count, body.suffix(sign.count).elementsEqual(sign) {
        body = CellText.trim(body.dropLast(sign.count))
        return
      }
    }
  }

  private static let currencySigns: [[UInt8]] = [
    "US$", "CA$", "AU$", "NZ$", "HK$", "MX$", "R$", "A$", "C$", "S$", "S/", "$", "\u{20AC}", "\u{A3}", "\u{A5}",
    "\u{20B9}", "kr",
  ].map { Array($0.utf8) }

  /// The bytes with every kind of blank and apostrophe as one space; nothing if anything else stands there.
  private static func withPlainBlanks(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(body.count)
    var rest = body
    while let byte = rest.first {
      if (byte >= 0x30 && byte <= 0x39) || byte == 0x2E || byte == 0x2C {
        plain.append(byte)
        rest = rest.dropFirst()
      } else if byte == 0x27 {
        plain.append(0x20)
        rest = rest.dropFirst()
      } else if let width = CellText.blankWidth(atStartOf: rest) {
        plain.append(0x20)
        rest = rest.dropFirst(width)
      } else {
        return nil
      }
    }
    return plain
  }
}

/// Where the separators of a number stand.
private struct NumberShape {
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
    return thousands.allSatisfy { $0.sign == sign && $0.digits == 3 }
  }
}
