import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Metrics

@Suite struct LinkedInAdsTests {
  private func read(_ text: String) throws -> Reading {
    try Workspace().with("spring", names: ["spring*"]).with(feed: "ads")
      .read([SourceFile(path: "metrics/ads/a.csv", bytes: wide(text))])
  }

  private func portuguese(_ days: [String]) -> String {
    let header = "Data de início (em UTC)\tMoeda\tNome da campanha\tTotal investido\tImpressões\tCliques\tLeads\n"
    return header + days.map { "\($0)\tBRL\tSpring\t\"1.454,06\"\t3309\t31\t\n" }.joined()
  }

  private func english(_ days: [String], start: String, end: String) -> String {
    """
    Ad Performance Report (in UTC)
    "Report Start: \(start), 12:00 AM"
    "Report End: \(end), 11:59 PM"
    "Date Generated: September 16, 2026, 5:55 AM"

    Start Date (in UTC)\tCurrency\tCampaign Name\tAd Set Name\tTotal Spent\tImpressions\tClicks\tViral Clicks

    """ + days.map { "\($0)\tUSD\tSpring\tSet\t12.50\t100\t3\t1\n" }.joined()
  }

  @Test func readsDailyReportsInThePortugueseOrder() throws {
    let reading = try read(portuguese(["01/09/2026", "02/09/2026", "03/09/2026"]))
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.count == 9)
    #expect(reading.values.first == "spring 2026-09-01 linkedin-ads clicks = 31")
    #expect(reading.values.last == "spring 2026-09-03 linkedin-ads spend = 1454.06 BRL")
  }

  @Test func readsDailyReportsInTheEnglishOrder() throws {
    let text = english(["9/1/2026", "9/2/2026", "9/3/2026"], start: "September 1, 2026", end: "September 3, 2026")
    let reading = try read(text)
    #expect(reading.codes == ["6:87 column-twin"])
    #expect(reading.values.first == "spring 2026-09-01 linkedin-ads clicks = 3")
    #expect(reading.values.last == "spring 2026-09-03 linkedin-ads spend = 12.5 USD")
  }

  @Test func readsAReportWhoseOwnRangeIsItsOnlyDay() throws {
    let reading = try read(english(["9/1/2026"], start: "September 1, 2026", end: "September 1, 2026"))
    #expect(reading.codes == ["6:87 column-twin"])
    #expect(reading.values.count == 3)
  }

  @Test(arguments: [
    ["01/09/2026"], ["01/09/2026", "02/09/2026"], ["01/07/2026", "01/08/2026", "01/09/2026"],
    ["05/09/2026", "07/09/2026", "14/09/2026"],
  ])
  func keepsRowsThatMayCoverMoreThanADayWithTheirStart(days: [String]) throws {
    let reading = try read(portuguese(days))
    #expect(reading.codes == ["1:1 export-period"])
    #expect(reading.values.isEmpty)
    #expect(reading.ledger.readings.first?.usedRows == days.count)
    #expect(reading.ledger.periods.allSatisfy { $0.period.first != nil && $0.period.last == nil })
    #expect(Set(reading.ledger.periods.map(\.period)).count == days.count)
  }

  /// The days as in the cells, the report's own range, and the periods they are read as.
  private static let stated: [(days: [String], start: String, end: String, periods: [String])] = [
    (["9/1/2026"], "September 1, 2026", "September 30, 2026", ["2026-09-01..2026-09-30"]),
    (["9/1/2026"], "August 1, 2026", "September 30, 2026", ["2026-09-01..?"]),
    (
      ["9/1/2026", "10/1/2026"], "September 1, 2026", "October 20, 2026",
      ["2026-09-01..2026-09-30", "2026-10-01..2026-10-20"]
    ),
    (
      ["9/14/2026", "10/1/2026", "12/1/2026"], "September 14, 2026", "December 31, 2026",
      ["2026-09-14..2026-09-30", "2026-10-01..2026-10-31", "2026-12-01..2026-12-31"]
    ),
    (["9/14/2026", "10/1/2026"], "September 1, 2026", "October 31, 2026", ["2026-09-14..?", "2026-10-01..?"]),
    (
      ["9/2/2026", "9/7/2026", "9/14/2026", "9/21/2026"], "September 2, 2026", "September 25, 2026",
      ["2026-09-02..2026-09-06", "2026-09-07..2026-09-13", "2026-09-14..2026-09-20", "2026-09-21..2026-09-25"]
    ),
    (["9/1/2026", "10/1/2026"], "September 1, 2026", "November 1, 2026", ["2026-09-01..?", "2026-10-01..?"]),
  ]

  @Test(arguments: stated.indices)
  func takesTheLengthOfPeriodsFromTheStatedRange(row: Int) throws {
    let (days, start, end, periods) = Self.stated[row]
    let reading = try read(english(days, start: start, end: end))
    #expect(reading.codes == ["6:1 export-period", "6:87 column-twin"])
    #expect(Set(reading.ledger.periods.map(\.period)).sorted().map(\.description) == periods)
    #expect(reading.ledger.cells.isEmpty)
  }
}
