import Diagnostics
import Formats
import Foundation
import Quantities
import TestSupport
import Testing

@testable import CampaignOps

/// The twenty defects of the system that this tool replaces, each as a test that it is not here.
///
/// The whole program runs in each of them; only the process is the test's own.
@Suite struct OldDefectsTests {
  static let steps = #""workflow": {"steps": [{"type": "POST", "offset": "0"}]}"#
  static let link = "https://www.linkedin.com/feed/update/urn:li:activity:7"

  /// A workspace whose copy is written for all slots, already run once.
  static func place(cadence: Int = 3, _ more: String = "", at now: String = "2026-11-30T07:00:00Z") throws -> Workplace
  {
    let place = try Workplace(with: ["spring": Workplace.definition(cadence: cadence, more)])
    try write(copyFor: cadence, in: place)
    place.run("run", at: now)
    return place
  }

  static func write(copyFor cadence: Int, on platform: String = "linkedin", in place: Workplace) throws {
    let slots = [49, 50].flatMap { week in (1...max(1, cadence)).map { "\(platform)/2026-W\(week)/\($0)" } }
    // No two alike, so that no run has a word to say about repetition.
    let rows = slots.enumerated().map { number, slot in
      "\(slot),\(["Apples", "pears", "plums", "quinces"].map { "\($0)\(number)" }.joined(separator: " ")).\n"
    }
    try place.write("slot,copy\n" + rows.joined(), to: "campaigns/spring/content.csv")
  }

  static func document(_ path: String, of place: Workplace) throws -> JSONNode {
    try #require(JSONReader.read(Array(try place.read(path).utf8), path: path).output)
  }

  static func items(of place: Workplace) throws -> [JSONNode] {
    try document("generated/spring/calendar.json", of: place)["items"]?.array ?? []
  }

  static func tasks(of place: Workplace) throws -> [JSONNode] {
    try document("generated/spring/tasks.json", of: place)["tasks"]?.array ?? []
  }

  static func task(_ id: String = Workplace.post, of place: Workplace) throws -> JSONNode {
    try #require(try tasks(of: place).first { $0["id"]?.string == id })
  }

  @Test("D1: the calendar keeps the cadence exactly", arguments: [(3, 6), (5, 10), (21, 42)])
  func d1(cadence: Int, count: Int) throws {
    let items = try Self.items(of: try Self.place(cadence: cadence))
    #expect(items.count == count)
    let days = try items.map { try #require(Day(String(($0["local"]?.string ?? "").prefix(10)))) }
    #expect(days.allSatisfy { $0.weekday != .saturday && $0.weekday != .sunday })
  }

  @Test("D2: the calendar keeps to its dates, and another run adds nothing") func d2() throws {
    let place = try Self.place()
    let before = try place.read("generated/spring/calendar.json")
    let days = try Self.items(of: place).map { String(($0["local"]?.string ?? "").prefix(10)) }
    #expect(days.allSatisfy { "2026-11-30" <= $0 && $0 <= "2026-12-13" })
    place.run("run", at: "2026-11-30T07:00:00Z")
    #expect(try place.read("generated/spring/calendar.json") == before)
  }

  @Test("D2: weeks that the dates cut have their share, inside the dates") func d2Parts() throws {
    let definition = Workplace.definition(cadence: 5).replacing("2026-11-30", with: "2026-12-03")
      .replacing("2026-12-13", with: "2026-12-15")
    let place = try Workplace(with: ["spring": definition])
    place.run("run", at: "2026-11-30T07:00:00Z")
    let days = try Self.items(of: place).map { String(($0["local"]?.string ?? "").prefix(10)) }
    #expect(
      days == [
        "2026-12-03", "2026-12-04", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11", "2026-12-14",
        "2026-12-15",
      ])
  }

  @Test("D3: times are those of the campaign's zone") func d3() throws {
    for item in try Self.items(of: try Self.place()) {
      let (local, moment) = (item["local"]?.string ?? "", item["scheduledAt"]?.string ?? "")
      let (shown, absolute) = (Int(local.dropFirst(11).prefix(2)) ?? 0, Int(moment.dropFirst(11).prefix(2)) ?? 0)
      #expect((9...17).contains(shown), "\(local)")
      #expect(shown - absolute == 1, "Berlin is an hour ahead in winter: \(local) \(moment)")
    }
  }

