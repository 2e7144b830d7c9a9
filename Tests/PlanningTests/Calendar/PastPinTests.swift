import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// What a person pinned in the past is as it is, and weeks before `fillFrom` hold nothing but pins.
@Suite struct PastPinTests {
  private static let rows = "platform,date,copy\nlinkedin,2026-11-03 05:00,Early\nlinkedin,2026-11-10 05:00,Late\n"
  private static let windows = #""windows": [{"from": "09:00", "to": "12:00"}]"#

  private static func found(_ calendar: String, asOf: String) throws -> [Diagnostic] {
    try CalendarSample.one(#""cadence": {"linkedin": 0}, "calendar": {\#(calendar)}"#, content: rows)
      .schedule(asOf: try #require(Instant(rfc3339: asOf))).diagnostics
  }

  @Test func warnsOfWhatIsToCome() throws {
    // Each goes against the windows and against the cadence.
    #expect(try Self.found(Self.windows, asOf: "2026-11-01T08:00:00Z").map { $0.location?.place.line } == [2, 2, 3, 3])
    #expect(try Self.found(Self.windows, asOf: "2026-11-05T08:00:00Z").map { $0.location?.place.line } == [3, 3])
    #expect(try Self.found(Self.windows, asOf: "2026-11-11T08:00:00Z").isEmpty)
  }

  @Test func countsNoPinsOfWeeksThatTheCadenceDoesNotFill() throws {
    let from = #""fillFrom": "2026-11-12""#
    #expect(try Self.found(from, asOf: "2026-11-01T08:00:00Z").isEmpty)
    #expect(try Self.found(Self.windows + ", " + from, asOf: "2026-11-01T08:00:00Z").count == 2)
  }
}
