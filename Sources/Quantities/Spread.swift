/// How far numbers usually lie from their middle, without a single odd one deciding it.
///
/// The middle is the median. The deviation is the median distance from it times 1.4826, which for numbers that
/// scatter normally is their standard deviation. Both are rounded half to even at the sixth decimal.
public struct Spread: Sendable, Hashable {
  /// The middle number, or halfway between the two in the middle.
  public let median: Amount
  /// The usual distance from it, never negative.
  public let deviation: Amount

  /// Measures some numbers; nothing without any, or if the deviation is out of range.
  public init?(of numbers: [Amount]) {
    guard !numbers.isEmpty else { return nil }
    // In halves, then in quarters, of millionths, so that only the last step rounds.
    let doubled = Spread.twiceTheMedian(of: numbers.map { Int128($0.micros) })
    let distances = numbers.map { Int128((2 * Int128($0.micros) - doubled).magnitude) }
    let quadrupled = Spread.twiceTheMedian(of: distances)
    let middle = roundHalfToEven(doubled.magnitude, dividedBy: 2)
    let scaled = roundHalfToEven(quadrupled.magnitude * 14_826, dividedBy: 4 * 10_000)
    guard let deviation = Int64(exactly: scaled), let signless = Int128(exactly: middle),
      let median = Int64(exactly: doubled < 0 ? -signless : signless)
    else { return nil }
    self.median = Amount(micros: median)
    self.deviation = Amount(micros: deviation)
  }

  private static func twiceTheMedian(of numbers: [Int128]) -> Int128 {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? sorted[middle - 1] + sorted[middle] : 2 * sorted[middle]
  }
}

extension Amount {
  /// The square root, rounded down at the sixth decimal; zero of a number below zero.
  public var squareRoot: Amount {
    guard micros > 0 else { return .zero }
    let square = UInt128(micros) * UInt128(Amount.microsInOne)
    // Newton's steps fall towards the root from anything above it.
    var root = UInt128(1) << UInt128((128 - square.leadingZeroBitCount + 1) / 2)
    while true {
      let next = (root + square / root) / 2
      guard next < root else { return Amount(micros: Int64(root)) }
      root = next
    }
  }
}
