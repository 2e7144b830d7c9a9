#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the tool asks the machine about itself; only the outermost room may use the answers.
public enum Machine {
  /// Whole seconds since 1 January 1970 UTC, not counting leap seconds.
  public static var secondsSince1970: Int64 {
    var now = timespec()
    guard clock_gettime(CLOCK_REALTIME, &now) == 0 else { return 0 }
    return Int64(now.tv_sec)
  }

  /// This process's number.
  public static var processID: Int32 {
    getpid()
  }

  /// The machine's name in its network, or `localhost` when it has none.
  public static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    // The last place stays 0, for a name that is too long may come without an end.
    let answer = gethostname(&buffer, buffer.count - 1)
    let name = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return answer == 0 && !name.isEmpty ? name : "localhost"
  }

  /// The account the process runs as; `LOGNAME` or `USER` where the account has no name, else `uid-` and its number.
  public static var userName: String {
    accountName ?? environment("LOGNAME") ?? environment("USER") ?? "uid-\(geteuid())"
  }

  private static var accountName: String? {
    var record = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 1 << 14)
    return buffer.withUnsafeMutableBufferPointer { space in
      guard let start = space.baseAddress, getpwuid_r(geteuid(), &record, start, space.count, &found) == 0 else {
        return nil
      }
      return found.flatMap { String(validatingCString: $0.pointee.pw_name) }
    }
  }

  /// A variable of the environment; nothing when it is not set or empty, which every tool treats alike.
  public static func environment(_ name: String) -> String? {
    guard !name.utf8.contains(0), let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Lets other processes work for a while.
  static func pause(milliseconds: UInt32) { _ = usleep(milliseconds * 1000) }

  /// Whether a process of this machine is there, whoever it belongs to.
  static func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }
}
