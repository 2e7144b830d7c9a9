import Foundation
import Quantities
import Testing

@Suite("Quantities: zones")
struct ZoneTests {
  @Test(
    "skipped local times name the moment the clocks are set",
    arguments: [
      ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:00:00Z"),
      ("America/New_York", "2026-03-08T02:00", "2026-03-08T07:00:00Z"),
      ("America/New_York", "2026-03-08T02:59", "2026-03-08T07:00:00Z"),
      ("Europe/Berlin", "2026-03-29T02:15", "2026-03-29T01:00:00Z"),
      ("Europe/Dublin", "2026-03-29T01:30", "2026-03-29T01:00:00Z"),
      ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30:00Z"),
      ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00:00Z"),
      ("Pacific/Apia", "2011-12-30T00:00", "2011-12-30T10:00:00Z"),
      ("Pacific/Apia", "2011-12-30T23:59", "2011-12-30T10:00:00Z"),
      ("Africa/Cairo", "2026-04-24T00:30", "2026-04-23T22:00:00Z"),
      ("America/New_York", "2050-03-13T02:30", "2050-03-13T07:00:00Z"),
    ])
  func findsTheEndOfAGap(name: String, local: String, valid: String) throws {
    let zone = try SystemZones.zone(name)
    let moment = try SystemZones.instant(valid)
    #expect(zone.resolve(try SystemZones.local(local)) == .gap(firstValid: moment))
    #expect(zone.local(at: moment) > (try SystemZones.local(local)))
    #expect(zone.local(at: moment.adding(seconds: -1)) < (try SystemZones.local(local)))
  }

