import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Settings")
struct SettingsReaderTests {
  static func settings(_ more: String, workspace: String = #"{ "name": "N", "timeZone": "UTC" }"#) -> MarkedText {
    MarkedText("{ \"schemaVersion\": 2, \"workspace\": \(workspace)\(more.isEmpty ? "" : ", ")\(more) }")
  }

  static func read(_ text: MarkedText) -> Checked<Settings> {
    SettingsReader.read(Sample.file("campaign-ops.json", text.text), zones: Sample.zones)
  }

  @Test func fillTheDefaults() throws {
    let settings = try #require(Self.read(Self.settings("")).output)
    #expect(settings.name == "N" && settings.zone.name == "UTC" && settings.currency == nil && settings.isEnabled)
    #expect(settings.feeds.isEmpty && settings.platforms.isEmpty && settings.instructions.isEmpty)
    #expect(settings.tasks == TaskSettings(dueAheadMinutes: 60, graceMinutes: 60, missedAfterMinutes: 10_080))
    #expect(settings.pacing == PacingSettings(onPacePercent: 5, actPercent: 15))
    let anomalies = settings.anomalies
    #expect(anomalies.weeks == 8 && anomalies.minimumHistory == 4 && anomalies.persistenceDays == 2)
    #expect(anomalies.spread == Amount("3.5") && anomalies.minimumVolume == Amount("50"))
    #expect(anomalies.minimumChangePercent == 25)
  }

