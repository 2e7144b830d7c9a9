import Quantities

/// The days that rows of a report start on, which tell whether it is a daily one.
struct PeriodStarts: Sendable {
  /// More different cells than this are enough to decide.
  private static let limit = 4_000

  private var cells: Set<[UInt8]> = []

  /// Takes in one cell of the day column.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    guard cells.count < PeriodStarts.limit, bytes.count <= 40 else { return }
    cells.insert(Array(bytes))
  }

  /// Takes in the cells of other rows.
  mutating func merge(_ other: PeriodStarts) {
    for cell in other.cells { add(cell[...]) }
  }

  /// Whether most starts follow each other within less than a week, or the report's own range is one or two days.
  ///
  /// Weekly and monthly reports can begin with a shorter period, so one short gap alone proves nothing.
  func areDaily(_ dates: DateGrammar, stated: DayRange?) -> Bool {
    let days = days(dates)
    guard let first = days.first, let last = days.last else { return false }
    if let stated, stated.first == first, stated.last == last, days.count <= 2 {
      return days.count == 1 || first.days(until: last) == 1
    }
    let gaps = zip(days, days.dropFirst()).map { $0.days(until: $1) }
    let short = gaps.count { $0 < 7 }
    return short >= 2 && short * 2 > gaps.count
  }

  /// The days, in order.
  func days(_ dates: DateGrammar) -> [Day] {
    Set(cells.compactMap { cell in day(cell, dates) }).sorted()
  }

  private func day(_ cell: [UInt8], _ dates: DateGrammar) -> Day? {
    guard case .day(let day) = dates.read(cell[...]) else { return nil }
    return day
  }

  /// The range that the lines before a header state, such as `Report Start: August 18, 2019, 12:00 AM`.
  static func statedRange(in preamble: [String]) -> DayRange? {
    ExportRange(lines: preamble)?.days
  }
}
