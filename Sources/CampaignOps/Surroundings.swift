public import Quantities
public import Storage

/// Everything the program takes from outside: its arguments, the environment, the clock, the terminal.
///
/// Tests hand in their own; the real one is made once, in `main`.
public struct Surroundings: Sendable {
  /// Where text goes.
  public enum Sink: Sendable, Hashable {
    /// What was asked for.
    case output
    /// Findings and trouble.
    case errors
  }

  /// The words after the program's name.
  public var arguments: [String]
  /// The environment.
  public var environment: [String: String]
  /// The clock, read once a run.
  public var now: @Sendable () -> Instant
  /// What became of bytes that were written.
  public enum Written: Sendable, Hashable {
    /// They are where they belong.
    case whole
    /// Nobody reads them any more, as with `| head`; that is nobody's fault.
    case unread
    /// They are lost, for the reason given.
    case lost(String)
  }

  /// Opens the data directory at a path; throws what the system refuses.
  public var openDisk: @Sendable (_ path: String) throws(StorageError) -> any Disk
  /// The signal that asks the program to stop, once there is one.
  public var stopSignal: @Sendable () -> StopSignal?
  /// Reads standard input to its end, at most so many bytes; nothing if it cannot be read, or is larger.
  public var readInput: @Sendable (_ limit: Int) -> [UInt8]?
  /// Writes bytes.
  public var write: @Sendable ([UInt8], Sink) -> Written
  /// Whether a sink is a terminal.
  public var isTerminal: @Sendable (Sink) -> Bool
  /// The name the user is logged in by; empty if there is none.
  public var userName: String
  /// The machine's name.
  public var host: String
  /// The process's number.
  public var processID: Int32

  /// Describes the surroundings.
  public init(
    arguments: [String], environment: [String: String], now: @escaping @Sendable () -> Instant,
    write: @escaping @Sendable ([UInt8], Sink) -> Written, isTerminal: @escaping @Sendable (Sink) -> Bool,
    userName: String, host: String, processID: Int32,
    readInput: @escaping @Sendable (_ limit: Int) -> [UInt8]? = { _ in [] },
    openDisk: @escaping @Sendable (_ path: String) throws(StorageError) -> any Disk = {
      path throws(StorageError) in try PosixDisk(root: path)
    },
    stopSignal: @escaping @Sendable () -> StopSignal? = { nil }
  ) {
    self.openDisk = openDisk
    self.stopSignal = stopSignal
    self.readInput = readInput
    self.arguments = arguments
    self.environment = environment
    self.now = now
    self.write = write
    self.isTerminal = isTerminal
    self.userName = userName
    self.host = host
    self.processID = processID
  }

  /// The names of the environment's variables that mean something here.
  public static let variables = [
    "CAMPAIGN_OPS_ENABLED", "CAMPAIGN_OPS_ACTOR", "CAMPAIGN_OPS_AUDIT_KEY", "NO_COLOR", "SOURCE_DATE_EPOCH", "TZDIR",
  ]

  /// The process's own surroundings.
  public static func process() -> Surroundings {
    let environment = Dictionary(
      variables.compactMap { name in Machine.environment(name).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
    return Surroundings(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: environment,
      now: { clock(environment) },
      write: written,
      isTerminal: { stream($0).isTerminal },
      userName: Machine.userName, host: Machine.hostName, processID: Machine.processID,
      readInput: { limit in try? StandardStream.input.readToEnd(limit: limit) },
      stopSignal: { StopSignal.received })
  }

  @Sendable private static func written(_ bytes: [UInt8], _ sink: Sink) -> Written {
    do {
      try stream(sink).write(bytes)
      return .whole
    } catch {
      return error.cause == .brokenPipe ? .unread : .lost(error.description)
    }
  }

  private static func stream(_ sink: Sink) -> StandardStream { sink == .output ? .output : .error }

  // The convention of reproducible builds: a fixed clock makes even the audit log come out the same.
  private static func clock(_ environment: [String: String]) -> Instant {
    let fixed = environment["SOURCE_DATE_EPOCH"].flatMap(fixedClock)
    return Instant(secondsSince1970: fixed ?? Machine.secondsSince1970)
  }

  /// The seconds since 1970 that a text says, from 1970 to 9999; nothing for any other text.
  static func fixedClock(_ text: String) -> Int64? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int64(text) else { return nil }
    return seconds <= 253_402_300_799 ? seconds : nil
  }
}

extension Surroundings {
  /// The key of the audit log's hashes, if there is one.
  ///
  /// An empty variable is how many shells unset one; an empty key would protect nothing.
  var auditKeyBytes: [UInt8]? {
    environment["CAMPAIGN_OPS_AUDIT_KEY"].flatMap { $0.isEmpty ? nil : Array($0.utf8) }
  }
}
