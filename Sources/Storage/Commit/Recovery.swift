/// What the start of a run found of an earlier one.
public enum Recovery: Hashable, Sendable {
  /// Nothing was left behind.
  case clean
  /// An earlier run stopped before its commit point; what it had prepared is gone, and nothing had changed.
  case discarded
  /// An earlier run stopped after its commit point; its changes are now made.
  case finished(written: Int, removed: Int)

  /// The largest journal that is read: 64 MiB, far beyond a commit that fits in memory.
  static let journalLimit = 64 << 20
}

extension Disk {
  /// Finishes or discards what an earlier run left behind; always the first thing done with the lock.
  ///
  /// May be stopped anywhere and called again. Throws `journalDamaged`, `journalTooNew` or `stagedFileLost` without having
  /// changed anything.
  public func recover(holding lock: Lock) throws(StorageError) -> Recovery {
    defer { withExtendedLifetime(lock) {} }
    guard try entry(at: StateFolder.path) != nil else { return .clean }
    guard try entry(at: StateFolder.journal) != nil else {
      return try Recovery.discard(on: self) ? .discarded : .clean
    }
    let journal = try Journal(reading: read(StateFolder.journal, limit: Recovery.journalLimit))
    let staged = try Recovery.verify(journal, on: self)
    // The run that moved the journal may have died before its sync, and the sync must come before any change.
    try syncFolder(StateFolder.path)
    try RollForward(disk: self, journal: journal, staged: staged).run()
    return .finished(written: journal.placements.count, removed: journal.removals.count)
  }
}

extension Disk {
  /// How many changes, made already or not, belong to a commit that is not finished; nothing when there is none.
  ///
  /// Until all are made, the directory may be half as it was and half as it will be. Changes nothing and needs no lock, so
  /// the answer may be out of date at once. Throws `journalDamaged` or `journalTooNew`.
  public func unfinishedChanges() throws(StorageError) -> Int? {
    guard try entry(at: StateFolder.journal) != nil else { return nil }
    do {
      return try Journal(reading: read(StateFolder.journal, limit: Recovery.journalLimit)).paths.count
    } catch {
      // Finished and removed by its run in between.
      guard error.cause == .missing else { throw error }
      return nil
    }
  }
}

extension Recovery {
  /// Removes what was prepared but not decided; says whether there was anything.
  @discardableResult
  static func discard(on disk: any Disk) throws(StorageError) -> Bool {
    // The folder of incoming files stays, for its writers hold no lock and may be about to use it.
    let incoming = try disk.entry(at: StateFolder.incoming) == nil ? [] : disk.entries(in: StateFolder.incoming)
    for entry in incoming { try disk.removeFileIfThere(entry.path) }
    let wasStaging = try disk.entry(at: StateFolder.staging) != nil
    if wasStaging { try disk.removeTree(StateFolder.staging) }
    let wasWriting = try disk.entry(at: StateFolder.newJournal) != nil
    if wasWriting { try disk.removeFile(StateFolder.newJournal) }
    return !incoming.isEmpty || wasStaging || wasWriting
  }

  /// Makes sure that every promised file is staged or in its place, and every place a file's; gives the staged numbers.
  static func verify(_ journal: Journal, on disk: any Disk) throws(StorageError) -> Set<Int> {
    var waiting: Set<Int> = []
    for (number, placement) in journal.placements.enumerated() {
      if let staged = try contents(of: placement, at: StateFolder.staged(number), on: disk) {
        try TargetCheck(disk: disk).require(placement, contents: staged)
        waiting.insert(number)
      } else if try contents(of: placement, at: placement.path, on: disk) == nil {
        throw StorageError(.recover, placement.path, .stagedFileLost)
      }
    }
    for removal in journal.removals { try TargetCheck(disk: disk).require(removal) }
    return waiting
  }

  private static func contents(
    of placement: Journal.Placement, at path: RelativePath, on disk: any Disk
  ) throws(StorageError) -> [UInt8]? {
    guard let found = try disk.entry(at: path), found.kind == .file, found.size == placement.size else { return nil }
    let bytes = try disk.read(path, limit: placement.size)
    return placement.promises(bytes) ? bytes : nil
  }
}
