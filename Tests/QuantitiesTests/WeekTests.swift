import Quantities
import Testing

@Suite("Quantities: weeks")
struct WeekTests {
  @Test(
    "belongs to the year of its Thursday",
    arguments: [
      ("2026-11-23", "2026-W48"), ("2026-11-29", "2026-W48"), ("2026-11-30", "2026-W49"),
      ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"), ("2025-12-28", "2025-W52"),
      ("2021-01-03", "2020-W53"), ("2020-12-31", "2020-W53"), ("2016-01-01", "2015-W53"), ("2008-12-29", "2009-W01"),
      ("0001-01-01", "0001-W01"), ("9999-12-31", "9999-W52"),
    ])
  func belongsToTheYearOfItsThursday(day: String, week: String) throws {
    let found = try #require(Day(day)).week
    #expect(found.description == week)
    #expect(Week(week) == found)
  }

  @Test func runsFromMondayToSunday() throws {
    let week = try #require(Week("2026-W48"))
    #expect(week.first.description == "2026-11-23")
    #expect(week.last.description == "2026-11-29")
    #expect(week.days.map(\.weekday) == Weekday.allCases)
    #expect(week.next.description == "2026-W49")
    #expect(week.previous.description == "2026-W47")
    #expect(week < week.next)
  }

  @Test(arguments: [
    "", "2026-48", "2026W48", "2026-w48", "2026-W00", "2026-W54", "2025-W53", "2026-W99", "0000-W01", "2026-W4",
    "2026-W048", " 2026-W48", "2026-W48 ", "2026-W-1",
  ])
  func refusesWhatIsNoWeek(text: String) {
    #expect(Week(text) == nil)
  }

  @Test func readsTheFiftyThirdWeekOfLongYearsOnly() {
    let long = (2000...2030).filter { Week("\($0)-W53") != nil }
    #expect(long == [2004, 2009, 2015, 2020, 2026])
  }

  @Test func stopsAtTheEndsOfTheCalendar() {
    #expect(Day.latest.week.days.count == 5)
    #expect(Day.latest.week.last == .latest)
    #expect(Day.latest.week.next == Day.latest.week)
    #expect(Day.earliest.week.previous == Day.earliest.week)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func holdsEachOfItsDays(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let week = Day(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &numbers)).week
      #expect(week.days.count == 7)
      #expect(week.days.allSatisfy { $0.week == week })
      #expect(week.next.previous == week)
      #expect(week.next.first == week.last.adding(1))
      #expect(Week(week.description) == week)
    }
  }
}

@Suite("Quantities: ranges of days")
struct DayRangeTests {
  private func range(_ first: String, _ last: String) throws -> DayRange {
    let (firstDay, lastDay) = (try #require(Day(first)), try #require(Day(last)))
    return try #require(DayRange(first: firstDay, last: lastDay))
  }

  @Test func includesBothEnds() throws {
    let flight = try range("2026-11-02", "2026-11-13")
    #expect(flight.count == 12)
    #expect(flight.days.first == flight.first)
    #expect(flight.days.last == flight.last)
    #expect(flight.days.count == 12)
    #expect(flight.contains(flight.first) && flight.contains(flight.last))
    #expect(!flight.contains(flight.first.adding(-1)) && !flight.contains(flight.last.adding(1)))
    #expect(flight.description == "2026-11-02..2026-11-13")
  }

  @Test func isNothingWhenReversed() throws {
    let monday = try #require(Day("2026-11-02"))
    #expect(DayRange(first: monday, last: monday.adding(-1)) == nil)
    #expect(try range("2026-11-02", "2026-11-02").count == 1)
  }

  @Test(arguments: [
    ("2026-11-02", "2026-11-13", ["2026-W45", "2026-W46"]),
    ("2026-11-08", "2026-11-09", ["2026-W45", "2026-W46"]),
    ("2026-11-04", "2026-11-04", ["2026-W45"]),
    ("2026-12-28", "2027-01-10", ["2026-W53", "2027-W01"]),
    ("9999-12-20", "9999-12-31", ["9999-W51", "9999-W52"]),
    ("9999-12-31", "9999-12-31", ["9999-W52"]),
    ("0001-01-01", "0001-01-08", ["0001-W01", "0001-W02"]),
  ])
  func listsTheWeeksItTouches(first: String, last: String, weeks: [String]) throws {
    #expect(try range(first, last).weeks.map(\.description) == weeks)
  }

  @Test(arguments: [
    ("2026-11-02", "2026-11-13", "2026-11-10", "2026-11-20", "2026-11-10..2026-11-13"),
    ("2026-11-02", "2026-11-13", "2026-11-13", "2026-11-20", "2026-11-13..2026-11-13"),
    ("2026-11-02", "2026-11-13", "2026-11-04", "2026-11-05", "2026-11-04..2026-11-05"),
    ("2026-11-02", "2026-11-13", "2026-11-14", "2026-11-20", nil),
  ])
  func sharesDaysWithAnother(a: String, b: String, c: String, d: String, shared: String?) throws {
    let (left, right) = (try range(a, b), try range(c, d))
    #expect(left.intersection(with: right)?.description == shared)
    #expect(right.intersection(with: left)?.description == shared)
  }

  @Test func walksTheWholeCalendar() throws {
    let all = try #require(DayRange(first: .earliest, last: .latest))
    #expect(all.count == 3_652_059)
    #expect(all.weeks.count == 521_723)
  }
}
