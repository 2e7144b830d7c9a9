import Formats

extension CampaignsSchemas {
  /// `progress/<campaign>/*.json`: one of the kinds of records.
  static let progress = Schema.any(
    of: ProgressReader.Word.allCases.flatMap { word -> [Schema] in
      switch word.isAboutTask {
      case true: [record(word, task + keys(of: word))]
      case false: [record(word, keys(of: word))]
      default:
        [
          record(word, task + verdict + [.must("proof", proof, "What proves it."), figures, outcome]),
          record(word, [outcome, verdictRole, verdictContent, reason(isRequired: false)]),
        ]
      }
    })

  private static func record(_ word: ProgressReader.Word, _ keys: [Schema.Key]) -> Schema {
    .object(
      [
        .schema, .must("action", .only(.string(word.rawValue)), meaning(of: word)),
        .must("at", .moment, "When it was done."),
        .must("actor", .text(upTo: TextLength.title), "Who did it."),
      ] + keys + [.may("notes", .text(), "Notes for people.")], isFree: true)
  }

  private static func meaning(of word: ProgressReader.Word) -> String {
    switch word {
    case .start: "Somebody began a task."
    case .complete: "A task was done, or without `task` the campaign is over."
    case .block: "A task cannot go on."
    case .unblock: "A blocked task can go on."
    case .reschedule: "A task was moved to another time."
    case .cancel: "A task will not be done."
    case .assign: "A task was given to somebody."
    case .approve: "An item may be published, says a role."
    case .reject: "An item may not be published, says a role."
    case .activate: "The campaign runs from now on."
    case .pause: "The campaign is held."
    case .resume: "A held campaign goes on."
    case .reopen: "A campaign that was over goes on."
    }
  }

  private static func keys(of word: ProgressReader.Word) -> [Schema.Key] {
    switch word {
    case .unblock, .activate, .resume, .complete: []
    case .start: [verdictContent]
    case .block, .cancel, .reopen: [reason(isRequired: true)]
    case .pause: [reason(isRequired: false)]
    case .reject: verdict + [reason(isRequired: true)]
    case .approve: verdict + [.may("expires", .moment, "When the approval ends, if earlier than the rules say.")]
    case .assign: [.must("assignee", .text(upTo: TextLength.title), "Who does it from now on.")]
    case .reschedule: [.must("to", .moment, "The new time."), reason(isRequired: true)]
    }
  }

  private static let task: [Schema.Key] = [
    .must("task", .text(upTo: TextLength.title), "The task's whole id, as `campaign-ops tasks` lists it.")
  ]

  private static let verdictRole = Schema.Key.may(
    "role", .text(upTo: TextLength.title), "The role somebody speaks in.")
  private static let verdictContent = Schema.Key.may(
    "content", .text(like: "^sha256:[0-9a-f]{64}\\."), "What the item said, as `campaign-ops show` gives it.")
  private static let verdict = [verdictRole, verdictContent]

  private static let figures = Schema.Key.may(
    "figures", .text(), "Figures noted by hand, as in `comments=12; cost=3.50 EUR`.")
  private static let outcome = Schema.Key.may("outcome", .text(), "What came of it.")

  private static func reason(isRequired: Bool) -> Schema.Key {
    isRequired ? .must("reason", .text(), "Why.") : .may("reason", .text(), "Why.")
  }

  private static let proof = Schema.any(
    of: Proof.Kind.allCases.map { kind in
      let value = (kind, Schema.Key.must("value", .text(), meaning(of: kind)))
      let type = Schema.Key.must("type", .only(.string(kind.rawValue)), "The kind of proof.")
      return .object([type, value.1] + (kind == .upload ? [digest] : []), isFree: true)
    })

  private static let digest = Schema.Key.may(
    "digest", .text(like: "^[0-9a-f]{64}$"), "The file's SHA-256 in small hexadecimal digits.")

  private static func meaning(of kind: Proof.Kind) -> String {
    switch kind {
    case .url: "The published item's address, on the platform's own host."
    case .text: "What was done, in at least 20 characters."
    case .upload: "A file below the data directory."
    case .manual: "Why there is nothing better, in at least 10 characters."
    }
  }
}
