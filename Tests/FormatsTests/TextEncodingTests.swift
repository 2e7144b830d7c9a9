import Diagnostics
import Formats
import TestSupport
import Testing

@Suite struct TextEncodingTests {
  /// A text in UTF-16, with or without a byte-order mark.
  static func wide(_ text: String, lowFirst: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return lowFirst ? [low, high] : [high, low]
    }
  }

  static let text = "Tag\tKosten €\r\n2026-11-23\t1,50\r\n😀\tñ\u{0}\r\n"

  static let encodings: [(TextEncoding, [UInt8])] = [
    (.utf8, Array(text.utf8)), (.utf8BOM, [0xEF, 0xBB, 0xBF] + text.utf8),
    (.utf16LE, wide(text, lowFirst: true, mark: true)), (.utf16BE, wide(text, lowFirst: false, mark: true)),
  ]

  @Test(arguments: encodings) func bringsTextIntoUTF8(encoding: TextEncoding, bytes: [UInt8]) {
    let checked = TextEncoding.decode(bytes, path: "x.csv")
    expectNoFindings(checked.diagnostics)
    #expect(checked.output?.encoding == encoding)
    #expect(checked.output?.bytes == Array(Self.text.utf8))
  }

  @Test(arguments: [true, false]) func knowsUTF16ByItsZeros(lowFirst: Bool) {
    for text in ["a,b\n1,2\n", "Dätum,Kosten €\n", "x", "2026-11-23,東京\u{3000}大阪\n"] {
      let checked = TextEncoding.decode(Self.wide(text, lowFirst: lowFirst, mark: false), path: "x.csv")
      #expect(checked.output?.encoding == (lowFirst ? .utf16LEBare : .utf16BEBare), "\(text)")
      #expect(checked.output?.bytes == Array(text.utf8))
    }
  }

  @Test func aFewZerosAreStillUTF8() {
    let bytes = Array("a,b\n1,\0\n3,4\nlong enough to tell\n".utf8)
    #expect(TextEncoding.decode(bytes, path: "x").output?.encoding == .utf8)
  }

  @Test func nothingIsUTF8() {
    #expect(TextEncoding.decode([], path: "x").output?.bytes == [])
    #expect(TextEncoding.decode([0xEF, 0xBB, 0xBF], path: "x").output?.bytes == [])
    #expect(TextEncoding.decode([0xFF, 0xFE], path: "x").output?.encoding == .utf16LE)
  }

  @Test func onlyTheFirstMarkIsTakenOff() {
    let bytes = Array("\u{FEFF}\u{FEFF}a".utf8)
    #expect(TextEncoding.decode(bytes, path: "x").output?.bytes == Array("\u{FEFF}a".utf8))
  }

  static let broken: [([UInt8], Int, Int)] = [
    (Array("ab\ncaf".utf8) + [0xE8, 0x0A], 2, 4),
    (Array("a\r\rb".utf8) + [0x80], 3, 2),
    ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 1, 2),
    ([0xC3], 1, 1), ([0x61, 0xED, 0xA0, 0x80], 1, 2), ([0xF4, 0x90, 0x80, 0x80], 1, 1), ([0xC0, 0xAF], 1, 1),
    (Array("é€😀".utf8) + [0xF0, 0x9F, 0x98], 1, 10),
  ]

  @Test(arguments: broken) func refusesWhatIsNotUTF8AtItsPlace(bytes: [UInt8], line: Int, column: Int) {
    let checked = TextEncoding.decode(bytes, path: "x.csv")
    #expect(checked.output == nil)
    #expect(checked.diagnostics.map(\.code) == [.exportEncoding])
    #expect(checked.diagnostics.first?.location == Location(path: "x.csv", line: line, column: column))
  }

  static let brokenWide: [([UInt16], [UInt8], Int, Int)] = [
    ([0x61, 0x0A, 0xD83D], [], 2, 1), ([0x61, 0xD83D, 0x61], [], 1, 2), ([0xDE80, 0x61], [], 1, 1),
    ([0xE9, 0x61], [0x0A], 1, 4), ([], [0x61], 1, 1), ([0xD83D, 0xDE80], [0x61], 1, 5), ([0xD83D], [0x61], 1, 1),
  ]

  @Test(arguments: brokenWide) func refusesBrokenUTF16AtItsPlace(
    units: [UInt16], rest: [UInt8], line: Int, column: Int
  ) {
    for lowFirst in [true, false] {
      let bytes = ([0xFEFF] + units).flatMap { unit -> [UInt8] in
        lowFirst ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      let checked = TextEncoding.decode(bytes + rest, path: "x.csv")
      #expect(checked.output == nil)
      #expect(checked.diagnostics.map(\.code) == [.exportEncoding])
      #expect(checked.diagnostics.first?.location?.place == Place(line: line, column: column))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func survivesRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let mark = random.pick([[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]] as [[UInt8]]) ?? []
      let bytes = mark + random.bytes(random.int(0...30))
      let checked = TextEncoding.decode(bytes, path: "x")
      #expect((checked.output == nil) == checked.diagnostics.hasErrors)
      if let text = checked.output { #expect(Array(String(decoding: text.bytes, as: UTF8.self).utf8) == text.bytes) }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func agreesWithTheStandardLibraryOnUTF16(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = String(
      String.UnicodeScalarView(
        (0..<60).compactMap { _ in Unicode.Scalar(UInt32(random.int(1...0x10FFFF)) >> UInt32(random.int(0...12))) }))
    for lowFirst in [true, false] {
      let checked = TextEncoding.decode(Self.wide(text, lowFirst: lowFirst, mark: true), path: "x")
      #expect(checked.output?.bytes == Array(text.utf8))
    }
  }
}

@Suite struct LineEndsTests {
  static let rows: [(String, LineEnds)] = [
    ("", .none), ("a", .none), ("a\nb\n", .lf), ("\n", .lf), ("a\r\nb", .crlf), ("a\rb\r", .cr), ("\r", .cr),
    ("a\nb\r\n", .mixed), ("\n\r", .mixed), ("\r\r\n", .mixed), ("\r\n\r\n", .crlf),
  ]

  @Test(arguments: rows) func tellsHowLinesEnd(text: String, expected: LineEnds) {
    #expect(LineEnds.detect(in: Array(text.utf8)) == expected)
  }

  @Test(arguments: ["①a", "a①b", "a\n①b", "a\r\n①b", "a\r①b", "\r\n\n\r①", "é\né①"]) func findsPlaces(text: MarkedText)
  {
    let places = (0...text.bytes.count).map { LineEnds.place(of: $0, in: text.bytes) }
    #expect(places.contains(text["①"]))
    #expect(places == places.sorted() && places.first == .start)
  }
}
