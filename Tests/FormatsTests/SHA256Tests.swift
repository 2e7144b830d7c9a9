import Diagnostics
import Formats
import TestSupport
import Testing

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
    for index in 0..<300 {
      // Every length up to two blocks, where the padding differs, then longer ones.
      let bytes = random.bytes(index <= 130 ? index : random.int(131...3000))
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
  /// Test cases 1 to 4, 6 and 7 of RFC 4231, section 4.
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
    #expect(HMAC.authenticate(vector.message, key: vector.key).hex == vector.code)
  }
}
