import Quantities
import Testing

@Suite("Quantities: identifiers")
struct IdentifierTests {
  @Test(arguments: [
    "a", "7", "spring-launch-2026", "a-b-c", "x1", "con-1", "com10", "com0", "lpt", "console",
    String(repeating: "a", count: 64),
  ])
  func acceptsWellFormedOnes(text: String) {
    #expect(CampaignID(text)?.text == text)
    #expect(FeedID(text)?.description == text)
    #expect(Platform(text)?.text == text)
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "A", "Spring", "a_b", "a.b", "a b", " a", "a ", "a/b", "..", "ä", "é", "a\u{301}", "٣",
    "a\n", "a\0", "con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", String(repeating: "a", count: 65),
  ])
  func refusesOthers(text: String) {
    #expect(CampaignID(text) == nil)
    #expect(FeedID(text) == nil)
    #expect(Platform(text) == nil)
  }

  @Test func orderByBytes() {
    let texts = ["a", "a-b", "a1", "aa", "b"]
    #expect(texts.reversed().compactMap(CampaignID.init).sorted().map(\.text) == texts)
    #expect(texts.reversed().compactMap(FeedID.init).sorted().map(\.text) == texts)
    #expect(texts.reversed().compactMap(Platform.init).sorted().map(\.text) == texts)
  }
}

@Suite("Quantities: platforms")
struct PlatformTests {
  @Test(arguments: [
    ("linkedin", Platform.linkedin), ("LinkedIn", .linkedin), (" Instagram\n", .instagram), ("IG", .instagram),
    ("fb", .facebook), ("Twitter", .x), ("X (Twitter)", .x), ("x", .x), ("Newsletter", .email), ("E-Mail", .email),
    ("TikTok", .tiktok), ("tik tok", .tiktok), ("YouTube", .youtube), ("Bluesky", .bluesky), ("\u{A0}blog\t", .blog),
    ("threads", .threads), ("Pinterest", .pinterest),
  ])
  func understandsUsualNames(word: String, platform: Platform) {
    #expect(Platform.named(word) == platform)
  }

  @Test func leavesOtherWordsAsOwnPlatforms() {
    #expect(Platform.named("Mastodon")?.text == "mastodon")
    #expect(Platform.named("Meta")?.text == "meta")
    #expect(Platform.named("Meta").map(Platform.wellKnown.contains) == false)
  }

  @Test(arguments: [
    "", "  ", "two words", "a_b", "--", "ünïcode", String(repeating: "a", count: 65),
    String(repeating: " ", count: 10_000),
  ])
  func refusesWhatCannotBeAName(word: String) {
    #expect(Platform.named(word) == nil)
  }

  @Test func wellKnownOnesAreEachWellFormed() {
    #expect(Platform.wellKnown.count == 11)
    #expect(Set(Platform.wellKnown).count == 11)
    for platform in Platform.wellKnown {
      #expect(Platform(platform.text) == platform)
      #expect(Platform.named(platform.text.uppercased()) == platform)
    }
  }
}
