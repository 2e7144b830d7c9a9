import Diagnostics
import Formats
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct RunTests {
  static let copy = "slot,copy\nlinkedin/2026-W49/1,Written by a person.\n"
  static let link = "https://www.linkedin.com/feed/update/urn:li:activity:7"

  private static func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(copy, to: "campaigns/spring/content.csv")
    return place
  }

  @Test func writesEverythingOnceAndThenNothing() throws {
    let place = try Self.place()
    let first = place.run("run")
    #expect(first.status == .done)
    #expect(first.errors.isEmpty)
    #expect(
      first.output.hasPrefix(
        "Studio, as of 2026-12-01T09:00:00+01:00\n  spring  ACTIVE  0 of 6 items published  1 overdue\n"))
    let files = try place.files()
    #expect(
      files.keys.filter { $0.hasPrefix("generated/spring/") }.sorted() == [
        "generated/spring/calendar.json", "generated/spring/entries.csv", "generated/spring/metrics.json",
        "generated/spring/plan.json", "generated/spring/plan.md", "generated/spring/plans/v1.json",
        "generated/spring/tasks.json",
        "generated/spring/weeks/2026-W49.json", "generated/spring/weeks/2026-W49.md",
        "generated/spring/worklist.csv",
      ])
    let second = place.run("run")
    #expect(second.status == .done)
    #expect(second.output.hasSuffix("\nnothing changed\n"))
    #expect(try place.files() == files, "not even a segment of the audit log")
  }

  @Test func makesEveryJSONFileInTheFormOfTheWriter() throws {
    let place = try Self.place()
    place.run("run")
    let files = try place.files(below: "generated/").filter { $0.key.hasSuffix(".json") }
    #expect(files.count > 6)
    for (path, bytes) in files { #expect(JSONReader.read(bytes, path: path).output?.plain.pretty == bytes, "\(path)") }
  }

  @Test func takesInWhatPeopleRecorded() throws {
    let place = try Self.place()
    place.run("run")
    #expect(place.run("task", "start", Workplace.post, at: "2026-12-01T08:10:00Z").status == .done)
    let done = place.run(
      "task", "complete", Workplace.post, "--url", Self.link, "--actor", "grace", "--outcome", "2 answers",
      at: "2026-12-01T08:20:00Z")
    #expect(done.status == .done)
    #expect(
      done.output == """
        recorded in progress/spring/20261201T082000Z-complete-linkedin-2026-W49-1-post.json; \
        `campaign-ops run` takes it in

        """)
    let run = place.run("run", at: "2026-12-01T08:30:00Z")
    #expect(run.status == .done)
    #expect(run.output.contains("  spring  ACTIVE  1 of 6 items published\n"))
    let item = place.run("show", "spring/linkedin/2026-W49/1", "--format", "json", at: "2026-12-01T08:30:00Z")
    #expect(item.output.contains("\"status\": \"COMPLETED\""), "D13: an item follows its task")
    let line = try #require(try place.auditLines().first { $0.contains("\"task.changed\"") && $0.contains("/post\"") })
    let entry = try #require(JSONReader.read(Array(line.utf8), path: "audit").output)
    #expect(entry["by"]?.string == "grace")
    #expect(entry["before"]?["status"]?.string == "PENDING")
    #expect(entry["after"]?["status"]?.string == "COMPLETED")
    #expect(entry["source"]?.string?.hasPrefix("progress/spring/20261201T082000Z-complete") == true)
  }

  @Test("D12: what the clock did is nobody's doing")
  func blamesNobodyForTheClock() throws {
    let place = try Self.place()
    place.run("task", "start", Workplace.post, "--at", "2026-11-30T08:00:00Z", at: "2026-11-30T08:00:00Z")
    place.run("run", at: "2026-11-30T08:00:00Z")
    place.run("run", at: "2026-12-01T08:00:00Z")
    let line = try #require(try place.auditLines().first { $0.contains("\"task.changed\"") && $0.contains("/post\"") })
    let entry = try #require(JSONReader.read(Array(line.utf8), path: "audit").output)
    #expect(entry["after"]?.plain == ["urgency": "OVERDUE"])
    #expect(entry["by"] == nil)
    #expect(entry["source"]?.content == .null)
  }

  static let refused: [(words: [String], code: String)] = [
    (["complete", Workplace.post, "--url", "https://example.org/a"], "invalid-proof"),
    (["complete", Workplace.post, "--url", "https://www.linkedin.com/"], "invalid-proof"),
    (["complete", Workplace.post, "--url", "http://www.linkedin.com/feed/update/urn:li:activity:7"], "invalid-proof"),
    (["complete", Workplace.post, "--text", "short"], "invalid-proof"),
    (["complete", Workplace.post, "--manual", ""], "value-empty"),
    (["complete", Workplace.post, "--upload", "campaigns/spring/assets/none.png"], "invalid-proof"),
    (["complete", Workplace.post, "--upload", "../outside.png"], "invalid-proof"),
    (["unblock", Workplace.post], "illegal-transition"),
    (["complete", Workplace.post, "--manual", "Seen by everybody", "--at", "2027-01-01T00:00:00Z"], "event-in-future"),
  ]

  @Test("D11: a proof has to prove something", arguments: refused)
  func refusesARecord(words: [String], code: String) throws {
    let place = try Self.place()
    let before = try place.files()
    let said = Workplace.run(["task"] + words + ["--data", place.folder.path(of: place.name)])
    #expect(said.status == .dataErrors)
    #expect(said.errors.contains(code))
    #expect(try place.files() == before)
  }

  static let values: [(words: [String], message: String)] = [
    (["complete", Workplace.post, "--url", "a"], "'a' is no value for --url: expected an absolute https address"),
    (
      ["reschedule", Workplace.post, "--to", "noon", "--reason", "why"],
      "'noon' is no value for --to: expected a moment such as 2026-11-24T10:00:00+01:00, or 2026-11-24T10:00 in the campaign's zone"
    ),
    (
      ["reschedule", Workplace.post, "--to", "2027-03-28T02:30", "--reason", "why"],
      "'2027-03-28T02:30' is no value for --to: expected a time with an offset, since clocks in Europe/Berlin change then"
    ),
  ]

  @Test(arguments: values) func refusesAValue(words: [String], message: String) throws {
    let place = try Self.place()
    let said = Workplace.run(["task"] + words + ["--data", place.folder.path(of: place.name)])
    #expect(said.errors == "campaign-ops: \(message); see `campaign-ops help`\n")
    #expect(said.status == .wrongUsage)
    #expect(try place.files(below: "progress/spring/").isEmpty)
  }

  @Test func takesEveryKindOfProof() throws {
    let place = try Self.place()
    try place.write("picture", to: "campaigns/spring/assets/proof.png")
    for proof in [
      ["--url", Self.link], ["--text", "Posted, and pinned to the top."], ["--manual", "The platform was down"],
      ["--upload", "campaigns/spring/assets/proof.png"],
    ] {
      let fresh = try Self.place()
      try fresh.write("picture", to: "campaigns/spring/assets/proof.png")
      let said = Workplace.run(
        ["task", "complete", Workplace.post] + proof + ["--data", fresh.folder.path(of: fresh.name)])
      #expect(said.status == .done, "\(proof): \(said.errors)")
      let run = fresh.run("run")
      #expect(run.status == .done)
      #expect(run.output.contains("1 of 6 items published"), "\(proof)")
    }
  }

  @Test func noticesAnUploadThatWasReplaced() throws {
    let place = try Self.place()
    try place.write("picture", to: "campaigns/spring/assets/proof.png")
    place.run("task", "complete", Workplace.post, "--upload", "campaigns/spring/assets/proof.png")
    #expect(place.run("check").status == .done)
    try place.write("another", to: "campaigns/spring/assets/proof.png")
    let said = place.run("check")
    #expect(said.status == .dataErrors)
    #expect(said.errors.contains("[invalid-proof]"))
  }

  @Test("D11: what is done cannot be done again") func refusesToCompleteTwice() throws {
    let place = try Self.place()
    #expect(place.run("task", "complete", Workplace.post, "--url", Self.link).status == .done)
    let before = try place.files()
    let same = place.run("task", "complete", Workplace.post, "--url", Self.link)
    #expect(same.status == .dataErrors)
    #expect(same.errors.contains("[duplicate-event]"))
    let later = place.run("task", "complete", Workplace.post, "--url", Self.link, at: "2026-12-01T09:00:00Z")
    #expect(later.status == .dataErrors)
    #expect(later.errors.contains("[illegal-transition]"))
    #expect(try place.files() == before)
  }

  @Test func keepsTwoRecordsOfOneSecondApart() throws {
    let place = try Self.place()
    for (actor, time) in [("ada", "2026-12-02T10:00:00Z"), ("bob", "2026-12-03T10:00:00Z")] {
      let said = place.run("task", "reschedule", Workplace.post, "--to", time, "--reason", "later", "--actor", actor)
      #expect(said.status == .done, "\(said.errors)")
    }
    let names = ["", "_02"].map { "progress/spring/20261201T080000Z\($0)-reschedule-linkedin-2026-W49-1-post.json" }
    #expect(try place.files(below: "progress/spring/").keys.sorted() == names)
    #expect(place.run("show", Workplace.post).output.contains("2026-12-03 11:00"), "the later one counts")
  }

  @Test func takesWhatWasRecordedInOneSecondInTheOrderItWasRecorded() throws {
    let place = try Self.place()
    for step in [["start"], ["block", "--reason", "no image"], ["unblock"], ["complete", "--url", Self.link]] {
      let said = Workplace.run(["task"] + step + [Workplace.post, "--data", place.folder.path(of: place.name)])
      #expect(said.status == .done, "\(step): \(said.errors)")
    }
    #expect(place.run("run").status == .done)
    #expect(place.run("show", Workplace.post).output.contains("COMPLETED"))
  }

  @Test func suggestsATaskThatIsMeant() throws {
    let place = try Self.place()
    let said = place.run("task", "start", "spring/linkedin/2026-W49/1/pots")
    #expect(said.status == .nothingFound)
    #expect(
      said.errors
        == "campaign-ops: there is no task 'spring/linkedin/2026-W49/1/pots'; did you mean '\(Workplace.post)'?\n")
    #expect(place.run("task", "start", "spring/linkedin/2026-W49/1/p").status == .done, "a beginning that is unique")
  }

  @Test("D5: what is late stays in the lists") func listsWhatIsLate() throws {
    let place = try Self.place()
    place.run("run")
    let agenda = place.run("tasks")
    #expect(agenda.output.hasPrefix("Overdue (1)\n  Mon 2026-11-30 (1)\n    13:00  OVERDUE"))
    for choice in ["--overdue", "--today"] {
      #expect(place.run("tasks", choice).output.contains(Workplace.post), "\(choice)")
    }
    #expect(place.run("tasks", "--all").output.hasPrefix("All tasks (18)\n"))
    #expect(place.run("tasks", "--campaign", "sprong").errors.hasSuffix("did you mean 'spring'?\n"))
    #expect(place.run("tasks", "--owner", "Somebody", "--all").output == "nothing to do\n")
    #expect(place.run("tasks", "--owner", "nobody", "--all").output.hasPrefix("All tasks (18)\n"))
    let json = place.run("tasks", "--overdue", "--format", "json")
    let tasks = JSONReader.read(Array(json.output.utf8), path: "tasks").output?.array
    #expect(tasks?.compactMap { $0["id"]?.string } == [Workplace.post])
  }

  @Test func followsACampaignThroughItsLife() throws {
    let place = try Workplace(with: [
      "spring": Workplace.definition().replacing("\"status\": \"ACTIVE\"", with: "\"status\": \"PLANNED\"")
    ])
    func status(_ time: String) -> String {
      let said = place.run("show", "spring", "--format", "json", at: time)
      return JSONReader.read(Array(said.output.utf8), path: "x").output?["status"]?.string ?? said.errors
    }
    #expect(status("2026-11-30T08:00:00Z") == "PLANNED")
    #expect(place.run("resume", "spring", at: "2026-11-30T08:00:00Z").errors.contains("[illegal-transition]"))
    let steps = [("activate", "ACTIVE"), ("pause", "PAUSED"), ("resume", "ACTIVE"), ("complete", "COMPLETED")]
    for (hour, step) in steps.enumerated() {
      let time = "2026-11-30T0\(hour + 1):00:00Z"
      #expect(place.run(step.0, "spring", at: time).status == .done, "\(step.0)")
      #expect(status(time) == step.1)
    }
    let after = place.run("activate", "spring", at: "2026-11-30T08:00:00Z")
    #expect(after.status == .dataErrors, "D13: what is over does not start again unnoticed")
    #expect(place.run("list", "--status", "completed", at: "2026-11-30T08:00:00Z").output.contains("spring  COMPLETED"))
    #expect(place.run("list", "--status", "active", at: "2026-11-30T08:00:00Z").status == .nothingFound)
  }

  /// That its figures are late once a campaign runs is no reason to keep quiet that it does.
  @Test(arguments: ["activate", "resume"]) func recordsWhatMakesAFeedLate(step: String) throws {
    let place = try Workplace(with: [
      "spring": Workplace.definition().replacing("\"status\": \"ACTIVE\"", with: "\"status\": \"PLANNED\"")
    ])
    if step == "resume" {
      for step in ["activate", "pause"] {
        place.run(step, "spring", "--at", "2026-11-30T01:00:00Z", at: "2026-11-30T02:00:00Z")
      }
    }
    let settings = try place.read("campaign-ops.json")
    let end = try #require(settings.lastIndex(of: "}"))
    try place.write(
      settings[..<end] + ", \"feeds\": {\"ads\": {\"freshness\": {\"errorAfterDays\": 2}}}}\n", to: "campaign-ops.json")
    let now = "2026-12-07T08:00:00Z"
    let said = place.run(step, "spring", "--at", "2026-12-01T08:00:00Z", at: now)
    #expect(said.status == .done, "\(said.errors)")
    let run = place.run("run", at: now)
    #expect(run.status == .dataErrors && run.errors.contains("[feed-stale]"))
  }
}
