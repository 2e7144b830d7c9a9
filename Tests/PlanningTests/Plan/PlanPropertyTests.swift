import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import TestSupport
import Testing

/// What holds for the plan of any campaign.
@Suite struct PlanPropertyTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func isWholeAndReadsWell(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    var campaign = try random.make()
    if seed % 3 == 0 { campaign = Self.bare(campaign) }
    campaign.extras.funnel = seed % 2 == 0 ? [:] : [.awareness: 10, .consideration: 20, .conversion: 70]
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
    let weeks = campaign.flight.weeks
    #expect(plan.funnel.shares.map(\.percent).reduce(0, +) == 100)
    #expect(plan.funnel.shares.map(\.weeks).reduce(0, +) == weeks.count)
    for (before, after) in zip(plan.themes, plan.themes.dropFirst()) {
      #expect(before.leadAngle != after.leadAngle, "no angle leads two weeks running")
    }
    for message in plan.messages {
      let limit = try #require(plan.channel(of: message.platform)).limit
      for text in [message.text] + message.variants.map(\.text) { #expect(limit.excess(of: text) == nil) }
      #expect(Set(message.variants.map(\.text) + [message.text]).count == message.variants.count + 1)
    }
    let texts =
      plan.themes.map(\.heroAsset.value) + plan.channels.map(\.role.value) + plan.risks.map(\.text)
      + plan.assumptions.map(\.text) + plan.kpis.map(\.working) + plan.learning.platforms.map(\.verdict)
    for text in texts {
      #expect(!text.isEmpty && !text.contains("  ") && !text.contains(" .") && !text.contains(".."), "\(text)")
    }
    #expect(plan.json == Planner.plan(campaign, settings: try PlanSamples.settings()).json)
  }

  private static func bare(_ campaign: Campaign) -> Campaign {
    var bare = campaign
    (bare.audience, bare.proofPoints, bare.targets, bare.positioning, bare.budget) = ([], [], [], nil, nil)
    bare.objective = Objective(statement: "Bring people back")
    return bare
  }

  /// The calendar's own rotation over the plan: angle, pillar and type.
  @Test(arguments: 0..<150 as Range<UInt64>)
  func rotatesSoThatNeighboursAndPlatformsDiffer(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    var campaign = try random.make()
    campaign.calendar = CalendarRules()
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
    let items = Scheduler.schedule(campaign: campaign, plan: plan, previous: [], frozen: [], asOf: .earliest).items
    var first: [String: Set<String>] = [:]
    for channel in plan.channels {
      let own = items.filter { $0.platform == channel.platform }
        .sorted { ($0.week, $0.number) < ($1.week, $1.number) }
      for (before, after) in zip(own, own.dropFirst()) {
        #expect(before.angle != after.angle, "two items running of one angle: \(before.id), \(after.id)")
      }
      let pillars = Set(plan.pillars.map(\.value.name))
      if pillars.count > 1 {
        let pairs = Array(zip(own, own.dropFirst()))
        let repeats = pairs.count { $0.pillar == $1.pillar }
        #expect(repeats * 3 <= pairs.count, "\(repeats) of \(pairs.count) pairs have one pillar")
      }
      let weights = channel.mix.value.map(\.weight)
      if let most = weights.max(), most * 2 <= weights.reduce(0, +) {
        for (before, after) in zip(own, own.dropFirst()) { #expect(before.type != after.type, "\(before.id)") }
      }
      for item in own where item.number == 1 { first["\(item.week)", default: []].insert(item.angle) }
    }
    // Platforms open a week with different angles wherever there are angles for all of them.
    for (week, angles) in first {
      let openings = items.count { $0.number == 1 && "\($0.week)" == week }
      #expect(angles.count == openings || openings > plan.angles.count, "\(week): \(angles) open \(openings) platforms")
    }
  }

  /// What the plan names as a week's one asset is in the calendar, on its platform, in its format, with its angle, unless
  /// the platform has just said the same.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func keepsWhatItPromisesOfHeroAssets(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    var campaign = try random.make()
    (campaign.calendar, campaign.content, campaign.themes) = (CalendarRules(), [], [])
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
    let items = Scheduler.schedule(campaign: campaign, plan: plan, previous: [], frozen: [], asOf: .earliest).items
    for theme in plan.themes {
      let week = items.filter { $0.week == theme.week }
      #expect(week.isEmpty == (theme.heroAsset.value == "None: no posts are planned."))
      let heroes = week.filter { item in
        theme.heroAsset.value.hasPrefix("\(plan.channel(of: item.platform)?.name ?? "") \(item.type.rawValue)")
      }
      let before = heroes.first.flatMap { hero in
        items.last { $0.platform == hero.platform && ($0.week, $0.number) < (hero.week, hero.number) }
      }
      let isSaid = before.map { $0.pillar == theme.pillar || $0.angle == theme.leadAngle } ?? false
      #expect(week.isEmpty || isSaid || heroes.contains { $0.angle == theme.leadAngle }, "\(theme.heroAsset.value)")
    }
  }

  @Test func saysWhatIsLeftOpenAndWhatThatMeans() throws {
    let plan = try plan()
    #expect(
      plan.objective.missing == ["a type", "a metric", "a number to reach", "a date (the flight's last day is taken)"])
    #expect(plan.kpis.isEmpty && plan.compliance == nil)
    #expect(
      plan.risks.map(\.text) == [
        "Nobody can tell whether it worked: the objective has no number to hold figures against.",
        "Every claim stands unproved: the brief has no proof point.",
      ])
    #expect(plan.risks.allSatisfy { $0.owner == nil && $0.provenance != .authored })
    #expect(
      plan.channels.map(\.cadenceProvenance) == Array(repeating: .generated(template: "platform-cadence/1"), count: 2))
  }

  @Test func asksAboutStagesThatRunBackwardsAndPillarsForNobody() throws {
    let plan = try plan(
      #"""
      "name": "Spring", "end": "2026-11-22", "audience": [{"name": "Cooks"}, {"name": "Owners"}],
      "pillars": [{"name": "Time", "audience": "Cooks"}, {"name": "Money"}, {"name": "Rest"}],
      "themes": [{"title": "One"}, {"title": "Two", "stage": "conversion"}, {"title": "Three", "stage": "awareness"}]
      """#)
    #expect(
      plan.risks.map(\.text).contains("The weeks run backwards: 2026-W47 is awareness after a week of conversion."))
    #expect(
      plan.assumptions.map(\.text).contains(
        "“Money” and “Rest” speak to all audiences alike: the brief names none."))
    let sound = try self.planned(#""end": "2027-02-28", "audience": [{"name": "Cooks"}]"#)
    #expect(!sound.risks.contains { $0.text.contains("backwards") })
    #expect(!sound.assumptions.contains { $0.text.contains("alike") })
  }

  private func planned(_ extra: String) throws -> CampaignPlan {
    Planner.plan(try PlanSamples.campaign(#""name": "Spring", "# + extra), settings: try PlanSamples.settings())
  }

  @Test func saysWhichHoursNoStudySpeaksOf() throws {
    let texts = try planned(#""platforms": ["linkedin", "email", "x", "blog"]"#).assumptions.map(\.text)
    #expect(
      texts == [
        "Readers on LinkedIn and X are reached at the usual hours of a general study, until own figures say more.",
        "No study says when readers on Email and Blog are reached: any working hour counts as good as another, until own "
          + "figures say more.",
      ])
  }

  @Test func takesOverWhatAPersonSaysOfChannelsRisksAndCopy() throws {
    let plan = try plan(
      #"""
      "name": "Spring", "platforms": ["linkedin", "instagram"], "channels": {"linkedin": {"account": "Acme page", "role": "where buyers read"}}, "cadence": {"linkedin": 2},
      "risks": [{"text": "Strike in week two", "owner": "Ada"}], "owner": "Jo",
      "compliance": {"bannedWords": ["cheap"], "disclosures": [{"text": "#ad", "platforms": ["instagram"]}]},
      "pillars": [{"name": "Trust", "message": "Known for ten years.", "do": ["show faces"], "dont": ["no stock photos"]}]
      """#)
    let linkedin = try #require(plan.channel(of: .linkedin))
    #expect(linkedin.account == "Acme page" && linkedin.role == PlanPart("Where buyers read.", .authored))
    #expect(linkedin.cadenceProvenance == .authored)
    let risk = try #require(plan.risks.first)
    #expect(risk.text == "Strike in week two." && risk.owner == "Ada" && risk.provenance == .authored)
    #expect(plan.risks.dropFirst().allSatisfy { $0.owner == "Jo" })
    let (here, there) = (plan.message(on: .linkedin, pillar: "Trust"), plan.message(on: .instagram, pillar: "Trust"))
    #expect(here?.dos == ["Show faces."] && here?.donts == ["No stock photos.", "Never write “cheap”."])
    #expect(there?.dos == ["Show faces.", "Write “#ad” in every text."])
  }
}
