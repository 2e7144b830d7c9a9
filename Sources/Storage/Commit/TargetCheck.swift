/// Refuses places where a commit must not put or remove a file, before anything is changed.
struct TargetCheck {
  let disk: any Disk

  /// A place for a new file: nothing there or a file, and below folders only.
  ///
  /// For a file that must be new, one that is there already has to hold the same bytes.
  func require(_ placement: Journal.Placement, contents: [UInt8]) throws(StorageError) {
    try requireFolders(above: placement.path)
    guard let found = try disk.entry(at: placement.path) else { return }
    try requireFile(found)
    guard placement.mustBeNew else { return }
    guard found.size == placement.size, try disk.read(placement.path, limit: placement.size) == contents else {
      throw StorageError(.commit, placement.path, .exists)
    }
  }

  /// A file to remove: nothing there or a file, and below folders only.
  func require(_ removal: RelativePath) throws(StorageError) {
    try requireFolders(above: removal)
    guard let found = try disk.entry(at: removal) else { return }
    try requireFile(found)
  }

  private func requireFile(_ entry: Entry) throws(StorageError) {
    switch entry.kind {
    case .file: return
    case .folder: throw StorageError(.commit, entry.path, .isAFolder)
    case .link: throw StorageError(.commit, entry.path, .link)
    case .other: throw StorageError(.commit, entry.path, .notAFile)
    }
  }

  private func requireFolders(above path: RelativePath) throws(StorageError) {
    for folder in path.ancestors where folder != .root {
      guard let found = try disk.entry(at: folder) else { return }
      guard found.kind == .folder else {
        throw StorageError(.commit, folder, found.kind == .link ? .link : .notAFolder)
      }
    }
  }
}
