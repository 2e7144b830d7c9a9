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
    guard let column = plan.column(.day), column < cells.count else { return startsLikeTotal(first) }
    let day = CellText.trim(cells[column].bytes)
    if let byte = day.first, byte >= 0x30 && byte <= 0x39 { return false }
    if CellText.isMissing(day) || column == 0 { return startsLikeTotal(first) || isDayWord(day) }
    return isDayWord(day)
  }

  private func isDayWord(_ day: ArraySlice<UInt8>) -> Bool {
    guard let initial = day.first, profile.totals.mayStart(with: initial) else { return false }
    let word = HeaderText.fold(String(decoding: day, as: UTF8.self))
    return profile.totals.dayWords.contains(word) || profile.totals.words.contains(word)
  }

  private func startsLikeTotal(_ first: DelimitedCell) -> Bool {
    // Most rows are told by one letter, without making a text of the cell.
    guard let initial = CellText.trim(first.bytes).first, profile.totals.mayStart(with: initial) else { return false }
    let text = HeaderText.fold(first.text)
    return profile.totals.prefixes.contains(where: text.hasPrefix) || profile.totals.words.contains(text)
  }
}
