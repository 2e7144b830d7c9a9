import Diagnostics
import Formats
import TestSupport
import Testing

/// Faults planted all over a directory; a marker names the code that must be found at the byte behind it.
@Suite struct PlantedFaultsTests {
  @Test func thirtySevenFaultsAreThirtySevenFindingsInOneRun() throws {
    let workspace = try Workspace()
    var planted: [String] = []
    for (path, text) in Self.files {
      try workspace.write(text.text, to: path)
      planted += text.places.map { name, place in
        "\(path):\(place.line):\(place.column) \(name.prefix { $0 != " " })"
      }
    }
    let outcome = try workspace.run("check", "--format", "json")
    let found = outcome.errors.split(separator: "\n").map { line in Self.place(in: Array(line.utf8)) }
    #expect(planted.count == 37)
    #expect(found.sorted() == planted.sorted())
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
  }

  private static func place(in line: [UInt8]) -> String {
    let finding = JSONReader.read(line, path: "errors").output
    let text = { (key: String) in finding?[key]?.string ?? "?" }
    let number = { (key: String) in finding?[key]?.int.map(String.init) ?? "?" }
    return "\(text("path")):\(number("line")):\(number("column")) \(text("code"))"
  }

  private static let files: [(path: String, text: MarkedText)] =
    definitions + [
      ("campaigns/spring/content.csv", content), ("progress/sprung/1.json", "«unknown-campaign»{}\n"),
      ("metrics/own/long.csv", long), ("metrics/own/wide.csv", wide), ("metrics/own/meta.csv", meta),
      ("metrics/own/google.csv", google),
    ] + progress

  private static let definitions: [(String, MarkedText)] = [
    (
      "campaigns/autumn.json",
      """
      {
        "id": "autumn",
        "name": "Autumn launch",
        "client": «value-empty»"",
        "status": «unknown-value»"ACTVE",
        "objective": "Win fifty trial sign-ups.",
        "platforms": ["linkedin", "x", «unknown-platform»"mastodn", «duplicate-entry»"x"],
        "start": "2026-09-07",
        "end": "2026-09-20",
        «unknown-key»"cadense": { "linkedin": 3 },
        "callToAction": «wrong-type»7,
        "link": «invalid-link»"example.com/trial",
        "pillars": [{ "name": "Small to start" }],
        "angles": [{ "type": "offer", "line": "Thirty days.", "pillar": «unknown-pillar»"Large to start" }],
        "messages": [{ "platform": "x", "text": «copy-too-long»"\(String(repeating: "Try it. ", count: 40))" }],
        "budget": { "total": "500.00", "shares": «budget-shares»{ "linkedin": 60, "x": 30 } },
        "calendar": {
          "quietHours": { "from": «invalid-time»"25:00", "to": "07:00" },
          "blackouts": [«invalid-date»"2026-09-31"]
        }
      }

      """
    ),
    (
      "campaigns/winter.jsonc",
      """
      // Nobody has said yet what it is to win.
      «missing-key»{
        "id": «id-mismatch»"summer",
        "name": "Winter launch",
        "client": "Lindgate",
        "platforms": ["linkedin"],
        "start": "2026-12-07",
        "end": «end-before-start»"2026-11-20",
        "timeZone": «invalid-zone»"Berlin",
        "cadence": { "linkedin": «value-out-of-range»101 },
        "callToAction": "Start a trial",
        "workflow": { "steps": [{ "type": "POST", "offset": «workflow-invalid»"2h" }] },
        "targets": [{ "metric": «unknown-metric»"impresions", "value": 1000 }], // a trailing comma is fine here
      }

      """
    ),
    ("campaigns/summer.json", "{\n  \"id\": \"summer\"\n  «json-syntax»\"name\": \"Summer launch\"\n}\n"),
  ]

  private static let content: MarkedText = """
    slot,title,copy,link
    linkedin/2026-W10/1,Start,Try it for thirty days.,
    «content-invalid»linkedin W10 2,More,,
    linkedin/2026-W10/3,Third,,«invalid-link»example.com
    «platform-not-listed»email/2026-W10/1,Letter,,
    x/2026-W10/1,Long,«copy-too-long»\(String(repeating: "Try it. ", count: 40)),

    """

  private static let progress: [(String, MarkedText)] = [
    ("progress/spring/1.json", record("start", "«unknown-task»\"spring/linkedin/2026-W10/7/post\"")),
    ("progress/spring/2.json", record("unblock", "\"spring/x/2026-W10/1/post\"", start: "«illegal-transition»")),
    (
      "progress/spring/3.json",
      record(
        "complete", "\"spring/linkedin/2026-W10/1/post\"",
        more: "{ \"type\": \"URL\", \"value\": «invalid-proof»\"https://example.com/posts/1\" }")
    ),
    (
      "progress/spring/4.json",
      record("start", "\"spring/linkedin/2026-W10/2/post\"", at: "«event-in-future»\"2026-04-01T10:00:00Z\"")
    ),
    ("progress/spring/5.json", record("start", "\"spring/x/2026-W10/2/post\"", at: "«invalid-time»\"yesterday\"")),
  ]

  private static func record(
    _ action: String, _ task: String, at: String = "\"2026-03-03T10:00:00Z\"", more: String? = nil, start: String = ""
  ) -> MarkedText {
    let proof = more.map { ",\n  \"proof\": \($0)" } ?? ""
    return MarkedText(
      "\(start){\n  \"action\": \"\(action)\",\n  \"task\": \(task),\n  \"at\": \(at),\n  \"actor\": \"Ines\"\(proof)\n}\n"
    )
  }

  private static let long: MarkedText = """
    date,campaign,platform,metric,value
    2026-03-02,spring,linkedin,impressions,100
    2026-03-02,spring,linkedin,«row-metric-unknown»clics,5
    «row-date-invalid»2026-02-30,spring,linkedin,clicks,5
    2026-03-03,«row-unattributed»Sprung,linkedin,clicks,5

    """

  private static let wide: MarkedText = """
    date,campaign,platform,impressions,clicks
    2026-03-02,spring,x,100,5
    2026-03-03,spring,x,«row-number-invalid»many,5
    «row-ragged»2026-03-04,spring,x,100

    """

  private static let meta: MarkedText = """
    Day,Campaign name,Impressions,Link clicks,Amount spent (EUR),Reporting starts,Reporting ends
    2026-03-02,spring,900,«row-number-negative»-5,12.50,2026-03-02,2026-03-02

    """

  private static let google: MarkedText = """
    Campaign report
    2 March 2026 - 3 March 2026
    Campaign,Day,Currency code,Cost,Clicks,Impr.
    spring,2026-03-02,EUR,1.50,5,100
    spring,2026-03-03,EUR,2.50,7,120
    Total: Campaigns, --,EUR,4.00,«totals-differ»13,220

    """
}
