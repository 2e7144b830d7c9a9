import Campaigns
import Planning
import Quantities
import Testing

@Suite("Planning: instructions")
struct InstructionTests {
  static let catalog = InstructionCatalog()
  static let platforms = Platform.wellKnown + [Platform("podcast")].compactMap { $0 }

  @Test(arguments: platforms, TaskType.allCases)
  func everyTaskHasATextWithAllSections(platform: Platform, task: TaskType) throws {
    for type in ContentType.allCases {
      let instruction = InstructionTests.catalog.instruction(platform: platform, contentType: type, task: task)
      #expect(instruction.id.hasSuffix("/\(task.rawValue)"))
      let sections = InstructionTests.sections(of: instruction.markdown)
      let isSent = instruction.markdown.hasPrefix("# Send ")
      let check = "Check before " + (task == .post ? isSent ? "sending" : "publishing" : "finishing")
      #expect(!isSent || type == .dm || type == .email || platform == .email, "\(instruction.id)")
      #expect(sections.map(\.heading) == ["Where", "How", check, "Common mistakes", "Proof"], "\(instruction.id)")
      #expect(sections.allSatisfy { $0.words >= 10 }, "\(instruction.id)")
    }
  }

  @Test(arguments: catalog.all)
  func everyTextHasAUsefulLengthAndSaysNothingDated(instruction: Instruction) {
    let words = instruction.markdown.split(whereSeparator: \.isWhitespace).count
    #expect((120...330).contains(words), "\(instruction.id): \(words)")
    let text = instruction.markdown.lowercased()
    for phrase in ["todo", "fixme", "30 hashtags", "10k followers", "first tweet", "tweet", "not found", "lorem", "—"] {
      #expect(!text.contains(phrase), "\(instruction.id): \(phrase)")
    }
    #expect(instruction.markdown.hasPrefix("# ") && instruction.markdown.hasSuffix("\n"))
    #expect(!instruction.markdown.contains("  "), "\(instruction.id)")
  }

  /// Every content type the old system had a text for or lacked one for, and what is current today.
  @Test(arguments: [
    (Platform.linkedin, [ContentType.post, .carousel, .video, .article, .thread, .quote, .dm]),
    (.instagram, [.post, .reel, .carousel, .story, .video, .dm]),
    (.facebook, [.post, .video, .carousel, .reel, .story, .quote]),
    (.x, [.post, .thread, .quote, .video]), (.tiktok, [.video, .reel, .carousel, .story]),
    (.youtube, [.video, .short, .post]),
    (.pinterest, [.pin, .video, .carousel]), (.threads, [.post, .thread, .carousel, .video, .quote]),
    (.bluesky, [.post, .thread, .quote, .video]), (.email, [.newsletter, .email]), (.blog, [.article, .post]),
  ])
  func acceptedContentTypesHaveATextOfTheirOwn(platform: Platform, types: [ContentType]) {
    for type in types {
      let id = InstructionTests.catalog.id(platform: platform, contentType: type, task: .post)
      #expect(id == "\(platform)/\(type.rawValue)/POST")
    }
  }

  @Test(arguments: [
    (Platform.x, ContentType.dm, TaskType.post, "default/dm/POST"), (.tiktok, .dm, .engage, "default/dm/ENGAGE"),
    (.facebook, .story, .engage, "default/story/ENGAGE"), (.x, .pin, .post, "x/default/POST"),
    (.tiktok, .story, .engage, "default/story/ENGAGE"), (.instagram, .story, .followUp, "default/story/FOLLOW_UP"),
    (.linkedin, .post, .engage, "linkedin/default/ENGAGE"),
    (.blog, .article, .manual, "default/default/MANUAL"), (.email, .newsletter, .analyze, "email/newsletter/ANALYZE"),
    (.x, .dm, .followUp, "default/dm/FOLLOW_UP"), (.instagram, .story, .analyze, "instagram/story/ANALYZE"),
    (.linkedin, .post, .draft, "linkedin/default/DRAFT"), (.tiktok, .video, .design, "tiktok/video/DESIGN"),
  ])
  func whatHasNoTextOfItsOwnFallsBack(platform: Platform, type: ContentType, task: TaskType, id: String) {
    #expect(InstructionTests.catalog.id(platform: platform, contentType: type, task: task) == id)
  }