  @Test(
    "D4: a task is late only after the grace",
    arguments: [
      ("2026-11-30T12:01:00Z", "DUE"), ("2026-11-30T13:00:00Z", "DUE"), ("2026-11-30T13:00:01Z", "OVERDUE"),
    ])
  func d4(now: String, urgency: String) throws {
    let place = try Self.place()
    place.run("run", at: now)
    let task = try Self.task(of: place)
    #expect(task["dueAt"]?.string == "2026-11-30T12:00:00Z")
    #expect(task["urgency"]?.string == urgency)
  }

  @Test("D5: late tasks stay in the lists") func d5() throws {
    let place = try Self.place()
    for now in ["2026-11-30T15:00:00Z", "2026-12-01T15:00:00Z", "2026-12-04T15:00:00Z"] {
      place.run("run", at: now)
      for list in ["--today", "--overdue"] {
        #expect(place.run("tasks", list, at: now).output.contains(Workplace.post), "\(list) at \(now)")
      }
    }
  }

  @Test("D6: an escalation is one, and never about itself") func d6() throws {
    let place = try Self.place(Self.steps)
    for day in 1...6 {
      for hour in ["00", "12"] {
        place.run("run", at: "2026-12-0\(day)T\(hour):00:00Z")
        let tasks = try Self.document("generated/spring/tasks.json", of: place)
        let late = tasks["escalation"]?["tasks"]?.array?.compactMap(\.string) ?? []
        #expect(!late.isEmpty && late.allSatisfy { $0.hasSuffix("/post") })
        #expect(tasks["tasks"]?.array?.count == 6, "it makes no tasks")
      }
    }
    #expect(try place.auditLines().count { $0.contains("\"escalation.opened\"") } == 1)
  }

  @Test("D7: what worked is not tried again") func d7() throws {
    let place = try Self.place()
    let segments = try place.files(below: "audit/").count
    for _ in 1...3 {
      let said = place.run("run", at: "2026-11-30T07:00:00Z")
      #expect(said.status == .done && said.errors.isEmpty && said.output.hasSuffix("nothing changed\n"))
    }
    #expect(try place.files(below: "audit/").count == segments)
  }

  static let figures = """
    date,campaign,platform,impressions,clicks,engagements
    2026-12-01,spring,linkedin,1000,30,40
    2026-12-06,spring,linkedin,500,20,10
    2026-12-07,spring,linkedin,900,9,9

    """

  @Test("D8: a week's figures are added up, and each day counts in its own week") func d8() throws {
    let place = try Self.place()
    try place.write(Self.figures, to: "metrics/own/a.csv")
    let summary = place.run("summary", "spring", "--week", "2026-W49", at: "2026-12-14T08:00:00Z").output
    #expect(summary.contains("| Impressions | 1,500 |"))
    #expect(summary.contains("| Clicks | 50 |"))
    #expect(summary.contains("| CTR | 3.33 % | 50 ÷ 1,500 |"), "a rate is made of sums")
  }

