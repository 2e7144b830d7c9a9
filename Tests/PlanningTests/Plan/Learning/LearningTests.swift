import Campaigns
import Diagnostics
import Metrics
import Planning
import Quantities
import TestSupport
import Testing

/// Learning from own figures: only from enough of them, never against a person's word, and always with the counts.
@Suite struct LearningTests {
  /// One post a day from a Monday on: its hour, what it got and how often it was shown.
  private static func evidence(
    _ posts: [(hour: Int, engagements: Int64, impressions: Int64)], from first: String = "2026-08-03",
    today: String = "2026-11-03", type: ContentType? = .post
  ) throws -> PlanEvidence {
    let earlier = try #require(CampaignID("earlier"))
    let start = try #require(Day(first))
    var published: [PublishedPost] = []
    var days: [EvidenceDay] = []
    for (place, post) in posts.enumerated() {
      let day = start.adding(place)
      let time = try #require(TimeOfDay(hour: post.hour, minute: 15))
      published.append(
        PublishedPost(campaign: earlier, platform: .linkedin, type: type, local: LocalTime(day: day, time: time)))
      days.append(
        EvidenceDay(
          campaign: earlier, platform: .linkedin, day: day,
          values: [.engagements: post.engagements, .impressions: post.impressions]))
    }
    return PlanEvidence(posts: published, days: days, clients: [earlier: " acme"], today: Day(today))
  }

  private static func learned(_ evidence: PlanEvidence, _ extra: String = "") throws -> PlanLearning {
    Planner.plan(try PlanSamples.campaign(extra), settings: try PlanSamples.settings(), evidence: evidence).learning
  }

  private static let good = Array(repeating: (hour: 17, engagements: Int64(60), impressions: Int64(1_000)), count: 6)
  private static let poor = Array(repeating: (hour: 9, engagements: Int64(20), impressions: Int64(1_000)), count: 8)

  @Test func keepsTheDefaultAfterThreePostsAndSaysWhy() throws {
    let learning = try Self.learned(try Self.evidence(Array(Self.good.prefix(3))))
    let linkedin = try #require(learning.platforms.first)
    #expect(linkedin.verdict == "3 posts have figures, 12 are needed: the usual hours stay.")
    #expect(linkedin.overall.posts == 3 && linkedin.hours.map(\.posts) == [3])
    #expect(learning.preferredHours(on: .linkedin, in: try #require(Week("2026-W46"))).isEmpty)
  }

