import Foundation
import TestSupport
import Testing

@testable import CampaignOps

/// What `plan` and `platforms` say.
@Suite struct PlanCommandTests {
  @Test func showsThePageThatRunWrites() throws {
    let place = try Workplace()
    place.run("run")
    let said = place.run("plan", "spring")
    #expect(said.status == .done)
    #expect(place.run("plan", "spring", "--format", "markdown").output == (try place.read("generated/spring/plan.md")))
    #expect(said.output.hasPrefix("# spring launch: plan\n\nVersion 1: first plan. Made by planner/5.\n"))
    #expect(place.run("plan", "spring", "--format", "json").output == (try place.read("generated/spring/plan.json")))
  }

  /// What a client signs: when, where it leads, what comes then, and what is against it.
  @Test func holdsWhatAClientSigns() throws {
    let more = #"""
      "link": "https://acme.example.com/demo", "leadCapture": "A form; sales calls back", "timeZone": "Europe/Berlin",
      "calendar": {"quietHours": {"from": "20:00", "to": "07:00"}, "blackouts": [{"from": "2026-12-08", "to": "2026-12-09", "reason": "Fair", "platforms": ["linkedin"]}]},
      "budget": {"total": "900.00", "currency": "EUR"}
      """#
    let place = try Workplace(with: [
      "spring": Workplace.definition("spring", cadence: 3, more).replacingOccurrences(
        of: #""objective": "Win 40 leads""#,
        with: #""objective": {"statement": "Win 40 leads", "metric": "leads", "target": 40, "by": "2026-12-06"}"#)
    ])
    let page = place.run("plan", "spring", "--format", "markdown").output
    for part in [
      "\nReaders are asked: “Book a call”, at `https://acme.example.com/demo`.\n\nThen: A form; sales calls back\n",
      "## Calendar rules\n\nFrom 2026-11-30 to 2026-12-13, over 2 ISO weeks; all days and hours are Europe/Berlin's.\n\n"
        + "- Published on: mon, tue, wed, thu, fri *draft*\n- Two items on one account: 1h apart or more *draft*\n"
        + "- Nothing is published or due: 20:00-07:00 *written*\n"
        + "- No posts on LinkedIn: 2026-12-08 to 2026-12-09, Fair *written*\n",
      " The goal is due on 2026-12-06: one week comes after it.\n",
      "- 450.00 EUR is planned for the weeks after 2026-12-06, when the goal is due: it cannot help to reach it. *draft*\n",
      "\nNobody watches those without a name yet: `owner` in the definition names somebody.\n",
    ] { #expect(page.contains(part), "\(part) is missing in:\n\(page)") }
    #expect(!page.contains("Nobody watches it yet"))
  }

  @Test func tellsInWordsWhatChanged() throws {
    let place = try Workplace()
    place.run("run")
    try place.write(
      Workplace.definition("spring", cadence: 4, #""budget": {"total": "900.00"}"#), to: "campaigns/spring.json")
    place.run("run", at: "2026-12-01T09:00:00Z")
    let said = place.run("plan", "spring", "--diff")
    let hero = "the week 2026-W49: its hero asset is now “LinkedIn carousel: "
    let reason = "v2: weekly themes, budget, channel plan and risks changed"
    #expect(said.output.hasPrefix("spring: plan v1 to v2\n  \(reason)\nweekly themes\n  \(hero)"), "\(said.output)")
    #expect(said.output.contains("\nbudget\n  the budget is new\nchannel plan\n"))
    #expect(said.output.contains("  the channel LinkedIn: its cadence is now “4 a week”, was “3 a week”\n"))
    #expect(place.run("plan", "spring", "--diff", "v1", "2").output == said.output)
    #expect(place.run("plan", "spring", "--diff", "1").output == said.output)
    #expect(place.run("plan", "spring", "--diff", "2", "2").output.hasSuffix("nothing changed\n"))
    let markdown = place.run("plan", "spring", "--diff", "--format", "markdown").output
    #expect(
      markdown.hasPrefix("# spring: plan v1 to v2\n\n- \(reason)\n\n## weekly themes\n\n- \(hero)"), "\(markdown)")
    #expect(markdown.contains("\n\n## budget\n\n- the budget is new\n\n## channel plan\n"))
    let json = place.run("plan", "spring", "--diff", "--format", "json").output
    #expect(json.contains("budget, channel plan and risks changed\""))
  }

  @Test(arguments: [
    (["spring", "--diff"], CampaignOps.ExitStatus.nothingFound, "has only one version of its plan"),
    (["spring", "--diff", "1", "7"], .nothingFound, "has no version 7 of its plan; there are 1 to 1"),
    (["spring", "--diff", "one"], .wrongUsage, "'one' is no version of a plan"),
    (["spring", "2"], .wrongUsage, "expected --diff before two versions"),
    (["sprnig"], .nothingFound, "did you mean 'spring'?"),
    (["spring", "--format", "csv"], .wrongUsage, "text, markdown, json"),
  ])
  func saysWhyThereIsNothing(_ words: [String], _ status: CampaignOps.ExitStatus, _ said: String) throws {
    let place = try Workplace()
    let outcome = Workplace.run(["plan"] + words + ["--data", place.folder.path(of: place.name)])
    #expect(outcome.status == status && outcome.errors.contains(said), "\(outcome.errors)")
  }

  @Test func listsPlatformsAndWarnsOfStaleFacts() throws {
    let place = try Workplace()
    let said = place.run("platforms")
    #expect(said.status == .done && said.errors.isEmpty)
    #expect(said.output.contains("\nx          280       weighted "))
    let late = place.run("platforms", at: "2027-05-23T08:00:00Z")
    #expect(late.output.contains("2026-11-23 (stale)"))
    #expect(late.errors.contains("[facts-stale]") && late.errors.hasSuffix("0 errors, 11 warnings\n"))
    #expect(place.run("platforms", "instagrm").status == .nothingFound)
  }

  @Test func showsOnePlatformInFullWithTheWorkspacesOwnFacts() throws {
    let place = try Workplace()
    try place.write(
      #"{"platform": "linkedin", "facts": [{"fact": "text", "most": 1300, "source": "house style", "reviewedOn": "2026-10-01", "effectiveFrom": "2026-12-01"}]}"#,
      to: "platforms/linkedin.json")
    let said = place.run("platforms", "LinkedIn", at: "2026-12-01T08:00:00Z").output
    #expect(said.hasPrefix("LinkedIn (linkedin), on 2026-12-01\n"))
    #expect(said.contains("  text (since 2026-12-01): 1,300 characters"))
    #expect(said.contains("house style, reviewed 2026-10-01, platforms/linkedin.json:1:36"))
    let parts = said.components(separatedBy: "Not on this day\n")
    #expect(parts.count == 2 && parts[1].hasPrefix("  text: 3,000 characters"))
    place.run("run")
    #expect(try place.read("generated/spring/plan.json").contains("\"textLimit\": 1300"))
    try place.write(#"{"platform": "linkedin", "facts": [{"fact": "text"}]}"#, to: "platforms/linkedin.json")
    let broken = place.run("run")
    #expect(broken.status == .dataErrors && broken.errors.contains("platforms/linkedin.json:1:36: error:"))
  }

  /// Copy of a row in the week of the change is held against the day of its item.
  @Test func holdsCopyAgainstTheFactsOfItsDay() throws {
    let tags = "#a #b #c #d #e #f"
    let definition = { (day: String) in
      """
      {"id": "spring", "name": "s", "client": "A", "objective": "o", "platforms": ["instagram"], "start": "2025-12-15",
       "end": "2025-12-21", "callToAction": "c", "cadence": {"instagram": 1},
       "calendar": {"windows": [{"days": ["\(day)"], "at": "10:00"}]}}
      """
    }
    for (day, isRefused) in [("wed", false), ("thu", true)] {
      let place = try Workplace(with: ["spring": definition(day)])
      try place.write("slot,copy\ninstagram/2025-W51/1,\(tags)\n", to: "campaigns/spring/content.csv")
      let said = place.run("check", at: "2025-12-01T08:00:00Z")
      #expect(said.errors.contains("[copy-refused]") == isRefused, "\(day): \(said.errors)")
    }
  }

  /// The second week has no post by the cadence.
  @Test(arguments: [
    ("", "", "| – | – | – |"),
    ("", "slot,date,copy\nemail/2026-W50/1,2026-12-09 12:00,Pinned.\n", "| What content.csv pins to the week; "),
    (#", "themes": [{"title": "Pause", "week": "2026-W50", "asset": "The stand"}]"#, "", "| – | The stand *written* |"),
  ])
  func namesWhatAWeekBesideTheCadenceStandsOn(themes: String, rows: String, cells: String) throws {
    let definition = Workplace.definition().replacing("linkedin", with: "email").replacing(
      ": 3}", with: ": 0.5}\(themes)")
    let place = try Workplace(with: ["spring": definition])
    if !rows.isEmpty { try place.write(rows, to: "campaigns/spring/content.csv") }
    let lines = place.run("plan", "spring").output.split(separator: "\n")
    let week = try #require(lines.first { $0.hasPrefix("| 2026-W50 |") })
    #expect(week.contains(cells), "\(week)")
  }
}
