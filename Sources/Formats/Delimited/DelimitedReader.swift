public import Diagnostics

/// Pulls records out of delimited text one at a time: RFC 4180 and what real exports do beyond it.
///
/// LF, CRLF and lone CR end a line, also mixed; a quoted cell may hold any of them. A quote inside an unquoted
/// cell and text behind a closing quote are kept as they stand. Rows may have any number of cells, a blank line
/// is a record, and a line end at the end of the text starts no further record. Nothing is allocated per cell.
public struct DelimitedReader: Sendable {
  /// How large a part of the text may be before it is reported.
  public struct Limits: Sendable, Hashable {
    /// The largest cell in bytes; a quoted cell beyond it counts as one whose quote is never closed.
    public var cell: Int
    /// The largest record in bytes.
    public var record: Int
    /// The most cells a record is taken apart into; one more holds what is left of its line.
    ///
    /// No spreadsheet has as many columns, and each cell takes several times the memory of its bytes.
    public var cells: Int

    /// Makes limits: 1 MiB a cell, 16 MiB and 20,000 cells a record unless told.
    public init(cell: Int = 1 << 20, record: Int = 16 << 20, cells: Int = 20_000) {
      self.cell = cell
      self.record = record
      self.cells = cells
    }
  }

  /// Something wrong with the text as a whole; reading goes on behind it.
  public enum Fault: Sendable, Hashable {
    /// A quote that is never closed; it was read as a plain character, so only its own line is affected.
    case unclosedQuote(Place)
    /// A cell larger than the limit.
    case cellTooLarge(Place)
    /// A record larger than the limit.
    case recordTooLarge(Place)
    /// A record with more cells than the limit.
    case tooManyCells(Place)
  }

  /// What was wrong with the text read so far; at most a hundred.
  public private(set) var faults: [Fault] = []
  /// The index of the next byte to read.
  public private(set) var offset = 0
  /// The place of the next byte to read, always the start of a record.
  public private(set) var place: Place

  let bytes: [UInt8]
  let delimiter: UInt8
  let limits: Limits
  private let isWrapped: Bool

  /// Stands before the first record of a text in UTF-8 without a byte-order mark.
  ///
  /// `place` is where the first byte stands if the text was cut out of a larger one. `isWrapped` says that each record
  /// as a whole stands in one more pair of quotes with the quotes inside doubled, as it does after a spreadsheet saved
  /// a table of one column; records without that pair are read as usual.
  public init(
    _ bytes: [UInt8], delimiter: UInt8 = 0x2C, startingAt place: Place = .start, limits: Limits = Limits(),
    isWrapped: Bool = false
  ) {
    self.isWrapped = isWrapped
    self.bytes = bytes
    self.delimiter = delimiter
    self.place = place
    self.limits = limits
  }

  /// Where the first quote stands that is never closed, known once the reader has come to it.
  public var unclosedQuote: Place? {
    for case .unclosedQuote(let place) in faults { return place }
    return nil
  }

  /// The next record, or nothing at the end.
  public mutating func next() -> DelimitedRecord? {
    var record = DelimitedRecord(source: bytes)
    return read(into: &record) ? record : nil
  }

  /// Reads the next record into one already made by this reader, reusing its storage; false at the end.
  public mutating func read(into record: inout DelimitedRecord) -> Bool {
    guard offset < bytes.count else { return false }
    record.spans.removeAll(keepingCapacity: true)
    record.place = place
    if isWrapped, readWrapped(into: &record) { return true }
    var cursor = Cursor(index: offset, place: place)
    repeat {
      guard record.spans.count < limits.cells else {
        appendRest(to: &record, &cursor, end: bytes.count)
        break
      }
      let cell = cell(at: &cursor)
      record.spans.append(cell)
      if cell.range.count > limits.cell, !cell.isQuoted { report(.cellTooLarge(cell.place)) }
    } while passDelimiter(&cursor)
    end(&record, at: &cursor)
    return true
  }

