import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct RestatementTests {
  private func space() throws -> Workspace {
    try Workspace().with("spring").with(feed: "a").with(feed: "b")
  }

  private let header = "date,campaign,platform,clicks,likes\n"

  @Test func newerFileDecidesTheDaysItCovers() throws {
    let reading = try space().read([
      "metrics/a/2026-11-10.csv": header + "2026-11-01,spring,x,1,1\n2026-11-02,spring,x,2,2\n",
      "metrics/a/2026-11-12.csv": header + "2026-11-02,spring,x,20,20\n2026-11-03,spring,x,30,30\n",
    ])
    #expect(
      reading.values.filter { $0.contains("clicks") }.map { $0.suffix(11) } == [
        " clicks = 1", "clicks = 20", "clicks = 30",
      ])
    #expect(reading.ledger.readings.map(\.supersededFigures) == [2, 0])
    #expect(reading.ledger.readings.map(\.exportedOn?.description) == ["2026-11-10", "2026-11-12"])
  }

  @Test func blankInTheNewerFileTakesTheFigureBack() throws {
    let reading = try space().read([
      "metrics/a/1.csv": header + "2026-11-02,spring,x,2,2\n", "metrics/a/2.csv": header + "2026-11-02,spring,x,3,\n",
    ])
    #expect(reading.values == ["spring 2026-11-02 x clicks = 3"])
  }

  @Test func metricWithoutAColumnInTheNewerFileStaysWithTheOlder() throws {
    let reading = try space().read([
      "metrics/a/1.csv": header + "2026-11-02,spring,x,2,2\n",
      "metrics/a/2.csv": "date,campaign,platform,clicks\n2026-11-02,spring,x,3\n",
    ])
    #expect(reading.values == ["spring 2026-11-02 x clicks = 3", "spring 2026-11-02 x likes = 2"])
  }

  @Test func longFormCoversOnlyWhatItNames() throws {
    let reading = try space().read([
      "metrics/a/1.csv": header + "2026-11-02,spring,x,2,2\n",
      "metrics/a/2.csv": "date,campaign,platform,metric,value\n2026-11-02,spring,x,likes,9\n",
    ])
    #expect(reading.values == ["spring 2026-11-02 x clicks = 2", "spring 2026-11-02 x likes = 9"])
  }

  @Test func otherPlatformsAreNotCovered() throws {
    let reading = try space().read([
      "metrics/a/1.csv": header + "2026-11-02,spring,x,2,2\n",
      "metrics/a/2.csv": header + "2026-11-02,spring,facebook,3,3\n",
    ])
    #expect(reading.values.count == 4)
  }

  @Test func refusedRowDoesNotCover() throws {
    let reading = try space().read([
      "metrics/a/1.csv": header + "2026-11-02,spring,x,2,2\n",
      "metrics/a/2.csv": header + "2026-11-02,spring,x,bad,3\n",
    ])
    #expect(reading.values == ["spring 2026-11-02 x clicks = 2", "spring 2026-11-02 x likes = 2"])
  }

  @Test func rowsOfOneFileAndFeedsAddUp() throws {
    let rows = header + "2026-11-02,spring,x,2,2\n2026-11-02,spring,x,3,3\n"
    let reading = try space().read(["metrics/a/1.csv": rows, "metrics/b/1.csv": rows])
    let id = try #require(CampaignID("spring"))
    #expect(reading.ledger.cells.map(\.rows) == [2, 2, 2, 2])
    #expect(reading.ledger.sum(.clicks, campaign: id)?.description == "10")
  }

  private static let whole = "Day,Campaign name,Impressions,Clicks (all)\n2026-11-02,spring,10,3\n"
  private static let parts =
    "Day,Campaign name,Platform,Impressions,Link clicks\n2026-11-02,spring,facebook,6,1\n"
    + "2026-11-02,spring,audience_network,4,1\n2026-11-02,spring,audience_network,1,1\n"

  @Test func networkAsAWholeAndBrokenDownNeverAddUp() throws {
    let (whole, parts) = (RestatementTests.whole, RestatementTests.parts.replacing("Link clicks", with: "Clicks (all)"))
    let id = try #require(CampaignID("spring"))
    let wholeLast = try space().read(["metrics/a/1.csv": parts, "metrics/a/2.csv": whole]).ledger
    #expect(wholeLast.sum(.impressions, campaign: id)?.description == "10")
    #expect(wholeLast.sum(.clicks, campaign: id)?.description == "3")
    let partsLast = try space().read(["metrics/a/1.csv": whole, "metrics/a/2.csv": parts]).ledger
    #expect(partsLast.sum(.impressions, campaign: id)?.description == "11")
    #expect(partsLast.platforms(of: id).map(\.text) == ["facebook", "meta-ads"])
    let both = try space().read(["metrics/a/1.csv": whole, "metrics/a/2.csv": RestatementTests.parts]).ledger
    #expect(both.sum(.clicks, campaign: id)?.description == "3")
    #expect(both.sum(.linkClicks, campaign: id)?.description == "3")
  }

  @Test func sameFileTwiceCountsOnce() throws {
    let rows = header + "2026-11-02,spring,x,2,2\n"
    let once = try space().read(["metrics/a/1.csv": rows])
    let twice = try space().read(["metrics/a/1.csv": rows, "metrics/a/1 (1).csv": rows])
    #expect(once.values == twice.values)
  }

  @Test func largestOfSeveralLevelsOnOneDayCountsInAnyOrder() throws {
    let header = "date,campaign,platform,followers\n"
    for rows in ["2026-11-02,spring,x,5\n2026-11-02,spring,x,4\n", "2026-11-02,spring,x,4\n2026-11-02,spring,x,5\n"] {
      #expect(try space().read(["metrics/a/1.csv": header + rows]).values == ["spring 2026-11-02 x followers = 5"])
    }
  }

  @Test func dayStatedInTheFileDecidesBeforeTheName() throws {
    let reading = try space().read([
      "metrics/a/2026-11-10.csv": "# exported 2026-11-20\n" + header + "2026-11-02,spring,x,2,2\n",
      "metrics/a/2026-11-12.csv": header + "2026-11-02,spring,x,3,3\n",
    ])
    #expect(reading.values.first == "spring 2026-11-02 x clicks = 2")
  }
}
