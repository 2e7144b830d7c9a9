import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("A definition becomes a campaign")
struct RoundTripTests {
  @Test func fillsTheDefaultsOfEverythingThatIsNotRequired() throws {
    let campaign = try #require(Sample.campaign())
    #expect(campaign.id.text == "spring")
    #expect(campaign.name == "Spring launch")
    #expect(campaign.client == "Acme")
    #expect(campaign.objective == Objective(statement: "Win 40 leads"))
    #expect(campaign.platforms.map(\.value) == [.linkedin, .x])
    #expect(campaign.flight.description == "2026-11-23..2026-12-20")
    #expect(campaign.zone.name == "Europe/Berlin")
    #expect(campaign.initialStatus == .planned)
    #expect(campaign.cadence[.linkedin]?.value.perWeek == Amount(whole: 3))
    #expect(campaign.cadence[.x]?.value.perWeek == Amount(whole: 5))
    #expect(campaign.cadence.count == 2)
    #expect(campaign.callToAction == "Book a call")
    #expect(campaign.calendar == CalendarRules())
    #expect(campaign.workflow.steps.map(\.key) == ["post", "engage-2h", "engage-24h"])
    #expect(campaign.tracking == Tracking())
    #expect(campaign.owners == Owners())
    #expect(campaign.budget == nil && campaign.positioning == nil && campaign.link == nil && campaign.notes == nil)
    #expect(campaign.content.isEmpty && campaign.angles.isEmpty && campaign.targets.isEmpty)
  }

