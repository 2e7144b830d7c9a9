import Campaigns
import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

@Suite("Records of progress")
struct ProgressReaderTests {
  static let digest = String(repeating: "0a", count: 32)

  static func read(_ text: MarkedText, path: String = "progress/spring/1.json") -> Checked<CampaignBook> {
    Sample.book(
      ["campaigns/spring.json": Sample.definition(), path: text.text],
      paths: ["campaigns/spring/assets/proof.png", "generated/index.json", "campaigns/spring/assets/b.png"],
      digest: { $0 == "campaigns/spring/assets/proof.png" ? digest : nil })
  }

  static func record(_ more: String, task: String? = "spring/x/2026-W48/1/post") -> MarkedText {
    let about = task.map { "\"task\": \"\($0)\", " } ?? ""
    return MarkedText("①{ \(about)\"at\": \"2026-11-25T10:00:00+01:00\", \"actor\": \"ann\", \(more) }")
  }

  /// Valid records: their action as text, whether they are about a task.
  static let valid: [(String, Bool)] = [
    (#""action": "start""#, true), (#""action": "start", "notes": "n""#, true), (#""action": "unblock""#, true),
    (#""action": "block", "reason": "no picture""#, true), (#""action": "cancel", "reason": "no use""#, true),
    (#""action": "reschedule", "to": "2026-11-26T09:00:00Z", "reason": "ill""#, true),
    (
      #""action": "complete", "proof": { "type": "URL", "value": "https://x.com/acme/status/1" }, "outcome": "good", "notes": "n""#,
      true
    ),
    (#""action": "complete", "proof": { "type": "TEXT", "value": "answered all five comments" }"#, true),
    (#""action": "complete", "proof": { "type": "MANUAL", "value": "told by phone" }"#, true),
    (#""action": "complete", "proof": { "type": "UPLOAD", "value": "campaigns/spring/assets/b.png" }"#, true),
    (
      #""action": "complete", "proof": { "type": "UPLOAD", "value": "campaigns/spring/assets/proof.png", "digest": "\#(digest)" }"#,
      true
    ),
    (#""action": "activate""#, false), (#""action": "pause""#, false),
    (#""action": "pause", "reason": "strike""#, false),
    (#""action": "resume""#, false), (#""action": "complete""#, false),
    (#""action": "complete", "reason": "done""#, false),
    (#""action": "reopen", "reason": "one more week""#, false),
  ]

  @Test(arguments: valid.indices)
  func areReadAndWrittenWithoutLoss(row: Int) throws {
    let (more, isAboutTask) = Self.valid[row]
    let book = Self.read(Self.record(more, task: isAboutTask ? "spring/x/2026-W48/1/post" : nil))
    expectNoFindings(book.diagnostics)
    let record = try #require(book.output?.progress.first)
    #expect((record.task != nil) == isAboutTask && record.actor == "ann" && record.campaign.text == "spring")
    #expect(record.at.value == Instant(rfc3339: "2026-11-25T09:00:00Z"))
    #expect(more.contains("\"\(record.action.word)\""))
    let written = record.json.pretty
    let again = try #require(Self.read(MarkedText(String(decoding: written, as: UTF8.self))).output?.progress.first)
    #expect(again.json.pretty == written)
    #expect(again.outcome == record.outcome && again.notes == record.notes && again.task?.value == record.task?.value)
    #expect(again.action.proof == record.action.proof && again.action.reason == record.action.reason)
  }

  @Test func areWrittenInOneOrder() throws {
    let more =
      #""notes": "n", "action": "complete", "outcome": "o", "proof": { "value": "told by phone", "type": "MANUAL" }"#
    let record = try #require(Self.read(Self.record(more)).output?.progress.first)
    let expected = """
      {
        "action": "complete",
        "task": "spring/x/2026-W48/1/post",
        "at": "2026-11-25T09:00:00Z",
        "actor": "ann",
        "proof": {
          "type": "MANUAL",
          "value": "told by phone"
        },
        "outcome": "o",
        "notes": "n"
      }

      """
    #expect(String(decoding: record.json.pretty, as: UTF8.self) == expected)
  }

  /// Faulty records: what is added, the marker and the code.
  static let faulty: [(String, String, Code)] = [
    (#""x-a": 1"#, "①", .missingKey), (#""action": ②"begin""#, "②", .unknownValue), (#""action": ②1"#, "②", .wrongType),
    (#""action": "block""#, "①", .missingKey), (#""action": "block", "reason": ②" ""#, "②", .valueEmpty),
    (#""action": "start", ②"proof": {}"#, "②", .unknownKey), (#""action": "start", ②"reason": "r""#, "②", .unknownKey),
    (#""action": "start", ②"to": "t""#, "②", .unknownKey), (#""action": "start", ②"outcome": "o""#, "②", .unknownKey),
    (#""action": "activate""#, "task", .unknownKey), (#""action": "reschedule", "reason": "r""#, "①", .missingKey),
    (#""action": "reschedule", "reason": "r", "to": ②"2026-11-26 09:00""#, "②", .invalidTime),
    (#""action": "complete""#, "①", .missingKey),
    (#""action": "complete", "proof": ②{ "type": "URL" }"#, "②", .missingKey),
    (#""action": "complete", "proof": { "type": ②"url", "value": "v" }"#, "②", .unknownValue),
    (#""action": "complete", "proof": { "type": "URL", "value": ②"http://x.com/a/status/1" }"#, "②", .invalidProof),
    (
      #""action": "complete", "proof": { "type": "URL", "value": ②"https://linkedin.com/posts/a" }"#, "②", .invalidProof
    ),
    (#""action": "complete", "proof": { "type": "URL", "value": ②"https://x.com/acme" }"#, "②", .invalidProof),
    (#""action": "complete", "proof": { "type": "TEXT", "value": ②"nineteen characters" }"#, "②", .invalidProof),
    (
      #""action": "complete", "proof": { "type": "TEXT", "value": ②"much                 blank" }"#, "②", .invalidProof
    ),
    (#""action": "complete", "proof": { "type": "MANUAL", "value": ②"did it ok" }"#, "②", .invalidProof),
    (
      #""action": "complete", "proof": { "type": "MANUAL", "value": "told by phone", ②"digest": "d" }"#, "②",
      .unknownKey
    ),
    (#""action": "complete", "proof": { "type": "UPLOAD", "value": ②"campaigns/none.png" }"#, "②", .invalidProof),
    (#""action": "complete", "proof": { "type": "UPLOAD", "value": ②"../secret" }"#, "②", .invalidProof),
    (#""action": "complete", "proof": { "type": "UPLOAD", "value": ②"generated/index.json" }"#, "②", .invalidProof),
    (
      #""action": "complete", "proof": { "type": "UPLOAD", "value": "campaigns/spring/assets/proof.png", "digest": ②"00" }"#,
      "②", .invalidProof
    ),
    (
      #""action": "complete", "proof": { "type": "UPLOAD", "value": "campaigns/spring/assets/b.png", "digest": ②"00" }"#,
      "②", .invalidProof
    ),
  ]

  @Test(arguments: faulty.indices)
  func areLeftOutWithAFaultAtItsPlace(row: Int) {
    let (more, marker, code) = Self.faulty[row]
    let marked = MarkedText(
      "①{ «task»\"task\": \"spring/x/2026-W48/1/post\", \"at\": \"2026-11-25T10:00:00Z\", \"actor\": \"ann\", \(more) }"
    )
    let book = Self.read(marked)
    expectFindings(book.diagnostics, in: marked, [marker: code])
    #expect(book.output?.progress == [])
  }

  @Test func wantATimeAndAnActor() {
    let text: MarkedText = #"①{ "action": "activate" }"#
    expectFindings(Self.read(text).diagnostics, in: text, ["①": .missingKey, "①": .missingKey])
    let odd: MarkedText = #"{ "action": "activate", "at": ①"yesterday", "actor": ②"" }"#
    expectFindings(Self.read(odd).diagnostics, in: odd, ["①": .invalidTime, "②": .valueEmpty])
  }

  @Test func belongToTheirFoldersCampaign() {
    let stray = Self.read(Self.record(#""action": "start""#), path: "progress/sprng/1.json")
    #expect(stray.diagnostics.map(\.code) == [.unknownCampaign])
    #expect(stray.diagnostics.first?.help == "did you mean `spring`?")
    let other = MarkedText(
      #"{ "action": "start", "task": ①"summer/x/2026-W48/1/post", "at": "2026-11-25T10:00:00Z", "actor": "a" }"#)
    expectFindings(Self.read(other).diagnostics, in: other, ["①": .unknownTask])
  }

  @Test func leaveTheHostOpenForTasksOfNoPlatform() {
    let more = #""action": "complete", "proof": { "type": "URL", "value": "https://wiki.acme.example/" }"#
    for task in ["spring/internal/2026-W48/1/review", "spring/summary/2026-W48"] {
      expectNoFindings(Self.read(Self.record(more, task: task)).diagnostics)
    }
  }
}
