import Campaigns
import Diagnostics
import Formats
import Quantities

extension Inspector {
  /// What a file with several tables is taken for: each table by itself, and all of them together.
  func inspection(of results: [FileResult], _ tables: [StackedTable], needs: [String]) -> Inspection {
    let inspections = zip(results, tables).map { result, table in inspection(of: result, table, needs: needs) }
    var whole = Inspection(
      reading: ExportReading(tables: results.map(\.reading)), platform: nil, isAlone: isAlone,
      findings: inspections.flatMap(\.findings).sorted())
    whole.needs = needs
    let platforms = Set(inspections.compactMap(\.platform))
    whole.platform = platforms.count == 1 ? platforms.first : nil
    whole.tables = inspections
    whole.notes = [
      "a file of \(results.count) tables; of a metric that several of them hold, the first one's sum is shown"
    ]
    return whole
  }

  private func inspection(of result: FileResult, _ table: StackedTable, needs: [String]) -> Inspection {
    var inspection = Inspection(reading: result.reading, platform: nil, isAlone: isAlone, findings: result.findings)
    if isAlone { inspection.findings.removeAll { $0.code == .rowUnattributed } }
    guard let recognition = table.recognition else {
      inspection.nearest =
        table.nearest.map { Inspection.Nearest(kind: $0.profile, missing: [$0.lacks]) }
        ?? Inspection.Nearest(headers: table.headers, among: context.kinds)
      return inspection
    }
    inspection.platform = (needs.contains("platform") ? nil : feed.platform) ?? recognition.profile.platform
    inspection.columns = recognition.inspectedColumns(result.reading.rows.columns)
    inspection.notes = inspection.notes(of: recognition)
    return inspection
  }
}

extension ExportReading {
  /// What the tables of one file are together: their rows, and of each metric the first table's sums.
  init(tables: [ExportReading]) {
    guard let first = tables.first else { preconditionFailure("a file has a table") }
    self = first
    table = nil
    let understood = tables.filter { $0.kind != nil }
    let kinds = Set(understood.compactMap(\.kind))
    kind = kinds.count == 1 ? kinds.first : understood.first?.kind
    form = "\(tables.count) tables"
    let levels = Confidence.Level.allCases
    confidence = understood.compactMap(\.confidence).max {
      (levels.firstIndex(of: $0.level) ?? 0) < (levels.firstIndex(of: $1.level) ?? 0)
    }
    rows = RowTallies()
    for one in tables {
      var own = one.rows
      let columns = own.columns
      own.columns = ColumnTallies()
      rows.merge(own)
      rows.columns.takeNew(from: columns)
    }
    days = tables.compactMap(\.days).reduce(nil) { known, next in
      DayRange(first: min(known?.first ?? next.first, next.first), last: max(known?.last ?? next.last, next.last))
    }
    periodOrigin = tables.lazy.compactMap(\.periodOrigin).first
  }
}

extension ColumnTallies {
  /// Takes the columns of metrics that no column here holds.
  fileprivate mutating func takeNew(from other: ColumnTallies) {
    let known = Set(columns.map(\.metric))
    for (index, column) in other.columns.enumerated() where !known.contains(column.metric) {
      let position = position(of: column)
      add(sum: other.sums[index], values: other.values[index], fractions: other.fractions[index], to: position)
      addBlanks(other.blanks[index], to: position)
      addMasked(other.masked[index], to: position)
    }
  }
}
