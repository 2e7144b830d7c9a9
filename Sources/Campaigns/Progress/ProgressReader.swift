public import Diagnostics
import Formats
public import Quantities

/// What reading records of progress needs to know beyond their bytes.
public struct ProgressContext {
  /// Every campaign that has a definition, good or broken.
  public let campaigns: Set<CampaignID>
  /// The settings, for the platforms they define.
  public let settings: Settings
  /// Every path of the data directory, for uploads.
  public let paths: Set<String>
  /// The SHA-256 of a file of the data directory in lower-case hexadecimal, nothing if it cannot be read.
  public let digest: (String) -> String?
  /// The zone of a campaign, in which a worklist's local times are meant; the workspace's if its definition has none.
  public let zone: (CampaignID) -> Zone?

  /// Collects what is needed.
  public init(
    campaigns: Set<CampaignID>, settings: Settings, paths: Set<String>, digest: @escaping (String) -> String?,
    zone: @escaping (CampaignID) -> Zone? = { _ in nil }
  ) {
    self.campaigns = campaigns
    self.settings = settings
    self.paths = paths
    self.digest = digest
    self.zone = zone
  }
}

/// Reads one record of progress: `progress/<campaign>/<anything>.json`, or one row of a worklist.
///
/// Each kind of record has keys of its own; a key that means nothing to its kind is refused like any unknown one.
public enum ProgressReader {
  /// The words a record's action is written with; `complete` is about a task where there is one.
  enum Word: String, CaseIterable {
    case start, complete, block, unblock, reschedule, cancel, assign, approve, reject
    case activate, pause, resume, reopen

    /// Whether the record is about a task; nothing where it can be either.
    var isAboutTask: Bool? {
      switch self {
      case .start, .block, .unblock, .reschedule, .cancel, .assign, .approve, .reject: true
      case .complete: nil
      case .activate, .pause, .resume, .reopen: false
      }
    }
  }

  /// How a record is laid out.
  enum Form {
    /// An object that is a file of its own.
    case document
    /// A row of a worklist: nothing nests, and the campaign may stand in a cell.
    case row
  }

  /// The record, if it is valid, and everything found.
  ///
  /// A command that is about to write a record reads it back with this first, so that it refuses what a run would.
  public static func read(_ file: SourceFile, _ context: ProgressContext) -> Checked<ProgressRecord> {
    guard let campaign = folder(of: file.path).flatMap({ known($0, context) }) else {
      return Checked(nil, [.unknownCampaignFolder(file.path, known: context.campaigns)])
    }
    let document = JSONReader.read(file.bytes, path: file.path, maxBytes: 1 << 20)
    guard let root = document.output else { return Checked(nil, document.diagnostics) }
    return read(root, of: file.path, as: .document, campaign, context, document.diagnostics)
  }

  /// The one way from what was written, be it a file or a row, to a record; with any error there is none.
  ///
  /// Without a campaign, which was then found at fault before, all else is checked.
  static func read(
    _ root: JSONNode, of path: String, as form: Form, _ campaign: CampaignID?, _ context: ProgressContext,
    _ before: [Diagnostic]
  ) -> Checked<ProgressRecord> {
    let word = root["action"]?.string.flatMap(Word.init)
    var reader = ObjectReader(root, path: path, what: word.map { "`\($0.rawValue)` record" } ?? "record")
    reader.record(before)
    let record = record(&reader, word, as: form, campaign, context)
    // Without an action nobody can say which keys mean something.
    let found = word == nil ? reader.findings.sorted() : reader.finish()
    return Checked(found.hasErrors ? nil : record, found)
  }

  /// The name of the campaign's folder a file lies in, or nothing if it lies in none.
  static func folder(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count == 3 ? String(parts[1]) : nil
  }

  /// The campaign of a name, if it has a definition.
  static func known(_ name: String, _ context: ProgressContext) -> CampaignID? {
    CampaignID(name).flatMap { context.campaigns.contains($0) ? $0 : nil }
  }

