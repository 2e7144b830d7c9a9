import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Values by group and day, with the days of a group in small dense blocks.
///
/// Finding a day is two indexed loads and no hash, which is what makes adding up fast; memory follows the days that
/// are there. Days far from a group's others are found by a dictionary instead, so a stray year costs one block only.
/// One owner at a time may write.
final class DayTable<Value: BitwiseCopyable>: @unchecked Sendable {
  /// Where the blocks of one group are listed.
  private struct Row {
    /// The first block's number, counted in blocks since the epoch.
    var base: Int32 = 0
    /// How many blocks are listed.
    var count: Int32 = 0
    /// How many of them exist.
    var used: Int32 = 0
    /// Where the list starts.
    var start: Int = 0
  }

  private struct FarKey: Hashable {
    var group: Int
    var block: Int
  }

  /// How many values a day has.
  let width: Int
  /// How many days a block has, as a power of two.
  let shift: Int
  /// How many blocks side by side are always listed: some three years, whatever lies between.
  private var nearBlocks: Int { 1024 >> shift }
  /// How many blocks there are.
  private(set) var blockCount = 0
  private var rows: UnsafeMutablePointer<Row>
  private var rowMemory = GrowingMemory<Row>()
  /// How many groups can be asked for.
  private(set) var groupCount = 0
  private var lists: UnsafeMutablePointer<Int32>
  private var listMemory = GrowingMemory<Int32>()
  private var listCount = 0
  private var values: UnsafeMutablePointer<Value>
  private var valueMemory = GrowingMemory<Value>()
  private var capacity = 0
  private var marks: UnsafeMutablePointer<UInt8>
  private var markMemory = GrowingMemory<UInt8>()
  /// The blocks far from their groups' others, and their numbers by group.
  private var far: [FarKey: Int32] = [:]
  private var farNumbers: [Int: [Int]] = [:]
  /// Set where values that were looked at add up to one number; nobody asks.
  private let hasSeen = Atomic<Bool>(false)

  /// Makes a table for so many values a day; days come in blocks of 2 to the power of `shift`, at most 8.
  init(width: Int, shift: Int) {
    self.width = max(1, width)
    self.shift = min(max(shift, 0), 3)
    values = valueMemory.base
    marks = markMemory.base
    lists = listMemory.base
    rows = rowMemory.base
  }

  /// How many values a block has.
  var blockSize: Int { width << shift }

  /// The values, for callers that know where one stands.
  var base: UnsafeMutablePointer<Value> { values }

  /// The large page that days which are not there yet will soon come to lie in, if they will lie in any.
  var nextPage: UInt? { valueMemory.untouchedPage(behind: blockCount * blockSize) }

  /// Has the system provide a large page before it is needed.
  static func provide(page: UInt) { GrowingMemory<Value>.provide(page: page) }

  /// Sees to it that there are groups up to a number.
  func makeGroups(_ count: Int) {
    if count > rowMemory.capacity {
      rowMemory.grow(to: count * 2)
      rows = rowMemory.base
    }
    while groupCount < count {
      rows[groupCount] = Row()
      groupCount += 1
    }
  }

  /// Where the first value of a group's day stands; room for it is made if there is none.
  @inline(__always)
  func position(group: Int, day: Int) -> Int {
    let number = day >> shift
    let block = block(group, number)
    let found = block > 0 ? Int(block) : make(group, number)
    return ((found &- 1) &<< shift &+ (day & ((1 &<< shift) &- 1))) &* width
  }

