import Diagnostics
import Quantities

/// One figure being added up: what a file says about a campaign, platform, day and metric.
struct FigureSlot: BitwiseCopyable, Sendable {
  /// The sum, the largest level, or the first value of what never adds up.
  var micros: Int64
  /// The line of the first row that gave it.
  var line: UInt32
  /// Where its cell stands on that line, as far as 16 bits tell.
  var column: UInt16
  /// How many rows gave it, less those counted elsewhere; there is no figure without any.
  var rows: UInt16

  /// What a day without rows holds.
  static let none = FigureSlot(micros: 0, line: 0, column: 0, rows: 0)
  /// How many rows are counted elsewhere each time that their number no longer fits.
  static let rowsMoved = UInt16.max - 2

  /// Counts one row more; true if rows have to be counted elsewhere, after which at least two are left here.
  @inline(__always)
  mutating func countRow() -> Bool {
    rows &+= 1
    guard rows == .max else { return false }
    rows = 2
    return true
  }

  /// Whether there is a figure, which is not so if several rows gave one that never adds up.
  func isKnown(_ kind: Metric.Kind) -> Bool { isKnown(addsUp: kind != .nonAdditive) }

  /// The same, where it is known whether figures add up or the last one counts.
  @inline(__always)
  func isKnown(addsUp: Bool) -> Bool { rows == 1 || (rows > 1 && addsUp) }
}

/// The figures of one file, added up by campaign, platform and day; memory grows with these, not with the rows.
struct FileFigures: Sendable {
  /// What rows are added up by, but for the day.
  struct GroupKey: Hashable, Sendable {
    var campaign: Int
    var platform: Platform
    /// The metric's position in a file with one row per figure, else nothing.
    var metric: Int?
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
  /// The groups, by their numbers.
  private(set) var keys: [GroupKey] = []
  /// The figures: a day of a group has one for each metric, or just one if each row is one figure.
  let table: DayTable<FigureSlot>
  private var numbers: [GroupKey: Int] = [:]
  /// The figures of a file with few rows, in place of groups and their table; nothing once a row was added carefully.
  private(set) var list: FigureList?
  /// Whether a list may be started: the file is small, and nothing was added yet.
  private var mayList: Bool
  /// The files that the first row of a figure stands in where that is not the export, by the figure's position.
  private var otherSources: [Int: Int] = [:]
  /// Rows that a slot has no room to count, by its position.
  private var moreRows: [Int: Int] = [:]
  private var sums: [Int64] = []

  /// Starts with nothing; a file with one row per figure names its metrics as it goes.
  ///
  /// Days lie together in blocks of two to the power of `shift`; files with few rows do better without.
  init(metrics: [Metric], isLong: Bool, shift: Int = 0, mayList: Bool = false) {
    self.metrics = metrics
    self.isLong = isLong
    self.mayList = mayList
    table = DayTable(width: isLong ? 1 : metrics.count, shift: shift)
  }

  /// The position of a metric, which is added if the file has not named it yet.
  mutating func position(of metric: Metric) -> Int {
    if let position = metrics.firstIndex(of: metric) { return position }
    metrics.append(metric)
    return metrics.count - 1
  }

  /// Whether there is nothing at all.
  var isEmpty: Bool { keys.isEmpty && (list?.count ?? 0) == 0 }

  /// Sees to it that figures are kept as a list, if they may be; whoever adds to it counts each row once.
  mutating func startList(of space: KeySpace, rows: Int) {
    guard mayList, rows <= FigureList.mostRows else { return }
    mayList = false
    list = FigureList(space: space, width: isLong ? 1 : metrics.count, capacity: rows)
  }

  /// Moves what is in the list to the table, where figures are found by anybody.
  mutating func endList() {
    mayList = false
    guard let list = self.list else { return }
    self.list = nil
    for number in 0..<list.count {
      let head = list.heads[number]
      let key = list.space.keys[Int(head.key)]
      var named: Int?
      if let metric = key.metric { named = position(of: metric) }
      let own = group(GroupKey(campaign: key.campaign, platform: key.platform, metric: named))
      let start = table.position(group: own, day: Int(head.day))
      table.mark(start)
      for column in 0..<list.width { table.base[start + column] = list.slots[number * list.width + column] }
    }
  }

  /// The number of a group, which is added if it is new.
  mutating func group(_ key: GroupKey) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = keys.count
    return append(key)
  }

  private mutating func append(_ key: GroupKey) -> Int {
    keys.append(key)
    table.makeGroups(keys.count)
    return keys.count - 1
  }

  /// Adds a row as a whole; if any sum would overflow, nothing is added and that entry is the answer.
  mutating func add(
    _ entries: [Entry], campaign: Int, platform: Platform, day: Day, source: Int = 0
  ) -> Entry? {
    if mayList || list != nil { endList() }
    let metric = isLong ? entries.first?.metric : nil
    let group = group(GroupKey(campaign: campaign, platform: platform, metric: metric))
    let start = table.existing(group: group, day: day.daysSinceEpoch)
    sums.removeAll(keepingCapacity: true)
    for entry in entries {
      guard let sum = sum(entry, start) else { return entry }
      sums.append(sum)
    }
    let position = table.position(group: group, day: day.daysSinceEpoch)
    table.mark(position)
    for (entry, sum) in zip(entries, sums) {
      store(sum, of: entry, isLong ? position : position + entry.metric, source)
    }
    return nil
  }

  /// The figure after an entry: the sum, or the largest for a figure that is a level, since order must not matter.
  private func sum(_ entry: Entry, _ start: Int?) -> Int64? {
    guard let start else { return entry.amount.micros }
    let slot = table.base[isLong ? start : start + entry.metric]
    guard slot.rows > 0 else { return entry.amount.micros }
    switch metrics[entry.metric].kind {
    case .additive:
      let (sum, overflow) = slot.micros.addingReportingOverflow(entry.amount.micros)
      return overflow ? nil : sum
    case .latest: return max(slot.micros, entry.amount.micros)
    case .nonAdditive: return slot.micros
    }
  }

  private mutating func store(_ sum: Int64, of entry: Entry, _ position: Int, _ source: Int) {
    var slot = table.base[position]
    if slot.rows == 0 {
      slot.line = UInt32(clamping: entry.place.line)
      slot.column = UInt16(clamping: entry.place.column)
      if source > 0 { otherSources[position] = source }
    }
    slot.micros = sum
    if slot.countRow() { countMore(at: position) }
    table.base[position] = slot
  }

  /// Counts rows that a slot has no room for.
  mutating func countMore(at position: Int) { moreRows[position, default: 0] += Int(FigureSlot.rowsMoved) }

  /// How many rows gave a figure.
  func rows(at position: Int) -> Int {
    Int(table.base[position].rows) + moreRows(at: position)
  }

  /// How many of them a slot has no room to count.
  func moreRows(at position: Int) -> Int { moreRows.isEmpty ? 0 : moreRows[position] ?? 0 }

  /// The position of the file that the first row of a figure stands in.
  func source(at position: Int) -> Int { otherSources.isEmpty ? 0 : otherSources[position] ?? 0 }

  /// The figures of a group with the positions of their metrics, day by day; of listed days also those without rows.
  func forEachDay(of group: Int, _ body: (_ day: Int, _ position: Int) -> Void) {
    let (table, isLong) = (table, isLong)
    table.forEachDay(of: group) { day, position in
      if isLong ? table.base[position].rows > 0 : table.isMarked(position) { body(day, position) }
    }
  }
}
