/// Carries out a decided commit to its end; may be stopped anywhere and begun again.
///
/// Removals come first, and are on the disk before the first file is put in place. So once a staged file is gone, every
/// removal has been made and must not be repeated: on a disk that takes `A` and `a` for one name it would remove the file
/// just put there.
///
/// Nothing here relies on the file system keeping the order of what was not synced: folders are on the disk before files are
/// moved into them, and files before the journal goes.
struct RollForward {
  let disk: any Disk
  let journal: Journal

  /// The numbers of the placements whose files wait in staging, whole; the others are in their places already.
  let staged: Set<Int>

  /// Makes every change that has not been made, then removes the journal.
  func run() throws(StorageError) {
    if staged.count == journal.placements.count { try removeFiles() }
    try putInPlace(journal.placements.enumerated().filter { staged.contains($0.offset) })
    try removeEmptyFolders()
    try disk.removeFileIfThere(StateFolder.journal)
    try disk.syncFolder(StateFolder.path)
    // Only tidiness: what stays behind is discarded by the next recovery.
    _ = try? Recovery.discard(on: disk)
  }

  private func removeFiles() throws(StorageError) {
    for path in journal.removals {
      try disk.removeFileIfThere(path)
    }
    try disk.syncParents(of: journal.removals)
  }

  private func putInPlace(_ waiting: [(offset: Int, element: Journal.Placement)]) throws(StorageError) {
    let folders = Set(waiting.compactMap(\.element.path.parent)).sorted()
    for folder in folders { try disk.makeFolders(folder) }
    try disk.syncParents(of: folders.flatMap { $0.ancestors + [$0] })
    for (number, placement) in waiting { try putInPlace(placement, from: StateFolder.staged(number)) }
    // Also those put in place by a run that died before its sync.
    try disk.syncParents(of: journal.placements.map(\.path))
  }

  private func putInPlace(_ placement: Journal.Placement, from staged: RelativePath) throws(StorageError) {
    guard placement.mustBeNew else { return try disk.move(staged, to: placement.path) }
    do {
      try disk.moveToNew(staged, to: placement.path)
    } catch {
      // Checked before: what is there holds the same bytes, so only the staged copy is left over.
      guard error.cause == .exists else { throw error }
      try disk.removeFile(staged)
    }
  }

  /// Folders that nobody but the tool makes or empties: they go with the last file in them.
  private static let own: [RelativePath] = ["generated", "migrations", "tables"]

  /// Version control knows no empty folders, so none may stay behind where only the tool writes.
  private func removeEmptyFolders() throws(StorageError) {
    let emptied = Set(journal.removals.flatMap(\.ancestors)).filter { folder in
      Self.own.contains { folder.isBelow($0) || (folder == $0 && folder != "generated") }
    }
    for folder in emptied.sorted().reversed() {
      do {
        try disk.removeFolder(folder)
      } catch {
        guard [.notEmpty, .missing, .exists].contains(error.cause) else { throw error }
      }
    }
    try disk.syncParents(of: emptied)
  }
}
