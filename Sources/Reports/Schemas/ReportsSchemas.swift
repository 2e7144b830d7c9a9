import Campaigns
public import Formats

/// The schemas of the documents and the audit log that this room writes.
public enum ReportsSchemas {
  /// The kinds of files, the overview first.
  public static let all: [SchemaDocument] = [
    document("index", "generated/index.json", "The overview of all campaigns, with the feeds they rest on", index),
    document("calendar", "generated/*/calendar.json", "The calendar of a campaign", calendar),
    document("tasks", "generated/*/tasks.json", "What operators have to do for a campaign", tasks),
    document("metrics", "generated/*/metrics.json", "The figures of a campaign", metrics),
    document("week", "generated/*/weeks/*.json", "One week of a campaign", week),
    document("exports", ExportsDocument.path, "How every export was understood", exports),
    document("audit-line", "audit/*/*/*.jsonl", "One line of the audit log", auditLine),
    document("audit-head", "\(AuditHeads.folder)/*.json", "One end of the audit log", auditHead),
  ]

  private static func document(_ name: String, _ files: String, _ about: String, _ root: Schema) -> SchemaDocument {
    SchemaDocument(name, files: [files], about: about, isAuthored: false, root: root)
  }

  static let texts = Schema.list(.anyText)
  static let platforms = Schema.list(.platform)
  static let decimalOrNull = Schema.decimal.orNull
  static let dayOrNull = Schema.day.orNull
  /// An id of a task or item: campaign, platform, week, number and step.
  static let id = Schema.anyText
}
