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
    let isCopyMissing = action == .unblock && place == post && item.needsCopy
    return .illegalTransition(
      of: record, action, steps[judge],
      help: isCopyMissing ? "the block ends by itself when the copy is written in `content.csv`" : nil)
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
      if record.role != nil, steps[place].plan.type == .review { return approvals.objection(to: record) }
      return place == post ? unapproved(record, steps[place].id) : nil
    case .reschedule(let time, _):
      return objection(to: record, moving: place, to: time)
    case .approve, .reject:
      return approvals.objection(to: record)
    default:
      return nil
    }
  }

  /// The finding for publishing what nobody had approved by then.
  ///
  /// What the record says was published has to be approved; of a record that does not say it, anything will do.
  private func unapproved(_ record: ProgressRecord, _ task: String) -> Diagnostic? {
    guard approvals.rules != nil else { return nil }
    let moment = record.at.value
    guard let content = record.content?.value ?? approvals.approvedContent(at: moment) else {
      return .illegalTransition(publishing: record, task, because: "nobody has approved it by then")
    }
    let reason = approvals.standing(of: content, at: moment)?.reason(in: rules.zone)
    return reason.map { .illegalTransition(publishing: record, task, because: $0) }
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
    of record: ProgressRecord, _ action: TaskAction, _ step: ItemWork.Step, help: String?
  ) -> Diagnostic {
    let allowed = step.status.allowedActions(on: step.plan.type).map(\.rawValue).joined(separator: ", ")
    let rest = allowed.isEmpty ? "which is final" : "which allows \(allowed)"
    let last = step.status == .missed ? nil : step.history.last { $0.action.movesTask }
    return Diagnostic(
      .illegalTransition, at: record.location,
      "cannot \(action.rawValue) task \"\(step.id)\" at \(record.at.value): it is \(step.status.rawValue) then, \(rest)",
      help: help,
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

  fileprivate static func illegalTransition(
    publishing record: ProgressRecord, _ task: String, because reason: String
  ) -> Diagnostic {
    Diagnostic(
      .illegalTransition, at: record.location,
      "cannot complete task \"\(task)\" at \(record.at.value): it is BLOCKED then: \(reason)",
      help: "have it approved as it is now; if it was published before, record the approval it had then, dated before")
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
    return Diagnostic(.approvalVoid, at: location, "item \"\(item)\" cannot be published: \(reason)")
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
