import Campaigns
import Diagnostics
import Formats
import Metrics
import Planning
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct FiguresDocumentsTests {
  private static func cells() throws -> [Cell] {
    [
      try Samples.cell("2026-11-23", .impressions, "1000", line: 2),
      try Samples.cell("2026-11-24", .impressions, "500", line: 3),
      try Samples.cell("2026-11-24", .impressions, "250", feed: "meta", line: 9),
      try Samples.cell("2026-11-24", .impressions, "50", on: .x, line: 4),
      try Samples.cell("2026-11-23", .clicks, "7", line: 2), try Samples.cell("2026-11-24", .clicks, "2", on: .x),
      try Samples.cell("2026-11-24", .spend, "0.1", feed: "meta", currency: "EUR", line: 9),
      try Samples.cell("2026-11-23", .spend, "0.2", feed: "meta", currency: "EUR", line: 8),
      try Samples.cell("2026-11-23", .reach, "800"), try Samples.cell("2026-11-24", .reach, "400"),
      try Samples.cell("2026-11-23", .followers, "90"), try Samples.cell("2026-11-24", .followers, "95"),
      try Samples.cell("2026-11-24", .leads, "0", feed: "meta"),
    ]
  }

  private static func document(_ extra: String = "") throws -> JSON {
    let campaign = try Samples.campaign(extra)
    let source = try Samples.source(campaign, cells: try cells())
    return MetricsDocument.json(of: source, weeks: source.weeks.map(source.summary))
  }

  @Test func addsUpExactlyAndNeverAddsReach() throws {
    let json = try Self.document()
    #expect(
      json["totals"] == ["clicks": "9", "followers": "95", "impressions": "1800", "leads": "0", "spend": "0.3"])
    #expect(json["notAddedUp"] == ["reach"])
    #expect(json["currency"] == "EUR")
    #expect(json["days"] == ["first": "2026-11-23", "last": "2026-11-24", "count": 2])
    #expect(json["platforms"]?["x"]?["totals"] == ["clicks": "2", "impressions": "50"])
  }

  @Test func givesEachKPIWithTheSumsItComesFrom() throws {
    let kpis = try #require(try Self.document()["kpis"])
    #expect(
      kpis["ctr"] == [
        "value": "0.005806", "formula": "clicks ÷ impressions", "numerator": "9", "denominator": "1550",
        "platforms": ["linkedin", "x"], "feeds": ["organic"], "days": 2, "provisionalDays": 0, "provisionalShare": "0",
      ],
      "impressions of a feed that counts no clicks are left out")
    #expect(kpis["cpm"]?["value"] == "1.2")
    #expect(kpis["cpl"]?["value"] == .null, "a zero denominator is no number")
    #expect(kpis["roas"] == nil, "nothing is said of figures nobody exported")
  }

  @Test func measuresTargetsOfMetricsAndKPIs() throws {
    let json = try Self.document(
      #""targets": [{"metric": "impressions", "value": 3600}, {"metric": "impressions", "value": 100, "platform": "x"}, {"metric": "ctr", "value": "0.01"}, {"metric": "conversions", "value": 5}]"#
    )
    #expect(
      json["targets"] == [
        Self.target("impressions", "3600", reached: "1800", ratio: "0.5"),
        Self.target("impressions", "100", on: "x", reached: "50", ratio: "0.5"),
        Self.target("ctr", "0.01", reached: "0.005806", ratio: .null), Self.target("conversions", "5"),
      ])
  }

  private static func target(
    _ metric: JSON, _ target: JSON, on platform: JSON = .null, reached: JSON = .null, ratio: JSON = .null
  ) -> JSON {
    [
      "metric": metric, "platform": platform, "by": "2026-12-06", "target": target, "reached": reached,
      "ratio": ratio,
    ]
  }

  @Test func countsTheObjectiveAsATargetUntilItsDay() throws {
    let json = try Self.document(
      #""objective": {"statement": "Be seen", "metric": "impressions", "target": 2000, "by": "2026-11-23"}"#)
    #expect(
      json["targets"] == [
        [
          "metric": "impressions", "platform": .null, "by": "2026-11-23", "target": "2000", "reached": "1000",
          "ratio": "0.5",
        ]
      ])
  }

  static let encodings: [(String, String)] = [
    ("utf-8", "UTF-8"), ("utf-8 BOM", "UTF-8 with BOM"), ("utf-16le BOM", "UTF-16LE with BOM"),
    ("utf-16be BOM", "UTF-16BE with BOM"), ("utf-16le", "UTF-16LE without BOM"),
    ("utf-16be", "UTF-16BE without BOM"), ("ebcdic", "ebcdic"),
  ]

  @Test(arguments: encodings) func namesEncodingsAsPeopleDo(encoding: String, words: String) throws {
    let reading = ExportReading(path: "metrics/meta/b.csv", feed: try #require(FeedID("meta")), encoding: encoding)
    let json = ExportsDocument.json(of: Samples.ledger(readings: [reading]))
    #expect(json.reread?["exports"]?.array?.first?["encoding"]?.string == words)
  }

  @Test func namesTheExportsBehindTheFigures() throws {
    #expect(
      try Self.document()["sources"] == [
        ["file": "metrics/meta/a.csv", "figures": 4, "first": "2026-11-23", "last": "2026-11-24"],
        ["file": "metrics/organic/a.csv", "figures": 9, "first": "2026-11-23", "last": "2026-11-24"],
      ])
  }

  @Test func listsOnlyWeeksWithFigures() throws {
    let document = try Self.document()
    guard case .object(let weeks)? = document["weeks"] else {
      Issue.record("there are no weeks")
      return
    }
    #expect(weeks.map(\.key) == ["2026-W48"])
    let week = weeks[0].value
    #expect(week["first"] == "2026-11-23" && week["last"] == "2026-11-29" && week["days"] == 2)
    #expect(
      week["totals"]?["impressions"] == [
        "value": "1800", "platforms": ["linkedin", "x"], "feeds": ["meta", "organic"], "days": 2, "provisionalDays": 0,
        "provisionalShare": "0",
      ])
    #expect(week["kpis"]?["ctr"] == document["kpis"]?["ctr"])
    #expect(week["notAddedUp"] == ["reach"])
  }

  @Test func givesTheFlightAsAWholeAndByPlatform() throws {
    let flight = try #require(try Self.document()["flight"])
    #expect(flight["first"] == "2026-11-16" && flight["last"] == "2026-12-06")
    #expect(flight["totals"]?["clicks"]?["value"] == "9")
    #expect(flight["platforms"]?["x"]?["totals"]?["clicks"]?["value"] == "2")
    #expect(flight["platforms"]?["x"]?["kpis"]?["ctr"]?["value"] == "0.04")
  }

  @Test func saysHowTheFeedsDaysAreMeant() throws {
    #expect(
      try Self.document()["feeds"]?["meta"] == [
        "account": .null, "zone": "UTC", "provisionalDays": 0, "finalUntil": "2026-11-24",
      ])
  }

  @Test func saysHowAnExportWasUnderstood() throws {
    var reading = ExportReading(path: "metrics/meta/a.csv", feed: try #require(FeedID("meta")), encoding: "utf-16le")
    reading.kind = "meta_ads"
    reading.headerLine = 3
    reading.form = "report"
    reading.confidence = Confidence(.high, because: "of its header")
    reading.delimiter = 0x09
    reading.decimal = GrammarDecision(.comma, .kind)
    reading.dateOrder = GrammarDecision(
      .dayMonthYear, .cell, cell: GrammarCell(text: "13/11/2026", place: Place(line: 4, column: 1)))
    reading.rows.periods = [
      Period(try #require(DayRange(first: Samples.day("2026-10-01"), last: Samples.day("2026-10-31"))))
    ]
    reading.periodOrigin = .columns
    reading.rows.currencies.add(try #require(Currency("EUR")), from: .header, at: .start)
    reading.rows.columns = ColumnTallies([
      ColumnTallies.Column(metric: .spend, header: "Amount"), ColumnTallies.Column(metric: .reach, header: "Reach"),
    ])
    reading.rows.columns.add(Samples.amount("12.50"), to: 0)
    reading.rows.columns.add(Samples.amount("9"), to: 1)
    reading.dataRows = 12
    reading.usedRows = 7
    reading.rows.excluded.totals = 1
    reading.rows.refused = [.rowDateInvalid: 2]
    reading.unattributedRows = 3
    reading.days = DayRange(first: Samples.day("2026-11-01"), last: Samples.day("2026-11-09"))
    reading.exportedOn = Samples.day("2026-11-10")
    reading.supersededFigures = 4
    let name = Unattributed(
      name: "Sprng", feed: reading.feed, platform: .facebook, rows: 3,
      spend: [Unattributed.Spend(amount: Samples.amount("4.50"), currency: nil)],
      location: Location(path: "metrics/meta/a.csv", line: 5, column: 2), nearest: CampaignID("spring"))
    let json = ExportsDocument.json(of: Samples.ledger(readings: [reading], unattributed: [name]))
    #expect(
      json == [
        "feeds": [:],
        "exports": [
          [
            "id": "metrics/meta/a.csv", "feed": "meta", "kind": "meta_ads", "form": "report", "confidence": "high",
            "encoding": "UTF-16LE without BOM", "delimiter": "tab", "headerLine": 3, "decimal": "comma",
            "dateOrder": "dmy",
            "exportedOn": "2026-11-10", "exportedOnFrom": .null, "newerThan": .null,
            "days": ["first": "2026-11-01", "last": "2026-11-09"],
            "period": ["first": "2026-10-01", "last": "2026-10-31", "count": 1, "from": "columns"],
            "rows": ["data": 12, "used": 7, "totals": 1, "refused": 2, "unattributed": 3],
            "excluded": ["totals": 1], "refused": ["row-date-invalid": 2], "currencies": ["EUR"],
            "sums": ["spend": "12.5"], "supersededFigures": 4,
          ]
        ],
        "unattributed": [
          [
            "name": "Sprng", "feed": "meta", "platform": "facebook", "rows": 3,
            "spend": [["amount": "4.5", "currency": .null]], "first": "metrics/meta/a.csv:5", "nearest": "spring",
          ]
        ],
      ])
  }

  @Test func tellsSpendInEachCurrency() throws {
    let feed = try #require(FeedID("one"))
    let euros = Unattributed.Spend(amount: Samples.amount("4.50"), currency: Currency("EUR"))
    let unknown = Unattributed.Spend(amount: Samples.amount("7"), currency: nil)
    for (spend, expected) in [
      ([], JSON.array([])), ([euros], [["amount": "4.5", "currency": "EUR"]]),
      ([euros, unknown], [["amount": "4.5", "currency": "EUR"], ["amount": "7", "currency": .null]]),
    ] as [([Unattributed.Spend], JSON)] {
      let name = Unattributed(
        name: "Sprng", feed: feed, platform: .facebook, rows: 3, spend: spend,
        location: Location(path: "metrics/one/a.csv", line: 5, column: 2), nearest: nil)
      guard case .array(let names)? = ExportsDocument.json(of: Samples.ledger(unattributed: [name]))["unattributed"]
      else {
        Issue.record("no names")
        return
      }
      #expect(names.map { $0["spend"] } == [expected])
    }
  }

  @Test func writesNullForWhatAnExportDoesNotTell() throws {
    let reading = ExportReading(path: "metrics/meta/b.csv", feed: try #require(FeedID("meta")))
    guard case .array(let exports)? = ExportsDocument.json(of: Samples.ledger(readings: [reading]))["exports"] else {
      Issue.record("no exports")
      return
    }
    for key in ["kind", "headerLine", "exportedOn", "days"] { #expect(exports.first?[key] == .null, "\(key)") }
  }
}

@Suite struct IndexDocumentTests {
  private static func entry(_ source: SummarySource, week: WeeklySummary? = nil) -> IndexDocument.Entry {
    IndexDocument.entry(
      of: source, definition: "sha256:ab", planVersion: 2, lastFullWeek: week, asOf: Samples.at("2026-11-27T12:00:00Z"))
  }

  @Test func tellsACampaignInOneLine() throws {
    let tasks = [
      try Samples.task("linkedin/2026-W47/1", due: "2026-11-17T10:00:00Z", .completed, done: "2026-11-17T10:00:00Z"),
      try Samples.task("linkedin/2026-W48/1", due: "2026-11-24T10:00:00Z", urgency: .overdue),
      try Samples.task("x/2026-W49/1", due: "2026-12-01T10:00:00Z", urgency: .upcoming),
      try Samples.task("x/2026-W49/2", due: "2026-11-30T10:00:00Z", urgency: .upcoming),
    ]
    let items = [try Samples.item("linkedin/2026-W48/1", at: "2026-11-24T10:00:00Z")]
    let source = try Samples.source(try Samples.campaign(), items: items, tasks: tasks)
    let json = Self.entry(source, week: source.summary(of: try Samples.week("2026-W47"))).json
    #expect(json["status"] == "ACTIVE")
    #expect(json["platforms"] == ["linkedin", "x"])
    #expect(json["items"] == 1)
    #expect(
      json["tasks"] == [
        "PENDING": 3, "IN_PROGRESS": 0, "BLOCKED": 0, "COMPLETED": 1, "MISSED": 0, "CANCELLED": 0,
      ])
    #expect(json["overdue"] == 1)
    #expect(json["escalationLevel"] == .null)
    #expect(
      json["nextDue"] == [
        "task": "spring/x/2026-W49/2/post", "dueAt": "2026-11-30T10:00:00Z", "dueLocal": "2026-11-30T10:00",
      ])
    #expect(
      json["oldestOverdue"] == [
        "task": "spring/linkedin/2026-W48/1/post", "dueAt": "2026-11-24T10:00:00Z", "dueLocal": "2026-11-24T10:00",
      ])
    #expect(json["targets"] == [])
    #expect(json["lastWeek"] == ["week": "2026-W47", "completionRate": "1", "kpis": [:]])
    #expect(json["definition"] == "sha256:ab")
    #expect(json["planVersion"] == 2)
  }

  @Test func namesNextWhatHasATimeToCome() throws {
    var waiting = try Samples.task("x/2026-W48/1", .engage, due: "2026-11-27T13:00:00Z", urgency: .upcoming)
    waiting.isWaiting = true
    let tasks = [
      try Samples.task("x/2026-W48/1", due: "2026-11-27T11:30:00Z", urgency: .due), waiting,
      try Samples.task("x/2026-W48/2", due: "2026-11-27T14:00:00Z", .cancelled),
      try Samples.task("x/2026-W48/3", due: "2026-11-27T15:00:00Z", urgency: .due),
      try Samples.task("x/2026-W48/4", due: "2026-11-27T16:00:00Z", urgency: .upcoming),
    ]
    let json = Self.entry(try Samples.source(try Samples.campaign(), tasks: tasks)).json
    #expect(json["nextDue"]?["task"] == "spring/x/2026-W48/3/post")
    #expect(json["oldestOverdue"] == .null)
  }

  @Test func ordersTheCampaignsAndReadsThemBack() throws {
    let ids = try ["b", "a-b", "a"].map { try #require(CampaignID($0)) }
    let entries = ids.map { IndexDocument.Entry(id: $0, json: ["id": .string($0.text), "n": 1]) }
    let document = IndexDocument.json(workspace: "Studio", entries: entries)
    #expect(document.compact.hasPrefix(#"{"workspace":"Studio","feeds":{},"campaigns":[{"id":"a","n":1},{"id":"a-b""#))
    let read = IndexDocument.entries(from: try #require(document.reread))
    #expect(read.count == 3)
    #expect(read[ids[0]]?.json == entries[0].json)
  }

  @Test(arguments: ["[]", "{}", #"{"campaigns": {}}"#, #"{"campaigns": [{"id": "No Id"}, 3, {}]}"#])
  func readsNothingFromAnotherDocument(text: String) throws {
    let node = try #require(JSONReader.read(Array(text.utf8), path: "index.json").output)
    #expect(IndexDocument.entries(from: node).isEmpty)
  }
}

@Suite struct InstructionFilesTests {
  @Test func writesEachTextOnceWithOneLineEnd() {
    let files = InstructionFiles.files(of: [
      Instruction(id: "x/post/POST", markdown: "# X"), Instruction(id: "linkedin/post/POST", markdown: "# L\n"),
      Instruction(id: "x/post/POST", markdown: "# X"),
    ])
    #expect(
      files == [
        OutputFile(path: "generated/instructions/linkedin/post/POST.md", text: "# L\n"),
        OutputFile(path: "generated/instructions/x/post/POST.md", text: "# X\n"),
      ])
  }
}
