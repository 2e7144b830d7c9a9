import Diagnostics
import Formats
import TestSupport
import Testing

@testable import Campaigns

@Suite struct UnknownSettingMetricsTests {
  @Test func pointsAtMetricsThatNobodyCountsByDay() throws {
    let text: MarkedText = #"""
      {
        "schemaVersion": 2,
        "workspace": { "name": "Desk", "timeZone": "Europe/Berlin" },
        "feeds": { "ads": { "provisionalDaysOf": { "clicks": 3, "conversion": ①28 } } },
        "anomalies": { "metrics": ["clicks", ②"ctr", ③"click"] }
      }
      """#
    let sources = BookSources(
      settings: Sample.file("campaign-ops.json", text.text), zones: Sample.zones,
      metrics: ["clicks", "conversions", "ctr"], ratios: ["ctr"])
    let found = CampaignBook.read(sources).diagnostics
    expectFindings(found, in: text, ["①": .unknownMetric, "②": .unknownMetric, "③": .unknownMetric])
    #expect(found.first?.help?.contains("conversions") == true)
  }
}
