import Campaigns
import Diagnostics
import Quantities

extension ItemWork {
  /// The finding for an action that the transition table does not have.
  func refused(_ record: ProgressRecord, _ action: TaskAction, at place: Int) -> Diagnostic {
    let step = steps[place]
    // What an item says is settled by its post, whichever of its tasks the record names.
    let judge = action.isVerdict && (step.plan.type == .review || place == post) ? post ?? place : place
    if case .complete(let proof) = record.action, let done = step.completion, done.proof != proof.value,
      let first = steps[place].history.last(where: { $0.action.proof != nil })
    {
      return .proofsDiffer(record, step.id, first: first)
    }
    if let hold = hold(at: place, for: record) { return held(record, action, at: place, because: hold) }
    return .illegalTransition(of: record, action, steps[judge], allowed: allowedActions(at: judge))
  }

  /// The finding for a change that what holds the post back does not allow.
  private func held(
    _ record: ProgressRecord, _ action: TaskAction, at place: Int, because reason: String
  ) -> Diagnostic {
    let remedy = item.needsCopy ? "the copy is written in `content.csv`" : "it is approved as it is now"
    let allowed = allowedActions(at: place).filter { $0 != .start && $0 != .unblock }.map(\.rawValue)
    return Diagnostic(
      .illegalTransition, at: record.location,
      "cannot \(action.rawValue) task \"\(steps[place].id)\" at \(record.at.value): it is BLOCKED then "
        + "(\(reason)), which allows \(allowed.joined(separator: ", "))",
      help: "the block ends by itself when \(remedy); what was published all the same can be completed with its proof")
  }

  /// What the transition table allows on a step and would be taken: nobody's word counts where nobody is asked.
  private func allowedActions(at place: Int) -> [TaskAction] {
    steps[place].status.allowedActions(on: steps[place].plan.type).filter { action in
      !action.isVerdict || approvals.rules != nil || action == .approve && steps[place].plan.type == .review
    }
  }

  /// What speaks against a record that the transition table allows.
  func objection(to record: ProgressRecord, at place: Int) -> Diagnostic? {
    switch record.action {
    case .complete(let proof):
      if waits(place), let post {
        return .illegalTransition(completing: record, steps[place].id, before: steps[post].id, steps[post].status)
      }
      if let finding = Diagnostic.invalidProof(
        proof, task: steps[place].plan.type, type: item.type, id: steps[place].id)
      {
        return finding
      }
      // A post that went out in spite of a hold is published all the same: it is taken, and warned about.
      return record.role != nil && steps[place].plan.type == .review ? approvals.objection(to: record) : nil
    case .start:
      return hold(at: place, for: record).map { held(record, .start, at: place, because: $0) }
    case .reschedule(let time, _):
      return objection(to: record, moving: place, to: time)
    case .approve, .reject:
      return approvals.objection(to: record)
    default:
      return nil
    }
  }

  /// The finding for a worklist's row about a task on which somebody else recorded something in the meantime.
  func outdated(_ record: ProgressRecord, at place: Int) -> Diagnostic? {
    guard let seen = record.revision else { return nil }
    // What stands in the same worklist was known to whoever filled it in.
    let others = steps[place].history.filter { $0.location.path != record.location.path }
    guard others.count > seen, let news = others.dropFirst(seen).last(where: { $0.actor != record.actor }) else {
      return nil
    }
    return .worklistOutdated(record, steps[place].id, news: news)
  }

  /// Nothing may be moved before what it needs, nor behind what needs it.
  private func objection(to record: ProgressRecord, moving place: Int, to time: Instant) -> Diagnostic? {
    guard let post, place != post else { return nil }
    if place < post, time > due(place + 1) {
      return .illegalTransition(
        moving: record, steps[place].id, to: time, "behind", steps[place + 1].id, due(place + 1))
    }
    let published = steps[post].completion?.at ?? due(post)
    if place > post, time < published {
      return .illegalTransition(moving: record, steps[place].id, to: time, "before", steps[post].id, published)
    }
    return nil
  }

