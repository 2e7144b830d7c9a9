import Campaigns
import Diagnostics
import Formats
import Quantities
import Reports
import Storage

/// `run`: brings everything below `generated/` up to date.
struct RunCommand {
  let context: CommandContext
  /// The day whose knowledge the figures are to be, if not today's.
  private var knownAt: Day?

  init(_ context: CommandContext) { self.context = context }

  mutating func run() throws(UsageError) -> ExitStatus {
    if let status = switchedOff { return status }
    _ = try context.format(FindingsFormat.words)
    if context.invocation.has("detailed-exit-code"), !context.invocation.has("dry-run") {
      throw .missingOption("--dry-run", why: "--detailed-exit-code only makes sense with it")
    }
    let asOf = try context.asOf()
    knownAt = try context.knownAt()
    do {
      let disk = try Session.disk(at: context.dataPath, context.surroundings)
      // The gate comes before the lock, since even the lock's file may not be written behind a closed gate.
      let gate = try Self.storage { () throws(StorageError) in try Session.examine(disk) }
      // What a commit left half way looks like another version or a missing part, until it is finished.
      let isBegun = try Self.storage { () throws(StorageError) in try disk.entry(at: StateFolder.journal) != nil }
      guard gate.isOpen || isBegun else { throw Session.Refusal.gate(gate) }
      return context.invocation.has("dry-run") ? try rehearse(disk, asOf) : try perform(disk, asOf)
    } catch let refusal as Session.Refusal {
      return context.report(refusal)
    } catch {
      preconditionFailure("a run throws refusals only: \(error)")
    }
  }

  /// The feature flag in the environment.
  private var switchedOff: ExitStatus? {
    guard let flag = context.surroundings.environment["CAMPAIGN_OPS_ENABLED"]?.lowercased() else { return nil }
    guard ["false", "0", "no", "off"].contains(flag) else { return nil }
    return off(by: "CAMPAIGN_OPS_ENABLED=\(flag)")
  }

  private func off(by what: String) -> ExitStatus {
    context.console.say("campaign-ops is switched off (\(what)); nothing was done")
    return .done
  }

  private func rehearse(_ disk: any Disk, _ asOf: AsOf) throws(Session.Refusal) -> ExitStatus {
    let watch = CommitWatch(disk)
    let session = try Session.read(disk, asOf: asOf, surroundings: context.surroundings)
    if let status = context.refusal(of: knownAt, in: session) { return status }
    guard let run = try prepare(session) else { return .dataErrors }
    guard run.pipeline.book.settings.isEnabled else { return off(by: "`enabled` in campaign-ops.json") }
    context.warn(of: watch)
    context.show(run.pipeline.diagnostics, of: session)
    let changes = run.isStopped ? nil : run.changes
    tell(RunReport(session, run.pipeline, changes, segment: nil))
    if let changes, !changes.isEmpty, context.invocation.has("detailed-exit-code") { return .changesPending }
    return status(of: run.pipeline.diagnostics)
  }

  private func perform(_ disk: any Disk, _ asOf: AsOf) throws(Session.Refusal) -> ExitStatus {
    try goOn()
    let surroundings = context.surroundings
    let owner = LockOwner(
      processID: surroundings.processID, host: surroundings.host, started: surroundings.now().description,
      command: "campaign-ops run")
    switch try Self.storage({ () throws(StorageError) in try disk.lock(for: owner) }) {
    case .held(let holder):
      context.console.warn("campaign-ops: another run holds the lock\(Self.words(for: holder)); try again later")
      return .locked
    case .taken(let lock):
      defer { lock.release() }
      try goOn()
      warnOfNetwork(disk)
      let recovery = try Self.storage { () throws(StorageError) in try disk.recover(holding: lock) }
      if case .finished = recovery {
        context.console.warn("campaign-ops: finished the commit an earlier run had begun")
      }
      try goOn()
      let session = try Session.read(disk, asOf: asOf, surroundings: surroundings)
      try goOn()
      return try commit(session, lock)
    }
  }

  private func commit(_ session: Session, _ lock: Lock) throws(Session.Refusal) -> ExitStatus {
    if let status = context.refusal(of: knownAt, in: session) { return status }
    if session.isBeforeLastRun, !context.invocation.has("replay") {
      context.show([.asOfBeforeLastRun(session)], of: session)
      return .dataErrors
    }
    guard let run = try prepare(session) else { return .dataErrors }
    guard run.pipeline.book.settings.isEnabled else { return off(by: "`enabled` in campaign-ops.json") }
    let key = context.surroundings.auditKeyBytes
    let objections = run.isStopped || run.changes.isEmpty ? [] : session.objectionsToAppending(key: key)
    context.show((run.pipeline.diagnostics + objections).sorted(), of: session)
    guard !run.isStopped else {
      context.console.warn("campaign-ops: nothing was written, because of --strict")
      return .dataErrors
    }
    guard objections.isEmpty else {
      context.console.warn(
        "campaign-ops: nothing was written, because the audit log does not verify; see `campaign-ops audit verify`")
      return .dataErrors
    }
    guard !run.changes.isEmpty else {
      tell(RunReport(session, run.pipeline, run.changes, segment: nil))
      return status(of: run.pipeline.diagnostics)
    }
    warnOfFuture(session)
    try goOn()
    let segment = segment(session, replayEntries(session) + run.changes.entries)
    let changes = run.changes.committed(as: segment, after: session.previous.heads)
    let outcome = try Self.storage { () throws(StorageError) in
      try Commit(changes).perform(on: session.disk, holding: lock)
    }
    if case .unfinished(let error) = outcome {
      context.console.warn("campaign-ops: \(TerminalText.safe(error.description)); the next run finishes the commit")
      return .diskRefused
    }
    tell(RunReport(session, run.pipeline, run.changes, segment: segment.file.path))
    return status(of: run.pipeline.diagnostics)
  }

