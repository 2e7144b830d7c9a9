/// The places of the tool's own state in the data directory; version control ignores all of it.
public enum StateFolder {
  /// The folder that holds everything below.
  public static let path: RelativePath = ".campaign-ops"

  /// The file the lock is taken on; it stays when the lock is given back.
  public static let lock: RelativePath = ".campaign-ops/lock"

  /// The new files of a commit, before they are moved to their places.
  static let staging: RelativePath = ".campaign-ops/staging"

  /// The journal while it is being written.
  static let newJournal: RelativePath = ".campaign-ops/journal.new"

  /// The journal of a commit that has been decided.
  public static let journal: RelativePath = ".campaign-ops/journal"

  /// Single new files, before they are moved to their places; written without the lock.
  static let incoming: RelativePath = ".campaign-ops/incoming"

  /// Where a single new file of one process waits.
  static func incoming(process: Int32, number: Int) -> RelativePath {
    incoming.appending(RelativePath(stringLiteral: "\(process)-\(number)"))
  }

  /// Where the new file with this number waits.
  static func staged(_ number: Int) -> RelativePath {
    staging.appending(RelativePath(stringLiteral: "\(number)"))
  }
}
