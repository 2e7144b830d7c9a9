import Formats
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `migrate` as an operator runs it, on the dump in `samples/version-1`.
@Suite(.serialized) struct MigrateTests {
  private static let clock = ["SOURCE_DATE_EPOCH": "1795420800"]
  private static let asOf = "2026-11-23T08:00:00Z"
  private static let dump = Workspace.project.appendingPathComponent("samples/version-1")

  private func old() throws -> Workspace { try Workspace(copyOf: Self.dump) }

  @discardableResult
  private func migrate(_ workspace: Workspace, _ words: String...) throws -> Binary.Outcome {
    try Binary.run(
      workspace.arguments(["migrate"] + words, asOf: Self.asOf), in: workspace.folder, environment: Self.clock)
  }

  private func run(_ workspace: Workspace, _ words: String..., asOf: String = Self.asOf) throws -> Binary.Outcome {
    try Binary.run(workspace.arguments(words, asOf: asOf), in: workspace.folder, environment: Self.clock)
  }

  @Test func makesTheDirectoryThatIsRecorded() throws {
    let workspace = try old()
    let outcome = try migrate(workspace)
    #expect(outcome.status == 0)
    let files = try workspace.bytes().filter { !$0.key.hasPrefix("migrations/1-to-2/before/") }
    let text = files.sorted { $0.key < $1.key }.map { path, bytes in
      "==== \(path)\n\(String(decoding: bytes, as: UTF8.self))\n"
    }.joined()
    expectGolden(outcome.output, named: "migrate.out.txt")
    expectGolden(outcome.errors, named: "migrate.err.txt")
    expectGolden(text, named: "migrated.txt")
    // What was there is kept, byte for byte.
    let before = try Workspace(copyOf: Self.dump).bytes()
    for (path, bytes) in before {
      #expect(try workspace.folder.read("data/migrations/1-to-2/before/\(path)") == bytes, "\(path)")
    }
    #expect(try workspace.auditChain().faults() == [])
    #expect(!workspace.exists("tables"))
  }

