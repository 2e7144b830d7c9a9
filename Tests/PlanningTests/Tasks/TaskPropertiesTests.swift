import Campaigns
import Diagnostics
import Planning
import Quantities
import TestSupport
import Testing

/// Random campaigns with random records, the same for the same seed.
@Suite("Planning: properties of tasks")
struct TaskPropertiesTests {
  static let seeds: Range<UInt64> = 0..<60

  static func bench(seed: UInt64) -> Workbench {
    var random = SeededGenerator(seed: seed)
    var bench = Workbench(steps: steps(&random))
    bench.settings = TaskSettings(
      dueAheadMinutes: random.int(0...180), graceMinutes: random.int(0...180), missedAfterMinutes: random.int(60...6000)
    )
    bench.items = (1...random.int(1...8)).map { number in
      let time = Workbench.scheduled.plus(minutes: random.int(-3000...10000))
      let copy = random.int(0...4) == 0 ? "TODO(copy)" : "Written."
      let type = random.pick(ContentType.allCases) ?? .post
      return Workbench.item("spring/linkedin/2026-W10/\(number)", type: type, at: time, copy: copy)
    }
    for _ in 0..<random.int(0...40) { addRecord(to: &bench, &random) }
    return bench
  }

  private static func steps(_ random: inout SeededGenerator) -> [WorkflowStep] {
    let all = TaskTimeTests.whole
    return all.filter { $0.type == .post || random.int(0...2) > 0 }
  }

  private static func addRecord(to bench: inout Workbench, _ random: inout SeededGenerator) {
    // Few different times, so that ties are frequent.
    let time = Workbench.scheduled.plus(hours: random.int(-30...60) * 4)
    let number = random.int(0...9)
    if number == 0 {
      let action = random.pick(CampaignAction.allCases) ?? .pause
      bench.record(CampaignLifeTests.action(action), nil, at: time)
      return
    }
    let item = random.pick(bench.items)?.id ?? ""
    let step = random.pick(bench.steps)?.key ?? ""
    let moved = Workbench.scheduled.plus(hours: random.int(-60...300))
    let actions: [ProgressRecord.Action] = [
      .start, Workbench.completing(), Workbench.completing(Workbench.quotation), .block(reason: "why"), .unblock,
      .reschedule(to: moved, reason: "why"), .cancel(reason: "why"),
    ]
    bench.record(random.pick(actions) ?? .start, "\(item)/\(step)", at: time)
  }

  static func asOf(_ seed: UInt64) -> Instant { Workbench.scheduled.plus(hours: Int(seed) * 5 - 20) }

  @Test(arguments: seeds)
  func everyItemHasExactlyItsWorkflowsTasks(seed: UInt64) {
    let bench = TaskPropertiesTests.bench(seed: seed)
    let tasks = bench.run(TaskPropertiesTests.asOf(seed)).list.tasks
    let expected = bench.items.flatMap { item in bench.steps.map { "\(item.id)/\($0.key)" } }
    #expect(tasks.map(\.id).sorted() == expected.sorted())
    #expect(Set(tasks.map(\.id)).count == tasks.count)
    #expect(tasks.map(\.dueAt) == tasks.map(\.dueAt).sorted())
  }

