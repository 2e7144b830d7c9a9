import Campaigns
import Formats
import Metrics
import Planning
import Quantities
import TestSupport
import Testing

@testable import Reports

/// What the page of a week says, and what it leaves out.
@Suite struct WeeklyPageTests {
  private static func page(
    _ week: String = "2026-W48", items: [CalendarItem] = [], tasks: [OperatorTask] = [], cells: [Cell] = [],
    today: String = "2026-12-02"
  ) throws -> String {
    try Samples.source(try Samples.campaign(), items: items, tasks: tasks, cells: cells, today: today)
      .summary(of: try Samples.week(week)).markdown
  }

  @Test("a post moved to another week counts there, for tasks and items alike")
  func countsAMovedPostWhereItNowIs() throws {
    let items = [
      try Samples.item("x/2026-W48/1", on: .x, at: "2026-11-24T10:00:00Z"),
      try Samples.item("x/2026-W48/2", on: .x, at: "2026-11-25T10:00:00Z"),
      try Samples.item("x/2026-W48/3", on: .x, at: "2026-11-26T10:00:00Z"),
    ]
    let tasks = [
      try Samples.task(
        "x/2026-W48/1", on: .x, due: "2026-11-24T10:00:00Z", .completed, done: "2026-11-24T10:00:00Z"),
      try Samples.task("x/2026-W48/2", on: .x, due: "2026-12-01T10:00:00Z", urgency: .upcoming),
      try Samples.task("x/2026-W48/3", on: .x, due: "2026-11-26T10:00:00Z", .cancelled),
    ]
    let source = try Samples.source(try Samples.campaign(), items: items, tasks: tasks, today: "2026-12-01")
    let left = source.summary(of: try Samples.week("2026-W48"))
    let reached = source.summary(of: try Samples.week("2026-W49"))
    #expect(left.markdown.contains("1 of 1 task completed (100.00 %).\n1 cancelled.\n1 item moved to 2026-W49.\n"))
    #expect(left.markdown.contains("| x | 1 of 1 |"), "cancelled items are not planned any more")
    #expect(reached.markdown.contains("1 item moved here from 2026-W48.\n"))
    #expect(reached.markdown.contains("| x | 0 of 1 |"))
    #expect(left.json["movedAway"] == ["2026-W49": 1])
    #expect(left.json["movedHere"] == [:])
    #expect(reached.json["movedHere"] == ["2026-W48": 1])
  }

