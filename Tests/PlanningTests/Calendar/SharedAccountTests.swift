import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// Campaigns that publish on one account keep out of each other's way.
@Suite struct SharedAccountTests {
  private func nearest(_ made: [(campaign: Campaign, made: Schedule)]) -> Int64 {
    let times = made.flatMap(\.made.items).map(\.scheduledAt).sorted()
    return zip(times, times.dropFirst()).map { $0.seconds(until: $1) }.min() ?? .max
  }

  @Test func twoCampaignsOfOneClientKeepTheirSpacing() throws {
    let made = try CalendarSample(campaigns: [("a", ""), ("b", "")]).scheduled()
    #expect(made.map { $0.made.items.count } == [6, 6] && nearest(made) >= 3_600)
    #expect(made.flatMap(\.made.diagnostics).isEmpty)
    #expect(made[1].made.items.contains { $0.rule.hasSuffix("moved to the next free time") })
  }

  @Test(arguments: [
    (#""venture": "North""#, #""venture": "South""#),
    (#""calendar": {"accounts": {"linkedin": "acme-de"}}"#, #""calendar": {"accounts": {"linkedin": "acme-us"}}"#),
    (#""client": "Acme""#, #""client": "Lumen""#),
  ])
  func otherAccountsDoNotMatter(one: String, other: String) throws {
    let made = try CalendarSample(campaigns: [("a", one), ("b", other)]).scheduled()
    #expect(made[0].made.items.map(\.local) == made[1].made.items.map(\.local))
  }

  @Test func anAccountSharedByNameIsSharedBetweenClientsToo() throws {
    let shared = #""calendar": {"accounts": {"linkedin": "Joint Page"}}"#
    let made = try CalendarSample(
      settings: #""accounts": {"joint page": {"spacing": "3h", "perDay": 1}}"#,
      campaigns: [
        ("a", #""client": "A", \#(shared)"#), ("b", #""client": "B", \#(shared), "cadence": {"linkedin": 2}"#),
      ]
    ).scheduled()
    let days = made.flatMap(\.made.items).map(\.local.day)
    #expect(days.count == 10 && Set(days).count == 10 && nearest(made) >= 3 * 3_600)
  }

  @Test func pinsOfALaterCampaignGoBeforeTheRestOfAnEarlierOne() throws {
    let alone = try CalendarSample(campaigns: [("a", "")]).scheduled()
    let time = try #require(alone[0].made.items.first).local
    let made = try CalendarSample(
      campaigns: [("a", ""), ("b", "")], content: ["b": "platform,date,copy\nlinkedin,\(time),Mine\n"]
    ).scheduled()
    #expect(made[1].made.items.contains { $0.local == time && $0.isPinned })
    #expect(nearest(made) >= 3_600)
  }

  @Test func aCapMovesItemsToOtherDaysOrSaysSo() throws {
    let capped = #""cadence": {"linkedin": 7}, "calendar": {"perDay": {"linkedin": 1}}"#
    let made = try CalendarSample.one(capped).schedule()
    #expect(made.items.count == 10 && Set(made.items.map(\.local.day)).count == 10)
    #expect(
      made.diagnostics.map(\.message).first
        == "2 of 7 linkedin items of 2026-W45 have no room: 5 fit with 60 minutes between items and at most 1 a day")
  }

  @Test func holidaysAreKeptFree() throws {
    var sample = CalendarSample(campaigns: [("spring", "")], holidays: ["de": "date,name\n2026-11-04,Repentance\n"])
    sample.settings = #""holidays": ["de"]"#
    let items = try sample.schedule().items
    #expect(items.count == 6 && !items.contains { $0.local.day == Day("2026-11-04") })
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func schedulingTheirOwnOutputChangesNothing(seed: UInt64) throws {
    let cadences = (0..<4).map { (Int(seed) * 7 + $0 * 5) % 6 + 1 }
    let sample = CalendarSample(
      campaigns: zip(["a", "b", "c", "d"], cadences).map { id, cadence in
        (
          id,
          #""cadence": {"linkedin": \#(cadence)}, "end": "2026-11-29", "calendar": {"spacing": "\#(cadence * 20)m"}"#
        )
      })
    let first = try sample.scheduled()
    let previous = Dictionary(uniqueKeysWithValues: first.map { ($0.campaign.id, $0.made.items) })
    for day in ["2026-11-01", "2026-11-04", "2026-11-13", "2026-11-25"] {
      let asOf = try #require(Instant(rfc3339: "\(day)T10:20:00Z"))
      let again = try sample.scheduled(previous: previous, asOf: asOf)
      #expect(again.map(\.made.items) == first.map(\.made.items))
    }
  }
}