  /// Takes what is left of a line as one cell.
  private mutating func appendRest(to record: inout DelimitedRecord, _ cursor: inout Cursor, end: Int) {
    let (start, place) = (cursor.index, cursor.place)
    cursor.index = bytes[start..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
    report(.tooManyCells(record.place))
    record.spans.append(CellSpan(range: start..<cursor.index, place: place, form: .plain))
  }

  /// Ends a record at the line end the cursor stands on, and stands behind it.
  mutating func end(_ record: inout DelimitedRecord, at cursor: inout Cursor) {
    record.range = offset..<cursor.index
    passLineEnd(&cursor)
    record.rangeWithLineEnd = offset..<cursor.index
    record.exceedsLimit = record.range.count > limits.record
    if record.exceedsLimit { report(.recordTooLarge(place)) }
    offset = cursor.index
    place = cursor.place
  }

  mutating func report(_ fault: Fault) {
    if faults.count < 100 { faults.append(fault) }
  }

  /// A byte's index and its place, carried along together.
  struct Cursor {
    var index: Int
    var line: Int
    /// What to subtract from an index to get its column on this line.
    var base: Int

    init(index: Int, place: Place) {
      self.index = index
      line = place.line
      base = index - place.column
    }

    var place: Place { Place(line: line, column: index - base) }

    mutating func startLine() {
      line += 1
      base = index - 1
    }
  }

  /// Reads one cell and stands on the delimiter, the line end or the end behind it.
  private mutating func cell(at cursor: inout Cursor) -> CellSpan {
    let start = cursor.index
    let place = cursor.place
    if start < bytes.count, bytes[start] == 0x22 {
      var inside = cursor
      if let form = passQuoted(&inside) {
        cursor = inside
        return CellSpan(range: start..<cursor.index, place: place, form: form)
      }
    }
    passPlain(&cursor)
    return CellSpan(range: start..<cursor.index, place: place, form: .plain)
  }

  /// Goes to the delimiter or line end that ends an unquoted cell.
  private func passPlain(_ cursor: inout Cursor) {
    let start = cursor.index
    cursor.index = bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        let byte = buffer[index]
        if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
        index += 1
      }
      return index
    }
  }

  /// Goes past a quoted cell; nothing, with the fault reported, if its quote is never closed.
  mutating func passQuoted(_ cursor: inout Cursor) -> CellSpan.Form? {
    let opening = cursor.place
    let start = cursor.index
    var form = CellSpan.Form.quoted
    cursor.index += 1
    while passInside(&cursor, end: start + limits.cell) {
      cursor.index += 1
      if cursor.index < bytes.count, bytes[cursor.index] == 0x22 {
        form = .tangled
        cursor.index += 1
        continue
      }
      let closing = cursor.index
      passPlain(&cursor)
      return cursor.index == closing ? form : .tangled
    }
    report(cursor.index < bytes.count ? .cellTooLarge(opening) : .unclosedQuote(opening))
    return nil
  }

  /// Goes to the next quote, counting lines; false if the text or the cell's limit ends first.
  private func passInside(_ cursor: inout Cursor, end limit: Int) -> Bool {
    let end = min(bytes.count, limit)
    while cursor.index < end {
      switch bytes[cursor.index] {
      case 0x22: return true
      case 0x0A, 0x0D: passLineEnd(&cursor)
      default: cursor.index += 1
      }
    }
    return false
  }

  private func passDelimiter(_ cursor: inout Cursor) -> Bool {
    guard cursor.index < bytes.count, bytes[cursor.index] == delimiter else { return false }
    cursor.index += 1
    return true
  }

  /// Goes past one LF, CRLF or lone CR, if there is one.
  func passLineEnd(_ cursor: inout Cursor) {
    guard cursor.index < bytes.count else { return }
    let isPair =
      bytes[cursor.index] == 0x0D && cursor.index + 1 < bytes.count && bytes[cursor.index + 1] == 0x0A
    cursor.index += isPair ? 2 : 1
    cursor.startLine()
  }
}
