import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// What a platform takes from one account, by the dated facts and what the workspace says of them.
@Suite struct NetworkCapTests {
  private static func fact(_ posts: Int, hours: Int = 24, from: String? = nil) throws -> PlatformFact {
    PlatformFact(
      .cap(PublishCap(posts: posts, hours: hours)), source: "the account's own page", confidence: .high,
      effectiveFrom: from.flatMap { Day($0) }, reviewedOn: try #require(Day("2026-11-01")),
      location: Location(path: "platforms/linkedin.json", line: 4, column: 5))
  }

  private static func clashes(_ times: [String], _ facts: [PlatformFact]) throws -> [Diagnostic] {
    let rows = times.enumerated().map { "linkedin,\($1),Text number \($0)\n" }.joined()
    let sample = CalendarSample.one(
      #""cadence": {"linkedin": 0}, "calendar": {"spacing": "0m"}"#, content: "platform,date,copy\n" + rows)
    let made = try sample.scheduled()
    var settings = try sample.book().settings
    settings.facts[.linkedin] = facts.isEmpty ? nil : PlatformRecord(.linkedin, "linkedin", facts)
    let sources = made.map { ClashSource($0.campaign, $0.made.items, [], $0.made.places) }
    return Clashes.found(among: sources, settings: settings, asOf: .earliest).filter { $0.code == .dayOverCap }
  }

  @Test func isTheRegistrysUnlessTheWorkspaceKnowsBetter() throws {
    let times = ["2026-11-05 09:00", "2026-11-05 12:00", "2026-11-05 15:00"]
    #expect(try Self.clashes(times, []).isEmpty)
    let found = try Self.clashes(times, [try Self.fact(2)])
    #expect(
      found.map(\.message) == [
        "the linkedin account 'acme' has 3 items in the 24 hours up to spring/linkedin/2026-W45/3 at 2026-11-05T15:00, "
          + "but LinkedIn takes 2"
      ])
    #expect(found.first?.location?.place.line == 4)
    #expect(found.first?.notes.map(\.message).last == "by the account's own page, confidence high")
    #expect(found.first?.notes.last?.location?.path == "platforms/linkedin.json")
  }

  @Test func countsAcrossMidnightAndNotADayLater() throws {
    let near = ["2026-11-05 20:00", "2026-11-06 08:00", "2026-11-06 19:59"]
    #expect(try Self.clashes(near, [try Self.fact(2)]).count == 1)
    let apart = ["2026-11-05 20:00", "2026-11-06 08:00", "2026-11-06 20:00"]
    #expect(try Self.clashes(apart, [try Self.fact(2)]).isEmpty)
    #expect(try Self.clashes(near, [try Self.fact(1, hours: 1)]).isEmpty)
  }

  @Test func holdsFromItsDayOn() throws {
    let times = ["2026-11-05 09:00", "2026-11-05 12:00", "2026-11-10 09:00", "2026-11-10 12:00"]
    let found = try Self.clashes(times, [try Self.fact(1, from: "2026-11-09")])
    #expect(found.map { $0.location?.place.line } == [5])
  }

  @Test func knowsTheRegistrysNumbers() throws {
    let settings = try PlanSamples.settings()
    let day = try #require(Day("2026-11-05"))
    #expect(DatedFacts(.linkedin, in: settings)?.on(day).cap == PublishCap(posts: 150))
    #expect(DatedFacts(.threads, in: settings)?.on(day).cap == PublishCap(posts: 250))
    #expect(DatedFacts(.email, in: settings)?.on(day).cap == nil)
  }
}
