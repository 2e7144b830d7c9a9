import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct IntakeTests {
  private let text = "date,campaign,platform,clicks\n2026-11-02,spring,x,1\n"

  @Test func warnsOnceOfAFeedNobodyDeclared() throws {
    let reading = try Workspace().with("spring").with(feed: "team").read([
      "metrics/taem/a.csv": text, "metrics/taem/b.csv": text,
    ])
    #expect(reading.diagnostics.map(\.code) == [.feedUnknown])
    #expect(reading.diagnostics.first?.location?.path == "metrics/taem")
    #expect(reading.diagnostics.first?.help == "did you mean the folder `metrics/team`?")
    #expect(reading.values == ["spring 2026-11-02 x clicks = 1"])
  }

  @Test(arguments: [
    ("metrics/a.csv", 1), ("metrics/team/deep/a.csv", 1), ("metrics/My Feed/a.csv", 1), ("metrics/team/a.xlsx", 1),
    ("metrics/.gitkeep", 0), ("metrics/team/.DS_Store", 0), ("metrics/README.md", 0), ("metrics/team/readme.txt", 0),
  ])
  func sortsPaths(path: String, findings: Int) throws {
    let reading = try Workspace().with("spring").with(feed: "team").read([path: text])
    #expect(reading.diagnostics.map(\.code) == Array(repeating: .unexpectedFile, count: findings))
    #expect(reading.values.isEmpty)
    #expect(reading.ledger.readings.isEmpty)
  }

  @Test(arguments: ["a.CSV", "a.tsv", "a.txt", "a b (1).csv"])
  func readsEveryEnding(name: String) throws {
    let reading = try Workspace().with("spring").with(feed: "team").read(["metrics/team/\(name)": text])
    #expect(reading.values.count == 1)
  }

  @Test func goesOnAfterABadFile() throws {
    let reading = try Workspace().with("spring").with(feed: "team").read([
      "metrics/team/a.csv": "nothing", "metrics/team/b.csv": text,
    ])
    #expect(reading.diagnostics.map(\.code) == [.exportUnrecognised])
    #expect(reading.values.count == 1)
    #expect(reading.ledger.readings.map(\.kind) == [nil, "wide"])
  }

  @Test func countsRowsWithoutACampaignOnceHoweverManyFilesHaveThem() throws {
    let stray = "date,campaign,platform,spend\n2026-11-02,sprng launch,x,1.25\n2026-11-03,sprng launch,x,1.25\n"
    let reading = try Workspace().with("spring", name: "Spring Launch").with(feed: "team").read([
      "metrics/team/a.csv": stray, "metrics/team/b.csv": stray,
    ])
    #expect(reading.codes == ["2:12 row-unattributed", "2:12 row-unattributed"])
    #expect(
      reading.diagnostics.first?.message
        == "2 rows with spend 2.5 belong to no campaign: the name is `sprng launch`")
    let strays = reading.ledger.unattributed
    #expect(strays.map(\.rows) == [2])
    #expect(strays.map(\.money) == ["2.5"])
    #expect(strays.first?.nearest?.text == "spring")
    #expect(strays.first?.location.path == "metrics/team/b.csv")
    #expect(reading.ledger.readings.map(\.unattributedRows) == [2, 2])
  }

  @Test(arguments: [("USD", "1.25 EUR and 2.25 USD"), ("EUR", "3.5 EUR"), ("", "1.25 EUR and 2.25")])
  func addsNoMoneyUpOverCurrenciesWithoutACampaign(second: String, amount: String) throws {
    let text =
      "date,campaign,platform,currency,spend\n2026-11-02,nobody,x,EUR,1.25\n2026-11-03,nobody,x,\(second),2.25\n"
    let reading = try Workspace().with("spring").with(feed: "team").read(["metrics/team/a.csv": text])
    #expect(
      reading.diagnostics.map(\.message)
        == ["2 rows with spend \(amount) belong to no campaign: the name is `nobody`"])
  }

  @Test func newestFileDecidesWhatBelongsToNoCampaign() throws {
    let header = "date,campaign,platform,spend\n"
    let space = try Workspace().with("spring").with(feed: "a").with(feed: "b")
    let reading = space.read([
      "metrics/a/1.csv": header + "2026-11-02,none,x,1\n2026-11-03,none,x,2\n2026-11-03,none,facebook,4\n",
      "metrics/a/2.csv": header + "2026-11-03,none,x,10\n2026-11-03,none,x,10\n2026-11-03,other,x,7\n",
      "metrics/b/1.csv": header + "2026-11-03,none,x,100\n",
    ])
    let strays = reading.ledger.unattributed.map { "\($0.feed) \($0.name) \($0.platform) \($0.rows) \($0.money)" }
    #expect(strays == ["a none facebook 1 4", "a none x 3 21", "a other x 1 7", "b none x 1 100"])
    #expect(reading.ledger.unattributed.map(\.location.description)[1] == "metrics/a/1.csv:2:12")
  }

  @Test func networkBrokenDownAndAsAWholeDoNotAddUpWithoutACampaign() throws {
    let parts =
      "Day,Campaign name,Platform,Impressions,Clicks (all),Amount spent (USD)\n2026-11-02,none,facebook,1,1,2\n"
    let whole = "Day,Campaign name,Impressions,Clicks (all),Amount spent (USD)\n2026-11-02,none,1,1,5\n"
    for (older, newer, spend) in [(parts, whole, "5"), (whole, parts, "2")] {
      let reading = try Workspace().with("spring").with(feed: "a").read([
        "metrics/a/1.csv": older, "metrics/a/2.csv": newer,
      ])
      #expect(reading.ledger.unattributed.map(\.money) == ["\(spend) USD"])
    }
  }

  @Test func keepsTheCurrenciesOfACampaignApart() throws {
    let space = try Workspace().with("spring").with(feed: "a").with(feed: "b")
    let reading = space.read([
      "metrics/a/a.csv": "date,campaign,platform,spend (EUR),clicks\n2026-11-02,spring,x,1,1\n",
      "metrics/b/b.csv":
        "date,campaign,platform,spend (USD),clicks\n2026-11-02,spring,x,1,1\n2026-11-03,spring,x,1,1\n",
    ])
    #expect(reading.codes == ["2:21 row-currency-mismatch"])
    #expect(reading.diagnostics.first?.location?.path == "metrics/b/b.csv")
    let id = try #require(CampaignID("spring"))
    #expect(reading.ledger.sum(.spend, campaign: id)?.description == "1")
    #expect(reading.ledger.sum(.clicks, campaign: id)?.description == "3")
  }

  @Test func refusesASecondCurrencyInOneFile() throws {
    let reading = try Workspace().with("spring").with(feed: "a").read([
      "metrics/a/a.csv": "date,campaign,platform,spend,currency\n2026-11-02,spring,x,1,EUR\n2026-11-03,spring,x,1,USD\n"
    ])
    #expect(reading.codes == ["3:23 row-currency-mismatch"])
    #expect(reading.values == ["spring 2026-11-02 x spend = 1 EUR"])
  }

  @Test func takesTheCurrencyOfFeedThenBudgetThenWorkspace() throws {
    let file: KeyValuePairs = ["metrics/a/a.csv": "date,campaign,platform,spend\n2026-11-02,spring,x,1\n"]
    var space = try Workspace().with("spring", currency: "EUR").with(feed: "a")
    #expect(space.read(file).values == ["spring 2026-11-02 x spend = 1 EUR"])
    space = try space.with(feed: "a") { $0.currency = Currency("USD") }
    #expect(space.read(file).codes == ["2:21 row-currency-mismatch"])
    space = try Workspace().with("spring").with(feed: "a")
    #expect(space.read(file).values == ["spring 2026-11-02 x spend = 1"])
    space.settings.currency = Currency("SEK")
    #expect(space.read(file).values == ["spring 2026-11-02 x spend = 1 SEK"])
  }
}