  /// A warning for each approval of an open item that does not count any more.
  func voidApprovals(now: ContentSeal, at asOf: Instant) -> [Diagnostic] {
    guard let post, steps[post].status.isOpen, let approval = approval(of: now, at: asOf) else { return [] }
    return approval.roles.filter { $0.state == .void || $0.state == .expired }.compactMap { role in
      let verdict = approvals.verdicts.last { $0.role == role.name && $0.at == role.at }
      return verdict.map { .approvalVoid(role, of: item.id, at: $0.location, in: rules.zone) }
    }
  }
}

extension Diagnostic {
  fileprivate static func illegalTransition(
    of record: ProgressRecord, _ action: TaskAction, _ step: ItemWork.Step, allowed actions: [TaskAction]
  ) -> Diagnostic {
    let allowed = actions.map(\.rawValue).joined(separator: ", ")
    let rest = allowed.isEmpty ? "which is final" : "which allows \(allowed)"
    let last = step.status == .missed ? nil : step.history.last { $0.action.movesTask }
    return Diagnostic(
      .illegalTransition, at: record.location,
      "cannot \(action.rawValue) task \"\(step.id)\" at \(record.at.value): it is \(step.status.rawValue) then, \(rest)",
      help: allowed.isEmpty ? finality(of: step) : nil,
      notes: last.map {
        [Note("it has been \(step.status.rawValue) since \($0.actor)'s record of \($0.at.value)", at: $0.location)]
      } ?? [])
  }

  fileprivate static func illegalTransition(
    completing record: ProgressRecord, _ task: String, before post: String, _ status: TaskStatus
  ) -> Diagnostic {
    Diagnostic(
      .illegalTransition, at: record.location,
      "cannot complete task \"\(task)\" at \(record.at.value): its post is \(status.rawValue) then, not COMPLETED",
      help: "complete \"\(post)\" first, with its proof")
  }

  /// What is left to do about a task that is over.
  private static func finality(of step: ItemWork.Step) -> String {
    guard step.status == .cancelled, step.plan.type == .post else { return "nothing more can be recorded about it" }
    return "nothing more can be recorded about it; if it is to go out after all, give its copy to another slot"
  }

  fileprivate static func illegalTransition(
    moving record: ProgressRecord, _ task: String, to time: Instant, _ side: String, _ other: String, _ limit: Instant
  ) -> Diagnostic {
    Diagnostic(
      .illegalTransition, at: record.location,
      "cannot move task \"\(task)\" to \(time), \(side) \"\(other)\" at \(limit)",
      help: "reschedule \"\(other)\" first, or choose another time")
  }

  fileprivate static func proofsDiffer(
    _ record: ProgressRecord, _ task: String, first: ProgressRecord
  ) -> Diagnostic {
    Diagnostic(
      .proofsDiffer, at: record.location,
      "task \"\(task)\" was completed by \(first.actor) at \(first.at.value) with another proof, which counts",
      notes: [Note("the first proof", at: first.location)])
  }

  fileprivate static func worklistOutdated(
    _ record: ProgressRecord, _ task: String, news: ProgressRecord
  ) -> Diagnostic {
    Diagnostic(
      .worklistOutdated, at: record.location,
      "the worklist is older than what \(news.actor) recorded about task \"\(task)\" at \(news.at.value)",
      notes: [Note("\(news.action.word) by \(news.actor)", at: news.location)])
  }

  fileprivate static func approvalVoid(
    _ role: ItemApproval.Role, of item: String, at location: Location, in zone: Zone
  ) -> Diagnostic {
    let reason = ItemApproval(roles: [role], content: ContentSeal { _ in nil }).reason(in: zone) ?? ""
    return Diagnostic(
      .approvalVoid, at: location, "item \"\(item)\" cannot be published: \(reason)",
      help: role.state == .expired ? "have the item approved again" : nil)
  }
}

extension ProgressRecord.Action {
  /// Whether it changes a task's status, so that it is what a task's status comes from.
  fileprivate var movesTask: Bool {
    switch self {
    case .start, .complete, .block, .unblock, .cancel: true
    default: false
    }
  }
}
