import Campaigns
import Formats
import Metrics
import Planning
import Quantities
@testable import Reports
import TestSupport
import Testing

/// Paces, unusual days and provisional figures as the documents show them.
@Suite struct MeaningTests {
  private static func settings() throws -> Settings {
    var settings = Settings(name: "Studio", zone: .utc)
    var feed = Feed(id: try #require(FeedID("ads")))
    feed.provisionalDays = 2
    feed.account = "123-456"
    settings.feeds[feed.id] = feed
    return settings
  }

  /// Seven weeks from Monday, 5 October 2026; 20.00 EUR and 1000 impressions a day on one platform, but three times as
  /// many impressions on 10 and 11 November, and nothing on the 13th.
  private static func source(today: String = "2026-11-20") throws -> SummarySource {
    let campaign = try Samples.campaign(
      #"""
      "start": "2026-10-05", "end": "2026-11-29", "platforms": ["linkedin"], "timeZone": "UTC",
      "targets": [{"metric": "impressions", "value": 56000}, {"metric": "cpm", "value": "25"}],
      "budget": {"total": "1260.00", "currency": "EUR", "reserve": "140.00"}
      """#)
    let monday = Samples.day("2026-10-05")
    var cells: [Cell] = []
    for offset in 0..<46 where offset != 39 {
      let day = monday.adding(offset).description
      let impressions = offset == 36 || offset == 37 ? "3000" : "1000"
      cells.append(try Samples.cell(day, .impressions, impressions, feed: "ads", line: offset + 2))
      cells.append(try Samples.cell(day, .spend, "20", feed: "ads", currency: "EUR", line: offset + 2))
    }
    return try Samples.source(campaign, cells: cells, today: today, settings: try settings())
  }

  @Test func writesThePageOfAWeek() throws {
    let summary = try Self.source().summary(of: try Samples.week("2026-W46"))
    expectGolden(summary.markdown, named: "meaning.md")
  }

  @Test func writesTheWeekAsJSON() throws {
    let summary = try Self.source().summary(of: try Samples.week("2026-W47"))
    expectGolden(summary.json.pretty, named: "meaning.json")
  }

  @Test func pacesTheWeekAsItStoodAtItsEnd() throws {
    let source = try Self.source()
    let pacing = { (week: String) throws -> JSON? in
      guard case .array(let pacings)? = source.summary(of: try Samples.week(week)).json["pacing"] else { return nil }
      return pacings.first
    }
    // 1120.00 EUR over 56 days are 20.00 EUR a day, and 20.00 EUR were spent on each but the 13th of November.
    let early = try #require(try pacing("2026-W41"))
    #expect(early["of"] == "budget" && early["total"] == "1120" && early["actual"] == "140")
    #expect(early["expected"] == "140" && early["pace"] == "1" && early["band"] == "on-pace")
    #expect(early["requiredPerDay"] == "20", "980 in 49 days")
    let late = try #require(try pacing("2026-W47"))
    // The as-of is the 20th: the 18th and 19th are provisional, so 44 days up to the 17th count.
    #expect(late["days"]?["last"] == "2026-11-17" && late["days"]?["count"] == 44)
    #expect(late["actual"] == "860" && late["expected"] == "880" && late["pace"] == "0.977273")
    #expect(late["exhaustion"] == ["perDay": "17.142857", "days": "15.166667", "on": "2026-12-03"])
  }

  @Test func namesUnusualDaysOnlyInTheirWeek() throws {
    let source = try Self.source()
    let told = { (week: String) throws -> [String] in
      source.summary(of: try Samples.week(week)).anomalies.map { "\($0.sort.rawValue) \($0.first) \($0.last)" }
    }
    #expect(try told("2026-W45").isEmpty)
    #expect(try told("2026-W46") == ["high 2026-11-10 2026-11-11", "gap 2026-11-13 2026-11-13"])
    #expect(try told("2026-W47").isEmpty)
    #expect(source.anomalies.count == 2)
  }

  @Test func saysWhichDaysMayStillChange() throws {
    let source = try Self.source()
    let provisional = source.summary(of: try Samples.week("2026-W47")).provisional
    #expect(provisional.map(\.feed.text) == ["ads"])
    #expect(provisional.first?.days.map(\.description) == ["2026-11-18", "2026-11-19"])
    #expect(source.summary(of: try Samples.week("2026-W46")).provisional.isEmpty)
  }

  @Test func namesFeedsThatCutTheirDaysElsewhere() throws {
    let cells = [try Samples.cell("2026-11-17", .clicks, "5", feed: "ads")]
    var settings = try Self.settings()
    let ads = try #require(FeedID("ads"))
    settings.feeds[ads]?.zone = try Samples.zone("Asia/Tokyo")
    let campaign = try Samples.campaign()
    let abroad = try Samples.source(campaign, cells: cells, settings: settings).summary(
      of: try Samples.week("2026-W47"))
    #expect(abroad.json["otherZones"] == ["ads": "Asia/Tokyo"])
    #expect(
      abroad.markdown.contains(
        "These feeds cut their days in another zone than America/New_York: ads in Asia/Tokyo.\n"))
    settings.feeds[ads]?.zone = try Samples.zone("America/New_York")
    let home = try Samples.source(campaign, cells: cells, settings: settings).summary(of: try Samples.week("2026-W47"))
    #expect(home.json["otherZones"] == [:] && !home.markdown.contains("another zone"))
  }

  @Test func tellsTheOverviewWhatIsRecent() throws {
    let overview = { (today: String) throws -> JSON in
      IndexDocument.entry(
        of: try Self.source(today: today), definition: "sha256:ab", planVersion: 1, lastFullWeek: nil,
        asOf: Samples.at("\(today)T12:00:00Z")
      ).json
    }
    let json = try overview("2026-11-20")
    #expect(
      json["anomalies"] == [
        [
          "sort": "high", "platform": "linkedin", "metric": "impressions", "feed": "ads", "first": "2026-11-10",
          "last": "2026-11-11", "value": "3000", "expected": "1000",
        ],
        [
          "sort": "gap", "platform": "linkedin", "metric": .null, "feed": "ads", "first": "2026-11-13",
          "last": "2026-11-13", "value": .null, "expected": .null,
        ],
      ])
    guard case .array(let pacings)? = json["pacing"] else {
      Issue.record("no pacing")
      return
    }
    #expect(pacings.map { $0["of"] } == ["budget", "impressions"], "a ratio has no curve")
    #expect(
      pacings[0] == [
        "of": "budget", "platform": .null, "until": "2026-11-17", "pace": "0.977273", "band": "on-pace",
        "projected": "1094.545455", "reason": .null,
      ])
    #expect(try overview("2026-11-27")["anomalies"] == [], "two weeks later nobody needs to hear of it")
  }

  @Test func saysHowUpToDateAFeedIs() throws {
    let settings = try Self.settings()
    let cells = try Self.source().figures.cells
    let watch = FeedWatch(
      ledger: Samples.ledger(cells, readings: Samples.readings(of: cells)), settings: settings, campaigns: [],
      running: [:],
      asOf: Samples.at("2026-11-20T12:00:00Z"))
    let json = IndexDocument.json(workspace: "Studio", feeds: watch.states().states, entries: [])
    #expect(
      json["feeds"] == [
        "ads": [
          "newest": "2026-11-19", "ageDays": 1, "state": "unwatched", "file": "metrics/ads/a.csv", "account": "123-456",
          "zone": "UTC", "provisionalDays": 2, "provisionalFrom": "2026-11-18",
        ]
      ])
  }

  @Test func hasWordsForEverySilence() throws {
    let summary = try Samples.source(
      try Samples.campaign(#""budget": {"total": "600.00", "currency": "EUR"}"#), today: "2026-11-10"
    ).summary(of: try Samples.week("2026-W47"))
    #expect(summary.markdown.contains("- budget: no pace, the flight has not begun\n"))
  }
}
