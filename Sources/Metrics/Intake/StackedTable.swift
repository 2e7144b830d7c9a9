import Campaigns
import Diagnostics
import Formats

/// One of several tables that stand one below the other in a file.
struct StackedTable: Sendable {
  /// The line about it that names it.
  var title: String?
  /// What its header is; nothing if it is that of no kind known.
  var recognition: Recognition?
  /// The kind its header nearly is, and what that lacks.
  var nearest: Recognition.NearMiss?
  /// The place of its header.
  var place: Place
  /// The cells of its header.
  var headers: [String]
  /// How many records hold anything below its header.
  var rows = 0
  /// The line of its first row, or of what stands there instead.
  var firstRow: (offset: Int, line: Int)
  /// The line its own lines start on: those about it, else its header.
  var firstLine: Int
  /// The line of its last row, or of its header if it has none.
  var lastLine: Int
  /// The index behind its last byte.
  var end = 0
}

extension Recognition {
  /// All tables of a file, from the first on; just one if no other starts below it.
  ///
  /// A table starts with a header of a known kind that is not the one above, or with a line of words below comments or
  /// a blank line. The lines between belong to the table they stand above. Every table is read with its own header and
  /// its own range of days; one that states no range has that of the file's first lines.
  func tables(in text: [UInt8], feed: Feed, among kinds: ExportKinds) -> [StackedTable] {
    var finder = TableFinder(first: self, feed: feed, kinds: kinds)
    var reader = DelimitedReader(text, delimiter: delimiter, isWrapped: isWrapped)
    var start = (offset: 0, line: 1)
    guard var record = reader.next() else { return [] }
    repeat {
      let next = (offset: reader.offset, line: reader.place.line)
      finder.take(record, at: start, next: next)
      start = next
    } while reader.read(into: &record)
    return finder.finished(end: text.count)
  }

  /// Whether the file may hold several tables, which only its end tells.
  var mayBeStacked: Bool { preamble.contains(where: Recognition.isComment) }

  /// Whether a line is a comment, as they stand above the tables of Google Analytics.
  static func isComment(_ line: String) -> Bool {
    line == "#" || line.hasPrefix("# ") || line.hasPrefix("#-")
  }
}

/// Goes through the records of a file and tells where tables start.
private struct TableFinder {
  private let first: Recognition
  private let feed: Feed
  private let kinds: ExportKinds
  private var tables: [StackedTable] = []
  /// The lines since the last row that may be about the next table, and where the first of them stands.
  private var about: [String] = []
  private var aboutStart: (offset: Int, line: Int)?
  /// Whether a blank line or a comment stands right above, perhaps with a title below it.
  private var isApart = false
  private var records = 0
  /// The lines above the first table.
  private var fileLines: [String] = []

  init(first: Recognition, feed: Feed, kinds: ExportKinds) {
    self.first = first
    self.feed = feed
    self.kinds = kinds
  }

  mutating func take(_ record: DelimitedRecord, at start: (offset: Int, line: Int), next: (offset: Int, line: Int)) {
    defer { records += 1 }
    if !tables.isEmpty, record.startsWithNumber { return take(row: record) }
    if record.isBlank || record.cells.allSatisfy(\.isEmpty) {
      isApart = true
      return
    }
    if records == first.recordsBefore { return begin(first, record, at: start, next) }
    if let line = record.soleText, tables.isEmpty || isApart { return note(line, at: start) }
    if let line = record.cells.first?.text, Recognition.isComment(line), !isRow(record) {
      return note(record.cells.texts.joined(separator: ","), at: start)
    }
    if let table = header(record, next) { return begin(table, at: start) }
    take(row: record)
  }

  /// Whether a record that begins like a comment is a row all the same: as wide as the table, with numbers in its columns.
  private func isRow(_ record: DelimitedRecord) -> Bool {
    let cells = record.cells
    guard let table = tables.last, cells.count == table.headers.count, cells.count > 1 else { return false }
    let numbers = table.recognition?.plan.numberColumns ?? [cells.count - 1]
    return !numbers.isEmpty
      && numbers.allSatisfy { CellText.trim(cells[$0].bytes).first.map(DateScanner.isDigit) == true }
  }

  private mutating func note(_ line: String, at start: (offset: Int, line: Int)) {
    // A title that turns out to be a row after all is counted by whoever reads the rows.
    if aboutStart == nil { aboutStart = start }
    about.append(line)
    isApart = true
  }

  private mutating func take(row record: DelimitedRecord) {
    if tables.isEmpty {
      about += [record.cells.texts.joined(separator: " ")]
      return
    }
    tables[tables.count - 1].rows += 1
    tables[tables.count - 1].lastLine = record.place.line
    about = []
    aboutStart = nil
    isApart = false
  }

  /// The table that a record is the header of; nothing if it is none.
  private func header(_ record: DelimitedRecord, _ next: (offset: Int, line: Int)) -> StackedTable? {
    let record = record.withoutBlankTail
    let cells = record.cells
    let hasComments = about.contains(where: Recognition.isComment)
    guard cells.count > 1, cells.count <= 2000, Recognition.isText(record) || hasComments && record.isOfWords else {
      return nil
    }
    let texts = cells.texts
    if let current = tables.last, current.headers == texts, !hasComments, !isNamedAnew(current) { return nil }
    var table = StackedTable(
      place: record.place, headers: texts, firstRow: next, firstLine: record.place.line, lastLine: record.place.line)
    let (lines, ownLines) = preamble
    var miss: Recognition.NearMiss?
    if hasComments || Recognition.mayBeHeader(record),
      let (profile, plan) = Recognition.best(for: record, below: lines, feed: feed, kinds, nearest: &miss)
    {
      table.recognition = Recognition(
        profile: profile, delimiter: first.delimiter, recordsBefore: records, place: record.place,
        places: cells.map(\.place), plan: plan, preamble: lines, isWrapped: first.isWrapped)
    } else if miss?.columns.isEmpty != true, !hasComments, !isHeaderOfWords(cells) {
      return nil
    }
    table.nearest = miss?.columns.isEmpty == true ? miss : nil
    table.title = Recognition.title(of: ownLines)
    return table
  }

