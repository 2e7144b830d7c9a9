import Quantities

/// The numbers by which one thread knows campaigns, platforms and metrics, the same in all files that it reads alike.
///
/// That thread adds keys while it reads; others look at them when all reading is done.
final class KeySpace: @unchecked Sendable {
  /// What figures are told apart by, but for the day.
  struct Key: Hashable, Sendable {
    var campaign: Int
    var platform: Platform
    /// The metric in files with one row per figure, else nothing.
    var metric: Metric?
  }

  /// How many parts campaigns are shared out to, so that each part's figures lie near each other.
  static let parts = 16

  /// The keys, by their numbers.
  private(set) var keys: [Key] = []
  /// The part of each key's campaign.
  fileprivate var partOf = FlatArray<UInt8>()
  private var numbers: [Key: Int32] = [:]

  /// The number of a key, which is added if it is new.
  func number(of key: Key) -> Int32 {
    if let number = numbers[key] { return number }
    numbers[key] = Int32(keys.count)
    keys.append(key)
    partOf.append(UInt8(key.campaign % KeySpace.parts))
    return Int32(keys.count - 1)
  }
}

/// The figures of a file with few rows, one day of a key behind the other.
///
/// A table by group and day costs a small file more than all of its rows do; so these are found by a search that one
/// thread keeps for all its files (`FigureSearch`), and stay behind as a list.
final class FigureList: @unchecked Sendable {
  /// Of what and of which day figures are.
  struct Head: BitwiseCopyable {
    /// The number of the key in the space.
    var key: Int32
    /// The day, counted from the first of January 1970.
    var day: Int32
  }

  /// The longest file, in bytes, whose figures are kept so; its rows always fit in the sixteen bits that count them.
  static let longestFile = 512 << 10
  /// The most rows of such a file.
  static let mostRows = 60_000

  /// What keys mean.
  let space: KeySpace
  /// How many figures a day has.
  let width: Int
  /// How many days of keys there are.
  private(set) var count = 0
  /// Of what they are.
  private(set) var heads: UnsafeMutablePointer<Head>
  /// Their figures.
  private(set) var slots: UnsafeMutablePointer<FigureSlot>
  private var capacity: Int
  /// Where each part of the campaigns starts, and the end; nothing before the list is divided.
  private var starts: [Int] = []

  /// Makes an empty list with room for so many days of keys.
  init(space: KeySpace, width: Int, capacity: Int) {
    self.space = space
    self.width = max(1, width)
    self.capacity = max(1, capacity)
    heads = .allocate(capacity: self.capacity)
    slots = .allocate(capacity: self.capacity * self.width)
  }

  deinit {
    heads.deallocate()
    slots.deallocate()
  }

  /// Adds a day of a key without figures yet; gives its position.
  @inline(__always)
  func append(_ head: Head) -> Int {
    if count == capacity { makeRoom() }
    heads[count] = head
    for slot in count &* width..<(count &+ 1) &* width { slots[slot] = .none }
    count &+= 1
    return count &- 1
  }

  /// Sorts days of keys by the parts of their campaigns, when all rows are added; they get no larger than they are.
  func divide() {
    guard starts.isEmpty else { return }
    let partOf = space.partOf.base
    var ends = Array(repeating: 0, count: KeySpace.parts + 1)
    for number in 0..<count { ends[Int(partOf[Int(heads[number].key)]) + 1] += 1 }
    for part in 1...KeySpace.parts { ends[part] += ends[part - 1] }
    starts = ends
    let (heads, slots) = (self.heads, self.slots)
    self.heads = .allocate(capacity: max(1, count))
    self.slots = .allocate(capacity: max(1, count * width))
    for number in 0..<count {
      let part = Int(partOf[Int(heads[number].key)])
      let target = ends[part]
      ends[part] = target + 1
      self.heads[target] = heads[number]
      for column in 0..<width { self.slots[target * width + column] = slots[number * width + column] }
    }
    heads.deallocate()
    slots.deallocate()
    capacity = max(1, count)
  }

  /// The positions of one part's days of keys, once they are divided.
  func range(of part: Int) -> Range<Int> { starts.isEmpty ? 0..<0 : starts[part]..<starts[part + 1] }

  @inline(never)
  private func makeRoom() {
    let (heads, slots) = (self.heads, self.slots)
    self.heads = .allocate(capacity: capacity * 2)
    self.slots = .allocate(capacity: capacity * 2 * width)
    self.heads.update(from: heads, count: count)
    self.slots.update(from: slots, count: count * width)
    heads.deallocate()
    slots.deallocate()
    capacity *= 2
  }
}

/// Finds days of keys in the list of the file being read; kept from file to file, so that none pays for its memory.
struct FigureSearch: ~Copyable {
  private var table = FlatArray<UInt32>()
  private var size = 0
  /// Drawn anew by each process: no file can be made to collide.
  private let factor = UInt64.random(in: 0 ... .max) | 1

  /// Starts a list of at most so many days of keys.
  mutating func begin(atMost count: Int) {
    var wanted = 64
    while wanted < count * 4 { wanted *= 2 }
    size = wanted
    table.extend(to: wanted, with: 0)
    for position in 0..<wanted { table[position] = 0 }
  }

  /// The position of a day of a key, which is added if it is new.
  @inline(__always)
  func position(of key: Int32, day: Int32, in list: FigureList) -> Int {
    let both = UInt64(UInt32(bitPattern: key)) << 32 | UInt64(UInt32(bitPattern: day))
    var place = Int(truncatingIfNeeded: (both &* factor) >> 40) & (size &- 1)
    while true {
      let found = Int(table[place])
      if found == 0 {
        let position = list.append(FigureList.Head(key: key, day: day))
        table[place] = UInt32(truncatingIfNeeded: position &+ 1)
        return position
      }
      let head = list.heads[found &- 1]
      if head.key == key, head.day == day { return found &- 1 }
      place = (place &+ 1) & (size &- 1)
    }
  }
}
