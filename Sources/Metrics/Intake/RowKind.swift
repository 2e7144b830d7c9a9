import Diagnostics
import Formats

/// What a record after the header is.
enum RowKind {
  /// A blank line, or one of delimiters only.
  case blank
  /// The header once more.
  case header
  /// A header in other words right below the first: prose or units.
  case secondHeader
  /// A row that repeats others in sum.
  case total
  /// A line that says there is nothing, or a sentence about the table.
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
    if isPlaceholder(cells, first) { return .placeholder }
    if isHeader(cells) { return .header }
    if let secondHeader, record.place == secondHeader { return .secondHeader }
    if let pivot, pivot.unnamed.contains(record.place.line) { return .total }
    return isTotal(cells, first) ? .total : .data
  }

  private func isHeader(_ cells: DelimitedRecord.Cells) -> Bool {
    let width = plan.headers.count
    guard cells.count >= width, cells.dropFirst(width).allSatisfy(\.isEmpty), let first = cells.first,
      let header = plan.headers.first,
      first.bytes.elementsEqual(header.utf8)
    else { return false }
    return zip(cells, plan.headers).allSatisfy { $0.bytes.elementsEqual($1.utf8) }
  }

  /// Whether a record has text in its first cell only, and that is no row: nothing to report, a comment, a sentence.
  private func isPlaceholder(_ cells: DelimitedRecord.Cells, _ first: DelimitedCell) -> Bool {
    guard cells.dropFirst().allSatisfy(\.isEmpty), plan.headers.count > 1 else { return false }
    let text = CellText.trim(first.bytes)
    if text.first == 0x23, text.count == 1 || text.dropFirst().first == 0x20 || text.dropFirst().first == 0x2D {
      return true
    }
    if profile.emptyWords.contains(HeaderText.fold(first.text)) { return true }
    return NoteText.isNote(text)
  }

  /// A total row has no day, or a word for "all" in its place; so a campaign called "Total" is none.
  private func isTotal(_ cells: DelimitedRecord.Cells, _ first: DelimitedCell) -> Bool {
    if hasExtraWord(cells) { return true }
    if let pivot, pivot.repeats.contains(where: { $0 < cells.count && isWordForAll(CellText.trim(cells[$0].bytes)) }) {
      return true
    }
    guard let column = plan.column(.day), column < cells.count else { return namesTotal(cells, first) }
    let day = CellText.trim(cells[column].bytes)
    if let byte = day.first, byte >= 0x30 && byte <= 0x39 { return false }
    if CellText.isMissing(day) || column == 0 { return namesTotal(cells, first) || isDayWord(day) }
    return isDayWord(day)
  }

  /// Whether a row has one cell more than the header, and that says that it is a total.
  private func hasExtraWord(_ cells: DelimitedRecord.Cells) -> Bool {
    let width = plan.headers.count
    guard cells.count > width, !profile.totals.extraWords.isEmpty,
      cells.dropFirst(width + 1).allSatisfy(\.isEmpty)
    else { return false }
    return profile.totals.extraWords.contains(HeaderText.fold(cells[width].text))
  }

  /// Whether the first cell is that of a total, or, since columns may stand in any order, another one says so.
  ///
  /// Elsewhere than in front only a beginning such as `Total: ` counts, or a word where the row's subject stands.
  private func namesTotal(_ cells: DelimitedRecord.Cells, _ first: DelimitedCell) -> Bool {
    if startsLikeTotal(first) { return true }
    guard !profile.totals.prefixes.isEmpty || !profile.totals.words.isEmpty else { return false }
    return plan.textColumns.contains { column in
      guard column > 0, column < cells.count, let initial = CellText.trim(cells[column].bytes).first,
        profile.totals.mayStart(with: initial)
      else { return false }
      let text = HeaderText.fold(cells[column].text)
      if profile.totals.prefixes.contains(where: {
        $0.contains(":") || plan.meanings[column] == .id(0) ? text.hasPrefix($0) : false
      }) {
        return true
      }
      return profile.isAccountLevel && plan.meanings[column] == .item && profile.totals.words.contains(text)
    }
  }

  /// Whether a cell says that its row is about all days, ages or platforms together.
  func isWordForAll(_ text: ArraySlice<UInt8>) -> Bool {
    guard let initial = text.first, text.count <= 12, profile.totals.mayStart(with: initial) else { return false }
    return profile.totals.dayWords.contains(HeaderText.fold(String(decoding: text, as: UTF8.self)))
  }

  private func isDayWord(_ day: ArraySlice<UInt8>) -> Bool {
    guard let initial = day.first, initial >= 0x41, day.count <= 24 else { return false }
    let word = HeaderText.fold(String(decoding: day, as: UTF8.self))
    return profile.totals.dayWords.contains(word) || profile.totals.words.contains(word)
      || TotalWords.ofDays.contains(word)
  }

  /// Whether a cell's text is that of a total's first cell.
  func startsLikeTotal(_ first: DelimitedCell) -> Bool {
    // Most rows are told by one letter, without making a text of the cell.
    guard let initial = CellText.trim(first.bytes).first, profile.totals.mayStart(with: initial) else { return false }
    let text = HeaderText.fold(first.text)
    return profile.totals.prefixes.contains(where: text.hasPrefix) || profile.totals.words.contains(text)
  }
}

/// Words for a total, which no day is written as.
enum TotalWords {
  /// What stands in the place of the day in the total row of a daily table, folded.
  static let ofDays: Set<String> = [
    "total", "totals", "grand total", "gesamt", "gesamtsumme", "summe", "total general", "total geral",
    "total général", "totale", "totaal", "totales", "totais", "eindtotaal",
  ]
}

/// Sentences below a table: who holds the copyright, where it comes from, how many rows were left out.
enum NoteText {
  /// Whether trimmed text is such a sentence: some words, and a sign or a word that no name starts with or ends on.
  static func isNote(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 1_000, text.count(where: { $0 == 0x20 }) >= 3, let first = text.first else { return false }
    guard first < 0x30 || first > 0x39 else { return false }
    let folded = HeaderText.fold(String(decoding: text, as: UTF8.self))
    if folded.hasPrefix("©") || folded.hasPrefix("(c)") || openings.contains(where: folded.hasPrefix) { return true }
    return folded.hasSuffix(".") && closings.contains(where: folded.contains)
  }

  private static let openings = ["copyright ", "source: ", "note: ", "* ", "showing top ", "showing the top "]

  /// Words of which one is in every sentence about the rows of a table.
  private static let closings = [
    " rows", "results", " limit", "rights reserved", "top 500", " videos", "zeilen", "ergebnisse", "filas", "linhas",
    "lignes", "résultats", "resultados", "risultati", "righe", "rijen",
  ]
}