  @Test func aDryRunSaysTheSameAndWritesNothing() throws {
    let workspace = try old()
    let before = try workspace.bytes()
    let outcome = try migrate(workspace, "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("NOT MIGRATED (--dry-run): 29 files would be written\n"))
    expectSame(try workspace.bytes(), as: before)
    #expect(!workspace.exists(".campaign-ops"))
    #expect(try migrate(workspace).errors == outcome.errors)
  }

  /// Everything that was there at the migration is there after runs, days later too, and nothing of it has moved.
  @Test func runsKeepWhatWasMigrated() throws {
    let workspace = try old()
    try migrate(workspace)
    let written = try workspace.text("campaigns/harbour-coffee-autumn/content.csv")
    #expect(try run(workspace, "check").status == 0)
    #expect(try audit(workspace, "verify").status == 0)
    #expect(try audit(workspace, "show", "harbour-coffee-autumn").output.contains("created_campaign"))
    #expect(try run(workspace, "run").status == 0)
    #expect(try audit(workspace, "verify").status == 0)
    let first = try items(workspace)
    // The cadence goes on where the old calendar ended.
    #expect(first.count == 49)
    let second = try run(workspace, "run")
    #expect(second.output.hasSuffix("nothing changed\n"))
    #expect(try plans(workspace).count == 3, "the two that were migrated, and the planner's own")
    #expect(try run(workspace, "run", asOf: "2026-12-14T08:00:00Z").status == 0)
    let later = try items(workspace)
    for (id, time) in first where time < "2026-11-28" { #expect(later[id] == time, "\(id)") }
    // The generated folder may be deleted at any time: the past comes back as it was.
    try workspace.remove("generated")
    try FileManager.default.createDirectory(atPath: workspace.path("generated"), withIntermediateDirectories: true)
    #expect(try run(workspace, "run", asOf: "2026-12-14T08:00:00Z").status == 0)
    #expect(try items(workspace) == later)
    #expect(try workspace.text("campaigns/harbour-coffee-autumn/content.csv") == written)
    #expect(try workspace.auditChain().faults() == [])
    // Three weeks later the weeks that the plan learns from have moved on, and that alone makes a version.
    #expect(try plans(workspace).count == 4)
    let newest = try workspace.document("generated/harbour-coffee-autumn/plans/v4.json")
    #expect(newest?["reason"]?.string == "learning changed")
  }

  private func plans(_ workspace: Workspace) throws -> [String] {
    try workspace.folder.files().filter { $0.contains("/generated/harbour-coffee-autumn/plans/") }
  }

  private func audit(_ workspace: Workspace, _ words: String...) throws -> Binary.Outcome {
    try Binary.run(["audit"] + words + ["--data", workspace.name], in: workspace.folder, environment: Self.clock)
  }

  private func items(_ workspace: Workspace) throws -> [String: String] {
    var items: [String: String] = [:]
    for id in ["cafe-uebersee", "harbour-coffee-autumn", "harbour-coffee-autumn-2", "pop-up"] {
      let document = try workspace.document("generated/\(id)/calendar.json")
      for item in document?["items"]?.array ?? [] {
        items[item["id"]?.string ?? ""] = item["scheduledAt"]?.string ?? ""
      }
    }
    return items
  }

  @Test func undoBringsVersionOneBackByteForByte() throws {
    let workspace = try old()
    let before = try workspace.bytes()
    try migrate(workspace)
    #expect(try run(workspace, "run").status == 0)
    #expect(try migrate(workspace, "--undo", "--dry-run").output.contains("NOT UNDONE (--dry-run)"))
    #expect(try migrate(workspace, "--undo").status == 0)
    expectSame(try workspace.bytes().filter { !$0.key.hasPrefix("audit/") }, as: before)
    #expect(try workspace.auditChain().faults() == [])
    #expect(try migrate(workspace, "--undo").status == 66)
    // And forth again, the log going on where it ended.
    #expect(try migrate(workspace).status == 0)
    #expect(try run(workspace, "run").status == 0)
    #expect(try audit(workspace, "verify").status == 0)
    #expect(try workspace.auditChain().faults() == [])
    #expect(try run(workspace, "check").status == 0)
  }

  @Test func addsToNoLogThatDoesNotVerify() throws {
    let workspace = try old()
    try migrate(workspace)
    let segment = try #require(try workspace.bytes(below: "audit/2026/").keys.first)
    let text = try workspace.text(segment)
    try workspace.write(text.replacingOccurrences(of: "mira", with: "eve"), to: segment)
    let edited = try workspace.bytes()
    let undo = try migrate(workspace, "--undo")
    #expect(undo.status == 1)
    #expect(undo.errors.hasSuffix("NOT UNDONE (the audit log does not verify); nothing was written\n"))
    expectSame(try workspace.bytes(), as: edited)
    try workspace.write(text, to: segment)
    #expect(try migrate(workspace, "--undo").status == 0)
    try workspace.write(text.replacingOccurrences(of: "mira", with: "eve"), to: segment)
    let again = try migrate(workspace)
    #expect(again.status == 1)
    #expect(again.errors.contains("[audit-line-edited]"))
    #expect(again.errors.hasSuffix("NOT MIGRATED (the audit log does not verify); nothing was written\n"))
    #expect(!workspace.exists("migrations"))
  }

  @Test func undoRefusesToLoseWork() throws {
    let workspace = try old()
    try migrate(workspace)
    try workspace.write("{}", to: "progress/pop-up/a.json")
    try workspace.replace("Come by", by: "Come in", in: "campaigns/pop-up.json")
    let before = try workspace.bytes()
    let outcome = try migrate(workspace, "--undo")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("campaigns/pop-up.json:1:1: error: the file was changed since the migration"))
    #expect(outcome.errors.contains("progress/pop-up/a.json:1:1: error: the file was added since the migration"))
    #expect(outcome.errors.hasSuffix("campaign-ops: NOT UNDONE; nothing was written\n"))
    expectSame(try workspace.bytes(), as: before)
  }

  @Test func aFailureLeavesVersionOneAsItWas() throws {
    let rows = [
      ("tables/campaign_ops_plans.csv", "9,1\n", 1), ("campaigns/pop-up.json", "{}\n", 1),
      ("migrations/1-to-2/report.json", "", 1),
    ]
    for (path, more, status) in rows {
      let workspace = try old()
      let text = workspace.exists(path) ? try workspace.text(path) : ""
      try workspace.write(text + more, to: path)
      let before = try workspace.bytes()
      let outcome = try migrate(workspace)
      #expect(outcome.status == Int32(status), "\(path): \(outcome.errors.suffix(300))")
      #expect(outcome.errors.hasSuffix("; nothing was written\n"))
      #expect(outcome.errors.split(separator: "\n").last?.hasPrefix("campaign-ops: NOT MIGRATED") == true)
      #expect(outcome.output.isEmpty)
      expectSame(try workspace.bytes(), as: before)
    }
    let strict = try old()
    #expect(try migrate(strict, "--strict").status == 1)
    #expect(!strict.exists("migrations"))
  }

  /// The old script's `command | tee` printed success after a failure; here the words, the status and the marker agree.
  @Test func aPipelineCannotTurnFailureIntoSuccess() throws {
    for (fails, status) in [(false, "0"), (true, "1")] {
      let workspace = try old()
      if fails { try workspace.remove("tables/campaign_ops_plans.csv") }
      let line = """
        set -o pipefail; '\(try Binary.path())' migrate --data data --as-of \(Self.asOf) 2>&1 | tee log > copy; \
        echo "$?" > status
        """
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/bash")
      shell.arguments = ["-c", line]
      shell.currentDirectoryURL = URL(fileURLWithPath: workspace.folder.path)
      shell.environment = ["PATH": "/usr/bin:/bin", "CAMPAIGN_OPS_ACTOR": "tester"]
        .merging(SanitizerSettings.environment) { given, _ in given }
      try shell.run()
      shell.waitUntilExit()
      let log = String(decoding: try workspace.folder.read("log"), as: UTF8.self)
      #expect(String(decoding: try workspace.folder.read("status"), as: UTF8.self) == "\(status)\n")
      #expect(log.contains("\nMIGRATED data") == !fails)
      #expect(log.split(separator: "\n").last?.contains(fails ? "NOT MIGRATED" : "MIGRATED data") == true)
      #expect(workspace.exists("migrations/1-to-2/report.json") == !fails)
    }
  }

  /// Killed at any point, the next `migrate` or `run` finds the old directory or makes the new one.
  @Test func aKilledMigrationLeavesOldOrNew() throws {
    let usual = try old()
    let before = try usual.bytes()
    let start = ContinuousClock.now
    try migrate(usual)
    let length = ContinuousClock.now - start
    let after = try usual.bytes()
    var random = SeededGenerator(seed: 7)
    var kills = 0
    let wanted = ProcessInfo.processInfo.environment["CAMPAIGN_OPS_KILLS"].flatMap(Int.init).map { $0 / 4 } ?? 12
    for _ in 0..<10 * wanted where kills < wanted {
      let workspace = try old()
      let running = try Binary.start(
        workspace.arguments(["migrate"], asOf: Self.asOf), in: workspace.folder, environment: Self.clock)
      Thread.sleep(forTimeInterval: Double(random.int(1...1_200)) / 1_000 * (length / .seconds(1)))
      kill(running.process.processIdentifier, SIGKILL)
      if try running.wait().status != -SIGKILL { continue }
      kills += 1
      let isDecided = workspace.exists(".campaign-ops/journal")
      if !isDecided { #expect([before, after].contains(try workspace.bytes())) }
      let next = try isDecided && random.int(0...1) == 0 ? run(workspace, "run", "--dry-run") : migrate(workspace)
      _ = next
      #expect(try migrate(workspace).status == 0)
      expectSame(try workspace.bytes(), as: after)
    }
    #expect(kills >= wanted)
    #expect(try audit(usual, "verify").status == 0)
    print("migrations killed and made good: \(kills)")
  }

  /// Going back is a commit like any other: killed at any point, the next `migrate --undo` ends where one in peace does.
  @Test func aKilledUndoIsMadeGoodByTheNext() throws {
    let migrated = try old()
    try migrate(migrated)
    let before = try migrated.bytes()
    let usual = try Workspace(copyOf: URL(fileURLWithPath: migrated.path("")))
    let start = ContinuousClock.now
    #expect(try run(usual, "migrate", "--undo").status == 0)
    let length = ContinuousClock.now - start
    let after = try usual.bytes()
    var random = SeededGenerator(seed: 11)
    var kills = 0
    let wanted = ProcessInfo.processInfo.environment["CAMPAIGN_OPS_KILLS"].flatMap(Int.init).map { $0 / 8 } ?? 4
    for _ in 0..<20 * wanted where kills < wanted {
      let workspace = try Workspace(copyOf: URL(fileURLWithPath: migrated.path("")))
      let running = try Binary.start(
        workspace.arguments(["migrate", "--undo"], asOf: Self.asOf), in: workspace.folder, environment: Self.clock)
      Thread.sleep(forTimeInterval: Double(random.int(1...1_200)) / 1_000 * (length / .seconds(1)))
      kill(running.process.processIdentifier, SIGKILL)
      if try running.wait().status != -SIGKILL { continue }
      kills += 1
      if !workspace.exists(".campaign-ops/journal") { #expect([before, after].contains(try workspace.bytes())) }
      // Killed behind its last step it has nothing left to go back to.
      #expect([0, 66].contains(try run(workspace, "migrate", "--undo").status))
      expectSame(try workspace.bytes(), as: after)
    }
    #expect(kills >= wanted)
    print("migrations undone, killed and made good: \(kills)")
  }

  @Test func theTextFormOfTheDatabaseGivesTheSameDirectory() throws {
    let csv = try old()
    try migrate(csv)
    let text = try old()
    for name in ["plans", "metric_entries"] {
      let path = "tables/campaign_ops_\(name).csv"
      let rows = Self.records(try text.text(path)).map { cells in
        cells.map { $0.isEmpty ? "\\N" : $0.replacingOccurrences(of: "\\", with: "\\\\") }.joined(separator: "\t")
      }
      try text.remove(path)
      try text.write(rows.joined(separator: "\n") + "\n", to: "tables/\(name).tsv")
    }
    #expect(try migrate(text).status == 0)
    for part in ["campaigns/", "metrics/", "progress/", "generated/"] {
      expectSame(try text.bytes(below: part), as: try csv.bytes(below: part))
    }
  }

  /// Records of CSV without line breaks in cells, taken apart by other means than the tool's own.
  private static func records(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var cells = [""]
      var isQuoted = false
      let characters = Array(line)
      var place = 0
      while place < characters.count {
        let character = characters[place]
        if character == "\"", isQuoted, place + 1 < characters.count, characters[place + 1] == "\"" {
          cells[cells.count - 1].append("\"")
          place += 1
        } else if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
        place += 1
      }
      return cells
    }
  }

  @Test func timesWithoutAZoneAreMeantInTheOneThatIsTold() throws {
    let workspace = try old()
    let outcome = try migrate(workspace, "--zone", "Europe/Berlin", "--currency", "EUR")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("times without a zone taken as Europe/Berlin"))
    #expect(try workspace.text("campaign-ops.json").contains("\"timeZone\": \"Europe/Berlin\""))
    #expect(try workspace.text("campaign-ops.json").contains("\"currency\": \"EUR\""))
    #expect(
      try workspace.text("campaigns/harbour-coffee-autumn/content.csv").contains(
        "linkedin/2026-W45/1,2026-11-03T09:00,"))
    #expect(
      try workspace.text("progress/harbour-coffee-autumn/old-system.csv").contains(",complete,2026-11-03T08:05:00Z,"))
    #expect(try run(workspace, "check").status == 0)
  }

  @Test func endsAsTheTableOfStatusesSays() throws {
    let workspace = try old()
    #expect(try migrate(workspace, "--zone", "Mars/Base").status == 64)
    #expect(try migrate(workspace, "--to", "two").status == 64)
    #expect(try migrate(workspace, "--undo", "--to", "2").status == 64)
    #expect(try migrate(workspace, "--to", "3").status == 78)
    #expect(try migrate(workspace, "--undo").status == 66)
    #expect(try migrate(workspace, "--to", "2").status == 0)
    let again = try migrate(workspace)
    #expect(again.status == 0)
    #expect(again.output == "nothing to migrate: data has schema version 2\n")
    let nowhere = try Workspace(empty: "data")
    #expect(try migrate(nowhere).status == 66)
    try workspace.replace("\"schemaVersion\": 2", by: "\"schemaVersion\": 9", in: "campaign-ops.json")
    #expect(try migrate(workspace).status == 78)
  }
}
