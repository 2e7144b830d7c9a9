import Diagnostics
import Formats
import Quantities

extension TablesToFiles {
  /// A time, if the cell has one that can be read; `checkTimes` has said what cannot.
  func time(_ column: String, of row: TableRow) -> OldTime? {
    row.filled(column).flatMap { OldTime($0, in: source.zone) }
  }

  /// Says of every time that goes anywhere but into the log what is lost or changed of it.
  ///
  /// A log keeps times as they were written, so nothing is said of columns that stand nowhere else.
  mutating func checkTimes() {
    for table in OldTable.allCases {
      for column in table.columns where column.isTime && column.target != "log" { checkTimes(column.name, of: table) }
    }
  }

  private mutating func checkTimes(_ column: String, of table: OldTable) {
    var fractions: [Location] = []
    var timesOfDay: [Location] = []
    for row in rows[table] ?? [] {
      guard let text = row.filled(column) else { continue }
      let location = row.location(of: column)
      guard let time = OldTime(text, in: source.zone) else {
        findings.append(
          .logged(at: location, "\(quoted(text)) in \(quoted(column)) is no time; it is in the log only"))
        continue
      }
      if time.isUnclear {
        findings.append(
          .repaired(
            at: location,
            "the clocks of \(source.zone) skip or repeat \(text); \(time.instant.text(in: source.zone)) is taken"))
      }
      if time.hasFraction { fractions.append(location) }
      if Self.days.contains(column), source.zone.local(at: time.instant).time != .midnight {
        timesOfDay.append(location)
      }
    }
    tell(fractions, column, one: "a fraction of a second", many: "fractions of a second")
    tell(timesOfDay, column, one: "a time of day", many: "times of day")
  }

  /// Columns that hold times and mean days.
  private static let days: Set = ["start_date", "end_date", "date"]

  /// One finding for all cells of a column, at the first: such a loss is in every row or in none.
  private mutating func tell(_ cells: [Location], _ column: String, one: String, many: String) {
    guard let first = cells.first else { return }
    let what = cells.count == 1 ? "\(one) is" : "\(cells.count) \(many) are"
    findings.append(.repaired(at: first, "\(what) dropped in \(quoted(column)); the log has it whole"))
  }

  /// Titles and instructions of tasks: here both are made from the item and its platform.
  mutating func checkTaskTexts() {
    for column in ["title", "instructions_text"] {
      let found = (rows[.operatorTasks] ?? []).filter { $0.filled(column) != nil }
      guard let first = found.first else { continue }
      findings.append(
        .logged(
          at: first.location(of: column),
          "\(quoted(column)) of \(found.count) \(found.count == 1 ? "task" : "tasks") is in the log only: "
            + "tasks are titled and instructed anew"))
    }
  }
}

extension OldTable.Column {
  /// Whether it holds times.
  fileprivate var isTime: Bool { name.hasSuffix("_at") || name.hasSuffix("date") }
}
