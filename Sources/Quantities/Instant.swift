/// A moment everywhere at once, to the second, without leap seconds.
///
/// Moments run from the start of year 1 to the end of year 9999 in UTC; arithmetic stops there and never traps.
public struct Instant: Sendable, Hashable {
  /// Seconds since `1970-01-01T00:00:00Z`, negative before it.
  public let secondsSince1970: Int64

  /// The first moment there is, `0001-01-01T00:00:00Z`.
  public static let earliest = Instant(unchecked: -62_135_596_800)
  /// The last moment there is, `9999-12-31T23:59:59Z`.
  public static let latest = Instant(unchecked: 253_402_300_799)

  private init(unchecked seconds: Int64) {
    secondsSince1970 = seconds
  }

  /// Makes the moment so many seconds after 1970 began in UTC, or the nearest moment there is.
  public init(secondsSince1970 seconds: Int64) {
    let first = Instant.earliest.secondsSince1970
    let last = Instant.latest.secondsSince1970
    self.init(unchecked: min(max(seconds, first), last))
  }

  /// Reads a moment as RFC 3339 writes it, such as `2026-11-23T09:30:00+01:00`.
  ///
  /// Capital `T` and `Z`, seconds from 00 to 59 and `Z` or an offset are required; a leap second is refused.
  /// A fraction of a second is accepted and dropped: whole seconds are all the tool keeps.
  public init?(rfc3339 text: String) {
    let read = withBytes(of: text.utf8) { bytes -> Instant? in
      var cursor = ByteCursor(bytes)
      guard let day = Day(from: &cursor), cursor.take("T"), let clock = Instant.clock(from: &cursor),
        let offset = Instant.offset(from: &cursor), cursor.isAtEnd
      else { return nil }
      let seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(clock - offset)
      let instant = Instant(secondsSince1970: seconds)
      return instant.secondsSince1970 == seconds ? instant : nil
    }
    guard let read else { return nil }
    self = read
  }

  /// Takes `HH:MM:SS` and any fraction as seconds since midnight.
  private static func clock(from cursor: inout ByteCursor) -> Int? {
    guard let hour = cursor.number(digits: 2), hour < 24, cursor.take(":"),
      let minute = cursor.number(digits: 2), minute < 60, cursor.take(":"),
      let second = cursor.number(digits: 2), second < 60
    else { return nil }
    if cursor.take(".") {
      guard cursor.digit() != nil else { return nil }
      while cursor.digit() != nil {}
    }
    return hour * 3_600 + minute * 60 + second
  }

  /// Takes `Z`, `+HH:MM` or `-HH:MM` as seconds east of UTC.
  private static func offset(from cursor: inout ByteCursor) -> Int? {
    if cursor.take("Z") { return 0 }
    let isWest = cursor.take("-")
    guard isWest || cursor.take("+"), let hour = cursor.number(digits: 2), hour < 24, cursor.take(":"),
      let minute = cursor.number(digits: 2), minute < 60
    else { return nil }
    let seconds = hour * 3_600 + minute * 60
    return isWest ? -seconds : seconds
  }

  /// The moment so much later, or earlier if negative; stops at the first and last moment there is.
  public func adding(_ interval: Interval) -> Instant { adding(seconds: interval.seconds) }

  /// The moment so many seconds later, or earlier if negative; stops at the first and last moment there is.
  public func adding(seconds: Int64) -> Instant {
    let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
    if overflow { return seconds < 0 ? .earliest : .latest }
    return Instant(secondsSince1970: sum)
  }

  /// How many seconds later the other moment is; negative if it is earlier.
  public func seconds(until other: Instant) -> Int64 { other.secondsSince1970 - secondsSince1970 }

  /// The moment by a zone's clocks, as RFC 3339 writes it: `2026-11-23T09:30:00+01:00`.
  ///
  /// RFC 3339 knows no seconds in offsets. Where a zone kept them (before 1972), the offset is cut to the minute and
  /// the time shown agrees with it, so the text always names this very moment. A moment whose local year would be
  /// outside 1 to 9999 is written in UTC.
  public func text(in zone: Zone) -> String {
    let offset = zone.offset(at: self) / 60 * 60
    let clock = secondsSince1970 + Int64(offset)
    guard Instant(secondsSince1970: clock).secondsSince1970 == clock else { return description }
    let magnitude = abs(offset) / 60
    let sign = offset < 0 ? "-" : "+"
    return "\(Instant.clockText(clock))\(sign)\(padded(magnitude / 60, 2)):\(padded(magnitude % 60, 2))"
  }

  private static func clockText(_ clock: Int64) -> String {
    let second = CalendarArithmetic.floorDivide(clock, 60).remainder
    return "\(LocalTime(clockSeconds: clock)):\(padded(second, 2))"
  }
}

extension Instant: Comparable {
  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}

extension Instant: CustomStringConvertible {
  /// The moment in UTC as `2026-11-23T08:30:00Z`.
  public var description: String { Instant.clockText(secondsSince1970) + "Z" }
}
