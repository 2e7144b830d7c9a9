/// What days written as `2026-11-28` mean, found by arithmetic on their eight bytes instead of a search.
///
/// A day has a place of its own by year, month and day, even one that no calendar has; what it means is looked up once,
/// by the same rules as any other text of a day.
struct ISODays: ~Copyable {
  /// What stands for a day that the file has not had yet.
  static let unknown = Int32.min + 1

  /// A day, and the last file that had it.
  private struct Known {
    var day: Int32
    var file: UInt32
  }

  /// A hundred years of 16 months of 32 days.
  private static let size = 100 << 9

  private var days = UnsafeMutablePointer<Known>.allocate(capacity: ISODays.size)
  /// The number of the file being read.
  private var file: UInt32 = 1
  /// The first file whose days mean the same as this one's.
  private var firstAlike: UInt32 = 1
  /// Whether this file had any day.
  private(set) var hasAny = false

  /// Makes an empty one.
  init() {
    days.initialize(repeating: Known(day: Self.unknown, file: 0), count: Self.size)
  }

  deinit {
    days.deallocate()
  }

  /// Starts a file; what days mean stays known if this one is read by the same rules as those before.
  mutating func begin(keepsMeanings: Bool) {
    if file == .max {
      days.update(repeating: Known(day: Self.unknown, file: 0), count: Self.size)
      file = 0
    }
    file += 1
    if !keepsMeanings || file == 1 { firstAlike = file }
    hasAny = false
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

  /// What a day means that this file had already, else `unknown`.
  @inline(__always)
  subscript(slot: Int) -> Int32 {
    let known = days[slot]
    return known.file == file ? known.day : Self.unknown
  }

  /// What a day of an earlier file means that this one has too, if it is a day; it counts as had from now on.
  mutating func recall(_ slot: Int) -> Int32? {
    guard days[slot].file >= firstAlike, days[slot].day > Self.unknown else { return nil }
    days[slot].file = file
    return days[slot].day
  }

  /// Keeps what a day means.
  mutating func set(_ slot: Int, to day: Int32) {
    days[slot] = Known(day: day, file: file)
    hasAny = true
  }
}
