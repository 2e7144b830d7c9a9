import Campaigns
import Planning
import Quantities
import TestSupport
import Testing

@Suite struct ThemesAndAnglesTests {
  private static let crew = """
    "name": "Spring launch",
    "pillars": [{"name": "Plain terms", "message": "Pay is on the notice."}, {"name": "The people"}, {"name": "The shop"}],
    "angles": [{"type": "offer", "line": "From $24 an hour.", "pillar": "plain TERMS"},
      {"type": "story", "line": "Ana came for a summer. She stayed.", "pillar": "The people"},
      {"type": "contrarian", "line": "Please send no CV."}, {"type": "how-to", "line": "Five days after you apply."},
      {"type": "story", "line": "The oven came through the window."}]
    """

  @Test func spreadsAnglesOverAllPillars() throws {
    let angles = try plan(Self.crew).angles
    #expect(angles.map(\.pillar) == ["Plain terms", "The people", "The shop", "Plain terms", "The people"])
  }

  @Test func leadsWeeksWithEveryPillarInTurn() throws {
    let themes = try plan(Self.crew + #", "end": "2027-01-03""#).themes
    let uses = Dictionary(grouping: themes, by: \.pillar).mapValues(\.count)
    #expect(uses.count == 3 && uses.values.allSatisfy { (2...4).contains($0) }, "\(uses)")
    #expect(zip(themes, themes.dropFirst()).allSatisfy { $0.pillar != $1.pillar && $0.leadAngle != $1.leadAngle })
  }

  /// An offer leads the week in which the goal is due, and none before people know what it is about.
  @Test(arguments: [("2026-11-29", 3), ("2026-12-31", 8), ("2026-12-18", 6)])
  func leadsTheWeekOfTheGoalWithTheOffer(by: String, week: Int) throws {
    let themes = try plan(
      #""end": "2026-12-31", "objective": {"statement": "s", "metric": "leads", "target": 40, "by": "\#(by)"}"#
    ).themes
    #expect(themes.count == 9 && themes[0].leadAngle != "angle-1")
    #expect(themes[week].stage == .conversion)
    #expect(themes[week].leadAngle == "angle-1", "the offer is angle-1: \(themes.map(\.leadAngle))")
    #expect(zip(themes, themes.dropFirst()).allSatisfy { $0.leadAngle != $1.leadAngle })
  }

  @Test func spendsNoThemeOnAWeekWithoutPosts() throws {
    let themes = try plan(
      #"""
      "name": "Letter", "platforms": ["email"], "cadence": {"email": 0.5}, "end": "2026-12-13",
      "themes": [{"title": "One"}, {"title": "Two"}, {"title": "Three"}]
      """#
    ).themes
    #expect(
      themes.map(\.title) == [
        "One", "No posts are planned", "Two", "No posts are planned", "Three", "No posts are planned",
      ])
    #expect(themes.map(\.isQuiet) == [false, true, false, true, false, true])
    #expect(Set(themes.filter { !$0.isQuiet }.map(\.leadAngle)).count == 3)
  }

  private static let letter =
    #""platforms": ["email"], "end": "2026-11-15", "cadence": {"email": "#

  /// A week has posts that the cadence does not plan.
  @Test(arguments: [
    (letter + "0.5}", "email/2026-W46/1,2026-11-12 12:00,Pinned.", "What content.csv pins to the week; "),
    (
      letter + #"0}, "calendar": {"recurring": [{"name": "tips", "platforms": ["email"], "every": "7d"}]}"#, "",
      "The recurring posts due in the week, if any; "
    ),
  ])
  func saysOfNoWeekWithAPostThatNoneIsPlanned(keys: String, row: String, asset: String) throws {
    let sample = CalendarSample.one(keys, content: row.isEmpty ? "" : "slot,date,copy\n\(row)\n")
    let book = try sample.book()
    let themes = Planner.plan(book.campaigns[0], settings: book.settings).themes
    let items = try sample.schedule().items
    #expect(Set(items.map(\.week)) == Set(themes.map(\.week)) && themes.count == 2)
    #expect(themes.map(\.isQuiet) == [false, false])
    #expect(themes[1].heroAsset.value.hasPrefix(asset) && themes[1].title != "No posts are planned")
  }

  @Test func keepsTheAssetThatAPersonWroteForAQuietWeek() throws {
    let themes = try plan(
      Self.letter + #"0.5}, "themes": [{"title": "Pause", "week": "2026-W46", "asset": "The stand at the fair"}]"#
    ).themes
    #expect(themes[1].isQuiet && themes[1].heroAsset.value == "The stand at the fair")
  }

  @Test func usesPillarsThatHaveNoAngle() throws {
    let definition = #"""
      "name": "Spring launch", "pillars": [{"name": "A"}, {"name": "B"}, {"name": "C"}, {"name": "D"}, {"name": "E"}], "end": "2026-12-20",
      "angles": [{"type": "offer", "line": "X."}, {"type": "data", "line": "Y."}, {"type": "story", "line": "Z."}]
      """#
    #expect(Set(try plan(definition).themes.map(\.pillar)).count == 5)
    #expect(Set(try schedule(definition).items.map(\.pillar)).count == 5)
  }

  @Test func givesEveryWeekATitleOfItsOwnInTheCampaignsWords() throws {
    let themes = try plan(Self.crew + #", "end": "2027-10-31""#).themes
    #expect(Set(themes.map { $0.title.lowercased() }).count == themes.count)
    #expect(themes.prefix(3).map(\.title).contains("Ana came for a summer. She stayed."))
    #expect(!themes.contains { $0.title.contains("part ") || $0.title.isEmpty || $0.title.count > 80 })
  }

  @Test(arguments: [1, 9, 52, 200])
  func neverMakesASubjectOfItsOwnLabels(weeks: Int) throws {
    let end = try #require(Day("2026-11-02")).adding(7 * weeks - 1)
    let titles = try plan(#""end": "\#(end)""#).themes.map(\.title)
    #expect(Set(titles).count == weeks)
    for label in ["The problem", "Why believe it", "The next step", "What Acme offers"] {
      #expect(!titles.contains { $0 == label || $0.hasPrefix("\(label):") || $0.hasPrefix("\(label),") })
    }
  }

  @Test func neverRepeatsATitleThatAPersonWrote() throws {
    let titles = try plan(#""end": "2026-12-20", "themes": [{"title": "meet acme"}, {"title": "Book a demo"}]"#)
      .themes.map(\.title)
    #expect(Set(titles.map { $0.lowercased() }).count == titles.count)
  }

  @Test func titlesAnItemByItsAngleAloneWhereItIsTheOnlyOneOfItsWeek() throws {
    let few = try schedule(Self.crew + #", "platforms": ["linkedin"], "cadence": {"linkedin": 3}"#).items
    #expect(few.allSatisfy { !$0.title.contains(" – ") })
    let many = try schedule(Self.crew + #", "platforms": ["linkedin"], "cadence": {"linkedin": 12}"#).items
    #expect(many.contains { $0.title == "From $24 an hour – Plain terms" })
    #expect(many.contains { $0.title == "Ana came for a summer. She stayed – The people" })
  }

  @Test func givesPlatformsWithoutAShareNoBudgetLines() throws {
    let definition = #"""
      "budget": {"total": "100.00", "currency": "EUR", "shares": {"linkedin": 100, "instagram": 0}}
      """#
    let lines = try #require(try plan(definition).budget).lines
    #expect(Set(lines.map(\.platform)) == [.linkedin])
    #expect(lines.map(\.amount.minorUnits).reduce(0, +) == 10_000)
  }

  @Test(arguments: [
    ("front-loaded", ["55", "34", "12"]), ("back-loaded", ["12", "34", "55"]), ("even", ["34", "34", "33"]),
  ])
  func splitsTargetsAlongTheBudgetsCurve(_ curve: String, _ weekly: [String]) throws {
    let plan = try plan(
      #"""
      "end": "2026-11-22", "targets": [{"metric": "clicks", "value": "101"}],
      "budget": {"total": "100.00", "currency": "EUR", "curve": "\#(curve)"}
      """#)
    #expect(plan.targets[0].weekly.map(\.amount.description) == weekly)
  }
}
