import CampaignOps
import Diagnostics
import Formats
import Migration
import Quantities
import Reports
import Storage
import Synchronization

/// Takes any bytes for a dump of schema version 1: the settings and the six tables, a NUL between them.
///
/// Each row has exactly one fate. Now and then the whole command runs over a disk in memory: the directory is as it was, or
/// the new one verifies, a run works on it, and undoing brings the old one back byte for byte.
enum FuzzMigration {
  static func take(_ bytes: [UInt8]) {
    let files = dump(bytes)
    guard let asOf = Instant(rfc3339: moment) else { preconditionFailure("the moment is none") }
    let checked = MigrationStep.tablesToFiles.work(
      MigrationSource(files: files, paths: Set(files.keys), zone: .utc, currency: nil, asOf: asOf))
    precondition(checked.output != nil || checked.diagnostics.hasErrors)
    if let migrated = checked.output {
      precondition(migrated.report.tables.count == OldTable.allCases.count)
      precondition(migrated.report.tables.allSatisfy(\.addsUp))
      precondition(Set(migrated.files.map(\.path)).count == migrated.files.count)
    }
    // The command works everything out twice more, so it is tried with a part of the inputs only.
    if checked.output != nil, bytes.reduce(0, &+).isMultiple(of: 8) { command(on: files) }
  }

  private static let moment = "2026-11-23T08:00:00Z"

  private static func dump(_ bytes: [UInt8]) -> [String: [UInt8]] {
    let parts = bytes.split(separator: 0, maxSplits: OldTable.allCases.count, omittingEmptySubsequences: false)
    var files = ["campaign-ops.json": Array(parts[0])]
    for (table, part) in zip(OldTable.allCases, parts.dropFirst()) {
      files["tables/\(table.fileNames[0]).csv"] = Array(part)
    }
    return files
  }

  private static func command(on files: [String: [UInt8]]) {
    do {
      let disk = try MemoryDisk(
        Dictionary(uniqueKeysWithValues: files.map { (RelativePath(stringLiteral: $0), $1) }))
      let before = try data(of: disk)
      let status = run(["migrate"], on: disk)
      precondition([.done, .dataErrors, .schemaMismatch].contains(status), "migrate ends with \(status)")
      guard status == .done, try disk.entry(at: "migrations") != nil else {
        let after = try data(of: disk)
        precondition(after == before, "a migration that is refused writes")
        return
      }
      precondition(run(["audit", "verify"], on: disk) == .done, "the log of the migration does not verify")
      precondition([.done, .dataErrors].contains(run(["run"], on: disk)), "no run works on what was migrated")
      precondition(run(["migrate", "--undo"], on: disk) == .done, "it cannot be undone")
      let after = try data(of: disk).filter { !$0.key.isBelow("audit") }
      precondition(after == before, "undoing leaves another directory")
    } catch {
      preconditionFailure("the disk in memory refuses: \(error)")
    }
  }

  private static func data(of disk: MemoryDisk) throws(StorageError) -> [RelativePath: [UInt8]] {
    var files: [RelativePath: [UInt8]] = [:]
    for entry in try disk.listing() where entry.kind == .file && !entry.path.isBelow(StateFolder.path) {
      files[entry.path] = try disk.read(entry.path, limit: .max)
    }
    return files
  }

  private static func run(_ words: [String], on disk: MemoryDisk) -> ExitStatus {
    let now = Instant(rfc3339: moment) ?? .latest
    return Program.run(
      Surroundings(
        arguments: words + ["--quiet"], environment: [:], now: { now }, write: { _, _ in .whole },
        isTerminal: { _ in false }, userName: "ada", host: "fuzz", processID: 7,
        openDisk: { (_) throws(StorageError) in disk }))
  }
}
