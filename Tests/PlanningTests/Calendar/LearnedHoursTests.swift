import Campaigns
import Diagnostics
import Metrics
import Planning
import Quantities
import TestSupport
import Testing

/// What was learned orders the hours and days that the rules leave, and goes against none of them.
@Suite struct LearnedHoursTests {
  /// Posts of an earlier campaign, one a day from Monday, 3 August 2026; those at the good hour did thrice as well.
  private static func evidence(
    good hour: Int, _ count: Int, poor: Int = 8, on weekdays: Set<Weekday> = Set(Weekday.allCases)
  ) throws -> PlanEvidence {
    let earlier = try #require(CampaignID("earlier"))
    var published: [PublishedPost] = []
    var figures: [EvidenceDay] = []
    var day = try #require(Day("2026-08-03"))
    var (goods, poors) = (count, poor)
    while goods + poors > 0 {
      defer { day = day.adding(1) }
      let isGood = goods > 0 && weekdays.contains(day.weekday)
      if isGood { goods -= 1 } else if poors > 0 { poors -= 1 } else { continue }
      let time = try #require(TimeOfDay(hour: isGood ? hour : 9, minute: 15))
      published.append(
        PublishedPost(campaign: earlier, platform: .linkedin, type: .post, local: LocalTime(day: day, time: time)))
      figures.append(
        EvidenceDay(
          campaign: earlier, platform: .linkedin, day: day,
          values: [.engagements: isGood ? 60 : 20, .impressions: 1_000]))
    }
    return PlanEvidence(posts: published, days: figures, clients: [earlier: "Acme"], today: Day("2026-11-03"))
  }

  private static func scheduled(
    _ extra: String, _ evidence: PlanEvidence, previous: [CalendarItem] = [], asOf: Instant = .earliest,
    explaining: String? = nil, change: (inout Campaign) -> Void = { _ in }
  ) throws -> Schedule {
    var campaign = try PlanSamples.campaign(#""platforms": ["linkedin"]"# + (extra.isEmpty ? "" : ", " + extra))
    change(&campaign)
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings(), evidence: evidence)
    return Scheduler.schedule(
      campaign: campaign, plan: plan, previous: previous, frozen: [], explaining: explaining, asOf: asOf)
  }

  @Test func putsItemsIntoTheHourThatDidBetter() throws {
    let items = try Self.scheduled("", try Self.evidence(good: 17, 6)).items
    #expect(items.count == 6 && items.allSatisfy { $0.local.time.hour == 17 })
    #expect(items[0].rule == "1 of 3 a week, spread over mon-fri, learned hour 17:00")
  }

  @Test(arguments: [3, 4])
  func keepsTheUsualHoursAfterTooFewPosts(count: Int) throws {
    let poor = count == 3 ? 0 : 20
    let evidence = try Self.evidence(good: 17, count, poor: poor)
    let id = "spring/linkedin/2026-W45/1"
    let made = try Self.scheduled("", evidence, explaining: id)
    #expect(made.items == (try Self.scheduled("", .none).items))
    let why =
      count == 3 ? "3 posts have figures, 12 are needed: the usual hours stay" : "no hour with 5 of them or more"
    #expect(made.path.contains { $0.hasPrefix("own figures: ") && $0.contains(why) }, "\(made.path)")
  }

