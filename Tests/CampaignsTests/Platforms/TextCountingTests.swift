import Campaigns
import Quantities
import TestSupport
import Testing

@Suite("Texts are counted as platforms count them")
struct TextCountingTests {
  /// A text and its length in characters, bytes, X's weight and Threads' measure.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let lengths: [Int]
    var testDescription: String { text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ") }

    init(_ text: String, _ characters: Int, _ bytes: Int, _ weight: Int, _ threads: Int) {
      self.text = text
      lengths = [characters, bytes, weight, threads]
    }
  }

  static let rows: [Row] = [
    Row("", 0, 0, 0, 0),
    Row("plain words", 11, 11, 11, 11),
    Row("two\r\nlines", 9, 10, 10, 9),
    Row("é", 1, 2, 1, 1),
    Row("e\u{301}", 1, 3, 1, 1),
    Row("\u{1EBF}", 1, 3, 2, 1),
    Row("e\u{302}\u{301}", 1, 5, 2, 1),
    Row("q\u{301}", 1, 3, 2, 1),
    Row("e\u{323}\u{302}\u{301}", 1, 7, 3, 1),
    Row("\u{212B}", 1, 3, 1, 1),
    Row("\u{958}", 1, 3, 2, 1),
    Row("\u{1112}\u{1161}\u{11AB}", 1, 9, 2, 1),
    Row("\u{D55C}", 1, 3, 2, 1),
    Row("日本", 2, 6, 4, 2),
    Row("“quoted”", 8, 12, 8, 8),
    Row("…", 1, 3, 2, 1),
    Row("€", 1, 3, 2, 1),
    Row("👋", 1, 4, 2, 4),
    Row("👋🏽", 1, 8, 2, 8),
    Row("👨‍👩‍👧‍👦", 1, 25, 2, 25),
    Row("🇩🇪", 1, 8, 2, 8),
    Row("❤️", 1, 6, 2, 6),
    Row("❤\u{FE0E}", 1, 6, 4, 1),
    Row("1️⃣", 1, 7, 2, 7),
    Row("1 # *", 5, 5, 5, 5),
    Row("©", 1, 2, 1, 1),
    Row("see https://example.com/a/very/long/path?with=query#and-more now", 64, 64, 31, 64),
    Row("https://a.co", 12, 12, 23, 12),
    Row("(https://a.co/x).", 17, 17, 26, 17),
    Row("https://en.example.org/wiki/Swift_(bird)", 40, 40, 23, 40),
    Row("acme.com/x and more", 19, 19, 32, 19),
    Row("me@acme.com", 11, 11, 11, 11),
    Row("file.swift 1.5", 14, 14, 14, 14),
    Row("http:// nothing", 15, 15, 15, 15),
    Row("❤\u{200D}🔥", 1, 10, 2, 10),
    Row("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1, 28, 2, 28),
    Row("https://müller.example/größe?q=1", 32, 35, 23, 32),
    Row("https://пример.рф/слово", 23, 36, 23, 23),
    Row("https://☃.net/", 14, 16, 23, 14),
    Row("詳細はhttps://example.jp/a。", 24, 32, 31, 24),
    Row("https://example.comをご覧", 22, 28, 29, 22),
    Row("https://a.de,https://b.de", 25, 25, 47, 25),
    Row("a.com|b.com", 11, 11, 47, 11),
    Row("http://localhost/x", 18, 18, 18, 18),
    Row("http://192.168.0.1/", 19, 19, 19, 19),
    Row("acme.de", 7, 7, 7, 7),
    Row("acme.de/kit!", 12, 12, 24, 12),
    Row("shop.acme.co.jp", 15, 15, 23, 15),
    Row("https://acme.com:8080?a=b.", 26, 26, 24, 26),
    Row("https://acme.com?!", 18, 18, 25, 18),
    Row("#acme.com @acme.com", 19, 19, 19, 19),
    Row("draft.py v2.io", 14, 14, 14, 14),
    Row("http://a.co/(b))).", 18, 18, 26, 18),
    Row("http://a.co/b)(c)", 17, 17, 24, 17),
    Row("http://-a.co http://a..co", 25, 25, 25, 25),
    Row("http://a.co.-b.de", 17, 17, 29, 17),
  ]

  /// A text and its length in UTF-16 code units.
  @Test(arguments: [("é", 1), ("e\u{301}", 2), ("日", 1), ("👋", 2), ("👋🏽", 4), ("👨‍👩‍👧‍👦", 11), ("🇩🇪", 4), ("❤️", 2), ("⭐", 1)])
  func measuresCodeUnits(text: String, length: Int) {
    #expect(TextCounting.utf16.length(of: text) == length)
  }

  /// A star is an emoji of one code unit.
  @Test func promisesOfCodeUnitsOnlyWhatHoldsForEveryEmoji() {
    #expect(TextCounting.utf16.words == "UTF-16 code units, most emoji being two or more")
  }

  @Test(arguments: rows)
  func measuresEachTextInFourWays(row: Row) {
    let countings: [TextCounting] = [.characters, .bytes, .weighted, .emojiAsBytes]
    #expect(countings.map { $0.length(of: row.text) } == row.lengths)
  }

  @Test(arguments: [
    ("linkedin", "a", 3_000), ("instagram", "a", 2_200), ("facebook", "a", 63_206), ("x", "a", 280), ("x", "日", 140),
    ("tiktok", "a", 2_200), ("tiktok", "👋", 1_100), ("youtube", "é", 2_500), ("pinterest", "é", 800),
    ("threads", "👋", 125),
    ("bluesky", "é", 300),
    ("bluesky", "👩‍💻", 272),
  ])
  func acceptsExactlyAsMuchAsThePlatformDoes(name: String, unit: String, most: Int) throws {
    let facts = try #require(PlatformFacts.all.first { $0.platform.text == name })
    #expect(facts.limit.excess(of: String(repeating: unit, count: most)) == nil)
    #expect(facts.limit.excess(of: String(repeating: unit, count: most + 1)) != nil)
  }

  @Test func namesTheSecondLimitWhereItIsTheOneExceeded() throws {
    let facts = try #require(PlatformFacts.all.first { $0.platform == .bluesky })
    let excess = try #require(facts.limit.excess(of: String(repeating: "👩‍💻", count: 300)))
    #expect(excess.isInBytes && excess.count == 3_300 && excess.limit == 3_000)
  }

  @Test func staysQuickOnTextsOfManyMarks() {
    let text = String(repeating: "e\u{301}q\u{307}\u{323}", count: 20_000)
    #expect(TextCounting.weighted.length(of: text) == 20_000 * 4)
  }

  /// Texts of the longest copy that is taken, each one link or nearly one.
  @Test(arguments: [
    ("http://a.co/", ")", 99_000, 23 + 99_000), ("http://", "1.", 49_000, 7 + 98_000),
    ("http://a.co/", "(", 99_000, 23), ("http://a", ".b", 49_000, 8 + 98_000), ("http://", "a.co|http://", 8_000, 0),
  ])
  func staysQuickOnLinksWithoutEnd(start: String, part: String, count: Int, weight: Int) {
    let text = start + String(repeating: part, count: count)
    let clock = ContinuousClock()
    let expected = weight > 0 ? weight : count * (23 + 1) + 7
    let time = clock.measure { #expect(TextCounting.weighted.length(of: text) == expected) }
    #expect(time < .patience(seconds: 30))
  }
}
