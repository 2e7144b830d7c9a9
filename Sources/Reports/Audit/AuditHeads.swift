import Diagnostics
public import Formats
import Quantities

/// The ends of the audit log, a small file each under `audit/heads/`.
///
/// A run removes the heads it follows and leaves its own. Two branches that both ran therefore never touch one
/// file: after a merge both heads are there, and the next run follows both.
public enum AuditHeads {
  /// The folder of the heads.
  public static let folder = "audit/heads"

  /// The file of one head.
  public static func file(of head: AuditSegment.Head) -> OutputFile {
    OutputFile(
      path: "\(folder)/\(head.run).json",
      json: [
        "run": .string(head.run),
        "segment": .string(head.segment),
        "entries": .integer(head.entries),
        "asOf": .string(head.asOf.description),
        "hash": .string(head.hash),
      ])
  }

  /// Reads a head back, or nothing if the document is not one.
  public static func head(from document: JSONNode) -> AuditSegment.Head? {
    guard let run = document["run"]?.string, let segment = document["segment"]?.string,
      let entries = document["entries"]?.int, let hash = document["hash"]?.string,
      let asOf = document["asOf"]?.string.flatMap({ Instant(rfc3339: $0) })
    else { return nil }
    return AuditSegment.Head(run: run, segment: segment, hash: hash, entries: entries, asOf: asOf)
  }

  /// The ends told from the segments themselves, for a log whose heads are gone: those that no other segment follows.
  ///
  /// A segment that is not closed has no end to follow and is left out.
  public static func heads(of segments: [(path: String, bytes: [UInt8])]) -> [AuditSegment.Head] {
    var ends: [AuditSegment.Head] = []
    var followed: Set<String> = []
    for (path, bytes) in segments {
      let lines = bytes.split(separator: 0x0A)
      guard let opening = lines.first.flatMap({ JSONReader.read(Array($0), path: path).output }),
        let closing = lines.last.flatMap({ JSONReader.read(Array($0), path: path).output })
      else { continue }
      followed.formUnion((opening["follows"]?.array ?? []).compactMap { $0["hash"]?.string })
      if let end = end(of: path, closing) { ends.append(end) }
    }
    return ends.filter { !followed.contains($0.hash) }.sorted()
  }

  private static func end(of path: String, _ closing: JSONNode) -> AuditSegment.Head? {
    guard closing["action"]?.string == "segment.closed", let run = closing["run"]?.string,
      let entries = closing["entries"]?.int, let hash = closing["hash"]?.string,
      let asOf = closing["asOf"]?.string.flatMap({ Instant(rfc3339: $0) }), path.hasSuffix("/\(run).jsonl")
    else { return nil }
    return AuditSegment.Head(run: run, segment: path, hash: hash, entries: entries, asOf: asOf)
  }
}
