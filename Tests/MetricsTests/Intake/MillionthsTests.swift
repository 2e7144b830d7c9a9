import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Interfaces of ad networks give money in millionths; a header that says so is believed, and nothing is guessed.
@Suite struct MillionthsTests {
  private func read(_ text: String, platform: String? = nil) throws -> Reading {
    try Workspace().with("spring", names: ["Spring*"]).with(feed: "ads") {
      $0.platform = platform.flatMap(Platform.named)
    }
    .read(["metrics/ads/a.csv": text])
  }

  private static let header = "Date,Campaign Name,Impressions,Clicks,Spend,eCPM,CPC\n"
  private static let day = "spring 2026-11-01 reddit-ads"

  @Test(arguments: [
    ("Spend_micros", "30000001", "30.000001"), ("spend (micros)", "30000000", "30"),
    ("Spend in micros", "7", "0.000007"),
    ("spend_in_micro_dollar", "12345678", "12.345678"), ("spend_micro", "1234567890", "1234.56789"),
    ("SPEND_MICROS", "9300000000000", "9300000"), ("spend_micros", "30000000.0", "30"),
    ("spend_microcurrency", "\"30,000,000\"", "30"), ("spend_micros", "-1500000", "refused"),
    ("spend_micros", "1.234E+10", "refused"), ("spend_micros", "", "none"), ("spend_micros", "0", "0"),
  ])
  func readsMillionthsWhereTheHeaderSaysSo(header: String, cell: String, value: String) throws {
    let reading = try read(
      "Date,Campaign Name,Impressions,Clicks,\(header),eCPM,CPC\n2026-11-01,Spring,10400,140,\(cell),2,1\n")
    let spend = reading.values.filter { $0.contains(" spend = ") }
    switch value {
    case "refused": #expect(reading.values.isEmpty && reading.diagnostics.contains { $0.severity == .error })
    case "none": #expect(spend.isEmpty && reading.values.count == 2)
    default: #expect(spend == ["\(Self.day) spend = \(value)"])
    }
  }

  @Test func refusesSpendThatMayBeMillionths() throws {
    let text = Self.header + "2026-11-01,Spring,10400,140,30000000,2884,214\n2026-11-02,Spring,10,0,0,0,0\n"
    let reading = try read(text)
    #expect(reading.codes == ["2:29 row-number-ambiguous"])
    #expect(reading.diagnostics.first?.help?.contains("`Spend_micros`") == true)
    // A zero is a zero in any unit.
    #expect(reading.values.contains("spring 2026-11-02 reddit-ads spend = 0"))
    #expect(reading.ledger.rejects.first?.rows.count == 1)
  }

