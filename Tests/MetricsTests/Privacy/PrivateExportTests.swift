import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// An export with private texts is refused as a whole, at its cells, unless its feed allows them.
@Suite struct PrivateExportTests {
  private static let head = "date,campaign,platform,clicks,note\n"
  private static let text =
    head + "2026-03-02,spring,linkedin,5,\n2026-03-02,spring,linkedin,7,ines@acme.de\n"

  private func read(_ bytes: [UInt8], _ privateData: Feed.PrivateData) throws -> (MetricLedger, [Diagnostic]) {
    let id = try #require(FeedID("own"))
    var feed = Feed(id: id)
    feed.privateData = privateData
    var settings = Settings(name: "Desk", zone: .utc)
    settings.feeds = [id: feed]
    let day = try #require(Day("2026-03-04"))
    let (ledger, findings) = Intake.read(
      files: [SourceFile(path: "metrics/own/a.csv", bytes: bytes)], settings: settings, campaigns: [], asOf: day)
    return (ledger, findings.filter { $0.severity == .error })
  }

  private static let writings: [(String, @Sendable (String) -> [UInt8])] = [
    ("UTF-8", { Array($0.utf8) }), ("with a mark", { Array("\u{FEFF}\($0)".utf8) }),
    ("CRLF", { Array($0.replacing("\n", with: "\r\n").utf8) }), ("CR", { Array($0.replacing("\n", with: "\r").utf8) }),
    ("UTF-16", { ([0xFEFF] + $0.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } }),
  ]

  @Test(arguments: writings.indices) func refusesTheFileAtTheCellHoweverItIsWritten(row: Int) throws {
    let (ledger, findings) = try read(Self.writings[row].1(Self.text), .refuse)
    #expect(findings.map(\.code) == [.personalData])
    #expect(findings.first?.location == Location(path: "metrics/own/a.csv", line: 3, column: 30))
    #expect(findings.first?.message.contains("ines") == false)
    #expect(ledger.readings.map(\.rows.data) == [0])
  }

  @Test func readsItWhereTheFeedAllowsThat() throws {
    let (ledger, findings) = try read(Array(Self.text.utf8), .allow)
    #expect(findings == [])
    #expect(ledger.readings.map(\.rows.data) == [2])
  }

  @Test func tellsTwentyPlacesAndHowManyThereAre() throws {
    let rows = (0..<57).map { "2026-03-02,spring,linkedin,5,\($0)@acme.de\n" }.joined()
    let (_, findings) = try read(Array((Self.head + rows).utf8), .refuse)
    #expect(findings.count == 20)
    #expect(findings.contains { $0.message == "38 more like this from here on, 57 in the whole file" })
  }
}
