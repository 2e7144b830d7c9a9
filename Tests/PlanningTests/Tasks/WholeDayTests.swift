import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// Whole days count by the calendar: the time on the clock stays, though a day may have 23 or 25 hours.
@Suite struct WholeDayTests {
  /// Ten on Saturday, 28 March 2026, and on Saturday, 24 October 2026: the clocks of Berlin change in the night after.
  @Test(arguments: [
    ("2026-03-28T09:00:00Z", "24h", "2026-03-29T10:00"), ("2026-03-28T09:00:00Z", "23h", "2026-03-29T10:00"),
    ("2026-03-30T08:00:00Z", "-2d", "2026-03-28T10:00"), ("2026-03-28T09:00:00Z", "7d", "2026-04-04T10:00"),
    ("2026-10-24T08:00:00Z", "24h", "2026-10-25T10:00"), ("2026-10-24T08:00:00Z", "25h", "2026-10-25T10:00"),
    ("2026-10-26T09:00:00Z", "-3d", "2026-10-23T10:00"), ("2026-10-24T08:00:00Z", "2h", "2026-10-24T12:00"),
    // Half past two is skipped on the 29th of March, and comes twice on the 25th of October.
    ("2026-03-28T01:30:00Z", "24h", "2026-03-29T03:00"), ("2026-10-24T00:30:00Z", "24h", "2026-10-25T02:30"),
  ])
  func keepTheTimeOnTheClock(_ scheduled: String, _ offset: String, _ due: String) throws {
    let length = try #require(Interval(offset))
    let step = WorkflowStep(type: length.minutes < 0 ? .draft : .analyze, offset: length)
    var bench = Workbench(steps: [step, WorkflowStep(type: .post, offset: .hours(0))].sorted { $0.offset < $1.offset })
    bench.zone = try #require(PlanSamples.zone(named: "Europe/Berlin"))
    bench.items = [Workbench.item(at: Workbench.at(scheduled))]
    let task = try #require(bench.run(Workbench.at("2026-01-01T00:00:00Z")).list.tasks.first { $0.type == step.type })
    #expect(task.dueLocal.description == due)
  }
}
