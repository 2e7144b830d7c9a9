public import Diagnostics

/// One record of delimited text: its cells, and where its bytes lie in the file.
///
/// It keeps positions only; a cell's text is made when it is asked for.
public struct DelimitedRecord: Sendable {
  /// Where the record's first byte stands.
  public internal(set) var place: Place = .start
  /// The record's bytes in the file, without the line end.
  public internal(set) var range: Range<Int> = 0..<0
  /// The record's bytes in the file with its line end, if it has one.
  public internal(set) var rangeWithLineEnd: Range<Int> = 0..<0
  /// Whether the record is larger than the reader's limit; its cells can be read all the same.
  public internal(set) var exceedsLimit = false
  /// The text the record is part of.
  let source: [UInt8]
  /// Where each cell lies.
  var spans: [CellSpan] = []

  /// Makes a record without cells.
  init(source: [UInt8]) {
    self.source = source
  }

  /// The record's cells from left to right.
  public var cells: Cells { Cells(source: source, spans: spans) }

  /// The record exactly as it stands in the file, without the line end.
  public var rawBytes: ArraySlice<UInt8> { source[range] }

  /// The same record with these of its cells only, in this order; columns that it does not have are left out.
  public func picking(_ columns: [Int]) -> DelimitedRecord {
    var copy = self
    copy.spans = columns.compactMap { spans.indices.contains($0) ? spans[$0] : nil }
    return copy
  }

  /// Whether the line holds nothing but spaces and tabs.
  public var isBlank: Bool {
    guard spans.count == 1, let only = spans.first, !only.isQuoted else { return spans.isEmpty }
    return source[only.range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The cells of one record.
  public struct Cells: RandomAccessCollection, Sendable {
    let source: [UInt8]
    let spans: [CellSpan]

    /// The index of the first cell, 0.
    public var startIndex: Int { 0 }
    /// The number of cells.
    public var endIndex: Int { spans.count }

    /// The cell in a column, counted from 0.
    public subscript(position: Int) -> DelimitedCell {
      DelimitedCell(source: source, span: spans[position])
    }

    /// The texts of all cells.
    public var texts: [String] { map(\.text) }
  }
}

/// One cell of a record, with its place.
public struct DelimitedCell: Sendable {
  let source: [UInt8]
  let span: CellSpan

  /// Where the cell's first byte stands, a quote if it is quoted.
  public var place: Place { span.place }

  /// Whether the cell starts with a quote that is closed.
  public var isQuoted: Bool { span.isQuoted }

  /// The cell's bytes in the file, quotes included.
  public var range: Range<Int> { span.range }

  /// The cell's content: quotes taken off, doubled quotes made single, text behind a closing quote kept.
  public var bytes: ArraySlice<UInt8> {
    switch span.form {
    case .plain: source[span.range]
    case .quoted: source[span.range.lowerBound + 1..<span.range.upperBound - 1]
    case .tangled: DelimitedCell.untangled(source, span.range)[...]
    case .wrapped: unwrapped[...]
    }
  }

  /// The content as text; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is no content at all.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The content of a quoted cell with doubled quotes or with text behind its closing quote.
  private static func untangled(_ source: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if source[index] == 0x22 {
        guard index + 1 < range.upperBound, source[index + 1] == 0x22 else {
          return content + source[index + 1..<range.upperBound]
        }
        index += 1
      }
      content.append(source[index])
      index += 1
    }
    return content
  }
}

extension DelimitedCell {
  /// The content of a cell of a record that as a whole stands in quotes: doubled quotes made single, then its own
  /// quotes taken off.
  private var unwrapped: [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(span.range.count)
    var index = span.range.lowerBound
    while index < span.range.upperBound {
      plain.append(source[index])
      let isDoubled =
        source[index] == 0x22 && index + 1 < span.range.upperBound && source[index + 1] == 0x22
      index += isDoubled ? 2 : 1
    }
    return plain.first == 0x22 ? DelimitedCell.untangled(plain, 0..<plain.count) : plain
  }
}

/// Where a cell lies and how its content is got out of it.
struct CellSpan: Sendable {
  /// How the content relates to the bytes.
  enum Form: UInt8, Sendable {
    /// The bytes as they are.
    case plain
    /// The bytes between the first and the last.
    case quoted
    /// Quoted, with doubled quotes or with text behind the closing one.
    case tangled
    /// Part of a record that as a whole stands in quotes, with all quotes inside doubled.
    case wrapped
  }

  let range: Range<Int>
  let place: Place
  let form: Form

  /// Whether the cell starts with a quote that is closed.
  var isQuoted: Bool { form != .plain }
}
