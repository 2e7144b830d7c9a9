import Campaigns
import Diagnostics
import Formats
import Metrics
import Planning
import Quantities
import TestSupport
import Testing

@testable import Reports

@Suite struct WeeklyWorkTests {
  @Test func countsTheWorkOfAWeekByHand() throws {
    let due = "2026-11-24T10:00:00Z"
    let tasks = [
      try Samples.task("x/2026-W48/1", due: due, .completed, done: "2026-11-24T10:30:00Z"),
      try Samples.task("x/2026-W48/2", due: due, .completed, done: "2026-11-24T11:00:00Z"),
      try Samples.task("x/2026-W48/3", due: due, .completed, done: "2026-11-24T11:00:01Z"),
      try Samples.task("x/2026-W48/4", due: due, .missed), try Samples.task("x/2026-W48/5", due: due, .cancelled),
      try Samples.task("x/2026-W48/6", due: due, urgency: .upcoming),
      try Samples.task("x/2026-W48/7", due: due, urgency: .overdue),
      try Samples.task("x/2026-W48/8", due: due, .inProgress, urgency: .due),
      try Samples.task("x/2026-W48/9", due: due, .blocked, urgency: .overdue),
      try Samples.task("x/2026-W48/10", due: due, .blocked),
      try Samples.task("x/2026-W47/1", due: "2026-11-22T10:00:00Z", .missed),
      try Samples.task("x/2026-W49/1", due: "2026-11-30T10:00:00Z", .completed, done: "2026-11-24T10:00:00Z"),
    ]
    let source = try Samples.source(try Samples.campaign(), tasks: tasks)
    let summary = source.summary(of: try Samples.week("2026-W48"))
    var expected = WeeklySummary.Work()
    expected.planned = 9
    expected.completed = 3
    expected.completedLate = 1
    expected.missed = 1
    expected.open = 5
    expected.blocked = 2
    expected.overdue = 2
    expected.cancelled = 1
    #expect(summary.work == expected)
    #expect(summary.work.completionRate?.description == "0.333333")
    #expect(summary.lateTasks.map(\.item) == ["spring/x/2026-W48/7", "spring/x/2026-W48/9"])
    #expect(summary.nextWeek?.tasks == 0)
  }

  @Test func hasNoRateWhereNothingWasPlanned() throws {
    let task = try Samples.task("x/2026-W48/5", due: "2026-11-24T10:00:00Z", .cancelled)
    let source = try Samples.source(try Samples.campaign(), tasks: [task])
    let work = source.summary(of: try Samples.week("2026-W48")).work
    #expect(work.planned == 0)
    #expect(work.completionRate == nil)
  }

  // A week is the campaign's own: Sunday evening in New York is Monday in London.
  @Test(arguments: [
    ("2026-11-30T04:59:00Z", "2026-W48"), ("2026-11-30T05:00:00Z", "2026-W49"), ("2026-11-23T04:59:00Z", "2026-W47"),
    ("2026-11-23T05:00:00Z", "2026-W48"),
  ])
  func endsAWeekAtMidnightInTheCampaignsZone(due: String, week: String) throws {
    let campaign = try Samples.campaign()
    let task = try Samples.task("x/2026-W48/1", due: due, zone: campaign.zone, .missed)
    let source = try Samples.source(campaign, tasks: [task], today: "2026-12-01")
    let found = source.weeks.filter { source.summary(of: $0).work.missed == 1 }
    #expect(found.map(\.description) == [week])
  }

  @Test(arguments: [("2026-11-29", false), ("2026-11-30", true)])
  func isOverWhenTheNextWeekHasBegun(today: String, isOver: Bool) throws {
    let source = try Samples.source(try Samples.campaign(), today: today)
    #expect(source.summary(of: try Samples.week("2026-W48")).isOver == isOver)
  }

  @Test func coversTheFlightAndEverythingOutsideItUpToNow() throws {
    let tasks = [try Samples.task("x/2026-W50/1", due: "2026-12-09T10:00:00Z")]
    let cells = [try Samples.cell("2026-10-07", .clicks, "1")]
    let campaign = try Samples.campaign()
    let early = try Samples.source(campaign, tasks: tasks, cells: cells, today: "2026-11-27")
    #expect(early.weeks.map(\.description) == ["2026-W41", "2026-W47", "2026-W48"])
    let late = try Samples.source(campaign, tasks: tasks, cells: cells, today: "2027-01-30")
    #expect(late.weeks.map(\.description) == ["2026-W41", "2026-W47", "2026-W48", "2026-W49", "2026-W50"])
  }

