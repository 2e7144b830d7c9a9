import Diagnostics
import Formats

/// Reads a table as a database exports it: CSV with a header, or the tab-separated text form of PostgreSQL's COPY.
///
/// NULL is an unquoted empty cell, an unquoted `\N`, or an unquoted `NULL`; quotes make each of them a text.
struct TableReader {
  let table: OldTable
  let path: String
  private(set) var rows: [TableRow] = []
  private(set) var findings: [Diagnostic] = []
  private var columns: [String] = []
  private var bareNulls: [Location] = []

  /// Reads a table's file; with an error in the findings the rows are not to be used.
  init(_ table: OldTable, path: String, bytes: [UInt8]) {
    self.table = table
    self.path = path
    let decoded = TextEncoding.decode(bytes, path: path)
    findings = decoded.diagnostics
    guard let text = decoded.output?.bytes else { return }
    let isText = text.prefix { $0 != 0x0A }.contains(0x09)
    if isText { readText(text) } else { readCSV(text) }
    if columns.isEmpty { findings.append(.tableInvalid(at: Location(path: path), "the table has no header")) }
    if let first = bareNulls.first {
      findings.append(
        .repaired(
          at: first, "\(bareNulls.count) bare `NULL` \(bareNulls.count == 1 ? "cell is" : "cells are") no value"))
    }
    checkIDs()
  }

  private mutating func readCSV(_ text: [UInt8]) {
    var reader = DelimitedReader(text)
    while let record = reader.next() {
      if record.isBlank { continue }
      let cells = record.cells.map { cell in
        TableRow.Cell(
          text: cell.isQuoted ? cell.text : value(cell.text, at: cell.place), place: cell.place)
      }
      take(cells, at: record.place)
    }
    findings += reader.findings(path: path)
  }

  /// What a cell without quotes says; nothing for NULL.
  private mutating func value(_ text: String, at place: Place) -> String? {
    if text == "NULL", !columns.isEmpty {
      bareNulls.append(Location(path: path, place: place))
      return nil
    }
    return text.isEmpty || text == "\\N" ? nil : text
  }

  private mutating func readText(_ text: [UInt8]) {
    var line = 0
    for bytes in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
      if bytes.isEmpty || Array(bytes) == Array("\\.".utf8) { continue }
      var cells: [TableRow.Cell] = []
      for cell in bytes.split(separator: 0x09, omittingEmptySubsequences: false) {
        let place = Place(line: line, column: cell.startIndex - bytes.startIndex + 1)
        cells.append(.init(text: Array(cell) == Array("\\N".utf8) ? nil : Self.unescaped(cell), place: place))
      }
      take(cells, at: Place(line: line, column: 1))
    }
  }

  /// The text form's escapes resolved.
  private static func unescaped(_ cell: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in cell {
      if isEscaped {
        bytes.append(escapes[byte] ?? byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "v"): 0x0B,
  ]

  private mutating func take(_ cells: [TableRow.Cell], at place: Place) {
    guard !columns.isEmpty else { return readHeader(cells, at: place) }
    guard cells.count == columns.count else {
      findings.append(
        .tableInvalid(
          at: Location(path: path, place: place), "the row has \(cells.count) cells, the header has \(columns.count)"))
      return
    }
    let named = Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
    rows.append(TableRow(table: table, path: path, place: place, cells: named, columns: columns))
  }

  private mutating func readHeader(_ cells: [TableRow.Cell], at place: Place) {
    columns = cells.map { ($0.text ?? "").lowercased().filter { !$0.isWhitespace } }
    let known = Set(table.columns.map(\.name))
    for (name, cell) in zip(columns, cells) {
      let location = Location(path: path, place: cell.place)
      if columns.count(where: { $0 == name }) > 1 {
        findings.append(.tableInvalid(at: location, "the column \(quoted(name)) stands twice"))
      } else if !known.contains(name) {
        findings.append(
          .logged(at: location, "the column \(quoted(name)) is not known; its values are in the log only"))
      }
    }
    for column in table.columns where column.isRequired && !columns.contains(column.name) {
      findings.append(
        .tableInvalid(at: Location(path: path, place: place), "the table has no column \(quoted(column.name))"))
    }
  }

  private mutating func checkIDs() {
    var first: [String: Location] = [:]
    for row in rows {
      guard let id = row.filled("id") else {
        findings.append(.tableInvalid(at: row.location, "the row has no id"))
        continue
      }
      if let earlier = first[id] {
        findings.append(
          Diagnostic(
            .tableInvalid, at: row.location(of: "id"), "the id \(quoted(id)) stands twice",
            notes: [Note("the first", at: earlier)]))
      }
      first[id] = first[id] ?? row.location(of: "id")
    }
  }
}

extension Diagnostic {
  /// A table that cannot be read as one.
  static func tableInvalid(at location: Location, _ message: String) -> Diagnostic {
    Diagnostic(.tableInvalid, at: location, message)
  }

  /// A value that had to be changed.
  static func repaired(at location: Location, _ message: String) -> Diagnostic {
    Diagnostic(.migrationRepaired, at: location, message)
  }

  /// A row or value that has no place in the new version.
  static func logged(at location: Location, _ message: String) -> Diagnostic {
    Diagnostic(.migrationLogged, at: location, message)
  }
}