  /// Whether a line names another figure for a table of the same columns.
  private func isNamedAnew(_ table: StackedTable) -> Bool {
    let titles = table.recognition?.profile.titles ?? [:]
    return about.contains { titles[HeaderText.fold($0)] != nil }
  }

  /// The lines about the next table, with those of the file if it states no range itself.
  private var preamble: (lines: [String], own: [String]) {
    tables.isEmpty || ExportRange(lines: about) != nil ? (about, about) : (about + fileLines, about)
  }

  /// Whether a record below a blank line is a header of words that nobody knows: no row of the table above.
  private func isHeaderOfWords(_ cells: DelimitedRecord.Cells) -> Bool {
    guard isApart, let current = tables.last, cells.count(where: { !$0.isEmpty }) == cells.count else { return false }
    guard !cells.contains(where: { CellText.isMissing(CellText.trim($0.bytes)) }) else { return false }
    guard let plan = current.recognition?.plan, cells.count == current.headers.count else { return true }
    let words = plan.numberColumns.filter { !cells[$0].bytes.contains(where: DateScanner.isDigit) }
    return !words.isEmpty && words.count == plan.numberColumns.count
  }

  private mutating func begin(
    _ recognition: Recognition, _ record: DelimitedRecord, at start: (offset: Int, line: Int),
    _ next: (offset: Int, line: Int)
  ) {
    var recognition = recognition
    if !tables.isEmpty { recognition.preamble = preamble.lines }
    begin(
      StackedTable(
        title: Recognition.title(of: about), recognition: recognition, place: record.place,
        headers: record.withoutBlankTail.cells.texts, firstRow: next, firstLine: record.place.line,
        lastLine: record.place.line),
      at: start)
  }

  private mutating func begin(_ table: StackedTable, at start: (offset: Int, line: Int)) {
    if tables.isEmpty { fileLines = about }
    var table = table
    let own = aboutStart ?? start
    table.firstLine = own.line
    if !tables.isEmpty { tables[tables.count - 1].end = own.offset }
    tables.append(table)
    about = []
    aboutStart = nil
    isApart = false
  }

  func finished(end: Int) -> [StackedTable] {
    var tables = tables
    if !tables.isEmpty { tables[tables.count - 1].end = end }
    return tables
  }
}

extension DelimitedRecord {
  /// The record without the blank cells at its end, which spreadsheets leave behind.
  var withoutBlankTail: DelimitedRecord {
    guard let last = cells.last, last.isEmpty else { return self }
    let end = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
    return picking(Array(0..<end))
  }

  /// Whether a digit starts the first of several cells and the second is there too: no header, title or comment does.
  fileprivate var startsWithNumber: Bool {
    let cells = cells
    return cells.count > 1 && cells[0].bytes.first.map(DateScanner.isDigit) == true && !cells[1].isEmpty
  }

  /// Whether every cell has a letter and the first starts with one, as in `Nth day,30 days,7 days,1 day`.
  fileprivate var isOfWords: Bool {
    let cells = cells
    guard cells.first?.bytes.first.map(DateScanner.isDigit) == false else { return false }
    return cells.allSatisfy { $0.bytes.contains(where: DateScanner.isLetter) }
  }

  /// The text of the first cell if all others are empty.
  var soleText: String? {
    guard let first = cells.first, !first.isEmpty, cells.dropFirst().allSatisfy(\.isEmpty) else { return nil }
    return first.text
  }
}

extension Recognition {
  /// The first line about a table that says something about the table itself.
  static func title(of lines: [String]) -> String? {
    lines.lazy.map { line in String(line.drop { $0 == "#" || $0 == "-" || $0 == " " }) }
      .first { line in
        !line.isEmpty && ExportRange(line: line) == nil && !HeaderText.fold(line).hasPrefix("sep=")
          && ![.start, .end].contains { RangeWords.labels(line, as: $0) }
          && !["account:", "property:", "all users"].contains(where: HeaderText.fold(line).hasPrefix)
      }
  }
}

extension Diagnostic {
  /// One of several tables in a file that cannot be used.
  static func tableStacked(_ table: StackedTable, of count: Int, path: String) -> Diagnostic {
    let title = table.title.map { " \(quoted($0))" } ?? ""
    let lines =
      table.firstLine == table.lastLine ? "line \(table.firstLine)" : "lines \(table.firstLine)-\(table.lastLine)"
    let why: String
    var code = Code.exportUnrecognised
    if let miss = table.nearest {
      why = "looks like `\(miss.profile)`, but nothing names its \(miss.lacks)"
    } else {
      let names = table.headers.prefix(3).map { quoted($0) }.joined(separator: ", ")
      let isKnown = table.headers.contains { Recognition.isKnownHeader($0) }
      why = "\(isKnown ? "holds no figure that is used" : "has no header of a kind known"): \(names)"
      if isKnown { code = .tableUnused }
    }
    return Diagnostic(
      code, at: Location(path: path, place: table.place),
      "the table\(title) in \(lines), one of \(count) in this file, \(why)",
      help: "the other tables are used; export this report by itself if its figures are wanted")
  }
}
