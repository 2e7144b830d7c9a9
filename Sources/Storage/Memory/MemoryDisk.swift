import Synchronization

/// A disk in memory for tests: fast, and able to lose its power.
///
/// It does not imitate permissions, the file system's limits on names, links followed or files changed by others while
/// they are read; a file's bytes are durable as soon as it is made, as `createFile` promises. Free space does not shrink.
public final class MemoryDisk: Disk {
  private let tree = Mutex(MemoryTree())

  /// Makes a disk that holds the given files, all durable; throws for two files that cannot stand together.
  public init(_ files: [RelativePath: [UInt8]] = [:]) throws(StorageError) {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { try put(bytes, at: path) }
  }

  /// Puts a durable file in place as a person would, making folders and replacing what file is there.
  public func put(_ bytes: [UInt8], at path: RelativePath) throws(StorageError) {
    if let parent = path.parent { try makeFolders(parent) }
    if try entry(at: path) != nil { try removeFile(path) }
    try createFile(path, bytes: bytes)
    try syncParents(of: path.ancestors + [path])
  }

  /// Puts a durable symbolic link, or with `.other` a pipe, in place, for tests of what must not be followed or opened.
  public func putObstacle(_ kind: Entry.Kind, at path: RelativePath) throws(StorageError) {
    try change { tree throws(StorageError) in
      try tree.add(kind == .link ? .link : .other, at: path, .write)
    }
    try syncParents(of: path.ancestors + [path])
  }

  /// Every regular file and its bytes.
  public var files: [RelativePath: [UInt8]] {
    get throws(StorageError) {
      var found: [RelativePath: [UInt8]] = [:]
      for entry in try listing() where entry.kind == .file { found[entry.path] = try read(entry.path, limit: .max) }
      return found
    }
  }

  /// Sets the free space the disk tells; nothing for a disk that does not say.
  public func setFreeBytes(_ count: Int64?) {
    tree.withLock { $0.freeBytes = count }
  }

  /// Sets the kind of file system the disk says it has, by default `memory`.
  public func setKind(_ kind: String) {
    tree.withLock { $0.kind = kind }
  }

  /// Loses all changes of names that were not synced, save those for which `luck` answers true; locks end too.
  public func losePower(keeping luck: () -> Bool) {
    tree.withLock { $0.losePower(keeping: luck) }
  }

  private func change<Result: Sendable>(
    _ body: (inout MemoryTree) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    try tree.withLock { tree throws(StorageError) in try body(&tree) }
  }
}

extension MemoryDisk {
  /// The names directly in a folder, sorted by their bytes.
  public func entries(in folder: RelativePath) throws(StorageError) -> [Entry] {
    try change { tree throws(StorageError) in
      let names = tree.folders[try tree.folder(folder, .list)] ?? [:]
      return names.compactMap { name, node in
        RelativePath(bytes: name).map { Self.entry(folder.appending($0), tree.nodes[node]) }
      }.sorted { $0.path < $1.path }
    }
  }

  /// What stands at a path, or nothing when nothing does.
  public func entry(at path: RelativePath) throws(StorageError) -> Entry? {
    try change { tree throws(StorageError) in
      try tree.node(at: path, .look).map { Self.entry(path, tree.nodes[$0]) }
    }
  }

  private static func entry(_ path: RelativePath, _ node: MemoryTree.Node?) -> Entry {
    guard case .file(let bytes) = node else { return Entry(path: path, kind: node?.kind ?? .other) }
    return Entry(path: path, kind: .file, size: Int64(bytes.count))
  }

  /// The whole of a regular file, at most `limit` bytes.
  public func read(_ path: RelativePath, limit: Int) throws(StorageError) -> [UInt8] {
    try change { tree throws(StorageError) in
      switch tree.nodes[try tree.existing(path, .read)] {
      case .file(let bytes) where bytes.count <= limit: return bytes
      case .file: throw StorageError(.read, path, .tooLarge)
      case .folder: throw StorageError(.read, path, .isAFolder)
      case .link: throw StorageError(.read, path, .link)
      default: throw StorageError(.read, path, .notAFile)
      }
    }
  }

