import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite("Planning: what becomes of tasks")
struct TaskStandingTests {
  static let engage = "spring/linkedin/2026-W10/1/engage-2h"

  @Test func aPostWithoutCopyIsBlockedUntilItIsWritten() throws {
    var bench = Workbench(items: [Workbench.item(copy: "TODO(copy): the hook\n")])
    let task = try #require(bench.task(asOf: Workbench.noon))
    #expect(task.status == .blocked)
    #expect(task.reason == "copy is not written: fill in \"linkedin/2026-W10/1\" in campaigns/spring/content.csv")
    bench.items = [Workbench.item()]
    #expect(bench.task(asOf: Workbench.noon)?.status == .pending)
  }

  @Test func peoplesRecordsCountMoreThanMissingCopy() {
    let item = Workbench.item(copy: "TODO(copy)")
    var done = Workbench(items: [item])
    done.complete(at: Workbench.scheduled)
    #expect(done.task(asOf: Workbench.noon)?.status == .completed)
    var begun = Workbench(items: [item])
    begun.record(.start, at: Workbench.scheduled)
    #expect(begun.task(asOf: Workbench.noon)?.status == .blocked, "nobody can publish what is not written")
    #expect(begun.run(Workbench.noon).diagnostics.map(\.code) == [.illegalTransition])
    var held = Workbench(items: [item])
    held.record(.block(reason: "legal"), at: Workbench.scheduled)
    #expect(held.task(asOf: Workbench.noon)?.reason == "legal")
  }

  /// The platform is the truth: what went out is published, and the finding goes when the copy is there.
  @Test func aPostThatWentOutWithoutCopyIsDoneAndToldUntilItsCopyIsWritten() {
    var bench = Workbench(items: [Workbench.item(copy: "TODO(copy)")])
    bench.complete(at: Workbench.scheduled)
    let result = bench.run(Workbench.noon)
    #expect(result.list.tasks.first { $0.id == Workbench.post }?.status == .completed)
    #expect(result.diagnostics.map(\.code) == [.publishedBlocked])
    #expect(result.diagnostics.first?.location?.path == "progress/spring/00.json")
    #expect(result.diagnostics.first?.severity == .warning)
    bench.record(.completeCampaign(reason: nil), nil, at: Workbench.noon)
    #expect(bench.run(Workbench.noon.plus(hours: 1)).diagnostics.isEmpty, "of what is over nothing needs to be written")
    bench.records.removeLast()
    bench.items = [Workbench.item()]
    #expect(bench.run(Workbench.noon).diagnostics.isEmpty)
  }

  /// A draft so short that its mark was cut off is a draft all the same.
  @Test func aDraftWithoutItsMarkIsNoCopy() {
    var item = Workbench.item(copy: "…")
    item.isCopyAuthored = false
    #expect(Workbench(items: [item]).task(asOf: Workbench.noon)?.status == .blocked)
  }

  static let overtaking: [(ProgressRecord.Action, String, String)] = [
    (.start, "start", "because its post was"), (.block(reason: "no time"), "block", "because its post was"),
    (.unblock, "unblock", "because its post was"), (.assign(to: "Bo"), "assign", "because its post was"),
    (.cancel(reason: "not needed"), "cancel", "because its post was"),
    (.reschedule(to: Workbench.noon.plus(days: 40), reason: "ill"), "reschedule", "because its post was"),
  ]

