import Foundation
import Testing

@testable import Quantities

@Suite("Quantities: zones against Foundation")
struct ZoneAgainstFoundationTests {
  private let start = Instant(secondsSince1970: 1_577_836_800)  // 2020-01-01
  private let end = Instant(secondsSince1970: 2_145_830_400)  // 2037-12-31

  @Test func agreeOnOffsetsAndChanges() throws {
    let disagreeing = try ZoneName.canonical.filter { try !agrees($0) }
    // Foundation may carry another release of the database than the machine; a release differs in a few zones.
    #expect(disagreeing.count <= 8, "\(disagreeing)")
  }

  @Test(
    "zones whose rules have long been settled agree exactly",
    arguments: [
      "America/Los_Angeles", "America/New_York", "Asia/Kolkata", "Asia/Tokyo", "Australia/Lord_Howe",
      "Australia/Sydney", "Europe/Berlin", "Europe/Dublin", "Europe/London", "Pacific/Auckland",
    ])
  func agreeExactly(name: String) throws {
    #expect(try agrees(name))
  }

  @Test func comparisonTellsZonesApart() throws {
    let berlin = try SystemZones.zone("Europe/Berlin")
    let london = try #require(TimeZone(identifier: "Europe/London"))
    let bytes = try SystemZones.bytes("Europe/Paris")
    let paris = try #require(Zone.read(name: "Europe/Berlin", tzif: bytes))
    #expect(!agrees(berlin, london))
    #expect(agrees(paris, try #require(TimeZone(identifier: "Europe/Berlin"))))
  }

  private func agrees(_ name: String) throws -> Bool {
    guard SystemZones.has(name), let other = TimeZone(identifier: name) else { return false }
    return agrees(try SystemZones.zone(name), other)
  }

  private func agrees(_ zone: Zone, _ other: TimeZone) -> Bool {
    let changes = zone.transitions(from: start, to: end).filter { $0.offsetBefore != $0.offsetAfter }
    guard changes.map(\.instant) == foundationChanges(of: other) else { return false }
    var moments = stride(from: start.secondsSince1970, to: end.secondsSince1970, by: 40 * 86_400).map {
      Instant(secondsSince1970: $0)
    }
    moments += changes.flatMap { [$0.instant.adding(seconds: -1), $0.instant] }
    return moments.allSatisfy { zone.offset(at: $0) == other.secondsFromGMT(for: date($0)) }
  }

  private func date(_ instant: Instant) -> Date {
    Date(timeIntervalSince1970: TimeInterval(instant.secondsSince1970))
  }

  /// Every moment at which Foundation changes the offset; it also stops where only letters or the flag change.
  private func foundationChanges(of zone: TimeZone) -> [Instant] {
    var found: [Instant] = []
    var last = date(start.adding(seconds: -1))
    while let next = zone.nextDaylightSavingTimeTransition(after: last), next < date(end) {
      if zone.secondsFromGMT(for: next) != zone.secondsFromGMT(for: next.addingTimeInterval(-1)) {
        found.append(Instant(secondsSince1970: Int64(next.timeIntervalSince1970)))
      }
      last = next
    }
    return found
  }
}
