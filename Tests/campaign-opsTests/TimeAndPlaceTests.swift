import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes wherever, whenever and in whatever language it is worked on.
@Suite struct TimeAndPlaceTests {
  /// A directory with figures, progress and copy, so that every kind of file is made.
  static func fill(_ workspace: Workspace) throws {
    try workspace.write(
      """
      date,campaign,platform,impressions,clicks,spend
      2026-03-02,spring,linkedin,1200,31,14.5
      2026-03-03,Spring launch,x,800,12,7.25
      2026-03-03,Sprung,x,many,12,7.25

      """, to: "metrics/own/wide-2026-03-04.csv")
    try workspace.write(
      "slot,title,copy\nlinkedin/2026-W10/1,Istanbul,Try it for thirty days.\n", to: "campaigns/spring/content.csv")
    try workspace.write(
      """
      {
        "action": "complete",
        "task": "spring/linkedin/2026-W10/1/post",
        "at": "2026-03-02T13:05:00+01:00",
        "actor": "Ines",
        "proof": { "type": "URL", "value": "https://www.linkedin.com/feed/update/urn:li:activity:7170000000000000001/" }
      }

      """, to: "progress/spring/1.json")
  }

  private func usual() throws -> [String: [UInt8]] {
    let workspace = try Workspace()
    try Self.fill(workspace)
    #expect(try workspace.run("run", environment: ["SOURCE_DATE_EPOCH": "1772625600"]).status == 1)
    return try workspace.bytes()
  }

  @Test(arguments: [
    ["TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
    ["TZ": "America/St_Johns", "LANG": "ar_EG.UTF-8"], ["TZ": "", "LC_ALL": "C"],
  ])
  func theMachinesZoneAndLanguageMakeNoDifference(environment: [String: String]) throws {
    let workspace = try Workspace()
    try Self.fill(workspace)
    let all = environment.merging(["SOURCE_DATE_EPOCH": "1772625600"]) { _, given in given }
    #expect(try workspace.run("run", environment: all).status == 1)
    expectSame(try workspace.bytes(), as: try usual())
  }

  @Test(arguments: ["kampagnen", "über uns", "a/b c/données"])
  func theFoldersNameMakesNoDifferenceNorHowItIsNamed(name: String) throws {
    let expected = try usual()
    for isAbsolute in [false, true] {
      let workspace = try Workspace(empty: name)
      let parent = URL(fileURLWithPath: workspace.path("")).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Workspace.sources.appendingPathComponent("Workspace"), to: URL(fileURLWithPath: workspace.path("")))
      try Self.fill(workspace)
      let data = isAbsolute ? workspace.path("") : "./" + name
      let outcome = try Binary.run(
        ["run", "--data", data, "--as-of", "2026-03-04T12:00:00Z"], in: workspace.folder,
        environment: ["SOURCE_DATE_EPOCH": "1772625600"])
      #expect(outcome.status == 1)
      #expect(!outcome.errors.contains(workspace.folder.path))
      expectSame(try workspace.bytes(), as: expected)
    }
  }

  @Test func theClockShowsInTheAuditLogOnly() throws {
    let expected = try usual()
    let workspace = try Workspace()
    try Self.fill(workspace)
    #expect(try workspace.run("run").status == 1)
    let generated = try workspace.bytes(below: "generated/")
    #expect(!generated.isEmpty)
    expectSame(generated, as: expected.filter { $0.key.hasPrefix("generated/") })
    let logs = try workspace.bytes(below: "audit/").keys.filter { $0.hasSuffix(".jsonl") }
    #expect(logs.count == 1)
    #expect(expected[logs.first ?? ""] == nil)
  }

  @Test func aSecondRunWritesNothingAtAll() throws {
    let workspace = try Workspace()
    try Self.fill(workspace)
    #expect(try workspace.run("run").status == 1)
    let before = try workspace.bytes()
    let again = try workspace.run("run")
    #expect(again.output.hasSuffix("nothing changed\n"))
    expectSame(try workspace.bytes(), as: before)
    #expect(try workspace.run("run", asOf: "last").output.hasSuffix("nothing changed\n"))
    expectSame(try workspace.bytes(), as: before)
  }

  @Test func fiveDaysOfOutageEndWhereFiveDailyRunsEnd() throws {
    let (daily, late) = (try Workspace(), try Workspace())
    for workspace in [daily, late] {
      try Self.fill(workspace)
      #expect(try workspace.run("run").status == 1)
    }
    for day in 5...9 { #expect(try daily.run("run", asOf: "2026-03-0\(day)T12:00:00Z").status == 1) }
    #expect(try late.run("run", asOf: "2026-03-09T12:00:00Z").status == 1)
    expectSame(try late.bytes(below: "generated/"), as: try daily.bytes(below: "generated/"))
  }

  @Test func generatedFilesCanBeDeletedAndAreMadeAgain() throws {
    let workspace = try Workspace()
    try Self.fill(workspace)
    #expect(try workspace.run("run").status == 1)
    let before = try workspace.bytes(below: "generated/")
    try workspace.remove("generated")
    #expect(try workspace.run("run").status == 1)
    expectSame(try workspace.bytes(below: "generated/"), as: before)
  }
}
