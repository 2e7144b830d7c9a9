/// Writes delimited text: RFC 4180 with quotes only where they are needed, and LF line ends.
public struct DelimitedWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private let delimiter: UInt8
  private let guardsFormulas: Bool

  /// Makes an empty text.
  ///
  /// `guardingFormulas` is for files that people open in a spreadsheet: a cell that a spreadsheet would take for a
  /// formula (it starts with `=`, `+`, `-`, `@`, one of their wide forms, a tab or a line break, and is no number) gets a `'` in front.
  public init(delimiter: UInt8 = 0x2C, guardingFormulas: Bool = false) {
    self.delimiter = delimiter
    guardsFormulas = guardingFormulas
  }

  /// Appends one record with its line end.
  public mutating func write(_ cells: some Collection<String>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(delimiter) }
      isFirst = false
      // A lone empty cell would read back as a blank line.
      append(cell, quotes: cells.count == 1 && cell.isEmpty)
    }
    bytes.append(0x0A)
  }

  /// Appends one record as it stood in its file, followed by more cells and a line end.
  public mutating func write(raw record: ArraySlice<UInt8>, appending cells: some Sequence<String>) {
    bytes.append(contentsOf: record)
    for cell in cells {
      bytes.append(delimiter)
      append(cell, quotes: false)
    }
    bytes.append(0x0A)
  }

  /// The whole text of some records.
  public static func text(
    _ records: some Sequence<[String]>, delimiter: UInt8 = 0x2C, guardingFormulas: Bool = false
  ) -> [UInt8] {
    var writer = DelimitedWriter(delimiter: delimiter, guardingFormulas: guardingFormulas)
    for record in records { writer.write(record) }
    return writer.bytes
  }

  private mutating func append(_ cell: String, quotes: Bool) {
    let isGuarded = guardsFormulas && Self.looksLikeFormula(cell.utf8)
    guard quotes || cell.utf8.contains(where: needsQuotes) else {
      if isGuarded { bytes.append(0x27) }
      return bytes.append(contentsOf: cell.utf8)
    }
    bytes.append(0x22)
    if isGuarded { bytes.append(0x27) }
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a spreadsheet would calculate with the text instead of showing it.
  private static func looksLikeFormula(_ cell: String.UTF8View) -> Bool {
    guard let first = cell.first else { return false }
    switch first {
    case 0x3D, 0x40, 0x09, 0x0A, 0x0D: return true
    // The wide forms of the four signs (U+FF1D, U+FF0B, U+FF0D, U+FF20), which spreadsheets take for the narrow ones.
    case 0xEF:
      return [[0xBC, 0x9D], [0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0xA0]].contains(Array(cell.dropFirst().prefix(2)))
    case 0x2B, 0x2D: return !isNumber(cell.dropFirst())
    default: return false
    }
  }

  /// Whether the text is digits, with or without a point and more digits.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 } }
  }
}