  @Test func tellsTheLoadOfTheWeekAfter() throws {
    let items = [
      try Samples.item("x/2026-W49/1", on: .x, at: "2026-12-01T10:00:00Z"),
      try Samples.item("x/2026-W49/2", on: .x, at: "2026-12-02T10:00:00Z"),
      try Samples.item("linkedin/2026-W49/1", at: "2026-12-03T10:00:00Z"),
      try Samples.item("linkedin/2026-W48/1", at: "2026-11-24T10:00:00Z"),
    ]
    let tasks = [
      try Samples.task("x/2026-W49/1", due: "2026-12-01T10:00:00Z"),
      try Samples.task("x/2026-W49/2", due: "2026-12-02T10:00:00Z", .cancelled),
    ]
    let summary = try Samples.source(try Samples.campaign(), items: items, tasks: tasks)
      .summary(of: try Samples.week("2026-W48"))
    #expect(
      summary.json["nextWeek"] == ["week": "2026-W49", "openTasks": 1, "items": ["linkedin": 1, "x": 1]])
  }
}

@Suite struct WeeklyFiguresTests {
  private static func summary(_ cells: [Cell], items: [CalendarItem] = [], tasks: [OperatorTask] = []) throws
    -> WeeklySummary
  {
    try Samples.source(try Samples.campaign(), items: items, tasks: tasks, cells: cells)
      .summary(of: try Samples.week("2026-W48"))
  }

  private static func total(_ metric: Metric, _ summary: WeeklySummary) -> WeeklySummary.Comparison? {
    summary.totals.first { $0.metric == metric }?.comparison
  }

  @Test("D8: a week's figure is the sum of its days, and a rate is the ratio of the sums")
  func addsUpTheWeek() throws {
    let summary = try Self.summary([
      try Samples.cell("2026-11-22", .impressions, "5000"), try Samples.cell("2026-11-23", .impressions, "100"),
      try Samples.cell("2026-11-25", .impressions, "1000.5"), try Samples.cell("2026-11-29", .impressions, "0.5"),
      try Samples.cell("2026-11-30", .impressions, "7000"), try Samples.cell("2026-11-23", .clicks, "50"),
      try Samples.cell("2026-11-25", .clicks, "5.05"),
    ])
    #expect(Self.total(.impressions, summary)?.value?.description == "1101")
    #expect(Self.total(.clicks, summary)?.value?.description == "55.05")
    #expect(summary.kpis.first { $0.kpi == .ctr }?.comparison.value?.description == "0.05")
  }

  @Test(
    "a ratio over nothing has no value but both sums; nothing over nothing is for the JSON alone",
    arguments: [
      ("12.5", "0", true, true), ("0", "0", true, false), ("12.5", "5", true, true), ("12.5", nil, false, false),
    ]
      as [(String, String?, Bool, Bool)])
  func keepsTheSumsOfWhatCannotBeDivided(spend: String, conversions: String?, isKept: Bool, isTold: Bool) throws {
    let cells =
      try [Samples.cell("2026-11-24", .spend, spend)]
      + (conversions.map { [try Samples.cell("2026-11-25", .conversions, $0)] } ?? [])
    let summary = try Self.summary(cells)
    let price = summary.json["kpis"]?["cpa"]
    #expect((price != nil) == isKept)
    if let conversions, isKept {
      #expect(price?["value"] == (conversions == "0" ? .null : "2.5"))
      #expect(price?["numerator"] == .string(spend) && price?["denominator"] == .string(conversions))
    }
    #expect(summary.markdown.contains("| CPA | ") == isTold)
    if isTold, conversions == "0" { #expect(summary.markdown.contains("| CPA | – | 12.5 ÷ 0 |")) }
  }

  @Test("D9: the platform with the most engagements is on top, and clicks are never added to them")
  func ranksByEngagementsAlone() throws {
    let summary = try Self.summary([
      try Samples.cell("2026-11-24", .engagements, "100"), try Samples.cell("2026-11-24", .clicks, "90"),
      try Samples.cell("2026-11-24", .impressions, "1000"),
      try Samples.cell("2026-11-24", .engagements, "120", on: .x), try Samples.cell("2026-11-24", .clicks, "1", on: .x),
      try Samples.cell("2026-11-24", .impressions, "4000", on: .x),
    ])
    #expect(summary.topByVolume?.first.platform == .x)
    #expect(summary.topByVolume?.measure == .engagements)
    #expect(summary.topByVolume?.first.value.description == "120")
    #expect(summary.topByVolume?.next.platform == .linkedin)
    #expect(summary.topByEngagementRate?.first.platform == .linkedin)
    #expect(summary.topByEngagementRate?.first.value.description == "0.1")
    #expect(
      summary.markdown.contains(
        """
        - by engagement rate: linkedin, 10.00 % (next: x, 3.00 %)
        - by engagements: x, 120 (next: linkedin, 100)
        """))
  }