  @Test(arguments: seeds)
  func nothingIsDueBeforeWhatItNeeds(seed: UInt64) throws {
    let tasks = TaskPropertiesTests.bench(seed: seed).run(TaskPropertiesTests.asOf(seed)).list.tasks
    let byID = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, $0) })
    for task in tasks {
      guard let after = task.after else { continue }
      let before = try #require(byID[after])
      let ready = before.type == .post ? before.completedAt ?? before.dueAt : before.dueAt
      #expect(task.dueAt >= ready, "\(task.id)")
    }
  }

  @Test(arguments: seeds)
  func theOrderOfFilesMakesNoDifference(seed: UInt64) {
    let bench = TaskPropertiesTests.bench(seed: seed)
    let asOf = TaskPropertiesTests.asOf(seed)
    let expected = bench.run(asOf)
    var random = SeededGenerator(seed: seed &+ 1)
    var shuffled = bench
    shuffled.records.shuffle(using: &random)
    shuffled.items.shuffle(using: &random)
    let result = shuffled.run(asOf)
    #expect(result.list == expected.list)
    #expect(result.diagnostics == expected.diagnostics)
  }

  /// What happened stays: a closed task never opens again by the mere passing of time.
  @Test(arguments: seeds)
  func timeAloneNeverReopensATask(seed: UInt64) {
    var bench = TaskPropertiesTests.bench(seed: seed)
    let start = TaskPropertiesTests.asOf(seed)
    bench.records.removeAll { $0.at.value > start }
    var closed: [String: TaskStatus] = [:]
    for day in 0..<10 {
      for task in bench.run(start.plus(days: day)).list.tasks {
        if let before = closed[task.id] { #expect(task.status == before, "\(task.id)") }
        if !task.status.isOpen { closed[task.id] = task.status }
      }
    }
  }

  /// Ten daily runs, each with the records written until then, end as one run at the end does.
  @Test(arguments: seeds)
  func dailyRunsEndAsOneRunAtTheEnd(seed: UInt64) {
    let bench = TaskPropertiesTests.bench(seed: seed)
    var daily = bench
    daily.records = []
    var last = daily.run(Workbench.scheduled)
    for day in 0...12 {
      let asOf = Workbench.scheduled.plus(days: day)
      daily.records = bench.records.filter { $0.at.value <= asOf }
      last = daily.run(asOf)
    }
    let once = bench.run(Workbench.scheduled.plus(days: 12))
    #expect(last.list == once.list)
    #expect(last.diagnostics == once.diagnostics)
  }

  @Test(arguments: seeds)
  func whatIsSaidOfATaskFitsItsStatus(seed: UInt64) {
    let list = TaskPropertiesTests.bench(seed: seed).run(TaskPropertiesTests.asOf(seed)).list
    for task in list.tasks {
      #expect((task.urgency != nil) == (task.status.isOpen && list.status == .active))
      #expect((task.proof != nil) == (task.status == .completed))
      let wantsReason: Set<TaskStatus> = [.blocked, .missed, .cancelled]
      if task.status.isOpen && task.status != .blocked {
        #expect(task.reason == nil || task.movedFrom != nil || task.waitsFor != nil || task.reason == "why")
      } else {
        #expect((task.reason != nil) == wantsReason.contains(task.status))
      }
      #expect((task.completedLocal != nil) == (task.completedAt != nil))
      #expect(!task.isWaiting || task.waitsFor == task.after)
      #expect(task.waitsFor == nil || (task.status.isOpen && task.waitsFor == task.after))
      if list.status == .completed { #expect(!task.status.isOpen) }
    }
    let late = Set(list.tasks.filter { $0.urgency == .overdue }.map(\.id))
    let escalated = list.escalation?.tasks ?? []
    #expect(late.isSuperset(of: escalated))
  }

  @Test func theSeedsReachEveryStatusAndUrgency() {
    var statuses: Set<TaskStatus> = []
    var urgencies: Set<Urgency> = []
    var codes: Set<Code> = []
    for seed in TaskPropertiesTests.seeds {
      let result = TaskPropertiesTests.bench(seed: seed).run(TaskPropertiesTests.asOf(seed))
      statuses.formUnion(result.list.tasks.map(\.status))
      urgencies.formUnion(result.list.tasks.compactMap(\.urgency))
      codes.formUnion(result.diagnostics.map(\.code))
    }
    #expect(statuses == Set(TaskStatus.allCases))
    #expect(urgencies == Set(Urgency.allCases))
    #expect(codes.isSuperset(of: [.illegalTransition, .eventInFuture, .invalidProof]))
  }
}
