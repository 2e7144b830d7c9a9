/// A sum of money: whole minor units of one currency, such as cents.
///
/// Money is never added across currencies and never converted.
public struct Money: Sendable, Hashable {
  /// Whole minor units, negative for a refund.
  public let minorUnits: Int64
  /// The currency they are units of.
  public let currency: Currency

  /// Makes money from minor units, or nothing beyond what an `Amount` of the currency can hold.
  public init?(minorUnits: Int64, currency: Currency) {
    let (_, overflow) = minorUnits.multipliedReportingOverflow(by: currency.microsInMinorUnit)
    guard !overflow else { return nil }
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Makes money from a number of major units, or nothing if it is not a whole number of minor units.
  public init?(amount: Amount, currency: Currency) {
    let (quotient, remainder) = amount.micros.quotientAndRemainder(dividingBy: currency.microsInMinorUnit)
    guard remainder == 0 else { return nil }
    minorUnits = quotient
    self.currency = currency
  }

  /// The same sum in major units, such as euros.
  public var amount: Amount { Amount(micros: minorUnits * currency.microsInMinorUnit) }

  /// The sum of both, or nothing if the currencies differ or the sum is out of range.
  public func adding(_ other: Money) -> Money? {
    guard currency == other.currency else { return nil }
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    return overflow ? nil : Money(minorUnits: sum, currency: currency)
  }
}

extension Money: CustomStringConvertible {
  /// All minor digits and the code: `12.50 EUR`, `900 JPY`.
  public var description: String { "\(amount.text(decimals: currency.minorDigits)) \(currency)" }
}
