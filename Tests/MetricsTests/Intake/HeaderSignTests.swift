import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// A header's sign says which currency its money is in, or at least in which it is not.
@Suite struct HeaderSignTests {
  private func read(_ text: String, budget: String? = nil, feed: String? = nil) throws -> Reading {
    try Workspace().with("spring", currency: budget).with("autumn", currency: "DKK").with(feed: "team") {
      $0.currency = feed.flatMap { Currency($0) }
    }
    .read(["metrics/team/a.csv": text])
  }

  private func rows(_ header: String) -> String {
    "date,campaign,platform,clicks,\(header)\n2026-11-02,spring,x,3,1.50\n2026-11-03,autumn,x,4,2.50\n"
  }

  @Test(arguments: [("Spend (zł)", "PLN"), ("Spend (Kč)", "CZK"), ("Spend (Ft)", "HUF"), ("Spend (€)", "EUR")])
  func countsMoneyInTheCurrencyOfTheSign(header: String, code: String) throws {
    let reading = try read(rows(header))
    #expect(reading.values.contains("spring 2026-11-02 x spend = 1.5 \(code)"))
    #expect(reading.codes == ["3:23 row-currency-mismatch"])
    #expect(reading.ledger.readings.first?.rows.currencies.currencies.map(\.code) == [code])
  }

  @Test func refusesMoneyInAnotherCurrencyThanTheBudget() throws {
    let reading = try read(rows("Spend (zł)"), budget: "EUR")
    #expect(reading.values.isEmpty)
    #expect(reading.diagnostics.first?.message.contains("is in PLN here, in EUR in the campaign's budget") == true)
  }

  /// What is stated besides the sign, and what becomes of the two rows, whose second has a budget in DKK.
  private static let stated: [(String, String?, String?, String, String)] = [
    ("Spend (kr)", nil, nil, "1.5 -", "2.5 DKK"), ("Spend (kr)", "SEK", nil, "1.5 SEK", "2.5 DKK"),
    ("Spend (kr)", "EUR", nil, "refused", "2.5 DKK"), ("Spend (kr)", nil, "NOK", "1.5 NOK", "refused"),
    ("Spend (kr)", nil, "EUR", "refused", "refused"), ("Spend (Rs.)", "INR", nil, "1.5 INR", "refused"),
    ("Spend (Rs.)", "EUR", nil, "refused", "refused"), ("Spend ($)", "CAD", nil, "1.5 CAD", "refused"),
    ("Spend ($)", "EUR", nil, "refused", "refused"), ("Spend (¥)", "JPY", nil, "1.5 JPY", "refused"),
  ]

  @Test(arguments: stated)
  func refusesMoneyWhoseCurrencyDoesNotHaveTheSign(
    header: String, budget: String?, feed: String?, first: String, second: String
  ) throws {
    let reading = try read(rows(header), budget: budget, feed: feed)
    let expected = [("spring 2026-11-02", first), ("autumn 2026-11-03", second)]
    for (row, outcome) in expected {
      let spend = reading.ledger.cells.filter {
        $0.key.metric == .spend && row == "\($0.key.campaign) \($0.key.day)"
      }
      let found = spend.first.map { "\($0.value) \($0.currency?.code ?? "-")" } ?? "refused"
      #expect(found == outcome, "\(row)")
    }
    let refused = expected.filter { $0.1 == "refused" }.count
    #expect(reading.diagnostics.map(\.code) == Array(repeating: Code.rowCurrencyMismatch, count: refused))
    #expect(reading.ledger.rejects.first?.rows.count ?? 0 == refused)
  }