  @Test func prefersWhatDidBetterWithEveryCountInSight() throws {
    let learning = try Self.learned(try Self.evidence(Self.good + Self.poor))
    let linkedin = try #require(learning.platforms.first)
    #expect(learning.preferredHours(on: .linkedin, in: try #require(Week("2026-W45"))) == [17])
    #expect(
      linkedin.verdict
        == "6 of 14 posts were published from 17:00 on and did better than the whole: 17:00 comes first inside the hours "
        + "allowed, from 2026-W45 on.")
    let five = try #require(linkedin.hours.last)
    #expect(five.posts == 6 && five.engagements == 360 && five.impressions == 6_000)
    // (14 × 360 + 5 × 520) ÷ (14 × 6,000 + 5 × 14,000) = 7,640 ÷ 154,000
    #expect(five.shrunkPercent?.description == "4.961039")
    #expect(linkedin.overall.shrunkPercent?.description == "3.714286")
    #expect(linkedin.types.map(\.name) == ["post"] && linkedin.types[0].posts == 14)
  }

  @Test func needsFivePostsOfAnHourAndATenthMore() throws {
    let few = try Self.learned(try Self.evidence(Array(Self.good.prefix(4)) + Self.poor + Self.poor))
    #expect(few.platforms.first?.periods.last?.hours == [])
    let even = Array(repeating: (hour: 17, engagements: Int64(21), impressions: Int64(1_000)), count: 6)
    let close = try Self.learned(try Self.evidence(even + Self.poor))
    #expect(close.platforms.first?.verdict.contains("no hour with 5 of them or more beats the whole by 10 %") == true)
  }

  @Test func leavesOutDaysWithSeveralPostsAndPostsWithoutFigures() throws {
    let all = try Self.evidence(Self.good + Self.poor)
    let evidence = PlanEvidence(
      posts: all.posts + [all.posts[0]], days: all.days.dropLast(), clients: all.clients, today: all.today)
    let linkedin = try #require(try Self.learned(evidence).platforms.first)
    #expect(linkedin.overall.posts == 12 && linkedin.sharedDays == 2 && linkedin.withoutFigures == 1)
    #expect(linkedin.verdict.contains("left out: 2 on days with several, 1 without figures"))
  }

  @Test func neverSpeaksAgainstTheDefinitionsOwnWindows() throws {
    let evidence = try Self.evidence(Self.good + Self.poor)
    let pinned =
      #""platforms": ["linkedin", "instagram"], "calendar": {"windows": [{"platforms": ["linkedin"], "from": "08:00", "to": "10:00"}]}"#
    let campaign = try PlanSamples.campaign(pinned)
    let settings = try PlanSamples.settings()
    let learned = Planner.plan(campaign, settings: settings, evidence: evidence)
    #expect(learned.channels == Planner.plan(campaign, settings: settings).channels)
    let verdict = try #require(learned.learning.platforms.first?.verdict)
    #expect(verdict.hasSuffix("17:00 lies in none of the definition's own windows, which stay as they are."))
    let late = try Self.learned(evidence, pinned.replacing("10:00", with: "17:30")).platforms.first?.verdict
    #expect(late?.contains("17:00 comes first inside the definition's own windows, from 2026-W45 on.") == true)
  }

  @Test func isOffByOneSettingHereOrThere() throws {
    let evidence = try Self.evidence(Self.good + Self.poor)
    let off = try Self.learned(evidence, #""learning": false"#)
    #expect(!off.isOn && off.platforms.isEmpty)
    var settings = try PlanSamples.settings()
    settings.learns = false
    #expect(!Planner.plan(try PlanSamples.campaign(), settings: settings, evidence: evidence).learning.isOn)
    let on = Planner.plan(try PlanSamples.campaign(#""learning": true"#), settings: settings, evidence: evidence)
    #expect(on.learning.isOn && !on.learning.platforms.isEmpty)
  }

  @Test func isPartOfTheFingerprint() throws {
    let campaign = try PlanSamples.campaign()
    let settings = try PlanSamples.settings()
    let plain = Planner.plan(campaign, settings: settings)
    let learned = Planner.plan(campaign, settings: settings, evidence: try Self.evidence(Self.good + Self.poor))
    #expect(plain.fingerprint != learned.fingerprint)
    let again = Planner.plan(campaign, settings: settings, evidence: try Self.evidence(Self.good + Self.poor))
    #expect(again.fingerprint == learned.fingerprint)
  }

  @Test func waitsUntilTwoWeeksBeforeTheFlight() throws {
    let early = try Self.learned(try Self.evidence(Self.good + Self.poor, today: "2026-10-18"))
    #expect(early.isOn && early.before == nil && early.platforms.isEmpty)
    let open = try Self.learned(try Self.evidence(Self.good + Self.poor, today: "2026-10-19"))
    #expect(open.before == Day("2026-10-19") && open.platforms.first?.overall.posts == 14)
  }

  /// The flight runs from 2 November 2026 for half a year; figures of every day come in all the time.
  @Test(arguments: 0..<25 as Range<UInt64>)
  func decidesLateAsItWouldHaveDaily(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let posts = (0..<250).map { _ -> (hour: Int, engagements: Int64, impressions: Int64) in
      let hour = random.int(8...18)
      return (hour, Int64(hour * random.int(0...9)), Int64(random.int(200...2_000)))
    }
    let whole = try Self.evidence(posts)
    let campaign = try PlanSamples.campaign(#""start": "2026-11-02", "end": "2027-04-30""#)
    let settings = try PlanSamples.settings()
    let first = try #require(Day("2026-10-10")).adding(random.int(0...180))
    let outage = random.int(1...7)
    func learning(_ day: Day) -> PlanLearning {
      var known = whole
      known.today = day
      return Planner.plan(campaign, settings: settings, evidence: known).learning
    }
    let late = learning(first.adding(outage))
    for step in 0...outage {
      let daily = learning(first.adding(step))
      // What a daily run decides for the days until the late run is what the late run finds decided.
      for week in campaign.flight.weeks where week.first <= first.adding(outage) && week.last >= first.adding(step) {
        #expect(daily.preferredHours(on: .linkedin, in: week) == late.preferredHours(on: .linkedin, in: week))
        #expect(daily.preferredWeekdays(on: .linkedin, in: week) == late.preferredWeekdays(on: .linkedin, in: week))
      }
    }
  }
}
