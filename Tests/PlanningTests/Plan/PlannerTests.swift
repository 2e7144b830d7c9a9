import Campaigns
import Diagnostics
import Planning
import Quantities
import TestSupport
import Testing

func plan(_ extra: String = "") throws -> CampaignPlan {
  Planner.plan(try PlanSamples.campaign(extra), settings: try PlanSamples.settings())
}

@Suite struct PlannerTests {
  @Test func draftsAnHonestPlanFromTheRequiredFieldsAlone() throws {
    let plan = try plan()
    #expect(
      plan.positioning.value
        == "The aim: win 40 demo requests. The campaign asks for one step: book a demo. TODO(copy): say who this is for, "
        + "what Acme does for them that nothing else does and why they should believe it.")
    #expect(plan.positioning.provenance == .generated(template: "positioning/1"))
    #expect(plan.pillars.map(\.value.name) == ["What Acme offers", "Why believe it", "The next step"])
    #expect(plan.angles.map(\.kind) == [.offer, .problem, .howTo])
    #expect(plan.angles.map(\.id) == ["angle-1", "angle-2", "angle-3"])
    #expect(plan.budget == nil)
    #expect(plan.targets.isEmpty)
    #expect(plan.messages.count == 6)
  }

  @Test func sellsTheOfferAndNeverTheClientsOwnAim() throws {
    let plan = try plan()
    let public_ = plan.messages.map(\.text) + plan.angles.map(\.line) + plan.themes.map(\.title)
    #expect(!public_.contains { $0.contains("40 demo requests") })
  }

  @Test func joinsAnAuthoredPositioningIntoOneStatement() throws {
    let plan = try plan(PlanSamples.full)
    #expect(
      plan.positioning.value
        == "For plant managers who lose hours to unplanned stops, LineWatch is a monitoring service that shows a fault "
        + "before the line stops. Unlike paper logs, it reads the machines directly.")
    #expect(plan.positioning.provenance == .authored)
  }

  @Test(
    arguments: [
      (
        #"{"for": "For plant managers.", "need": "who lose hours", "offer": "our LineWatch", "category": "a hourly report", "benefit": "that helps!"}"#,
        "For plant managers who lose hours, LineWatch is a hourly report that helps!"
      ),
      (
        #"{"for": "IT leads", "offer": "iPaaS", "category": "hourly check", "benefit": "finds faults..."}"#,
        "For IT leads, iPaaS is an hourly check that finds faults."
      ),
      (
        #"{"for": "Berlin founders", "offer": "Nest", "category": "API monitor", "benefit": "works", "alternative": "unlike email", "reason": "because people answer"}"#,
        "For Berlin founders, Nest is an API monitor that works, unlike email. The proof: people answer."
      ),
    ])
  func readsWellWhateverWordsTheAuthorAlreadyWrote(_ positioning: String, _ statement: String) throws {
    #expect(try plan(#""positioning": \#(positioning)"#).positioning.value == statement)
  }

  @Test func keepsTheAuthorsAnglesFirstAndFillsUpWithOtherKinds() throws {
    let plan = try plan(
      #""angles": [{"type": "offer", "line": "Try it for a month."}], "proofPoints": ["42 plants run it today"]"#)
    #expect(plan.angles.map(\.kind) == [.offer, .proof, .problem])
    #expect(plan.angles.map(\.provenance)[0] == .authored)
    #expect(plan.angles[1].provenance == .generated(template: "angle-proof/1"))
    #expect(plan.angles[0].line == "Try it for a month.")
  }

  @Test(arguments: [
    (1, "a"), (2, "ac"), (3, "ack"), (4, "aack"), (5, "aaack"), (10, "aaaaacccck"), (20, "aaaaaaaaaaccccccnkkk"),
  ])
  func movesFromAwarenessToConversionAlongTheFlight(_ weeks: Int, _: String) throws {
    let end = try #require(Day("2026-11-02")).adding(7 * weeks - 1)
    let stages = try plan(#""start": "2026-11-02", "end": "\#(end)""#).themes.map(\.stage)
    #expect(stages.count == weeks)
    let order: [FunnelStage] = [.awareness, .consideration, .conversion]
    let ranks = stages.compactMap(order.firstIndex)
    #expect(ranks == ranks.sorted())
    if weeks == 10 { #expect(ranks == [0, 0, 0, 0, 0, 1, 1, 1, 2, 2]) }
    if weeks == 3 { #expect(ranks == [0, 1, 2]) }
  }

  @Test func putsAuthoredThemesIntoTheirWeeksAndTheRestInOrder() throws {
    let plan = try plan(
      #""end": "2026-11-29", "themes": [{"title": "Loose"}, {"week": "2026-W45", "title": "Fixed", "stage": "conversion"}]"#
    )
    #expect(plan.themes.map(\.title).prefix(2) == ["Fixed", "Loose"])
    #expect(plan.themes[0].stage == .conversion)
    #expect(plan.themes.map { $0.provenance == .authored } == [true, true, false, false])
    #expect(Set(plan.themes.map(\.title)).count == 4)
  }

  @Test func splitsTheBudgetToTheCent() throws {
    let budget = try #require(try plan(PlanSamples.full).budget)
    #expect(budget.lines.map(\.amount.minorUnits).reduce(0, +) == 450_001)
    #expect(budget.lines.filter { $0.platform == .linkedin }.map(\.amount.minorUnits).reduce(0, +) == 150_000)
    #expect(budget.lines.filter { $0.platform == .x }.map(\.amount.minorUnits).first == 8_536)
    let weekly = budget.lines.filter { $0.platform == .x }.map(\.amount.minorUnits)
    #expect(weekly.prefix(5) == weekly.prefix(5).sorted()[...])
  }

  @Test func splitsWhatAddsUpOverTheWeeksAndNothingElse() throws {
    let plan = try plan(
      #""end": "2026-11-22", "targets": [{"metric": "clicks", "value": "100"}, {"metric": "spend", "value": "10.01"}]"#)
    #expect(plan.targets[0].weekly.map(\.amount.description) == ["34", "33", "33"])
    #expect(plan.targets[1].weekly.map(\.amount.description) == ["3.34", "3.34", "3.33"])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func holdsTogetherForAnyCampaign(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    var campaign = try random.make()
    let words = [
      "", ".", "..", "for for", "Unlike unlike", "🙂🙂", "a", "Win!", String(repeating: "long word ", count: 400), "x\ny",
    ]
    func word() -> String { random.random.pick(words) ?? "" }
    campaign.client = word()
    campaign.callToAction = word()
    campaign.objective.statement = word()
    campaign.proofPoints = [word(), word()]
    campaign.audience = [Audience(name: word(), pains: [word()], outcomes: [word()], objections: [word()])]
    campaign.positioning = Positioning(
      forWhom: word(), need: word(), offer: word(), category: word(), benefit: word(), alternative: word(),
      reason: word())
    campaign.messages = [AuthoredMessage(platform: nil, pillar: nil, text: Placed(word(), at: campaign.location))]
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
    #expect(plan.themes.map(\.week) == campaign.flight.weeks)
    #expect(plan.angles.count >= 3 && plan.angles.count <= 7)
    #expect(Set(plan.angles.map(\.id)).count == plan.angles.count)
    for message in plan.messages {
      let limit = try #require(plan.channel(of: message.platform)).limit
      #expect(limit.excess(of: message.text) == nil)
    }
    let budget = try #require(plan.budget)
    #expect(budget.lines.map(\.amount.minorUnits).reduce(0, +) == 450_001)
    for text in [plan.positioning.value] + plan.angles.map(\.line) + plan.themes.map(\.aim) {
      #expect(!text.contains("..") && !text.contains("  ") && !text.contains(" ."), "\(text)")
    }
    let items = Scheduler.schedule(campaign: campaign, plan: plan, previous: [], frozen: [], asOf: .earliest).items
    for item in items.prefix(40) {
      let limit = try #require(plan.channel(of: item.platform)).limit
      #expect(limit.excess(of: item.copy) == nil)
      #expect(item.needsCopy && !item.title.isEmpty)
      #expect(plan.angle(item.angle) != nil)
    }
  }
}
