import Campaigns
import Diagnostics
import Planning
import Quantities
import TestSupport
import Testing

/// One person cannot publish on six platforms in one minute: hours that the tool chose give way, in the order in which
/// the definition lists platforms.
@Suite struct DeskTimesTests {
  private static let all = #""platforms": ["x", "pinterest", "tiktok", "youtube", "blog", "email"]"#
  private static let one = #""cadence": {"x": 1, "pinterest": 1, "tiktok": 1, "youtube": 1, "blog": 1, "email": 1}"#

  private func nearest(_ items: [CalendarItem]) -> Int64? {
    let times = items.map(\.scheduledAt).sorted()
    return zip(times, times.dropFirst()).map { $0.seconds(until: $1) / 60 }.min()
  }

  @Test func onePersonHasAQuarterOfAnHourBetweenPlatforms() throws {
    let items = try schedule("\(Self.all), \(Self.one)").items
    #expect(items.count == 12)
    #expect(nearest(items) ?? 0 >= 15, "\(items.map { "\($0.id) \($0.local)" })")
    // The first in the list has the time that is its own.
    let alone = try schedule(#""platforms": ["x"], "cadence": {"x": 1}"#).items
    #expect(items.filter { $0.platform == .x }.map(\.local) == alone.map(\.local))
  }

  @Test func severalPersonsPublishAtOnce() throws {
    let owners = #""owners": {"x": "A", "pinterest": "B", "tiktok": "C", "youtube": "D", "blog": "E", "email": "F"}"#
    let items = try schedule("\(Self.all), \(Self.one), \(owners)").items
    #expect(nearest(items) == 0)
    let (two, pair) = (#""owners": {"x": "A", "blog": "A", "other": "B"}"#, [Platform.x, .blog])
    let shared = try schedule("\(Self.all), \(Self.one), \(two)").items
    #expect(nearest(shared.filter { pair.contains($0.platform) }) ?? 0 >= 15)
    #expect(nearest(shared.filter { !pair.contains($0.platform) }) ?? 0 >= 15)
  }

  @Test func aPersonsOwnHoursStay() throws {
    let windows = #""calendar": {"windows": [{"at": "13:00"}]}"#
    let items = try schedule("\(Self.all), \(Self.one), \(windows)").items
    #expect(items.allSatisfy { $0.local.time == TimeOfDay(hour: 13, minute: 0) })
    let mixed = #""calendar": {"windows": [{"platforms": ["x"], "days": ["wed"], "at": "13:00"}]}"#
    let beside = try schedule("\(Self.all), \(Self.one), \(mixed)").items
    #expect(nearest(beside) ?? 0 >= 15)
    #expect(beside.filter { $0.platform == .x }.allSatisfy { $0.local.time == TimeOfDay(hour: 13, minute: 0) })
  }

  @Test func aPlatformAtTheEndOfTheListMovesNothing() throws {
    let before = try schedule("\(Self.all), \(Self.one)").items
    let more = try schedule(
      Self.all.replacing("\"email\"]", with: "\"email\", \"facebook\"]") + ", "
        + Self.one.replacing("\"email\": 1}", with: "\"email\": 1, \"facebook\": 5}")
    ).items
    #expect(more.filter { $0.platform != .facebook }.map(\.local) == before.map(\.local))
    #expect(more.filter { $0.platform != .facebook }.map(\.id) == before.map(\.id))
  }

  /// A post that comes round again has its own time; what the tool placed elsewhere at that time gives way to it, whichever
  /// platform comes first.
  @Test(arguments: [["x", "facebook"], ["facebook", "x"]])
  func theCadenceGivesWayToPostsThatComeRoundAgain(platforms: [String]) throws {
    let list = platforms.map { "\"\($0)\"" }.joined(separator: ", ")
    let alone = try schedule(#""platforms": [\#(list)], "cadence": {"x": 1, "facebook": 0}"#).items
    let time = try #require(alone.first { $0.platform == .x }).local
    let post = """
      "calendar": {"recurring": [{"name": "tips", "platforms": ["facebook"], "every": "7d", "first": "\(time.day)",
        "at": "\(time.time)", "copy": "Wash cold."}]}
      """
    let items = try schedule(
      #""name": "Spring", "platforms": [\#(list)], "cadence": {"x": 1, "facebook": 0}, \#(post)"#
    ).items
    let tips = items.filter { $0.series != nil }
    #expect(tips.count == 2 && tips.allSatisfy { $0.local.time == time.time }, "the stated time stays")
    #expect(items.count == 4 && nearest(items) == 15, "\(items.map { "\($0.id) \($0.local)" })")
  }

  @Test func aPostThatComesRoundWithoutATimeKeepsApart() throws {
    let posts = ["x", "blog", "facebook"].map {
      #"{"name": "tips-\#($0)", "platforms": ["\#($0)"], "every": "7d", "first": "2026-11-04", "copy": "Tip on \#($0)."}"#
    }
    let items = try schedule(
      #""name": "Spring", \#(Self.all.replacing("\"email\"]", with: "\"email\", \"facebook\"]")), \#(Self.one), "calendar": {"recurring": [\#(posts.joined(separator: ", "))]}"#
    ).items
    #expect(items.count { $0.series != nil } == 6)
    #expect(nearest(items) ?? 0 >= 15, "\(items.map { "\($0.id) \($0.local)" })")
  }

  @Test func theCadenceGivesWayToWhatIsPinnedElsewhere() throws {
    let own = #""platforms": ["x", "blog"], "cadence": {"x": 1, "blog": 1}"#
    let free = try #require(try schedule(own).items.first { $0.platform == .x })
    let row = "slot,date,copy\nblog/2026-W45/1,\(free.local),A page of its own.\n"
    let items = try CalendarSample.one(own, content: row).schedule().items
    #expect(items.first { $0.id == "spring/blog/2026-W45/1" }?.local == free.local)
    #expect(nearest(items) == 15, "\(items.map { "\($0.id) \($0.local)" })")
  }

  @Test func hoursThatAreFullTakeTwoAtOnce() throws {
    // Quiet hours leave twenty minutes for six platforms; none is left out for want of a quarter of an hour.
    let calendar = #""calendar": {"quietHours": {"from": "11:20", "to": "11:00"}}"#
    let made = try schedule("\(Self.all), \(Self.one), \(calendar)")
    #expect(made.items.count == 12 && made.diagnostics.isEmpty)
    #expect(made.items.allSatisfy { $0.local.time.hour == 11 && $0.local.time.minutes <= 11 * 60 + 20 })
  }

  @Test(arguments: [["instagram", "facebook", "x"], ["facebook", "x", "instagram"], ["blog", "instagram", "x"]])
  func aCrowdedDayHoldsAsManyAsWithoutOthers(platforms: [String]) throws {
    let day = #""start": "2026-11-04", "end": "2026-11-04", "calendar": {"workingDays": ["wed"]}"#
    let list = platforms.map { "\"\($0)\"" }.joined(separator: ", ")
    let made = try schedule(#""platforms": [\#(list)], "cadence": {"x": 21, "\#(platforms[0])": 7}, \#(day)"#)
    let alone = try schedule(#""platforms": ["x"], "cadence": {"x": 21}, \#(day)"#)
    #expect(alone.items.count == 15)
    #expect(made.items.count { $0.platform == .x } == 15)
  }

  @Test func explainsWhatGaveWay() throws {
    let sample = CalendarSample.one("\(Self.all), \(Self.one)")
    let made = try #require(try sample.scheduled(explaining: "spring/blog/2026-W45/1").first?.made)
    let step = made.path.filter { $0.contains("gives way") }
    #expect(step.count == 1, "\(made.path)")
    #expect(
      made.path.last?.hasPrefix("result: \(made.items.first { $0.platform == .blog }?.local.description ?? "?")")
        == true)
  }

  /// The rules hold with the giving way as without it, whoever publishes what; and it is the same at every moment.
  @Test(arguments: seeds(60)) func keepsTheRulesAndItsPlace(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let platforms: [Platform] = [.x, .pinterest, .tiktok, .youtube, .blog, .email, .facebook, .instagram]
    var campaign = try PlanSamples.campaign(#""start": "2026-11-02", "end": "2026-12-06""#)
    campaign.platforms = platforms.prefix(random.int(2...8)).map { Placed($0, at: campaign.location) }
    for platform in campaign.platforms.map(\.value) {
      campaign.cadence[platform] = Placed(
        Cadence(perWeek: Amount(micros: Int64(random.int(1...14)) * 500_000)), at: campaign.location)
      campaign.owners.byPlatform[platform] = ["A", "B", nil][random.int(0...2)]
    }
    campaign.calendar.spacingMinutes = random.pick([0, 60, 240]) ?? 60
    let made = try schedule(campaign)
    #expect(made.diagnostics.isEmpty)
    for platform in campaign.platforms.map(\.value) {
      let own = made.items.filter { $0.platform == platform }
      for (one, next) in zip(own, own.dropFirst()) {
        #expect(
          one.scheduledAt.seconds(until: next.scheduledAt) >= Int64(max(1, campaign.calendar.spacingMinutes)) * 60)
      }
    }
    for item in made.items { #expect(item.local.time.hour >= 7 && item.local.time.hour <= 21) }
    // With hours as wide as the tool's own there is room for a quarter of an hour between any two of one person; items
    // of one account that are hours apart may fill their hours to the minute.
    for (owner, items) in Dictionary(grouping: made.items, by: { campaign.owner(of: $0.platform) ?? "" }) {
      for (day, one) in Dictionary(grouping: items, by: \.local.day)
      where one.count <= 6 && campaign.calendar.spacingMinutes <= 60 {
        #expect(nearest(one) ?? 15 >= 15, "\(owner) \(day): \(one.map { "\($0.id) \($0.local.time)" })")
      }
    }
    for _ in 0..<4 {
      let item = made.items[random.int(0...(made.items.count - 1))]
      let asOf = item.scheduledAt.adding(seconds: Int64(random.int(-3_600...3_600)))
      #expect(try schedule(campaign, previous: made.items, asOf: asOf).items == made.items)
    }
  }
}