  /// Where the days of many rows stand, rows of no group left out; found in steps that the processor can do for many
  /// rows at a time, since each waits for memory.
  ///
  /// - Parameters:
  ///   - groups: the group of each row, below zero for none
  ///   - days: the day of each row
  ///   - count: how many rows there are
  ///   - isMarking: whether the days are marked as listed
  ///   - positions: where the answers go, -1 for rows of no group
  func findPositions(
    _ groups: UnsafePointer<Int32>, _ days: UnsafePointer<Int32>, count: Int, isMarking: Bool,
    into positions: UnsafeMutablePointer<Int>
  ) {
    let (shift, width) = (shift, width)
    let below = (1 &<< shift) &- 1
    let rows = rows
    for row in 0..<count {
      let group = Int(groups[row])
      guard group >= 0 else {
        positions[row] = -1
        continue
      }
      let listed = rows + group
      let index = (Int(days[row]) >> shift) &- Int(listed.pointee.base)
      let isListed = UInt(bitPattern: index) < UInt(listed.pointee.count)
      positions[row] = isListed ? listed.pointee.start &+ index : -2
    }
    var lists = lists
    for row in 0..<count {
      let place = positions[row]
      if place == -1 { continue }
      // A list that moved meanwhile has kept what it listed; only what it did not list is looked for anew.
      var block = place >= 0 ? Int(lists[place]) : 0
      let day = Int(days[row])
      if block == 0 {
        let group = Int(groups[row])
        let number = day >> shift
        let known = self.block(group, number)
        block = known > 0 ? Int(known) : make(group, number)
        lists = self.lists
      }
      if isMarking { marks[block &- 1] |= 1 &<< UInt8(truncatingIfNeeded: day & below) }
      positions[row] = ((block &- 1) &<< shift &+ (day & below)) &* width
    }
  }

  /// Where the first value of a group's day stands, if there is a block for it.
  func existing(group: Int, day: Int) -> Int? {
    guard group < groupCount else { return nil }
    let number = day >> shift
    var block = block(group, number)
    if block == 0, !far.isEmpty { block = far[FarKey(group: group, block: number)] ?? 0 }
    return block == 0 ? nil : ((Int(block) - 1) << shift + (day & (1 << shift - 1))) * width
  }

  /// The block's number from 1, or 0 if it is not listed.
  @inline(__always)
  private func block(_ group: Int, _ number: Int) -> Int32 {
    let row = rows + group
    let index = number &- Int(row.pointee.base)
    guard UInt(bitPattern: index) < UInt(row.pointee.count) else { return 0 }
    return lists[row.pointee.start &+ index]
  }

  /// Marks a day as listed by the file, whatever its values.
  @inline(__always)
  func mark(_ position: Int) {
    let day = position / width
    marks[day >> shift] |= 1 << UInt8(truncatingIfNeeded: day & ((1 << shift) - 1))
  }

  /// Whether a day is marked.
  func isMarked(_ position: Int) -> Bool {
    let day = position / width
    return marks[day >> shift] & 1 << UInt8(day & (1 << shift - 1)) != 0
  }

  @inline(never)
  private func make(_ group: Int, _ number: Int) -> Int {
    if !far.isEmpty, let block = far[FarKey(group: group, block: number)] { return Int(block) }
    if blockCount == capacity {
      // Doubling touches no memory before it is used, but half as much again keeps large files below their limit.
      capacity += max(capacity / 2, 64)
      valueMemory.grow(to: capacity * blockSize)
      values = valueMemory.base
      markMemory.grow(to: capacity)
      marks = markMemory.base
    }
    memset(values + blockCount * blockSize, 0, blockSize * MemoryLayout<Value>.stride)
    marks[blockCount] = 0
    blockCount += 1
    list(Int32(blockCount), group, number)
    return blockCount
  }

  /// Lists a new block of a group, moving the list to a larger place if its days are near enough to each other.
  private func list(_ block: Int32, _ group: Int, _ number: Int) {
    var row = rows[group]
    let first = row.count == 0 ? number : min(Int(row.base), number)
    let last = row.count == 0 ? number : max(Int(row.base) + Int(row.count) - 1, number)
    let span = last - first + 1
    guard row.count == 0 || span <= Int(row.count) || span <= nearBlocks || span <= 16 * (Int(row.used) + 1) else {
      far[FarKey(group: group, block: number)] = block
      farNumbers[group, default: []].append(number)
      return
    }
    if span > Int(row.count) {
      // Room to both sides: days come in any order.
      let margin = row.count == 0 ? 0 : max(span / 4, 1)
      let before = number < Int(row.base) ? margin : 0
      let count = span + margin
      let start = room(for: count)
      for index in 0..<count { lists[start + index] = 0 }
      for index in 0..<Int(row.count) {
        lists[start + Int(row.base) - (first - before) + index] = lists[row.start + index]
      }
      row.base = Int32(first - before)
      row.count = Int32(count)
      row.start = start
    }
    row.used += 1
    lists[row.start + number - Int(row.base)] = block
    rows[group] = row
  }

