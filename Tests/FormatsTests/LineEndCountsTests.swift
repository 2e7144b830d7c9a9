import Formats
import TestSupport
import Testing

@Suite struct LineEndCountsTests {
  @Test(arguments: [
    ("", "none"), ("a", "none"), ("a\n", "LF:1"), ("a\r\nb\r\n", "CRLF:2"), ("a\rb", "CR:1"),
    ("\r\r\n\n", "CRLF:1+LF:1+CR:1"),
    ("a\r\nb\r\nc\n", "CRLF:2+LF:1"), ("\"a\nb\",c\r\n\n", "LF:2+CRLF:1"), ("\r", "CR:1"), ("\n\r", "LF:1+CR:1"),
  ])
  func countsEachKind(text: String, words: String) {
    #expect(LineEndCounts(of: Array(text.utf8)).description == words)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func countsAsWalkingThroughTheTextDoes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<random.int(0...60)).map { _ in random.pick([0x0A, 0x0D, 0x41] as [UInt8]) ?? 0 }
    var expected = LineEndCounts()
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        expected.crlf += 1
        index += 1
      } else if bytes[index] == 0x0D {
        expected.cr += 1
      } else if bytes[index] == 0x0A {
        expected.lf += 1
      }
      index += 1
    }
    #expect(LineEndCounts(of: bytes) == expected)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func addsUpOverPiecesThatCutNoPair(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = (0..<random.int(1...12)).map { _ in random.pick(["a", "\n", "\r\n", "\rb"]) ?? "" }
    let cut = random.int(0...pieces.count)
    var left = LineEndCounts(of: Array(pieces[..<cut].joined().utf8))
    left.merge(LineEndCounts(of: Array(pieces[cut...].joined().utf8)))
    #expect(left == LineEndCounts(of: Array(pieces.joined().utf8)))
  }
}
