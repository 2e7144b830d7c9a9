/// Numbers in their plainest forms, read without a copy; everything else is left to `NumberGrammar`.
struct QuickNumber: Sendable {
  /// The answer for bytes that are no plain number.
  static let none = Int64.min
  /// The largest number of millionths taken, so that a thousand of them add up without overflow.
  static let largest: Int64 = 1 << 53

  /// The byte of the decimal sign, or 0 while decimals have not been seen.
  let decimal: UInt8
  /// The byte that groups thousands, or 0.
  let group: UInt8

  /// Takes no decimals and no groups yet.
  static let whole = QuickNumber(decimal: 0, group: 0)

  /// The number in millionths, or `none`; eight bytes from the start must be readable.
  @inline(__always)
  func read(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int64 {
    guard length <= 8 else { return readLong(bytes, length) }
    let gap = UInt64(truncatingIfNeeded: 64 &- length &* 8)
    let word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    // The last byte goes to the top; what is missing in front becomes zeros.
    let text = (word << gap) | (length == 8 ? 0 : 0x3030_3030_3030_3030 >> UInt64(truncatingIfNeeded: length &* 8))
    let values = text ^ 0x3030_3030_3030_3030
    let others = ((values & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    if others == 0 { return Self.digits(values) &* 1_000_000 }
    let bit = others.trailingZeroBitCount
    guard others & (others &- 1) == 0, UInt8(truncatingIfNeeded: text >> UInt64(bit & ~7)) == decimal, bit < 56,
      bit &- 7 > Int(gap)
    else { return readLong(bytes, length) }
    // `00.5` is not for us: two digits before the sign must not start with a zero.
    if bytes[0] == 0x30, bit &- 7 > Int(gap) &+ 8 { return Self.none }
    let below: UInt64 = (1 << UInt64(bit & ~7)) &- 1
    let digits = Self.digits((values & below) << 8 | values & ~(below << 8 | 0xFF))
    let decimals = (63 &- bit) / 8
    return decimals > 6 ? Self.none : digits &* Self.power(6 &- decimals)
  }

  /// A number of one to eight digits in millionths, or `none`; eight bytes from the start must be readable.
  @inline(__always)
  static func whole(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int64 {
    guard UInt(bitPattern: length &- 1) < 8 else { return none }
    let gap = UInt64(truncatingIfNeeded: 64 &- length &* 8)
    let word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    // What is missing in front becomes zeros, which `&>>` cannot do for all eight.
    let zeros: UInt64 = length == 8 ? 0 : 0x3030_3030_3030_3030 &>> UInt64(truncatingIfNeeded: length &* 8)
    let values = ((word &<< gap) | zeros) ^ 0x3030_3030_3030_3030
    let others = ((values & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    return others == 0 ? digits(values) &* 1_000_000 : none
  }

  /// Eight values below ten, the first in the lowest byte, as one number.
  @inline(__always)
  private static func digits(_ values: UInt64) -> Int64 {
    let pairs = values &* 10 &+ (values >> 8)
    let low = (pairs & 0x0000_00FF_0000_00FF) &* (100 &+ (1_000_000 << 32))
    let high = ((pairs >> 16) & 0x0000_00FF_0000_00FF) &* (1 &+ (10_000 << 32))
    return Int64(truncatingIfNeeded: (low &+ high) >> 32)
  }

  @inline(__always)
  private static func power(_ exponent: Int) -> Int64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10_000
    default: 100_000
    }
  }

  /// Longer numbers, and such with thousands grouped in threes.
  @inline(never)
  private func readLong(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int64 {
    guard length <= 20, length > 0 else { return Self.none }
    var value: Int64 = 0
    var count = 0
    var run = 0
    var groups = 0
    var index = 0
    while index < length {
      let byte = bytes[index]
      let digit = byte ^ 0x30
      if digit < 10 {
        value = value &* 10 &+ Int64(digit)
        count &+= 1
        run &+= 1
      } else if byte == group, group != 0 {
        guard groups == 0 ? run >= 1 && run <= 3 && bytes[0] != 0x30 : run == 3 else { return Self.none }
        groups &+= 1
        run = 0
      } else {
        break
      }
      index &+= 1
    }
    guard count > 0, count <= 10, groups == 0 || run == 3 else { return Self.none }
    if index == length {
      if count > 9, bytes[0] == 0x30 { return Self.none }
      return checked(value &* 1_000_000)
    }
    let decimals = length &- index &- 1
    guard bytes[index] == decimal, decimal != 0, decimals >= 1, decimals <= 6, count == 1 || bytes[0] != 0x30 else {
      return Self.none
    }
    for place in 1...decimals {
      let digit = bytes[index + place] ^ 0x30
      guard digit < 10 else { return Self.none }
      value = value &* 10 &+ Int64(digit)
    }
    return checked(value &* (decimals == 6 ? 1 : Self.power(6 - decimals)))
  }

  private func checked(_ micros: Int64) -> Int64 { micros < Self.largest ? micros : Self.none }
}
