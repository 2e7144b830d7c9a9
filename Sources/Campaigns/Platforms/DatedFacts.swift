public import Quantities

/// The facts of one platform day by day, worked out once for each stretch of days on which the same ones hold.
public struct DatedFacts: Sendable {
  /// The days on which a stretch begins, in order, the first at the beginning of time.
  private let starts: [Day]
  private let facts: [PlatformFacts]

  /// Works out the stretches; nothing if nobody knows the platform.
  public init?(_ platform: Platform, in settings: Settings) {
    guard let record = PlatformRecord.of(platform, in: settings) else { return nil }
    starts = Set(record.facts.compactMap(\.effectiveFrom) + [.earliest]).sorted()
    facts = starts.map { PlatformFacts(record, on: $0) }
  }

  /// What holds on a day.
  public func on(_ day: Day) -> PlatformFacts {
    facts[max(0, (starts.lastIndex { $0 <= day } ?? 0))]
  }
}
