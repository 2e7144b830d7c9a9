import Diagnostics
import Formats
import Quantities

/// A file of refused rows that came back: each row stands in for the line of the export it names.
///
/// It is told by the headers `reject_file` and `reject_line`. Its other columns are those of the exports, found by their
/// headers, so that a spreadsheet may save it in any delimiter, encoding and order of columns.
struct Supplement: Sendable {
  /// One of its rows.
  struct Row: Sendable {
    var record: DelimitedRecord
    /// The path of the export it is for, as it says.
    var file: String
    /// The line of that export; nothing if it names none.
    var line: Int?
    /// How many cells more than the header it has before its own columns, if it was too long for its export already.
    var surplus: Int
  }

  /// The rows that hold anything.
  let rows: [Row]
  /// The header's place.
  let place: Place
  /// The headers.
  let headers: [String]
  /// What is wrong with the text as a whole.
  let findings: [Diagnostic]
  private let folded: [String]
  /// The columns appended by the tool, in the order of `Rejects.columns`; those that are gone are missing.
  private let ownColumns: [String: Int]

  /// Reads a text in UTF-8; nothing if it is no such file.
  init?(_ text: [UInt8], path: String) {
    for delimiter: UInt8 in [0x2C, 0x3B, 0x09] where text.contains(delimiter) {
      var reader = DelimitedReader(text, delimiter: delimiter)
      for _ in 0..<Recognition.deepestHeader {
        guard let record = reader.next() else { break }
        guard record.cells.count > 1, record.cells.count <= 2000 else { continue }
        if let found = Supplement(header: record, &reader, path) {
          self = found
          return
        }
      }
    }
    return nil
  }

  private init?(header: DelimitedRecord, _ reader: inout DelimitedReader, _ path: String) {
    headers = header.cells.texts
    place = header.place
    folded = headers.map(HeaderText.fold)
    // An export may have columns of these names of its own; the tool's stand behind them.
    var own: [String: Int] = [:]
    for name in Rejects.columns { own[name] = folded.lastIndex(of: name) }
    ownColumns = own
    guard let file = own["reject_file"], let line = own["reject_line"] else { return nil }
    var rows: [Row] = []
    while let record = reader.next() {
      guard !record.isBlank, !record.cells.allSatisfy({ CellText.trim($0.bytes).isEmpty }) else { continue }
      rows.append(Supplement.row(record, file: file, line: line, width: headers.count))
    }
    self.rows = rows
    findings = reader.findings(path: path)
  }

  /// Reads where a row belongs, first under the headers, then as far to the right as the row is too long.
  private static func row(_ record: DelimitedRecord, file: Int, line: Int, width: Int) -> Row {
    let text = { (column: Int) -> String in
      guard column < record.cells.count else { return "" }
      return String(decoding: CellText.trim(record.cells[column].bytes), as: UTF8.self)
    }
    let surplus = max(0, record.cells.count - width)
    for shift in [0, surplus] where text(file + shift).hasPrefix("metrics/") {
      guard let number = Int(text(line + shift)), number > 0 else { continue }
      return Row(record: record, file: text(file + shift), line: number, surplus: shift)
    }
    return Row(record: record, file: text(file), line: nil, surplus: 0)
  }

  /// The headers that are the exports'.
  var exportHeaders: [String] { exportColumns.map { headers[$0] } }

  /// The cells of a row that are the export's, in their order here.
  func exportCells(of row: Row) -> [String] {
    row.record.picking(exportColumns + surplusColumns(of: row)).cells.texts
  }

  private var exportColumns: [Int] {
    let own = Set(ownColumns.values)
    return headers.indices.filter { !own.contains($0) }
  }

  /// The columns between the export's and the tool's in a row that is too long.
  private func surplusColumns(of row: Row) -> [Int] {
    let first = ownColumns.values.min() ?? headers.count
    return Array(first..<first + row.surplus)
  }

  /// Where the columns of an export stand here; nothing if one of them is gone.
  func columns(for headers: [String]) -> Result<[Int], MissingColumn> {
    var free: [String: [Int]] = [:]
    for column in exportColumns.reversed() { free[folded[column], default: []].append(column) }
    var columns: [Int] = []
    for header in headers {
      guard let column = free[HeaderText.fold(header)]?.popLast() else {
        return .failure(MissingColumn(header: header))
      }
      columns.append(column)
    }
    return .success(columns)
  }

  /// A column of an export that is gone.
  struct MissingColumn: Error {
    var header: String
  }

  /// A row with its cells in the order of its export's columns, to be read in the place of the refused one.
  ///
  /// Refused rows that are too short come with marks for the cells they lack; those still at the end are no cells.
  func record(of row: Row, columns: [Int], refused: [String]) -> DelimitedRecord {
    let record = row.record.picking(columns + surplusColumns(of: row))
    var count = record.cells.count
    while count > refused.count, record.cells[count - 1].text == Rejects.missingCell { count -= 1 }
    return count == record.cells.count ? record : record.picking(Array(0..<count))
  }
}
