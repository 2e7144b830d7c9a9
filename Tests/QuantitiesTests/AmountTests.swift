import Quantities
import Testing

@Suite("Quantities: amounts")
struct AmountTests {
  @Test(
    arguments: [
      ("0", 0, "0"), ("-0", 0, "0"), ("12.5", 12_500_000, "12.5"), ("12.500000", 12_500_000, "12.5"),
      ("-0.000001", -1, "-0.000001"), ("007", 7_000_000, "7"), ("1000000", 1_000_000_000_000, "1000000"),
      ("0.1", 100_000, "0.1"), ("100", 100_000_000, "100"), ("-3.14", -3_140_000, "-3.14"),
      ("9223372036854.775807", Int.max, "9223372036854.775807"),
      ("-9223372036854.775808", Int.min, "-9223372036854.775808"),
      ("000000000000000000000000000001", 1_000_000, "1"),
    ] as [(String, Int, String)])
  func readsExactly(literal: String, micros: Int, canonical: String) throws {
    let amount = try #require(Amount(literal))
    #expect(amount.micros == Int64(micros))
    #expect(amount.description == canonical)
    #expect(Amount(canonical) == amount)
    #expect(Amount.rounding(literal.utf8)?.amount == amount)
    #expect(Amount.rounding(literal.utf8)?.isExact == true)
  }

  @Test(
    "refuses what is no plain number",
    arguments: [
      "", "-", ".", "+1", "1.", ".5", "-.5", "1e3", "1E3", "1,5", "1 000", " 1", "1 ", "--1", "1.2.3", "0x10", "١",
      "NaN",
      "inf", "1_000", "1-", "−1", "9223372036854.775808", "-9223372036854.775809", "9223372036855",
      "99999999999999999999999999", "18446744073709.551616", "18446744073710", "18446744073709551617",
    ])
  func refusesAnythingElse(text: String) {
    #expect(Amount(text) == nil)
    #expect(Amount.rounding(text.utf8) == nil)
    #expect(Amount.rounding(AnyCollection(Array(text.utf8))) == nil)
  }

  @Test(
    "rounds half to even at the sixth decimal",
    arguments: [
      ("0.0000005", "0", false), ("0.0000015", "0.000002", false), ("0.0000025", "0.000002", false),
      ("0.00000250", "0.000002", false), ("0.00000250001", "0.000003", false), ("0.0000026", "0.000003", false),
      ("0.0000024999", "0.000002", false), ("1.9999995", "2", false), ("1.9999994", "1.999999", false),
      ("-0.0000005", "0", false), ("-0.0000015", "-0.000002", false), ("0.0000001", "0", false),
      ("1.2345670", "1.234567", true), ("1.000000000000000000000000", "1", true),
      ("9223372036854.7758074", "9223372036854.775807", false),
      ("9223372036854.77580749999", "9223372036854.775807", false),
      ("-9223372036854.7758085", "-9223372036854.775808", false),
    ])
  func roundsHalfToEven(text: String, rounded: String, isExact: Bool) throws {
    let read = try #require(Amount.rounding(text.utf8))
    #expect(read.amount.description == rounded)
    #expect(read.isExact == isExact)
    #expect(Amount(text) == nil, "seven decimals are no literal, even if they are zeros")
  }

  @Test func refusesWhatRoundingLiftsOutOfRange() {
    #expect(Amount.rounding("9223372036854.7758075".utf8) == nil)
    #expect(Amount.rounding("-9223372036854.7758086".utf8) == nil)
  }

  @Test(
    "writes exactly so many decimals",
    arguments: [
      ("12.5", 0, "12"), ("13.5", 0, "14"), ("12.5", 1, "12.5"), ("12.5", 2, "12.50"), ("12.345", 2, "12.34"),
      ("12.355", 2, "12.36"), ("12.3450001", 2, nil), ("12.345001", 2, "12.35"), ("-0.4", 0, "0"), ("-0.5", 0, "0"),
      ("-0.6", 0, "-1"), ("-0.004", 2, "0.00"), ("0.995", 2, "1.00"), ("0", 2, "0.00"), ("1.5", 8, "1.50000000"),
      ("1.5", -3, "2"), ("1", Int.max, "1.000000000000000000"), ("1", Int.min, "1"),
      ("-9223372036854.775808", 6, "-9223372036854.775808"), ("-9223372036854.775808", 0, "-9223372036855"),
      ("-9223372036854.775808", 5, "-9223372036854.77581"),
    ] as [(String, Int, String?)])
  func writesDecimals(literal: String, decimals: Int, text: String?) throws {
    #expect(Amount(literal)?.text(decimals: decimals) == text)
  }

