import Campaigns
import Formats
import Metrics
import Planning
import Quantities
import Testing

/// What a strategist who has to sign a plan looks for in it.
@Suite struct PlanReadingTests {
  private static let goal = #""objective": {"statement": "s", "metric": "leads", "target": 40, "by": "2026-12-06"}"#

  /// Whoever asks for the step only after the goal's date asks too late.
  @Test(arguments: [
    ("2026-12-20", "2026-12-20", "aaaaccv"), ("2026-12-20", "2026-12-06", "aaacvvv"),
    ("2026-12-20", "2026-11-08", "avvvvvv"),
    ("2026-12-31", "2026-11-29", "aacvvvvvv"), ("2026-11-08", "2026-11-08", "a"),
  ])
  func reachesTheStepBeforeTheGoalIsDue(end: String, by: String, stages: String) throws {
    let plan = try plan(
      #""end": "\#(end)", "objective": {"statement": "s", "metric": "leads", "target": 40, "by": "\#(by)"}"#)
    let letters: [FunnelStage: String] = [.awareness: "a", .consideration: "c", .conversion: "v"]
    #expect(plan.themes.map { letters[$0.stage] ?? "" }.joined() == stages)
    #expect(plan.funnel.shares.map(\.weeks).reduce(0, +) == plan.themes.count)
  }

  @Test func keepsAnAuthorsSharesUpToTheGoal() throws {
    let themes = try plan(
      #""end": "2026-12-20", "funnel": {"awareness": 50, "consideration": 50, "conversion": 0}, "#
        + Self.goal
    ).themes
    #expect(themes.map(\.stage.rawValue).joined(separator: " ").hasSuffix("consideration consideration consideration"))
    #expect(!themes.contains { $0.stage == .conversion })
  }

  /// Only whole weeks after the goal's own count: within that week nobody can tell the days apart.
  @Test(arguments: [
    ("2026-12-20", "\"total\": \"700.00\"", "200.00 EUR"), ("2026-12-06", "\"total\": \"700.00\"", nil),
    ("2026-12-20", "\"total\": \"700.00\", \"curve\": \"custom\", \"weights\": [1, 1, 1, 1, 1, 0, 0]", nil),
    (
      "2026-12-20",
      "\"total\": \"700.00\", \"curve\": \"custom\", \"weights\": [1, 1, 1, 1, 1, 1, 1], \"reserve\": \"70.00\"",
      "180.00 EUR"
    ),
  ])
  func saysWhatIsSpentAfterTheGoal(end: String, budget: String, sum: String?) throws {
    let plan = try plan(#""end": "\#(end)", "budget": {\#(budget), "currency": "EUR"}, "# + Self.goal)
    let risk = plan.risks.first { $0.provenance == .generated(template: "risk-late-money/1") }
    #expect(
      risk?.text
        == sum.map {
          "\($0) is planned for the weeks after 2026-12-06, when the goal is due: it cannot help to reach it."
        })
  }

  @Test func saysWhatADefaultRateTakesForGranted() throws {
    let notes = try plan(Self.goal + #", "end": "2026-12-06""#).assumptions.map(\.text)
    #expect(
      notes.contains(
        "2 % of the clicks are taken to end in leads: a round figure of the tool's, not this client's; at half of it, twice as "
          + "many are needed. The definition's key “rates” takes the client's own."))
    #expect(notes.contains { $0.hasPrefix("1 % of the impressions are taken to end in clicks: ") })
    let own = try plan(
      Self.goal + #", "end": "2026-12-06", "rates": [{"rate": "cvr", "percent": "4"}, {"rate": "ctr", "percent": "2"}]"#
    )
    #expect(!own.assumptions.contains { $0.text.contains("are taken to end in") })
  }

  /// A channel's role is whom the brief finds there and its part of the work, both as they are.
  @Test func saysWhomAChannelReachesAndHowMuchItCarries() throws {
    let plan = try plan(
      #"""
      "name": "Launch", "platforms": ["linkedin", "x", "instagram"], "cadence": {"linkedin": 2, "x": 3, "instagram": 0},
      "audience": [{"name": "Plant managers", "channels": ["linkedin", "X"]}, {"name": "Bakers", "channels": ["LinkedIn"]}]
      """#)
    #expect(
      plan.channels.map(\.role.value) == [
        "Reaches plant managers and bakers. Carries 4 pieces over the flight, as posts and carousels.",
        "Reaches plant managers. Carries 6 pieces over the flight, as posts and threads.",
        "No posts are planned; it is measured and paid for only.",
      ])
  }

  @Test(arguments: [
    (#"[{"name": "Bakers", "channels": ["x"]}]"#, "The brief finds none of the readers here. Carries "),
    (#"[{"name": "Bakers"}, {"name": "Cooks", "channels": ["x"]}]"#, "Carries "), ("[]", "Carries "),
  ])
  func saysWhereTheBriefFindsNobody(audience: String, start: String) throws {
    let role = try plan(#""name": "Launch", "platforms": ["linkedin", "x"], "audience": \#(audience)"#).channels[0].role
      .value
    #expect(role.hasPrefix(start), "\(role)")
  }

  @Test(arguments: 1..<12)
  func countsEveryPieceOnce(weeks: Int) throws {
    let end = try #require(Day("2026-11-04")).adding(7 * weeks)
    let definition =
      #""platforms": ["linkedin", "x", "email"], "cadence": {"linkedin": 3, "x": 2.5, "email": 0.5}, "start": "2026-11-04", "end": "\#(end)""#
    let roles = try plan(definition).channels.map { $0.role.value.split(separator: " ") }
    let items = try schedule(definition).items
    #expect(
      roles.map { Int($0[1]) } == ["linkedin", "x", "email"].map { name in items.count { $0.platform.text == name } })
  }

  @Test func holdsTheRulesOfTheCalendar() throws {
    let usual = try plan(#""start": "2026-10-05", "end": "2026-11-29""#).calendar
    #expect(usual.workingDays.value.map(\.abbreviation) == ["mon", "tue", "wed", "thu", "fri"])
    #expect(usual.workingDays.provenance == .generated(template: "calendar-rules/1"))
    #expect(usual.quietHours == nil && usual.pauses.isEmpty && usual.spacingMinutes.value == 60)
    #expect(usual.clockChanges.map { "\($0.local.day) \($0.minutes)" } == ["2026-10-25 -60"])
    let own = try plan(
      #"""
      "platforms": ["linkedin", "instagram"], "calendar": {"workingDays": ["sat", "mon"], "spacing": "3h", "quietHours": {"from": "20:00", "to": "07:00"}, "blackouts": [
        {"from": "2026-11-10", "to": "2027-01-05", "reason": "Stocktaking", "platforms": ["linkedin"]}, "2026-11-03", "2026-12-24"]}
      """#)
    #expect(own.calendar.workingDays.provenance == .authored && own.calendar.spacingMinutes.provenance == .authored)
    let json = String(decoding: own.json.line, as: UTF8.self)
    #expect(
      json.contains(
        #""calendar":{"start":"2026-11-02","end":"2026-11-15","timeZone":"Europe/Berlin","workingDays":["mon","sat"],"#
          + #""workingDaysProvenance":"authored","quietHours":{"from":"20:00","to":"07:00"},"spacing":"3h","#
          + #""spacingProvenance":"authored","pauses":[{"from":"2026-11-03","to":"2026-11-03"},{"from":"2026-11-10","#
          + #""to":"2026-11-15","platforms":["linkedin"],"reason":"Stocktaking"}],"clockChanges":[]}"#), "\(json)")
  }

  @Test func holdsTheStepAndWhatFollowsIt() throws {
    let objective = try plan(
      #""link": "https://example.com/kit", "leadCapture": "A form; sales calls back within a day""#
    ).objective
    #expect(objective.callToAction == "Book a demo" && objective.link == "https://example.com/kit")
    #expect(objective.leadCapture == "A form; sales calls back within a day")
    #expect(try plan().objective.link == nil)
  }

  private static let quilts = #"""
    "name": "Quilts", "audience": [{"name": "Quilters", "pains": ["Kits nobody would choose"], "outcomes": ["A quilt finished before winter"],
      "objections": ["Quilting takes years"]}], "proofPoints": ["Sewn by three testers first"], "end": "2027-01-03"
    """#

  /// Two weeks are two subjects: neither says the other's in more words.
  @Test func namesNoWeekTwiceInOtherWords() throws {
    let titles = try plan(Self.quilts).themes.map { $0.title.lowercased() }
    #expect(titles.count == 9)
    for (place, title) in titles.enumerated() {
      let same = titles.enumerated().filter {
        $0.offset != place && $0.element.contains(title) && title.count * 2 > $0.element.count
      }
      #expect(same.isEmpty, "\(title): \(titles)")
    }
    #expect(titles.contains("what comes after “book a demo”"))
  }

  /// A title around the offer is of the kind of its week's lead.
  @Test func namesAWeekAsItsLeadDoes() throws {
    let plan = try plan(#""end": "2027-06-27""#)
    for theme in plan.themes {
      let kind = plan.angle(theme.leadAngle)?.kind
      if theme.title == "How it works with Acme, step by step",
        plan.themes.count(where: { $0.title == "What people ask about Acme" }) == 0
      {
        #expect(kind == .howTo)
      }
    }
    let titles = plan.themes.filter { $0.stage == .consideration }.map { ($0.title, plan.angle($0.leadAngle)?.kind) }
    let first = try #require(titles.first { $0.0.contains("Acme") && !$0.0.contains("week of") })
    let fitting: [String: Set<Angle.Kind>] = [
      "How it works with Acme, step by step": [.howTo], "What people ask about Acme": [.problem, .contrarian],
      "Reasons to choose Acme": [.proof, .data, .story, .offer],
    ]
    #expect(first.1.map { fitting[first.0]?.contains($0) ?? false } ?? false, "\(titles)")
  }

  /// What readers get stands in texts for readers, so it has no label.
  @Test func putsNoLabelIntoATextForReaders() throws {
    let messages = try plan(Self.quilts + #", "leadCapture": "A form; we call back within a day""#).messages.map(\.text)
    #expect(messages.contains { $0.contains("helps. A quilt finished before winter. Book a demo.") }, "\(messages)")
    #expect(
      messages.contains { $0.contains("it takes. A form; we call back within a day. Book a demo.") }, "\(messages)")
    #expect(!messages.contains { $0.contains(" are after") || $0.contains("How to answer") })
  }

  private static let german = #"""
    "name": "Hofladen", "client": "Hof Lind", "callToAction": "Kiste bestellen", "end": "2027-02-28",
    "audience": [{"name": "Familien in der Stadt", "role": "Eltern, die selten zum Markt kommen",
      "pains": ["Gemüse, das nach drei Tagen weich ist"], "outcomes": ["Alles Frische im Haus"], "objections": ["Was, wenn wir verreisen?"]}],
    "proofPoints": ["Geerntet am Vortag, geliefert am Donnerstag"]
    """#

  /// A heading is too short to show its language; the brief as a whole is not.
  @Test func wrapsNoEnglishAroundABriefInAnotherLanguage() throws {
    let plan = try plan(Self.german)
    let texts =
      plan.themes.flatMap { [$0.title, $0.aim, $0.heroAsset.value.split(separator: ": ").last.map(String.init) ?? ""] }
      + plan.angles.filter { !$0.line.contains("TODO(copy)") }.flatMap { [$0.line, $0.label] }
    let english: Set = [
      "the", "of", "and", "what", "with", "should", "step", "week", "before", "answered", "meet", "about",
    ]
    for text in texts {
      let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: english), "\(text)")
    }
    #expect(Set(plan.themes.map(\.title)).count == plan.themes.count)
    #expect(plan.positioning.value.contains("For: Familien in der Stadt."))
  }

  @Test func asksForTheMediumThatThePlatformTakes() throws {
    let channels = try plan(#""platforms": ["youtube", "instagram"]"#).channels
    #expect(channels[0].rules.contains("No post without a video."))
    #expect(channels[1].rules.contains("No post without an image or a video."))
  }
}
