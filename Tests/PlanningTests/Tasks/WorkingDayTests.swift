import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// What has to be done before a post is due on a day on which people work.
@Suite("Planning: working days of tasks")
struct WorkingDayTests {
  private static let item = "spring/linkedin/2026-W10/1"

  /// The post goes out on Monday 2 March 2026 at 10:00.
  private static func bench(_ days: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]) -> Workbench {
    var bench = Workbench(steps: [
      WorkflowStep(type: .draft, offset: .days(-3)), WorkflowStep(type: .review, offset: .days(-1)),
      WorkflowStep(type: .post, offset: .hours(0)), WorkflowStep(type: .engage, offset: .hours(24)),
    ])
    bench.workingDays = days
    return bench
  }

  private static func due(_ bench: Workbench) -> [String] {
    bench.run(Workbench.at("2026-02-01T00:00:00Z")).list.tasks.map { "\($0.type.rawValue) \($0.dueLocal)" }
  }

  @Test func nobodyReviewsOnSundayWhatGoesOutOnMonday() {
    #expect(
      Self.due(Self.bench()) == [
        "DRAFT 2026-02-27T10:00", "REVIEW 2026-02-27T10:00", "POST 2026-03-02T10:00", "ENGAGE 2026-03-03T10:00",
      ])
  }

  @Test func whoWorksOnSundayReviewsOnSunday() {
    #expect(Self.due(Self.bench(Set(Weekday.allCases)))[1] == "REVIEW 2026-03-01T10:00")
    #expect(Self.due(Self.bench([.sunday, .monday]))[0] == "DRAFT 2026-02-23T10:00")
  }

  /// Holidays are black-outs of all platforms; one of a single platform closes no office.
  @Test func holidaysAreNoWorkingDays() throws {
    let place = Location(path: "campaigns/spring.json")
    func off(_ first: String, _ last: String, _ platforms: Set<Platform> = []) throws -> Blackout {
      let (first, last) = (try #require(Day(first)), try #require(Day(last)))
      let days = try #require(DayRange(first: first, last: last))
      return Blackout(days: days, platforms: platforms, location: place)
    }
    var bench = Self.bench()
    bench.blackouts = [try off("2026-02-26", "2026-02-27", [.linkedin])]
    #expect(Self.due(bench)[1] == "REVIEW 2026-02-27T10:00")
    bench.blackouts = [try off("2026-02-26", "2026-02-27")]
    #expect(Self.due(bench).prefix(2) == ["DRAFT 2026-02-25T10:00", "REVIEW 2026-02-25T10:00"])
    bench.blackouts = [try off("2020-01-01", "2026-03-01")]
    #expect(Self.due(bench)[1] == "REVIEW 2026-03-01T10:00", "where nobody works for a year, it stays")
  }

  /// A quiet morning is due by the evening before, and that evening is Friday's.
  @Test func quietHoursDoNotLeadIntoTheWeekend() {
    var bench = Self.bench()
    bench.quietHours = QuietHours(
      from: TimeOfDay(hour: 20, minute: 0) ?? .midnight, to: TimeOfDay(hour: 11, minute: 0) ?? .midnight)
    #expect(Self.due(bench)[1] == "REVIEW 2026-02-27T20:00")
  }

  /// A person's own time is a person's word.
  @Test func aMovedTaskStaysWhereItWasPut() {
    var bench = Self.bench()
    let sunday = Workbench.at("2026-03-01T12:00:00Z")
    bench.record(
      .reschedule(to: sunday, reason: "I work on Sunday"), "\(Self.item)/review",
      at: Workbench.at("2026-02-20T09:00:00Z"))
    let tasks = bench.run(Workbench.at("2026-02-21T00:00:00Z")).list.tasks
    #expect(tasks.first { $0.type == .review }?.dueAt == sunday)
  }

  /// No task is due before the one it waits for, whatever days are off.
  @Test(arguments: 0..<128)
  func keepsTheOrderOfTheSteps(days: Int) {
    let some = Set(Weekday.allCases.enumerated().filter { days >> $0.offset & 1 == 1 }.map(\.element))
    var bench = Self.bench(some.isEmpty ? [.wednesday] : some)
    bench.steps.insert(WorkflowStep(type: .design, offset: .hours(-30)), at: 1)
    let tasks = bench.run(Workbench.at("2026-01-01T00:00:00Z")).list.tasks
    #expect(zip(tasks, tasks.dropFirst()).allSatisfy { $0.dueAt <= $1.dueAt })
    for task in tasks where task.type != .engage && task.type != .post {
      #expect(bench.workingDays.contains(Zone.utc.local(at: task.dueAt).day.weekday))
    }
  }
}
