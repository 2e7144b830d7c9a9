import Foundation
import Quantities
import Testing

@Suite("Quantities: days")
struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday),
    ("1969-12-31", -1, .wednesday),
    ("2000-02-29", 11_016, .tuesday),
    ("2026-11-23", 20_780, .monday),
    ("0001-01-01", -719_162, .monday),
    ("9999-12-31", 2_932_896, .friday),
    ("1600-02-29", -135_081, .tuesday),
  ])
  func knowsItsNumberAndWeekday(text: String, number: Int, weekday: Weekday) throws {
    let day = try #require(Day(text))
    #expect(day.daysSinceEpoch == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
    #expect(Day(daysSinceEpoch: number) == day)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-2", "2026-11-233", "2026-1-23", "26-11-23", "2026/11/23", "20261123",
    " 2026-11-23", "2026-11-23 ", "2026-11-23\n", "+026-11-23", "-026-11-23", "2026-11-2x", "2026-11-٢٣",
    "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31", "2025-02-29", "1900-02-29", "2026-02-30",
    "0000-12-31", "2026-11-23T00:00",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(Day(text) == nil)
    #expect(Day(iso: AnyCollection(Array(text.utf8))) == nil)
  }

  @Test func readsBytesFromAnyCollection() {
    let bytes = Array("x2026-11-23y".utf8)
    #expect(Day(iso: bytes.dropFirst().dropLast()) == Day("2026-11-23"))
    #expect(Day(iso: AnyCollection(bytes.dropFirst().dropLast())) == Day("2026-11-23"))
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
    (Int.max, 1, 1), (Int.min, 1, 1), (2026, Int.max, 1), (2026, Int.min, 1), (2026, 1, Int.max), (2026, 1, Int.min),
  ])
  func refusesPartsOfNoDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-12-31", 1, "2027-01-01"), ("2026-03-01", -1, "2026-02-28"), ("2024-02-28", 1, "2024-02-29"),
    ("2026-11-23", 0, "2026-11-23"), ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"),
    ("2026-11-23", Int.max, "9999-12-31"), ("2026-11-23", Int.min, "0001-01-01"),
    ("1969-01-01", Int.min, "0001-01-01"), ("9999-12-30", Int.max, "9999-12-31"),
  ])
  func addsAndStopsAtTheEnds(text: String, days: Int, sum: String) throws {
    #expect(try #require(Day(text)).adding(days).description == sum)
  }

  @Test func clampsNumbersOutsideTheCalendar() {
    #expect(Day(daysSinceEpoch: .max) == .latest)
    #expect(Day(daysSinceEpoch: .min) == .earliest)
  }

  @Test func walksEveryMonthOfTheCalendar() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = Day.earliest.daysSinceEpoch
    var wrong: [String] = []
    for year in 1...9999 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
        let first = Day(daysSinceEpoch: number).parts
        let last = Day(year: year, month: month, day: length)?.daysSinceEpoch
        if first != (year, month, 1) || last != number + length - 1 { wrong.append("\(year)-\(month)") }
        number += length
      }
    }
    #expect(wrong.isEmpty)
    #expect(number == Day.latest.daysSinceEpoch + 1)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func agreesWithFoundationOverCenturies(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    // Foundation's ISO calendar changes to the Julian one before October 1582.
    let first = try #require(Day("1583-01-01")).daysSinceEpoch
    for _ in 0..<250 {
      let day = Day(daysSinceEpoch: Int.random(in: first...Day.latest.daysSinceEpoch, using: &numbers))
      let date = Date(timeIntervalSince1970: TimeInterval(day.daysSinceEpoch) * 86_400)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: date)
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
      #expect(day.weekday.rawValue % 7 + 1 == parts.weekday)
      #expect(day.week.number == parts.weekOfYear)
      #expect(day.week.year == parts.yearForWeekOfYear)
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func keepsTheLawsOfArithmetic(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<500 {
      let day = Day(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &numbers))
      let steps = Int.random(in: -10_000...10_000, using: &numbers)
      let other = day.adding(steps)
      #expect(day.days(until: other) == steps)
      #expect((day < other) == (steps > 0))
      #expect(Day(day.description) == day)
      #expect((day.weekday.rawValue - 1 + steps % 7 + 7) % 7 == other.weekday.rawValue - 1)
    }
  }
}

@Suite("Quantities: weekdays")
struct WeekdayTests {
  @Test func namesAllSevenInOrder() {
    #expect(Weekday.allCases.map(\.abbreviation) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    #expect(
      Weekday.allCases.map(\.name) == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ])
    #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
    #expect(Weekday.allCases.sorted() == Weekday.allCases)
  }

  @Test func readsItsOwnAbbreviationsOnly() {
    #expect(Weekday.allCases.map { Weekday(abbreviation: $0.abbreviation) } == Weekday.allCases)
    for word in ["Mon", "monday", "mo", "", " mon", "mon "] { #expect(Weekday(abbreviation: word) == nil) }
  }
}
