import Diagnostics
import Formats
import Quantities

/// The sums of all rows a file lists, beside what its own first total row says.
///
/// Only the first total row is compared: it sums the rows listed, while those after it also count what is not listed
/// or split the sum.
struct ListedSums: Sendable {
  /// What the total row says about one column.
  struct Total: Sendable {
    var amount: Amount
    var place: Place
  }

  private var sums: [Int128]
  private var totals: [Int: Total]?

  /// Starts with so many columns at zero.
  init(count: Int) {
    sums = Array(repeating: 0, count: count)
  }

  /// Whether a total row was seen.
  var hasTotals: Bool { totals != nil }

  /// Adds a row's figure.
  mutating func add(_ amount: Amount, to position: Int) {
    sums[position] += Int128(amount.micros)
  }

  /// Keeps what a total row says.
  mutating func keep(_ totals: [Int: Total]) {
    self.totals = totals
  }

  /// The total and the sum of a column if they are further apart than a tolerance in millionths.
  func difference(at position: Int, beyond tolerance: Int64) -> (total: Total, sum: String)? {
    guard let total = totals?[position] else { return nil }
    let difference = sums[position] - Int128(total.amount.micros)
    guard difference.magnitude > UInt128(tolerance) else { return nil }
    let sum = Int64(exactly: sums[position]).map { Amount(micros: $0).description } ?? "more than nine trillion"
    return (total, sum)
  }
}

extension ExportReader {
  /// Counts a total row, and keeps the first to compare it with the rows.
  mutating func takeTotal(_ record: DelimitedRecord) {
    sources[current].reading.totalRows += 1
    guard !figures.isLong, !listed.hasTotals else { return }
    var totals: [Int: ListedSums.Total] = [:]
    for (position, figure) in plan.figures.enumerated() where figure.column < record.cells.count {
      let cell = record.cells[figure.column]
      guard case .value(let amount, _) = scan.numbers.read(cell.bytes, isMoney: figure.metric.unit == .money)
      else { continue }
      totals[position] = ListedSums.Total(amount: amount, place: cell.place)
    }
    listed.keep(totals)
  }
}
