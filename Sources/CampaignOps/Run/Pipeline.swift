import Campaigns
import Diagnostics
import Formats
import Metrics
import Planning
import Quantities
import Reports

/// Everything one run works out, from bytes to files, without touching the disk or the clock.
struct Pipeline: Sendable {
  /// The moment everything is worked out for.
  let asOf: Instant
  /// What people wrote.
  let book: CampaignBook
  /// The kinds of exports that are recognised.
  let kinds: ExportKinds
  /// What platforms exported.
  let ledger: MetricLedger
  /// The campaigns in the order of their ids.
  let states: [CampaignState]
  /// How up to date the feeds are, in the order of their names.
  let feeds: [FeedState]
  /// The campaigns whose outputs stay as they are, because something they are made from cannot be read.
  let unchanged: [CampaignID]
  /// The exports that were chosen, where the figures are those known at an earlier day.
  let past: KnownAt.Choice?
  /// The way of the item asked about through the rules of its calendar, a step a line.
  let explanation: [String]
  /// All findings, sorted, each once.
  let diagnostics: [Diagnostic]

  /// What is uncertain about the figures of an earlier day.
  var pastFindings: [Diagnostic] { past?.findings ?? [] }

  /// The state of a campaign.
  func state(of id: CampaignID) -> CampaignState? { states.first { $0.campaign.id == id } }

  /// Works everything out, stage by stage.
  ///
  /// - Parameters:
  ///   - book: what people wrote, already checked
  ///   - found: findings of earlier stages
  ///   - contents: the directory
  ///   - previous: what earlier runs left
  ///   - archive: plan versions of the audit log, asked only for campaigns whose versions are gone
  ///   - digest: the SHA-256 of an asset, asked only where approvals depend on it
  ///   - asOf: the moment
  ///   - knownAt: chooses the exports, where not all are to be used
  ///   - explaining: the id of an item whose way through the rules is wanted
  init(
    book: CampaignBook, found: [Diagnostic], contents: DirectoryContents, previous: PreviousState,
    archive: (CampaignID) -> [JSON], digest: @escaping @Sendable (String) -> String? = { _ in nil }, asOf: Instant,
    knownAt: KnownAt? = nil, explaining: String? = nil
  ) {
    self.asOf = asOf
    self.book = book
    let today = book.settings.zone.local(at: asOf).day
    let (kinds, profileFindings) = ProfileReader.read(contents.profiles)
    self.kinds = kinds
    let read = { (exports: [ExportFile]) in
      Intake.read(
        exports: exports, settings: book.settings, campaigns: book.campaigns, held: book.held, asOf: today, kinds: kinds
      )
    }
    let past = knownAt.map { $0.choose(among: contents.exports, readings: read(contents.exports).ledger.readings) }
    self.past = past
    let intake = read(past?.files ?? contents.exports)
    ledger = intake.ledger
    var diagnostics = found + profileFindings + intake.diagnostics + (past?.findings ?? [])
    diagnostics += book.campaigns.flatMap { intake.ledger.alikeFeeds(of: $0.id) }
    let maturity = Maturity(of: intake.ledger, settings: book.settings, asOf: asOf)
    var states: [CampaignState] = []
    var schedules: [CampaignID: Schedule] = [:]
    var stages = book.campaigns.map { campaign in
      CampaignStage(
        campaign: campaign, book: book, ledger: intake.ledger, maturity: maturity, contents: contents,
        previous: previous, digest: digest, asOf: asOf, explaining: explaining)
    }
    let plain = stages
    // Looking back changes figures, not plans: what is learned rests on all exports there are.
    let gathering = EvidenceGathering(
      book: book, ledger: past == nil ? intake.ledger : read(contents.exports).ledger, asOf: asOf,
      calendar: { campaign in plain.first { $0.campaign.id == campaign.id }?.calendarWithoutLearning ?? [] })
    let evidence = gathering.evidence()
    var accounts = AccountTimes()
    for index in stages.indices { stages[index].note(in: &accounts) }
    for held in book.held {
      let records = book.progress.filter { $0.campaign == held.id }
      accounts.note(
        previous.items(of: held.id) ?? [], PublishingTimes(records, isOver: false, asOf: asOf), of: held)
    }
    for index in stages.indices {
      stages[index].accounts = accounts
      stages[index].evidence = evidence
      let (state, schedule, findings) = stages[index].state(archive: archive)
      if let state, let schedule {
        states.append(state)
        schedules[state.campaign.id] = schedule
        accounts.note(state.items, stages[index].times, of: state.campaign)
      }
      diagnostics += findings
    }
    diagnostics += Clashes.found(
      among: states.map {
        ClashSource($0.campaign, $0.items, $0.tasks.tasks, schedules[$0.campaign.id]?.places ?? [:])
      },
      settings: book.settings, asOf: asOf)
    explanation = schedules.values.flatMap(\.path)
    self.states = states
    let running = Dictionary(states.compactMap { state in state.runningSince.map { (state.campaign.id, $0) } }) {
      first, _ in first
    }
    let watch = FeedWatch(
      ledger: intake.ledger, settings: book.settings, campaigns: book.campaigns, running: running, asOf: asOf)
    let (feeds, late) = watch.states()
    self.feeds = feeds
    diagnostics += late
    let made = Set(states.map(\.campaign.id))
    unchanged = (book.broken + book.campaigns.map(\.id).filter { !made.contains($0) }).sorted()
    self.diagnostics = Set(diagnostics).sorted()
  }

