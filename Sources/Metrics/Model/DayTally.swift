public import Quantities

/// The days that stand in the date column of one export, in rows that cannot be used too.
///
/// Each day is one bit, since most exports list each day of some weeks or months.
public struct DayTally: Sendable, Hashable {
  /// The first day of the first word, a multiple of 64 counted from the first of January 1970.
  private var base = 0
  private var words: [UInt64] = []
  /// How many words two years need.
  private static let usual = 13

  /// Starts with no day.
  public init() {}

  /// Adds a day.
  public mutating func add(_ day: Day) {
    let number = day.daysSinceEpoch
    makeRoom(for: number & ~63, count: 1)
    words[(number - base) >> 6] |= 1 << UInt64(number & 63)
  }

  /// Adds those of 32 days that have a bit, the first lowest; days are counted from the first of January 1970.
  mutating func add(_ bits: UInt32, from first: Int) {
    guard bits != 0 else { return }
    let (start, wide) = (first + bits.trailingZeroBitCount, UInt64(bits) >> UInt64(bits.trailingZeroBitCount))
    makeRoom(for: start & ~63, count: 1)
    words[(start - base) >> 6] |= wide << UInt64(start & 63)
    let rest = start & 63 == 0 ? 0 : wide >> UInt64(64 - start & 63)
    guard rest != 0 else { return }
    makeRoom(for: (start & ~63) + 64, count: 1)
    words[(start - base) >> 6 + 1] |= rest
  }

  /// Adds the days of another part of the same export.
  public mutating func merge(_ other: DayTally) {
    guard !other.words.isEmpty else { return }
    guard !words.isEmpty else { return self = other }
    makeRoom(for: other.base, count: other.words.count)
    for (position, word) in other.words.enumerated() { words[(other.base - base) >> 6 + position] |= word }
  }

  /// Sees to it that so many words from a day on are there; a day at either end always is one of those added.
  private mutating func makeRoom(for first: Int, count: Int) {
    if words.isEmpty {
      base = first
      words.reserveCapacity(max(count, Self.usual))
      words.append(contentsOf: repeatElement(0, count: count))
      return
    }
    if first < base {
      words.insert(contentsOf: repeatElement(0, count: (base - first) >> 6), at: 0)
      base = first
    }
    let missing = (first - base) >> 6 + count - words.count
    if missing > 0 { words.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// How many different days there are.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The first and the last day, if there is any.
  public var range: DayRange? {
    guard let first = words.first, let last = words.last else { return nil }
    return DayRange(
      first: Day(daysSinceEpoch: base + first.trailingZeroBitCount),
      last: Day(daysSinceEpoch: base + words.count * 64 - 1 - last.leadingZeroBitCount))
  }
}
