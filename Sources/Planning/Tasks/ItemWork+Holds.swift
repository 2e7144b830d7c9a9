import Campaigns
import Diagnostics
import Quantities

/// What holds a step back besides its own records: the copy, the approval, the post's fate, the campaign's end.
extension ItemWork {
  /// Why the post cannot go out for want of copy; nothing where a person wrote it.
  var wantOfCopy: String? {
    guard item.needsCopy else { return nil }
    let prefix = "\(item.campaign)/"
    let slot = item.id.hasPrefix(prefix) ? String(item.id.dropFirst(prefix.count)) : item.id
    return "copy is not written: fill in \"\(slot)\" in campaigns/\(item.campaign)/content.csv"
  }

  /// What an open step is worth by what became of its post, and why; nothing where it goes by its own records.
  func fate(of place: Int) -> (status: TaskStatus, reason: String)? {
    guard let post, place != post, steps[place].status.isOpen else { return nil }
    let fate = steps[post]
    if fate.status == .cancelled { return (.cancelled, "its post was cancelled: \(fate.reason ?? "no reason given")") }
    return fate.status == .missed && place > post ? (.cancelled, "its post was missed") : nil
  }

  /// Why the post is held back at the moment of a record about it: its copy is not written, or it is not approved.
  ///
  /// What the record says of the content counts; of a record that says nothing, any approved content will do.
  func hold(at place: Int, for record: ProgressRecord) -> String? {
    guard place == post, steps[place].isWorkable else { return nil }
    if let wantOfCopy { return wantOfCopy }
    guard let rules = approvals.rules else { return nil }
    let moment = record.at.value
    guard let content = record.content?.value ?? approvals.approvedContent(at: moment) else {
      return "not approved as \(rules.roles.joined(separator: ", "))"
    }
    return approvals.standing(of: content, at: moment)?.reason(in: self.rules.zone)
  }

  /// The finding for a record about an open step that its post or its campaign has overtaken.
  func overtaken(
    _ record: ProgressRecord, _ action: TaskAction, at place: Int, while campaign: CampaignStatus
  ) -> Diagnostic? {
    guard !action.isVerdict, steps[place].status.isOpen else { return nil }
    if let post, let fate = fate(of: place) {
      // A missed post can still be completed; until then what follows waits for it, and says so.
      if steps[post].status == .missed, action == .complete { return nil }
      return .overtaken(
        record, action, steps[place].id, "it is \(fate.status.rawValue) then, because \(fate.reason)",
        help: steps[post].status == .missed
          ? "complete or reschedule \"\(steps[post].id)\" first; what follows it comes back with it"
          : "nothing more can be recorded about it")
    }
    // What was done before or in spite of the end is true all the same, so it can be completed.
    guard campaign == .completed, action != .complete else { return nil }
    return .overtaken(
      record, action, steps[place].id, "it is CANCELLED then, because its campaign is COMPLETED",
      help: "open the campaign again first, with a record of the action `reopen`")
  }

  /// Whether the post went out and those who had to approve it have not done so by a moment, before or after.
  func isUnapproved(at moment: Instant) -> Bool {
    guard let post, let done = steps[post].completion, approvals.rules != nil else { return false }
    guard let content = publishedContent(done, by: moment) else { return true }
    return approvals.settled(content, since: done.at, by: moment)?.state != .approved
  }

  /// What was published, as far as anybody said: in the record of it, or by approving it before or afterwards.
  func publishedContent(_ done: Completion, by moment: Instant) -> ContentSeal? {
    done.content ?? approvals.approvedContent(at: done.at) ?? approvals.approvedContent(at: moment)
  }

  /// A warning for a post that went out while it was held back, for as long as what held it back is not made good.
  func publishedInSpite(_ approval: ItemApproval?) -> Diagnostic? {
    guard let post, let done = steps[post].completion,
      let record = steps[post].history.last(where: { $0.action.proof != nil }),
      let reason = wantOfCopy ?? approval?.reason(in: rules.zone)
    else { return nil }
    return Diagnostic(
      .publishedBlocked, at: record.location,
      "task \"\(steps[post].id)\" was completed at \(done.at) although it was BLOCKED: \(reason)",
      help: item.needsCopy
        ? "write what was published into `content.csv`; if nothing was published, remove the record"
        : "have what was published approved afterwards; if nothing was published, remove the record")
  }
}

extension Diagnostic {
  fileprivate static func overtaken(
    _ record: ProgressRecord, _ action: TaskAction, _ task: String, _ state: String, help: String
  ) -> Diagnostic {
    Diagnostic(
      .illegalTransition, at: record.location,
      "cannot \(action.rawValue) task \"\(task)\" at \(record.at.value): \(state)", help: help)
  }
}
