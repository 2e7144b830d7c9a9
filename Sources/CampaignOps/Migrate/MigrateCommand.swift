import Campaigns
import Diagnostics
import Formats
import Migration
import Quantities
import Reports
import Storage

/// `migrate`: brings a directory of an older schema version to the current one, or back.
struct MigrateCommand {
  let context: CommandContext
  /// The steps; tests hand in broken ones.
  let chain: MigrationChain

  init(_ context: CommandContext, chain: MigrationChain = .current) {
    self.context = context
    self.chain = chain
  }

  /// What was asked for, as far as the command line tells.
  private struct Request {
    var target: Int
    var zone: Zone?
    var currency: Currency?
    var asOf: Instant
    var isRehearsal: Bool
    var isUndo: Bool
  }

  func run() throws(UsageError) -> ExitStatus {
    let request = try request()
    guard chain.faults.isEmpty else { return refuse(chain.faults, .schemaMismatch) }
    do throws(Session.Refusal) {
      let disk = try Session.disk(at: context.dataPath, context.surroundings)
      return request.isRehearsal ? try act(request, disk, lock: nil) : try underLock(request, disk)
    } catch {
      return context.report(error)
    }
  }

  private func request() throws(UsageError) -> Request {
    _ = try context.format()
    let invocation = context.invocation
    var target = Gate.currentVersion
    if let text = invocation.value("to") {
      guard let version = Int(text), version > 0 else {
        throw .badValue(option: "to", value: text, expected: "a schema version such as \(Gate.currentVersion)")
      }
      target = version
    }
    if invocation.has("undo"), invocation.has("to") { throw .conflict("--undo", "--to") }
    var zone: Zone?
    if let name = invocation.value("zone") {
      zone = ZoneFiles(environment: context.surroundings.environment).zone(named: name)
      guard zone != nil else {
        throw .badValue(option: "zone", value: name, expected: "a name of the time zone database such as Europe/Berlin")
      }
    }
    let currency = invocation.value("currency").flatMap { Currency($0) }
    if let code = invocation.value("currency"), currency == nil {
      throw .badValue(option: "currency", value: code, expected: "an ISO 4217 code such as EUR")
    }
    let asOf = try context.asOf().resolve(in: zone ?? .utc, now: context.surroundings.now(), lastRun: nil)
    return Request(
      target: target, zone: zone, currency: currency, asOf: asOf, isRehearsal: invocation.has("dry-run"),
      isUndo: invocation.has("undo"))
  }

  // A journal that is there was decided on: it is finished before anything is looked at, whatever the version seems to be.
  private func underLock(_ request: Request, _ disk: any Disk) throws(Session.Refusal) -> ExitStatus {
    let gate = try Self.storage { () throws(StorageError) in try Session.examine(disk) }
    let isBegun = try Self.storage { () throws(StorageError) in try disk.entry(at: StateFolder.journal) != nil }
    guard isBegun || request.isUndo || gate.version.map({ $0 < Gate.currentVersion }) == true else {
      return try act(request, disk, lock: nil)
    }
    let surroundings = context.surroundings
    let owner = LockOwner(
      processID: surroundings.processID, host: surroundings.host, started: surroundings.now().description,
      command: "campaign-ops migrate")
    switch try Self.storage({ () throws(StorageError) in try disk.lock(for: owner) }) {
    case .held:
      context.console.warn("campaign-ops: another run holds the lock; try again later")
      return .locked
    case .taken(let lock):
      defer { lock.release() }
      let recovery = try Self.storage { () throws(StorageError) in try disk.recover(holding: lock) }
      if case .finished = recovery {
        context.console.warn("campaign-ops: finished the commit an earlier run had begun")
      }
      return try act(request, disk, lock: lock)
    }
  }

  private func act(_ request: Request, _ disk: any Disk, lock: Lock?) throws(Session.Refusal) -> ExitStatus {
    let directory = try Self.storage { () throws(StorageError) in try OldDirectory.read(disk) }
    let disagreements = chain.faults(against: directory.applied)
    guard disagreements.isEmpty else { return refuse(disagreements, .schemaMismatch) }
    if request.isUndo {
      guard try isLogSound(directory, disk) else {
        context.console.warn("campaign-ops: NOT UNDONE (the audit log does not verify); nothing was written")
        return .dataErrors
      }
      return try MigrationUndo(context: context, directory: directory, asOf: request.asOf).perform(on: disk, lock: lock)
    }
    guard let version = directory.gate.version, version <= max(Gate.currentVersion, request.target) else {
      throw .gate(directory.gate)
    }
    guard version < request.target else {
      guard version == request.target else { return noWay(from: version, to: request.target) }
      context.console.tell("nothing to migrate: \(context.dataPath) has schema version \(version)")
      return .done
    }
    guard let steps = chain.path(from: version, to: request.target), let step = steps.first, steps.count == 1 else {
      return noWay(from: version, to: request.target)
    }
    return try migrate(request, step, directory, disk, lock)
  }

