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
/// CI runs more kills with `CAMPAIGN_OPS_KILLS=500`.
@Suite(.serialized) struct KillTests {
  private static let fixedClock = ["SOURCE_DATE_EPOCH": "1772625600"]
  private static let words = ["run", "--as-of", "2026-03-04T12:00:00Z"]

  private static var killCount: Int {
    ProcessInfo.processInfo.environment["CAMPAIGN_OPS_KILLS"].flatMap(Int.init) ?? 30
  }

  /// A directory with work for a while: four campaigns, figures, and one definition with an error.
  private func crowded() throws -> Workspace {
    let workspace = try Workspace()
    try TimeAndPlaceTests.fill(workspace)
    let definition = try workspace.text("campaigns/spring.json")
    for name in ["autumn", "summer", "winter"] {
      let own = definition.replacingOccurrences(of: "\"spring\"", with: "\"\(name)\"")
        .replacingOccurrences(of: "Spring", with: name.capitalized)
      try workspace.write(name == "winter" ? own + "}" : own, to: "campaigns/\(name).json")
    }
    return workspace
  }

  @Test func aKilledRunLeavesNothingThatTheNextCannotFinish() throws {
    let usual = try crowded()
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try run(usual).wait().status == 1)
    let length = Int((clock.now - start) / .microseconds(1))
    let expected = try usual.bytes()
    var random = SeededGenerator(seed: 20_260_304)
    var kills = 0
    var finishedEarly = 0
    while kills < Self.killCount {
      let workspace = try crowded()
      for _ in 0..<random.int(1...3) {
        let running = try run(workspace)
        // Half of the kills aim at the commit itself, which is short.
        if random.int(0...1) == 0 {
          usleep(UInt32(random.int(0...length)))
        } else {
          waitForCommit(of: workspace, running)
          usleep(UInt32(random.int(0...30_000)))
        }
        kill(running.process.processIdentifier, SIGKILL)
        if try running.wait().status != -SIGKILL { finishedEarly += 1 }
        kills += 1
        try expectNothingHalfWritten(in: workspace, expected)
      }
      #expect(try run(workspace).wait().status == 1)
      expectSame(try workspace.bytes(), as: expected)
      #expect(try AuditChain(of: workspace).faults() == [])
      #expect(
        try workspace.folder.files().filter { $0.hasPrefix("data/.campaign-ops/") } == ["data/.campaign-ops/lock"])
    }
    #expect(finishedEarly < kills, "no run was killed at all")
  }

  @Test(arguments: [2, 3, 4])
  func ofSeveralRunsAtOnceEachWinsOrWaitsForLater(count: Int) throws {
    let usual = try crowded()
    #expect(try run(usual).wait().status == 1)
    let workspace = try crowded()
    let outcomes = try (0..<count).map { _ in try run(workspace) }.map { try $0.wait() }
    for outcome in outcomes {
      #expect(outcome.status == 1 || outcome.status == 75)
      if outcome.status == 75 { #expect(outcome.errors.contains("another run holds the lock")) }
    }
    #expect(outcomes.contains { $0.status == 1 })
    expectSame(try workspace.bytes(), as: try usual.bytes())
    let chain = try AuditChain(of: workspace)
    #expect(chain.faults() == [])
    #expect(chain.count == 1)
  }

  @Test func theAuditLogIsOneChainOverManyRuns() throws {
    let workspace = try crowded()
    var changes = 0
    for day in 4...9 {
      let outcome = try workspace.run("run", asOf: "2026-03-0\(day)T12:00:00Z")
      #expect(outcome.status == 1)
      if !outcome.output.hasSuffix("nothing changed\n") { changes += 1 }
    }
    let chain = try AuditChain(of: workspace)
    #expect(changes > 2)
    #expect(chain.count == changes)
    #expect(chain.faults() == [])
    let segment = try workspace.bytes(below: "audit/").keys.sorted().first { $0.hasSuffix(".jsonl") } ?? ""
    try workspace.replace("\"actor\":\"tester\"", by: "\"actor\":\"nobody\"", in: segment)
    #expect(try AuditChain(of: workspace).faults().isEmpty == false)
  }

  private func run(_ workspace: Workspace) throws -> Running {
    try Binary.start(Self.words, in: workspace.folder, environment: Self.fixedClock)
  }

  private func waitForCommit(of workspace: Workspace, _ running: Running) {
    let staging = workspace.path(".campaign-ops/staging")
    while running.process.isRunning, access(staging, F_OK) != 0 { usleep(200) }
  }

  /// Whatever stands at its place is a whole file: the final one, since there was nothing before.
  private func expectNothingHalfWritten(in workspace: Workspace, _ expected: [String: [UInt8]]) throws {
    for (path, bytes) in try workspace.bytes() {
      #expect(bytes == expected[path], "\(path) is half written")
    }
  }
}
