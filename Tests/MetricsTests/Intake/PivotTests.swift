import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Pivots name a campaign once and repeat figures in sum; nothing is taken over that the rows do not prove.
@Suite struct PivotTests {
  private static let head = "Nombre de la campaña,Día,Importe gastado (EUR),Impresiones\n"

  private func read(_ text: String, _ change: (inout Feed) -> Void = { _ in }) throws -> Reading {
    try Workspace().with("spring", names: ["Spring*"]).with("summer", names: ["Summer*"]).with(feed: "a") { feed in
      feed.decimal = .point
      change(&feed)
    }.read(["metrics/a/pivot.csv": text])
  }

  private static let filled = [
    "spring 2026-06-01 meta-ads impressions = 100", "spring 2026-06-01 meta-ads spend = 10.5 EUR",
    "spring 2026-06-02 meta-ads impressions = 200", "spring 2026-06-02 meta-ads spend = 20 EUR",
    "summer 2026-06-01 meta-ads impressions = 50", "summer 2026-06-01 meta-ads spend = 5 EUR",
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var rows: String
    var values: [String]
    var codes: [String] = []
    var testDescription: String { name }
  }

  /// A total with the rows of two days that add up to it.
  private static let spring = """
    Spring A,All,30.5,300
    ,2026-06-01,10.5,100
    ,2026-06-02,20,200

    """
  /// The same with one day.
  private static let summer = "Summer B,All,5,50\n,2026-06-01,5,50\n"
  /// The same figures with the name in every row.
  private static let named = spring.replacing("\n,", with: "\nSpring A,") + summer.replacing("\n,", with: "\nSummer B,")

  static let cases: [Case] = [
    Case(name: "each named total is the sum of the rows below", rows: spring + summer, values: filled),
    Case(name: "a total of everything at the end", rows: spring + summer + "All,All,35.5,350\n", values: filled),
    Case(
      name: "one total that is not the sum proves nothing anywhere",
      rows: spring + summer.replacing("All,5,50", with: "All,5,51"), values: [],
      codes: ["3:1 row-incomplete", "4:1 row-incomplete", "6:1 row-incomplete"]),
    Case(
      name: "names without totals prove nothing", rows: "Spring A,2026-06-01,10.5,100\n,2026-06-02,20,200\n",
      values: Array(filled[..<2]), codes: ["3:1 row-incomplete"]),
    Case(
      name: "totals of nothing but zeros prove nothing", rows: "Spring A,All,0,0\n,2026-06-01,0,0\n", values: [],
      codes: ["3:1 row-incomplete"]),
    Case(
      name: "rows above the first name", rows: ",2026-06-01,5,50\n" + spring, values: [],
      codes: ["2:1 row-incomplete", "4:1 row-incomplete", "5:1 row-incomplete"]),
    Case(name: "totals beside names in every row", rows: named, values: filled),
  ]

  @Test(arguments: cases) func takesOverOnlyWhatIsProved(given: Case) throws {
    let reading = try read(Self.head + given.rows)
    #expect(reading.values == given.values)
    #expect(reading.codes == given.codes)
  }

  private static let pins = """
    Date,Campaign name,Ad group name,Spend in account currency,Pin clicks
    2026-06-01,Summer B,Group,1.25,4
    2026-06-02,Summer B,Group,2.25,5

    """

  private static let pinned = [
    "summer 2026-06-01 pinterest-ads clicks = 4", "summer 2026-06-01 pinterest-ads spend = 1.25",
    "summer 2026-06-02 pinterest-ads clicks = 5", "summer 2026-06-02 pinterest-ads spend = 2.25",
  ]

  /// Each table of a file is a pivot or none by itself, wherever it stands.
  @Test(arguments: [false, true]) func readsAPivotAmongTheTablesOfAFile(isLast: Bool) throws {
    let pivot = Self.head + Self.spring + Self.summer
    let reading = try read(isLast ? Self.pins + "\n" + pivot : pivot + "\n" + Self.pins)
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.sorted() == (Self.filled + Self.pinned).sorted())
    #expect(reading.ledger.readings.map(\.totalRows).sorted() == [0, 2])
    let broken = Self.head + Self.spring + Self.summer.replacing("All,5,50", with: "All,5,51")
    let partly = try read(isLast ? Self.pins + "\n" + broken : broken + "\n" + Self.pins)
    #expect(partly.values == Self.pinned)
    #expect(partly.ledger.rejects.reduce(0) { $0 + $1.rows.count } == 3)
  }

  @Test func takesABlankCampaignForNoCampaignOfTheFeed() throws {
    let text = Self.head + "Spring A,2026-06-01,10.5,100\n,2026-06-02,20,200\n"
    let id = try #require(CampaignID("summer"))
    let reading = try read(text) { $0.campaign = Placed(id, at: Location(path: "campaign-ops.json")) }
    #expect(reading.values == Array(Self.filled[..<2]))
    #expect(reading.codes == ["3:1 row-incomplete"])
  }

  static let breakdowns: [Case] = [
    Case(
      name: "totals over ages and over both",
      rows: """
        Day,Campaign name,Age,Gender,Impressions,Link clicks
        2026-06-01,Spring A,All,All,300,30
        2026-06-01,Spring A,18-24,All,100,10
        2026-06-01,Spring A,18-24,female,60,6
        2026-06-01,Spring A,18-24,male,40,4
        2026-06-01,Spring A,25-34,All,200,20
        2026-06-01,Spring A,25-34,female,200,20

        """,
      values: ["spring 2026-06-01 meta-ads impressions = 300", "spring 2026-06-01 meta-ads link_clicks = 30"]),
    Case(
      name: "a column that says nothing but all",
      rows: """
        Day,Campaign name,Age,Impressions,Link clicks
        2026-06-01,Spring A,All,300,30
        2026-06-02,Spring A,All,200,20

        """,
      values: [
        "spring 2026-06-01 meta-ads impressions = 300", "spring 2026-06-01 meta-ads link_clicks = 30",
        "spring 2026-06-02 meta-ads impressions = 200", "spring 2026-06-02 meta-ads link_clicks = 20",
      ]),
    Case(
      name: "a total over platforms",
      rows: """
        Day,Campaign name,Platform,Impressions,Link clicks
        2026-06-01,Spring A,facebook,100,10
        2026-06-01,Spring A,instagram,200,20
        2026-06-01,Spring A,All,300,30

        """,
      values: [
        "spring 2026-06-01 facebook impressions = 100", "spring 2026-06-01 facebook link_clicks = 10",
        "spring 2026-06-01 instagram impressions = 200", "spring 2026-06-01 instagram link_clicks = 20",
      ]),
  ]

  @Test(arguments: breakdowns) func countsNoTotalOfABreakdown(given: Case) throws {
    let reading = try read(given.rows)
    #expect(reading.values == given.values)
    #expect(reading.codes == given.codes)
  }
}
