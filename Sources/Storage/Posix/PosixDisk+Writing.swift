#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PosixDisk {
  /// Makes one folder in a folder that exists.
  public func makeFolder(_ path: RelativePath) throws(StorageError) {
    try withParent(of: path, .makeFolder) { folder, name throws(StorageError) in
      _ = try attempt(.makeFolder, path) { mkdirat(folder, name, 0o777) }
    }
  }

  /// Writes a file that must not exist and brings its bytes to the disk.
  public func createFile(_ path: RelativePath, bytes: [UInt8]) throws(StorageError) {
    try withParent(of: path, .write) { folder, name throws(StorageError) in
      let descriptor = try attempt(.write, path) {
        openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      }
      let failure = writeFully(descriptor, bytes) ?? Self.bringToDisk(descriptor)
      // Some network file systems report a failed write only here. Closing is never repeated: the number is free again.
      let closed = close(descriptor) == 0 || errno == EINTR ? nil : errno
      if let number = failure ?? closed { throw StorageError(.write, path, number: number) }
    }
  }

  /// Moves a file in one step, replacing a file that stands at the target.
  public func move(_ source: RelativePath, to target: RelativePath) throws(StorageError) {
    try withParents(of: source, and: target) { from, name, to, newName throws(StorageError) in
      try attempt(.move, target) { renameat(from, name, to, newName) }
    }
  }

  /// Moves a file unless something stands at the target.
  public func moveToNew(_ source: RelativePath, to target: RelativePath) throws(StorageError) {
    try withParents(of: source, and: target) { from, name, to, newName throws(StorageError) in
      // A second name refuses to replace anything, which a plain move never does.
      let (_, error) = systemCall { linkat(from, name, to, newName, 0) }
      switch error {
      case nil:
        try Self.syncFolder(to, target)
        // Whoever tidied the first name away meanwhile has done this for us.
        let (_, left) = systemCall { unlinkat(from, name, 0) }
        if let left, left != ENOENT { throw StorageError(.remove, source, number: left) }
      case let number? where number == EPERM || number == EMLINK || Cause.isUnsupported(number):
        try Self.moveWithoutLinking(from, name, to, newName, target)
      case let number?:
        throw StorageError(.move, target, number: number)
      }
    }
  }

  /// For file systems without second names; between the look and the move another program could slip in.
  private static func moveWithoutLinking(
    _ from: Int32, _ name: [CChar], _ to: Int32, _ newName: [CChar], _ target: RelativePath
  ) throws(StorageError) {
    var status = stat()
    let (_, error) = systemCall { fstatat(to, newName, &status, AT_SYMLINK_NOFOLLOW) }
    guard error == ENOENT else { throw StorageError(.move, target, number: error ?? EEXIST) }
    try attempt(.move, target) { renameat(from, name, to, newName) }
    try syncFolder(to, target)
  }

  private func withParents(
    of source: RelativePath, and target: RelativePath,
    _ body: (Int32, [CChar], Int32, [CChar]) throws(StorageError) -> Void
  ) throws(StorageError) {
    try withParent(of: source, .move) { from, name throws(StorageError) in
      try withParent(of: target, .move) { to, newName throws(StorageError) in
        try body(from, name, to, newName)
      }
    }
  }

  /// Removes one name that is not a folder.
  public func removeFile(_ path: RelativePath) throws(StorageError) {
    try withParent(of: path, .remove) { folder, name throws(StorageError) in
      _ = try attempt(.remove, path) { unlinkat(folder, name, 0) }
    }
  }

  /// Removes one empty folder.
  public func removeFolder(_ path: RelativePath) throws(StorageError) {
    try withParent(of: path, .remove) { folder, name throws(StorageError) in
      let (_, error) = systemCall { unlinkat(folder, name, AT_REMOVEDIR) }
      // The standard lets a system answer either for a folder that is not empty.
      if let error { throw StorageError(.remove, path, number: error == EEXIST ? ENOTEMPTY : error) }
    }
  }

  /// Brings the names of a folder to the disk.
  public func syncFolder(_ path: RelativePath) throws(StorageError) {
    try withFolder(path, .sync) { folder throws(StorageError) in
      try Self.syncFolder(folder, path)
    }
  }

  private static func syncFolder(_ descriptor: Int32, _ path: RelativePath) throws(StorageError) {
    let error = bringToDisk(descriptor)
    // Some file systems, mostly over a network, refuse to sync folders because they keep names safe by themselves.
    if let error, error != EINVAL, !Cause.isUnsupported(error) { throw StorageError(.sync, path, number: error) }
  }

  private static func bringToDisk(_ descriptor: Int32) -> Int32? {
    #if canImport(Darwin)
      // There, fsync only hands the bytes to the drive, which may keep them in its own memory.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return nil }
    #endif
    return systemCall { fsync(descriptor) }.error
  }
}
