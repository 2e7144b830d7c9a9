import Quantities

/// What `--as-of` asks for, before the workspace's zone is known.
enum AsOf: Hashable, Sendable {
  /// The clock.
  case now
  /// A moment.
  case moment(Instant)
  /// The start of a day in the workspace's zone.
  case day(Day)
  /// The as-of of the last run that changed something.
  case last

  /// Understands an option's value; nothing without an option means the clock.
  static func parse(_ text: String?) throws(UsageError) -> AsOf {
    guard let text else { return .now }
    if text == "last" { return .last }
    if let day = Day(text) { return .day(day) }
    if let moment = Instant(rfc3339: text) { return .moment(moment) }
    throw .badValue(
      option: "as-of", value: text, expected: "a moment such as 2026-11-23T08:00:00Z, a day, or `last`")
  }

  /// The moment meant, given the workspace's zone, the clock and the as-of of the last run.
  func resolve(in zone: Zone, now: Instant, lastRun: Instant?) -> Instant {
    switch self {
    case .now: now
    case .moment(let moment): moment
    case .last: lastRun ?? now
    case .day(let day): Self.start(of: day, in: zone)
    }
  }

  private static func start(of day: Day, in zone: Zone) -> Instant {
    guard let midnight = TimeOfDay(hour: 0, minute: 0) else { return now(day) }
    switch zone.resolve(LocalTime(day: day, time: midnight)) {
    case .unique(let moment): return moment
    case .gap(let firstValid): return firstValid
    case .overlap(let first, _): return first
    }
  }

  private static func now(_ day: Day) -> Instant {
    Instant(secondsSince1970: Int64(day.daysSinceEpoch) * 86_400)
  }
}
