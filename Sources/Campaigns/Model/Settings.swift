public import Quantities

/// The settings of a workspace, from `campaign-ops.json`.
public struct Settings: Sendable {
  /// The workspace's name.
  public var name: String
  /// The zone of campaigns that state none, and of the workspace's own reports.
  public var zone: Zone
  /// The currency of budgets and exports that state none.
  public var currency: Currency?
  /// Whether `run` does anything; the feature flag.
  public var isEnabled: Bool
  /// The declared feeds by their folder's name.
  public var feeds: [FeedID: Feed]
  /// Platforms the workspace defines itself.
  public var platforms: [Platform: CustomPlatform]
  /// What the workspace states of platforms in `platforms/*.json`.
  public var facts: [Platform: PlatformRecord] = [:]
  /// Whether plans learn from the workspace's own figures; a definition may say otherwise.
  public var learns = true
  /// When tasks become due, late and missed.
  public var tasks: TaskSettings
  /// When money and targets count as off their pace.
  public var pacing: PacingSettings
  /// When a day's figure counts as unusual.
  public var anomalies: AnomalySettings
  /// The checklist texts the workspace overrides, by instruction id such as `linkedin/post/POST`.
  public var instructions: [String: String]
  /// What holds for single accounts, by their names in small letters.
  public var accounts: [String: AccountRules] = [:]
  /// When two items count as in each other's way.
  public var clashes = ClashSettings()
  /// The public holidays that calendars keep free.
  public var holidays = HolidayLists()
  /// The hosts of the workspace's own pages, in small letters; links between them are not tagged.
  public var ownHosts: [String] = []

  /// Makes settings.
  public init(
    name: String, zone: Zone, currency: Currency? = nil, isEnabled: Bool = true, feeds: [FeedID: Feed] = [:],
    platforms: [Platform: CustomPlatform] = [:], tasks: TaskSettings = TaskSettings(),
    pacing: PacingSettings = PacingSettings(), anomalies: AnomalySettings = AnomalySettings(),
    instructions: [String: String] = [:]
  ) {
    self.name = name
    self.zone = zone
    self.currency = currency
    self.isEnabled = isEnabled
    self.feeds = feeds
    self.platforms = platforms
    self.tasks = tasks
    self.pacing = pacing
    self.anomalies = anomalies
    self.instructions = instructions
  }
}

/// A platform the workspace defines for itself.
public struct CustomPlatform: Sendable, Hashable {
  /// The name people read.
  public var name: String
  /// The longest text it publishes, in characters; nothing for no limit.
  public var textLimit: Int?
  /// The hosts on which proofs are expected; empty means any.
  public var hosts: [String]
  /// The usual cadence per week.
  public var cadence: Int
  /// The content types it takes; never empty.
  public var types: [ContentType]

  /// Makes a platform.
  public init(
    name: String, textLimit: Int? = nil, hosts: [String] = [], cadence: Int = 1, types: [ContentType] = [.post]
  ) {
    self.name = name
    self.textLimit = textLimit
    self.hosts = hosts
    self.cadence = cadence
    self.types = types
  }
}

/// When tasks become due, late and missed.
public struct TaskSettings: Sendable, Hashable {
  /// How long before its time a task counts as due, in minutes.
  public var dueAheadMinutes: Int
  /// How long after its time a task is still not late, in minutes.
  public var graceMinutes: Int
  /// How long after its time an open task is given up as missed, in minutes.
  public var missedAfterMinutes: Int
  /// The same for single types of tasks.
  public var missedAfter: [TaskType: Interval]
  /// When an escalation rises, and how much it lists.
  public var escalation: EscalationSettings

  /// Makes settings; the defaults are an hour ahead, an hour's grace and a week until missed.
  public init(
    dueAheadMinutes: Int = 60, graceMinutes: Int = 60, missedAfterMinutes: Int = 7 * 24 * 60,
    missedAfter: [TaskType: Interval] = [:], escalation: EscalationSettings = EscalationSettings()
  ) {
    self.dueAheadMinutes = dueAheadMinutes
    self.graceMinutes = graceMinutes
    self.missedAfterMinutes = missedAfterMinutes
    self.missedAfter = missedAfter
    self.escalation = escalation
  }

  /// How long after its time a task of a type is given up in a workflow, never below zero.
  public func missedAfter(_ type: TaskType, in workflow: Workflow) -> Interval {
    let length = workflow.missedAfter[type] ?? missedAfter[type] ?? Interval(minutes: missedAfterMinutes)
    return max(Interval(minutes: 0), length)
  }
}

/// How an escalation rises with age.
public struct EscalationSettings: Sendable, Hashable {
  /// The ages at which it rises from one rung to the next, growing; it opens on the first rung.
  public var ladder: [Interval]
  /// How many late tasks its text lists at most; the others are counted.
  public var listed: Int

  /// Makes settings; the defaults are a day and three days, and twenty tasks.
  public init(ladder: [Interval] = [.hours(24), .days(3)], listed: Int = 20) {
    self.ladder = ladder
    self.listed = listed
  }

  /// The rung an age in seconds has reached, from 1.
  public func rung(age: Int64) -> Int { 1 + ladder.count { $0.seconds <= age } }
}
