import Quantities

/// A number as an export writes it, and how it can be read.
///
/// Thousands may be grouped by the sign that is not the decimal one, by blanks or by apostrophes, and only exactly:
/// one to three digits first, not starting with zero, then threes; or with commas as in India. Brackets around a number
/// make it negative, as in accounts; square brackets are a list of one.
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
    var negative = NumberText.takeBrackets(&body) || NumberText.takeSign(&body)
    if isMoney {
      CurrencyMark.drop(from: &body)
      if !negative { negative = NumberText.takeBrackets(&body) || NumberText.takeSign(&body) }
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
  /// `isExact` is false if more than six decimals were rounded. A number of millionths is moved by six places.
  func value(decimal: UInt8, inMillionths: Bool = false) -> (amount: Amount, isExact: Bool)? {
    var plain: [UInt8] = []
    plain.reserveCapacity(digits.count + 9)
    for byte in digits {
      if byte >= 0x30 && byte <= 0x39 { plain.append(byte) }
      if byte == decimal { plain.append(0x2E) }
    }
    if inMillionths { NumberText.moveSixPlaces(&plain) }
    return Amount.rounding(isNegative ? [0x2D] + plain : plain)
  }

  /// Moves the point of a plain number six places to the left.
  private static func moveSixPlaces(_ plain: inout [UInt8]) {
    let point = plain.firstIndex(of: 0x2E) ?? plain.count
    if point < plain.count { plain.remove(at: point) }
    let missing = max(0, 7 - point)
    plain.insert(contentsOf: repeatElement(0x30, count: missing), at: 0)
    plain.insert(0x2E, at: point + missing - 6)
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

  /// Takes round brackets off both ends, which mean a number below zero; square ones mean nothing.
  private static func takeBrackets(_ body: inout ArraySlice<UInt8>) -> Bool {
    guard body.count > 2, let first = body.first, let last = body.last else { return false }
    switch (first, last) {
    case (0x28, 0x29):
      body = CellText.trim(body.dropFirst().dropLast())
      return true
    case (0x5B, 0x5D) where !body.contains(0x2C):
      body = CellText.trim(body.dropFirst().dropLast())
      return false
    default: return false
    }
  }

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
      } else if let width = NumberText.groupingWidth(atStartOf: rest) {
        plain.append(0x20)
        rest = rest.dropFirst(width)
      } else {
        return nil
      }
    }
    return plain
  }

  /// The width of a blank or a typographic apostrophe between groups of digits, or nothing.
  private static func groupingWidth(atStartOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, first == 0x20 || first >= 0x80 else { return nil }
    if bytes.starts(with: [0xE2, 0x80, 0x99]) { return 3 }
    return CellText.blankWidth(atStartOf: bytes)
  }
}
