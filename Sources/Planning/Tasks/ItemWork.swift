import Campaigns
import Diagnostics
import Quantities

/// The steps of one calendar item while its records are applied one by one.
///
/// Times hang together: what comes after the post moves with it, what comes before it is never due behind it.
struct ItemWork {
  /// One step and what people did with it.
  struct Step {
    let id: String
    let plan: WorkflowStep
    var status = TaskStatus.pending
    var reason: String?
    /// The time a person moved it to.
    var moved: Instant?
    /// Why it was moved.
    var movedBecause: String?
    /// The last time a person opened it again; the time until it is missed starts anew there.
    var reopened: Instant?
    /// The last time a record made it late by moving its time into the past; it was not late before.
    var notLateBefore: Instant?
    /// Who it was given to by a record.
    var assignee: String?
    /// The records that were applied to it, in order.
    var history: [ProgressRecord] = []
    /// What it was completed with.
    var completion: Completion?

    /// Whether somebody can still do it, as far as its own records tell.
    var isWorkable: Bool { status == .pending || status == .inProgress }
  }

  /// What a step was completed with.
  struct Completion {
    var at: Instant
    var by: String
    var proof: Proof
    var outcome: String?
    var figures: [NotedFigure]
    var content: ContentSeal?
  }

  /// A time during which a step was late.
  struct LateSpell {
    var from: Instant
    var until: Instant
  }

  let item: CalendarItem
  let rules: WorkRules
  private(set) var steps: [Step]
  /// The place of the post among the steps.
  let post: Int?
  /// What was said about the item's content.
  private(set) var approvals: ApprovalLedger
  /// When its steps were late and are not any more.
  private(set) var lateSpells: [LateSpell] = []

  /// Sets out the steps of a workflow for an item.
  init(item: CalendarItem, rules: WorkRules) {
    self.item = item
    self.rules = rules
    steps = rules.workflow.steps(for: item.type).map { Step(id: "\(item.id)/\($0.key)", plan: $0) }
    post = steps.firstIndex { $0.plan.type == .post }
    approvals = ApprovalLedger(rules: rules.approval.flatMap { $0.cover(item.type, on: item.local.day) ? $0 : nil })
  }

  /// Whether a step comes after a post that is not published yet, so that its time has not begun.
  func waits(_ place: Int) -> Bool {
    guard let post, place > post else { return false }
    return steps[post].status != .completed
  }

  /// The task that has to be done before a step.
  func predecessor(of place: Int) -> Int? {
    if let post, place > post { return post }
    return place > 0 ? place - 1 : nil
  }

  /// The open step before an open one, if there is one.
  func openPredecessor(of place: Int) -> Int? {
    guard steps[place].status.isOpen, let before = predecessor(of: place) else { return nil }
    return steps[before].status.isOpen ? before : nil
  }

  /// Gives up what was open for too long by a moment.
  ///
  /// Blocked steps wait for their reason and are late, not missed; so does a post whose copy nobody wrote.
  mutating func lapse(by moment: Instant, in life: CampaignLife) {
    for place in steps.indices where canLapse(place) {
      let start = max(due(place), steps[place].reopened ?? .earliest)
      let length = rules.missedAfter(steps[place].plan.type)
      guard let missed = life.moment(afterActive: length.seconds, from: start), missed <= moment else { continue }
      if let late = lateSince(place, at: missed) { lateSpells.append(LateSpell(from: late, until: missed)) }
      steps[place].status = .missed
      steps[place].reason = "still open \(length) after its time"
    }
  }

  private func canLapse(_ place: Int) -> Bool {
    let step = steps[place]
    guard step.isWorkable, !waits(place) else { return false }
    // What belonged to a cancelled post is cancelled with it, and stays so however much time passes.
    if let post, steps[post].status == .cancelled { return false }
    return !(place == post && item.needsCopy)
  }

