import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite("Planning: the life of a campaign")
struct CampaignLifeTests {
  /// The whole table, written out a second time by hand; what is missing is refused.
  static let table: [(CampaignStatus, [CampaignAction: CampaignStatus])] = [
    (.planned, [.activate: .active, .complete: .completed]),
    (.active, [.pause: .paused, .complete: .completed]),
    (.paused, [.resume: .active, .complete: .completed]),
    (.completed, [.reopen: .active]),
  ]

  static func action(_ action: CampaignAction) -> ProgressRecord.Action {
    switch action {
    case .activate: .activateCampaign
    case .pause: .pauseCampaign(reason: nil)
    case .resume: .resumeCampaign
    case .complete: .completeCampaign(reason: nil)
    case .reopen: .reopenCampaign(reason: "one more week")
    }
  }

  @Test(arguments: CampaignStatus.allCases, CampaignAction.allCases)
  func everyActionFromEveryStatusFollowsTheTable(from: CampaignStatus, action: CampaignAction) throws {
    let expected = try #require(CampaignLifeTests.table.first { $0.0 == from }?.1)[action]
    var bench = Workbench(status: from)
    bench.record(CampaignLifeTests.action(action), nil, at: Workbench.noon, file: "move")
    let standing = CampaignLife.status(of: bench.campaign(), records: bench.records, asOf: Workbench.noon)
    #expect(standing.status == expected ?? from)
    #expect(standing.since?.location.path == (expected == nil ? nil : "progress/spring/move.json"))
    let refusals = standing.diagnostics.filter { $0.code == .illegalTransition }
    #expect(refusals.map(\.location?.path) == (expected == nil ? ["progress/spring/move.json"] : []))
    for refusal in refusals {
      let legal = CampaignAction.allCases.filter { from.after($0) != nil }.map(\.rawValue).joined(separator: ", ")
      #expect(refusal.message.contains("it is \(from.rawValue) then, which allows \(legal)"))
    }
  }

  @Test func aWholeLifeEndsWithItsLastRecord() {
    var bench = Workbench(status: .planned)
    let actions: [CampaignAction] = [.activate, .pause, .resume, .complete, .reopen]
    for (day, action) in actions.enumerated() {
      bench.record(CampaignLifeTests.action(action), nil, at: Workbench.noon.plus(days: day))
    }
    let expected: [CampaignStatus] = [.active, .paused, .active, .completed, .active]
    for (day, status) in expected.enumerated() {
      let asOf = Workbench.noon.plus(days: day)
      #expect(CampaignLife.status(of: bench.campaign(), records: bench.records, asOf: asOf).status == status)
      let standing = CampaignLife.status(of: bench.campaign(), records: bench.records.reversed(), asOf: asOf)
      #expect(standing.status == status)
      #expect(standing.diagnostics.filter { $0.code == .eventInFuture }.count == 4 - day)
    }
  }

  @Test func recordsOfOtherCampaignsDoNotCount() {
    var bench = Workbench(status: .planned)
    bench.record(.activateCampaign, nil, at: Workbench.noon, campaign: "autumn")
    #expect(CampaignLife.status(of: bench.campaign(), records: bench.records, asOf: Workbench.noon).status == .planned)
  }

