import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Instructions that a workspace writes itself")
struct InstructionReaderTests {
  static func book(_ files: KeyValuePairs<String, String>, settings: String = Sample.settings) -> Checked<CampaignBook>
  {
    CampaignBook.read(
      BookSources(
        settings: Sample.file("campaign-ops.json", settings),
        instructions: files.map { Sample.file($0.key, $0.value) }, paths: files.map(\.key), zones: Sample.zones))
  }

  @Test func areReadByTheirPaths() throws {
    let book = Self.book([
      "instructions/linkedin/post/POST.md": "# Ours\n", "instructions/podcast/default/REVIEW.md": "Listen twice.",
      "instructions/default/default/MANUAL.md": "Ask.",
    ])
    expectNoFindings(book.diagnostics)
    #expect(
      book.output?.settings.instructions == [
        "linkedin/post/POST": "# Ours\n", "podcast/default/REVIEW": "Listen twice.", "default/default/MANUAL": "Ask.",
      ])
  }

  @Test(arguments: [
    ("instructions/linkedin/POST.md", "x", Code.unknownKey), ("instructions/linkedin/tweet/POST.md", "x", .unknownKey),
    ("instructions/linkedin/post/post.md", "x", .unknownKey),
    ("instructions/linkdin/post/POST.md", "x", .unknownPlatform),
    ("instructions/linkedin/post/POST.md", " \n", .valueEmpty),
    ("instructions/linkedin/post/POST.md", String(repeating: "x", count: 100_001), .valueTooLong),
  ])
  func areRefusedWithTheirPath(path: String, text: String, code: Code) {
    let book = Self.book([path: text])
    #expect(book.diagnostics.map(\.code) == [code])
    #expect(book.diagnostics.first?.location?.path == path)
    #expect(book.output?.settings.instructions == [:])
  }

  @Test func standInOnePlaceOnly() {
    let settings = Sample.settings.replacing(
      "\n  \"platforms\"", with: "\n  \"instructions\": { \"x/post/POST\": \"Post it.\" },\n  \"platforms\"")
    let book = Self.book(["instructions/x/post/POST.md": "Another."], settings: settings)
    #expect(book.diagnostics.map(\.code) == [.duplicateEntry])
    #expect(book.output?.settings.instructions == ["x/post/POST": "Post it."])
  }

  @Test func settingsKnowTheLadderAndLengthsByType() throws {
    let settings = Sample.settings.replacing(
      "\n  \"platforms\"",
      with: """

          "tasks": { "missedAfterByType": { "ENGAGE": "2d" }, "escalation": { "ladder": ["4h", "2d"], "listed": 5 } },
          "platforms"
        """)
    let tasks = try #require(Self.book([:], settings: settings).output?.settings.tasks)
    #expect(tasks.missedAfter == [.engage: .days(2)])
    #expect(tasks.escalation == EscalationSettings(ladder: [.hours(4), .days(2)], listed: 5))
  }

  @Test(arguments: [
    (#""ladder": ["2d", ①"4h"]"#, Code.valueOutOfRange), (#""ladder": [①"soon"]"#, .invalidTime),
    (#""ladder": [①"0h"]"#, .invalidTime), (#""listed": ①0"#, .valueOutOfRange), (#"①"rungs": []"#, .unknownKey),
  ])
  func aLadderLeadsUpwards(escalation: String, code: Code) {
    let marked = MarkedText(
      Sample.settings.replacing(
        "\n  \"platforms\"", with: "\n  \"tasks\": { \"escalation\": { \(escalation) } },\n  \"platforms\""))
    expectFindings(Self.book([:], settings: marked.text).diagnostics, in: marked, ["①": code])
  }
}