  @Test func knowsWholeNumbers() throws {
    #expect(Amount("12")?.whole == 12)
    #expect(Amount("12.5")?.whole == nil)
    #expect(Amount("-3")?.isWhole == true)
    #expect(Amount(micros: 1).isWhole == false)
    #expect(Amount(whole: 7)?.description == "7")
    #expect(Amount(whole: 9_223_372_036_854)?.whole == 9_223_372_036_854)
    #expect(Amount(whole: 9_223_372_036_855) == nil)
    #expect(Amount(whole: .min) == nil)
    #expect(Amount(micros: .min).negated.micros == .max)
    #expect(try #require(Amount("2.5")).negated == Amount("-2.5"))
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func calculatesAsWiderNumbersDo(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<400 {
      let (left, right) = (numbers.wild(), numbers.wild())
      let (first, second) = (Amount(micros: left), Amount(micros: right))
      #expect(first.adding(second)?.micros == Int64(exactly: Int128(left) + Int128(right)))
      #expect(first.subtracting(second)?.micros == Int64(exactly: Int128(left) - Int128(right)))
      #expect(first.multiplied(by: Int(right))?.micros == Int64(exactly: Int128(left) * Int128(right)))
      #expect((first < second) == (left < right))
      #expect(Amount(first.description) == first)
      #expect(Amount(first.text(decimals: 6)) == first)
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func roundsAsStringsDo(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<400 {
      // Many fives and zeros, so that halves come up often.
      let fraction = (0..<Int.random(in: 0...12, using: &numbers)).map { place in
        place < 6
          ? String(Int.random(in: 0...9, using: &numbers))
          : ["0", "5", "0", "5", "4", "9"].randomElement(using: &numbers) ?? "0"
      }
      let sign = Bool.random(using: &numbers) ? "-" : ""
      let whole = String(numbers.wild().magnitude % 9_000_000_000_000)
      let text = sign + whole + (fraction.isEmpty ? "" : "." + fraction.joined())
      let expected = DecimalOracle.rounded(text)
      let read = try #require(Amount.rounding(text.utf8))
      #expect(read.amount.description == expected.text, "\(text)")
      #expect(read.isExact == expected.isExact, "\(text)")
    }
  }
}

@Suite("Quantities: ratios")
struct RatioTests {
  @Test(
    arguments: [
      ("1", "3", 1, "0.333333"), ("2", "3", 1, "0.666667"), ("1", "3", 100, "33.333333"), ("1", "8", 1, "0.125"),
      ("1", "2000000", 1, "0"), ("3", "2000000", 1, "0.000002"), ("5", "2000000", 1, "0.000002"),
      ("-1", "3", 1, "-0.333333"), ("1", "-3", 1, "-0.333333"), ("-1", "-3", 1, "0.333333"),
      ("1", "3", -1, "-0.333333"),
      ("0", "5", 1, "0"), ("5", "1", 0, "0"), ("12.5", "1000", 1_000, "12.5"),
      ("9223372036854.775807", "9223372036854.775807", 1, "1"),
      ("-9223372036854.775808", "-9223372036854.775808", 1, "1"),
      ("9223372036854.775807", "9223372036854.775807", 9_223_372_036_854, "9223372036854"),
    ] as [(String, String, Int, String)])
  func dividesExactly(numerator: String, denominator: String, factor: Int, quotient: String) throws {
    let (upper, lower) = (try #require(Amount(numerator)), try #require(Amount(denominator)))
    #expect(Ratio.divide(upper, by: lower, times: factor)?.description == quotient)
  }

  @Test func isNothingWithoutADenominatorOrRoom() {
    let (one, most) = (Amount(micros: 1_000_000), Amount(micros: .max))
    #expect(Ratio.divide(one, by: .zero) == nil)
    #expect(Ratio.divide(.zero, by: .zero) == nil)
    #expect(Ratio.divide(most, by: Amount(micros: 1)) == nil)
    #expect(Ratio.divide(most, by: one, times: 2) == nil)
    #expect(Ratio.divide(most, by: most, times: .max) == nil)
    #expect(Ratio.divide(Amount(micros: .min), by: Amount(micros: -1), times: .min) == nil)
    #expect(Ratio.divide(Amount(micros: .min), by: Amount(micros: -1_000_000)) == nil)
    #expect(Ratio.divide(Amount(micros: .min), by: one)?.micros == .min)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func dividesAsStringsDo(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<300 {
      let (numerator, denominator) = (numbers.wild(), numbers.wild())
      let wildFactor = numbers.wild()
      let factor: Int64 = [1, 100, 1_000, wildFactor][Int.random(in: 0..<4, using: &numbers)]
      let found = Ratio.divide(Amount(micros: numerator), by: Amount(micros: denominator), times: Int(factor))
      guard denominator != 0 else {
        #expect(found == nil)
        continue
      }
      let expected = DecimalOracle.quotient(numerator, denominator, factor)
      // Out of range is exactly what cannot be read back.
      #expect(found == Amount(expected), "\(numerator) / \(denominator) * \(factor) = \(expected)")
    }
  }
}
