import Foundation
import Testing

@testable import Quantities

@Suite("Quantities: zone files")
struct ZoneFileTests {
  private func zone(_ change: (inout SampleZoneFile) -> Void) -> Zone? {
    var file = SampleZoneFile()
    change(&file)
    return Zone.read(name: "Sample", tzif: file.bytes)
  }

  @Test func readsAFileThatIsAllRule() throws {
    let slim = try #require(zone { $0.footer = "\nCET-1CEST,M3.5.0,M10.5.0/3\n" })
    let berlin = try SystemZones.zone("Europe/Berlin")
    let (start, end) = (
      try SystemZones.instant("1997-01-01T00:00:00Z"), try SystemZones.instant("2150-01-01T00:00:00Z")
    )
    #expect(slim.transitions(from: start, to: end) == berlin.transitions(from: start, to: end))
    #expect(slim.offset(at: try SystemZones.instant("1700-07-01T00:00:00Z")) == 7_200)
  }

  @Test func readsATableWithoutARule() throws {
    let file = try #require(
      zone {
        $0.times = [-1_000, 1_000]
        $0.kinds = [1, 0]
        $0.settings = [(3_600, 0, 0), (7_200, 1, 4)]
      })
    let offsets = [-1_001, -1_000, 999, 1_000, 9_999_999_999].map { file.offset(at: Instant(secondsSince1970: $0)) }
    #expect(offsets == [3_600, 7_200, 7_200, 3_600, 3_600])
    #expect(file.abbreviation(at: Instant(secondsSince1970: 0)) == "CEST")
    #expect(file.transitions(from: .earliest, to: .latest).map(\.isDST) == [true, false])
  }

  @Test func readsVersionOne() throws {
    let file = try #require(
      zone {
        $0.version = 0
        $0.times = [-1_000, 2_147_483_647]
        $0.kinds = [1, 0]
        $0.settings = [(-3_600, 0, 0), (-7_200, 1, 4)]
      })
    let offsets = [-1_001, -1_000, 2_147_483_647].map { file.offset(at: Instant(secondsSince1970: $0)) }
    #expect(offsets == [-3_600, -7_200, -3_600])
  }

  @Test func tableHoldsUntilTheRulesNextChange() throws {
    // Joins a rule in the middle of its summer, with winter's clock.
    let joined = try SystemZones.instant("2022-10-30T08:00:00Z")
    let file = try #require(
      zone {
        $0.times = [joined.secondsSince1970]
        $0.kinds = [1]
        $0.settings = [(-21_600, 1, 0), (-21_600, 0, 4)]
        $0.letters = Array("MDT\0CST\0".utf8)
        $0.footer = "\nCST6CDT,M3.2.0,M11.1.0\n"
      })
    #expect(file.abbreviation(at: joined) == "CST")
    #expect(file.offset(at: joined.adding(.days(3))) == -21_600)
    let changes = file.transitions(from: .earliest, to: try SystemZones.instant("2023-06-01T00:00:00Z"))
    #expect(changes.map(\.instant.description) == ["2022-10-30T08:00:00Z", "2023-03-12T08:00:00Z"])
    #expect(changes.map(\.abbreviation) == ["CST", "CDT"])
  }

  @Test("reads versions to come as it reads those known", arguments: ["2", "3", "4", "5"])
  func readsLaterVersions(version: Unicode.Scalar) throws {
    #expect(zone { $0.version = UInt8(ascii: version) } != nil)
  }

  @Test func dropsChangesThatChangeNothing() throws {
    let file = try #require(
      zone {
        $0.times = [0, 1_000]
        $0.kinds = [1, 2]
        $0.settings = [(3_600, 0, 0), (3_600, 0, 0), (3_600, 1, 4)]
      })
    // The letters alone change at the second time, so that one is listed.
    #expect(file.transitions(from: .earliest, to: .latest).map(\.instant.secondsSince1970) == [1_000])
    #expect(file.resolve(try SystemZones.local("1970-01-01T01:16")) == .unique(Instant(secondsSince1970: 960)))
  }

  @Test(
    "refuses contradictions",
    arguments: [
      "\n", "", "CET-1\n", "\nCET-1", "\nCET\n", "\nCET-1CEST\n", "\nCET-1 \n", "\nC1-1\n", "\nCET-25\n",
      "\nCET-1CEST,M3.5.0\n", "\nCET-1CEST,M13.5.0,M10.5.0\n", "\nCET-1CEST,M3.6.0,M10.5.0\n",
      "\nCET-1CEST,M3.5.7,M10.5.0\n", "\nCET-1CEST,J0,J365\n", "\nCET-1CEST,J366,J365\n", "\nCET-1CEST,366,J365\n",
      "\nCET-1CEST,M3.5.0/168,M10.5.0\n", "\nCET-1CEST,M3.5.0/1:60,M10.5.0\n", "\n<CET-1\n", "\n<C>-1\n", "\n<C*T>-1\n",
      "\nCET-99999999999999999999\n", "\nCET-1CEST,M3.5.0,M10.5.0,\n", "\n:Europe/Berlin\n",
    ])
  func refusesFooters(footer: String) {
    #expect(zone { $0.footer = footer } == nil)
  }

  @Test func refusesTablesThatContradictThemselves() {
    #expect(
      zone {
        $0.times = [1, 1]; $0.kinds = [0, 0]
      } == nil)
    #expect(
      zone {
        $0.times = [2, 1]; $0.kinds = [0, 0]
      } == nil)
    #expect(
      zone {
        $0.times = [1]; $0.kinds = [1]
      } == nil)
    #expect(zone { $0.settings = [] } == nil)
    #expect(zone { $0.letters = [] } == nil)
    #expect(zone { $0.letters = Array("CET".utf8) } == nil)
    #expect(zone { $0.letters = Array("C\nT\0".utf8) } == nil)
    #expect(zone { $0.settings = [(3_600, 2, 0)] } == nil)
    #expect(zone { $0.settings = [(3_600, 0, 9)] } == nil)
    #expect(zone { $0.settings = [(93_600, 0, 0)] } == nil)
    #expect(zone { $0.settings = [(.min, 0, 0)] } == nil)
    #expect(zone { $0.settings = [(93_599, 0, 0)] } != nil)
    #expect(zone { $0.utcFlags = [0, 0] } == nil)
    #expect(zone { $0.utcFlags = [0] } != nil)
    #expect(zone { $0.leapSeconds = 1 } == nil)
    #expect(zone { $0.version = UInt8(ascii: "1") } == nil)
  }

  @Test func refusesCountsFarBeyondTheBytes() {
    let good = SampleZoneFile().bytes
    for header in [0, 51] {
      for count in 0..<6 {
        for hostile: [UInt8] in [[0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0, 1, 0, 0]] {
          var bytes = good
          bytes.replaceSubrange(header + 20 + count * 4..<header + 24 + count * 4, with: hostile)
          #expect(Zone.read(name: "Sample", tzif: bytes) == nil)
        }
      }
    }
  }

  @Test("refuses every file that is cut off", arguments: ["Europe/Berlin", "Africa/Casablanca", "UTC"])
  func refusesTruncations(name: String) throws {
    let bytes = try SystemZones.bytes(name)
    #expect(Zone.read(name: name, tzif: bytes) != nil)
    let accepted = bytes.indices.filter { Zone.read(name: name, tzif: Array(bytes[..<$0])) != nil }
    #expect(accepted.isEmpty)
  }

  @Test("survives any byte being wrong", arguments: 0..<8 as Range<UInt64>)
  func survivesMutations(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let names = ["Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "America/Nuuk"]
    let good = try SystemZones.bytes(names[Int(seed) % names.count])
    for _ in 0..<150 {
      var bytes = good
      // The headers and the footer are where a wrong byte can do most.
      let near = [0..<44, bytes.count - 40..<bytes.count, 0..<bytes.count][Int.random(in: 0..<3, using: &numbers)]
      bytes[Int.random(in: near, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      guard let zone = Zone.read(name: "Sample", tzif: bytes) else { continue }
      let moment = Instant(secondsSince1970: numbers.wild())
      #expect(abs(zone.offset(at: moment)) < 26 * 3_600)
      let changes = zone.transitions(from: moment, to: moment.adding(.days(4_000)))
      #expect(changes.map(\.instant) == changes.map(\.instant).sorted())
      _ = zone.resolve(LocalTime(day: Day(daysSinceEpoch: Int(numbers.wild())), time: .midnight))
      _ = moment.text(in: zone)
    }
  }

  @Test func slimFilesSayTheSameAsFatOnes() throws {
    let compiler = ["/usr/sbin/zic", "/usr/bin/zic"].first(where: FileManager.default.isExecutableFile(atPath:))
    let source = SystemZones.folder + "tzdata.zi"
    guard let compiler, FileManager.default.fileExists(atPath: source) else { return }
    let (slim, fat) = (try folder(), try folder())
    defer { for folder in [slim, fat] { try? FileManager.default.removeItem(atPath: folder) } }
    try compile(with: compiler, ["-b", "slim", "-d", slim, source])
    try compile(with: compiler, ["-b", "fat", "-d", fat, source])
    let (start, end) = (
      try SystemZones.instant("1900-01-01T00:00:00Z"), try SystemZones.instant("2060-01-01T00:00:00Z")
    )
    var compared = 0
    for name in ZoneName.canonical where FileManager.default.fileExists(atPath: slim + name) {
      let (left, right) = (try SystemZones.zone(name, in: slim), try SystemZones.zone(name, in: fat))
      #expect(left.transitions(from: start, to: end) == right.transitions(from: start, to: end), "\(name)")
      compared += 1
    }
    #expect(compared > 300)
  }

  private func folder() throws -> String {
    let path = NSTemporaryDirectory() + "zones-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func compile(with compiler: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: compiler)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