  @Test func saysWhatToState() throws {
    let reading = try read(rows("Spend (kr)"), budget: "EUR")
    #expect(reading.codes == ["2:23 row-currency-mismatch"])
    #expect(
      reading.diagnostics.first?.message
        == "the header `Spend (kr)` has the sign `kr`, which EUR has not, and nothing states another currency")
    #expect(reading.diagnostics.first?.help?.contains("`(SEK)`") == true)
  }

  @Test func asksEveryRowWhereTheFileStatesCurrenciesToo() throws {
    let text = "date,campaign,platform,currency,spend (kr)\n"
    let reading = try read(text + "2026-11-02,spring,x,SEK,1\n2026-11-03,spring,x,EUR,1\n")
    #expect(reading.values == ["spring 2026-11-02 x spend = 1 SEK"])
    #expect(reading.codes == ["3:25 row-currency-mismatch"])
  }

  @Test func leavesRowsWithoutSuchMoneyAlone() throws {
    let text = "date,campaign,platform,clicks,spend (kr)\n2026-11-02,spring,x,3,\n"
    let reading = try read(text, budget: "EUR")
    expectNoFindings(reading.diagnostics)
    #expect(reading.values == ["spring 2026-11-02 x clicks = 3"])
  }

  @Test func readsPlainRowsLikeTheCarefulReader() throws {
    let space = try Workspace().with("spring", currency: "SEK").with(feed: "team")
    for header in ["Spend (kr)", "Spend (zł)", "Spend ($)"] {
      var context = IntakeContext(settings: space.settings, campaigns: space.campaigns, asOf: space.asOf)
      let file = ExportFile(path: "metrics/team/a.csv", bytes: Array(rows(header).utf8))
      let fast = Intake.read(exports: [file], settings: space.settings, context)
      context.isCareful = true
      let careful = Intake.read(exports: [file], settings: space.settings, context)
      #expect(fast.0.cells == careful.0.cells && fast.1 == careful.1)
    }
  }

  private static let amazon = "Date,Campaign Name,Impressions,Clicks,Spend,"

  @Test(arguments: [
    "7 Day Total Sales (₹),14 Day Total Sales (₹)", "14 Day Total Sales (INR),7 Day Total Sales (INR)",
    "14 Day Total Sales (₹),7 Day Total Sales",
  ])
  func choosesAmongHeadersThatCarryACurrency(headers: String) throws {
    let sales = headers.hasPrefix("7") ? "20,25" : "25,20"
    let text = "\(Self.amazon)\(headers)\n2026-11-02,Spring,100,3,1.5,\(sales)\n"
    let reading = try Workspace().with("spring", names: ["Spring"]).with(feed: "team") { $0.currency = Currency("INR") }
      .read(["metrics/team/a.csv": text])
    #expect(reading.diagnostics.map(\.code) == [.columnTwin])
    #expect(reading.values.contains("spring 2026-11-02 amazon-ads conversion_value = 20 INR"))
    #expect(reading.ledger.readings.map(\.kind) == ["amazon_ads"])
  }

  @Test func choosesNoneOfTwoCurrencies() throws {
    let text = "\(Self.amazon)7 Day Total Sales (₹),7 Day Total Sales (USD)\n2026-11-02,Spring,100,3,1.5,20,25\n"
    let reading = try Workspace().with("spring", names: ["Spring"]).with(feed: "team")
      .read(["metrics/team/a.csv": text])
    #expect(reading.diagnostics.map(\.code) == [.columnTwice])
    #expect(reading.values.isEmpty)
  }

  @Test func knowsAKindByAHeaderThatCarriesASign() throws {
    let text = "\(Self.amazon)14 Day Total Sales (₹)\n2026-11-02,Spring,100,3,1.5,20\n"
    let reading = try Workspace().with("spring", names: ["Spring"]).with(feed: "team") { $0.currency = Currency("INR") }
      .read(["metrics/team/a.csv": text])
    #expect(reading.ledger.readings.map(\.kind) == ["amazon_ads"])
    #expect(reading.ledger.readings.first?.confidence?.reason.contains("14 Day Total Sales (₹)") == true)
    #expect(reading.values.contains("spring 2026-11-02 amazon-ads conversion_value = 20 INR"))
  }
}
