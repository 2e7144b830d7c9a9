import Diagnostics
import Formats
import Quantities
import Reports

/// A log of four runs, two of them side by side, as files to be tampered with.
struct TamperedLog {
  /// The files below `audit/`, by path.
  var files: [String: [UInt8]] = [:]
  /// The segments in the order in which they were written: the first, two that follow it, one that joins them.
  let paths: [String]

  /// Writes the log; the key of each run, or none.
  init(keys: [String?] = [nil, nil, nil, nil]) {
    func segment(_ number: Int, follows: [AuditSegment.Head]) -> AuditSegment {
      let at = Samples.at("2026-11-2\(number)T08:00:00Z")
      let entries = (0..<4).map { step in
        AuditEntry(
          action: "task.changed", entityType: "task", entity: "spring/x/2026-W48/\(step)/post",
          before: ["urgency": "UPCOMING"], after: ["urgency": .string("step \(number)")],
          actor: step == 2 ? "ines" : nil)
      }
      return AuditSegment(
        run: .init(asOf: at, recordedAt: at, actor: "ada", command: "run", version: "0.1.0"), follows: follows,
        entries: entries, key: keys[number].map { Array($0.utf8) })
    }
    let first = segment(0, follows: [])
    let left = segment(1, follows: [first.head])
    let right = segment(2, follows: [first.head])
    let last = segment(3, follows: [left.head, right.head])
    let all = [first, left, right, last]
    paths = all.map(\.file.path)
    for one in all { files[one.file.path] = one.file.bytes }
    let head = AuditHeads.file(of: last.head)
    files[head.path] = head.bytes
    heads = all.map(\.head)
  }

  /// The ends of the four segments.
  let heads: [AuditSegment.Head]

  /// The lines of a segment, without their ends.
  subscript(lines number: Int) -> [String] {
    get { String(decoding: files[paths[number]] ?? [], as: UTF8.self).split(separator: "\n").map(String.init) }
    set { files[paths[number]] = Array(newValue.map { $0 + "\n" }.joined().utf8) }
  }

  /// A line with a field changed and a hash that fits again, as a forger without a key would make it.
  static func forged(_ line: String, _ change: (String) -> String) -> String {
    let body = change(String(line.dropLast(75)))
    return body + ",\"hash\":\"\(SHA256.hash(Array((body + "}\n").utf8)).hex)\"}"
  }

  /// What the check finds.
  func verified(key: String? = nil) -> AuditVerification {
    let sorted = files.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
    return AuditVerification(
      segments: sorted.filter { $0.path.hasSuffix(".jsonl") }, heads: sorted.filter { !$0.path.hasSuffix(".jsonl") },
      key: key.map { AuditKey(Array($0.utf8)) })
  }
}
