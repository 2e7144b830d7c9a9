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
