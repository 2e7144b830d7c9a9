import CampaignOps
import Foundation
import Quantities
import Synchronization
import TestSupport
import Testing

/// What one command said and how it ended.
struct Said {
  let status: CampaignOps.ExitStatus
  let output: String
  let errors: String
}

/// A data directory of its own with a small workspace, and the program to run on it.
final class Workplace: Sendable {
  let folder: TemporaryFolder
  /// The data directory's name in the folder.
  let name: String
  /// The name of every task of the first item, `spring/linkedin/2026-W49/1`.
  static let post = "spring/linkedin/2026-W49/1/post"

  static let settings = """
    {"schemaVersion": 2, "workspace": {"name": "Studio", "timeZone": "Europe/Berlin", "currency": "EUR"}}
    """

  /// Two weeks from Monday 30 November 2026, the copy of each item written where a test completes it.
  static func definition(_ id: String = "spring", cadence: Int = 3, _ more: String = "") -> String {
    """
    {"id": "\(id)", "name": "\(id) launch", "client": "Acme", "objective": "Win 40 leads", "status": "ACTIVE",
     "platforms": ["linkedin"], "start": "2026-11-30", "end": "2026-12-13", "callToAction": "Book a call",
     "cadence": {"linkedin": \(cadence)}\(more.isEmpty ? "" : ", " + more)}

    """
  }

  /// Makes the folder, by default with one campaign in it.
  init(_ name: String = "data", with definitions: [String: String] = ["spring": definition()]) throws {
    folder = try TemporaryFolder()
    self.name = name
    try write(Self.settings, to: "campaign-ops.json")
    for part in ["campaigns", "metrics", "progress", "generated", "audit"] { try write("", to: "\(part)/.gitkeep") }
    for (id, text) in definitions.sorted(by: { $0.key < $1.key }) { try write(text, to: "campaigns/\(id).json") }
  }

  func write(_ text: String, to path: String) throws { try folder.write(text, to: "\(name)/\(path)") }

  func read(_ path: String) throws -> String { String(decoding: try folder.read("\(name)/\(path)"), as: UTF8.self) }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: folder.path(of: "\(name)/\(path)")) }

  /// Every file below some folder of the data directory, by path.
  func files(below prefix: String = "") throws -> [String: [UInt8]] {
    let start = "\(name)/"
    let paths = try folder.files().filter { $0.hasPrefix(start + prefix) && !$0.hasPrefix(start + ".campaign-ops/") }
    return Dictionary(uniqueKeysWithValues: try paths.map { (String($0.dropFirst(start.count)), try folder.read($0)) })
  }

  /// The lines of all segments of the audit log, in the order of their paths.
  func auditLines() throws -> [String] {
    try files(below: "audit/").filter { $0.key.hasSuffix(".jsonl") }.sorted { $0.key < $1.key }
      .flatMap { String(decoding: $0.value, as: UTF8.self).split(separator: "\n").map(String.init) }
  }

  /// Runs a command on the directory.
  @discardableResult
  func run(_ words: String..., at now: String = "2026-12-01T08:00:00Z", environment: [String: String] = [:]) -> Said {
    Self.run(words + ["--data", folder.path(of: name)], at: now, environment: environment)
  }

  /// Runs a command line as it stands.
  static func run(
    _ words: [String], at now: String = "2026-12-01T08:00:00Z", environment: [String: String] = [:],
    terminal: Bool = false
  ) -> Said {
    let written = Mutex<[Surroundings.Sink: [UInt8]]>([:])
    let clock = Instant(rfc3339: now) ?? .latest
    let surroundings = Surroundings(
      arguments: words, environment: environment, now: { clock },
      write: { bytes, sink in
        written.withLock { $0[sink, default: []] += bytes }
        return .whole
      }, isTerminal: { _ in terminal }, userName: "ada", host: "test",
      processID: ProcessInfo.processInfo.processIdentifier)
    let status = Program.run(surroundings)
    let text = { (sink: Surroundings.Sink) in String(decoding: written.withLock { $0[sink] ?? [] }, as: UTF8.self) }
    return Said(status: status, output: text(.output), errors: text(.errors))
  }
}
