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

  /// Describes a refusal found by this room itself.
  public init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
    self.number = nil
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
    return "cannot \(operation.rawValue) \(path): \(cause.sentence)\(origin)"
  }
}
