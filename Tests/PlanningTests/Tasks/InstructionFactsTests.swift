import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// The numbers in instructions are those of the registry, and each text speaks of what its type really has.
@Suite("Planning: instructions and the facts of platforms")
struct InstructionFactsTests {
  static func text(
    _ platform: Platform, _ type: ContentType, _ task: TaskType, _ catalog: InstructionCatalog = InstructionCatalog()
  ) -> String { catalog.instruction(platform: platform, contentType: type, task: task).markdown }

  @Test(arguments: InstructionTests.catalog.all)
  func noPlaceOfANumberIsLeftOpen(instruction: Instruction) {
    #expect(!instruction.markdown.contains { $0 == "{" || $0 == "}" }, "\(instruction.id)")
  }

  /// Every number that a text names is one that the registry states.
  @Test(arguments: Platform.wellKnown)
  func limitsAreTheRegistrysOwn(platform: Platform) throws {
    let facts = try #require(PlatformFacts.of(platform, in: Settings(name: "", zone: .utc)))
    var known = Set(facts.fields.compactMap(\.limit.most))
    known.formUnion([facts.limit.most, facts.hashtags?.most, facts.media?.mostImages].compactMap(\.self))
    let texts = InstructionTests.catalog.all.filter { $0.id.hasPrefix("\(platform)/") }.map(\.markdown)
    var named: Set<Int> = []
    for text in texts {
      let words = text.split { !($0.isNumber || $0 == ",") }.map { $0.filter { $0 != "," } }
      named.formUnion(words.compactMap { Int($0) }.filter { $0 >= 255 })
    }
    // 1080 × 1920 is the screen of a story, 600 the width of a mailing, 2026 the year of a slot.
    #expect(named.subtracting([1080, 1920, 600, 2026]).isSubset(of: known), "\(named.subtracting(known))")
  }

  static func settings(_ platform: Platform, _ values: [PlatformFact.Value], from day: Day? = nil) -> Settings {
    var settings = Settings(name: "Test", zone: .utc)
    settings.facts[platform] = PlatformRecord(
      platform, platform.text,
      values.map {
        PlatformFact(
          $0, source: "test", confidence: .high, effectiveFrom: day, reviewedOn: .latest,
          location: Location(path: "platforms/\(platform).json"))
      })
    return settings
  }

  @Test func aWorkspacesOwnFactsStandInTheTextsFromTheirDayOn() throws {
    let day = try #require(Day("2027-01-01"))
    let settings = Self.settings(
      .instagram,
      [
        .text(TextLimit(counting: .characters, most: 1_777)), .hashtags(HashtagLimit(most: 3)),
        .field(FieldLimit(.altText, TextLimit(counting: .characters, most: 444))),
        .rule("No countdown stickers; [the client] complained."),
      ], from: day)
    let before = InstructionCatalog(settings: settings, on: day.adding(-1))
    let after = InstructionCatalog(settings: settings, on: day)
    #expect(Self.text(.instagram, .carousel, .draft, before) == Self.text(.instagram, .carousel, .draft))
    let draft = Self.text(.instagram, .carousel, .draft, after)
    #expect(draft.contains("Keep to 1,777 characters (hashtags: 3 at most)") && !draft.contains("2,200"))
    #expect(Self.text(.instagram, .carousel, .design, after).contains("444 characters at most"))
    let post = Self.text(.instagram, .post, .post, after)
    #expect(post.contains("no more hashtags than 3."))
    #expect(post.contains("\n- The workspace's own rule: No countdown stickers; \\[the client\\] complained.\n"))
    #expect(Self.text(.linkedin, .post, .post, after) == Self.text(.linkedin, .post, .post))
  }

  /// Until 2025-12-18 Instagram took thirty hashtags.
  @Test func aTextSpeaksOfTheLimitOfItsDay() throws {
    let day = try #require(Day("2025-12-17"))
    let catalog = InstructionCatalog(settings: Settings(name: "", zone: .utc), on: day)
    #expect(Self.text(.instagram, .post, .draft, catalog).contains("hashtags: 30 at most"))
    #expect(Self.text(.instagram, .post, .draft).contains("hashtags: 5 at most"))
  }

  /// What must, and what must not, stand in single texts.
  static let cases: [(Platform, ContentType, TaskType, has: String, hasNot: String)] = [
    (.linkedin, .article, .draft, "Keep to 110,000 characters", "3,000"),
    (.linkedin, .video, .design, "a post takes one film", "alternative text"),
    (.linkedin, .post, .design, "pictures (at most 20)", "PDF"),
    (.linkedin, .carousel, .design, "one PDF", "pictures (at most 20)"),
    (.linkedin, .quote, .design, "takes none besides", "alternative text"),
    (.facebook, .quote, .design, "takes none besides", "alternative text"),
    (.youtube, .post, .draft, "A post has no title", "5,000"),
    (.youtube, .post, .design, "square picture", "caption file"),
    (.youtube, .post, .analyze, "votes", "thumbnail"),
    (.youtube, .short, .draft, "cannot be clicked", "5,000"),
    (.youtube, .video, .design, "thumbnail", "alternative text"),
    (.tiktok, .carousel, .draft, "the text 4,000", "2,200"),
    (.tiktok, .video, .draft, "takes 2,200 characters", "4,000"),
    (.tiktok, .carousel, .analyze, "saves", "watch time"),
    (.tiktok, .video, .design, "Burn in captions", "alternative text"),
    (.instagram, .dm, .design, "Send nothing but text", "Contrast"),
    (.instagram, .story, .followUp, "it has vanished", "proof link"),
    (.instagram, .story, .analyze, "archive of stories", "View insights"),
    (.email, .newsletter, .post, "Check before sending", "Publish at"),
    (.email, .newsletter, .draft, "has nothing to say", "platform's limit"),
    (.email, .email, .draft, "within 41 characters", "preview text"),
    (.email, .email, .engage, "Answer replies to the e-mail", "replies to e-mail:"),
    (.blog, .article, .draft, "to 65 characters", "platform's limit"),
    (.x, .thread, .review, "Each part fits 280", "It fits 280"),
    (.x, .quote, .post, "address in the item's notes", "link in the calendar item"),
    (.bluesky, .thread, .draft, "Keep each part to 300", "Keep to 300"),
    (.pinterest, .pin, .design, "500 characters at most", "same size"),
    (.threads, .video, .design, "first frame", "Give several pictures"),
    (.facebook, .story, .post, "A link does not count", "address"),
  ]

  @Test(arguments: cases.indices)
  func eachTextSpeaksOfWhatItsTypeHas(index: Int) {
    let (platform, type, task, has, hasNot) = Self.cases[index]
    let text = Self.text(platform, type, task)
    #expect(text.contains(has), "\(text)")
    #expect(!text.contains(hasNot), "\(text)")
  }

  /// No line stands twice in a text, and none says the same as its neighbour's beginning.
  @Test(arguments: InstructionTests.catalog.all)
  func noSentenceIsSaidTwice(instruction: Instruction) {
    let lines = instruction.markdown.split(separator: "\n").map { $0.drop { "0123456789.- ".contains($0) } }
      .filter { !$0.hasPrefix("#") }
    #expect(Set(lines).count == lines.count, "\(instruction.id)")
  }

  @Test func aMailingOfNoKindIsSentToo() throws {
    let item = Workbench.item("spring/email/2026-W10/1", on: .email, type: .other)
    let bench = Workbench(items: [item])
    #expect(bench.run(Workbench.noon).list.tasks.map(\.title).first == "Send mailing: Five signs of wear")
  }
}
