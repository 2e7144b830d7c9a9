import Campaigns
import Formats
import Planning
import Quantities

/// A campaign of the old system with everything that belongs to it, while it is put together.
struct OldCampaign {
  let row: TableRow
  let id: CampaignID
  let name: String
  let client: String
  let objective: String
  let callToAction: String
  var platforms: [Platform]
  /// Posts a week as the definition will state them.
  var cadence: [(platform: Platform, perWeek: Int)]
  var flight: DayRange
  /// The days the old system stated, if they were widened for items outside of them.
  var stated: DayRange?
  let status: CampaignStatus
  /// When it went live and when it was held or closed, where it was.
  let life: OldLife
  let created: Instant?
  let updated: Instant?
  var plans: [OldPlan] = []
  var items: [OldItem] = []
  /// Tasks that are none of publishing and have found no place yet.
  var otherTasks: [TableRow] = []
}

/// The stretch in which a campaign was active.
struct OldLife {
  var from: Instant?
  var to: Instant?

  /// Whether something that was open from a moment on is given up by another, a week of active time later.
  func givesUp(_ start: Instant, by moment: Instant) -> Bool {
    guard let from else { return false }
    let begin = max(from, start)
    let end = min(to ?? moment, moment)
    return begin.seconds(until: end) > Int64(TaskSettings().missedAfterMinutes) * 60
  }
}

/// One version of a plan.
struct OldPlan {
  let row: TableRow
  var version: Int
  let maker: String
  let positioning: String?
  let angles: [String]
  let pillars: [(name: String, texts: [String])]
  let themes: [String]
}

/// Something to publish.
struct OldItem {
  /// The row it was made from: a calendar item, or a publishing task without one.
  let row: TableRow
  let platform: Platform
  let at: Instant
  let local: LocalTime
  let type: ContentType?
  var title: String?
  var copy: String?
  var asset: String?
  let callToAction: String?
  var notes: [String]
  /// What the item itself says of its progress.
  let status: TaskFate
  /// Its publishing task.
  var post: TableRow?
  /// Its other tasks, by the step they became.
  var steps: [String: TableRow] = [:]
  /// Its number within platform and week.
  var number = 0
  /// Copy that is too long to be published, which goes into a file.
  var longCopy: String?

  var week: Week { local.day.week }
  /// The slot's id.
  var slot: String { "\(platform)/\(week)/\(number)" }
}

/// What the old system says of a task or calendar item.
enum TaskFate: String, CaseIterable {
  case pending = "PENDING"
  case due = "DUE"
  case overdue = "OVERDUE"
  case done = "DONE"
  case missed = "MISSED"
  case blocked = "BLOCKED"

  /// What becomes of it.
  var meaning: String {
    switch self {
    case .pending, .due, .overdue: "open: what the clock says is worked out anew"
    case .done: "completed, with its proof, else by somebody's word"
    case .missed: "missed if a week has passed, else cancelled with that reason"
    case .blocked: "blocked with its reason"
    }
  }
}

/// The old system's task types.
enum OldTaskType: String, CaseIterable {
  case post = "POST"
  case engage = "ENGAGE"
  case followUp = "FOLLOW_UP"
  case review = "REVIEW"
  case analyze = "ANALYZE"
  case manual = "MANUAL"
}
