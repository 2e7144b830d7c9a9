import Foundation
import TestSupport
import Testing

@testable import CampaignOps

/// What `tasks` and `show` say of campaigns that are not running, and of what was recorded in spite of a block.
@Suite struct RestingWorkTests {
  static let now = "2026-11-27T07:00:00Z"

  private func place(_ status: String) throws -> Workplace {
    let definition = Workplace.definition(cadence: 3).replacingOccurrences(of: "ACTIVE", with: status)
    let place = try Workplace(with: ["spring": definition])
    place.run("run", at: Self.now)
    return place
  }

  @Test(arguments: [("PLANNED", "activate"), ("PAUSED", "resume")])
  func tasksTellsWhatRestsAndWhatSetsItGoing(status: String, verb: String) throws {
    let place = try place(status)
    let said = place.run("tasks", at: Self.now)
    let lines = said.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "nothing to do")
    let last = try #require(lines.last)
    #expect(last.hasPrefix("spring is \(status), so its "), "\(last)")
    #expect(last.contains(" open tasks are not listed, the first due 2026-"))
    #expect(last.contains("`campaign-ops \(verb) spring"))
    #expect(last.hasSuffix("`tasks --all` shows them now"))
    for format in ["json", "csv"] {
      let table = place.run("tasks", "--format", format, at: Self.now)
      #expect(!table.output.contains("spring is \(status)"))
      #expect(table.errors.contains("campaign-ops: spring is \(status)"))
    }
    #expect(place.run("tasks", "--format", "markdown", at: Self.now).output.contains("\n- spring is \(status)"))
    #expect(!place.run("tasks", "--all", at: Self.now).output.contains("spring is \(status)"))
    #expect(place.run("tasks", "--owner", "somebody else", at: Self.now).output == "nothing to do\n")
    #expect(place.run("tasks", "--quiet", at: Self.now).output == "nothing to do\n")
  }

  @Test func anActiveCampaignSaysNothingMore() throws {
    #expect(!(try place("ACTIVE")).run("tasks", at: Self.now).output.contains("spring is"))
  }

  @Test func showNamesCampaignClientAndAccountAndTheWordsForPictures() throws {
    let place = try Workplace(
      with: ["spring": Workplace.definition(cadence: 3, #""channels": {"linkedin": {"account": "Lindgate AG"}}"#)])
    try place.write(
      "slot,copy,asset,alt\nlinkedin/2026-W49/1,Apples.,https://cdn.example.com/a.png,Three apples\n",
      to: "campaigns/spring/content.csv")
    place.run("run", at: Self.now)
    let said = place.run("show", "spring/linkedin/2026-W49/1/post", at: Self.now).output
    #expect(said.contains("\n  campaign  "), "\(said)")
    #expect(said.contains("\n  account   Lindgate AG\n"))
    #expect(said.contains("\nAlternative text\n  Three apples\n"))
  }

  @Test func whatIsRecordedInSpiteOfABlockIsSaidAtOnce() throws {
    let place = try place("ACTIVE")
    let post = "spring/linkedin/2026-W49/1/post"
    let refused = place.run("task", "start", post, at: Self.now)
    #expect(refused.status == .dataErrors)
    #expect(refused.errors.contains("it is BLOCKED then (copy is not written"))
    let link = "https://www.linkedin.com/feed/update/urn:li:activity:7"
    let done = place.run("task", "complete", post, "--url", link, at: Self.now)
    #expect(done.status == .done)
    #expect(done.output.hasPrefix("recorded in progress/spring/"))
    #expect(done.errors.contains("campaign-ops: warning: task \"\(post)\" was completed at"))
    #expect(done.errors.contains("[published-blocked]"))
    let again = place.run("task", "cancel", post, "--reason", "no", at: Self.now)
    #expect(again.errors.contains("\n  note: it has been COMPLETED since "), "\(again.errors)")
    #expect(again.errors.hasSuffix("  help: nothing more can be recorded about it\n"))
  }
}
