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
    /// A task was given to somebody.
    case assign(to: String)
    /// An item may be published as it is.
    case approve
    /// An item may not be published as it is.
    case reject(reason: String)
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
  /// The role in which somebody approved or rejected, where it was said.
  public var role: Placed<String>?
  /// What the item said when it was approved, rejected or published, where that was recorded.
  public var content: Placed<ContentSeal>?
  /// When an approval ends, where its giver said so.
  public var expires: Instant?
  /// Figures somebody noted on completing, by name; they are shown with the task and enter no sum.
  public var figures: [NotedFigure]
  /// How many records the task had when the worklist was made that this row stands in.
  public var revision: Int?

  /// Makes a record.
  public init(
    location: Location, campaign: CampaignID, task: Placed<String>?, action: Action, at: Placed<Instant>, actor: String,
    outcome: String? = nil, notes: String? = nil, role: Placed<String>? = nil, content: Placed<ContentSeal>? = nil,
    expires: Instant? = nil, figures: [NotedFigure] = [], revision: Int? = nil
  ) {
    self.location = location
    self.campaign = campaign
    self.task = task
    self.action = action
    self.at = at
    self.actor = actor
    self.outcome = outcome
    self.notes = notes
    self.role = role
    self.content = content
    self.expires = expires
    self.figures = figures
    self.revision = revision
  }
}

/// A figure that somebody read off and noted, such as `comments` 12.
///
/// It is a note: what counts comes from exports, which can be checked line by line.
public struct NotedFigure: Sendable, Hashable {
  /// The name in the operator's words.
  public var name: String
  /// The number.
  public var value: Amount
  /// What it counts in, such as `EUR` or `%`.
  public var unit: String?

  /// Notes a figure.
  public init(name: String, value: Amount, unit: String? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
  }

  /// Reads `name=number` or `name=number unit`.
  public init?(_ text: String) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
    guard halves.count == 2, !halves[0].isEmpty, halves[0].count <= 100 else { return nil }
    let words = halves[1].split(whereSeparator: \.isWhitespace)
    guard let number = words.first, words.count <= 2, let value = Amount(String(number)) else { return nil }
    self.init(name: halves[0], value: value, unit: words.count == 2 ? String(words[1]) : nil)
  }

  /// The figure as `init` reads it.
  public var text: String { "\(name)=\(value)\(unit.map { " \($0)" } ?? "")" }

  /// Reads several, separated by semicolons; nothing if one of them cannot be read or has the name of another.
  public static func list(_ text: String) -> [NotedFigure]? {
    let pieces = text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    let figures = pieces.compactMap { NotedFigure($0) }
    return figures.count == pieces.count && Set(figures.map(\.name)).count == figures.count ? figures : nil
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
