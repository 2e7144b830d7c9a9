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
    // The note is a courtesy: a holder just starting may not have written it, and failing to read it changes nothing.
    let note = try? read(StateFolder.lock, limit: 64 * 1024)
    return .held(by: note.flatMap(LockOwner.init(note:)))
  }
}
