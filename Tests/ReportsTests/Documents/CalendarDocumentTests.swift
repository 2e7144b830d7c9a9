import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct CalendarDocumentTests {
  static let zones = ["America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Pacific/Apia"]

  /// What the scheduler made, with texts that need care.
  private static func items(_ seed: UInt64) throws -> (campaign: Campaign, items: [CalendarItem]) {
    var random = SeededGenerator(seed: seed)
    let zone = random.pick(zones) ?? "UTC"
    let campaign = try Samples.campaign(
      #""timeZone": "\#(zone)", "cadence": {"linkedin": \#(random.int(1...21)), "x": \#(random.int(0...9))}"#)
    let plan = Planner.plan(campaign, settings: Settings(name: "Studio", zone: .utc))
    let made = Scheduler.schedule(campaign: campaign, plan: plan, previous: [], frozen: [], asOf: .earliest).items
    let texts = ["", "a\nb\r\n\"c\"", "\u{1F600} \u{202E}x", "\u{0}\u{7F}\\", "TODO(copy)", "ＡＢ\u{301}"]
    return (
      campaign,
      made.map { item in
        var item = item
        item.copy = random.pick(texts) ?? ""
        item.title = random.pick(texts) ?? ""
        item.isCopyAuthored = random.int(0...1) == 0
        item.asset = random.pick([nil, "assets/a.png", ""]) ?? nil
        item.link = random.pick([nil, "https://example.org/?a=1&b=\u{E9}"]) ?? nil
        return item
      }
    )
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func readsBackEveryItemItWrote(seed: UInt64) throws {
    let (campaign, items) = try Self.items(seed)
    #expect(!items.isEmpty)
    let document = CalendarDocument.json(of: try Samples.list([]), items: items, zone: campaign.zone.name)
    let node = try #require(document.reread)
    #expect(CalendarDocument.items(from: node) == items)
  }

  @Test func givesAnItemTheStatusOfItsPublishingTask() throws {
    let items = ["linkedin/2026-W48/1", "linkedin/2026-W48/2"].map {
      try? Samples.item($0, at: "2026-11-24T10:00:00Z")
    }.compactMap { $0 }
    let tasks = [
      try Samples.task("linkedin/2026-W48/1", due: "2026-11-24T10:00:00Z", .completed),
      try Samples.task("linkedin/2026-W48/1", .engage, due: "2026-11-24T12:00:00Z", .missed),
    ]
    let document = CalendarDocument.json(of: try Samples.list(tasks), items: items, zone: "UTC")
    let statuses = document.reread?["items"]?.array?.compactMap { $0["status"]?.string }
    #expect(statuses == ["COMPLETED", "PENDING"])
  }

  @Test(arguments: [
    "id", "platform", "week", "number", "local", "scheduledAt", "type", "title", "theme", "stage", "angle", "pillar",
    "copy", "copyBy", "callToAction", "rule",
  ])
  func takesADocumentWithADamagedItemForNone(key: String) throws {
    let item = try Samples.item("linkedin/2026-W48/1", at: "2026-11-24T10:00:00Z")
    let document = CalendarDocument.json(of: try Samples.list([]), items: [item], zone: "UTC")
    guard case .object(let fields) = document, case .array(let things)? = document["items"],
      case .object(let parts)? = things.first
    else {
      Issue.record("the document has another shape")
      return
    }
    #expect(parts.contains { $0.key == key })
    let damaged = parts.map { $0.key == key ? JSON.Field(key, .array([])) : $0 }
    let whole = JSON.object(fields.map { $0.key == "items" ? JSON.Field("items", [.object(damaged)]) : $0 })
    let node = try #require(whole.reread)
    #expect(CalendarDocument.items(from: node) == nil)
  }

  @Test(arguments: [
    "[]", "{}", #"{"campaign": "spring", "zone": "UTC"}"#, #"{"campaign": "No Id", "zone": "UTC", "items": []}"#,
    #"{"campaign": "spring", "items": []}"#,
  ])
  func takesAnotherDocumentForNone(text: String) throws {
    let node = try #require(JSONReader.read(Array(text.utf8), path: "calendar.json").output)
    #expect(CalendarDocument.items(from: node) == nil)
  }

  @Test(arguments: ["2026-11-24", "2026-11-24 10:00", "2026-11-24T10:00T", "2026-02-30T10:00", "2026-11-24T24:00"])
  func refusesALocalTimeThatIsNone(local: String) throws {
    let item = try Samples.item("linkedin/2026-W48/1", at: "2026-11-24T10:00:00Z")
    let document = CalendarDocument.json(of: try Samples.list([]), items: [item], zone: "UTC")
    let text = String(decoding: document.pretty, as: UTF8.self)
    #expect(text.contains("2026-11-24T10:00\""))
    let changed = text.replacing("\"2026-11-24T10:00\"", with: "\"\(local)\"")
    let node = try #require(JSONReader.read(Array(changed.utf8), path: "calendar.json").output)
    #expect(CalendarDocument.items(from: node) == nil)
  }
}
