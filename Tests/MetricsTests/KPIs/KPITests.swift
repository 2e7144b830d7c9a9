import Quantities
import Testing

@testable import Metrics

@Suite struct KPITests {
  @Test(arguments: [
    (KPI.ctr, "clicks ÷ impressions", KPI.Unit.ratio), (.cpc, "spend ÷ clicks", .money),
    (.cpm, "spend ÷ impressions × 1000", .money), (.cvr, "conversions ÷ clicks", .ratio),
    (.cpa, "spend ÷ conversions", .money), (.cpl, "spend ÷ leads", .money),
    (.roas, "conversion_value ÷ spend", .number), (.engagementRate, "engagements ÷ impressions", .ratio),
    (.frequency, "impressions ÷ reach", .number), (.openRate, "opens ÷ deliveries", .ratio),
    (.clickToOpen, "email_clicks ÷ opens", .ratio), (.unsubscribeRate, "unsubscribes ÷ deliveries", .ratio),
    (.bounceRate, "bounces ÷ sends", .ratio),
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
}