  /// The files that should stand below `generated/`, and what the audit log will say.
  func changes(from previous: PreviousState, contents: DirectoryContents) -> Changes {
    let trail = AuditTrail(previous: previous, progress: book.progress.filter { $0.at.value <= asOf })
    var wanted: [OutputFile] = []
    var entries: [AuditEntry] = []
    if let entry = trail.lookBackEntry(to: past?.day) { entries.append(entry) }
    for gone in previous.campaigns where !isKnown(gone) { entries.append(trail.removal(of: gone)) }
    for state in states {
      let files = state.files
      wanted += files
      entries += trail.entries(for: state, files: files)
    }
    let exports = [OutputFile(path: ExportsDocument.path, json: ExportsDocument.json(of: ledger, feeds: feeds))]
    entries += trail.exportEntries(files: exports)
    wanted += exports + ledger.rejects.map(RejectsTable.file)
    wanted += InstructionFiles.files(of: instructions)
    wanted +=
      CalendarFeed.file(
        of: states.flatMap(\.events), workspace: book.settings.name, former: previous.bytes(GeneratedPaths.feed),
        keeping: Set(unchanged)
      ).map { [$0] } ?? []
    let settings = WorkspaceState.settingsDigest(contents.files)
    let index = OutputFile(path: GeneratedPaths.index, json: index(previous, settings: settings))
    wanted.append(index)
    if let entry = trail.workspaceEntry(index) { entries.insert(entry, at: 0) }
    // The last tasks of a campaign in error still refer to their instructions.
    let kept =
      unchanged.map { GeneratedPaths.folder(of: $0) + "/" } + (unchanged.isEmpty ? [] : ["generated/instructions/"])
    return Changes(
      wanted: wanted, contents: contents, kept: kept, entries: entries, heads: previous.heads.count)
  }

  private func isKnown(_ id: CampaignID) -> Bool {
    unchanged.contains(id) || states.contains { $0.campaign.id == id }
  }

  private func index(_ previous: PreviousState, settings: String) -> JSON {
    let kept = unchanged.compactMap { previous.index[$0] }
    return IndexDocument.json(
      workspace: book.settings.name, settings: settings, feeds: feeds, entries: states.map(\.indexEntry) + kept,
      knownAt: past?.day)
  }

  /// The instructions that any task refers to.
  private var instructions: [Instruction] {
    let catalog = InstructionCatalog(settings: book.settings)
    var found: [String: Instruction] = [:]
    for state in states {
      for task in state.tasks.tasks where found[task.instructions] == nil {
        found[task.instructions] = catalog.instruction(
          platform: task.platform, contentType: task.contentType, task: task.type)
      }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }
}

/// The stages of one campaign: plan, calendar, tasks, summaries.
private struct CampaignStage {
  let campaign: Campaign
  let book: CampaignBook
  let ledger: MetricLedger
  let maturity: Maturity
  let contents: DirectoryContents
  let previous: PreviousState
  let digest: @Sendable (String) -> String?
  let asOf: Instant
  let explaining: String?
  /// What other campaigns publish on the same accounts.
  var accounts = AccountTimes()

  /// What its plan may learn from.
  var evidence = PlanEvidence.none

  /// The calendar as last written, once it was asked for; nothing if it cannot be read.
  private(set) lazy var earlier = previous.items(of: campaign.id)

  /// Notes what of the campaign does not move for any other.
  mutating func note(in accounts: inout AccountTimes) {
    let records = book.progress.filter { $0.campaign == campaign.id }
    Scheduler.note(
      campaign, previous: earlier ?? [], frozen: items(of: records, begun: true),
      published: items(of: records, begun: false), times: times, asOf: asOf, in: &accounts)
  }

