import Campaigns
import Diagnostics
import TestSupport
import Testing

@Suite("Checks of a definition")
struct DefinitionCheckTests {
  static let rows: [FaultRow] = [
    FaultRow("id differs from the file", "", replacing: ["id": #"①"other""#], .idMismatch, says: "`spring`"),
    FaultRow("id with capitals", "", replacing: ["id": #"①"Spring""#], .invalidIdentifier),
    FaultRow("blank name", "", replacing: ["name": #"①"  ""#], .valueEmpty),
    FaultRow(
      "long client", "", replacing: ["client": "①\"\(String(repeating: "é", count: 256))\""], .valueTooLong, says: "256"
    ),
    FaultRow("no platform", "", replacing: ["platforms": "①[]"], .noPlatforms),
    FaultRow(
      "misspelt platform", "", replacing: ["platforms": #"["linkedin", ①"instagramm"]"#], .unknownPlatform,
      says: "`instagram`"),
    FaultRow("platform twice", "", replacing: ["platforms": #"["x", ①"twitter"]"#], .duplicateEntry),
    FaultRow("impossible day", "", replacing: ["start": #"①"2026-02-30""#], .invalidDate),
    FaultRow("end before start", "", replacing: ["end": #"①"2026-11-22""#], .endBeforeStart, says: "2026-11-22"),
    FaultRow("six years", "", replacing: ["end": #"①"2032-11-23""#], .flightTooLong, says: "2193"),
    FaultRow(
      "weekend only", "", replacing: ["start": #"①"2026-11-28""#, "end": #""2026-11-29""#], .noWorkingDays,
      says: "without `calendar.workingDays` they are mon, tue, wed, thu, fri"),
    FaultRow(
      "no day of its own", #""calendar": { "workingDays": ["sun"] }"#,
      replacing: ["start": #"①"2026-11-24""#, "end": #""2026-11-28""#], .noWorkingDays,
      says: "its working days are sun"),
    FaultRow("unknown status", #""status": ①"RUNNING""#, .unknownValue),
    FaultRow("abbreviated zone", #""timeZone": ①"EST""#, .invalidZone),
    FaultRow("former zone", #""timeZone": ①"Asia/Calcutta""#, .invalidZone, says: "Asia/Kolkata"),
    FaultRow("zone without data", #""timeZone": ①"Asia/Tokyo""#, .zoneDataMissing),
    FaultRow("cadence as text", #""cadence": { "x": ①"3" }"#, .wrongType),
    FaultRow("cadence below zero", #""cadence": { "x": ①-1 }"#, .valueOutOfRange),
    FaultRow("cadence above a hundred", #""cadence": { "x": ①101 }"#, .valueOutOfRange, says: "0 to 100"),
    FaultRow("cadence of three decimals", #""cadence": { "x": ①0.125 }"#, .valueOutOfRange, says: "2 decimals"),
    FaultRow("cadence for another platform", #""cadence": { ①"tiktok": 3 }"#, .platformNotListed),
    FaultRow("cadence for no platform", #""cadence": { ①"linkedn": 3 }"#, .unknownPlatform, says: "linkedin"),
    FaultRow("cadence twice", #""cadence": { "x": 3, ①"twitter": 4 }"#, .duplicateEntry),
    FaultRow("much cadence", #""cadence": { "linkedin": ①8 }"#, .cadenceUnusual, says: "usual 7 for LinkedIn"),
    FaultRow("relative link", #""link": ①"example.com/page""#, .invalidLink),
    FaultRow("unknown key", #"①"pilars": []"#, .unknownKey, says: "`pillars`"),
    FaultRow(
      "objective without statement", #""x-a": 1"#, replacing: ["objective": #"①{ "type": "leads" }"#], .missingKey),
    FaultRow(
      "objective of an unknown metric", "", replacing: ["objective": #"{ "statement": "s", "metric": ①"click" }"#],
      .unknownMetric, says: "`clicks`"),
    FaultRow(
      "objective of nothing", "", replacing: ["objective": #"{ "statement": "s", "target": ①0 }"#], .valueOutOfRange),
    FaultRow(
      "objective after the end", "", replacing: ["objective": #"{ "statement": "s", "by": ①"2027-01-01" }"#],
      .outsideFlight),
    FaultRow("objective as number", "", replacing: ["objective": "①7"], .wrongType, says: "a string or an object"),
    FaultRow("audience without name", #""audience": [①{ "role": "buyer" }]"#, .missingKey),
    FaultRow("unknown hook", #""angles": [{ "type": ①"howto", "line": "l" }]"#, .unknownValue, says: "`how-to`"),
    FaultRow(
      "angle on no pillar",
      #""pillars": [{ "name": "Trust" }], "angles": [{ "type": "proof", "line": "l", "pillar": ①"Truts" }]"#,
      .unknownPillar, says: "`Trust`"),
    FaultRow("message on no pillar", #""messages": [{ "pillar": ①"Speed", "text": "t" }]"#, .unknownPillar),
    FaultRow("pillar twice", #""pillars": [{ "name": "Trust" }, { "name": ①"trust" }]"#, .duplicateEntry),
    FaultRow(
      "message for another platform", #""messages": [{ "platform": ①"threads", "text": "t" }]"#, .platformNotListed),
    FaultRow("theme in no week", #""themes": [{ "week": ①"2026-W54", "title": "t" }]"#, .invalidDate),
    FaultRow("theme after the end", #""themes": [{ "week": ①"2026-W52", "title": "t" }]"#, .outsideFlight),
    FaultRow(
      "theme twice", #""themes": [{ "week": "2026-W48", "title": "t" }, { "week": ①"2026-W48", "title": "u" }]"#,
      .duplicateEntry),
    FaultRow("theme of no stage", #""themes": [{ "title": "t", "stage": ①"decision" }]"#, .unknownValue),
    FaultRow(
      "target of no metric", #""targets": [{ "metric": ①"lead", "value": 3 }]"#, .unknownMetric, says: "`leads`"),
    FaultRow(
      "target on people reached", #""targets": [{ "metric": ①"reach", "value": 3 }]"#, .targetNotAdditive,
      says: "`reach` cannot be added up"),
    FaultRow(
      "target on people reached on one platform",
      #""targets": [{ "metric": ①"reach", "value": 3, "platform": "x" }]"#, .targetNotAdditive, says: "`ctr`"),
    FaultRow(
      "objective of people reached", "",
      replacing: ["objective": #"{ "statement": "s", "metric": ①"reach", "target": 3 }"#], .targetNotAdditive),
    FaultRow("target without value", #""targets": [①{ "metric": "leads" }]"#, .missingKey),
    FaultRow(
      "target twice", #""targets": [{ "metric": "leads", "value": 3 }, { "metric": ①"leads", "value": 4 }]"#,
      .duplicateEntry),
    FaultRow(
      "target elsewhere", #""targets": [{ "metric": "leads", "value": 3, "platform": ①"blog" }]"#, .platformNotListed),
    FaultRow("budget below zero", #""budget": { "total": ①-5 }"#, .valueOutOfRange),
    FaultRow(
      "budget in parts of cents", #""budget": { "total": ①"10.005" }"#, .valueOutOfRange, says: "EUR has 2 decimals"),
    FaultRow("budget in words", #""budget": { "total": ①"ten" }"#, .jsonNumberRange),
    FaultRow("budget in no currency", #""budget": { "total": 5, "currency": ①"Euro" }"#, .invalidCurrency),
    FaultRow(
      "reserve above the total", #""budget": { "total": 5, "reserve": ①6 }"#, .valueOutOfRange, says: "5.00 EUR"),
    FaultRow("unknown curve", #""budget": { "total": 5, "curve": ①"back" }"#, .unknownValue),
    FaultRow(
      "shares of 99", #""budget": { "total": 5, "shares": ①{ "x": 49, "linkedin": 50 } }"#, .budgetShares,
      says: "add up to 99,"),
    FaultRow(
      "share for another platform", #""budget": { "total": 5, "shares": { "x": 50, ①"email": 50 } }"#,
      .platformNotListed),
    FaultRow("no working days", #""calendar": { "workingDays": ①[] }"#, .noWorkingDays),
    FaultRow("unknown weekday", #""calendar": { "workingDays": ["mon", ①"tuesday"] }"#, .unknownValue),
    FaultRow("weekday twice", #""calendar": { "workingDays": ["mon", ①"mon"] }"#, .duplicateEntry),
    FaultRow(
      "window reversed", #""calendar": { "windows": [①{ "from": "17:00", "to": "09:00" }] }"#, .windowEmpty,
      says: "before it starts"),
    FaultRow(
      "window in the quiet hours",
      #""calendar": { "quietHours": { "from": "20:00", "to": "08:00" }, "windows": [①{ "from": "22:00", "to": "23:00" }] }"#,
      .windowEmpty, says: "quiet hours"),
    FaultRow(
      "window for another platform", #""calendar": { "windows": [{ "platforms": [①"blog"], "at": "09:00" }] }"#,
      .platformNotListed),
    FaultRow("window without end", #""calendar": { "windows": [①{ "from": "09:00" }] }"#, .missingKey),
    FaultRow(
      "window of two kinds", #""calendar": { "windows": [{ "at": "09:00", ①"to": "10:00" }] }"#, .unknownKey,
      says: "`at`"),
    FaultRow("time without zero", #""calendar": { "windows": [{ "at": ①"9:00" }] }"#, .invalidTime),
    FaultRow(
      "quiet for no time", #""calendar": { "quietHours": { "from": "20:00", "to": ①"20:00" } }"#, .valueOutOfRange),
    FaultRow(
      "black-out afterwards", #""calendar": { "blackouts": [①"2026-12-24"] }"#, .outsideFlight, says: "2026-12-20"),
    FaultRow(
      "black-out reversed", #""calendar": { "blackouts": [{ "from": "2026-12-02", "to": ①"2026-12-01" }] }"#,
      .endBeforeStart),
    FaultRow("black-out of no day", #""calendar": { "blackouts": [①"Christmas"] }"#, .invalidDate),
    FaultRow(
      "black-out of everything", #""calendar": { "blackouts": [①{ "from": "2026-11-01", "to": "2026-12-31" }] }"#,
      .noWorkingDays, says: "all 20"),
    FaultRow(
      "black-out for another platform",
      #""calendar": { "blackouts": [{ "from": "2026-12-01", "platforms": [①"blog"] }] }"#, .platformNotListed),
    FaultRow("spacing below zero", #""calendar": { "spacing": ①"-5m" }"#, .valueOutOfRange),
    FaultRow("spacing without unit", #""calendar": { "spacing": ①"60" }"#, .invalidTime),
    FaultRow(
      "mix of an unknown type", #""calendar": { "mix": { "x": { ①"tweet": 1 } } }"#, .unknownValue,
      says: "`quote`, `video`"),
    FaultRow(
      "mix of a type not taken", #""calendar": { "mix": { "x": { ①"pin": 1 } } }"#, .unknownValue,
      says: "X takes no `pin`"),
    FaultRow("mix of nothing", #""calendar": { "mix": { "x": ①{} } }"#, .valueEmpty),
    FaultRow("mix of no weight", #""calendar": { "mix": { "x": { "post": ①0 } } }"#, .valueOutOfRange),
    FaultRow(
      "workflow without publishing", #""workflow": { "steps": ①[{ "type": "DRAFT", "offset": "-2d" }] }"#,
      .workflowInvalid),
    FaultRow(
      "workflow publishing twice",
      #""workflow": { "steps": [{ "type": "POST", "offset": "0" }, ①{ "type": "POST", "offset": "0" }] }"#,
      .workflowInvalid),
    FaultRow(
      "publishing later", #""workflow": { "steps": [{ "type": "POST", "offset": ①"1h" }] }"#, .workflowInvalid,
      says: "1h"),
    FaultRow(
      "step twice",
      #""workflow": { "steps": [{ "type": "POST", "offset": "0" }, { "type": "ENGAGE", "offset": "2h" }, { "type": ①"ENGAGE", "offset": "120m" }] }"#,
      .duplicateEntry, says: "engage-2h"),
    FaultRow(
      "step of two years",
      #""workflow": { "steps": [{ "type": "POST", "offset": "0" }, { "type": "ANALYZE", "offset": ①"730d" }] }"#,
      .valueOutOfRange),
    FaultRow("owner of another platform", #""owners": { ①"email": "Ann" }"#, .platformNotListed),
    FaultRow("two owners of the rest", #""owner": "Ann", "owners": { "other": ①"Bob" }"#, .duplicateEntry),
    FaultRow("tracking twice", #""tracking": { "names": ["Spring*", ①"spring*"] }"#, .duplicateEntry),
  ]

  @Test(arguments: rows)
  func findsTheFaultAtItsPlaceAndNothingElse(row: FaultRow) {
    let (text, found) = Sample.findings(more: row.more, replacing: row.replacing)
    expectFindings(found, in: text, ["①": row.code])
    let said = found.map { $0.message + " " + ($0.help ?? "") }.joined()
    #expect(row.says.isEmpty || said.contains(row.says), "\(said)")
  }

  @Test func notesTheStartWhereTheEndIsBeforeIt() {
    let (text, found) = Sample.findings(more: "", replacing: ["start": #"②"2026-12-21""#])
    #expect(found.first?.notes.first?.location?.place == text["②"])
  }

  @Test func reportsAnUnknownPlatformOnceAndNotForItsRules() {
    let more = #""cadence": { "linkedn": 3, "x": 2 }, "owners": { "linkedn": "Ann" }"#
    let (text, found) = Sample.findings(more: more, replacing: ["platforms": #"[①"linkedn", "x"]"#])
    expectFindings(found, in: text, ["①": .unknownPlatform])
  }

  @Test func saysNothingOfUnlistedPlatformsWhereTheListIsUnreadable() {
    let (text, found) = Sample.findings(more: #""cadence": { "x": 2 }"#, replacing: ["platforms": "①7"])
    expectFindings(found, in: text, ["①": .wrongType])
  }

  @Test func wantsACurrencyOnlyWhereNoneIsKnown() {
    let settings = Sample.settings.replacing(#", "currency": "EUR""#, with: "")
    let text = MarkedText(Sample.definition(#""budget": ①{ "total": 5 }"#))
    expectFindings(Sample.findings(text, settings: settings), in: text, ["①": .missingKey])
    let faulty = Sample.settings.replacing("EUR", with: "Euro")
    #expect(Sample.findings(text, settings: faulty).map(\.code) == [.invalidCurrency])
  }

  @Test func measuresMessagesByThePlatformsOwnCounting() {
    let wave = String(repeating: "👋", count: 151)
    let (text, found) = Sample.findings(more: #""messages": [{ "text": ①"\#(wave)" }]"#)
    expectFindings(found, in: text, ["①": .copyTooLong])
    #expect(found.first?.message == "the text has 302 of 280, by X counting")
    let custom = Sample.findings(
      more: #""messages": [{ "platform": "podcast", "text": ①"\#(wave)" }]"#, replacing: ["platforms": #"["podcast"]"#])
    #expect(custom.1.first?.message == "the text has 151 of 20, by Podcast counting")
  }

  @Test func refusesEveryRequiredKeyThatIsMissing() {
    for required in Sample.required {
      let text = MarkedText("①" + Sample.definition(without: required.key))
      let found = Sample.findings(text)
      expectFindings(found, in: text, ["①": .missingKey])
      #expect(found.first?.message == "the campaign has no `\(required.key)`")
    }
  }
}
