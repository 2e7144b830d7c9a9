import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Several tables one below the other in one file: each is read with its own header, none counts twice.
@Suite struct StackedTableTests {
  private func space() throws -> Workspace {
    try Workspace().with("spring").with(feed: "a") { feed in
      let id = try #require(CampaignID("spring"))
      feed.campaign = Placed(id, at: Location(path: "campaign-ops.json"))
    }
  }

  private static let snapshot: MarkedText = """
    # ----------------------------------------
    # Reports snapshot
    # Account: Tea, Ltd
    # Property: Tea GA4
    # ----------------------------------------
    # Start date: 20261015
    # End date: 20261016
    Nth day,Active users
    0000,12
    0001,15

    # Start date: 20261013
    # End date: 20261014
    Nth day,Active users
    0000,7

    # Start date: 20261015
    # End date: 20261016
    ①Session primary channel group (Default channel group),Sessions
    Direct,40
    Organic Search,25

    # Start date: 20261015
    # End date: 20261016
    ②Country,Sessions
    Germany,60

    # Start date: 20261015
    # End date: 20261016
    ⑤Country,User stickiness
    Germany,0.3

    # Who knows
    # Start date: 20261015
    # End date: 20261016
    ③Fruit,Weight
    pear,2

    # Start date: 20261015
    # End date: 20261016
    ④Event name,Event count

    """

