import Campaigns
import Formats
import Metrics
import Planning
import Quantities
import TestSupport
import Testing

@testable import Reports

/// The flight is 2026-11-16 to 2026-12-06, three full weeks.
@Suite struct TargetTests {
  private static func summary(_ extra: String, _ cells: [Cell], week: String = "2026-W48", today: String = "2026-12-02")
    throws -> WeeklySummary
  {
    try Samples.source(try Samples.campaign(extra), cells: cells, today: today).summary(of: try Samples.week(week))
  }

  private static func targets(_ page: String) -> [String] {
    let lines = page.split(separator: "\n").drop { $0 != "## Targets" }.dropFirst()
    return lines.prefix { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
  }

  @Test func tellsWhatWasReachedByTheWeeksEndAndWhatTheWeekBrought() throws {
    let cells = [
      try Samples.cell("2026-11-15", .leads, "1000"), try Samples.cell("2026-11-17", .leads, "5"),
      try Samples.cell("2026-11-24", .leads, "7"), try Samples.cell("2026-12-01", .leads, "100"),
    ]
    let summary = try Self.summary(#""targets": [{"metric": "leads", "value": 30}]"#, cells)
    #expect(Self.targets(summary.markdown) == ["12 of 30 leads (40.00 %); this week 7 of 10 planned"])
    #expect(
      summary.json["targets"] == [
        [
          "metric": "leads", "platform": .null, "by": "2026-12-06", "target": "30", "reached": "12", "ratio": "0.4",
          "week": "7", "plannedForWeek": "10",
        ]
      ])
  }

  @Test func countsNothingAfterTheDayOfTheObjective() throws {
    let objective = #""objective": {"statement": "Win", "metric": "leads", "target": 20, "by": "2026-11-25"}"#
    let cells = [try Samples.cell("2026-11-25", .leads, "7"), try Samples.cell("2026-11-26", .leads, "100")]
    let summary = try Self.summary(objective, cells)
    #expect(
      Self.targets(summary.markdown) == ["7 of 20 leads (35.00 %); due by 2026-11-25; this week 7 of 6 planned"])
    let after = try Self.summary(objective, cells, week: "2026-W49")
    #expect(Self.targets(after.markdown) == ["7 of 20 leads (35.00 %); due by 2026-11-25"])
  }

  @Test func setsAKPIBesideItsTargetWithoutAShare() throws {
    let targets = #"""
      "targets": [{"metric": "ctr", "value": "0.02", "platform": "x"}, {"metric": "cpc", "value": "1.5"},
        {"metric": "followers", "value": 100}]
      """#
    let cells = [
      try Samples.cell("2026-11-24", .clicks, "3", on: .x), try Samples.cell("2026-11-24", .impressions, "100", on: .x),
      try Samples.cell("2026-11-24", .spend, "6", on: .x, currency: "EUR"),
      try Samples.cell("2026-11-23", .followers, "40"), try Samples.cell("2026-11-29", .followers, "50"),
    ]
    let summary = try Self.summary(targets, cells)
    #expect(
      Self.targets(summary.markdown) == [
        "CTR on x 3.00 %, target at least 2.00 %", "CPC 2.00 EUR, target at most 1.50 EUR",
        "50 of 100 followers (50.00 %)",
      ])
  }

  @Test func saysThatNothingIsKnownYet() throws {
    let summary = try Self.summary(#""targets": [{"metric": "leads", "value": 30}]"#, [])
    #expect(Self.targets(summary.markdown) == ["0 of 30 leads (no figures yet); no figures this week, 10 planned"])
    #expect(summary.targets.first?.reached == nil)
  }

  private static let budget =
    #""budget": {"total": "1000.00", "currency": "EUR", "reserve": "100.00", "shares": {"linkedin": 50, "x": 50}}"#

  private static func spend(_ day: String, _ value: String, _ currency: String = "EUR") throws -> Cell {
    try Samples.cell(day, .spend, value, on: .x, currency: currency)
  }

  @Test func holdsSpendAgainstThePlansWeeks() throws {
    let cells = [
      try Self.spend("2026-11-14", "10"), try Self.spend("2026-11-17", "200.5"), try Self.spend("2026-11-24", "89.5"),
      try Self.spend("2026-12-01", "50"),
    ]
    let summary = try Self.summary(Self.budget, cells)
    #expect(
      Self.targets(summary.markdown) == [
        "budget: 300.00 EUR spent of 600.00 EUR planned by 2026-11-29 (50.00 %); this week 89.50 EUR; "
          + "1,000.00 EUR in all, 100.00 EUR of it in reserve; no spend reported by linkedin"
      ])
    #expect(
      summary.json["budget"] == [
        "currency": "EUR", "total": "1000.00", "reserve": "100.00", "until": "2026-11-29", "planned": "600.00",
        "spent": "300", "ratio": "0.5", "week": "89.5", "noSpendReportedBy": ["linkedin"],
      ])
    let running = try Self.summary(Self.budget, cells, week: "2026-W49")
    #expect(running.budget?.until.description == "2026-11-29", "a week that is not over is not held against its plan")
    #expect(running.budget?.spent?.description == "300")
    #expect(running.budget?.week?.description == "50")
  }

  @Test func neverComparesCurrencies() throws {
    let summary = try Self.summary(Self.budget, [try Self.spend("2026-11-24", "80", "USD")])
    #expect(
      Self.targets(summary.markdown) == [
        "budget: spend is reported in USD, so it cannot be held against 600.00 EUR planned by 2026-11-29; "
          + "1,000.00 EUR in all, 100.00 EUR of it in reserve"
      ])
    #expect(summary.json["budget"]?["spent"] == .null)
    #expect(summary.json["budget"]?["ratio"] == .null)
  }

  @Test func saysThatNobodyReportsSpend() throws {
    let summary = try Self.summary(Self.budget, [])
    #expect(
      Self.targets(summary.markdown) == [
        "budget: no spend reported of 600.00 EUR planned by 2026-11-29; 1,000.00 EUR in all, 100.00 EUR of it in reserve"
      ])
    let early = try Samples.source(try Samples.campaign(Self.budget), today: "2026-11-10").budget
    #expect(early?.text == "1,000.00 EUR in all, 100.00 EUR of it in reserve")
    #expect(try Samples.source(try Samples.campaign()).budget == nil)
  }
}
