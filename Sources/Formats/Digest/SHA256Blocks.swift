/// Mixes whole blocks of 64 bytes into the state of a SHA-256, by FIPS 180-4, section 6.2.2.
///
/// The eight words stay in local variables and change places by name, so that no round moves them.
enum SHA256Blocks {
  /// Mixes blocks one after the other; what is left after the last whole block is not looked at.
  static func mix(_ bytes: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>) {
    guard bytes.count >= 64 else { return }
    constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        var start = 0
        while start + 64 <= bytes.count {
          expand(bytes, at: start, into: schedule, constants)
          compress(schedule, into: &state)
          start += 64
        }
      }
    }
  }

  /// Fills the message schedule, with the constant of each round already added.
  @inline(__always) private static func expand(
    _ bytes: UnsafeRawBufferPointer, at start: Int, into schedule: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    for word in 0..<16 {
      schedule[word] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start &+ word &* 4, as: UInt32.self))
    }
    for word in 16..<64 {
      let (near, far) = (schedule[word &- 2], schedule[word &- 15])
      let left = rotate(far, 7) ^ rotate(far, 18) ^ (far &>> 3)
      let right = rotate(near, 17) ^ rotate(near, 19) ^ (near &>> 10)
      schedule[word] = schedule[word &- 16] &+ left &+ schedule[word &- 7] &+ right
    }
    for word in 0..<64 { schedule[word] &+= constants[word] }
  }

  @inline(__always) private static func compress(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, into state: inout SIMD8<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var round = 0
    while round < 64 {
      step(a, b, c, &d, e, f, g, &h, schedule[round])
      step(h, a, b, &c, d, e, f, &g, schedule[round &+ 1])
      step(g, h, a, &b, c, d, e, &f, schedule[round &+ 2])
      step(f, g, h, &a, b, c, d, &e, schedule[round &+ 3])
      step(e, f, g, &h, a, b, c, &d, schedule[round &+ 4])
      step(d, e, f, &g, h, a, b, &c, schedule[round &+ 5])
      step(c, d, e, &f, g, h, a, &b, schedule[round &+ 6])
      step(b, c, d, &e, f, g, h, &a, schedule[round &+ 7])
      round &+= 8
    }
    state = state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always) private static func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ high &+ (g ^ (e & (f ^ g))) &+ word
    let low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d = d &+ first
    h = first &+ low &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always) private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
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
