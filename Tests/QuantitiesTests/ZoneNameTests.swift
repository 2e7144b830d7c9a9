import Testing

@testable import Quantities

@Suite("Quantities: names of zones")
struct ZoneNameTests {
  @Test(arguments: ["Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC", "Europe/Kyiv", "Asia/Kolkata"])
  func acceptsCanonicalNames(name: String) {
    #expect(ZoneName.isCanonical(name))
    #expect(ZoneName.replacement(for: name) == nil)
  }

  @Test(
    "names what to write instead",
    arguments: [
      ("Asia/Calcutta", "Asia/Kolkata"), ("US/Eastern", "America/New_York"), ("US/Pacific", "America/Los_Angeles"),
      ("europe/berlin", "Europe/Berlin"), ("EUROPE/BERLIN", "Europe/Berlin"), ("utc", "UTC"),
      ("America/New York", "America/New_York"), ("us/eastern", "America/New_York"), ("Europe/Kiev", "Europe/Kyiv"),
      ("GB", "Europe/London"), ("Iceland", "Atlantic/Reykjavik"), ("Asia/Saigon", "Asia/Ho_Chi_Minh"),
      ("America/Virgin", "America/St_Thomas"), ("Pacific/Yap", "Pacific/Chuuk"), ("Japan", "Asia/Tokyo"),
      ("Asia/\u{212A}olkata", "Asia/Kolkata"),
    ])
  func replacesOtherNames(name: String, canonical: String) {
    #expect(!ZoneName.isCanonical(name))
    #expect(ZoneName.replacement(for: name) == canonical)
  }

  @Test(
    "has nothing for fixed offsets and unknown names",
    arguments: [
      "", "EST", "MST", "HST", "GMT", "CET", "EST5EDT", "Etc/GMT+1", "Etc/UTC", "Zulu", "UCT", "Greenwich", "GMT0",
      "+01:00", "Europe/Atlantis", "Factory", "localtime", "posix/Europe/Berlin", "../Europe/Berlin", "CEST", " UTC",
    ])
  func hasNothingForOthers(name: String) {
    #expect(!ZoneName.isCanonical(name))
    #expect(ZoneName.replacement(for: name) == nil)
  }

  @Test func listIsSortedWithoutDoubles() {
    #expect(ZoneName.canonical.count == 419)
    #expect(
      zip(ZoneName.canonical, ZoneName.canonical.dropFirst()).allSatisfy {
        Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
      })
    #expect(ZoneName.canonical.allSatisfy(ZoneName.isCanonical))
  }

  @Test func linksLeadFromOtherNamesToAcceptedOnes() {
    for (former, current) in ZoneName.links {
      #expect(ZoneName.isCanonical(current))
      #expect(!ZoneName.isCanonical(former))
      #expect(ZoneName.replacement(for: former) == current)
    }
  }

  @Test func everyAcceptedNameIsReadable() throws {
    let present = ZoneName.canonical.filter(SystemZones.has)
    // An older release of the database than the pinned one lacks the newest names.
    #expect(ZoneName.canonical.count - present.count <= 3)
    for name in present { #expect(try SystemZones.zone(name).name == name) }
  }

  @Test func replacementsKeepThePresentTime() throws {
    let now = try SystemZones.instant("2026-11-23T08:30:00Z")
    for (former, current) in ZoneName.links where SystemZones.has(former) && SystemZones.has(current) {
      #expect(try SystemZones.zone(former).offset(at: now) == SystemZones.zone(current).offset(at: now), "\(former)")
    }
  }
}
