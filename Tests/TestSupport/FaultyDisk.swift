public import Storage
import Synchronization

/// A disk that counts what is done to it and fails at one operation, in one way.
public final class FaultyDisk: Disk {
  /// What happens at the one operation.
  public enum Fault: Hashable, Sendable, CaseIterable {
    /// The device fails before anything happens.
    case inputOutput
    /// The disk is full before anything happens.
    case full
    /// The account's quota is used up.
    case quota
    /// The process may not.
    case denied
    /// Half of a file is written, then the disk is full; other operations fail before anything happens.
    case shortWrite
    /// The operation happens, and an error is reported all the same.
    case doneButReported
    /// The process ends before the operation.
    case crashBefore
    /// The process ends with half of a file written; other operations do not happen.
    case crashHalfway
    /// The process ends after the operation.
    case crashAfter

    /// Whether the process is over, so that nothing else is done to the disk.
    public var isCrash: Bool { [.crashBefore, .crashHalfway, .crashAfter].contains(self) }
  }

  private enum Turn {
    case through
    case fail(Cause)
    case failHalfway(Cause)
    case failAfter(Cause)
  }

  private let base: any Disk
  private let fault: Fault?
  private let failing: Int
  // Atomics and no `Mutex`: ThreadSanitizer sees the order of these.
  private let operations = Atomic<Int>(0)
  private let hasCrashed = Atomic<Bool>(false)

  /// Fails at the operation with this number, the first being 1; never without a fault.
  public init(_ base: any Disk, failing: Int = 0, with fault: Fault? = nil) {
    self.base = base
    self.failing = failing
    self.fault = fault
  }

  /// How many operations there were.
  public var count: Int { operations.load(ordering: .acquiring) }

  private func nextTurn() -> Turn {
    guard !hasCrashed.load(ordering: .acquiring) else { return .fail(.gone) }
    let number = operations.add(1, ordering: .acquiringAndReleasing).newValue
    guard number == failing, let fault else { return .through }
    if fault.isCrash { hasCrashed.store(true, ordering: .releasing) }
    switch fault {
    case .inputOutput: return .fail(.inputOutput)
    case .full: return .fail(.full)
    case .quota: return .fail(.quota)
    case .denied: return .fail(.denied)
    case .shortWrite: return .failHalfway(.full)
    case .doneButReported: return .failAfter(.inputOutput)
    case .crashBefore: return .fail(.gone)
    case .crashHalfway: return .failHalfway(.gone)
    case .crashAfter: return .failAfter(.gone)
    }
  }

  private func step<Result>(
    _ operation: StorageError.Operation, _ path: RelativePath,
    half: () throws(StorageError) -> Void = {},
    _ whole: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    switch nextTurn() {
    case .through: return try whole()
    case .fail(let cause): throw StorageError(operation, path, cause)
    case .failHalfway(let cause):
      try half()
      throw StorageError(operation, path, cause)
    case .failAfter(let cause):
      _ = try whole()
      throw StorageError(operation, path, cause)
    }
  }

  /// The names directly in a folder.
  public func entries(in folder: RelativePath) throws(StorageError) -> [Entry] {
    try step(.list, folder) { () throws(StorageError) in try base.entries(in: folder) }
  }

  /// What stands at a path.
  public func entry(at path: RelativePath) throws(StorageError) -> Entry? {
    try step(.look, path) { () throws(StorageError) in try base.entry(at: path) }
  }

  /// The whole of a file.
  public func read(_ path: RelativePath, limit: Int) throws(StorageError) -> [UInt8] {
    try step(.read, path) { () throws(StorageError) in try base.read(path, limit: limit) }
  }

  /// A file to be read part by part.
  public func open(_ path: RelativePath) throws(StorageError) -> ReadableFile {
    try step(.read, path) { () throws(StorageError) in try base.open(path) }
  }

  /// Makes one folder.
  public func makeFolder(_ path: RelativePath) throws(StorageError) {
    try step(.makeFolder, path) { () throws(StorageError) in try base.makeFolder(path) }
  }

  /// Writes a new file; a half write leaves the first half of its bytes.
  public func createFile(_ path: RelativePath, bytes: [UInt8]) throws(StorageError) {
    try step(
      .write, path,
      half: { () throws(StorageError) in try base.createFile(path, bytes: Array(bytes.prefix(bytes.count / 2))) },
      { () throws(StorageError) in try base.createFile(path, bytes: bytes) })
  }

  /// Moves a file.
  public func move(_ source: RelativePath, to target: RelativePath) throws(StorageError) {
    try step(.move, target) { () throws(StorageError) in try base.move(source, to: target) }
  }

  /// Moves a file to a free name.
  public func moveToNew(_ source: RelativePath, to target: RelativePath) throws(StorageError) {
    try step(.move, target) { () throws(StorageError) in try base.moveToNew(source, to: target) }
  }

  /// Removes a file.
  public func removeFile(_ path: RelativePath) throws(StorageError) {
    try step(.remove, path) { () throws(StorageError) in try base.removeFile(path) }
  }

  /// Removes a folder.
  public func removeFolder(_ path: RelativePath) throws(StorageError) {
    try step(.remove, path) { () throws(StorageError) in try base.removeFolder(path) }
  }

  /// Brings the names of a folder to the disk.
  public func syncFolder(_ path: RelativePath) throws(StorageError) {
    try step(.sync, path) { () throws(StorageError) in try base.syncFolder(path) }
  }

  /// Takes the lock.
  public func takeLock(_ path: RelativePath, note: [UInt8]) throws(StorageError) -> Lock? {
    try step(.lock, path) { () throws(StorageError) in try base.takeLock(path, note: note) }
  }

  /// What is known about the file system.
  public func volume() throws(StorageError) -> Volume {
    try step(.measure, .root) { () throws(StorageError) in try base.volume() }
  }
}
