import Diagnostics
import Formats
import TestSupport
import Testing

@Suite struct ObjectReaderTests {
  enum Mood: String, CaseIterable { case calm, lively, solemn }

  /// Opens the object of a marked document.
  private func reader(_ text: MarkedText) throws -> ObjectReader {
    let checked = JSONReader.read(text.bytes, path: "a.json")
    expectNoFindings(checked.diagnostics)
    return ObjectReader(try #require(checked.output), path: "a.json", what: "campaign")
  }

  @Test func givesValuesWithTheirPlaces() throws {
    let text: MarkedText = """
      {"name": ①"Launch", "count": ②-3, "live": ③true, "mood": ④"calm", "size": ⑤1.50,
       "tags": [⑥"a", ⑦"b"], "part": ⑧{"x": 1}, "day": ⑨"7"}
      """
    var object = try reader(text)
    func at(_ marker: String) -> Location { Location(path: "a.json", place: text[marker]) }
    #expect(object.text("name") == Placed("Launch", at: at("①")))
    #expect(object.integer("count", in: -5...5) == Placed(-3, at: at("②")))
    #expect(object.boolean("live") == Placed(true, at: at("③")))
    #expect(object.word("mood", as: Mood.self) == Placed(.calm, at: at("④")))
    let size = object.number("size")
    #expect(size?.value.literal == "1.50" && size?.location == at("⑤"))
    #expect(object.texts("tags") == [Placed("a", at: at("⑥")), Placed("b", at: at("⑦"))])
    #expect(object.object("part")?.place == text["⑧"])
    #expect(object.members("part")?.map(\.key) == ["x"])
    let day = object.parsed("day", code: .invalidDate, expecting: "a digit") { Int($0) }
    #expect(day == Placed(7, at: at("⑨")))
    expectNoFindings(object.finish())
  }

  @Test func missingKeysAreSilentUnlessRequired() throws {
    let text: MarkedText = "  ①{}"
    var object = try reader(text)
    #expect(object.text("a") == nil)
    #expect(object.integer("b", in: 0...1) == nil)
    #expect(object.boolean("c") == nil)
    #expect(object.word("d", as: Mood.self) == nil)
    #expect(object.texts("e") == nil)
    #expect(object.nodes("f") == nil)
    #expect(object.object("g") == nil)
    #expect(object.members("h") == nil)
    #expect(object.number("i") == nil)
    #expect(object.node("j") == nil)
    let nothing = object.parsed("k", code: .invalidDate, expecting: "x") { $0 }
    #expect(nothing == nil)
    expectNoFindings(object.finish())

    _ = object.requiredText("a")
    _ = object.integer("b", in: 0...1, required: true)
    _ = object.boolean("c", required: true)
    _ = object.word("d", as: Mood.self, required: true)
    _ = object.texts("e", required: true)
    _ = object.nodes("f", required: true)
    _ = object.object("g", required: true)
    _ = object.members("h", required: true)
    _ = object.number("i", required: true)
    _ = object.node("j", required: true)
    _ = object.parsed("k", code: .invalidDate, expecting: "x", required: true) { $0 }
    let findings = object.finish()
    #expect(findings.map(\.message) == "abcdefghijk".map { "the campaign has no `\($0)`" })
    #expect(findings.allSatisfy { $0.code == .missingKey && $0.location?.place == text["①"] })
  }

  @Test(arguments: ["null", "1", "\"t\"", "true", "[]", "{}"]) func wrongTypesAreNamed(value: String) throws {
    let text = MarkedText("{\"k\": ①\(value)}")
    let getters: [(String, (inout ObjectReader) -> Void)] = [
      ("\"t\"", { _ = $0.text("k") }), ("1", { _ = $0.integer("k") }), ("1", { _ = $0.number("k") }),
      ("true", { _ = $0.boolean("k") }), ("[]", { _ = $0.texts("k") }), ("[]", { _ = $0.nodes("k") }),
      ("{}", { _ = $0.object("k") }), ("{}", { _ = $0.members("k") }),
    ]
    for (fitting, get) in getters {
      var object = try reader(text)
      get(&object)
      if fitting == value {
        expectNoFindings(object.finish())
      } else {
        expectFindings(object.finish(), in: text, ["①": .wrongType])
      }
    }
  }

  static let faults: [(String, Code, String, String?)] = [
    (#""  \t""#, .valueEmpty, "`k` is empty", nil),
    (#""abcdef""#, .valueTooLong, "`k` has 6 characters, the limit is 5", nil),
  ]

  @Test(arguments: faults) func textsMustSaySomethingWithinTheLimit(
    value: String, code: Code, message: String, help: String?
  ) throws {
    let text = MarkedText("{\"k\": ①\(value)}")
    var object = try reader(text)
    #expect(object.text("k", maxLength: 5) == nil)
    let findings = object.finish()
    expectFindings(findings, in: text, ["①": code])
    #expect(findings.map(\.message) == [message])
  }

  @Test func lengthIsCountedInCharacters() throws {
    var object = try reader(#"{"k": "😀😀é日本"}"#)
    #expect(object.text("k", maxLength: 5)?.value == "😀😀é日本")
    expectNoFindings(object.finish())
  }

  static let integers: [(String, ClosedRange<Int>, Code?, String)] = [
    ("1", 1...3, nil, ""), ("3", 1...3, nil, ""), ("-0", 0...3, nil, ""),
    ("0", 1...3, .valueOutOfRange, "`k` is 0, but must be from 1 to 3"),
    ("4", 1...3, .valueOutOfRange, "`k` is 4, but must be from 1 to 3"),
    ("-1", 0...Int.max, .valueOutOfRange, "`k` is -1, but must be at least 0"),
    ("1", Int.min...0, .valueOutOfRange, "`k` is 1, but must be at most 0"),
    (
      "99999999999999999999", Int.min...Int.max, .valueOutOfRange,
      "`k` is 99999999999999999999, but must be within 64 bits"
    ),
    ("1.0", 1...3, .wrongType, "`k` must be a whole number, not `1.0`"),
    ("1e0", 1...3, .wrongType, "`k` must be a whole number, not `1e0`"),
    ("\"1\"", 1...3, .wrongType, "`k` must be a whole number, not a string"),
  ]

  @Test(arguments: integers) func wholeNumbersKeepToTheirRange(
    value: String, range: ClosedRange<Int>, code: Code?, message: String
  ) throws {
    let text = MarkedText("{\"k\": ①\(value)}")
    var object = try reader(text)
    let number = object.integer("k", in: range)
    #expect((number == nil) == (code != nil))
    let findings = object.finish()
    if let code { expectFindings(findings, in: text, ["①": code]) }
    #expect(findings.map(\.message) == (code == nil ? [] : [message]))
  }

  @Test func unknownWordsAreListedWithTheClosest() throws {
    let text: MarkedText = #"{"k": ①"clam", "l": ②"xyzzyxyzzy"}"#
    var object = try reader(text)
    #expect(object.word("k", as: Mood.self) == nil)
    #expect(object.word("l", as: Mood.self) == nil)
    let findings = object.finish()
    expectFindings(findings, in: text, ["①": .unknownValue, "②": .unknownValue])
    #expect(findings.map(\.message) == ["`k` cannot be `clam`", "`l` cannot be `xyzzyxyzzy`"])
    let list = "use one of `calm`, `lively`, `solemn`"
    #expect(findings.map(\.help) == ["did you mean `calm`? \(list)", list])
  }

  @Test func elementsThatAreNoTextsAreLeftOut() throws {
    let text: MarkedText = #"{"k": ["a", ①1, ②"", ③null, "b"]}"#
    var object = try reader(text)
    #expect(object.texts("k")?.map(\.value) == ["a", "b"])
    expectFindings(object.finish(), in: text, ["①": .wrongType, "②": .valueEmpty, "③": .wrongType])
  }

  @Test func unreadableTextsComeUnderTheirOwnCode() throws {
    let text: MarkedText = #"{"k": ①"soon"}"#
    var object = try reader(text)
    let day = object.parsed("k", code: .invalidDate, expecting: "a day") { Int($0) }
    #expect(day == nil)
    let findings = object.finish()
    expectFindings(findings, in: text, ["①": .invalidDate])
    #expect(findings.map(\.message) == ["`k` must be a day, not `soon`"])
  }

  @Test func keysNobodyAskedForAreUnknown() throws {
    let text: MarkedText = #"{"name": "a", ①"nmae": "b", "x-note": 1, "$schema": "s", ②"zzzzzzzz": {}, ③"X-y": 1}"#
    var object = try reader(text)
    _ = object.text("name")
    let findings = object.finish()
    expectFindings(findings, in: text, ["①": .unknownKey, "②": .unknownKey, "③": .unknownKey])
    #expect(findings.first?.message == "the campaign has no use for the key `nmae`")
    #expect(findings.map(\.help) == ["did you mean `name`?", "it may have `name`", "it may have `name`"])
    #expect(object.finish() == findings)
  }

  @Test func anythingButAnObjectReadsAsEmpty() throws {
    let text: MarkedText = "  ①[1]"
    var object = try reader(text)
    #expect(object.requiredText("name") == nil)
    let findings = object.finish()
    expectFindings(findings, in: text, ["①": .wrongType])
    #expect(findings.map(\.message) == ["the campaign must be an object, not an array"])
  }

  @Test func partsAreReadWithAReaderOfTheirOwn() throws {
    let text: MarkedText = #"{"part": ②{①"y": 1}, "flag": ③1}"#
    var object = try reader(text)
    let result = object.reading("part", as: "window") { part in part.requiredText("x") == nil }
    #expect(result == true)
    let none = object.reading("flag", as: "window") { _ in 1 }
    #expect(none == nil)
    let findings = object.finish()
    expectFindings(findings, in: text, ["①": .unknownKey, "②": .missingKey, "③": .wrongType])
    #expect(findings.contains { $0.message == "the window has no `x`" })
  }

  @Test func findingsComeInTheOrderOfTheirPlaces() throws {
    let text: MarkedText = "{\n①\"u\": 1,\n\"b\": ②1,\n\"a\": ③1}"
    var object = try reader(text)
    _ = object.text("a")
    _ = object.text("b")
    #expect(object.finish().map { $0.location?.place } == [text["①"], text["②"], text["③"]])
  }
}
