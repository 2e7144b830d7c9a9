import Campaigns
import Planning
import Quantities
import TestSupport
import Testing

@Suite("Planning: steps by content type, quiet hours and lengths by task type")
struct WorkflowRulesTests {
  static let night = QuietHours(from: time("20:00"), to: time("07:00"))
  static let lunch = QuietHours(from: time("12:00"), to: time("13:00"))

  static func time(_ text: String) -> TimeOfDay {
    guard let time = TimeOfDay(text) else { preconditionFailure("a test names the time \(text)") }
    return time
  }

  @Test func aContentTypeMayHaveStepsOfItsOwn() {
    let items = [
      Workbench.item("spring/linkedin/2026-W10/1"),
      Workbench.item("spring/instagram/2026-W10/1", on: .instagram, type: .story),
    ]
    let bench = Workbench(
      items: items,
      byType: [
        .story: [WorkflowStep(type: .design, offset: .hours(-3)), WorkflowStep(type: .post, offset: .hours(0))]
      ])
    let tasks = bench.run(Workbench.noon).list.tasks
    #expect(
      Set(tasks.map(\.id)) == [
        "spring/linkedin/2026-W10/1/post", "spring/linkedin/2026-W10/1/engage-2h",
        "spring/linkedin/2026-W10/1/engage-24h", "spring/instagram/2026-W10/1/design",
        "spring/instagram/2026-W10/1/post",
      ])
  }

  @Test(arguments: [
    // The proof's time, the offset, the quiet hours, when it is due.
    ("2026-03-02T17:59:59Z", 2, night, "2026-03-02T19:59:59Z"),
    ("2026-03-02T18:00:00Z", 2, night, "2026-03-03T07:00:00Z"),
    ("2026-03-02T23:30:00Z", 2, night, "2026-03-03T07:00:00Z"),
    ("2026-03-02T04:59:59Z", 2, night, "2026-03-02T07:00:00Z"),
    ("2026-03-02T05:00:00Z", 2, night, "2026-03-02T07:00:00Z"),
    ("2026-03-02T21:00:00Z", 24, night, "2026-03-04T07:00:00Z"),
    ("2026-03-02T10:30:00Z", 2, lunch, "2026-03-02T13:00:00Z"),
    ("2026-03-02T11:00:00Z", 2, lunch, "2026-03-02T13:00:00Z"),
    ("2026-03-02T09:59:00Z", 2, lunch, "2026-03-02T11:59:00Z"),
  ])
  func followUpsWaitUntilTheQuietHoursAreOver(published: String, hours: Int, quiet: QuietHours, due: String) {
    var bench = Workbench(
      steps: [WorkflowStep(type: .post, offset: .hours(0)), WorkflowStep(type: .engage, offset: .hours(hours))],
      quietHours: quiet)
    bench.complete(at: Workbench.at(published))
    let task = bench.run(Workbench.at(published)).list.tasks.first { $0.type == .engage }
    #expect(task?.dueAt == Workbench.at(due))
  }

  @Test(arguments: [(-12, "2026-03-01T20:00:00Z"), (-6, "2026-03-01T20:00:00Z"), (-2, "2026-03-02T08:00:00Z")])
  func whatComesBeforeIsDueWhenTheQuietHoursBegin(hours: Int, due: String) {
    let bench = Workbench(
      steps: [WorkflowStep(type: .review, offset: .hours(hours)), WorkflowStep(type: .post, offset: .hours(0))],
      quietHours: WorkflowRulesTests.night)
    #expect(bench.run(Workbench.noon).list.tasks.first?.dueAt == Workbench.at(due))
  }

  @Test func aTimeThatAPersonChoseIsKept() {
    var bench = Workbench(quietHours: WorkflowRulesTests.night)
    let midnight = Workbench.at("2026-03-03T00:00:00Z")
    bench.record(.reschedule(to: midnight, reason: "live event"), at: Workbench.scheduled)
    #expect(bench.task(asOf: Workbench.noon)?.dueAt == midnight)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func nothingButAPersonsOwnChoiceIsDueInQuietHours(seed: UInt64) {
    var bench = TaskPropertiesTests.bench(seed: seed)
    var random = SeededGenerator(seed: seed &+ 77)
    let from = random.int(0...23)
    let quiet = QuietHours(
      from: WorkflowRulesTests.time(from < 10 ? "0\(from):00" : "\(from):00"),
      to: WorkflowRulesTests.time(
        from < 16 ? (from + 8 < 10 ? "0\(from + 8):00" : "\(from + 8):00") : "0\(from - 16):00"))
    bench.quietHours = quiet
    bench.records.removeAll { if case .reschedule = $0.action { true } else { false } }
    for task in bench.run(TaskPropertiesTests.asOf(seed)).list.tasks where task.type != .post {
      let isEdge = task.dueLocal.time == quiet.from
      let post = bench.items.first { $0.id == task.item }
      // What may not lie behind its post, or before it, is due with it.
      let isWithPost = task.dueAt == post?.scheduledAt
      #expect(!quiet.contains(task.dueLocal.time) || isEdge || isWithPost, "\(task.id) \(task.dueLocal)")
    }
  }

  @Test func theTimeUntilATaskIsMissedDependsOnItsType() {
    var bench = Workbench(missedAfter: [.engage: .hours(6)])
    bench.settings.missedAfter = [.engage: .days(30), .post: .days(2)]
    bench.complete(at: Workbench.scheduled)
    let due = Workbench.scheduled.plus(hours: 2)
    #expect(bench.task(TaskStandingTests.engage, asOf: due.plus(hours: 6))?.status == .pending)
    let missed = bench.task(TaskStandingTests.engage, asOf: due.plus(hours: 6).adding(seconds: 1))
    #expect(missed?.status == .missed)
    #expect(missed?.reason == "still open 6h after its time")
    let open = Workbench(settings: TaskSettings(missedAfter: [.post: .days(2)]))
    #expect(open.task(asOf: Workbench.scheduled.plus(days: 2))?.status == .pending)
    #expect(open.task(asOf: Workbench.scheduled.plus(days: 2).adding(seconds: 1))?.status == .missed)
  }
}
