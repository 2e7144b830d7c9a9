/// A time zone: how far its clocks are from UTC at every moment, past and to come.
///
/// It is read from the system's own data (TZif, RFC 9636). Two zones are equal if their names are.
public struct Zone: Sendable {
  /// The name in the time zone database, such as `Europe/Berlin`.
  public let name: String
  private let history: ZoneHistory

  /// Universal time, which needs no data.
  public static let utc = Zone(name: "UTC", history: .utc)

  /// Reads a zone from the bytes of a TZif file, version 1 to 4.
  ///
  /// The answer is nothing if the bytes are cut off or contradict themselves, or if they count leap seconds, which
  /// moments here do not.
  public static func read(name: String, tzif: [UInt8]) -> Zone? {
    ZoneFile.read(tzif).map { Zone(name: name, history: $0) }
  }

  /// How many seconds its clocks are ahead of UTC, negative to the west; always less than 26 hours.
  public func offset(at instant: Instant) -> Int { history.clock(at: instant.secondsSince1970).offset }

  /// The letters its clocks go by, such as `CET`, or an offset such as `+03` where there are none.
  public func abbreviation(at instant: Instant) -> String {
    history.clock(at: instant.secondsSince1970).abbreviation
  }

  /// What its clocks show, to the minute; seconds are dropped, and the years stop at 1 and 9999.
  public func local(at instant: Instant) -> LocalTime {
    LocalTime(clockSeconds: instant.secondsSince1970 + Int64(offset(at: instant)))
  }

  /// A change of a zone's clocks.
  public struct Transition: Sendable, Hashable {
    /// The first moment the new clock holds.
    public let instant: Instant
    /// Seconds ahead of UTC until then.
    public let offsetBefore: Int
    /// Seconds ahead of UTC from then on.
    public let offsetAfter: Int
    /// The letters of the new clock.
    public let abbreviation: String
    /// Whether the new clock counts as daylight saving time; in Ireland that is the winter's.
    public let isDST: Bool
  }

  /// All changes from a moment on and before another, in order; changes of the letters alone are among them.
  public func transitions(from start: Instant, to end: Instant) -> [Transition] {
    guard start < end else { return [] }
    return history.changes(from: start.secondsSince1970, to: end.secondsSince1970).compactMap { change in
      guard change.before != change.after else { return nil }
      return Transition(
        instant: Instant(secondsSince1970: change.time),
        offsetBefore: change.before.offset,
        offsetAfter: change.after.offset,
        abbreviation: change.after.abbreviation,
        isDST: change.after.isDST)
    }
  }

  /// What moment a time on the zone's clocks names.
  public enum Resolution: Sendable, Hashable {
    /// The clocks show that time once.
    case unique(Instant)
    /// The clocks skip that time; the first moment after the skip, when they are set.
    case gap(firstValid: Instant)
    /// The clocks show that time twice; both moments in order.
    case overlap(first: Instant, second: Instant)
  }

  /// Finds the moment at which the zone's clocks show a time, if there is one and only one.
  public func resolve(_ local: LocalTime) -> Resolution {
    // No clock is a whole 26 hours off, so all changes that can matter lie within that of the time read as UTC.
    let wanted = local.clockSeconds
    let (start, end) = (wanted - ZoneHistory.offsetLimit, wanted + ZoneHistory.offsetLimit)
    let changes = history.changes(from: start, to: end)
    let clocks = [history.clock(at: start)] + changes.map(\.after)
    let starts = [Int64.min] + changes.map(\.time)
    let ends = changes.map(\.time) + [Int64.max]
    let moments = clocks.indices.compactMap { index in
      let moment = wanted - Int64(clocks[index].offset)
      return starts[index] <= moment && moment < ends[index] ? Instant(secondsSince1970: moment) : nil
    }
    if moments.count > 1 { return .overlap(first: moments[0], second: moments[1]) }
    if let moment = moments.first { return .unique(moment) }
    let skip = changes.first {
      $0.time + Int64($0.before.offset) <= wanted && wanted < $0.time + Int64($0.after.offset)
    }
    return .gap(firstValid: Instant(secondsSince1970: skip?.time ?? wanted))
  }
}

extension Zone: Hashable, CustomStringConvertible {
  /// Zones are equal if their names are.
  public static func == (left: Zone, right: Zone) -> Bool { left.name == right.name }

  /// Feeds the name, as equality goes by it.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The name.
  public var description: String { name }
}
