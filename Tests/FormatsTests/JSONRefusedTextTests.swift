import Diagnostics
import TestSupport
import Testing

/// What the public JSON parsing test suite says a reader must refuse (its `n_` cases): objects, strings, structure.
@Suite struct JSONRefusedTextTests {
  static let objects = [
    JSONCase("n_object_bad_value", #"["k", ①trust]"#, .jsonSyntax),
    JSONCase("n_object_bracket_key", "{①[: \"k\"}\n", .jsonSyntax),
    JSONCase("n_object_comma_instead_of_colon", #"{"k"①, null}"#, .jsonSyntax),
    JSONCase("n_object_double_colon", #"{"k":①:"v"}"#, .jsonSyntax),
    JSONCase("n_object_emoji", "{①🇩🇪}", .jsonSyntax),
    JSONCase("n_object_garbage_at_end", #"{"k":"v" ①789}"#, .jsonSyntax),
    JSONCase("n_object_key_with_single_quotes", "{①word: 'v'}", .jsonSyntax),
    JSONCase(
      "n_object_lone_continuation_byte_in_key_and_trailing_comma", #"{"①‹B9›":"0",}"#, .jsonInvalidText),
    JSONCase("n_object_missing_colon", #"{"k" ①v}"#, .jsonSyntax),
    JSONCase("n_object_missing_key", #"{①:"v"}"#, .jsonSyntax),
    JSONCase("n_object_missing_semicolon", #"{"k" ①"v"}"#, .jsonSyntax),
    JSONCase("n_object_missing_value", #"{"k":①"#, .jsonSyntax),
    JSONCase("n_object_no-colon", #"{"k"①"#, .jsonSyntax),
    JSONCase("n_object_non_string_key", "{①7:7}", .jsonSyntax),
    JSONCase("n_object_non_string_key_but_huge_number_instead", "{①7E7777:7}", .jsonSyntax),
    JSONCase("n_object_pi_in_key_and_trailing_comma", #"{"π":"0"①,}"#, .jsonSyntax),
    JSONCase("n_object_repeated_null_null", "{①null:null,null:null}", .jsonSyntax),
    JSONCase("n_object_several_trailing_commas", #"{"k":7,①,,,}"#, .jsonSyntax),
    JSONCase("n_object_single_quote", "{①'k':7}", .jsonSyntax),
    JSONCase("n_object_trailing_comma", #"{"k":7①,}"#, .jsonSyntax),
    JSONCase("n_object_trailing_comment", #"{"k":"v"}①/**/"#, .jsonSyntax),
    JSONCase("n_object_trailing_comment_open", #"{"k":"v"}①/**//"#, .jsonSyntax),
    JSONCase("n_object_trailing_comment_slash_open", #"{"k":"v"}①//"#, .jsonSyntax),
    JSONCase("n_object_trailing_comment_slash_open_incomplete", #"{"k":"v"}①/"#, .jsonSyntax),
    JSONCase("n_object_two_commas_in_a_row", #"{"k":"v",①,"l":"w"}"#, .jsonSyntax),
    JSONCase("n_object_unquoted_key", #"{①k: "v"}"#, .jsonSyntax),
    JSONCase("n_object_unterminated-value", #"{"k":①"v"#, .jsonSyntax),
    JSONCase("n_object_with_single_string", #"{ "k" : "v", "l" ①}"#, .jsonSyntax),
    JSONCase("n_object_with_trailing_garbage", #"{"k":"v"}①#"#, .jsonSyntax),
  ]

  static let strings = [
    JSONCase("n_string_1_surrogate_then_escape", #"[②"①\uD801\"]"#, .jsonInvalidText, .jsonSyntax),
    JSONCase("n_string_1_surrogate_then_escape_u", #"["①\uD801②\u"]"#, .jsonInvalidText, .jsonSyntax),
    JSONCase("n_string_1_surrogate_then_escape_u1", #"["①\uD801②\u2"]"#, .jsonInvalidText, .jsonSyntax),
    JSONCase("n_string_1_surrogate_then_escape_u1x", #"["①\uD801②\u2y"]"#, .jsonInvalidText, .jsonSyntax),
    JSONCase("n_string_accentuated_char_no_quotes", "[①ö]", .jsonSyntax),
    JSONCase("n_string_backslash_00", #"["①\‹00›"]"#, .jsonSyntax),
    JSONCase("n_string_escape_x", #"["①\x41"]"#, .jsonSyntax),
    JSONCase("n_string_escaped_backslash_bad", #"[①"\\\"]"#, .jsonSyntax),
    JSONCase("n_string_escaped_ctrl_char_tab", "[\"①\\\t\"]", .jsonSyntax),
    JSONCase("n_string_escaped_emoji", #"["①\🚀"]"#, .jsonSyntax),
    JSONCase("n_string_incomplete_escape", #"[①"\"]"#, .jsonSyntax),
    JSONCase("n_string_incomplete_escaped_character", #"["①\u00E"]"#, .jsonSyntax),
    JSONCase("n_string_incomplete_surrogate", #"["①\uD83D②\uDE"]"#, .jsonInvalidText, .jsonSyntax),
    JSONCase(
      "n_string_incomplete_surrogate_escape_invalid", #"["①\uD801②\uD801③\y"]"#, .jsonInvalidText, .jsonInvalidText,
      .jsonSyntax),
    JSONCase("n_string_invalid-utf-8-in-escape", #"["①\u‹E5›"]"#, .jsonSyntax),
    JSONCase("n_string_invalid_backslash_esc", #"["①\q"]"#, .jsonSyntax),
    JSONCase("n_string_invalid_unicode_escape", #"["①\uwxyz"]"#, .jsonSyntax),
    JSONCase("n_string_invalid_utf8_after_escape", #"["①\‹E5›"]"#, .jsonSyntax),
    JSONCase("n_string_leading_uescaped_thinspace", #"[①\u2009"k"]"#, .jsonSyntax),
    JSONCase("n_string_no_quotes_with_bad_escape", #"[①\t]"#, .jsonSyntax),
    JSONCase("n_string_single_doublequote", #"①""#, .jsonSyntax),
    JSONCase("n_string_single_quote", "[①'one word']", .jsonSyntax),
    JSONCase("n_string_single_string_no_double_quotes", "①word", .jsonSyntax),
    JSONCase("n_string_start_escape_unclosed", #"["①\"#, .jsonSyntax),
    JSONCase("n_string_unescaped_ctrl_char", #"["k①‹00›l"]"#, .jsonSyntax),
    JSONCase("n_string_unescaped_newline", "[\"one①\nline\"]", .jsonSyntax),
    JSONCase("n_string_unescaped_tab", "[\"①\t\"]", .jsonSyntax),
    JSONCase("n_string_unicode_CapitalU", #""①\U0041""#, .jsonSyntax),
    JSONCase("n_string_with_trailing_garbage", #""k"①y"#, .jsonSyntax),
  ]

  static let structures = [
    JSONCase(
      "n_structure_100000_opening_arrays",
      String(repeating: "[", count: 256) + "①" + String(repeating: "[", count: 99_744), .jsonTooDeep),
    JSONCase("n_structure_U+2060_word_joined", "[①\u{2060}]", .jsonSyntax),
    JSONCase("n_structure_UTF8_BOM_no_data", "①\u{FEFF}", .jsonSyntax),
    JSONCase("n_structure_angle_bracket_.", "①<->", .jsonSyntax),
    JSONCase("n_structure_angle_bracket_null", "[①<true>]", .jsonSyntax),
    JSONCase("n_structure_array_trailing_garbage", "[7]①y", .jsonSyntax),
    JSONCase("n_structure_array_with_extra_array_close", "[7]①]", .jsonSyntax),
    JSONCase("n_structure_array_with_unclosed_string", #"[①"word]"#, .jsonSyntax),
    JSONCase("n_structure_ascii-unicode-identifier", "①aö", .jsonSyntax),
    JSONCase("n_structure_capitalized_True", "[①False]", .jsonSyntax),
    JSONCase("n_structure_close_unopened_array", "7①]", .jsonSyntax),
    JSONCase("n_structure_comma_instead_of_closing_brace", #"①{"k": true,"#, .jsonSyntax),
    JSONCase("n_structure_double_array", "[]①[]", .jsonSyntax),
    JSONCase("n_structure_end_array", "①]", .jsonSyntax),
    JSONCase("n_structure_incomplete_UTF8_BOM", "①‹EF›‹BB›[]", .jsonInvalidText),
    JSONCase("n_structure_lone-invalid-utf-8", "①‹E5›", .jsonInvalidText),
    JSONCase("n_structure_lone-open-bracket", "①[", .jsonSyntax),
    JSONCase("n_structure_no_data", "①", .jsonSyntax),
    JSONCase("n_structure_null-byte-outside-string", "[①‹00›]", .jsonSyntax),
    JSONCase("n_structure_number_with_trailing_garbage", "7①$", .jsonSyntax),
    JSONCase("n_structure_object_followed_by_closing_object", "{}①}", .jsonSyntax),
    JSONCase("n_structure_object_unclosed_no_value", #"{"":①"#, .jsonSyntax),
    JSONCase("n_structure_object_with_comment", #"{"k":①/*why*/"v"}"#, .jsonSyntax),
    JSONCase("n_structure_object_with_trailing_garbage", #"{"k": true} ①"l""#, .jsonSyntax),
    JSONCase("n_structure_open_array_apostrophe", "[①'", .jsonSyntax),
    JSONCase("n_structure_open_array_comma", "[①,", .jsonSyntax),
    JSONCase(
      "n_structure_open_array_object",
      String(repeating: #"[{"":"#, count: 128) + "①" + String(repeating: #"[{"":"#, count: 20_000), .jsonTooDeep),
    JSONCase("n_structure_open_array_open_object", "[①{", .jsonSyntax),
    JSONCase("n_structure_open_array_open_string", #"[①"k"#, .jsonSyntax),
    JSONCase("n_structure_open_array_string", #"①["k""#, .jsonSyntax),
    JSONCase("n_structure_open_object", "①{", .jsonSyntax),
    JSONCase("n_structure_open_object_close_array", "{①]", .jsonSyntax),
    JSONCase("n_structure_open_object_comma", "{①,", .jsonSyntax),
    JSONCase("n_structure_open_object_open_array", "{①[", .jsonSyntax),
    JSONCase("n_structure_open_object_open_string", #"{①"k"#, .jsonSyntax),
    JSONCase("n_structure_open_object_string_with_apostrophes", "{①'k'", .jsonSyntax),
    JSONCase("n_structure_open_open", #"["①\{["\{["\{"#, .jsonSyntax),
    JSONCase("n_structure_single_eacute", "①‹E9›", .jsonInvalidText),
    JSONCase("n_structure_single_star", "①*", .jsonSyntax),
    JSONCase("n_structure_trailing_#", #"{"k":"v"}①#{}"#, .jsonSyntax),
    JSONCase("n_structure_uescaped_LF_before_string", #"[①\u000A"k"]"#, .jsonSyntax),
    JSONCase("n_structure_unclosed_array", "①[7", .jsonSyntax),
    JSONCase("n_structure_unclosed_array_partial_null", "[ true, ①nu", .jsonSyntax),
    JSONCase("n_structure_unclosed_array_unfinished_false", "[ true, ①fal", .jsonSyntax),
    JSONCase("n_structure_unclosed_array_unfinished_true", "[ false, ①tr", .jsonSyntax),
    JSONCase("n_structure_unclosed_object", #"①{"k":"v""#, .jsonSyntax),
    JSONCase("n_structure_unicode-identifier", "①ö", .jsonSyntax),
    JSONCase("n_structure_whitespace_U+2060_word_joiner", "[①\u{2060} ]", .jsonSyntax),
    JSONCase("n_structure_whitespace_formfeed", "[①\u{C}]", .jsonSyntax),
  ]

  @Test(arguments: objects + strings + structures) func refuses(row: JSONCase) {
    row.expectRefusal()
  }

  /// Every way to cut or spoil the four digits of an escape, alone and in the second half of a pair.
  @Test(arguments: ["u", "u0", "u0A", "u0A1", "u0A1x", "u0Ax1", "u0xA1", "ux0A1", "u+041", "u 041", "u-041"])
  func refusesSpoiltDigits(escape: String) {
    JSONCase(escape, #"["①\\#(escape)"]"#, .jsonSyntax).expectRefusal()
    JSONCase(escape, #"["①\uDBFF②\\#(escape)"]"#, .jsonInvalidText, .jsonSyntax).expectRefusal()
  }

  @Test func coversEveryCase() {
    let rows = Self.objects + Self.strings + Self.structures
    #expect(Set(rows.map(\.name)).count == 107)
  }
}
