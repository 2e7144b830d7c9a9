import Campaigns
import Diagnostics
import Quantities

/// Turns the steps of items into tasks: what follows from the post, the copy, the campaign and the clock.
struct TaskAssembly {
  let campaign: Campaign
  let status: CampaignStatus
  let settings: TaskSettings
  let catalog: InstructionCatalog
  let rules: WorkRules
  /// The SHA-256 of an asset's file, nothing if there is none to be read.
  let digest: (String) -> String?
  let asOf: Instant

  /// A task and whether it is for an escalation.
  struct Made {
    var task: OperatorTask
    /// Late, and not because somebody said why it cannot go on: blocking with a reason is a way out of an escalation.
    var needsEscalation: Bool
  }

  /// The tasks of one item, in the order of its steps, and a warning for each approval that ran out or was voided and
  /// for a post that went out in spite of what held it back.
  func tasks(of work: ItemWork) -> (made: [Made], findings: [Diagnostic]) {
    let seal = work.approvals.rules.map { _ in work.seal(digest) }
    let approval = seal.flatMap { work.approval(of: $0, at: asOf) }
    // Of what is over nothing needs to be approved or written any more.
    var findings: [Diagnostic] = []
    if status != .completed {
      findings =
        (seal.map { work.voidApprovals(now: $0, at: asOf) } ?? []) + [work.publishedInSpite(approval)].compactMap { $0 }
    }
    return (work.steps.indices.map { made(work, $0, approval) }, findings)
  }

  private func made(_ work: ItemWork, _ place: Int, _ approval: ItemApproval?) -> Made {
    let step = work.steps[place]
    var task = open(work, place)
    (task.status, task.reason) = standing(work, place, approval)
    task.movedFrom = work.plannedBeforeMove(place).map(campaign.zone.local)
    task.isHeld = task.status == .blocked && step.status != .blocked
    task.revision = step.history.count
    if place == work.post || task.type == .review { task.approval = approval }
    if let done = step.completion { fill(&task, with: done) }
    if task.status.isOpen {
      task.waitsFor = work.openPredecessor(of: place).map { work.steps[$0].id }
      task.isWaiting = work.waits(place)
      task.urgency = urgency(due: task.dueAt, waits: task.isWaiting)
      if task.status != .blocked { task.reason = circumstances(of: place, in: work) }
    }
    return Made(task: task, needsEscalation: task.urgency == .overdue && step.status != .blocked)
  }

  private func fill(_ task: inout OperatorTask, with done: ItemWork.Completion) {
    task.proof = done.proof
    task.completedAt = done.at
    task.completedLocal = campaign.zone.local(at: done.at)
    task.completedBy = done.by
    task.outcome = done.outcome
    task.figures = done.figures
  }

  /// Why an open task was moved, and which blocked task before it holds it up.
  private func circumstances(of place: Int, in work: ItemWork) -> String? {
    // What waits for its post says so already, and the post says why.
    var before = work.waits(place) ? nil : work.openPredecessor(of: place)
    while let earlier = before, standing(work, earlier, nil).0 != .blocked {
      before = work.openPredecessor(of: earlier)
    }
    let hold = before.map { earlier in
      "waits for its \(work.steps[earlier].plan.type.noun), which is blocked"
        + (standing(work, earlier, nil).1.map { ": \($0)" } ?? "")
    }
    let reasons = [work.steps[place].movedBecause, hold].compactMap { $0 }
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  private func open(_ work: ItemWork, _ place: Int) -> OperatorTask {
    let (item, step) = (work.item, work.steps[place])
    let due = work.due(place)
    return OperatorTask(
      id: step.id, campaign: campaign.id, item: item.id, platform: item.platform, type: step.plan.type,
      contentType: item.type,
      title: step.plan.type.title(for: item, on: catalog.label(of: item.platform), offset: step.plan.offset),
      dueAt: due, dueLocal: campaign.zone.local(at: due), after: work.predecessor(of: place).map { work.steps[$0].id },
      owner: step.assignee ?? step.plan.owner ?? campaign.owner(of: item.platform),
      instructions: catalog.id(platform: item.platform, contentType: item.type, task: step.plan.type))
  }

  /// The status by people's records, by the post's fate, by the campaign's end, by the copy and by approval, in this
  /// order.
  private func standing(_ work: ItemWork, _ place: Int, _ approval: ItemApproval?) -> (TaskStatus, String?) {
    let step = work.steps[place]
    guard step.status.isOpen else { return (step.status, step.reason) }
    if let fate = work.fate(of: place) { return fate }
    if status == .completed { return (.cancelled, "campaign completed") }
    if place == work.post, step.isWorkable, let reason = work.wantOfCopy { return (.blocked, reason) }
    if place == work.post, step.isWorkable, let reason = approval?.reason(in: campaign.zone) {
      return (.blocked, reason)
    }
    return (step.status, step.reason)
  }

  /// What the clock says about an open task; a task whose post is not out yet is never late.
  private func urgency(due: Instant, waits: Bool) -> Urgency? {
    guard status == .active else { return nil }
    if waits { return .upcoming }
    if asOf > rules.lateAfter(due) { return .overdue }
    return asOf >= due.adding(Interval(minutes: -max(0, settings.dueAheadMinutes))) ? .due : .upcoming
  }
}
