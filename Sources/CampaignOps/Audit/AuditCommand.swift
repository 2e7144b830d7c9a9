import Campaigns
import Diagnostics
import Formats
import Quantities
import Reports

/// `audit`: whether the log is as it was written, and what it says.
struct AuditCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let words = context.invocation.positionals
    _ = try context.format()
    try checkOptions(of: words[0])
    switch (words[0], words.count) {
    case ("verify", 1): return try verify()
    case ("log", 1): return try log()
    case ("show", 2): return try show(words[1])
    case ("show", 1): throw .wrongCount(command: "audit show", usage: "ENTITY", given: 0)
    case ("verify", _), ("log", _): throw .wrongCount(command: "audit \(words[0])", usage: "", given: words.count - 1)
    default: throw .badWord(words[0], what: "way to look at the audit log", expected: "verify, log or show")
    }
  }

  /// The filters are for `log` alone; elsewhere they would seem to do something.
  private func checkOptions(of word: String) throws(UsageError) {
    guard word != "log" else { return }
    for name in AuditFilter.options where context.invocation.has(name) {
      throw .conflict("audit \(word)", "--\(name)")
    }
  }

  private func verify() throws(UsageError) -> ExitStatus {
    switch try context.open() {
    case .refused(let status): return status
    case .session(let session):
      let result = session.verification(key: context.surroundings.auditKeyBytes, comparesState: true)
      let segments = Dictionary(session.segments.map { ($0.path, $0.bytes) }) { first, _ in first }
      context.console.show(result.findings, source: { segments[$0] ?? session.contents.files[$0] })
      if context.console.showsJSON {
        context.console.say(bytes: result.json.pretty)
      } else {
        for line in result.lines { context.console.say(line) }
      }
      return result.isGood ? .done : .dataErrors
    }
  }

  private func log() throws(UsageError) -> ExitStatus {
    let filter = try AuditFilter(context.invocation)
    return try list { session in
      let times = filter.times(in: session.book?.settings.zone ?? .utc)
      return AuditLog(session.segments).records { filter.takes($0, times) }.suffix(filter.limit ?? .max)
    } say: {
      AuditText.lines(of: $0)
    }
  }

  private func show(_ id: String) throws(UsageError) -> ExitStatus {
    try list { session in
      AuditLog(session.segments).records { $0.isAbout(id) }[...]
    } say: {
      AuditText.history(of: id, $0)
    }
  }

  /// Prints entries, after a warning if the log they stand in does not verify.
  private func list(
    _ find: (Session) -> ArraySlice<AuditRecord>, say: ([AuditRecord]) -> [String]
  ) throws(UsageError) -> ExitStatus {
    switch try context.open() {
    case .refused(let status): return status
    case .session(let session):
      if session.verification(key: context.surroundings.auditKeyBytes).verdict == .failed {
        context.console.warn("campaign-ops: the audit log does not verify; see `campaign-ops audit verify`")
      }
      let records = Array(find(session))
      guard !records.isEmpty else {
        context.console.warn("campaign-ops: the audit log has no such entry")
        return .nothingFound
      }
      if context.console.showsJSON {
        for record in records { context.console.say(bytes: record.line + [0x0A]) }
      } else {
        for line in say(records) { context.console.say(line) }
      }
      return .done
    }
  }
}

extension Session {
  /// The segments of the audit log as bytes, in the order of their paths.
  var segments: [(path: String, bytes: [UInt8])] { contents.auditSegments(on: disk) }

  /// The heads of the audit log as bytes, in the order of their paths.
  var auditHeads: [(path: String, bytes: [UInt8])] {
    contents.files(below: AuditHeads.folder + "/").filter { FileRole(of: $0.path) == .audit }
  }

  /// Checks the audit log, and on request the generated documents against it.
  func verification(key: [UInt8]?, comparesState: Bool = false) -> AuditVerification {
    let segments = segments
    var result = AuditVerification(segments: segments, heads: auditHeads, key: key.map(AuditKey.init))
    result.findings += unreadSegments(among: segments.map(\.path))
    guard comparesState, result.chain != .failed else { return result }
    guard contents.files[GeneratedPaths.index] != nil else {
      result.state = .notChecked("there is no \(GeneratedPaths.index)")
      return result
    }
    let comparison = StateComparison(
      LoggedState(AuditLog(segments)), paths: contents.paths,
      read: { path in
        contents.files[path].flatMap { JSONReader.read($0, path: path, maxBytes: ReadLimit.generated).output?.plain }
      }, bytes: { contents.files[$0] })
    result.compared = comparison.compared
    result.findings += comparison.findings
    result.state = comparison.findings.isEmpty ? .verified : .failed
    return result
  }

  /// What stands in the log's folder and could not be read, such as a link where a segment was.
  func unreadSegments(among read: [String]) -> [Diagnostic] {
    let read = Set(read)
    let unsafe = contents.diagnostics.filter { $0.location?.path.hasPrefix("audit/") == true }
    return unsafe
      + contents.paths.filter { FileRole(of: $0) == .segment && !read.contains($0) }.map { path in
        Diagnostic(.fileUnreadable, at: Location(path: path), "the segment cannot be read, so it was not checked")
      }
  }
}