  @Test func readsEachTableOfASnapshot() throws {
    let reading = try space().read(["metrics/a/data-export.csv": Self.snapshot.text])
    #expect(
      reading.values == [
        "spring 2026-10-13 ga4 users = 7", "spring 2026-10-15 ga4 users = 12", "spring 2026-10-16 ga4 users = 15",
      ])
    #expect(reading.periods == ["spring 2026-10-15..2026-10-16 ga4 sessions = 65"])
    expectFindings(
      reading.diagnostics.filter { $0.code != .exportPeriod }, in: Self.snapshot,
      ["②": .exportCutTwice, "③": .exportUnrecognised, "④": .exportEmpty, "⑤": .tableUnused])
    let readings = reading.ledger.readings
    #expect(
      readings.map { "\($0.id) \($0.rows.data)" } == [
        "metrics/a/data-export.csv#1 2", "metrics/a/data-export.csv#2 1", "metrics/a/data-export.csv#3 2",
        "metrics/a/data-export.csv#4 1", "metrics/a/data-export.csv#5 1", "metrics/a/data-export.csv#6 1",
        "metrics/a/data-export.csv#7 0",
      ])
    #expect(readings.map(\.supersededFigures) == [0, 0, 0, 1, 0, 0, 0])
  }

  /// Reads parts of a file with many rows between them, more than are looked at for its header.
  private func readLarge(_ parts: [String], upTo limit: Int = FileIntake.largestWhole) throws -> Reading {
    let space = try space()
    var context = IntakeContext(settings: space.settings, campaigns: space.campaigns, asOf: space.asOf)
    (context.largestHead, context.largestTables) = (16 << 10, limit)
    let text = parts.joined(separator: String(repeating: "/tea,1\n", count: 4_000))
    let (ledger, diagnostics) = Intake.read(
      exports: [ExportFile(path: "metrics/a/a.csv", bytes: Array(text.utf8))], settings: space.settings, context)
    return Reading(ledger: ledger, diagnostics: diagnostics)
  }

  private static let range = "# ----\n# Start date: 20261015\n# End date: 20261016\n"
  private static let pages = "\(range)Page path and screen class,Views\n"
  private static let events = "\(range)Event name,Event count\nscroll,7\n"

  struct Large: Sendable, CustomTestStringConvertible {
    var name: String
    var parts: [String]
    /// What the figures are, without platform and period.
    var periods: [String]
    var codes: [String]
    var testDescription: String { name }
  }

  static let large: [Large] = [
    Large(name: "one table", parts: [pages, ""], periods: ["views = 4000"], codes: ["4:1 export-period"]),
    Large(
      name: "a table behind all that is looked at", parts: [pages, "\n\(events)"],
      periods: ["events = 7", "views = 4000"], codes: ["4:1 export-period", "4009:1 export-period"]),
    Large(
      name: "a table within that, and one that goes on behind it", parts: ["\(events)\n\(pages)", "/more,5\n"],
      periods: ["events = 7", "views = 4005"], codes: ["4:1 export-period", "10:1 export-period"]),
    Large(
      name: "both", parts: ["\(events)\n\(pages)", "\n\(range)Country,Sessions\nGermany,60\n"],
      periods: ["events = 7", "sessions = 60", "views = 4000"],
      codes: ["4:1 export-period", "10:1 export-period", "4015:1 export-period"]),
  ]

  @Test(arguments: large) func readsTablesOfALargeFile(given: Large) throws {
    let reading = try readLarge(given.parts)
    #expect(reading.periods == given.periods.map { "spring 2026-10-15..2026-10-16 ga4 \($0)" })
    #expect(reading.codes == given.codes)
  }

  @Test(arguments: [large[0], large[1], large[2]]) func readsNothingOfAFileTooLargeToSeeItsTables(given: Large) throws {
    let reading = try readLarge(given.parts, upTo: 20_000)
    #expect(reading.codes == ["1:1 file-too-large"])
    #expect(reading.periods.isEmpty)
  }

  @Test func readsNothingOfATooLargeFileWithASecondHeaderAmongItsRows() throws {
    let search = "Top pages,Clicks,Impressions,CTR,Position\nhttps://tea.example.com/,12,150,8%,1.5\n"
    let days = "Date,Clicks,Impressions,CTR,Position\n2026-01-01,7,90,7.78%,1.4\n"
    let space = try space()
    var context = IntakeContext(settings: space.settings, campaigns: space.campaigns, asOf: space.asOf)
    context.largestTables = 100
    let (ledger, diagnostics) = Intake.read(
      exports: [ExportFile(path: "metrics/a/a.csv", bytes: Array((search + days).utf8))], settings: space.settings,
      context)
    #expect(Reading(ledger: ledger, diagnostics: diagnostics).codes == ["1:1 file-too-large"])
    #expect(ledger.cells.isEmpty && ledger.periods.isEmpty)
  }

  @Test func namesTheTableItCannotUseWithItsLines() throws {
    let reading = try space().read(["metrics/a/data-export.csv": Self.snapshot.text])
    let finding = try #require(reading.diagnostics.first { $0.code == .exportUnrecognised })
    #expect(
      finding.message
        == "the table `Who knows` in lines 33-37, one of 7 in this file, has no header of a kind known: `Fruit`, `Weight`"
    )
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var values: [String] = []
    var periods: [String] = []
    var codes: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a table whose headers start with digits, below one of as many columns",
      text: """
        # ----------------------------------------
        # Start date: 20261015
        # End date: 20261016
        Country,Sessions,New users,Engaged sessions
        Germany,60,5,6

        # How are active users trending?
        # Start date: 20261015
        # End date: 20261016
        Nth day,30 days,7 days,1 day
        0000,4,3,2
        0001,5,4,3

        """,
      periods: [
        "spring 2026-10-15..2026-10-16 ga4 new_users = 5", "spring 2026-10-15..2026-10-16 ga4 sessions = 60",
      ],
      codes: ["4:1 export-period", "10:1 table-unused"]),
    Case(
      name: "rows whose names begin like comments",
      text: """
        # ----------------------------------------
        # Start date: 20261015
        # End date: 20261016
        Page title and screen class,Views
        Home,50
        # 1 tea,40
        About us,30

        # Event counts, all
        # Start date: 20261015
        # End date: 20261016
        Event name,Event count
        scroll,7

        """,
      periods: [
        "spring 2026-10-15..2026-10-16 ga4 events = 7", "spring 2026-10-15..2026-10-16 ga4 views = 120",
      ],
      codes: ["4:1 export-period", "12:1 export-period"]),
    Case(
      name: "one table with a row whose name begins like a comment",
      text: """
        # ----------------------------------------
        # Start date: 20261015
        # End date: 20261016
        Page title and screen class,Views
        Home,50
        # 1 tea,40
        About us,30

        """,
      periods: ["spring 2026-10-15..2026-10-16 ga4 views = 120"], codes: ["4:1 export-period"]),
    Case(
      name: "tables of a search console, told by their headers only",
      text: """
        Top queries,Clicks,Impressions,CTR,Position
        tea,10,100,10%,1.2
        green tea,5,80,6.25%,2.2

        Top pages,Clicks,Impressions,CTR,Position
        https://tea.example.com/,12,150,8%,1.5
        Date,Clicks,Impressions,CTR,Position
        2026-01-01,7,90,7.78%,1.4

        """,
      values: ["spring 2026-01-01 search-console clicks = 7", "spring 2026-01-01 search-console impressions = 90"],
      periods: ["spring ?..? search-console clicks = 15", "spring ?..? search-console impressions = 180"],
      codes: ["1:1 export-period", "5:1 export-period", "5:1 export-cut-twice"]),
    Case(
      name: "cards with a title each, and the same header",
      text: """
        sep=,
        Facebook reach
        Date,Primary
        2026-01-01T00:00:00,10

        Facebook visits
        Date,Primary
        2026-01-01T00:00:00,3

        """,
      values: ["spring 2026-01-01 facebook profile_visits = 3", "spring 2026-01-01 facebook reach = 10"], codes: []),
    Case(
      name: "a header of words below a blank line",
      text: """
        Date,Clicks,Impressions,CTR,Position
        2026-01-01,7,90,7.78%,1.4

        Fruit,Colour,Weight
        pear,green,2
        Top queries,Clicks,Impressions,CTR,Position
        tea,10,100,10%,1.2

        """,
      values: ["spring 2026-01-01 search-console clicks = 7", "spring 2026-01-01 search-console impressions = 90"],
      periods: ["spring ?..? search-console clicks = 10", "spring ?..? search-console impressions = 100"],
      codes: ["4:1 export-unrecognised", "6:1 export-period"]),
    Case(
      name: "the same header once more starts no table",
      text: """
        Date,Clicks,Impressions,CTR,Position
        2026-01-01,7,90,7.78%,1.4

        Date,Clicks,Impressions,CTR,Position
        2026-01-02,8,91,8.79%,1.4

        """,
      values: [
        "spring 2026-01-01 search-console clicks = 7", "spring 2026-01-01 search-console impressions = 90",
        "spring 2026-01-02 search-console clicks = 8", "spring 2026-01-02 search-console impressions = 91",
      ], codes: []),
  ]

  @Test(arguments: cases) func readsEachTableByItsOwnHeader(given: Case) throws {
    let reading = try space().read(["metrics/a/tables.csv": given.text])
    #expect(reading.values == given.values)
    #expect(reading.periods == given.periods)
    #expect(Set(reading.codes) == Set(given.codes))
  }

  @Test func refusesARowOfATableAtItsPlace() throws {
    let text: MarkedText = """
      Top queries,Clicks,Impressions,CTR,Position
      tea,10,100,10%,1.2

      Date,Clicks,Impressions,CTR,Position
      2026-01-01,①many,90,7.78%,1.4
      2026-01-02,8,91,8.79%,1.4

      """
    let reading = try space().read(["metrics/a/tables.csv": text.text])
    expectFindings(
      reading.diagnostics.filter { $0.code != .exportPeriod }, in: text, ["①": .rowNumberInvalid])
    let rejects = try #require(reading.ledger.rejects.first)
    #expect(rejects.path == "metrics/a/tables.csv#2")
    #expect(rejects.rows.map(\.line) == [5])
    let mended = """
      Date,Clicks,Impressions,CTR,Position,reject_file,reject_line
      2026-01-01,7,90,7.78%,1.4,metrics/a/tables.csv#2,5

      """
    let again = try space().read(["metrics/a/tables.csv": text.text, "metrics/a/mended.csv": mended])
    #expect(again.ledger.rejects.isEmpty)
    #expect(again.values.first == "spring 2026-01-01 search-console clicks = 7")
    #expect(again.periods.count == 2)
  }
}
