import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite("Planning: approvals")
struct ApprovalTests {
  static let review = "spring/linkedin/2026-W10/1/review"
  static let steps = [
    WorkflowStep(type: .review, offset: .hours(-24)), WorkflowStep(type: .post, offset: .hours(0)),
    WorkflowStep(type: .engage, offset: .hours(2)),
  ]
  static let dayBefore = Workbench.scheduled.plus(hours: -24)

  static func bench(_ rules: ApprovalRules = ApprovalRules(roles: ["client"])) -> Workbench {
    Workbench(steps: steps, approval: rules)
  }

  /// What the item says now, as the tool tells it.
  static func seal(of bench: Workbench) throws -> ContentSeal {
    try #require(bench.task(asOf: dayBefore)?.approval).content
  }

  @Test func aPostWaitsForItsApproval() throws {
    var bench = ApprovalTests.bench()
    let before = try #require(bench.task(asOf: Workbench.scheduled))
    #expect(before.status == .blocked)
    #expect(before.isHeld)
    #expect(before.reason == "not approved as client")
    #expect(before.approval?.state == .required)
    let content = try ApprovalTests.seal(of: bench)
    bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content)
    let after = try #require(bench.task(asOf: Workbench.scheduled))
    #expect(after.status == .pending)
    #expect(after.approval?.state == .approved)
    #expect(after.approval?.roles.map(\.by) == ["Ada"])
    #expect(bench.run(Workbench.scheduled).diagnostics.isEmpty)
  }

  @Test func aCampaignWithoutRulesWorksAsEver() throws {
    var bench = Workbench(steps: ApprovalTests.steps)
    #expect(bench.task(asOf: Workbench.scheduled)?.status == .pending)
    #expect(bench.task(asOf: Workbench.scheduled)?.approval == nil)
    bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore)
    let result = bench.run(Workbench.scheduled)
    #expect(result.diagnostics.isEmpty)
    let review = try #require(result.list.tasks.first)
    #expect(review.status == .completed)
    #expect(review.proof == .text("approved by Ada"))
  }

  /// A rejection that holds nothing back would be taken for one that does.
  @Test(arguments: [review, nil])
  func aRejectionNobodyAskedForIsRefused(task: String?) throws {
    var bench = Workbench(steps: ApprovalTests.steps)
    bench.record(.reject(reason: "too loud"), task ?? Workbench.post, at: ApprovalTests.dayBefore)
    let result = bench.run(Workbench.scheduled)
    #expect(result.diagnostics.map(\.code) == [.approvalInvalid])
    #expect(result.diagnostics[0].help?.contains("task block") == true)
    #expect(result.list.tasks.allSatisfy { $0.status == .pending })
    var asked = ApprovalTests.bench()
    let content = try ApprovalTests.seal(of: asked)
    asked.record(
      .reject(reason: "too loud"), ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content)
    #expect(asked.run(Workbench.scheduled).diagnostics.isEmpty)
    #expect(asked.task(asOf: Workbench.scheduled)?.status == .blocked)
  }

  static let edits: [(ContentSeal.Part, @Sendable (inout Workbench) -> Void)] = [
    (.copy, { $0.items[0].copy = "Written anew." }), (.title, { $0.items[0].title = "Six signs of wear" }),
    (.asset, { $0.items[0].asset = "assets/other.png" }),
    (.asset, { $0.assets["campaigns/spring/assets/a.png"] = "bb" }),
    (.link, { $0.items[0].link = "https://example.com/?utm_source=linkedin" }),
    (.action, { $0.items[0].callToAction = "Call us" }),
    (.time, { $0.items[0].scheduledAt = Workbench.scheduled.plus(minutes: 30) }),
    (
      .time,
      {
        $0.record(
          .reschedule(to: Workbench.scheduled.plus(hours: 1), reason: "later"),
          at: ApprovalTests.dayBefore.plus(hours: 2))
      }
    ),
  ]

  @Test(arguments: edits.indices)
  func editingAnyPartVoidsIt(index: Int) throws {
    let (part, edit) = ApprovalTests.edits[index]
    var bench = ApprovalTests.bench()
    bench.items[0].asset = "assets/a.png"
    bench.assets["campaigns/spring/assets/a.png"] = "aa"
    let content = try ApprovalTests.seal(of: bench)
    bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content)
    #expect(bench.task(asOf: ApprovalTests.dayBefore.plus(hours: 3))?.status == .pending)
    edit(&bench)
    let result = bench.run(ApprovalTests.dayBefore.plus(hours: 3))
    let post = try #require(result.list.tasks.first { $0.type == .post })
    #expect(post.status == .blocked)
    let words = part.words
    #expect(
      post.reason?.hasSuffix("approved as client by Ada on 2026-03-01 10:00, but the \(words) has changed since")
        == true,
      "\(post.reason ?? "")")
    #expect(post.approval?.roles.map(\.changed) == [[part]])
    #expect(result.diagnostics.map(\.code) == [.approvalVoid])
    #expect(result.diagnostics.first?.location?.path == "progress/spring/00.json")
    #expect(result.list.tasks.first { $0.type == .review }?.status == .completed, "what happened stays")
  }

  @Test func undoingTheEditBringsTheApprovalBack() throws {
    var bench = ApprovalTests.bench()
    let content = try ApprovalTests.seal(of: bench)
    bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content)
    bench.items[0].copy = "Better."
    let other = try ApprovalTests.seal(of: bench)
    bench.record(
      .approve, ApprovalTests.review, at: ApprovalTests.dayBefore.plus(hours: 1), as: "client", content: other)
    #expect(bench.task(asOf: Workbench.scheduled)?.status == .pending)
    bench.items[0].copy = Workbench.item().copy
    #expect(bench.task(asOf: Workbench.scheduled)?.status == .pending, "it was approved too, and nobody took that back")
  }

  @Test func anApprovalEndsWhenItsTimeIsOver() throws {
    var bench = ApprovalTests.bench(ApprovalRules(roles: ["client"], expiresAfter: .days(14)))
    let content = try ApprovalTests.seal(of: bench)
    let given = Workbench.scheduled.plus(days: -10)
    bench.record(.approve, ApprovalTests.review, at: given, as: "client", content: content)
    #expect(bench.task(asOf: given.plus(days: 14).adding(seconds: -1))?.status == .pending)
    let after = bench.run(given.plus(days: 14))
    let post = try #require(after.list.tasks.first { $0.type == .post })
    #expect(post.status == .blocked)
    #expect(post.reason == "the approval as client by Ada on 2026-02-20 10:00 ended on 2026-03-06 10:00")
    #expect(post.approval?.state == .expired)
    #expect(after.diagnostics.map(\.code) == [.approvalVoid])
  }

  @Test func aGiverMayEndItsApprovalEarlier() throws {
    var bench = ApprovalTests.bench(ApprovalRules(roles: ["client"], expiresAfter: .days(14)))
    let content = try ApprovalTests.seal(of: bench)
    bench.record(
      .approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content,
      expires: Workbench.scheduled)
    #expect(bench.task(asOf: Workbench.scheduled)?.approval?.state == .expired)
  }

  @Test func everyRoleHasToSpeakAndTheReviewIsDoneWhenAllHave() throws {
    var bench = ApprovalTests.bench(ApprovalRules(roles: ["editor", "client"]))
    let content = try ApprovalTests.seal(of: bench)
    bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "editor", content: content)
    let half = bench.run(Workbench.scheduled).list.tasks
    #expect(half.map(\.status) == [.pending, .blocked, .pending])
    #expect(half[1].reason == "not approved as client")
    bench.record(
      .approve, ApprovalTests.review, at: ApprovalTests.dayBefore.plus(hours: 1), by: "Bo", as: "client",
      content: content)
    let whole = bench.run(Workbench.scheduled).list.tasks
    #expect(whole.map(\.status) == [.completed, .pending, .pending])
    #expect(whole[0].completedBy == "Bo")
    #expect(whole[0].proof == .text("approved by Bo as client"))
  }

  @Test func aRejectionBlocksWithItsReasonUntilTheContentChangesOrIsApproved() throws {
    var bench = ApprovalTests.bench()
    let content = try ApprovalTests.seal(of: bench)
    bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content)
    bench.record(
      .reject(reason: "the price is wrong"), at: ApprovalTests.dayBefore.plus(hours: 1), by: "Bo", as: "client",
      content: content)
    let post = try #require(bench.task(asOf: Workbench.scheduled))
    #expect(post.status == .blocked)
    #expect(post.reason == "rejected as client by Bo on 2026-03-01 11:00: the price is wrong")
    var again = bench
    again.record(.approve, at: ApprovalTests.dayBefore.plus(hours: 2), by: "Bo", as: "client", content: content)
    #expect(again.task(asOf: Workbench.scheduled)?.status == .pending)
  }

  @Test func completingTheReviewInARoleApproves() throws {
    var bench = ApprovalTests.bench(ApprovalRules(roles: ["editor", "client"], people: ["client": ["Ada"]]))
    let content = try ApprovalTests.seal(of: bench)
    bench.record(
      Workbench.completing(Workbench.quotation), ApprovalTests.review, at: ApprovalTests.dayBefore, content: content)
    let post = try #require(bench.task(asOf: Workbench.scheduled))
    #expect(post.approval?.roles.map(\.state) == [.required, .approved], "Ada can only mean the client's role")
  }

  @Test(arguments: [
    (nil, "Ada", true, "does not say in which role Ada speaks"),
    ("clint", "Ada", true, "the campaign asks nobody to approve as \"clint\""),
    ("client", "Bo", true, "Bo may not approve as \"client\""),
    ("client", "Ada", false, "does not say which content Ada saw"),
  ])
  func whatCannotCountIsRefused(role: String?, actor: String, hasContent: Bool, message: String) throws {
    var bench = ApprovalTests.bench(
      ApprovalRules(roles: ["client", "legal"], people: ["client": ["Ada", "Eve"], "legal": ["Ada"]]))
    let content = try ApprovalTests.seal(of: bench)
    bench.record(
      .approve, ApprovalTests.review, at: ApprovalTests.dayBefore, by: actor, as: role,
      content: hasContent ? content : nil)
    let result = bench.run(Workbench.scheduled)
    #expect(result.diagnostics.map(\.code) == [.approvalInvalid])
    #expect(result.diagnostics.first?.message.contains(message) == true, "\(result.diagnostics)")
    #expect(result.list.tasks[1].status == .blocked)
  }

  /// The platform is the truth: what went out is published, and told until those who were asked have spoken.
  @Test func publishingWithoutApprovalIsToldUntilItIsApprovedAfterwards() throws {
    var bench = ApprovalTests.bench(ApprovalRules(roles: ["client", "legal"], expiresAfter: .days(2)))
    let content = try ApprovalTests.seal(of: bench)
    bench.record(Workbench.completing(), at: Workbench.scheduled, content: content)
    let told = bench.run(Workbench.noon)
    #expect(told.diagnostics.map(\.code) == [.publishedBlocked])
    #expect(
      told.diagnostics.first?.message
        == "task \"\(Workbench.post)\" was completed at 2026-03-02T10:00:00Z although it was BLOCKED: not approved as "
        + "client, legal")
    #expect(told.list.tasks[1].status == .completed)
    #expect(told.list.tasks[1].approval?.state == .required)
    bench.record(.approve, ApprovalTests.review, at: Workbench.noon, as: "client", content: content)
    let half = bench.run(Workbench.noon)
    #expect(half.diagnostics.first?.message.hasSuffix("although it was BLOCKED: not approved as legal") == true)
    bench.record(
      .approve, ApprovalTests.review, at: Workbench.noon.plus(hours: 1), by: "Bo", as: "legal", content: content)
    for days in [0, 1, 30] {
      let settled = bench.run(Workbench.noon.plus(hours: 1).plus(days: days))
      #expect(settled.diagnostics.isEmpty, "it stays settled, though approvals end after two days")
      #expect(settled.list.tasks[1].approval?.state == .approved)
    }
    bench.record(.reject(reason: "too late"), at: Workbench.noon.plus(hours: 2), as: "client", content: content)
    let late = bench.run(Workbench.noon.plus(hours: 3))
    #expect(late.diagnostics.map(\.code) == [.illegalTransition])
    #expect(late.diagnostics.first?.help == "nothing more can be recorded about it")
  }

  @Test(arguments: [true, false])
  func aPostThatIsHeldCannotBeBegun(isVoid: Bool) throws {
    var bench = ApprovalTests.bench()
    let content = try ApprovalTests.seal(of: bench)
    if isVoid {
      bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content)
      bench.items[0].copy = "Something else."
    }
    let now = try ApprovalTests.seal(of: bench)
    bench.record(.start, at: ApprovalTests.dayBefore.plus(hours: 1), content: now)
    let result = bench.run(ApprovalTests.dayBefore.plus(hours: 2))
    let refusal = try #require(result.diagnostics.first { $0.code == .illegalTransition })
    let reason =
      isVoid
      ? "approved as client by Ada on 2026-03-01 10:00, but the copy has changed since" : "not approved as client"
    #expect(
      refusal.message.hasSuffix(
        "it is BLOCKED then (\(reason)), which allows complete, block, reschedule, cancel, assign, approve, reject"))
    #expect(result.list.tasks[1].status == .blocked)
    bench.records.removeLast()
    bench.record(.approve, at: ApprovalTests.dayBefore.plus(hours: 3), as: "client", content: now)
    bench.record(.start, at: ApprovalTests.dayBefore.plus(hours: 4), content: now)
    #expect(bench.task(asOf: Workbench.scheduled)?.status == .inProgress)
  }

  @Test func whatWasPublishedWithApprovalIsSettledForGood() throws {
    var bench = ApprovalTests.bench(ApprovalRules(roles: ["client"], expiresAfter: .days(2)))
    let content = try ApprovalTests.seal(of: bench)
    bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content)
    bench.complete(at: Workbench.scheduled)
    bench.items[0].copy = "Changed after it was published."
    let later = bench.run(Workbench.scheduled.plus(days: 9))
    #expect(later.diagnostics.isEmpty)
    let post = try #require(later.list.tasks.first { $0.type == .post })
    #expect(post.status == .completed)
    #expect(post.approval?.state == .approved)
    #expect(post.approval?.content == content)
  }

  @Test func whatWasPublishedHasToBeWhatWasApproved() throws {
    var bench = ApprovalTests.bench()
    let content = try ApprovalTests.seal(of: bench)
    bench.record(.approve, ApprovalTests.review, at: ApprovalTests.dayBefore, as: "client", content: content)
    bench.items[0].copy = "Something else."
    let other = try ApprovalTests.seal(of: bench)
    bench.record(Workbench.completing(), at: Workbench.scheduled, content: other)
    let result = bench.run(Workbench.noon)
    #expect(result.diagnostics.map(\.code) == [.publishedBlocked])
    #expect(result.diagnostics.first?.message.hasSuffix("but the copy has changed since") == true)
    #expect(result.list.tasks[1].status == .completed)
    #expect(result.list.tasks[1].approval?.roles.map(\.changed) == [[.copy]])
  }

  @Test func anApprovalThatEndedIsToBeGivenAnew() throws {
    var bench = ApprovalTests.bench(ApprovalRules(roles: ["client"], expiresAfter: .days(2)))
    let content = try ApprovalTests.seal(of: bench)
    bench.record(.approve, ApprovalTests.review, at: Workbench.scheduled.plus(days: -3), as: "client", content: content)
    #expect(bench.run(Workbench.scheduled).diagnostics.map(\.help) == ["have the item approved again"])
  }

  @Test func rulesLookAtTypesAndDays() {
    let day = Zone.utc.local(at: Workbench.scheduled).day
    for (rules, isHeld) in [
      (ApprovalRules(roles: ["client"], types: [.carousel]), false),
      (ApprovalRules(roles: ["client"], types: [.post]), true),
      (ApprovalRules(roles: ["client"], from: day), true),
      (ApprovalRules(roles: ["client"], from: day.adding(1)), false),
    ] {
      #expect(ApprovalTests.bench(rules).task(asOf: Workbench.scheduled)?.isHeld == isHeld)
    }
  }

  @Test func onlyReviewsAndPostsAreApproved() throws {
    var bench = ApprovalTests.bench()
    let content = try ApprovalTests.seal(of: bench)
    bench.record(
      .approve, "spring/linkedin/2026-W10/1/engage-2h", at: ApprovalTests.dayBefore, as: "client", content: content)
    let finding = try #require(bench.run(Workbench.noon).diagnostics.first)
    #expect(finding.code == .illegalTransition)
    #expect(finding.message.hasSuffix("which allows start, complete, block, reschedule, cancel, assign"))
  }

  @Test func aLateApprovalIsEscalated() {
    let list = ApprovalTests.bench().run(Workbench.noon).list
    #expect(list.escalation?.tasks.contains(Workbench.post) == true)
    #expect(list.escalation?.text.contains("(blocked: not approved as client)") == true)
  }
}
