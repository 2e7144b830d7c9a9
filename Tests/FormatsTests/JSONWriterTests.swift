import Diagnostics
import Formats
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  /// Values and what `jq -c .` prints for them.
  static let lines: [(JSON, String)] = [
    (nil, "null"),
    (true, "true"),
    (false, "false"),
    (0, "0"),
    (-1, "-1"),
    (9_007_199_254_740_992, "9007199254740992"),
    (.integer(.max), "9223372036854775807"),
    (.integer(.min), "-9223372036854775808"),
    ("", #""""#),
    ("a\"b\\c/d", #""a\"b\\c/d""#),
    ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
    ("\u{0}\u{1}\u{B}\u{1F}\u{7F}", #""\u0000\u0001\u000b\u001f\u007f""#),
    ("\u{80}é€\u{2028}😀<>&'", "\"\u{80}é€\u{2028}😀<>&'\""),
    ([], "[]"),
    ([:], "{}"),
    ([1, "a", nil, [true]], #"[1,"a",null,[true]]"#),
    (["b": 1, "a": ["x": [:]]], #"{"b":1,"a":{"x":{}}}"#),
    (["\n": "k"], #"{"\n":"k"}"#),
  ]

  @Test(arguments: lines.indices) func writesOneLineAsJQ(index: Int) {
    let (value, expected) = Self.lines[index]
    #expect(String(decoding: value.line, as: UTF8.self) == expected + "\n")
  }
}

@Suite struct JSONLayoutTests {
  static let document: JSON = [
    "id": "a", "empty": [[], [:]], "list": [1, ["x": nil, "y": []], [2, [3]]], "ö\n": ["k": ["l": false]],
  ]

  @Test func indentsByTwoAndEndsWithALineBreak() {
    let expected = """
      {
        "id": "a",
        "empty": [
          [],
          {}
        ],
        "list": [
          1,
          {
            "x": null,
            "y": []
          },
          [
            2,
            [
              3
            ]
          ]
        ],
        "ö\\n": {
          "k": {
            "l": false
          }
        }
      }

      """
    #expect(String(decoding: Self.document.pretty, as: UTF8.self) == expected)
  }

  @Test func leavesOutFieldsWithoutValue() {
    let value = JSON.object(omittingNil: [("a", 1), ("b", nil), ("c", .some(nil)), ("d", .strings(["x"]))])
    #expect(String(decoding: value.line, as: UTF8.self) == "{\"a\":1,\"c\":null,\"d\":[\"x\"]}\n")
  }

  @Test func keepsTheOrderOfKeys() {
    let keys = ["z", "a", "M", "10", "2", "é", ""]
    let value = JSON.object(keys.map { JSON.Field($0, .string($0)) })
    #expect(JSONReader.read(value.line, path: "a").output?.object?.map(\.key) == keys)
  }

  static let jq = Command.path(of: "jq")

  /// Random documents, without numbers that `jq` 1.6 would turn into floating point.
  static func documents() -> [JSON] {
    var random = SeededGenerator(seed: 1)
    return [document] + (0..<400).map { _ in withSmallNumbers(JSONPropertiesTests.value(&random, levels: 5)) }
  }

  static func withSmallNumbers(_ value: JSON) -> JSON {
    switch value {
    case .integer(let number): .integer(number % (1 << 53))
    case .array(let elements): .array(elements.map(withSmallNumbers))
    case .object(let fields): .object(fields.map { JSON.Field($0.key, withSmallNumbers($0.value)) })
    default: value
    }
  }

  @Test(.enabled(if: jq != nil, "jq is not installed")) func writesTheBytesOfJQ() throws {
    let jq = try #require(Self.jq)
    let documents = Self.documents()
    let lines = documents.flatMap(\.line)
    let pretty = documents.flatMap(\.pretty)
    #expect(try Command.run(jq, ["-c", "."], input: pretty).output == lines)
    #expect(try Command.run(jq, ["."], input: lines).output == pretty)
  }
}
