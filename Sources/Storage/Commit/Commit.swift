/// Changes to several files that happen together or not at all.
///
/// The new files are written beside the data (`.campaign-ops/staging`), then a journal that lists every change is moved to
/// its name. That move is the commit point: before it nothing has changed, after it the changes are carried out to the
/// end, by this run or by the next one's recovery, and are never taken back.
public struct Commit: Sendable {
  /// What came of a commit whose journal is in place.
  public enum Outcome: Hashable, Sendable {
    /// Every change is made and on the disk.
    case done
    /// The disk refused at or after the commit point; the next recovery finishes the changes.
    ///
    /// Should the disk not even tell whether the journal reached its place, recovery may also find it never did; then
    /// nothing has changed.
    case unfinished(StorageError)
  }

  private let journal: Journal
  private let contents: [[UInt8]]

  /// Gathers changes, in any order.
  ///
  /// Throws `conflictingChanges` for two changes about one path or for one below another, and `reserved` for a path in the
  /// tool's own state or in version control's.
  public init(_ changes: [Change]) throws(StorageError) {
    var placements: [(Journal.Placement, [UInt8])] = []
    var removals: [RelativePath] = []
    for change in changes.sorted(by: { $0.path < $1.path }) {
      switch change {
      case .create(let path, let bytes): placements.append((Self.placement(path, bytes, mustBeNew: true), bytes))
      case .write(let path, let bytes): placements.append((Self.placement(path, bytes, mustBeNew: false), bytes))
      case .remove(let path): removals.append(path)
      }
    }
    journal = Journal(placements: placements.map(\.0), removals: removals)
    contents = placements.map(\.1)
    if let objection = journal.objection { throw objection }
  }

  private static func placement(_ path: RelativePath, _ bytes: [UInt8], mustBeNew: Bool) -> Journal.Placement {
    Journal.Placement(path: path, mustBeNew: mustBeNew, size: bytes.count, checksum: Checksum(of: bytes))
  }

  /// Carries out the changes; a thrown error means that nothing has changed.
  ///
  /// The lock is asked for as evidence that no other run writes. Throws `unfinishedCommit` when recovery has not run,
  /// `full` when the disk would not hold the new files beside the old ones, `exists` for a `create` over other bytes, and
  /// `link`, `isAFolder`, `notAFile` or `notAFolder` for a place that is not a file's.
  public func perform(on disk: any Disk, holding lock: Lock) throws(StorageError) -> Outcome {
    defer { withExtendedLifetime(lock) {} }
    guard !journal.paths.isEmpty else { return .done }
    try disk.makeFolders(StateFolder.path)
    guard try disk.entry(at: StateFolder.journal) == nil else {
      throw StorageError(.commit, StateFolder.journal, .unfinishedCommit)
    }
    try requireSpace(on: disk)
    for (number, placement) in journal.placements.enumerated() {
      try TargetCheck(disk: disk).require(placement, contents: contents[number])
    }
    for removal in journal.removals { try TargetCheck(disk: disk).require(removal) }
    return try stageAndDecide(on: disk)
  }

  private func stageAndDecide(on disk: any Disk) throws(StorageError) -> Outcome {
    do {
      try stage(on: disk)
    } catch {
      // Only tidiness: what stays behind is discarded by the next recovery.
      _ = try? Recovery.discard(on: disk)
      throw error
    }
    do {
      try disk.move(StateFolder.newJournal, to: StateFolder.journal)
    } catch {
      // A refused move may still have happened; only a journal that is surely absent leaves things as they were.
      guard Self.isSurelyAbsent(StateFolder.journal, on: disk) else { return .unfinished(error) }
      _ = try? Recovery.discard(on: disk)
      throw error
    }
    do {
      // Without this sync a loss of power could undo the decision after some of its changes had been made.
      try disk.syncFolder(StateFolder.path)
      try RollForward(disk: disk, journal: journal, staged: Set(journal.placements.indices)).run()
    } catch {
      return .unfinished(error)
    }
    return .done
  }

  private static func isSurelyAbsent(_ path: RelativePath, on disk: any Disk) -> Bool {
    do {
      return try disk.entry(at: path) == nil
    } catch {
      return false
    }
  }

  private func stage(on disk: any Disk) throws(StorageError) {
    try Recovery.discard(on: disk)
    try disk.makeFolder(StateFolder.staging)
    for (number, bytes) in contents.enumerated() {
      try disk.createFile(StateFolder.staged(number), bytes: bytes)
    }
    try disk.syncFolder(StateFolder.staging)
    try disk.createFile(StateFolder.newJournal, bytes: journal.text)
    try disk.syncParents(of: [StateFolder.path, StateFolder.staging])
  }

  /// Old and new files stand beside each other until the end, and each takes whole blocks.
  private func requireSpace(on disk: any Disk) throws(StorageError) {
    guard let free = try disk.volume().freeBytes else { return }
    let perFile: Int64 = 8192
    var needed: Int64 = 1 << 20
    for placement in journal.placements {
      let (sum, overflow) = needed.addingReportingOverflow(Int64(placement.size) + perFile)
      needed = overflow ? .max : sum
    }
    guard needed <= free else { throw StorageError(needed: needed, free: free) }
  }
}
