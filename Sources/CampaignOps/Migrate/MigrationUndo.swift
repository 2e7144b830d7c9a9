import Campaigns
import Diagnostics
import Formats
import Migration
import Quantities
import Reports
import Storage

/// Brings back the directory a migration started from, out of its snapshot.
///
/// What people did since would be lost, so any file of theirs that is new or changed stands in the way. The audit log
/// stays, and says that the migration was undone.
struct MigrationUndo {
  let context: CommandContext
  let directory: OldDirectory
  let asOf: Instant

  func perform(on disk: any Disk, lock: Lock?) throws(Session.Refusal) -> ExitStatus {
    guard let record = directory.applied.max(by: { $0.to < $1.to }), record.to == directory.gate.version else {
      context.console.warn("campaign-ops: nothing to undo: no migration is recorded in \(context.dataPath)")
      return .nothingFound
    }
    let found = try MigrateCommand.storage { () throws(StorageError) in try bytes(record, disk) }
    let objections = objections(to: record, found)
    guard objections.isEmpty else {
      context.console.show(objections, source: { _ in nil })
      context.console.warn("campaign-ops: NOT UNDONE; nothing was written")
      return .dataErrors
    }
    let changes = changes(record, found)
    guard let lock else {
      for change in changes { context.console.tell("  \(Self.line(change))") }
      context.console.tell("NOT UNDONE (--dry-run): \(Console.plural(changes.count, "change")) would be made")
      return .done
    }
    let outcome = try MigrateCommand.storage { () throws(StorageError) in
      try Commit(changes).perform(on: disk, holding: lock)
    }
    if case .unfinished(let error) = outcome {
      context.console.warn("campaign-ops: \(TerminalText.safe(error.description)); the next run finishes the commit")
      return .diskRefused
    }
    context.console.tell("UNDONE: \(context.dataPath) is as it was before `\(record.id)`, its audit log kept")
    return .done
  }

  /// The bytes of what people may have changed and of the snapshot, by path.
  private func bytes(_ record: AppliedStep, _ disk: any Disk) throws(StorageError) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    let kept = Set(record.snapshot.map { AppliedStep.kept($0.path, by: record.id) })
    for path in directory.paths where Self.isOfPeople(path) || kept.contains(path) {
      found[path] = try disk.read(RelativePath(stringLiteral: path), limit: 1 << 30)
    }
    return found
  }

  private static func isOfPeople(_ path: String) -> Bool {
    switch FileRole(of: path) {
    case .settings, .definition, .content, .asset, .export, .profile, .platform, .instruction, .progress, .table,
      .holidays:
      true
    case .generated, .segment, .audit, .migration, .housekeeping, .unknown: false
    }
  }

  private func objections(to record: AppliedStep, _ found: [String: [UInt8]]) -> [Diagnostic] {
    let made = Dictionary(record.made.map { ($0.path, $0.digest) }) { first, _ in first }
    var objections: [Diagnostic] = []
    for (path, bytes) in found.sorted(by: { $0.key < $1.key }) where Self.isOfPeople(path) {
      guard let digest = made[path] else {
        objections.append(.notUndone(path, "the file was added since the migration"))
        continue
      }
      if SHA256.hash(bytes).hex != digest {
        objections.append(.notUndone(path, "the file was changed since the migration"))
      }
    }
    for file in record.snapshot {
      let path = AppliedStep.kept(file.path, by: record.id)
      guard let bytes = found[path], SHA256.hash(bytes).hex == file.digest else {
        objections.append(.notUndone(path, "the snapshot's file is missing or damaged"))
        continue
      }
    }
    return objections
  }

  private func changes(_ record: AppliedStep, _ found: [String: [UInt8]]) -> [Change] {
    let restored = Set(record.snapshot.map(\.path))
    var changes = record.snapshot.compactMap { file -> Change? in
      found[AppliedStep.kept(file.path, by: record.id)].map { .write(RelativePath(stringLiteral: file.path), $0) }
    }
    let segment = AuditSegment(
      run: AuditSegment.Run(
        asOf: asOf, recordedAt: context.surroundings.now(), actor: context.actor, command: "migrate --undo",
        version: Version.text),
      follows: directory.heads,
      entries: [
        AuditEntry(
          action: "migration.undone", entityType: "migration", entity: record.id,
          before: ["schemaVersion": .integer(record.to)],
          after: ["schemaVersion": .integer(record.to - 1)])
      ], key: context.surroundings.auditKeyBytes)
    let head = AuditHeads.file(of: segment.head)
    changes.append(.create(RelativePath(stringLiteral: segment.file.path), segment.file.bytes))
    changes.append(.create(RelativePath(stringLiteral: head.path), head.bytes))
    let made = Set(record.made.map(\.path))
    let folder = AppliedStep.folder(of: record.id) + "/"
    let gone = directory.paths.union(directory.hidden).filter { path in
      guard !restored.contains(path) else { return false }
      return made.contains(path) || path.hasPrefix("generated/") || path.hasPrefix(folder)
        || directory.heads.contains { AuditHeads.file(of: $0).path == path }
    }
    return changes + gone.sorted().map { .remove(RelativePath(stringLiteral: $0)) }
  }

  private static func line(_ change: Change) -> String {
    switch change {
    case .remove(let path): "remove  \(TerminalText.safe(path.text))"
    case .create(let path, _), .write(let path, _): "write   \(TerminalText.safe(path.text))"
    }
  }
}

extension Diagnostic {
  fileprivate static func notUndone(_ path: String, _ why: String) -> Diagnostic {
    Diagnostic(.migrationNotUndone, at: Location(path: path), why)
  }
}
