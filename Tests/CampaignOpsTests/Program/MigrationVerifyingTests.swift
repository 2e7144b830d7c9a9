import Diagnostics
import Formats
import Foundation
import Quantities
import Reports
import Storage
import Testing

@testable import CampaignOps
@testable import Migration

/// A migration that does not come out as promised is noticed, whatever part of it is wrong.
@Suite struct MigrationVerifyingTests {
  private static let asOf = Instant(rfc3339: "2026-11-23T08:00:00Z") ?? .latest

  private static func directory() throws -> OldDirectory {
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("samples/version-1")
    let disk = try MemoryDisk()
    for name in try FileManager.default.subpathsOfDirectory(atPath: dump.path) {
      guard let bytes = try? Data(contentsOf: dump.appendingPathComponent(name)) else { continue }
      try disk.put(Array(bytes), at: RelativePath(stringLiteral: name))
    }
    return try OldDirectory.read(disk)
  }

  /// What verifying says of the sample's migration after a change of it.
  private static func faults(_ change: (inout Migrated) -> Void) throws -> [String] {
    let directory = try directory()
    let source = MigrationSource(
      files: directory.files, paths: directory.paths, zone: .utc, currency: nil, asOf: asOf)
    var migrated = try #require(MigrationStep.tablesToFiles.work(source).output)
    change(&migrated)
    let run = AuditSegment.Run(asOf: asOf, recordedAt: asOf, actor: "a", command: "migrate", version: "0")
    let plan = MigrationPlan(
      step: .tablesToFiles, migrated: migrated, directory: directory, run: run, key: nil)
    let surroundings = Surroundings(
      arguments: [], environment: [:], now: { asOf }, write: { _, _ in .whole }, isTerminal: { _ in false },
      userName: "a", host: "h", processID: 1)
    let found = plan.verify(asOf: asOf, surroundings: surroundings)
    #expect(found.allSatisfy { $0.code == .migrationUnverified })
    return found.map(\.message)
  }

  private static func edit(_ path: String, _ migrated: inout Migrated, _ change: (String) -> String) {
    migrated.files = migrated.files.map { file in
      file.path == path ? OutputFile(path: path, text: change(String(decoding: file.bytes, as: UTF8.self))) : file
    }
  }

  @Test func nothingIsSaidOfASoundOne() throws { #expect(try Self.faults { _ in }.isEmpty) }

  @Test func aChangedTimeTitleOrCopyIsNoticed() throws {
    let path = "campaigns/harbour-coffee-autumn/content.csv"
    let later = try Self.faults {
      Self.edit(path, &$0) { $0.replacingOccurrences(of: "2026-11-03T09:00", with: "2026-11-03T09:30") }
    }
    #expect(
      later == [
        "`harbour-coffee-autumn/linkedin/2026-W45/1` is at 2026-11-03T09:30:00Z, not at 2026-11-03T09:00:00Z"
      ])
    let other = try Self.faults { Self.edit(path, &$0) { $0.replacingOccurrences(of: "Fog, then", with: "Sun, then") } }
    #expect(other == ["the copy of `harbour-coffee-autumn/linkedin/2026-W46/1` is another one"])
    let lost = try Self.faults { Self.edit(path, &$0) { $0.split(separator: "\n").dropLast().joined(separator: "\n") } }
    #expect(lost.contains("the calendar item `harbour-coffee-autumn/x/2026-W53/1` is not there"))
  }

  @Test func aLostRecordIsNoticed() throws {
    let path = "progress/harbour-coffee-autumn/old-system.csv"
    let faults = try Self.faults { migrated in
      Self.edit(path, &migrated) { text in
        text.split(separator: "\n").filter { !$0.contains("2026-W45/1/post,,complete,2026-11-03") }.joined(
          separator: "\n")
      }
    }
    #expect(
      faults.contains("the task `harbour-coffee-autumn/linkedin/2026-W45/1/post` is MISSED, not COMPLETED"), "\(faults)"
    )
  }

  @Test func aChangedFigureIsNoticed() throws {
    let path = "metrics/old-system/metric-entries.csv"
    let changed = try Self.faults { Self.edit(path, &$0) { $0.replacingOccurrences(of: "415.0", with: "416.0") } }
    #expect(
      changed == ["impressions of `harbour-coffee-autumn` on linkedin, 2026-11-04, is 1416, not 1415"])
    let lost = try Self.faults {
      Self.edit(path, &$0) { $0.replacingOccurrences(of: "2026-11-06,cafe", with: "2026-11-06,tea") }
    }
    #expect(lost.count == 2, "\(lost)")
  }

  @Test func aBrokenDefinitionOrPlanIsNoticed() throws {
    let broken = try Self.faults { Self.edit("campaigns/pop-up.json", &$0) { String($0.dropLast(3)) } }
    #expect(broken.contains("the campaign `pop-up` is not there"))
    let plan = try Self.faults { migrated in migrated.files.removeAll { $0.path.contains("/plans/v") } }
    // The log has them still, so they come back from there.
    #expect(plan.isEmpty, "\(plan)")
    let both = try Self.faults { migrated in
      migrated.files.removeAll { $0.path.contains("/plans/v") }
      migrated.entries.removeAll { $0.action == "plan.versioned" }
    }
    #expect(both.contains("`harbour-coffee-autumn` has 0 old plan versions, not 2"), "\(both)")
  }

  @Test func rowsThatDoNotAddUpAreNoticed() throws {
    let faults = try Self.faults { $0.report.tables[0].carried -= 1 }
    #expect(faults == ["4 rows of campaigns became 3 records and 0 in the log only"])
    #expect(try !Self.faults { $0.entries.removeLast(5) }.isEmpty)
  }
}
