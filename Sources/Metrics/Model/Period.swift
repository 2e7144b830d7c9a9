public import Quantities

/// The days that a figure covers as a whole; an end that nothing states is not known.
public struct Period: Sendable, Hashable {
  /// The first day, if it is known.
  public let first: Day?
  /// The last day, which belongs to the period, if it is known.
  public let last: Day?

  /// Days of which nothing is known.
  public static let unknown = Period(unchecked: nil, nil)

  private init(unchecked first: Day?, _ last: Day?) {
    self.first = first
    self.last = last
  }

  /// Makes a period, or nothing if its last day lies before its first.
  public init?(first: Day?, last: Day?) {
    if let first, let last, last < first { return nil }
    self.init(unchecked: first, last)
  }

  /// A period of one day.
  public init(_ day: Day) {
    self.init(unchecked: day, day)
  }

  /// A period whose ends are both known.
  public init(_ range: DayRange) {
    self.init(unchecked: range.first, range.last)
  }

  /// The day, if it is a single one.
  public var day: Day? { first == last ? first : nil }

  /// The days, if both ends are known.
  public var range: DayRange? {
    guard let first, let last else { return nil }
    return DayRange(first: first, last: last)
  }
}

extension Period: Comparable {
  /// Orders by the first day, then the last; what is not known stands in front.
  public static func < (left: Period, right: Period) -> Bool {
    let order = { (period: Period) in
      (period.first?.daysSinceEpoch ?? Int.min, period.last?.daysSinceEpoch ?? Int.min)
    }
    return order(left) < order(right)
  }
}

extension Period: CustomStringConvertible {
  /// Both ends as `2026-11-02..2026-11-13`, with `?` for one that is not known.
  public var description: String { "\(first.map(\.description) ?? "?")..\(last.map(\.description) ?? "?")" }
}
