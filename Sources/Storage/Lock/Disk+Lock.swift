/// What came of asking for the lock.
public enum LockOutcome: Sendable {
  /// The lock is ours until released.
  case taken(Lock)
  /// Another process holds it; who, as far as its note tells.
  case held(by: LockOwner?)
}

extension Disk {
  /// Asks for the right to write, without waiting.
  ///
  /// The system gives the lock back when its process ends, however it ends, so what a dead process left in the file means
  /// nothing and no lock ever expires by age. The file itself stays: removing it would let two processes lock two files.
  public func lock(for owner: LockOwner) throws(StorageError) -> LockOutcome {
    try makeFolders(StateFolder.path)
    if let lock = try takeLock(StateFolder.lock, note: owner.note) { return .taken(lock) }
    return .held(by: holder())
  }

  /// Who seems to hold the lock now: whoever the note names, if that process lives on this machine; nothing otherwise.
  ///
  /// Asks nothing of the lock itself, so that no run finds it taken by one who only looks; for people to read, never for a
  /// decision.
  public func presumedLockHolder() -> LockOwner? {
    guard let note = try? read(StateFolder.lock, limit: 64 * 1024), let owner = LockOwner(note: note),
      owner.host == Machine.hostName, Machine.isAlive(owner.processID)
    else { return nil }
    return owner
  }

  /// Who holds the lock, as far as the note tells within a fifth of a second.
  ///
  /// The note is a courtesy: a holder just starting has not written it yet, or only a part, and what stands there then is that
  /// of an earlier process. Failing to read it changes nothing.
  private func holder() -> LockOwner? {
    var found: LockOwner?
    for attempt in 0..<40 {
      if attempt > 0 { Machine.pause(milliseconds: 5) }
      guard let note = try? read(StateFolder.lock, limit: 64 * 1024) else { continue }
      found = LockOwner(note: note)
      if let found, found.host != Machine.hostName || Machine.isAlive(found.processID) { return found }
    }
    return found
  }
}
