import Formats
import Foundation
import TestSupport
import Testing

/// Exports that overlap, restate, repeat, are split or written anew: no figure ever counts twice.
@Suite struct OverlapTests {
  private static let settings = """
    {
      "schemaVersion": 2,
      "workspace": { "name": "Test desk", "timeZone": "Europe/Berlin", "currency": "EUR" },
      "feeds": { "meta": { "decimal": "point" }, "linkedin": {}, "own": {} }
    }

    """
  private static let head = "Day,Campaign name,Impressions,Link clicks,Amount spent (EUR)\n"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.settings, to: "campaign-ops.json")
    try workspace.replace(
      "\"callToAction\"", by: "\"tracking\": { \"names\": [\"SP_*\"] },\n  \"callToAction\"",
      in: "campaigns/spring.json")
    return workspace
  }

  private func run(_ workspace: Workspace) throws -> Binary.Outcome { try workspace.run("run", asOf: "2026-03-10") }

  /// The figures without the files they come from: date, platform, metric, value, currency, feed, rows.
  private func figures(of workspace: Workspace) throws -> [String] {
    try workspace.text("generated/spring/entries.csv").split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",")
    }
  }

  private static func january(_ days: ClosedRange<Int>, clicks: (Int) -> Int) -> String {
    head
      + days.map { day in
        "2026-01-\(day < 10 ? "0" : "")\(day),SP_A,\(day * 100),\(clicks(day)),\(day).50\n"
      }.joined()
  }

  @Test func twoRangesGiveTheirUnionAndTheLaterOneDecides() throws {
    let workspace = try workspace()
    try workspace.write(Self.january(1...15) { $0 }, to: "metrics/meta/jan-1-15.csv")
    try workspace.write(Self.january(10...31) { $0 + 100 }, to: "metrics/meta/jan-10-31.csv")
    #expect(try run(workspace).status == 0)
    let clicks = try figures(of: workspace).filter { $0.contains(",link_clicks,") }
    let wanted = (1...31).map { day in
      "2026-01-\(day < 10 ? "0" : "")\(day),meta-ads,link_clicks,\(day < 10 ? day : day + 100),,meta,1"
    }
    #expect(clicks == wanted)
    let readings = try workspace.document("generated/exports.json")?["exports"]?.array ?? []
    #expect(readings.map { $0["supersededFigures"]?.int } == [18, 0])
    #expect(readings.last?["newerThan"]?["file"]?.string == "metrics/meta/jan-1-15.csv")
    #expect(readings.last?["newerThan"]?["because"]?.string == "later name")
    let why = try workspace.run(
      "metrics", "--why", "spring", "meta-ads", "2026-01-12", "link_clicks", asOf: "2026-03-10")
    #expect(why.output.contains("jan-1-15.csv, no export date: superseded, 12 in 1 row; "))
  }

  @Test func theSameFileUnderAnotherNameChangesNoFigure() throws {
    let workspace = try workspace()
    let text = Self.january(1...9) { $0 } + "2026-01-09,SP_A,1,1,1\n"
    try workspace.write(text, to: "metrics/meta/report.csv")
    #expect(try run(workspace).status == 0)
    let once = try figures(of: workspace)
    for name in ["report (1).csv", "a.csv", "report 2026-01-10.csv"] {
      try workspace.write(text, to: "metrics/meta/\(name)")
      #expect(try run(workspace).status == 0)
      #expect(try figures(of: workspace) == once, "\(name)")
    }
  }

  @Test func theSameFileInTwoFeedsIsReported() throws {
    let workspace = try workspace()
    let text = Self.january(1...2) { $0 }
    try workspace.write(text, to: "metrics/meta/report.csv")
    try workspace.write(text, to: "metrics/own/report.csv")
    let outcome = try run(workspace)
    #expect(outcome.errors.contains("[feeds-alike]"))
    #expect(
      outcome.errors.contains("the feeds `meta` and `own` have the same 6 figures of `spring`, which count twice"))
  }

  @Test func exportsOfDifferentLevelsNeverAddUp() throws {
    let campaigns = Self.head + "2026-03-02,SP_A,1000,10,12.50\n2026-03-02,SP_B,100,1,1.50\n"
    let ads = """
      Day,Campaign name,Ad set name,Ad name,Impressions,Link clicks,Amount spent (EUR)
      2026-03-02,SP_A,s1,a1,600,4,6.50
      2026-03-02,SP_A,s1,a2,400,6,6.00
      2026-03-02,SP_B,s1,a1,100,1,1.50

      """
    for (first, second) in [(campaigns, ads), (ads, campaigns)] {
      let workspace = try workspace()
      try workspace.write(first, to: "metrics/meta/1.csv")
      try workspace.write(second, to: "metrics/meta/2.csv")
      #expect(try run(workspace).status == 0)
      let totals = try workspace.document("generated/spring/metrics.json")?["totals"]
      #expect(totals?["impressions"]?.string == "1100")
      #expect(totals?["link_clicks"]?.string == "11")
      #expect(totals?["spend"]?.string == "14")
    }
  }

  @Test func theOrderInWhichFilesWereDroppedDoesNotMatter() throws {
    let files = [
      "metrics/meta/a.csv": Self.january(1...15) { $0 }, "metrics/meta/b.csv": Self.january(10...20) { $0 + 7 },
      "metrics/meta/c 2026-01-12.csv": Self.january(5...12) { $0 * 2 },
      "metrics/own/d.csv": "date,campaign,platform,clicks\n2026-01-12,spring,x,4\n",
    ]
    var outputs: Set<[String]> = []
    for seed in 0..<3 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let workspace = try workspace()
      for (path, text) in files.sorted(by: { $0.key < $1.key }).shuffled(using: &random) {
        try workspace.write(text, to: path)
        if seed == 2 { _ = try run(workspace) }
      }
      _ = try run(workspace)
      let bytes = try workspace.bytes(below: "generated/").sorted { $0.key < $1.key }
      outputs.insert(bytes.map { "\($0.key) \(String(decoding: $0.value, as: UTF8.self))" })
    }
    #expect(outputs.count == 1)
  }

  @Test func aFileSplitByDaysGivesTheSameFiguresAndOneSplitWithinADayIsARestatement() throws {
    let rows = (1...9).flatMap { day in (0..<3).map { "2026-01-0\(day),SP_\($0),\(day * 10),\($0 + 1),0.25\n" } }
    let whole = try workspace()
    try whole.write(Self.head + rows.joined(), to: "metrics/meta/whole.csv")
    #expect(try run(whole).status == 0)
    let split = try workspace()
    try split.write(Self.head + rows[..<12].joined(), to: "metrics/meta/1.csv")
    try split.write(Self.head + rows[12...].reversed().joined(), to: "metrics/meta/2.csv")
    #expect(try run(split).status == 0)
    #expect(try figures(of: split) == figures(of: whole))
    // The fifth day stands in both halves: the second is taken for all there is of it.
    try split.write(Self.head + rows[..<13].joined(), to: "metrics/meta/1.csv")
    try split.write(Self.head + rows[13...].joined(), to: "metrics/meta/2.csv")
    #expect(try run(split).status == 0)
    let fifth = try figures(of: split).filter { $0.hasPrefix("2026-01-05,meta-ads,impressions,") }
    #expect(fifth == ["2026-01-05,meta-ads,impressions,100,,meta,2"])
  }

  /// A way to write a file anew.
  struct Writing: Sendable, CustomTestStringConvertible {
    let name: String
    let write: @Sendable (String) -> [UInt8]
    var testDescription: String { name }
  }

  private static let writings = [
    Writing(name: "UTF-8 with BOM") { Array("\u{FEFF}\($0)".utf8) },
    Writing(name: "CRLF") { Array($0.replacingOccurrences(of: "\n", with: "\r\n").utf8) },
    Writing(name: "CR") { Array($0.replacingOccurrences(of: "\n", with: "\r").utf8) },
    Writing(name: "UTF-16LE with tabs") { utf16($0.replacingOccurrences(of: ",", with: "\t"), isBig: false) },
    Writing(name: "UTF-16BE with commas") { utf16($0, isBig: true) },
    Writing(name: "semicolons, all quoted") { text in
      let lines = text.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ";")
      }
      return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    },
    Writing(name: "Windows-1252") { text in
      text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
    },
    Writing(name: "without the last line end") { Array($0.dropLast().utf8) },
    Writing(name: "blank lines at the end") { Array(($0 + "\n\n").utf8) },
  ]

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    ([0xFEFF] + text.utf16).flatMap { unit -> [UInt8] in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isBig ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: writings) func aFileWrittenAnewGivesTheSameFigures(writing: Writing) throws {
    let text =
      Self.head
      + "2026-01-02,SP_Über Straße,1000,10,12.50\n2026-01-03,SP_Ñandú,900,9,10.25\n2026-01-03,Größe,1,1,1.00\n"
    let plain = try workspace()
    try plain.write(text, to: "metrics/meta/report.csv")
    #expect(try run(plain).status == 0)
    let anew = try workspace()
    try anew.write(writing.write(text), to: "metrics/meta/report.csv")
    let outcome = try run(anew)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try figures(of: anew) == figures(of: plain))
    #expect(try figures(of: plain).count == 7)
    let names = try anew.document("generated/exports.json")?["unattributed"]?.array?.map { $0["name"]?.string }
    #expect(names == ["Größe"])
  }

  @Test func namesOfNoCampaignAreListedWithTheirRowsSpendAndNearestCampaign() throws {
    let workspace = try workspace()
    try workspace.write(
      Self.head
        + "2026-03-02,Spring lanch,10,1,1.25\n2026-03-03,Spring lanch,10,1,2.25\n2026-03-03,Qqq,10,1,0\n2026-03-03,SP_A,1,1,1\n",
      to: "metrics/meta/a.csv")
    let outcome = try run(workspace)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("2 rows with spend 3.5 EUR belong to no campaign: the name is `Spring lanch`"))
    let found = try workspace.document("generated/exports.json")?["unattributed"]?.array ?? []
    #expect(found.map { $0["name"]?.string } == ["Qqq", "Spring lanch"])
    #expect(found.map { $0["rows"]?.int } == [1, 2])
    #expect(found.map { $0["spend"]?.array?.map { $0["amount"]?.string } } == [[], ["3.5"]])
    #expect(found.map { $0["nearest"]?.string } == [nil, "spring"])
  }
}
