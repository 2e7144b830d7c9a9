import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Ads Manager puts the account's total right below the header, as a row like the others with blank names.
@Suite struct UnnamedTotalsTests {
  private func read(_ text: String) throws -> Reading {
    try Workspace().with("spring", names: ["Spring*"]).with(feed: "a") { feed in
      // Whatever names no campaign goes to the feed's own one, which must not let a total in.
      feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    }.read(["metrics/a/table.csv": text])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var values: [String]
    var totals: Int
    var codes: [String] = []
    var testDescription: String { name }
  }

  private static let campaigns =
    "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Campaign delivery\",\"Amount spent (IDR)\",Impressions\n"
  private static let sets =
    "\"Reporting starts\",\"Reporting ends\",\"Ad set name\",\"Amount spent (IDR)\",Impressions\n"
  private static let daily = "Day,Campaign name,Amount spent (IDR),Impressions\n"

  private static func cells(_ day: String, _ impressions: Int, _ spend: String) -> [String] {
    ["impressions = \(impressions)", "spend = \(spend) IDR"].map { "spring \(day) meta-ads \($0)" }
  }

  static let cases: [Case] = [
    Case(
      name: "right below the header, of campaigns",
      text: campaigns + """
        2026-08-02,2026-08-02,,0,31446,6522
        2026-08-02,2026-08-02,Spring A,active,13254,3268
        2026-08-02,2026-08-02,Spring B,active,18192,3254

        """, values: cells("2026-08-02", 6522, "31446"), totals: 1),
    Case(
      name: "right below the header, of ad sets without a column of campaigns",
      text: sets + """
        2026-08-02,2026-08-02,,100.15,600
        2026-08-02,2026-08-02,Set A,60.05,250
        2026-08-02,2026-08-02,Set B,40.10,350

        """, values: cells("2026-08-02", 600, "100.15"), totals: 1),
    Case(
      name: "the total counts what is not listed, which is said",
      text: sets + """
        2026-08-02,2026-08-02,,100.15,700
        2026-08-02,2026-08-02,Set A,60.05,250
        2026-08-02,2026-08-02,Set B,40.10,350

        """, values: cells("2026-08-02", 600, "100.15"), totals: 1, codes: ["2:31 totals-differ"]),
    Case(
      name: "one for each day, wherever it stands",
      text: daily + """
        2026-08-02,Spring A,1,10
        2026-08-02,Spring B,2,20
        2026-08-02,,3,30
        2026-08-03,Spring A,4,40
        2026-08-03,,4,40

        """, values: cells("2026-08-02", 30, "3") + cells("2026-08-03", 40, "4"), totals: 2),
    Case(
      name: "a row without a name whose figures are no sum is refused",
      text: sets + """
        2026-08-02,2026-08-02,Set A,60.05,250
        2026-08-02,2026-08-02,,40.10,350

        """, values: cells("2026-08-02", 250, "60.05"), totals: 0, codes: ["3:23 row-incomplete"]),
    Case(
      name: "a file of an account alone has no names at all",
      text: "Day,Amount spent (IDR),Impressions\n2026-08-02,5,50\n2026-08-03,6,60\n",
      values: cells("2026-08-02", 50, "5") + cells("2026-08-03", 60, "6"), totals: 0),
  ]

  @Test(arguments: cases) func countsNoTotalWithoutAName(given: Case) throws {
    let reading = try read(given.text)
    #expect(reading.values == given.values)
    #expect(reading.codes == given.codes)
    #expect(reading.ledger.readings.first?.totalRows == given.totals)
  }

  @Test func leavesTheTotalOutOfTheSumsOfAnInspection() throws {
    let file = SourceFile(path: "table.csv", bytes: Array(Self.cases[1].text.utf8))
    let today = try #require(Day("2026-11-23"))
    let inspection = try #require(Inspection.of(file, asOf: today))
    let sums = inspection.reading.rows.columns
    #expect(
      zip(sums.columns, sums.sums).map { "\($0.metric) \(WideAmount(micros: $1))" } == [
        "spend 100.15", "impressions 600",
      ])
    #expect(inspection.notes.contains { $0.hasPrefix("the row in line 2 names nothing") })
  }
}

/// In files without days a spreadsheet's total is one if it is the sum of the rows; a search for "total" is none.
@Suite struct AddedTotalsTests {
  private static let head = "Top queries,Clicks,Impressions,CTR,Position\n"

  @Test(arguments: [
    ("tea,10,100,10%,1\nmint,5,60,8%,2\nGrand total,15,160,,\n", 15, 1),
    ("Total,15,160,,\ntea,10,100,10%,1\nmint,5,60,8%,2\n", 15, 1),
    ("tea,10,100,10%,1\n,15,160,,\nmint,5,60,8%,2\n", 15, 1),
    ("tea,10,100,10%,1\nmint,5,60,8%,2\ntotal,15,161,9%,3\n", 30, 0),
    ("tea,10,100,10%,1\ntotal,10,100,10%,1\n", 20, 0),
    ("tea,0,0,,\nmint,0,0,,\ntotal,0,0,,\n", 0, 0),
  ])
  func countsATotalOfAllRowsOnlyWhereTheyProveIt(rows: String, clicks: Int, totals: Int) throws {
    let reading = try Workspace().with("spring").with(feed: "seo") { feed in
      feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    }.read(["metrics/seo/Queries.csv": Self.head + rows])
    #expect(reading.codes == ["1:1 export-period"])
    #expect(reading.periods.first == "spring ?..? search-console clicks = \(clicks)")
    #expect(reading.ledger.readings.first?.totalRows == totals)
  }
}
