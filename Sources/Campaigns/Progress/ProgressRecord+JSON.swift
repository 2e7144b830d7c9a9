import Diagnostics
public import Formats
import Quantities

extension ProgressRecord {
  /// The record as its file states it, in the one order of keys that the tool writes.
  ///
  /// Reading it again from the campaign's folder gives the same record, but for its places.
  public var json: JSON {
    let texts: [(String, String?)] = [
      ("action", action.word), ("task", task?.value), ("at", at.value.description), ("actor", actor),
      ("to", action.newTime?.description), ("assignee", action.assignee), ("role", role?.value),
      ("content", content?.value.description), ("expires", expires?.description), ("reason", action.reason),
    ]
    let noted = figures.map(\.text).joined(separator: "; ")
    let last: [(String, String?)] = [
      ("figures", figures.isEmpty ? nil : noted), ("outcome", outcome), ("notes", notes),
    ]
    let json = { (key: String, text: String?) -> (String, JSON?) in (key, text.map { .string($0) }) }
    return .object(omittingNil: texts.map(json) + [("proof", action.proof?.json)] + last.map(json))
  }
}

extension ProgressRecord.Action {
  /// The word of the action in records; `complete` stands for a task and for a campaign.
  public var word: String {
    switch self {
    case .start: "start"
    case .complete, .completeCampaign: "complete"
    case .block: "block"
    case .unblock: "unblock"
    case .reschedule: "reschedule"
    case .cancel: "cancel"
    case .assign: "assign"
    case .approve: "approve"
    case .reject: "reject"
    case .activateCampaign: "activate"
    case .pauseCampaign: "pause"
    case .resumeCampaign: "resume"
    case .reopenCampaign: "reopen"
    }
  }

  /// The reason given, if any.
  public var reason: String? {
    switch self {
    case .block(let reason), .reschedule(_, let reason), .cancel(let reason), .reject(let reason): reason
    case .reopenCampaign(let reason): reason
    case .pauseCampaign(let reason), .completeCampaign(let reason): reason
    case .start, .complete, .unblock, .assign, .approve, .activateCampaign, .resumeCampaign: nil
    }
  }

  /// Who a task was given to.
  public var assignee: String? {
    if case .assign(let person) = self { person } else { nil }
  }

  /// The proof of a completed task.
  public var proof: Proof? {
    if case .complete(let proof) = self { proof.value } else { nil }
  }

  /// The time a task was moved to.
  var newTime: Instant? {
    if case .reschedule(let to, _) = self { to } else { nil }
  }
}

extension Proof {
  /// The proof as records state it.
  public var json: JSON {
    .object(omittingNil: [("type", .string(kind)), ("value", .string(value)), ("digest", digest.map { .string($0) })])
  }

  /// What proves: the address, the text, the path or the reason.
  public var value: String {
    switch self {
    case .url(let link): link.text
    case .text(let text): text
    case .upload(let path, _): path
    case .manual(let reason): reason
    }
  }

  private var digest: String? {
    if case .upload(_, let digest) = self { digest } else { nil }
  }
}
