import Formats
import TestSupport
import Testing

@testable import CampaignOps

/// Five days without a run, and the run after them.
@Suite struct OutageTests {
  static let rules =
    #""approval": {"roles": ["client"], "expiresAfter": "3d"}, "calendar": {"quietHours": {"from": "18:00", "to": "08:00"}}, "#
  static let steps = """
    "workflow": {"steps": [{"type": "REVIEW", "offset": "-1d"}, {"type": "POST", "offset": "0"},
      {"type": "ENGAGE", "offset": "2h"}, {"type": "ENGAGE", "offset": "24h"}], "missedAfter": {"ENGAGE": "1d", "REVIEW": "2d"}}
    """

  /// What people did on each day, at an hour: the words of a command.
  static let deeds: [(String, [String])] = [
    ("2026-11-30T09:00:00Z", ["task", "approve", "spring/linkedin/2026-W49/1", "--role", "client"]),
    ("2026-11-30T12:10:00Z", ["task", "complete", "spring/linkedin/2026-W49/1/post", "--url", OldDefectsTests.link]),
    ("2026-12-01T09:00:00Z", ["task", "approve", "spring/linkedin/2026-W49/2", "--role", "client", "--actor", "Ada"]),
    ("2026-12-02T08:00:00Z", ["task", "assign", "spring/linkedin/2026-W49/2/post", "Bo"]),
    (
      "2026-12-03T10:00:00Z",
      ["task", "reject", "spring/linkedin/2026-W49/3", "--role", "client", "--reason", "too long"]
    ),
    ("2026-12-04T10:00:00Z", ["task", "block", "spring/linkedin/2026-W50/1/review", "--reason", "client away"]),
  ]

  /// The directory after the first run and all deeds, with or without runs in between.
  static func place(daily: Bool) throws -> Workplace {
    let place = try Workplace(with: ["spring": Workplace.definition("spring", cadence: 3, rules + steps)])
    try OldDefectsTests.write(copyFor: 3, in: place)
    place.run("run", at: "2026-11-30T06:00:00Z")
    for day in ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"] {
      for (moment, words) in deeds where moment.hasPrefix(day) {
        let said = Workplace.run(words + ["--data", place.folder.path(of: place.name)], at: moment)
        #expect(said.status == .done, "\(words): \(said.errors)")
      }
      if day == "2026-12-02" {
        // Somebody improves what was approved the day before.
        let copy = try place.read("campaigns/spring/content.csv")
        try place.write(
          copy.replacing("linkedin/2026-W49/2,", with: "linkedin/2026-W49/2,Fresh "),
          to: "campaigns/spring/content.csv")
      }
      if daily { place.run("run", at: "\(day)T20:00:00Z") }
    }
    place.run("run", at: "2026-12-05T06:00:00Z")
    return place
  }

  @Test func endsAsDailyRunsDo() throws {
    let (daily, once) = (try Self.place(daily: true), try Self.place(daily: false))
    let (left, right) = (try daily.files(below: "generated/"), try once.files(below: "generated/"))
    #expect(left.keys.sorted() == right.keys.sorted())
    for (path, bytes) in left where bytes != right[path] {
      let text = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self) }
      Issue.record("\(path)\n\(LineDiff.describe(expected: text(bytes), actual: text(right[path] ?? [])))")
    }
    let tasks = try OldDefectsTests.tasks(of: once)
    let statuses = Set(tasks.compactMap { $0["status"]?.string })
    #expect(statuses == ["COMPLETED", "BLOCKED", "MISSED", "PENDING"], "the days had something of everything")
    let reasons = Set(tasks.filter { $0["type"]?.string == "POST" }.compactMap { $0["approval"]?["state"]?.string })
    #expect(reasons == ["APPROVED", "VOID", "REJECTED", "REQUIRED"])
    #expect(try OldDefectsTests.document("generated/spring/tasks.json", of: once)["escalation"]?["level"]?.int ?? 0 > 1)
    #expect(once.run("audit", "verify", at: "2026-12-05T06:00:00Z").status == .done)
  }
}
