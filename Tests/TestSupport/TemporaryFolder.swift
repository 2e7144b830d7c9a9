import Foundation

/// A folder of its own for one test, removed with everything in it when the value goes out of use.
public final class TemporaryFolder: Sendable {
  /// The folder's absolute path, links resolved, without a slash at its end.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let folder = parent.appendingPathComponent("campaign-ops-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of something in the folder.
  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, making the folders on the way to it.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path(of: name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a text as a file, making the folders on the way to it.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// The bytes of a file.
  public func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(of: name))))
  }

  /// The paths of all files in the folder, relative to it, in the order of their bytes.
  public func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: self.path(of: name), isDirectory: &isFolder)
          && !isFolder.boolValue
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
