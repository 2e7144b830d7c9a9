import Campaigns
import Metrics
import Planning
import Quantities
import Testing

/// Letters are judged by clicks of deliveries: they have no impressions, and opens come from mail programs.
@Suite struct EmailLearningTests {
  /// One mailing a day: its hour, its clicks and how many were delivered.
  private static func evidence(_ mailings: [(hour: Int, values: [Metric: Int64])]) throws -> PlanEvidence {
    let earlier = try #require(CampaignID("earlier"))
    let start = try #require(Day("2026-08-03"))
    var (posts, days): ([PublishedPost], [EvidenceDay]) = ([], [])
    for (place, mailing) in mailings.enumerated() {
      let day = start.adding(place)
      let time = try #require(TimeOfDay(hour: mailing.hour, minute: 30))
      posts.append(
        PublishedPost(
          campaign: earlier, platform: .email, type: .newsletter, local: LocalTime(day: day, time: time)))
      days.append(EvidenceDay(campaign: earlier, platform: .email, day: day, values: mailing.values))
    }
    return PlanEvidence(posts: posts, days: days, clients: [earlier: "acme"], today: Day("2026-11-03"))
  }

  private static func learned(_ mailings: [(hour: Int, values: [Metric: Int64])]) throws -> PlanLearning {
    let campaign = try PlanSamples.campaign(#""platforms": ["email"]"#)
    return Planner.plan(campaign, settings: try PlanSamples.settings(), evidence: try evidence(mailings)).learning
  }

  private static func mailings(_ hour: Int, clicks: Int64, _ count: Int) -> [(hour: Int, values: [Metric: Int64])] {
    Array(repeating: (hour, [.clicks: clicks, .deliveries: 1_000, .opens: 900]), count: count)
  }

  @Test func judgesLettersByClicksOfDeliveries() throws {
    let learning = try Self.learned(Self.mailings(7, clicks: 60, 6) + Self.mailings(15, clicks: 20, 8))
    let email = try #require(learning.platforms.first)
    #expect(learning.preferredHours(on: .email, in: try #require(Week("2026-W45"))) == [7])
    #expect(email.measure == .clicks && email.overall.engagements == 520 && email.overall.impressions == 14_000)
    #expect(
      email.verdict
        == "6 of 14 mailings were sent from 07:00 on and did better than the whole: 07:00 comes first inside the hours "
        + "allowed, from 2026-W45 on.")
  }

  /// Impressions of an advertisement for the letter are none of the letter.
  @Test func leavesOutMailingsWithoutDeliveries() throws {
    let shown = try Self.learned(Array(repeating: (hour: 9, values: [.engagements: 9, .impressions: 100]), count: 3))
    let email = try #require(shown.platforms.first)
    #expect(
      email.verdict == "No mailings have figures (left out: 3 without figures), 12 are needed: the usual hours stay.")
    let single = try Self.learned(Self.mailings(9, clicks: 5, 1))
    let few = try #require(single.platforms.first)
    #expect(few.verdict == "1 mailing has figures, 12 are needed: the usual hours stay.")
  }
}
