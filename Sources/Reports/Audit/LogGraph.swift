import Diagnostics
import Formats

/// Checks how segments and heads hang together: each follows ends that are there, and each end is followed or a head.
struct LogGraph {
  /// The heads that name a segment as it is, ordered.
  private(set) var heads: [AuditSegment.Head] = []
  /// What is wrong.
  private(set) var faults: [Diagnostic] = []

  private let checks: [SegmentCheck]
  private let segments: [AuditLog.Segment]
  /// The paths of segments that have a fault of their own; what follows from it is not said again.
  private let faulty: Set<String>
  private let byEnd: [String: AuditLog.Segment]
  private let byRun: [String: [AuditLog.Segment]]

  init(checks: [SegmentCheck], heads files: [(path: String, bytes: [UInt8])]) {
    self.checks = checks
    segments = checks.compactMap(\.segment)
    faulty = Set(checks.filter { $0.fault != nil }.map(\.path))
    byEnd = Dictionary(segments.compactMap { segment in segment.end.map { ($0.hash, segment) } }) { first, _ in first }
    byRun = Dictionary(grouping: segments, by: \.run)
    faults = names() + links()
    let followed = Dictionary(
      segments.flatMap { segment in segment.follows.map { ($0.hash, segment.run) } }
    ) { first, _ in first }
    for file in files { take(file, followed) }
    heads.sort()
    // Where the newest segment is missing, those before it have neither follower nor head, as a matter of course.
    if !faults.contains(where: { $0.code == .auditSegmentMissing }) { faults += ends(followed) }
  }

  /// Segments written without the key although a key is in use: those that no segment under the key vouches for, and
  /// those that follow one.
  var unkeyed: [Diagnostic] {
    let keyed = Set(checks.filter { $0.keyed == .yes }.map(\.path))
    var vouched: Set<String> = []
    var keyedBefore: Set<String> = []
    for segment in AuditLog.ordered(segments) {
      let before = segment.follows.compactMap { byEnd[$0.hash]?.path }
      if before.contains(where: { keyed.contains($0) || keyedBefore.contains($0) }) { keyedBefore.insert(segment.path) }
    }
    for segment in AuditLog.ordered(segments).reversed()
    where keyed.contains(segment.path) || vouched.contains(segment.path) {
      vouched.formUnion(segment.follows.compactMap { byEnd[$0.hash]?.path })
    }
    return checks.filter { check in
      check.keyed == .no && check.fault == nil
        && (!vouched.contains(check.path) || keyedBefore.contains(check.path))
    }.map { .unkeyed($0.path, after: keyedBefore.contains($0.path)) }
  }

  /// Each segment stands where its first line says, and only once.
  private func names() -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for (run, same) in byRun {
      for segment in same where !faulty.contains(segment.path) {
        let month = segment.recordedAt.prefix(7).split(separator: "-").joined(separator: "/")
        if same.count > 1 {
          let other = same.first { $0.path != segment.path }?.path ?? ""
          faults.append(.twice(segment.path, run: run, other))
        } else if segment.path != "audit/\(month)/\(run).jsonl" {
          faults.append(.misnamed(segment.path, "audit/\(month)/\(run).jsonl"))
        }
      }
    }
    return faults
  }

  /// Each end that a segment follows is there.
  private func links() -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for segment in segments where !faulty.contains(segment.path) {
      for earlier in segment.follows where byEnd[earlier.hash] == nil {
        guard let there = byRun[earlier.run]?.first else {
          faults.append(.missing(at: segment.path, run: earlier.run, "this one follows"))
          continue
        }
        if !faulty.contains(there.path) { faults.append(.replaced(there.path, by: segment.path, "follows")) }
      }
    }
    return faults
  }

  /// One head: it names a segment as it ends, and nothing follows it yet.
  private mutating func take(_ file: (path: String, bytes: [UInt8]), _ followed: [String: String]) {
    guard let head = JSONReader.read(file.bytes, path: file.path).output.flatMap(AuditHeads.head),
      AuditHeads.file(of: head).bytes == file.bytes, AuditHeads.file(of: head).path == file.path
    else {
      faults.append(.unknownHead(file.path, "this is no head as the tool writes them"))
      return
    }
    if segments.contains(where: { $0.end == head }) {
      if let later = followed[head.hash] {
        faults.append(.unknownHead(file.path, "run \(later) follows this head already, so it was put back"))
      } else {
        heads.append(head)
      }
    } else if let there = checks.first(where: { $0.path == head.segment }) {
      if there.fault == nil { faults.append(.replaced(there.path, by: file.path, "names")) }
    } else {
      faults.append(.missing(at: file.path, run: head.run, "this head names"))
    }
  }

  /// Each end is followed or has a head.
  private func ends(_ followed: [String: String]) -> [Diagnostic] {
    let known = Set(heads.map(\.hash))
    return segments.compactMap { segment in
      guard let end = segment.end, followed[end.hash] == nil, !known.contains(end.hash),
        !faulty.contains(segment.path), byRun[segment.run]?.count == 1
      else { return nil }
      // A head that does not fit the segment was named already.
      guard !faults.contains(where: { $0.location?.path == segment.path }) else { return nil }
      return Diagnostic(
        .auditHeadMissing, at: Location(path: segment.path),
        "nothing follows this segment, and there is no head at \(AuditHeads.file(of: end).path)")
    }
  }
}

extension Diagnostic {
  fileprivate static func unkeyed(_ path: String, after isAfter: Bool) -> Diagnostic {
    Diagnostic(
      .auditKeyWrong, at: Location(path: path),
      isAfter
        ? "this segment was written without the key, although one before it has it"
        : "this segment was written without the key, and none with the key follows it")
  }

  fileprivate static func twice(_ path: String, run: String, _ other: String) -> Diagnostic {
    Diagnostic(
      .auditSegmentTwice, at: Location(path: path), "run \(run) has two segments",
      notes: [Note("the other one", at: Location(path: other))])
  }

  fileprivate static func misnamed(_ path: String, _ right: String) -> Diagnostic {
    Diagnostic(
      .auditSegmentMisnamed, at: Location(path: path), "by its first line this segment belongs at \(right)")
  }

  fileprivate static func missing(at path: String, run: String, _ words: String) -> Diagnostic {
    Diagnostic(.auditSegmentMissing, at: Location(path: path), "the segment of run \(run), which \(words), is missing")
  }

  fileprivate static func replaced(_ path: String, by other: String, _ verb: String) -> Diagnostic {
    Diagnostic(
      .auditLineEdited, at: Location(path: path),
      "the segment ends otherwise than when it was written: it was replaced as a whole",
      notes: [Note("this \(verb) the end it had", at: Location(path: other))])
  }

  fileprivate static func unknownHead(_ path: String, _ message: String) -> Diagnostic {
    Diagnostic(.auditHeadUnknown, at: Location(path: path), message)
  }
}
