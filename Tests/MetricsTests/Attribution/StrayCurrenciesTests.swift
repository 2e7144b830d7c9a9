import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

extension Unattributed {
  /// The spend in all currencies, as a finding tells it.
  var money: String { spend.map(\.description).joined(separator: ", ") }
}

/// What belongs to no campaign has money in currencies too, and none is added up over them.
@Suite struct StrayCurrenciesTests {
  private static let header = "date,campaign,platform,currency,spend\n"

  private static func strays(
    _ files: KeyValuePairs<String, String>, currency: String? = nil
  ) throws -> (lines: [String], messages: [String]) {
    let reading = try Workspace().with("spring").with(feed: "a") { $0.currency = currency.flatMap { Currency($0) } }
      .read(files)
    return (
      reading.ledger.unattributed.map { "\($0.name) \($0.platform) \($0.rows): \($0.money)" },
      reading.diagnostics.map(\.message)
    )
  }

  @Test func tellsEachNamesMoneyInItsOwnCurrencies() throws {
    let found = try Self.strays([
      "metrics/a/1.csv": Self.header + "2026-11-02,none,x,EUR,5.25\n2026-11-03,none,x,USD,7.1\n"
        + "2026-11-03,none,x,JPY,700\n2026-11-04,none,x,JPY,0\n2026-11-03,other,x,USD,7\n2026-11-03,third,x,JPY,0\n"
    ])
    #expect(found.lines == ["none x 4: 5.25 EUR, 700 JPY, 7.1 USD", "other x 1: 7 USD", "third x 1: "])
    #expect(
      found.messages == [
        "4 rows with spend 5.25 EUR, 700 JPY and 7.1 USD belong to no campaign: the name is `none`",
        "1 row with spend 7 USD belongs to no campaign: the name is `other`",
        "1 row belongs to no campaign: the name is `third`",
      ])
  }

  @Test(
    "where the currency is known from",
    arguments: [
      ("date,campaign,platform,spend", "5", nil, "5"), ("date,campaign,platform,spend", "5", "USD", "5 USD"),
      ("date,campaign,platform,spend (EUR)", "5", "USD", "5 EUR"),
      ("date,campaign,platform,spend", "€5", "USD", "5 EUR"),
      ("date,campaign,platform,spend", "€5", nil, "5 EUR"),
    ] as [(String, String, String?, String)])
  func takesTheCurrencyOfTheFileBeforeTheFeeds(header: String, cell: String, feed: String?, money: String) throws {
    let text = header + "\n2026-11-02,none,x,\(cell)\n"
    #expect(try Self.strays(["metrics/a/1.csv": text], currency: feed).lines == ["none x 1: \(money)"])
  }

  @Test func newestFileDecidesInWhicheverCurrency() throws {
    let found = try Self.strays([
      "metrics/a/1.csv": Self.header + "2026-11-02,none,x,EUR,1\n2026-11-03,none,x,EUR,2\n",
      "metrics/a/2.csv": Self.header + "2026-11-03,none,x,USD,30\n2026-11-03,none,x,EUR,40\n2026-11-03,none,x,USD,1\n",
    ])
    #expect(found.lines == ["none x 4: 41 EUR, 31 USD"])
  }

  @Test func newestFileDecidesPeriodsInWhicheverCurrency() throws {
    let header = "Campaign name,Reporting starts,Reporting ends,Impressions,Amount spent"
    let row = ",2026-11-01,2026-11-30,10,"
    let found = try Self.strays([
      "metrics/a/1.csv": header + " (EUR)\nnone\(row)4\n", "metrics/a/2.csv": header + " (USD)\nnone\(row)5\n",
    ])
    #expect(found.lines.map { $0.split(separator: ":").last } == [" 5 USD"])
  }
}
