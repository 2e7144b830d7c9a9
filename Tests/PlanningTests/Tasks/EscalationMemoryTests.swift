import Campaigns
import Planning
import Quantities
import TestSupport
import Testing

@Suite("Planning: the memory of escalations")
struct EscalationMemoryTests {
  /// Two posts, a day apart: the first is done only after the second has become late as well.
  private static func relay() -> Workbench {
    var bench = Workbench(
      steps: EscalationTests.postOnly,
      items: [
        Workbench.item("spring/x/2026-W10/1", on: .x),
        Workbench.item("spring/x/2026-W10/2", on: .x, at: Workbench.scheduled.plus(days: 1)),
      ])
    bench.complete("spring/x/2026-W10/1/post", at: Workbench.scheduled.plus(hours: 30))
    return bench
  }

  @Test func itIsAsOldAsTheLatenessWhateverWasLate() throws {
    let bench = EscalationMemoryTests.relay()
    let first = try #require(bench.run(Workbench.scheduled.plus(hours: 29)).list.escalation)
    #expect(first.level == 2)
    let second = try #require(bench.run(Workbench.scheduled.plus(hours: 31)).list.escalation)
    #expect(second.tasks == ["spring/x/2026-W10/2/post"])
    #expect(second.since == first.since)
    #expect(second.level == 2, "it does not fall back because the oldest task is done")
  }

  @Test func aBreakBeginsAnother() throws {
    var bench = EscalationMemoryTests.relay()
    bench.records = []
    bench.complete("spring/x/2026-W10/1/post", at: Workbench.scheduled.plus(hours: 12))
    #expect(bench.run(Workbench.scheduled.plus(hours: 20)).list.escalation == nil)
    let next = try #require(bench.run(Workbench.scheduled.plus(hours: 26)).list.escalation)
    #expect(next.since == Workbench.scheduled.plus(hours: 25))
    #expect(next.level == 1)
  }

  @Test func noticesNameTheMomentOfEachRung() throws {
    var bench = EscalationTests.bench(late: 1)
    bench.settings.escalation = EscalationSettings(ladder: [.hours(4), .hours(12), .days(2)])
    let since = Workbench.scheduled.plus(hours: 1)
    let escalation = try #require(bench.run(since.plus(hours: 13)).list.escalation)
    #expect(escalation.level == 3)
    #expect(escalation.notices == [since, since.plus(hours: 4), since.plus(hours: 12)])
    bench.settings.escalation = EscalationSettings(ladder: [])
    #expect(bench.run(since.plus(days: 6)).list.escalation?.level == 1)
  }

  @Test func aLongListIsCutAndCountedByOwner() throws {
    var bench = EscalationTests.bench(late: 7)
    bench.settings.escalation.listed = 3
    bench.owners = Owners(other: "Bo")
    bench.record(.assign(to: "Ada"), "spring/x/2026-W10/2/post", at: Workbench.scheduled)
    let escalation = try #require(bench.run(Workbench.noon.plus(hours: 2)).list.escalation)
    #expect(escalation.tasks.count == 7)
    #expect(escalation.text.contains("\n- and 4 more\n\nBy owner: Bo 6, Ada 1.\n\n## Three ways out"))
    #expect(escalation.text.split(separator: "\n").count { $0.hasPrefix("- `") } == 3)
  }

  @Test(arguments: [ProgressRecord.Action.pauseCampaign(reason: nil), .completeCampaign(reason: nil)])
  func aCampaignThatIsHeldOrOverHasNone(end: ProgressRecord.Action) {
    var bench = EscalationTests.bench(late: 3)
    #expect(bench.run(Workbench.noon).list.escalation != nil)
    bench.record(end, nil, at: Workbench.noon.plus(minutes: 1))
    for hours in [1, 24, 100] { #expect(bench.run(Workbench.noon.plus(hours: hours)).list.escalation == nil) }
  }

  /// While anything is late the level never falls and the beginning never moves, whatever people do.
  @Test(arguments: 0..<24 as Range<UInt64>)
  func itNeverFallsWhileItIsOpen(seed: UInt64) {
    let bench = TaskPropertiesTests.bench(seed: seed)
    var last: Escalation?
    for hour in stride(from: 0, to: 240, by: 6) {
      let now = bench.run(TaskPropertiesTests.asOf(0).plus(hours: hour)).list.escalation
      if let now, let last, now.since == last.since { #expect(now.level >= last.level) }
      if let now, let last, now.since != last.since { #expect(now.since > last.since, "an old one does not come back") }
      last = now ?? last
    }
  }
}
