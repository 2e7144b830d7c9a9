import Campaigns
import Diagnostics
import Planning
import Quantities
import TestSupport
import Testing

@testable import Planning

@Suite struct ClashTests {
  private func copies(_ rows: [(String, String)], settings: String = "") throws -> [Diagnostic] {
    let content = "platform,date,copy\n" + rows.map { "linkedin,\($0.0) 10:00,\"\($0.1)\"\n" }.joined()
    return try CalendarSample(settings: settings, campaigns: [("spring", "")], content: ["spring": content]).clashes()
      .filter { $0.code == .copyRepeated }
  }

  @Test func twoItemsTooNearAreNamedWithBothPlaces() throws {
    let found = try CalendarSample(
      campaigns: [("a", ""), ("b", "")],
      content: [
        "a": "platform,date,copy\nlinkedin,2026-11-05 10:00,One\n",
        "b": "platform,date,copy\nlinkedin,2026-11-05 10:45,Two\n",
      ]
    ).clashes()
    let clash = try #require(found.first)
    #expect(found.count == 1 && clash.code == .itemsTooNear)
    #expect(
      clash.location?.path == "campaigns/b/content.csv"
        && clash.notes.first?.location?.path == "campaigns/a/content.csv")
    #expect(
      clash.message
        == "b/linkedin/2026-W45/1 is published at 2026-11-05T10:45, 45 minutes after a/linkedin/2026-W45/1 on the "
        + "linkedin account 'acme'; 60 minutes is the least")
  }

  @Test(arguments: [("\"clashes\": {\"within\": \"30m\"}", 0), ("\"clashes\": {\"within\": \"46m\"}", 1)])
  func theDistanceIsASetting(settings: String, count: Int) throws {
    let rows = "platform,date,copy\nlinkedin,2026-11-05 10:00,One\nlinkedin,2026-11-05 10:45,Two\n"
    let sample = CalendarSample(settings: settings, campaigns: [("spring", "")], content: ["spring": rows])
    #expect(try sample.clashes().count == count)
  }

  @Test func onlyWhatIsToComeIsReported() throws {
    let rows = "platform,date,copy\nlinkedin,2026-11-05 10:00,One\nlinkedin,2026-11-05 10:45,Two\n"
    let asOf = try #require(Instant(rfc3339: "2026-11-05T12:00:00Z"))
    #expect(try CalendarSample.one("", content: rows).clashes(asOf: asOf).isEmpty)
  }

  static let texts: [(String, String, Bool)] = [
    ("A bearing does not fail at night.", "a bearing does NOT fail – at night", true),
    ("one two three four five six seven eight nine ten", "one two three four five six seven eight nine eleven", false),
    (
      "one two three four five six seven eight nine ten a b c d e f g h i j k l",
      "one two three four five six seven eight nine ten a b c d e f g h i j k m", true
    ),
    ("Buy it", "buy it!", true), ("夜中の呼び出しを平日の朝に", "夜中の呼び出しを、平日の朝に。", true), ("Alpha", "Omega", false),
    ("❄️", "☀️", false),
  ]

  @Test(arguments: texts)
  func equalAndNearlyEqualCopyIsFound(one: String, other: String, isAlike: Bool) throws {
    #expect(try copies([("2026-11-03", one), ("2026-11-12", other)]).count == (isAlike ? 1 : 0))
  }

  @Test(arguments: [
    ("\"clashes\": {\"copyDays\": 8}", 0), ("\"clashes\": {\"copyDays\": 9}", 1), ("\"clashes\": {\"copyDays\": 0}", 0),
  ])
  func theDaysAreASetting(settings: String, count: Int) throws {
    #expect(try copies([("2026-11-03", "Again"), ("2026-11-12", "Again")], settings: settings).count == count)
  }

  @Test func aDayAboveTheCapIsFoundOnce() throws {
    let rows = (9...12).map { "linkedin,2026-11-05 \($0 < 10 ? "0" : "")\($0):00,Text \($0)\n" }.joined()
    let found = try CalendarSample.one(
      #""calendar": {"perDay": {"linkedin": 3}}"#, content: "platform,date,copy\n" + rows
    ).clashes()
    #expect(found.map(\.code) == [.dayOverCap])
    #expect(found.first?.message == "the linkedin account 'acme' has 4 items on 2026-11-05, but it may have 3 a day")
  }

  /// The quick search finds what comparing every pair finds: whether an earlier text within the days is alike.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func agreesWithComparingEveryPair(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = (0..<30).map { "w\($0)" }
    var texts: [String] = []
    for _ in 0..<40 {
      var text =
        texts.isEmpty || random.int(0...2) == 0
        ? (0..<12).map { _ in words[random.int(0...29)] }
        : texts[random.int(0...(texts.count - 1))].split(separator: " ").map(String.init)
      if random.int(0...1) == 0 { text[random.int(0...(text.count - 1))] = words[random.int(0...29)] }
      texts.append(text.joined(separator: " "))
    }
    let percent = [40, 60, 80, 100][random.int(0...3)]
    let settings = ClashSettings(copyDays: 5, alikePercent: percent)
    let items = try items(texts)
    let quick = Set(CopyClashes(items, settings, asOf: .earliest).found.map { $0.location?.place.line ?? 0 })
    let all = items.map { Shingles($0.item.copy) }
    let slow = items.indices.filter { later in
      items.indices.contains { earlier in
        earlier < later && items[earlier].at.seconds(until: items[later].at) <= 5 * 86_400
          && (all[earlier].phrases == all[later].phrases || all[earlier].isAlike(all[later], percent: percent))
      }
    }
    #expect(quick == Set(slow.map { $0 + 2 }))
  }

  private func items(_ texts: [String]) throws -> [PlannedItem] {
    let sample = try #require(try CalendarSample.one("").schedule().items.first)
    return texts.enumerated().map { index, text in
      var item = sample
      (item.copy, item.isCopyAuthored, item.id) = (text, true, "item-\(index)")
      let at = Instant(secondsSince1970: 1_800_000_000 + Int64(index) * 36_000)
      return PlannedItem(
        item: item, account: Account(platform: .linkedin, name: "a"), at: at, local: item.local,
        place: Location(path: "content.csv", line: index + 2, column: 1), spacing: 60, perDay: nil)
    }
  }

  @Test func thousandsOfItemsOnOneAccountAreSearchedQuickly() throws {
    let texts = (0..<4_000).map {
      "Post \($0 % 900) of our series on pumps, bearings and what they say at night, part \($0 % 7)"
    }
    let items = try items(texts)
    let clock = ContinuousClock()
    let time = clock.measure { _ = CopyClashes(items, ClashSettings(), asOf: .earliest) }
    #expect(time < .patience(seconds: 20))
  }

  /// What everybody says at the end of every text must not make everybody be compared with everybody.
  @Test func commonWordsMakeNoMorePairs() throws {
    let common = (0..<30).map { "common\($0)" }.joined(separator: " ")
    let items = try items((0..<3_000).map { "a\($0) b\($0) c\($0) d\($0) e\($0) \(common)" })
    let near = items.map { item in
      PlannedItem(
        item: item.item, account: item.account, at: Instant(secondsSince1970: 1_800_000_000), local: item.local,
        place: item.place, spacing: 60, perDay: nil)
    }
    let clashes = CopyClashes(near, ClashSettings(), asOf: .earliest)
    #expect(clashes.found.isEmpty && clashes.compared < 3_000, "\(clashes.compared)")
  }
}
