import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct TracingTests {
  private func space() throws -> Workspace {
    try Workspace()
      .with("spring", name: "Spring sale", ids: ["4711"], names: ["SP_*"], utm: ["spring-utm"])
      .with("autumn").with(feed: "a").with(feed: "b")
  }

  private func trace(
    _ space: Workspace, _ files: KeyValuePairs<String, String>, _ metric: Metric = .clicks, platform: Platform? = .x
  ) throws -> FigureTrace {
    let sources = files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let question = FigureQuestion(
      campaign: try #require(CampaignID("spring")), platform: platform, day: try #require(Day("2026-11-02")),
      metric: metric)
    let trace = Tracing.trace(
      question, in: space.read(sources).ledger, settings: space.settings, campaigns: space.campaigns,
      asOf: space.asOf, bytes: { path in sources.first { $0.path == path }?.bytes })
    return try #require(trace)
  }

  private let header = "date,campaign,platform,clicks,reach\n"

  @Test(arguments: [
    ("SP_launch", AttributionRule.Kind.namePattern, "SP_*"), ("4711", .id, "4711"), ("Spring-UTM", .utm, "spring-utm"),
    ("spring SALE", .name, "Spring sale"), ("Spring", .name, "spring"),
  ])
  func namesTheRuleThatFoundTheCampaign(name: String, kind: AttributionRule.Kind, text: String) throws {
    let trace = try trace(space(), ["metrics/a/1.csv": header + "2026-11-02,\(name),x,3,\n"])
    let line = try #require(trace.cells.first?.deciding?.lines.first)
    #expect(line.name == name)
    #expect(line.rule == AttributionRule(kind: kind, text: text, location: Location(path: "campaigns/spring.json")))
    #expect(line.location == Location(path: "metrics/a/1.csv", line: 2, column: 15 + name.utf8.count))
  }

  @Test func namesTheFeedWhereTheRowNamesNobody() throws {
    let space = try space().with(feed: "c") {
      $0.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    }
    let trace = try trace(space, ["metrics/c/1.csv": "date,campaign,platform,clicks\n2026-11-02,,x,3\n"])
    #expect(
      trace.cells.first?.deciding?.lines.first?.rule == AttributionRule(kind: .feed, text: "spring", location: nil))
  }

  @Test func showsEveryLineOfTheFileThatDecidesAndWhatItSuperseded() throws {
    let trace = try trace(
      space(),
      [
        "metrics/a/2026-11-03.csv": header + "2026-11-02,spring,x,1,\n2026-11-02,SP_1,x,1,\n",
        "metrics/a/old.csv": header + "2026-11-02,spring,x,9,\n",
        "metrics/a/2026-11-04.csv": header + "2026-11-02,spring,x,2,\n2026-11-01,spring,x,7,\n2026-11-02,SP_1,x,4,\n",
        "metrics/a/2026-11-04 (2).csv": header + "2026-11-01,spring,x,2,\n",
        "metrics/b/other.csv": header + "2026-11-02,spring,x,10,\n",
      ])
    #expect(trace.value?.description == "16")
    #expect(trace.cells.map(\.feed.text) == ["a", "b"])
    let files = try #require(trace.cells.first).files
    #expect(files.map(\.path) == ["metrics/a/2026-11-04.csv", "metrics/a/2026-11-03.csv", "metrics/a/old.csv"])
    #expect(files.map { $0.value?.description } == ["6", "2", "9"])
    #expect(files[0].lines.map(\.location.place.line) == [2, 4])
    #expect(files[0].lines.map(\.written) == ["2", "4"])
    #expect(files[0].exportedOnFrom == .name)
    #expect(files[1].standing == .superseded(Precedence(file: files[0].path, reason: .laterDate)))
    #expect(files[2].standing == .superseded(Precedence(file: files[0].path, reason: .onlyDate)))
  }

  @Test func saysThatABlankCellTakesTheFigureBack() throws {
    let trace = try trace(
      space(),
      ["metrics/a/1.csv": header + "2026-11-02,spring,x,9,\n", "metrics/a/2.csv": header + "2026-11-02,spring,x,,5\n"])
    #expect(trace.value == nil)
    let files = try #require(trace.cells.first).files
    #expect(files.map(\.standing) == [.blank, .superseded(Precedence(file: files[0].path, reason: .name))])
  }

  @Test func saysThatReachOfSeveralRowsIsNotKnown() throws {
    let trace = try trace(
      space(), ["metrics/a/1.csv": header + "2026-11-02,spring,x,1,5\n2026-11-02,SP_2,x,1,6\n"], .reach)
    #expect(trace.value == nil)
    #expect(trace.cells.first?.files.map(\.standing) == [.void])
    #expect(trace.cells.first?.files.first?.lines.map(\.written) == ["5", "6"])
  }

  @Test func listsRefusedRowsOfTheDayAndThoseWithoutADay() throws {
    let trace = try trace(
      space(),
      [
        "metrics/a/1.csv": header + """
          2026-11-02,spring,x,many,
          2026-11-02,autumn,x,many,
          2026-11-02,spring,linkedin,many,
          2026-11-03,spring,x,many,
          soon,spring,x,1,

          """
      ])
    let file = try #require(trace.cells.first?.files.first)
    #expect(file.standing == .refused)
    #expect(file.refused.map(\.location.place.line) == [2])
    #expect(file.refused.map(\.code) == [.rowNumberInvalid])
    #expect(file.refusedWithoutDay == 1)
    #expect(trace.value == nil)
  }

  @Test func showsAMendedRowWhereItStands() throws {
    let broken = header + "2026-11-02,spring,x,1,\n2026-11-02,spring,x,many,\n"
    let mended =
      "date,campaign,platform,clicks,reach,reject_file,reject_line\n2026-11-02,spring,x,5,,metrics/a/1.csv,3\n"
    let trace = try trace(space(), ["metrics/a/1.csv": broken, "metrics/a/mended.csv": mended])
    let file = try #require(trace.cells.first?.deciding)
    #expect(trace.value?.description == "6")
    #expect(file.lines.map(\.location.description) == ["metrics/a/1.csv:2:21", "metrics/a/mended.csv:2:21"])
    #expect(file.lines.map(\.mends) == [nil, 3])
    #expect(file.refused.isEmpty)
  }

  @Test func saysWhichBreakdownOfANetworkStandsForTheOther() throws {
    let whole = "Day,Campaign name,Impressions,Clicks (all)\n2026-11-02,spring,10,3\n"
    let parts = "Day,Campaign name,Platform,Impressions,Clicks (all)\n2026-11-02,spring,facebook,6,1\n"
    let files: KeyValuePairs = ["metrics/a/1.csv": parts, "metrics/a/2.csv": whole]
    let trace = try trace(space(), files, .clicks, platform: nil)
    #expect(trace.value?.description == "3")
    #expect(trace.cells.map(\.platform.text) == ["facebook", "meta-ads"])
    let part = try #require(trace.cells.first?.files.first)
    #expect(part.standing == .otherGrain(Precedence(file: "metrics/a/2.csv", reason: .name)))
    #expect(part.value?.description == "1")
  }

  @Test func saysThatMoneyInAnotherCurrencyIsLeftOut() throws {
    let head = "date,campaign,platform,spend,currency\n"
    let trace = try trace(
      space(),
      [
        "metrics/a/1.csv": head + "2026-11-02,spring,x,3,EUR\n",
        "metrics/b/1.csv": head + "2026-11-02,spring,x,4,USD\n",
      ],
      .spend)
    #expect(trace.value?.description == "3")
    #expect(trace.cells.map(\.value?.description) == ["3", nil])
    #expect(trace.cells.last?.currency?.code == "USD")
    #expect(trace.cells.last?.leftOutFor == CampaignCurrency(currency: Currency("EUR")))
  }

  @Test func isEmptyWhereNoFileHasARow() throws {
    let trace = try trace(space(), ["metrics/a/1.csv": header + "2026-11-03,spring,x,3,\n"])
    #expect(trace.isEmpty)
  }

  @Test func readingsSayWhatMakesAnExportNewer() throws {
    let reading = try space().read([
      "metrics/a/a.csv": header + "2026-11-02,spring,x,1,\n", "metrics/a/b.csv": header + "2026-11-02,spring,x,1,\n",
      "metrics/a/c 2026-11-04.csv": header + "2026-11-02,spring,x,1,\n",
      "metrics/a/d.csv": "# exported 2026-11-04\n" + header + "2026-11-02,spring,x,1,\n",
      "metrics/a/e.csv": "# exported 2026-11-05\n" + header + "2026-11-02,spring,x,1,\n",
      "metrics/a/unknown.csv": "what,is,this\n1,2,3\n",
    ])
    let readings = reading.ledger.readings
    #expect(
      readings.map { $0.newerThan?.file } == [
        nil, "metrics/a/a.csv", "metrics/a/b.csv", "metrics/a/c 2026-11-04.csv", "metrics/a/d.csv", nil,
      ])
    #expect(readings.map { $0.newerThan?.reason } == [nil, .name, .onlyDate, .name, .laterDate, nil])
    #expect(readings.map(\.exportedOnFrom) == [nil, nil, .name, .file, .file, nil])
  }
}
