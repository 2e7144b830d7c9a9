import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Some platforms end a row early; that is no harm where nothing is used from its last cell on.
@Suite struct ShortRowsTests {
  private static let head = "Post ID,Page ID,Page name,Publish time,Date,Views,Total clicks,Other Clicks,Ad CPM (USD)\n"

  private func read(_ rows: String) throws -> Reading {
    try Workspace().with("spring").with(feed: "page") { feed in
      feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    }.read(["metrics/page/posts.csv": Self.head + rows])
  }

  @Test(arguments: [
    ("1,2,Tea,03/18/2026 09:48,Lifetime,120,9,4,\n", nil),
    ("1,2,Tea,03/18/2026 09:48,Lifetime,120,9,4\n", nil),
    // The last cell may have been cut off, and it is a figure that counts.
    ("1,2,Tea,03/18/2026 09:48,Lifetime,120,9\n", "2:1 row-ragged"),
    ("1,2,Tea,03/18/2026 09:48,Lifetime,120\n", "2:1 row-ragged"),
    ("1,2,Tea,03/18/2026 09:48,Lifetime,120,9,4,0.5,7\n", "2:1 row-ragged"),
  ])
  func takesARowThatEndsBehindItsFigures(row: String, code: String?) throws {
    let reading = try read(row)
    #expect(reading.codes == [code].compactMap { $0 })
    #expect(
      reading.values
        == (code == nil
          ? ["spring 2026-03-18 facebook clicks = 9", "spring 2026-03-18 facebook views = 120"] : []))
  }

  /// `10-04-20` is what is left of `10-04-2026`: a day that may have been cut off is no day of the file.
  @Test(arguments: [("10-04-20", "2026-04-09"), ("10-04-2026", "2026-04-09"), ("10-04-2026,5", "2026-04-10")])
  func takesNoDayFromTheEndOfARowThatWasCutOff(row: String, last: String) throws {
    let reading = try Workspace().with("spring").with(feed: "tube") { feed in
      feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    }.read(["metrics/tube/Totals.csv": "Date,Views\n13-06-2025,449\n09-04-2026,531\n\(row)"])
    let dates = try #require(reading.ledger.readings.first).rows.dates
    #expect(dates.range?.first.description == "2025-06-13")
    #expect(dates.range?.last.description == last)
    #expect(reading.codes == (row.contains(",") ? [] : ["4:1 row-ragged"]))
  }

  @Test func takesShortRowsAmongLongOnes() throws {
    let rows = (1...200).map { "\($0),2,Tea,03/18/2026 09:48,Lifetime,1,2,3\($0.isMultiple(of: 7) ? "" : ",")\n" }
    let reading = try read(rows.joined())
    expectNoFindings(reading.diagnostics)
    #expect(
      reading.values == ["spring 2026-03-18 facebook clicks = 400", "spring 2026-03-18 facebook views = 200"])
  }
}
