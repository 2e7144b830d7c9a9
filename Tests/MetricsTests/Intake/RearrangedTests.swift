import Campaigns
import Diagnostics
import Formats
import Quantities
import Testing

@testable import Metrics

/// Exports that a spreadsheet or a person rearranged give the same figures as before.
@Suite struct RearrangedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var values: [String] = []
    var periods: [String] = []
    var codes: Set<String> = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "totals whose label stands in the last column",
      text: """
        Campaign report
        1 June 2026 - 25 June 2026
        Impr.,Clicks,Campaign,Campaign status
        100,5,spring,Enabled
        100,5, --,Total: Campaigns
        120,6, --,Total: Account

        """,
      periods: [
        "spring 2026-06-01..2026-06-25 google-ads clicks = 5",
        "spring 2026-06-01..2026-06-25 google-ads impressions = 100",
      ], codes: ["export-period"]),
    Case(
      name: "totals in the column of ids, which is not the first",
      text: """
        Campaign,Campaign ID,Spend,Clicks,Impr.,Abs. top impr. rate
        spring,[4365],2.50,5,100,10%
        -,Search total,2.50,5,100,10%

        """,
      periods: [
        "spring ?..? microsoft-ads clicks = 5", "spring ?..? microsoft-ads impressions = 100",
        "spring ?..? microsoft-ads spend = 2.5",
      ], codes: ["export-period"]),
    Case(
      name: "a total of all videos with its word at the end",
      text: "Views,Video title,Video publish time,Content\n30,,,Total\n10,a,,x1\n15,b,,x2\n",
      periods: ["spring ?..? youtube views = 25"], codes: ["export-period", "totals-differ"]),
    Case(
      name: "a total in the place of the day",
      text: "Date,Views,Watch time (hours)\nTotal,30,2.5\n2026-06-01,10,1\n2026-06-02,20,1.5\n",
      values: [
        "spring 2026-06-01 youtube views = 10", "spring 2026-06-01 youtube watch_hours = 1",
        "spring 2026-06-02 youtube views = 20", "spring 2026-06-02 youtube watch_hours = 1.5",
      ]),
    Case(
      name: "a file wrapped in quotes with a title above",
      text: "\"Campaign report\"\n\"1 June 2026 - 2 June 2026\"\n\"Campaign,Day,Impr.,Clicks\"\n"
        + "\"spring,2026-06-01,\"\"1,000\"\",5\"\n",
      values: ["spring 2026-06-01 google-ads clicks = 5", "spring 2026-06-01 google-ads impressions = 1000"]),
    Case(
      name: "blank columns at the end of all rows",
      text: "sep=,\nFacebook reach,,,\nDate,Primary,,\n2026-01-01T00:00:00,10,,\n2026-01-02T00:00:00,12,,\n",
      values: ["spring 2026-01-01 facebook reach = 10", "spring 2026-01-02 facebook reach = 12"]),
    Case(
      name: "a grand total one cell too long, and blank columns",
      text:
        "# ----------------------------------------\n# Own exploration\n# 20260101-20260103\n\nPage path + query string,Event count,,\n,775,Grand total,\n"
        + "/tea/,765,,\n/coffee/,10,,\n",
      periods: ["spring 2026-01-01..2026-01-03 ga4 events = 775"], codes: ["export-period"]),
    Case(
      name: "nothing to report, and blank columns",
      text: "Reporting starts,Reporting ends,Campaign name,Impressions,,\nNo data available.,,,,,\n",
      codes: ["export-empty"]),
    Case(
      name: "the header once more, and blank columns",
      text: "Date,Clicks,Impressions,CTR,Position,\n2026-01-01,7,90,7%,1.4,\nDate,Clicks,Impressions,CTR,Position,\n",
      values: ["spring 2026-01-01 search-console clicks = 7", "spring 2026-01-01 search-console impressions = 90"]),
    Case(
      name: "a query that is the word for a total",
      text: "Top queries,Clicks,Impressions,CTR,Position\ntotal,7,90,7%,1.4\ntea,1,10,10%,1.4\n",
      periods: ["spring ?..? search-console clicks = 8", "spring ?..? search-console impressions = 100"],
      codes: ["export-period"]),
    Case(
      name: "days of the week are no days",
      text: "date,platform,impressions\nMonday,linkedin,10\nmardi,linkedin,20\n", codes: ["row-date-invalid"]),
  ]

  @Test(arguments: cases) func givesTheSameFigures(given: Case) throws {
    let id = try #require(CampaignID("spring"))
    let space = try Workspace().with("spring", names: ["spring"]).with(feed: "a") { feed in
      feed.campaign = Placed(id, at: Location(path: "campaign-ops.json"))
      feed.currency = nil
    }
    let reading = space.read(["metrics/a/file.csv": given.text])
    #expect(reading.values == given.values)
    #expect(reading.periods == given.periods)
    #expect(Set(reading.diagnostics.map(\.code.rawValue)) == given.codes)
  }

  @Test func saysThatADayOfTheWeekIsNone() {
    #expect(DateText.shape(of: Array("Dienstag".utf8)[...]) == .invalid(.weekdayOnly))
  }
}
