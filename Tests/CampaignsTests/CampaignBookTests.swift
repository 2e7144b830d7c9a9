import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("The campaign book")
struct CampaignBookTests {
  static func definition(_ id: String, name: String? = nil, more: String = "") -> String {
    Sample.definition(more, replacing: ["id": "\"\(id)\"", "name": "\"\(name ?? id)\""])
  }

  @Test func keepsAFaultyCampaignFromStoppingTheOthers() throws {
    let book = try #require(
      Sample.book([
        "campaigns/b.json": Self.definition("b"), "campaigns/a.json": Self.definition("a"),
        "campaigns/c.json": Self.definition("c", more: #""status": "LOST""#), "campaigns/d.json": "{",
      ]).output)
    #expect(book.campaigns.map(\.id.text) == ["a", "b"])
    #expect(book.broken.map(\.text) == ["c", "d"])
  }

  @Test func takesAFileUnderAnotherNameForTheCampaignItNames() throws {
    let renamed = Sample.book(["campaigns/Spring.json": Self.definition("spring")])
    #expect(renamed.diagnostics.map(\.code) == [.idMismatch])
    #expect(renamed.output?.broken.map(\.text) == ["spring"])
    let copied = Sample.book([
      "campaigns/spring.json": Self.definition("spring"), "campaigns/summer.json": Self.definition("spring"),
    ])
    #expect(copied.output?.campaigns.map(\.id.text) == ["spring"], "a forgotten id in a copy stops the copy only")
    #expect(copied.output?.broken.map(\.text) == ["summer"])
  }

  @Test func trustsNeitherOfTwoFilesForOneId() throws {
    let checked = Sample.book([
      "campaigns/a.json": Self.definition("a"), "campaigns/a.jsonc": Self.definition("a", name: "z"),
    ])
    #expect(checked.diagnostics.map(\.code) == [.duplicateCampaign])
    #expect(checked.diagnostics.first?.location?.path == "campaigns/a.jsonc")
    #expect(checked.output?.campaigns.isEmpty == true && checked.output?.broken.map(\.text) == ["a"])
  }

  @Test func findsEqualNamesWhateverTheCapitals() {
    let found = Sample.book([
      "campaigns/a.json": Self.definition("a", name: "Launch"),
      "campaigns/b.json": Self.definition("b", name: "LAUNCH"),
    ]).diagnostics
    #expect(found.map(\.code) == [.duplicateCampaign] && found.first?.location?.path == "campaigns/b.json")
    #expect(found.first?.notes.first?.location?.path == "campaigns/a.json")
  }

  @Test(arguments: ["ids", "names", "utm"])
  func findsTwoCampaignsThatClaimTheSameRows(key: String) {
    let found = Sample.book([
      "campaigns/a.json": Self.definition("a", more: "\"tracking\": { \"\(key)\": [\"one\", \"Two\"] }"),
      "campaigns/b.json": Self.definition("b", more: "\"tracking\": { \"\(key)\": [\"three\", \"two\"] }"),
    ]).diagnostics
    #expect(found.map(\.code) == [.trackingOverlap] && found.first?.location?.path == "campaigns/b.json")
  }

  @Test func ordersRecordsByTimeThenPath() throws {
    func record(_ at: String) -> String { #"{ "action": "resume", "actor": "a", "at": "\#(at)" }"# }
    let book = try #require(
      Sample.book([
        "campaigns/a.json": Self.definition("a"), "progress/a/3.json": record("2026-11-25T10:00:00Z"),
        "progress/a/2.json": record("2026-11-25T11:00:00+01:00"), "progress/a/1.json": record("2026-11-25T12:00:00Z"),
      ]).output)
    #expect(book.progress.map(\.location.path) == ["progress/a/2.json", "progress/a/3.json", "progress/a/1.json"])
  }

  @Test func keepsTheRecordsOfBrokenCampaigns() {
    let book = Sample.book([
      "campaigns/a.json": "{}",
      "progress/a/1.json": #"{ "action": "activate", "actor": "a", "at": "2026-11-25T10:00:00Z" }"#,
    ])
    #expect(book.output?.progress.count == 1)
  }