  @Test func isTurnedOffByOneSetting() throws {
    let id = "spring/linkedin/2026-W45/1"
    let made = try Self.scheduled(#""learning": false"#, try Self.evidence(good: 17, 6), explaining: id)
    #expect(made.items == (try Self.scheduled("", .none).items))
    #expect(made.path.contains("own figures do not count: learning is turned off"))
  }

  @Test func staysInsideTheDefinitionsOwnWindows() throws {
    let evidence = try Self.evidence(good: 17, 6)
    let morning = #""calendar": {"windows": [{"from": "08:00", "to": "10:00"}]}"#
    #expect(try Self.scheduled(morning, evidence).items == Self.scheduled(morning, .none).items)
    let long = #""calendar": {"windows": [{"from": "08:00", "to": "18:00"}]}"#
    let items = try Self.scheduled(long, evidence).items
    #expect(items.allSatisfy { $0.local.time.hour == 17 })
    #expect(items[0].rule == "1 of 3 a week, spread over mon-fri, learned hour 17:00 in window 08:00-18:00")
  }

  @Test func keepsQuietHoursBlackoutsAndWorkingDays() throws {
    let rules = #"""
      "calendar": {"workingDays": ["mon", "tue", "thu"], "quietHours": {"from": "16:30", "to": "07:00"},
        "blackouts": [{"from": "2026-11-03", "to": "2026-11-03"}]}
      """#
    let items = try Self.scheduled(rules, try Self.evidence(good: 17, 12, on: [.wednesday, .tuesday])).items
    #expect(items.count == 6)
    for item in items {
      #expect(item.local.time < (TimeOfDay("16:30") ?? .midnight) && item.local.day != Day("2026-11-03"))
      #expect([.monday, .tuesday, .thursday].contains(item.local.day.weekday))
    }
  }

  @Test func givesWhatTheHourHasNoRoomForToTheOthers() throws {
    let items = try Self.scheduled(
      #""cadence": {"linkedin": 10}, "calendar": {"spacing": "40m"}"#, try Self.evidence(good: 17, 6)
    ).items
    #expect(items.count == 20)
    // Two fit into the hour, forty minutes apart.
    #expect(items.allSatisfy { $0.local.time.hour == 17 })
    let more = try Self.scheduled(
      #""cadence": {"linkedin": 15}, "calendar": {"spacing": "40m"}"#, try Self.evidence(good: 17, 6)
    )
    #expect(more.items.count == 30 && more.diagnostics.isEmpty)
    #expect(more.items.contains { $0.local.time.hour != 17 })
  }

  @Test func movesADayTowardsTheWeekdayThatDidBetter() throws {
    let evidence = try Self.evidence(good: 9, 6, on: [.wednesday])
    let items = try Self.scheduled(#""cadence": {"linkedin": 2}"#, evidence).items
    let usual = try Self.scheduled(#""cadence": {"linkedin": 2}"#, .none).items
    #expect(usual.map(\.local.day.weekday) == [.tuesday, .thursday, .tuesday, .thursday])
    #expect(items.map(\.local.day.weekday) == [.wednesday, .thursday, .wednesday, .thursday])
    #expect(items.map(\.id) == usual.map(\.id))
  }

  @Test func explainsWithTheCounts() throws {
    let id = "spring/linkedin/2026-W45/1"
    let path = try Self.scheduled("", try Self.evidence(good: 17, 6), explaining: id).path
    #expect(path.contains("hours: learned hour 17:00, open for own figures"))
    #expect(
      path.contains(
        "17:00 is used first where it has room: 6 posts with 360 engagements of 6000 impressions, drawn towards the whole "
          + "4.961039 %, against 3.714286 % of all 14"), "\(path)")
  }

  @Test func movesNoPinNorAnythingPast() throws {
    let evidence = try Self.evidence(good: 17, 6)
    let place = Location(path: "campaigns/spring/content.csv", line: 2, column: 1)
    let time = LocalTime(day: try #require(Day("2026-11-04")), time: try #require(TimeOfDay("06:45")))
    let pin = { (campaign: inout Campaign) in
      var row = ContentRow(platform: .linkedin, at: place)
      (row.title, row.time) = ("Early", Placed(.local(time), at: place))
      campaign.content = [row]
    }
    let before = try Self.scheduled("", .none, change: pin).items
    let asOf = try #require(Instant(rfc3339: "2026-11-05T08:00:00Z"))
    let after = try Self.scheduled("", evidence, previous: before, asOf: asOf, change: pin).items
    #expect(after.map(\.id) == before.map(\.id) && after.contains { $0.local == time && $0.isPinned })
    #expect(after.filter { $0.scheduledAt < asOf } == before.filter { $0.scheduledAt < asOf })
    #expect(after.filter { $0.scheduledAt >= asOf }.allSatisfy { $0.local.time.hour == 17 })
    #expect(try Self.scheduled("", evidence, previous: after, asOf: asOf, change: pin).items == after)
  }

  /// Whatever was learned, every rule holds as it does without.
  @Test(arguments: seeds(30))
  func goesAgainstNoRule(seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    let campaign = try random.make()
    let evidence = try Self.evidence(
      good: random.random.int(0...23), 6, on: [random.random.pick(Weekday.allCases) ?? .monday])
    let same = PlanEvidence(
      posts: evidence.posts, days: evidence.days, clients: evidence.clients.mapValues { _ in campaign.client },
      today: campaign.flight.first)
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings(), evidence: same)
    let made = Scheduler.schedule(campaign: campaign, plan: plan, previous: [], frozen: [], asOf: .earliest)
    let plain = try schedule(campaign)
    let working = made.items.filter { !$0.isPinned }
    for item in working {
      #expect(campaign.flight.contains(item.local.day) && item.local.day.week == item.week)
      #expect(campaign.calendar.workingDays.contains(item.local.day.weekday))
      #expect(!campaign.calendar.blackouts.contains { $0.days.contains(item.local.day) })
      #expect(campaign.calendar.quietHours?.contains(item.local.time) != true)
    }
    for platform in campaign.platforms.map(\.value) {
      let items = made.items.filter { $0.platform == platform }
      for (one, next) in zip(items, items.dropFirst()) where !(one.isPinned && next.isPinned) {
        #expect(
          one.scheduledAt.seconds(until: next.scheduledAt) >= Int64(max(1, campaign.calendar.spacingMinutes)) * 60)
      }
    }
    #expect(made.items.count >= plain.items.count)
  }
}
