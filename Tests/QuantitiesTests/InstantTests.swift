import Foundation
import Quantities
import Testing

@Suite("Quantities: instants")
struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
    ("2026-11-23T09:30:00+01:00", 1_795_422_600, "2026-11-23T08:30:00Z"),
    ("2026-11-23T08:30:00Z", 1_795_422_600, "2026-11-23T08:30:00Z"),
    ("2026-11-23T00:00:00-05:30", 1_795_411_800, "2026-11-23T05:30:00Z"),
    ("1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z"),
    ("2026-11-23T08:30:00.999999999Z", 1_795_422_600, "2026-11-23T08:30:00Z"),
    ("2026-11-23T08:30:00.0+00:00", 1_795_422_600, "2026-11-23T08:30:00Z"),
    ("2026-11-23T08:30:00-00:00", 1_795_422_600, "2026-11-23T08:30:00Z"),
    ("0001-01-01T00:00:00Z", -62_135_596_800, "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59Z", 253_402_300_799, "9999-12-31T23:59:59Z"),
    ("2026-11-23T00:00:00+23:59", 1_795_305_660, "2026-11-22T00:01:00Z"),
  ])
  func readsRFC3339(text: String, seconds: Int, utc: String) throws {
    let instant = try #require(Instant(rfc3339: text))
    #expect(instant.secondsSince1970 == Int64(seconds))
    #expect(instant.description == utc)
    #expect(Instant(rfc3339: utc) == instant)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T09:30", "2026-11-23T09:30:00", "2026-11-23T09:30Z", "2026-11-23 09:30:00Z",
    "2026-11-23t09:30:00Z", "2026-11-23T09:30:00z", "2026-11-23T24:00:00Z", "2026-11-23T23:60:00Z",
    "2026-12-31T23:59:60Z", "2026-11-23T9:30:00Z", "2026-11-23T09:30:00.Z", "2026-11-23T09:30:00,5Z",
    "2026-11-23T09:30:00+1:00", "2026-11-23T09:30:00+01", "2026-11-23T09:30:00+0100", "2026-11-23T09:30:00+24:00",
    "2026-11-23T09:30:00+01:60", "2026-11-23T09:30:00ZZ", "2026-11-23T09:30:00Z ", "2026-02-29T09:30:00Z",
    "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "2026-11-23T09:30:00 +01:00",
  ])
  func refusesAnythingElse(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test func addsAndStopsAtTheEnds() {
    let start = Instant(secondsSince1970: 100)
    #expect(start.adding(seconds: .max) == .latest)
    #expect(start.adding(seconds: .min) == .earliest)
    #expect(start.adding(seconds: -1) == Instant(secondsSince1970: 99))
    #expect(start.adding(seconds: 0) == start)
    #expect(Instant(secondsSince1970: .max) == .latest)
    #expect(Instant(secondsSince1970: .min) == .earliest)
    #expect(Instant.latest.adding(seconds: 1) == .latest)
    #expect(Instant.earliest.adding(seconds: .min) == .earliest)
  }

  @Test func addsIntervals() throws {
    let post = try #require(Instant(rfc3339: "2026-11-23T08:30:00Z"))
    #expect(post.adding(.hours(2)).description == "2026-11-23T10:30:00Z")
    #expect(post.adding(.days(-2)).description == "2026-11-21T08:30:00Z")
    #expect(post.seconds(until: post.adding(Interval(minutes: 90))) == 5_400)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func agreesWithFoundation(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let instant = Instant(secondsSince1970: Int64.random(in: -12_000_000_000...253_402_300_799, using: &numbers))
      let date = Date(timeIntervalSince1970: TimeInterval(instant.secondsSince1970))
      #expect(instant.description == date.formatted(.iso8601))
      #expect(Instant(rfc3339: instant.description) == instant)
    }
  }

  @Test func isWrittenByTheClocksOfAZone() throws {
    let post = try #require(Instant(rfc3339: "2026-11-23T08:30:05Z"))
    #expect(post.text(in: try SystemZones.zone("Europe/Berlin")) == "2026-11-23T09:30:05+01:00")
    #expect(post.text(in: try SystemZones.zone("America/New_York")) == "2026-11-23T03:30:05-05:00")
    #expect(post.text(in: try SystemZones.zone("Asia/Kathmandu")) == "2026-11-23T14:15:05+05:45")
    #expect(post.text(in: .utc) == "2026-11-23T08:30:05+00:00")
  }

  @Test func namesTheSameMomentWhereOffsetsHadSeconds() throws {
    let berlin = try SystemZones.zone("Europe/Berlin")
    let newYork = try SystemZones.zone("America/New_York")
    let old = try #require(Instant(rfc3339: "1850-06-01T12:00:00Z"))
    #expect(berlin.offset(at: old) == 3_208)
    #expect(old.text(in: berlin) == "1850-06-01T12:53:00+00:53")
    #expect(old.text(in: newYork) == "1850-06-01T07:04:00-04:56")
    #expect(Instant(rfc3339: old.text(in: newYork)) == old)
  }

  @Test func isWrittenInUTCWhereTheLocalYearHasNoFourDigits() throws {
    #expect(Instant.latest.text(in: try SystemZones.zone("Asia/Tokyo")) == "9999-12-31T23:59:59Z")
    #expect(Instant.earliest.text(in: try SystemZones.zone("America/New_York")) == "0001-01-01T00:00:00Z")
  }
}

