import Quantities

/// A time as the old database writes it.
struct OldTime: Hashable {
  /// The moment, to the second.
  let instant: Instant
  /// Whether it names no zone, so that it is meant in the one the migration was told.
  let isNaive: Bool
  /// Whether the clocks of that zone skip or repeat it.
  let isUnclear: Bool

  /// Reads `2026-11-23 09:00:00.123`, with `T` or a blank, with or without seconds, fraction and offset, or a day alone.
  init?(_ text: String, in zone: Zone) {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    guard let day = Day(String(text.prefix(10))) else { return nil }
    var rest = text.dropFirst(10)
    guard let separator = rest.popFirst() else {
      self.init(local: LocalTime(day: day, time: .midnight), seconds: 0, in: zone)
      return
    }
    guard separator == "T" || separator == " ", let time = TimeOfDay(String(rest.prefix(5))) else { return nil }
    rest = rest.dropFirst(5)
    guard let seconds = Self.seconds(&rest) else { return nil }
    if rest.isEmpty {
      self.init(local: LocalTime(day: day, time: time), seconds: seconds, in: zone)
      return
    }
    guard let offset = Self.offset(rest) else { return nil }
    let clock = Int64(day.daysSinceEpoch) * 86_400 + Int64(time.minutes) * 60 + Int64(seconds)
    self.init(instant: Instant(secondsSince1970: clock - offset), isNaive: false, isUnclear: false)
  }

  private init(instant: Instant, isNaive: Bool, isUnclear: Bool) {
    self.instant = instant
    self.isNaive = isNaive
    self.isUnclear = isUnclear
  }

  private init(local: LocalTime, seconds: Int, in zone: Zone) {
    let more = Int64(seconds)
    switch zone.resolve(local) {
    case .unique(let moment): self.init(instant: moment.adding(seconds: more), isNaive: true, isUnclear: false)
    case .gap(let next): self.init(instant: next, isNaive: true, isUnclear: true)
    case .overlap(let first, _): self.init(instant: first.adding(seconds: more), isNaive: true, isUnclear: true)
    }
  }

  /// Takes `:SS` and any fraction; no seconds are none.
  private static func seconds(_ rest: inout Substring) -> Int? {
    guard rest.first == ":" else { return 0 }
    guard let seconds = Int(rest.dropFirst().prefix(2)), 0..<60 ~= seconds, rest.count >= 3 else { return nil }
    rest = rest.dropFirst(3)
    if rest.first == "." {
      rest = rest.dropFirst()
      guard rest.first?.isWholeNumber == true else { return nil }
      rest = rest.drop(while: \.isWholeNumber)
    }
    return seconds
  }

  /// The seconds east of UTC of `Z`, `+01`, `+0100`, `+01:00` or `UTC`.
  private static func offset(_ text: Substring) -> Int64? {
    let bare = text.drop(while: \.isWhitespace)
    if ["Z", "z", "UTC", "+00"].contains(bare) { return 0 }
    guard let sign = bare.first, sign == "+" || sign == "-" else { return nil }
    let digits = bare.dropFirst().filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy(\.isASCII), let number = Int(digits) else {
      return nil
    }
    let (hours, minutes) = digits.count == 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 15, minutes < 60 else { return nil }
    return Int64((hours * 60 + minutes) * 60) * (sign == "-" ? -1 : 1)
  }
}
