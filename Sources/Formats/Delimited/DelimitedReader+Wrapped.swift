extension DelimitedReader {
  /// Reads a record that as a whole stands in quotes; false if this one does not.
  ///
  /// All ranges and places are those of the file, so a cell's place is that of its first byte behind the outer quote.
  mutating func readWrapped(into record: inout DelimitedRecord) -> Bool {
    guard offset < bytes.count, bytes[offset] == 0x22 else { return false }
    var cursor = Cursor(index: offset, place: place)
    var outer = cursor
    guard passQuoted(&outer) != nil, outer.index - offset >= 2, bytes[outer.index - 1] == 0x22,
      outer.index == bytes.count || bytes[outer.index] == 0x0A || bytes[outer.index] == 0x0D
    else { return false }
    let end = outer.index - 1
    cursor.index += 1
    while true {
      guard record.spans.count < limits.cells else {
        // Line ends inside are those of cells.
        report(.tooManyCells(record.place))
        record.spans.append(CellSpan(range: cursor.index..<end, place: cursor.place, form: .plain))
        break
      }
      record.spans.append(wrappedCell(at: &cursor, end: end))
      guard cursor.index < end else { break }
      // The cell ended at a delimiter.
      cursor.index += 1
    }
    self.end(&record, at: &outer)
    return true
  }

  /// Reads one cell of such a record and stands on the delimiter or the outer quote behind it.
  private func wrappedCell(at cursor: inout Cursor, end: Int) -> CellSpan {
    let start = cursor.index
    let place = cursor.place
    if isPair(at: start, end: end) { passPairs(&cursor, end: end) }
    while cursor.index < end, bytes[cursor.index] != delimiter { passByte(&cursor, end: end) }
    return CellSpan(range: start..<cursor.index, place: place, form: .wrapped)
  }

  /// Goes past a cell in doubled quotes, in which a quote is doubled twice.
  private func passPairs(_ cursor: inout Cursor, end: Int) {
    cursor.index += 2
    while cursor.index < end {
      if isPair(at: cursor.index, end: end) {
        guard isPair(at: cursor.index + 2, end: end) else {
          cursor.index += 2
          return
        }
        cursor.index += 4
      } else {
        passByte(&cursor, end: end)
      }
    }
  }

  private func isPair(at index: Int, end: Int) -> Bool {
    index + 1 < end && bytes[index] == 0x22 && bytes[index + 1] == 0x22
  }

  /// Goes past one byte or one line end, which lies inside the outer quotes as a whole.
  private func passByte(_ cursor: inout Cursor, end: Int) {
    if bytes[cursor.index] == 0x0A || bytes[cursor.index] == 0x0D {
      passLineEnd(&cursor)
    } else {
      cursor.index += 1
    }
  }

  /// Whether the first record with several cells as a whole stands in quotes; titles above it have one cell either way.
  public static func looksWrapped(_ bytes: [UInt8], delimiter: UInt8) -> Bool {
    var plain = DelimitedReader(bytes, delimiter: delimiter)
    var wrapped = DelimitedReader(bytes, delimiter: delimiter, isWrapped: true)
    for _ in 0..<10 {
      guard let record = plain.next(), let inside = wrapped.next() else { return false }
      if record.isBlank || (record.cells.count == 1 && inside.cells.count == 1) { continue }
      return record.cells.count == 1 && inside.cells.count > 1 && record.range == inside.range
    }
    return false
  }
}
