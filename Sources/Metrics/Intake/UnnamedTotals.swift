import Diagnostics
import Formats
import Quantities

/// Finds rows that name nothing and are the totals of the rows that do.
///
/// Ads Manager puts the account's total right below the header: a row like the others, with blank names. It can stand
/// for nothing else there, and elsewhere only if each of its figures is the sum of the named rows, of all of them or of
/// those with the same days. So does a row whose name is blank or a word such as "Grand total" in a file without days.
struct UnnamedTotals {
  private let recognition: Recognition
  private let scan: ExportScan
  private let repeats: [Int]
  private let figures: [ColumnPlan.Figure]

  init(_ recognition: Recognition, _ scan: ExportScan, repeats: [Int]) {
    self.recognition = recognition
    self.scan = scan
    self.repeats = repeats
    figures = recognition.plan.figures.filter { $0.metric.kind == .additive && $0.further.isEmpty }
  }

  /// The lines of such rows among all rows of a file, and which of them is no exact sum.
  func lines(_ rows: [DelimitedRecord]) -> (all: Set<Int>, unproved: Int?) {
    let rows = rows.filter { recognition.kind(of: $0) == .data && !isRepeat($0) }
    let unnamed = rows.filter(isUnnamed)
    guard !unnamed.isEmpty, unnamed.count < rows.count else { return ([], nil) }
    var all = Sums(count: figures.count)
    var byDays: [[[UInt8]]: Sums] = [:]
    for row in rows where !isUnnamed(row) {
      let values = figures.map { scan.micros(in: row, $0) ?? 0 }
      all.add(values)
      byDays[days(of: row), default: Sums(count: figures.count)].add(values)
    }
    let proved = unnamed.filter { row in
      isTotal(row, of: all) || byDays[days(of: row)].map { isTotal(row, of: $0) } ?? false
    }
    let lines = Set(proved.map(\.place.line))
    guard recognition.profile.mayBePivot, let first = rows.first, isUnnamed(first), !lines.contains(first.place.line)
    else { return (lines, nil) }
    return (lines.union([first.place.line]), first.place.line)
  }

  /// What rows add up to, and how many they are.
  private struct Sums {
    var micros: [Int128]
    var rows = 0

    init(count: Int) { micros = Array(repeating: 0, count: count) }

    mutating func add(_ values: [Int128]) {
      for (position, value) in values.enumerated() { micros[position] += value }
      rows += 1
    }
  }

  private func isUnnamed(_ row: DelimitedRecord) -> Bool { recognition.namesNothing(row) }

  private func isRepeat(_ row: DelimitedRecord) -> Bool {
    repeats.contains { $0 < row.cells.count && recognition.isWordForAll(CellText.trim(row.cells[$0].bytes)) }
  }

  private func days(of row: DelimitedRecord) -> [[UInt8]] {
    recognition.plan.dateColumns.map { $0 < row.cells.count ? Array(CellText.trim(row.cells[$0].bytes)) : [] }
  }

  /// Whether each figure of a row is the sum of others, at least one of them not zero; each row may round a cent.
  private func isTotal(_ row: DelimitedRecord, of sums: Sums) -> Bool {
    // Of two rows that are alike neither need be the total of the other, but where Ads Manager made them.
    guard sums.rows > 1 || recognition.profile.mayBePivot else { return false }
    var proofs = 0
    for (position, figure) in figures.enumerated() {
      guard let total = scan.micros(in: row, figure) else { continue }
      let tolerance: Int128 = figure.metric.unit == .money ? 10_000 * Int128(sums.rows) : 0
      guard (total - sums.micros[position]).magnitude <= tolerance.magnitude else { return false }
      if total != 0 { proofs += 1 }
    }
    return proofs > 0
  }
}

extension ExportScan {
  /// The number in a column of figures, in millionths; nothing if none can be read.
  func micros(in row: DelimitedRecord, _ figure: ColumnPlan.Figure) -> Int128? {
    guard figure.column < row.cells.count,
      case .value(let amount, _) = numbers.read(
        row.cells[figure.column].bytes, isMoney: figure.metric.unit == .money, inMillionths: figure.isInMillionths)
    else { return nil }
    return Int128(amount.micros)
  }
}

extension Recognition {
  /// Whether a row says of nothing what it is about: the cells that would are blank, or a word for a total.
  func namesNothing(_ row: DelimitedRecord) -> Bool {
    let columns =
      plan.nameColumns.isEmpty ? plan.meanings.indices.filter { plan.meanings[$0] == .item } : plan.nameColumns
    return !columns.isEmpty
      && columns.allSatisfy { column in
        guard column < row.cells.count else { return false }
        let text = CellText.trim(row.cells[column].bytes)
        return text.isEmpty
          || text.count <= 24 && TotalWords.ofDays.contains(HeaderText.fold(String(decoding: text, as: UTF8.self)))
      }
  }

  /// Whether rows without any name may stand among others that only the names of ad sets or ads tell apart.
  var mayHideTotals: Bool {
    profile.mayBePivot && pivot == nil && plan.column(.campaign) == nil && !plan.nameColumns.isEmpty
  }
}
