import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports
import TestSupport
import Testing

@Suite("Worklists to fill in")
struct WorklistTableTests {
  static func table(_ bytes: [UInt8]) -> [[String]] {
    var reader = DelimitedReader(bytes)
    var rows: [[String]] = []
    while let record = reader.next() { rows.append(record.cells.map(\.text)) }
    return rows
  }

  static func cell(_ name: String, of row: [String]) -> String {
    WorklistTable.columns.firstIndex(of: name).map { row[$0] } ?? "no column \(name)"
  }

  @Test func haveARowForEachTaskThatCanBeWorkedOn() throws {
    var waiting = try Samples.task("x/2026-W48/1", .engage, due: "2026-11-25T12:00:00Z")
    waiting.isWaiting = true
    let list = try Samples.list([
      try Samples.task("x/2026-W48/1", due: "2026-11-25T10:00:00Z"), waiting,
      try Samples.task("x/2026-W48/2", due: "2026-11-26T10:00:00Z", .completed, done: "2026-11-26T10:00:00Z"),
      try Samples.task("x/2026-W48/3", due: "2026-11-27T10:00:00Z", .blocked),
    ])
    let file = try #require(WorklistTable.file(of: list, items: [], zone: .utc))
    #expect(file.path == "generated/spring/worklist.csv")
    let rows = Self.table(file.bytes)
    #expect(rows.map(\.count).allSatisfy { $0 == WorklistTable.columns.count })
    #expect(
      rows.dropFirst().map { Self.cell("task", of: $0) } == ["spring/x/2026-W48/1/post", "spring/x/2026-W48/3/post"])
    #expect(rows.dropFirst().allSatisfy { Self.cell("action", of: $0).isEmpty && Self.cell("actor", of: $0).isEmpty })
    #expect(Self.cell("due", of: rows[1]) == "2026-11-25 10:00")
    #expect(Self.cell("proofs", of: rows[1]) == "URL TEXT UPLOAD MANUAL")
    #expect(WorklistTable.file(of: try Samples.list([waiting]), items: [], zone: .utc) == nil)
  }

  @Test func leadToThePostThatIsToBeAnswered() throws {
    var post = try Samples.task("x/2026-W48/1", due: "2026-11-25T10:00:00Z", .completed, done: "2026-11-25T10:00:00Z")
    let address = "https://x.com/acme/status/1860000000000000001"
    post.proof = .url(try #require(WebLink(address)))
    let answers = try Samples.task("x/2026-W48/1", .engage, due: "2026-11-25T12:00:00Z")
    let other = try Samples.task("x/2026-W48/2", .engage, due: "2026-11-26T12:00:00Z")
    let list = try Samples.list([post, answers, other])
    let rows = Self.table(try #require(WorklistTable.file(of: list, items: [], zone: .utc)).bytes).dropFirst()
    #expect(rows.map { Self.cell("link", of: $0) } == [address, ""])
  }

  @Test func areSafeInASpreadsheet() throws {
    var task = try Samples.task("x/2026-W48/1", due: "2026-11-25T10:00:00Z")
    task.title = "=HYPERLINK(\"https://evil.example.com\")"
    task.owner = "@ada, \"the\" boss"
    task.status = .blocked
    task.reason = "-1+1\nwith a second line"
    let list = try Samples.list([task])
    let row = Self.table(try #require(WorklistTable.file(of: list, items: [], zone: .utc)).bytes)[1]
    #expect(Self.cell("title", of: row) == "'" + task.title)
    #expect(Self.cell("owner", of: row) == "'@ada, \"the\" boss")
    #expect(Self.cell("why", of: row) == "'-1+1\nwith a second line")
  }

  /// Left as it is, the file says nothing; filled in, each row is the record that was meant.
  @Test func areReadBackByTheTool() throws {
    var task = try Samples.task("x/2026-W48/1", on: .x, due: "2026-11-25T10:00:00Z")
    task.title = "+1 for =all"
    task.revision = 2
    task.approval = ItemApproval(roles: [], content: ContentSeal { _ in "a" })
    let campaign = try Samples.campaign()
    let empty = try #require(WorklistTable.file(of: try Samples.list([task]), items: [], zone: campaign.zone)).bytes
    let untouched = Self.read(empty)
    expectNoFindings(untouched.diagnostics)
    #expect(untouched.output?.progress == [])
    var rows = Self.table(empty)
    for (name, value) in [
      ("action", "approve"), ("at", "2026-11-25 10:00"), ("actor", "Ada"), ("role", "client"), ("notes", "'=fine"),
    ] {
      rows[1][try #require(WorklistTable.columns.firstIndex(of: name))] = value
    }
    let filled = Self.read(DelimitedWriter.text(rows, delimiter: 0x3B))
    expectNoFindings(filled.diagnostics)
    let record = try #require(filled.output?.progress.first)
    #expect(record.action == .approve && record.revision == 2 && record.content?.value == task.approval?.content)
    #expect(record.at.value == Samples.at("2026-11-25T15:00:00Z"), "a local time of New York")
    #expect(record.notes == "=fine")
  }

  private static func read(_ bytes: [UInt8]) -> Checked<CampaignBook> {
    let workspace = #"{"schemaVersion": 2, "workspace": {"name": "Studio", "timeZone": "Europe/Berlin"}}"#
    let definition = """
      {"id": "spring", "name": "Spring", "client": "Acme", "objective": "Win 40", "platforms": ["x"],
       "start": "2026-11-16", "end": "2026-12-06", "callToAction": "Book", "timeZone": "America/New_York"}
      """
    return CampaignBook.read(
      BookSources(
        settings: SourceFile(path: "campaign-ops.json", bytes: Array(workspace.utf8)),
        definitions: [SourceFile(path: "campaigns/spring.json", bytes: Array(definition.utf8))],
        progress: [SourceFile(path: "progress/week.csv", bytes: bytes)], zones: Samples.zones))
  }
}