  @Test("D9: engagements and clicks are not added together") func d9() throws {
    let place = try Self.place()
    try place.write(Self.figures, to: "metrics/own/a.csv")
    place.run("run", at: "2026-12-14T08:00:00Z")
    let week = try Self.document("generated/spring/weeks/2026-W49.json", of: place)
    let text = String(decoding: week.plain.line, as: UTF8.self)
    #expect(
      text.contains("\"50\"") && !text.contains("\"100\""), "50 clicks and 50 engagements are never 100 of anything")
  }

  @Test("D10: follow-ups belong to their post and come once") func d10() throws {
    let place = try Self.place()
    let complete = { place.run("task", "complete", Workplace.post, "--url", Self.link, at: "2026-11-30T12:00:00Z") }
    #expect(complete().status == .done)
    place.run("run", at: "2026-11-30T12:10:00Z")
    #expect(
      place.run("task", "complete", Workplace.post, "--url", Self.link, at: "2026-11-30T12:20:00Z").status
        == .dataErrors)
    place.run("run", at: "2026-11-30T12:30:00Z")
    let own = try Self.tasks(of: place).filter { $0["item"]?.string == "spring/linkedin/2026-W49/1" }
    #expect(own.compactMap { $0["type"]?.string } == ["POST", "ENGAGE", "ENGAGE"])
    #expect(own.dropFirst().allSatisfy { $0["after"]?.string == Workplace.post })
  }

  @Test(
    "D11: a proof has to prove",
    arguments: [
      (["--url", "https://example.com/1"], "invalid-proof"),
      (["--url", "https://www.linkedin.com/in/ada"], "invalid-proof"),
      (["--url", "http://www.linkedin.com/posts/a"], "invalid-proof"), (["--text", "done"], "invalid-proof"),
      (["--text", " "], "value-empty"), (["--upload", "campaigns/spring/assets/none.png"], "invalid-proof"),
      (["--manual", "ok"], "invalid-proof"),
    ])
  func d11(proof: [String], code: String) throws {
    let place = try Self.place()
    let words = ["task", "complete", Workplace.post] + proof + ["--data", place.folder.path(of: place.name)]
    let said = Workplace.run(words, at: "2026-11-30T12:00:00Z")
    #expect(said.status == .dataErrors, "\(said.output)")
    #expect(said.errors.contains("[\(code)]"), "\(said.errors)")
    let manual = place.run(
      "task", "complete", Workplace.post, "--manual", "the account was locked after publishing",
      at: "2026-11-30T12:00:00Z")
    #expect(manual.status == .done)
  }

  @Test("D12: the log tells who changed what from what, the clock and the figures too") func d12() throws {
    let place = try Self.place()
    place.run("task", "block", Workplace.post, "--reason", "no picture", "--actor", "Ines", at: "2026-11-30T09:00:00Z")
    place.run("run", at: "2026-11-30T10:00:00Z")
    try place.write(Self.figures, to: "metrics/own/a.csv")
    place.run("run", at: "2026-12-12T10:00:00Z")
    let lines = try place.auditLines()
    let blocked = try #require(lines.first { $0.contains("\"task.changed\"") && $0.contains("no picture") })
    #expect(blocked.contains("\"before\":{\"status\":\"PENDING\"") && blocked.contains("\"by\":\"Ines\""))
    #expect(lines.contains { $0.contains("\"before\":{\"status\":\"PENDING\"") && $0.contains("\"MISSED\"") })
    #expect(lines.contains { $0.contains("\"figure") && $0.contains("impressions") })
  }

  @Test("D13: values can be taken away, states have a table, and an item follows its post") func d13() throws {
    let place = try Self.place()
    let link = "https://example.com/page"
    try place.write(
      "slot,copy,link\nlinkedin/2026-W49/1,Written.,\(link)\n", to: "campaigns/spring/content.csv")
    place.run("run", at: "2026-11-30T07:10:00Z")
    #expect(try Self.items(of: place)[0]["link"]?.string?.hasPrefix(link) == true)
    try place.write("slot,copy,link\nlinkedin/2026-W49/1,Written.,\n", to: "campaigns/spring/content.csv")
    place.run("run", at: "2026-11-30T07:20:00Z")
    #expect(try Self.items(of: place)[0]["link"]?.content == .null)
    place.run("run", at: "2026-12-08T12:00:00Z")
    #expect(try Self.task(of: place)["status"]?.string == "MISSED")
    #expect(try Self.items(of: place)[0]["status"]?.string == "MISSED")
    #expect(place.run("complete", "spring", at: "2026-12-09T12:00:00Z").status == .done)
    #expect(place.run("activate", "spring", at: "2026-12-10T12:00:00Z").errors.contains("[illegal-transition]"))
  }

  @Test(
    "D14: dates, platforms and numbers are checked",
    arguments: [
      ("\"end\": \"2026-12-13\"", "\"end\": \"2026-11-13\"", "end-before-start"),
      ("{\"linkedin\": 3}", "{\"linkedin\": 3, \"x\": 2}", "platform-not-listed"),
      ("[\"linkedin\"]", "[\"linkedin\", \"myspace\"]", "unknown-platform"),
      ("{\"linkedin\": 3}", "{\"linkedin\": -3}", "value-out-of-range"),
    ])
  func d14(old: String, new: String, code: String) throws {
    let place = try Workplace(with: ["spring": Workplace.definition().replacing(old, with: new)])
    let said = place.run("check")
    #expect(said.status == .dataErrors && said.errors.contains("[\(code)]"), "\(said.errors)")
  }

  @Test("D14: a negative count in an export is refused") func d14Figures() throws {
    let place = try Self.place()
    try place.write(Self.figures.replacing("1000", with: "-1000"), to: "metrics/own/a.csv")
    #expect(place.run("check", at: "2026-12-14T08:00:00Z").errors.contains("[row-number-negative]"))
  }

  @Test("D15: a failure is never called a success, and the identity is told whole") func d15() throws {
    let place = try Self.place()
    #expect(place.run("doctor").output.contains("directory       \(place.folder.path(of: place.name))"))
    try place.write(
      Workplace.settings.replacing("\"schemaVersion\": 2", with: "\"schemaVersion\": 1"), to: "campaign-ops.json")
    let before = try place.files()
    for command in ["run", "check"] {
      let said = place.run(command)
      #expect(said.status.rawValue == 78 && said.output.isEmpty, "\(command): \(said.output)")
      #expect(said.errors.contains("[schema-version-too-old]"))
    }
    #expect(try place.files() == before)
  }

  @Test("D16: what the README types is what the program knows") func d16() throws {
    let readme = try String(contentsOf: OldDefectsTests.readme, encoding: .utf8)
    let typed = readme.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("$ campaign-ops ") else { return nil }
      return line.dropFirst("$ campaign-ops ".count).split(separator: " ").first.map(String.init)
    }
    #expect(typed.count > 10)
    let known = Set(CommandTable.all.map(\.name))
    #expect(typed.filter { !known.contains($0) } == [])
    for name in known { #expect(readme.contains("| `\(name)"), "\(name) stands in the README's table") }
  }

  private static let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")

  @Test("D17: what a campaign was outlives it") func d17() throws {
    let place = try Self.place()
    place.run("task", "complete", Workplace.post, "--url", Self.link, at: "2026-11-30T12:00:00Z")
    place.run("run", at: "2026-11-30T12:10:00Z")
    for path in ["campaigns/spring.json", "campaigns/spring/content.csv"] { try place.remove(path) }
    place.run("run", at: "2026-11-30T13:00:00Z")
    let lines = try place.auditLines()
    #expect(lines.contains { $0.contains("\"campaign.removed\"") && $0.contains("spring launch") })
    #expect(lines.contains { $0.contains(Workplace.post) && $0.contains(Self.link) })
  }

  @Test("D18: everything can be reached from one place") func d18() throws {
    let place = try Workplace(with: [
      "spring": Workplace.definition().replacing("\"status\": \"ACTIVE\"", with: "\"status\": \"PLANNED\"")
    ])
    try Self.write(copyFor: 3, in: place)
    try place.write(Self.figures, to: "metrics/own/a.csv")
    let now = "2026-12-01T08:00:00Z"
    place.run("run", at: now)
    #expect(try Self.items(of: place).count == 6, "a planned campaign has plan, calendar and tasks")
    #expect(place.run("metrics", "spring", at: now).output.hasPrefix("linkedin\n"), "and figures")
    #expect(place.run("activate", "spring", at: now).status == .done)
    #expect(place.run("tasks", "--today", at: now).output.contains(Workplace.post))
    #expect(place.run("show", Workplace.post, at: now).output.contains("campaign-ops task complete \(Workplace.post)"))
  }

  @Test("D19: one run does what tick and weekly summary would") func d19() throws {
    let place = try Self.place()
    place.run("run", at: "2026-12-07T07:00:00Z")
    #expect(try Self.task("spring/linkedin/2026-W49/2/post", of: place)["urgency"]?.string == "OVERDUE")
    #expect(try place.read("generated/spring/weeks/2026-W49.md").hasPrefix("# spring launch: week 2026-W49\n"))
    #expect(try Self.document("generated/spring/tasks.json", of: place)["escalation"]?["level"]?.int == 3)
  }

  @Test("D20: the flag switches everything off") func d20() throws {
    let place = try Self.place()
    let before = try place.files()
    let said = place.run("run", at: "2026-12-07T07:00:00Z", environment: ["CAMPAIGN_OPS_ENABLED": "false"])
    #expect(said.status == .done)
    #expect(try place.files() == before)
  }
}
