/// Computes the SHA-256 of bytes, by FIPS 180-4.
public struct SHA256: Sendable {
  /// The 32 bytes of a SHA-256.
  public struct Digest: Sendable, Hashable, CustomStringConvertible {
    /// The bytes, most significant first; always 32.
    public let bytes: [UInt8]

    /// The digest in 64 lower-case hexadecimal digits, as `sha256sum` prints it.
    public var hex: String {
      var digits: [UInt8] = []
      digits.reserveCapacity(64)
      for byte in bytes {
        digits.append(hexDigit(byte >> 4))
        digits.append(hexDigit(byte & 0x0F))
      }
      return String(decoding: digits, as: UTF8.self)
    }

    /// The hexadecimal form.
    public var description: String { hex }
  }

  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  private var pending: [UInt8] = []
  private var length: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// Stands before the first byte.
  public init() {}

  /// The digest of bytes that are all there.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Takes more bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let taken: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if taken == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  /// Takes more bytes from memory.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let fill = rest.prefix(64 - pending.count)
      pending.append(contentsOf: fill)
      rest = rest.dropFirst(fill.count)
      guard pending.count == 64 else { return }
      let block = pending
      block.withUnsafeBytes { compress($0[...]) }
      pending.removeAll(keepingCapacity: true)
    }
    while rest.count >= 64 {
      compress(rest.prefix(64))
      rest = rest.dropFirst(64)
    }
    pending.append(contentsOf: rest)
  }

  /// The digest of everything taken; the value must not be used afterwards.
  public mutating func finish() -> Digest {
    let bits = length &* 8
    var padding: [UInt8] = [0x80]
    let used = (pending.count + 1) % 64
    padding.append(contentsOf: repeatElement(0, count: used <= 56 ? 56 - used : 120 - used))
    for shift in stride(from: 56, through: 0, by: -8) { padding.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    update(padding)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in 0..<8 {
      for shift in stride(from: 24, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: state[index] >> UInt32(shift)))
      }
    }
    return Digest(bytes: bytes)
  }

  /// Mixes one block of 64 bytes into the state.
  private mutating func compress(_ block: Slice<UnsafeRawBufferPointer>) {
    expand(block)
    var work = state
    for round in 0..<64 {
      let (a, e) = (work[0], work[4])
      let high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & work[5]) ^ (~e & work[6])
      let first = work[7] &+ high &+ choice &+ Self.constants[round] &+ schedule[round]
      let low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & work[1]) ^ (a & work[2]) ^ (work[1] & work[2])
      work = SIMD8(
        first &+ low &+ majority, a, work[1], work[2], work[3] &+ first, e, work[5], work[6])
    }
    state = state &+ work
  }

  private mutating func expand(_ block: Slice<UnsafeRawBufferPointer>) {
    let start = block.startIndex
    for word in 0..<16 {
      let at = start + word * 4
      let high = UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16
      schedule[word] = high | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3])
    }
    for word in 16..<64 {
      let (near, far) = (schedule[word - 2], schedule[word - 15])
      let left = rotate(far, 7) ^ rotate(far, 18) ^ (far >> 3)
      let right = rotate(near, 17) ^ rotate(near, 19) ^ (near >> 10)
      schedule[word] = schedule[word - 16] &+ left &+ schedule[word - 7] &+ right
    }
  }

  private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
