import Campaigns
import Planning
import Quantities
import Testing

/// Links from one own page to another carry no tags, and a campaign that moves to another zone moves nothing that is past.
@Suite struct OwnPagesTests {
  private static func links(_ settings: String, link: String) throws -> [String: String] {
    var sample = CalendarSample.one(
      #""platforms": ["linkedin", "blog"], "cadence": {"linkedin": 1, "blog": 1}, "link": "\#(link)""#)
    sample.settings = settings
    let items = try sample.schedule().items
    return Dictionary(items.map { ($0.platform.text, $0.link ?? "") }) { first, _ in first }
  }

  @Test(arguments: [
    (#""ownHosts": ["acme.example"]"#, "https://acme.example/demo", false),
    (#""ownHosts": ["Acme.Example"]"#, "https://acme.example/demo", false),
    (#""ownHosts": ["acme.example"]"#, "https://shop.acme.example/demo", false),
    (#""ownHosts": ["acme.example"]"#, "https://notacme.example/demo", true),
    (#""ownHosts": ["shop.acme.example"]"#, "https://acme.example/demo", true),
    ("", "https://acme.example/demo", true),
  ])
  func tagsNoLinkFromTheBlogToAnOwnPage(settings: String, link: String, isTagged: Bool) throws {
    let links = try Self.links(settings, link: link)
    #expect(links["blog"]?.contains("utm_") == isTagged)
    #expect(links["linkedin"]?.contains("utm_source=linkedin") == true)
  }

  @Test func anotherZoneMovesOnlyWhatIsToCome() throws {
    var campaign = try PlanSamples.campaign(#""platforms": ["linkedin"]"#)
    let before = try schedule(campaign).items
    campaign.zone = try #require(PlanSamples.zone(named: "America/New_York"))
    let asOf = try #require(Instant(rfc3339: "2026-11-08T08:00:00Z"))
    let after = try schedule(campaign, previous: before, asOf: asOf).items
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.filter { $0.scheduledAt < asOf } == before.filter { $0.scheduledAt < asOf })
    let (old, new) = (before.filter { $0.scheduledAt >= asOf }, after.filter { $0.scheduledAt >= asOf })
    #expect(new.map(\.local) == old.map(\.local) && new.allSatisfy { $0.zone == "America/New_York" })
    #expect(zip(old, new).allSatisfy { $0.scheduledAt.seconds(until: $1.scheduledAt) == 6 * 3_600 })
    // In the past of either zone nothing changes once it is there.
    #expect(try schedule(campaign, previous: after, asOf: asOf).items == after)
  }
}
