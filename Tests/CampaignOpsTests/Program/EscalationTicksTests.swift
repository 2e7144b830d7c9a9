import Formats
import Quantities
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct EscalationTicksTests {
  /// A hundred runs over seven days with five late tasks: one escalation, and a notice for each rung.
  @Test func aHundredTicksGiveNoMoreNoticesThanTheLadderHasRungs() throws {
    let more = #""calendar": {"workingDays": ["mon"]}, "#
    let place = try Workplace(with: [
      "spring": Workplace.definition(cadence: 5, more + OldDefectsTests.steps)
        .replacing("\"end\": \"2026-12-13\"", with: "\"end\": \"2026-11-30\"")
    ])
    try OldDefectsTests.write(copyFor: 5, in: place)
    let start = Instant(rfc3339: "2026-11-30T19:00:00Z") ?? .latest
    for tick in 0..<100 {
      place.run("run", at: start.adding(Interval(minutes: tick * 95)).description)
      let tasks = try OldDefectsTests.document("generated/spring/tasks.json", of: place)
      #expect(tasks["escalation"]?["tasks"]?.array?.count == 5, "tick \(tick)")
      #expect(tasks["tasks"]?.array?.count == 5)
    }
    let lines = try place.auditLines()
    let notices = ["opened", "raised", "closed", "changed"].map { verb in
      lines.count { $0.contains("\"escalation.\(verb)\"") }
    }
    #expect(notices == [1, 2, 0, 0])
    place.run("run", at: start.adding(.days(8)).description)
    let end = try OldDefectsTests.document("generated/spring/tasks.json", of: place)
    #expect(end["escalation"]?.content == .null)
    #expect(end["tasks"]?.array?.allSatisfy { $0["status"]?.string == "MISSED" } == true)
    #expect(try place.auditLines().count { $0.contains("\"escalation.closed\"") } == 1)
  }
}
