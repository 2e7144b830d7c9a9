/// Splits whole numbers so that nothing is lost: budgets over days, posts over weeks.
public enum Apportionment {
  /// Shares of a total in proportion to the weights, by the largest remainder.
  ///
  /// Each share is the exact one rounded down; what is left goes, one each, to the largest remainders, the earlier
  /// first among equals. The shares sum to the total, unless no weight is above zero: then all are zero. A weight
  /// below zero counts as zero; a negative total is split like a positive one and its shares are negative.
  public static func largestRemainder(total: Int, weights: [Int]) -> [Int] {
    largestRemainder(total: Int64(total), weights: weights).map(Int.init)
  }

  /// The same for totals kept in 64 bits, such as minor units of money.
  public static func largestRemainder(total: Int64, weights: [Int]) -> [Int64] {
    let counted = weights.map { UInt128(max($0, 0)) }
    let whole = counted.reduce(0, +)
    guard whole > 0 else { return weights.map { _ in 0 } }
    let amount = UInt128(total.magnitude)
    let exact = counted.map { (amount * $0).quotientAndRemainder(dividingBy: whole) }
    var shares = exact.map(\.quotient)
    let left = Int(amount - shares.reduce(0, +))
    let byRemainder = exact.indices.sorted {
      (exact[$1].remainder, $0) < (exact[$0].remainder, $1)
    }
    for index in byRemainder.prefix(left) { shares[index] += 1 }
    return shares.map { signed($0, isNegative: total < 0) }
  }

  /// A share never exceeds the total it is part of, so it always fits.
  private static func signed(_ share: UInt128, isNegative: Bool) -> Int64 {
    Int64(truncatingIfNeeded: isNegative ? -Int128(share) : Int128(share))
  }
}
