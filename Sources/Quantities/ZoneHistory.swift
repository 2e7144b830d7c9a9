/// One way a zone's clocks were or are set.
struct ClockSetting: Sendable, Hashable {
  /// Seconds ahead of UTC, less than `ZoneHistory.offsetLimit` either way.
  let offset: Int
  let isDST: Bool
  let abbreviation: String
}

/// All settings of a zone's clocks: a table for the past and, for what comes after it, a rule.
struct ZoneHistory: Sendable {
  /// Seconds that no offset reaches, by RFC 9636, section 3.2.
  static let offsetLimit: Int64 = 26 * 3_600

  /// When the clocks were set, strictly ascending, in seconds since 1970.
  let times: [Int64]
  /// Into which of the settings, one for each time.
  let kinds: [UInt8]
  /// The settings; the first holds before the first time.
  let settings: [ClockSetting]
  /// What changes the clocks after the last time, or at all times if there are none.
  let rule: ZoneRule?

  static let utc = ZoneHistory(
    times: [], kinds: [], settings: [ClockSetting(offset: 0, isDST: false, abbreviation: "UTC")], rule: nil)

  /// One moment at which the clocks are set; the two settings may be the same.
  struct Change {
    let time: Int64
    let before: ClockSetting
    let after: ClockSetting
  }

  /// The setting that holds at a moment.
  ///
  /// The table's last one holds until the rule's next change, even where the rule alone would say otherwise: a zone
  /// may join its neighbours' rule in the middle of their summer, as America/Ojinaga did in 2022.
  func clock(at time: Int64) -> ClockSetting {
    let known = times.last ?? .min
    if known <= time, let rule {
      if let change = rule.lastChange(upTo: time), change.time > known { return change.after }
      if times.isEmpty { return rule.standard }
    }
    return tableClock(after: count(upTo: time))
  }

  /// All changes from a moment on and before another.
  func changes(from start: Int64, to end: Int64) -> [Change] {
    let first = count(upTo: start - 1)
    let last = max(first, count(upTo: end - 1))
    var changes = (first..<last).map { index in
      Change(time: times[index], before: tableClock(after: index), after: tableClock(after: index + 1))
    }
    guard let rule else { return changes }
    let known = times.last ?? .min
    for change in rule.changes(from: start, to: end) where change.time > known {
      // Only the first can follow the table; the rule knows what it left before the others.
      let before = changes.last?.after ?? clock(at: change.time - 1)
      changes.append(Change(time: change.time, before: before, after: change.after))
    }
    return changes
  }

  /// The setting after so many entries of the table.
  private func tableClock(after count: Int) -> ClockSetting {
    settings[count == 0 ? 0 : Int(kinds[count - 1])]
  }

  /// How many times of the table are not after a moment, by bisection.
  private func count(upTo time: Int64) -> Int {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
