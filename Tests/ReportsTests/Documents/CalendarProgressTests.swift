import Campaigns
import Formats
import Planning
import Quantities
import Reports
import Testing

@Suite struct CalendarProgressTests {
  private static let zone = "UTC"

  private static func document(_ task: OperatorTask) throws -> (item: CalendarItem, node: JSONNode) {
    let item = try Samples.item("linkedin/2026-W48/1", at: "2026-11-24T10:00:00Z")
    let json = CalendarDocument.json(of: try Samples.list([task]), items: [item], zone: zone)
    return (item, try #require(json.reread))
  }

  @Test func writesWhereAnItemWasMovedAndHowItWasPublishedAndReadsItBackUnchanged() throws {
    var task = try Samples.task(
      "linkedin/2026-W48/1", due: "2026-11-25T15:00:00Z", .completed, done: "2026-11-25T15:04:05Z")
    task.movedFrom = Zone.utc.local(at: try #require(Instant(rfc3339: "2026-11-24T10:00:00Z")))
    task.completedLocal = task.completedAt.map(Zone.utc.local)
    task.proof = .url(try #require(WebLink("https://www.linkedin.com/posts/a")))
    let (item, node) = try Self.document(task)
    let written = try #require(node["items"]?.array?.first)
    #expect(written["local"]?.string == item.local.description)
    #expect(written["movedTo"]?["local"]?.string == "2026-11-25T15:00")
    #expect(written["movedTo"]?["at"]?.string == "2026-11-25T15:00:00Z")
    #expect(written["publishedAt"]?["local"]?.string == "2026-11-25T15:04")
    #expect(written["publishedAt"]?["at"]?.string == "2026-11-25T15:04:05Z")
    #expect(written["proof"]?["value"]?.string == "https://www.linkedin.com/posts/a")
    #expect(CalendarDocument.items(from: node) == [item])
  }

  @Test func writesNullWhereNothingHappened() throws {
    let (item, node) = try Self.document(try Samples.task("linkedin/2026-W48/1", due: "2026-11-24T10:00:00Z"))
    let written = try #require(node["items"]?.array?.first?.plain)
    for key in ["movedTo", "publishedAt", "proof"] { #expect(written[key] == .null) }
    #expect(CalendarDocument.items(from: node) == [item])
  }
}
