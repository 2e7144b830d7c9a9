import Campaigns
import Diagnostics
import Metrics
import Storage

/// The data directory as it was read at the start of a run.
struct DirectoryContents: Sendable {
  /// The bytes of every file that any stage looks at, by path; exports are read piece by piece instead.
  var files: [String: [UInt8]] = [:]
  /// The exports, in the order of their paths.
  var exports: [ExportFile] = []
  /// Every regular file there is, by path, sorted; the tool's own state left out.
  var paths: [String] = []
  /// The names standing directly in the directory; folders end in `/`.
  var topLevel: Set<String> = []
  /// The paths of files that are there but could not be read, each with a finding.
  var unread: [String] = []
  /// What could not be read, or stands where nothing should.
  var diagnostics: [Diagnostic] = []

  /// The kinds of exports that the workspace describes itself.
  var profiles: [SourceFile] {
    files(below: ProfileReader.folder).filter { FileRole(of: $0.path) == .profile }
      .map { SourceFile(path: $0.path, bytes: $0.bytes) }
  }

  /// The bytes of an export, for those who ask about single lines of it.
  func exportBytes(at path: String) -> [UInt8]? { exports.first { $0.path == path }?.bytes }

  /// The files whose path starts with a text, in the order of their paths.
  func files(below prefix: String) -> [(path: String, bytes: [UInt8])] {
    paths.compactMap { path in
      guard path.hasPrefix(prefix), let bytes = files[path] else { return nil }
      return (path, bytes)
    }
  }
}

/// Largest sizes the tool reads, in bytes.
enum ReadLimit {
  /// Definitions, settings and progress.
  static let document = 64 << 20
  /// An export that is looked at by itself, outside any directory.
  static let export = 2 << 30
  /// One generated file; larger ones are refused by name rather than read in part.
  static let generated = 2 << 30
}

extension DirectoryContents {
  /// Reads everything the stages may need.
  ///
  /// A file that cannot be read becomes a finding and the rest goes on; only a failure to list the directory throws.
  static func read(from disk: any Disk) throws(StorageError) -> DirectoryContents {
    var contents = DirectoryContents()
    var names = FileNames()
    for entry in try disk.entries(in: .root) {
      guard entry.kind != .folder else {
        contents.topLevel.insert(entry.path.text + "/")
        continue
      }
      contents.topLevel.insert(entry.path.text)
    }
    for entry in try disk.entries(in: .root) where entry.kind == .folder { _ = contents.admit(entry, &names) }
    for folder in contents.topLevel.sorted() where folder.hasSuffix("/") && isRead(folder) {
      guard let path = RelativePath(validating: String(folder.dropLast())) else { continue }
      var entries: [Entry] = []
      for entry in try disk.listing(of: path) where contents.admit(entry, &names) { entries.append(entry) }
      contents.take(entries, from: disk)
    }
    var entries: [Entry] = []
    for entry in try disk.entries(in: .root) where entry.kind != .folder && contents.admit(entry, &names) {
      entries.append(entry)
    }
    contents.take(entries, from: disk)
    contents.paths.sort()
    contents.exports.sort { $0.path < $1.path }
    return contents
  }

  // Version control's folder and the tool's own state are nobody's data.
  private static func isRead(_ folder: String) -> Bool { !folder.hasPrefix(".") }

  /// Looks at a name before anything is made of the file; false for one that is left out.
  private mutating func admit(_ entry: Entry, _ names: inout FileNames) -> Bool {
    let path = entry.path.text
    guard entry.path.isText else { return true }
    if let reason = FileNames.objection(to: entry.path.name), FileRole(of: path) != .housekeeping {
      diagnostics.append(.nameNotPortable(path, because: reason))
    }
    switch names.add(entry.path) {
    case .own: return true
    case .twin(let earlier):
      diagnostics.append(.pathTwin(path, of: earlier, isLeftOut: false))
      return true
    case .same(let earlier):
      diagnostics.append(.pathTwin(path, of: earlier, isLeftOut: true))
      return false
    }
  }

  /// Takes the files of a folder in; many are read on all cores.
  private mutating func take(_ entries: [Entry], from disk: any Disk) {
    let read = { @Sendable (entry: Entry) in Self.read(entry, from: disk) }
    let contents = entries.count < 1_000 ? entries.map(read) : SideBySide.map(entries, read)
    for (entry, content) in zip(entries, contents) { take(entry, content, from: disk) }
  }

  /// The bytes of a file that a stage looks at as a whole; nothing for others.
  private static func read(_ entry: Entry, from disk: any Disk) -> Result<[UInt8], StorageError>? {
    guard entry.kind == .file, entry.path.isText, let limit = FileRole(of: entry.path.text).limit else { return nil }
    return Result { () throws(StorageError) in try disk.read(entry.path, limit: limit) }
  }

  private mutating func take(_ entry: Entry, _ content: Result<[UInt8], StorageError>?, from disk: any Disk) {
    let path = entry.path.text
    guard entry.path.isText else {
      diagnostics.append(.unreadableName(path: path))
      return
    }
    switch entry.kind {
    case .folder: return
    case .link, .other:
      diagnostics.append(.unsafeFile(path: path, kind: entry.kind))
    case .file:
      paths.append(path)
      let role = FileRole(of: path)
      if role == .export { exports.append(ExportFile(entry, on: disk)) }
      switch content {
      case .success(let bytes): files[path] = bytes
      case .failure(let error):
        unread.append(path)
        diagnostics.append(.unreadable(path: path, error: error, limit: role.limit ?? 0))
      case nil: return
      }
    }
  }
}

extension ExportFile {
  /// An export on a disk, opened when it is its turn.
  init(_ entry: Entry, on disk: any Disk) {
    let path = entry.path
    let refusal = { @Sendable (error: StorageError) in
      ExportRefusal(.unreadable(path: path.text, error: error, limit: 0))
    }
    self.init(path: path.text, size: Int(clamping: entry.size)) {
      do throws(StorageError) {
        return .success(ExportBytes(try disk.open(path), refusal))
      } catch {
        return .failure(refusal(error))
      }
    }
  }
}

extension ExportBytes {
  /// The bytes of an open file.
  init(_ file: ReadableFile, _ refusal: @escaping @Sendable (StorageError) -> ExportRefusal) {
    self.init(
      count: file.sizeInBytes,
      read: { offset, memory in
        do throws(StorageError) {
          return .success(try file.read(at: offset, into: memory))
        } catch {
          return .failure(refusal(error))
        }
      },
      check: {
        do throws(StorageError) {
          try file.requireUnchanged()
          return nil
        } catch {
          return refusal(error)
        }
      })
  }
}

extension Diagnostic {
  fileprivate static func unreadableName(path: String) -> Diagnostic {
    Diagnostic(.unsafeFile, at: Location(path: path), "the file's name is not valid UTF-8, so nothing can refer to it")
  }

  fileprivate static func unsafeFile(path: String, kind: Entry.Kind) -> Diagnostic {
    let what = kind == .link ? "symbolic link" : "device, pipe or socket"
    return Diagnostic(.unsafeFile, at: Location(path: path), "a \(what) stands here; it is not followed")
  }

  fileprivate static func unreadable(path: String, error: StorageError, limit: Int) -> Diagnostic {
    if error.cause == .tooLarge {
      return Diagnostic(
        .fileTooLarge, at: Location(path: path),
        "the file has more than \(limit >> 20) MiB, the most that is read of its kind")
    }
    return Diagnostic(.fileUnreadable, at: Location(path: path), "the file cannot be read: \(error.cause.sentence)")
  }
}
