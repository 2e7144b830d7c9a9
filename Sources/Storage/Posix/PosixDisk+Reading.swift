#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PosixDisk {
  /// The names directly in a folder, sorted by their bytes.
  public func entries(in folder: RelativePath) throws(StorageError) -> [Entry] {
    try withFolder(folder, .list) { descriptor throws(StorageError) in
      var found: [Entry] = []
      for name in try Self.names(in: descriptor, folder) {
        guard let last = RelativePath(bytes: name) else { continue }
        let path = folder.appending(last)
        // A name that vanishes between listing and looking is as if it had never been listed.
        if let entry = try Self.entry(name.systemName, in: descriptor, path) { found.append(entry) }
      }
      return found.sorted { $0.path < $1.path }
    }
  }

  /// What stands at a path, or nothing when nothing does.
  public func entry(at path: RelativePath) throws(StorageError) -> Entry? {
    guard path != .root else { return Entry(path: .root, kind: .folder) }
    do {
      return try withParent(of: path, .look) { folder, name throws(StorageError) in
        try Self.entry(name, in: folder, path)
      }
    } catch {
      guard error.cause == .missing else { throw error }
      return nil
    }
  }

  private static func entry(_ name: [CChar], in folder: Int32, _ path: RelativePath) throws(StorageError) -> Entry? {
    var status = stat()
    let (_, error) = systemCall { fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
    if error == ENOENT { return nil }
    if let error { throw StorageError(.look, path, number: error) }
    let kind = kind(of: status)
    return Entry(path: path, kind: kind, size: kind == .file ? Int64(status.st_size) : 0)
  }

  private static func names(in folder: Int32, _ path: RelativePath) throws(StorageError) -> [[UInt8]] {
    // The stream closes what it is given, and the folder is still needed for looking at each name.
    let copy = try attempt(.list, path) { openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(copy) else {
      let number = errno
      _ = close(copy)
      throw StorageError(.list, path, number: number)
    }
    defer { _ = closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let found = readdir(stream) else {
        guard errno == 0 else { throw StorageError(.list, path, number: errno) }
        return names
      }
      let name = Self.name(of: found)
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
  }

  /// Copying the whole record would read past the end of a short one, so only the name is read, up to its NUL.
  private static func name(of record: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(record) + offset
    return Array(UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
  }

  /// A regular file to be read part by part.
  public func open(_ path: RelativePath) throws(StorageError) -> ReadableFile {
    try withParent(of: path, .read) { folder, name throws(StorageError) in
      try ReadableFile(descriptor: try Self.descriptor(of: name, in: folder, path), path: path.text)
    }
  }

  private static func descriptor(
    of name: [CChar], in folder: Int32, _ path: RelativePath
  ) throws(StorageError) -> Int32 {
    // Without O_NONBLOCK, opening a pipe would wait for a writer before it could be seen to be a pipe.
    try attempt(.read, path) {
      openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
  }

  /// The whole of a regular file, at most `limit` bytes.
  public func read(_ path: RelativePath, limit: Int) throws(StorageError) -> [UInt8] {
    try withParent(of: path, .read) { folder, name throws(StorageError) in
      let descriptor = try Self.descriptor(of: name, in: folder, path)
      defer { _ = close(descriptor) }
      return try Self.contents(of: descriptor, path, limit: limit)
    }
  }

  /// 4 GiB, whatever the caller's limit: a file with holes may claim any size, and one value must hold it all.
  private static let largestFile = 1 << 32

  private static func contents(of descriptor: Int32, _ path: RelativePath, limit: Int) throws(StorageError) -> [UInt8] {
    let before = try regularFile(descriptor, path)
    guard before.st_size <= min(limit, largestFile) else { throw StorageError(.read, path, .tooLarge) }
    let size = Int(before.st_size)
    // One byte more than expected shows a file that grew.
    let (bytes, error) = readFully(descriptor, limit: size + 1, expecting: size)
    if let error { throw StorageError(.read, path, number: error) }
    let after = try regularFile(descriptor, path)
    guard bytes.count == size, after.st_size == before.st_size, changeTime(of: after) == changeTime(of: before) else {
      throw StorageError(.read, path, .changedWhileReading)
    }
    return bytes
  }

  /// What the system says about an open file, which must be a regular one.
  static func regularFile(_ descriptor: Int32, _ path: RelativePath) throws(StorageError) -> stat {
    var status = stat()
    try attempt(.read, path) { fstat(descriptor, &status) }
    switch kind(of: status) {
    case .file: return status
    case .folder: throw StorageError(.read, path, .isAFolder)
    default: throw StorageError(.read, path, .notAFile)
    }
  }
}