  static let full = #"""
    "$schema": "../schema.json", "x-own": { "any": [1, 2] },
    "venture": "Acme Cloud", "description": "d", "status": "ACTIVE", "timeZone": "America/New_York",
    "cadence": { "linkedin": 0.5, "x": 7 }, "link": "https://acme.example/spring?a=b", "leadCapture": "form",
    "audience": [{ "name": "CTOs", "role": "r", "pains": ["p"], "outcomes": ["o"], "objections": ["j"], "channels": ["c"] }],
    "positioning": { "for": "f", "need": "n", "offer": "o", "category": "c", "benefit": "b", "alternative": "a", "reason": "r" },
    "proofPoints": ["40 % faster"],
    "angles": [{ "type": "how-to", "line": "l", "pillar": "Trust" }],
    "pillars": [{ "name": "Trust", "message": "m", "support": ["s"] }],
    "messages": [{ "platform": "x", "pillar": "trust", "text": "t" }, { "text": "u" }],
    "themes": [{ "week": "2026-W48", "title": "Why", "stage": "awareness" }, { "title": "How" }],
    "targets": [{ "metric": "leads", "value": 40, "platform": "linkedin" }, { "metric": "ctr", "value": "0.015" }],
    "budget": { "total": "1200.50", "currency": "USD", "reserve": 100, "curve": "front-loaded", "shares": { "linkedin": 66.67, "x": 33.33 } },
    "calendar": {
      "workingDays": ["tue", "sat"],
      "windows": [{ "platforms": ["x"], "days": ["tue"], "from": "09:00", "to": "11:30" }, { "at": "15:00" }],
      "quietHours": { "from": "21:00", "to": "07:00" },
      "blackouts": ["2026-11-26", { "from": "2026-12-01", "to": "2026-12-02", "platforms": ["x"], "reason": "fair" }],
      "spacing": "90m", "mix": { "x": { "post": 3, "thread": 1 } }
    },
    "workflow": { "steps": [
      { "type": "ENGAGE", "offset": "2h" }, { "type": "POST", "offset": "0" }, { "type": "DRAFT", "offset": "-2d", "owner": "Cy" }
    ] },
    "tracking": { "ids": ["120"], "names": ["Spring*"], "utm": ["spring"] },
    "owners": { "x": "Ann", "other": "Bob" }, "notes": "n"
    """#

  @Test func keepsEveryKey() throws {
    let objective =
      #"{ "statement": "s", "type": "leads", "metric": "leads", "target": "40", "by": "2026-12-15" }"#
    let book = Sample.book(["campaigns/spring.json": Sample.definition(Self.full, replacing: ["objective": objective])])
    expectNoFindings(book.diagnostics)
    let campaign = try #require(book.output?.campaigns.first)
    #expect(campaign.venture == "Acme Cloud" && campaign.description == "d" && campaign.initialStatus == .active)
    #expect(campaign.zone.name == "America/New_York")
    #expect(campaign.objective.statement == "s" && campaign.objective.kind == .leads)
    #expect(campaign.objective.metric?.value == "leads" && campaign.objective.target?.value == Amount(whole: 40))
    #expect(campaign.objective.by?.value == Day("2026-12-15"))
    #expect(campaign.cadence[.linkedin]?.value.perWeek == Amount("0.5"))
    #expect(campaign.cadence[.x]?.value.perWeek == Amount(whole: 7))
    #expect(campaign.link?.value.text == "https://acme.example/spring?a=b" && campaign.leadCapture == "form")
    #expect(
      campaign.audience == [
        Audience(name: "CTOs", role: "r", pains: ["p"], outcomes: ["o"], objections: ["j"], channels: ["c"])
      ])
    #expect(
      campaign.positioning
        == Positioning(
          forWhom: "f", need: "n", offer: "o", category: "c", benefit: "b", alternative: "a", reason: "r"))
    #expect(campaign.proofPoints == ["40 % faster"])
    #expect(campaign.angles == [Angle(kind: .howTo, line: "l", pillar: "Trust")])
    #expect(campaign.pillars == [Pillar(name: "Trust", message: "m", support: ["s"])])
    #expect(campaign.messages.map(\.text.value) == ["t", "u"])
    #expect(campaign.messages.map(\.platform) == [.x, nil])
    #expect(campaign.themes.map(\.title) == ["Why", "How"])
    #expect(campaign.themes.first?.week?.value == Week("2026-W48") && campaign.themes.first?.stage == .awareness)
    #expect(campaign.targets.map(\.metric.value) == ["leads", "ctr"])
    #expect(campaign.targets.map(\.value.value) == [Amount(whole: 40), Amount("0.015")])
    #expect(campaign.targets.map(\.platform?.value) == [.linkedin, nil])
    #expect(campaign.notes == "n")
  }

  @Test func keepsTheRulesOfMoneyAndTime() throws {
    let campaign = try #require(Sample.campaign(Self.full))
    let budget = try #require(campaign.budget)
    #expect(budget.total.value.description == "1200.50 USD" && budget.reserve?.minorUnits == 10_000)
    #expect(budget.curve == .frontLoaded && budget.shares == [.linkedin: 6_667, .x: 3_333])
    let rules = campaign.calendar
    #expect(rules.workingDays == [.tuesday, .saturday] && rules.spacingMinutes == 90)
    #expect(rules.windows.map(\.platforms) == [[.x], []] && rules.windows.map(\.days) == [[.tuesday], []])
    #expect(rules.windows.map(\.from.description) == ["09:00", "15:00"])
    #expect(rules.windows.map(\.to.description) == ["11:30", "15:00"])
    #expect(rules.quietHours.map { "\($0.from)-\($0.to)" } == "21:00-07:00")
    #expect(rules.blackouts.map(\.days.description) == ["2026-11-26..2026-11-26", "2026-12-01..2026-12-02"])
    #expect(rules.blackouts.map(\.platforms) == [[], [.x]] && rules.blackouts.map(\.reason) == [nil, "fair"])
    #expect(rules.mix == [.x: [ContentWeight(type: .post, weight: 3), ContentWeight(type: .thread, weight: 1)]])
    #expect(campaign.workflow.steps.map(\.key) == ["draft", "post", "engage-2h"])
    #expect(campaign.workflow.steps.map(\.owner) == ["Cy", nil, nil])
    #expect(campaign.tracking.ids.map(\.value) == ["120"] && campaign.tracking.names.map(\.value) == ["Spring*"])
    #expect(campaign.tracking.utm.map(\.value) == ["spring"])
    #expect(campaign.owner(of: .x) == "Ann" && campaign.owner(of: .linkedin) == "Bob")
  }

  @Test func takesCommentsInFilesThatSaySo() {
    let commented = "// why\n" + Sample.definition().replacing("\n}", with: ",\n}")
    #expect(Sample.book(["campaigns/spring.jsonc": commented]).output?.campaigns.count == 1)
    #expect(Sample.book(["campaigns/spring.json": commented]).output?.broken.map(\.text) == ["spring"])
  }
}

extension RoundTripTests {
  /// Every optional key but those that must differ between campaigns.
  static let untracked = full.replacing(
    #""tracking": { "ids": ["120"], "names": ["Spring*"], "utm": ["spring"] },"#, with: "")
}
