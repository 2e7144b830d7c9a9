import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

@testable import CampaignOps

/// Campaigns that publish on one account, whatever their definitions say of it now.
@Suite struct SharedAccountsTests {
  private static let begun = "a/linkedin/2026-W49/1"

  private func times(of campaign: String, in place: Workplace) throws -> [String: Instant] {
    let text = try place.files(below: "generated/\(campaign)/calendar.json").values.first ?? []
    let items = JSONReader.read(text, path: "calendar").output?["items"]?.array ?? []
    let pairs = items.compactMap { item -> (String, Instant)? in
      guard let id = item["id"]?.string, let at = item["scheduledAt"]?.string.flatMap({ Instant(rfc3339: $0) }) else {
        return nil
      }
      return (id, at)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// An item that somebody has begun is published even if its platform is no longer listed.
  @Test func keepsClearOfAnItemThatStandsOnAPlatformThatIsGone() throws {
    let definition = Workplace.definition("a")
    let place = try Workplace(with: ["a": definition, "b": Workplace.definition("b")])
    place.run("run", at: "2026-11-28T08:00:00Z")
    let at = try #require(try times(of: "a", in: place)[Self.begun])
    try place.write(
      #"{"action": "start", "task": "\#(Self.begun)/post", "at": "2026-11-28T09:00:00Z", "actor": "Ada"}"#,
      to: "progress/a/1.json")
    try place.write(definition.replacing("linkedin", with: "blog"), to: "campaigns/a.json")
    place.run("run", at: "2026-11-28T10:00:00Z")
    let kept = try times(of: "a", in: place)
    #expect(kept[Self.begun] == at && kept.count == 7, "one of LinkedIn, six of the blog")
    let others = try times(of: "b", in: place)
    #expect(others.count == 6)
    for (id, time) in others { #expect(abs(time.seconds(until: at)) >= 3_600, "\(id) at \(time)") }
  }
}