  @Test func keepEveryKeyOfAFeed() throws {
    let more = #"""
      "feeds": { "ads": { "account": "123-456", "encoding": "cp1252", "zone": "Europe/Berlin", "provisionalDays": 7,
        "provisionalDaysOf": { "conversions": 28 },
        "freshness": { "warnAfterDays": 2, "errorAfterHours": 49 } }, "plain": {} },
      "pacing": { "onPacePercent": 3, "actPercent": 3 },
      "anomalies": { "weeks": 6, "minimumHistory": 6, "spread": 2.75, "minimumVolume": 10, "minimumChangePercent": 0,
        "persistenceDays": 1, "metrics": ["clicks"] }
      """#
    let reading = Self.read(Self.settings(more))
    expectNoFindings(reading.diagnostics)
    let settings = try #require(reading.output)
    let feed = try #require(settings.feeds.values.first { $0.id.text == "ads" })
    #expect(feed.account == "123-456" && feed.encoding == .windows1252 && feed.zone?.name == "Europe/Berlin")
    #expect(feed.provisionalDays == 7)
    #expect(feed.provisionalDaysOf.mapValues(\.value) == ["conversions": 28])
    #expect(settings.anomalies.metrics.map(\.value) == ["clicks"])
    #expect(feed.freshness.warnAfter?.length == .days(2) && feed.freshness.errorAfter?.length == .hours(49))
    let plain = try #require(settings.feeds.values.first { $0.id.text == "plain" })
    #expect(plain.provisionalDays == 0 && plain.zone == nil && plain.freshness == Freshness())
    #expect(settings.pacing == PacingSettings(onPacePercent: 3, actPercent: 3))
    var anomalies = settings.anomalies
    anomalies.metrics = []
    #expect(
      anomalies
        == AnomalySettings(
          weeks: 6, minimumHistory: 6, spread: Amount(micros: 2_750_000), minimumVolume: Amount(micros: 10_000_000),
          minimumChangePercent: 0, persistenceDays: 1))
  }

  @Test func readExactlyTheKeysThatAreDescribed() throws {
    let keys = FeedSetting.allCases.map { "\"\($0.rawValue)\": null" }.joined(separator: ", ")
    let found = Self.read(Self.settings("\"feeds\": { \"a\": { \(keys) } }")).diagnostics
    #expect(found.map(\.code) == FeedSetting.allCases.map { _ in .wrongType })
  }

  @Test func pointAtTheLimitsOfFreshness() throws {
    let text = Self.settings(#""feeds": { "a": { "freshness": { "warnAfterDays": ①2 } } }"#)
    let limit = try #require(Self.read(text).output?.feeds.values.first?.freshness.warnAfter)
    #expect(limit.location.place == text.places["①"])
  }

  @Test func keepEveryKey() throws {
    let more = #"""
      "$schema": "s", "x-own": 1,
      "feeds": { "meta-ads": { "platform": "FB", "campaign": "spring", "currency": "USD", "dateOrder": "dmy", "decimal": "comma", "description": "d" } },
      "platforms": { "podcast": { "name": "Podcast", "textLimit": 9, "hosts": ["Pod.Example"], "cadence": 2, "types": ["video", "other"] } },
      "tasks": { "dueAhead": "2h", "grace": "30m", "missedAfter": "3d" },
      "instructions": { "podcast/video/POST": "Do it." }
      """#
    let workspace = #"{ "name": "N", "timeZone": "Europe/Berlin", "currency": "EUR", "enabled": false }"#
    let reading = Self.read(Self.settings(more, workspace: workspace))
    expectNoFindings(reading.diagnostics)
    let settings = try #require(reading.output)
    #expect(settings.zone.name == "Europe/Berlin" && settings.currency?.code == "EUR" && !settings.isEnabled)
    let feed = try #require(settings.feeds.values.first)
    #expect(feed.id.text == "meta-ads" && feed.platform == .facebook && feed.campaign?.value.text == "spring")
    #expect(feed.currency?.code == "USD" && feed.dateOrder == .dayMonthYear && feed.decimal == .comma)
    #expect(feed.description == "d" && feed.location != nil)
    #expect(
      settings.platforms.values.first
        == CustomPlatform(name: "Podcast", textLimit: 9, hosts: ["pod.example"], cadence: 2, types: [.video, .other]))
    #expect(settings.tasks == TaskSettings(dueAheadMinutes: 120, graceMinutes: 30, missedAfterMinutes: 4_320))
    #expect(settings.instructions == ["podcast/video/POST": "Do it."])
  }

  /// What stands behind the workspace, and the code at `①`.
  static let rows: [(String, Code)] = [
    (#"①"feed": {}"#, .unknownKey), (#""feeds": ①[]"#, .wrongType), (#""feeds": { "a": ①1 }"#, .wrongType),
    (#""feeds": { ①"Meta Ads": {} }"#, .invalidIdentifier),
    (#""feeds": { "a": { "platform": ①"fbook" } }"#, .unknownPlatform),
    (#""feeds": { "a": { "campaign": ①"A B" } }"#, .invalidIdentifier),
    (#""feeds": { "a": { "currency": ①"eur" } }"#, .invalidCurrency),
    (#""feeds": { "a": { "dateOrder": ①"dym" } }"#, .unknownValue),
    (#""feeds": { "a": { "decimal": ①"," } }"#, .unknownValue),
    (#""feeds": { "a": { "encoding": ①"latin" } }"#, .unknownValue),
    (#""feeds": { "a": { "account": ①"" } }"#, .valueEmpty),
    (#""feeds": { "a": { "zone": ①"PST" } }"#, .invalidZone),
    (#""feeds": { "a": { "zone": ①"GMT+5" } }"#, .invalidZone),
    (#""feeds": { "a": { "provisionalDays": ①-1 } }"#, .valueOutOfRange),
    (#""feeds": { "a": { "provisionalDays": ①1.5 } }"#, .wrongType),
    (#""feeds": { "a": { "provisionalDays": ①366 } }"#, .valueOutOfRange),
    (#""feeds": { "a": { "freshness": ①2 } }"#, .wrongType),
    (#""feeds": { "a": { "freshness": { ①"warnDays": 2 } } }"#, .unknownKey),
    (#""feeds": { "a": { "freshness": { "warnAfterDays": ①-1 } } }"#, .valueOutOfRange),
    (#""feeds": { "a": { "freshness": { "warnAfterDays": 1, "warnAfterHours": ①2 } } }"#, .duplicateEntry),
    (#""feeds": { "a": { "freshness": { "warnAfterDays": 2, "errorAfterHours": ①47 } } }"#, .valueOutOfRange),
    (#""pacing": { "onPacePercent": 9, "actPercent": ①8 }"#, .valueOutOfRange),
    (#""pacing": { "onPacePercent": ①16 }"#, .valueOutOfRange), (#""pacing": { ①"band": 1 }"#, .unknownKey),
    (#""anomalies": { "spread": ①0.5 }"#, .valueOutOfRange), (#""anomalies": { "weeks": ①1 }"#, .valueOutOfRange),
    (#""anomalies": { "minimumHistory": ①9 }"#, .valueOutOfRange),
    (#""anomalies": { "persistenceDays": ①0 }"#, .valueOutOfRange),
    (#""platforms": { ①"x": {} }"#, .duplicateEntry), (#""platforms": { ①"newsletter": {} }"#, .duplicateEntry),
    (#""platforms": { ①"other": {} }"#, .invalidIdentifier),
    (#""platforms": { "a": { "textLimit": ①0 } }"#, .valueOutOfRange),
    (#""platforms": { "a": { "hosts": [①"https://a.example"] } }"#, .invalidLink),
    (#""platforms": { "a": { "types": [①"tweet"] } }"#, .unknownValue),
    (#""platforms": { "a": ①{ "types": [] } }"#, .valueEmpty),
    (#""platforms": { "a": { "cadence": ①1.5 } }"#, .wrongType), (#""tasks": { "grace": ①"1 h" }"#, .invalidTime),
    (#""tasks": { "grace": ①"-1h" }"#, .valueOutOfRange), (#""tasks": { "missedAfter": ①"400d" }"#, .valueOutOfRange),
    (#""instructions": { ①"linkedin/POST": "t" }"#, .unknownKey),
    (#""instructions": { ①"radio/post/POST": "t" }"#, .unknownPlatform),
    (#""instructions": { "x/post/POST": ①1 }"#, .wrongType),
  ]

  @Test(arguments: rows.indices)
  func refuseEachFaultAtItsPlace(row: Int) {
    let text = Self.settings(Self.rows[row].0)
    let reading = Self.read(text)
    expectFindings(reading.diagnostics, in: text, ["①": Self.rows[row].1])
    #expect(reading.output == nil)
  }

  static let workspaces: [(String, Code)] = [
    (#"①{ "timeZone": "UTC" }"#, .missingKey), (#"①{ "name": "N" }"#, .missingKey), (#"①7"#, .wrongType),
    (#"{ "name": "N", "timeZone": ①"CET" }"#, .invalidZone),
    (#"{ "name": "N", "timeZone": ①"europe/berlin" }"#, .invalidZone),
    (#"{ "name": "N", "timeZone": "UTC", "enabled": ①"yes" }"#, .wrongType),
    (#"{ "name": "N", "timeZone": "UTC", "currency": ①"XXX" }"#, .invalidCurrency),
  ]

  @Test(arguments: workspaces.indices)
  func refuseAFaultyWorkspace(row: Int) {
    let text = Self.settings("", workspace: Self.workspaces[row].0)
    expectFindings(Self.read(text).diagnostics, in: text, ["①": Self.workspaces[row].1])
  }

  @Test func blameDefinitionsNotForAPlatformThatTheyDefineWrongly() {
    let text = Self.settings(#""platforms": { "radio": { "cadence": ①-1 } }"#)
    let definition = Sample.definition(replacing: ["platforms": #"["radio"]"#])
    let book = Sample.book(["campaigns/spring.json": definition], settings: text.text)
    expectFindings(book.diagnostics, in: text, ["①": .valueOutOfRange])
    #expect(book.output == nil)
  }
}
