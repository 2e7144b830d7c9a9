import TestSupport
import Testing

@testable import CampaignOps

/// What an operator sees of a task: enough to do it without looking anywhere else.
@Suite struct ShowTaskTests {
  static let steps = #"""
    "notes": "Never name the plants.",
    "workflow": {"steps": [{"type": "DRAFT", "offset": "-2d"}, {"type": "REVIEW", "offset": "-1d"},
      {"type": "POST", "offset": "0"}, {"type": "ENGAGE", "offset": "2h"}]}
    """#
  static let item = "spring/linkedin/2026-W49/1"

  private func place() throws -> Workplace {
    let place = try Workplace(with: ["spring": Workplace.definition(cadence: 3, Self.steps)])
    try place.write(
      "slot,copy,notes\nlinkedin/2026-W49/1,Apples pears plums.,Shot on Thursday.\n",
      to: "campaigns/spring/content.csv")
    place.run("run", at: "2026-11-27T07:00:00Z")
    return place
  }

  @Test func tellsWhoeverWritesWhatTheItemIsAbout() throws {
    let said = try place().run("show", "\(Self.item)/draft", at: "2026-11-27T07:00:00Z").output
    for line in ["\nItem\n", "  theme ", "  angle ", "  pillar ", "Shot on Thursday.", "Never name the plants."] {
      #expect(said.contains(line), "\(said)")
    }
    #expect(said.contains("\nCopy\n  Apples pears plums.\n"))
    let other = try place().run("show", "spring/linkedin/2026-W49/2/draft", at: "2026-11-27T07:00:00Z").output
    #expect(other.contains("\nCopy (a draft; write it in content.csv)\n  TODO(copy): write this"))
  }

  @Test func tellsWhoeverWritesWhatTheTextHasRoomFor() throws {
    let place = try place()
    let now = "2026-11-27T07:00:00Z"
    let heading = "\nFor the text\n"
    for step in ["2026-W49/1/draft", "2026-W49/1/review", "2026-W49/2/post"] {
      let said = place.run("show", "spring/linkedin/\(step)", at: now).output
      #expect(said.contains(heading), "\(said)")
      #expect(said.split(separator: "\n").contains { $0.hasPrefix("  room ") && $0.contains("3000 char") }, "\(said)")
    }
    // Copy that is written needs no notes on the day it goes out, and an answer has nothing to do with them.
    for step in ["2026-W49/1/post", "2026-W49/1/engage-2h"] {
      #expect(!place.run("show", "spring/linkedin/\(step)", at: now).output.contains(heading))
    }
  }

  @Test func offersToApproveAReviewAndSaysWhatARejectionIsWorth() throws {
    let place = try place()
    let now = "2026-11-27T07:00:00Z"
    #expect(place.run("show", "\(Self.item)/review", at: now).output.contains("task approve \(Self.item)/review"))
    let said = place.run("task", "reject", "\(Self.item)/review", "--reason", "no source", at: now)
    #expect(said.status == .dataErrors && said.errors.contains("task block"), "\(said.errors)")
    #expect(place.run("check", at: now).status == .done, "nothing was recorded")
  }

  @Test func leadsWhoeverAnswersToThePost() throws {
    let place = try place()
    let link = "https://www.linkedin.com/feed/update/urn:li:activity:7"
    place.run("task", "complete", "\(Self.item)/post", "--url", link, at: "2026-11-30T12:00:00Z")
    place.run("run", at: "2026-11-30T12:10:00Z")
    let said = place.run("show", "\(Self.item)/engage-2h", at: "2026-11-30T12:10:00Z").output
    #expect(said.contains("\nPublished 2026-11-30 13:00\n  \(link)\n"), "\(said)")
    let list = place.run("tasks", "--today", "--format", "csv", at: "2026-11-30T12:10:00Z").output
    #expect(list.split(separator: "\n").contains { $0.contains("engage-2h") && $0.contains(link) }, "\(list)")
  }

  /// Rows may say the same, or nothing yet; each has notes of its own.
  @Test func givesEachItemTheNotesOfItsOwnRow() throws {
    let place = try Workplace()
    try place.write(
      """
      platform,date,title,copy,notes
      linkedin,2026-11-30 10:00,Plums,,Shot on Monday.
      linkedin,2026-12-02 10:00,Plums,,Shot on Wednesday.
      linkedin,,Pears,Apples pears plums.,Taken from the archive.
      linkedin,,Pears,Apples pears plums.,Ask Mira first.

      """, to: "campaigns/spring/content.csv")
    let now = "2026-11-27T07:00:00Z"
    place.run("run", at: now)
    let shown = (1...3).flatMap { number in
      ["2026-W49", "2026-W50"].map { place.run("show", "spring/linkedin/\($0)/\(number)", at: now).output }
    }
    for notes in ["Shot on Monday.", "Shot on Wednesday.", "Taken from the archive.", "Ask Mira first."] {
      #expect(shown.count { $0.contains("\nNotes\n  \(notes)\n") } == 1, "\(notes)")
    }
    let monday = shown.first { $0.contains("2026-11-30 10:00") } ?? ""
    #expect(monday.contains("Shot on Monday."))
  }

  @Test func printsNotesOfSeveralLinesAsLines() throws {
    let texts = #"""
      "description": "Pears\nand plums.", "notes": "Line one\nLine two",
      "workflow": {"steps": [{"type": "DRAFT", "offset": "-2d"}, {"type": "POST", "offset": "0"}]}
      """#
    let place = try Workplace(with: ["spring": Workplace.definition(cadence: 3, texts)])
    try place.write(
      "slot,copy,notes\nlinkedin/2026-W49/1,Apples.,\"Row one\nRow two\"\n", to: "campaigns/spring/content.csv")
    let now = "2026-11-27T07:00:00Z"
    place.run("run", at: now)
    let campaign = place.run("show", "spring", at: now).output
    #expect(campaign.contains("\nDescription\n  Pears\n  and plums.\n\nNotes\n  Line one\n  Line two\n"), "\(campaign)")
    #expect(place.run("show", Self.item, at: now).output.contains("\nNotes\n  Row one\n  Row two\n"))
    let task = place.run("show", "\(Self.item)/draft", at: now).output
    #expect(
      task.contains("\nNotes\n  Row one\n  Row two\n\nNotes for all items\n  Line one\n  Line two\n"), "\(task)")
    for said in [campaign, task] { #expect(!said.contains("\\u{a}")) }
  }
}
