import Foundation
import TestSupport
import Testing

@testable import CampaignOps

/// Looking back: `--known-at DAY` makes of all exports what had been made of those there were on that day.
@Suite struct KnownAtTests {
  private static let feeds = ["ads", "organic"]

  /// The exports of one day, some dated in the file, some by name, some by nothing.
  private static func drops(day: Int, _ random: inout SeededGenerator) -> [(path: String, text: String)] {
    (0..<random.int(0...2)).map { number in
      let date = "2026-12-0\(day)"
      let rows = (0..<random.int(1...5)).map { _ in
        let campaign = random.pick(["spring", "autumn", "nobody"]) ?? ""
        let clicks = random.int(0...7) == 0 ? "many" : "\(random.int(0...50))"
        return "2026-12-0\(random.int(1...day)),\(campaign),linkedin,\(random.int(0...900)),\(clicks)\n"
      }
      let feed = random.pick(feeds) ?? ""
      let text = "date,campaign,platform,impressions,clicks\n" + rows.joined()
      // Names without a date stand in any order beside each other.
      let stem = "\(random.int(0...9)) report \(day)-\(number)"
      switch random.int(0...2) {
      case 0: return ("metrics/\(feed)/\(stem).csv", "# exported \(date)\n" + text)
      case 1: return ("metrics/\(feed)/\(stem) \(date).csv", text)
      default: return ("metrics/\(feed)/\(stem).csv", text)
      }
    }
  }

  private func place() throws -> Workplace {
    try Workplace(with: ["spring": Workplace.definition(), "autumn": Workplace.definition("autumn")])
  }

  private func generated(_ place: Workplace) throws -> [String: [UInt8]] {
    var files = try place.files(below: "generated/")
    let index = files["generated/index.json"].map { String(decoding: $0, as: UTF8.self) }
    files["generated/index.json"] = index.map { text in
      Array(text.split(separator: "\n").filter { !$0.contains("\"knownAt\"") }.joined(separator: "\n").utf8)
    }
    return files
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func givesWhatAPlainRunGaveWhenOnlyThoseFilesExisted(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let days = 1...random.int(2...5)
    let drops = days.map { Self.drops(day: $0, &random) }
    let whole = try place()
    for day in days {
      for (path, text) in drops[day - 1] { try whole.write(text, to: path) }
      whole.run("run", at: "2026-12-0\(day)T12:00:00Z")
    }
    let end = "2026-12-07T12:00:00Z"
    whole.run("run", at: end)
    let all = try generated(whole)
    for day in days {
      let past = try place()
      for (path, text) in drops[..<day].joined() { try past.write(text, to: path) }
      past.run("run", at: end)
      whole.run("run", "--known-at", "2026-12-0\(day)", at: end)
      #expect(try whole.read("generated/index.json").contains("\"knownAt\": \"2026-12-0\(day)\""))
      let (found, wanted) = (try generated(whole), try generated(past))
      #expect(Set(found.keys) == Set(wanted.keys))
      for (path, bytes) in wanted where found[path] != bytes {
        let texts = [bytes, found[path] ?? []].map { String(decoding: $0, as: UTF8.self) }
        Issue.record("\(path):\n\(LineDiff.describe(expected: texts[0], actual: texts[1]))")
      }
      let segments = try whole.files(below: "audit/")
      whole.run("run", "--known-at", "2026-12-0\(day)", at: end)
      #expect(try whole.files(below: "audit/") == segments, "a second look back changes nothing")
    }
    whole.run("run", at: end)
    #expect(try generated(whole) == all)
    #expect(try !whole.read("generated/index.json").contains("knownAt"))
  }

  private static let header = "date,campaign,platform,clicks\n"

  @Test func recordsThatFiguresAreThoseOfAnEarlierDay() throws {
    let place = try place()
    try place.write(Self.header + "2026-12-01,spring,linkedin,1\n", to: "metrics/ads/2026-12-02.csv")
    try place.write(Self.header + "2026-12-01,spring,linkedin,5\n", to: "metrics/ads/2026-12-04.csv")
    place.run("run", at: "2026-12-05T08:00:00Z")
    #expect(try place.read("generated/spring/entries.csv").contains(",clicks,5,"))
    let said = place.run("run", "--known-at", "2026-12-03", at: "2026-12-05T09:00:00Z")
    #expect(said.output.contains("figures as known at 2026-12-03: 1 export left out\n"))
    #expect(try place.read("generated/spring/entries.csv").contains(",clicks,1,"))
    let lines = try place.auditLines()
    let entry = lines.filter { $0.contains("\"figures.known-at\"") }
    #expect(entry.count == 1)
    #expect(entry[0].contains("\"before\":{\"knownAt\":null},\"after\":{\"knownAt\":\"2026-12-03\"}"))
    #expect(lines.contains { $0.contains("\"command\":\"run --known-at 2026-12-03\"") })
    place.run("run", at: "2026-12-05T10:00:00Z")
    #expect(try place.read("generated/spring/entries.csv").contains(",clicks,5,"))
    #expect(try place.auditLines().count { $0.contains("\"figures.known-at\"") } == 2)
  }

  @Test func otherCommandsLookBackWithoutWriting() throws {
    let place = try place()
    try place.write(Self.header + "2026-12-01,spring,linkedin,1\n", to: "metrics/ads/2026-12-02.csv")
    try place.write(Self.header + "2026-12-01,spring,linkedin,many\n", to: "metrics/ads/2026-12-04.csv")
    place.run("run", at: "2026-12-08T08:00:00Z")
    let before = try place.files()
    let now = "2026-12-08T09:00:00Z"
    #expect(place.run("check", "--known-at", "2026-12-03", at: now).errors.contains("row-number-invalid") == false)
    #expect(place.run("check", at: now).errors.contains("row-number-invalid"))
    let figure = ["spring", "linkedin", "2026-12-01", "clicks"]
    let why = Workplace.run(
      ["metrics", "--why"] + figure + ["--known-at", "2026-12-03", "--data", place.folder.path(of: place.name)], at: now
    )
    #expect(!why.output.contains("2026-12-04.csv"))
    #expect(
      place.run("summary", "spring", "--week", "2026-W49", "--known-at", "2026-12-01", at: now).output
        .contains("Clicks") == false)
    #expect(place.run("summary", "spring", "--week", "2026-W49", at: now).output.contains("Clicks"))
    #expect(try place.files() == before)
  }

