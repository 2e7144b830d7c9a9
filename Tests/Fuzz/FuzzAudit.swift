import Diagnostics
import Formats
import Reports

/// Verifies any bytes as a log: its first line names how many of the rest are the head, and nothing made up verifies.
enum FuzzAudit {
  static func take(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    let segments = parts.dropLast(parts.count > 1 ? 1 : 0).enumerated().map { number, bytes in
      (path: "audit/2026/11/\(number).jsonl", bytes: bytes)
    }
    let heads = parts.count > 1 ? [(path: "audit/heads/0.json", bytes: parts[parts.count - 1])] : []
    for key in [nil, AuditKey(Array("key".utf8))] as [AuditKey?] {
      let verification = AuditVerification(segments: segments, heads: heads, key: key)
      precondition(verification.chain != .failed || !verification.findings.isEmpty)
    }
    let log = AuditLog(segments)
    _ = LoggedState(log)
    log.forEachEntry { entry, line in precondition(!line.isEmpty && entry["entity"] != nil) }
  }
}