  @Test func isNotMadeOfFaultySettingsButChecksTheRest() {
    let book = Sample.book(
      ["campaigns/a.json": Self.definition("a", more: #""status": "LOST""#)],
      settings: Sample.settings.replacing("Northlight", with: " "))
    #expect(book.output == nil)
    #expect(Set(book.diagnostics.map(\.code)) == [.valueEmpty, .unknownValue])
    #expect(Sample.book(["campaigns/a.json": "{}"], settings: "{").diagnostics.map(\.code) == [.jsonSyntax])
  }

  @Test func reportsFilesThatNobodyReads() {
    let found = Sample.book(
      ["campaigns/spring.json": Sample.definition()],
      paths: [
        "campaigns/plan.yaml", "campaigns/README.md", "campaigns/.DS_Store", "campaigns/sprng/content.csv",
        "campaigns/spring/assets/a.png", "progress/2026-11.csv", "progress/spring/photo.png", "progress/note.txt",
        "progress/spring/week.csv", "progress/spring/2026/week.csv", "progress/.DS_Store", "progress/week.tsv",
        "metrics/feed/a.csv", "notes.txt",
      ]
    ).diagnostics
    #expect(found.allSatisfy { $0.code == .unexpectedFile })
    #expect(
      found.compactMap(\.location?.path) == [
        "campaigns/plan.yaml", "campaigns/sprng/content.csv", "progress/note.txt",
        "progress/spring/2026/week.csv", "progress/spring/photo.png", "progress/week.tsv",
      ])
  }

  @Test func saysOnceThatARecordLiesInNoFolder() {
    let found = Sample.book(["campaigns/spring.json": Sample.definition(), "progress/1.json": "{}"]).diagnostics
    #expect(found.map(\.code) == [.unexpectedFile])
  }

  @Test func doesNotReadWhatIsNoRecord() {
    let found = Sample.book([
      "campaigns/spring.json": Sample.definition(), "progress/spring/notes.txt": "{", "progress/spring/README.md": "{",
      "progress/.week.csv": "{", "progress/spring/.1.json": "{",
    ]).diagnostics
    #expect(found.map(\.code) == [.unexpectedFile])
    #expect(found.first?.location?.path == "progress/spring/notes.txt")
  }

  @Test func ordersRecordsOfOneMomentByTheirPlace() {
    let at = "2026-11-25T10:00:00Z"
    let rows = (1...30).map { ",a,resume,\(at),r\($0)" }
    let book = Sample.book([
      "campaigns/a.json": Self.definition("a"), "progress/z.csv": "campaign,action,at,actor\na,resume,\(at),z\n",
      "progress/b.csv": "task,campaign,action,at,actor\n" + rows.joined(separator: "\n"),
    ])
    #expect(book.output?.progress.map(\.actor) == (1...30).map { "r\($0)" } + ["z"])
  }

  @Test func takesKPIsAndLevelsForTargetsAndObjectives() {
    for metric in ["ctr", "followers", "clicks"] {
      let definition = Sample.definition(
        "\"targets\": [{ \"metric\": \"\(metric)\", \"value\": 3 }]",
        replacing: ["objective": "{ \"statement\": \"s\", \"metric\": \"\(metric)\", \"target\": 3 }"])
      expectNoFindings(Sample.book(["campaigns/spring.json": definition]).diagnostics)
    }
  }

  @Test func knowsTheCampaignsOfFeeds() {
    let settings = Sample.settings.replacing("\n}", with: #", "feeds": { "f": { "campaign": "sprng" } }"# + "\n}")
    let found = Sample.book(["campaigns/spring.json": Sample.definition()], settings: settings).diagnostics
    #expect(found.map(\.code) == [.unknownCampaign] && found.first?.help == "did you mean `spring`?")
  }

  @Test func isTheSameInAnyOrderOfFiles() {
    let one = Sample.book([
      "campaigns/a.json": Self.definition("a", name: "N"), "campaigns/b.json": Self.definition("b", name: "n"),
      "campaigns/c.json": "{}",
    ])
    let two = Sample.book([
      "campaigns/c.json": "{}", "campaigns/b.json": Self.definition("b", name: "n"),
      "campaigns/a.json": Self.definition("a", name: "N"),
    ])
    #expect(one.diagnostics == two.diagnostics)
    #expect(one.output?.campaigns.map(\.id) == two.output?.campaigns.map(\.id))
    #expect(one.output?.broken == two.output?.broken)
  }

  /// Files are read side by side where there are threads; nothing may tell which was read first.
  @Test func isTheSameInWhateverOrderFilesAreRead() {
    let definitions = (0..<40).map { number in
      Sample.file(
        "campaigns/c\(number % 37).json\(number >= 37 ? "c" : "")",
        number % 5 == 3 ? "{}" : Self.definition("c\(number % 36)", name: "Campaign \(number % 9 == 0 ? 0 : number)"))
    }
    let content = (0..<37).map { number in
      Sample.file(
        "campaigns/c\(number)/content.csv",
        "platform,title,copy\nlinkedin,Post \(number),Copy of \(number)\n\(number % 4 == 0 ? "nowhere,a,b\n" : "")")
    }
    var sources = BookSources(
      settings: Sample.file("campaign-ops.json", Sample.settings), definitions: definitions, content: content,
      zones: Sample.zones, metrics: Sample.metrics)
    let inTurn = CampaignBook.read(sources)
    #expect(inTurn.diagnostics.count > 20)
    #expect((inTurn.output?.campaigns.count ?? 0) > 10)
    sources.sharing = WorkSharingTests.backwards
    let backwards = CampaignBook.read(sources)
    #expect(backwards.diagnostics == inTurn.diagnostics)
    #expect(backwards.output?.campaigns.map(\.id) == inTurn.output?.campaigns.map(\.id))
    #expect(backwards.output?.campaigns.map(\.content.count) == inTurn.output?.campaigns.map(\.content.count))
    #expect(backwards.output?.broken == inTurn.output?.broken)
  }

  @Test func readsAThousandDefinitionsQuickly() {
    let files = (0..<1_000).map { number in
      Sample.file("campaigns/c\(number).json", Self.definition("c\(number)", more: RoundTripTests.untracked))
    }
    let sources = BookSources(
      settings: Sample.file("campaign-ops.json", Sample.settings), definitions: files, zones: Sample.zones,
      metrics: Sample.metrics)
    let clock = ContinuousClock()
    var book: Checked<CampaignBook>?
    let time = clock.measure { book = CampaignBook.read(sources) }
    expectNoFindings(book?.diagnostics ?? [])
    #expect(book?.output?.campaigns.count == 1_000)
    #expect(time < .patience(seconds: 20), "\(time)")
  }
}
