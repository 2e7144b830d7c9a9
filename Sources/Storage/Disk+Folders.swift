extension Disk {
  /// The deepest nesting a listing follows; a directory deeper than this was not made by people.
  static var deepestListing: Int { 64 }

  /// Everything below a folder, however deep, sorted by the bytes of the paths; nothing is skipped.
  ///
  /// A folder comes as an entry of its own. Throws `tooDeep` beyond 64 levels, and `missing` when the folder is not there.
  public func listing(of folder: RelativePath = .root) throws(StorageError) -> [Entry] {
    var found: [Entry] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      guard next.parts.count - folder.parts.count <= Self.deepestListing else {
        throw StorageError(.list, next, .tooDeep)
      }
      for entry in try entries(in: next) {
        found.append(entry)
        if entry.kind == .folder { waiting.append(entry.path) }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// Makes a folder and those above it where they are missing; what is made is durable once each is synced.
  func makeFolders(_ path: RelativePath) throws(StorageError) {
    for folder in path.ancestors + [path] where folder != .root {
      do {
        try makeFolder(folder)
      } catch {
        guard error.cause == .exists else { throw error }
        try requireFolder(folder)
      }
    }
  }

  /// `exists` says only that the name is taken; a link or a file in a folder's place must be named as such.
  private func requireFolder(_ path: RelativePath) throws(StorageError) {
    switch try entry(at: path)?.kind {
    case .folder: return
    case .link: throw StorageError(.makeFolder, path, .link)
    default: throw StorageError(.makeFolder, path, .notAFolder)
    }
  }

  /// Brings the given names to the disk by syncing the folder each stands in; a folder that is gone has nothing to bring.
  func syncParents(of paths: some Sequence<RelativePath>) throws(StorageError) {
    for folder in Set(paths.compactMap(\.parent)).sorted() {
      do {
        try syncFolder(folder)
      } catch {
        guard error.cause == .missing else { throw error }
      }
    }
  }

  /// Removes a file if it is there.
  func removeFileIfThere(_ path: RelativePath) throws(StorageError) {
    do {
      try removeFile(path)
    } catch {
      guard error.cause == .missing else { throw error }
    }
  }

  /// Removes a folder with all that is in it.
  func removeTree(_ folder: RelativePath) throws(StorageError) {
    for entry in try listing(of: folder).reversed() {
      if entry.kind == .folder { try removeFolder(entry.path) } else { try removeFile(entry.path) }
    }
    try removeFolder(folder)
  }
}
