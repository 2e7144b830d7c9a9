import CampaignOps
import Formats
import Quantities
import Storage
import Synchronization
import TestSupport
import Testing

/// A data directory in memory between two runs: the second one replaces, adds and removes files.
struct FaultySpace: Sendable {
  typealias Files = [RelativePath: [UInt8]]

  static let moment = "2026-12-04T08:00:00Z"

  /// How the second run finds the directory.
  let old: Files
  /// How it leaves it.
  let new: Files
  /// How many things it does to the disk.
  let operations: Int

  init() throws {
    let first = try MemoryDisk(Self.files)
    #expect(Self.run(on: first, at: "2026-12-01T08:00:00Z").status == .done)
    try first.removeFile("campaigns/autumn.json")
    try first.put(Array(Self.export.utf8), at: "metrics/own/week.csv")
    try first.put(Array(Self.progress.utf8), at: "progress/spring/1.json")
    old = try Self.data(of: first)
    let second = FaultyDisk(try MemoryDisk(old))
    #expect(Self.run(on: second).status == .dataErrors)
    operations = second.count
    new = try Self.data(of: second)
  }

  /// Runs once on a disk, or does what other words say, with a signal at one of the places where it asks for one.
  static func run(
    _ words: [String] = ["run", "--quiet"], on disk: any Disk, at now: String = moment, stoppingAt question: Int = 0,
    with signal: StopSignal = .terminate, askedTheTime: @escaping @Sendable () -> Void = {}
  ) -> Said {
    // Campaigns ask side by side, and ThreadSanitizer sees the order of this, but not of a `Mutex`.
    let questions = Atomic(0)
    let written = Mutex<[Surroundings.Sink: [UInt8]]>([:])
    let clock = Instant(rfc3339: now) ?? .latest
    let status = Program.run(
      Surroundings(
        arguments: words, environment: [:],
        now: {
          askedTheTime()
          return clock
        },
        write: { bytes, sink in
          written.withLock { $0[sink, default: []] += bytes }
          return .whole
        }, isTerminal: { _ in false }, userName: "ada", host: "test", processID: 7,
        openDisk: { (_) throws(StorageError) in disk },
        stopSignal: {
          questions.add(1, ordering: .acquiringAndReleasing).newValue == question ? signal : nil
        }))
    let text = { (sink: Surroundings.Sink) in String(decoding: written.withLock { $0[sink] ?? [] }, as: UTF8.self) }
    return Said(status: status, output: text(.output), errors: text(.errors))
  }

  /// Every file outside the tool's own state.
  static func data(of disk: any Disk) throws -> Files {
    var files: Files = [:]
    for entry in try disk.listing() where entry.kind == .file && !entry.path.isBelow(StateFolder.path) {
      files[entry.path] = try disk.read(entry.path, limit: .max)
    }
    return files
  }

  /// What is left of the tool's own state besides the lock and the folder of incoming files.
  static func leftovers(on disk: any Disk) throws -> [String] {
    guard try disk.entry(at: StateFolder.path) != nil else { return [] }
    return try disk.listing(of: StateFolder.path).map(\.path.text)
      .filter { $0 != StateFolder.lock.text && $0 != ".campaign-ops/incoming" }
  }

  /// Everything wrong with the audit log among some files.
  static func auditFaults(in files: Files) -> [String] {
    AuditChain(files: Dictionary(uniqueKeysWithValues: files.map { ($0.key.text, $0.value) })).faults()
  }

  /// The files that are made anew by each run, without the log of the runs.
  static func generated(_ files: Files) -> Files { files.filter { $0.key.isBelow("generated") } }

  private static let files: Files = {
    var files: Files = [
      "campaign-ops.json": Array(settings.utf8),
      "campaigns/spring.json": Array(Workplace.definition().utf8),
      "campaigns/autumn.json": Array(Workplace.definition("autumn", cadence: 1).utf8),
      "metrics/own/day.csv": Array("date,campaign,platform,clicks\n2026-11-30,spring,linkedin,4\n".utf8),
    ]
    for part in ["progress", "generated", "audit"] { files[RelativePath(stringLiteral: "\(part)/.gitkeep")] = [] }
    return files
  }()

  private static let settings = """
    {"schemaVersion": 2, "workspace": {"name": "Studio", "timeZone": "Europe/Berlin", "currency": "EUR"}, "feeds": {"own": {}}}
    """

  private static let export =
    "date,campaign,platform,clicks,impressions\n2026-12-01,spring,linkedin,5,100\n2026-12-02,spring,linkedin,many,90\n"

  private static let progress = """
    {"action": "start", "task": "\(Workplace.post)", "at": "2026-12-02T09:00:00Z", "actor": "Ada"}
    """
}
