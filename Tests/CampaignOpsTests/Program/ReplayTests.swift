import Formats
import TestSupport
import Testing

@testable import CampaignOps

/// Time goes forward, and what is past stays past.
@Suite struct ReplayTests {
  @Test func refusesAnAsOfBeforeTheLastRun() throws {
    let place = try Workplace()
    place.run("run", at: "2026-12-02T08:00:00Z")
    let before = try place.files()
    for words in [["run"], ["run", "--as-of", "2026-12-01"]] {
      let now = words.count == 1 ? "2026-12-02T07:59:59Z" : "2026-12-03T08:00:00Z"
      let said = Workplace.run(words + ["--data", place.folder.path(of: "data")], at: now)
      #expect(said.status == .dataErrors)
      #expect(said.errors.contains("lies before 2026-12-02T08:00:00Z"))
      #expect(said.errors.contains("[as-of-before-last-run]"))
      #expect(said.output.isEmpty)
      #expect(try place.files() == before)
    }
  }

  @Test func warnsOfAnAsOfAfterTheClock() throws {
    let place = try Workplace()
    let words = "campaign-ops: warning: the as-of 2026-12-09T08:00:00Z lies after 2026-12-02T08:00:00Z, the clock's; "
    let ahead = { (options: [String]) in
      Workplace.run(
        ["run", "--as-of", "2026-12-09T08:00:00Z"] + options + ["--data", place.folder.path(of: "data")],
        at: "2026-12-02T08:00:00Z")
    }
    #expect(!ahead(["--dry-run"]).errors.contains(words), "nothing is written")
    let said = ahead([])
    #expect(said.status == .done)
    #expect(said.errors.contains(words + "until then runs without an as-of of their own are refused\n"))
    #expect(place.run("run", at: "2026-12-03T08:00:00Z").status == .dataErrors)
    // The same moment once more goes no further.
    try place.write(Workplace.definition("spring", cadence: 4), to: "campaigns/spring.json")
    #expect(!ahead([]).errors.contains("the clock's"))
    #expect(place.run("run", "--as-of", "last", at: "2026-12-03T08:00:00Z").status == .done)
    #expect(!place.run("run", at: "2026-12-09T08:00:00Z").errors.contains("the clock's"))
  }

  @Test func mayRunAgainInTheSameSecond() throws {
    let place = try Workplace()
    place.run("run", at: "2026-12-02T08:00:00Z")
    #expect(place.run("run", at: "2026-12-02T08:00:00Z").output.hasSuffix("nothing changed\n"))
  }

  @Test func mayAlwaysLookAtAnEarlierMoment() throws {
    let place = try Workplace()
    place.run("run", at: "2026-12-02T08:00:00Z")
    let before = try place.files()
    let said = place.run("run", "--dry-run", "--detailed-exit-code", "--as-of", "2026-12-01")
    #expect(said.status == .changesPending)
    #expect(place.run("list", "--as-of", "2026-12-01").status == .done)
    #expect(try place.files() == before)
  }

  @Test func replaysAndSaysSo() throws {
    let place = try Workplace()
    place.run("run", at: "2026-12-01T08:00:00Z")
    let then = try place.files(below: "generated/")
    place.run("run", at: "2026-12-02T16:00:00Z")
    let said = place.run("run", "--replay", "--as-of", "2026-12-01T08:00:00Z", at: "2026-12-03T08:00:00Z")
    #expect(said.status == .done)
    #expect(try place.files(below: "generated/") == then)
    let lines = try place.auditLines()
    #expect(lines.contains { $0.contains("\"command\":\"run --replay\"") })
    let entry = try #require(lines.first { $0.contains("\"run.replayed\"") })
    #expect(
      entry.contains(
        #""before":{"asOf":"2026-12-02T16:00:00Z"},"after":{"asOf":"2026-12-01T08:00:00Z"},"source":null"#))
    #expect(place.run("audit", "verify").status == .done)
    #expect(place.run("run", at: "2026-12-02T08:00:00Z").status == .done, "after a replay time goes on from there")
  }

  @Test func aReplayThatIsNoneSaysNothing() throws {
    let place = try Workplace()
    #expect(place.run("run", "--replay", at: "2026-12-01T08:00:00Z").status == .done)
    #expect(try place.auditLines().allSatisfy { !$0.contains("replay") })
  }

  @Test("a clock that went back between runs changes neither order nor verification")
  func ordersByTheChain() throws {
    let place = try Workplace()
    place.run("run", "--as-of", "2026-12-01T08:00:00Z", at: "2026-12-05T08:00:00Z")
    place.run("run", "--as-of", "2026-12-02T16:00:00Z", at: "2026-12-04T08:00:00Z")
    #expect(place.run("audit", "verify").status == .done)
    let times = place.run("audit", "log").output.split(separator: "\n").map { $0.prefix(10) }
    #expect(times.first == "2026-12-05" && times.last == "2026-12-04")
    let before = try place.files(below: "generated/").filter { !$0.key.hasSuffix(".gitkeep") }
    try place.remove("generated")
    place.run("run", "--as-of", "last", at: "2026-12-06T08:00:00Z")
    #expect(try place.files(below: "generated/") == before)
  }

  @Test("deleting what was generated does not lay the past out anew, even after the rules have changed")
  func keepsThePastFromTheLog() throws {
    let kept = try changed(deleting: nil)
    for path in ["generated", "generated/spring", "generated/spring/calendar.json"] {
      #expect(try changed(deleting: path) == kept, "\(path)")
    }
  }

  /// What is generated after the cadence changed in the middle of the flight, with something deleted in between.
  private func changed(deleting path: String?) throws -> [String: [UInt8]] {
    let place = try Workplace()
    try place.write(RunTests.copy, to: "campaigns/spring/content.csv")
    place.run("run", at: "2026-11-30T08:00:00Z")
    place.run(
      "task", "complete", Workplace.post, "--url", RunTests.link, at: "2026-11-30T12:00:00Z")
    place.run("run", at: "2026-12-02T20:00:00Z")
    try place.write(Workplace.definition("spring", cadence: 5), to: "campaigns/spring.json")
    if let path { try place.remove(path) }
    #expect(place.run("run", at: "2026-12-03T08:00:00Z").status == .done)
    let lines = try place.auditLines()
    #expect(lines.count { $0.contains("\"campaign.created\"") } == 1, "nothing is entered twice")
    #expect(lines.count { $0.contains("\"items.created\"") } == 2)
    #expect(place.run("audit", "verify").status == .done)
    return try place.files(below: "generated/").filter { !$0.key.hasSuffix(".gitkeep") }
  }

  @Test func aCampaignThatComesBackHasItsPast() throws {
    let place = try Workplace()
    place.run("run", at: "2026-11-30T08:00:00Z")
    place.run("run", at: "2026-12-03T08:00:00Z")
    let before = try place.read("generated/spring/calendar.json")
    try place.remove("campaigns/spring.json")
    place.run("run", at: "2026-12-03T09:00:00Z")
    #expect(try place.files()["generated/spring/calendar.json"] == nil)
    try place.write(Workplace.definition(), to: "campaigns/spring.json")
    place.run("run", at: "2026-12-03T10:00:00Z")
    #expect(try place.read("generated/spring/calendar.json") == before)
    #expect(place.run("audit", "verify").status == .done)
  }
}
