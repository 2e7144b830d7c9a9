import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct QueriesTests {
  /// A ledger of cells given as `campaign day platform metric feed value`.
  private func ledger(_ rows: [String]) throws -> MetricLedger {
    let cells = try rows.map { row in
      let parts = row.split(separator: " ").map(String.init)
      let key = CellKey(
        campaign: try #require(CampaignID(parts[0])), day: try #require(Day("2026-11-\(parts[1])")),
        platform: try #require(Platform(parts[2])), metric: try #require(MetricRegistry.named(parts[3])),
        feed: try #require(FeedID(parts[4])))
      return Cell(
        key: key, value: try #require(Amount(parts[5])), currency: nil, source: Location(path: "f"), rows: 1)
    }
    return MetricLedger(cells: cells.sorted { $0.key < $1.key }, readings: [], rejects: [], unattributed: [])
  }

  private func sum(
    _ ledger: MetricLedger, _ metric: Metric, platform: Platform? = nil, _ first: String? = nil, _ last: String? = nil
  ) throws -> String {
    let id = try #require(CampaignID("b"))
    var days: DayRange?
    if let first, let last {
      days = DayRange(first: try #require(Day("2026-11-\(first)")), last: try #require(Day("2026-11-\(last)")))
    }
    return ledger.sum(metric, campaign: id, platform: platform, days: days)?.description ?? "none"
  }

  @Test func addsUpOverDaysPlatformsAndFeeds() throws {
    let ledger = try ledger([
      "a 02 x clicks f 100", "b 02 x clicks f 1", "b 02 x clicks g 2", "b 02 facebook clicks f 4", "b 03 x clicks f 8",
      "b 09 x clicks f 16", "b 03 x likes f 500", "c 01 x clicks f 100",
    ])
    #expect(try sum(ledger, .clicks) == "31")
    #expect(try sum(ledger, .clicks, platform: .x) == "27")
    #expect(try sum(ledger, .clicks, "02", "03") == "15")
    #expect(try sum(ledger, .clicks, platform: .x, "03", "08") == "8")
    #expect(try sum(ledger, .clicks, "04", "08") == "none")
    #expect(try sum(ledger, .shares) == "none")
    let id = try #require(CampaignID("b"))
    #expect(ledger.metrics(of: id).map(\.name) == ["clicks", "likes"])
    #expect(ledger.platforms(of: id).map(\.text) == ["facebook", "x"])
    #expect(ledger.days(of: id).map(\.description) == ["2026-11-02", "2026-11-03", "2026-11-09"])
    #expect(ledger.cells(of: try #require(CampaignID("zz"))).isEmpty)
  }

  @Test func takesTheLastLevelOfEachFeedAndPlatform() throws {
    let ledger = try ledger([
      "b 02 x followers f 10", "b 05 x followers f 12", "b 04 x followers g 100", "b 03 facebook followers f 1000",
    ])
    #expect(try sum(ledger, .followers) == "1112")
    #expect(try sum(ledger, .followers, "02", "04") == "1110")
    #expect(try sum(ledger, .followers, platform: .x) == "112")
  }

  @Test func givesReachOnlyOfASingleCell() throws {
    let ledger = try ledger(["b 02 x reach f 10", "b 03 x reach f 12"])
    #expect(try sum(ledger, .reach) == "none")
    #expect(try sum(ledger, .reach, "02", "02") == "10")
    #expect(try sum(ledger, .reach, "04", "09") == "none")
  }

  @Test func givesNoSumBeyondTheRange() throws {
    let ledger = try ledger(["b 02 x clicks f 9000000000000", "b 03 x clicks f 9000000000000"])
    #expect(try sum(ledger, .clicks) == "none")
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func halvingFindsWhatSearchingFinds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = Set(
      (0..<random.int(0...60)).map { _ in "\(random.pick(["a", "b", "c"]) ?? "a") 0\(random.int(1...9)) x clicks f" })
    let ledger = try ledger(rows.map { "\($0) 1" })
    let id = try #require(CampaignID("b"))
    let (low, high) = (random.int(1...9), random.int(1...9))
    let days = DayRange(
      first: try #require(Day("2026-11-0\(min(low, high))")), last: try #require(Day("2026-11-0\(max(low, high))")))
    let range = try #require(days)
    let found = ledger.cells(of: id, days: range)
    #expect(found == ledger.cells.filter { $0.key.campaign == id && range.contains($0.key.day) })
  }
}
