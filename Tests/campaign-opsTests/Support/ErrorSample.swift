import Foundation
import TestSupport

/// One folder of the catalogue of errors: files laid over the small workspace, and how to provoke the error.
///
/// `expected.txt` holds what the command must print to standard error and, as its last line, its exit status.
/// `setup.txt` says what files alone cannot, a line each: `arguments …` (instead of `check`), `as-of TIME`,
/// `environment NAME=VALUE`, `copy PATH PATH`, `link PATH TARGET`, `fifo PATH`, `folder PATH`, `remove PATH`,
/// `size PATH BYTES` (zeros), `unreadable PATH`. Lines starting with `#` are for people.
struct ErrorSample {
  /// The code the folder is named for.
  let code: String
  private var arguments = ["check"]
  private var asOf: String? = "2026-03-04T12:00:00Z"
  private var environment: [String: String] = [:]
  private var wrapper: [String] = []

  /// A line of `setup.txt` that means nothing.
  struct Misunderstood: Error {
    let line: String
  }

  static let folder = Workspace.sources.appendingPathComponent("Errors")

  /// Every folder of the catalogue.
  static func all() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  init(code: String) {
    self.code = code
  }

  private var home: URL { Self.folder.appendingPathComponent(code) }

  /// What is recorded, or nothing.
  var expected: String? { text("expected.txt") }

  /// Records what was said.
  func record(_ text: String) throws { try Data(text.utf8).write(to: home.appendingPathComponent("expected.txt")) }

  /// Provokes the error and gives everything said, with the exit status.
  mutating func provoke() throws -> String {
    let workspace = try Workspace()
    try overlay(workspace)
    for line in (text("setup.txt") ?? "").split(separator: "\n") where !line.hasPrefix("#") {
      try obey(String(line), workspace)
    }
    let line = workspace.arguments(arguments, asOf: asOf)
    let outcome = try Binary.start(line, in: workspace.folder, environment: environment, wrapper: wrapper).wait()
    return outcome.errors + "exit \(outcome.status)\n"
  }

  private func overlay(_ workspace: Workspace) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: home.path) {
      let file = home.appendingPathComponent(name)
      guard !["setup.txt", "expected.txt"].contains(name), !file.hasDirectoryPath,
        let bytes = try? Data(contentsOf: file)
      else { continue }
      try workspace.write(Array(bytes), to: name)
    }
  }

  private mutating func obey(_ line: String, _ workspace: Workspace) throws {
    let words = line.split(separator: " ").map(String.init)
    switch (words[0], words.count) {
    case ("arguments", 2...): arguments = Array(words.dropFirst())
    case ("as-of", 2): asOf = words[1] == "none" ? nil : words[1]
    case ("environment", 2):
      let parts = words[1].split(separator: "=", maxSplits: 1).map(String.init)
      environment[parts[0]] = parts.last
    case ("remove", 2): try workspace.remove(words[1])
    case ("folder", 2):
      try FileManager.default.createDirectory(atPath: workspace.path(words[1]), withIntermediateDirectories: true)
    case ("copy", 3): try workspace.write(workspace.text(words[1]), to: words[2])
    case ("link", 3):
      try FileManager.default.createSymbolicLink(atPath: workspace.path(words[1]), withDestinationPath: words[2])
    case ("fifo", 2): try workspace.makePipe(words[1])
    case ("size", 3): try workspace.makeZeros(words[1], count: UInt64(words[2]) ?? 0)
    case ("unreadable", 2):
      try workspace.makeUnreadable(words[1])
      wrapper = Privilege.lessPrivileged
    default: throw Misunderstood(line: line)
    }
  }

  private func text(_ name: String) -> String? {
    (try? Data(contentsOf: home.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) }
  }
}
