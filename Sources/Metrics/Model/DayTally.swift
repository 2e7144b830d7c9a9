public import Quantities

/// The days that stand in the date column of one export, in rows that cannot be used too.
public struct DayTally: Sendable, Hashable {
  /// The days, each once.
  public private(set) var days: Set<Day> = []

  /// Starts with no day.
  public init() {}

  /// Adds a day.
  public mutating func add(_ day: Day) {
    days.insert(day)
  }

  /// Adds the days of another part of the same export.
  public mutating func merge(_ other: DayTally) {
    days.formUnion(other.days)
  }

  /// How many different days there are.
  public var count: Int { days.count }

  /// The first and the last day, if there is any.
  public var range: DayRange? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return DayRange(first: first, last: last)
  }
}