  /// Whether the log that is there may be added to; says why not.
  private func isLogSound(_ directory: OldDirectory, _ disk: any Disk) throws(Session.Refusal) -> Bool {
    let key = context.surroundings.auditKeyBytes
    let objections = try Self.storage { () throws(StorageError) in
      try directory.objectionsToAppending(disk, key: key)
    }
    context.console.show(objections, source: { _ in nil })
    return objections.isEmpty
  }

  private func noWay(from version: Int, to target: Int) -> ExitStatus {
    let finding = Diagnostic(
      .migrationChain, at: nil, "no migration steps lead from schema version \(version) to \(target)",
      help: target < version
        ? "`campaign-ops migrate --undo` goes back to the version a directory was migrated from"
        : "this campaign-ops knows versions up to \(Gate.currentVersion)")
    return refuse([finding], .schemaMismatch)
  }

  private func migrate(
    _ request: Request, _ step: MigrationStep, _ directory: OldDirectory, _ disk: any Disk, _ lock: Lock?
  ) throws(Session.Refusal) -> ExitStatus {
    guard try isLogSound(directory, disk) else { return notMigrated("the audit log does not verify", .dataErrors) }
    let zone = request.zone ?? directory.zone(ZoneFiles(environment: context.surroundings.environment)) ?? .utc
    let source = MigrationSource(
      files: directory.files, paths: directory.paths, zone: zone, currency: request.currency, asOf: request.asOf)
    let checked = step.work(source)
    context.console.show(checked.diagnostics, source: { directory.files[$0] })
    guard let migrated = checked.output else { return notMigrated("the tables have errors", .dataErrors) }
    if context.invocation.has("strict"), !checked.diagnostics.isEmpty { return notMigrated("--strict", .dataErrors) }
    let plan = MigrationPlan(
      step: step, migrated: migrated, directory: directory, run: auditRun(request.asOf),
      key: context.surroundings.auditKeyBytes)
    let faults = plan.verify(asOf: request.asOf, surroundings: context.surroundings)
    guard faults.isEmpty else {
      context.console.show(faults, source: { _ in nil })
      return notMigrated("what was made does not read back as it must", .dataErrors)
    }
    let text = MigrationText(plan: plan, request: zone.name)
    guard let lock else {
      say(text, plan, isDone: false)
      return .done
    }
    let outcome = try Self.storage { () throws(StorageError) in
      try Commit(plan.changes).perform(on: disk, holding: lock)
    }
    if case .unfinished(let error) = outcome {
      context.console.warn("campaign-ops: \(TerminalText.safe(error.description)); the next run finishes the commit")
      return .diskRefused
    }
    say(text, plan, isDone: true)
    return .done
  }

  private func say(_ text: MigrationText, _ plan: MigrationPlan, isDone: Bool) {
    if context.console.showsJSON {
      context.console.say(bytes: plan.migrated.report.json.pretty)
    } else {
      context.console.tell(text.text(isDone: isDone, at: context.dataPath))
    }
  }

  private func auditRun(_ asOf: Instant) -> AuditSegment.Run {
    AuditSegment.Run(
      asOf: asOf, recordedAt: context.surroundings.now(), actor: context.actor, command: "migrate",
      version: Version.text)
  }

  // The last line on either stream says it, so that nobody takes the report above it for success.
  private func notMigrated(_ why: String, _ status: ExitStatus) -> ExitStatus {
    context.console.warn("campaign-ops: NOT MIGRATED (\(why)); nothing was written")
    return status
  }

  private func refuse(_ findings: [Diagnostic], _ status: ExitStatus) -> ExitStatus {
    context.console.show(findings, source: { _ in nil })
    return notMigrated("the migration chain", status)
  }

  static func storage<Result>(_ work: () throws(StorageError) -> Result) throws(Session.Refusal) -> Result {
    do {
      return try work()
    } catch {
      throw .storage(error)
    }
  }
}
