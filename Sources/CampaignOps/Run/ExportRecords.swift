import Diagnostics
import Formats
import Quantities
import Reports

/// When the audit log first had each export as it is now.
///
/// Runs that looked back (`--known-at`) see only some of the exports, so what they recorded says nothing and is passed
/// over. The log's first run found everything that had been gathered before, so what it recorded may be older.
struct ExportRecords: Sendable {
  /// The day an export came into the log.
  struct Record: Sendable, Hashable {
    /// The day of the run, in the workspace's zone.
    var day: Day
    /// Whether that was the log's first run, so that the export may be older.
    var mayBeOlder: Bool
  }

  private var records: [String: Record] = [:]

  /// Nothing recorded.
  static let none = ExportRecords()

  private init() {}

  /// Looks through the segments of the audit log.
  init(segments: [(path: String, bytes: [UInt8])], zone: Zone) {
    let runs = AuditLog(segments).segments.compactMap { Run($0.bytes, path: $0.path, zone: zone) }
      .filter { !$0.looksBack }
    for (position, run) in runs.enumerated() {
      for id in run.created where records[id] == nil {
        records[id] = Record(day: run.day, mayBeOlder: position == 0)
      }
      for id in run.rewritten { records[id] = Record(day: run.day, mayBeOlder: false) }
    }
  }

  /// The day an export came into the log, if it is there.
  func date(of path: String) -> Record? { records[path] }
}

/// What one segment says about exports.
private struct Run {
  let path: String
  var time = ""
  var day = Day.earliest
  var looksBack = false
  var created: [String] = []
  var rewritten: [String] = []

  /// Reads a segment; nothing if it has no exports and is of no run that can be dated.
  init?(_ bytes: [UInt8], path: String, zone: Zone) {
    self.path = path
    for line in bytes.split(separator: 0x0A) where time.isEmpty || Run.markers.contains(where: line.contains) {
      guard let entry = JSONReader.read(Array(line), path: path, maxBytes: line.count).output else { continue }
      if time.isEmpty {
        guard let text = entry["recordedAt"]?.string, let moment = Instant(rfc3339: text) else { return nil }
        time = text
        day = zone.local(at: moment).day
        looksBack = entry["command"]?.string?.contains("--known-at") == true
      }
      switch entry["action"]?.string {
      case "exports.created": created += entry["after"]?["ids"]?.array?.compactMap(\.string) ?? []
      case "export.changed":
        if Run.isRewritten(entry), let id = entry["entity"]?["id"]?.string { rewritten.append(id) }
      default: continue
      }
    }
    if time.isEmpty { return nil }
  }

  private static let markers = ["\"exports.created\"", "\"export.changed\""].map { Array($0.utf8) }

  /// Whether the change of an entry can only come from other bytes: other days, or another number of rows.
  private static func isRewritten(_ entry: JSONNode) -> Bool {
    if let after = entry["after"]?["days"], after.plain != entry["before"]?["days"]?.plain { return true }
    let rows = { (side: String) in entry[side]?["rows"]?["data"]?.int }
    return rows("before") != rows("after")
  }
}
