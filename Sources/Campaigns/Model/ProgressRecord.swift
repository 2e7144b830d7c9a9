public import Diagnostics
public import Quantities

/// What somebody did, as one record under `progress/`.
public struct ProgressRecord: Sendable, Hashable {
  /// What was done.
  public enum Action: Sendable, Hashable {
    /// Work on a task began.
    case start
    /// A task was finished, with a proof.
    case complete(Placed<Proof>)
    /// A task cannot go on.
    case block(reason: String)
    /// A blocked task can go on.
    case unblock
    /// A task's time was moved.
    case reschedule(to: Instant, reason: String)
    /// A task will not be done.
    case cancel(reason: String)
    /// The campaign went live.
    case activateCampaign
    /// The campaign was held.
    case pauseCampaign(reason: String?)
    /// The held campaign went on.
    case resumeCampaign
    /// The campaign was closed.
    case completeCampaign(reason: String?)
    /// The closed campaign was opened again.
    case reopenCampaign(reason: String)
  }

  /// Where the record is: a file's object or a worklist's row.
  public var location: Location
  /// The campaign: the folder's the record lies in, or the one a worklist's row names.
  public var campaign: CampaignID
  /// The task's whole id, or nothing for a record about the campaign itself.
  public var task: Placed<String>?
  /// What was done.
  public var action: Action
  /// When it was done.
  public var at: Placed<Instant>
  /// Who did it.
  public var actor: String
  /// What came of it, in the actor's words.
  public var outcome: String?
  /// Free text.
  public var notes: String?

  /// Makes a record.
  public init(
    location: Location, campaign: CampaignID, task: Placed<String>?, action: Action, at: Placed<Instant>, actor: String,
    outcome: String? = nil, notes: String? = nil
  ) {
    self.location = location
    self.campaign = campaign
    self.task = task
    self.action = action
    self.at = at
    self.actor = actor
    self.outcome = outcome
    self.notes = notes
  }
}

/// What shows that a task was done.
public enum Proof: Sendable, Hashable {
  /// The published item's own address on the platform.
  case url(WebLink)
  /// A text of at least 20 characters, such as a quotation of the answers given.
  case text(String)
  /// A file inside the data directory, with its SHA-256 in lower-case hexadecimal.
  case upload(path: String, digest: String?)
  /// Somebody's word, with the reason why there is nothing better.
  case manual(reason: String)

  /// The word for its kind: `URL`, `TEXT`, `UPLOAD` or `MANUAL`.
  public var kind: String {
    switch self {
    case .url: "URL"
    case .text: "TEXT"
    case .upload: "UPLOAD"
    case .manual: "MANUAL"
    }
  }
}
