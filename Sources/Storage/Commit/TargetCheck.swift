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
      guard let found = try disk.entry(at: folder) else { return try requireNames(below: folder, in: path) }
      guard found.kind == .folder else {
        throw StorageError(.commit, folder, found.kind == .link ? .link : .notAFolder)
      }
    }
  }

  // Below a folder that is yet to be made the file system only says that it is missing. Asked in a folder that is
  // there, it also says whether it takes the name at all; after the commit point that would be too late.
  private func requireNames(below folder: RelativePath, in path: RelativePath) throws(StorageError) {
    guard let existing = folder.parent else { return }
    for name in path.parts.dropFirst(folder.parts.count) {
      guard let name = RelativePath(bytes: name) else { continue }
      do {
        _ = try disk.entry(at: existing.appending(name))
      } catch {
        throw StorageError(.commit, path, error.cause)
      }
    }
  }
}
