/// What days written as `2026-11-28` mean, found by arithmetic on their eight bytes instead of a search.
///
/// A day has a place of its own by year, month and day, even one that no calendar has; what it means is looked up once,
/// by the same rules as any other text of a day.
struct ISODays: ~Copyable {
  /// What stands for a day that was not looked up yet.
  static let unknown = Int32.min + 1

  /// A hundred years of 16 months of 32 days.
  private static let size = 100 << 9

  private var days = UnsafeMutablePointer<Int32>.allocate(capacity: ISODays.size)
  private var used = FlatArray<Int32>()

  /// Makes an empty one.
  init() {
    days.initialize(repeating: Self.unknown, count: Self.size)
  }

  deinit {
    days.deallocate()
  }

  /// Forgets all days; as quick as there are few.
  mutating func removeAll() {
    for position in 0..<used.count { days[Int(used[position])] = Self.unknown }
    used.removeAll()
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

  /// What a day means.
  @inline(__always)
  subscript(slot: Int) -> Int32 { days[slot] }

  /// Keeps what a day means.
  mutating func set(_ slot: Int, to day: Int32) {
    days[slot] = day
    used.append(Int32(truncatingIfNeeded: slot))
  }
}
