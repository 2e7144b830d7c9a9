import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct PeriodFiguresTests {
  private func space(_ change: (inout Feed) throws -> Void = { _ in }) throws -> Workspace {
    try Workspace().with("spring", names: ["spring*"]).with(feed: "ads", change).with(feed: "other")
  }

  /// A Meta table whose rows cover ranges: name, impressions, spend, first and last day.
  private func meta(_ rows: String...) -> String {
    "Campaign name,Impressions,Reach,Amount spent (EUR),Reporting starts,Reporting ends\n"
      + rows.map { $0 + "\n" }.joined()
  }

  @Test func addsUpRowsOfOnePeriodAndKeepsPeriodsApart() throws {
    let reading = try space().read([
      "metrics/ads/m.csv": meta(
        "Spring A,10,5,1.50,2026-10-01,2026-10-31", "Spring B,20,6,2.50,2026-10-01,2026-10-31",
        "Spring A,7,4,1,2026-10-15,2026-11-14")
    ])
    #expect(reading.codes == ["1:1 export-period"])
    #expect(reading.diagnostics[0].message.contains("2 periods in 2026-10-01..2026-11-14"))
    #expect(
      reading.periods == [
        "spring 2026-10-01..2026-10-31 meta-ads impressions = 30",
        "spring 2026-10-01..2026-10-31 meta-ads spend = 4 EUR",
        "spring 2026-10-15..2026-11-14 meta-ads impressions = 7",
        "spring 2026-10-15..2026-11-14 meta-ads reach = 4", "spring 2026-10-15..2026-11-14 meta-ads spend = 1 EUR",
      ])
    #expect(reading.values.isEmpty)
    let file = try #require(reading.ledger.readings.first)
    #expect([file.rows.data, file.rows.used, file.rows.usedForPeriods] == [3, 3, 3])
    #expect(file.periodOrigin == .columns)
    #expect(file.days == nil)
  }

  @Test func takesARangeOfOneDayForThatDay() throws {
    let reading = try space().read([
      "metrics/ads/m.csv": meta("Spring,10,5,1.50,2026-10-01,2026-10-01", "Spring,7,4,1,2026-10-02,2026-10-03")
    ])
    #expect(
      reading.values == [
        "spring 2026-10-01 meta-ads impressions = 10", "spring 2026-10-01 meta-ads reach = 5",
        "spring 2026-10-01 meta-ads spend = 1.5 EUR",
      ])
    #expect(reading.periods.count == 3)
    let id = try #require(CampaignID("spring"))
    #expect(reading.ledger.sum(.impressions, campaign: id)?.description == "10")
  }

  @Test func letsTheNewestExportDecideAPeriod() throws {
    let reading = try space().read([
      "metrics/ads/2026-11-01.csv": meta("Spring,10,5,1,2026-10-01,2026-10-31", "Spring,3,2,1,2026-10-02,2026-10-09"),
      "metrics/ads/2026-11-09.csv": meta("Spring,12,,1.25,2026-10-01,2026-10-31"),
    ])
    #expect(
      reading.periods == [
        "spring 2026-10-01..2026-10-31 meta-ads impressions = 12",
        "spring 2026-10-01..2026-10-31 meta-ads spend = 1.25 EUR",
        "spring 2026-10-02..2026-10-09 meta-ads impressions = 3", "spring 2026-10-02..2026-10-09 meta-ads reach = 2",
        "spring 2026-10-02..2026-10-09 meta-ads spend = 1 EUR",
      ])
    #expect(reading.ledger.readings.map(\.supersededFigures) == [3, 0])
  }

  @Test func countsAFileThatIsThereTwiceOnce() throws {
    let text = meta("Spring,10,5,1,2026-10-01,2026-10-31")
    let once = try space().read(["metrics/ads/m.csv": text])
    let twice = try space().read(["metrics/ads/m.csv": text, "metrics/ads/m (1).csv": text])
    #expect(once.periods == twice.periods)
  }

  @Test func keepsThePeriodsOfTwoFeedsBesideEachOther() throws {
    let reading = try space().read([
      "metrics/ads/m.csv": meta("Spring,10,5,1,2026-10-01,2026-10-31"),
      "metrics/other/m.csv": meta("Spring,4,5,1,2026-10-01,2026-10-31"),
    ])
    let impressions = reading.ledger.periods.filter { $0.metric == .impressions }
    #expect(impressions.map { "\($0.feed) \($0.value)" } == ["ads 10", "other 4"])
  }

  @Test func neverAddsPeriodsToDays() throws {
    let days =
      "Day,Campaign name,Impressions,Amount spent (EUR),Reporting starts,Reporting ends\n"
      + "2026-10-05,Spring,2,0.50,2026-10-05,2026-10-05\n"
    let reading = try space().read([
      "metrics/ads/range.csv": meta("Spring,10,5,1,2026-10-01,2026-10-31"), "metrics/ads/days.csv": days,
    ])
    let id = try #require(CampaignID("spring"))
    #expect(reading.ledger.sum(.impressions, campaign: id)?.description == "2")
    #expect(reading.ledger.days(of: id).map(\.description) == ["2026-10-05"])
    #expect(reading.periods.first == "spring 2026-10-01..2026-10-31 meta-ads impressions = 10")
  }

  /// Where a Google report says which days it covers: the file's name, the line above the header, and what is read.
  private static let google: [(name: String, line: String, period: String, origin: PeriodOrigin)] = [
    ("g.csv", "All time", "?..?", .preamble),
    ("g.csv", "27 January 2026 - 23 February 2026", "2026-01-27..2026-02-23", .preamble),
    ("g.csv", "\"January 20, 2026 - January 21, 2026\"", "2026-01-20..2026-01-21", .preamble),
    ("report(2026.02.05-2026.02.10).csv", "nothing", "2026-02-05..2026-02-10", .fileName),
    ("g.csv", "nothing", "?..?", .nowhere),
  ]

  @Test(arguments: google.indices)
  func findsTheDaysOfAWholeFile(row: Int) throws {
    let (name, line, period, origin) = Self.google[row]
    let reading = try space().read([
      "metrics/ads/\(name)": "Campaign report\n\(line)\nCampaign,Impr.,Cost,Currency code\nSpring,5,1.00,EUR\n"
    ])
    #expect(reading.codes == ["3:1 export-period"])
    #expect(reading.periods.first == "spring \(period) google-ads impressions = 5")
    #expect(reading.ledger.readings.first?.periodOrigin == origin)
  }

  @Test func takesAReportOfOneDayForThatDay() throws {
    let reading = try space().read([
      "metrics/ads/g.csv":
        "Campaign report\n5 May 2026 - 5 May 2026\nCampaign,Impr.,Cost,Currency code\nSpring,5,1.00,EUR\n"
    ])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.first == "spring 2026-05-05 google-ads impressions = 5")
  }

  @Test func refusesARangeThatCanBeReadTwiceUntilTheFeedStatesTheOrder() throws {
    let text = "Campaign report\n01/03/2026 - 02/03/2026\nCampaign,Impr.,Cost,Currency code\nSpring,5,1.00,EUR\n"
    let refused = try space().read(["metrics/ads/g.csv": text])
    #expect(refused.codes == ["3:1 export-no-day"])
    #expect(refused.periods.isEmpty)
    #expect(refused.ledger.readings.first?.rows.columns.sums.first == 5_000_000)
    let stated = try space { $0.dateOrder = .dayMonthYear }.read(["metrics/ads/g.csv": text])
    #expect(stated.periods.first == "spring 2026-03-01..2026-03-02 google-ads impressions = 5")
  }

  @Test func refusesARowWhoseRangeEndsBeforeItBeginsAndTakesItBackMended() throws {
    let text = meta("Spring,10,5,1,2026-10-31,2026-10-01", "Spring,1,5,1,2026-10-01,2026-10-31")
    let reading = try space().read(["metrics/ads/m.csv": text])
    #expect(reading.codes == ["1:1 export-period", "2:26 row-date-invalid"])
    let rejects = try #require(reading.ledger.rejects.first)
    let back = rejects.text(mending: [2: ["Reporting starts": "2026-10-01", "Reporting ends": "2026-10-31"]])
    let mended = try space().read(["metrics/ads/m.csv": text, "metrics/ads/m.csv.rejects.csv": back])
    #expect(mended.codes == ["1:1 export-period"])
    #expect(mended.periods.first == "spring 2026-10-01..2026-10-31 meta-ads impressions = 11")
    #expect(mended.ledger.rejects.isEmpty)
  }

  @Test func saysThatSomeRowsOfADailyFileCoverMoreThanADay() throws {
    let reading = try space().read([
      "metrics/ads/a.csv":
        "Day,Campaign name,Amount spent (EUR),Impressions\n2026-10-01,Spring,1,10\n2026-10-01 - 2026-10-31,Spring,5,50\n"
    ])
    #expect(reading.codes == ["1:1 export-period"])
    #expect(reading.diagnostics.first?.message.hasPrefix("some of the rows cover 2026-10-01..2026-10-31") == true)
    #expect(reading.values.count == 2)
    #expect(reading.periods.count == 2)
    #expect(reading.ledger.readings.first?.periodOrigin == .columns)
  }

  @Test func listsPeriodsOfNoCampaignLikeDays() throws {
    let older = meta("Sprng,10,5,1.50,2026-10-01,2026-10-31", "Sprng,10,5,2,2026-09-01,2026-09-30")
    let newer = meta("Sprng,11,5,1.75,2026-10-01,2026-10-31")
    let reading = try space().read(["metrics/ads/2026-11-01.csv": older, "metrics/ads/2026-11-02.csv": newer])
    #expect(reading.periods.isEmpty)
    let name = try #require(reading.ledger.unattributed.first)
    #expect(reading.ledger.unattributed.count == 1)
    #expect(name.name == "Sprng" && name.rows == 2 && name.money == "3.75 EUR")
    #expect(name.nearest?.text == "spring")
  }

  @Test func leavesOutMoneyInAnotherCurrencyThanTheCampaigns() throws {
    let space = try Workspace().with("spring", names: ["spring*"], currency: "USD").with(feed: "ads")
    let reading = space.read(["metrics/ads/m.csv": meta("Spring,10,5,1.50,2026-10-01,2026-10-31")])
    #expect(reading.codes.contains("2:13 row-currency-mismatch"))
    #expect(reading.periods.isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func splitsAndOrderDoNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<random.int(1...20)).map { _ in
      let first = random.int(1...9)
      return "Spring,\(random.int(0...99)),,\(random.int(0...9)).5,2026-10-0\(first),2026-10-\(random.int(10...12))"
    }
    let header = meta()
    let plain = try space().read(["metrics/ads/m.csv": header + rows.map { $0 + "\n" }.joined()])
    let mixed = try space().read([
      "metrics/ads/m.csv": header + rows.shuffled(using: &random).map { $0 + "\n" }.joined()
    ])
    #expect(plain.periods == mixed.periods)
    let total = plain.ledger.periods.filter { $0.metric == .impressions }.reduce(0) { $0 + $1.value.micros }
    let sum = try #require(plain.ledger.readings.first?.rows.columns.sums.first)
    #expect(Int128(total) == sum)
  }
}
