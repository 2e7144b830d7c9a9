import Campaigns
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct KPITests {
  @Test(arguments: [
    (KPI.ctr, "clicks ÷ impressions", KPI.Unit.ratio), (.cpc, "spend ÷ clicks", .money),
    (.cpm, "spend ÷ impressions × 1000", .money), (.cvr, "conversions ÷ clicks", .ratio),
    (.cpa, "spend ÷ conversions", .money), (.cpl, "spend ÷ leads", .money),
    (.roas, "conversion_value ÷ spend", .number), (.engagementRate, "engagements ÷ impressions", .ratio),
    (.frequency, "impressions ÷ reach", .number), (.openRate, "opens ÷ deliveries", .ratio),
    (.clickToOpen, "clicks ÷ opens", .ratio), (.unsubscribeRate, "unsubscribes ÷ deliveries", .ratio),
    (.bounceRate, "bounces ÷ sends", .ratio), (.uniqueOpenRate, "unique_opens ÷ deliveries", .ratio),
    (.uniqueClickToOpen, "unique_clicks ÷ unique_opens", .ratio),
  ])
  func statesItsFormula(kpi: KPI, formula: String, unit: KPI.Unit) {
    #expect(kpi.formula == formula)
    #expect(kpi.unit == unit)
  }

  @Test(arguments: [
    (KPI.ctr, "5", "200", "0.025"), (.cpm, "3", "2000", "1.5"), (.cpc, "10", "3", "3.333333"),
    (.cpa, "1", "3", "0.333333"),
    (.roas, "-5", "2", "-2.5"), (.ctr, "0", "5", "0"), (.ctr, "5", "0", "none"),
  ])
  func dividesSumsExactly(kpi: KPI, numerator: String, denominator: String, value: String) {
    let result = KPIValue(kpi, numerator: Amount(numerator), denominator: Amount(denominator))
    #expect(result.value?.description ?? "none" == value)
    #expect(result.numerator == Amount(numerator))
  }

  @Test func hasNoValueWithoutBothSums() {
    #expect(KPIValue(.ctr, numerator: nil, denominator: Amount(whole: 1)).value == nil)
    #expect(KPIValue(.ctr, numerator: Amount(whole: 1), denominator: nil).value == nil)
  }

  @Test func isTheRatioOfSumsNotTheMeanOfRatios() throws {
    let reading = try Workspace().with("spring").with(feed: "a").read([
      "metrics/a/1.csv":
        "date,campaign,platform,impressions,clicks,spend\n2026-11-02,spring,x,1000,10,5\n2026-11-03,spring,facebook,10,1,5\n"
    ])
    let id = try #require(CampaignID("spring"))
    let ledger = reading.ledger
    #expect(ledger.value(of: .ctr, campaign: id).value?.description == "0.010891")
    #expect(ledger.value(of: .ctr, campaign: id, platform: .facebook).value?.description == "0.1")
    #expect(ledger.kpis(of: id).map(\.kpi) == [.ctr, .cpc, .cpm])
  }

  private func ledger(_ files: KeyValuePairs<String, String>) throws -> (MetricLedger, CampaignID) {
    let reading = try Workspace().with("spring").with(feed: "ads").with(feed: "site").read(files)
    expectNoFindings(reading.diagnostics)
    return (reading.ledger, try #require(CampaignID("spring")))
  }

  @Test func countsOnlyFeedsAndPlatformsThatReportBothParts() throws {
    let (ledger, id) = try ledger([
      "metrics/ads/1.csv": "date,campaign,platform,clicks,spend\n2026-11-02,spring,google-ads,4,10\n"
        + "2026-11-03,spring,google-ads,1,\n2026-11-02,spring,x,50,\n",
      "metrics/site/1.csv": "date,campaign,platform,clicks\n2026-11-02,spring,blog,1000\n"
        + "2026-11-02,spring,google-ads,300\n",
    ])
    let price = ledger.value(of: .cpc, campaign: id)
    #expect([price.numerator, price.denominator, price.value].map { $0?.description } == ["10", "5", "2"])
    #expect(price.platforms.map(\.description) == ["google-ads"])
    #expect(price.feeds.map(\.text) == ["ads"])
    #expect(price.leavesOutPlatforms, "x and the blog report clicks alone")
    #expect(price.leavesOutFeeds, "so does the site for google-ads")
    #expect(ledger.value(of: .cpc, campaign: id, platform: .x).value == nil)
    #expect(ledger.sum(.clicks, campaign: id)?.description == "1355")
  }

  @Test(
    "whose figures a KPI leaves out",
    arguments: [
      ("ads", "google-ads", false, false), ("ads", "x", true, false), ("site", "google-ads", false, true),
      ("site", "blog", true, false),
    ])
  func saysWhoseFiguresItLeavesOut(feed: String, platform: String, platforms: Bool, feeds: Bool) throws {
    let (ledger, id) = try ledger([
      "metrics/ads/1.csv": "date,campaign,platform,clicks,spend\n2026-11-02,spring,google-ads,4,10\n",
      "metrics/\(feed)/2.csv": "date,campaign,platform,clicks\n2026-11-03,spring,\(platform),7\n",
    ])
    let price = ledger.value(of: .cpc, campaign: id)
    #expect(price.numerator?.description == "10")
    #expect(price.leavesOutPlatforms == platforms)
    #expect(price.leavesOutFeeds == feeds)
  }

  @Test(
    "days of which an export has one part and no column for the other",
    arguments: [
      // The newer export lacks a column for days of its own, and for a day that the older one has whole.
      ("2026-11-03,spring,x,4,20\n", "date,campaign,platform,clicks", "2026-11-04,spring,x,90\n", "4", "20", 1, true),
      ("2026-11-03,spring,x,4,20\n", "date,campaign,platform,clicks", "2026-11-03,spring,x,5\n", "5", "20", 1, false),
      (
        "2026-11-03,spring,x,4,20\n", "date,campaign,platform,impressions", "2026-11-04,spring,x,9\n", "4", "20", 1,
        true
      ),
      // A blank cell is no activity.
      (
        "2026-11-03,spring,x,4,20\n", "date,campaign,platform,clicks,impressions", "2026-11-04,spring,x,,9\n", "4",
        "29", 2, false
      ),
      (
        "2026-11-03,spring,x,4,20\n", "date,campaign,platform,clicks,impressions", "2026-11-04,spring,x,6,\n", "10",
        "20", 2, false
      ),
    ])
  func leavesOutDaysThatLackAColumn(
    older: String, header: String, newer: String, clicks: String, impressions: String, days: Int, areLeftOut: Bool
  ) throws {
    let (ledger, id) = try ledger([
      "metrics/ads/1.csv": "date,campaign,platform,clicks,impressions\n" + older,
      "metrics/ads/2.csv": header + "\n" + newer,
    ])
    let rate = ledger.value(of: .ctr, campaign: id)
    #expect([rate.numerator, rate.denominator].map { $0?.description } == [clicks, impressions])
    #expect(rate.days.count == days && rate.leavesOutDays == areLeftOut && !rate.leavesOutFeeds)
    let working = ledger.working(of: .ctr, campaign: id)
    #expect(working.parts.map { CampaignFigures.sum($0.metric, of: $0.counted) } == [rate.numerator, rate.denominator])
    #expect(working.parts.contains { !$0.leftOut.isEmpty } == areLeftOut)
  }

  @Test func takesRowsOfTheLongFormForTheColumnsOfTheFile() throws {
    let header = "date,campaign,platform,metric,value\n"
    let (ledger, id) = try ledger([
      "metrics/ads/1.csv": header + "2026-11-02,spring,x,clicks,5\n2026-11-03,spring,x,clicks,7\n",
      "metrics/ads/2.csv": header + "2026-11-04,spring,x,clicks,4\n2026-11-04,spring,x,impressions,20\n"
        + "2026-11-05,spring,x,clicks,1\n",
    ])
    let rate = ledger.value(of: .ctr, campaign: id)
    #expect([rate.numerator, rate.denominator].map { $0?.description } == ["5", "20"])
    #expect(rate.leavesOutDays)
  }

  @Test func namesEveryFigureForPeople() {
    let labels = MetricRegistry.all.map(\.label) + KPI.allCases.filter { $0 != .frequency }.map(\.label)
    #expect(Set(labels).count == labels.count, "\(labels)")
    for label in labels { #expect(!label.contains("_") && label.first?.isUppercase == true, "\(label)") }
    #expect(Metric.linkClicks.label == "Link clicks")
    #expect(Metric.events.label == "Events")
    #expect(KPI.clickToOpen.label == "Click-to-open rate")
    #expect(KPI.cpa.label == "CPA")
  }

  @Test func hasNoValueIfNoPlatformReportsBothParts() throws {
    let (ledger, id) = try ledger([
      "metrics/ads/1.csv": "date,campaign,platform,spend\n2026-11-02,spring,google-ads,10\n",
      "metrics/site/1.csv": "date,campaign,platform,clicks\n2026-11-02,spring,blog,1000\n",
    ])
    let price = ledger.value(of: .cpc, campaign: id)
    #expect([price.numerator, price.denominator, price.value] == [nil, nil, nil])
    #expect(price.platforms.isEmpty && price.feeds.isEmpty)
    #expect(ledger.kpis(of: id).isEmpty)
  }

  @Test func dividesByReachForOneDayOnly() throws {
    let (ledger, id) = try ledger([
      "metrics/ads/1.csv": "date,campaign,platform,impressions,reach\n2026-11-02,spring,x,30,10\n"
        + "2026-11-03,spring,x,30,\n2026-11-04,spring,x,8,4\n",
      "metrics/site/1.csv": "date,campaign,platform,impressions\n2026-11-04,spring,x,100\n",
    ])
    let frequency = { (first: String, last: String) throws -> String? in
      let days = DayRange(first: try #require(Day(first)), last: try #require(Day(last)))
      return ledger.value(of: .frequency, campaign: id, days: days).value?.description
    }
    #expect(try frequency("2026-11-02", "2026-11-02") == "3")
    #expect(try frequency("2026-11-04", "2026-11-04") == "2")
    // The reach of the second is one day's, the impressions are two days'.
    #expect(try frequency("2026-11-02", "2026-11-03") == nil)
    #expect(try frequency("2026-11-02", "2026-11-04") == nil)
    #expect(ledger.value(of: .frequency, campaign: id).value == nil)
  }

  @Test func dividesPeopleWhoOpenedForOneSendingOnly() throws {
    let header = "date,campaign,platform,metric,value\n"
    let first =
      "2026-11-02,spring,email,deliveries,200\n2026-11-02,spring,email,unique_opens,80\n"
      + "2026-11-02,spring,email,unique_clicks,20\n"
    let (one, id) = try ledger(["metrics/site/1.csv": header + first])
    #expect(one.value(of: .uniqueOpenRate, campaign: id).value?.description == "0.4")
    #expect(one.value(of: .uniqueClickToOpen, campaign: id).value?.description == "0.25")
    // A second sending brings deliveries of another day, which nobody of the first opened.
    let (two, _) = try ledger(["metrics/site/1.csv": header + first + "2026-11-09,spring,email,deliveries,300\n"])
    #expect(two.value(of: .uniqueOpenRate, campaign: id).value == nil)
    #expect(two.value(of: .uniqueOpenRate, campaign: id).numerator == nil)
    #expect(two.value(of: .uniqueClickToOpen, campaign: id).value?.description == "0.25")
  }

  @Test func countsItsDaysAndTheProvisionalOnesAmongThem() throws {
    let space = try Workspace().with("spring").with(feed: "ads") { $0.provisionalDays = 1 }
    let rows = (2...9).map { "2026-11-0\($0),spring,x,100,\($0 == 5 ? "" : "4")\n" }.joined()
    let ledger = space.read(["metrics/ads/1.csv": "date,campaign,platform,impressions,clicks\n" + rows]).ledger
    let asOf = try #require(Instant(rfc3339: "2026-11-10T12:00:00Z"))
    let maturity = Maturity(of: ledger, settings: space.settings, asOf: asOf)
    let id = try #require(CampaignID("spring"))
    let rate = ledger.value(of: .ctr, campaign: id, maturity: maturity)
    #expect(rate.days == FigureDays(count: 8, provisional: 1))
    #expect(rate.days.provisionalShare?.description == "0.125")
    #expect(ledger.value(of: .ctr, campaign: id).days.provisional == 0, "nobody judged them")
    let scope = ledger.figures(of: id).scope(maturity: maturity)
    #expect(scope.totals.map(\.metric) == [.clicks, .impressions])
    #expect(scope.totals.map(\.value?.description) == ["28", "800"])
    #expect(scope.totals.map(\.days.count) == [7, 8])
    #expect(scope.kpis.map(\.kpi) == [.ctr])
    #expect(scope.days == FigureDays(count: 8, provisional: 1))
    #expect(FigureDays.none.provisionalShare == nil)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func scalingAllFiguresScalesTotalsAndLeavesRatios(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let factor = random.int(2...1000)
    let rows = (1...9).map { day in (day, (0..<4).map { _ in random.int(0...5000) }) }
    let scope = { (factor: Int) throws -> FigureScope in
      let space = try Workspace().with("spring").with(feed: "ads")
      let lines = rows.map { day, figures in
        "2026-11-0\(day),spring,x,\(figures.map { "\($0 * factor)" }.joined(separator: ","))\n"
      }
      let ledger = space.read([
        "metrics/ads/1.csv": "date,campaign,platform,impressions,clicks,conversions,engagements\n" + lines.joined()
      ]).ledger
      let asOf = try #require(Instant(rfc3339: "2026-12-10T12:00:00Z"))
      return ledger.figures(of: try #require(CampaignID("spring")))
        .scope(maturity: Maturity(of: ledger, settings: space.settings, asOf: asOf))
    }
    let (one, many) = (try scope(1), try scope(factor))
    #expect(many.totals.map(\.value) == one.totals.map { $0.value?.multiplied(by: factor) })
    #expect(many.kpis.map(\.value) == one.kpis.map(\.value))
  }
}
