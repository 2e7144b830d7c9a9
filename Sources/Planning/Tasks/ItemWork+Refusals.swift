import Campaigns
import Diagnostics
import Quantities

extension ItemWork {
  /// The finding for an action that the transition table does not have.
  func refused(_ record: ProgressRecord, _ action: TaskAction, at place: Int) -> Diagnostic {
    let step = steps[place]
    let isCopyMissing = action == .unblock && place == post && item.needsCopy
    return .illegalTransition(
      of: record, action, step.id, from: step.status,
      help: isCopyMissing ? "the block ends by itself when the copy is written in `content.csv`" : nil)
  }

  /// What speaks against a record that the transition table allows.
  func objection(to record: ProgressRecord, at place: Int) -> Diagnostic? {
    switch record.action {
    case .complete(let proof):
      if waits(place), let post {
        return .illegalTransition(completing: record, steps[place].id, before: steps[post].id, steps[post].status)
      }
      return .invalidProof(proof, task: steps[place].plan.type, type: item.type, id: steps[place].id)
    case .reschedule(let time, _):
      return objection(to: record, moving: place, to: time)
    default:
      return nil
    }
  }

  /// Nothing may be moved before what it needs, nor behind what needs it.
  private func objection(to record: ProgressRecord, moving place: Int, to time: Instant) -> Diagnostic? {
    guard let post, place != post else { return nil }
    if place < post, time > due(place + 1) {
      return .illegalTransition(
        moving: record, steps[place].id, to: time, "behind", steps[place + 1].id, due(place + 1))
    }
    let published = steps[post].completedAt ?? due(post)
    if place > post, time < published {
      return .illegalTransition(moving: record, steps[place].id, to: time, "before", steps[post].id, published)
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func illegalTransition(
    of record: ProgressRecord, _ action: TaskAction, _ task: String, from status: TaskStatus, help: String?
  ) -> Diagnostic {
    let allowed = status.allowedActions.map(\.rawValue).joined(separator: ", ")
    let rest = allowed.isEmpty ? "which is final" : "which allows \(allowed)"
    return Diagnostic(
      .illegalTransition, at: record.location,
      "cannot \(action.rawValue) task \"\(task)\" at \(record.at.value): it is \(status.rawValue) then, \(rest)",
      help: help)
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
    moving record: ProgressRecord, _ task: String, to time: Instant, _ side: String, _ other: String, _ limit: Instant
  ) -> Diagnostic {
    Diagnostic(
      .illegalTransition, at: record.location,
      "cannot move task \"\(task)\" to \(time), \(side) \"\(other)\" at \(limit)",
      help: "reschedule \"\(other)\" first, or choose another time")
  }
}
