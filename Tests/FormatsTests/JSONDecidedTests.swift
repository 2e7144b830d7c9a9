import Diagnostics
import Formats
import TestSupport
import Testing

/// What the public JSON parsing test suite leaves to the reader (its `i_` cases), and what this one decides.
///
/// Numbers of any size are read, since a number is kept as written; whoever uses one says what fits. Text that is
/// not UTF-8, halves of surrogate pairs, byte-order marks and more than 256 levels are refused.
@Suite struct JSONDecidedTests {
  static let numbers = [
    ("i_number_double_huge_neg_exp", "654.321e-987"),
    ("i_number_huge_exp", "0.7e00777777777777777777777777777777777777777777777777777777777777777"),
    ("i_number_neg_int_huge_exp", "-7e+8888"),
    ("i_number_pos_double_huge_exp", "7.5e+8888"),
    ("i_number_real_neg_overflow", "-7878e90000"),
    ("i_number_real_pos_overflow", "7878e90000"),
    ("i_number_real_underflow", "78e-9000000"),
    ("i_number_too_big_neg_int", "-787878787878787878787878787878"),
    ("i_number_too_big_pos_int", "700000000000000000000"),
    ("i_number_very_big_negative_int", "-78787878787878787878787878787878787878787878787878"),
  ]

  @Test(arguments: numbers) func keepsNumbersOfAnySizeAsWritten(name: String, literal: String) {
    let checked = JSONReader.read(Array("[\(literal)]".utf8), path: "case.json")
    expectNoFindings(checked.diagnostics)
    guard case .number(let number) = checked.output?.array?.first?.content else {
      Issue.record("no number")
      return
    }
    #expect(number.literal == literal)
    #expect(number.int == nil)
  }

  static let refused = [
    JSONCase("i_object_key_lone_2nd_surrogate", #"{"①\uDE80":7}"#, .jsonInvalidText),
    JSONCase("i_string_1st_surrogate_but_2nd_missing", #"["①\uD83D"]"#, .jsonInvalidText),
    JSONCase("i_string_1st_valid_surrogate_2nd_invalid", #"["①\uD83D\u4321"]"#, .jsonInvalidText),
    JSONCase("i_string_UTF-16LE_with_BOM", "①‹FF›‹FE›[‹00›7‹00›]‹00›", .jsonInvalidText),
    JSONCase("i_string_UTF-8_invalid_sequence", "[\"月①‹D1›‹D1›\"]", .jsonInvalidText),
    JSONCase("i_string_UTF8_surrogate_U+D800", #"["①‹ED›‹A0›‹81›"]"#, .jsonInvalidText),
    JSONCase("i_string_incomplete_surrogate_and_escape_valid", #"["①\uD83D\t"]"#, .jsonInvalidText),
    JSONCase("i_string_incomplete_surrogate_pair", #"["①\uDE80k"]"#, .jsonInvalidText),
    JSONCase(
      "i_string_incomplete_surrogates_escape_valid", #"["①\uD83D②\uD83D\t"]"#, .jsonInvalidText, .jsonInvalidText),
    JSONCase("i_string_invalid_lonely_surrogate", #"["①\ud83d"]"#, .jsonInvalidText),
    JSONCase("i_string_invalid_surrogate", #"["①\ud83dxyz"]"#, .jsonInvalidText),
    JSONCase("i_string_invalid_utf-8", #"["①‹FF›"]"#, .jsonInvalidText),
    JSONCase("i_string_inverted_surrogates_U+1D11E", #"["①\uDE80②\uD83D"]"#, .jsonInvalidText, .jsonInvalidText),
    JSONCase("i_string_iso_latin_1", #"["caf①‹E9›"]"#, .jsonInvalidText),
    JSONCase("i_string_lone_second_surrogate", #"["①\uDEAA"]"#, .jsonInvalidText),
    JSONCase("i_string_lone_utf8_continuation_byte", #"["①‹85›"]"#, .jsonInvalidText),
    JSONCase("i_string_not_in_unicode_range", #"["①‹F4›‹90›‹80›‹80›"]"#, .jsonInvalidText),
    JSONCase("i_string_overlong_sequence_2_bytes", #"["①‹C1›‹81›"]"#, .jsonInvalidText),
    JSONCase("i_string_overlong_sequence_6_bytes", #"["①‹FC›‹83›‹BF›‹BF›‹BF›‹BF›"]"#, .jsonInvalidText),
    JSONCase("i_string_overlong_sequence_6_bytes_null", #"["①‹FC›‹80›‹80›‹80›‹80›‹80›"]"#, .jsonInvalidText),
    JSONCase("i_string_truncated-utf-8", #"["①‹E2›‹82›"]"#, .jsonInvalidText),
    JSONCase("i_string_utf16BE_no_BOM", "①‹00›[‹00›7‹00›]", .jsonInvalidText),
    JSONCase("i_string_utf16LE_no_BOM", "①[‹00›7‹00›]‹00›", .jsonInvalidText),
    JSONCase("i_structure_UTF-8_BOM_empty_object", "①\u{FEFF}{}", .jsonSyntax),
    JSONCase(
      "i_structure_500_nested_arrays",
      String(repeating: "[", count: 256) + "①" + String(repeating: "[", count: 244)
        + String(repeating: "]", count: 500), .jsonTooDeep),
  ]

  @Test(arguments: refused) func refuses(row: JSONCase) {
    row.expectRefusal()
  }

  @Test func coversEveryCase() {
    #expect(Set(Self.numbers.map(\.0) + Self.refused.map(\.name)).count == 35)
  }
}
