import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// Each defect of the system being replaced that concerns tasks, as a test that it is not here.
@Suite("Planning: former defects of tasks")
struct FormerDefectsTests {
  @Test func d4TasksAreLateOnlyAfterTheGrace() {
    let bench = Workbench()
    #expect(bench.task(asOf: Workbench.scheduled.plus(minutes: 1))?.urgency == .due)
    #expect(bench.task(asOf: Workbench.scheduled.plus(minutes: 60))?.urgency == .due)
    #expect(bench.task(asOf: Workbench.scheduled.plus(minutes: 60).adding(seconds: 1))?.urgency == .overdue)
  }

  @Test func d5LateTasksStayInTodaysListAndInTheListOfLateOnes() {
    let bench = Workbench(steps: EscalationTests.postOnly)
    for day in 1...6 {
      let asOf = Workbench.noon.plus(days: day)
      let lists = TaskLists([bench.run(asOf).list], campaigns: [bench.campaign()], asOf: asOf)
      #expect(lists.today.map(\.id) == [Workbench.post])
      #expect(lists.overdue.map(\.id) == [Workbench.post])
    }
  }

  @Test func d6HundredTicksWithFiveLateTasksKeepOneEscalation() throws {
    let bench = EscalationTests.bench(late: 5)
    var texts: Set<String> = []
    var notices: Set<Int> = []
    for tick in 0..<100 {
      // A hundred ticks over not quite a week, until the tasks would be missed.
      let list = bench.run(Workbench.noon.plus(minutes: tick * 95)).list
      let escalation = try #require(list.escalation)
      #expect(escalation.id == "spring/escalation")
      #expect(escalation.tasks.count == 5)
      #expect(escalation.tasks.allSatisfy { $0.hasSuffix("/post") })
      #expect(list.tasks.count == 5)
      texts.insert(escalation.text)
      notices.insert(escalation.level)
    }
    #expect(texts.count == 1)
    #expect(notices == [1, 2, 3])
  }

  @Test func d10AnsweringTasksBelongToTheirPostAndComeOnce() {
    var bench = Workbench()
    bench.complete(at: Workbench.scheduled)
    bench.complete(at: Workbench.scheduled.plus(minutes: 5))
    let result = bench.run(Workbench.noon)
    #expect(result.list.tasks.map(\.type) == [.post, .engage, .engage])
    #expect(
      result.list.tasks.dropFirst().allSatisfy { $0.after == Workbench.post && $0.item == "spring/linkedin/2026-W10/1" }
    )
    #expect(result.diagnostics.map(\.code) == [.illegalTransition])
    #expect(result.list.tasks.first?.completedAt == Workbench.scheduled)
  }

  @Test func d11AProofThatProvesNothingLeavesTheTaskOpen() {
    var bench = Workbench(items: [Workbench.item(on: .instagram, type: .story)])
    bench.complete(at: Workbench.scheduled)
    #expect(bench.run(Workbench.noon).diagnostics.map(\.code) == [.invalidProof])
    #expect(bench.task(asOf: Workbench.noon)?.status == .pending)
    bench.complete(Workbench.post, .manual(reason: "the phone with the screenshot broke"), at: Workbench.noon)
    #expect(bench.task(asOf: Workbench.noon)?.status == .completed)
  }

  @Test func d13AnItemsStatusFollowsItsPost() {
    var bench = Workbench()
    let item = "spring/linkedin/2026-W10/1"
    #expect(bench.run(Workbench.noon).list.itemStatuses == [item: .pending])
    bench.complete(at: Workbench.scheduled)
    #expect(bench.run(Workbench.noon).list.itemStatuses == [item: .completed])
  }

  @Test func d13StatesChangeByTheTableOnlyAndMissedIsReached() {
    #expect(CampaignStatus.completed.after(.activate) == nil)
    #expect(TaskStatus.completed.allowedActions.isEmpty)
    #expect(Workbench().task(asOf: Workbench.scheduled.plus(days: 8))?.status == .missed)
  }
}
