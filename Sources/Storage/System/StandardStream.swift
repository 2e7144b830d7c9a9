#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One of the process's standard streams.
public enum StandardStream: Int32, Hashable, Sendable, CaseIterable {
  /// Where input comes from.
  case input = 0
  /// Where what was asked for goes.
  case output = 1
  /// Where findings and progress go.
  case error = 2

  /// Writes all bytes; throws `brokenPipe` when the reader has gone, which a command treats as success.
  ///
  /// Call `ignoreBrokenPipes()` first, or the system ends the process instead.
  public func write(_ bytes: [UInt8]) throws(StorageError) {
    var remaining = bytes[...]
    while !remaining.isEmpty {
      let (count, error) = Self.writeSome(rawValue, Array(remaining.prefix(1 << 16)))
      remaining = remaining.dropFirst(count)
      guard let error else { continue }
      // A terminal or pipe that others set not to wait says so when it is full; then we wait for it here.
      guard error == EAGAIN, Self.waitForRoom(rawValue) else { throw StorageError(.write, name, number: error) }
    }
  }

  private static func writeSome(_ descriptor: Int32, _ bytes: [UInt8]) -> (count: Int, error: Int32?) {
    let (count, error) = systemCall {
      bytes.withUnsafeBytes { platformWrite(descriptor, $0.baseAddress, $0.count) }
    }
    return (max(0, count), error)
  }

  private static func waitForRoom(_ descriptor: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return systemCall { poll(&watched, 1, -1) }.error == nil
  }

  /// Reads everything up to the end, at most `limit` bytes; throws `tooLarge`.
  public func readToEnd(limit: Int) throws(StorageError) -> [UInt8] {
    let (wanted, overflow) = limit.addingReportingOverflow(1)
    let (bytes, failure) = readFully(rawValue, limit: overflow ? limit : wanted)
    if let failure { throw StorageError(.read, name, number: failure) }
    guard bytes.count <= limit else { throw StorageError(.read, name, .tooLarge) }
    return bytes
  }

  private var name: String {
    switch self {
    case .input: "standard input"
    case .output: "standard output"
    case .error: "standard error"
    }
  }

  /// Whether a person looks at this stream.
  public var isTerminal: Bool {
    isatty(rawValue) == 1
  }

  /// Opens the streams that the caller closed on nothing; to be called before any file is opened.
  ///
  /// Otherwise the first files opened would get their numbers, and what is said would be written into them.
  public static func openMissing() {
    for _ in allCases {
      let (descriptor, error) = systemCall { open("/dev/null", O_RDWR) }
      guard error == nil else { return }
      guard StandardStream(rawValue: descriptor) == nil else { continue }
      _ = close(descriptor)
      return
    }
  }

  /// Makes writing to a closed pipe an error instead of the end of the process.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}

/// The enum has a `write` of its own, which would hide the system's.
private func platformWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
