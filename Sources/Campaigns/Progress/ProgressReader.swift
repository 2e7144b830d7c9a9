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

  /// Collects what is needed.
  public init(
    campaigns: Set<CampaignID>, settings: Settings, paths: Set<String>, digest: @escaping (String) -> String?
  ) {
    self.campaigns = campaigns
    self.settings = settings
    self.paths = paths
    self.digest = digest
  }
}

/// Reads one record of progress: `progress/<campaign>/<anything>.json`.
///
/// Each kind of record has keys of its own; a key that means nothing to its kind is refused like any unknown one.
public enum ProgressReader {
  /// The words a record's action is written with; `complete` is about a task where there is one.
  enum Word: String, CaseIterable {
    case start, complete, block, unblock, reschedule, cancel
    case activate, pause, resume, reopen

    /// Whether the record is about a task; nothing where it can be either.
    var isAboutTask: Bool? {
      switch self {
      case .start, .block, .unblock, .reschedule, .cancel: true
      case .complete: nil
      case .activate, .pause, .resume, .reopen: false
      }
    }
  }

  /// The record, if it is valid, and everything found.
  ///
  /// A command that is about to write a record reads it back with this first, so that it refuses what a run would.
  public static func read(_ file: SourceFile, _ context: ProgressContext) -> Checked<ProgressRecord> {
    guard let campaign = campaign(of: file.path, context) else {
      return Checked(nil, [.unknownCampaignFolder(file.path, known: context.campaigns)])
    }
    let document = JSONReader.read(file.bytes, path: file.path, maxBytes: 1 << 20)
    guard let root = document.output else { return Checked(nil, document.diagnostics) }
    let word = root["action"]?.string.flatMap(Word.init)
    var reader = ObjectReader(root, path: file.path, what: word.map { "`\($0.rawValue)` record" } ?? "record")
    reader.record(document.diagnostics)
    let record = record(&reader, word, campaign, context)
    // Without an action nobody can say which keys mean something.
    let found = word == nil ? reader.findings.sorted() : reader.finish()
    return Checked(found.hasErrors ? nil : record, found)
  }

  private static func campaign(of path: String, _ context: ProgressContext) -> CampaignID? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, let id = CampaignID(String(parts[1])), context.campaigns.contains(id) else { return nil }
    return id
  }

  private static func record(
    _ reader: inout ObjectReader, _ word: Word?, _ campaign: CampaignID, _ context: ProgressContext
  ) -> ProgressRecord? {
    _ = reader.word("action", as: Word.self, required: true)
    let at = reader.parsed("at", code: .invalidTime, expecting: Wording.moment, required: true) { Instant(rfc3339: $0) }
    let actor = reader.requiredText("actor", maxLength: TextLength.title)
    let notes = reader.text("notes", maxLength: TextLength.text)
    guard let word else { return nil }
    let isAboutTask = word.isAboutTask ?? (reader.node("task") != nil)
    let task = isAboutTask ? readTask(&reader, campaign) : nil
    let outcome = word == .complete ? reader.text("outcome", maxLength: TextLength.text) : nil
    let action = action(&reader, word, task, isAboutTask: isAboutTask, context)
    guard let action, let at, let actor, isAboutTask == (task != nil) else { return nil }
    return ProgressRecord(
      location: reader.location, campaign: campaign, task: task, action: action, at: at, actor: actor.value,
      outcome: outcome?.value, notes: notes?.value)
  }

  /// The task's whole id, which begins with its campaign's; whether there is such a task is found later.
  private static func readTask(_ reader: inout ObjectReader, _ campaign: CampaignID) -> Placed<String>? {
    guard let task = reader.requiredText("task", maxLength: TextLength.title) else { return nil }
    guard task.value.hasPrefix("\(campaign)/"), !task.value.hasSuffix("/") else {
      reader.record(.taskOfOtherCampaign(task, campaign))
      return nil
    }
    return task
  }

  private static func action(
    _ reader: inout ObjectReader, _ word: Word, _ task: Placed<String>?, isAboutTask: Bool, _ context: ProgressContext
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
    case .reschedule:
      let to = reader.parsed("to", code: .invalidTime, expecting: Wording.moment, required: true) {
        Instant(rfc3339: $0)
      }
      guard let reason = reason(&reader, required: true), let to else { return nil }
      return .reschedule(to: to.value, reason: reason)
    case .complete:
      guard isAboutTask else { return .completeCampaign(reason: reason(&reader, required: false)) }
      return Proof.read(&reader, of: task, context).map { .complete($0) }
    }
  }

  private static func reason(_ reader: inout ObjectReader, required: Bool) -> String? {
    reader.text("reason", maxLength: TextLength.text, required: required)?.value
  }
}

extension Diagnostic {
  fileprivate static func unknownCampaignFolder(_ path: String, known: Set<CampaignID>) -> Diagnostic {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 3 else {
      return Diagnostic(
        .unknownCampaign, at: Location(path: path), "the record lies in no campaign's folder",
        help: "move it to `progress/ID/`")
    }
    let meant = Suggestion.closest(to: parts[1], in: known.map(\.text))
    return Diagnostic(
      .unknownCampaign, at: Location(path: path), "there is no campaign \(quoted(parts[1]))",
      help: meant.map { "did you mean \(quoted($0))?" })
  }

  fileprivate static func taskOfOtherCampaign(_ task: Placed<String>, _ campaign: CampaignID) -> Diagnostic {
    Diagnostic(
      .unknownTask, at: task.location, "\(quoted(task.value)) is no task of the campaign \(quoted(campaign.text))",
      help: "write the whole id, such as `\(campaign)/linkedin/2026-W48/2/post`")
  }
}