  private static func record(
    _ reader: inout ObjectReader, _ word: Word?, as form: Form, _ campaign: CampaignID?, _ context: ProgressContext
  ) -> ProgressRecord? {
    _ = reader.word("action", as: Word.self, required: true)
    let zone = campaign.flatMap(context.zone) ?? context.settings.zone
    let at = reader.moment("at", as: form, in: zone, required: true)
    let actor = reader.requiredText("actor", maxLength: TextLength.title)
    let notes = reader.text("notes", maxLength: TextLength.text)
    if form == .row { _ = reader.node("campaign") }
    guard let word else { return nil }
    let isAboutTask = word.isAboutTask ?? (reader.node("task") != nil)
    let task = isAboutTask ? readTask(&reader, campaign) : nil
    let outcome = word == .complete ? reader.text("outcome", maxLength: TextLength.text) : nil
    let approval = ApprovalWords.read(&reader, word, as: form, in: zone)
    let action = action(&reader, word, task, as: form, isAboutTask: isAboutTask, zone, context)
    let revision = form == .row && isAboutTask ? readRevision(&reader) : nil
    let figures = word == .complete && isAboutTask ? readFigures(&reader) : []
    guard let campaign, let action, let at, let actor, isAboutTask == (task != nil) else { return nil }
    return ProgressRecord(
      location: reader.location, campaign: campaign, task: task, action: action, at: at, actor: actor.value,
      outcome: outcome?.value, notes: notes?.value, role: approval.role, content: approval.content,
      expires: approval.expires, figures: figures, revision: revision)
  }

  /// How many records the task had when the worklist was made.
  private static func readRevision(_ reader: inout ObjectReader) -> Int? {
    reader.parsed("revision", code: .wrongType, expecting: "the number that the worklist was made with") {
      Int($0).flatMap { $0 >= 0 ? $0 : nil }
    }?.value
  }

  /// Figures noted on completing: `impressions=1200; cost=3.50 EUR`.
  private static func readFigures(_ reader: inout ObjectReader) -> [NotedFigure] {
    let expected = "names with numbers, such as `comments=12; cost=3.50 EUR`, each name once"
    return reader.parsed("figures", code: .unknownValue, expecting: expected) { NotedFigure.list($0) }?.value ?? []
  }

  /// The task's whole id, which begins with its campaign's; whether there is such a task is found later.
  private static func readTask(_ reader: inout ObjectReader, _ campaign: CampaignID?) -> Placed<String>? {
    guard let task = reader.requiredText("task", maxLength: TextLength.title), let campaign else { return nil }
    guard task.value.hasPrefix("\(campaign)/"), !task.value.hasSuffix("/") else {
      reader.record(.taskOfOtherCampaign(task, campaign))
      return nil
    }
    return task
  }

  private static func action(
    _ reader: inout ObjectReader, _ word: Word, _ task: Placed<String>?, as form: Form, isAboutTask: Bool,
    _ zone: Zone, _ context: ProgressContext
  ) -> ProgressRecord.Action? {
    switch word {
    case .start: return .start
    case .unblock: return .unblock
    case .activate: return .activateCampaign
    case .resume: return .resumeCampaign
    case .block: return reason(&reader, required: true).map { .block(reason: $0) }
    case .cancel: return reason(&reader, required: true).map { .cancel(reason: $0) }
    case .reopen: return reason(&reader, required: true).map { .reopenCampaign(reason: $0) }
    case .pause: return .pauseCampaign(reason: reason(&reader, required: false))
    case .reject: return reason(&reader, required: true).map { .reject(reason: $0) }
    case .approve: return .approve
    case .assign: return reader.requiredText("assignee", maxLength: TextLength.title).map { .assign(to: $0.value) }
    case .reschedule:
      let to = reader.moment("to", as: form, in: zone, required: true)
      guard let reason = reason(&reader, required: true), let to else { return nil }
      return .reschedule(to: to.value, reason: reason)
    case .complete:
      guard isAboutTask else { return .completeCampaign(reason: reason(&reader, required: false)) }
      return Proof.read(&reader, of: task, as: form, context).map { .complete($0) }
    }
  }

  private static func reason(_ reader: inout ObjectReader, required: Bool) -> String? {
    reader.text("reason", maxLength: TextLength.text, required: required)?.value
  }
}

extension Diagnostic {
  /// A file in a folder that is no campaign's.
  static func unknownCampaignFolder(_ path: String, known: Set<CampaignID>) -> Diagnostic {
    guard let folder = ProgressReader.folder(of: path) else {
      return Diagnostic(
        .unknownCampaign, at: Location(path: path), "the record lies in no campaign's folder",
        help: "move it to `progress/ID/`")
    }
    return unknownCampaign(folder, known: known, at: Location(path: path))
  }

  /// A name that is no campaign's, with the campaign that was probably meant.
  static func unknownCampaign(_ name: String, known: Set<CampaignID>, at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownCampaign, at: location, "there is no campaign \(quoted(name))",
      help: Suggestion.closest(to: name, in: known.map(\.text)).map { "did you mean \(quoted($0))?" })
  }

  fileprivate static func taskOfOtherCampaign(_ task: Placed<String>, _ campaign: CampaignID) -> Diagnostic {
    Diagnostic(
      .unknownTask, at: task.location, "\(quoted(task.value)) is no task of the campaign \(quoted(campaign.text))",
      help: "write the whole id, such as `\(campaign)/linkedin/2026-W48/2/post`")
  }
}
