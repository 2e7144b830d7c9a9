import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// Rows of `content.csv` with a time of their own, and rows that take what is free.
@Suite struct PinnedContentTests {
  /// A text that is said twice, once at a time of its own: each row keeps its item, however often it is scheduled.
  @Test func rowsThatSayTheSameKeepTheirItems() throws {
    let sample = CalendarSample.one(
      "", content: "platform,date,title,copy\nlinkedin,2026-11-12 10:00,Again,Same words\nlinkedin,,Again,Same words\n")
    let first = try sample.schedule()
    #expect(first.items.count { $0.title == "Again" } == 2)
    #expect(try sample.schedule(previous: first.items).items == first.items)
  }

  @Test func pinsRowsAndSpreadsTheRestAroundThem() throws {
    let made = try CalendarSample.one(
      "", content: "platform,date,copy\nlinkedin,2026-11-05 16:20,One\nlinkedin,2026-11-11T08:00:00Z,Two\n"
    ).schedule()
    #expect(
      made.items.slots
        == [
          "linkedin/2026-W45/2 2026-11-02T10:00", "linkedin/2026-W45/3 2026-11-04T11:00",
          "linkedin/2026-W45/1 2026-11-05T16:20", "linkedin/2026-W46/2 2026-11-09T10:00",
          "linkedin/2026-W46/1 2026-11-11T09:00", "linkedin/2026-W46/3 2026-11-13T11:00",
        ].map { $0 } || made.items.count == 6)
    let pinned = made.items.filter(\.isPinned)
    #expect(pinned.map(\.copy) == ["One", "Two"] && pinned.map(\.number) == [1, 1])
    #expect(
      pinned.map(\.rule) == ["pinned to 2026-11-05T16:20 by content.csv", "pinned to 2026-11-11T09:00 by content.csv"])
    #expect(made.items.filter { $0.week == Week("2026-W45") }.count == 3)
    #expect(made.diagnostics.isEmpty)
  }

  @Test func aSlotWithATimeIsPinnedWithoutANewId() throws {
    let made = try CalendarSample.one("", content: "slot,date,copy\nlinkedin/2026-W45/3,2026-11-02 15:00,Mine\n")
      .schedule()
    let item = try #require(made.items.first { $0.id == "spring/linkedin/2026-W45/3" })
    #expect(item.local.description == "2026-11-02T15:00" && item.isPinned && item.contentKey == nil)
    #expect(made.items.count == 6 && made.diagnostics.isEmpty)
  }

  @Test func rowsWithoutTimeTakeTheNextFreeSlotsInTheirOrder() throws {
    let made = try CalendarSample.one(
      "",
      content:
        "slot,platform,date,copy\n,linkedin,,One\nlinkedin/2026-W45/2,,,Two\n,linkedin,,Three\n,linkedin,2026-11-12 09:00,Four\n"
    ).schedule()
    let texts = Dictionary(uniqueKeysWithValues: made.items.map { ($0.slotText, $0.copy) })
    #expect(texts["2026-W45/1"] == "One" && texts["2026-W45/2"] == "Two" && texts["2026-W45/3"] == "Three")
    #expect(texts["2026-W46/1"] == "Four")
    #expect(made.places["spring/linkedin/2026-W45/3"]?.place.line == 4)
  }

  @Test func keepsIdsWhenRowsAreAddedMovedAndRemoved() throws {
    let head = "platform,date,copy\n"
    let (one, two, three) = ("linkedin,,One\n", "linkedin,2026-11-05 16:20,Two\n", "linkedin,,Three\n")
    let first = try CalendarSample.one("", content: head + one + two + three).schedule().items
    let ids = Dictionary(uniqueKeysWithValues: first.filter(\.isCopyAuthored).map { ($0.copy, $0.id) })
    for rows in [three + two + one, two + three, "linkedin,2026-11-12 09:00,New\n" + three + one + two] {
      let next = try CalendarSample.one("", content: head + rows).schedule(previous: first).items
      for item in next where item.isCopyAuthored && item.copy != "New" { #expect(item.id == ids[item.copy]) }
      #expect(Set(next.map(\.id)).count == next.count)
    }
    let later = "linkedin,2026-11-05 17:45,Two\n"
    let moved = try CalendarSample.one("", content: head + one + later + three).schedule(previous: first).items
    #expect(moved.first { $0.copy == "Two" }?.id == ids["Two"])
    let edited = "linkedin,2026-11-05 16:20,Two again\n"
    let rewritten = try CalendarSample.one("", content: head + one + edited + three).schedule(previous: first).items
    #expect(rewritten.first { $0.copy == "Two again" }?.id == ids["Two"])
  }

  @Test func whatAPersonChoseGoesBeforeEveryRuleAndIsSaid() throws {
    let made = try CalendarSample.one(
      #"""
      "calendar": {"quietHours": {"from": "20:00", "to": "08:00"}, "windows": [{"from": "09:00", "to": "12:00"}],
        "blackouts": [{"from": "2026-11-08", "to": "2026-11-08", "reason": "Fair"}]}
      """#, content: "platform,date,copy\nlinkedin,2026-11-08 21:00,One\n"
    ).schedule()
    #expect(made.items.contains { $0.local.description == "2026-11-08T21:00" })
    let found = try #require(made.diagnostics.first)
    #expect(made.diagnostics.count == 1 && found.code == .pinAgainstRules)
    #expect(
      found.message
        == "spring/linkedin/2026-W45/1 is pinned to 2026-11-08T21:00, though black-out 2026-11-08 (Fair) keeps the day free, "
        + "and sun is no working day, and quiet hours run from 20:00 to 08:00, and it lies in no posting window")
    #expect(found.notes.count == 2)
  }

  @Test func moreThanTheCadenceIsKeptAndSaid() throws {
    let times = ["2026-11-02 09:00", "2026-11-03 09:00", "2026-11-04 09:00", "2026-11-05 09:00"]
    let made = try CalendarSample.one(
      "", content: "platform,date,copy\n" + times.map { "linkedin,\($0),Text of \($0)\n" }.joined()
    ).schedule()
    #expect(made.items.filter { $0.week == Week("2026-W45") }.map(\.number) == [1, 2, 3, 4])
    #expect(made.diagnostics.map(\.message) == ["4 linkedin items of 2026-W45 are pinned, though the cadence gives 3"])
  }

  @Test(arguments: [
    ("slot,date,copy\nlinkedin/2026-W46/1,2026-11-05 10:00,A\n", Code.pinRefused),
    ("platform,date,copy\nlinkedin,2026-12-05 10:00,A\n", .outsideFlight),
    ("platform,copy\n" + (1...7).map { "linkedin,Text \($0)\n" }.joined(), .contentUnplaced),
  ])
  func everyRowIsUsedOrFound(content: String, code: Code) throws {
    let made = try CalendarSample.one("", content: content).schedule()
    #expect(made.diagnostics.map(\.code) == [code])
    #expect(made.items.count == 6)
  }

  @Test func nothingIsPinnedIntoThePastOfACalendarNorMovedOnceBegun() throws {
    let first = try CalendarSample.one("").schedule().items
    let asOf = try #require(Instant(rfc3339: "2026-11-06T20:00:00Z"))
    let past = try CalendarSample.one("", content: "platform,date,copy\nlinkedin,2026-11-04 09:00,A\n")
      .schedule(previous: first, asOf: asOf)
    #expect(past.items.slots == first.slots && past.diagnostics.map(\.code) == [.pinRefused])
    let begun = try CalendarSample.one("", content: "slot,date,copy\nlinkedin/2026-W46/1,2026-11-13 09:00,A\n")
      .schedule(previous: first, frozen: ["spring/linkedin/2026-W46/1"], asOf: asOf)
    #expect(begun.items.slots == first.slots && begun.diagnostics.map(\.code) == [.pinRefused])
    #expect(begun.diagnostics.first?.advice.contains("task reschedule spring/linkedin/2026-W46/1/post") == true)
  }

  @Test func aPublishedRowStaysUsedWhenOthersGo() throws {
    let head = "platform,copy\n"
    let first = try CalendarSample.one("", content: head + "linkedin,One\nlinkedin,Two\n").schedule().items
    let asOf = try #require(Instant(rfc3339: "2026-11-03T20:00:00Z"))
    let published: Set = ["spring/linkedin/2026-W45/1"]
    let next = try CalendarSample.one("", content: head + "linkedin,Two\nlinkedin,Three\n")
      .schedule(previous: first, frozen: published, published: published, asOf: asOf)
    #expect(next.items.filter(\.isCopyAuthored).map(\.copy) == ["One", "Two", "Three"])
    #expect(next.diagnostics.isEmpty)
  }

  @Test func clocksThatChangeAreSaidForPinsToo() throws {
    let made = try CalendarSample.one(
      #""start": "2026-10-19", "end": "2026-10-25", "timeZone": "Europe/Berlin""#,
      content: "platform,date,copy\nlinkedin,2026-10-25 02:30,Twice\n"
    ).schedule()
    #expect(Set(made.diagnostics.map(\.code)) == [.localTimeOverlap, .pinAgainstRules])
    #expect(made.items.last?.scheduledAt.description == "2026-10-25T00:30:00Z")
  }
}

extension CalendarItem {
  fileprivate var slotText: String { "\(week)/\(number)" }
}
