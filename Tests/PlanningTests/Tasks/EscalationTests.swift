import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite("Planning: escalations")
struct EscalationTests {
  static let postOnly = [WorkflowStep(type: .post, offset: .hours(0))]

  static func bench(late count: Int) -> Workbench {
    Workbench(
      steps: postOnly,
      items: (0..<count).map { number in
        Workbench.item("spring/x/2026-W10/\(number + 1)", on: .x, at: Workbench.scheduled.plus(minutes: 10 * number))
      })
  }

  @Test(arguments: [(1, "ESCALATION: 1 overdue task"), (3, "ESCALATION: 3 overdue tasks")])
  func theTitleCountsTheLateTasks(count: Int, title: String) throws {
    let escalation = try #require(EscalationTests.bench(late: count).run(Workbench.noon).list.escalation)
    #expect(escalation.id == "spring/escalation")
    #expect(escalation.title == title)
    #expect(escalation.tasks == (1...count).map { "spring/x/2026-W10/\($0)/post" })
    #expect(escalation.since == Workbench.scheduled.plus(hours: 1))
  }

  @Test func nothingLateMeansNoEscalation() {
    #expect(EscalationTests.bench(late: 3).run(Workbench.scheduled.plus(hours: 1)).list.escalation == nil)
    #expect(EscalationTests.bench(late: 0).run(Workbench.noon).list.escalation == nil)
  }

  @Test(arguments: [(1, 1), (24 * 60 - 1, 1), (24 * 60, 2), (72 * 60 - 1, 2), (72 * 60, 3), (6 * 24 * 60, 3)])
  func theLevelGrowsWithAge(minutes: Int, level: Int) {
    let asOf = Workbench.scheduled.plus(hours: 1).plus(minutes: minutes)
    #expect(EscalationTests.bench(late: 1).run(asOf).list.escalation?.level == level)
  }

  @Test func theTextSaysWhatIsLateAndTheThreeWaysOut() throws {
    var bench = EscalationTests.bench(late: 2)
    bench.steps = Workbench().steps
    let text = try #require(bench.run(Workbench.noon).list.escalation).text
    #expect(
      text == """
        These tasks are late (times in UTC):

        - `spring/x/2026-W10/1/post`: Publish X post: Five signs of wear, due 2026-03-02 10:00
        - `spring/x/2026-W10/2/post`: Publish X post: Five signs of wear, due 2026-03-02 10:10

        ## Three ways out

        1. It is done: `campaign-ops task complete spring/x/2026-W10/1/post --url ADDRESS`
        2. It cannot go on: `campaign-ops task block spring/x/2026-W10/1/post --reason "WHY"`
        3. It needs another time: `campaign-ops task reschedule spring/x/2026-W10/1/post --to "YYYY-MM-DDTHH:MM:SS+HH:MM" --reason "WHY"`

        Each ends the escalation for its task. The commands name the earliest task; use the other ids the same way.

        ## What waiting costs

        4 other tasks wait for these and cannot begin before. A task that is still open 7d after its time is given up as MISSED; what should follow a missed post is cancelled, and the week's completion rate falls.

        """)
  }

  @Test func aPersonsWordsCannotBecomeMarkUp() throws {
    var bench = EscalationTests.bench(late: 1)
    bench.items[0].title = "**Sale**\n# [now](x)"
    let text = try #require(bench.run(Workbench.noon).list.escalation).text
    #expect(text.contains("Publish X post: \\*\\*Sale\\*\\* # \\[now\\](x), due"))
  }

  @Test func eachWayOutEndsIt() {
    let ways: [ProgressRecord.Action] = [
      Workbench.completing(), .block(reason: "no picture"),
      .reschedule(to: Workbench.noon.plus(days: 1), reason: "later"),
      .cancel(reason: "not needed"),
    ]
    for way in ways {
      var bench = EscalationTests.bench(late: 1)
      bench.record(way, "spring/x/2026-W10/1/post", at: Workbench.noon)
      #expect(bench.run(Workbench.noon.plus(hours: 1)).list.escalation == nil, "\(way)")
    }
  }

  @Test func holdingTheCampaignEndsItAndGoingOnOpensItAgain() {
    var bench = EscalationTests.bench(late: 1)
    bench.record(.pauseCampaign(reason: nil), nil, at: Workbench.noon)
    #expect(bench.run(Workbench.noon).list.escalation == nil)
    bench.record(.resumeCampaign, nil, at: Workbench.noon.plus(hours: 1))
    #expect(bench.run(Workbench.noon.plus(hours: 1)).list.escalation?.tasks.count == 1)
  }
}
