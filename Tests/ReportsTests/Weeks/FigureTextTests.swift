import Metrics
import Quantities
import TestSupport
import Testing

@testable import Reports

@Suite struct FigureTextTests {
  private static func comparison(_ value: String?, _ before: String?) -> WeeklySummary.Comparison {
    WeeklySummary.Comparison(value: value.map(Samples.amount), before: before.map(Samples.amount))
  }

  static let metricChanges: [(Metric, String?, String?, String)] = [
    (.clicks, "150", "120", "+25.00 %"), (.clicks, "90", "120", "-25.00 %"), (.clicks, "120", "120", "0.00 %"),
    (.clicks, "13", "10", "+30.00 %"), (.clicks, "12.5", "9.5", "+3"), (.clicks, "35", "9", "+26"),
    (.clicks, "5", "0", "+5"), (.clicks, "1", "3", "-2"), (.clicks, "4", "4", "0"), (.clicks, "5", nil, "new"),
    (.clicks, nil, "5", "–"), (.clicks, nil, nil, "–"), (.followersNet, "5", "-10", "+15"),
    (.spend, "1.50", "1", "+50.00 %"), (.spend, "2.5", "0", "+2.50 EUR"), (.conversionValue, "-3", "0", "-3.00 EUR"),
  ]

  @Test("counts change in percent, but from a base under 10 by their number", arguments: metricChanges)
  func tellsHowAMetricChanged(metric: Metric, value: String?, before: String?, text: String) {
    let comparison = Self.comparison(value, before)
    #expect(FigureText.change(comparison, of: metric, currency: Currency("EUR")) == text)
  }

  static let kpiChanges: [(KPI, String?, String?, String)] = [
    (.ctr, "0.010637", "0.009705", "+0.09 pp"), (.ctr, "0.01", "0.02", "-1.00 pp"), (.ctr, "0.01", "0.01", "0.00 pp"),
    (.ctr, "0.01", "0", "+1.00 pp"), (.ctr, "0.01", nil, "new"), (.ctr, nil, "0.01", "–"),
    (.cpa, "60.43", "36.05", "+67.63 %"), (.cpc, "0.5", "1", "-50.00 %"), (.cpc, "0.5", "0", "+0.50 EUR"),
    (.roas, "2", "4", "-50.00 %"), (.frequency, "1.5", "0", "+1.50"),
  ]

  @Test("shares change in percentage points, prices and multiples in percent", arguments: kpiChanges)
  func tellsHowAKPIChanged(kpi: KPI, value: String?, before: String?, text: String) {
    let comparison = Self.comparison(value, before)
    #expect(FigureText.change(comparison, of: kpi, currency: Currency("EUR")) == text)
  }

  @Test func showsTheSumsOfAKPI() throws {
    let euro = Currency("EUR")
    let feed = try #require(FeedID("meta"))
    let clicks = KPIValue(.ctr, numerator: Samples.amount("618"), denominator: Samples.amount("58100"))
    #expect(FigureText.working(clicks, currency: euro) == "618 ÷ 58,100")
    let price = KPIValue(
      .cpm, numerator: Samples.amount("604.3"), denominator: Samples.amount("38446"), platforms: [.youtube],
      feeds: [feed], leavesOutPlatforms: true)
    #expect(FigureText.working(price, currency: euro) == "604.30 ÷ 38,446 × 1000, youtube only")
    let one = KPIValue(
      .cpc, numerator: Samples.amount("1"), denominator: Samples.amount("2"), platforms: [.instagram], feeds: [feed],
      leavesOutFeeds: true)
    #expect(FigureText.working(one, currency: euro) == "1.00 ÷ 2, feed meta only")
    let both = KPIValue(
      .cpc, numerator: Samples.amount("1"), denominator: Samples.amount("0"), platforms: [.instagram], feeds: [feed],
      leavesOutPlatforms: true, leavesOutFeeds: true)
    #expect(FigureText.working(both, currency: nil) == "1 ÷ 0, instagram, feed meta only")
    #expect(FigureText.working(KPIValue(.ctr, numerator: nil, denominator: nil), currency: euro) == "–")
  }

  @Test func ordersEveryMetricAndKPIOnce() {
    #expect(FunnelOrder.metrics.sorted() == MetricRegistry.all)
    #expect(FunnelOrder.kpis.count == KPI.allCases.count)
    #expect(Set(FunnelOrder.kpis) == Set(KPI.allCases))
  }
}
