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
  private var numbers = KeyNumbers()

  /// The number of a key, which is added if it is new.
  func number(of key: Key) -> Int32 {
    let (number, isNew) = numbers.number(of: key.campaign, key.platform, key.metric)
    if isNew {
      keys.append(key)
      partOf.append(UInt8(key.campaign % KeySpace.parts))
    }
    return number
  }

  /// Where the thread puts its lists.
  fileprivate let memory: FigureMemory

  /// Makes one that knows nothing; lists of files lie in memory that spaces of one thread share.
  init(in memory: FigureMemory = FigureMemory()) {
    self.memory = memory
  }
}

/// Memory of lists, for the thread that reads; kept over all that it reads, however little its files are alike.
final class FigureMemory {
  private var draft: FigureDraft?
  private var chunks = MemoryChunks()

  /// Where to put the figures of a file that is being read; nobody else gets the same before it is given back.
  fileprivate func takeDraft() -> FigureDraft {
    let taken = draft ?? FigureDraft()
    draft = nil
    return taken
  }

  /// Keeps memory for the next file.
  fileprivate func giveBack(_ draft: FigureDraft) { self.draft = draft }

  /// Memory that stays, behind that of other lists.
  fileprivate func room(for size: Int) -> MemoryChunks.Room { chunks.take(size) }
}

/// The figures of a file with few rows, one day of a key behind the other.
///
/// A table by group and day costs a small file more than all of its rows do; so these are found by a search that one
/// thread keeps for all its files (`FigureSearch`), and stay behind as a list. While rows are added it stands in memory
/// that the thread keeps for its next file; what stays behind lies with the lists of other files on large pages.
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
  /// Where they stand while rows are added; nothing once the list is divided.
  private var draft: FigureDraft?
  /// How many days of keys have room there.
  private var capacity: Int
  /// Where they stand once the list is divided.
  private var chunk: MemoryChunk?
  /// Where each part of the campaigns starts, and the end; nothing before the list is divided.
  private(set) var starts: UnsafePointer<Int32>?

  /// Makes an empty list with room for so many days of keys.
  init(space: KeySpace, width: Int, capacity: Int) {
    self.space = space
    self.width = max(1, width)
    let draft = space.memory.takeDraft()
    draft.makeRoom(for: max(1, capacity), width: self.width, keeping: 0)
    self.capacity = draft.capacity(width: self.width)
    (heads, slots) = (draft.heads, draft.slots)
    self.draft = draft
  }

  /// Adds a day of a key without figures yet; gives its position.
  @inline(__always)
  func append(_ head: Head) -> Int {
    let count = self.count
    if count == capacity { makeRoom() }
    heads[count] = head
    for slot in count &* width..<(count &+ 1) &* width { slots[slot] = .none }
    self.count = count &+ 1
    return count
  }

  /// Sorts days of keys by the parts of their campaigns, when all rows are added; they get no larger than they are.
  func divide() {
    guard let draft else { return }
    let partOf = space.partOf.base
    let (count, width) = (self.count, self.width)
    let (oldHeads, oldSlots) = (heads, slots)
    // Figures come first: they are the wider ones, and their size is a multiple of all others'.
    let (slotBytes, headBytes) = (count * width * MemoryLayout<FigureSlot>.stride, count * MemoryLayout<Head>.stride)
    let chunk = space.memory.room(for: slotBytes + headBytes + (KeySpace.parts + 1) * MemoryLayout<Int32>.stride)
    let newSlots = chunk.start.bindMemory(to: FigureSlot.self, capacity: count * width)
    let newHeads = (chunk.start + slotBytes).bindMemory(to: Head.self, capacity: count)
    let starts = (chunk.start + slotBytes + headBytes).bindMemory(to: Int32.self, capacity: KeySpace.parts + 1)
    for part in 0...KeySpace.parts { starts[part] = 0 }
    for number in 0..<count { starts[Int(partOf[Int(oldHeads[number].key)]) &+ 1] &+= 1 }
    for part in 1...KeySpace.parts { starts[part] &+= starts[part &- 1] }
    for number in 0..<count {
      let head = oldHeads[number]
      let part = Int(partOf[Int(head.key)])
      let target = Int(starts[part])
      starts[part] &+= 1
      newHeads[target] = head
      for column in 0..<width { newSlots[target &* width &+ column] = oldSlots[number &* width &+ column] }
    }
    // By now each start is where its part ends, which is where the next one starts.
    for part in (1...KeySpace.parts).reversed() { starts[part] = starts[part &- 1] }
    starts[0] = 0
    self.starts = UnsafePointer(starts)
    (heads, slots) = (newHeads, newSlots)
    self.chunk = chunk.owner
    space.memory.giveBack(draft)
    self.draft = nil
    capacity = count
  }

  /// The positions of one part's days of keys, once they are divided.
  func range(of part: Int) -> Range<Int> { starts.map { Int($0[part])..<Int($0[part + 1]) } ?? 0..<0 }

  @inline(never)
  private func makeRoom() {
    guard let draft else { preconditionFailure("nothing is added to a list that was divided") }
    draft.makeRoom(for: count * 2, width: width, keeping: count)
    capacity = draft.capacity(width: width)
    (heads, slots) = (draft.heads, draft.slots)
  }
}

/// Where the list of the file being read stands; a thread keeps it from file to file.
final class FigureDraft {
  fileprivate private(set) var heads: UnsafeMutablePointer<FigureList.Head>
  fileprivate private(set) var slots: UnsafeMutablePointer<FigureSlot>
  /// How many days of keys have room, and how many figures.
  private var headRoom = 0
  private var slotRoom = 0

  /// How many days of keys have room that have so many figures each.
  fileprivate func capacity(width: Int) -> Int { min(headRoom, slotRoom / width) }

  fileprivate init() {
    heads = .allocate(capacity: 1)
    slots = .allocate(capacity: 1)
  }

  deinit {
    heads.deallocate()
    slots.deallocate()
  }

  /// Sees to it that so many days of keys have room, each with so many figures.
  fileprivate func makeRoom(for count: Int, width: Int, keeping kept: Int) {
    guard count > headRoom || count * width > slotRoom else { return }
    let (heads, slots) = (self.heads, self.slots)
    headRoom = max(headRoom, count)
    slotRoom = max(slotRoom, count * width)
    self.heads = .allocate(capacity: headRoom)
    self.slots = .allocate(capacity: slotRoom)
    self.heads.update(from: heads, count: kept)
    self.slots.update(from: slots, count: kept * width)
    heads.deallocate()
    slots.deallocate()
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
