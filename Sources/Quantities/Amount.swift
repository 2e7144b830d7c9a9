/// An exact decimal number with six places: counts, money before it is cut to a currency, rates.
///
/// It holds whole millionths in 64 bits, so it reaches a little beyond nine trillion either way. What does not fit is
/// refused; nothing is ever wrapped or silently rounded.
public struct Amount: Sendable, Hashable {
  /// The number in millionths.
  public let micros: Int64

  /// Nothing.
  public static let zero = Amount(micros: 0)

  static let microsInOne: Int64 = 1_000_000

  /// Makes a number from millionths.
  public init(micros: Int64) {
    self.micros = micros
  }

  /// Makes a whole number, or nothing beyond about nine trillion.
  public init?(whole: Int) {
    let (product, overflow) = Int64(whole).multipliedReportingOverflow(by: Amount.microsInOne)
    guard !overflow else { return nil }
    micros = product
  }

  /// Reads digits with an optional minus sign and an optional point followed by one to six digits.
  ///
  /// No plus sign, exponent, thousands mark, bare point or seventh decimal, and nothing beyond the range.
  public init?(_ literal: String) {
    let read = withBytes(of: literal.utf8) { DecimalText($0) }
    guard let read, read.decimals <= 6 else { return nil }
    micros = read.micros
  }

  /// Reads the same grammar with any number of decimals, rounded half to even at the sixth.
  ///
  /// `isExact` is false if the rounding changed the value. The answer is nothing outside the grammar or the range.
  public static func rounding(_ bytes: some Collection<UInt8>) -> (amount: Amount, isExact: Bool)? {
    guard let read = withBytes(of: bytes, { DecimalText($0) }) else { return nil }
    return (Amount(micros: read.micros), read.isExact)
  }

  /// The sum, or nothing if it is out of range.
  public func adding(_ other: Amount) -> Amount? {
    let (sum, overflow) = micros.addingReportingOverflow(other.micros)
    return overflow ? nil : Amount(micros: sum)
  }

  /// The difference, or nothing if it is out of range.
  public func subtracting(_ other: Amount) -> Amount? {
    let (difference, overflow) = micros.subtractingReportingOverflow(other.micros)
    return overflow ? nil : Amount(micros: difference)
  }

  /// The product with a whole number, or nothing if it is out of range.
  public func multiplied(by factor: Int) -> Amount? {
    let (product, overflow) = micros.multipliedReportingOverflow(by: Int64(factor))
    return overflow ? nil : Amount(micros: product)
  }

  /// The same number with the other sign; the one number without an opposite gives the nearest, one millionth off.
  public var negated: Amount {
    Amount(micros: micros == .min ? .max : -micros)
  }

  /// Whether there is nothing after the point.
  public var isWhole: Bool { micros % Amount.microsInOne == 0 }

  /// The whole number it is, or nothing if it has decimals.
  public var whole: Int64? { isWhole ? micros / Amount.microsInOne : nil }
}

extension Amount: Comparable {
  /// Orders by size.
  public static func < (left: Amount, right: Amount) -> Bool { left.micros < right.micros }
}

extension Amount: CustomStringConvertible {
  /// The shortest exact form: `12.5`, `0`, `-0.000001`.
  public var description: String {
    var decimals = 6
    var rest = micros.magnitude
    while decimals > 0, rest % 10 == 0 {
      rest /= 10
      decimals -= 1
    }
    return text(decimals: decimals)
  }

  /// The number with exactly so many decimals, from 0 to 18, rounded half to even; zero has no sign.
  public func text(decimals: Int) -> String {
    let wanted = min(max(decimals, 0), 18)
    let kept = min(wanted, 6)
    let unit = powerOfTen(6 - kept)
    let rounded = roundHalfToEven(micros.magnitude, dividedBy: unit)
    let sign = micros < 0 && rounded > 0 ? "-" : ""
    guard wanted > 0 else { return "\(sign)\(rounded)" }
    let (whole, fraction) = rounded.quotientAndRemainder(dividingBy: powerOfTen(kept))
    let places = padded(fraction, kept) + String(repeating: "0", count: wanted - kept)
    return "\(sign)\(whole).\(places)"
  }
}
