/// A 64-bit fingerprint against torn and damaged files: FNV-1a, as published by Fowler, Noll and Vo.
///
/// Every step can be undone, so a change of a single byte always changes the sum. It is no defence against forgery.
struct Checksum: Hashable, Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(of bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  /// Takes the 16 lower-case hexadecimal digits that `digits` writes, and nothing else.
  init?(digits: some Collection<UInt8>) {
    guard digits.count == 16 else { return nil }
    var read: UInt64 = 0
    for digit in digits {
      guard let position = Self.alphabet.firstIndex(of: digit) else { return nil }
      read = read << 4 | UInt64(position)
    }
    value = read
  }

  /// The sum as 16 lower-case hexadecimal digits.
  var digits: [UInt8] {
    stride(from: 60, through: 0, by: -4).map { Self.alphabet[Int(value >> UInt64($0) & 15)] }
  }

  private static let alphabet = Array("0123456789abcdef".utf8)
}
