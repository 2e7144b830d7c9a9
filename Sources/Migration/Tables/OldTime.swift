import Quantities

/// A time as the old database writes it.
struct OldTime: Hashable {
  /// The moment, to the second.
  let instant: Instant
  /// Whether it names no zone, so that it is meant in the one the migration was told.
  let isNaive: Bool
  /// Whether the clocks of that zone skip or repeat it.
  let isUnclear: Bool
  /// Whether a part of a second was written that is not carried over.
  private(set) var hasFraction = false

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
    guard let seconds = Self.seconds(&rest), let isExact = Self.fraction(&rest) else { return nil }
    if rest.isEmpty {
      self.init(local: LocalTime(day: day, time: time), seconds: seconds, in: zone)
    } else {
      guard let offset = Self.offset(rest) else { return nil }
      let clock = Int64(day.daysSinceEpoch) * 86_400 + Int64(time.minutes) * 60 + Int64(seconds)
      self.init(instant: Instant(secondsSince1970: clock - offset), isNaive: false, isUnclear: false)
    }
    hasFraction = !isExact
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

  /// Takes `:SS`; no seconds are none.
  private static func seconds(_ rest: inout Substring) -> Int? {
    guard rest.first == ":" else { return 0 }
    guard let seconds = number(rest.dropFirst().prefix(2), upTo: 59) else { return nil }
    rest = rest.dropFirst(3)
    return seconds
  }

  /// Takes `.123456`, if it is there; says whether nothing is lost without it.
  private static func fraction(_ rest: inout Substring) -> Bool? {
    guard rest.first == "." else { return true }
    let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(1 + digits.count)
    return digits.allSatisfy { $0 == "0" }
  }

  /// The seconds east of UTC of `Z`, `UTC`, `+01`, `+0100`, `+01:00`, or `+00:19:32` as before there were zones.
  private static func offset(_ text: Substring) -> Int64? {
    let bare = text.drop { $0 == " " }
    if ["Z", "z", "UTC"].contains(bare) { return 0 }
    guard let sign = bare.first, sign == "+" || sign == "-" else { return nil }
    let words = bare.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    let isCompact = words.count == 1 && words[0].count == 4
    let parts = isCompact ? [words[0].prefix(2), words[0].suffix(2)] : words
    guard (1...3).contains(parts.count), let hours = number(parts[0], upTo: 15) else { return nil }
    var seconds = Int64(hours) * 3_600
    for (part, length) in zip(parts.dropFirst(), [60, 1]) {
      guard let value = number(part, upTo: 59) else { return nil }
      seconds += Int64(value * length)
    }
    return sign == "-" ? -seconds : seconds
  }

  /// A number of exactly two digits and nothing else, as a sign would be.
  private static func number(_ text: Substring, upTo most: Int) -> Int? {
    guard text.count == 2, text.allSatisfy({ ("0"..."9").contains($0) }), let value = Int(text), value <= most else {
      return nil
    }
    return value
  }
}
