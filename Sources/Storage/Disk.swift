/// The few things the tool ever does to the data directory; everything larger is built from these.
///
/// All paths are relative to one directory. No operation follows a symbolic link inside it, and none opens a device, pipe
/// or socket. Each operation is one step that either happens or throws; what happens to several files together is the
/// business of `Commit`. The only protocol of the project: the real disk, the one in memory and the failing one of the
/// tests stand behind it.
public protocol Disk: Sendable {
  /// The names directly in a folder, sorted by their bytes.
  func entries(in folder: RelativePath) throws(StorageError) -> [Entry]

  /// What stands at a path, or nothing when nothing does (a missing folder on the way counts as nothing).
  func entry(at path: RelativePath) throws(StorageError) -> Entry?

  /// The whole of a regular file, at most `limit` bytes; throws `tooLarge`, or `changedWhileReading`.
  func read(_ path: RelativePath, limit: Int) throws(StorageError) -> [UInt8]

  /// A regular file to be read part by part.
  func open(_ path: RelativePath) throws(StorageError) -> ReadableFile

  /// Makes one folder in a folder that exists; throws `exists` when the name is taken.
  func makeFolder(_ path: RelativePath) throws(StorageError)

  /// Writes a file that must not exist and brings its bytes to the disk; throws `exists` when the name is taken.
  ///
  /// After an error the file may be there with a part of its bytes. Its name is durable only after `syncFolder`.
  func createFile(_ path: RelativePath, bytes: [UInt8]) throws(StorageError)

  /// Moves a file in one step, replacing a file that stands at the target.
  func move(_ source: RelativePath, to target: RelativePath) throws(StorageError)

  /// Moves a file unless something stands at the target, which throws `exists`.
  ///
  /// The new name is durable before the old one goes, so a crash in the middle may leave the file under both names but never
  /// under none.
  func moveToNew(_ source: RelativePath, to target: RelativePath) throws(StorageError)

  /// Removes one name that is not a folder; a link is removed itself, not what it points to.
  func removeFile(_ path: RelativePath) throws(StorageError)

  /// Removes one empty folder; throws `notEmpty` otherwise.
  func removeFolder(_ path: RelativePath) throws(StorageError)

  /// Brings the names of a folder to the disk, so that they survive a loss of power.
  func syncFolder(_ path: RelativePath) throws(StorageError)

  /// Takes the lock on a file, made if missing, and writes the note into it; nothing when another holds it.
  ///
  /// Throws `locksUnsupported` where the file system has no locks.
  func takeLock(_ path: RelativePath, note: [UInt8]) throws(StorageError) -> Lock?

  /// What is known about the file system.
  func volume() throws(StorageError) -> Volume
}
