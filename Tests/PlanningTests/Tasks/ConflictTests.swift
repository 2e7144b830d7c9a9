import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite("Planning: records that contradict each other")
struct ConflictTests {
  static let other: Proof =
    WebLink("https://www.linkedin.com/feed/update/urn:li:activity:8").map(Proof.url) ?? .manual(reason: "none")

  @Test func twoProofsOfOneTaskAreToldWithBothPlaces() throws {
    var bench = Workbench()
    bench.record(Workbench.completing(), at: Workbench.scheduled, file: "first")
    bench.record(
      Workbench.completing(ConflictTests.other), at: Workbench.scheduled.plus(minutes: 9), file: "second", by: "Bo")
    let result = bench.run(Workbench.noon)
    let finding = try #require(result.diagnostics.first)
    #expect(finding.code == .proofsDiffer)
    #expect(finding.location?.path == "progress/spring/second.json")
    #expect(finding.notes.map(\.location?.path) == ["progress/spring/first.json"])
    #expect(result.list.tasks.first?.proof == Workbench.link)
  }

  @Test(arguments: [
    (ProgressRecord.Action.cancel(reason: "not needed"), TaskStatus.cancelled), (Workbench.completing(), .completed),
  ])
  func aRowForAClosedTaskIsToldWithBothPlaces(close: ProgressRecord.Action, status: TaskStatus) throws {
    var bench = Workbench()
    bench.record(close, at: Workbench.scheduled, file: "closing")
    bench.record(.start, at: Workbench.scheduled.plus(minutes: 9), file: "late", by: "Bo", revision: 1)
    let result = bench.run(Workbench.noon)
    let finding = try #require(result.diagnostics.first)
    #expect(finding.code == .illegalTransition)
    #expect(finding.location?.path == "progress/spring/late.json")
    #expect(finding.notes.map(\.location?.path) == ["progress/spring/closing.json"])
    #expect(finding.notes.first?.message.hasPrefix("it has been \(status.rawValue) since Ada's record") == true)
    #expect(result.list.tasks.first?.status == status)
  }

  @Test func aRowOlderThanSomebodyElsesRecordIsToldAndTaken() throws {
    var bench = Workbench()
    bench.record(.start, at: Workbench.scheduled, file: "news", by: "Bo")
    bench.record(Workbench.completing(), at: Workbench.scheduled.plus(minutes: 9), file: "row", revision: 0)
    let result = bench.run(Workbench.noon)
    #expect(result.diagnostics.map(\.code) == [.worklistOutdated])
    #expect(result.diagnostics.first?.location?.path == "progress/spring/row.json")
    #expect(result.diagnostics.first?.notes.map(\.location?.path) == ["progress/spring/news.json"])
    #expect(result.list.tasks.first?.status == .completed)
  }

  /// Neither one's own records, nor those of the same worklist, nor those it was made with are news.
  @Test(arguments: [("Ada", "news", 0), ("Bo", "row", 0), ("Bo", "news", 1)])
  func whatWasKnownIsNoNews(actor: String, file: String, revision: Int) {
    var bench = Workbench()
    bench.record(.start, at: Workbench.scheduled, file: file, by: actor)
    bench.record(Workbench.completing(), at: Workbench.scheduled.plus(minutes: 9), file: "row", revision: revision)
    #expect(bench.run(Workbench.noon).diagnostics.isEmpty)
  }

  @Test func theNumberInAWorklistIsThatOfTheAppliedRecords() {
    var bench = Workbench()
    #expect(bench.task(asOf: Workbench.noon)?.revision == 0)
    bench.record(.start, at: Workbench.scheduled)
    bench.record(.start, at: Workbench.scheduled.plus(minutes: 1))
    #expect(bench.task(asOf: Workbench.noon)?.revision == 1, "what was refused did not happen")
  }

  @Test func whoATaskIsGivenToOwnsIt() {
    var bench = Workbench(owners: Owners(other: "Mira"))
    #expect(bench.task(asOf: Workbench.noon)?.owner == "Mira")
    bench.record(.assign(to: "Bo"), at: Workbench.scheduled)
    bench.record(.assign(to: "Cy"), at: Workbench.scheduled.plus(minutes: 1))
    #expect(bench.task(asOf: Workbench.noon)?.owner == "Cy")
    #expect(bench.task(asOf: Workbench.noon)?.status == .pending)
  }
}
