import Diagnostics
import TestSupport
import Testing

/// What the public JSON parsing test suite says a reader must refuse (its `n_` cases): arrays and numbers.
@Suite struct JSONRefusedTests {
  static let arrays = [
    JSONCase("n_array_1_true_without_comma", "[7 ①true]", .jsonSyntax),
    JSONCase("n_array_a_invalid_utf8", "[①b‹E5›]", .jsonSyntax),
    JSONCase("n_array_colon_instead_of_comma", #"["k"①: 7]"#, .jsonSyntax),
    JSONCase("n_array_comma_after_close", #"["k"]①,"#, .jsonSyntax),
    JSONCase("n_array_comma_and_number", "[①,7]", .jsonSyntax),
    JSONCase("n_array_double_comma", "[7,①,8]", .jsonSyntax),
    JSONCase("n_array_double_extra_comma", #"["k",①,]"#, .jsonSyntax),
    JSONCase("n_array_extra_close", #"["k"]①]"#, .jsonSyntax),
    JSONCase("n_array_extra_comma", #"["k"①,]"#, .jsonSyntax),
    JSONCase("n_array_incomplete", #"①["k""#, .jsonSyntax),
    JSONCase("n_array_incomplete_invalid_value", "[①k", .jsonSyntax),
    JSONCase("n_array_inner_array_no_comma", "[7①[8]]", .jsonSyntax),
    JSONCase("n_array_invalid_utf8", "[①‹FF›]", .jsonInvalidText),
    JSONCase("n_array_items_separated_by_semicolon", "[7①;8]", .jsonSyntax),
    JSONCase("n_array_just_comma", "[①,]", .jsonSyntax),
    JSONCase("n_array_just_minus", "[①-]", .jsonSyntax),
    JSONCase("n_array_missing_value", #"[  ①, "k"]"#, .jsonSyntax),
    JSONCase("n_array_newlines_unclosed", "①[\"k\",\n8\n,9,", .jsonSyntax),
    JSONCase("n_array_number_and_comma", "[7①,]", .jsonSyntax),
    JSONCase("n_array_number_and_several_commas", "[7,①,]", .jsonSyntax),
    JSONCase("n_array_spaces_vertical_tab_formfeed", "[\"①\u{B}k\"\\f]", .jsonSyntax),
    JSONCase("n_array_star_inside", "[①*]", .jsonSyntax),
    JSONCase("n_array_unclosed", #"①["""#, .jsonSyntax),
    JSONCase("n_array_unclosed_trailing_comma", "①[7,", .jsonSyntax),
    JSONCase("n_array_unclosed_with_new_lines", "①[7,\n7\n,7", .jsonSyntax),
    JSONCase("n_array_unclosed_with_object_inside", "①[{}", .jsonSyntax),
  ]

  static let words = [
    JSONCase("n_incomplete_false", "[①fal]", .jsonSyntax),
    JSONCase("n_incomplete_null", "[①nu]", .jsonSyntax),
    JSONCase("n_incomplete_true", "[①t]", .jsonSyntax),
    JSONCase("n_multidigit_number_then_00", "789①‹00›", .jsonSyntax),
    JSONCase("n_single_space", "① ", .jsonSyntax),
  ]

  static let numbers = [
    JSONCase("n_number_++", "[①++77]", .jsonSyntax),
    JSONCase("n_number_+1", "[①+7]", .jsonSyntax),
    JSONCase("n_number_+Inf", "[①+Inf]", .jsonSyntax),
    JSONCase("n_number_-01", "[①-07]", .jsonSyntax),
    JSONCase("n_number_-1.0.", "[①-7.5.]", .jsonSyntax),
    JSONCase("n_number_-2.", "[①-7.]", .jsonSyntax),
    JSONCase("n_number_-NaN", "[①-NaN]", .jsonSyntax),
    JSONCase("n_number_.-1", "[①.-7]", .jsonSyntax),
    JSONCase("n_number_.2e-3", "[①.7e-4]", .jsonSyntax),
    JSONCase("n_number_0.1.2", "[①0.7.8]", .jsonSyntax),
    JSONCase("n_number_0.3e", "[①0.7e]", .jsonSyntax),
    JSONCase("n_number_0.3e+", "[①0.7e+]", .jsonSyntax),
    JSONCase("n_number_0.e1", "[①0.e7]", .jsonSyntax),
    JSONCase("n_number_0_capital_E", "[①0E]", .jsonSyntax),
    JSONCase("n_number_0_capital_E+", "[ ①0E+]", .jsonSyntax),
    JSONCase("n_number_0e", "[①0e]", .jsonSyntax),
    JSONCase("n_number_0e+", "[①0e+]", .jsonSyntax),
    JSONCase("n_number_1.0e", "[①7.5e]", .jsonSyntax),
    JSONCase("n_number_1.0e+", "[①7.5e+]", .jsonSyntax),
    JSONCase("n_number_1.0e-", "[①7.5e-]", .jsonSyntax),
    JSONCase("n_number_1_000", "[7 ①500.0]", .jsonSyntax),
    JSONCase("n_number_1eE2", "[①7eE3]", .jsonSyntax),
    JSONCase("n_number_2.e+3", "[①7.e+4]", .jsonSyntax),
    JSONCase("n_number_2.e-3", "[①7.e-4]", .jsonSyntax),
    JSONCase("n_number_2.e3", "[①7.e4]", .jsonSyntax),
    JSONCase("n_number_9.e+", "[①7.e+]", .jsonSyntax),
    JSONCase("n_number_Inf", "[①Inf]", .jsonSyntax),
    JSONCase("n_number_NaN", "[①NaN]", .jsonSyntax),
    JSONCase("n_number_U+FF11_fullwidth_digit_one", "[①７]", .jsonSyntax),
    JSONCase("n_number_expression", "[①7+8]", .jsonSyntax),
    JSONCase("n_number_hex_1_digit", "[①0xA]", .jsonSyntax),
    JSONCase("n_number_hex_2_digits", "[①0xAB]", .jsonSyntax),
    JSONCase("n_number_infinity", "[①Infinity]", .jsonSyntax),
    JSONCase("n_number_invalid+-", "[①0e+-7]", .jsonSyntax),
    JSONCase("n_number_invalid-negative-real", "[①-78.9bar]", .jsonSyntax),
    JSONCase("n_number_invalid-utf-8-in-bigger-int", "[789①‹E5›]", .jsonInvalidText),
    JSONCase("n_number_invalid-utf-8-in-exponent", "[7e8①‹E5›]", .jsonInvalidText),
    JSONCase("n_number_invalid-utf-8-in-int", "[0①‹E5›]\n", .jsonInvalidText),
    JSONCase("n_number_minus_infinity", "[①-Infinity]", .jsonSyntax),
    JSONCase("n_number_minus_sign_with_trailing_garbage", "[①-bar]", .jsonSyntax),
    JSONCase("n_number_minus_space_1", "[①- 7]", .jsonSyntax),
    JSONCase("n_number_neg_int_starting_with_zero", "[①-078]", .jsonSyntax),
    JSONCase("n_number_neg_real_without_int_part", "[①-.78]", .jsonSyntax),
    JSONCase("n_number_neg_with_garbage_at_end", "[①-7y]", .jsonSyntax),
    JSONCase("n_number_real_garbage_after_e", "[①7eb]", .jsonSyntax),
    JSONCase("n_number_real_with_invalid_utf8_after_e", "[①7e‹E5›]", .jsonSyntax),
    JSONCase("n_number_real_without_fractional_part", "[①7.]", .jsonSyntax),
    JSONCase("n_number_starting_with_dot", "[①.78]", .jsonSyntax),
    JSONCase("n_number_with_alpha", "[①7.8b-9]", .jsonSyntax),
    JSONCase("n_number_with_alpha_char", "[①2.2250738585072014H-308]", .jsonSyntax),
    JSONCase("n_number_with_leading_zero", "[①078]", .jsonSyntax),
  ]

  @Test(arguments: arrays + words + numbers) func refuses(row: JSONCase) {
    row.expectRefusal()
  }

  @Test func coversEveryCase() {
    let rows = Self.arrays + Self.words + Self.numbers
    #expect(Set(rows.map(\.name)).count == 82)
  }
}
