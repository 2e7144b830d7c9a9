public import Formats

/// The schemas of what migrations leave behind.
public enum MigrationSchemas {
  /// The record of a step and its report.
  public static let all = [
    SchemaDocument(
      "migration-applied", files: [AppliedStep.path(of: "*")], about: "What is recorded of a migration, to undo it",
      isAuthored: false, root: applied),
    SchemaDocument(
      "migration-report", files: [AppliedStep.report(of: "*")], about: "What a migration made of the old directory",
      isAuthored: false, root: report),
  ]

  private static let files = Schema.list(
    .object([
      .must("path", .anyText, "The path below the data directory."),
      .must("sha256", .text(like: "^[0-9a-f]{64}$"), "The digest of its bytes."),
    ]))

  private static let applied = Schema.object([
    .must("step", .anyText, "The step."), .must("parent", Schema.anyText.orNull, "The step before it."),
    .must("to", .count, "The schema version it led to."), .must("checksum", .anyText, "The step's checksum."),
    .must("made", files, "The files it made."), .must("snapshot", files, "The old files, which are kept."),
  ])

  private static let table = Schema.object([
    .must("table", .anyText, "The table."), .must("file", .anyText, "Its file."), .must("rows", .count, "Its rows."),
    .must("carried", .count, "Rows that became records."),
    .must("loggedOnly", .count, "Rows that are in the log only."),
    .must("records", .map(.count), "What they became, by kind."),
  ])

  private static let report = Schema.object([
    .must("step", .anyText, "The step."), .must("zone", .anyText, "The zone of times without one."),
    .must("tables", .list(table), "The tables."), .must("repairs", .count, "Values that were changed to fit."),
    .must("losses", .count, "Rows and values that are in the log only."),
    .must("findings", .list(.anyText), "Everything that was changed or has no place."),
    .must("ids", .map(.map(.anyText)), "The new id of each old one, by table."),
  ])
}
