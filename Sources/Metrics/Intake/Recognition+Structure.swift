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
    guard let column = plan.column(.day), profile.dayAxes.contains(HeaderText.fold(plan.headers[column])) else {
      return nil
    }
    return ExportRange(lines: preamble)?.first
  }

  /// Whether a record far down could be a header: no cell starts with a digit, and two are headers of some kind.
  static func mayBeHeader(_ record: DelimitedRecord) -> Bool {
    isText(record) && record.cells.lazy.filter { knownHeaders.contains(HeaderText.fold($0.text)) }.prefix(2).count == 2
  }

  /// Whether any kind knows a header.
  static func isKnownHeader(_ text: String) -> Bool { knownHeaders.contains(HeaderText.fold(text)) }

  private static let knownHeaders = Set(Profile.all.flatMap(\.columns.keys))

  /// Whether no cell of a record starts with a digit.
  static func isText(_ record: DelimitedRecord) -> Bool {
    record.cells.allSatisfy { $0.bytes.first.map(DateScanner.isDigit) != true }
  }

  /// The place of the record right below the header if it says in words or units what stands in the columns of numbers.
  ///
  /// At least two of those columns hold text and none a number, and no day stands in the row.
  func placeOfSecondHeader(_ record: DelimitedRecord) -> Place? {
    let cells = record.withoutBlankTail.cells
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

  /// Whether anything but blank lines stands below the line of a header.
  static func holdsRows(_ text: [UInt8], below header: Place) -> Bool {
    var reader = DelimitedReader(text, delimiter: 0x1F)
    while let record = reader.next() {
      if record.place.line > header.line, !record.isBlank { return true }
    }
    return false
  }

  private static func hasLabel(_ line: String) -> Bool {
    guard let colon = line.utf8.prefix(60).firstIndex(of: 0x3A) else { return false }
    return line.utf8[..<colon].allSatisfy { $0 >= 0x80 || $0 == 0x20 || DateScanner.isLetter($0) }
  }
}
