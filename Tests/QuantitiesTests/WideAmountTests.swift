import Quantities
import TestSupport
import Testing

@Suite struct WideAmountTests {
  @Test(
    arguments: [
      (0, "0"), (1, "0.000001"), (-1, "-0.000001"), (1_000_000, "1"), (1_500_000, "1.5"), (-12_000_010, "-12.00001"),
      (10_000_000_000_000_000_000_000_000, "10000000000000000000"),
      (Int128.min, "-170141183460469231731687303715884.105728"),
    ] as [(Int128, String)])
  func isWrittenInTheShortestExactForm(micros: Int128, text: String) {
    #expect(WideAmount(micros: micros).description == text)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func isWrittenAsAnAmountIs(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let micros = Int64(truncatingIfNeeded: random.next()) / Int64(random.int(1...1_000_000_000))
    #expect(WideAmount(micros: Int128(micros)).description == Amount(micros: micros).description)
  }
}