  @Test func namesWhatNothingDates() throws {
    let place = try place()
    try place.write(Self.header + "2026-12-01,spring,linkedin,1\n", to: "metrics/ads/early.csv")
    try place.write(Self.header + "2026-12-04,spring,linkedin,1\n", to: "metrics/ads/late.csv")
    try place.write(Self.header + "2026-12-04,spring,linkedin,1\n", to: "metrics/ads/month 2026-12-01.csv")
    let said = place.run("run", "--known-at", "2026-12-02", at: "2026-12-05T09:00:00Z")
    let lines = said.errors.split(separator: "\n").filter { $0.contains("[export-age-unknown]") }.map(String.init)
    #expect(
      lines == [
        "metrics/ads/early.csv:1:1: warning: nothing tells when this export was made, and its rows end on 2026-12-01: "
          + "for the figures known at 2026-12-02 it is used [export-age-unknown]",
        "metrics/ads/late.csv:1:1: warning: nothing tells when this export was made, and its rows end on 2026-12-04: "
          + "for the figures known at 2026-12-02 it is left out [export-age-unknown]",
        "metrics/ads/month 2026-12-01.csv:1:1: warning: 2026-12-01 is no day this export can have been made, since its "
          + "rows end on 2026-12-04: for the figures known at 2026-12-02 it is left out [export-age-unknown]",
      ])
  }

  @Test func whatTheFirstRunFoundMayBeOlder() throws {
    let place = try place()
    try place.write(Self.header + "2026-12-01,spring,linkedin,1\n", to: "metrics/ads/early.csv")
    place.run("run", at: "2026-12-05T08:00:00Z")
    try place.write(Self.header + "2026-12-01,spring,linkedin,2\n", to: "metrics/ads/later.csv")
    place.run("run", at: "2026-12-06T08:00:00Z")
    place.run("run", "--known-at", "2026-12-02", at: "2026-12-07T08:00:00Z")
    #expect(try place.read("generated/spring/entries.csv").contains("early.csv:2"))
    #expect(try !place.read("generated/exports.json").contains("later.csv"))
  }

  @Test func anExportThatWasOverwrittenIsAsNewAsItsLastBytes() throws {
    let place = try place()
    try place.write(Self.header + "2026-12-01,spring,linkedin,1\n", to: "metrics/ads/other.csv")
    place.run("run", at: "2026-12-01T08:00:00Z")
    try place.write(Self.header + "2026-12-01,spring,linkedin,2\n", to: "metrics/ads/latest.csv")
    place.run("run", at: "2026-12-02T08:00:00Z")
    try place.write(
      Self.header + "2026-12-01,spring,linkedin,3\n2026-12-02,spring,linkedin,3\n", to: "metrics/ads/latest.csv")
    place.run("run", at: "2026-12-04T08:00:00Z")
    place.run("run", "--known-at", "2026-12-03", at: "2026-12-05T08:00:00Z")
    #expect(try !place.read("generated/exports.json").contains("latest.csv"))
    place.run("run", "--known-at", "2026-12-04", at: "2026-12-05T08:00:00Z")
    #expect(try place.read("generated/exports.json").contains("latest.csv"))
  }
}