  /// The moment since which a step has been late at another moment, or nothing if it is not late then.
  func lateSince(_ place: Int, at moment: Instant) -> Instant? {
    let step = steps[place]
    guard step.isWorkable, !waits(place) else { return nil }
    if let post, place != post, steps[post].status == .cancelled { return nil }
    let since = max(rules.lateAfter(due(place)), step.reopened ?? .earliest, step.notLateBefore ?? .earliest)
    return since < moment ? since : nil
  }

  /// Applies a record to a step while its campaign has a status; a record that is not allowed has no effect and is told
  /// about.
  mutating func apply(_ record: ProgressRecord, to place: Int, while campaign: CampaignStatus) -> [Diagnostic] {
    guard let action = TaskAction(record.action) else { return [] }
    if let finding = overtaken(record, action, at: place, while: campaign) { return [finding] }
    guard let next = next(action, at: place, with: record) else { return [refused(record, action, at: place)] }
    if let finding = objection(to: record, at: place) { return [finding] }
    let findings = [outdated(record, at: place)].compactMap { $0 }
    let late = steps.indices.map { lateSince($0, at: record.at.value) }
    if !action.isVerdict { steps[place].status = next }
    change(place, by: record)
    steps[place].history.append(record)
    for (other, since) in zip(steps.indices, late) { settle(other, lateBefore: since, at: record.at.value) }
    return findings
  }

  /// Notes that a step stopped being late, or began to be, by a record.
  private mutating func settle(_ place: Int, lateBefore before: Instant?, at moment: Instant) {
    let now = lateSince(place, at: moment)
    guard now != before else { return }
    if let before { lateSpells.append(LateSpell(from: before, until: moment)) }
    if now != nil { steps[place].notLateBefore = moment }
  }

  /// The status after an action, or nothing if it is not allowed; a verdict goes by the post.
  ///
  /// What was published without approval may be approved, or found wrong, afterwards.
  private func next(_ action: TaskAction, at place: Int, with record: ProgressRecord) -> TaskStatus? {
    guard action.isVerdict, let post else { return steps[place].status.after(action) }
    guard place == post || steps[place].plan.type == .review else { return nil }
    if isUnapproved(at: record.at.value) { return .completed }
    return steps[post].status.after(action)
  }

  private mutating func change(_ place: Int, by record: ProgressRecord) {
    switch record.action {
    case .complete(let proof):
      complete(place, by: record, with: proof.value)
      if steps[place].plan.type == .review { approvals.enter(record, isYes: true) }
    case .block(let reason), .cancel(let reason):
      steps[place].reason = reason
    case .unblock:
      steps[place].reason = nil
      steps[place].reopened = record.at.value
    case .reschedule(let time, let reason):
      steps[place].moved = time
      steps[place].movedBecause = reason
      steps[place].reopened = record.at.value
      if steps[place].status != .blocked { steps[place].reason = nil }
    case .assign(let person):
      steps[place].assignee = person
    case .approve:
      approvals.enter(record, isYes: true)
      finishReview(by: record)
    case .reject:
      approvals.enter(record, isYes: false)
    case .start, .activateCampaign, .pauseCampaign, .resumeCampaign, .completeCampaign, .reopenCampaign:
      break
    }
  }

  private mutating func complete(_ place: Int, by record: ProgressRecord, with proof: Proof) {
    steps[place].completion = Completion(
      at: record.at.value, by: record.actor, proof: proof, outcome: record.outcome, figures: record.figures,
      content: record.content?.value)
    steps[place].reason = nil
  }

  /// A review is done when everybody has approved who has to.
  private mutating func finishReview(by record: ProgressRecord) {
    guard let review = steps.firstIndex(where: { $0.plan.type == .review && $0.status.isOpen }) else { return }
    let content = record.content?.value
    if approvals.rules != nil, content == nil || approvals.approvedContent(at: record.at.value) != content { return }
    let role = approvals.rules.flatMap { ApprovalLedger.role(of: record, $0) } ?? record.role?.value
    steps[review].status = .completed
    complete(review, by: record, with: .text("approved by \(record.actor)" + (role.map { " as \($0)" } ?? "")))
  }
}
