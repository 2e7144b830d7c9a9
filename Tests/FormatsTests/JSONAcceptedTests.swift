import Diagnostics
import Formats
import TestSupport
import Testing

/// Everything the public JSON parsing test suite says a reader must accept (its `y_` cases).
@Suite struct JSONAcceptedTests {
  /// The situation, a document, and what `jq -c` would print for the value read; numbers stay as written.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: JSON

    init(_ name: String, _ text: String, _ expected: JSON) {
      self.name = name
      self.text = text
      self.expected = expected
    }

    var testDescription: String { name }
  }

  static let arrays = [
    Row("y_array_arraysWithSpaces", "[ []\t  ]", [[]]),
    Row("y_array_empty", "[]", []),
    Row("y_array_empty-string", #"[""]"#, [""]),
    Row("y_array_ending_with_newline", "[\"z\"\n]", ["z"]),
    Row("y_array_false", "[false]", [false]),
    Row("y_array_heterogeneous", #"[{}, "2", null, 3]"#, [[:], "2", nil, 3]),
    Row("y_array_null", "[null]", [nil]),
    Row("y_array_with_1_and_newline", "[8\n]", [8]),
    Row("y_array_with_leading_space", "  [8]", [8]),
    Row("y_array_with_several_null", "[5,null,null,6]", [5, nil, nil, 6]),
    Row("y_array_with_trailing_space", "[9]  ", [9]),
  ]

  static let numbers = [
    Row("y_number", "[12e34]", ["12e34"]),
    Row("y_number_0e+1", "[0e+7]", ["0e+7"]),
    Row("y_number_0e1", "[0e7]", ["0e7"]),
    Row("y_number_after_space", "[ 6]", [6]),
    Row(
      "y_number_double_close_to_zero", "[-0.000000000000000000000000000003]\n", ["-0.000000000000000000000000000003"]),
    Row("y_number_int_with_exp", "[30e2]", ["30e2"]),
    Row("y_number_minus_zero", "[-0]", [0]),
    Row("y_number_negative_int", "[-987]", [-987]),
    Row("y_number_negative_one", "[-1]", [-1]),
    Row("y_number_negative_zero", "[ -0 ]", [0]),
    Row("y_number_real_capital_e", "[7E21]", ["7E21"]),
    Row("y_number_real_capital_e_neg_exp", "[7E-3]", ["7E-3"]),
    Row("y_number_real_capital_e_pos_exp", "[7E+3]", ["7E+3"]),
    Row("y_number_real_exponent", "[987e65]", ["987e65"]),
    Row("y_number_real_fraction_exponent", "[98.7e-6]", ["98.7e-6"]),
    Row("y_number_real_neg_exp", "[4e-2]", ["4e-2"]),
    Row("y_number_real_pos_exponent", "[4e+2]", ["4e+2"]),
    Row("y_number_simple_int", "[450]", [450]),
    Row("y_number_simple_real", "[450.125]", ["450.125"]),
  ]

  static let objects = [
    Row("y_object", #"{"one":"1", "two":"2"}"#, ["one": "1", "two": "2"]),
    Row("y_object_basic", #"{"one":"1"}"#, ["one": "1"]),
    Row("y_object_empty", "{ }", [:]),
    Row("y_object_empty_key", #"{"":true}"#, ["": true]),
    Row("y_object_escaped_null_in_key", #"{"a\u0000b": 1}"#, ["a\0b": 1]),
    Row("y_object_extreme_numbers", #"{ "low": -2.5e+30, "high": 2.5e+30 }"#, ["low": "-2.5e+30", "high": "2.5e+30"]),
    Row(
      "y_object_long_strings", #"{"p":[{"id": "\#(long)"}], "id": "\#(long)"}"#,
      ["p": [["id": .string(long)]], "id": .string(long)]),
    Row("y_object_simple", #"{"list":[]}"#, ["list": []]),
    Row("y_object_string_unicode", #"{"t":"\u0416\u0438\u0437\u043d\u044C" }"#, ["t": "Жизнь"]),
    Row("y_object_with_newlines", "{\n\"k\"\n:\n\"v\"\n}", ["k": "v"]),
  ]

  /// U+FDD0, which a literal cannot hold.
  static let nonCharacter = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)

  static let long = String(repeating: "0123456789", count: 12)

  static let strings = [
    Row("y_string_1_2_3_bytes_UTF-8_sequences", #"["\u0041\u00E9\u20ac"]"#, ["Aé€"]),
    Row("y_string_accepted_surrogate_pair", #"["\uD83d\uDe80"]"#, ["🚀"]),
    Row("y_string_accepted_surrogate_pairs", #"["\ud83c\udf0d\ud83c\udf19"]"#, ["🌍🌙"]),
    Row("y_string_allowed_escapes", #"["\n\t\r\f\b\/\\\""]"#, ["\n\t\r\u{C}\u{8}/\\\""]),
    Row("y_string_backslash_and_u_escaped_zero", #"["\\u0000"]"#, [#"\u0000"#]),
    Row("y_string_backslash_doublequotes", #"["\"q\""]"#, ["\"q\""]),
    Row("y_string_comments", #"["x/*y*/z//w"]"#, ["x/*y*/z//w"]),
    Row("y_string_double_escape_a", #"["\\a"]"#, [#"\a"#]),
    Row("y_string_double_escape_n", #"["\\n"]"#, [#"\n"#]),
    Row("y_string_escaped_control_character", #"["\u0019"]"#, ["\u{19}"]),
    Row("y_string_escaped_noncharacter", #"["\uffff"]"#, ["\u{FFFF}"]),
    Row("y_string_in_array", #"["word"]"#, ["word"]),
    Row("y_string_in_array_with_leading_space", #"[   "word"]"#, ["word"]),
    Row("y_string_last_surrogates_1_and_2", #"["\udbff\udfff"]"#, ["\u{10FFFF}"]),
    Row("y_string_nbsp_uescaped", #"["a\u00a0b"]"#, ["a\u{A0}b"]),
    Row("y_string_nonCharacterInUTF-8_U+10FFFF", "[\"\u{10FFFF}\"]", ["\u{10FFFF}"]),
    Row("y_string_nonCharacterInUTF-8_U+1FFFF", "[\"\u{1FFFF}\"]", ["\u{1FFFF}"]),
    Row("y_string_nonCharacterInUTF-8_U+FFFF", "[\"\u{FFFF}\"]", ["\u{FFFF}"]),
    Row("y_string_null_escape", #"["\u0000"]"#, ["\0"]),
    Row("y_string_one-byte-utf-8", #"["\u003b"]"#, [";"]),
    Row("y_string_pi", "[\"πρ\"]", ["πρ"]),
    Row("y_string_reservedCharacterInUTF-8_U+1BFFF", "[\"\u{1BFFF}\"]", ["\u{1BFFF}"]),
    Row("y_string_simple_ascii", #"["two words "]"#, ["two words "]),
    Row("y_string_space", #"" ""#, " "),
    Row("y_string_surrogates_U+1D11E_MUSICAL_SYMBOL_G_CLEF", #"["\ud834\uDD1e"]"#, ["\u{1D11E}"]),
    Row("y_string_three-byte-utf-8", #"["\u0905"]"#, ["\u{905}"]),
    Row("y_string_two-byte-utf-8", #"["\u0151"]"#, ["ő"]),
    Row("y_string_u+2028_line_sep", "[\"\u{2028}\"]", ["\u{2028}"]),
    Row("y_string_u+2029_par_sep", "[\"\u{2029}\"]", ["\u{2029}"]),
    Row("y_string_uEscape", #"["\u0062\u30D0\u30b9"]"#, ["bバス"]),
    Row("y_string_uescaped_newline", #"["a\u000ab"]"#, ["a\nb"]),
    Row("y_string_unescaped_char_delete", "[\"\u{7F}\"]", ["\u{7F}"]),
    Row("y_string_unicode", #"["\uA4D0"]"#, ["\u{A4D0}"]),
    Row("y_string_unicodeEscapedBackslash", #"["\u005c"]"#, ["\\"]),
    Row("y_string_unicode_2", "[\"⌘漢字⌥\"]", ["⌘漢字⌥"]),
    Row("y_string_unicode_U+10FFFE_nonchar", #"["\uDbFF\uDffE"]"#, ["\u{10FFFE}"]),
    Row("y_string_unicode_U+1FFFE_nonchar", #"["\uD83f\uDFFe"]"#, ["\u{1FFFE}"]),
    Row("y_string_unicode_U+200B_ZERO_WIDTH_SPACE", #"["\u200b"]"#, ["\u{200B}"]),
    Row("y_string_unicode_U+2064_invisible_plus", #"["1\u20641"]"#, ["1\u{2064}1"]),
    Row("y_string_unicode_U+FDD0_nonchar", #"["\ufdd0"]"#, [.string(nonCharacter)]),
    Row("y_string_unicode_U+FFFE_nonchar", #"["\ufffe"]"#, ["\u{FFFE}"]),
    Row("y_string_unicode_escaped_double_quote", #"["\u0022"]"#, ["\""]),
    Row("y_string_utf8", "[\"£𝄢\"]", ["£𝄢"]),
    Row("y_string_with_del_character", "[\"x\u{7F}y\"]", ["x\u{7F}y"]),
  ]

  static let structures = [
    Row("y_structure_lonely_false", "false", false),
    Row("y_structure_lonely_int", "17", 17),
    Row("y_structure_lonely_negative_real", "-2.5", "-2.5"),
    Row("y_structure_lonely_null", "null", nil),
    Row("y_structure_lonely_string", #""lonely""#, "lonely"),
    Row("y_structure_lonely_true", "true", true),
    Row("y_structure_string_empty", #""""#, ""),
    Row("y_structure_trailing_newline", "[\"n\"]\n", ["n"]),
    Row("y_structure_true_in_array", "[true]", [true]),
    Row("y_structure_whitespace_array", "\t[]\r\n", []),
  ]

  @Test(arguments: arrays + numbers + objects + strings + structures) func accepts(row: Row) {
    let checked = JSONReader.read(Array(row.text.utf8), path: "case.json")
    expectNoFindings(checked.diagnostics)
    #expect(checked.output?.plain == row.expected)
  }

  /// The two `y_` cases decided otherwise: settings with a key twice have no honest meaning.
  @Test(arguments: [
    JSONCase("y_object_duplicated_key", #"{"k":"v",①"k":"w"}"#, .jsonDuplicateKey),
    JSONCase("y_object_duplicated_key_and_value", #"{"k":"v",①"k":"v"}"#, .jsonDuplicateKey),
  ]) func refusesDuplicateKeys(row: JSONCase) {
    row.expectRefusal()
  }

  @Test func coversEveryCase() {
    let rows = Self.arrays + Self.numbers + Self.objects + Self.strings + Self.structures
    #expect(Set(rows.map(\.name)).count == 94)
  }
}
