#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes a system call, and makes it again while a signal interrupts it; the one place where that is decided.
///
/// Gives the number of the error, never `EINTR`, when the call returns -1.
func systemCall<Result: FixedWidthInteger & SignedInteger>(_ call: () -> Result) -> (result: Result, error: Int32?) {
  while true {
    let result = call()
    guard result == -1 else { return (result, nil) }
    let number = errno
    if number != EINTR { return (result, number) }
  }
}

/// Makes a system call for an operation on a path, and throws what it refused.
@discardableResult
func attempt<Result: FixedWidthInteger & SignedInteger>(
  _ operation: StorageError.Operation, _ path: RelativePath, _ call: () -> Result
) throws(StorageError) -> Result {
  let (result, error) = systemCall(call)
  if let error { throw StorageError(operation, path, number: error) }
  return result
}

/// Writes all bytes, however many calls that takes; gives the number of the error, if one stopped it.
func writeFully(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
  var written = 0
  while written < bytes.count {
    let (count, error) = systemCall {
      bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
    }
    if let error { return error }
    // A regular file never takes nothing; treating it as an error keeps a strange device from holding us here.
    guard count > 0 else { return EIO }
    written += count
  }
  return nil
}

/// Reads up to `limit` bytes or to the end; gives the number of the error, if one stopped it.
func readFully(_ descriptor: Int32, limit: Int, expecting: Int = 0) -> (bytes: [UInt8], error: Int32?) {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(min(limit, expecting))
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < limit {
    let wanted = min(chunk.count, limit - bytes.count)
    let (count, error) = systemCall { chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, wanted) } }
    if let error { return (bytes, error) }
    guard count > 0 else { break }
    bytes += chunk.prefix(count)
  }
  return (bytes, nil)
}

/// What the system says about an open file or a name.
func kind(of status: stat) -> Entry.Kind {
  switch status.st_mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .link
  default: .other
  }
}

/// The time of the last change, only ever compared with an earlier answer about the same open file.
func changeTime(of status: stat) -> [Int] {
  #if canImport(Darwin)
    [Int(status.st_ctimespec.tv_sec), Int(status.st_ctimespec.tv_nsec)]
  #else
    [Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec)]
  #endif
}

extension Sequence<UInt8> {
  /// The bytes as the system takes a name: ended by a NUL.
  var systemName: [CChar] {
    map { CChar(bitPattern: $0) } + [0]
  }
}
