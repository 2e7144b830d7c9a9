import Foundation
import Formats
import TestSupport
import Testing

/// Exports in every form, from the dropped file to the figures, the refused rows and the files' own form.
@Suite struct ExportTests {
  private static let settings = """
    {
      "schemaVersion": 2,
      "workspace": { "name": "Test desk", "timeZone": "Europe/Berlin", "currency": "EUR" },
      "feeds": {
        "own": { "description": "Long form." },
        "wide": { "dateOrder": "dmy" },
        "meta": { "platform": "instagram" },
        "google": {}
      }
    }

    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.settings, to: "campaign-ops.json")
    try workspace.replace(
      "\"callToAction\"", by: "\"tracking\": { \"names\": [\"SP_*\"] },\n  \"callToAction\"",
      in: "campaigns/spring.json")
    return workspace
  }

  private func run(_ workspace: Workspace) throws -> Binary.Outcome { try workspace.run("run", asOf: "2026-03-10") }

  @Test func everyFormAddsUpExactly() throws {
    let workspace = try workspace()
    for (path, bytes) in Self.exports { try workspace.write(bytes, to: path) }
    let outcome = try run(workspace)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    let figures = try workspace.document("generated/spring/metrics.json")
    for (platform, expected) in Self.sums {
      let totals = figures?["platforms"]?[platform]?["totals"]?.object ?? []
      let found = Dictionary(
        totals.compactMap { member in member.value.string.map { (member.key, $0) } }, uniquingKeysWith: { $1 })
      #expect(found == expected, "\(platform)")
    }
    #expect(figures?["platforms"]?.object?.count == Self.sums.count)
    #expect(figures?["totals"]?["spend"]?.string == "1322.37")
    #expect(figures?["currency"]?.string == "EUR")
    #expect(figures?["days"]?["count"]?.int == 4)
    let kpi = figures?["platforms"]?["linkedin"]?["kpis"]?["ctr"]
    #expect(kpi?["numerator"]?.string == "31")
    #expect(kpi?["denominator"]?.string == "2000")
  }

  @Test func theNewestOfOverlappingFilesDecidesAndAFileTwiceCountsOnce() throws {
    let workspace = try workspace()
    let head = "date,campaign,platform,metric,value\n"
    let old = head + "2026-03-02,spring,linkedin,clicks,10\n2026-03-03,spring,linkedin,clicks,20\n"
    try workspace.write(old, to: "metrics/own/figures-2026-03-04.csv")
    #expect(try run(workspace).status == 0)
    #expect(try clicks(of: workspace) == "30")
    try workspace.write(old, to: "metrics/own/figures-2026-03-04 (1).csv")
    #expect(try run(workspace).status == 0)
    #expect(try clicks(of: workspace) == "30")
    let restated = head + "2026-03-03,spring,linkedin,clicks,25\n2026-03-04,spring,linkedin,clicks,5\n"
    try workspace.write(restated, to: "metrics/own/figures-2026-03-05.csv")
    #expect(try run(workspace).status == 0)
    #expect(try clicks(of: workspace) == "40")
    // Rows of one file add up, and so do other feeds.
    try workspace.write(
      head + "2026-03-03,spring,linkedin,clicks,1\n2026-03-03,SP_B,linkedin,clicks,2\n", to: "metrics/wide/more.csv")
    #expect(try run(workspace).status == 0)
    #expect(try clicks(of: workspace) == "43")
  }

  @Test func refusedRowsComeBackWithTheirReasonsAndCountOnceMended() throws {
    let workspace = try workspace()
    try workspace.write(
      """
      date,campaign,platform,impressions,clicks
      02/03/2026,spring,x,100,5
      31/02/2026,spring,x,100,5
      03/03/2026,spring,x,"1,2,3",5
      04/03/2026,Sprng,x,100,5

