/// A run of days, such as a campaign's flight, with both ends included.
public struct DayRange: Sendable, Hashable {
  /// The first day.
  public let first: Day
  /// The last day, which belongs to the range.
  public let last: Day

  /// Makes a range, or nothing if the last day lies before the first.
  public init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The number of days, at least one.
  public var count: Int { first.days(until: last) + 1 }

  /// All days in order.
  public var days: [Day] { (0..<count).map(first.adding) }

  /// All ISO weeks touched, in order; the first and last may reach beyond the range.
  public var weeks: [Week] {
    let monday = first.week.first
    return stride(from: 0, through: monday.days(until: last), by: 7).map { Week(containing: monday.adding($0)) }
  }

  /// Whether the day lies in the range.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The days both ranges have, or nothing if they have none.
  public func intersection(with other: DayRange) -> DayRange? {
    DayRange(first: max(first, other.first), last: min(last, other.last))
  }
}

extension DayRange: CustomStringConvertible {
  /// Both ends as `2026-11-02..2026-11-13`.
  public var description: String { "\(first)..\(last)" }
}
