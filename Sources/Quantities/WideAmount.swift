/// An exact decimal number with six places and room for any sum of amounts.
///
/// Sums over all rows of a file are shown and compared, never calculated with, so they need no refusal of their own:
/// more rows than a disk can hold are needed to leave its range.
public struct WideAmount: Sendable, Hashable, Comparable {
  /// The number in millionths.
  public var micros: Int128

  /// Nothing.
  public static let zero = WideAmount(micros: 0)

  /// Makes a number from millionths.
  public init(micros: Int128) {
    self.micros = micros
  }

  /// Orders by size.
  public static func < (left: WideAmount, right: WideAmount) -> Bool { left.micros < right.micros }
}

extension WideAmount: CustomStringConvertible {
  /// The shortest exact form: `12.5`, `0`, `-0.000001`.
  public var description: String {
    let (whole, fraction) = micros.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let sign = micros < 0 ? "-" : ""
    guard fraction > 0 else { return "\(sign)\(whole)" }
    let digits = String(fraction)
    let places = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    return "\(sign)\(whole).\(places.prefix(through: places.lastIndex { $0 != "0" } ?? places.startIndex))"
  }
}
