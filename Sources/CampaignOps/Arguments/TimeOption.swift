import Quantities

/// A time somebody typed, before the zone it may be meant in is known.
enum TimeOption: Hashable, Sendable {
  /// With an offset, so that it is one moment everywhere.
  case moment(Instant)
  /// The clock on the campaign's wall.
  case local(LocalTime)
}

extension Invocation {
  /// The time an option names, if it was given.
  func time(_ option: String) throws(UsageError) -> TimeOption? {
    guard let text = value(option) else { return nil }
    if let moment = Instant(rfc3339: text) { return .moment(moment) }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let day = Day(parts[0]), let time = TimeOfDay(parts[1]) else {
      throw .badValue(
        option: option, value: text,
        expected: "a moment such as 2026-11-24T10:00:00+01:00, or 2026-11-24T10:00 in the campaign's zone")
    }
    return .local(LocalTime(day: day, time: time))
  }
}
