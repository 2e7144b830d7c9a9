import Campaigns
import Diagnostics
import Formats
import Metrics
import Planning
import Quantities
import Reports

/// What the stages of all campaigns rest on.
struct StageSources: Sendable {
  let book: CampaignBook
  let ledger: MetricLedger
  let maturity: Maturity
  let contents: DirectoryContents
  let previous: PreviousState
  /// The SHA-256 of an asset, asked only where approvals depend on it.
  let digest: @Sendable (String) -> String?
  let asOf: Instant
  /// The id of an item whose way through the rules is wanted.
  let explaining: String?
}

/// The stages of one campaign: plan, calendar, tasks, summaries.
///
/// Nothing here depends on other campaigns but the calendar, which keeps clear of what others publish on the same
/// accounts; so all else is worked out for several campaigns at once.
struct CampaignStage: Sendable {
  let campaign: Campaign
  /// The calendar as last written; nothing if it cannot be read.
  let earlier: [CalendarItem]?
  private let records: [ProgressRecord]
  private let sources: StageSources

  /// Reads what earlier runs left of a campaign; `records` are all of it.
  init(_ campaign: Campaign, _ records: [ProgressRecord], _ sources: StageSources) {
    self.campaign = campaign
    self.records = records
    self.sources = sources
    earlier = sources.previous.items(of: campaign.id)
  }

  private var asOf: Instant { sources.asOf }
  private var settings: Settings { sources.book.settings }

  /// Why the campaign is left as it is; nothing where that has been said already, or is not so.
  var refusal: Diagnostic? { earlier == nil ? .calendarUnreadable(of: campaign.id) : nil }

  /// The accounts it publishes on: by its definition, and by items that stand from before on platforms it no longer lists.
  var accounts: Set<Account> {
    let platforms = Set(campaign.platforms.map(\.value)).union((earlier ?? []).map(\.platform))
    return Set(platforms.map { campaign.account(of: $0) })
  }

  /// Notes what of the campaign does not move for any other.
  func note(in accounts: inout AccountTimes) {
    Scheduler.note(
      campaign, previous: earlier ?? [], frozen: items(begun: true), published: items(begun: false), times: times,
      asOf: asOf, in: &accounts)
  }

  /// When its items are really published.
  var times: PublishingTimes {
    let status = CampaignLife.status(of: campaign, records: records, asOf: asOf).status
    return PublishingTimes(records, isOver: status == .completed, asOf: asOf)
  }

  /// The calendar as it is where nothing was learned: what is published keeps its type in either.
  var calendarWithoutLearning: [CalendarItem] {
    guard let earlier else { return [] }
    return Scheduler.schedule(
      campaign: campaign, plan: Planner.plan(campaign, settings: settings), previous: earlier,
      frozen: items(begun: true), published: items(begun: false), asOf: asOf
    ).items
  }

  /// The campaign's plan, or nothing where what it rests on cannot be read: guessing would rewrite its past.
  func plan(by evidence: PlanEvidence) -> CampaignPlan? {
    guard earlier != nil, !hasUnreadSources else { return nil }
    return Planner.plan(campaign, settings: settings, evidence: evidence)
  }

  /// The campaign's calendar beside what others publish on the same accounts.
  func schedule(_ plan: CampaignPlan, beside accounts: AccountTimes) -> Schedule {
    Scheduler.schedule(
      campaign: campaign, plan: plan, previous: earlier ?? [], frozen: items(begun: true),
      published: items(begun: false), times: times, withdrawn: sources.previous.withdrawn(of: campaign.id),
      beside: accounts, explaining: sources.explaining, asOf: asOf)
  }

  /// What the stages came to.
  struct Outcome: Sendable {
    let state: CampaignState
    /// Everything found on the way.
    let findings: [Diagnostic]
  }

  /// The versions of its plan that are on the disk.
  func knownVersions(of plan: CampaignPlan) -> KnownVersions {
    KnownVersions(plan: plan, earlier: sources.previous.planVersions(of: campaign.id))
  }