  @Test func linkedInStoriesAreSaidToBeGone() {
    let text = InstructionTests.catalog.instruction(platform: .linkedin, contentType: .story, task: .post).markdown
    #expect(text.contains("LinkedIn no longer has stories"))
  }

  @Test func unknownPlatformsGetTheGeneralText() throws {
    let podcast = try #require(Platform("podcast"))
    let instruction = InstructionTests.catalog.instruction(platform: podcast, contentType: .video, task: .post)
    #expect(instruction.id == "default/default/POST")
    #expect(instruction.markdown.hasPrefix("# Publish on a platform of your own\n"))
  }

  /// Platform, content type and task type each make a difference; only publishing formats that are one on a platform
  /// have one text.
  @Test func noTwoTextsAreTheSame() {
    var ids: [String: [String]] = [:]
    for instruction in InstructionTests.catalog.all { ids[instruction.markdown, default: []].append(instruction.id) }
    #expect(ids.count > 250)
    for same in ids.values where same.count > 1 {
      #expect(same.allSatisfy { $0.hasSuffix("/POST") }, "\(same)")
      #expect(Set(same.map { $0.prefix { $0 != "/" } }).count == 1, "\(same)")
    }
  }

  @Test(arguments: [
    (Platform.linkedin, ContentType.carousel), (.x, .thread), (.youtube, .short), (.pinterest, .pin),
    (.bluesky, .quote),
    (.blog, .article), (.email, .newsletter), (.instagram, .reel),
  ])
  func everyTaskButTheManualOneKnowsTheFormat(platform: Platform, type: ContentType) {
    for task in TaskType.allCases where task != .manual {
      #expect(
        InstructionTests.catalog.id(platform: platform, contentType: type, task: task)
          == "\(platform)/\(type.rawValue)/\(task.rawValue)")
    }
  }

  private static func podcast(_ instructions: [String: String] = [:]) throws -> InstructionCatalog {
    let podcast = try #require(Platform("podcast"))
    var settings = Settings(name: "Test", zone: .utc, instructions: instructions)
    settings.platforms = [
      podcast: CustomPlatform(name: "Feed of Hearing", textLimit: 4_000, hosts: ["pod.example.com"], types: [.video])
    ]
    return InstructionCatalog(settings: settings)
  }

  @Test func platformsOfTheWorkspaceAreNamedWithTheirLimitAndHosts() throws {
    let podcast = try #require(Platform("podcast"))
    func text(_ task: TaskType, _ catalog: InstructionCatalog) -> String {
      catalog.instruction(platform: podcast, contentType: .video, task: task).markdown
    }
    let own = try Self.podcast()
    #expect(text(.post, own).hasPrefix("# Publish on Feed of Hearing\n"))
    #expect(text(.post, own).contains("own address, on pod.example.com, opened"))
    #expect(text(.draft, own).contains("Keep to 4,000 characters, an emoji of any composition being one; the point"))
    #expect(text(.engage, own).hasPrefix("# Answer comments on Feed of Hearing: video\n"))
    #expect(text(.analyze, own).contains("The statistics that Feed of Hearing itself shows"))
    let stated = try Self.podcast(["default/default/POST": "ours", "default/video/DRAFT": "films"])
    #expect(text(.post, stated) == "ours" && text(.draft, stated) == "films", "the workspace's own words go first")
  }

  @Test func aWorkspacesTextsStandInForTheToolsOwn() {
    let settings = Settings(
      name: "Test", zone: .utc,
      instructions: [
        "linkedin/post/POST": "ours", "linkedin/post/ENGAGE": "only posts", "default/default/MANUAL": "all",
      ])
    let catalog = InstructionCatalog(settings: settings)
    func text(_ type: ContentType, _ task: TaskType) -> String {
      catalog.instruction(platform: .linkedin, contentType: type, task: task).markdown
    }
    #expect(text(.post, .post) == "ours")
    #expect(text(.post, .engage) == "only posts")
    #expect(text(.carousel, .engage).hasPrefix("# Answer comments on LinkedIn"))
    #expect(text(.carousel, .manual) == "all")
    #expect(catalog.all.count == InstructionTests.catalog.all.count + 1)
    #expect(catalog.instruction(id: "linkedin/post/ENGAGE")?.markdown == "only posts")
    #expect(catalog.instruction(id: "linkedin/post/NOTHING") == nil)
  }

  /// What the proof section names is what the task takes.
  @Test(arguments: catalog.all)
  func theProofSectionNamesOnlyWhatIsAccepted(instruction: Instruction) throws {
    let proof = try #require(InstructionTests.sections(of: instruction.markdown).last).text
    let parts = instruction.id.split(separator: "/")
    if parts[1] == "story", parts[2] == "POST" {
      #expect(
        proof.contains("UPLOAD") && proof.contains("MANUAL") && !proof.contains("URL:") && !proof.contains("TEXT:"))
    } else if parts[2] == "ENGAGE" {
      #expect(!proof.contains("UPLOAD"))
    }
    #expect(["URL", "TEXT", "UPLOAD", "MANUAL"].contains { proof.contains($0) })
  }

  @Test func tasksReferToTheTextsOfTheCatalogue() {
    let bench = Workbench(steps: TaskTimeTests.whole, workspace: ["linkedin/post/REVIEW": "ours"])
    let ids = bench.run(Workbench.noon).list.tasks.map(\.instructions)
    #expect(
      ids == [
        "linkedin/default/DRAFT", "linkedin/post/REVIEW", "linkedin/post/POST", "linkedin/default/ENGAGE",
        "linkedin/default/ENGAGE", "linkedin/default/ANALYZE",
      ])
  }

  struct Section {
    var heading: String
    var text: String
    var words: Int { text.split(whereSeparator: \.isWhitespace).count }
  }

  static func sections(of markdown: String) -> [Section] {
    var found: [Section] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        found.append(Section(heading: String(line.dropFirst(3)), text: ""))
      } else if let last = found.indices.last {
        found[last].text += line + "\n"
      }
    }
    return found
  }

  /// What a person wrote goes before every text of the tool, however specific that one is.
  @Test(arguments: [
    ("instagram/default/ENGAGE", "instagram/reel/ENGAGE", TaskType.engage),
    ("default/reel/ENGAGE", "instagram/reel/ENGAGE", .engage),
    ("default/default/POST", "instagram/reel/POST", .post),
    ("default/default/FOLLOW_UP", "instagram/reel/FOLLOW_UP", .followUp),
  ])
  func aWorkspacesGeneralTextsGoBeforeTheToolsOwn(written: String, own: String, task: TaskType) {
    func text(_ written: [String: String]) -> String {
      InstructionCatalog(settings: Settings(name: "Test", zone: .utc, instructions: written)).instruction(
        platform: .instagram, contentType: .reel, task: task
      ).markdown
    }
    #expect(text([written: "ours"]) == "ours")
    #expect(text([written: "ours", own: "only these"]) == "only these", "the more specific of two")
    #expect(text([:]) == InstructionTests.catalog.instruction(id: own)?.markdown)
  }

  /// The name of a platform is any text; in the instructions it must not become markup.
  @Test func aPlatformsOwnNameStaysAName() throws {
    let podcast = try #require(Platform("podcast"))
    var settings = Settings(name: "Test", zone: .utc)
    settings.platforms = [
      podcast: CustomPlatform(name: "Pod @acme/ops <img src=https://t.example/x.png>\n\n# Urgent", types: [.video])
    ]
    let texts = InstructionCatalog(settings: settings).all.filter { $0.id.hasPrefix("podcast/") }.map(\.markdown)
    #expect(
      texts.count > 10 && texts.contains { $0.contains("# Publish on Pod @&ZeroWidthSpace;acme/ops &lt;img src") })
    for text in texts {
      for markup in ["@acme", "<img", "https://", "\n# Urgent"] { #expect(!text.contains(markup), "\(text)") }
    }
  }
}
