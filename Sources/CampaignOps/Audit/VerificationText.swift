import Diagnostics
import Formats
import Quantities
import Reports

extension AuditVerification {
  /// Whether nothing is wrong and the log was looked at, or there is none yet.
  var isGood: Bool {
    guard !findings.hasErrors, verdict != .failed else { return false }
    return chain == .verified || segments == 0
  }

  /// The result, a line a part.
  var lines: [String] {
    let rows: [[String]] =
      [
        ["audit log", isGood ? verdict.word : verdict == .verified ? "failed" : verdict.word, counts],
        ["chain", chain.word, reason(chain)], ["key", key.word, reason(key)],
        ["documents", state.word, state == .verified ? things : reason(state)],
      ]
      + heads.map {
        ["head", $0.run, "as of \($0.asOf), \(Console.plural($0.entries, "entry", "entries")), \($0.hash)"]
      }
    return TextTable.lines(rows)
  }

  /// The result in one line, for `doctor`.
  var summary: String {
    let reason = self.reason(verdict)
    return "\(verdict.word): \(counts), \(Console.plural(heads.count, "head"))"
      + (findings.isEmpty ? "" : "; \(Console.count(of: findings)), see `campaign-ops audit verify`")
      + (findings.isEmpty && !reason.isEmpty ? "; \(reason)" : "")
  }

  /// The result for machines, as one document.
  var json: JSON {
    [
      "verdict": .string(isGood || verdict != .verified ? verdict.word : "failed"),
      "segments": .integer(segments),
      "entries": .integer(entries),
      "parts": ["chain": part(chain), "key": part(key), "documents": part(state)],
      "compared": .object(
        AuditedThings.Kind.allCases.compactMap { kind in
          compared[kind].map { JSON.Field(kind.rawValue, .integer($0)) }
        }),
      "heads": .array(
        heads.map { head in
          [
            "run": .string(head.run), "segment": .string(head.segment), "asOf": .string(head.asOf.description),
            "entries": .integer(head.entries), "hash": .string(head.hash),
          ]
        }),
      "findings": .array(findings.map(\.json)),
    ]
  }

  private var counts: String {
    "\(Console.plural(segments, "segment")), \(Console.plural(entries, "entry", "entries"))"
  }

  private var things: String {
    AuditedThings.Kind.allCases.compactMap { kind in
      compared[kind].flatMap { count in count > 0 ? "\(count) \(count == 1 ? kind.rawValue : kind.plural)" : nil }
    }.joined(separator: ", ")
  }

  private func reason(_ verdict: Verdict) -> String {
    if case .notChecked(let why) = verdict { return why }
    return ""
  }

  private func part(_ verdict: Verdict) -> JSON {
    .object(omittingNil: [
      ("verdict", .string(verdict.word)), ("because", reason(verdict).isEmpty ? nil : .string(reason(verdict))),
    ])
  }
}