  /// Between two stages: a signal that came meanwhile ends the run here, where nothing is half done.
  ///
  /// One that comes during the commit lets it finish; that takes less time than a scheduler waits.
  private func goOn() throws(Session.Refusal) { try Self.goOn(context.surroundings) }

  private static func goOn(_ surroundings: Surroundings) throws(Session.Refusal) {
    if let signal = surroundings.stopSignal() { throw .stopped(signal) }
  }

  /// A lock that other machines do not see keeps two runs on one machine apart, and no more; whoever runs it should know.
  private func warnOfNetwork(_ disk: any Disk) {
    guard let volume = try? disk.volume(), volume.isNetwork else { return }
    context.console.warn(
      "campaign-ops: warning: \(context.dataPath) lies on \(volume.kind); \(DoctorCommand.networkCaution)")
  }

  /// Once this run has changed something, the clock's own time is one before the last run's.
  private func warnOfFuture(_ session: Session) {
    guard session.asOf > session.now, session.asOf != session.previous.lastRun else { return }
    context.console.warn(
      "campaign-ops: warning: the as-of \(session.asOf) lies after \(session.now), the clock's; until then runs without "
        + "an as-of of their own are refused")
  }

  /// What a run worked out, and whether `--strict` forbids writing it.
  private struct Prepared {
    let pipeline: Pipeline
    let changes: Changes
    let isStopped: Bool
  }

  /// Works everything out; nothing where the settings cannot be read.
  private func prepare(_ session: Session) throws(Session.Refusal) -> Prepared? {
    let goOn = { @Sendable [surroundings = context.surroundings] () throws(Session.Refusal) in
      try Self.goOn(surroundings)
    }
    guard let pipeline = try session.pipeline(knownAt: knownAt, goOn: goOn) else {
      context.show(session.diagnostics.sorted(), of: session)
      context.console.warn("campaign-ops: nothing was done, because the settings have errors")
      return nil
    }
    let changes = try pipeline.changes(from: session.previous, contents: session.contents, goOn: goOn)
    let isStopped = context.invocation.has("strict") && !pipeline.diagnostics.isEmpty
    return Prepared(pipeline: pipeline, changes: changes, isStopped: isStopped)
  }

  /// What the log says of a run that went back behind the last one; nothing otherwise.
  private func replayEntries(_ session: Session) -> [AuditEntry] {
    guard session.isBeforeLastRun, let last = session.previous.lastRun else { return [] }
    return [
      AuditEntry(
        action: "run.replayed", entityType: "run", entity: "run", before: ["asOf": .string(last.description)],
        after: ["asOf": .string(session.asOf.description)])
    ]
  }

  private func segment(_ session: Session, _ entries: [AuditEntry]) -> AuditSegment {
    let words = ["run"] + (session.isBeforeLastRun ? ["--replay"] : []) + (knownAt.map { ["--known-at \($0)"] } ?? [])
    let run = AuditSegment.Run(
      asOf: session.asOf, recordedAt: session.now, actor: context.actor,
      command: words.joined(separator: " "), version: Version.text)
    return AuditSegment(
      run: run, follows: session.previous.heads, entries: entries, key: context.surroundings.auditKeyBytes)
  }

  private func tell(_ report: RunReport) {
    if context.console.showsJSON {
      context.console.say(bytes: report.json.pretty)
    } else {
      context.console.tell(report.text)
    }
  }

  private func status(of diagnostics: [Diagnostic]) -> ExitStatus {
    let isWrong = context.invocation.has("strict") ? !diagnostics.isEmpty : diagnostics.hasErrors
    return isWrong ? .dataErrors : .done
  }

  private static func words(for holder: LockOwner?) -> String {
    guard let holder else { return "" }
    return ": \(holder.command) on \(holder.host), process \(holder.processID), since \(holder.started)"
  }

  private static func storage<Result>(
    _ work: () throws(StorageError) -> Result
  ) throws(Session.Refusal) -> Result {
    do {
      return try work()
    } catch {
      throw .storage(error)
    }
  }
}

extension Session {
  /// Whether the command works for a moment before that of the last run that changed something.
  var isBeforeLastRun: Bool { previous.lastRun.map { asOf < $0 } ?? false }
}

extension Diagnostic {
  /// The state would go back in time, which is hardly ever meant.
  fileprivate static func asOfBeforeLastRun(_ session: Session) -> Diagnostic {
    let head = session.previous.heads.max { ($0.asOf, $0.run) < ($1.asOf, $1.run) }
    return Diagnostic(
      .asOfBeforeLastRun, at: head.map { Location(path: AuditHeads.file(of: $0).path) },
      "the as-of \(session.asOf) lies before \(head?.asOf.description ?? ""), that of the last run that changed something; "
        + "nothing was done")
  }
}