  @Test func ranksByClicksWhereNobodyCountsEngagements() throws {
    let summary = try Self.summary([
      try Samples.cell("2026-11-24", .clicks, "9"), try Samples.cell("2026-11-24", .clicks, "9", on: .x),
    ])
    #expect(summary.topByVolume?.measure == .clicks)
    #expect(summary.topByVolume?.first.platform == .linkedin, "of equals, the first by name")
    #expect(summary.topByEngagementRate == nil)
  }

  @Test func hasNoTopPlatformWithoutASecondOne() throws {
    let summary = try Self.summary([
      try Samples.cell("2026-11-24", .engagements, "7"), try Samples.cell("2026-11-24", .impressions, "70"),
      try Samples.cell("2026-11-24", .engagements, "0", on: .x),
    ])
    #expect(summary.topByVolume == nil)
    #expect(summary.json["topPlatform"] == ["byEngagementRate": .null, "byVolume": .null])
  }

  static let changes: [(String?, String?, String?, String?)] = [
    ("150", "120", "30", "0.25"), ("90", "120", "-30", "-0.25"), ("120", "120", "0", "0"), ("5", "0", "5", nil),
    ("5", nil, nil, nil), (nil, "5", nil, nil), ("5", "-10", "15", nil), ("1", "3", "-2", "-0.666667"),
  ]

  @Test(arguments: changes)
  func comparesWithTheWeekBefore(_ value: String?, _ before: String?, _ change: String?, _ ratio: String?) {
    let comparison = WeeklySummary.Comparison(value: value.map(Samples.amount), before: before.map(Samples.amount))
    #expect(comparison.change?.description == change)
    #expect(comparison.changeRatio?.description == ratio)
  }

  @Test func takesTheWeekBeforeFromItsOwnDays() throws {
    let summary = try Self.summary([
      try Samples.cell("2026-11-16", .clicks, "3"), try Samples.cell("2026-11-22", .clicks, "4"),
      try Samples.cell("2026-11-15", .clicks, "100"), try Samples.cell("2026-11-23", .clicks, "14"),
    ])
    let clicks = try #require(Self.total(.clicks, summary))
    #expect(clicks == WeeklySummary.Comparison(value: Samples.amount("14"), before: Samples.amount("7")))
  }

  @Test func countsWhatWasPublishedOfWhatWasPlanned() throws {
    let items = [
      try Samples.item("x/2026-W48/1", on: .x, at: "2026-11-24T10:00:00Z"),
      try Samples.item("x/2026-W48/2", on: .x, at: "2026-11-25T10:00:00Z"),
    ]
    let tasks = [
      try Samples.task(
        "x/2026-W48/1", on: .x, due: "2026-11-24T10:00:00Z", .completed, done: "2026-11-24T10:00:00Z"),
      try Samples.task(
        "x/2026-W48/2", on: .x, .engage, due: "2026-11-25T12:00:00Z", .completed, done: "2026-11-25T10:00:00Z"),
    ]
    let summary = try Self.summary([], items: items, tasks: tasks)
    let figures = try #require(summary.platforms.first { $0.platform == .x })
    #expect(figures.itemsPlanned == 2)
    #expect(figures.itemsPublished == 1)
  }
}
