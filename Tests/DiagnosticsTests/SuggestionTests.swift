import Testing

@testable import Diagnostics

@Suite("Diagnostics: suggestions")
struct SuggestionTests {
  @Test(
    arguments: [
      ("linkedn", ["linkedin", "instagram", "x"], "linkedin"), ("Linkedin", ["linkedin"], "linkedin"),
      ("isntagram", ["linkedin", "instagram"], "instagram"), ("tiktok", ["youtube", "email"], nil),
      ("budgte", ["budget", "name"], "budget"), ("naem", ["name", "game"], "name"), ("x", ["y"], "y"),
      ("x", ["yz"], nil),
      ("cat", ["cart", "cab"], "cab"), ("cat", ["bat", "car"], "bat"), ("", ["a"], "a"), ("", ["ab"], nil),
      ("a", [], nil),
      ("mon", ["thu", "wed"], nil),
    ] as [(String, [String], String?)])
  func findsTheClosestWord(word: String, candidates: [String], closest: String?) {
    #expect(Suggestion.closest(to: word, in: candidates) == closest)
    #expect(Suggestion.closest(to: word, in: candidates.reversed()) == closest)
  }

  @Test func givesUpOnEndlessWords() {
    #expect(Suggestion.closest(to: String(repeating: "a", count: 201), in: [String(repeating: "a", count: 201)]) == nil)
    #expect(Suggestion.closest(to: String(repeating: "a", count: 200), in: [String(repeating: "a", count: 199)]) != nil)
  }

  @Test(
    arguments: [
      ("", "", 0), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
      ("abcd", "badc", 2), ("a", "b", 1),
    ] as [(String, String, Int)])
  func countsEdits(left: String, right: String, distance: Int) {
    #expect(Suggestion.editDistance(Array(left.utf8), Array(right.utf8)) == distance)
    #expect(Suggestion.editDistance(Array(right.utf8), Array(left.utf8)) == distance)
  }
}
