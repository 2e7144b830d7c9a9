import Formats
import Migration
import Reports

/// What a migration says of itself.
struct MigrationText {
  let plan: MigrationPlan
  /// The zone of times without one.
  let request: String

  /// The report; its last line says whether anything was done.
  func text(isDone: Bool, at path: String) -> String {
    let report = plan.migrated.report
    let rows = report.tables.map { table in
      [
        table.name, "\(table.rows)", "\(table.carried)", "\(table.logged)",
        table.records.map { "\($0.count) \($0.kind)" }.joined(separator: ", "),
      ]
    }
    var lines = ["schema version \(plan.step.from) to \(plan.step.to), times without a zone taken as \(request)"]
    lines += TextTable.lines([["TABLE", "ROWS", "CARRIED", "LOG ONLY", "RECORDS"]] + rows, indent: "  ")
    lines.append(
      "\(Console.plural(report.repairs, "repair")), \(report.losses) in the log only; every row stands whole in the log"
    )
    if !isDone {
      lines.append("would write:")
      lines += plan.files.map { "  write   \(TerminalText.safe($0.path))" }
      lines += plan.removals.map { "  remove  \(TerminalText.safe($0))" }
    }
    lines.append("read back and verified: \(counts)")
    lines.append("audit: \(plan.segment.file.path) (\(Console.plural(plan.segment.head.entries, "entry", "entries")))")
    let size = "\(Console.plural(plan.files.count, "file"))"
    lines.append(
      isDone
        ? "MIGRATED \(path) to schema version \(plan.step.to): \(size) written; `campaign-ops migrate --undo` goes back"
        : "NOT MIGRATED (--dry-run): \(size) would be written")
    return lines.joined(separator: "\n")
  }

  private var counts: String {
    let promises = plan.migrated.promises
    return [
      Console.plural(promises.campaigns.count, "campaign"), Console.plural(promises.items.count, "calendar item"),
      Console.plural(promises.tasks.count, "task"), Console.plural(promises.figures.count, "figure"),
    ].joined(separator: ", ")
  }
}
