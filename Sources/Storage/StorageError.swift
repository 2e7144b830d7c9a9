/// What the disk refused: which operation, on which path, and why, in words an operator can act on.
public struct StorageError: Error, Hashable, Sendable {
  /// What was being done when the disk refused.
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    /// Opening the data directory.
    case open
    /// Reading the names in a folder.
    case list
    /// Reading a file.
    case read
    /// Asking what a path is.
    case look = "look at"
    /// Making a folder.
    case makeFolder = "make folder"
    /// Writing a new file and bringing it to the disk.
    case write
    /// Moving a file into its place.
    case move
    /// Removing a file or an empty folder.
    case remove
    /// Bringing a folder's names to the disk.
    case sync
    /// Taking the lock.
    case lock
    /// Asking the file system for its kind and its free space.
    case measure
    /// Preparing a commit.
    case commit
    /// Finishing or discarding what an earlier run left behind.
    case recover
  }

  /// What was being done.
  public let operation: Operation

  /// The path it was done to, as people read it: relative to the data directory, or absolute for a system file.
  public let path: String

  /// Why it was refused.
  public let cause: Cause

  /// The system's own error number, where the refusal came from the system.
  public let number: Int32?

  /// How much room a commit needs and how much there is, where that is the reason.
  public let shortage: Shortage?

  /// Too little room on a disk, in bytes.
  public struct Shortage: Hashable, Sendable {
    /// What the new files need beside the old ones.
    public let needed: Int64
    /// What an ordinary process may still write.
    public let free: Int64
  }

  /// Describes a refusal found by this room itself.
  public init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
    self.number = nil
    self.shortage = nil
  }

  /// Describes a refusal found by this room itself, about a path in the data directory.
  public init(_ operation: Operation, _ path: RelativePath, _ cause: Cause) {
    self.init(operation, Self.shown(path), cause)
  }

  /// Describes a refusal by the system; `number` is its `errno`.
  public init(_ operation: Operation, _ path: String, number: Int32) {
    self.operation = operation
    self.path = path
    self.cause = Cause(number: number)
    self.number = number
    self.shortage = nil
  }

  /// Describes a commit that the disk has no room for; sizes in bytes.
  init(needed: Int64, free: Int64) {
    operation = .commit
    path = Self.shown(.root)
    cause = .full
    number = nil
    shortage = Shortage(needed: needed, free: free)
  }

  /// Describes a refusal by the system, about a path in the data directory.
  public init(_ operation: Operation, _ path: RelativePath, number: Int32) {
    self.init(operation, Self.shown(path), number: number)
  }

  private static func shown(_ path: RelativePath) -> String {
    path == .root ? "." : path.text
  }
}

extension StorageError: CustomStringConvertible {
  /// One line for people: `cannot write generated/index.json: no space is left on the disk (error 28)`.
  public var description: String {
    let origin = number.map { " (error \($0))" } ?? ""
    let room =
      shortage.map {
        "; \(Self.size($0.needed, roundedUp: true)) are needed and \(Self.size($0.free, roundedUp: false)) are free"
      } ?? ""
    return "cannot \(operation.rawValue) \(path): \(cause.sentence)\(origin)\(room)"
  }

  /// Whole KiB below ten MiB, then whole MiB; rounded so that what is needed never looks as if it were there.
  private static func size(_ bytes: Int64, roundedUp: Bool) -> String {
    let (unit, name): (Int64, String) = bytes < 10 << 20 ? (1 << 10, "KiB") : (1 << 20, "MiB")
    return "\(bytes / unit + (roundedUp && bytes % unit > 0 ? 1 : 0)) \(name)"
  }
}
