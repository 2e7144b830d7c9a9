import Diagnostics
import Formats
import Foundation
import TestSupport

/// A data directory `data` of its own in a temporary folder.
struct Workspace {
  /// The folder that programs run in.
  let folder: TemporaryFolder
  /// The data directory's name in the folder.
  let name: String

  /// Takes an empty folder; `data` is not there yet.
  init(empty name: String) throws {
    folder = try TemporaryFolder()
    self.name = name
  }

  /// Copies the small valid workspace of these tests.
  init(named name: String = "data") throws {
    try self.init(copyOf: Workspace.sources.appendingPathComponent("Workspace"), named: name)
  }

  /// Copies a directory.
  init(copyOf source: URL, named name: String = "data") throws {
    try self.init(empty: name)
    try FileManager.default.copyItem(at: source, to: URL(fileURLWithPath: path("")))
  }

  /// The folder of this test target.
  static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The project's own folder.
  static let project = sources.deletingLastPathComponent().deletingLastPathComponent()

  /// The absolute path of something in the data directory.
  func path(_ name: String) -> String { folder.path(of: name.isEmpty ? self.name : "\(self.name)/\(name)") }

  /// Writes a file into the data directory.
  func write(_ text: String, to name: String) throws { try folder.write(text, to: "\(self.name)/\(name)") }

  /// Writes bytes into the data directory.
  func write(_ bytes: [UInt8], to name: String) throws { try folder.write(bytes, to: "\(self.name)/\(name)") }

  /// The text of a file in the data directory.
  func text(_ name: String) throws -> String {
    String(decoding: try folder.read("\(self.name)/\(name)"), as: UTF8.self)
  }

  /// A JSON document in the data directory, or nothing if it does not read as one.
  func document(_ name: String) throws -> JSONNode? {
    JSONReader.read(try folder.read("\(self.name)/\(name)"), path: name).output
  }

  /// Replaces a piece of a file that must be there.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try text(name)
    guard text.contains(old) else { throw Missing(text: old, file: name) }
    try write(text.replacingOccurrences(of: old, with: new), to: name)
  }

  /// A piece of text that was to be replaced is not there.
  struct Missing: Error {
    let text: String
    let file: String
  }

  /// Removes a file or folder.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Runs a command at a moment; without one, at noon of 4 March 2026 UTC.
  @discardableResult
  func run(
    _ words: String..., asOf: String? = "2026-03-04T12:00:00Z", environment: [String: String] = [:]
  ) throws -> Binary.Outcome {
    try Binary.run(arguments(words, asOf: asOf), in: folder, environment: environment)
  }

  /// The command line of a command at a moment.
  func arguments(_ words: [String], asOf: String?) -> [String] {
    words + (asOf.map { ["--as-of", $0] } ?? []) + (name == "data" ? [] : ["--data", name])
  }

  /// The bytes of every file below a folder of the data directory, by path; the tool's own state is left out.
  func bytes(below prefix: String = "") throws -> [String: [UInt8]] {
    let start = name + "/" + prefix
    let names = try folder.files().filter { $0.hasPrefix(start) && !$0.hasPrefix(name + "/.campaign-ops/") }
    return Dictionary(
      uniqueKeysWithValues: try names.map { (String($0.dropFirst(name.count + 1)), try folder.read($0)) })
  }

  /// The audit log as anybody finds it.
  func auditChain() throws -> AuditChain { AuditChain(files: try bytes(below: "audit/")) }

  /// Everything there is, the tool's own state and empty folders too, as a listing with the bytes' length and sum.
  func everything() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().map { path in
      let bytes = (try? folder.read(path)) ?? []
      return "\(path) \(bytes.count) \(bytes.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) })"
    }
  }
}
