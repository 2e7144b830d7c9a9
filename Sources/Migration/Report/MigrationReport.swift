public import Diagnostics
public import Formats

/// Rows in and records out, table by table, and everything that was changed or has no place.
public struct MigrationReport: Sendable {
  /// One table's count.
  public struct Table: Sendable, Hashable {
    /// The table's name.
    public var name: String
    /// The file's path.
    public var path: String
    /// The rows read.
    public var rows: Int
    /// The rows that live on as records.
    public var carried: Int
    /// The rows that are in the audit log only.
    public var logged: Int
    /// What the carried rows became, with how many of each.
    public var records: [Records]

    /// Whether every row has exactly one fate.
    public var addsUp: Bool { rows == carried + logged }
  }

  /// Records of one kind.
  public struct Records: Sendable, Hashable {
    /// The kind in words, such as `calendar items`.
    public var kind: String
    /// How many.
    public var count: Int
  }

  /// The step.
  public var step: String
  /// The zone of times without one.
  public var zone: String
  /// The tables, in their fixed order.
  public var tables: [Table] = []
  /// What the old ids became, by table.
  public var ids: [(table: String, ids: [(old: String, new: String)])] = []
  /// Everything that was changed or has no place, ordered.
  public var findings: [Diagnostic] = []

  /// Starts an empty report.
  public init(step: String, zone: String) {
    self.step = step
    self.zone = zone
  }

  /// Values that were changed to fit.
  public var repairs: Int { findings.count { $0.code == .migrationRepaired } }
  /// Rows and values that are in the log only.
  public var losses: Int { findings.count { $0.code == .migrationLogged } }

  /// The report as a document.
  public var json: JSON {
    [
      "step": .string(step), "zone": .string(zone),
      "tables": .array(
        tables.map { table in
          [
            "table": .string(table.name), "file": .string(table.path), "rows": .integer(table.rows),
            "carried": .integer(table.carried), "loggedOnly": .integer(table.logged),
            "records": .object(table.records.map { JSON.Field($0.kind, .integer($0.count)) }),
          ]
        }),
      "repairs": .integer(repairs), "losses": .integer(losses),
      "findings": .array(findings.map { .string("\($0)") }),
      "ids": .object(
        ids.map { table, ids in JSON.Field(table, .object(ids.map { JSON.Field($0.old, .string($0.new)) })) }),
    ]
  }
}
