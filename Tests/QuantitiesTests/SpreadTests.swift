import Quantities
import Testing

@Suite("Quantities: spread")
struct SpreadTests {
  /// Median, then 1.4826 times the median distance from it.
  static let rows: [([String], String, String)] = [
    (["7"], "7", "0"),
    // Distances 2, 1, 0, 1, 2: their median is 1.
    (["1", "2", "3", "4", "5"], "3", "1.4826"),
    (["5", "1", "4", "2", "3"], "3", "1.4826"),
    // Halfway between 10 and 20; both are 5 away; 5 × 1.4826.
    (["10", "20"], "15", "7.413"),
    // One odd number decides nothing.
    (["1", "1", "1", "100"], "1", "0"),
    // Distances 150, 50, 50, 250 from 1050: the middle two are 50 and 150, so 100.
    (["900", "1000", "1100", "1300"], "1050", "148.26"),
    (["-3", "-1"], "-2", "1.4826"),
    // 1.5 millionths go to the even 2; 0.5 × 1.4826 = 0.7413 millionths go to 1.
    (["0.000001", "0.000002"], "0.000002", "0.000001"),
  ]

  @Test(arguments: rows.indices) func isMedianAndScaledMedianDistance(row: Int) throws {
    let (numbers, median, deviation) = Self.rows[row]
    let spread = try #require(Spread(of: numbers.compactMap { Amount($0) }))
    #expect(spread.median.description == median)
    #expect(spread.deviation.description == deviation)
  }

  @Test func hasNoAnswerWithoutNumbersOrBeyondTheRange() {
    #expect(Spread(of: []) == nil)
    #expect(Spread(of: [Amount(micros: .min), Amount(micros: .max)]) == nil, "the deviation does not fit")
    #expect(Spread(of: [Amount(micros: .max), Amount(micros: .max)])?.median == Amount(micros: .max))
    #expect(Spread(of: [Amount(micros: .min)])?.median == Amount(micros: .min))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func splitsTheNumbersInHalves(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      let values = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
        Amount(micros: Int64.random(in: -2_000...2_000, using: &numbers))
      }
      guard let spread = Spread(of: values) else {
        Issue.record("no spread of \(values)")
        continue
      }
      #expect(values.count { $0 < spread.median } * 2 <= values.count)
      #expect(values.count { $0 > spread.median } * 2 <= values.count)
      #expect(Spread(of: values.shuffled(using: &numbers)) == spread)
      let moved = values.map { Amount(micros: $0.micros + 1_000) }
      #expect(Spread(of: moved)?.deviation == spread.deviation)
    }
  }
}

@Suite("Quantities: square roots and scaling")
struct SquareRootTests {
  @Test(arguments: [
    ("0", "0"), ("-4", "0"), ("4", "2"), ("2", "1.414213"), ("1000", "31.622776"), ("0.000001", "0.001"),
    ("0.0625", "0.25"), ("9223372036854.775807", "3037000.499976"),
  ])
  func isRoundedDown(number: String, root: String) {
    #expect(Amount(number)?.squareRoot.description == root)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func isTheLargestWhoseSquareFits(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let number = Amount(micros: max(0, numbers.wild()))
      let root = UInt128(number.squareRoot.micros)
      let square = UInt128(number.micros) * 1_000_000
      #expect(root * root <= square && (root + 1) * (root + 1) > square, "\(number)")
    }
  }

  @Test(arguments: [
    ("500", "950", "900", "527.777778"), ("1", "1", "3", "0.333333"), ("1", "2", "3", "0.666667"),
    ("-7", "2", "4", "-3.5"), ("7", "-2", "-4", "3.5"), ("0.000001", "1", "2", "0"), ("0.000003", "1", "2", "0.000002"),
    ("9223372036854.775807", "9223372036854.775807", "9223372036854.775807", "9223372036854.775807"),
    ("9223372036854", "2", "1", "none"), ("5", "5", "0", "none"),
  ])
  func scalesExactly(amount: String, by: String, over: String, result: String) throws {
    let scaled = Ratio.scale(
      try #require(Amount(amount)), by: try #require(Amount(by)), over: try #require(Amount(over)))
    #expect(scaled?.description ?? "none" == result)
  }
}
