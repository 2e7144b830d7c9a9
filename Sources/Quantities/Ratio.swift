/// Quotients of sums, such as clicks by impressions, without a binary fraction anywhere.
public enum Ratio {
  /// The exact quotient times a whole factor, rounded half to even at the sixth decimal.
  ///
  /// A percentage takes a factor of 100, a price by the thousand one of 1000. The answer is nothing if the
  /// denominator is zero or the quotient is out of range.
  public static func divide(_ numerator: Amount, by denominator: Amount, times factor: Int = 1) -> Amount? {
    guard denominator != .zero else { return nil }
    // Both magnitudes are at most 2^63, so the first product fits; if the second does not, neither does the result.
    let product = UInt128(numerator.micros.magnitude) * UInt128(factor.magnitude)
    let (scaled, overflow) = product.multipliedReportingOverflow(by: UInt128(Amount.microsInOne))
    guard !overflow else { return nil }
    let magnitude = roundHalfToEven(scaled, dividedBy: UInt128(denominator.micros.magnitude))
    guard let signless = Int128(exactly: magnitude) else { return nil }
    let isNegative = [numerator.micros < 0, denominator.micros < 0, factor < 0].reduce(false) { $0 != $1 }
    return Int64(exactly: isNegative ? -signless : signless).map(Amount.init(micros:))
  }

  /// The exact product with a quotient of two numbers, rounded half to even at the sixth decimal.
  ///
  /// A share of a total is the total scaled by the part over the whole. The answer is nothing if the denominator is
  /// zero or the result is out of range.
  public static func scale(_ amount: Amount, by numerator: Amount, over denominator: Amount) -> Amount? {
    guard denominator != .zero else { return nil }
    let product = UInt128(amount.micros.magnitude) * UInt128(numerator.micros.magnitude)
    let magnitude = roundHalfToEven(product, dividedBy: UInt128(denominator.micros.magnitude))
    guard let signless = Int128(exactly: magnitude) else { return nil }
    let isNegative = [amount, numerator, denominator].reduce(false) { $0 != ($1.micros < 0) }
    return Int64(exactly: isNegative ? -signless : signless).map(Amount.init(micros:))
  }
}