      """, to: "metrics/wide/figures.csv")
    let outcome = try run(workspace)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("metrics/wide/figures.csv:3:1: error: "))
    #expect(outcome.errors.contains("metrics/wide/figures.csv:4:21: error: "))
    #expect(outcome.errors.contains("if it belongs to `spring`, add the name to `tracking.names` there"))
    #expect(outcome.errors.hasSuffix("2 errors, 1 warning\n"))
    #expect(try clicks(of: workspace) == "5")
    let path = "generated/rejects/wide/figures.csv.rejects.csv"
    let rejects = try workspace.text(path)
    #expect(rejects.contains("31/02/2026,spring,x,100,5,"))
    #expect(rejects.contains("03/03/2026,spring,x,\"1,2,3\",5,"))
    #expect(rejects.contains("row-date-invalid"))
    #expect(rejects.contains("row-number-invalid"))
    let mended = rejects.replacingOccurrences(of: "31/02", with: "28/02").replacingOccurrences(
      of: "\"1,2,3\"", with: "123")
    try workspace.write(mended, to: "metrics/wide/mended.csv")
    let second = try run(workspace)
    #expect(second.status == 0)
    #expect(!second.errors.contains(" error: "))
    #expect(try clicks(of: workspace) == "15")
    #expect(try workspace.bytes(below: "generated/rejects").isEmpty)
  }

  @Test(.enabled(if: Command.path(of: "jq") != nil, "jq is not installed"))
  func jqWouldPrintEveryGeneratedDocumentAlike() throws {
    let jq = try #require(Command.path(of: "jq"))
    let workspace = try workspace()
    for (path, bytes) in Self.exports { try workspace.write(bytes, to: path) }
    try TimeAndPlaceTests.fill(workspace)
    try workspace.replace("Lindgate", by: "Lindgate \\\"ü\\u0001\\u007f🎁", in: "campaigns/spring.json")
    #expect(try run(workspace).status == 1)
    let documents = try workspace.bytes().filter { $0.key.hasSuffix(".json") && !$0.key.hasPrefix("campaign") }
    #expect(documents.count > 8)
    for (path, bytes) in documents.sorted(by: { $0.key < $1.key }) where !path.hasPrefix("progress/") {
      let printed = try Command.run(jq, ["."], input: bytes)
      #expect(printed.status == 0, "\(path)")
      #expect(printed.output == bytes, "\(path)")
    }
  }

  private func clicks(of workspace: Workspace) throws -> String? {
    try workspace.document("generated/spring/metrics.json")?["totals"]?["clicks"]?.string
  }

  private static let sums: [String: [String: String]] = [
    "linkedin": ["impressions": "2000", "clicks": "31", "spend": "0.3"],
    "x": ["impressions": "2001", "clicks": "19", "spend": "11.5"],
    "instagram": ["impressions": "3722", "link_clicks": "51", "spend": "75.57"],
    "google-ads": ["impressions": "1102", "clicks": "44", "spend": "1235", "conversions": "2"],
  ]

  private static let exports: [(String, [UInt8])] = [
    (
      "metrics/own/long.csv",
      Array(
        """
        Value,metric,Platform,Campaign,Date
        1200,impressions,linkedin,spring,2026-03-02
        31,clicks,LinkedIn,spring,2026-03-02
        0.1,spend,linkedin,spring,2026-03-02
        0.2,Spend,linkedin,Spring launch,2026-03-03
        800,impressions,linkedin,SPRING,2026-03-03

        """.utf8)
    ),
    (
      "metrics/wide/wide.csv",
      Array(
        """
        date;campaign;platform;impressions;clicks;spend
        02/03/2026;spring;x;900;12;7,25
        03/03/2026;SP_B;x;1.101;7;4,25

        """.utf8)
    ),
    (
      "metrics/meta/meta.csv",
      Array(
        """
        \u{FEFF}Day,"Campaign name",Impressions,Currency,"Amount spent (EUR)","Link clicks","Reporting starts","Reporting ends"
        2026-03-05,SP_Reach,2890,EUR,38.44,44,2026-03-05,2026-03-05
        2026-03-05,"SP_One weekend.
        That is all.",832,EUR,0.01,7,2026-03-05,2026-03-05
        2026-03-04,SP_Reach,,EUR,37.12,,2026-03-04,2026-03-04

        """.utf8)
    ),
    ("metrics/google/google-de.csv", Array(google(" --", separator: ",").utf8)),
    ("metrics/google/google-at.csv", utf16(google(" --", separator: "\t", campaign: "SP_Austria", factor: false))),
  ]

  /// A Google Ads report, either with the figures that count or with zeros only.
  private static func google(
    _ missing: String, separator: String, campaign: String = "SP_Search", factor: Bool = true
  ) -> String {
    let rows =
      factor
      ? [
        [campaign, "2026-03-02", "EUR", "\"1,234.56\"", "40", "\"1,002\"", "1.50"],
        [campaign, "2026-03-03", "EUR", "0.44", "4", "100", "0.50"],
        ["Total: Campaigns", missing, "EUR", "\"1,235.00\"", "44", "\"1,102\"", "2.00"],
      ]
      : [
        [campaign, "2026-03-02", "EUR", "0.00", "0", "0", "0.00"],
        ["Total: Account", missing, "EUR", "0.00", "0", "0", "0.00"],
      ]
    let header = ["Campaign", "Day", "Currency code", "Cost", "Clicks", "Impr.", "Conversions"]
    let lines =
      ["Campaign report", "2 March 2026 - 3 March 2026"] + ([header] + rows).map { $0.joined(separator: separator) }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}
