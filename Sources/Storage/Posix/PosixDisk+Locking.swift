#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PosixDisk {
  /// Takes the lock on a file and writes the note into it; nothing when another holds it.
  ///
  /// `flock` belongs to the open file, so two locks in one process exclude each other too, and it goes with the process.
  public func takeLock(_ path: RelativePath, note: [UInt8]) throws(StorageError) -> Lock? {
    for _ in 0..<8 {
      guard let descriptor = try openLocked(path) else { return nil }
      do {
        // The file may have been removed or replaced between opening and locking; then the lock is on the wrong one.
        guard try isStillThere(descriptor, path) else {
          _ = close(descriptor)
          continue
        }
        // The note would be written over a file elsewhere that has the same bytes under another name.
        if try Self.regularFile(descriptor, path).st_nlink > 1 {
          try removeFile(path)
          _ = close(descriptor)
          continue
        }
        try Self.replaceContents(of: descriptor, note, path)
      } catch {
        _ = close(descriptor)
        throw error
      }
      return Lock {
        // Closing alone would leave the lock with a child that was just forked and has not closed its copy yet.
        _ = flock(descriptor, LOCK_UN)
        _ = close(descriptor)
      }
    }
    throw StorageError(.lock, path, .busy)
  }

  private func openLocked(_ path: RelativePath) throws(StorageError) -> Int32? {
    try withParent(of: path, .lock) { folder, name throws(StorageError) in
      let descriptor = try attempt(.lock, path) {
        openat(folder, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o666)
      }
      let (_, error) = systemCall { flock(descriptor, LOCK_EX | LOCK_NB) }
      guard let error else { return descriptor }
      _ = close(descriptor)
      if error == EWOULDBLOCK { return nil }
      let hasNoLocks = error == ENOLCK || error == EINVAL || Cause.isUnsupported(error)
      throw hasNoLocks
        ? StorageError(.lock, path, .locksUnsupported) : StorageError(.lock, path, number: error)
    }
  }

  private func isStillThere(_ descriptor: Int32, _ path: RelativePath) throws(StorageError) -> Bool {
    let locked = try Self.regularFile(descriptor, path)
    return try withParent(of: path, .lock) { folder, name throws(StorageError) in
      var named = stat()
      let (_, error) = systemCall { fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) }
      return error == nil && named.st_ino == locked.st_ino && named.st_dev == locked.st_dev
    }
  }

  private static func replaceContents(of descriptor: Int32, _ note: [UInt8], _ path: RelativePath) throws(StorageError)
  {
    try attempt(.lock, path) { ftruncate(descriptor, 0) }
    if let number = writeFully(descriptor, note) { throw StorageError(.lock, path, number: number) }
  }
}
