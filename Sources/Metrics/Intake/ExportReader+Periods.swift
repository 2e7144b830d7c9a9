import Diagnostics
import Formats
import Quantities

extension ExportReader {
  /// The days that a row covers; nothing if the row is refused.
  mutating func period(of record: DelimitedRecord) -> Period? {
    switch dating {
    case .day(let column): return period(dateRead, in: record, column)
    case .starts(let column, let ends):
      guard let read = period(dateRead, in: record, column) else { return nil }
      return read.day.flatMap { Period(first: $0, last: ends[$0]) } ?? read
    case .range(let first, let last):
      let period = range(of: record, first, last)
      if let day = period?.day { sources[current].reading.rows.dates.add(day) }
      return period
    case .whole(let period, _): return period
    }
  }

  /// The days between a first and a last one; an end without a column is not known.
  private mutating func range(of record: DelimitedRecord, _ first: Int?, _ last: Int?) -> Period? {
    guard let start = end(first, of: record), let end = end(last, of: record) else { return nil }
    if let period = Period(first: start.first, last: end.last) { return period }
    let text = last.map { record.cells[$0].text } ?? ""
    refuse(record, .rowDateInvalid, last, "the row's range ends on \(quoted(text)), before it begins")
    return nil
  }

  private mutating func end(_ column: Int?, of record: DelimitedRecord) -> Period? {
    guard let column else { return .unknown }
    return period(scan.dates.read(record.cells[column].bytes), in: record, column)
  }
}

extension ExportReader {
  /// Says once for a file that its rows, or some of them, have no days of their own.
  mutating func notePeriods() {
    let periods = sources.reduce(into: Set<Period>()) { $0.formUnion($1.reading.rows.periods) }
    // In a daily file some rows may have a range of days in place of a day.
    guard dating.origin != nil || !periods.isEmpty else { return }
    sources[0].reading.periodOrigin = dating.origin ?? .columns
    guard !periods.isEmpty else { return }
    let location = Location(path: sources[0].reading.path, place: recognition.place)
    sources[0].log.add(.exportPeriod(periods, isAll: dating.origin != nil, at: location))
  }
}

extension Diagnostic {
  /// An export whose rows cover more than a day each.
  fileprivate static func exportPeriod(_ periods: Set<Period>, isAll: Bool, at location: Location) -> Diagnostic {
    let words = words(for: periods, rows: isAll ? "the rows" : "some of the rows")
    return Diagnostic(.exportPeriod, at: location, "\(words), which count in no week")
  }

  private static func words(for periods: Set<Period>, rows: String) -> String {
    guard periods.count == 1, let period = periods.first else {
      let ends = [periods.compactMap(\.first).min(), periods.compactMap { $0.last ?? $0.first }.max()]
      let span = ends.map { $0?.description ?? "?" }.joined(separator: "..")
      return "\(rows) cover \(periods.count) periods in \(span) as a whole and are kept as figures of these"
    }
    switch (period.first, period.last) {
    case (nil, nil): return "nothing says which days the rows cover, so they are kept as figures of an unknown period"
    case (let first?, nil):
      return
        "\(rows) say only that their period begins on \(first), so they are kept as figures of a period without end"
    case (nil, let last?):
      return
        "\(rows) say only that their period ends on \(last), so they are kept as figures of a period without start"
    case (_?, _?): return "\(rows) cover \(period) as a whole, so they are kept as figures of this period"
    }
  }
}
