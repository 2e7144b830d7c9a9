import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// The days that a file says it covers are evidence for how its dates are written, never a guess.
@Suite struct StatedDaysTests {
  private func read(
    _ text: String, name: String = "a.csv", _ change: (inout Feed) throws -> Void = { _ in }
  ) throws -> Reading {
    try Workspace().with("spring", names: ["Spring*"]).with(feed: "ads", change).read(["metrics/ads/\(name)": text])
  }

  private static func google(_ range: String, _ days: [String]) -> String {
    "Campaign report\n\"\(range)\"\nDay,Campaign,Currency code,Impr.,Clicks,Cost\n"
      + days.map { "\($0),Spring,USD,100,3,1.50\n" }.joined()
  }

  private func days(_ reading: Reading) -> [String] {
    Set(reading.ledger.cells.map { "\($0.key.day)" }).sorted()
  }

  @Test(arguments: [
    ("January 1, 2026 - January 12, 2026", ["1/2/2026", "1/12/2026"], ["2026-01-02", "2026-01-12"]),
    ("1 January 2026 - 12 January 2026", ["2/1/2026", "12/1/2026"], ["2026-01-02", "2026-01-12"]),
    ("November 2, 2026 - November 9, 2026", ["11/2/2026", "11/9/2026"], ["2026-11-02", "2026-11-09"]),
    // Both orders put all of them within the range, or neither does: nothing is proved.
    ("January 1, 2026 - December 31, 2026", ["1/2/2026", "2/1/2026"], []),
    ("May 1, 2026 - May 31, 2026", ["1/2/2026", "1/12/2026"], []),
    ("All time", ["1/2/2026", "1/12/2026"], []),
  ])
  func takesTheOrderThatKeepsAllDatesWithinTheRange(range: String, written: [String], read days: [String]) throws {
    let reading = try read(Self.google(range, written))
    #expect(self.days(reading) == days)
    let order = try #require(reading.ledger.readings.first?.dateOrder)
    #expect(order.basis == (days.isEmpty ? .nothing : .range))
    if days.isEmpty {
      #expect(Set(reading.diagnostics.map(\.code)) == [.rowDateAmbiguous])
    } else {
      expectNoFindings(reading.diagnostics)
      #expect(order.stated?.contains(range) == true && order.cell != nil)
    }
  }

  @Test func takesTheRangeOfTheNameToo() throws {
    let text = "Day,Campaign name,Amount spent (USD),Impressions\n1/2/2026,Spring,1.5,100\n1/3/2026,Spring,2.5,100\n"
    #expect(days(try read(text, name: "meta 2026-01-01 - 2026-01-31.csv")) == ["2026-01-02", "2026-01-03"])
    #expect(days(try read(text, name: "meta.csv")) == [])
    #expect(days(try read(text, name: "meta_20260201_20260331.csv")) == ["2026-02-01", "2026-03-01"])
  }

  @Test(
    arguments: [
      (nil, "state `dateOrder` for the feed `ads`"),
      (.yearMonthDay, "change `dateOrder` from `ymd` to `dmy` or `mdy` for the feed `ads`"),
    ] as [(Feed.DateOrder?, String)])
  func saysWhatToStateOfAnOpenOrder(order: Feed.DateOrder?, help: String) throws {
    let reading = try read(Self.google("All time", ["1/2/2026", "1/12/2026"])) { $0.dateOrder = order }
    #expect(days(reading) == [])
    #expect(Set(reading.diagnostics.map(\.code)) == [.rowDateAmbiguous])
    #expect(reading.diagnostics.allSatisfy { $0.advice.hasPrefix(help) })
  }

  @Test func letsTheFeedAndTheCellsDecideFirst() throws {
    let text = Self.google("January 1, 2026 - January 12, 2026", ["1/2/2026", "1/12/2026"])
    let stated = try read(text) { $0.dateOrder = .dayMonthYear }
    #expect(days(stated) == ["2026-02-01", "2026-12-01"])
    #expect(stated.ledger.readings.first?.dateOrder.basis == .feed)
    let shown = try read(Self.google("January 1, 2026 - January 31, 2026", ["1/2/2026", "1/30/2026"]))
    #expect(shown.ledger.readings.first?.dateOrder.basis == .cell)
  }

  private static let overview = """
    "Date","Video Views","Profile Views","Likes","Comments","Shares"
    "December 30","10","1","2","1","0"
    "January 2","20","2","3","-1","-2"

    """

  private func tiktok(_ name: String) throws -> Reading {
    try read(Self.overview, name: name) { feed in
      feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    }
  }

  @Test(arguments: [
    "Overview 2025-12-01 - 2026-01-31.csv", "Overview_20250301_20260228.csv", "Overview Mar-1-2025_Feb-28-2026.csv",
  ])
  func givesDatesWithoutAYearThatOfTheRange(name: String) throws {
    let reading = try tiktok(name)
    expectNoFindings(reading.diagnostics)
    #expect(days(reading) == ["2025-12-30", "2026-01-02"])
    // TikTok counts net of what was taken back.
    #expect(reading.values.contains("spring 2026-01-02 tiktok comments = -1"))
    #expect(reading.values.contains("spring 2026-01-02 tiktok shares = -2"))
  }

  @Test(arguments: [
    // No range; a range of two years, in which a day may be either of two; a range without these days.
    "Overview.csv", "Overview 2024-12-01 - 2026-12-31.csv", "Overview 2026-03-01 - 2026-03-31.csv",
  ])
  func refusesDatesWithoutAYearThatMayBeInSeveral(name: String) throws {
    let reading = try tiktok(name)
    #expect(reading.values.isEmpty)
    #expect(reading.codes == ["2:1 row-date-invalid", "3:1 row-date-invalid"])
    #expect(reading.diagnostics.first?.help?.contains("name") == true)
  }

  @Test(arguments: [
    ("1-Jun-26", "2026-06-01"), ("01-Jun-26", "2026-06-01"), ("12-dez-25", "2025-12-12"),
    ("5-Jan-26 10:00", "2026-01-05"),
    ("31-Jun-26", "noSuchDay"), ("1-Jun-70", "noYear"), ("1-Jun-2", "noYear"), ("1-Foo-26", "noDate"),
    ("1-Jun-26-2", "noYear"), ("1 Jun 26", "noYear"),
  ])
  func readsTheShortFormOfSpreadsheets(cell: String, read: String) {
    switch DateText.shape(of: Array(cell.utf8)[...]) {
    case .day(let day): #expect("\(day)" == read)
    case .yearless: #expect(read == "noYear")
    case .invalid(let fault): #expect("\(fault)" == read || read == "noYear" && fault == .noDate)
    case .parts: Issue.record("numbers only")
    }
  }

  @Test(arguments: [
    ("Time_series(2026.02.05).csv", "2026-02-05..2026-02-05"),
    ("Devices(2026.02.05) (1).csv", "2026-02-05..2026-02-05"),
    ("Searches(Search_2026.02.05).csv", "2026-02-05..2026-02-05"),
    ("Time_series(2026.02.05-2026.02.10).csv", "2026-02-05..2026-02-10"), ("Report (2026.02.05).csv", "nothing"),
    ("Report(2026-02-05).csv", "nothing"), ("Report(5.2.2026).csv", "nothing"), ("(2026.02.05).csv", "nothing"),
  ])
  func readsTheDayOfACard(name: String, range: String) {
    #expect(ExportRange(name: name)?.days.map { "\($0.first)..\($0.last)" } ?? "nothing" == range)
  }
}
