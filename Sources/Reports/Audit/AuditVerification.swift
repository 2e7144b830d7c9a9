public import Diagnostics
import Formats

/// What became of checking the audit log: what was looked at, what was found, and what could not be told.
public struct AuditVerification: Sendable {
  /// How one part of the check ended; there is no tick for what nobody looked at.
  public enum Verdict: Sendable, Hashable {
    /// Looked at, and right.
    case verified
    /// Looked at, and wrong.
    case failed
    /// Not looked at, for the reason given.
    case notChecked(String)

    /// The word for it.
    public var word: String {
      switch self {
      case .verified: "verified"
      case .failed: "failed"
      case .notChecked: "not checked"
      }
    }
  }

  /// The segments there are.
  public let segments: Int
  /// The entries in them, openings and closings not counted.
  public let entries: Int
  /// The ends of the log, ordered by run; several where branches that both ran were merged.
  public let heads: [AuditSegment.Head]
  /// Whether lines, chain, segments and heads are as they were written.
  public let chain: Verdict
  /// Whether the hashes were made with the key.
  public let key: Verdict
  /// Whether the generated documents are what the log says; filled in by whoever has both.
  public var state: Verdict
  /// How many things of each kind were compared with the documents.
  public var compared: [AuditedThings.Kind: Int] = [:]
  /// What is wrong, by path and place.
  public var findings: [Diagnostic]

  /// Checks the files below `audit/`: segments, and heads as bytes by path.
  public init(
    segments files: [(path: String, bytes: [UInt8])], heads: [(path: String, bytes: [UInt8])], key: AuditKey?
  ) {
    let checks = files.map { SegmentCheck(path: $0.path, bytes: $0.bytes, key: key) }
    let graph = LogGraph(checks: checks, heads: heads)
    segments = files.count
    entries = checks.reduce(0) { $0 + $1.entries }
    self.heads = graph.heads
    let unkeyed = key == nil ? [] : graph.unkeyed
    findings = (checks.compactMap(\.fault) + graph.faults + unkeyed).sorted()
    let isUnchecked = checks.contains { $0.keyed == .unknown }
    if files.isEmpty, heads.isEmpty {
      chain = .notChecked("there is no log yet")
    } else if !findings.isEmpty {
      chain = .failed
    } else {
      chain = isUnchecked ? .notChecked("its hashes are under a key that was not given") : .verified
    }
    if isUnchecked { findings.append(.auditKeyMissing) }
    self.key =
      key == nil
      ? .notChecked("no key was given")
      : checks.isEmpty
        ? .notChecked("there is no log yet")
        : checks.contains { $0.keyed == .another } || !unkeyed.isEmpty ? .failed : .verified
    state = .notChecked(chain == .verified ? "nobody looked" : "the log itself does not verify")
  }

  /// All parts together: wrong if any is, and right only if the chain is.
  public var verdict: Verdict {
    let parts = [chain, key, state]
    if parts.contains(.failed) { return .failed }
    return chain
  }
}

extension Diagnostic {
  fileprivate static let auditKeyMissing = Diagnostic(
    .auditKeyMissing, at: nil, "the log's hashes are under a key, so nothing tells whether its lines were edited")
}