  @Test(
    "repeated local times name both moments",
    arguments: [
      ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
      ("Europe/Berlin", "2026-10-25T02:00", "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z"),
      ("Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
      ("America/New_York", "2026-11-01T01:59", "2026-11-01T05:59:00Z", "2026-11-01T06:59:00Z"),
      ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"),
      ("Europe/Berlin", "2061-10-30T02:30", "2061-10-30T00:30:00Z", "2061-10-30T01:30:00Z"),
      ("Pacific/Kwajalein", "1969-09-30T12:00", "1969-09-30T01:00:00Z", "1969-10-01T00:00:00Z"),
    ])
  func findsBothMomentsOfAnOverlap(name: String, local: String, first: String, second: String) throws {
    let zone = try SystemZones.zone(name)
    let expected = Zone.Resolution.overlap(
      first: try SystemZones.instant(first), second: try SystemZones.instant(second))
    #expect(zone.resolve(try SystemZones.local(local)) == expected)
  }

  @Test(
    "other local times name one moment",
    arguments: [
      ("Europe/Berlin", "2026-11-23T09:30", "2026-11-23T08:30:00Z"),
      ("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59:00Z"),
      ("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00Z"),
      ("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00Z"),
      ("Europe/Berlin", "2026-10-25T01:59", "2026-10-24T23:59:00Z"),
      ("America/New_York", "2026-03-08T03:00", "2026-03-08T07:00:00Z"),
      ("Pacific/Apia", "2011-12-29T23:59", "2011-12-30T09:59:00Z"),
      ("Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00:00Z"),
      ("Pacific/Kiritimati", "2026-01-01T00:00", "2025-12-31T10:00:00Z"),
      ("UTC", "2026-11-23T09:30", "2026-11-23T09:30:00Z"),
    ])
  func findsTheOnlyMoment(name: String, local: String, moment: String) throws {
    let zone = try SystemZones.zone(name)
    #expect(zone.resolve(try SystemZones.local(local)) == .unique(try SystemZones.instant(moment)))
    #expect(zone.local(at: try SystemZones.instant(moment)).description == local)
  }

  @Test(
    "settings are as the database says",
    arguments: [
      ("Europe/Dublin", "2026-01-15T12:00:00Z", 0, "GMT"),
      ("Europe/Dublin", "2026-07-15T12:00:00Z", 3_600, "IST"),
      ("Africa/Casablanca", "2026-01-15T12:00:00Z", 3_600, "+01"),
      ("Africa/Casablanca", "2026-03-01T12:00:00Z", 0, "+00"),
      ("Australia/Lord_Howe", "2026-01-15T12:00:00Z", 39_600, "+11"),
      ("Australia/Lord_Howe", "2026-07-15T12:00:00Z", 37_800, "+1030"),
      ("Asia/Kathmandu", "2026-07-15T12:00:00Z", 20_700, "+0545"),
      ("America/New_York", "2100-07-15T12:00:00Z", -14_400, "EDT"),
      ("America/New_York", "9999-12-31T23:59:59Z", -18_000, "EST"),
      ("Asia/Kolkata", "2100-07-15T12:00:00Z", 19_800, "IST"),
    ])
  func knowsOffsetAndAbbreviation(name: String, moment: String, offset: Int, abbreviation: String) throws {
    let zone = try SystemZones.zone(name)
    #expect(zone.offset(at: try SystemZones.instant(moment)) == offset)
    #expect(zone.abbreviation(at: try SystemZones.instant(moment)) == abbreviation)
  }

  @Test func listsTheChangesOfAYear() throws {
    let berlin = try SystemZones.zone("Europe/Berlin")
    for year in ["2026", "2037", "2038", "2099"] {
      let changes = berlin.transitions(
        from: try SystemZones.instant("\(year)-01-01T00:00:00Z"), to: try SystemZones.instant("\(year)-12-31T00:00:00Z")
      )
      #expect(changes.map(\.offsetBefore) == [3_600, 7_200])
      #expect(changes.map(\.offsetAfter) == [7_200, 3_600])
      #expect(changes.map(\.abbreviation) == ["CEST", "CET"])
      #expect(changes.map(\.isDST) == [true, false])
    }
  }

  @Test func includesTheStartAndNotTheEndOfTheTimeAsked() throws {
    let berlin = try SystemZones.zone("Europe/Berlin")
    for text in ["2026-03-29T01:00:00Z", "2050-03-27T01:00:00Z"] {
      let change = try SystemZones.instant(text)
      let (before, after) = (change.adding(seconds: -1), change.adding(seconds: 1))
      #expect(berlin.transitions(from: change, to: after).map(\.instant) == [change])
      #expect(berlin.transitions(from: before, to: change).isEmpty)
      #expect(berlin.transitions(from: after, to: before).isEmpty)
      #expect(berlin.offset(at: before) == 3_600)
      #expect(berlin.offset(at: change) == 7_200)
    }
  }

  @Test func countsTheIrishWinterAsDaylightTimeOrNotButKeepsItsOffsets() throws {
    // Packagers choose between two forms of the same data for Ireland, which differ in this flag only.
    let dublin = try SystemZones.zone("Europe/Dublin")
    let changes = dublin.transitions(
      from: try SystemZones.instant("2026-01-01T00:00:00Z"), to: try SystemZones.instant("2027-01-01T00:00:00Z"))
    #expect(changes.map(\.offsetAfter) == [3_600, 0])
    #expect(changes.map(\.isDST) == [false, true] || changes.map(\.isDST) == [true, false])
  }

  @Test func universalTimeNeedsNoFile() throws {
    let now = try SystemZones.instant("2026-11-23T08:30:00Z")
    #expect(Zone.utc.name == "UTC")
    #expect(Zone.utc.offset(at: now) == 0)
    #expect(Zone.utc.abbreviation(at: now) == "UTC")
    #expect(Zone.utc.transitions(from: .earliest, to: .latest).isEmpty)
    #expect(Zone.utc == (try SystemZones.zone("UTC")))
  }

  @Test func staysCalmAtTheEndsOfTime() throws {
    for name in ["Pacific/Kiritimati", "America/New_York", "Europe/Berlin"] {
      let zone = try SystemZones.zone(name)
      let (first, last) = (LocalTime(day: .earliest, time: .midnight), LocalTime(day: .latest, time: .midnight))
      #expect(zone.local(at: .earliest) >= first)
      #expect(zone.local(at: .latest) >= last)
      guard case .unique = zone.resolve(first), case .unique = zone.resolve(last) else {
        Issue.record("\(name) does not resolve the ends of time")
        continue
      }
    }
  }

  @Test(
    "resolving undoes showing, at every change and around it",
    arguments: [
      "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "Europe/Dublin",
      "Asia/Tehran", "America/St_Johns", "Antarctica/Troll", "Asia/Gaza", "America/Caracas", "Pacific/Chatham",
    ])
  func resolvesWhatItShows(name: String) throws {
    let zone = try SystemZones.zone(name)
    let changes = zone.transitions(
      from: try SystemZones.instant("1972-01-01T00:00:00Z"), to: try SystemZones.instant("2060-01-01T00:00:00Z"))
    for change in changes {
      for minutes in [-1_500, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 1_500] {
        let moment = change.instant.adding(Interval(minutes: minutes))
        switch zone.resolve(zone.local(at: moment)) {
        case .unique(let found): #expect(found == moment)
        case .overlap(let first, let second):
          #expect(first == moment || second == moment)
          #expect(first < second)
          #expect(zone.local(at: first) == zone.local(at: second))
        case .gap: Issue.record("\(name) shows \(zone.local(at: moment)) at \(moment) and calls it skipped")
        }
      }
    }
  }
}
