#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files outside the data directory: the system's zone data, or an export an operator names on the command line.
public enum SystemFiles {
  /// The whole of a regular file, at most `limit` bytes; links are followed, for system files are often links.
  ///
  /// A relative path is taken from where the process runs. Throws `missing`, `notAFile`, `isAFolder`, `tooLarge` and
  /// whatever the system refuses.
  public static func read(_ path: String, limit: Int) throws(StorageError) -> [UInt8] {
    // The system would stop reading the path at a NUL and open another file than the one named.
    guard !path.utf8.contains(0) else { throw StorageError(.read, path, .invalid) }
    let (descriptor, error) = systemCall { openPath(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    if let error { throw StorageError(.read, path, number: error) }
    defer { _ = close(descriptor) }
    try requireFile(descriptor, path)
    let (wanted, overflow) = limit.addingReportingOverflow(1)
    let (bytes, failure) = readFully(descriptor, limit: overflow ? limit : wanted)
    if let failure { throw StorageError(.read, path, number: failure) }
    guard bytes.count <= limit else { throw StorageError(.read, path, .tooLarge) }
    return bytes
  }

  /// A regular file to be read part by part; links are followed.
  public static func open(_ path: String) throws(StorageError) -> ReadableFile {
    guard !path.utf8.contains(0) else { throw StorageError(.read, path, .invalid) }
    let (descriptor, error) = systemCall { openPath(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    if let error { throw StorageError(.read, path, number: error) }
    return try ReadableFile(descriptor: descriptor, path: path)
  }

  // A function of the same name hides the system's.
  private static func openPath(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags)
    #else
      Darwin.open(path, flags)
    #endif
  }

  private static func requireFile(_ descriptor: Int32, _ path: String) throws(StorageError) {
    var status = stat()
    let (_, error) = systemCall { fstat(descriptor, &status) }
    if let error { throw StorageError(.read, path, number: error) }
    switch kind(of: status) {
    case .file: return
    case .folder: throw StorageError(.read, path, .isAFolder)
    default: throw StorageError(.read, path, .notAFile)
    }
  }
}
