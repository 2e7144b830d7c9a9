import Campaigns
import Diagnostics
import Quantities
import Testing

/// Media and alt text against the facts of the day.
@Suite struct RowCheckTests {
  private static let place = Location(path: "campaigns/spring/content.csv", line: 2, column: 20)
  private static let settings = Settings(name: "N", zone: .utc)

  private static func row(_ platform: Platform, asset: String? = nil, alt: String? = nil) -> ContentRow {
    var row = ContentRow(platform: platform, at: place)
    row.copy = Placed("Words.", at: place)
    row.asset = asset.map { Placed($0, at: place) }
    row.altText = alt.map { Placed($0, at: place) }
    return row
  }

  private static func messages(
    _ row: ContentRow, type: ContentType = .post, isSoon: Bool = true, day: String = "2026-11-23",
    settings: Settings = settings
  ) throws -> [String] {
    RowCheck.findings(in: row, type: type, day: try #require(Day(day)), isSoon: isSoon, settings: settings).map(
      \.message)
  }

  private static func images(_ count: Int) -> String { (1...count).map { "assets/\($0).PNG" }.joined(separator: " ") }

  static let cases: [(Platform, String?, ContentType, String?)] = [
    (.instagram, nil, .post, "Instagram takes nothing without an image or a video, and the row names none"),
    (.instagram, nil, .dm, nil), (.instagram, images(10), .carousel, nil),
    (.instagram, images(11), .carousel, "the row names 11 images, Instagram takes 10"),
    (.linkedin, nil, .post, nil), (.linkedin, "assets/guide.pdf", .carousel, nil),
    (.linkedin, "a/1.mp4 a/2.mov", .video, "the row names 2 videos, LinkedIn takes 1"),
    (.bluesky, images(4), .post, nil), (.bluesky, images(5), .post, "the row names 5 images, Bluesky takes 4"),
    (
      .bluesky, "https://a.example/x.mp4?v=1.png a/1.jpg", .post,
      "the row names images and a video, Bluesky takes either the one or the other"
    ),
    (.youtube, "a/talk.mp4 a/cover.jpg", .video, nil), (.youtube, nil, .post, nil),
    (.youtube, "a/cover.jpg", .video, "the row names 1 image, YouTube takes none"),
    (.tiktok, "a/1.mp4", .video, nil), (.email, images(30), .newsletter, nil),
  ]

  @Test(arguments: cases.indices)
  func holdsMediaAgainstThePlatform(row: Int) throws {
    let (platform, asset, type, message) = Self.cases[row]
    #expect(try Self.messages(Self.row(platform, asset: asset), type: type) == [message].compactMap(\.self))
  }

  @Test func asksForAMissingMediumOnlyWhenItIsDue() throws {
    #expect(try Self.messages(Self.row(.instagram), isSoon: false).isEmpty)
  }

  @Test(arguments: [(1_000, 0), (1_001, 1)])
  func holdsAltTextAgainstThePlatform(length: Int, count: Int) throws {
    let found = try Self.messages(Self.row(.x, alt: String(repeating: "é", count: length)))
    #expect(found.count == count && found.allSatisfy { $0 == "the alt text has 1001 of 1000, by X counting" })
  }

  /// The workspace's own fact, from the first of December on.
  @Test(arguments: [("2026-11-30", nil), ("2026-12-01", "the row names 2 images, Bluesky takes 1 since 2026-12-01")])
  func takesTheFactThatHoldsOnTheDay(day: String, message: String?) throws {
    var settings = Self.settings
    settings.facts[.bluesky] = PlatformRecord(
      .bluesky, "bluesky",
      [
        PlatformFact(
          .media(MediaRule(mostImages: 1, mostVideos: 0)), source: "client", confidence: .high,
          effectiveFrom: Day("2026-12-01"), reviewedOn: try #require(Day("2026-11-01")),
          location: Location(path: "platforms/bluesky.json", line: 3, column: 5))
      ])
    let found = try Self.messages(Self.row(.bluesky, asset: Self.images(2)), day: day, settings: settings)
    #expect(found == [message].compactMap(\.self))
    let facts = try #require(DatedFacts(.bluesky, in: settings))
    #expect(facts.on(try #require(Day(day))).media?.mostImages == (message == nil ? 4 : 1))
  }
}
