import Campaigns
import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Zones as the system has them.
enum PlanetZones {
  static func zone(_ name: String) -> Zone? {
    FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(name)").flatMap {
      Zone.read(name: name, tzif: Array($0))
    }
  }
}

@Suite struct FeedWatchTests {
  private static let place = Location(path: "campaign-ops.json", line: 7, column: 9)

  private static func limit(_ length: Freshness.Limit.Length) -> Freshness.Limit { Freshness.Limit(length, at: place) }

  /// The state of the feed `ads`, whose newest day is 10 November, and its finding.
  private static func watch(
    _ asOf: String, _ freshness: Freshness, zone: Zone? = nil, running: [String: String] = ["spring": "2026-11-01"],
    days: [String] = ["2026-11-09", "2026-11-10"], knownAt: String? = nil
  ) throws -> (state: FeedState, findings: [Diagnostic]) {
    let space = try Workspace().with("spring").with("autumn").with(feed: "ads") {
      $0.freshness = freshness
      $0.zone = zone
    }
    let rows = days.map { "\($0),spring,x,1\n" }.joined()
    let files: KeyValuePairs = ["metrics/ads/a.csv": "date,campaign,platform,clicks\n" + rows]
    let ledger = days.isEmpty ? space.read([]).ledger : space.read(files).ledger
    var since: [CampaignID: Day] = [:]
    for (id, day) in running { since[try #require(CampaignID(id))] = Day(day) }
    let watch = FeedWatch(
      ledger: ledger, settings: space.settings, campaigns: space.campaigns, running: since,
      asOf: try #require(Instant(rfc3339: asOf)), knownAt: knownAt.flatMap { Day($0) })
    let (states, findings) = watch.states()
    return (try #require(states.first), findings)
  }

  /// Two days are warned about, four are an error; the newest day is the 10th.
  static let byDay: [(String, FeedState.Judgement, Int)] = [
    ("2026-11-10T12:00:00Z", .fresh, 0), ("2026-11-11T00:00:00Z", .fresh, 1), ("2026-11-12T23:59:59Z", .fresh, 2),
    ("2026-11-13T00:00:00Z", .late, 3), ("2026-11-14T23:59:59Z", .late, 4), ("2026-11-15T00:00:00Z", .stale, 5),
  ]

  @Test(arguments: byDay.indices) func judgesByDays(row: Int) throws {
    let (asOf, judgement, age) = Self.byDay[row]
    let rule = Freshness(warnAfter: Self.limit(.days(2)), errorAfter: Self.limit(.days(4)))
    let (state, findings) = try Self.watch(asOf, rule)
    #expect(state.judgement == judgement && state.ageDays == age && state.newest == Day("2026-11-10"))
    #expect(findings.map(\.code) == (judgement == .late ? [.feedLate] : judgement == .stale ? [.feedStale] : []))
    for finding in findings {
      #expect(finding.location == Self.place)
      #expect(finding.notes.map(\.location?.path) == ["metrics/ads/a.csv"])
    }
  }

  /// The 10th ends at midnight; 30 hours later is the 12th at 06:00.
  @Test(arguments: [
    ("2026-11-12T06:00:00Z", FeedState.Judgement.fresh), ("2026-11-12T06:00:01Z", .late),
    ("2026-11-30T00:00:00Z", .late),
  ])
  func judgesByHours(asOf: String, judgement: FeedState.Judgement) throws {
    #expect(try Self.watch(asOf, Freshness(warnAfter: Self.limit(.hours(30)))).state.judgement == judgement)
  }

  @Test func endsDaysInTheFeedsZone() throws {
    let zone = try #require(PlanetZones.zone("America/Los_Angeles"))
    let rule = Freshness(warnAfter: Self.limit(.hours(30)))
    // Midnight there is 08:00 in UTC.
    #expect(try Self.watch("2026-11-12T14:00:00Z", rule, zone: zone).state.judgement == .fresh)
    #expect(try Self.watch("2026-11-12T14:00:01Z", rule, zone: zone).state.judgement == .late)
  }

  @Test func aDayOfTwentyFiveHoursEndsLater() throws {
    let zone = try #require(PlanetZones.zone("America/New_York"))
    let rule = Freshness(warnAfter: Self.limit(.hours(0)))
    // Clocks go back on 1 November 2026, so that day ends at 05:00 in UTC after 25 hours.
    let days = ["2026-11-01"]
    #expect(try Self.watch("2026-11-02T05:00:00Z", rule, zone: zone, days: days).state.judgement == .fresh)
    #expect(try Self.watch("2026-11-02T05:00:01Z", rule, zone: zone, days: days).state.judgement == .late)
  }

  @Test func expectsNothingWhileNoCampaignOfItsRuns() throws {
    let rule = Freshness(errorAfter: Self.limit(.days(1)))
    let (state, findings) = try Self.watch("2026-12-01T00:00:00Z", rule, running: [:])
    #expect(state.judgement == .idle && findings.isEmpty)
    #expect(try Self.watch("2026-12-01T00:00:00Z", rule, running: ["autumn": "2026-11-01"]).state.judgement == .idle)
    #expect(try Self.watch("2026-12-01T00:00:00Z", rule).state.judgement == .stale)
  }

  @Test func isNotBlamedForDaysBeforeItsCampaignRan() throws {
    let rule = Freshness(warnAfter: Self.limit(.days(2)))
    let running = ["spring": "2026-11-28"]
    #expect(try Self.watch("2026-11-29T12:00:00Z", rule, running: running).state.judgement == .fresh)
    #expect(try Self.watch("2026-11-30T12:00:00Z", rule, running: running).state.judgement == .late)
  }

  @Test func saysThatNothingCameAtAll() throws {
    let rule = Freshness(errorAfter: Self.limit(.days(2)))
    let (state, findings) = try Self.watch("2026-11-05T12:00:00Z", rule, days: [])
    #expect(state.judgement == .stale && state.newest == nil && state.file == nil)
    #expect(findings.first?.message.hasPrefix("the feed `ads` has no day yet, though its campaigns run since") == true)
  }

  /// Who looks back from December asks what was late then, since what came later is not looked at.
  @Test(arguments: [
    ("2026-11-12", FeedState.Judgement.fresh, ""), ("2026-11-13", .late, "3 days back"),
    ("2026-11-14", .late, "4 days back"),
    ("2026-11-15", .stale, "5 days back"), ("2026-12-24", .stale, "33 days back"),
  ])
  func judgesAtTheEndOfTheDayLookedBackTo(day: String, judgement: FeedState.Judgement, age: String) throws {
    let rule = Freshness(warnAfter: Self.limit(.days(2)), errorAfter: Self.limit(.days(4)))
    let (state, findings) = try Self.watch("2026-12-13T12:00:00Z", rule, knownAt: day)
    #expect(state.judgement == judgement && state.ageDays == 33)
    #expect(findings.allSatisfy { $0.message.contains(", \(age) in ") } && findings.isEmpty == age.isEmpty)
    let hours = Freshness(warnAfter: Self.limit(.hours(48)))
    #expect(try Self.watch("2026-12-13T12:00:00Z", hours, knownAt: "2026-11-12").state.judgement == .fresh)
    #expect(try Self.watch("2026-12-13T12:00:00Z", hours, knownAt: "2026-11-13").state.judgement == .late)
  }

  @Test func isUnwatchedWithoutLimits() throws {
    let (state, findings) = try Self.watch("2027-11-05T12:00:00Z", Freshness())
    #expect(state.judgement == .unwatched && findings.isEmpty)
  }

  @Test func takesNoDayOfTheFutureForNew() throws {
    let rule = Freshness(warnAfter: Self.limit(.days(1)))
    let days = ["2026-11-02", "2027-11-10"]
    let space = try Workspace().with("spring").with(feed: "ads") { $0.freshness = rule }
    let ledger = space.read([
      "metrics/ads/a.csv": "date,campaign,platform,clicks\n\(days[0]),spring,x,1\n",
      "metrics/ads/b.csv": "date,campaign,platform,clicks\n\(days[1]),spring,x,1\n",
    ]).ledger
    let watch = FeedWatch(
      ledger: ledger, settings: space.settings, campaigns: space.campaigns,
      running: [try #require(CampaignID("spring")): try #require(Day("2026-11-01"))],
      asOf: try #require(Instant(rfc3339: "2026-11-09T12:00:00Z")))
    #expect(watch.states().states.first?.newest == Day("2026-11-02"))
    #expect(watch.states().states.first?.judgement == .late)
  }

  @Test func namesEveryFeedThatIsDeclaredOrHasFiles() throws {
    let space = try Workspace().with("spring").with(feed: "b")
    let ledger = space.read(["metrics/a/a.csv": "date,campaign,platform,clicks\n2026-11-02,spring,x,1\n"]).ledger
    let watch = FeedWatch(
      ledger: ledger, settings: space.settings, campaigns: space.campaigns, running: [:],
      asOf: try #require(Instant(rfc3339: "2026-11-09T12:00:00Z")))
    #expect(watch.states().states.map(\.feed.id.text) == ["a", "b"])
  }
}
