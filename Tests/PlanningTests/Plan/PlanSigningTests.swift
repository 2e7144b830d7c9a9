import Campaigns
import Metrics
import Planning
import Quantities
import Testing

/// What whoever signs a plan stumbled over, each read in a real plan once.
@Suite struct PlanSigningTests {
  private static func plan(_ extra: String) throws -> CampaignPlan {
    Planner.plan(try PlanSamples.campaign(extra), settings: try PlanSamples.settings())
  }

  private static let leads = #""objective": {"statement": "s", "type": "leads", "metric": "leads", "target": 40}"#

  /// A week in which nothing is sent brings nothing, unless money works on.
  @Test func asksNothingOfWeeksWithoutPosts() throws {
    let letter =
      #""platforms": ["email"], "cadence": {"email": 0.5}, "end": "2026-12-13", "objective": {"statement": "s", "metric": "clicks", "target": 90}"#
    let plan = try Self.plan(letter)
    let quiet = Set(plan.themes.filter(\.isQuiet).map(\.week))
    #expect(quiet.count == 3)
    let weekly = try #require(plan.targets.first).weekly
    #expect(weekly.allSatisfy { quiet.contains($0.week) == ($0.amount == .zero) })
    #expect(weekly.reduce(Int64(0)) { $0 + $1.amount.micros } == 90_000_000)
    #expect(plan.themes.allSatisfy { $0.isQuiet == ($0.goal == nil) })
    let paid = try Self.plan(letter + #", "budget": {"total": "60.00", "currency": "EUR"}"#)
    #expect(paid.targets[0].weekly.allSatisfy { $0.amount > .zero })
  }

  /// What black-outs close on all platforms has no asset that could never be published.
  @Test func promisesNoAssetInAWeekThatIsClosed() throws {
    let plan = try Self.plan(
      #""end": "2026-11-29", "calendar": {"blackouts": [{"from": "2026-11-09", "to": "2026-11-15"}]}"#)
    #expect(plan.themes.map(\.isQuiet) == [false, true, false, false])
    #expect(plan.themes[1].title == "No posts are planned")
    let one = try Self.plan(
      #""platforms": ["linkedin", "instagram"], "end": "2026-11-29", "calendar": {"blackouts": [{"from": "2026-11-09", "to": "2026-11-15", "platforms": ["linkedin"]}]}"#
    )
    #expect(one.themes[1].heroAsset.value.hasPrefix("Instagram"))
  }

  /// A last week of a single day is no fifth of the flight.
  @Test(arguments: [
    ("2026-11-01", "2026-12-07", "aaaccvv"), ("2026-11-02", "2026-12-20", "aaaaccv"),
    ("2026-11-02", "2026-12-30", "aaaacccvv"),
  ])
  func givesStagesTheirShareOfTheDays(start: String, end: String, stages: String) throws {
    let plan = try Self.plan(#""start": "\#(start)", "end": "\#(end)""#)
    let letters: [FunnelStage: String] = [.awareness: "a", .consideration: "c", .conversion: "v"]
    #expect(plan.themes.map { letters[$0.stage] ?? "" }.joined() == stages)
  }

  @Test func listsTheAuthorsTargetsBesideTheWayToTheGoal() throws {
    let kpis = try Self.plan(
      Self.leads
        + #", "targets": [{"metric": "reach", "value": 9000}, {"metric": "clicks", "value": 700, "platform": "linkedin"}, {"metric": "ctr", "value": "0.012"}]"#
    ).kpis
    let own = kpis.filter { $0.working.hasPrefix("the definition's target: ") }
    #expect(own.map(\.name) == ["reach", "clicks", "ctr"])
    #expect(own.map { $0.platform?.text } == [nil, "linkedin", nil])
    #expect(own[2].working == "the definition's target: 1.2 %" && own[2].unit == .ratio)
    #expect(own.allSatisfy { $0.provenance == .authored })
  }

  @Test func saysWhenTheNumbersDoNotFit() throws {
    func risks(_ clicks: Int) throws -> [String] {
      try Self.plan(Self.leads + #", "targets": [{"metric": "clicks", "value": \#(clicks)}]"#).risks.map(\.text)
        .filter { $0.hasPrefix("The numbers do not fit") }
    }
    #expect(try risks(900) == ["The numbers do not fit: 900 clicks are asked for, but 40 leads take 2,000 at 2 %."])
    #expect(try risks(2_000).isEmpty)
  }

  @Test(arguments: [
    ("", "200,000 impressions over 12 pieces are 16,667 for each, with no money to buy any."),
    (
      #", "budget": {"total": "60.00", "currency": "EUR"}"#,
      "200,000 impressions over 12 pieces are 16,667 for each, bought ones included."
    ),
    (
      #", "platforms": ["email"], "cadence": {"email": 1}"#,
      "100,000 deliveries over 2 pieces are 50,000 for each: the list has to be at least that long."
    ),
  ])
  func showsWhatEachPieceHasToBring(extra: String, note: String) throws {
    #expect(try Self.plan(Self.leads + extra).assumptions.map(\.text).contains(note))
  }

  /// Money as the goal has a return, not a price.
  @Test func speaksOfReturnWhereTheGoalIsMoney() throws {
    let plan = try Self.plan(
      #""objective": {"statement": "s", "type": "sales", "metric": "conversion_value", "target": 120000}, "budget": {"total": "6000.00", "currency": "EUR", "reserve": "600.00"}"#
    )
    let kpi = try #require(plan.kpis.first { $0.name == "roas" })
    #expect(kpi.target?.description == "22.23" && !kpi.isCeiling)
    #expect(kpi.working == "120,000 EUR to bring ÷ 5,400 EUR to spend = 22.23 for each EUR at least")
    #expect(
      plan.budget?.stopRule?.value
        == "Stop a platform that has spent a tenth of its money and brings back less than 11.11 EUR for each EUR: that is "
        + "half of what the goal takes. Its money goes where a EUR brings most.")
    #expect(plan.themes[0].goal?.value == "60,000 EUR of conversion value")
  }

  @Test func seesMoneyThatIsGoneBeforeAnybodyIsAsked() throws {
    func risk(_ curve: String) throws -> String? {
      try Self.plan(
        #""end": "2026-12-27", "budget": {"total": "800.00", "currency": "EUR", "curve": "\#(curve)"}"#
      ).risks.first { $0.provenance == .generated(template: "risk-money-stage/1") }?.text
    }
    #expect(
      try risk("front-loaded")
        == "The weeks that ask for the step are 25 % of the flight, but get 7 % of the money.")
    #expect(try risk("even") == nil)
  }

  /// A pain and a step are proved by nothing; what promises is.
  @Test func provesOnlyWhatIsClaimed() throws {
    let plan = try Self.plan(
      #""name": "Yard", "audience": [{"name": "Welders", "pains": ["Six weeks away from home"]}], "proofPoints": ["Orders until 2033"]"#
    )
    let proofs = Dictionary(plan.messages.map { ($0.pillar, $0.proof) }) { first, _ in first }
    #expect(proofs["The problem"] == .some(nil) && proofs["The next step"] == .some(nil))
    #expect(proofs["What Acme offers"] == "Orders until 2033.")
    let problem = try #require(plan.messages.first { $0.pillar == "The problem" })
    #expect(!problem.variants.contains { $0.text.contains("2033") })
  }

  @Test func filesDraftedAnglesUnderThePillarThatSpeaksOfTheSame() throws {
    let plan = try Self.plan(
      #"""
      "name": "Conference", "pillars": [{"name": "The city", "message": "Copenhagen in April."}, {"name": "Talks to try", "message": "Each ends with something to try on Monday."}],
      "audience": [{"name": "Engineers", "outcomes": ["Three things to try on Monday"]}]
      """#)
    #expect(plan.angles.first { $0.kind == .howTo }?.pillar == "Talks to try")
  }

  @Test func hasNoMessageForWhatPublishesNothing() throws {
    let plan = try Self.plan(#""cadence": {"linkedin": 3, "instagram": 0}"#)
    #expect(Set(plan.messages.map(\.platform.text)) == ["linkedin"])
  }

  @Test(arguments: [
    (#""client": "Hainberg Works""#, "What Hainberg Works offers"),
    (#""positioning": {"offer": "Loden coats"}"#, "What Loden coats offer"),
  ])
  func agreesInNumber(extra: String, name: String) throws {
    let plan = try Self.plan(extra)
    #expect(plan.pillars.contains { $0.value.name == name })
    let isOne = name.hasSuffix("s")
    #expect(plan.angles.contains { $0.label.hasSuffix(isOne ? " takes away" : " take away") })
  }

  @Test func namesThePartsOfAPositioningInAnotherLanguage() throws {
    let plan = try Self.plan(
      #""positioning": {"for": "Mieter mit Südbalkon", "offer": "Sonnenfeld", "category": "Balkonkraftwerk", "benefit": "liefert im Jahr bis zu 720 kWh", "reason": "es ohne Bohren hängt"}"#
    )
    #expect(
      plan.positioning.value
        == "For: Mieter mit Südbalkon. Offer: Sonnenfeld. Category: Balkonkraftwerk. Benefit: liefert im Jahr bis zu 720 kWh. "
        + "Because: es ohne Bohren hängt.")
  }

  @Test func quotesADoubtInTheMarksOfItsScript() throws {
    let plan = try Self.plan(#""name": "Inn", "audience": [{"name": "夫婦", "objections": ["雪道の運転が心配"]}]"#)
    #expect(plan.angles.first { $0.kind == .contrarian }?.label == "「雪道の運転が心配」")
  }
}
