import Campaigns
import Formats
import Metrics
import Planning
import Quantities
import Reports
import TestSupport
import Testing

/// A whole week as JSON and as a page, byte for byte.
@Suite struct GoldenTests {
  private static func source() throws -> SummarySource {
    let campaign = try Samples.campaign(
      #"""
      "targets": [{"metric": "clicks", "value": 900, "platform": "x"}, {"metric": "cpc", "value": "0.25"}],
      "budget": {"total": "600.00", "currency": "EUR"}
      """#)
    let items = [
      try Samples.item("linkedin/2026-W48/1", at: "2026-11-24T15:00:00Z", zone: campaign.zone),
      try Samples.item("x/2026-W48/1", on: .x, at: "2026-11-25T15:00:00Z", zone: campaign.zone),
      try Samples.item("x/2026-W49/1", on: .x, at: "2026-12-01T15:00:00Z", zone: campaign.zone),
    ]
    var late = try Samples.task(
      "x/2026-W48/1", on: .x, due: "2026-11-25T15:00:00Z", zone: campaign.zone, .blocked, urgency: .overdue)
    late.owner = "Ada <b>"
    late.reason = "waits | for\nthe *picture*"
    let tasks = [
      try Samples.task(
        "linkedin/2026-W48/1", due: "2026-11-24T15:00:00Z", zone: campaign.zone, .completed,
        done: "2026-11-24T17:00:00Z"), late,
      try Samples.task("linkedin/2026-W48/2", due: "2026-11-26T15:00:00Z", zone: campaign.zone, .cancelled),
      try Samples.task("x/2026-W49/1", on: .x, due: "2026-12-01T15:00:00Z", zone: campaign.zone, urgency: .upcoming),
    ]
    let cells = [
      try Samples.cell("2026-11-17", .impressions, "800000"), try Samples.cell("2026-11-24", .impressions, "1234567"),
      try Samples.cell("2026-11-24", .engagements, "12345"), try Samples.cell("2026-11-24", .clicks, "321", on: .x),
      try Samples.cell("2026-11-24", .impressions, "4000", on: .x),
      try Samples.cell("2026-11-24", .spend, "98.765", on: .x, currency: "EUR"),
      try Samples.cell("2026-11-18", .spend, "100", on: .x, currency: "EUR"),
      try Samples.cell("2026-11-24", .reach, "900"), try Samples.cell("2026-11-25", .reach, "800"),
    ]
    return try Samples.source(campaign, items: items, tasks: tasks, cells: cells)
  }

  @Test func writesAWeekAsJSON() throws {
    let summary = try Self.source().summary(of: try Samples.week("2026-W48"))
    expectGolden(summary.json.pretty, named: "week.json")
  }

  @Test func writesAWeekAsAPage() throws {
    let summary = try Self.source().summary(of: try Samples.week("2026-W48"))
    expectGolden(summary.markdown, named: "week.md")
  }

  @Test func writesAnEmptyWeekAsAPage() throws {
    let summary = try Samples.source(try Samples.campaign(), today: "2026-12-27").summary(
      of: try Samples.week("2026-W47"))
    expectGolden(summary.markdown, named: "empty-week.md")
  }

  @Test func writesTheFiguresOfACampaign() throws {
    let source = try Self.source()
    let json = MetricsDocument.json(
      of: source, weeks: source.weeks.map(source.summary))
    expectGolden(json.pretty, named: "metrics.json")
  }
}
