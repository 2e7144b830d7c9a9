import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("How a campaign is used, measured and kept in bounds")
struct ExtrasTests {
  static let all = #"""
    "funnel": { "awareness": 20, "consideration": 30, "conversion": 50 },
    "channels": { "linkedin": { "account": "Acme page", "role": "First contact" }, "x": {} },
    "rates": [{ "rate": "cvr", "percent": "1.25", "source": "last year" }, { "rate": "ctr", "percent": 2 }],
    "compliance": { "bannedWords": ["best"], "requiredLines": ["Line."], "approvers": ["Legal"] },
    "risks": ["Late copy", { "text": "Strike", "owner": "Ada" }], "assumptions": [{ "text": "Nobody leaves" }],
    "learning": false,
    "budget": { "total": "100.00", "curve": "custom", "weights": [1, 0, 2, 3], "stopRule": "At 90 EUR." },
    "audience": [{ "name": "Buyers", "language": "German", "timeZone": "Europe/Berlin" }],
    "pillars": [{ "name": "Trust", "audience": "buyers", "proof": "42 plants", "do": ["Show it"], "dont": ["No jokes"] }],
    "themes": [{ "title": "T", "asset": "The film", "goal": "12 calls" }]
    """#

  @Test func areReadWhole() throws {
    let text = MarkedText(Sample.definition(Self.all))
    expectNoFindings(Sample.findings(text))
    let campaign = try #require(Sample.campaign(Self.all))
    let extras = campaign.extras
    #expect(extras.funnel == [.awareness: 20, .consideration: 30, .conversion: 50] && extras.learns == false)
    #expect(extras.channels[.linkedin] == ChannelBrief(account: "Acme page", role: "First contact"))
    #expect(extras.rates.map(\.percent.description) == ["1.25", "2"] && extras.rates[0].source == "last year")
    #expect(extras.compliance.requiredLines == [Compliance.Line("Line.")] && extras.compliance.approvers == ["Legal"])
    #expect(extras.risks == [OwnedNote("Late copy"), OwnedNote("Strike", owner: "Ada")])
    #expect(extras.assumptions == [OwnedNote("Nobody leaves")])
    let budget = try #require(campaign.budget)
    #expect(budget.shape == Budget.Shape(.custom, weeks: [1, 0, 2, 3]) && budget.stopRule == "At 90 EUR.")
    #expect(campaign.audience[0].language == "German" && campaign.audience[0].timeZone == "Europe/Berlin")
    #expect(campaign.pillars[0].dos == ["Show it"] && campaign.pillars[0].donts == ["No jokes"])
    #expect(campaign.pillars[0].proof == "42 plants" && campaign.pillars[0].audience == "buyers")
    #expect(campaign.themes[0].asset == "The film" && campaign.themes[0].goal == "12 calls")
  }

  static let rows: [FaultRow] = [
    FaultRow(
      "funnel of 90", #""funnel": ①{ "awareness": 20, "consideration": 30, "conversion": 40 }"#, .valueOutOfRange,
      says: "90"),
    FaultRow("funnel of two", #""funnel": ①{ "awareness": 50, "conversion": 50 }"#, .missingKey),
    FaultRow("channel not listed", #""channels": { ①"threads": {} }"#, .platformNotListed),
    FaultRow("channel with more", #""channels": { "x": { ①"handle": "a" } }"#, .unknownKey),
    FaultRow("rate of nothing", #""rates": [{ "rate": "ctr", "percent": ①0 }]"#, .valueOutOfRange),
    FaultRow("rate above all", #""rates": [{ "rate": "ctr", "percent": ①101 }]"#, .valueOutOfRange),
    FaultRow("unknown rate", #""rates": [{ "rate": ①"cpa", "percent": 1 }]"#, .unknownValue, says: "`cvr`"),
    FaultRow(
      "rate twice", #""rates": [{ "rate": "ctr", "percent": 1 }, { "rate": ①"ctr", "percent": 2 }]"#, .duplicateEntry),
    FaultRow(
      "line for another platform", #""compliance": { "disclosures": [{ "text": "t", "platforms": [①"tiktok"] }] }"#,
      .platformNotListed),
    FaultRow("blank banned word", #""compliance": { "bannedWords": [①" "] }"#, .valueEmpty),
    FaultRow("risk without text", #""risks": [①{ "owner": "Ada" }]"#, .missingKey),
    FaultRow("learning as text", #""learning": ①"no""#, .wrongType),
    FaultRow(
      "pillar for nobody", #""audience": [{ "name": "Buyers" }], "pillars": [{ "name": "P", "audience": ①"Buyer" }]"#,
      .unknownValue, says: "`Buyers`"),
    FaultRow("zone of an audience", #""audience": [{ "name": "B", "timeZone": ①"CET" }]"#, .invalidZone),
    FaultRow(
      "three weights for four weeks", #""budget": { "total": 1, "curve": "custom", "weights": ①[1, 2, 3] }"#,
      .valueOutOfRange, says: "touches 4"),
    FaultRow("no weight", #""budget": { "total": 1, "curve": "custom", "weights": ①[0, 0, 0, 0] }"#, .valueOutOfRange),
    FaultRow("custom without weights", #""budget": ①{ "total": 1, "curve": "custom" }"#, .missingKey),
    FaultRow(
      "weights of an even curve", #""budget": { "total": 1, "weights": ①[1, 1, 1, 1] }"#, .unknownKey, says: "custom"),
    FaultRow("weekly without days", #""budget": ①{ "total": 1, "curve": "weekly" }"#, .missingKey),
    FaultRow(
      "weekly of no weight", #""budget": { "total": 1, "curve": "weekly", "days": ①{ "mon": 0 } }"#, .valueOutOfRange),
    FaultRow(
      "day of another language", #""budget": { "total": 1, "curve": "weekly", "days": { "mon": 1, ①"die": 1 } }"#,
      .unknownKey),
  ]

  @Test(arguments: rows)
  func areRefusedAtTheirPlace(row: FaultRow) {
    let (text, found) = Sample.findings(more: row.more, replacing: row.replacing)
    expectFindings(found, in: text, ["①": row.code])
    if let finding = found.first { #expect("\(finding.message) \(finding.help ?? "")".contains(row.says)) }
  }
}
