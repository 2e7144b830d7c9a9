import Quantities
import Testing

@Suite("Quantities: apportionment")
struct ApportionmentTests {
  @Test(
    arguments: [
      (10, [1, 1, 1], [4, 3, 3]), (11, [1, 1, 1], [4, 4, 3]), (7, [1, 2, 4], [1, 2, 4]), (5, [1, 0, 1], [3, 0, 2]),
      (0, [1, 2], [0, 0]), (5, [0, 0], [0, 0]), (5, [], []), (5, [3], [5]), (1, [0, 1], [0, 1]),
      (-10, [1, 1, 1], [-4, -3, -3]), (10, [-5, 1, 1], [0, 5, 5]),
      (100, [47, 16, 15, 12, 6, 2, 2], [47, 16, 15, 12, 6, 2, 2]),
      (10, [6, 6, 2], [4, 4, 2]), (3, [5, 3, 1], [2, 1, 0]), (Int.max, [1, 1], [Int.max / 2 + 1, Int.max / 2]),
      (Int.min, [1, 1], [Int.min / 2, Int.min / 2]), (Int.min, [1], [Int.min]),
      (Int.max, [Int.max, Int.max, Int.max], [Int.max / 3 + 1, Int.max / 3, Int.max / 3]),
      (7, [Int.min, 1], [0, 7]),
    ] as [(Int, [Int], [Int])])
  func sharesByTheLargestRemainder(total: Int, weights: [Int], shares: [Int]) {
    #expect(Apportionment.largestRemainder(total: total, weights: weights) == shares)
    #expect(Apportionment.largestRemainder(total: Int64(total), weights: weights) == shares.map(Int64.init))
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func keepsItsPromises(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<100 {
      let isWild = Bool.random(using: &numbers)
      let weights = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
        isWild ? Int(numbers.wild()) : Int.random(in: 0...5, using: &numbers)
      }
      let total = isWild ? Int(numbers.wild()) : Int.random(in: 0...100, using: &numbers)
      check(total: total, weights: weights)
    }
  }

  private func check(total: Int, weights: [Int]) {
    let shares = Apportionment.largestRemainder(total: total, weights: weights)
    let counted = weights.map { Int128(max($0, 0)) }
    let whole = counted.reduce(0, +)
    let sum = shares.reduce(Int128(0)) { $0 + Int128($1) }
    #expect(sum == (whole == 0 ? 0 : Int128(total)))
    guard whole > 0 else { return }
    let magnitudes = shares.map { UInt128($0.magnitude) }
    for (share, weight) in zip(magnitudes, counted) {
      let exact = (UInt128(total.magnitude) * UInt128(weight)).quotientAndRemainder(dividingBy: UInt128(whole))
      #expect(share == exact.quotient || (share == exact.quotient + 1 && exact.remainder > 0))
    }
    for left in weights.indices {
      for right in weights.indices {
        if counted[left] > counted[right] { #expect(magnitudes[left] >= magnitudes[right]) }
        if counted[left] == counted[right], left < right { #expect(magnitudes[left] >= magnitudes[right]) }
      }
    }
  }
}
