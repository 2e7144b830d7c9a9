#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The real disk: one directory, opened once, and what lies in it.
///
/// Every path is walked part by part from that open directory with `openat` and `O_NOFOLLOW`, so a link put in place of a
/// folder, even while the tool runs, ends in an error and never outside. The directory itself may be reached through
/// links: naming it is the operator's business.
public struct PosixDisk: Disk {
  private let directory: OpenDirectory

  /// Opens the data directory; `making` makes it and the folders above it where they are missing.
  public init(root: String, making: Bool = false) throws(StorageError) {
    if making { try Self.makeDirectories(root) }
    let (descriptor, error) = systemCall { openat(AT_FDCWD, root, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if let error { throw StorageError(.open, root, number: error) }
    directory = OpenDirectory(descriptor: descriptor)
  }

  private static func makeDirectories(_ root: String) throws(StorageError) {
    let parts = Array(root.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for count in 1...parts.count {
      let path = Array(parts[..<count].joined(separator: [UInt8(ascii: "/")]))
      guard !path.isEmpty else { continue }
      let (_, error) = systemCall { mkdir(path.systemName, 0o777) }
      // EISDIR is how some systems answer for `/`; opening the directory afterwards settles what is there.
      if let error, error != EEXIST, error != EISDIR { throw StorageError(.makeFolder, root, number: error) }
    }
  }

  /// Opens a folder for the time of `body`, walking down from the directory without following links.
  func withFolder<Result>(
    _ folder: RelativePath, _ operation: StorageError.Operation, _ body: (Int32) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    var current = try attempt(operation, folder) {
      openat(directory.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    defer { _ = close(current) }
    for part in folder.parts {
      let next = try Self.descend(from: current, to: part.systemName, folder, operation)
      _ = close(current)
      current = next
    }
    return try body(current)
  }

  private static func descend(
    from current: Int32, to name: [CChar], _ folder: RelativePath, _ operation: StorageError.Operation
  ) throws(StorageError) -> Int32 {
    let (next, error) = systemCall { openat(current, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard let error else { return next }
    // Asked to open only a folder, the system calls a link "not a folder"; the operator should hear what it is.
    var status = stat()
    if error == ENOTDIR, fstatat(current, name, &status, AT_SYMLINK_NOFOLLOW) == 0, kind(of: status) == .link {
      throw StorageError(operation, folder, number: ELOOP)
    }
    throw StorageError(operation, folder, number: error)
  }

  /// Opens the folder that holds a path for the time of `body`, which gets the path's last name as well.
  func withParent<Result>(
    of path: RelativePath, _ operation: StorageError.Operation,
    _ body: (Int32, [CChar]) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    guard let parent = path.parent, let name = path.parts.last else { throw StorageError(operation, path, .isAFolder) }
    return try withFolder(parent, operation) { folder throws(StorageError) in try body(folder, name.systemName) }
  }
}

/// Keeps the data directory open for as long as a disk on it exists.
private final class OpenDirectory: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }
}
