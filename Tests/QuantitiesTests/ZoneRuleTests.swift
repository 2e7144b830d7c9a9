import Testing

@testable import Quantities

@Suite("Quantities: rules of zones")
struct ZoneRuleTests {
  private func zone(_ rule: String) throws -> Zone {
    var file = SampleZoneFile()
    file.footer = "\n\(rule)\n"
    return try #require(Zone.read(name: "Sample", tzif: file.bytes), "\(rule) is not readable")
  }

  @Test(
    "changes come when the rule says",
    arguments: [
      // The usual form, both hemispheres.
      ("EST5EDT,M3.2.0,M11.1.0", "2028", ["2028-03-12T07:00:00Z", "2028-11-05T06:00:00Z"]),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2028", ["2028-04-01T16:00:00Z", "2028-09-30T16:00:00Z"]),
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2028", ["2028-04-01T15:00:00Z", "2028-09-30T15:30:00Z"]),
      // Times below zero and above 24 hours.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2028", ["2028-03-26T01:00:00Z", "2028-10-29T01:00:00Z"]),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2028", ["2028-03-25T00:00:00Z", "2028-10-27T23:00:00Z"]),
      ("IST-2IDT,M3.4.4/26,M10.5.0", "2028", ["2028-03-24T00:00:00Z", "2028-10-28T23:00:00Z"]),
      // Daylight time below standard time.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2028", ["2028-03-26T01:00:00Z", "2028-10-29T01:00:00Z"]),
      // Days that never count the leap day, and days that do.
      ("AAA0BBB,J60/0,J300/0", "2028", ["2028-03-01T00:00:00Z", "2028-10-26T23:00:00Z"]),
      ("AAA0BBB,J60/0,J300/0", "2027", ["2027-03-01T00:00:00Z", "2027-10-26T23:00:00Z"]),
      ("AAA0BBB,J59/0,J300/0", "2028", ["2028-02-28T00:00:00Z", "2028-10-26T23:00:00Z"]),
      ("AAA0BBB,59/0,300/0", "2028", ["2028-02-29T00:00:00Z", "2028-10-26T23:00:00Z"]),
      ("AAA0BBB,59/0,300/0", "2027", ["2027-03-01T00:00:00Z", "2027-10-27T23:00:00Z"]),
      // Offsets with minutes and seconds, a plus sign, small letters.
      ("abc+1:30:15def,M3.1.0/2:30:45,M11.1.0", "2027", ["2027-03-07T04:01:00Z", "2027-11-07T02:30:15Z"]),
      // No second setting.
      ("JST-9", "2028", []),
      // Daylight time all year, as RFC 9636 writes it.
      ("EST5EDT,0/0,J365/25", "2028", []),
    ])
  func changesComeOnTime(rule: String, year: String, changes: [String]) throws {
    let found = try zone(rule).transitions(
      from: try SystemZones.instant("\(year)-01-01T00:00:00Z"), to: try SystemZones.instant("\(year)-12-31T23:59:59Z"))
    #expect(found.map(\.instant.description) == changes)
  }

  @Test func keepsDaylightTimeAllYear() throws {
    let zone = try zone("EST5EDT,0/0,J365/25")
    for moment in ["2027-12-31T23:59:59Z", "2028-01-01T04:59:59Z", "2028-01-01T05:00:00Z", "2028-07-01T00:00:00Z"] {
      #expect(zone.abbreviation(at: try SystemZones.instant(moment)) == "EDT")
    }
  }

  @Test func westIsPositiveInRulesAndNegativeInOffsets() throws {
    let now = try SystemZones.instant("2028-07-01T00:00:00Z")
    #expect(try zone("<-03>3").offset(at: now) == -10_800)
    #expect(try zone("<-03>3").abbreviation(at: now) == "-03")
    #expect(try zone("<+0545>-5:45").offset(at: now) == 20_700)
    #expect(try zone("EST5EDT,M3.2.0,M11.1.0").offset(at: now) == -14_400)
    #expect(try zone("EST5EDT4:30,M3.2.0,M11.1.0").offset(at: now) == -16_200)
  }

  @Test(
    "lists and lookups agree for odd rules",
    arguments: [
      "EST5EDT,M3.2.0,M11.1.0", "AAA-24BBB,M1.1.0/-167,M12.5.6/167", "AAA24BBB-24,J1/-167,J365/167",
      "AAA0BBB,J60/0,M3.1.0/2", "AAA0BBB,M3.1.0/2,J60/0", "AAA0BBB,0/-167,365/167", "AAA0BBB,J100,J100",
      "AAA0BBB0,J100,J200",
    ])
  func listsAgreeWithLookups(rule: String) throws {
    let zone = try zone(rule)
    let (start, end) = (
      try SystemZones.instant("2026-06-01T00:00:00Z"), try SystemZones.instant("2034-06-01T00:00:00Z")
    )
    let changes = zone.transitions(from: start, to: end)
    #expect(
      zip(changes, changes.dropFirst()).allSatisfy { $0.instant < $1.instant && $0.offsetAfter == $1.offsetBefore })
    for change in changes {
      #expect(zone.offset(at: change.instant.adding(seconds: -1)) == change.offsetBefore)
      #expect(zone.offset(at: change.instant) == change.offsetAfter)
      #expect(zone.abbreviation(at: change.instant) == change.abbreviation)
    }
    for hours in stride(from: 0, to: 8 * 365 * 24, by: 97) {
      let moment = start.adding(.hours(hours))
      let shown = changes.last { $0.instant <= moment }?.offsetAfter ?? zone.offset(at: start)
      #expect(zone.offset(at: moment) == shown)
    }
  }
}
