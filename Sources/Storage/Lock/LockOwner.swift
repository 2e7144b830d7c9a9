/// Who holds the lock, as the holder wrote it into the lock's file; for people to read, never for a decision.
public struct LockOwner: Hashable, Sendable {
  /// The holder's process number.
  public let processID: Int32

  /// The machine it runs on.
  public let host: String

  /// When it started, in the caller's own notation.
  public let started: String

  /// What it was asked to do.
  public let command: String

  /// Describes a holder.
  public init(processID: Int32, host: String, started: String, command: String) {
    self.processID = processID
    self.host = host
    self.started = started
    self.command = command
  }
}

extension LockOwner {
  private enum Key: String, CaseIterable {
    case processID = "pid"
    case host
    case started
    case command
  }

  /// The lock file's text: one line for each fact, its name first.
  var note: [UInt8] {
    let facts = [(Key.processID, "\(processID)"), (.host, host), (.started, started), (.command, command)]
    return Array(facts.map { "\($0.rawValue) \(Self.onOneLine($1))\n" }.joined().utf8)
  }

  /// Reads a lock file's text; nothing when a fact is missing, as in a file another program made or a holder half wrote.
  init?(note: [UInt8]) {
    var facts: [String: String] = [:]
    for line in String(decoding: note, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let halves = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      facts[String(halves[0])] = String(halves[1])
    }
    guard
      let processID = facts[Key.processID.rawValue].flatMap({ Int32($0) }),
      let host = facts[Key.host.rawValue],
      let started = facts[Key.started.rawValue],
      let command = facts[Key.command.rawValue]
    else { return nil }
    self.init(processID: processID, host: host, started: started, command: command)
  }

  private static func onOneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
