import Campaigns
import Diagnostics
public import Formats
public import Metrics
import Quantities

/// How one file is understood, for machines.
public enum InspectionDocument {
  /// The document; sums are decimal strings, what is not known is `null`.
  ///
  /// A file with several tables has a document for each besides; its own counts all rows, and has the first sum of each
  /// metric, since tables repeat each other's figures.
  public static func json(of inspection: Inspection) -> JSON {
    .object(fields(of: inspection))
  }

  private static func fields(of inspection: Inspection) -> [JSON.Field] {
    let table = ReadingJSON.table(of: inspection.reading).map { [JSON.Field("table", $0)] } ?? []
    let tables = inspection.tables.isEmpty ? [] : [JSON.Field("tables", .array(inspection.tables.map(json)))]
    return table + facts(of: inspection) + tables
  }

  private static func facts(of inspection: Inspection) -> [JSON.Field] {
    let reading = inspection.reading
    let facts: JSON = [
      "path": .string(reading.path),
      "encoding": .string(reading.encoding),
      "delimiter": ReadingJSON.delimiter(of: reading),
      "lineEnds": .string(reading.lineEnds.description),
      "headerLine": reading.headerLine.map(JSON.integer) ?? .null,
      "kind": reading.kind.map(JSON.string) ?? .null,
      "form": reading.form.map(JSON.string) ?? .null,
      "confidence": reading.confidence.map { .string($0.level.rawValue) } ?? .null,
      "rows": [
        "data": .integer(reading.rows.data),
        "used": .integer(inspection.usedRows),
        "totals": .integer(reading.rows.excluded.count),
        "refused": .integer(reading.refusedRows),
      ],
      "dates": ReadingJSON.dates(of: reading),
      "currency": inspection.currency.map { .string($0.code) } ?? .null,
      "metrics": metrics(of: reading.rows.columns),
      "findings": .array(inspection.findings.map(json)),
      "platform": inspection.platform.map { .string($0.description) } ?? .null,
      "confidenceReason": reading.confidence.map { .string($0.reason) } ?? .null,
      "period": ReadingJSON.period(of: reading),
      "excludedByReason": ReadingJSON.excluded(of: reading),
      "refusedByReason": ReadingJSON.refused(of: reading),
      "unattributed": inspection.isAlone ? .null : .integer(reading.unattributedRows),
      "grammar": ReadingJSON.grammar(of: reading),
      "currencies": ReadingJSON.currencies(of: reading),
      "columns": .array(inspection.columns.map { json(of: $0, reading.rows.columns) }),
      "needs": .strings(inspection.needs),
      "nearest": inspection.nearest.map { ["kind": .string($0.kind), "missing": .strings($0.missing)] } ?? .null,
      "exportedOn": reading.exportedOn.map { .string($0.description) } ?? .null,
      "notes": .strings(inspection.notes),
    ]
    guard case .object(let fields) = facts else { return [] }
    return fields
  }

  /// The sums of all data rows by metric; of two columns of one metric the first.
  private static func metrics(of tallies: ColumnTallies) -> JSON {
    var seen: Set<Metric> = []
    return .object(
      tallies.columns.indices.compactMap { position in
        let metric = tallies.columns[position].metric
        guard seen.insert(metric).inserted else { return nil }
        return JSON.Field(
          metric.name,
          [
            "sum": .string(WideAmount(micros: tallies.sums[position]).description),
            "additive": .bool(metric.kind == .additive),
            "blank": .integer(tallies.blanks[position]),
          ])
      })
  }

  private static func json(of column: Inspection.Column, _ tallies: ColumnTallies) -> JSON {
    .object(omittingNil: [
      ("header", .string(column.header)),
      ("meaning", .string(column.meaning)),
      ("used", .bool(column.isUsed)),
      ("sum", column.figure.map { .string(WideAmount(micros: tallies.sums[$0]).description) }),
      ("values", column.figure.map { .integer(tallies.values[$0]) }),
      ("blank", column.figure.map { .integer(tallies.blanks[$0]) }),
      ("masked", column.figure.map { .integer(tallies.masked[$0]) }),
    ])
  }

  private static func json(of finding: Diagnostic) -> JSON {
    [
      "severity": .string(finding.severity.rawValue),
      "code": .string(finding.code.rawValue),
      "path": finding.location.map { .string($0.path) } ?? .null,
      "line": finding.location.map { .integer($0.place.line) } ?? .null,
      "column": finding.location.map { .integer($0.place.column) } ?? .null,
      "message": .string(finding.message),
      "help": .string(finding.advice),
    ]
  }
}
