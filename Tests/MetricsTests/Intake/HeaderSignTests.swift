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

  /// What stands in a cell with money, what is stated besides, and the figure, or nothing if the row is refused.
  private static let cells: [(String, String?, String?, String?)] = [
    ("$1.50", nil, nil, "1.5 -"), ("$1.50", "USD", nil, "1.5 USD"), ("$1.50", "CAD", nil, "1.5 CAD"),
    ("$1.50", "EUR", nil, nil), ("$1.50", nil, "EUR", nil), ("1.50 kr", "EUR", nil, nil),
    ("1.50 kr", "SEK", nil, "1.5 SEK"), ("-kr 1.50", "EUR", nil, nil), ("($1.50)", "EUR", nil, nil),
    ("¥1", "EUR", nil, nil), ("¥1", "JPY", nil, "1 JPY"), ("Rs. 1.50", "GBP", nil, nil),
    ("£1.50", "GBP", nil, "1.5 GBP"), ("£1.50", "EUR", nil, nil), ("US$1.50", "EUR", nil, nil),
  ]

  @Test(arguments: cells)
  func refusesMoneyThatIsWrittenWithTheSignOfOtherCurrencies(
    cell: String, budget: String?, feed: String?, figure: String?
  ) throws {
    let text = "date,campaign,platform,clicks,spend\n2026-11-02,spring,x,3,\(cell)\n2026-11-03,spring,x,3,0\n"
    let reading = try read(text, budget: budget, feed: feed)
    let spend = reading.ledger.cells.first { $0.key.metric == .spend && $0.key.day.description == "2026-11-02" }
    let found = spend.map { "\($0.value) \($0.currency?.code ?? "-")" }
    // Money that is given back is below zero, which no spend is.
    if cell.hasPrefix("-") || cell.hasPrefix("(") {
      #expect(found == nil)
    } else {
      #expect(found == figure)
      #expect(reading.codes == (figure == nil ? ["2:23 row-currency-mismatch"] : []))
    }
  }

  @Test func refusesASignThatTheColumnForTheCurrencyContradicts() throws {
    let reading = try read(
      "date,campaign,platform,clicks,currency,spend\n2026-11-02,spring,x,3,EUR,$1.50\n2026-11-03,spring,x,3,USD,$2\n")
    #expect(reading.codes == ["2:27 row-currency-mismatch"])
    #expect(
      reading.diagnostics.first?.message
        == "`$1.50` has the sign `$`, which EUR has not, and the money would count as EUR")
    #expect(reading.values.contains("spring 2026-11-03 x spend = 2 USD"))
  }

  @Test func refusesASignInTheLongForm() throws {
    let reading = try read(
      "date,campaign,platform,metric,value\n2026-11-02,spring,x,spend,$1.50\n2026-11-02,spring,x,clicks,3\n",
      budget: "EUR")
    #expect(reading.codes == ["2:27 row-currency-mismatch"])
    #expect(reading.values == ["spring 2026-11-02 x clicks = 3"])
  }

  @Test func saysThatASignLeavesTheCurrencyOpen() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 9))
    let notes = { (text: String) in
      Inspection.of(SourceFile(path: "a.csv", bytes: Array(text.utf8)), asOf: day)?.notes.filter {
        $0.contains("sign of")
      }
    }
    let open = notes(
      "date,campaign,platform,spend\n2026-11-02,spring,x,2\n2026-11-03,spring,x,$1.50\n2026-11-04,spring,x,$3\n")
    #expect(open?.count == 1)
    #expect(
      open?.first?.hasPrefix("`$` beside money in 2 cells, first `$1.50` in line 3, is the sign of several") == true)
    let long = notes("date,campaign,platform,metric,value\n2026-11-02,spring,x,spend,1.50 kr\n")
    #expect(long?.first?.hasPrefix("`kr` beside money in 1 cell, first `1.50 kr` in line 2, is the sign of") == true)
    #expect(notes("date,campaign,platform,currency,spend\n2026-11-03,spring,x,USD,$1.50\n") == [])
    #expect(notes("date,campaign,platform,spend\n2026-11-03,spring,x,£1.50\n") == [])
  }

  @Test func tellsKindsApartByHeadersThatCarryACurrency() {
    let headers = ["campaign status", "campaign", "impr."]
    #expect(Profile.googleAds.signs(headers))
    #expect(!Profile.googleAds.signs(headers + ["spend"]))
    #expect(!Profile.googleAds.signs(headers + ["spend (usd)"]))
    #expect(!Profile.googleAds.signs(headers + ["spend (kr)"]))
  }

  @Test func saysWhatTheNearestKindHasBesides() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 9))
    let text = "Fecha,Sitio,Visitas,Impresiones\n2026-01-27,3,4,4\n"
    let nearest = Inspection.of(SourceFile(path: "a.csv", bytes: Array(text.utf8)), asOf: day)?.nearest
    #expect(nearest?.missing == [#"what tells it from other kinds, such as "clics" and "ctr" and "posición""#])
  }

  @Test func countsImpressionsOfPostsAsImpressions() throws {
    let text = """
      Post ID,Page ID,Page name,Publish time,Date,Reach,Impressions,Reactions,Comments,Shares
      1,9,P,02/28/2024 06:02,Lifetime,20,30,4,5,6
      """
    let day = try #require(Day(year: 2026, month: 11, day: 9))
    let read = Inspection.of(SourceFile(path: "a.csv", bytes: Array(text.utf8)), asOf: day)
    #expect(read?.reading.kind == "meta_content_export")
    #expect(read?.reading.rows.columns.columns.map(\.metric.name).contains("impressions") == true)
  }
}
