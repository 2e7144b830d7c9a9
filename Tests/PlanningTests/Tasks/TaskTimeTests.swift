import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite("Planning: when tasks are due")
struct TaskTimeTests {
  static let whole: [WorkflowStep] = [
    WorkflowStep(type: .draft, offset: .days(-3)), WorkflowStep(type: .review, offset: .days(-1), owner: "Grace"),
    WorkflowStep(type: .post, offset: .hours(0)), WorkflowStep(type: .engage, offset: .hours(2)),
    WorkflowStep(type: .engage, offset: .hours(24)), WorkflowStep(type: .analyze, offset: .days(7)),
  ]
  static let item = "spring/linkedin/2026-W10/1"

  @Test func everyStepOfTheWorkflowBecomesATask() {
    var bench = Workbench(steps: TaskTimeTests.whole)
    bench.owners = Owners(byPlatform: [.linkedin: "Ada"], other: "Bob")
    let tasks = bench.run(Workbench.scheduled.plus(days: -9)).list.tasks
    #expect(
      tasks.map(\.id)
        == ["draft", "review", "post", "engage-2h", "engage-24h", "analyze-7d"].map { "\(TaskTimeTests.item)/\($0)" })
    let hours = [-72, -24, 0, 2, 24, 168]
    #expect(tasks.map(\.dueAt) == hours.map { Workbench.scheduled.plus(hours: $0) })
    #expect(
      tasks.map(\.after)
        == [nil, "draft", "review", "post", "post", "post"].map { step in step.map { "\(TaskTimeTests.item)/\($0)" } })
    #expect(tasks.map(\.owner) == ["Ada", "Grace", "Ada", "Ada", "Ada", "Ada"])
    #expect(tasks.map(\.urgency) == Array(repeating: .upcoming, count: 6))
    #expect(
      tasks.map(\.title) == [
        "Write LinkedIn post: Five signs of wear", "Review LinkedIn post: Five signs of wear",
        "Publish LinkedIn post: Five signs of wear",
        "Answer comments on LinkedIn post: Five signs of wear (2h after publishing)",
        "Answer comments on LinkedIn post: Five signs of wear (24h after publishing)",
        "Read the figures of LinkedIn post: Five signs of wear (7d after publishing)",
      ])
  }

  @Test(arguments: [
    (Platform.email, ContentType.newsletter, "Send newsletter: Five signs of wear", "Answer replies to newsletter"),
    (.email, .email, "Send e-mail: Five signs of wear", "Answer replies to e-mail"),
    (.instagram, .story, "Publish Instagram story: Five signs of wear", "Answer replies to Instagram story"),
    (.x, .quote, "Publish X quote post: Five signs of wear", "Answer comments on X quote post"),
    (.blog, .article, "Publish blog article: Five signs of wear", "Answer comments on blog article"),
    (.youtube, .short, "Publish YouTube Short: Five signs of wear", "Answer comments on YouTube Short"),
  ])
  func titlesReadAsPeopleSpeak(platform: Platform, type: ContentType, post: String, engage: String) {
    let bench = Workbench(items: [Workbench.item(on: platform, type: type)])
    let titles = bench.run(Workbench.noon).list.tasks.map(\.title)
    #expect(titles[0] == post)
    #expect(titles[1] == "\(engage): Five signs of wear (2h after publishing)")
  }

  @Test func laterStepsCountFromTheProofsOwnTime() {
    var bench = Workbench(steps: TaskTimeTests.whole)
    bench.complete(at: Workbench.scheduled.plus(minutes: 95))
    let tasks = bench.run(Workbench.noon).list.tasks
    let minutes = [-4320, -1440, 0, 95 + 120, 95 + 1440, 95 + 10080]
    #expect(tasks.map(\.dueAt) == minutes.map { Workbench.scheduled.plus(minutes: $0) })
  }

  @Test func movingThePostMovesWhatFollowsAndNothingBefore() {
    var bench = Workbench(steps: TaskTimeTests.whole)
    bench.record(
      .reschedule(to: Workbench.scheduled.plus(days: 2), reason: "fair"), at: Workbench.scheduled.plus(hours: -80))
    let tasks = bench.run(Workbench.scheduled.plus(hours: -79)).list.tasks
    let hours = [-72, -24, 48, 50, 72, 216]
    #expect(tasks.map(\.dueAt) == hours.map { Workbench.scheduled.plus(hours: $0) })
  }

  @Test func pullingThePostForwardPullsWhatIsBeforeItAlong() {
    var bench = Workbench(steps: TaskTimeTests.whole)
    bench.record(
      .reschedule(to: Workbench.scheduled.plus(hours: -30), reason: "news"), at: Workbench.scheduled.plus(hours: -80))
    let tasks = bench.run(Workbench.scheduled.plus(hours: -79)).list.tasks
    let hours = [-72, -30, -30, -28, -6, 138]
    #expect(tasks.map(\.dueAt) == hours.map { Workbench.scheduled.plus(hours: $0) })
  }

  @Test(arguments: [
    ("draft", -20, "behind"), ("review", 1, "behind"), ("engage-2h", -1, "before"), ("analyze-7d", -1, "before"),
  ])
  func nothingIsMovedPastThePost(step: String, hours: Int, side: String) {
    var bench = Workbench(steps: TaskTimeTests.whole)
    let id = "\(TaskTimeTests.item)/\(step)"
    let time = Workbench.scheduled.plus(hours: hours)
    bench.record(.reschedule(to: time, reason: "busy"), id, at: Workbench.scheduled.plus(hours: -80), file: "move")
    let before = Workbench(steps: TaskTimeTests.whole).run(Workbench.noon).list.tasks.first { $0.id == id }
    let result = bench.run(Workbench.noon)
    #expect(result.diagnostics.map(\.code) == [.illegalTransition])
    #expect(result.diagnostics.first?.location?.path == "progress/spring/move.json")
    #expect(result.diagnostics.first?.message.contains(", \(side) \"") == true)
    #expect(result.list.tasks.first { $0.id == id }?.dueAt == before?.dueAt)
  }

  @Test func aFollowingStepMovedByHandStaysWhereItWasPut() {
    var bench = Workbench()
    let engage = "\(TaskTimeTests.item)/engage-2h"
    bench.record(.reschedule(to: Workbench.scheduled.plus(hours: 5), reason: "busy"), engage, at: Workbench.scheduled)
    bench.complete(at: Workbench.scheduled.plus(hours: 1))
    #expect(bench.task(engage, asOf: Workbench.noon)?.dueAt == Workbench.scheduled.plus(hours: 5))
  }

  @Test func aFollowingStepMovedByHandIsNotDueBeforeItsPostIsOut() {
    var bench = Workbench()
    let engage = "\(TaskTimeTests.item)/engage-2h"
    bench.record(.reschedule(to: Workbench.scheduled.plus(hours: 5), reason: "busy"), engage, at: Workbench.scheduled)
    bench.complete(at: Workbench.scheduled.plus(hours: 7))
    #expect(bench.task(engage, asOf: Workbench.noon.plus(days: 1))?.dueAt == Workbench.scheduled.plus(hours: 7))
  }

  @Test func aPauseAtTheVeryLastMomentCountsAsOne() {
    var bench = Workbench()
    bench.record(.pauseCampaign(reason: nil), nil, at: Workbench.scheduled.plus(days: 7))
    bench.record(.resumeCampaign, nil, at: Workbench.scheduled.plus(days: 20))
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 20))?.status == .pending)
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 20).adding(seconds: 1))?.status == .missed)
  }

  /// Grace and lead are an hour each.
  @Test(arguments: [
    (-61, Urgency.upcoming), (-60, .due), (0, .due), (60, .due), (61, .overdue), (7 * 1440, .overdue),
  ])
  func urgencyIsWhatTheClockSays(minutes: Int, urgency: Urgency) {
    #expect(Workbench().task(asOf: Workbench.scheduled.plus(minutes: minutes))?.urgency == urgency)
  }

  @Test(arguments: [CampaignStatus.planned, .paused, .completed])
  func onlyActiveCampaignsKnowUrgency(status: CampaignStatus) {
    let list = Workbench(status: status).run(Workbench.noon.plus(days: 3)).list
    #expect(list.tasks.allSatisfy { $0.urgency == nil })
    #expect(list.escalation == nil)
  }

  @Test func whatWaitsForAnUnpublishedPostIsNeverLate() throws {
    var bench = Workbench()
    bench.record(.block(reason: "legal"), at: Workbench.scheduled)
    let tasks = bench.run(Workbench.scheduled.plus(days: 40)).list.tasks
    #expect(tasks.map(\.status) == [.blocked, .pending, .pending])
    #expect(tasks.map(\.urgency) == [.overdue, .upcoming, .upcoming])
    #expect(tasks[1].reason == nil)
  }

  @Test(arguments: [(7 * 24 * 60, TaskStatus.pending), (7 * 24 * 60 + 1, .missed)])
  func aTaskIsMissedOnceItIsOpenForLongerThanSet(minutes: Int, status: TaskStatus) throws {
    let task = try #require(Workbench().task(asOf: Workbench.scheduled.plus(minutes: minutes)))
    #expect(task.status == status)
    #expect(task.reason == (status == .missed ? "still open 7d after its time" : nil))
  }

  @Test func aPauseGivesNobodysTaskUp() {
    var bench = Workbench()
    bench.record(.pauseCampaign(reason: nil), nil, at: Workbench.scheduled.plus(days: 1))
    bench.record(.resumeCampaign, nil, at: Workbench.scheduled.plus(days: 21))
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 20))?.status == .pending)
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 27))?.status == .pending)
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 27).plus(minutes: 1))?.status == .missed)
  }

  @Test func whatWasMissedStaysMissedWhenTheCampaignIsHeld() {
    var bench = Workbench()
    bench.record(.pauseCampaign(reason: nil), nil, at: Workbench.scheduled.plus(days: 9))
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 30))?.status == .missed)
  }

  @Test func unblockingStartsTheTimeUntilMissedAnew() {
    var bench = Workbench()
    bench.record(.block(reason: "no picture"), at: Workbench.scheduled)
    bench.record(.unblock, at: Workbench.scheduled.plus(days: 20))
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 19))?.status == .blocked)
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 27))?.status == .pending)
    #expect(bench.task(asOf: Workbench.scheduled.plus(days: 27).plus(minutes: 1))?.status == .missed)
  }

  @Test func aMissedPostCompletedLateBringsItsFollowersBack() {
    var bench = Workbench()
    let late = Workbench.scheduled.plus(days: 9)
    let engage = "\(TaskTimeTests.item)/engage-2h"
    #expect(bench.task(engage, asOf: late)?.status == .cancelled)
    #expect(bench.task(engage, asOf: late)?.reason == "its post was missed")
    bench.complete(at: late)
    #expect(bench.task(asOf: late)?.status == .completed)
    #expect(bench.task(engage, asOf: late)?.status == .pending)
    #expect(bench.task(engage, asOf: late)?.dueAt == late.plus(hours: 2))
  }
}
