#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file opened for reading, of which any part can be asked for; it stays open as long as it is held.
///
/// Several threads may read at once. What another program does to the file meanwhile is noticed by `requireUnchanged`.
public final class ReadableFile: Sendable {
  private enum Backing: Sendable {
    case descriptor(Int32, changeTime: [Int])
    case bytes([UInt8])
  }

  /// How large the file was when it was opened, in bytes.
  public let sizeInBytes: Int
  private let path: String
  private let backing: Backing

  /// Takes over an open descriptor of a file; closes it if the file is no regular one.
  init(descriptor: Int32, path: String) throws(StorageError) {
    var status = stat()
    let (_, error) = systemCall { fstat(descriptor, &status) }
    var refusal = error.map { StorageError(.read, path, number: $0) }
    switch kind(of: status) {
    case .file: break
    case .folder: refusal = refusal ?? StorageError(.read, path, .isAFolder)
    default: refusal = refusal ?? StorageError(.read, path, .notAFile)
    }
    if let refusal {
      _ = close(descriptor)
      throw refusal
    }
    self.path = path
    sizeInBytes = Int(status.st_size)
    backing = .descriptor(descriptor, changeTime: changeTime(of: status))
  }

  /// Makes a file of bytes in memory.
  init(bytes: [UInt8], path: String) {
    self.path = path
    sizeInBytes = bytes.count
    backing = .bytes(bytes)
  }

  deinit {
    if case .descriptor(let descriptor, _) = backing { _ = close(descriptor) }
  }

  /// Reads from an offset until the memory is full or the file ends; gives how many bytes that were.
  public func read(at offset: Int, into memory: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
    guard offset >= 0, let base = memory.baseAddress else { return 0 }
    switch backing {
    case .bytes(let bytes):
      guard offset < bytes.count else { return 0 }
      let part = bytes[offset..<min(bytes.count, offset + memory.count)]
      memory.copyBytes(from: part)
      return part.count
    case .descriptor(let descriptor, _):
      var filled = 0
      while filled < memory.count {
        let (count, error) = systemCall {
          pread(descriptor, base + filled, memory.count - filled, off_t(offset + filled))
        }
        if let error { throw StorageError(.read, path, number: error) }
        guard count > 0 else { break }
        filled += count
      }
      return filled
    }
  }

  /// Throws `changedWhileReading` if the file is not as it was when it was opened.
  public func requireUnchanged() throws(StorageError) {
    guard case .descriptor(let descriptor, let before) = backing else { return }
    var status = stat()
    let (_, error) = systemCall { fstat(descriptor, &status) }
    if let error { throw StorageError(.read, path, number: error) }
    guard Int(status.st_size) == sizeInBytes, changeTime(of: status) == before else {
      throw StorageError(.read, path, .changedWhileReading)
    }
  }
}
