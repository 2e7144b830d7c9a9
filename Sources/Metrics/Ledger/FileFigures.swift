import Diagnostics
import Quantities

/// The figures of one file, added up by campaign, platform and day; memory grows with these, not with the rows.
struct FileFigures: Sendable {
  /// What rows are added up by.
  struct GroupKey: Hashable, Sendable {
    var campaign: Int
    var platform: Platform
    var day: Day
    /// The metric's slot in a file with one row per figure, else nothing.
    var metric: Int?
  }

  /// One figure being added up.
  struct Slot: Sendable {
    var micros: Int64 = 0
    var rows = 0
    var place = Place.start
    /// The position of the file that its place is in.
    var source = 0
    /// Whether several rows gave a figure that never adds up, so that nothing is known.
    var isVoid = false
  }

  /// One figure of one row.
  struct Entry: Sendable {
    /// Its position among the file's metrics.
    var metric: Int
    var amount: Amount
    var place: Place
  }

  /// The file's metrics: its columns, or those its rows name.
  private(set) var metrics: [Metric]
  /// Whether each row is one figure.
  let isLong: Bool
  private var groups: [GroupKey: Int] = [:]
  private var slots: [Slot] = []
  private var sums: [Int64] = []

  /// Starts with nothing; a file with one row per figure names its metrics as it goes.
  init(metrics: [Metric], isLong: Bool) {
    self.metrics = metrics
    self.isLong = isLong
  }

  /// The position of a metric, which is added if the file has not named it yet.
  mutating func position(of metric: Metric) -> Int {
    if let position = metrics.firstIndex(of: metric) { return position }
    metrics.append(metric)
    return metrics.count - 1
  }

  /// Adds a row as a whole; if any sum would overflow, nothing is added and that entry is the answer.
  mutating func add(
    _ entries: [Entry], campaign: Int, platform: Platform, day: Day, source: Int = 0
  ) -> Entry? {
    let metric = isLong ? entries.first?.metric : nil
    let key = GroupKey(campaign: campaign, platform: platform, day: day, metric: metric)
    let start = groups[key] ?? slots.count
    sums.removeAll(keepingCapacity: true)
    for entry in entries {
      guard let sum = sum(entry, start) else { return entry }
      sums.append(sum)
    }
    if start == slots.count {
      groups[key] = start
      slots.append(contentsOf: repeatElement(Slot(), count: isLong ? 1 : metrics.count))
    }
    for (entry, sum) in zip(entries, sums) { store(sum, of: entry, start, source) }
    return nil
  }

  private func index(_ entry: Entry, _ start: Int) -> Int { isLong ? start : start + entry.metric }

  /// The figure after an entry: the sum, or the largest for a figure that is a level, since order must not matter.
  private func sum(_ entry: Entry, _ start: Int) -> Int64? {
    let index = index(entry, start)
    guard index < slots.count, slots[index].rows > 0 else { return entry.amount.micros }
    let before = slots[index].micros
    switch metrics[entry.metric].kind {
    case .additive:
      let (sum, overflow) = before.addingReportingOverflow(entry.amount.micros)
      return overflow ? nil : sum
    case .latest: return max(before, entry.amount.micros)
    case .nonAdditive: return before
    }
  }

  private mutating func store(_ sum: Int64, of entry: Entry, _ start: Int, _ source: Int) {
    let index = index(entry, start)
    if slots[index].rows == 0 {
      slots[index].place = entry.place
      slots[index].source = source
    }
    if slots[index].rows > 0, metrics[entry.metric].kind == .nonAdditive { slots[index].isVoid = true }
    slots[index].micros = sum
    slots[index].rows += 1
  }

  /// The groups with their slots, in no particular order.
  func forEachGroup(_ body: (GroupKey, ArraySlice<Slot>) -> Void) {
    let stride = isLong ? 1 : metrics.count
    for (key, start) in groups { body(key, slots[start..<start + stride]) }
  }
}
