import Campaigns
import Metrics
import Planning
import Quantities
import Testing

/// Numbers worked out backwards from the goal, with the arithmetic in words.
@Suite struct KPITests {
  private static func kpis(_ extra: String, evidence: PlanEvidence = .none) throws -> [PlanKPI] {
    Planner.plan(
      try PlanSamples.campaign(extra), settings: try PlanSamples.settings(), evidence: evidence
    ).kpis
  }

  private static let goal =
    #""objective": {"statement": "Win 40 leads", "type": "leads", "metric": "leads", "target": 40}"#

  @Test func areWorkedOutFromDefaultsThatSayTheyAreSome() throws {
    let kpis = try Self.kpis(Self.goal)
    #expect(kpis.map(\.name) == ["impressions", "clicks", "leads"])
    #expect(kpis.map { $0.target?.description } == ["200000", "2000", "40"])
    #expect(kpis[1].working == "40 leads ÷ 2 % (default, our own round figure) = 2,000 clicks")
    #expect(kpis[0].provenance == .generated(template: "default-rate/1") && kpis[2].provenance == .authored)
    #expect(kpis.map(\.stage) == [.awareness, .consideration, .conversion])
  }

  @Test func roundNeedsUpSoThatTheGoalIsReached() throws {
    let kpis = try Self.kpis(
      Self.goal
        + #", "rates": [{"rate": "cvr", "percent": "1.75", "source": "our last launch"}, {"rate": "ctr", "percent": 3}]"#
    )
    #expect(kpis.map { $0.target?.description } == ["76200", "2286", "40"])
    #expect(kpis[1].working == "40 leads ÷ 1.75 % (the definition's: our last launch) = 2,286 clicks")
    #expect(kpis[1].provenance == .authored)
  }

