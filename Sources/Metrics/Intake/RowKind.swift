import Formats

/// What a record after the header is.
enum RowKind {
  /// A blank line.
  case blank
  /// The header once more.
  case header
  /// A row that repeats others in sum.
  case total
  /// A line that says there is nothing.
  case placeholder
  /// A row with data.
  case data
}

extension Recognition {
  /// Tells what a record after the header is.
  func kind(of record: DelimitedRecord) -> RowKind {
    let cells = record.cells
    if record.isBlank || cells.allSatisfy(\.isEmpty) { return .blank }
    guard let first = cells.first else { return .blank }
    if cells.count == 1, profile.emptyWords.contains(HeaderText.fold(first.text)) { return .placeholder }
    if isHeader(cells) { return .header }
    return isTotal(cells, first) ? .total : .data
  }

  private func isHeader(_ cells: DelimitedRecord.Cells) -> Bool {
    guard cells.count == plan.headers.count, let first = cells.first, let header = plan.headers.first,
      first.bytes.elementsEqual(header.utf8)
    else { return false }
    return zip(cells, plan.headers).allSatisfy { $0.bytes.elementsEqual($1.utf8) }
  }

  /// A total row has no day, or a word for "all" in its place; so a campaign called "Total" is none.
  private func isTotal(_ cells: DelimitedRecord.Cells, _ first: DelimitedCell) -> Bool {
    let dayColumn = plan.column(.day)
    if let dayColumn, dayColumn < cells.count, dayColumn > 0 || !startsLikeTotal(first) {
      let day = CellText.trim(cells[dayColumn].bytes)
      if day.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false { return false }
      if !CellText.isMissing(day) {
        let word = HeaderText.fold(String(decoding: day, as: UTF8.self))
        return profile.totals.dayWords.contains(word) || profile.totals.words.contains(word)
      }
    }
    return startsLikeTotal(first)
  }

  private func startsLikeTotal(_ first: DelimitedCell) -> Bool {
    guard let byte = CellText.trim(first.bytes).first, byte < 0x30 || byte > 0x39 else { return false }
    let text = HeaderText.fold(first.text)
    return profile.totals.prefixes.contains(where: text.hasPrefix) || profile.totals.words.contains(text)
  }
}
