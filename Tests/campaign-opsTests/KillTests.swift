import Foundation
import Formats
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs that are killed or meet each other: in the end the directory is as if nothing had happened.
///
/// `.ci/run` tries 500 kills of the release build (`CAMPAIGN_OPS_KILLS`, `CAMPAIGN_OPS_BINARY`).
@Suite(.serialized) struct KillTests {
  private static let fixedClock = ["SOURCE_DATE_EPOCH": "1772625600"]
  private static let words = ["run", "--as-of", "2026-03-04T12:00:00Z"]

  private static var killCount: Int {
    ProcessInfo.processInfo.environment["CAMPAIGN_OPS_KILLS"].flatMap(Int.init) ?? 30
  }

  @Test func aKilledRunLeavesNothingThatTheNextCannotFinish() throws {
    let usual = try Workspace.crowded()
    let start = ContinuousClock.now
    #expect(try run(usual).wait().status == 1)
    let expected = try usual.bytes()
    let aim = KillAim(
      length: ContinuousClock.now - start, firstInPlace: expected.keys.first { $0.hasPrefix("audit/heads/") } ?? "")
    var random = SeededGenerator(seed: 20_260_304)
    var tally = (kills: 0, tooLate: 0, decided: 0, halfway: 0)
    while tally.kills < Self.killCount, tally.tooLate < 10 * Self.killCount {
      let workspace = try Workspace.crowded()
      for _ in 0..<random.int(1...3) {
        let running = try run(workspace)
        aim.wait(for: running, in: workspace, &random)
        kill(running.process.processIdentifier, SIGKILL)
        if try running.wait().status == -SIGKILL { tally.kills += 1 } else { tally.tooLate += 1 }
        let found = try workspace.bytes()
        if workspace.exists(".campaign-ops/journal") { tally.decided += 1 }
        if workspace.exists(aim.firstInPlace), found.count < expected.count { tally.halfway += 1 }
        // Whatever stands at its place is a whole file: the final one, since there was nothing before.
        for (path, bytes) in found { #expect(bytes == expected[path], "\(path) is half written") }
      }
      #expect(try run(workspace).wait().status == 1)
      expectSame(try workspace.bytes(), as: expected)
      #expect(try workspace.auditChain().faults() == [])
      #expect(
        try workspace.folder.files().filter { $0.hasPrefix("data/.campaign-ops/") } == ["data/.campaign-ops/lock"])
    }
    #expect(tally.kills >= Self.killCount)
    #expect(tally.decided > 0, "no kill met a commit that was under way")
    print(
      "kills survived: \(tally.kills), \(tally.decided) after the commit point, \(tally.halfway) with half of it in place"
    )
    // The moment between the first file in its place and the last is too short to be met by every thirty kills.
    if tally.kills >= 300 { #expect(tally.halfway > 0, "\(tally)") }
  }

  @Test(arguments: 2...8)
  func ofSeveralRunsAtOnceEachWinsOrWaitsForLater(count: Int) throws {
    let usual = try Workspace.crowded()
    #expect(try run(usual).wait().status == 1)
    let workspace = try Workspace.crowded()
    let started = try (0..<count).map { _ in try run(workspace) }
    let outcomes = try started.map { try $0.wait() }
    for outcome in outcomes {
      #expect(outcome.status == 1 || outcome.status == 75)
      guard outcome.status == 75 else { continue }
      #expect(outcome.errors.contains("another run holds the lock"))
      // Whoever has just taken the lock may not have said yet who it is.
      guard let named = outcome.errors.firstMatch(of: /process (\d+), since \d{4}-/) else { continue }
      #expect(started.contains { "\($0.process.processIdentifier)" == named.1 }, "\(outcome.errors)")
    }
    #expect(outcomes.contains { $0.status == 1 })
    expectSame(try workspace.bytes(), as: try usual.bytes())
    let chain = try workspace.auditChain()
    #expect(chain.faults() == [])
    #expect(chain.count == 1)
  }

  @Test func recordsMadeWhileRunsGoOnAreAllKept() throws {
    let workspace = try Workspace.crowded()
    let slots = [10, 11].flatMap { week in (1...3).map { "linkedin/2026-W\(week)/\($0)" } }
    // A post without copy cannot be begun.
    try workspace.write(
      "slot,title,copy\n" + slots.map { "\($0),Istanbul,Try it for thirty days: \($0).\n" }.joined(),
      to: "campaigns/spring/content.csv")
    let tasks = slots.dropFirst().map { "spring/\($0)/post" }
    var runs: [Running] = []
    var records: [Running] = []
    for task in tasks {
      runs.append(try run(workspace))
      records.append(
        try Binary.start(["task", "start", task, "--as-of", "2026-03-04T12:00:00Z"], in: workspace.folder))
    }
    for record in records {
      let outcome = try record.wait()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    for run in runs { #expect([1, 75].contains(try run.wait().status)) }
    #expect(try run(workspace).wait().status == 1)
    let made = try workspace.document("generated/spring/tasks.json")?["tasks"]?.array ?? []
    let begun = made.filter { $0["status"]?.string == "IN_PROGRESS" }.compactMap { $0["id"]?.string }
    #expect(begun.sorted() == tasks.sorted())
    #expect(try workspace.auditChain().faults() == [])
  }

  @Test func theAuditLogIsOneChainOverManyRuns() throws {
    let workspace = try Workspace.crowded()
    var changes = 0
    for day in 4...9 {
      let outcome = try workspace.run("run", asOf: "2026-03-0\(day)T12:00:00Z")
      #expect(outcome.status == 1)
      if !outcome.output.hasSuffix("nothing changed\n") { changes += 1 }
    }
    let chain = try workspace.auditChain()
    #expect(changes > 2)
    #expect(chain.count == changes)
    #expect(chain.faults() == [])
    let segment = try workspace.bytes(below: "audit/").keys.sorted().first { $0.hasSuffix(".jsonl") } ?? ""
    try workspace.replace("\"actor\":\"tester\"", by: "\"actor\":\"nobody\"", in: segment)
    #expect(try workspace.auditChain().faults().isEmpty == false)
  }

  private func run(_ workspace: Workspace) throws -> Running {
    try Binary.start(Self.words, in: workspace.folder, environment: Self.fixedClock)
  }
}
