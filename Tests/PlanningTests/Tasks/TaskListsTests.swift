import Campaigns
import Foundation
import Planning
import Quantities
import Testing

@Suite("Planning: lists of tasks")
struct TaskListsTests {
  static let posts = (-2...9).map { day in
    Workbench.item("spring/x/2026-W10/\(day + 3)", on: .x, at: Workbench.scheduled.plus(days: day))
  }

  static func lists(_ bench: Workbench, asOf: Instant) -> TaskLists {
    TaskLists([bench.run(asOf).list], campaigns: [bench.campaign()], asOf: asOf)
  }

  static func numbers(_ tasks: [OperatorTask]) -> [String] {
    tasks.map { $0.item.split(separator: "/").last.map(String.init) ?? "" }
  }

  static let bench = Workbench(steps: EscalationTests.postOnly, items: posts)

  @Test func todayHasWhatIsDueTodayAndWhatIsLeftFromBefore() {
    let lists = TaskListsTests.lists(TaskListsTests.bench, asOf: Workbench.noon)
    #expect(TaskListsTests.numbers(lists.today) == ["1", "2", "3"])
    #expect(TaskListsTests.numbers(lists.overdue) == ["1", "2", "3"])
  }

  @Test func whatIsDueLaterTodayIsInTodaysListAndNotLate() {
    let lists = TaskListsTests.lists(TaskListsTests.bench, asOf: Workbench.scheduled.plus(hours: -8))
    #expect(TaskListsTests.numbers(lists.today) == ["1", "2", "3"])
    #expect(TaskListsTests.numbers(lists.overdue) == ["1", "2"])
  }

  @Test(arguments: [(-1, 1), (0, 1), (1, 2), (7, 8), (Int.max, 10)])
  func upcomingReachesToTheEndOfTheLastDay(days: Int, count: Int) {
    let lists = TaskListsTests.lists(TaskListsTests.bench, asOf: Workbench.scheduled)
    #expect(lists.upcoming(days: days).count == count)
    #expect(lists.upcoming(days: days).allSatisfy { $0.urgency != .overdue })
  }

  @Test func aTaskStillInItsGraceAfterMidnightStaysInTodaysList() {
    let item = Workbench.item(at: Workbench.at("2026-03-02T23:40:00Z"))
    let bench = Workbench(steps: EscalationTests.postOnly, items: [item])
    let lists = TaskListsTests.lists(bench, asOf: Workbench.at("2026-03-03T00:10:00Z"))
    #expect(lists.today.map(\.urgency) == [.due])
    #expect(lists.overdue.isEmpty)
  }

  @Test(arguments: [CampaignStatus.planned, .paused, .completed])
  func campaignsThatAreNotActiveAreInNoList(status: CampaignStatus) {
    var bench = TaskListsTests.bench
    bench.status = status
    let lists = TaskListsTests.lists(bench, asOf: Workbench.noon)
    #expect(lists.today.isEmpty && lists.overdue.isEmpty && lists.upcoming(days: 9).isEmpty)
  }

  @Test func doneTasksAreInNoList() {
    var bench = TaskListsTests.bench
    for number in 1...3 { bench.complete("spring/x/2026-W10/\(number)/post", at: Workbench.noon) }
    #expect(TaskListsTests.lists(bench, asOf: Workbench.noon).today.isEmpty)
  }

  @Test func daysAreThoseOfTheCampaignsZone() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/Asia/Tokyo")))
    let tokyo = try #require(Zone.read(name: "Asia/Tokyo", tzif: bytes))
    // 01:30 on the 3rd in Tokyo is 16:30 on the 2nd in UTC.
    let item = Workbench.item(at: Workbench.at("2026-03-02T16:30:00Z"))
    let asOf = Workbench.at("2026-03-02T14:00:00Z")
    let there = Workbench(zone: tokyo, steps: EscalationTests.postOnly, items: [item])
    #expect(there.task(asOf: asOf)?.dueLocal.description == "2026-03-03T01:30")
    #expect(TaskListsTests.lists(there, asOf: asOf).today.isEmpty)
    #expect(TaskListsTests.lists(there, asOf: Workbench.at("2026-03-02T15:00:00Z")).today.count == 1)
    let here = Workbench(steps: EscalationTests.postOnly, items: [item])
    #expect(TaskListsTests.lists(here, asOf: asOf).today.count == 1)
  }

  @Test func severalCampaignsAreMergedByTime() {
    let spring = Workbench(steps: EscalationTests.postOnly, items: [Workbench.item(at: Workbench.noon)])
    let autumn = Workbench(
      steps: EscalationTests.postOnly, items: [Workbench.item("autumn/x/2026-W10/1", on: .x, campaign: "autumn")])
    let lists = TaskLists(
      [spring.run(Workbench.noon).list, autumn.run(Workbench.noon, campaign: "autumn").list],
      campaigns: [spring.campaign(), autumn.campaign("autumn")], asOf: Workbench.noon)
    #expect(lists.today.map(\.campaign.text) == ["autumn", "spring"])
  }
}
