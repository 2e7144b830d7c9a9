import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

@Suite struct CalendarContentTests {
  @Test(arguments: [
    ("https://a.example", "https://a.example?"), ("https://a.example/p?x=1", "https://a.example/p?x=1&"),
    ("https://a.example/p?", "https://a.example/p?"), ("https://a.example/p?x=1&", "https://a.example/p?x=1&"),
  ])
  func tagsLinksInSmallLetters(_ link: String, _ start: String) throws {
    let item = try #require(try schedule(#""link": "\#(link)#Top", "platforms": ["linkedin"]"#).items.first)
    #expect(
      item.link == start
        + "utm_source=linkedin&utm_medium=social&utm_campaign=spring&utm_content=spring-linkedin-2026-w45-1#Top")
  }

  @Test func neverDoublesATagTheAuthorSet() throws {
    let item = try #require(
      try schedule(#""link": "https://a.example/?UTM_Source=News&utm_campaign=x", "platforms": ["email"]"#).items.first)
    #expect(
      item.link
        == "https://a.example/?UTM_Source=News&utm_campaign=x&utm_medium=email&utm_content=spring-email-2026-w45-1")
  }

  @Test func takesOverWhatPeopleWroteForASlot() throws {
    var campaign = try PlanSamples.campaign()
    let place = Location(path: "campaigns/spring/content.csv", line: 2, column: 1)
    var row = ContentRow(slot: Placed("linkedin/2026-W45/2", at: place))
    row.title = "Founders talk"
    row.copy = Placed("Our own words.\nTwo lines.", at: place)
    row.type = Placed(.video, at: place)
    row.callToAction = "Come over"
    campaign.content = [row]
    let made = try schedule(campaign)
    let item = try #require(made.items.first { $0.id == "spring/linkedin/2026-W45/2" })
    #expect(item.title == "Founders talk" && item.type == .video && item.callToAction == "Come over")
    #expect(item.copy == "Our own words.\nTwo lines." && item.isCopyAuthored && !item.needsCopy)
    #expect(made.items.filter(\.isCopyAuthored).count == 1)
    #expect(made.diagnostics.isEmpty)
  }

  @Test func reportsContentForSlotsThatDoNotExist() throws {
    var campaign = try PlanSamples.campaign()
    let place = Location(path: "campaigns/spring/content.csv", line: 3, column: 1)
    campaign.content = [ContentRow(slot: Placed("linkedin/2026-W45/4", at: place))]
    let found = try schedule(campaign).diagnostics
    #expect(found.map(\.code) == [.contentSlotUnknown])
    #expect(found.first?.location == place)
  }

  @Test func keepsTypesInProportionAndApart() throws {
    let made = try schedule(
      #"""
      "platforms": ["linkedin"], "cadence": {"linkedin": 5},
      "calendar": {"mix": {"linkedin": {"post": 5, "carousel": 3, "video": 2}}}
      """#)
    let types = made.items.map(\.type)
    #expect(types.filter { $0 == .post }.count == 5)
    #expect(types.filter { $0 == .carousel }.count == 3)
    #expect(zip(types, types.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func letsNeitherAngleNorPillarRepeatNextDoor() throws {
    let items = try schedule(PlanSamples.full).items
    for platform in [Platform.linkedin, .x, .email] {
      let own = items.filter { $0.platform == platform }
      #expect(zip(own, own.dropFirst()).allSatisfy { $0.angle != $1.angle && $0.pillar != $1.pillar })
    }
    for week in Set(items.map(\.week)) {
      let first = items.filter { $0.number == 1 && $0.week == week }
      #expect(Set(first.map(\.angle)).count == 3)
    }
    let uses = Dictionary(grouping: items.filter { $0.platform == .x }, by: \.angle).map(\.value.count)
    #expect((uses.max() ?? 0) - (uses.min() ?? 0) <= 2)
  }

  @Test func draftsNotesToWriteFrom() throws {
    let items = try schedule(PlanSamples.full).items
    let item = try #require(items.first { $0.platform == .linkedin && $0.angle == "angle-1" && $0.type == .post })
    #expect(
      item.copy == """
        TODO(copy): write this post from the notes.

        Angle: Unplanned stops. Say it the way plant managers say it, then show the way out.

        Message: Unplanned stops. Late reports. Book a 20-minute demo.
        """)
    #expect(item.title == "Unplanned stops")
  }

  @Test func raisesTheCadenceInWhatIsLeftOfTheWeek() throws {
    var campaign = try PlanSamples.campaign(#""platforms": ["linkedin"], "cadence": {"linkedin": 3}"#)
    let before = try schedule(campaign).items
    campaign.cadence[.linkedin] = Placed(Cadence(perWeek: Amount(micros: 5_000_000)), at: campaign.location)
    let asOf = try #require(Instant(rfc3339: "2026-11-04T06:00:00Z"))
    let after = try schedule(campaign, previous: before, asOf: asOf).items
    #expect(after.first == before.first)
    let week = after.filter { $0.week == before[0].week }
    #expect(week.count == 5)
    #expect(week.dropFirst().allSatisfy { $0.scheduledAt >= asOf })
    campaign.cadence[.linkedin] = Placed(Cadence(perWeek: Amount(micros: 2_000_000)), at: campaign.location)
    let fewer = try schedule(campaign, previous: before, asOf: asOf).items
    #expect(fewer.map(\.number) == [1, 2, 1, 2])
  }

  @Test func keepsWhatIsInProgressThoughItsRulesChanged() throws {
    var campaign = try PlanSamples.campaign(#""platforms": ["linkedin"], "cadence": {"linkedin": 3}"#)
    let before = try schedule(campaign).items
    campaign.cadence[.linkedin] = Placed(Cadence(perWeek: .zero), at: campaign.location)
    let kept = try schedule(campaign, previous: before, frozen: [before[4].id]).items
    #expect(kept == [before[4]])
  }
}
