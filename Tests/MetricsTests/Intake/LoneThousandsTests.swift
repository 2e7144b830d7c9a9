import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// A spreadsheet set to another country writes 1,234 as `1.234`; what is counted in whole ones is never read as a bit.
@Suite struct LoneThousandsTests {
  private func read(_ text: String, _ decimal: Feed.DecimalSign?) throws -> Reading {
    try Workspace().with("spring", names: ["Spring*"]).with(feed: "shop") { feed in
      feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
      feed.decimal = decimal
    }.read(["metrics/shop/a.csv": text])
  }

  private static let sessions = "Day;Online store visitors;Sessions\n2026-06-01;934;1.034\n2026-06-02;812;900\n"
  private static let day = "spring 2026-06-01"

  @Test func refusesACountThatMayBeThousands() throws {
    let reading = try read(Self.sessions, nil)
    #expect(reading.codes == ["2:16 row-number-ambiguous"])
    #expect(
      reading.values == ["spring 2026-06-02 shopify sessions = 900", "spring 2026-06-02 shopify users = 812"])
    #expect(reading.ledger.readings.first?.rows.columns.sums == [1_746_000_000, 900_000_000])
  }

  @Test func readsItAsTheFeedSays() throws {
    let comma = try read(Self.sessions, .comma)
    expectNoFindings(comma.diagnostics)
    #expect(comma.values.first == "\(Self.day) shopify sessions = 1034")
    let point = try read(Self.sessions, .point)
    #expect(point.values.first == "\(Self.day) shopify sessions = 1.034")
  }

  @Test func refusesItBesideMoneyWithAPointWhateverTheFeedSays() throws {
    let text =
      "Day,Campaign name,Amount spent (EUR),Impressions\n2026-06-01,Spring,12.30,1.234\n2026-06-02,Spring,4,5\n"
    for decimal in [nil, Feed.DecimalSign.comma] {
      let reading = try read(text, decimal)
      #expect(reading.codes == ["2:25 row-number-ambiguous"])
      #expect(reading.values.count == 2)
    }
    #expect(try read(text, .point).codes == [])
  }

  @Test(arguments: [
    "2026-06-01,Spring,1.234,10,2", "2026-06-01,Spring,1,1010.0,2", "2026-06-01,Spring,1,11.00,2",
    "2026-06-01,Spring,1,10.5,2", "2026-06-01,Spring,1,10,1.333", "2026-06-01,Spring,1,0.125,2",
    "2026-06-01,Spring,1,\"1,234\",2",
  ])
  func takesOtherNumbersAsTheyAre(row: String) throws {
    let reading = try read("Day,Campaign name,Amount spent (EUR),Impressions,Purchases\n\(row)\n", nil)
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.count == 3)
  }

  @Test func looksAtEachTableOfAFile() throws {
    let text = """
      # Start date: 20261015
      # End date: 20261016
      Nth day,Sessions
      0000,1.034
      0001,900

      # Start date: 20261015
      # End date: 20261016
      Nth day,Views
      0000,7

      """
    let reading = try read(text, nil)
    #expect(reading.codes == ["4:6 row-number-ambiguous"])
    #expect(reading.values == ["spring 2026-10-15 ga4 views = 7", "spring 2026-10-16 ga4 sessions = 900"])
  }
}
