import Diagnostics
public import Formats
import Quantities

/// The segments of the audit log in the order in which they follow each other.
///
/// The chain decides the order, not the clock: a machine whose clock was set back still writes behind what was there.
/// Where two branches ran side by side, the one recorded earlier comes first; the order never depends on file names.
public struct AuditLog: Sendable {
  /// One segment, with what its first and last line say of it.
  public struct Segment: Sendable {
    /// Its path below the data directory.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// The run that wrote it.
    public let run: String
    /// When the run took place, as it is written.
    public let recordedAt: String
    /// The command that was run.
    public let command: String
    /// The runs and hashes of the ends it follows.
    public let follows: [(run: String, hash: String)]
    /// Its own end, if it is closed.
    public let end: AuditSegment.Head?
  }

  /// The segments, each after all that it follows.
  public let segments: [Segment]

  /// Orders the segments found in a directory; what does not open as a segment is left out.
  public init(_ files: [(path: String, bytes: [UInt8])]) {
    segments = Self.ordered(files.compactMap { Segment(path: $0.path, bytes: $0.bytes) })
  }

  /// The ends that no other segment follows, ordered by run.
  public var heads: [AuditSegment.Head] {
    let followed = Set(segments.flatMap { $0.follows.map(\.hash) })
    return segments.compactMap(\.end).filter { !followed.contains($0.hash) }.sorted()
  }

  /// Every line that reads as an entry, in order, with its bytes; openings and closings are left out.
  public func forEachEntry(_ body: (JSONNode, _ line: [UInt8]) -> Void) {
    for segment in segments {
      for line in segment.bytes.split(separator: 0x0A) {
        let line = Array(line)
        // A line that holds everything of a large campaign may be longer than any document people write.
        guard let entry = JSONReader.read(line, path: segment.path, maxBytes: line.count).output,
          entry["entity"] != nil
        else { continue }
        body(entry, line)
      }
    }
  }

  /// What every entry came to, in order; only the parts that tell it are read.
  func forEachChange(_ body: (_ action: String, _ id: String, _ after: JSONNode) -> Void) {
    for segment in segments {
      segment.bytes.withUnsafeBufferPointer { bytes in
        var start = 0
        while start < bytes.count {
          let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
          defer { start = end + 1 }
          if let parts = LineParts(bytes, start..<end, path: segment.path) {
            body(parts.action, parts.id, parts.after)
          } else if start < end,
            let entry = JSONReader.read(Array(bytes[start..<end]), path: segment.path, maxBytes: end - start).output,
            let action = entry["action"]?.string, let id = entry["entity"]?["id"]?.string, let after = entry["after"]
          {
            body(action, id, after)
          }
        }
      }
    }
  }

  // Kahn's way; of several that may come next, the one recorded first does. What a made-up log ties in a circle comes last.
  static func ordered(_ segments: [Segment]) -> [Segment] {
    let known = Dictionary(
      segments.enumerated().compactMap { position, segment in segment.end.map { ($0.hash, position) } }
    ) { first, _ in first }
    var waiting = segments.map { segment in Set(segment.follows.compactMap { known[$0.hash] }) }
    var followers: [Int: [Int]] = [:]
    for (position, earlier) in waiting.enumerated() {
      for one in earlier { followers[one, default: []].append(position) }
    }
    let earlier = { (left: Int, right: Int) in
      (segments[left].recordedAt, segments[left].run, segments[left].path)
        < (segments[right].recordedAt, segments[right].run, segments[right].path)
    }
    var ready = segments.indices.filter { waiting[$0].isEmpty }.sorted { earlier($1, $0) }
    var order: [Int] = []
    while let next = ready.popLast() {
      order.append(next)
      for follower in followers[next] ?? [] {
        waiting[follower].remove(next)
        guard waiting[follower].isEmpty else { continue }
        let place = ready.firstIndex { earlier($0, follower) } ?? ready.endIndex
        ready.insert(follower, at: place)
      }
    }
    let placed = Set(order)
    order += segments.indices.filter { !placed.contains($0) }.sorted(by: earlier)
    return order.map { segments[$0] }
  }
}

extension AuditLog.Segment {
  /// Reads the first and last line of a segment; nothing if the first does not open one.
  init?(path: String, bytes: [UInt8]) {
    let first = bytes.prefix { $0 != 0x0A }
    guard let opening = JSONReader.read(Array(first), path: path).output,
      opening["action"]?.string == AuditSegment.openingAction, let run = opening["run"]?.string
    else { return nil }
    self.path = path
    self.bytes = bytes
    self.run = run
    recordedAt = opening["recordedAt"]?.string ?? ""
    command = opening["command"]?.string ?? ""
    follows = (opening["follows"]?.array ?? []).compactMap { head in
      head["hash"]?.string.map { (head["run"]?.string ?? "", $0) }
    }
    end = Self.end(of: path, bytes, run: run)
  }

  private static func end(of path: String, _ bytes: [UInt8], run: String) -> AuditSegment.Head? {
    guard bytes.last == 0x0A else { return nil }
    let last = bytes.dropLast().reversed().prefix { $0 != 0x0A }.reversed()
    guard let closing = JSONReader.read(Array(last), path: path).output,
      closing["action"]?.string == AuditSegment.closingAction, closing["run"]?.string == run,
      let entries = closing["entries"]?.int, let hash = closing["hash"]?.string,
      let asOf = closing["asOf"]?.string.flatMap({ Instant(rfc3339: $0) }), path.hasSuffix("/\(run).jsonl")
    else { return nil }
    return AuditSegment.Head(run: run, segment: path, hash: hash, entries: entries, asOf: asOf)
  }
}
