import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct FileRoleTests {
  static let roles: [(String, FileRole)] = [
    ("campaign-ops.json", .settings), ("x/campaign-ops.json", .unknown), ("campaigns/a.json", .definition),
    ("campaigns/a.jsonc", .definition), ("campaigns/a.JSON", .unknown), ("campaigns/a.yaml", .unknown),
    ("campaigns/a/content.csv", .content), ("campaigns/a/content.tsv", .asset), ("campaigns/a/assets/b/c.png", .asset),
    ("metrics/meta/a.csv", .export), ("metrics/a.csv", .export), ("metrics/meta/2026/a.tsv", .export),
    ("progress/a/1.json", .progress), ("progress/a.csv", .progress), ("generated/index.json", .generated),
    ("generated/a/weeks/2026-W48.md", .generated), ("audit/2026/11/x.jsonl", .segment),
    ("audit/heads/x.json", .audit), ("tables/campaigns.csv", .table), ("README.md", .housekeeping),
    ("campaigns/README.md", .housekeeping), ("docs/LICENSE", .housekeeping), ("notes.txt", .unknown),
    (".gitignore", .housekeeping), ("metrics/.gitkeep", .housekeeping), ("metrics/meta/a.csv~", .housekeeping),
    ("metrics/Thumbs.db", .housekeeping), ("campaigns/.idea/a.json", .housekeeping), ("metrics", .unknown),
    ("", .unknown),
  ]

  @Test(arguments: roles) func isToldByThePath(path: String, role: FileRole) {
    #expect(FileRole(of: path) == role)
  }

  @Test func readsOnlyWhatAStageLooksInto() {
    let unread: [FileRole] = [.export, .segment, .asset, .table, .housekeeping, .unknown]
    for (path, role) in Self.roles { #expect((role.limit == nil) == unread.contains(role), "\(path)") }
  }

  @Test func readsWhatItWroteItselfHoweverMuchMoreThatIsThanPeopleWrite() throws {
    let generated = try #require(FileRole.generated.limit)
    #expect(try generated > 8 * #require(FileRole.definition.limit))
  }
}

@Suite struct ZoneFilesTests {
  @Test func findsTheMachinesZones() throws {
    let zones = ZoneFiles(environment: [:])
    #expect(zones.folder == "/usr/share/zoneinfo")
    #expect(zones.isUsable)
    #expect(zones.zone(named: "Europe/Berlin")?.name == "Europe/Berlin")
    #expect(zones.zone(named: "../../../etc/passwd") == nil)
    #expect(zones.zone(named: "Europe/Nowhere") == nil)
    #expect(ZoneFiles(environment: ["TZDIR": ""]).folder == zones.folder)
  }

  @Test func isNotUsableWithoutTheFolder() throws {
    let folder = try TemporaryFolder()
    let zones = ZoneFiles(environment: ["TZDIR": folder.path])
    #expect(!zones.isUsable)
    #expect(zones.zone(named: "Europe/Berlin") == nil)
    #expect(zones.zone(named: "UTC")?.name == "UTC", "universal time needs no data")
  }

  @Test func isNotUsableWithWrongData() throws {
    let folder = try TemporaryFolder()
    let berlin = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Berlin"))
    try folder.write(Array(berlin), to: "America/New_York")
    #expect(!ZoneFiles(environment: ["TZDIR": folder.path]).isUsable)
  }

  @Test func refusesToWorkWithoutZoneData() throws {
    let place = try Workplace()
    let empty = try TemporaryFolder()
    let said = place.run("run", environment: ["TZDIR": empty.path])
    #expect(said.status == .diskRefused)
    #expect(said.errors.contains("there is no usable time zone data in \(empty.path) [zone-data-missing]"))
    #expect(try place.files(below: "generated/").count == 1)
  }
}

@Suite struct AsOfTests {
  private static func zone(_ name: String) throws -> Zone {
    try #require(ZoneFiles(environment: [:]).zone(named: name))
  }

  static let now = Instant(secondsSince1970: 1_800_000_000)

  // Midnight that the clocks skip or show twice: the day begins at its first moment.
  @Test(arguments: [
    ("Europe/Berlin", "2026-11-23", "2026-11-22T23:00:00Z"), ("America/Havana", "2026-03-08", "2026-03-08T05:00:00Z"),
    ("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"), ("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z"),
    ("UTC", "2026-11-23", "2026-11-23T00:00:00Z"), ("Pacific/Apia", "2026-11-23", "2026-11-22T11:00:00Z"),
  ])
  func takesTheStartOfADayInTheZone(name: String, day: String, expected: String) throws {
    let asOf = try AsOf.parse(day)
    #expect(asOf.resolve(in: try Self.zone(name), now: Self.now, lastRun: nil).description == expected)
  }

  @Test func takesAMomentAsItIs() throws {
    let asOf = try AsOf.parse("2026-11-23T09:30:00+01:00")
    #expect(asOf.resolve(in: .utc, now: Self.now, lastRun: nil).description == "2026-11-23T08:30:00Z")
  }

  @Test func takesTheLastRunElseTheClock() throws {
    let last = Instant(secondsSince1970: 5)
    #expect(try AsOf.parse("last").resolve(in: .utc, now: Self.now, lastRun: last) == last)
    #expect(try AsOf.parse("last").resolve(in: .utc, now: Self.now, lastRun: nil) == Self.now)
    #expect(try AsOf.parse(nil).resolve(in: .utc, now: Self.now, lastRun: last) == Self.now)
  }

  @Test(arguments: ["", "now", "2026-11-31", "2026-11-23T08:00", "2026-11-23 08:00:00Z", "LAST", "2026-W47"])
  func refusesAnythingElse(text: String) {
    #expect(throws: UsageError.self) { try AsOf.parse(text) }
  }
}
