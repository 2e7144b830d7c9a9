import Diagnostics
import Formats
import Migration
import Quantities
import Reports
import Storage

/// Everything a migration is about to write, before a byte of it is.
struct MigrationPlan {
  let step: MigrationStep
  let migrated: Migrated
  /// The new directory's files, but for what other files are there and stay.
  let files: [OutputFile]
  /// Old files that go; their bytes are among the new files, in the snapshot.
  let removals: [String]
  /// The end of the audit log.
  let segment: AuditSegment
  /// The files that stay.
  let staying: [String]
  /// New files in whose places something stands already.
  let taken: [String]
  private let settled: Set<String>
  private let oldHeads: [AuditSegment.Head]

  init(
    step: MigrationStep, migrated: Migrated, directory: OldDirectory, run: AuditSegment.Run, key: [UInt8]?
  ) {
    self.step = step
    self.migrated = migrated
    oldHeads = directory.heads
    let snapshot = migrated.replaced.compactMap { path in
      directory.files[path].map { OutputFile(path: AppliedStep.kept(path, by: step.id), bytes: $0) }
    }
    var made = migrated.files
    for (path, text) in [(".gitattributes", InitCommand.attributes), (".gitignore", ".campaign-ops/\n")] {
      if !directory.hasFile(path) { made.append(OutputFile(path: path, text: text)) }
    }
    let record = AppliedStep(
      id: step.id, parent: step.parent, to: step.to, checksum: step.checksum,
      made: made.map { .init(path: $0.path, bytes: $0.bytes) }.sorted { $0.path < $1.path },
      snapshot: migrated.replaced.compactMap { path in
        directory.files[path].map { AppliedStep.File(path: path, bytes: $0) }
      })
    let counts = migrated.report.tables.map { JSON.Field($0.name, .integer($0.rows)) }
    let applied = AuditEntry(
      action: "migration.applied", entityType: "migration", entity: step.id,
      before: ["schemaVersion": .integer(step.from)],
      after: ["schemaVersion": .integer(step.to), "checksum": .string(step.checksum), "rows": .object(counts)])
    segment = AuditSegment(run: run, follows: directory.heads, entries: [applied] + migrated.entries, key: key)
    let own = [
      OutputFile(path: AppliedStep.path(of: step.id), json: record.json),
      OutputFile(path: AppliedStep.report(of: step.id), json: migrated.report.json), segment.file,
      AuditHeads.file(of: segment.head),
    ]
    files = (made + snapshot + own).sorted { $0.path < $1.path }
    let written = Set(files.map(\.path))
    removals = migrated.replaced.filter { !written.contains($0) }
    settled = Set(migrated.replaced)
    taken = files.map(\.path).filter { directory.hasFile($0) && !migrated.replaced.contains($0) }
    staying = directory.paths.filter { !written.contains($0) && !migrated.replaced.contains($0) }.sorted()
  }

  /// The changes of the one commit; nothing but the old files is ever written over.
  var changes: [Change] {
    files.map { file in
      let path = RelativePath(stringLiteral: file.path)
      return settled.contains(file.path) ? .write(path, file.bytes) : .create(path, file.bytes)
    } + removals.map { .remove(RelativePath(stringLiteral: $0)) }
      + oldHeads.map { .remove(RelativePath(stringLiteral: AuditHeads.file(of: $0).path)) }
  }
}

extension OldDirectory {
  /// Whether a file is there; hidden ones are asked for by name.
  func hasFile(_ path: String) -> Bool { paths.contains(path) || hidden.contains(path) }
}
