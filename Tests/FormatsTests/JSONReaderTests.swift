import Diagnostics
import Formats
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  /// Reads a marked document and expects exactly these findings.
  private func expect(
    _ text: MarkedText, dialect: JSONReader.Dialect = .strict, _ expected: KeyValuePairs<String, Code>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let checked = JSONReader.read(text.bytes, path: "a.json", dialect: dialect)
    expectFindings(checked.diagnostics, in: text, expected, sourceLocation: sourceLocation)
    #expect(checked.diagnostics.allSatisfy { $0.location?.path == "a.json" }, sourceLocation: sourceLocation)
  }

  @Test func everyValueAndKeyKnowsItsPlace() throws {
    let text: MarkedText = """
      ①{
        ②"münze": ③"€", ④"list": ⑤[⑥1,\t⑦true ,
      ⑧null, ⑨{⑩"k" :⑪{}}, ⑫[]]
      }
      """
    let root = try #require(JSONReader.read(text.bytes, path: "a.json").output)
    let list = try #require(root["list"]?.array)
    let inner = try #require(list[3].object?.first)
    let places = [
      root.place, root.object?[0].keyPlace, root["münze"]?.place, root.object?[1].keyPlace, root["list"]?.place,
      list[0].place, list[1].place, list[2].place, list[3].place, inner.keyPlace, inner.value.place, list[4].place,
    ]
    for (marker, place) in zip("①②③④⑤⑥⑦⑧⑨⑩⑪⑫", places) {
      #expect(place == text[String(marker)], "\(marker)")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func anyLineEndStartsOneLine(end: String) {
    expect(MarkedText("[1,\(end)\(end) 2,\(end)  ①x]"), ["①": .jsonSyntax])
    expect(MarkedText("{\(end)\"k\": ①tru\(end)}"), ["①": .jsonSyntax])
  }

  @Test func mixedLineEndsCountOnceEach() throws {
    let text: MarkedText = "[\n\r\r\n\n\r①1]"
    let root = try #require(JSONReader.read(text.bytes, path: "a.json").output)
    #expect(root.array?.first?.place == text["①"])
    #expect(text["①"] == Place(line: 6, column: 1))
  }

  @Test func columnsCountBytes() {
    expect("[\"ä€😀\", ①?]", ["①": .jsonSyntax])
    #expect(JSONReader.read(Array("[\"ä€😀\", ?]".utf8), path: "a").diagnostics.first?.location?.place.column == 15)
  }

  @Test func keepsTheFirstOfDuplicateKeysAndReportsAll() throws {
    let text: MarkedText = #"{"a": 1, "b": {"x": 1, ①"\u0078": 2}, ②"a": 3, ③"a": [{"y":1, ④"y":2}]}"#
    expect(
      text,
      ["①": .jsonDuplicateKey, "②": .jsonDuplicateKey, "③": .jsonDuplicateKey, "④": .jsonDuplicateKey])
    let checked = JSONReader.read(text.bytes, path: "a.json")
    #expect(checked.output?.plain == ["a": 1, "b": ["x": 1]])
    let notes = checked.diagnostics.first { $0.location?.place == text["②"] }?.notes
    #expect(notes?.map(\.location) == [Location(path: "a.json", line: 1, column: 2)])
  }

  @Test(arguments: [2, 16, 17, 18, 40, 500]) func findsDuplicatesInObjectsOfAnySize(count: Int) {
    for repeated in [0, count / 2, count - 1] {
      let members = (0..<count).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
      expect(MarkedText("{\(members),①\"k\(repeated)\":0,\"other\":1}"), ["①": .jsonDuplicateKey])
    }
  }

  @Test func keysThatLookAlikeAreTheSameKey() {
    expect("{\"caf\u{E9}\": 1, ①\"cafe\u{301}\": 2}", ["①": .jsonDuplicateKey])
  }

  @Test func halfASurrogatePairBecomesTheReplacementCharacter() {
    let checked = JSONReader.read(Array(#"{"a": "x\uD800y", "b": "\uDC00\uD83D\uDE80"}"#.utf8), path: "a")
    #expect(checked.output?.plain == ["a": "x\u{FFFD}y", "b": "\u{FFFD}🚀"])
    #expect(checked.diagnostics.map(\.code) == [.jsonInvalidText, .jsonInvalidText])
  }

  @Test func aSyntaxErrorLeavesNoOutputButKeepsWhatWasFoundBefore() {
    let text: MarkedText = #"{"a": 1, ①"a": 2, "b" ②2}"#
    expect(text, ["①": .jsonDuplicateKey, "②": .jsonSyntax])
    #expect(JSONReader.read(text.bytes, path: "a.json").output == nil)
  }

  @Test(arguments: ["<<<<<<< HEAD", "=======", ">>>>>>> theirs", "||||||| base", "<<<<<<<"])
  func namesTheMarkersOfAnUnfinishedMerge(marker: String) {
    expect(MarkedText("{\n①\(marker)\n  \"a\": 1\n}"), ["①": .jsonConflictMarker])
    expect(MarkedText("{\r\n\"a\": 1\r\n①\(marker)\r\n}"), ["①": .jsonConflictMarker])
  }

  @Test(arguments: [" <<<<<<< HEAD", "<<<<<< HEAD", "<<<<<<<HEAD", "<<<<<<<<", "-------"])
  func otherLinesAreNoMarkers(line: String) {
    let text = "{\n\(line)\n}"
    #expect(JSONReader.read(Array(text.utf8), path: "a").diagnostics.map(\.code) == [.jsonSyntax])
  }

  @Test func markersInsideStringsAreText() {
    expect("[\"<<<<<<< HEAD\"]", [:])
  }

  @Test(arguments: [(255, true), (256, true), (257, false)]) func acceptsExactly256Levels(depth: Int, isFine: Bool) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let checked = JSONReader.read(Array(text.utf8), path: "a")
    #expect((checked.output != nil) == isFine)
    #expect(checked.diagnostics.map(\.code) == (isFine ? [] : [.jsonTooDeep]))
  }

  @Test func widthIsNoDepth() {
    let text = "[" + String(repeating: "[],{},", count: 5000) + "[]]"
    #expect(JSONReader.read(Array(text.utf8), path: "a").output?.array?.count == 10_001)
  }

  @Test func refusesFilesBeyondTheLimit() {
    let bytes = Array("[1, 2]".utf8)
    #expect(JSONReader.read(bytes, path: "a", maxBytes: 6).output != nil)
    let refused = JSONReader.read(bytes, path: "a", maxBytes: 5)
    #expect(refused.output == nil)
    #expect(refused.diagnostics.map(\.code) == [.fileTooLarge])
  }

  @Test func readsWholeNumbersUpTo64Bits() {
    let rows: [(String, Int?)] = [
      ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775808", nil),
      ("-9223372036854775809", nil), ("1.0", nil), ("1e2", nil), ("-0", 0), ("0", 0),
    ]
    for (literal, expected) in rows {
      #expect(JSONReader.read(Array(literal.utf8), path: "a").output?.int == expected, "\(literal)")
    }
  }

  @Test func lookupsGiveNothingForOtherTypes() throws {
    let root = try #require(JSONReader.read(Array(#"[{"k": null}, "t", 1, true]"#.utf8), path: "a").output)
    #expect(root["k"] == nil && root.object == nil && root.string == nil && root.int == nil && root.bool == nil)
    let items = try #require(root.array)
    #expect(items[0]["k"]?.content == .null && items[0]["other"] == nil && items[0].array == nil)
    #expect(items[1].string == "t" && items[2].int == 1 && items[3].bool == true)
    #expect(items.map(\.kind) == ["an object", "a string", "a number", "a truth value"])
  }
}
