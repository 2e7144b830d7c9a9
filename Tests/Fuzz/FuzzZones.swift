import Quantities

/// Reads any bytes as a zone file, and asks the zone, if it is one, what its clocks show and when they change.
enum FuzzZones {
  private static let moments = [
    Int64.min / 4, -62_135_596_800, -2_147_483_649, -1_000, 0, 1_000, 2_147_483_647, 253_402_300_799,
  ].map(Instant.init(secondsSince1970:))

  static func take(_ bytes: [UInt8]) {
    guard let zone = Zone.read(name: "Sample", tzif: bytes) else { return }
    for moment in moments { check(zone, moment) }
    for (from, to) in [(Int64(1_767_225_600), Int64(1_830_297_600)), (-3_000, 3_000), (4_000_000_000, 4_070_000_000)] {
      let changes = zone.transitions(from: Instant(secondsSince1970: from), to: Instant(secondsSince1970: to))
      precondition(zip(changes, changes.dropFirst()).allSatisfy { $0.instant < $1.instant })
      for change in changes.prefix(20) {
        precondition(zone.offset(at: change.instant) == change.offsetAfter)
        precondition(zone.offset(at: change.instant.adding(seconds: -1)) == change.offsetBefore)
        for second in [-3_600, -1, 0, 1, 3_600] as [Int64] { check(zone, change.instant.adding(seconds: second)) }
      }
    }
  }

  /// What the clocks show at a moment names that moment, to the minute, or another at which they show it too.
  private static func check(_ zone: Zone, _ moment: Instant) {
    precondition(abs(zone.offset(at: moment)) < 26 * 3_600)
    precondition(zone.abbreviation(at: moment).utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    _ = zone.resolve(zone.local(at: moment))
  }
}
