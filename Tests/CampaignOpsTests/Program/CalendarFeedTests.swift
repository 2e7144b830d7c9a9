import Foundation
import TestSupport
import Testing

@testable import CampaignOps

/// `generated/calendar.ics`: one feed of all campaigns that calendar programs can follow from run to run.
@Suite struct CalendarFeedTests {
  private static let spring = Workplace.definition("spring", cadence: 3, #""owner": "Ada""#)
  private static let far = Workplace.definition(
    "far", cadence: 1, #""venture": "Lumen", "timeZone": "America/New_York""#)
  private static let start = "2026-11-28T08:00:00Z"

  private static func place() throws -> Workplace {
    let place = try Workplace(with: ["spring": spring, "far": far])
    #expect(place.run("run", at: start).status == .done)
    return place
  }

  /// The events by id, each as its lines.
  private static func events(_ place: Workplace) throws -> [String: [String]] {
    var events: [String: [String]] = [:]
    var lines: [String] = []
    for line in try feed(place).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init) {
      if line == "BEGIN:VEVENT" { lines = [] }
      lines.append(line)
      guard line == "END:VEVENT", let uid = lines.first(where: { $0.hasPrefix("UID:") }) else { continue }
      events[String(uid.dropFirst(4).prefix { $0 != "@" })] = lines
    }
    return events
  }

  private static func feed(_ place: Workplace) throws -> String {
    String(decoding: try place.files(below: "generated/")["generated/calendar.ics"] ?? [], as: UTF8.self)
  }

  private static func value(_ name: String, _ lines: [String]?) -> String? {
    lines?.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test func isWrittenByEveryRunAndTheSameAgain() throws {
    let place = try Self.place()
    let feed = try Self.feed(place)
    #expect(feed.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && feed.hasSuffix("END:VCALENDAR\r\n"))
    #expect(feed.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(try Self.events(place).count == 8)
    #expect(feed.contains("TZID:America/New_York\r\n") && feed.contains("TZID:Europe/Berlin\r\n"))
    #expect(place.run("run", at: Self.start).output.contains("nothing changed"))
  }

  @Test func countsUpWhatIsPlannedAnewAndCancelsWhatIsWithdrawn() throws {
    let place = try Self.place()
    let before = try Self.events(place)
    #expect(before.values.allSatisfy { Self.value("SEQUENCE", $0) == "0" })
    try place.write(
      Workplace.definition(
        "spring", cadence: 2, #""owner": "Ada", "calendar": {"windows": [{"from": "15:00", "to": "16:00"}]}"#),
      to: "campaigns/spring.json")
    #expect(place.run("run", at: Self.start).status == .done)
    let after = try Self.events(place)
    #expect(Set(after.keys) == Set(before.keys))
    #expect(Self.value("STATUS", after["spring/linkedin/2026-W49/3"]) == "CANCELLED")
    #expect(Self.value("SEQUENCE", after["spring/linkedin/2026-W49/3"]) == "1")
    #expect(Self.value("SEQUENCE", after["spring/linkedin/2026-W49/1"]) == "1")
    #expect(after["far/linkedin/2026-W49/1"] == before["far/linkedin/2026-W49/1"])
    #expect(place.run("run", at: Self.start).output.contains("nothing changed"))

    // What comes back counts on from there.
    try place.write(Self.spring, to: "campaigns/spring.json")
    #expect(place.run("run", at: Self.start).status == .done)
    let again = try Self.events(place)
    #expect(Self.value("STATUS", again["spring/linkedin/2026-W49/3"]) != "CANCELLED")
    #expect(Self.value("SEQUENCE", again["spring/linkedin/2026-W49/3"]) == "2")
    #expect(Self.value("SEQUENCE", again["spring/linkedin/2026-W49/1"]) == "2")
  }

  @Test func countsUpWhatPeopleRecord() throws {
    let place = try Self.place()
    let id = "spring/linkedin/2026-W49/1"
    #expect(
      place.run(
        "task", "reschedule", "\(id)/post", "--to", "2026-12-03T14:00", "--reason", "fair", "--at", Self.start,
        at: Self.start
      ).status == .done)
    place.run("run", at: "2026-11-28T09:00:00Z")
    let moved = try Self.events(place)[id]
    #expect(moved?.contains("DTSTART;TZID=Europe/Berlin:20261203T140000") == true)
    let first = try #require(Self.value("SEQUENCE", moved).flatMap { Int($0) })
    #expect(first > 0)
    #expect(
      place.run(
        "task", "cancel", "\(id)/post", "--reason", "no fair", "--at", "2026-11-28T10:00:00Z",
        at: "2026-11-28T10:00:00Z"
      ).status == .done)
    place.run("run", at: "2026-11-28T11:00:00Z")
    let cancelled = try Self.events(place)[id]
    #expect(Self.value("STATUS", cancelled) == "CANCELLED")
    #expect((Self.value("SEQUENCE", cancelled).flatMap { Int($0) } ?? 0) > first)
  }

  @Test func keepsTheEventsOfACampaignInError() throws {
    let place = try Self.place()
    let before = try Self.feed(place)
    try place.write(Self.far.replacing("linkedin", with: "linkedout"), to: "campaigns/far.json")
    #expect(place.run("run", at: Self.start).status == .dataErrors)
    #expect(try Self.feed(place) == before)
  }

  @Test func isMadeAgainFromTheCalendar() throws {
    let place = try Self.place()
    try place.write(
      Workplace.definition("spring", cadence: 2, #""owner": "Ada""#), to: "campaigns/spring.json")
    place.run("run", at: Self.start)
    let feed = try Self.feed(place)
    try place.remove("generated/calendar.ics")
    place.run("run", at: Self.start)
    #expect(try Self.feed(place) == feed)
  }

  /// Each item's local time, read by the offsets the feed itself gives, is its moment.
  @Test(arguments: ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kathmandu"])
  func givesClocksThatLeadToTheRightMoments(zone: String) throws {
    let place = try Workplace(
      with: [
        "spring": Workplace.definition("spring", cadence: 7, #""timeZone": "\#(zone)""#)
          .replacing("2026-11-30", with: "2026-09-01").replacing("2026-12-13", with: "2027-05-31")
      ])
    place.run("run", at: "2026-08-20T08:00:00Z")
    let text = try Self.feed(place).replacing("\r\n ", with: "")
    let changes = text.components(separatedBy: "BEGIN:").filter { $0.hasPrefix("STANDARD") || $0.hasPrefix("DAYLIGHT") }
      .compactMap { part -> (from: String, offset: Int)? in
        let lines = part.components(separatedBy: "\r\n")
        guard let start = Self.value("DTSTART", lines), let offset = Self.value("TZOFFSETTO", lines) else { return nil }
        let digits = Int(offset.dropFirst().prefix(2)).map { $0 * 60 + (Int(offset.dropFirst(3).prefix(2)) ?? 0) } ?? 0
        return (start, offset.hasPrefix("-") ? -digits : digits)
      }.sorted { $0.from < $1.from }
    #expect(!changes.isEmpty)
    let format = DateFormatter()
    (format.locale, format.timeZone) = (Locale(identifier: "en_US_POSIX"), TimeZone(identifier: zone))
    format.dateFormat = "yyyyMMdd'T'HHmmss"
    var seen = 0
    for lines in try Self.events(place).values {
      guard let start = lines.first(where: { $0.hasPrefix("DTSTART;TZID=\(zone):") })?.suffix(15),
        let moment = format.date(from: String(start)),
        let offset = changes.last(where: { $0.from <= start })?.offset
      else { continue }
      seen += 1
      #expect(TimeZone(identifier: zone)?.secondsFromGMT(for: moment) == offset * 60, "\(start)")
    }
    #expect(seen > 100)
  }
}
