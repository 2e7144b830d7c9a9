import Campaigns
import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct ProfileReaderTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func read(_ files: KeyValuePairs<String, String>) -> (kinds: ExportKinds, findings: [Diagnostic]) {
    let (kinds, findings) = ProfileReader.read(
      files.map { SourceFile(path: "profiles/\($0.key)", bytes: Array($0.value.utf8)) })
    return (kinds, findings)
  }

  private static func sample(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent("samples/\(path)")), as: UTF8.self)
  }

  /// What an export gives in a feed, with the kinds of a workspace.
  private static func values(_ text: String, _ kinds: ExportKinds, campaign: String? = nil) throws -> [String] {
    let space = try Workspace().with("spring", names: ["spring*"]).with(feed: "own") { feed in
      if let campaign {
        feed.campaign = Placed(try #require(CampaignID(campaign)), at: Location(path: "campaign-ops.json"))
      }
    }
    let (ledger, findings) = Intake.read(
      files: [SourceFile(path: "metrics/own/a.csv", bytes: Array(text.utf8))], settings: space.settings,
      campaigns: space.campaigns, asOf: space.asOf, kinds: kinds)
    let cells = ledger.cells.map { "\($0.key.day) \($0.key.platform) \($0.key.metric) = \($0.value)" }
    return [ledger.readings.first?.kind ?? "nothing"] + cells + findings.map(\.code.rawValue)
  }

  @Test func readsTheSampleAndItsExport() throws {
    let (kinds, findings) = Self.read(["letterbox.json": try Self.sample("profiles/letterbox.json")])
    expectNoFindings(findings)
    let profile = try #require(kinds.own.first)
    #expect((profile.id, profile.platform, profile.isAccountLevel) == ("letterbox", .email, false))
    let day = "2027-03-0"
    #expect(
      try Self.values(Self.sample("exports/letterbox.csv"), kinds) == [
        "letterbox", "\(day)1 email clicks = 97", "\(day)1 email deliveries = 1181", "\(day)1 email opens = 604",
        "\(day)1 email sends = 1200", "\(day)2 email clicks = 12", "\(day)2 email deliveries = 297",
        "\(day)2 email opens = 120", "\(day)2 email sends = 300", "date-in-future",
      ])
    #expect(try Self.values(Self.sample("exports/letterbox.csv"), .builtIn) == ["nothing", "export-unrecognised"])
  }

  @Test(arguments: [["0000", "0001"], ["0", "1"]]) func countsDaysFromTheFirstOfTheRange(days: [String]) throws {
    let text = """
      { "id": "turnstile", "columns": { "Tag Nr.": "dayIndex", "Besuche": "sessions" }, "signature": ["Tag Nr."],
        "platform": "shop", "range": "preamble" }
      """
    let (kinds, findings) = Self.read(["turnstile.json": text])
    expectNoFindings(findings)
    let export = "Zeitraum: 05.10.2026 - 06.10.2026\nTag Nr.;Besuche\n\(days[0]);1204\n\(days[1]);987\n"
    #expect(
      try Self.values(export, kinds, campaign: "spring") == [
        "turnstile", "2026-10-05 shop sessions = 1204", "2026-10-06 shop sessions = 987",
      ])
    #expect(
      try Self.values("Tag Nr.;Besuche\n\(days[0]);1\n", kinds, campaign: "spring") == [
        "turnstile", "row-date-invalid",
      ], "no range says which day is the first")
  }

  @Test func addsUpAFigureOfSeveralColumns() throws {
    let text = """
      { "id": "posted", "columns": { "When": "day", "Of": "campaign", "Out": "sends", "Soft": "rate" },
        "sums": { "bounces": ["Hard", "Soft"] }, "signature": ["Out"], "platform": "email" }
      """
    let (kinds, findings) = Self.read(["posted.json": text])
    expectNoFindings(findings)
    let day = "2026-03-01 email"
    #expect(
      try Self.values("When,Of,Out,Hard,Soft\n2026-03-01,Spring,100,2,3\n", kinds)
        == ["posted", "\(day) bounces = 5", "\(day) sends = 100"])
    #expect(
      try Self.values("When,Of,Out,Hard\n2026-03-01,Spring,100,2\n", kinds) == ["posted", "\(day) sends = 100"],
      "a part alone is not the whole")
  }

  @Test(arguments: [
    (#""reach": ["A", "B"]"#, "`reach` never adds up"),
    (#""bounces": ["A"]"#, "`bounces` is added up of two columns at least"),
    (#""bounces": ["A", " a"]"#, "`bounces` is added up of two columns at least"),
    (#""bouncs": ["A", "B"]"#, "`bouncs` is neither a metric nor what else a column can hold"),
  ])
  func refusesSumsOfNothing(sums: String, message: String) {
    let text =
      #"{ "id": "p", "columns": { "When": "day", "Out": "sends" }, "signature": ["Out"], "sums": { \#(sums) } }"#
    #expect(Self.read(["p.json": text]).findings.map(\.message) == [message])
  }

  @Test func isOfAWholeAccountWhereNoColumnNamesACampaign() throws {
    let text = """
      { "id": "tiles", "columns": { "When": "day", "Tiles": "views", "Left": "followers" }, "signature": ["Tiles"],
        "platform": "instagram" }
      """
    let (kinds, findings) = Self.read(["tiles.json": text])
    expectNoFindings(findings)
    let export = "When,Tiles,Left\n2026-06-01,7,905\n"
    #expect(try Self.values(export, kinds) == ["nothing", "export-unrecognised"])
    #expect(
      try Self.values(export, kinds, campaign: "spring")
        == ["tiles", "2026-06-01 instagram followers = 905", "2026-06-01 instagram views = 7"])
  }

  /// A built-in kind keeps its files unless the workspace names more headers together than it needs itself.
  @Test(arguments: [
    ("[\"Pin clicks\", \"Spend in account currency\"]", "narrow"), ("\"Campaign name\"", "pinterest_ads"),
  ])
  func goesBeforeABuiltInKindOnlyWithTheMoreParticularSign(sign: String, kind: String) throws {
    let text = """
      { "id": "narrow", "platform": "pinterest", "signature": [\(sign)], "columns": {
        "Date": "day", "Campaign name": "campaign", "Spend in account currency": "spend", "Pin clicks": "clicks" } }
      """
    let (kinds, findings) = Self.read(["narrow.json": text])
    expectNoFindings(findings)
    let export = "Date,Campaign name,Spend in account currency,Pin clicks\n2026-06-01,Spring,2.50,3\n"
    #expect(try Self.values(export, kinds).first == kind)
  }

  @Test func goesBeforeTheToolsOwnForms() throws {
    let text = """
      { "id": "sheet", "signature": ["clicks"], "columns": {
        "date": "day", "campaign": "campaign", "platform": "platform", "clicks": "link_clicks" } }
      """
    let (kinds, findings) = Self.read(["sheet.json": text])
    expectNoFindings(findings)
    #expect(
      try Self.values("date,campaign,platform,clicks\n2026-06-01,spring,x,3\n", kinds)
        == ["sheet", "2026-06-01 x link_clicks = 3"])
  }

  /// Faults, each at its place.
  static let faults: [(MarkedText, Code)] = [
    (
      MarkedText("{ \"id\": \"a\", \"signature\": [\"B\"], \"columns\": { \"B\": ①\"clickz\", \"C\": \"views\" } }"),
      .unknownMetric
    ),
    (
      MarkedText("{ ①\"colums\": 1, \"id\": \"a\", \"signature\": [\"B\"], \"columns\": { \"B\": \"clicks\" } }"),
      .unknownKey
    ),
    (MarkedText("①{ \"id\": \"a\", \"columns\": { \"B\": \"clicks\" } }"), .missingKey),
    (MarkedText("①{ \"id\": \"a\", \"signature\": [\"B\"], \"columns\": { \"B\": \"day\" } }"), .missingKey),
    (MarkedText("{ \"id\": ①\"b\", \"signature\": [\"B\"], \"columns\": { \"B\": \"clicks\" } }"), .idMismatch),
    (
      MarkedText("{ \"id\": ①\"A b\", \"signature\": [\"B\"], \"columns\": { \"B\": \"clicks\" } }"), .invalidIdentifier
    ),
    (MarkedText("{ \"id\": \"a\", \"signature\": [①\"X\"], \"columns\": { \"B\": \"clicks\" } }"), .unknownValue),
    (
      MarkedText("{ \"id\": \"a\", \"signature\": [\"B\"], \"columns\": { \"B\": \"clicks\", ①\" b\": \"views\" } }"),
      .duplicateEntry
    ),
    (
      MarkedText(
        "{ \"id\": \"a\", \"signature\": [\"B\"], \"columns\": { \"B\": \"clicks\" }, \"range\": ①\"above\" }"),
      .unknownValue
    ),
    (
      MarkedText("{ \"id\": \"a\", \"signature\": [\"B\"], \"columns\": { \"B\": \"clicks\" }, \"rowCap\": ①0 }"),
      .valueOutOfRange
    ),
    (
      MarkedText(
        "{ \"id\": \"a\", \"signature\": [\"B\"], \"columns\": { \"B\": \"clicks\" }, \"platform\": ①\"not a name!\" }"),
      .invalidIdentifier
    ),
    (
      MarkedText(
        "{ \"id\": \"a\", \"signature\": [①[\"Post time\", \"Video views\"]], \"columns\": { \"Post time\": \"day\", \"Video views\": \"views\" } }"
      ), .profileClash
    ),
  ]

  @Test(arguments: faults)
  func namesEachFaultAtItsPlace(text: MarkedText, code: Code) throws {
    let (kinds, findings) = ProfileReader.read(
      [SourceFile(path: "profiles/a.json", bytes: Array(text.text.utf8))])
    expectFindings(findings, in: text, ["①": code])
    #expect(kinds.own.isEmpty)
  }

  @Test func refusesNamesThatAreTakenAndKeepsTheOthers() {
    let other = { (id: String) in
      "{ \"id\": \"\(id)\", \"signature\": [\"Only \(id)\"], \"columns\": { \"Only \(id)\": \"clicks\" } }"
    }
    let (kinds, findings) = Self.read(["shopify.json": other("shopify"), "mine.json": other("mine")])
    #expect(findings.map(\.code) == [.duplicateEntry])
    #expect(kinds.own.map(\.id) == ["mine"])
  }

  @Test func refusesTheSecondOfTwoWithOneSign() {
    let same = { (id: String) in
      "{ \"id\": \"\(id)\", \"signature\": [\"Only\"], \"columns\": { \"Only\": \"clicks\" } }"
    }
    let (kinds, findings) = Self.read(["b.json": same("b"), "a.json": same("a")])
    #expect(findings.map(\.code) == [.profileClash])
    #expect(findings.first?.location?.path == "profiles/b.json")
    #expect(kinds.own.map(\.id) == ["a"])
  }

  @Test func everyWordForAColumnMeansSomething() {
    for word in ColumnWord.all { #expect(ColumnWord.meaning(of: word) != nil) }
    #expect(ColumnWord.meaning(of: "Clicks") == nil)
    #expect(Set(ColumnWord.all).count == ColumnWord.all.count)
  }
}
