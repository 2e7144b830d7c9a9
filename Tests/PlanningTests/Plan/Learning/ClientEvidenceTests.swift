import Campaigns
import Diagnostics
import Metrics
import Quantities
import TestSupport
import Testing

@testable import Planning

/// What is found by client, platform and day is what going through all evidence finds.
@Suite struct ClientEvidenceTests {
  private static let names = ["spring", "summer", "autumn", "winter", "loose"]
  private static let clients = ["spring": "Acme", "summer": " acme ", "autumn": "Other", "winter": "ACME"]
  private static let metrics: [Metric] = [.clicks, .impressions, .engagements]

  private static func days(_ random: inout SeededGenerator) throws -> [EvidenceDay] {
    let first = try #require(Day("2026-01-05"))
    return try (0..<random.int(0...120)).map { _ in
      let campaign = try #require(CampaignID(random.pick(names) ?? "spring"))
      let platform = try #require(Platform(random.pick(["linkedin", "instagram", "x"]) ?? "x"))
      var values: [Metric: Int64] = [:]
      for metric in metrics where random.int(0...3) > 0 { values[metric] = Int64(random.int(0...500)) }
      return EvidenceDay(campaign: campaign, platform: platform, day: first.adding(random.int(0...90)), values: values)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func sumsAreThoseOfAllEvidence(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let days = try Self.days(&random)
    let clients = Dictionary(
      uniqueKeysWithValues: Self.clients.compactMap { id, client in
        CampaignID(id).map { ($0, client) }
      })
    let evidence = PlanEvidence(posts: [], days: days, clients: clients, today: Day("2026-06-01"))
    let campaign = try PlanSamples.campaign()
    let before = try #require(Day("2026-01-05")).adding(random.int(0...95))
    let own = Set(["spring", "summer", "winter"])
    for numerator in Self.metrics {
      for denominator in Self.metrics where numerator != denominator {
        let counted = days.filter { day in
          own.contains(day.campaign.text) && day.platform != Platform("x") && day.day < before
            && day.values[numerator] != nil && day.values[denominator] != nil
        }
        let sums = evidence.narrowed(to: campaign, before: before).sums(numerator, denominator)
        #expect(sums.numerator == counted.reduce(0) { $0 + ($1.values[numerator] ?? 0) }, "seed \(seed)")
        #expect(sums.denominator == counted.reduce(0) { $0 + ($1.values[denominator] ?? 0) }, "seed \(seed)")
        #expect(sums.days?.first == counted.map(\.day).min() && sums.days?.last == counted.map(\.day).max())
      }
    }
  }
}
