import Diagnostics
import Formats
import Quantities

/// What a file's own first total row says, to be compared with the sums of its rows.
///
/// Only the first total row is compared: it sums the rows listed, while those after it also count what is not listed
/// or split the sum.
struct ListedSums: Sendable {
  /// What the total row says about one column.
  struct Total: Sendable {
    var amount: Amount
    var place: Place
  }

  private var totals: [Int: Total]?

  /// Whether a total row was seen.
  var hasTotals: Bool { totals != nil }

  /// Keeps what a total row says.
  mutating func keep(_ totals: [Int: Total]) {
    self.totals = totals
  }

  /// The total of a column if it is further from the sum of its rows than a tolerance, both in millionths.
  func total(at position: Int, unlike sum: Int128, beyond tolerance: Int64) -> Total? {
    guard let total = totals?[position] else { return nil }
    let difference = sum - Int128(total.amount.micros)
    return difference.magnitude > UInt128(tolerance) ? total : nil
  }
}

extension ExportReader {
  /// Counts a total row, and keeps the first to compare it with the rows.
  mutating func takeTotal(_ record: DelimitedRecord) {
    sources[current].reading.rows.excluded.totals += 1
    guard !figures.isLong, !listed.hasTotals, !isTotalOfACampaign(record) else { return }
    var totals: [Int: ListedSums.Total] = [:]
    for (position, figure) in plan.figures.enumerated() where figure.column < record.cells.count {
      let cell = record.cells[figure.column]
      guard figure.further.isEmpty, case .value(let amount, _) = number(in: record, figure) else { continue }
      totals[position] = ListedSums.Total(amount: amount, place: cell.place)
    }
    listed.keep(totals)
  }
}

extension ExportReader {
  /// Whether a total sums up the rows of one campaign only, so that nothing about the file can be told from it.
  fileprivate func isTotalOfACampaign(_ record: DelimitedRecord) -> Bool {
    if let pivot = recognition.pivot { return record.place.line != pivot.unproved }
    guard let column = plan.column(.campaign), column < record.cells.count else { return false }
    let cell = record.cells[column]
    let text = CellText.trim(cell.bytes)
    return !CellText.isMissing(text) && !recognition.startsLikeTotal(cell) && !recognition.isWordForAll(text)
  }
}