  private func room(for count: Int) -> Int {
    if listCount + count > listMemory.capacity {
      listMemory.grow(to: (listCount + count) * 2)
      lists = listMemory.base
    }
    listCount += count
    return listCount - count
  }

  /// The days of a group that have room, from the first, each with where its first value stands.
  func forEachDay(of group: Int, in days: ClosedRange<Int>? = nil, _ body: (_ day: Int, _ position: Int) -> Void) {
    guard group < groupCount else { return }
    if days == nil, farNumbers.isEmpty {
      let row = rows[group]
      for index in 0..<Int(row.count) {
        if index % DayTable.ahead == 0 {
          look(at: row.start &+ index, count: min(DayTable.ahead, Int(row.count) &- index))
        }
        let block = Int(lists[row.start &+ index])
        guard block > 0 else { continue }
        let first = (Int(row.base) &+ index) &<< shift
        for offset in 0..<1 << shift { body(first &+ offset, ((block &- 1) &<< shift &+ offset) &* width) }
      }
      return
    }
    for (number, block) in blocks(of: group, days) {
      for offset in 0..<1 << shift {
        let day = number << shift + offset
        if let days, !days.contains(day) { continue }
        body(day, ((Int(block) - 1) << shift + offset) * width)
      }
    }
  }

  /// How many blocks are fetched before the first of them is used.
  private static var ahead: Int { 16 }

  /// Looks at the values of some blocks one after the other, so that the processor fetches them all at a time.
  private func look(at start: Int, count: Int) {
    let size = blockSize &* MemoryLayout<Value>.stride
    let bytes = UnsafeRawPointer(values)
    var seen: UInt64 = 0
    for index in start..<start &+ count {
      let block = Int(lists[index])
      guard block > 0 else { continue }
      var place = (block &- 1) &* size
      let end = place &+ min(size &- 7, 256)
      while place < end {
        seen &+= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) &* 3
        place &+= 64
      }
    }
    // What was seen has to be used, or the compiler leaves looking out.
    if seen == 0x9E37_79B9_7F4A_7C15 { hasSeen.store(true, ordering: .relaxed) }
  }

  /// Days of which none of a group's with room lies outside; nothing if it has none.
  func span(of group: Int) -> ClosedRange<Int>? {
    guard group < groupCount else { return nil }
    let row = rows[group]
    let near = row.count == 0 ? nil : Int(row.base)...(Int(row.base) + Int(row.count) - 1)
    let blocks = (farNumbers[group] ?? []).reduce(near) { span, number in
      span.map { min($0.lowerBound, number)...max($0.upperBound, number) } ?? number...number
    }
    return blocks.map { $0.lowerBound << shift...(($0.upperBound + 1) << shift - 1) }
  }

  /// Whether a value of a group fits a demand; `column` is which of a day's values.
  func contains(in group: Int, column: Int, where fits: (Value) -> Bool) -> Bool {
    guard group < groupCount else { return false }
    let row = rows[group]
    for index in 0..<Int(row.count) where lists[row.start + index] > 0 {
      if contains(in: lists[row.start + index], column, fits) { return true }
    }
    return (farNumbers[group] ?? []).contains { number in
      far[FarKey(group: group, block: number)].map { contains(in: $0, column, fits) } ?? false
    }
  }

  private func contains(in block: Int32, _ column: Int, _ fits: (Value) -> Bool) -> Bool {
    (0..<1 << shift).contains { fits(values[((Int(block) - 1) << shift + $0) * width + column]) }
  }

  private func blocks(of group: Int, _ days: ClosedRange<Int>?) -> [(Int, Int32)] {
    let row = rows[group]
    var first = Int(row.base)
    var last = first + Int(row.count) - 1
    if let days {
      first = max(first, days.lowerBound >> shift)
      last = min(last, days.upperBound >> shift)
    }
    var found: [(Int, Int32)] = []
    if first <= last {
      found.reserveCapacity(last - first + 1)
      for number in first...last {
        let block = lists[row.start + number - Int(row.base)]
        if block > 0 { found.append((number, block)) }
      }
    }
    guard let others = farNumbers[group] else { return found }
    for number in others {
      if let days, number < days.lowerBound >> shift || number > days.upperBound >> shift { continue }
      if let block = far[FarKey(group: group, block: number)] { found.append((number, block)) }
    }
    return found.sorted { $0.0 < $1.0 }
  }
}
