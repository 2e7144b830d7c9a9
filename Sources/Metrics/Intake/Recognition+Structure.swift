import Campaigns
import Diagnostics
import Formats
import Quantities

extension Recognition {
  /// How many rows a file says it has.
  struct StatedRows: Sendable, Hashable {
    var count: Int
    var place: Place

    /// Reads a line such as `Rows: 24`.
    init?(_ record: DelimitedRecord) {
      guard record.range.count <= 64, let first = record.cells.first,
        record.cells.dropFirst().allSatisfy(\.isEmpty)
      else { return nil }
      let folded = HeaderText.fold(first.text)
      guard folded.hasPrefix("rows:"), let count = Int(folded.dropFirst(5).drop { $0 == " " }), count >= 0 else {
        return nil
      }
      self.count = count
      place = record.place
    }
  }

  /// The day that `0000` means in a column that counts the days of the range from zero; nothing in any other column.
  var firstOfAxis: Day? {
    guard let column = plan.column(.day), HeaderText.fold(plan.headers[column]) == "nth day" else { return nil }
    return ExportRange(lines: preamble)?.first
  }

  /// Whether a record far down could be a header: no cell starts with a digit, and two are headers of some kind.
  static func mayBeHeader(_ record: DelimitedRecord) -> Bool {
    isText(record) && record.cells.lazy.filter { knownHeaders.contains(HeaderText.fold($0.text)) }.prefix(2).count == 2
  }

  private static let knownHeaders = Set(Profile.all.flatMap(\.columns.keys))

  /// Whether no cell of a record starts with a digit.
  private static func isText(_ record: DelimitedRecord) -> Bool {
    record.cells.allSatisfy { $0.bytes.first.map(DateScanner.isDigit) != true }
  }

  /// The place of the record right below the header if it says in words or units what stands in the columns of numbers.
  ///
  /// At least two of those columns hold text and none a number, and no day stands in the row.
  func placeOfSecondHeader(_ record: DelimitedRecord) -> Place? {
    let cells = record.cells
    guard cells.count <= plan.headers.count, cells.count > 1 else { return nil }
    if let day = plan.column(.day), day < cells.count, cells[day].bytes.contains(where: DateScanner.isDigit) {
      return nil
    }
    var words = 0
    for column in plan.numberColumns where column < cells.count {
      let text = CellText.trim(cells[column].bytes)
      if CellText.isMissing(text) { continue }
      let isSentence = text.count(where: { $0 == 0x20 }) >= 3
      guard isSentence || !text.contains(where: DateScanner.isDigit) else { return nil }
      words += 1
    }
    return words >= 2 ? record.place : nil
  }

  /// The place of the last line of a text that is lines about a report and nothing else, as of an empty export.
  ///
  /// Each line is a title, a comment, a range of days, or a word with a colon; a range stands in them.
  static func headless(_ text: [UInt8]) -> Place? {
    // No text has this delimiter, so each record is a line as it stands.
    var reader = DelimitedReader(text, delimiter: 0x1F)
    var lines: [String] = []
    var last: Place?
    while let record = reader.next() {
      if record.isBlank { continue }
      guard lines.count < 30, record.range.count <= 500, let line = record.cells.texts.first else { return nil }
      let isAbout = line.hasPrefix("#") || hasLabel(line) || ExportRange(line: line) != nil
      guard isAbout || lines.isEmpty else { return nil }
      lines.append(line)
      last = record.place
    }
    return lines.count > 1 && ExportRange(lines: lines) != nil ? last : nil
  }

  private static func hasLabel(_ line: String) -> Bool {
    guard let colon = line.utf8.prefix(60).firstIndex(of: 0x3A) else { return false }
    return line.utf8[..<colon].allSatisfy { $0 >= 0x80 || $0 == 0x20 || DateScanner.isLetter($0) }
  }
}

extension Recognition {
  /// One of several tables in a file.
  struct StackedTable: Sendable {
    /// The place of its header, or of the lines about it if it has none.
    var place: Place
    /// The kind and form of its header, if it is known.
    var kind: String?
    /// The line about it that names it.
    var title: String?
  }

  /// All tables of a file in which comment lines start another table; empty if the file has one table.
  ///
  /// Rows of such a file cannot be told by one header. Only files that start with comment lines are looked through.
  func stackedTables(in text: [UInt8], feed: Feed, among kinds: ExportKinds) -> [StackedTable] {
    guard mayBeStacked else { return [] }
    var reader = rows(of: text)
    var tables = [StackedTable(place: place, kind: name, title: Recognition.title(of: preamble))]
    var comments: [String] = []
    var isInComments = false
    while let record = reader.next() {
      if record.isBlank { continue }
      if record.cells.count == 1, let line = record.cells.texts.first, Recognition.isComment(line) {
        comments.append(line)
        isInComments = true
      } else if isInComments {
        let header = Recognition.header(record, below: comments, feed: feed, kinds)
        // A comment between rows starts no table.
        guard header != nil || Recognition.isText(record) else {
          (comments, isInComments) = ([], false)
          continue
        }
        tables.append(StackedTable(place: record.place, kind: header, title: Recognition.title(of: comments)))
        (comments, isInComments) = ([], false)
      }
    }
    return tables.count > 1 ? tables : []
  }

  /// Whether the file may hold several tables, which only its end tells.
  var mayBeStacked: Bool { preamble.contains(where: Recognition.isComment) }

  private var name: String { "\(profile.id), \(profile.form)" }

  private static func isComment(_ line: String) -> Bool {
    line == "#" || line.hasPrefix("# ") || line.hasPrefix("#-")
  }

  /// The kind of a header by itself.
  private static func header(
    _ record: DelimitedRecord, below comments: [String], feed: Feed, _ kinds: ExportKinds
  ) -> String? {
    var miss: NearMiss?
    return best(for: record, below: comments, feed: feed, kinds, nearest: &miss).map { "\($0.0.id), \($0.0.form)" }
  }

  /// The first comment that says something about the table itself.
  private static func title(of comments: [String]) -> String? {
    comments.lazy.map { line in String(line.drop { $0 == "#" || $0 == "-" || $0 == " " }) }
      .first { !$0.isEmpty && !RangeWords.labels($0, as: .start) && !RangeWords.labels($0, as: .end) }
  }
}

extension Diagnostic {
  /// One of several tables in a file, none of which is used.
  static func tableStacked(_ table: Recognition.StackedTable, of count: Int, path: String) -> Diagnostic {
    let title = table.title.map { " \(quoted($0))" } ?? ""
    let kind = table.kind.map { " (\($0))" } ?? ""
    return Diagnostic(
      .exportUnrecognised, at: Location(path: path, place: table.place),
      "the table\(title)\(kind) is one of \(count) in this file, which are not read together",
      help: "export each report by itself")
  }
}