  @Test func listsWhatIsLateMissedAndBlockedWithReasons() throws {
    var missed = try Samples.task("x/2026-W48/1", on: .x, due: "2026-11-24T10:00:00Z", .missed)
    missed.reason = "still open 7d after its time"
    var blocked = try Samples.task("x/2026-W48/2", on: .x, due: "2026-11-25T10:00:00Z", .blocked)
    blocked.reason = "no picture"
    blocked.owner = "Ada"
    let late = try Samples.task("x/2026-W48/3", on: .x, due: "2026-11-26T10:00:00Z", urgency: .overdue)
    let page = try Self.page(tasks: [missed, blocked, late])
    #expect(
      page.contains(
        """
        0 of 3 tasks completed (0.00 %).
        2 still open (1 overdue, 1 blocked), 1 missed.

        ### Overdue

        - `spring/x/2026-W48/3/post`, due 2026-11-26 10:00

        ### Missed

        - `spring/x/2026-W48/1/post`, due 2026-11-24 10:00: still open 7d after its time

        ### Blocked, not overdue yet

        - `spring/x/2026-W48/2/post`, due 2026-11-25 10:00, Ada: no picture

        """))
  }

  @Test(arguments: [(10, nil), (11, "- and 1 more"), (17, "- and 7 more")])
  func countsWhatALongListLeavesOut(count: Int, rest: String?) throws {
    let tasks = try (1...count).map {
      try Samples.task("x/2026-W48/\($0)", on: .x, due: "2026-11-24T10:00:00Z", .missed)
    }
    let lines = try Self.page(tasks: tasks).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("- `") } == 10)
    #expect(lines.first { $0.hasPrefix("- and") }.map(String.init) == rest)
  }

  @Test(arguments: [
    ("2026-12-02", "No figures yet for this week.", "2026-W49"),
    ("2026-12-02", "No figures for this week.", "2026-W48"),
  ])
  func saysThatThereAreNoFigures(today: String, sentence: String, week: String) throws {
    let page = try Self.page(week, cells: [try Samples.cell("2026-11-17", .clicks, "3")], today: today)
    #expect(page.contains("## Figures\n\n\(sentence)\n"))
    #expect(!page.contains("n/a") && !page.contains("Clicks") && !page.contains("KPIs"))
  }

  @Test func namesWhatDoesNotAddUp() throws {
    let page = try Self.page(cells: [
      try Samples.cell("2026-11-24", .reach, "3"), try Samples.cell("2026-11-24", .uniqueOpens, "3"),
      try Samples.cell("2026-11-17", .frequency, "3"),
    ])
    #expect(page.contains("Not added up over days: `reach`, `unique_opens` (see entries.csv).\n"))
    #expect(!page.contains("| Reach"))
  }

  @Test func comparesWithNothingInTheFirstWeekWithFigures() throws {
    let page = try Self.page(cells: [
      try Samples.cell("2026-11-24", .clicks, "30"), try Samples.cell("2026-11-24", .impressions, "1000"),
    ])
    #expect(page.contains("| Figure | 2026-W48 |\n| --- | ---: |\n| Impressions | 1,000 |\n| Clicks | 30 |\n"))
    #expect(page.contains("| KPI | 2026-W48 | From |\n| --- | ---: | ---: |\n| CTR | 3.00 % | 30 ÷ 1,000 |\n"))
  }

  @Test func setsMailingsApartFromPlatformsWithImpressions() throws {
    let page = try Self.page(
      items: [try Samples.item("x/2026-W48/1", on: .x, at: "2026-11-24T10:00:00Z")],
      cells: [
        try Samples.cell("2026-11-24", .impressions, "1000"), try Samples.cell("2026-11-24", .conversions, "4"),
        try Samples.cell("2026-11-24", .sends, "2000", on: .email),
        try Samples.cell("2026-11-24", .clicks, "31", on: .email),
        try Samples.cell("2026-11-24", .conversions, "8", on: .email),
      ])
    #expect(
      page.contains(
        """
        ## Platforms

        | Platform | Published | Impressions | Conversions |
        | --- | ---: | ---: | ---: |
        | linkedin | – | 1,000 | 4 |
        | x | 0 of 1 | – | – |

        ## E-mail

        | Platform | Published | Sends | Clicks | Conversions |
        | --- | ---: | ---: | ---: | ---: |
        | email | – | 2,000 | 31 | 8 |

        """))
  }

  @Test func leavesOutPlatformsWithNothingToTell() throws {
    let page = try Self.page(cells: [try Samples.cell("2026-11-24", .impressions, "1000")])
    #expect(!page.contains("| x |"))
    #expect(!page.contains("## E-mail"))
  }

  @Test(
    "only the running week and the last full one look ahead",
    arguments: [
      ("2026-W47", false), ("2026-W48", true), ("2026-W49", true),
    ])
  func looksAheadOnlyAtTheEnd(week: String, isShown: Bool) throws {
    let source = try Samples.source(try Samples.campaign(), today: "2026-12-02")
    let summary = source.summary(of: try Samples.week(week))
    #expect(summary.markdown.contains("## Next week") == isShown)
    #expect((summary.json["nextWeek"] != .null) == isShown)
  }

  @Test func leavesOutWeeksBeforeTheFlightInWhichEverythingWasCancelled() throws {
    let tasks = [try Samples.task("x/2026-W45/1", due: "2026-11-03T10:00:00Z", .cancelled)]
    let source = try Samples.source(try Samples.campaign(), tasks: tasks, today: "2026-11-17")
    #expect(source.weeks.map(\.description) == ["2026-W47"])
    let early = try Samples.source(try Samples.campaign(), today: "2026-11-14")
    #expect(early.weeks.isEmpty)
  }
}
