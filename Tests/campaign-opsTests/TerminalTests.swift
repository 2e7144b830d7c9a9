import Foundation
import TestSupport
import Testing

/// What the program does with its standard streams.
@Suite struct TerminalTests {
  private static let escape = "\u{1B}["

  @Test func coloursFindingsOnlyWhenTold() throws {
    let workspace = try Workspace()
    try workspace.write("{", to: "campaigns/autumn.json")
    #expect(try workspace.run("check").errors.contains(Self.escape) == false)
    #expect(try workspace.run("check", "--color", "never").errors.contains(Self.escape) == false)
    #expect(try workspace.run("check", "--color=always").errors.contains("\(Self.escape)1;31merror\(Self.escape)0m"))
  }

  @Test func coloursOnATerminalUnlessToldNotTo() throws {
    // `script` is the one program at hand that gives a terminal.
    guard let script = Command.path(of: "script"), Command.path(of: "setpriv") != nil else { return }
    let workspace = try Workspace()
    try workspace.write("{", to: "campaigns/autumn.json")
    let line = "'\(try Binary.path())' check"
    for (environment, isColoured) in [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true)] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: script)
      process.arguments = ["-qec", line, "/dev/null"]
      process.currentDirectoryURL = URL(fileURLWithPath: workspace.folder.path)
      process.environment = environment.merging(["PATH": "/usr/bin:/bin", "TERM": "xterm"]) { given, _ in given }
        .merging(SanitizerSettings.environment) { given, _ in given }
      let outcome = try Running(process).wait()
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("[json-syntax]"))
      #expect(outcome.output.contains(Self.escape) == isColoured, "\(environment)")
    }
  }

  @Test(arguments: ["help codes", "list", "show spring --format json", "tasks --all", "run", "version"])
  func aReaderThatLeavesEarlyIsNoCrash(command: String) throws {
    let workspace = try Workspace()
    let status = try shell("{ \"$0\" \(command); echo $? >status; } | head -c 1 >/dev/null", in: workspace)
    #expect(status == 0)
    #expect(try String(decoding: workspace.folder.read("status"), as: UTF8.self) == "0\n")
  }

  @Test(arguments: [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
  func closedStreamsNeverTurnIntoFilesOfTheDirectory(closing: String) throws {
    let (workspace, usual) = (try Workspace(), try Workspace())
    for each in [workspace, usual] { try each.write("x\n", to: "todo.txt") }
    let words = "run --as-of 2026-03-04T12:00:00Z"
    #expect(try shell("SOURCE_DATE_EPOCH=1772625600 exec \"$0\" \(words) \(closing)", in: workspace) == 0)
    #expect(try shell("SOURCE_DATE_EPOCH=1772625600 exec \"$0\" \(words)", in: usual) == 0)
    expectSame(try workspace.bytes(), as: try usual.bytes())
    let lock = try String(decoding: workspace.folder.read("data/.campaign-ops/lock"), as: UTF8.self)
    #expect(!lock.contains("Test desk"))
    #expect(!lock.contains("unexpected-file"))
  }

  @Test func quietSaysNothingButFindings() throws {
    let workspace = try Workspace()
    try workspace.write("x\n", to: "todo.txt")
    let outcome = try workspace.run("run", "--quiet")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("todo.txt:1:1: warning: "))
  }

  private func shell(_ script: String, in workspace: Workspace) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, try Binary.path()]
    process.currentDirectoryURL = URL(fileURLWithPath: workspace.folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "CAMPAIGN_OPS_ACTOR": "tester"]
      .merging(SanitizerSettings.environment) { given, _ in given }
    return try Running(process).wait().status
  }
}
