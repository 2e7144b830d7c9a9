import Formats

/// The rows that stand in for refused ones of one export.
struct MendedRows: Sendable {
  /// One row, its cells in the order of the export's columns.
  struct Row: Sendable {
    /// Which file it stands in: 1 is the first of `sources`, since 0 is the export.
    var source: Int
    var record: DelimitedRecord
  }

  /// The rows by the lines of the export that they stand in for.
  let rows: [Int: Row]
  /// The files they stand in.
  let sources: [RowSource]

  /// No rows.
  static let none = MendedRows(rows: [:], sources: [])

  /// The row that stands in for a line, if there is one.
  func row(at line: Int) -> Row? {
    rows.isEmpty ? nil : rows[line]
  }
}
