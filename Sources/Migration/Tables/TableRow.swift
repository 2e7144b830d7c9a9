import Diagnostics
import Formats

/// One row of an old table; a cell without text is the database's NULL.
struct TableRow: Sendable {
  /// One cell.
  struct Cell: Sendable {
    let text: String?
    let place: Place
  }

  let table: OldTable
  let path: String
  let place: Place
  let cells: [String: Cell]
  /// The columns in the order of the file.
  let columns: [String]

  /// The row's id as written, or its line where it has none.
  var id: String { self["id"] ?? "line \(place.line)" }

  /// Where the row begins.
  var location: Location { Location(path: path, place: place) }

  /// The text of a column; nothing for NULL and for a column that is not there.
  subscript(column: String) -> String? { cells[column]?.text }

  /// The text, if it says something.
  func filled(_ column: String) -> String? {
    self[column].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// Where a column's cell is, else the row.
  func location(of column: String) -> Location {
    cells[column].map { Location(path: path, place: $0.place) } ?? location
  }

  /// The whole row for the log, in the order of its columns.
  var json: JSON {
    .object(columns.map { JSON.Field($0, cells[$0]?.text.map(JSON.string) ?? .null) })
  }

  /// Orders ids as numbers where they are numbers, else as text, numbers first.
  static func precedes(_ left: String, _ right: String) -> Bool {
    switch (Int(left), Int(right)) {
    case (let left?, let right?): left < right
    case (nil, nil): left < right
    case (let left, _): left != nil
    }
  }
}
