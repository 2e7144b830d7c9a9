import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Testing

@Suite struct PlanHistoryTests {
  private func reread(_ version: PlanVersion) throws -> PlanRecord {
    let node = try #require(JSONReader.read(version.json.pretty, path: "plan.json").output)
    return try #require(PlanRecord(node.plain))
  }

  @Test func startsWithTheFirstVersion() throws {
    let first = PlanHistory.version(of: try plan(), after: nil)
    #expect(first.version == 1)
    #expect(first.reason == "first plan")
    #expect(first.fingerprint.utf8.count == 64)
  }

  @Test func makesNoNewVersionOfTheSameContent() throws {
    let first = PlanHistory.version(of: try plan(PlanSamples.full), after: nil)
    let again = PlanHistory.version(of: try plan(PlanSamples.full), after: try reread(first))
    #expect(again == first)
    #expect(again.json == first.json)
  }

  @Test func namesThePartsThatChanged() throws {
    let first = PlanHistory.version(of: try plan(PlanSamples.full), after: nil)
    var campaign = try PlanSamples.campaign(PlanSamples.full)
    campaign.budget?.curve = .even
    campaign.themes = [Theme(week: nil, title: "Opening")]
    let settings = try PlanSamples.settings()
    let second = PlanHistory.version(of: Planner.plan(campaign, settings: settings), after: try reread(first))
    #expect(second.version == 2)
    #expect(second.reason == "weekly themes, KPI targets and budget changed")
    #expect(second.fingerprint != first.fingerprint)
  }

  @Test(arguments: [
    "[]", "{}", #"{"version": 0, "fingerprint": "a"}"#, #"{"version": "1", "fingerprint": "a"}"#, #"{"version": 1}"#,
  ])
  func readsNoRecordFromOtherDocuments(_ text: String) throws {
    let node = try #require(JSONReader.read(Array(text.utf8), path: "plan.json").output)
    #expect(PlanRecord(node.plain) == nil)
  }

  @Test func startsTheDocumentWithWhatAReaderLooksFor() throws {
    guard case .object(let fields) = PlanHistory.version(of: try plan(), after: nil).json else {
      Issue.record("not an object")
      return
    }
    #expect(
      fields.map(\.key).prefix(6) == ["campaign", "version", "reason", "generatedBy", "fingerprint", "objective"])
  }
}
