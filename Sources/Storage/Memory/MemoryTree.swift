/// The folders and files of a disk in memory, with what a loss of power would leave of them.
///
/// Files are numbered and never change once made. A change of names takes effect at once, and also waits in a list until one
/// of its folders is synced; a loss of power keeps any part of that list.
struct MemoryTree {
  enum Node {
    case file([UInt8])
    case folder
    case link
    case other

    var kind: Entry.Kind {
      switch self {
      case .file: .file
      case .folder: .folder
      case .link: .link
      case .other: .other
      }
    }
  }

  /// One name given to a node, or taken away.
  struct Naming {
    let folder: Int
    let name: [UInt8]
    let node: Int?
  }

  typealias Folders = [Int: [[UInt8]: Int]]

  private(set) var nodes: [Int: Node] = [0: .folder]
  private(set) var folders: Folders = [0: [:]]
  private var durable: Folders = [0: [:]]
  private var waiting: [[Naming]] = []
  var locked: Set<RelativePath> = []
  var freeBytes: Int64?
  var kind = "memory"

  /// The number of the node at a path; nothing when there is none.
  func node(at path: RelativePath, _ operation: StorageError.Operation) throws(StorageError) -> Int? {
    var current = 0
    for part in path.parts {
      try require(.folder, current, path, operation)
      guard let next = folders[current]?[Array(part)] else { return nil }
      current = next
    }
    return current
  }

  /// The number of the node at a path; throws `missing` when there is none.
  func existing(_ path: RelativePath, _ operation: StorageError.Operation) throws(StorageError) -> Int {
    guard let node = try node(at: path, operation) else { throw StorageError(operation, path, .missing) }
    return node
  }

  /// The number of the folder at a path.
  func folder(_ path: RelativePath, _ operation: StorageError.Operation) throws(StorageError) -> Int {
    let number = try existing(path, operation)
    try require(.folder, number, path, operation)
    return number
  }

  /// The folder that holds a path, and the path's last name.
  func parent(
    of path: RelativePath, _ operation: StorageError.Operation
  ) throws(StorageError) -> (folder: Int, name: [UInt8]) {
    guard let parent = path.parent, let name = path.parts.last else { throw StorageError(operation, path, .isAFolder) }
    return (try folder(parent, operation), Array(name))
  }

  private func require(
    _ kind: Entry.Kind, _ number: Int, _ path: RelativePath, _ operation: StorageError.Operation
  ) throws(StorageError) {
    let found = nodes[number]?.kind
    guard found != kind else { return }
    throw StorageError(operation, path, found == .link ? .link : .notAFolder)
  }

  /// Adds a node under a name that must be free.
  mutating func add(
    _ node: Node, at path: RelativePath, _ operation: StorageError.Operation
  ) throws(StorageError) {
    let (folder, name) = try parent(of: path, operation)
    guard folders[folder]?[name] == nil else { throw StorageError(operation, path, .exists) }
    let number = nodes.count
    nodes[number] = node
    if case .folder = node {
      folders[number] = [:]
      durable[number] = [:]
    }
    apply([Naming(folder: folder, name: name, node: number)])
  }

  /// Changes names in one step.
  mutating func apply(_ namings: [Naming]) {
    for naming in namings { folders[naming.folder]?[naming.name] = naming.node }
    waiting.append(namings)
  }

  /// Makes every waiting change that touches a folder durable.
  mutating func sync(_ folder: Int) {
    makeDurable { namings in namings.contains { $0.folder == folder } }
  }

  /// Leaves what was durable and the waiting changes that luck keeps.
  mutating func losePower(keeping luck: () -> Bool) {
    makeDurable { _ in luck() }
    waiting = []
    folders = durable
    locked = []
  }

  private mutating func makeDurable(where chosen: ([Naming]) -> Bool) {
    var rest: [[Naming]] = []
    for namings in waiting {
      guard chosen(namings) else {
        rest.append(namings)
        continue
      }
      for naming in namings { durable[naming.folder]?[naming.name] = naming.node }
    }
    waiting = rest
  }
}
