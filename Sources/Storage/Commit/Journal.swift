/// What a decided commit will do: the files to put in place and those to remove, each list sorted by path.
///
/// The new file of the placement at position n waits in `staging/n`.
struct Journal: Hashable, Sendable {
  /// One staged file and the place it goes to.
  struct Placement: Hashable, Sendable {
    let path: RelativePath
    let mustBeNew: Bool
    let size: Int
    let checksum: Checksum

    /// Whether these are the bytes the journal promises.
    func promises(_ bytes: [UInt8]) -> Bool {
      bytes.count == size && Checksum(of: bytes) == checksum
    }
  }

  let placements: [Placement]
  let removals: [RelativePath]

  /// Every path of the commit.
  var paths: [RelativePath] {
    placements.map(\.path) + removals
  }

  /// The first path that may not be in a commit, with the reason.
  ///
  /// Asked when a commit is made and again when a journal is read, so that a journal written by another hand can do no
  /// more than a commit can.
  var objection: StorageError? {
    let sorted = paths.sorted()
    if let path = sorted.first(where: Self.isReserved) {
      return StorageError(.commit, path, .reserved)
    }
    let all = Set(sorted)
    guard all.count == sorted.count else {
      let twice = zip(sorted, sorted.dropFirst()).first { $0 == $1 }
      return StorageError(.commit, twice?.0 ?? .root, .conflictingChanges)
    }
    return sorted.first { !all.isDisjoint(with: $0.ancestors) }.map { StorageError(.commit, $0, .conflictingChanges) }
  }

  /// Paths that no commit may touch: the directory itself, the tool's own state, and version control's, in any case.
  private static func isReserved(_ path: RelativePath) -> Bool {
    path == .root
      || path.parts.contains { part in
        let name = String(decoding: part, as: UTF8.self).lowercased()
        return name == ".git" || name == ".campaign-ops"
      }
  }
}
