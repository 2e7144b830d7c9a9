import TestSupport
import Testing

@testable import CampaignOps

/// What `explain` and `export` say.
@Suite struct CalendarCommandsTests {
  private static func place() throws -> Workplace {
    let place = try Workplace(
      with: [
        "spring": Workplace.definition(
          "spring", cadence: 3,
          #""owner": "Ada", "calendar": {"quietHours": {"from": "20:00", "to": "08:00"}, "windows": [{"from": "09:00", "to": "12:00"}], "blackouts": [{"from": "2026-12-02", "to": "2026-12-02", "reason": "Fair"}]}"#
        ),
        "far": Workplace.definition("far", cadence: 1, #""venture": "Lumen", "timeZone": "America/New_York""#),
      ])
    try place.write(
      "slot,date,copy\nlinkedin/2026-W49/3,2026-12-04 11:10,\"=1+1; a, b\\c <b>\"\n", to: "campaigns/spring/content.csv"
    )
    return place
  }

  /// The first lines of the exported rows; copy may have several.
  private static func rows(of said: Said) -> [Substring] {
    said.output.split(separator: "\n").filter { $0.hasPrefix("spring/linkedin/") || $0.hasPrefix("far/linkedin/") }
  }

  @Test func explainsTheWayOfAnItemThroughTheRules() throws {
    let said = try Self.place().run("explain", "spring/linkedin/2026-W49/1", at: "2026-11-20T08:00:00Z")
    #expect(said.status == .done)
    for part in [
      "spring/linkedin/2026-W49/1", "a cadence of 3 a week (campaigns/spring.json:", "is a full week: it gets 3",
      "pinned in the same week, and counted first: 2026-12-04T11:10",
      "2026-12-02 is left out: black-out 2026-12-02 (Fair)",
      "hours: window 09:00-12:00 (campaigns/spring.json:", "quiet hours 20:00 to 08:00",
      "60 minutes apart from the 2 other",
      "result: 2026-11-30T10:30, Europe/Berlin (2026-11-30T09:30:00Z)",
    ] { #expect(said.output.contains(part), "\(part) is missing in:\n\(said.output)") }
  }

  @Test func explainsPinsTasksAndCodes() throws {
    let place = try Self.place()
    let pin = place.run("explain", "spring/linkedin/2026-W49/3").output
    #expect(pin.contains("a row of content.csv chooses the time") && pin.contains("goes before every rule"))
    #expect(pin.contains("result: 2026-12-04T11:10, Europe/Berlin"))
    let task = place.run("explain", "spring/linkedin/2026-W49/3/post").output
    #expect(task.contains("at the item's own time") && task.contains("its owner is Ada"))
    let code = Workplace.run(["explain", "pin-refused"])
    #expect(code.status == .done && code.output.contains("cause: A time in `content.csv` cannot be kept"))
    let unknown = place.run("explain", "spring/linkedin/2026-W49/33")
    #expect(unknown.status == .nothingFound && unknown.errors.contains("did you mean"))
  }

  @Test func explainsWhyWorkIsDueEarlier() throws {
    let steps = #""workflow": {"steps": [{"type": "REVIEW", "offset": "-1d"}, {"type": "POST", "offset": "0"}]}"#
    let place = try Workplace(with: ["spring": Workplace.definition("spring", cadence: 3, steps)])
    let said = place.run("explain", "spring/linkedin/2026-W49/1/review", at: "2026-11-20T08:00:00Z").output
    #expect(said.contains("2026-11-29 is no working day, so it is due on the last one before"), "\(said)")
    #expect(said.contains("result: due 2026-11-27T"), "\(said)")
    let later = place.run("explain", "spring/linkedin/2026-W49/2/review", at: "2026-11-20T08:00:00Z").output
    #expect(!later.contains("no working day"), "\(later)")
  }

  @Test func explainsWhatIsKeptAsKept() throws {
    let place = try Self.place()
    #expect(place.run("run", at: "2026-12-01T20:00:00Z").status == .done)
    let said = place.run("explain", "spring/linkedin/2026-W49/1", at: "2026-12-01T21:00:00Z")
    #expect(said.output.contains("kept from the calendar of an earlier run, since its time is past"))
  }

  @Test func exportsCSVWithGuardedCells() throws {
    let said = try Self.place().run("export", "--campaign", "spring")
    let lines = said.output.split(separator: "\n").map(String.init)
    #expect(
      Self.rows(of: said).count == 6 && lines[0].hasPrefix("id,campaign,platform,account,date,time,zone,utc,status,"))
    #expect(said.output.contains(",\"'=1+1; a, b\\c <b>\","))
    #expect(Self.rows(of: said).allSatisfy { $0.contains(",acme,") })
  }

  @Test(arguments: [
    (["--from", "2026-12-07"], 4), (["--to", "2026-12-04", "--campaign", "spring"], 3),
    (["--platform", "LinkedIn"], 8),
    (["--status", "pending"], 1), (["--status", "BLOCKED"], 7), (["--campaign", "far"], 2),
  ])
  func exportsOnlyWhatIsAskedFor(options: [String], count: Int) throws {
    let place = try Self.place()
    let said = Workplace.run(["export", "--data", place.folder.path(of: "data")] + options, at: "2026-11-20T08:00:00Z")
    #expect(Self.rows(of: said).count == count, "\(said.output)\(said.errors)")
  }

  @Test func saysSoWhereNothingMatches() throws {
    let place = try Self.place()
    let none = place.run("export", "--from", "2027-01-01")
    #expect(none.status == .nothingFound && none.output.isEmpty && none.errors == "campaign-ops: no item matches\n")
    #expect(place.run("export", "--status", "done").status == .wrongUsage)
    #expect(place.run("export", "--campaign", "sprint").errors.contains("did you mean 'spring'?"))
  }

  @Test func exportsPagesWithoutLiveMarkup() throws {
    let place = try Self.place()
    let page = place.run("export", "--format", "html").output
    #expect(page.contains("=1+1; a, b\\c &lt;b&gt;") && !page.contains("<b>") && !page.contains("<script"))
    let review = place.run("export", "--format", "md").output
    #expect(review.contains("## 2026-W49") && review.contains("| --- |"))
  }

  @Test func exportsFeedsThatCalendarProgramsRead() throws {
    let place = try Self.place()
    let feed = place.run("export", "--format", "ics").output
    #expect(feed == place.run("export", "--format", "ics", at: "2026-12-01T09:30:00Z").output)
    let lines = feed.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 } && !feed.replacing("\r\n", with: "").contains("\n"))
    let whole = feed.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    #expect(whole.count { $0 == "BEGIN:VEVENT" } == 8 && whole.count { $0 == "BEGIN:VTIMEZONE" } == 2)
    for line in [
      "UID:spring/linkedin/2026-W49/3@studio.campaign-ops", "DTSTART;TZID=Europe/Berlin:20261204T111000",
      "DTSTAMP:20261130T000000Z", "TZOFFSETTO:+0100", "TZNAME:EST",
    ] { #expect(whole.contains(line), "\(line) is missing") }
    #expect(whole.contains { $0.hasPrefix("DESCRIPTION:=1+1\\; a\\, b\\\\c <b>") })
  }
}
