import Diagnostics
import Formats
import Quantities

/// Reads lists of public holidays: `holidays/<name>.csv` with the columns `date` and `name`.
enum HolidayReader {
  /// The lists of the files, by name, and everything found; a row with an error is left out.
  static func read(_ files: [SourceFile]) -> (lists: [String: [Holiday]], diagnostics: [Diagnostic]) {
    var lists: [String: [Holiday]] = [:]
    var found: [Diagnostic] = []
    for file in files {
      let name = file.path.split(separator: "/").last.map { String($0.dropLast(".csv".count)) } ?? ""
      let list = read(file)
      lists[name] = list.output?.sorted { $0.day < $1.day }
      found += list.diagnostics
    }
    return (lists, found)
  }

  private static func read(_ file: SourceFile) -> Checked<[Holiday]> {
    let decoded = TextEncoding.decode(file.bytes, path: file.path)
    guard let text = decoded.output else { return Checked([], decoded.diagnostics) }
    let delimiter = HeaderDelimiter.find(in: text.bytes) { ["date", "name"].contains($0.trimmed.lowercased()) }
    var reader = DelimitedReader(text.bytes, delimiter: delimiter)
    var found = decoded.diagnostics
    let header = nextRecord(&reader)
    let words = header?.cells.texts.map { $0.trimmed.lowercased() } ?? []
    guard let header, let date = words.firstIndex(of: "date"), let name = words.firstIndex(of: "name") else {
      return Checked([], found + [.holidayColumnMissing(words.contains("date") ? "name" : "date", at: file.path)])
    }
    for (index, cell) in header.cells.enumerated() where ![date, name].contains(index) {
      found.append(.holidayColumnUnused(cell.text, at: Location(path: file.path, place: cell.place)))
    }
    var holidays: [Day: Holiday] = [:]
    while let record = nextRecord(&reader) {
      let checked = read(record, date: date, name: name, path: file.path)
      found += checked.diagnostics
      guard let holiday = checked.output else { continue }
      if let earlier = holidays[holiday.day] {
        found.append(
          .duplicateEntry("\(holiday.day)", in: "date", at: holiday.location, first: earlier.location))
      } else {
        holidays[holiday.day] = holiday
      }
    }
    return Checked(holidays.values.sorted { $0.day < $1.day }, found + reader.findings(path: file.path))
  }

  private static func read(_ record: DelimitedRecord, date: Int, name: Int, path: String) -> Checked<Holiday> {
    let cells = record.cells
    guard cells.indices.contains(date), cells.indices.contains(name) else {
      return Checked(
        nil, [.valueEmpty(cells.count > date ? "name" : "date", at: Location(path: path, place: record.place))])
    }
    let place = Location(path: path, place: cells[date].place)
    let written = cells[date].text.trimmed
    let title = cells[name].text.trimmed
    var found: [Diagnostic] = []
    if title.isEmpty { found.append(.valueEmpty("name", at: Location(path: path, place: cells[name].place))) }
    guard let day = Day(written) else {
      return Checked(
        nil, found + [.unreadable(.invalidDate, "date", value: written, expected: Wording.day, at: place)])
    }
    return Checked(title.isEmpty ? nil : Holiday(day: day, name: title, location: place), found)
  }

  private static func nextRecord(_ reader: inout DelimitedReader) -> DelimitedRecord? {
    while let record = reader.next() {
      if !record.isBlank { return record }
    }
    return nil
  }
}

extension Diagnostic {
  /// A list of holidays that is referred to, but has no file.
  static func holidaysUnknown(_ name: Placed<String>, known: [String]) -> Diagnostic {
    let remedy = "put the list at `holidays/\(name.value).csv`, with the columns `date` and `name`"
    return Diagnostic(
      .unknownValue, at: name.location, "there is no list of holidays \(quoted(name.value))",
      help: Suggestion.closest(to: name.value, in: known).map { "did you mean \(quoted($0))?" } ?? remedy)
  }

  fileprivate static func holidayColumnMissing(_ column: String, at path: String) -> Diagnostic {
    Diagnostic(
      .missingKey, at: Location(path: path), "the header has no column `\(column)`, so no holiday can be read",
      help: "write the header `date,name`")
  }

  fileprivate static func holidayColumnUnused(_ header: String, at location: Location) -> Diagnostic {
    Diagnostic(.columnUnused, at: location, "the column \(quoted(header)) is not used")
  }
}
