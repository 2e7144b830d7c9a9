import Testing

@testable import Metrics

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("*", "", true), ("*", "anything", true), ("", "", true), ("", "a", false), ("spring*", "Spring Launch", true),
    ("SPRING*", "spring", true), ("*launch", "Spring Launch", true), ("*launch", "Spring Launch 2", false),
    ("*spring*launch*", "xx spring yy launch zz", true), ("*launch*spring*", "spring launch", false),
    ("a?c", "abc", true), ("a?c", "ac", false), ("a?c", "a\u{1F600}c", true), ("a*b*c", "aXbXbXc", true),
    ("a*b", "ab", true), ("RB | Sales*", "RB | Sales | ASC", true), ("ÜBER*", "über alles", true),
    ("[x]*", "[X] y", true), ("a*", "ba", false), ("**a", "a", true), ("spring  launch", "spring launch", true),
  ])
  func matches(pattern: String, name: String, expected: Bool) {
    #expect(NamePattern(pattern).matches(Array(HeaderText.fold(name).unicodeScalars)) == expected)
  }

  @Test func endsInTimeOnAPatternMadeToTakeLong() {
    let pattern = NamePattern(String(repeating: "*a", count: 50) + "b")
    #expect(!pattern.matches(Array(repeating: "a", count: 2000)))
  }
}
