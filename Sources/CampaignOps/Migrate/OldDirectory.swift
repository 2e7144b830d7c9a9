import Campaigns
import Diagnostics
import Formats
import Migration
import Quantities
import Reports
import Storage

/// A directory as a migration finds it.
struct OldDirectory {
  /// Which version it has.
  let gate: Gate
  /// The settings and the tables, by path.
  var files: [String: [UInt8]] = [:]
  /// Every regular file; the tool's own state and version control's left out.
  var paths: Set<String> = []
  /// Hidden files of the directory itself, and placeholders that keep folders in version control.
  var hidden: Set<String> = []
  /// The steps that were applied to it, in the order of their names.
  var applied: [AppliedStep] = []
  /// The ends of its audit log, if it has one from before.
  var heads: [AuditSegment.Head] = []

  /// The largest table that is read.
  private static let largest = 1 << 30

  /// Looks at what a migration needs to know.
  static func read(_ disk: any Disk) throws(StorageError) -> OldDirectory {
    var directory = OldDirectory(gate: try Session.examine(disk))
    for entry in try disk.entries(in: .root) where entry.kind == .file || !entry.path.text.hasPrefix(".") {
      let entries = entry.kind == .folder ? try disk.listing(of: entry.path) : [entry]
      for entry in entries where entry.kind == .file && entry.path.isText {
        if entry.path.name.hasPrefix(".") {
          directory.hidden.insert(entry.path.text)
        } else {
          directory.paths.insert(entry.path.text)
        }
      }
    }
    for path in directory.paths.sorted() {
      if path == "campaign-ops.json" || path.hasPrefix("tables/") {
        directory.files[path] = try disk.read(RelativePath(stringLiteral: path), limit: largest)
      }
      if path.hasPrefix("\(AppliedStep.folder)/"), path.hasSuffix("/applied.json"),
        let record = try document(path, disk).flatMap({ AppliedStep($0) })
      {
        directory.applied.append(record)
      }
      if path.hasPrefix("\(AuditHeads.folder)/"), let head = try document(path, disk).flatMap(AuditHeads.head) {
        directory.heads.append(head)
      }
    }
    return directory
  }

  private static func document(_ path: String, _ disk: any Disk) throws(StorageError) -> JSONNode? {
    JSONReader.read(try disk.read(RelativePath(stringLiteral: path), limit: ReadLimit.document), path: path).output
  }

  /// The zone that the old settings state, if they do.
  func zone(_ zones: ZoneFiles) -> Zone? {
    files["campaign-ops.json"].flatMap { JSONReader.read($0, path: "campaign-ops.json").output }
      .flatMap { $0["workspace"]?["timeZone"]?.string }.flatMap(zones.zone)
  }
}
