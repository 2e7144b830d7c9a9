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
