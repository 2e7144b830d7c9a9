import Diagnostics
import Formats
import Reports

extension TablesToFiles {
  /// Enters every row of every table in the log, whole, with the line of the snapshot it stands in.
  ///
  /// The actions begin with words that no kind of thing has, so that old rows are never taken for changes of state.
  mutating func logRows() {
    for table in OldTable.allCases {
      for row in rows[table] ?? [] { entries.append(table == .auditLog ? logged(row) : imported(row)) }
    }
    for file in files where file.path.contains("/plans/v") {
      guard let document = file.document, case .string(let campaign)? = document["campaign"],
        case .integer(let version)? = document["version"]
      else { continue }
      // The runs to come look for the versions of plans under this action.
      entries.append(
        AuditEntry(
          action: "plan.versioned", entityType: "plan", entity: "\(campaign)/v\(version)", before: .null,
          after: document))
    }
    for row in rows[.auditLog] ?? [] { fates[.auditLog, default: [:]][row.id] = "audit" }
    count("entries of the log", of: .auditLog, rows[.auditLog]?.count ?? 0)
  }

  private func imported(_ row: TableRow) -> AuditEntry {
    let type = row.table.word.split(separator: " ").joined(separator: "-")
    let entity = fates[row.table]?[row.id] ?? "old/\(row.table.rawValue)/\(row.id)"
    let isOwn = row.table == .metricEntries
    return AuditEntry(
      action: "imported.\(type)", entityType: type,
      entity: isOwn ? "old/\(row.table.rawValue)/\(row.id)" : entity, before: .null, after: row.json,
      source: source(of: row))
  }

  /// An entry of the old log: who, what, before and after are its own, the moment and the rest stand in `after`.
  private func logged(_ row: TableRow) -> AuditEntry {
    let (type, entity) = subject(of: row)
    var after: [JSON.Field] = [JSON.Field("after", tree(row, "after_json"))]
    for column in row.columns where !["before_json", "after_json", "actor"].contains(column) {
      after.append(JSON.Field(column, row[column].map(JSON.string) ?? .null))
    }
    return AuditEntry(
      action: "imported-log.\(row.filled("action") ?? "unnamed")", entityType: type, entity: entity,
      before: tree(row, "before_json"), after: .object(after), actor: row.filled("actor") ?? OldRecord.nobody,
      source: source(of: row))
  }

  private func source(of row: TableRow) -> Location {
    Location(path: "migrations/1-to-2/before/\(row.path)", place: row.place)
  }

  /// The JSON of a cell; a text that is none stays a text.
  private func tree(_ row: TableRow, _ column: String) -> JSON {
    guard let text = row[column] else { return .null }
    let document = JSONReader.read(Array(text.utf8), path: row.path)
    guard let node = document.output, !document.diagnostics.hasErrors else { return .string(text) }
    return node.plain
  }

  /// What an entry of the old log is about, under its new id where it has one.
  private func subject(of row: TableRow) -> (type: String, id: String) {
    let written = row.filled("entity_type") ?? "unnamed"
    let id = row.filled("entity_id") ?? ""
    let word = written.lowercased()
    let tables: [(String, OldTable)] = [
      ("task", .operatorTasks), ("calendar", .calendarItems), ("item", .calendarItems), ("plan", .plans),
      ("metric", .metricEntries), ("campaign", .campaigns),
    ]
    guard let table = tables.first(where: { word.contains($0.0) })?.1, let new = fates[table]?[id],
      table != .metricEntries
    else { return ("old-\(written)", "old/\(written)/\(id)") }
    return (table.word.split(separator: " ").joined(separator: "-"), new)
  }
}