  /// What follows from plan and calendar.
  func outcome(of plan: CampaignPlan, _ plans: PlanVersions, _ calendar: Schedule) -> Outcome {
    let (tasks, findings) = TaskMaker.tasks(
      for: calendar.items, campaign: campaign, records: records, settings: settings.tasks,
      catalog: InstructionCatalog(settings: settings, on: settings.zone.local(at: asOf).day), digest: sources.digest,
      asOf: asOf)
    let standing = CampaignLife.status(of: campaign, records: records, asOf: asOf)
    let today = campaign.zone.local(at: asOf).day
    let source = SummarySource(
      campaign: campaign, plan: plan, items: calendar.items, tasks: tasks, ledger: sources.ledger,
      maturity: sources.maturity, settings: settings, activeDays: standing.activeDays, today: today)
    let rows = rows(of: calendar)
    let state = CampaignState(
      asOf: asOf, campaign: campaign, definitionDigest: definitionDigest, plans: plans, items: calendar.items,
      rows: rows, withdrawn: calendar.withdrawn, tasks: tasks,
      runningSince: standing.runningSince(campaign, today: today),
      source: source, weeks: source.summaries)
    return Outcome(state: state, findings: calendar.diagnostics + findings + rowFindings(of: calendar, rows, tasks))
  }

  /// The rows that people wrote for the items of a calendar, by the item's id.
  private func rows(of schedule: Schedule) -> [String: ContentRow] {
    guard !schedule.places.isEmpty else { return [:] }
    let rows = Dictionary(campaign.content.map { (RowPlace($0), $0) }) { first, _ in first }
    let found = schedule.items.compactMap { item -> (String, ContentRow)? in
      guard let place = schedule.places[item.id] else { return nil }
      return rows[RowPlace(location: place, platform: item.platform)].map { (item.id, $0) }
    }
    return Dictionary(found) { first, _ in first }
  }

  /// What is wrong with people's copy and media on the very day on which they are published.
  private func rowFindings(
    of schedule: Schedule, _ rows: [String: ContentRow], _ tasks: TaskList
  ) -> [Diagnostic] {
    guard !rows.isEmpty else { return [] }
    let progress = tasks.itemProgress
    return schedule.items.flatMap { item -> [Diagnostic] in
      guard let row = rows[item.id] else { return [] }
      let post = progress[item.id] ?? ItemProgress()
      let at = post.publishedAt ?? post.movedTo ?? ItemProgress.Moment(local: item.local, instant: item.scheduledAt)
      let isSoon = post.status.isOpen && asOf.seconds(until: at.instant) < 86_400 && tasks.status == .active
      return RowCheck.findings(
        in: row, type: item.type, day: at.local.day, isSoon: isSoon && row.copy != nil, settings: settings)
    }
  }

  /// What tells rows apart: one line may be for several platforms.
  private struct RowPlace: Hashable {
    let location: Location
    let platform: Platform

    init(location: Location, platform: Platform) {
      self.location = location
      self.platform = platform
    }

    init(_ row: ContentRow) { self.init(location: row.location, platform: row.platform) }
  }

  /// The items somebody has begun to work on, which are not moved any more; or only those that are published.
  private func items(begun: Bool) -> Set<String> {
    Set(
      records.compactMap { record in
        guard record.at.value <= asOf, let task = record.task?.value else { return nil }
        let parts = task.split(separator: "/")
        switch record.action {
        case .complete where begun || parts.last == "post": break
        case .start where begun, .reschedule where begun, .approve where begun: break
        default: return nil
        }
        return parts.dropLast().joined(separator: "/")
      })
  }

  /// Whether copy or records of the campaign are there but could not be read; each has its own finding.
  private var hasUnreadSources: Bool {
    sources.contents.unread.contains { path in
      let role = FileRole(of: path)
      if role == .content { return path == "campaigns/\(campaign.id)/content.csv" }
      return role == .progress && (path.hasPrefix("progress/\(campaign.id)/") || path.split(separator: "/").count == 2)
    }
  }

  private var definitionDigest: String {
    WorkspaceState.definitionDigest(of: campaign.id.text, at: campaign.location.path, sources.contents.files)
  }
}

extension Diagnostic {
  fileprivate static func calendarUnreadable(of campaign: CampaignID) -> Diagnostic {
    let path = GeneratedPaths.calendar(of: campaign)
    return Diagnostic(
      .calendarUnreadable, at: Location(path: path),
      "the calendar that earlier runs left cannot be read, so nothing of `\(campaign)` is changed")
  }
}
