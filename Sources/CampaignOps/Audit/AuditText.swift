import Formats
import Reports

/// Entries of the audit log in words.
enum AuditText {
  /// One line an entry: when, who, what, to which, from what to what.
  static func lines(of records: [AuditRecord]) -> [String] {
    TextTable.lines(
      records.map { [$0.recordedAt, $0.actor, $0.action, $0.entity, summary(of: $0)] })
  }

  /// The history of one thing, an entry a paragraph, a changed field a line.
  static func history(of id: String, _ records: [AuditRecord]) -> [String] {
    var lines: [String] = [TerminalText.safe(id)]
    for record in records {
      let source = record.source.map { ", from \($0)" } ?? ""
      let asOf = record.asOf == record.recordedAt ? "" : ", as of \(record.asOf)"
      lines += ["", TerminalText.safe("\(record.recordedAt)  \(record.action) by \(record.actor)\(source)\(asOf)")]
      lines += TextTable.lines(fields(of: record, id), indent: "  ")
    }
    return lines
  }

  private static func fields(of record: AuditRecord, _ id: String) -> [[String]] {
    if let created = record.things[id] {
      return created.filter { $0.key != "id" }.sorted { $0.key < $1.key }.map { [words($0.key), text($0.value, 100)] }
    }
    // A version's whole plan is in the log; its history is told by number and reason.
    if record.entityType == AuditedThings.Kind.plan.rawValue {
      return ["version", "reason", "generatedBy", "fingerprint"].compactMap { key in
        record.after[key].map { [words(key), text($0, 100)] }
      }
    }
    return changes(of: record).map { change in
      guard record.before != .null else { return [words(change.key), text(change.after, 100)] }
      return [words(change.key), "\(text(change.before, 60)) → \(text(change.after, 60))"]
    }
  }

  private static func summary(of record: AuditRecord) -> String {
    guard record.ids.isEmpty else { return "\(record.ids.count) new" }
    if record.entityType == AuditedThings.Kind.plan.rawValue { return text(record.after["reason"] ?? .null, 60) }
    if record.before == .null || record.after == .null { return "" }
    let all = changes(of: record)
    let shown = all.prefix(3).map { "\(words($0.key)) \(text($0.before, 24)) → \(text($0.after, 24))" }
    return shown.joined(separator: "; ") + (all.count > 3 ? "; \(all.count - 3) more" : "")
  }

  /// What changed: the state first, then what else there is.
  private static func changes(of record: AuditRecord) -> [(key: String, before: JSON, after: JSON)] {
    let keys = keys(of: record.before) + keys(of: record.after)
    var seen: Set<String> = ["id"]
    let all = keys.filter { seen.insert($0).inserted }.map { key in
      (key: key, before: record.before[key] ?? .null, after: record.after[key] ?? .null)
    }
    return all.filter { $0.key == "status" } + all.filter { $0.key != "status" }
  }

  private static func keys(of value: JSON) -> [String] {
    guard case .object(let fields) = value else { return [] }
    return fields.map(\.key)
  }

  /// A key as words: `completedAt` is `completed at`.
  private static func words(_ key: String) -> String {
    key.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
  }

  private static func text(_ value: JSON, _ limit: Int) -> String {
    let whole: String =
      switch value {
      case .null: "nothing"
      case .bool(let flag): flag ? "yes" : "no"
      case .integer(let number): String(number)
      case .string(let text): text.isEmpty ? "empty" : text
      case .array(let elements): elements.isEmpty ? "none" : elements.map { text($0, limit) }.joined(separator: ", ")
      case .object(let fields): fields.map { "\(words($0.key)) \(text($0.value, limit))" }.joined(separator: ", ")
      }
    return whole.count > limit ? whole.prefix(limit - 1) + "…" : whole
  }
}
