import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Every exit status by what leads to it.
///
/// 70, a defect of the tool, cannot be provoked on purpose.
@Suite struct ExitStatusTests {
  @Test func endsWithZeroWhenNothingIsWrong() throws {
    let workspace = try Workspace()
    let check = try workspace.run("check")
    #expect(check.status == 0)
    #expect(check.output == "1 campaign checked, nothing is wrong\n")
    #expect(check.errors.isEmpty)
    #expect(try workspace.run("run").status == 0)
    #expect(try workspace.run("run", environment: ["CAMPAIGN_OPS_ENABLED": "false"]).status == 0)
  }

  @Test func endsWithOneForErrorsInTheDataAndGoesOnWithTheRest() throws {
    let workspace = try Workspace()
    try workspace.write("{", to: "campaigns/autumn.json")
    #expect(try workspace.run("check").status == 1)
    #expect(try workspace.run("run").status == 1)
    #expect(try workspace.bytes(below: "generated/").keys.contains("generated/spring/calendar.json"))
  }

  @Test func writesNothingUnderStrictEvenForAWarning() throws {
    let workspace = try Workspace()
    try workspace.write("x\n", to: "todo.txt")
    let before = try workspace.bytes()
    let outcome = try workspace.run("run", "--strict")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing was written, because of --strict"))
    expectSame(try workspace.bytes(), as: before)
    #expect(try workspace.run("check").status == 0)
    #expect(try workspace.run("check", "--strict").status == 1)
  }

  @Test func endsWithTwoForPendingChangesWhenAsked() throws {
    let workspace = try Workspace()
    let before = try workspace.everything()
    #expect(try workspace.run("run", "--dry-run").status == 0)
    #expect(try workspace.run("run", "--dry-run", "--detailed-exit-code").status == 2)
    #expect(try workspace.everything() == before)
    #expect(try workspace.run("run").status == 0)
    #expect(try workspace.run("run", "--dry-run", "--detailed-exit-code").status == 0)
  }

