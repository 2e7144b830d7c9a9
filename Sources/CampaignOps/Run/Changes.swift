import Campaigns
import Formats
import Quantities
import Reports
import Storage

/// What a run wants to do to the directory, and what the audit log will say of it.
struct Changes: Sendable {
  /// Files that are new or have new bytes, ordered by path.
  var writes: [OutputFile] = []
  /// Paths of generated files that have no place any more, ordered.
  var removals: [String] = []
  /// What changed, for the audit log.
  var entries: [AuditEntry] = []

  /// How many heads of the audit log are to be joined, where branches that both ran were merged; else 0.
  var joinedHeads = 0

  /// Whether there is nothing to do.
  var isEmpty: Bool { writes.isEmpty && removals.isEmpty && joinedHeads == 0 }

  /// The changes that turn the directory's files into the wanted ones.
  ///
  /// Folders in `kept` belong to campaigns that could not be read: nothing below them is removed.
  init(wanted: [OutputFile], contents: DirectoryContents, kept: [String], entries: [AuditEntry], heads: Int = 0) {
    joinedHeads = heads > 1 ? heads : 0
    writes = wanted.filter { contents.files[$0.path] != $0.bytes }.sorted { $0.path < $1.path }
    let names = Set(wanted.map(\.path))
    removals = contents.paths.filter { path in
      FileRole(of: path) == .generated && !names.contains(path) && !kept.contains { path.hasPrefix($0) }
    }
    self.entries = entries
  }

  /// The changes together with the audit segment that records them.
  func committed(as segment: AuditSegment, after heads: [AuditSegment.Head]) -> [Change] {
    var changes: [Change] = []
    for file in writes { changes.append(.write(RelativePath(stringLiteral: file.path), file.bytes)) }
    changes += removals.compactMap { RelativePath(validating: $0) }.map(Change.remove)
    changes.append(.create(RelativePath(stringLiteral: segment.file.path), segment.file.bytes))
    let head = AuditHeads.file(of: segment.head)
    changes.append(.create(RelativePath(stringLiteral: head.path), head.bytes))
    for old in heads {
      changes.append(.remove(RelativePath(stringLiteral: AuditHeads.file(of: old).path)))
    }
    return changes
  }
}
