/// A lead or follow-up time: a signed whole number of minutes that passes, such as two hours after a post.
///
/// A day here is 24 hours. The longest interval is 36,600 days, about a hundred years, either way.
public struct Interval: Sendable, Hashable {
  /// The length in minutes, negative for a lead.
  public let minutes: Int

  private static let mostMinutes = 36_600 * 1_440

  /// Makes an interval of so many minutes, or the longest there is.
  public init(minutes: Int) {
    self.minutes = min(max(minutes, -Interval.mostMinutes), Interval.mostMinutes)
  }

  /// Makes an interval of so many hours, or the longest there is.
  public static func hours(_ hours: Int) -> Interval { Interval(count: hours, of: 60) }

  /// Makes an interval of so many days of 24 hours, or the longest there is.
  public static func days(_ days: Int) -> Interval { Interval(count: days, of: 1_440) }

  private init(count: Int, of unit: Int) {
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    self.init(minutes: overflow ? (count < 0 ? Int.min : Int.max) : product)
  }

  /// Reads a whole number and a unit of `m`, `h` or `d`, such as `90m`, `24h` or `-2d`.
  ///
  /// Nothing may stand before, between or after them, no plus sign either; more than 36,600 days are refused.
  public init?(_ text: String) {
    let read = withBytes(of: text.utf8) { bytes -> Interval? in
      var cursor = ByteCursor(bytes)
      let isLead = cursor.take("-")
      guard let count = cursor.number(upTo: 8), let unit = Interval.unit(from: &cursor), cursor.isAtEnd,
        count * unit <= Interval.mostMinutes
      else { return nil }
      return Interval(minutes: isLead ? -count * unit : count * unit)
    }
    guard let read else { return nil }
    self = read
  }

  private static func unit(from cursor: inout ByteCursor) -> Int? {
    if cursor.take("m") { return 1 }
    if cursor.take("h") { return 60 }
    return cursor.take("d") ? 1_440 : nil
  }

  /// The length in seconds.
  public var seconds: Int64 { Int64(minutes) * 60 }

  /// The same length the other way.
  public var negated: Interval { Interval(minutes: -minutes) }
}

extension Interval: Comparable {
  /// Orders by length, leads first.
  public static func < (left: Interval, right: Interval) -> Bool { left.minutes < right.minutes }
}

extension Interval: CustomStringConvertible {
  /// The largest exact unit: whole days above 48 hours (`3d`), else whole hours (`48h`), else minutes (`90m`).
  ///
  /// Up to 48 hours people speak of hours (`24h`), so days begin at three.
  public var description: String {
    if abs(minutes) > 2_880, minutes % 1_440 == 0 { return "\(minutes / 1_440)d" }
    return minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes)m"
  }
}
