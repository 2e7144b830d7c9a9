/// A number in powers of ten, as programs and spreadsheets write it: `5e-05`, `1,20204E+17`.
struct PowerOfTen {
  /// The separator behind the first digit, if there is one.
  let separator: UInt8?
  /// All digits before the power.
  private let digits: [UInt8]
  private let isNegative: Bool
  private let power: Int

  /// Reads one digit, perhaps a separator and further digits, and a power of at most three digits.
  init?(_ body: ArraySlice<UInt8>) {
    guard body.count <= 40, let mark = body.lastIndex(where: { $0 | 0x20 == 0x65 }) else { return nil }
    var mantissa = body[..<mark]
    var exponent = body[(mark + 1)...]
    isNegative = mantissa.first == 0x2D
    if isNegative { mantissa = mantissa.dropFirst() }
    let isDown = exponent.first == 0x2D
    if isDown || exponent.first == 0x2B { exponent = exponent.dropFirst() }
    guard (1...3).contains(exponent.count), exponent.allSatisfy(DateScanner.isDigit) else { return nil }
    let rest = mantissa.dropFirst()
    separator = rest.first
    guard let first = mantissa.first, DateScanner.isDigit(first), rest.dropFirst().allSatisfy(DateScanner.isDigit),
      separator == nil || ((separator == 0x2E || separator == 0x2C) && rest.count > 1)
    else { return nil }
    digits = [first] + rest.dropFirst()
    let size = exponent.reduce(0) { $0 * 10 + Int($1 & 15) }
    power = isDown ? -size : size
  }

  /// The number written out with a decimal point; nothing above one, where digits may have been thrown away.
  var writtenOut: [UInt8]? {
    if digits.allSatisfy({ $0 == 0x30 }) { return [0x30] }
    guard power < 0 else { return nil }
    return (isNegative ? [0x2D] : []) + [0x30, 0x2E] + Array(repeating: 0x30, count: -power - 1) + digits
  }
}
