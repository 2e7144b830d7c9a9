import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// Copy that its author filed under an angle or a pillar.
@Suite struct FiledContentTests {
  private static let definition = """
    "name": "Spring launch", "platforms": ["linkedin"], "cadence": {"linkedin": 3},
    "pillars": [{"name": "Early"}, {"name": "Honest"}, {"name": "Small"}],
    "angles": [{"type": "problem", "line": "One.", "pillar": "Early"}, {"type": "data", "line": "Two.", "pillar": "Honest"},
      {"type": "offer", "line": "Three.", "pillar": "Small"}]
    """
  private static let slot = "linkedin/2026-W45/1"

  private func row(angle: String? = nil, pillar: String? = nil, slot: String = slot) -> ContentRow {
    let place = Location(path: "campaigns/spring/content.csv", line: 2, column: 1)
    var row = ContentRow(slot: Placed(slot, at: place))
    row.angle = angle.map { Placed($0, at: place) }
    row.pillar = pillar.map { Placed($0, at: place) }
    return row
  }

  private func item(_ row: ContentRow) throws -> CalendarItem {
    var campaign = try PlanSamples.campaign(Self.definition)
    campaign.content = [row]
    return try #require(try schedule(campaign).items.first { $0.id == "spring/\(Self.slot)" })
  }

  @Test(arguments: [("angle-2", "Honest"), ("angle-3", "Small"), ("angle-1", "Early")])
  func anAngleBringsItsPillar(angle: String, pillar: String) throws {
    let item = try item(row(angle: angle))
    #expect(item.angle == angle && item.pillar == pillar)
    #expect(item.title == ["angle-1": "One", "angle-2": "Two", "angle-3": "Three"][angle])
  }

  @Test func aPillarBringsAnAngleOfItsOwn() throws {
    let item = try item(row(pillar: "Honest"))
    #expect(item.angle == "angle-2" && item.pillar == "Honest")
  }

  @Test func bothAreTakenAsTheyAreWritten() throws {
    let item = try item(row(angle: "angle-1", pillar: "Small"))
    #expect(item.angle == "angle-1" && item.pillar == "Small")
  }

  @Test func anAngleThatThePlanDoesNotHaveChangesNothing() throws {
    #expect(try item(row(angle: "angle-5")).angle == (try item(row())).angle)
  }

  @Test func aKeptItemIsFiledUntilItIsPublished() throws {
    var campaign = try PlanSamples.campaign(Self.definition)
    let before = try schedule(campaign).items
    let first = try #require(before.first)
    campaign.content = [row(angle: first.angle == "angle-2" ? "angle-3" : "angle-2")]
    let asOf = try #require(Instant(rfc3339: "2026-11-20T00:00:00Z"))
    let after = try #require(try schedule(campaign, previous: before, asOf: asOf).items.first)
    #expect(after.id == first.id && after.angle != first.angle && after.pillar != first.pillar)
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
    let published = Scheduler.schedule(
      campaign: campaign, plan: plan, previous: before, frozen: [], published: [first.id], asOf: asOf)
    #expect(published.items.first == first)
  }

  /// Copy is often filled in after the fact; nobody ever published a draft.
  @Test func aPublishedDraftTakesItsCopyOnceAndKeepsIt() throws {
    var campaign = try PlanSamples.campaign(Self.definition)
    let before = try schedule(campaign).items
    let first = try #require(before.first)
    #expect(first.needsCopy)
    let asOf = try #require(Instant(rfc3339: "2026-11-20T00:00:00Z"))
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
    func copy(_ text: String, after previous: [CalendarItem]) -> [CalendarItem] {
      var row = row()
      row.copy = Placed(text, at: Location(path: "campaigns/spring/content.csv", line: 2, column: 1))
      campaign.content = [row]
      return Scheduler.schedule(
        campaign: campaign, plan: plan, previous: previous, frozen: [], published: [first.id], asOf: asOf
      ).items
    }
    let written = copy("What went out.", after: before)
    #expect(written.first?.copy == "What went out." && written.first?.isCopyAuthored == true)
    #expect(copy("Something else.", after: written).first == written.first)
  }
}
