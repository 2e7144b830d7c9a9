import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite struct RecurringPostTests {
  private func sample(_ post: String, more: String = "", content: String = "") -> CalendarSample {
    .one(
      #""platforms": ["linkedin"], "end": "2026-12-13", "cadence": {"linkedin": 1}, "calendar": {\#(more) "recurring": [{"name": "care-tips", "platforms": ["linkedin"], \#(post)}]}"#,
      content: content)
  }

  private func occurrences(_ made: Schedule) -> [String] { made.items.filter { $0.series != nil }.slots }

  @Test func comesRoundAtItsIntervalBesideTheCadence() throws {
    let made = try sample(#""every": "14d", "first": "2026-11-03", "at": "08:15", "copy": "Wash cold.", "count": 2"#)
      .schedule()
    #expect(
      occurrences(made) == [
        "linkedin/2026-W45/care-tips-1 2026-11-03T08:15", "linkedin/2026-W47/care-tips-2 2026-11-17T08:15",
      ])
    #expect(made.items.count == 8 && made.diagnostics.isEmpty)
    #expect(made.items.filter { $0.series != nil }.allSatisfy { $0.copy == "Wash cold." && $0.isCopyAuthored })
  }

  @Test func endsAtItsLastDayAndLeavesDaysOffToTheNextOpenOne() throws {
    let made = try sample(
      #""every": "7d", "first": "2026-11-05", "until": "2026-11-20", "at": "10:00""#,
      more: #""blackouts": ["2026-11-12"],"#
    ).schedule()
    #expect(
      occurrences(made).map { $0.suffix(16) } == ["2026-11-05T10:00", "2026-11-13T10:00", "2026-11-19T10:00"])
  }

  @Test func aWeekendAtTheEndOfTheWeekHandsItBackToTheFriday() throws {
    let made = try sample(#""every": "10d", "first": "2026-11-04", "until": "2026-11-20", "at": "10:00""#).schedule()
    #expect(occurrences(made).map { $0.suffix(16) } == ["2026-11-04T10:00", "2026-11-13T10:00"])
    #expect(made.diagnostics.isEmpty)
  }

  @Test func keepsItsCoolDownOrSaysWhyNot() throws {
    let made = try sample(
      #""every": "7d", "first": "2026-11-05", "until": "2026-11-20", "at": "10:00", "cooldown": "7d""#,
      more: #""blackouts": ["2026-11-12"],"#
    ).schedule()
    #expect(occurrences(made).map { $0.suffix(16) } == ["2026-11-05T10:00", "2026-11-13T10:00", "2026-11-20T10:00"])
    let short = try sample(
      #""every": "1d", "first": "2026-11-05", "until": "2026-11-06", "cooldown": "9d""#
    ).schedule()
    #expect(short.diagnostics.map(\.code) == [.itemUnplaceable])
    #expect(
      short.diagnostics.first?.message
        == "occurrence 2 of care-tips has no room on linkedin in 2026-W45: the cool-down of 9 days")
  }

  @Test(arguments: [
    (
      #""blackouts": [{"from": "2026-11-02", "to": "2026-11-08", "reason": "fair"}],"#,
      "black-out 2026-11-02..2026-11-08 (fair) leaves no day"
    ),
    (
      #""perDay": {"linkedin": 1}, "workingDays": ["wed"],"#,
      "no free time with 60 minutes between items and at most 1 a day"
    ),
  ])
  func saysWhichRuleLeftNoRoom(rule: String, why: String) throws {
    let made = try sample(
      #""every": "7d", "first": "2026-11-04", "count": 1"#, more: rule,
      content: "slot,date,copy\nlinkedin/2026-W45/1,2026-11-04 12:00,Pinned.\n"
    ).schedule()
    #expect(
      made.diagnostics.map(\.message).contains("occurrence 1 of care-tips has no room on linkedin in 2026-W45: \(why)"))
  }

  @Test func saysOnceWhatItsOwnTimeGoesAgainst() throws {
    let made = try sample(
      #""every": "7d", "first": "2026-11-04", "at": "07:30", "copy": "Wash cold.""#,
      more: #""quietHours": {"from": "20:00", "to": "09:00"},"#
    ).schedule()
    #expect(occurrences(made).allSatisfy { $0.hasSuffix("T07:30") } && occurrences(made).count == 6)
    #expect(
      made.diagnostics.map(\.message)
        == ["recurring post `care-tips` is at 07:30 on linkedin, though quiet hours run from 20:00 to 09:00"])
  }

  @Test func eachOccurrenceIsEditedAlone() throws {
    let made = try sample(
      #""every": "14d", "first": "2026-11-03", "at": "08:15", "copy": "Wash cold.""#,
      content: "slot,date,copy\nlinkedin/2026-W47/care-tips-2,2026-11-19 12:00,\"Wash cold, still.\"\n"
    ).schedule()
    let copies = made.items.filter { $0.series != nil }.map(\.copy)
    #expect(copies == ["Wash cold.", "Wash cold, still.", "Wash cold."])
    #expect(occurrences(made)[1] == "linkedin/2026-W47/care-tips-2 2026-11-19T12:00")
    #expect(made.diagnostics.isEmpty)
  }

  @Test func changesNothingWhenItIsScheduledAgain() throws {
    let sample = sample(#""every": "5d", "cooldown": "4d""#)
    let first = try sample.schedule().items
    for day in ["2026-11-04", "2026-11-18", "2026-12-10"] {
      let asOf = try #require(Instant(rfc3339: "\(day)T09:00:00Z"))
      #expect(try sample.schedule(previous: first, asOf: asOf).items == first)
    }
  }

  /// Nothing is added to the past, and that is no matter of spacing.
  @Test(arguments: [
    ("2026-11-06T18:00:00Z", "", "", "the days on which it could be published are past"),
    (
      "2026-11-04T18:00:00Z", #""blackouts": [{"from": "2026-11-05", "to": "2026-11-06", "reason": "fair"}],"#, "",
      "black-out 2026-11-05..2026-11-06 (fair) leaves no day"
    ),
    (
      "2026-11-05T18:00:00Z", #""perDay": {"linkedin": 1},"#, "linkedin/2026-W45/2,2026-11-06 15:00,Pinned.",
      "no free time with 60 minutes between items and at most 1 a day"
    ),
  ])
  func saysWhenItIsTooLateForAPostThatIsAdded(asOf: String, rule: String, row: String, why: String) throws {
    let without = try CalendarSample.one(#""end": "2026-12-13", "cadence": {"linkedin": 1}"#).schedule().items
    let made = try sample(
      #""every": "7d", "first": "2026-11-02", "at": "10:00", "count": 1"#, more: rule,
      content: row.isEmpty ? "" : "slot,date,copy\n\(row)\n"
    ).schedule(previous: without, asOf: try #require(Instant(rfc3339: asOf)))
    let messages = made.diagnostics.map(\.message).filter { $0.hasPrefix("occurrence ") }
    #expect(messages == ["occurrence 1 of care-tips has no room on linkedin in 2026-W45: \(why)"])
  }
}
