import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Platform facts have dates and sources")
struct DatedFactsTests {
  private static let instagram = "platforms/instagram.json"

  /// Settings beside which platform files lie.
  static func book(_ files: [(String, String)]) -> Checked<CampaignBook> {
    var sources = BookSources(settings: Sample.file("campaign-ops.json", Sample.settings), zones: Sample.zones)
    sources.platforms = files.map { Sample.file($0.0, $0.1) }
    return CampaignBook.read(sources)
  }

  static func fact(_ more: String, reviewed: String = "2026-10-01") -> String {
    #"{ "platform": "instagram", "facts": [{ "source": "s", "reviewedOn": "\#(reviewed)", \#(more) }] }"#
  }

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(arguments: [("2025-12-17", 30), ("2025-12-18", 5), ("2026-11-23", 5), ("0001-01-01", 30)])
  func holdOnTheirDays(_ day: String, _ hashtags: Int) throws {
    let facts = PlatformFacts.of(.instagram, in: Settings(name: "N", zone: .utc), on: try Self.day(day))
    #expect(facts?.hashtags?.most == hashtags)
  }

  @Test func areAllWellKnownWithASourceAndAReview() throws {
    for record in PlatformRecord.all(in: Settings(name: "N", zone: .utc)) {
      #expect(record.facts.count >= 4, "\(record.name)")
      for fact in record.facts { #expect(!fact.source.isEmpty && fact.reviewedOn >= Day("2026-11-23") ?? .latest) }
      let topics = record.facts(on: nil).map(\.topic)
      #expect(Set(topics).count == topics.count)
      #expect(topics.contains("text") && topics.contains("cadence"))
    }
  }

  @Test func areStaleAfterAHundredAndEightyDays() throws {
    let record = try #require(PlatformRecord.of(.x, in: Settings(name: "N", zone: .utc)))
    let reviewed = try Self.day("2026-11-23")
    #expect(record.stale(on: reviewed.adding(180)).isEmpty)
    #expect(record.stale(on: reviewed.adding(181)).count == record.facts(on: nil).count)
  }

  @Test func areCorrectedByTheWorkspaceFromTheDayItStates() throws {
    let file = Self.fact(#""fact": "hashtags", "most": 3, "effectiveFrom": "2026-12-01""#)
    let settings = try #require(Self.book([(Self.instagram, file)]).output?.settings)
    let before = PlatformFacts.of(.instagram, in: settings, on: try Self.day("2026-11-30"))
    let after = PlatformFacts.of(.instagram, in: settings, on: try Self.day("2026-12-01"))
    #expect(before?.hashtags?.most == 5 && after?.hashtags?.most == 3)
    #expect(after?.limit.most == 2_200, "what the file does not say stays")
    #expect(PlatformFacts.of(.instagram, in: settings)?.hashtags?.most == 3)
  }

  @Test func makePlatformsOfTheWorkspaceItself() throws {
    let file = #"""
      { "platform": "radio", "name": "Radio Au", "facts": [
        { "fact": "text", "most": 60, "counting": "bytes", "without": "< >", "source": "contract", "reviewedOn": "2026-01-01" },
        { "fact": "field", "field": "title", "most": 12, "source": "contract", "reviewedOn": "2026-01-01" },
        { "fact": "media", "images": 0, "videos": 0, "source": "contract", "reviewedOn": "2026-01-01" },
        { "fact": "cap", "posts": 2, "hours": 48, "source": "contract", "reviewedOn": "2026-01-01" },
        { "fact": "cadence", "usual": 2, "warnAbove": 4, "source": "contract", "reviewedOn": "2026-01-01" },
        { "fact": "hours", "windows": [{ "days": ["mon", "fri"], "from": "06:30", "to": "08:00" }], "source": "c", "reviewedOn": "2026-01-01" },
        { "fact": "types", "types": { "other": 1, "story": 0 }, "source": "contract", "reviewedOn": "2026-01-01" },
        { "fact": "hosts", "hosts": ["Radio-Au.example"], "source": "contract", "reviewedOn": "2026-01-01" },
        { "fact": "rule", "text": "No music.", "source": "contract", "reviewedOn": "2026-01-01", "confidence": "high" } ] }
      """#
    let checked = Self.book([("platforms/radio.json", file)])
    expectNoFindings(checked.diagnostics)
    let settings = try #require(checked.output?.settings)
    let facts = try #require(Platform("radio").flatMap { PlatformFacts.of($0, in: settings) })
    #expect(facts.name == "Radio Au" && facts.limit.counting == .bytes && facts.limit.most == 60)
    #expect(facts.limit.refused == ["<", ">"] && facts.field(.title)?.limit.most == 12)
    #expect(facts.cap == PublishCap(posts: 2, hours: 48) && facts.cadence == 2 && facts.cadenceWarnAbove == 4)
    #expect(facts.usualHours.map(\.text) == ["mon, fri 06:30-08:00"] && facts.rules == ["No music."])
    #expect(facts.defaultMix.map(\.type) == [.other] && facts.accepts(.story) && !facts.accepts(.post))
    #expect(facts.proofs.hosts.map(\.host) == ["radio-au.example"])
    #expect(PlatformRecord.all(in: settings).map(\.platform.text).suffix(2) == ["podcast", "radio"])
  }

  static let faults: [(String, Code)] = [
    (#"{ "platform": ①"instagramm", "facts": [] }"#, .idMismatch),
    (#"{ "platform": ①"Insta gram", "facts": [] }"#, .invalidIdentifier),
    (#"①{ "facts": [] }"#, .missingKey),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": ①"hashtag", "source": "s", "reviewedOn": "2026-01-01", "most": 3 }] }"#,
      .unknownValue
    ),
    (
      #"{ "platform": "instagram", "facts": [①{ "fact": "cap", "posts": 3, "reviewedOn": "2026-01-01" }] }"#,
      .missingKey
    ),
    (#"{ "platform": "instagram", "facts": [①{ "fact": "cap", "posts": 3, "source": "s" }] }"#, .missingKey),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": "cap", "posts": ①0, "source": "s", "reviewedOn": "2026-01-01" }] }"#,
      .valueOutOfRange
    ),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": "cap", "posts": 3, ①"most": 2, "source": "s", "reviewedOn": "2026-01-01" }] }"#,
      .unknownKey
    ),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": "cap", "posts": 3, "source": "s", "reviewedOn": ①"01.01.2026" }] }"#,
      .invalidDate
    ),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": "text", "most": 9, "counting": ①"words", "source": "s", "reviewedOn": "2026-01-01" }] }"#,
      .unknownValue
    ),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": "hours", "windows": [{ "days": ["mon"], "from": "09:00", "to": ①"08:00" }], "source": "s", "reviewedOn": "2026-01-01" }] }"#,
      .windowEmpty
    ),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": "types", "types": { ①"reels": 1 }, "source": "s", "reviewedOn": "2026-01-01" }] }"#,
      .unknownValue
    ),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": "hosts", "hosts": [①"https://a.example/b"], "source": "s", "reviewedOn": "2026-01-01" }] }"#,
      .invalidLink
    ),
    (
      #"{ "platform": "instagram", "facts": [{ "fact": "cap", "posts": 3, "source": "s", "reviewedOn": "2026-01-01" }, ①{ "fact": "cap", "posts": 4, "source": "s", "reviewedOn": "2026-01-02" }] }"#,
      .duplicateEntry
    ),
    (#"①nothing"#, .jsonSyntax),
  ]

  @Test(arguments: faults.indices)
  func areRefusedAtTheirPlace(row: Int) throws {
    let (marked, code) = Self.faults[row]
    let text = MarkedText(marked)
    let checked = Self.book([(Self.instagram, text.text)])
    expectFindings(checked.diagnostics, in: text, ["①": code])
    #expect(checked.output == nil, "nothing is done on facts that are in doubt")
  }

  @Test func areNotTakenFromTwoFilesForOnePlatform() throws {
    let plain = #"{ "platform": "instagram", "facts": [] }"#
    let found = Self.book([(Self.instagram, plain), ("platforms/instagram.jsonc", plain)]).diagnostics
    #expect(found.map(\.code) == [.duplicateEntry])
    #expect(found.first?.location?.path == "platforms/instagram.jsonc")
  }
}
