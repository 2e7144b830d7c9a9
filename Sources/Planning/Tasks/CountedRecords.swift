import Campaigns
import Diagnostics
import Quantities

/// The records of one campaign that count at an as-of: in order of time, each once, none from the future.
struct CountedRecords {
  /// Records about the campaign itself, by time, then place.
  private(set) var aboutCampaign: [ProgressRecord] = []
  /// Records about tasks, by time, then place.
  private(set) var aboutTasks: [ProgressRecord] = []
  /// A warning for each record about the campaign that is repeated or dated after the as-of.
  private(set) var campaignFindings: [Diagnostic] = []
  /// A warning for each such record about a task.
  private(set) var taskFindings: [Diagnostic] = []

  /// Sorts out records in any order; those of other campaigns are left aside.
  init(_ records: [ProgressRecord], of campaign: CampaignID, asOf: Instant) {
    var seen: [Sameness: Location] = [:]
    for record in records.filter({ $0.campaign == campaign }).sorted(by: CountedRecords.stands) {
      let first = seen[Sameness(record)]
      seen[Sameness(record)] = first ?? record.location
      if let first {
        report(.duplicateEvent(record, first: first), about: record)
      } else if record.at.value > asOf {
        report(.eventInFuture(record, asOf: asOf), about: record)
      } else if CampaignAction(record.action) != nil {
        aboutCampaign.append(record)
      } else {
        aboutTasks.append(record)
      }
    }
  }

  private mutating func report(_ finding: Diagnostic, about record: ProgressRecord) {
    if CampaignAction(record.action) != nil {
      campaignFindings.append(finding)
    } else {
      taskFindings.append(finding)
    }
  }

  /// By time; records of the same second count in the order of their places.
  private static func stands(_ left: ProgressRecord, before right: ProgressRecord) -> Bool {
    (left.at.value, left.location) < (right.at.value, right.location)
  }
}

/// What makes two records say the same thing: everything but where they stand and their free text.
private struct Sameness: Hashable {
  var task: String?
  var action: ProgressRecord.Action
  var at: Instant
  var actor: String
  var role: String?
  var content: ContentSeal?

  init(_ record: ProgressRecord) {
    task = record.task?.value
    at = record.at.value
    actor = record.actor
    role = record.role?.value
    content = record.content?.value
    if case .complete(let proof) = record.action {
      action = .complete(Placed(proof.value, at: Location(path: "")))
    } else {
      action = record.action
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateEvent(_ record: ProgressRecord, first: Location) -> Diagnostic {
    Diagnostic(
      .duplicateEvent, at: record.location,
      "\(subject(of: record)) has the same record by \(record.actor) at \(record.at.value) twice; the second "
        + "is not used",
      notes: [Note("the first is here", at: first)])
  }

  fileprivate static func eventInFuture(_ record: ProgressRecord, asOf: Instant) -> Diagnostic {
    Diagnostic(
      .eventInFuture, at: record.at.location,
      "the record is dated \(record.at.value), after the as-of \(asOf), so it does not count yet")
  }

  private static func subject(of record: ProgressRecord) -> String {
    record.task.map { "task \"\($0.value)\"" } ?? "campaign \"\(record.campaign)\""
  }
}