  @Test func setPricesThatTheBudgetBears() throws {
    let kpis = try Self.kpis(Self.goal + #", "budget": {"total": "1000.00", "currency": "EUR", "reserve": "100.00"}"#)
    let prices = kpis.filter(\.isCeiling)
    #expect(prices.map(\.name) == ["cpm", "cpc", "cpl"])
    #expect(prices.map { $0.target?.description } == ["4.5", "0.45", "22.5"])
    #expect(prices[2].working == "900 EUR to spend ÷ 40 leads = 22.50 EUR at most")
  }

  @Test func letTheAuthorsOwnTargetStandBesideWhatItWouldTake() throws {
    let kpis = try Self.kpis(Self.goal + #", "targets": [{"metric": "clicks", "value": 900}]"#)
    #expect(kpis[1].target?.description == "900" && kpis[1].provenance == .authored)
    #expect(
      kpis[1].working.hasSuffix("worked out backwards: 40 leads ÷ 2 % (default, our own round figure) = 2,000 clicks"))
    #expect(kpis[0].target?.description == "90000", "what is wanted of clicks decides over impressions")
    let parts = try Self.kpis(Self.goal + #", "targets": [{"metric": "clicks", "value": 900, "platform": "linkedin"}]"#)
    #expect(parts[1].target?.description == "2000")
    #expect(parts[1].working.hasSuffix("; of these the definition asks for 900 on LinkedIn"))
  }

  @Test(arguments: [
    (#""objective": "Sell more""#, []),
    (#""objective": {"statement": "s", "type": "awareness"}"#, ["impressions"]),
    (#""objective": {"statement": "s", "type": "engagement"}"#, ["impressions", "engagements"]),
    (#""objective": {"statement": "s", "type": "traffic"}"#, ["impressions", "clicks"]),
    (#""objective": "s", "targets": [{"metric": "leads", "value": 5}]"#, ["impressions", "clicks", "leads"]),
  ])
  func followFromWhatIsStated(_ extra: String, _ names: [String]) throws {
    let kpis = try Self.kpis(extra)
    #expect(kpis.map(\.name) == names)
    if !extra.contains("value") { #expect(kpis.allSatisfy { $0.target == nil }) }
  }

  /// 30 leads from 1,200 clicks in an earlier campaign of the client, 25 more of another's.
  private static func evidence(clicks: Int64, leads: Int64, on day: String, client: String = "Acme") throws
    -> PlanEvidence
  {
    let earlier = try #require(CampaignID("earlier"))
    let entry = EvidenceDay(
      campaign: earlier, platform: .linkedin, day: try #require(Day(day)), values: [.clicks: clicks, .leads: leads])
    return PlanEvidence(
      posts: [], days: [entry], clients: [earlier: client], today: Day("2026-11-03"))
  }

  @Test func restOnOwnFiguresWhereThereAreEnough() throws {
    let own = try Self.kpis(Self.goal, evidence: try Self.evidence(clicks: 1_200, leads: 30, on: "2026-09-01"))
    #expect(own[1].target?.description == "1600")
    #expect(
      own[1].working
        == "40 leads ÷ 2.50 % (own figures: 30 leads of 1,200 clicks, 2026-09-01 to 2026-09-01) = 1,600 clicks")
    #expect(own[1].provenance == .learned(from: "30 leads of 1,200 clicks, 2026-09-01 to 2026-09-01"))
  }

  @Test(arguments: [
    (Int64(99), Int64(30), "2026-09-01", "Acme", ""), (1_200, 19, "2026-09-01", "Acme", ""),
    (1_200, 30, "2026-10-19", "Acme", ""), (1_200, 30, "2026-09-01", "Other", ""),
    (1_200, 30, "2026-09-01", "Acme", #", "learning": false"#),
  ])
  func keepTheDefaultWhereOwnFiguresDoNotCarryIt(
    _ clicks: Int64, _ leads: Int64, _ day: String, _ client: String, _ more: String
  ) throws {
    let evidence = try Self.evidence(clicks: clicks, leads: leads, on: day, client: client)
    #expect(try Self.kpis(Self.goal + more, evidence: evidence)[1].target?.description == "2000")
  }

  @Test func giveAStopRuleWithItsPrice() throws {
    let plan = try plan(Self.goal + #", "budget": {"total": "1000.00", "currency": "EUR"}"#)
    #expect(
      plan.budget?.stopRule?.value.hasPrefix("Stop a platform that has spent 50.00 EUR without a single lead:") == true)
    let own = try plan2(#", "budget": {"total": "1000.00", "currency": "EUR", "stopRule": "Ask Ada above 500"}"#)
    #expect(own.budget?.stopRule == PlanPart("Ask Ada above 500.", .authored))
  }

  @Test func doublesThePriceThatTheTableShows() throws {
    let plan = try plan(
      Self.goal.replacing("40", with: "7") + #", "budget": {"total": "100.01", "currency": "EUR"}"#)
    #expect(plan.kpis.first { $0.name == "cpl" }?.target?.description == "14.28")
    #expect(plan.budget?.stopRule?.value.contains("28.56 EUR") == true)
  }

  @Test func giveAStopRuleForATargetOfAllPlatforms() throws {
    let plan = try plan(
      #""targets": [{"metric": "leads", "value": 40}], "budget": {"total": "1000.00", "currency": "EUR"}"#)
    #expect(plan.budget?.stopRule?.value.contains("50.00 EUR without a single lead") == true)
  }

  @Test func judgeASmallPriceByASample() throws {
    let rule = try plan(
      Self.goal.replacing("40", with: "9000") + #", "budget": {"total": "1200.00", "currency": "EUR"}"#
    ).budget?.stopRule
    #expect(
      rule?.value.hasPrefix(
        "Stop a platform that has spent a tenth of its money and still pays more than 0.26 EUR for each lead:") == true)
    #expect(rule?.provenance == .generated(template: "stop-rule-price/1"))
  }

  @Test func countLettersByDeliveriesAndNotByImpressions() throws {
    let mail = #", "name": "Letter", "platforms": ["email"]"#
    let kpis = try Self.kpis(Self.goal + mail)
    #expect(kpis.map(\.name) == ["deliveries", "clicks", "leads"])
    #expect(kpis[0].working == "2,000 clicks ÷ 2 % (default, our own round figure) = 100,000 deliveries")
    #expect(
      try Self.kpis(#""objective": {"statement": "s", "type": "awareness"}"# + mail).map(\.name) == ["deliveries"])
  }

  @Test func sayWhereSinglePlatformsAreAskedForMoreThanTheGoalTakes() throws {
    let kpis = try Self.kpis(
      Self.goal
        + #", "targets": [{"metric": "clicks", "value": 1900, "platform": "linkedin"}, {"metric": "clicks", "value": 101, "platform": "instagram"}]"#
    )
    #expect(
      kpis[1].working.hasSuffix(
        "; the definition asks for 1,900 on LinkedIn and 101 on Instagram, more than the goal takes"))
  }

  private func plan2(_ more: String) throws -> CampaignPlan { try plan(Self.goal + more) }
}
