import Campaigns
import Quantities
import Testing

@Suite("Platform facts")
struct PlatformFactsTests {
  static let settings = Settings(
    name: "n", zone: .utc,
    platforms: Platform("podcast").map {
      [$0: CustomPlatform(name: "Podcast", textLimit: 9, hosts: ["pod.example"], cadence: 2, types: [.video, .other])]
    } ?? [:])

  @Test func coverEveryWellKnownPlatformInOrder() {
    #expect(PlatformFacts.all.map(\.platform) == Platform.wellKnown)
  }

  @Test(arguments: PlatformFacts.all)
  func areUsableAsDefaults(facts: PlatformFacts) {
    #expect(!facts.defaultMix.isEmpty)
    #expect(facts.defaultMix.allSatisfy { $0.weight > 0 && facts.accepts($0.type) })
    #expect(facts.cadence > 0 && facts.cadence <= facts.cadenceWarnAbove)
    #expect(Set(facts.types.map(\.type)).count == facts.types.count)
    for day in Weekday.allCases {
      let hours = facts.hours(on: day)
      #expect(hours.map { $0.from < $0.to } == true)
    }
  }

  @Test func keepTheUsualHoursOfTheDaysThatHaveAny() throws {
    let linkedin = try #require(PlatformFacts.of(.linkedin, in: Self.settings))
    #expect(linkedin.hours(on: .tuesday).map { "\($0.from)-\($0.to)" } == "10:00-12:00")
    #expect(linkedin.hours(on: .monday).map { "\($0.from)-\($0.to)" } == "09:00-17:00")
  }

  @Test func comeFromTheSettingsForOwnPlatforms() throws {
    let podcast = try #require(Platform("podcast"))
    let facts = try #require(PlatformFacts.of(podcast, in: Self.settings))
    #expect(facts.name == "Podcast" && facts.limit.most == 9 && facts.cadence == 2)
    #expect(facts.defaultMix.map(\.type) == [.video, .other])
    #expect(facts.accepts(.video) && !facts.accepts(.post))
    #expect(PlatformFacts.of(try #require(Platform("radio")), in: Self.settings) == nil)
  }
}
