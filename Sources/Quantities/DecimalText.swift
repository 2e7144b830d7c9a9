/// What a decimal number's text says: its millionths, how many decimals were written, and whether any were lost.
struct DecimalText {
  let micros: Int64
  let decimals: Int
  let isExact: Bool

  /// Reads `-?digits(.digits)?` and nothing else; nothing if it is out of range after rounding.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = ByteCursor(bytes)
    let isNegative = cursor.take("-")
    guard let whole = DecimalText.whole(from: &cursor) else { return nil }
    var fraction = Fraction()
    if cursor.take("."), !fraction.take(from: &cursor) { return nil }
    guard cursor.isAtEnd else { return nil }
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: UInt64(Amount.microsInOne))
    let (magnitude, carry) = scaled.addingReportingOverflow(fraction.micros)
    guard !overflow, !carry, let micros = DecimalText.signed(magnitude, isNegative: isNegative) else { return nil }
    self.micros = micros
    decimals = fraction.count
    isExact = fraction.isExact
  }

  /// Takes one digit or more; nothing if they exceed 64 bits.
  private static func whole(from cursor: inout ByteCursor) -> UInt64? {
    guard let first = cursor.digit() else { return nil }
    var value = UInt64(first)
    while let digit = cursor.digit() {
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(UInt64(digit))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  private static func signed(_ magnitude: UInt64, isNegative: Bool) -> Int64? {
    guard isNegative else { return Int64(exactly: magnitude) }
    if magnitude == Int64.min.magnitude { return .min }
    return Int64(exactly: magnitude).map { -$0 }
  }

  /// The digits after the point, rounded half to even at the sixth.
  private struct Fraction {
    var count = 0
    private var kept: UInt64 = 0
    private var seventh = 0
    private var hasMore = false

    var isExact: Bool { seventh == 0 && !hasMore }

    /// The millionths, one million if rounding fills the whole.
    var micros: UInt64 {
      let exact = kept * powerOfTen(6 - min(count, 6))
      let goesUp = seventh > 5 || (seventh == 5 && (hasMore || exact % 2 == 1))
      return goesUp ? exact + 1 : exact
    }

    /// Takes all digits that follow; false if there are none.
    mutating func take(from cursor: inout ByteCursor) -> Bool {
      while let digit = cursor.digit() {
        count += 1
        switch count {
        case ...6: kept = kept * 10 + UInt64(digit)
        case 7: seventh = digit
        default: hasMore = hasMore || digit != 0
        }
      }
      return count > 0
    }
  }
}
