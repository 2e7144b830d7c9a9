import Foundation
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct DeterminismTests {
  private static let files: [(path: String, text: String)] = [
    ("campaigns/autumn.json", Workplace.definition("autumn", cadence: 5, #""timeZone": "America/New_York""#)),
    ("campaigns/spring.json", Workplace.definition()), ("campaigns/spring/content.csv", RunTests.copy),
    ("metrics/organic/a.csv", "date,campaign,platform,metric,value\n2026-11-30,spring,linkedin,clicks,5\nx,,,,\n"),
    ("metrics/organic/b.csv", "date,campaign,platform,metric,value\n2026-11-30,spring,linkedin,clicks,6\n"),
    ("metrics/other/b.csv", "date,campaign,platform,metric,value\n2026-12-01,nobody,linkedin,clicks,6\n"),
    (
      "progress/spring/1.json",
      #"{"action": "complete", "task": "\#(Workplace.post)", "at": "2026-12-01T07:00:00Z", "actor": "ada","#
        + #" "proof": {"type": "TEXT", "value": "Posted and pinned to the top."}}"#
    ),
    (
      "progress/spring/2.json",
      #"{"action": "block", "task": "spring/linkedin/2026-W49/3/post", "at": "2026-12-06T22:30:00Z", "actor": "ada","#
        + #" "reason": "no picture"}"#
    ),
  ]

  private static func place(_ name: String = "data", _ files: [(path: String, text: String)] = files) throws
    -> Workplace
  {
    let place = try Workplace(name, with: [:])
    for file in files { try place.write(file.text, to: file.path) }
    return place
  }

  private static func generated(_ place: Workplace) throws -> [String: [UInt8]] { try place.files(below: "generated/") }

  @Test func givesTheSameBytesUnderAnotherNameAndInAnotherOrder() throws {
    let one = try Self.place()
    let other = try Self.place("elsewhere and far", Self.files.reversed())
    let said = one.run("run")
    #expect(other.run("run", environment: ["TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8"]).output == said.output)
    #expect(try one.files() == other.files(), "the audit log too")
    #expect(try Self.generated(one).count > 15)
    for (path, bytes) in try one.files() where path.hasPrefix("generated/") || path.hasPrefix("audit/") {
      #expect(bytes.firstRange(of: Array(one.folder.path.utf8)) == nil, "\(path)")
    }
  }

  // The clock of a run leaves no trace in what it generates.
  @Test func givesTheSameBytesWhenRunLaterForTheSameMoment() throws {
    let one = try Self.place()
    one.run("run", "--as-of", "2026-12-02T08:00:00Z", at: "2026-12-02T09:00:00Z")
    let other = try Self.place()
    other.run("run", "--as-of", "2026-12-02T08:00:00Z", at: "2028-02-02T09:00:00Z")
    #expect(try Self.generated(one) == Self.generated(other))
  }

  @Test(arguments: [("2026-11-30", 5), ("2026-12-03", 6)])
  func catchesUpAfterAnOutage(first: String, days: Int) throws {
    let start = try #require(try? Date("\(first)T08:00:00Z", strategy: .iso8601))
    let times = (0..<days).map { (start + Double($0) * 86_400).formatted(.iso8601) }
    let daily = try Self.place()
    for time in times { #expect(daily.run("run", at: time).status != .wrongUsage) }
    let once = try Self.place()
    once.run("run", at: try #require(times.last))
    #expect(try Self.generated(daily) == Self.generated(once))
    #expect(try Self.generated(once)["generated/spring/weeks/2026-W49.md"] != nil)
  }

  @Test func givesTheSameBytesWhenADaysRunIsRepeated() throws {
    let one = try Self.place()
    for _ in 0..<2 { for day in 1...3 { one.run("run", at: "2026-12-0\(day)T08:00:00Z") } }
    let other = try Self.place()
    other.run("run", at: "2026-12-03T08:00:00Z")
    #expect(try Self.generated(one) == Self.generated(other), "going back in time leaves no trace either")
  }
}