  /// When its items are really published.
  var times: PublishingTimes {
    let records = book.progress.filter { $0.campaign == campaign.id }
    let status = CampaignLife.status(of: campaign, records: records, asOf: asOf).status
    return PublishingTimes(records, isOver: status == .completed, asOf: asOf)
  }

  /// The calendar as it is where nothing was learned: what is published keeps its type in either.
  var calendarWithoutLearning: [CalendarItem] {
    guard let earlier = previous.items(of: campaign.id) else { return [] }
    let records = book.progress.filter { $0.campaign == campaign.id }
    return Scheduler.schedule(
      campaign: campaign, plan: Planner.plan(campaign, settings: book.settings), previous: earlier,
      frozen: items(of: records, begun: true), published: items(of: records, begun: false), asOf: asOf
    ).items
  }

  /// The campaign's state, or nothing where what it rests on cannot be read: guessing would rewrite its past.
  mutating func state(archive: (CampaignID) -> [JSON]) -> (CampaignState?, Schedule?, [Diagnostic]) {
    let id = campaign.id
    guard let earlier else { return (nil, nil, [.calendarUnreadable(of: id)]) }
    guard !hasUnreadSources else { return (nil, nil, []) }
    let records = book.progress.filter { $0.campaign == id }
    let plan = Planner.plan(campaign, settings: book.settings, evidence: evidence)
    let plans = PlanVersions(plan: plan, earlier: previous.planVersions(of: id), archived: { archive(id) })
    let calendar = Scheduler.schedule(
      campaign: campaign, plan: plan, previous: earlier, frozen: items(of: records, begun: true),
      published: items(of: records, begun: false), times: times,
      withdrawn: previous.withdrawn(of: id), beside: accounts, explaining: explaining, asOf: asOf)
    let (tasks, findings) = TaskMaker.tasks(
      for: calendar.items, campaign: campaign, records: records, settings: book.settings.tasks,
      catalog: InstructionCatalog(settings: book.settings), digest: digest, asOf: asOf)
    let standing = CampaignLife.status(of: campaign, records: records, asOf: asOf)
    let today = campaign.zone.local(at: asOf).day
    let source = SummarySource(
      campaign: campaign, plan: plan, items: calendar.items, tasks: tasks, ledger: ledger, maturity: maturity,
      settings: book.settings, activeDays: standing.activeDays, today: today)
    let state = CampaignState(
      asOf: asOf, campaign: campaign, definitionDigest: definitionDigest, plans: plans, items: calendar.items,
      withdrawn: calendar.withdrawn, tasks: tasks, runningSince: standing.runningSince(campaign, today: today),
      source: source,
      weeks: source.weeks.map(source.summary))
    return (state, calendar, calendar.diagnostics + findings + rowFindings(of: calendar, tasks))
  }

  /// What is wrong with people's copy and media on the very day on which they are published.
  private func rowFindings(of schedule: Schedule, _ tasks: TaskList) -> [Diagnostic] {
    guard !schedule.places.isEmpty else { return [] }
    let rows = Dictionary(campaign.content.map { (RowPlace($0), $0) }) { first, _ in first }
    let progress = tasks.itemProgress
    return schedule.items.flatMap { item -> [Diagnostic] in
      guard let place = schedule.places[item.id],
        let row = rows[RowPlace(location: place, platform: item.platform)]
      else { return [] }
      let post = progress[item.id] ?? ItemProgress()
      let at = post.publishedAt ?? post.movedTo ?? ItemProgress.Moment(local: item.local, instant: item.scheduledAt)
      let isSoon = post.status.isOpen && asOf.seconds(until: at.instant) < 86_400 && tasks.status == .active
      return RowCheck.findings(
        in: row, type: item.type, day: at.local.day, isSoon: isSoon && row.copy != nil, settings: book.settings)
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
  private func items(of records: [ProgressRecord], begun: Bool) -> Set<String> {
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
    contents.unread.contains { path in
      let role = FileRole(of: path)
      if role == .content { return path == "campaigns/\(campaign.id)/content.csv" }
      return role == .progress && (path.hasPrefix("progress/\(campaign.id)/") || path.split(separator: "/").count == 2)
    }
  }

  private var definitionDigest: String {
    WorkspaceState.definitionDigest(of: campaign.id.text, at: campaign.location.path, contents.files)
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
