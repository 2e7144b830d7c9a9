import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct OwnFormsTests {
  private func space() throws -> Workspace {
    try Workspace().with("spring", name: "Spring Launch", currency: "EUR").with("autumn", name: "Autumn Sale")
      .with(feed: "team")
  }

  @Test func readsTheLongFormInAnyColumnOrder() throws {
    let reading = try space().read([
      "metrics/team/a.csv": """
      Value,Metric,notes,Channel,Campaign Name,Day,currency
      10,impr,,LinkedIn,Spring Launch,2026-11-02,
      5,Impressions,,linkedin,SPRING,2026-11-02,
      "1,234.50",cost,,twitter,spring,2026-11-03,EUR
      ,clicks,,x,spring,2026-11-03,
      0,likes,,x,autumn,2026-11-03,

      """
    ])
    expectNoFindings(reading.diagnostics)
    #expect(
      reading.values == [
        "autumn 2026-11-03 x likes = 0", "spring 2026-11-02 linkedin impressions = 15",
        "spring 2026-11-03 x spend = 1234.5 EUR",
      ])
    let cell = try #require(reading.ledger.cells.dropFirst().first)
    #expect(cell.rows == 2)
    #expect(cell.source == Location(path: "metrics/team/a.csv", line: 2, column: 1))
    let file = try #require(reading.ledger.readings.first)
    #expect(file.kind == "long")
    #expect([file.dataRows, file.usedRows, file.refusedRows, file.unattributedRows] == [5, 5, 0, 0])
    #expect(file.days?.description == "2026-11-02..2026-11-03")
  }

  @Test func readsTheWideFormWithSemicolonsAndTotals() throws {
    let reading = try space().read([
      "metrics/team/a.csv": """
      date;campaign;platform;Impressions;Link clicks;Spend (EUR);CTR
      02.11.2026;Spring Launch;linkedin;1.234;12;34,50;0,97%
      03.11.2026;Spring Launch;linkedin;2.000;;10,00;--
      date;campaign;platform;Impressions;Link clicks;Spend (EUR);CTR
      Total;;;3.234;12;44,50;

      """
    ])
    expectNoFindings(reading.diagnostics)
    #expect(
      reading.values == [
        "spring 2026-11-02 linkedin impressions = 1234", "spring 2026-11-02 linkedin link_clicks = 12",
        "spring 2026-11-02 linkedin spend = 34.5 EUR", "spring 2026-11-03 linkedin impressions = 2000",
        "spring 2026-11-03 linkedin spend = 10 EUR",
      ])
    #expect(reading.ledger.readings.map(\.totalRows) == [2])
  }

  @Test func takesPlatformAndCampaignFromTheFeed() throws {
    let space = try space().with(feed: "account") { feed in
      feed.platform = .tiktok
      feed.campaign = Placed(try #require(CampaignID("autumn")), at: Location(path: "campaign-ops.json"))
    }
    let reading = space.read(["metrics/account/a.csv": "date,views,likes\n2026-11-02,7,1\n"])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values == ["autumn 2026-11-02 tiktok likes = 1", "autumn 2026-11-02 tiktok views = 7"])
  }

  @Test(arguments: [
    ("date,views,likes\n2026-11-02,7,1\n", "campaign"), ("date,campaign,views\n2026-11-02,spring,7\n", "platform"),
  ])
  func saysWhatAnOwnFormLacks(text: String, lacks: String) throws {
    let reading = try space().read(["metrics/team/a.csv": text])
    #expect(reading.codes == ["1:1 export-unrecognised"])
    #expect(reading.diagnostics.first?.message == "this looks like the `wide` form, but nothing names the \(lacks)")
  }

  /// Faults of single rows, each at its cell; a marker stands where the finding is expected.
  private static let faults: [(MarkedText, Code)] = [
    ("①linkedin,2026-11-02,spring,clicks\n", .rowRagged),
    ("linkedin,2026-11-02,spring,clicks,5,9,①9\n", .rowRagged),
    ("linkedin,①2026-02-30,spring,clicks,5,\n", .rowDateInvalid),
    ("linkedin,①,spring,clicks,5,\n", .rowIncomplete),
    ("linkedin,①5/6/2026,spring,clicks,5,\n", .rowDateAmbiguous),
    ("linkedin,2026-11-02,spring,clicks,①five,\n", .rowNumberInvalid),
    ("linkedin,2026-11-02,spring,clicks,①\"1,234\",\n", .rowNumberAmbiguous),
    ("linkedin,2026-11-02,spring,clicks,①-5,\n", .rowNumberNegative),
    ("linkedin,2026-11-02,spring,clicks,①9223372036855,\n", .amountOverflow),
    ("linkedin,2026-11-02,spring,①clcks,5,\n", .rowMetricUnknown),
    ("linkedin,2026-11-02,spring,①,5,\n", .rowIncomplete),
    ("①linkdin,2026-11-02,spring,clicks,5,\n", .rowPlatformUnknown),
    ("①,2026-11-02,spring,clicks,5,\n", .rowIncomplete),
    ("linkedin,2026-11-02,spring,spend,5,①USD\n", .rowCurrencyMismatch),
    ("linkedin,2026-11-02,spring,spend,5,①EURO\n", .invalidCurrency),
  ]

  @Test(arguments: 0..<15) func refusesARowAtItsCellAndKeepsTheOthers(fault: Int) throws {
    let (row, code) = OwnFormsTests.faults[fault]
    let header = "platform,date,campaign,metric,value,currency\n"
    let text = MarkedText(header + "x,2026-11-02,spring,clicks,3,\n")
    let marked = row.text
    let reading = try space().read(["metrics/team/a.csv": text.text + marked])
    let place = row["①"]
    let isWholeRow = code == .rowRagged
    #expect(reading.codes == ["3:\(isWholeRow ? 1 : place.column) \(code.rawValue)"])
    #expect(reading.values == ["spring 2026-11-02 x clicks = 3"])
    let rejects = try #require(reading.ledger.rejects.first)
    #expect(rejects.header == ["platform", "date", "campaign", "metric", "value", "currency"])
    #expect(rejects.rows.map(\.code) == [code])
    #expect(rejects.rows.map(\.line) == [3])
    #expect(rejects.rows.first?.reason == reading.diagnostics.first?.message)
    #expect((rejects.rows.first?.column == nil) == isWholeRow)
    let file = try #require(reading.ledger.readings.first)
    #expect([file.dataRows, file.usedRows, file.refusedRows] == [2, 1, 1])
  }

  @Test func neverUsesHalfARow() throws {
    let reading = try space().read([
      "metrics/team/a.csv": "date,campaign,platform,clicks,likes\n2026-11-02,spring,x,5,many\n"
    ])
    #expect(reading.codes == ["2:23 row-number-invalid"])
    #expect(reading.values.isEmpty)
  }

  @Test func refusesASumBeyondTheRangeAsAWholeRow() throws {
    let reading = try space().read([
      "metrics/team/a.csv": """
      date,campaign,platform,clicks,likes
      2026-11-02,spring,x,1,9000000000000
      2026-11-02,spring,x,1,9000000000000

      """
    ])
    #expect(reading.codes == ["3:23 amount-overflow"])
    #expect(reading.values == ["spring 2026-11-02 x clicks = 1", "spring 2026-11-02 x likes = 9000000000000"])
  }

  @Test(arguments: [
    ("date,campaign,platform,cost,spend\n2026-11-02,spring,x,1,2\n", "1:29 column-twice"),
    ("date,campaign,platform,clicks,Clicks\n2026-11-02,spring,x,1,2\n", "1:31 column-twice"),
    ("date,day,campaign,platform,clicks\n2026-11-02,2026-11-03,spring,x,1\n", "1:6 column-twice"),
  ])
  func refusesAFileWithTwoColumnsForOneThing(text: String, code: String) throws {
    let reading = try space().read(["metrics/team/a.csv": text])
    #expect(reading.codes == [code])
    #expect(reading.values.isEmpty)
    #expect(reading.diagnostics.first?.notes.count == 1)
  }

  @Test func namesEachUnknownColumnOnce() throws {
    let reading = try space().read([
      "metrics/team/a.csv": "date,campaign,platform,clicks,mood,impresions\n2026-11-02,spring,x,1,fine,2\n"
    ])
    #expect(reading.codes == ["1:31 column-unused", "1:36 column-unused"])
    #expect(reading.diagnostics.last?.help == "if it holds `impressions`, give it that header")
  }

  @Test func readsAFileWithReasonsThatNamesNoExport() throws {
    let columns = Rejects.columns.dropFirst().joined(separator: ",")
    let reading = try space().read([
      "metrics/team/a.csv":
        "date,campaign,platform,clicks,\(columns)\n2026-11-02,spring,x,1,2,clicks,row-number-invalid,why\n"
    ])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values == ["spring 2026-11-02 x clicks = 1"])
  }

  @Test func ordersDayAndMonthByTheWholeColumnOrTheFeed() throws {
    let header = "date,campaign,platform,clicks\n"
    let decided = try space().read(["metrics/team/a.csv": header + "5/6/2026,spring,x,1\n25/6/2026,spring,x,1\n"])
    #expect(decided.values == ["spring 2026-06-05 x clicks = 1", "spring 2026-06-25 x clicks = 1"])
    let stated = try space().with(feed: "team") { $0.dateOrder = .monthDayYear }
      .read(["metrics/team/a.csv": header + "5/6/2026,spring,x,1\n"])
    #expect(stated.values == ["spring 2026-05-06 x clicks = 1"])
  }

  @Test func warnsOnceOfRowsInTheFuture() throws {
    let reading = try space().read([
      "metrics/team/a.csv": """
      date,campaign,platform,clicks
      2026-11-23,spring,x,1
      2026-11-24,spring,x,1
      2027-01-05,spring,x,1

      """
    ])
    #expect(reading.codes == ["3:1 date-in-future"])
    #expect(reading.diagnostics.first?.message == "2 rows are dated after 2026-11-23, the last 2027-01-05")
    #expect(reading.values.count == 3)
  }

  @Test func warnsOnceOfRoundedValues() throws {
    let reading = try space().read([
      "metrics/team/a.csv": """
      date,campaign,platform,spend,frequency
      2026-11-02,spring,x,0.0000005,1.23456789
      2026-11-03,spring,x,0.0000015,1.23456789

      """
    ])
    #expect(reading.codes == ["2:21 precision-reduced"])
    #expect(
      reading.values.filter { $0.contains("spend") } == [
        "spring 2026-11-02 x spend = 0 EUR", "spring 2026-11-03 x spend = 0.000002 EUR",
      ])
  }

  @Test func capsTheFindingsButKeepsAllRefusedRows() throws {
    let rows = (1...35).map { _ in "2026-11-02,spring,x,many" }.joined(separator: "\n")
    let reading = try space().read(["metrics/team/a.csv": "date,campaign,platform,clicks\n\(rows)\n"])
    #expect(reading.diagnostics.count == 21)
    #expect(reading.ledger.rejects.first?.rows.count == 35)
  }

  @Test func warnsWhereTheTotalIsNotTheSum() throws {
    let text =
      "date,campaign,platform,clicks,spend\n2026-11-02,spring,x,5,1.00\n2026-11-03,stray,x,5,1.00\nTotal,,,11,2.01\n"
    let reading = try space().read(["metrics/team/a.csv": text])
    #expect(reading.codes == ["3:12 row-unattributed", "4:9 totals-differ"])
    #expect(reading.diagnostics.last?.message == "the total of `clicks` is 11, the rows add up to 10")
  }
}
