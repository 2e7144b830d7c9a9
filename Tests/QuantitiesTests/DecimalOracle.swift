/// Decimal arithmetic on strings of digits, slow and plain, to compare the fast one with.
enum DecimalOracle {
  /// Rounds `-?digits(.digits)?` half to even at the sixth decimal; the canonical text, and whether nothing was lost.
  static func rounded(_ text: String) -> (text: String, isExact: Bool) {
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false).map(Array.init)
    let fraction = parts.count > 1 ? parts[1] : []
    let kept = fraction.prefix(6) + Array(repeating: "0", count: max(0, 6 - fraction.count))
    let lost = fraction.dropFirst(6)
    var digits = (parts[0] + kept).compactMap(\.wholeNumberValue)
    let isAboveHalf = String(lost) > "5" && lost.dropFirst().contains { $0 != "0" } || String(lost.prefix(1)) > "5"
    let isHalf = lost.first == "5" && !lost.dropFirst().contains { $0 != "0" }
    if isAboveHalf || (isHalf && digits[digits.count - 1] % 2 == 1) { digits = incremented(digits) }
    return (canonical(digits, isNegative: text.hasPrefix("-")), !lost.contains { $0 != "0" })
  }

  /// The quotient of two numbers of millionths times a factor, half to even at the sixth decimal.
  static func quotient(_ numerator: Int64, _ denominator: Int64, _ factor: Int64) -> String {
    let product = multiplied(digits(of: numerator.magnitude), digits(of: factor.magnitude)) + [0, 0, 0, 0, 0, 0]
    let divisor = UInt128(denominator.magnitude)
    var remainder: UInt128 = 0
    var quotient: [Int] = []
    for digit in product {
      remainder = remainder * 10 + UInt128(digit)
      quotient.append(Int(remainder / divisor))
      remainder %= divisor
    }
    if remainder * 2 > divisor || (remainder * 2 == divisor && quotient[quotient.count - 1] % 2 == 1) {
      quotient = incremented(quotient)
    }
    let negatives = [numerator < 0, denominator < 0, factor < 0].count { $0 }
    return canonical(quotient, isNegative: negatives % 2 == 1)
  }

  /// The shortest text of a number of millionths given by its digits.
  private static func canonical(_ digits: [Int], isNegative: Bool) -> String {
    let padded = Array(repeating: 0, count: max(0, 7 - digits.count)) + digits
    var whole = padded.dropLast(6).map(String.init).joined()
    while whole.count > 1, whole.hasPrefix("0") { whole.removeFirst() }
    var fraction = padded.suffix(6).map(String.init).joined()
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let magnitude = fraction.isEmpty ? whole : "\(whole).\(fraction)"
    return isNegative && magnitude != "0" ? "-\(magnitude)" : magnitude
  }

  private static func digits(of number: UInt64) -> [Int] {
    String(number).compactMap(\.wholeNumberValue)
  }

  private static func incremented(_ digits: [Int]) -> [Int] {
    guard let last = digits.last else { return [1] }
    return last == 9 ? incremented(digits.dropLast()) + [0] : digits.dropLast() + [last + 1]
  }

  private static func multiplied(_ left: [Int], _ right: [Int]) -> [Int] {
    var sums = [Int](repeating: 0, count: left.count + right.count)
    for (row, first) in left.enumerated() {
      for (column, second) in right.enumerated() { sums[row + column + 1] += first * second }
    }
    for place in sums.indices.reversed() where place > 0 {
      sums[place - 1] += sums[place] / 10
      sums[place] %= 10
    }
    return sums
  }
}
