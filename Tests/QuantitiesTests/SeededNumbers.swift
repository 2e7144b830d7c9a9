/// Numbers that look random and are the same for the same seed, by the SplitMix64 sequence.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of any size: small ones are as likely as huge ones, and the extremes occur.
  mutating func wild() -> Int64 {
    switch next() % 16 {
    case 0: .max
    case 1: .min
    case 2: 0
    default: Int64(bitPattern: next()) >> Int64(next() % 64)
    }
  }
}
