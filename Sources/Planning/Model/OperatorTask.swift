public import Campaigns
public import Quantities

/// What people did with a task.
public enum TaskStatus: String, Sendable, Hashable, CaseIterable {
  /// Nobody began.
  case pending = "PENDING"
  /// Somebody is at it.
  case inProgress = "IN_PROGRESS"
  /// It cannot go on, for a reason.
  case blocked = "BLOCKED"
  /// Done, with a proof.
  case completed = "COMPLETED"
  /// Given up, because its time is long past.
  case missed = "MISSED"
  /// Will not be done.
  case cancelled = "CANCELLED"

  /// Whether there is still something to do.
  public var isOpen: Bool { self == .pending || self == .inProgress || self == .blocked }
}

/// What the clock says about an open task of a running campaign.
public enum Urgency: String, Sendable, Hashable, CaseIterable {
  /// Its time has not come.
  case upcoming = "UPCOMING"
  /// Its time has come, or comes within the time set.
  case due = "DUE"
  /// Its time and the grace are over.
  case overdue = "OVERDUE"
}

/// One thing an operator has to do.
public struct OperatorTask: Sendable, Hashable {
  /// The stable id: the item's id and the step, as in `spring-launch/linkedin/2026-W48/2/post`.
  public var id: String
  /// The campaign.
  public var campaign: CampaignID
  /// The calendar item it belongs to.
  public var item: String
  /// The platform.
  public var platform: Platform
  /// What to do.
  public var type: TaskType
  /// The content type of its item.
  public var contentType: ContentType
  /// A short title.
  public var title: String
  /// When it is to be done.
  public var dueAt: Instant
  /// The same moment in the campaign's zone.
  public var dueLocal: LocalTime
  /// The time the plan had for it, if a person moved it to another.
  public var movedFrom: LocalTime?
  /// The task that has to be done before, if any.
  public var after: String?
  /// The task before it, while that one and this are both open.
  public var waitsFor: String?
  /// Whether it waits for its post, so that its due time is only what was planned; no list of urgent work has it.
  public var isWaiting: Bool
  /// Who does it.
  public var owner: String?
  /// What people did.
  public var status: TaskStatus
  /// What the clock says; nothing for closed tasks and campaigns that are not active.
  public var urgency: Urgency?
  /// Why it is blocked, cancelled or missed; of any other open task, why it was moved and what holds it up.
  public var reason: String?
  /// The proof it was completed with.
  public var proof: Proof?
  /// When it was completed.
  public var completedAt: Instant?
  /// The same moment in the campaign's zone.
  public var completedLocal: LocalTime?
  /// Who completed it.
  public var completedBy: String?
  /// What came of it, in the operator's words.
  public var outcome: String?
  /// Figures noted with its completion; they are for reading only and enter no sum.
  public var figures: [NotedFigure]
  /// Whether its item may be published, for reviews and posts of campaigns that ask for approval.
  public var approval: ItemApproval?
  /// Whether it is blocked by what the campaign lacks, its copy or an approval, so that the block ends by itself.
  public var isHeld: Bool
  /// How many records were applied to it; a worklist carries the number, to tell when it is outdated.
  public var revision: Int
  /// The id of its instructions, such as `linkedin/post/POST`.
  public var instructions: String

  /// Makes an open task.
  public init(
    id: String, campaign: CampaignID, item: String, platform: Platform, type: TaskType, contentType: ContentType,
    title: String, dueAt: Instant, dueLocal: LocalTime, after: String?, owner: String?, instructions: String
  ) {
    self.id = id
    self.campaign = campaign
    self.item = item
    self.platform = platform
    self.type = type
    self.contentType = contentType
    self.title = title
    self.dueAt = dueAt
    self.dueLocal = dueLocal
    movedFrom = nil
    self.after = after
    waitsFor = nil
    isWaiting = false
    self.owner = owner
    status = .pending
    urgency = nil
    reason = nil
    proof = nil
    completedAt = nil
    completedLocal = nil
    completedBy = nil
    outcome = nil
    figures = []
    approval = nil
    isHeld = false
    revision = 0
    self.instructions = instructions
  }
}

/// The one open escalation of a campaign: its late tasks, gathered.
public struct Escalation: Sendable, Hashable {
  /// The stable id: `<campaign>/escalation`.
  public var id: String
  /// The moment the oldest of its tasks became late.
  public var since: Instant
  /// The rung of the ladder by age, from 1.
  public var level: Int
  /// When it reached each of its rungs, the first one first.
  public var notices: [Instant]
  /// The late tasks' ids, earliest first.
  public var tasks: [String]
  /// A title with their number.
  public var title: String
  /// What to do, in Markdown: each late task, three ways out, what it costs to wait.
  public var text: String

  /// Makes an escalation.
  public init(id: String, since: Instant, level: Int, notices: [Instant], tasks: [String], title: String, text: String)
  {
    self.id = id
    self.since = since
    self.level = level
    self.notices = notices
    self.tasks = tasks
    self.title = title
    self.text = text
  }
}

/// The work of one campaign at one as-of.
public struct TaskList: Sendable, Hashable {
  /// The campaign.
  public var campaign: CampaignID
  /// The campaign's status, after all progress up to the as-of.
  public var status: CampaignStatus
  /// All tasks, ordered by due time, then id.
  public var tasks: [OperatorTask]
  /// The open escalation, if anything is late.
  public var escalation: Escalation?
  /// How often the campaign was completed or opened again.
  public var closings = 0

  /// Makes a list.
  public init(campaign: CampaignID, status: CampaignStatus, tasks: [OperatorTask], escalation: Escalation?) {
    self.campaign = campaign
    self.status = status
    self.tasks = tasks
    self.escalation = escalation
  }
}
