import Diagnostics
public import Formats
import Quantities

extension ProgressRecord {
  /// The record as its file states it, in the one order of keys that the tool writes.
  ///
  /// Reading it again from the campaign's folder gives the same record, but for its places.
  public var json: JSON {
    .object(omittingNil: [
      ("action", .string(action.word)),
      ("task", task.map { .string($0.value) }),
      ("at", .string(at.value.description)),
      ("actor", .string(actor)),
      ("to", action.newTime.map { .string($0.description) }),
      ("reason", action.reason.map { .string($0) }),
      ("proof", action.proof?.json),
      ("outcome", outcome.map { .string($0) }),
      ("notes", notes.map { .string($0) }),
    ])
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
    case .activateCampaign: "activate"
    case .pauseCampaign: "pause"
    case .resumeCampaign: "resume"
    case .reopenCampaign: "reopen"
    }
  }

  /// The reason given, if any.
  public var reason: String? {
    switch self {
    case .block(let reason), .reschedule(_, let reason), .cancel(let reason), .reopenCampaign(let reason): reason
    case .pauseCampaign(let reason), .completeCampaign(let reason): reason
    case .start, .complete, .unblock, .activateCampaign, .resumeCampaign: nil
    }
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
