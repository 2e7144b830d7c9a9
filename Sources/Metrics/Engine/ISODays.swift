/// What days written as `2026-11-28` mean, found by arithmetic on their eight bytes instead of a search.
///
/// A day has a place of its own by year, month and day, even one that no calendar has; what it means is looked up once,
/// by the same rules as any other text of a day, and stays known from file to file.
struct ISODays: ~Copyable {
  /// What stands for a day that nothing is known of yet.
  static let unknown = Int32.min + 1

  /// A hundred years of 16 months of 32 days.
  private static let size = 100 << 9

  private var days = UnsafeMutablePointer<Int32>.allocate(capacity: ISODays.size)
  /// Which days were met since they were last taken, one bit each.
  private var met = UnsafeMutablePointer<UInt32>.allocate(capacity: ISODays.size >> 5)
  /// The days that are known, and those that are none.
  private var known: [Int] = []
  private var odd: [Int] = []
  /// Whether this file had any day.
  private(set) var hasAny = false

  /// Makes an empty one.
  init() {
    days.initialize(repeating: Self.unknown, count: Self.size)
    met.initialize(repeating: 0, count: Self.size >> 5)
  }

  deinit {
    days.deallocate()
    met.deallocate()
  }

  /// Starts a file; what days mean stays known if this one is read by the same rules as those before.
  mutating func begin(keepsMeanings: Bool) {
    // What is no day is looked at again in every file, to say so of each.
    for slot in odd { days[slot] = Self.unknown }
    odd.removeAll(keepingCapacity: true)
    hasAny = false
    _ = take()
    guard !keepsMeanings else { return }
    for slot in known { days[slot] = Self.unknown }
    known.removeAll(keepingCapacity: true)
  }

  /// The place of ten bytes that are a day of the years 2000 to 2099; nothing for all else.
  @inline(__always)
  static func slot(of bytes: UnsafePointer<UInt8>) -> Int? {
    let raw = UnsafeRawPointer(bytes)
    let century = UInt16(littleEndian: raw.loadUnaligned(as: UInt16.self))
    let text = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 2, as: UInt64.self))
    // `yy-mm-dd` with its digits as their values and its hyphens as zeros.
    let values = text ^ 0x3030_2D30_302D_3030
    let others = ((values &+ 0x7676_7F76_767F_7676) | values) & 0x8080_8080_8080_8080
    guard century == 0x3032, others == 0 else { return nil }
    let pairs = values &* 10 &+ (values >> 8)
    let year = Int(truncatingIfNeeded: pairs & 0xFF)
    let month = Int(truncatingIfNeeded: (pairs >> 24) & 0xFF)
    let day = Int(truncatingIfNeeded: (pairs >> 48) & 0xFF)
    return (month | day >> 1) < 16 ? year << 9 | month << 5 | day : nil
  }

  /// What a day means, which counts as met; `unknown` for one that has to be looked up, as the first of each file has.
  @inline(__always)
  func meet(_ slot: Int) -> Int32 {
    guard hasAny else { return Self.unknown }
    met[slot >> 5] |= 1 &<< UInt32(truncatingIfNeeded: slot & 31)
    return days[slot]
  }

  /// Keeps what a day means.
  mutating func set(_ slot: Int, to day: Int32) {
    if day > Self.unknown {
      if days[slot] == Self.unknown { known.append(slot) }
    } else {
      odd.append(slot)
    }
    days[slot] = day
    hasAny = true
    met[slot >> 5] |= 1 &<< UInt32(truncatingIfNeeded: slot & 31)
  }

  /// The days met since this was last asked.
  mutating func take() -> DayTally {
    var tally = DayTally()
    for month in 0..<Self.size >> 5 where met[month] != 0 {
      var bits = met[month]
      met[month] = 0
      for slot in odd where slot >> 5 == month { bits &= ~(1 &<< UInt32(truncatingIfNeeded: slot & 31)) }
      guard bits != 0 else { continue }
      // The days of a month follow each other, so any of them tells where they start.
      let first = bits.trailingZeroBitCount
      tally.add(bits, from: Int(days[month << 5 | first]) - first)
    }
    return tally
  }
}
