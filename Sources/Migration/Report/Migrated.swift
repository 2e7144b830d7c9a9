public import Quantities
public import Reports

/// What a migration made: the new files, what the audit log will say, and what must be found when they are read back.
public struct Migrated: Sendable {
  /// The new files, ordered by path; those of the record and the report are not among them.
  public var files: [OutputFile]
  /// The old files, by their old paths, which go into the snapshot.
  public var replaced: [String]
  /// The entries of the audit log.
  public var entries: [AuditEntry]
  /// Rows in, records out.
  public var report: MigrationReport
  /// What reading the new directory must show.
  public var promises: Promises

  /// Collects the parts.
  public init(
    files: [OutputFile], replaced: [String], entries: [AuditEntry], report: MigrationReport, promises: Promises
  ) {
    self.files = files
    self.replaced = replaced
    self.entries = entries
    self.report = report
    self.promises = promises
  }
}

/// What the ordinary readers must find in a migrated directory, worked out from the old rows alone.
public struct Promises: Sendable {
  /// One campaign's plain facts.
  public struct Campaign: Sendable, Hashable {
    /// Name, client and objective.
    public var texts: [String]
    /// The status.
    public var status: String
    /// The first and the last day.
    public var days: DayRange
    /// How many versions of its plan there were.
    public var planVersions: Int
  }

  /// One calendar item.
  public struct Item: Sendable, Hashable {
    /// Its moment, to the minute.
    public var at: Instant
    /// Its title, if it had one.
    public var title: String?
    /// Its copy, if it had one that can be published.
    public var copy: String?
  }

  /// One task.
  public struct Task: Sendable, Hashable {
    /// The status, as documents write it.
    public var status: String
    /// The proof's value, if it is completed.
    public var proof: String?
    /// When it was completed.
    public var completedAt: Instant?
  }

  /// One figure: which, and how much.
  public struct FigureKey: Sendable, Hashable {
    /// The campaign.
    public var campaign: CampaignID
    /// The platform.
    public var platform: Platform
    /// The day.
    public var day: Day
    /// The metric's canonical name.
    public var metric: String

    /// Names a figure.
    public init(campaign: CampaignID, platform: Platform, day: Day, metric: String) {
      self.campaign = campaign
      self.platform = platform
      self.day = day
      self.metric = metric
    }
  }

  /// The campaigns.
  public var campaigns: [CampaignID: Campaign] = [:]
  /// The calendar items by id.
  public var items: [String: Item] = [:]
  /// The tasks that somebody worked on, by id.
  public var tasks: [String: Task] = [:]
  /// The figures: sums, or last values.
  public var figures: [FigureKey: Amount] = [:]
  /// The rows of exports that must be used.
  public var figureRows = 0
}
