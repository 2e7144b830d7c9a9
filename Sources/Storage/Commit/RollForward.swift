/// Carries out a decided commit to its end; may be stopped anywhere and begun again.
///
/// Removals come first, and are on the disk before the first file is put in place. So once a staged file is gone, every
/// removal has been made and must not be repeated: on a disk that takes `A` and `a` for one name it would remove the file
/// just put there.
struct RollForward {
  let disk: any Disk
  let journal: Journal

  /// Makes every change that has not been made, then removes the journal.
  func run() throws(StorageError) {
    let waiting = try stagedNumbers()
    if waiting.count == journal.placements.count { try removeFiles() }
    for (number, placement) in journal.placements.enumerated() where waiting.contains(number) {
      try putInPlace(placement, from: StateFolder.staged(number))
    }
    try disk.syncFolders(above: journal.paths)
    try removeEmptyFolders()
    try disk.removeFileIfThere(StateFolder.journal)
    try disk.syncFolder(StateFolder.path)
    // Only tidiness: what stays behind is discarded by the next recovery.
    _ = try? Recovery.discard(on: disk)
  }

  private func stagedNumbers() throws(StorageError) -> Set<Int> {
    guard !journal.placements.isEmpty else { return [] }
    guard try disk.entry(at: StateFolder.staging) != nil else { return [] }
    return Set(try disk.entries(in: StateFolder.staging).compactMap { Int($0.path.name) })
  }

  private func removeFiles() throws(StorageError) {
    for path in journal.removals {
      try disk.removeFileIfThere(path)
    }
    try disk.syncFolders(above: journal.removals)
  }

  private func putInPlace(_ placement: Journal.Placement, from staged: RelativePath) throws(StorageError) {
    if let folder = placement.path.parent { try disk.makeFolders(folder) }
    guard placement.mustBeNew else { return try disk.move(staged, to: placement.path) }
    do {
      try disk.moveToNew(staged, to: placement.path)
    } catch {
      // Checked before: what is there holds the same bytes, so only the staged copy is left over.
      guard error.cause == .exists else { throw error }
      try disk.removeFile(staged)
    }
  }

  /// Version control knows no empty folders, so none may stay behind where only the tool writes.
  private func removeEmptyFolders() throws(StorageError) {
    let emptied = Set(journal.removals.flatMap(\.ancestors)).filter { $0.isBelow("generated") }
    for folder in emptied.sorted().reversed() {
      do {
        try disk.removeFolder(folder)
      } catch {
        guard [.notEmpty, .missing, .exists].contains(error.cause) else { throw error }
      }
    }
    if !emptied.isEmpty { try disk.syncFolders(above: emptied) }
  }
}
