import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// A schedule of a campaign made from nothing.
func schedule(_ extra: String) throws -> Schedule {
  try schedule(PlanSamples.campaign(extra))
}

func schedule(
  _ campaign: Campaign, previous: [CalendarItem] = [], frozen: Set<String> = [], published: Set<String> = [],
  asOf: Instant = .earliest
) throws -> Schedule {
  let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
  return Scheduler.schedule(
    campaign: campaign, plan: plan, previous: previous, frozen: frozen, published: published, asOf: asOf)
}

@Suite struct CalendarPlacingTests {
  struct Count: Sendable, CustomTestStringConvertible {
    var flight: (String, String)
    var cadence: String
    var items: Int
    var testDescription: String { "\(flight.0)..\(flight.1) \(cadence)" }
  }

  @Test(arguments: [
    Count(flight: ("2026-11-02", "2026-11-15"), cadence: #"{"linkedin": 3, "instagram": 2}"#, items: 10),
    Count(flight: ("2026-11-03", "2026-11-16"), cadence: #"{"linkedin": 3, "instagram": 2}"#, items: 10),
    Count(flight: ("2026-11-07", "2026-11-20"), cadence: #"{"linkedin": 3, "instagram": 2}"#, items: 10),
    Count(flight: ("2026-11-05", "2026-11-18"), cadence: #"{"linkedin": 3, "instagram": 2}"#, items: 10),
    Count(flight: ("2026-11-02", "2026-11-15"), cadence: #"{"linkedin": 21, "instagram": 0}"#, items: 42),
    Count(flight: ("2026-12-22", "2027-01-04"), cadence: #"{"linkedin": 0, "instagram": 21}"#, items: 42),
    Count(flight: ("2026-12-25", "2027-01-07"), cadence: #"{"linkedin": 0, "instagram": 21}"#, items: 42),
    Count(flight: ("2026-11-02", "2026-11-15"), cadence: #"{"linkedin": 0, "instagram": 30}"#, items: 60),
    Count(flight: ("2026-11-02", "2026-11-02"), cadence: #"{"linkedin": 3, "instagram": 1}"#, items: 2),
    Count(flight: ("2026-11-02", "2026-11-05"), cadence: #"{"linkedin": 2, "instagram": 0}"#, items: 2),
    Count(flight: ("2026-11-02", "2026-11-29"), cadence: #"{"linkedin": 0.5, "instagram": 0}"#, items: 2),
    Count(flight: ("2026-11-02", "2026-11-29"), cadence: #"{"linkedin": 2.5, "instagram": 0}"#, items: 10),
  ])
  func givesAsManyItemsAsTheCadenceAsksFor(_ row: Count) throws {
    let made = try schedule(
      #""start": "\#(row.flight.0)", "end": "\#(row.flight.1)", "cadence": \#(row.cadence)"#)
    #expect(made.items.count == row.items)
    #expect(made.diagnostics.isEmpty)
  }

  /// Four full weeks, and how many items each gets: fractions are carried exactly.
  @Test(arguments: [
    ("0.5", [1, 0, 1, 0]), ("1.5", [2, 1, 2, 1]), ("2.25", [2, 3, 2, 2]), ("0.25", [0, 1, 0, 0]), ("3", [3, 3, 3, 3]),
    ("0.33", [0, 1, 0, 0]), ("0", [0, 0, 0, 0]),
  ])
  func carriesFractionsFromWeekToWeek(_ cadence: String, _ counts: [Int]) throws {
    let made = try schedule(
      #""platforms": ["linkedin"], "cadence": {"linkedin": \#(cadence)}, "end": "2026-11-29""#)
    let weeks = ["2026-W45", "2026-W46", "2026-W47", "2026-W48"].compactMap { Week($0) }
    #expect(weeks.map { week in made.items.count { $0.week == week } } == counts)
  }

  @Test(arguments: [
    (1, ["wed"]), (2, ["tue", "thu"]), (3, ["mon", "wed", "fri"]), (4, ["mon", "tue", "thu", "fri"]),
    (5, ["mon", "tue", "wed", "thu", "fri"]), (6, ["mon", "tue", "wed", "wed", "thu", "fri"]),
  ])
  func spreadsAWeekEvenlyOverItsDays(_ count: Int, _ days: [String]) throws {
    let made = try schedule(
      #""platforms": ["linkedin"], "cadence": {"linkedin": \#(count)}, "end": "2026-11-08""#)
    #expect(made.items.map(\.local.day.weekday.abbreviation) == days)
  }

  @Test func spreadsADayEvenlyOverItsWindows() throws {
    let made = try schedule(
      #"""
      "platforms": ["linkedin"], "cadence": {"linkedin": 4}, "end": "2026-11-08",
      "calendar": {"workingDays": ["mon"], "windows": [{"from": "09:00", "to": "11:00"}, {"from": "14:00", "to": "16:00"}]}
      """#)
    #expect(made.items.map(\.local.time.description) == ["09:30", "10:30", "14:30", "15:30"])
    #expect(made.items[2].rule == "3 of 4 a week, on mon, window 14:00-16:00")
    #expect(made.items.map(\.number) == [1, 2, 3, 4])
  }

  @Test func startsOnTheFirstWorkingDayWhenTheFlightBeginsOnASaturday() throws {
    let made = try schedule(#""start": "2026-11-07", "end": "2026-11-13""#)
    #expect(made.items.first?.local.day == Day("2026-11-09"))
    #expect(Set(made.items.map(\.week)) == [try #require(Week("2026-W46"))])
  }

  @Test func widensUsualHoursThatAreTooShortForTheCadenceAndNoOthers() throws {
    let quiet = #""calendar": {"workingDays": ["tue"], "quietHours": {"from": "16:00", "to": "08:00"}}"#
    func week(_ cadence: Int) throws -> Schedule {
      try schedule(
        #""platforms": ["linkedin"], "cadence": {"linkedin": \#(cadence)}, "end": "2026-11-08", \#(quiet)"#)
    }
    let (usual, widened, short) = (try week(3), try week(4), try week(9))
    #expect(usual.items.allSatisfy { $0.rule.hasSuffix("usual hours 10:00-12:00") })
    #expect(widened.items.map(\.local.time.description) == ["09:50", "11:35", "13:20", "15:05"])
    #expect(widened.items[3].rule.hasSuffix("widened hours 09:00-17:00") && widened.diagnostics.isEmpty)
    #expect(short.items.count == 8 && short.diagnostics.map(\.code) == [.itemUnplaceable])
  }

  @Test func keepsExactTimesToTheMinute() throws {
    let made = try schedule(
      #""platforms": ["linkedin"], "cadence": {"linkedin": 3}, "calendar": {"windows": [{"at": "09:07"}]}"#)
    #expect(Set(made.items.map(\.local.time.description)) == ["09:07"])
  }

  @Test func movesItemsOutOfBlackoutsIntoTheSameWeek() throws {
    let made = try schedule(
      #"""
      "platforms": ["linkedin"], "cadence": {"linkedin": 3},
      "calendar": {"blackouts": [{"from": "2026-11-02", "to": "2026-11-04"}]}
      """#)
    #expect(made.items.map { "\($0.local.day)" }.prefix(3) == ["2026-11-05", "2026-11-06", "2026-11-06"])
    #expect(made.diagnostics.isEmpty)
  }

  @Test func saysWhichBlackoutLeavesAWholeWeekWithoutRoom() throws {
    let made = try schedule(
      #"""
      "platforms": ["linkedin"], "cadence": {"linkedin": 3},
      "calendar": {"blackouts": [{"from": "2026-11-02", "to": "2026-11-08", "reason": "Trade fair."}]}
      """#)
    #expect(made.items.count == 3)
    #expect(made.diagnostics.map(\.code) == [.itemUnplaceable])
    #expect(
      made.diagnostics.first?.message
        == "3 of 3 linkedin items of 2026-W45 have no room: black-out 2026-11-02..2026-11-08 (Trade fair) leaves no day"
    )
  }

  @Test func saysHowManyFitWhenSpacingLeavesNoRoom() throws {
    let made = try schedule(
      #"""
      "platforms": ["linkedin"], "cadence": {"linkedin": 7}, "end": "2026-11-08",
      "calendar": {"windows": [{"at": "10:00"}]}
      """#)
    #expect(made.items.count == 5)
    #expect(
      made.diagnostics.map(\.message)
        == ["2 of 7 linkedin items of 2026-W45 have no room: 5 fit with 60 minutes between items"])
  }

  @Test func preparesForClocksThatGoForward() throws {
    let made = try schedule(
      #"""
      "platforms": ["linkedin"], "cadence": {"linkedin": 1}, "timeZone": "America/New_York", "start": "2026-03-02",
      "end": "2026-03-08", "calendar": {"workingDays": ["sun"], "windows": [{"at": "02:30"}]}
      """#)
    let item = try #require(made.items.first)
    #expect(item.local.description == "2026-03-08T03:00")
    #expect(item.scheduledAt.description == "2026-03-08T07:00:00Z")
    #expect(made.diagnostics.map(\.code) == [.localTimeGap])
    #expect(made.diagnostics.first?.location?.path == "campaigns/spring.json")
    #expect(
      made.diagnostics.first?.message
        == "spring/linkedin/2026-W10/1 is meant for 2026-03-08T02:30, which the clocks of America/New_York skip; "
        + "it is scheduled for 2026-03-08T03:00")
  }

  @Test func preparesForClocksThatGoBack() throws {
    let made = try schedule(
      #"""
      "platforms": ["linkedin"], "cadence": {"linkedin": 1}, "start": "2026-10-19", "end": "2026-10-25",
      "calendar": {"workingDays": ["sun"], "windows": [{"at": "02:30"}]}
      """#)
    let item = try #require(made.items.first)
    #expect(item.local.description == "2026-10-25T02:30")
    #expect(item.scheduledAt.description == "2026-10-25T00:30:00Z")
    #expect(
      made.diagnostics.map(\.message) == [
        "spring/linkedin/2026-W43/1 is meant for 2026-10-25T02:30, which comes twice; "
          + "it is scheduled for 2026-10-25T02:30:00+02:00, not 2026-10-25T02:30:00+01:00"
      ])
    let window = try #require(made.diagnostics.first?.location)
    #expect(window.place.line > 1)
  }

  @Test func keepsTheSpacingInTimeThatPassesWhenClocksGoForward() throws {
    let made = try schedule(
      #"""
      "platforms": ["linkedin"], "cadence": {"linkedin": 2}, "timeZone": "America/New_York", "start": "2026-03-02",
      "end": "2026-03-08",
      "calendar": {"workingDays": ["sun"], "windows": [{"from": "01:00", "to": "05:00"}], "spacing": "2h"}
      """#)
    #expect(made.items.map(\.local.time.description) == ["03:00", "05:00"])
  }

  @Test func keepsQuietHoursThatRunPastMidnight() throws {
    let made = try schedule(
      #"""
      "platforms": ["x"], "cadence": {"x": 6},
      "calendar": {"windows": [{"from": "00:00", "to": "23:59"}], "quietHours": {"from": "20:00", "to": "08:00"}}
      """#)
    #expect(made.items.allSatisfy { 8 <= $0.local.time.hour && $0.local.time.hour < 20 })
    #expect(made.items.count == 12)
  }
}
