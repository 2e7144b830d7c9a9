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
  ///   - archive: plan versions of the audit log, asked only where versions are gone or made
  ///   - digest: the SHA-256 of an asset, asked only where approvals depend on it
  ///   - asOf: the moment
  ///   - knownAt: chooses the exports, where not all are to be used
  ///   - explaining: the id of an item whose way through the rules is wanted
  ///   - goOn: asked between two stages, and between two campaigns, on whichever thread comes there
  /// - Throws: what `goOn` throws, as soon as the campaigns begun are done
  init<Stop: Error>(
    book: CampaignBook, found: [Diagnostic], contents: DirectoryContents, previous: PreviousState,
    archive: () -> PlanArchive,
    digest: @escaping @Sendable (String) -> String? = { _ in nil }, asOf: Instant,
    knownAt: KnownAt? = nil, explaining: String? = nil, goOn: @escaping @Sendable () throws(Stop) -> Void
  ) throws(Stop) {
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
    try goOn()
    let intake = read(past?.files ?? contents.exports)
    ledger = intake.ledger
    var diagnostics = found + profileFindings + intake.diagnostics + (past?.findings ?? [])
    diagnostics += try SideBySide.map(book.campaigns, goOn: goOn) { intake.ledger.alikeFeeds(of: $0.id) }
      .flatMap(\.self)
    let maturity = Maturity(of: intake.ledger, settings: book.settings, asOf: asOf)
    let records = Dictionary(grouping: book.progress, by: \.campaign)
    let sources = StageSources(
      book: book, ledger: intake.ledger, maturity: maturity, contents: contents, previous: previous, digest: digest,
      asOf: asOf, explaining: explaining)
    let stages = try SideBySide.map(book.campaigns, goOn: goOn) { CampaignStage($0, records[$0.id] ?? [], sources) }
    // Looking back changes figures, not plans: what is learned rests on all exports there are.
    let gathering = EvidenceGathering(
      book: book, ledger: past == nil ? intake.ledger : read(contents.exports).ledger, asOf: asOf,
      calendar: { campaign in stages.first { $0.campaign.id == campaign.id }?.calendarWithoutLearning ?? [] })
    let evidence = try gathering.evidence(goOn: goOn)
    let plans = try SideBySide.map(stages, goOn: goOn) { $0.plan(by: evidence) }
    let schedules = try SharedAccounts(stages, plans, sources).schedules(goOn: goOn)
    let known = try SideBySide.map(Array(stages.indices), goOn: goOn) { place -> KnownVersions? in
      plans[place].map { stages[place].knownVersions(of: $0) }
    }
    let log = known.allSatisfy { $0?.isWhole ?? true } ? PlanArchive(segments: []) : archive()
    let followed = try SideBySide.map(Array(stages.indices), goOn: goOn) { place -> CampaignStage.Outcome? in
      guard let plan = plans[place], let known = known[place], let schedule = schedules[place] else { return nil }
      let archived = known.isWhole ? [] : log.versions(of: stages[place].campaign.id)
      return stages[place].outcome(of: plan, known.versions(with: archived), schedule)
    }
    diagnostics += stages.compactMap(\.refusal) + followed.flatMap { $0?.findings ?? [] }
    let states = followed.compactMap { $0?.state }
    try goOn()
    diagnostics += Clashes.found(
      among: zip(states, schedules.compactMap(\.self)).map {
        ClashSource($0.campaign, $0.items, $0.tasks.tasks, $1.places)
      },
      settings: book.settings, asOf: asOf)
    explanation = schedules.compactMap { $0?.path }.flatMap(\.self)
    self.states = states
    let running = Dictionary(states.compactMap { state in state.runningSince.map { (state.campaign.id, $0) } }) {
      first, _ in first
    }
    let watch = FeedWatch(
      ledger: intake.ledger, settings: book.settings, campaigns: book.campaigns, running: running, asOf: asOf,
      knownAt: past?.day)
    let (feeds, late) = watch.states()
    self.feeds = feeds
    diagnostics += late
    let made = Set(states.map(\.campaign.id))
    unchanged = (book.broken + book.campaigns.map(\.id).filter { !made.contains($0) }).sorted()
    self.diagnostics = Set(diagnostics).sorted()
  }

  /// The files that should stand below `generated/`, and what the audit log will say.
  ///
  /// Between two campaigns it asks whether to go on, and throws what that throws.
  func changes<Stop: Error>(
    from previous: PreviousState, contents: DirectoryContents, goOn: @escaping @Sendable () throws(Stop) -> Void
  ) throws(Stop) -> Changes {
    let records = Dictionary(grouping: book.progress.filter { $0.at.value <= asOf }, by: \.campaign)
    let trail = AuditTrail(previous: previous, progress: [])
    var wanted: [OutputFile] = []
    var entries: [AuditEntry] = []
    if let entry = trail.lookBackEntry(to: past?.day) { entries.append(entry) }
    let known = Set(unchanged + states.map(\.campaign.id))
    for gone in previous.campaigns where !known.contains(gone) { entries.append(trail.removal(of: gone)) }
    let made = try SideBySide.map(states, goOn: goOn) { state in
      let files = state.files
      let trail = AuditTrail(previous: previous, progress: records[state.campaign.id] ?? [])
      return (
        files: files.map { $0.sharing(contents.files[$0.path]) }, entries: trail.entries(for: state, files: files),
        events: state.events
      )
    }
    wanted += made.flatMap(\.files)
    entries += made.flatMap(\.entries)
    let exports = [OutputFile(path: ExportsDocument.path, json: ExportsDocument.json(of: ledger, feeds: feeds))]
    entries += trail.exportEntries(files: exports)
    wanted += exports + ledger.rejects.map(RejectsTable.file)
    wanted += InstructionFiles.files(of: instructions)
    wanted +=
      CalendarFeed.file(
        of: made.flatMap(\.events), workspace: book.settings.name, former: previous.bytes(GeneratedPaths.feed),
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

  private func index(_ previous: PreviousState, settings: String) -> JSON {
    let kept = unchanged.compactMap { previous.index[$0] }
    return IndexDocument.json(
      workspace: book.settings.name, settings: settings, feeds: feeds, entries: states.map(\.indexEntry) + kept,
      knownAt: past?.day)
  }

  /// The instructions that any task refers to.
  private var instructions: [Instruction] {
    let catalog = InstructionCatalog(settings: book.settings, on: book.settings.zone.local(at: asOf).day)
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
