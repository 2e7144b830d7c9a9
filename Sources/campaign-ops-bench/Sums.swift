import Formats

/// Writes made-up files and their SHA-256 sums, for `sha256sum --check` to compare.
struct Sums {
  let count: Int
  let seed: UInt64
  let folder: String

  /// The longest file; padding differs within two blocks, and short files are the fastest to compare.
  private static let longest = 300

  /// Writes the files `0`, `1`, … and their list `SUMS` into a folder that is there.
  func write() throws {
    var random = Random(state: seed)
    let list = try WritableFile("\(folder)/SUMS")
    var lines: [UInt8] = []
    for number in 0..<count {
      let length = Int(random.next() % UInt64(Self.longest + 1))
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
      try WritableFile("\(folder)/\(number)").write(bytes)
      lines += "\(SHA256.hash(bytes).hex)  \(number)\n".utf8
    }
    try list.write(lines)
  }

  /// The Monte Carlo test of NIST's validation suite: 100 times a thousand sums, each of the three before it.
  static func monteCarlo(seed hex: String) throws -> String {
    var seed = try bytes(of: hex)
    for _ in 0..<100 {
      var last = [seed, seed, seed]
      for _ in 0..<1000 { last = [last[1], last[2], SHA256.hash(last[0] + last[1] + last[2]).bytes] }
      seed = last[2]
    }
    return seed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(of hex: String) throws -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == 64, hex.count == 64 else {
      throw BenchCommand.Refusal(description: "a seed has 64 hexadecimal digits")
    }
    return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  /// SplitMix64.
  private struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