@Suite("Quantities: times of day")
struct TimeOfDayTests {
  @Test(arguments: [("00:00", 0), ("09:30", 570), ("23:59", 1_439)])
  func readsAndWritesItself(text: String, minutes: Int) throws {
    let time = try #require(TimeOfDay(text))
    #expect(time.minutes == minutes)
    #expect(time.hour * 60 + time.minute == minutes)
    #expect(time.description == text)
    #expect(TimeOfDay(minutes: minutes) == time)
    #expect(TimeOfDay(hour: time.hour, minute: time.minute) == time)
  }

  @Test(arguments: ["", "9:30", "09:3", "24:00", "23:60", "09:30:00", "0930", "09.30", " 09:30", "09:30 ", "-1:30"])
  func refusesAnythingElse(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func refusesNumbersOutsideTheDay() {
    for minutes in [-1, 1_440, Int.max, Int.min] { #expect(TimeOfDay(minutes: minutes) == nil) }
    for (hour, minute) in [(24, 0), (-1, 0), (0, 60), (0, -1), (Int.max, Int.max), (Int.min, 0)] {
      #expect(TimeOfDay(hour: hour, minute: minute) == nil)
    }
  }

  @Test func ordersByDayThenTime() throws {
    let (monday, tuesday) = (try #require(Day("2026-11-23")), try #require(Day("2026-11-24")))
    let (early, late) = (try #require(TimeOfDay("09:30")), try #require(TimeOfDay("17:00")))
    let times = [
      LocalTime(day: monday, time: early), LocalTime(day: monday, time: late), LocalTime(day: tuesday, time: early),
    ]
    #expect(times.reversed().sorted() == times)
    #expect(times[0].description == "2026-11-23T09:30")
  }
}

@Suite("Quantities: intervals")
struct IntervalTests {
  @Test(arguments: [
    ("2h", 120, "2h"), ("24h", 1_440, "24h"), ("1d", 1_440, "24h"), ("2d", 2_880, "48h"), ("3d", 4_320, "3d"),
    ("72h", 4_320, "3d"), ("49h", 2_940, "49h"), ("90m", 90, "90m"), ("60m", 60, "1h"), ("-2d", -2_880, "-48h"),
    ("-3d", -4_320, "-3d"), ("-90m", -90, "-90m"), ("0m", 0, "0h"), ("-0d", 0, "0h"), ("2881m", 2_881, "2881m"),
    ("36600d", 52_704_000, "36600d"), ("02h", 120, "2h"),
  ])
  func readsAndWritesTheLargestExactUnit(text: String, minutes: Int, canonical: String) throws {
    let interval = try #require(Interval(text))
    #expect(interval.minutes == minutes)
    #expect(interval.seconds == Int64(minutes) * 60)
    #expect(interval.description == canonical)
    #expect(Interval(canonical) == interval)
    #expect(interval.negated.minutes == -minutes)
  }

  @Test(arguments: [
    "", "2", "h", "-h", "2 h", " 2h", "2h ", "+2h", "2H", "2.5h", "1h30m", "--2h", "36601d", "99999999d",
    "999999999999999999999h", "2w", "2s", "٢h",
  ])
  func refusesAnythingElse(text: String) {
    #expect(Interval(text) == nil)
  }

  @Test func stopsAtAHundredYears() {
    let most = 36_600 * 1_440
    #expect(Interval(minutes: .max).minutes == most)
    #expect(Interval(minutes: .min).minutes == -most)
    #expect(Interval.hours(.max).minutes == most)
    #expect(Interval.days(.min).minutes == -most)
    #expect(Interval.hours(2) == Interval("2h"))
    #expect(Interval.days(-2) == Interval("-2d"))
    #expect(Interval.days(-2) < Interval.hours(-47))
  }
}