  @Test(arguments: [
    ([], "no command given"), (["rum"], "unknown command 'rum'; did you mean 'run'?"),
    (["check", "--stricct"], "'check' has no option '--stricct'; did you mean '--strict'?"),
    (["check", "extra"], "'check' takes no further words, 1 given"), (["run", "--as-of"], "--as-of needs a value"),
    (["run", "--as-of", "noon"], "'noon' is no value for --as-of"), (["run", "--quiet=1"], "--quiet takes no value"),
    (["run", "--quiet", "--quiet"], "--quiet is given twice"),
    (["run", "--detailed-exit-code"], "--dry-run is missing"),
    (["check", "--format", "xml"], "'xml' is no value for --format"),
    (["check", "--color", "red"], "'red' is no value for --color"),
    (["task", "finish", "x"], "unknown command 'task finish'"),
    (["task", "complete", "x"], "completing needs a proof"),
    (["init", "--time-zone", "EST"], "'EST' is no value for --time-zone"),
  ])
  func endsWithSixtyFourForWrongUsage(words: [String], message: String) throws {
    let workspace = try Workspace()
    let before = try workspace.everything()
    let outcome = try Binary.run(words, in: workspace.folder)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("see `campaign-ops help`\n"))
    #expect(outcome.output.isEmpty)
    #expect(try workspace.everything() == before)
  }

  @Test(arguments: [
    (["run", "--data", "nowhere"], "there is no data directory at 'nowhere'"),
    (["check", "--data", "data/campaign-ops.json"], "there is no data directory at 'data/campaign-ops.json'"),
    (["show", "sprin"], "there is no"), (["activate", "sprnig"], "did you mean 'spring'?"),
    (["task", "start", "spring/x/2026-W10/9/post"], "there is no task"),
    (["list", "--status", "PAUSED"], "no campaign matches"),
  ])
  func endsWithSixtySixWhenThereIsNothingToWorkOn(words: [String], message: String) throws {
    let workspace = try Workspace()
    let before = try workspace.everything()
    let outcome = try Binary.run(words, in: workspace.folder)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try workspace.everything() == before)
  }

  @Test(arguments: ["generated/index.json", "generated/spring/plan.json", "audit/heads"])
  func endsWithSeventyFourWhenTheDiskRefuses(target: String) throws {
    let workspace = try Workspace()
    // A folder cannot be replaced by a file, nor a file be a folder, not even by the superuser.
    if target == "audit/heads" {
      try workspace.write("", to: target)
    } else {
      try workspace.write("", to: target + "/in-the-way")
    }
    let before = try workspace.bytes()
    let outcome = try workspace.run("run")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains(target), "\(outcome.errors)")
    expectSame(try workspace.bytes(), as: before)
    try workspace.remove(target)
    #expect(try workspace.run("run").status == 0)
  }

  @Test(.enabled(if: Privilege.canMount, "only the superuser may mount a small disk"))
  func endsWithSeventyFourOnAFullDiskAndLeavesItAsItWas() throws {
    let workspace = try Workspace()
    // The mount is seen by these programs only and goes with them.
    let script = """
      mkdir small && mount -t tmpfs -o size=512k none small && cp -r data small/data || exit 99
      find small/data -type f | sort | xargs cksum > before
      "$0" run --data small/data --as-of 2026-03-04T12:00:00Z; status=$?
      find small/data -type f ! -path '*/.campaign-ops/*' | sort | xargs cksum > after
      exit $status
      """
    let outcome = try Command.run(
      "/usr/bin/env", ["-C", workspace.folder.path] + Privilege.ownMounts + ["sh", "-c", script, Binary.path()])
    #expect(outcome.status == 74)
    #expect(try workspace.folder.read("before") == workspace.folder.read("after"))
    #expect(try workspace.folder.read("before").isEmpty == false)
  }

  @Test func endsWithSeventyFourInAFolderWithoutBottom() throws {
    let workspace = try Workspace()
    try workspace.write("", to: "metrics/" + String(repeating: "down/", count: 70) + "figures.csv")
    let outcome = try workspace.run("check")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("metrics/down"))
  }

  @Test func endsWithSeventyFiveWhileAnotherHoldsTheLock() throws {
    let workspace = try Workspace()
    let note = "process 4711\n"
    try workspace.write(note, to: ".campaign-ops/lock")
    let descriptor = open(workspace.path(".campaign-ops/lock"), O_RDWR | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let before = try workspace.everything()
    let outcome = try workspace.run("run")
    #expect(outcome.status == 75)
    #expect(outcome.errors.contains("another run holds the lock"))
    #expect(try workspace.everything() == before)
    #expect(try workspace.run("check").status == 0)
    #expect(try workspace.run("run", "--dry-run").status == 0)
    _ = close(descriptor)
    #expect(try workspace.run("run").status == 0)
  }

  @Test(arguments: [
    ("no settings", nil, "settings-missing"), ("version 1", "{\"schemaVersion\": 1}", "schema-version-too-old"),
    ("version 3", "{\"schemaVersion\": 3, \"x\": {}}", "schema-version-too-new"),
    ("no version", "{}", "schema-version-missing"), ("unreadable", "schemaVersion: 2", "schema-version-unreadable"),
    ("no number", "{\"schemaVersion\": 2.5}", "schema-version-unreadable"),
    ("an empty file", "", "schema-version-unreadable"),
  ])
  func endsWithSeventyEightAtAClosedGateAndWritesNothing(name: String, settings: String?, code: String) throws {
    let workspace = try Workspace()
    try workspace.remove("campaign-ops.json")
    if let settings { try workspace.write(settings, to: "campaign-ops.json") }
    try expectRefusal(of: workspace, code: code)
  }

  @Test(arguments: ["campaigns", "metrics", "progress", "audit"])
  func endsWithSeventyEightWithoutACollection(part: String) throws {
    let workspace = try Workspace()
    try workspace.remove(part)
    let said = try expectRefusal(of: workspace, code: "collection-missing")
    #expect(said.contains("4/6 collections; missing: "))
    #expect(try Binary.run(["init"], in: workspace.folder).status == 0)
    #expect(try workspace.run("run").status == 0)
  }

  @Test func makesAVersionOneDumpNoVersionTwo() throws {
    let workspace = try Workspace(empty: "data")
    try workspace.write("id,name\n1,Spring\n", to: "tables/_campaigns.csv")
    try expectRefusal(of: workspace, code: "schema-version-too-old")
    let before = try workspace.everything()
    #expect(try Binary.run(["init"], in: workspace.folder).status == 78)
    #expect(try workspace.everything() == before)
  }

  @discardableResult
  private func expectRefusal(of workspace: Workspace, code: String) throws -> String {
    let before = try workspace.everything()
    var said = ""
    for words in [["run"], ["check"], ["list"], ["run", "--dry-run"], ["activate", "spring"], ["doctor"]] {
      let outcome = try Binary.run(words, in: workspace.folder)
      #expect(outcome.status == 78, "\(words)")
      if words == ["run"] { said = outcome.errors }
      if words == ["doctor"] { continue }
      #expect(outcome.errors.contains("[\(code)]"), "\(words): \(outcome.errors)")
    }
    #expect(try workspace.everything() == before)
    return said
  }
}

/// What became of the output counts as well.
@Suite struct LostOutputTests {
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: ["list", "version", "help"]
  ) func endsWithSeventyFourWhenItsOutputIsLost(command: String) throws {
    let space = try Workspace()
    let outcome = try Shell.run(
      "\"$0\" \(command) \(command == "list" ? "--data '\(space.folder.path)/data'" : "") > /dev/full",
      with: try Binary.path())
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("standard output"))
  }

  @Test func endsWellWhenNobodyReadsOn() throws {
    let outcome = try Shell.run("\"$0\" help codes | head -n 1; echo ${PIPESTATUS[0]} >&2", with: try Binary.path())
    #expect(outcome.errors == "0\n")
  }
}

/// A line for the shell.
private enum Shell {
  static func run(_ line: String, with binary: String) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line, binary]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }
}
