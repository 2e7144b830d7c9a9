import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// `explain` tells the whole way of an item through the rules, wherever it comes from.
@Suite struct ExplanationTests {
  private static func path(of id: String, _ definition: String, content: String = "") throws -> [String] {
    try CalendarSample.one(#""platforms": ["linkedin"], "# + definition, content: content).schedule(
      explaining: "spring/linkedin/2026-W45/\(id)"
    ).path
  }

  @Test func ofAPinnedItem() throws {
    let path = try Self.path(
      of: "1", #""calendar": {"quietHours": {"from": "20:00", "to": "09:00"}, "blackouts": ["2026-11-07"]}"#,
      content: "platform,date,copy\nlinkedin,2026-11-07 08:10,Early\n")
    let told = path.map { $0.replacing(#/ \(campaigns/spring\.json:[0-9:]+\)/#, with: " (its place)") }
    #expect(
      told == [
        "a row of content.csv chooses the time (campaigns/spring/content.csv:2:10), which goes before every rule",
        "it counts as one of the 3 linkedin items that 2026-W45 gets; the others make room",
        "kept, though black-out 2026-11-07 keeps the day free (its place)", "kept, though sat is no working day",
        "kept, though quiet hours run from 20:00 to 09:00",
        "result: 2026-11-07T08:10, Europe/Berlin (2026-11-07T07:10:00Z)",
      ])
  }

  @Test(arguments: [
    (
      #""calendar": {"windows": [{"at": "10:00"}], "spacing": "60m"}"#, "2026-11-04 10:20",
      "its own time would be 2026-11-04T10:00, which is less than 60 minutes from what the account publishes at "
        + "2026-11-04T10:20: moved to the next free time"
    ),
    (
      #""calendar": {"perDay": {"linkedin": 1}, "windows": [{"at": "10:00"}, {"at": "15:00"}]}"#, "2026-11-04 18:00",
      "its own time would be 2026-11-04T15:00, which is on a day that has its 1 already: moved to the next free time"
    ),
  ])
  func ofAnItemThatHadToGiveWay(rules: String, pin: String, step: String) throws {
    // The pin is of an occurrence, so that it counts for no number of the week.
    let post = #""recurring": [{"name": "tips", "platforms": ["linkedin"], "every": "30d", "first": "2026-11-04"}]"#
    let definition = rules.replacing(#""calendar": {"#, with: #""calendar": {\#(post), "#)
    let path = try Self.path(
      of: "2", definition, content: "slot,date,copy\nlinkedin/2026-W45/tips-1,\(pin),Tip\n")
    #expect(path.contains(step), "\(path)")
  }

  @Test func ofARecurringPostThatHadToGiveWay() throws {
    let post =
      #""recurring": [{"name": "tips", "platforms": ["linkedin"], "every": "30d", "first": "2026-11-04", "at": "10:00"}]"#
    let path = try Self.path(
      of: "tips-1", #""calendar": {\#(post)}"#, content: "platform,date,copy\nlinkedin,2026-11-04 10:20,Near\n")
    #expect(
      path.contains("2026-11-04T10:00 is less than 60 minutes from what the account publishes at 2026-11-04T10:20"),
      "\(path)")
    #expect(path.contains("moved to the next free time of the posting hours"), "\(path)")
  }

  @Test func ofARecurringPostOnABlackOut() throws {
    let post =
      #""recurring": [{"name": "tips", "platforms": ["linkedin"], "every": "30d", "first": "2026-11-04", "at": "10:00"}]"#
    let path = try Self.path(of: "tips-1", #""calendar": {"blackouts": ["2026-11-04"], \#(post)}"#)
    #expect(path.contains("2026-11-04T10:00 lies in black-out 2026-11-04"), "\(path)")
    #expect(path.contains("moved to 2026-11-05, the nearest day of 2026-W45 with a free time"), "\(path)")
  }

  @Test func ofAPinnedOccurrence() throws {
    let post = #""recurring": [{"name": "tips", "platforms": ["linkedin"], "every": "30d", "first": "2026-11-04"}]"#
    let path = try Self.path(
      of: "tips-1", #""calendar": {\#(post)}"#,
      content: "slot,date,copy\nlinkedin/2026-W45/tips-1,2026-11-05 11:00,Tip\n")
    #expect(path.contains { $0.hasPrefix("a row of content.csv chooses the time (campaigns/spring/content.csv:2:") })
  }
}