  @Test(arguments: [
    // One amount has a decimal.
    "2026-11-01,Spring,10400,140,30000000,1,1\n2026-11-02,Spring,10400,140,1.5,1,1\n",
    // Whole units make a usual price, and millionths none at all.
    "2026-11-01,Spring,10400,140,30,2.884,0.21\n2026-11-02,Spring,8700,80,2100,2,1\n",
    "2026-11-01,Spring,10400,140,0,0,0\n", "2026-11-01,Spring,10,1,900,0,0\n",
  ])
  func takesWholeUnitsThatAreCertain(rows: String) throws {
    let reading = try read(Self.header + rows)
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.contains { $0.contains(" spend = ") })
  }

  @Test func takesAHeaderWithACurrencyAtItsWord() throws {
    let text = "Date,Campaign Name,Impressions,Spend (VND),eCPM\n2026-11-01,Spring,1000,250000,2\n"
    let reading = try read(text)
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.contains("\(Self.day) spend = 250000 VND"))
  }

  @Test func readsMillionthsOfEveryKindWithMoney() throws {
    let reading = try read(
      "Campaign report\n\"November 1, 2026 - November 3, 2026\"\nDay,Campaign,Currency code,Impr.,Clicks,Cost micros,Avg. CPC\n"
        + "2026-11-01,Spring,USD,10,1,12340000,1.2\n")
    #expect(reading.values.contains("spring 2026-11-01 google-ads spend = 12.34 USD"))
    let both = try read(
      "date,campaign,platform,clicks,spend,spend_micros\n2026-11-01,Spring one,x,1,2.5,2500000\n")
    #expect(both.values.contains("spring 2026-11-01 x spend = 2.5"))
    #expect(both.codes == ["1:37 column-twin"])
  }

  @Test func refusesMillionthsInTheOwnFormOnlyWhereNothingElseCanBe() throws {
    let dump =
      "account_id,campaign_id,campaign_name,clicks,date,impressions,spend\n1,2,Spring,14,2026-11-01,104,300000000\n"
    #expect(try read(dump, platform: "reddit-ads").codes.contains("2:30 row-number-ambiguous"))
    #expect(try read(dump, platform: "linkedin").values.count == 3)
    let stated =
      "currency,campaign_id,campaign_name,clicks,date,impressions,spend\nIDR,2,Spring,14,2026-11-01,104,300000\n"
    #expect(try read(stated, platform: "google-ads").values.count == 3)
    let plain = "campaign_name,clicks,date,impressions,spend\nSpring,14,2026-11-01,104,300\n"
    #expect(try read(plain, platform: "reddit-ads").values.count == 3)
  }

  @Test func takesAnAmountThatSomebodyMended() throws {
    let text = Self.header + "2026-11-01,Spring,10400,140,30000000,2884,214\n"
    let mended =
      "Date,Campaign Name,Impressions,Clicks,Spend,eCPM,CPC,reject_file,reject_line,reject_column,reject_code,reject_reason\n"
      + "2026-11-01,Spring,10400,140,30,2884,214,metrics/ads/a.csv,2,Spend,row-number-ambiguous,why\n"
    let reading = try Workspace().with("spring", names: ["Spring*"]).with(feed: "ads")
      .read(["metrics/ads/a.csv": text, "metrics/ads/fixed.csv": mended])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.contains("\(Self.day) spend = 30"))
  }

  /// Reads a file that is too large to be looked at as a whole once more.
  private func readLarge(_ text: String, feed change: (inout Feed) -> Void = { _ in }) throws -> Reading {
    let space = try Workspace().with("spring", names: ["Spring*"]).with(feed: "ads", change)
    var context = IntakeContext(settings: space.settings, campaigns: space.campaigns, asOf: space.asOf)
    context.largestLook = 0
    let (ledger, diagnostics) = Intake.read(
      exports: [ExportFile(path: "metrics/ads/a.csv", bytes: Array(text.utf8))], settings: space.settings, context)
    return Reading(ledger: ledger, diagnostics: diagnostics)
  }

  @Test func doubtsSpendInFilesOfAnySize() throws {
    let text = Self.header + "2026-11-01,Spring,10400,140,30000000,2884,214\n2026-11-02,Spring,10,0,0,0,0\n"
    let (large, small) = (try readLarge(text), try read(text))
    #expect(large.codes == ["2:29 row-number-ambiguous"])
    #expect(large.values == small.values && large.diagnostics == small.diagnostics)
    #expect(large.ledger.rejects == small.ledger.rejects)
  }

  @Test func doubtsThousandsInFilesOfAnySize() throws {
    let text =
      "Day,Campaign name,Amount spent (EUR),Impressions\n2026-06-01,Spring,12.30,1.234\n2026-06-02,Spring,4,5\n"
    let (large, small) = (try readLarge(text), try read(text))
    #expect(large.codes == ["2:25 row-number-ambiguous"])
    #expect(large.values == small.values && large.diagnostics == small.diagnostics)
  }

  @Test func doubtsSpendWhereARowLooksLikeAHeader() throws {
    // Two headers that are those of no table hide nothing.
    let text = Self.header + "2026-11-01,Spring,10400,140,30000000,2884,214\nx,Clicks,Spend,x,x,x,x\n"
    for reading in [try read(text), try readLarge(text)] {
      #expect(reading.codes.contains("2:29 row-number-ambiguous"))
      #expect(reading.values.isEmpty)
    }
  }

  /// A campaign of 10,000 impressions that cost 100,000 of small units, at a price for a thousand of 10,000.
  @Test(arguments: ["KRW", "VND", "IDR", "JPY", "HUF", "CLP"])
  func takesWholeUnitsOfSmallCurrencies(code: String) throws {
    let row = "2026-11-01,Spring,10000,140,100000,10000,714\n"
    #expect(try read(Self.header + row).codes == ["2:29 row-number-ambiguous"])
    let value = "\(Self.day) spend = 100000 \(code)"
    let stated = try Workspace().with("spring", names: ["Spring*"]).with(feed: "ads") {
      $0.currency = Currency(code)
    }
    let budget = try Workspace().with("spring", names: ["Spring*"], currency: code).with(feed: "ads")
    for space in [stated, budget] {
      let reading = space.read(["metrics/ads/a.csv": Self.header + row])
      expectNoFindings(reading.diagnostics)
      #expect(reading.values.contains(value))
      // In millionths it would still be dearer than anything is.
      let dump = Self.header + "2026-11-01,Spring,10000,140,100000000000,10000000000,714285714\n"
      #expect(space.read(["metrics/ads/a.csv": dump]).codes == ["2:29 row-number-ambiguous"])
    }
    let column =
      "Start time,Campaign Name,Paid Impressions,Swipe Ups,Spend,Currency\n2026-11-01,Spring,10000,140,100000,"
    let reading = try read(column + "\(code)\n")
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.contains("spring 2026-11-01 snapchat-ads spend = 100000 \(code)"))
    #expect(try read(column + "USD\n").codes == ["2:29 row-number-ambiguous"])
  }

  @Test func takesWhatAFileStatesBeforeWhatItsFeedDoes() throws {
    let text =
      "Start time,Campaign Name,Paid Impressions,Swipe Ups,Spend,Currency\n2026-11-01,Spring,10000,140,100000,USD\n"
    let reading = try Workspace().with("spring", names: ["Spring*"]).with(feed: "ads") { $0.currency = Currency("KRW") }
      .read(["metrics/ads/a.csv": text])
    #expect(reading.codes == ["2:29 row-number-ambiguous"])
  }

  @Test func knowsTheUnitsOfCurrenciesInUse() {
    #expect(Set(SmallUnits.magnitudes.keys).isSubset(of: Currency.allCodes))
    let units = ["EUR", "USD", "JPY", "KRW", "VND"].compactMap { Currency($0) }.map(SmallUnits.inDollar)
    #expect(units == [1, 1, 100, 1000, 10_000])
  }

  @Test func readsAlikeInAnyOrderOfRows() throws {
    let rows = ["2026-11-01,Spring,10400,140,30000000,1,1", "2026-11-02,Spring,10400,140,1.5,1,1"]
    let forward = try read(Self.header + rows.joined(separator: "\n") + "\n")
    let back = try read(Self.header + rows.reversed().joined(separator: "\n") + "\n")
    #expect(forward.values == back.values)
  }
}
