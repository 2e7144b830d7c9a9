import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs that are asked to stop, or that stand still while others want to begin.
@Suite(.serialized) struct StopTests {
  private static let clock = ["SOURCE_DATE_EPOCH": "1772625600"]

  private func run(_ workspace: Workspace) throws -> Running {
    try Binary.start(["run", "--as-of", "2026-03-04T12:00:00Z"], in: workspace.folder, environment: Self.clock)
  }

  /// A run that holds the lock, has said so, and was made to stand still there, long before its commit.
  private func halted(_ workspace: Workspace) throws -> Running {
    let rows = (0..<60_000).map { "2026-03-0\($0 % 3 + 1),spring,linkedin,\($0),1,0.5\n" }
    try workspace.write(
      "date,campaign,platform,impressions,clicks,spend\n" + rows.joined(), to: "metrics/own/wide-2026-03-03.csv")
    let running = try run(workspace)
    while running.process.isRunning, (try? workspace.text(".campaign-ops/lock"))?.contains("command ") != true {}
    kill(running.process.processIdentifier, SIGSTOP)
    return running
  }

  @Test(arguments: [(SIGTERM, 143, "SIGTERM"), (SIGINT, 130, "SIGINT")])
  func stopsBetweenTwoStagesAndLeavesNothing(signal: Int32, status: Int32, name: String) throws {
    var stopped = 0
    for _ in 0..<3 where stopped == 0 {
      let workspace = try Workspace.crowded()
      let running = try halted(workspace)
      let before = try workspace.bytes()
      kill(running.process.processIdentifier, signal)
      kill(running.process.processIdentifier, SIGCONT)
      let outcome = try running.wait()
      // A run made to stand still in its commit goes on to the end of it.
      guard outcome.status != 1 else { continue }
      #expect(outcome.status == status)
      #expect(outcome.errors.hasSuffix("campaign-ops: stopped by \(name) before anything was written\n"))
      expectSame(try workspace.bytes(), as: before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.path(".campaign-ops")) == ["lock"])
      #expect(try run(workspace).wait().status == 1)
      stopped += 1
    }
    #expect(stopped > 0)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func atAnyMomentTheDirectoryIsWhollyOldOrWhollyNew(signal: Int32) throws {
    let usual = try Workspace.crowded()
    #expect(try run(usual).wait().status == 1)
    let expected = try usual.bytes()
    var random = SeededGenerator(seed: UInt64(signal))
    for _ in 0..<12 {
      let workspace = try Workspace.crowded()
      let before = try workspace.bytes()
      let running = try run(workspace)
      usleep(useconds_t(random.int(0...120_000)))
      kill(running.process.processIdentifier, signal)
      // Before it takes the lock a run ends at the signal itself.
      let status = try running.wait().status
      #expect([1, 128 + signal, -signal].contains(status))
      expectSame(try workspace.bytes(), as: status == 1 ? expected : before)
    }
  }

  @Test func aSecondRunIsToldWhoHoldsTheLock() throws {
    let workspace = try Workspace.crowded()
    let running = try halted(workspace)
    let outcome = try run(workspace).wait()
    kill(running.process.processIdentifier, SIGCONT)
    #expect(outcome.status == 75)
    #expect(
      outcome.errors.contains(
        "another run holds the lock: campaign-ops run on \(ProcessInfo.processInfo.hostName), "
          + "process \(running.process.processIdentifier), since 2026-03-04T12:00:00Z; try again later"),
      "\(outcome.errors)")
    #expect(try running.wait().status == 1)
  }

  @Test func aSignalThatWasIgnoredFromTheStartStaysIgnored() throws {
    let workspace = try Workspace.crowded()
    let running = try Binary.start(
      ["run", "--as-of", "2026-03-04T12:00:00Z"], in: workspace.folder, environment: Self.clock,
      wrapper: ["/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""])
    kill(running.process.processIdentifier, SIGINT)
    let status = try running.wait().status
    // The shell itself may be hit before it has set its trap.
    #expect(status == 1 || status == -SIGINT)
  }
}
