/// A time on the clock to the minute, such as the start of a posting window.
public struct TimeOfDay: Sendable, Hashable {
  /// Minutes since midnight by the clock's face, from 0 to 1439.
  public let minutes: Int

  /// The start of the day.
  public static let midnight = TimeOfDay(unchecked: 0)

  private init(unchecked minutes: Int) {
    self.minutes = minutes
  }

  /// Makes a time from minutes since midnight, or nothing outside 0 to 1439.
  public init?(minutes: Int) {
    guard 0..<1_440 ~= minutes else { return nil }
    self.init(unchecked: minutes)
  }

  /// Makes a time from an hour of 0 to 23 and a minute of 0 to 59.
  public init?(hour: Int, minute: Int) {
    guard 0..<24 ~= hour, 0..<60 ~= minute else { return nil }
    self.init(unchecked: hour * 60 + minute)
  }

  /// Reads a time written exactly as `09:30`, from `00:00` to `23:59`.
  public init?(_ text: String) {
    let read = withBytes(of: text.utf8) { bytes -> TimeOfDay? in
      var cursor = ByteCursor(bytes)
      guard let hour = cursor.number(digits: 2), cursor.take(":"),
        let minute = cursor.number(digits: 2), cursor.isAtEnd
      else { return nil }
      return TimeOfDay(hour: hour, minute: minute)
    }
    guard let read else { return nil }
    self = read
  }

  /// The hour, from 0 to 23.
  public var hour: Int { minutes / 60 }
  /// The minute of the hour, from 0 to 59.
  public var minute: Int { minutes % 60 }
}

extension TimeOfDay: Comparable {
  /// Orders from midnight on.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as `09:30`.
  public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}
