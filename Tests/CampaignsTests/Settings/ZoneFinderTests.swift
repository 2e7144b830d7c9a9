import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Names of zones that are no proper ones")
struct ZoneFinderTests {
  static func help(for name: String) -> String? {
    let text = #"{ "schemaVersion": 2, "workspace": { "name": "N", "timeZone": "\#(name)" } }"#
    let found = SettingsReader.read(Sample.file("campaign-ops.json", text), zones: Sample.zones).diagnostics
    #expect(found.map(\.code) == [.invalidZone])
    return found.first?.help
  }

  @Test(arguments: [
    ("Europe/Berln", "Europe/Berlin"), ("Europe/Berlim", "Europe/Berlin"), ("Europ/Berlin", "Europe/Berlin"),
    ("Erope/Berln", "Europe/Berlin"), ("Berlin", "Europe/Berlin"), ("berlni", "Europe/Berlin"),
    ("America/New Yrk", "America/New_York"), ("Amerika/Chicago", "America/Chicago"),
    ("America/Argentina/Buenos_Aire", "America/Argentina/Buenos_Aires"),
    ("America/Buenos_Aire", "America/Argentina/Buenos_Aires"), ("Asia/Calcutta", "Asia/Kolkata"),
    ("europe/berlin", "Europe/Berlin"), ("Tokyo", "Asia/Tokyo"), ("UTC1", "UTC"),
  ])
  func leadToTheOneMeant(name: String, canonical: String) {
    #expect(Self.help(for: name) == "did you mean `\(canonical)`?")
  }

  @Test(arguments: [
    "EST", "MST", "HST", "GMT", "CET", "EST5EDT", "Etc/GMT+1", "Etc/UTC", "Zulu", "Greenwich", "GMT0", "+01:00",
    "Europe/Atlantis", "Factory", "localtime", "../Europe/Berlin", "CEST", "Europe/Hamburg", "Europe/", "/Berlin", "/",
  ])
  func leadNowhereWhereNothingIsClose(name: String) {
    #expect(Self.help(for: name) == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func areUnderstoodWithOneLetterMissing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let name = random.pick(ZoneName.canonical.filter { $0.contains("/") }) ?? ""
    let slash = try #require(name.lastIndex(of: "/"))
    // Two places may differ in one letter only, which short names are likelier to do.
    let place = name[name.index(after: slash)...]
    guard place.count >= 8 else { return }
    var written = name
    written.remove(at: name.index(slash, offsetBy: random.int(2...place.count)))
    #expect(Self.help(for: written) == "did you mean `\(name)`?", "\(written)")
  }
}