  @Test(arguments: overtaking.indices, [true, false])
  func whatItsPostHasOvertakenIsRefused(index: Int, isMissed: Bool) {
    let (action, word, says) = Self.overtaking[index]
    var bench = Workbench()
    if !isMissed { bench.record(.cancel(reason: "dropped"), at: Workbench.scheduled) }
    let moment = Workbench.scheduled.plus(days: 8)
    bench.record(action, "spring/linkedin/2026-W10/1/engage-2h", at: moment)
    let result = bench.run(moment)
    #expect(result.diagnostics.map(\.code) == [.illegalTransition])
    let finding = result.diagnostics.first
    #expect(finding?.message.contains("cannot \(word) task") == true)
    #expect(
      finding?.message.contains("it is CANCELLED then, \(says) \(isMissed ? "missed" : "cancelled: dropped")") == true)
    #expect(
      finding?.help
        == (isMissed
          ? "complete or reschedule \"\(Workbench.post)\" first; what follows it comes back with it"
          : "nothing more can be recorded about it"))
    #expect(result.list.tasks.filter { $0.type == .engage }.allSatisfy { $0.status == .cancelled })
  }

  @Test(arguments: overtaking.indices)
  func whatACompletedCampaignHasOvertakenIsRefusedButForWhatWasDone(index: Int) {
    let (action, _, _) = Self.overtaking[index]
    var bench = Workbench()
    bench.record(.completeCampaign(reason: nil), nil, at: Workbench.scheduled)
    bench.record(action, at: Workbench.noon)
    let finding = bench.run(Workbench.noon).diagnostics.first
    #expect(finding?.code == .illegalTransition)
    #expect(finding?.message.hasSuffix("it is CANCELLED then, because its campaign is COMPLETED") == true)
    bench.records.removeLast()
    bench.complete(at: Workbench.noon)
    let done = bench.run(Workbench.noon)
    #expect(done.diagnostics.isEmpty)
    #expect(done.list.tasks.first { $0.id == Workbench.post }?.status == .completed)
  }

  @Test func missingCopyMakesAPostLateButNotMissed() {
    let bench = Workbench(items: [Workbench.item(copy: "TODO(copy)")])
    let list = bench.run(Workbench.scheduled.plus(days: 30)).list
    #expect(list.tasks.first?.status == .blocked)
    #expect(list.tasks.first?.urgency == .overdue)
    #expect(list.escalation?.tasks == [Workbench.post])
  }

  @Test func unblockingMissingCopyIsRefusedWithTheRemedy() {
    var bench = Workbench(items: [Workbench.item(copy: "TODO(copy)")])
    bench.record(.unblock, at: Workbench.scheduled)
    let finding = bench.run(Workbench.noon).diagnostics.first
    #expect(finding?.code == .illegalTransition)
    #expect(
      finding?.help
        == "the block ends by itself when the copy is written in `content.csv`; what was published all the same can be "
        + "completed with its proof")
    #expect(
      finding?.message.hasSuffix(
        "it is BLOCKED then (copy is not written: fill in \"linkedin/2026-W10/1\" in campaigns/spring/content.csv), "
          + "which allows complete, block, reschedule, cancel, assign") == true, "\(finding?.message ?? "")")
  }

  @Test func aCancelledPostTakesItsOpenTasksAlong() {
    var bench = Workbench(steps: TaskTimeTests.whole)
    bench.complete("spring/linkedin/2026-W10/1/draft", at: Workbench.scheduled.plus(hours: -70))
    bench.record(.cancel(reason: "sold out"), at: Workbench.scheduled)
    let tasks = bench.run(Workbench.noon).list.tasks
    #expect(tasks.map(\.status) == [.completed, .cancelled, .cancelled, .cancelled, .cancelled, .cancelled])
    #expect(
      tasks.map(\.reason) == [nil, "its post was cancelled: sold out", "sold out"]
        + Array(repeating: "its post was cancelled: sold out", count: 3))
  }

  @Test func aCompletedCampaignCancelsWhatIsOpenAndReopeningBringsItBack() {
    var bench = Workbench()
    bench.complete(at: Workbench.scheduled)
    bench.record(.completeCampaign(reason: nil), nil, at: Workbench.noon)
    let closed = bench.run(Workbench.noon).list
    #expect(closed.status == .completed)
    #expect(closed.tasks.map(\.status) == [.completed, .cancelled, .cancelled])
    #expect(closed.tasks.map(\.reason) == [nil, "campaign completed", "campaign completed"])
    bench.record(.reopenCampaign(reason: "more"), nil, at: Workbench.noon.plus(hours: 1))
    #expect(bench.run(Workbench.noon.plus(hours: 1)).list.tasks.map(\.status) == [.completed, .pending, .pending])
  }

  @Test func answeringBeforePublishingIsRefused() {
    var bench = Workbench()
    bench.record(
      Workbench.completing(Workbench.quotation), TaskStandingTests.engage, at: Workbench.scheduled, file: "early")
    bench.complete(at: Workbench.scheduled.plus(minutes: 1))
    let result = bench.run(Workbench.noon)
    #expect(result.diagnostics.map(\.code) == [.illegalTransition])
    #expect(result.diagnostics.first?.location?.path == "progress/spring/early.json")
    #expect(result.diagnostics.first?.message.hasSuffix("its post is PENDING then, not COMPLETED") == true)
    #expect(result.list.tasks.map(\.status) == [.completed, .pending, .pending])
  }

  @Test(arguments: [
    ("spring/linkedin/2026-W10/1/pots", "did you mean \"spring/linkedin/2026-W10/1/post\"?"),
    ("spring/linkdin/2026-W10/1/post", "did you mean \"spring/linkedin/2026-W10/1/post\"?"),
    ("something else entirely", nil), ("", nil), ("/", nil),
  ])
  func unknownTasksAreToldWithWhatWasProbablyMeant(id: String, help: String?) {
    var bench = Workbench()
    bench.record(.start, id, at: Workbench.scheduled)
    let result = bench.run(Workbench.noon)
    #expect(result.diagnostics.map(\.code) == [.unknownTask])
    #expect(result.diagnostics.first?.help == help)
  }

  @Test func recordsFromTheFutureDoNotCountYet() {
    var bench = Workbench()
    bench.complete(at: Workbench.noon.plus(hours: 1))
    let now = bench.run(Workbench.noon)
    #expect(now.diagnostics.map(\.code) == [.eventInFuture])
    #expect(now.list.tasks.first?.status == .pending)
    let then = bench.run(Workbench.noon.plus(hours: 1))
    #expect(then.diagnostics.isEmpty)
    #expect(then.list.tasks.first?.status == .completed)
  }

  @Test func recordsLongBeforeTheTaskAreFine() {
    var bench = Workbench()
    bench.record(.reschedule(to: Workbench.noon, reason: "later"), at: Workbench.scheduled.plus(days: -300))
    let result = bench.run(Workbench.noon)
    #expect(result.diagnostics.isEmpty)
    #expect(result.list.tasks.first?.dueAt == Workbench.noon)
  }

  static let kinds: [Proof] = [
    Workbench.link, Workbench.quotation, .upload(path: "campaigns/spring/assets/a.png", digest: nil),
    .manual(reason: "shown on a screen at the fair"),
  ]

  @Test(arguments: [
    (ContentType.story, ["UPLOAD", "MANUAL"]), (.post, ["URL", "TEXT", "UPLOAD", "MANUAL"]),
    (.newsletter, ["URL", "TEXT", "UPLOAD", "MANUAL"]),
  ])
  func aPostTakesTheProofsOfItsContentType(type: ContentType, accepted: [String]) {
    for proof in TaskStandingTests.kinds {
      var bench = Workbench(items: [Workbench.item(type: type)])
      bench.complete(Workbench.post, proof, at: Workbench.scheduled)
      let result = bench.run(Workbench.noon)
      let isAccepted = accepted.contains(proof.kind)
      #expect(result.list.tasks.first?.status == (isAccepted ? .completed : .pending), "\(proof.kind)")
      #expect(result.diagnostics.map(\.code) == (isAccepted ? [] : [.invalidProof]))
      #expect(
        result.diagnostics.allSatisfy {
          $0.location == Location(path: "progress/spring/proof.json", line: 4, column: 12)
        })
    }
  }

  @Test func answeringTakesAnyProofButAnUpload() {
    for proof in TaskStandingTests.kinds {
      var bench = Workbench()
      bench.complete(at: Workbench.scheduled)
      bench.complete(TaskStandingTests.engage, proof, at: Workbench.scheduled.plus(hours: 1))
      let codes = bench.run(Workbench.noon).diagnostics.map(\.code)
      #expect(codes == (proof.kind == "UPLOAD" ? [.invalidProof] : []), "\(proof.kind)")
    }
  }

  @Test func aWorkflowWithoutAPostDoesNotTrap() {
    let bench = Workbench(steps: [
      WorkflowStep(type: .manual, offset: .hours(0)), WorkflowStep(type: .analyze, offset: .days(1)),
    ])
    #expect(bench.run(Workbench.noon).list.tasks.map(\.after) == [nil, "spring/linkedin/2026-W10/1/manual"])
    #expect(Workbench(steps: []).run(Workbench.noon).list.tasks.isEmpty)
  }

  @Test func extremeSettingsAndTimesDoNotTrap() {
    var bench = Workbench(settings: TaskSettings(dueAheadMinutes: .max, graceMinutes: .max, missedAfterMinutes: .max))
    bench.record(.reschedule(to: .latest, reason: "never"), at: .earliest)
    #expect(bench.task(asOf: .latest)?.status == .pending)
    bench.settings = TaskSettings(dueAheadMinutes: .min, graceMinutes: .min, missedAfterMinutes: .min)
    #expect(bench.task(asOf: .latest)?.dueAt == .latest)
    #expect(bench.run(.earliest).list.tasks.count == 3)
  }
}
