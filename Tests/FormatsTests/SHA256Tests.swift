import Diagnostics
import TestSupport
import Testing

@testable import Formats

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of NIST's collection.
  static let vectors: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test(arguments: vectors.indices) func agreesWithThePublishedExamples(index: Int) {
    let (text, expected) = Self.vectors[index]
    #expect(SHA256.hash(Array(text.utf8)).hex == expected)
  }

  /// Short messages of NIST's validation suite for whole bytes, in hexadecimal digits.
  static let shortMessages: [(message: String, sum: String)] = [
    ("11af", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
    ("b4190e", "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
    ("74ba2521", "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
    ("c299209682", "f0887fe961c9cd3beab957e8222494abb969b1ce4c6557976df8b0f6d20e9166"),
    ("e1dc724d5621", "eca0a060b489636225b4fa64d267dabbe44273067ac679f20820bddc6b6a90ac"),
    ("06e076f5a442d5", "3fd877e27450e6bbd5d74bb82f9870c64c66e109418baa8e6bbcff355e287926"),
    ("5738c929c4f4ccb6", "963bb88f27f512777aab6c8b1a02c70ec0ad651d428f870036e1917120fb48bf"),
    ("bd", "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
    ("c98c8e55", "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"),
  ]

  @Test(arguments: shortMessages.indices) func agreesWithTheShortMessages(index: Int) {
    let (message, expected) = Self.shortMessages[index]
    #expect(SHA256.hash(Self.bytes(of: message)).hex == expected)
  }

  /// NIST's additional long examples: one byte, so many times.
  static let longMessages: [(byte: UInt8, count: Int, sum: String)] = [
    (0, 55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
    (0, 57, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
    (0, 64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
    (0, 1000, "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
    (0x41, 1000, "c2e686823489ced2017f6059b8b239318b6364f6dcd835d0a519105a1eadd6e4"),
    (0x55, 1005, "f4d62ddec0f3dd90ea1380fa16a5ff8dc4c54b21740650f24afc4120903552b0"),
    (0, 1_000_000, "d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025"),
  ]

  @Test(arguments: longMessages.indices) func agreesWithTheLongMessages(index: Int) {
    let (byte, count, expected) = Self.longMessages[index]
    #expect(SHA256.hash(Array(repeating: byte, count: count)).hex == expected)
  }

  /// The Monte Carlo test of NIST's validation suite; `.ci/sums` goes on to its hundredth sum.
  @Test func agreesWithTheFirstSumsOfTheMonteCarloTest() {
    var seed = Self.bytes(of: "6d1e72ad03ddeb5de891e572e2396f8da015d899ef0e79503152d6010a3fe691")
    let expected = [
      "e93c330ae5447738c8aa85d71a6c80f2a58381d05872d26bdd39f1fcd4f2b788",
      "2e78f8c8772ea7c9331d41ed3f9cdf27d8f514a99342ee766ee3b8b0d0b121c0",
      "d6a23dff1b7f2eddc1a212f8a218397523a799b07386a30692fd6fe9d2bf0944",
    ]
    for sum in expected {
      var last = [seed, seed, seed]
      for _ in 0..<1000 { last = [last[1], last[2], SHA256.hash(last[0] + last[1] + last[2]).bytes] }
      seed = last[2]
      #expect(SHA256.Digest(bytes: seed).hex == sum)
    }
  }

  private static func bytes(of hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func takesBytesInPiecesOfAnySize(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = random.bytes(random.int(0...400))
    var hash = SHA256()
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(random.int(0...130))
      if random.int(0...1) == 0 { hash.update(piece) } else { hash.update(AnySequence(piece)) }
      rest = rest.dropFirst(piece.count)
    }
    #expect(hash.finish() == SHA256.hash(bytes))
  }

  static let sha256sum = Command.path(of: "sha256sum")

  @Test(.enabled(if: sha256sum != nil, "sha256sum is not installed")) func agreesWithSha256sum() throws {
    let program = try #require(Self.sha256sum)
    var random = SeededGenerator(seed: 7)
    let folder = try TemporaryFolder()
    var expected = ""
    var names: [String] = []
    for index in 0..<3000 {
      // Every length up to two blocks, where the padding differs, then longer ones.
      let bytes = random.bytes(index <= 130 ? index : random.int(131...700))
      try folder.write(bytes, to: "f\(index)")
      names.append(folder.path(of: "f\(index)"))
      expected += "\(SHA256.hash(bytes).hex)  \(folder.path(of: "f\(index)"))\n"
    }
    #expect(String(decoding: try Command.run(program, names).output, as: UTF8.self) == expected)
  }

  @Test func digestsAreThirtyTwoBytes() {
    let digest = SHA256.hash([])
    #expect(digest.bytes.count == 32 && digest.hex.utf8.count == 64 && "\(digest)" == digest.hex)
  }
}

@Suite struct HMACTests {
  /// Test cases 1 to 7 of RFC 4231, section 4; of case 5 the first 128 bits are published.
  static let vectors: [(key: [UInt8], message: [UInt8], code: String)] = [
    (
      Array(repeating: 0x0B, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      Array(repeating: 0xAA, count: 20), Array(repeating: 0xDD, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      Array(1...25), Array(repeating: 0xCD, count: 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
    (Array(repeating: 0x0C, count: 20), Array("Test With Truncation".utf8), "a3b6167473100ee06e0c796c2955552b"),
    (
      Array(repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    (
      Array(repeating: 0xAA, count: 131),
      Array(
        "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm."
          .utf8),
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ]

  @Test(arguments: vectors.indices) func agreesWithThePublishedExamples(index: Int) {
    let vector = Self.vectors[index]
    let code = HMAC.authenticate(vector.message, key: vector.key).hex
    #expect(code.prefix(vector.code.count) == vector.code)
  }
}