  /// A regular file to be read part by part.
  public func open(_ path: RelativePath) throws(StorageError) -> ReadableFile {
    ReadableFile(bytes: try read(path, limit: .max), path: path.text)
  }

  /// Makes one folder in a folder that exists.
  public func makeFolder(_ path: RelativePath) throws(StorageError) {
    try change { tree throws(StorageError) in try tree.add(.folder, at: path, .makeFolder) }
  }

  /// Writes a file that must not exist.
  public func createFile(_ path: RelativePath, bytes: [UInt8]) throws(StorageError) {
    try change { tree throws(StorageError) in try tree.add(.file(bytes), at: path, .write) }
  }

  /// Moves a file in one step, replacing a file that stands at the target.
  public func move(_ source: RelativePath, to target: RelativePath) throws(StorageError) {
    try change { tree throws(StorageError) in
      let moved = try tree.existing(source, .move)
      if let there = try tree.node(at: target, .move), tree.nodes[there]?.kind == .folder {
        throw StorageError(.move, target, .isAFolder)
      }
      let (from, name) = try tree.parent(of: source, .move)
      let (to, newName) = try tree.parent(of: target, .move)
      tree.apply([.init(folder: from, name: name, node: nil), .init(folder: to, name: newName, node: moved)])
    }
  }

  /// Moves a file unless something stands at the target; as on the real disk, in two steps with a sync between.
  public func moveToNew(_ source: RelativePath, to target: RelativePath) throws(StorageError) {
    try change { tree throws(StorageError) in
      let moved = try tree.existing(source, .move)
      let (from, name) = try tree.parent(of: source, .move)
      let (to, newName) = try tree.parent(of: target, .move)
      guard tree.folders[to]?[newName] == nil else { throw StorageError(.move, target, .exists) }
      tree.apply([.init(folder: to, name: newName, node: moved)])
      tree.sync(to)
      tree.apply([.init(folder: from, name: name, node: nil)])
    }
  }

  /// Removes one name that is not a folder.
  public func removeFile(_ path: RelativePath) throws(StorageError) {
    try remove(path) { tree, number in tree.nodes[number]?.kind == .folder ? .isAFolder : nil }
  }

  /// Removes one empty folder.
  public func removeFolder(_ path: RelativePath) throws(StorageError) {
    try remove(path) { tree, number in
      guard let names = tree.folders[number] else { return .notAFolder }
      return names.isEmpty ? nil : .notEmpty
    }
  }

  private func remove(
    _ path: RelativePath, unless objection: (MemoryTree, Int) -> Cause?
  ) throws(StorageError) {
    try change { tree throws(StorageError) in
      let number = try tree.existing(path, .remove)
      if let cause = objection(tree, number) { throw StorageError(.remove, path, cause) }
      let (folder, name) = try tree.parent(of: path, .remove)
      tree.apply([.init(folder: folder, name: name, node: nil)])
    }
  }

  /// Makes the names of a folder survive a loss of power.
  public func syncFolder(_ path: RelativePath) throws(StorageError) {
    try change { tree throws(StorageError) in tree.sync(try tree.folder(path, .sync)) }
  }

  /// Takes the lock on a file and writes the note into it; nothing when another holds it.
  public func takeLock(_ path: RelativePath, note: [UInt8]) throws(StorageError) -> Lock? {
    let isFree = tree.withLock { $0.locked.insert(path).inserted }
    guard isFree else { return nil }
    let lock = Lock { [self] in tree.withLock { _ = $0.locked.remove(path) } }
    if try entry(at: path) != nil { try removeFile(path) }
    try createFile(path, bytes: note)
    return lock
  }

  /// A local disk named `memory`, unless another kind was set.
  public func volume() throws(StorageError) -> Volume {
    let (kind, freeBytes) = tree.withLock { ($0.kind, $0.freeBytes) }
    return Volume(kind: kind, isNetwork: Volume.isNetwork(kind), isReadOnly: false, freeBytes: freeBytes)
  }
}
