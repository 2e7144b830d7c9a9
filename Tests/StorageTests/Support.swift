import Foundation
import Storage
import Testing

/// A seeded sequence of numbers (SplitMix64), so that a failing property can be run again.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

typealias Files = [RelativePath: [UInt8]]

let owner = LockOwner(processID: 7, host: "here", started: "2026-01-05T08:00:00Z", command: "run --quiet")

func bytes(_ text: String) -> [UInt8] {
  Array(text.utf8)
}

extension Disk {
  /// The lock, which must be free.
  func lockNow() throws -> Lock {
    guard case .taken(let lock) = try lock(for: owner) else { throw Held() }
    return lock
  }

  /// Every file outside the tool's own state.
  func dataFiles() throws -> Files {
    var files: Files = [:]
    for entry in try listing() where entry.kind == .file && !entry.path.isBelow(StateFolder.path) {
      files[entry.path] = try read(entry.path, limit: 1 << 20)
    }
    return files
  }

  /// What is left in the tool's own state besides the lock and the folder of incoming files.
  func leftovers() throws -> [String] {
    guard try entry(at: StateFolder.path) != nil else { return [] }
    return try listing(of: StateFolder.path).map(\.path.text)
      .filter { $0 != StateFolder.lock.text && $0 != ".campaign-ops/incoming" }
  }

  /// Folders below `generated` in which nothing lies.
  func emptyGeneratedFolders() throws -> [RelativePath] {
    let all = try listing()
    return all.filter { folder in
      folder.kind == .folder && folder.path.isBelow("generated") && !all.contains { $0.path.isBelow(folder.path) }
    }.map(\.path)
  }

  func recoverNow() throws -> Recovery {
    let lock = try lockNow()
    defer { lock.release() }
    return try recover(holding: lock)
  }

  func performNow(_ changes: [Change]) throws -> Commit.Outcome {
    let lock = try lockNow()
    defer { lock.release() }
    return try Commit(changes).perform(on: self, holding: lock)
  }
}

struct Held: Error {}

extension Files {
  /// The files as they are after the changes.
  func applying(_ changes: [Change]) -> Files {
    var files = self
    for change in changes {
      switch change {
      case .create(let path, let bytes), .write(let path, let bytes): files[path] = bytes
      case .remove(let path): files[path] = nil
      }
    }
    return files
  }
}

/// A folder of its own on the real disk, removed when the value goes.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("storage-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func disk() throws -> PosixDisk {
    try PosixDisk(root: path + "/data", making: true)
  }

  /// Where the named file of the data directory lies.
  func inData(_ name: String) -> String {
    path + "/data/" + name
  }

  func write(_ text: String, to name: String) throws {
    let place = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }
}

/// The error an expression throws; a test that meets none fails there.
func refusal<Result>(
  _ body: () throws -> Result, sourceLocation: SourceLocation = #_sourceLocation
) -> StorageError? {
  do {
    _ = try body()
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
    return nil
  } catch {
    return error as? StorageError
  }
}
