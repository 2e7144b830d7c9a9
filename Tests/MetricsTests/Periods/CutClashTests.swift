import Campaigns
import Diagnostics
import Quantities
import Testing

@testable import Metrics

/// Cards of one account and range repeat each other's figures, so only one of them counts, and a finding says which.
@Suite struct CutClashTests {
  private func space() throws -> Workspace {
    try Workspace().with("spring").with(feed: "a") { feed in
      let id = try #require(CampaignID("spring"))
      feed.campaign = Placed(id, at: Location(path: "campaign-ops.json"))
    }
  }

  private static let devices = "Device,Cost,Impressions,Clicks\nMobile,US$10.00,100,10\nComputers,US$5.50,50,5\n"
  private static let networks = "Network,Clicks,Cost,Avg. CPC\nGoogle Search,15,US$15.50,US$1.03\n"

  @Test func letsOneOfTwoCardsCountAndNamesBoth() throws {
    let reading = try space().read([
      "metrics/a/Devices(2026.02.05-2026.02.10).csv": Self.devices,
      "metrics/a/Networks(2026.02.05-2026.02.10).csv": Self.networks,
    ])
    #expect(
      reading.periods == [
        "spring 2026-02-05..2026-02-10 google-ads clicks = 15",
        "spring 2026-02-05..2026-02-10 google-ads impressions = 150",
        "spring 2026-02-05..2026-02-10 google-ads spend = 15.5 USD",
      ])
    let found = reading.diagnostics.filter { $0.code == .exportCutTwice }
    #expect(
      found.map(\.message) == [
        "`Devices(2026.02.05-2026.02.10).csv` has the same figures of 2026-02-05..2026-02-10 by `Device` that "
          + "`Networks(2026.02.05-2026.02.10).csv` has by `Network`; only the latter count: `clicks`, `spend`"
      ])
    #expect(found.first?.notes.first?.location?.path == "metrics/a/Networks(2026.02.05-2026.02.10).csv")
  }

  @Test(arguments: [
    ("Devices(2026.02.05-2026.02.10).csv", "Networks(2026.02.05-2026.02.11).csv", devices, networks),
    ("Devices(2026.02.05-2026.02.10).csv", "Devices(2026.02.05-2026.02.10) (1).csv", devices, devices),
  ])
  func saysNothingOfOtherRangesAndOfTheSameCardOnceMore(
    first: String, second: String, text: String, other: String
  ) throws {
    let reading = try space().read(["metrics/a/\(first)": text, "metrics/a/\(second)": other])
    #expect(!reading.diagnostics.contains { $0.code == .exportCutTwice })
  }
}
