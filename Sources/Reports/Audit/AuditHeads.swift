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
}
