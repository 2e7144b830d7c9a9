import Diagnostics
import Formats
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct AuditSegmentTests {
  private static func run(_ recordedAt: String = "2026-11-24T08:00:05Z", actor: String = "ada") -> AuditSegment.Run {
    AuditSegment.Run(
      asOf: Samples.at("2026-11-24T08:00:00Z"), recordedAt: Samples.at(recordedAt), actor: actor, command: "run",
      version: "0.1.0")
  }

  private static let entries = [
    AuditEntry(
      action: "task.changed", entityType: "task", entity: "spring/x/2026-W48/1/post", before: ["status": "PENDING"],
      after: ["status": "COMPLETED"], actor: "grace",
      source: Location(path: "progress/spring/1.json", line: 3, column: 5)),
    AuditEntry(
      action: "campaign.created", entityType: "campaign", entity: "spring", before: .null,
      after: ["name": "a \"hash\":\"b\" \u{1F600}\n"]),
  ]

  /// What an auditor finds wrong with a segment, from its bytes alone.
  private static func faults(_ bytes: [UInt8], key: [UInt8]? = nil) -> [String] {
    var faults: [String] = []
    var previous: String?
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty != true { faults.append("cut") }
    for (number, line) in lines.dropLast().enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      // `,"hash":"` and 64 digits and `"}` end every line.
      guard text.utf8.count > 75, let node = JSONReader.read(Array(line), path: "segment").output else {
        faults.append("line \(number) is none")
        continue
      }
      let body = Array(line.dropLast(75)) + Array("}\n".utf8)
      let hash = (key.map { HMAC.authenticate(body, key: $0) } ?? SHA256.hash(body)).hex
      if node["hash"]?.string != hash { faults.append("line \(number) is edited") }
      if node["prev"]?.string != previous { faults.append("line \(number) does not follow") }
      if node["seq"]?.int != number { faults.append("line \(number) has another number") }
      previous = node["hash"]?.string
      if number == 0, node["action"]?.string != "segment.opened" { faults.append("no header") }
      if number == lines.count - 2 {
        if node["action"]?.string != "segment.closed" { faults.append("no end") }
        if node["entries"]?.int != lines.count - 3 { faults.append("wrong count") }
      }
    }
    return faults
  }

  @Test(arguments: [nil, "secret"] as [String?])
  func bindsEachLineToTheOneBefore(key: String?) {
    let key = key.map { Array($0.utf8) }
    let segment = AuditSegment(run: Self.run(), follows: [], entries: Self.entries, key: key)
    #expect(Self.faults(segment.file.bytes, key: key) == [])
    let lines = segment.file.bytes.split(separator: 0x0A)
    #expect(lines.count == 4)
    let last = JSONReader.read(Array(lines[3]), path: "segment").output
    #expect(segment.head.hash == last?["hash"]?.string)
    #expect(segment.head.entries == 2)
    #expect(segment.head.segment == segment.file.path)
  }

  @Test func doesNotVerifyWithAnotherKey() {
    let segment = AuditSegment(run: Self.run(), follows: [], entries: Self.entries, key: Array("secret".utf8))
    #expect(Self.faults(segment.file.bytes).contains("line 0 is edited"))
    #expect(Self.faults(segment.file.bytes, key: Array("other".utf8)).contains("line 3 is edited"))
  }

  @Test func showsAnEditedARemovedASwappedLineAndACutTail() {
    let bytes = AuditSegment(run: Self.run(), follows: [], entries: Self.entries).file.bytes
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    let edited = String(decoding: bytes, as: UTF8.self).replacing("COMPLETED", with: "CANCELLED")
    #expect(Self.faults(Array(edited.utf8)) == ["line 1 is edited"])
    #expect(Self.faults(lines[0] + lines[2] + lines[3]).contains("line 1 does not follow"))
    #expect(Self.faults(lines[0] + lines[2] + lines[1] + lines[3]).contains("line 2 does not follow"))
    #expect(Self.faults(lines[0] + lines[1] + lines[2]).contains("no end"))
    #expect(Self.faults(Array(bytes.dropLast(9))) != [])
  }

  @Test func opensWithTheHeadsItFollowsAndWhoRan() throws {
    let first = AuditSegment(run: Self.run("2026-11-23T08:00:00Z"), follows: [], entries: []).head
    let second = AuditSegment(run: Self.run("2026-11-22T08:00:00Z"), follows: [], entries: []).head
    let segment = AuditSegment(run: Self.run(), follows: [first, second], entries: Self.entries)
    let line = try #require(segment.file.bytes.split(separator: 0x0A).first)
    let opening = try #require(JSONReader.read(Array(line), path: "segment").output)
    #expect(opening["follows"]?.array?.compactMap { $0["hash"]?.string } == [second.hash, first.hash])
    #expect(opening["actor"]?.string == "ada")
    #expect(opening["asOf"]?.string == "2026-11-24T08:00:00Z")
    #expect(opening["recordedAt"]?.string == "2026-11-24T08:00:05Z")
    #expect(opening["version"]?.string == "0.1.0")
    #expect(opening["prev"]?.content == .null)
  }

  @Test func tellsWhoDidWhatToWhatAndWhere() throws {
    let segment = AuditSegment(run: Self.run(), follows: [], entries: Self.entries)
    let line = segment.file.bytes.split(separator: 0x0A)[1]
    let entry = try #require(JSONReader.read(Array(line), path: "segment").output)
    #expect(entry["by"]?.string == "grace")
    #expect(entry["entity"]?.plain == ["type": "task", "id": "spring/x/2026-W48/1/post"])
    #expect(entry["before"]?.plain == ["status": "PENDING"])
    #expect(entry["after"]?.plain == ["status": "COMPLETED"])
    #expect(entry["source"]?.string == "progress/spring/1.json:3")
  }

  @Test func neverGivesDifferentRunsOneName() {
    let base = AuditSegment(run: Self.run(), follows: [], entries: Self.entries)
    let others = [
      AuditSegment(run: Self.run(actor: "bob"), follows: [], entries: Self.entries),
      AuditSegment(run: Self.run("2026-11-24T08:00:06Z"), follows: [], entries: Self.entries),
      AuditSegment(run: Self.run(), follows: [base.head], entries: Self.entries),
      AuditSegment(run: Self.run(), follows: [], entries: Array(Self.entries.prefix(1))),
      AuditSegment(run: Self.run(), follows: [], entries: []),
    ]
    #expect(Set(others.map(\.file.path) + [base.file.path]).count == 6)
    #expect(AuditSegment(run: Self.run(), follows: [], entries: Self.entries).file == base.file)
    #expect(base.file.path.hasPrefix("audit/2026/11/20261124T080005Z-"))
    #expect(base.file.path.hasSuffix(".jsonl"))
  }

  @Test func readsAHeadBack() throws {
    let head = AuditSegment(run: Self.run(), follows: [], entries: Self.entries).head
    let file = AuditHeads.file(of: head)
    #expect(file.path == "audit/heads/\(head.run).json")
    let node = try #require(JSONReader.read(file.bytes, path: file.path).output)
    #expect(AuditHeads.head(from: node) == head)
  }

  @Test(arguments: ["run", "segment", "entries", "asOf", "hash"])
  func takesADamagedHeadForNone(key: String) throws {
    let file = AuditHeads.file(of: AuditSegment(run: Self.run(), follows: [], entries: []).head)
    let text = String(decoding: file.bytes, as: UTF8.self).replacing("\"\(key)\":", with: "\"x-\(key)\":")
    let node = try #require(JSONReader.read(Array(text.utf8), path: file.path).output)
    #expect(AuditHeads.head(from: node) == nil)
  }
}
