import Quantities

/// Days as runs, for feeds whose files overlap and leave holes.
struct DaySet: Sendable, Hashable {
  /// The runs in order; no two touch each other.
  let runs: [DayRange]

  /// Gathers all days of some ranges.
  init(_ ranges: some Sequence<DayRange>) {
    var runs: [DayRange] = []
    for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = runs.last, range.first <= last.last.adding(1),
        let joined = DayRange(first: last.first, last: max(last.last, range.last))
      {
        runs[runs.count - 1] = joined
      } else {
        runs.append(range)
      }
    }
    self.runs = runs
  }

  /// The last of them.
  var last: Day? { runs.last?.last }

  /// Whether a day is one of them; the time grows with the logarithm of the runs.
  func contains(_ day: Day) -> Bool {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = low + (high - low) / 2
      if runs[middle].last < day { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].contains(day)
  }
}
