import Campaigns
import TestSupport
import Testing

@Suite("Campaigns: seals of content")
struct ContentSealTests {
  static func seal(_ changes: [ContentSeal.Part: String?] = [:]) -> ContentSeal {
    ContentSeal { part in changes[part] ?? "the \(part.rawValue)" }
  }

  @Test func readsWhatItWrites() throws {
    let seal = ContentSealTests.seal([.asset: nil])
    let again = try #require(ContentSeal(seal.description))
    #expect(again == seal)
    #expect(again.description == seal.description)
    #expect(again.changes(since: seal).isEmpty)
    #expect(!seal.description.contains { " ,;\"'".contains($0) }, "it fits into a cell without quotes")
  }

  @Test(arguments: ContentSeal.Part.allCases)
  func tellsWhichPartDiffers(part: ContentSeal.Part) {
    let before = ContentSealTests.seal()
    for changed in [ContentSealTests.seal([part: "another"]), ContentSealTests.seal([part: nil])] {
      #expect(changed != before)
      #expect(changed.changes(since: before) == [part])
    }
  }

  /// A text that runs over into the next part is another content.
  @Test func partsAreKeptApart() {
    let one = ContentSeal { $0 == .copy ? "ab" : $0 == .title ? "c" : nil }
    let two = ContentSeal { $0 == .copy ? "a" : $0 == .title ? "bc" : nil }
    #expect(one != two)
    #expect(ContentSeal { $0 == .link ? "" : nil } != ContentSeal { _ in nil })
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func refusesWhatIsNoSeal(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(ContentSealTests.seal().description.utf8)
    switch random.int(0...3) {
    case 0: bytes.remove(at: random.int(0...bytes.count - 1))
    case 1: bytes.insert(0x7A, at: random.int(0...bytes.count - 1))
    case 2: bytes[random.int(0...bytes.count - 1)] = 0x47
    default: bytes.removeLast(random.int(1...bytes.count))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // Dropping the last digits of the last part's mark is refused too: every part has all of them.
    #expect(ContentSeal(text) == nil, "\(text)")
  }
}
