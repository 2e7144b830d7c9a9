import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite("Planning: the transitions of a task")
struct TaskTransitionTests {
  /// The whole table, written out a second time by hand.
  static let expected: [TaskStatus: [TaskAction: TaskStatus]] = [
    .pending: [
      .start: .inProgress, .complete: .completed, .block: .blocked, .reschedule: .pending, .cancel: .cancelled,
      .assign: .pending, .approve: .pending, .reject: .pending,
    ],
    .inProgress: [
      .complete: .completed, .block: .blocked, .reschedule: .inProgress, .cancel: .cancelled, .assign: .inProgress,
      .approve: .inProgress, .reject: .inProgress,
    ],
    .blocked: [
      .unblock: .pending, .cancel: .cancelled, .reschedule: .blocked, .assign: .blocked, .approve: .blocked,
      .reject: .blocked,
    ],
    .completed: [:],
    .cancelled: [:],
    .missed: [
      .complete: .completed, .reschedule: .pending, .cancel: .cancelled, .assign: .missed, .approve: .missed,
      .reject: .missed,
    ],
  ]

  static let later = Workbench.noon.plus(days: 30)

  static func action(_ action: TaskAction) -> ProgressRecord.Action {
    switch action {
    case .start: .start
    case .complete: Workbench.completing()
    case .block: .block(reason: "no picture")
    case .unblock: .unblock
    case .reschedule: .reschedule(to: later, reason: "holiday")
    case .cancel: .cancel(reason: "not needed")
    case .assign: .assign(to: "Bo")
    case .approve: .approve
    case .reject: .reject(reason: "the claim has no source")
    }
  }

  /// A bench whose post has reached a status, and a moment at which it still has it.
  static func bench(in status: TaskStatus) -> (bench: Workbench, moment: Instant) {
    var bench = Workbench()
    let before = Workbench.scheduled.plus(hours: -1)
    switch status {
    case .pending: break
    case .inProgress: bench.record(.start, at: before)
    case .blocked: bench.record(.block(reason: "no picture yet"), at: before)
    case .completed: bench.complete(at: before)
    case .cancelled: bench.record(.cancel(reason: "dropped"), at: before)
    case .missed: return (bench, Workbench.scheduled.plus(days: 8))
    }
    return (bench, Workbench.noon)
  }

  @Test(arguments: TaskStatus.allCases, TaskAction.allCases)
  func everyActionFromEveryStatusFollowsTheTable(from: TaskStatus, action: TaskAction) throws {
    let expected = TaskTransitionTests.expected[from]?[action]
    var (bench, moment) = TaskTransitionTests.bench(in: from)
    #expect(bench.task(asOf: moment)?.status == from)
    bench.record(TaskTransitionTests.action(action), at: moment, file: "zz")
    let result = bench.run(moment)
    let task = try #require(result.list.tasks.first { $0.id == Workbench.post })
    #expect(task.status == expected ?? from)
    // The table allows it; but nobody asks for approval here, so that it would hold nothing back.
    let isUnasked = action == .reject && expected != nil
    #expect(
      result.diagnostics.map(\.code) == (expected == nil ? [.illegalTransition] : isUnasked ? [.approvalInvalid] : []))
    if expected == nil, let refusal = result.diagnostics.first {
      #expect(refusal.location?.path == "progress/spring/zz.json")
      // Nobody is asked to approve here, so that a verdict on the post is not named as a way out.
      let legal = TaskAction.allCases.filter { TaskTransitionTests.expected[from]?[$0] != nil && !$0.isVerdict }
        .map(\.rawValue)
      let rest = legal.isEmpty ? "which is final" : "which allows \(legal.joined(separator: ", "))"
      #expect(refusal.message.hasSuffix("it is \(from.rawValue) then, \(rest)"))
      #expect(refusal.advice.hasPrefix(legal.isEmpty ? "nothing more can be recorded" : "record one of the changes"))
    }
  }

  @Test func theTableHasARowForEveryStatus() {
    #expect(Set(TaskStatus.transitions.keys) == Set(TaskStatus.allCases))
    #expect(Set(CampaignStatus.transitions.keys) == Set(CampaignStatus.allCases))
    #expect(TaskStatus.transitions == TaskTransitionTests.expected)
    let ofTasks = TaskStatus.allCases.count * TaskAction.allCases.count
    let ofCampaigns = CampaignStatus.allCases.count * CampaignAction.allCases.count
    print("transitions checked: \(ofTasks) of tasks, \(ofCampaigns) of campaigns")
  }

  @Test func whatPeopleSaidStandsInTheTask() throws {
    var bench = Workbench()
    bench.record(.block(reason: "no picture"), at: Workbench.scheduled)
    #expect(bench.task(asOf: Workbench.noon)?.reason == "no picture")
    bench.record(.unblock, at: Workbench.scheduled.plus(minutes: 1))
    #expect(bench.task(asOf: Workbench.noon)?.reason == nil)
    bench.complete(at: Workbench.scheduled.plus(minutes: 2))
    let task = try #require(bench.task(asOf: Workbench.noon))
    #expect(task.proof == Workbench.link)
    #expect(task.completedAt == Workbench.scheduled.plus(minutes: 2))
    #expect(task.completedBy == "Ada")
    #expect(task.outcome == "went well")
    #expect(task.urgency == nil)
  }
}
