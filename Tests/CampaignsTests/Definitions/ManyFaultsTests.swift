import Campaigns
import Diagnostics
import TestSupport
import Testing

@Suite("Many faults in one file")
struct ManyFaultsTests {
  static let text = MarkedText(
    #"""
    {
      "id": «id»"Spring",
      "name": «name»"",
      "client": «client»12,
      «unknown»"clients": "Acme",
      "platforms": ["linkedin", "x", «twice»"twitter", «misspelt»"instagran"],
      "start": «start»"2026-13-01",
      "end": "2026-12-20",
      "timeZone": «zone»"MEZ",
      "status": «status»"STARTED",
      "cadence": { "linkedin": «cadence»"3", «unlisted»"tiktok": 2, "x": «much»60 },
      "callToAction": "Book a call",
      "link": «link»"www.acme.example",
      "objective": { "statement": "s", "metric": «metric»"lead", "target": «zero»0 },
      "audience": [«audience»{ "role": "r" }],
      "pillars": [{ "name": "Trust" }, { "name": «pillars»"Trust" }],
      "angles": [{ "type": «angle»"joke", "line": "l", "pillar": «pillar»"Trast" }],
      "messages": [{ "platform": "x", "text": «copy»"COPY" }],
      "themes": [{ "week": «week»"2026-48", "title": "t" }],
      "targets": [{ "metric": "leads", "value": «value»"many" }],
      "budget": { "total": «total»-1, "curve": «curve»"flat", "shares": «shares»{ "linkedin": 50, "x": 40 } },
      "calendar": {
        "workingDays": [«day»"monday"],
        "windows": [«window»{ "from": "18:00", "to": "09:00" }],
        "quietHours": { "from": «quiet»"25:00", "to": "07:00" },
        "blackouts": [«blackout»"2026-12-32", { "from": "2026-12-02", "to": «reversed»"2026-12-01" }],
        "spacing": «spacing»"1 hour",
        "mix": { "x": { «type»"tweet": 1, «taken»"reel": 1 } }
      },
      "workflow": { "steps": [{ "type": "POST", "offset": «offset»"1d" }] },
      "tracking": { "utm": ["a", «utm»"A"] },
      "owners": { «owner»"blog": "Ann" }
    }
    """#.replacing("COPY", with: String(repeating: "a", count: 281)))

  @Test func areAllFoundInOneGoEachAtItsPlace() {
    expectFindings(
      Sample.findings(Self.text), in: Self.text,
      [
        "id": .invalidIdentifier, "name": .valueEmpty, "client": .wrongType, "unknown": .unknownKey,
        "twice": .duplicateEntry, "misspelt": .unknownPlatform, "start": .invalidDate, "zone": .invalidZone,
        "status": .unknownValue, "cadence": .wrongType, "unlisted": .platformNotListed, "much": .cadenceUnusual,
        "link": .invalidLink, "metric": .unknownMetric, "zero": .valueOutOfRange, "audience": .missingKey,
        "pillars": .duplicateEntry, "angle": .unknownValue, "pillar": .unknownPillar, "copy": .copyTooLong,
        "week": .invalidDate, "value": .jsonNumberRange, "total": .valueOutOfRange, "curve": .unknownValue,
        "shares": .budgetShares, "day": .unknownValue, "window": .windowEmpty, "quiet": .invalidTime,
        "blackout": .invalidDate, "reversed": .endBeforeStart, "spacing": .invalidTime, "type": .unknownValue,
        "taken": .unknownValue, "offset": .workflowInvalid, "utm": .duplicateEntry, "owner": .platformNotListed,
      ])
  }
}