  @Test(arguments: [
    ("2026-03-01T23:59:59Z", CampaignStatus.planned, false), ("2026-03-02T00:00:00Z", .planned, true),
    ("2026-03-09T00:00:00Z", .planned, true), ("2026-03-09T00:00:00Z", .active, false),
    ("2026-03-09T00:00:00Z", .paused, false), ("2026-03-09T00:00:00Z", .completed, false),
  ])
  func aPlannedCampaignWhoseFirstDayHasComeIsWarnedAbout(asOf: String, status: CampaignStatus, isWarned: Bool) {
    let standing = CampaignLife.status(of: Workbench(status: status).campaign(), records: [], asOf: Workbench.at(asOf))
    #expect(standing.diagnostics.map(\.code) == (isWarned ? [.campaignNotActivated] : []))
    #expect(
      standing.diagnostics.first?.location
        == (isWarned ? Location(path: "campaigns/spring.json", line: 9, column: 3) : nil))
  }

  @Test(arguments: [
    ("2026-05-08T23:59:59Z", CampaignStatus.active, false), ("2026-05-09T00:00:00Z", .active, true),
    ("2026-05-09T00:00:00Z", .paused, true), ("2026-05-09T00:00:00Z", .completed, false),
  ])
  func aCampaignOpenMoreThanAWeekAfterItsEndIsWarnedAbout(asOf: String, status: CampaignStatus, isWarned: Bool) {
    // Its last day is 1 May.
    let standing = CampaignLife.status(of: Workbench(status: status).campaign(), records: [], asOf: Workbench.at(asOf))
    #expect(standing.diagnostics.map(\.code) == (isWarned ? [.campaignNotCompleted] : []))
    #expect(
      standing.diagnostics.first?.message
        == (isWarned ? "campaign \"spring\" ended on 2026-05-01 but is still \(status.rawValue)" : nil))
    #expect(
      standing.diagnostics.first?.help
        == (isWarned ? "run `campaign-ops complete spring`, or move the end" : nil))
    #expect(
      standing.diagnostics.first?.location
        == (isWarned ? Location(path: "campaigns/spring.json", line: 9, column: 3) : nil))
  }

  @Test func theSameRecordTwiceCountsOnceAndIsWarnedAbout() {
    var bench = Workbench(status: .planned)
    bench.record(.activateCampaign, nil, at: Workbench.noon, file: "b")
    bench.record(.activateCampaign, nil, at: Workbench.noon, file: "a")
    let standing = CampaignLife.status(of: bench.campaign(), records: bench.records, asOf: Workbench.noon)
    #expect(standing.status == .active)
    #expect(standing.diagnostics.map(\.code) == [.duplicateEvent])
    #expect(standing.diagnostics.first?.location?.path == "progress/spring/b.json")
    #expect(standing.diagnostics.first?.notes.first?.location?.path == "progress/spring/a.json")
  }

  @Test func tellsTheWholeDaysOnWhichItWasActive() throws {
    var bench = Workbench(status: .planned)
    bench.record(.activateCampaign, nil, at: Workbench.at("2026-03-03T09:00:00Z"))
    bench.record(.pauseCampaign(reason: nil), nil, at: Workbench.at("2026-03-06T09:00:00Z"))
    bench.record(.resumeCampaign, nil, at: Workbench.at("2026-03-09T09:00:00Z"))
    let standing = CampaignLife.status(
      of: bench.campaign(), records: bench.records, asOf: Workbench.at("2026-03-12T12:00:00Z"))
    // Neither the days of a change nor today were active from beginning to end.
    #expect(standing.activeDays.map(\.description) == ["2026-03-04..2026-03-05", "2026-03-10..2026-03-11"])
    let always = CampaignLife.status(of: Workbench().campaign(), records: [], asOf: Workbench.noon)
    #expect(always.activeDays.map(\.description) == ["0001-01-01..2026-03-01"])
  }

  @Test(arguments: [
    ("2026-03-01", "none"), ("2026-03-02", "2026-03-02"), ("2026-05-01", "2026-03-02"), ("2026-05-02", "none"),
  ])
  func runsInItsFlightOnly(today: String, since: String) throws {
    let campaign = Workbench().campaign()
    let standing = CampaignLife.status(of: campaign, records: [], asOf: Workbench.noon)
    let found = standing.runningSince(campaign, today: try #require(Day(today)))
    #expect(found?.description ?? "none" == since)
  }

  @Test func runsSinceItWasResumed() throws {
    var bench = Workbench(status: .active)
    bench.record(.pauseCampaign(reason: nil), nil, at: Workbench.at("2026-03-06T09:00:00Z"))
    let today = try #require(Day("2026-03-12"))
    let running = { (bench: Workbench) in
      CampaignLife.status(of: bench.campaign(), records: bench.records, asOf: Workbench.at("2026-03-12T12:00:00Z"))
        .runningSince(bench.campaign(), today: today)
    }
    #expect(running(bench) == nil)
    bench.record(.resumeCampaign, nil, at: Workbench.at("2026-03-09T09:00:00Z"))
    #expect(running(bench) == Day("2026-03-09"))
  }
}
