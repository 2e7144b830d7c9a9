import Formats
import Quantities
import Reports

/// Verifies a made-up audit log and says how long that took.
struct AuditMeasurement {
  /// How many entries the log has.
  let entries: Int

  /// Makes the log, verifies it without and with a key, and reads it whole; a log that does not verify is a defect.
  func run() throws {
    for (name, key) in [("without a key", nil), ("under a key", Array("a key of some length".utf8))] {
      let (segments, heads) = log(key: key)
      let size = segments.reduce(0) { $0 + $1.bytes.count }
      if key == nil { print("log\t\(entries) entries, \(segments.count) segments, \(size / 1_000_000) MB") }
      var best = Double.infinity
      for _ in 0..<3 {
        let start = ResourceUse.seconds
        let result = AuditVerification(segments: segments, heads: heads, key: key.map(AuditKey.init))
        best = min(best, ResourceUse.seconds - start)
        guard result.chain == .verified, result.entries == entries else {
          throw BenchCommand.Refusal(description: "the log does not verify: \(result.findings.prefix(3))")
        }
      }
      print("verified \(name)\t\(rounded(best)) s, \(Int(Double(size) / best / 1e6)) MB/s")
      guard key == nil else { continue }
      let start = ResourceUse.seconds
      let state = LoggedState(AuditLog(segments))
      let adding = ResourceUse.seconds - start
      print("added up\t\(rounded(adding)) s, \(state.all(.task).count) tasks")
      print("all of it\t\(rounded(best + adding)) s")
    }
  }

  private func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

  /// A log of a run an hour with 100 entries each, as completed tasks leave them.
  private func log(key: [UInt8]?) -> (
    segments: [(path: String, bytes: [UInt8])], heads: [(path: String, bytes: [UInt8])]
  ) {
    var segments: [(path: String, bytes: [UInt8])] = []
    var head: AuditSegment.Head?
    var made = 0
    while made < entries {
      let count = min(100, entries - made)
      let asOf = Instant(secondsSince1970: 1_767_225_600 + Int64(segments.count) * 3600)
      let segment = AuditSegment(
        run: AuditSegment.Run(asOf: asOf, recordedAt: asOf, actor: "scheduled run", command: "run", version: "0.1.0"),
        follows: head.map { [$0] } ?? [], entries: (made..<made + count).map(entry), key: key)
      segments.append((segment.file.path, segment.file.bytes))
      head = segment.head
      made += count
    }
    let files = head.map(AuditHeads.file).map { [(path: $0.path, bytes: $0.bytes)] } ?? []
    return (segments, files)
  }

  private func entry(_ number: Int) -> AuditEntry {
    AuditEntry(
      action: "task.changed", entityType: "task",
      entity: "campaign-\(number % 500)/linkedin/2026-W\(number % 52)/\(number)/post",
      before: ["status": "PENDING", "urgency": "DUE"],
      after: [
        "status": "COMPLETED", "urgency": nil,
        "proof": ["type": "URL", "value": .string("https://www.linkedin.com/feed/update/urn:li:activity:\(number)/")],
        "completedAt": "2026-03-02T12:05:00Z", "completedBy": "Ines Vahlbruch",
      ], actor: "Ines Vahlbruch")
  }
}
