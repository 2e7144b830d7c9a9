import Diagnostics
import Formats
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct MetricsCommandTests {
  private func place() throws -> Workplace {
    let place = try Workplace(
      with: [
        "spring": Workplace.definition("spring", cadence: 3, #""tracking": {"names": ["SP_*"]}"#),
        "autumn": Workplace.definition("autumn"),
      ])
    let header = "date,campaign,platform,impressions,clicks,spend,reach\n"
    try place.write(
      header + "2026-11-30,SP_1,linkedin,100,5,1.50,7\n2026-11-30,SP_2,linkedin,50,1,0.25,8\n", to: "metrics/ads/a.csv")
    try place.write(
      header + """
        2026-11-30,SP_1,linkedin,110,6,1.75,7
        2026-12-01,SP_1,linkedin,10,2,1,9
        2026-12-01,spring,linkedin,,many,1,9
        2026-12-08,spring,x,,3,1,9

        """, to: "metrics/ads/b 2026-12-01.csv")
    try place.write("date,campaign,platform,clicks\n2026-11-30,spring,linkedin,4\n", to: "metrics/organic/a.csv")
    return place
  }

  /// A command line with the end of what it says and how it ends.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let words: String
    let status: CampaignOps.ExitStatus
    let message: String
    var testDescription: String { words }
  }

  @Test(arguments: [
    Refusal(
      words: "", status: .wrongUsage,
      message: "'metrics' takes CAMPAIGN [PLATFORM DAY METRIC], 0 given; see `campaign-ops help`"),
    Refusal(
      words: "spring linkedin", status: .wrongUsage,
      message: "'metrics' takes CAMPAIGN, or --why or --history with four words, 2 given; see `campaign-ops help`"),
    Refusal(
      words: "--why spring linkedin 2026-11-30", status: .wrongUsage,
      message: "'metrics --why' takes CAMPAIGN PLATFORM DAY METRIC, 3 given; see `campaign-ops help`"),
    Refusal(
      words: "--why --history spring linkedin 2026-11-30 clicks", status: .wrongUsage,
      message: "--why and --history cannot be given together; see `campaign-ops help`"),
    Refusal(
      words: "--why spring linkedin 2026-11-30 clicks --by day", status: .wrongUsage,
      message: "--by and --why cannot be given together; see `campaign-ops help`"),
    Refusal(
      words: "--why spring linkedin 30.11.2026 clicks", status: .wrongUsage,
      message:
        "'30.11.2026' is no day: expected a day such as 2026-11-16, a week such as 2026-W47, or `flight`; see `campaign-ops help`"
    ),
    Refusal(
      words: "--history spring linkedin 2026-W49 clicks", status: .wrongUsage,
      message:
        "'2026-W49' is no day: expected a day such as 2026-11-16: history is told of one day's figure; see `campaign-ops help`"
    ),
    Refusal(
      words: "spring --days 2026-12-02..2026-12-01", status: .wrongUsage,
      message:
        "'2026-12-02..2026-12-01' is no value for --days: expected FIRST..LAST as in 2026-11-02..2026-11-15, a day, or a week such as 2026-W47; see `campaign-ops help`"
    ),
    Refusal(
      words: "spring --by month", status: .wrongUsage,
      message: "'month' is no value for --by: expected day, week, flight; see `campaign-ops help`"),
    Refusal(
      words: "spring --metric clicks,,ctr", status: .wrongUsage,
      message: "'clicks,,ctr' is no value for --metric: expected names such as clicks,ctr; see `campaign-ops help`"),
    Refusal(
      words: "spring --format html", status: .wrongUsage,
      message: "'html' is no value for --format: expected text, json, csv, markdown; see `campaign-ops help`"),
    Refusal(
      words: "--why spring linkedin 2026-11-30 clicks --format csv", status: .wrongUsage,
      message: "'csv' is no value for --format: expected text, json; see `campaign-ops help`"),
    Refusal(
      words: "spring --known-at soon", status: .wrongUsage,
      message: "'soon' is no value for --known-at: expected a day such as 2026-11-16; see `campaign-ops help`"),
    Refusal(
      words: "spring --known-at 2026-12-02", status: .wrongUsage,
      message: "--known-at 2026-12-02 lies after the as-of, 2026-12-01; see `campaign-ops help`"),
    Refusal(
      words: "sprng", status: .nothingFound, message: "there is no campaign 'sprng'; did you mean 'spring'?"),
    Refusal(
      words: "--why spring linkdin 2026-11-30 clicks", status: .nothingFound,
      message: "there is no platform 'linkdin'; did you mean 'linkedin'?"),
    Refusal(
      words: "--why spring linkedin 2026-11-30 clocks", status: .nothingFound,
      message: "there is no metric or KPI 'clocks'; did you mean 'clicks'?"),
    Refusal(
      words: "spring --metric roaz", status: .nothingFound,
      message: "there is no metric or KPI 'roaz'; did you mean 'roas'?"),
    Refusal(
      words: "--why spring linkedin 2026-12-05 clicks", status: .nothingFound,
      message:
        "no file has a row with clicks of spring on linkedin on 2026-12-05; the nearest day that has is 2026-12-01"),
    Refusal(
      words: "--why spring all 2026-12-05 clicks", status: .nothingFound,
      message:
        "no file has a row with clicks of spring on 2026-12-05; the nearest days that have are 2026-12-01 and 2026-12-08"
    ),
    Refusal(
      words: "--history autumn linkedin 2026-11-30 clicks", status: .nothingFound,
      message:
        "no file has a row with clicks of autumn on linkedin on 2026-11-30, and none on any other day"),
    Refusal(
      words: "autumn", status: .nothingFound, message: "no file has a row with any figure of autumn"),
    Refusal(
      words: "--why spring linkedin 2026-W40 ctr", status: .nothingFound,
      message:
        "no file has a row with ctr of spring on linkedin in 2026-09-28..2026-10-04; the nearest day that has is 2026-11-30"
    ),
  ])
  func refusesWhatMakesNoSense(refusal: Refusal) throws {
    let words = ["metrics"] + refusal.words.split(separator: " ").map(String.init)
    let place = try place()
    let said = Workplace.run(words + ["--data", place.folder.path(of: place.name)])
    #expect(said.status == refusal.status)
    #expect(said.errors == "campaign-ops: \(refusal.message)\n")
    #expect(said.output.isEmpty)
  }

  @Test func showsATableByPlatformAndWeek() throws {
    let said = try place().run("metrics", "spring", "--metric", "clicks,spend,ctr")
    #expect(said.status == .done)
    #expect(
      said.output == """
        linkedin
          week      clicks  spend     ctr
          2026-W49  12      2.75 EUR  6.67 %

        x
          week      clicks  spend
          2026-W50  3       1.00 EUR

        all platforms
          week      clicks  spend     ctr
          2026-W49  12      2.75 EUR  6.67 %
          2026-W50  3       1.00 EUR  –

        """)
  }

  @Test func cutsWeeksToTheDaysAskedFor() throws {
    let said = try place().run(
      "metrics", "spring", "--days", "2026-12-01..2026-12-08", "--platform", "LinkedIn", "--metric", "clicks")
    #expect(said.output == "linkedin\n  week                   clicks\n  2026-W49, 6 of 7 days  2\n")
  }

  @Test func writesTablesForMachines() throws {
    let place = try place()
    let csv = place.run("metrics", "spring", "--by", "day", "--metric", "clicks,cpc", "--format", "csv").output
    #expect(
      csv == """
        period,first,last,platform,figure,value,currency
        2026-11-30,2026-11-30,2026-11-30,linkedin,clicks,10,
        2026-11-30,2026-11-30,2026-11-30,linkedin,cpc,0.291667,EUR
        2026-12-01,2026-12-01,2026-12-01,linkedin,clicks,2,
        2026-12-01,2026-12-01,2026-12-01,linkedin,cpc,0.5,EUR
        2026-12-08,2026-12-08,2026-12-08,x,clicks,3,
        2026-12-08,2026-12-08,2026-12-08,x,cpc,0.333333,EUR
        2026-11-30,2026-11-30,2026-11-30,all,clicks,10,
        2026-11-30,2026-11-30,2026-11-30,all,cpc,0.291667,EUR
        2026-12-01,2026-12-01,2026-12-01,all,clicks,2,
        2026-12-01,2026-12-01,2026-12-01,all,cpc,0.5,EUR
        2026-12-08,2026-12-08,2026-12-08,all,clicks,3,
        2026-12-08,2026-12-08,2026-12-08,all,cpc,0.333333,EUR

        """)
    let json = JSONReader.read(
      Array(place.run("metrics", "spring", "--by", "flight", "--format", "json").output.utf8), path: ""
    ).output
    let last = json?["rows"]?.array?.last
    #expect(last?["platform"]?.string == nil)
    #expect(last?["figures"]?["clicks"]?.string == "15")
    #expect(last?["first"]?.string == "2026-11-30" && last?["last"]?.string == "2026-12-08")
    let markdown = place.run("metrics", "spring", "--platform", "x", "--metric", "clicks", "--format", "markdown")
      .output
    #expect(markdown == "## x\n\n| week | clicks |\n| --- | ---: |\n| 2026-W50 | 3 |\n")
  }

  @Test func showsTheLinesOfAFigureAndWhatWasSuperseded() throws {
    let said = try place().run("metrics", "--why", "spring", "linkedin", "2026-11-30", "clicks")
    #expect(said.status == .done)
    #expect(
      said.output == """
        clicks of spring on linkedin, 2026-11-30: 10

        feed ads, linkedin: 6
          metrics/ads/b 2026-12-01.csv, exported 2026-12-01 by its name: decides, 6 in 1 row
            metrics/ads/b 2026-12-01.csv:2:30  6  = 6  `SP_1`  by the pattern `SP_*` (campaigns/spring.json:3:53)
          metrics/ads/a.csv, no export date: superseded, 6 in 2 rows; metrics/ads/b 2026-12-01.csv is newer by having an export date

        feed organic, linkedin: 4
          metrics/organic/a.csv, no export date: decides, 4 in 1 row
            metrics/organic/a.csv:2:28  4  = 4  `spring`  by its name or id, `spring` (campaigns/spring.json:1:1)

        """)
  }

  @Test func showsRefusedRowsAndFiguresWithoutASum() throws {
    let place = try place()
    let refused = place.run("metrics", "--why", "spring", "linkedin", "2026-12-01", "impressions").output
    #expect(refused.contains("    refused  metrics/ads/b 2026-12-01.csv:4:29  `many` for `clicks` is no number"))
    #expect(refused.contains("[row-number-invalid]\n"))
    let reach = place.run("metrics", "--why", "spring", "linkedin", "2026-11-30", "reach").output
    #expect(reach.hasPrefix("reach of spring on linkedin, 2026-11-30: 7\n"))
    let json = JSONReader.read(
      Array(place.run("metrics", "--why", "spring", "linkedin", "2026-11-30", "reach", "--format", "json").output.utf8),
      path: ""
    ).output
    let files = json?["cells"]?.array?.first?["files"]?.array
    #expect(files?.map { $0["standing"]?.string } == ["decides", "superseded"])
    #expect(files?.first?["lines"]?.array?.first?["rule"]?["kind"]?.string == "name pattern")
    #expect(files?.last?["newer"]?["because"]?.string == "the other tells no export date")
  }

  @Test func showsTheWorkingOfAKPI() throws {
    let said = try place().run("metrics", "--why", "spring", "all", "2026-W49", "cpc")
    #expect(
      said.output == """
        cpc of spring on all platforms, 2026-W49: 0.34 EUR = 2.75 EUR ÷ 8

        spend: 2.75 EUR
          2026-11-30  linkedin  ads  1.75 EUR  metrics/ads/b 2026-12-01.csv:2:32
          2026-12-01  linkedin  ads  1.00 EUR  metrics/ads/b 2026-12-01.csv:3:31

        clicks: 8
          2026-11-30  linkedin  ads  6  metrics/ads/b 2026-12-01.csv:2:30
          2026-12-01  linkedin  ads  2  metrics/ads/b 2026-12-01.csv:3:29
          left out, since the feed does not report the other part for the platform:
            2026-11-30  linkedin  organic  4  metrics/organic/a.csv:2:28

        the lines of each: campaign-ops metrics --why spring linkedin 2026-11-30 spend

        """)
  }

  @Test func tellsHowAFigureCameAbout() throws {
    let place = try place()
    place.run("run")
    let said = place.run("metrics", "--history", "spring", "linkedin", "2026-11-30", "impressions")
    #expect(
      said.output == """
        impressions of spring on linkedin, 2026-11-30: 110

        feed ads, linkedin
          exported             file                          value  change
          recorded 2026-12-01  metrics/ads/a.csv             150                      superseded
          2026-12-01 (name)    metrics/ads/b 2026-12-01.csv  110    -40     -26.67 %  decides

        """)
  }
}
