import Foundation
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct TemplatesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.appending(path: "samples/templates")
  private static let sources = root.appending(path: "Sources/CampaignOps/Commands/Templates")

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonc") }
      .map { String($0.dropLast(6)) }.sorted()
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).jsonc"), encoding: .utf8)
  }

  /// The name of a template as a constant.
  private static func constant(_ name: String) -> String {
    let parts = name.split(separator: "-")
    return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }

  /// The Swift sources that hold the folder's templates, one each, and the list of them.
  private static func generated() throws -> [String: String] {
    let note =
      "// Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.\n\n"
    var sources: [String: String] = [:]
    for name in try names() {
      let lines = try text(name).components(separatedBy: "\n").map { $0.isEmpty ? "" : "    \($0)" }
      sources["Templates+\(name).swift"] =
        note + "extension Templates {\n  /// The template `\(name)`.\n  static let \(constant(name)) = #\"\"\"\n"
        + lines.joined(separator: "\n") + "\n    \"\"\"#\n}\n"
    }
    let entries = try names().map { "    \"\($0)\": \(constant($0)),\n" }.joined()
    sources["Templates+All.swift"] =
      note + "/// The definitions that `new` starts from.\nenum Templates {\n  /// The templates by name.\n"
      + "  static let all: [String: String] = [\n\(entries)  ]\n}\n"
    return sources
  }

  @Test func areThoseOfTheSamples() throws {
    let wanted = try Self.generated()
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).sorted()
    var stale = found.filter { wanted[$0] == nil }
    for (name, text) in wanted.sorted(by: { $0.key < $1.key }) {
      let file = Self.sources.appending(path: name)
      guard try !found.contains(name) || String(contentsOf: file, encoding: .utf8) != text else { continue }
      stale.append(name)
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
    }
    guard !stale.isEmpty else { return }
    Issue.record(
      """
      \(stale.joined(separator: ", ")) in Sources/CampaignOps/Commands/Templates is stale; renew it with
      RECORD_GOLDEN=1 swift test --disable-xctest --filter CampaignOpsTests.TemplatesTests
      """)
  }

  @Test func holdEveryTemplateToTheByte() throws {
    #expect(Templates.all.keys.sorted() == (try Self.names()))
    for name in try Self.names() { #expect(Templates.all[name] == (try Self.text(name)), "\(name)") }
  }

  @Test(arguments: Templates.all.keys.sorted()) func makeADefinitionWithoutErrors(name: String) throws {
    let place = try Workplace(with: [:])
    let made = place.run("new", "autumn", "--template", name, "--name", "An \"autumn\"", "--client", "Acme")
    #expect(made.status == .done)
    #expect(made.output.hasSuffix("/campaigns/autumn.jsonc; fill it in, then `campaign-ops check`\n"))
    let checked = place.run("check", at: "2026-11-23T08:00:00Z")
    #expect(checked.status == .done, "\(checked.errors)")
    let listed = place.run("list", "--format", "json")
    #expect(listed.output.contains(#""name": "An \"autumn\"","#))
    #expect(listed.output.contains(#""client": "Acme","#))
    #expect(listed.output.contains(#""id": "autumn","#))
    let again = place.run("new", "autumn", "--template", name)
    #expect(again.status == .dataErrors)
    #expect(again.errors == "campaign-ops: campaigns/autumn.jsonc is there already\n")
  }

  @Test func takeTheDaysGiven() throws {
    let place = try Workplace(with: [:])
    place.run("new", "autumn", "--start", "2027-09-01", "--end", "2027-10-31")
    let text = try place.read("campaigns/autumn.jsonc")
    #expect(text.contains("\n  \"start\": \"2027-09-01\",\n"))
    #expect(text.contains("\n  \"end\": \"2027-10-31\",\n"))
  }

  /// What a template says of days moves along, so that it can be checked without a change.
  @Test(
    arguments: [
      ("2027-09-01", nil, ["start 2027-09-01", "end 2027-10-10", "by 2027-10-02"], 6),
      ("2027-09-01", "2027-09-20", ["start 2027-09-01", "end 2027-09-20", "by 2027-09-20"], 4),
      ("2027-09-01", "2027-11-21", ["start 2027-09-01", "end 2027-11-21", "by 2027-10-02"], 12),
    ] as [(String, String?, [String], Int)])
  func moveTheGoalAndTheWeeksWithTheFlight(start: String, end: String?, days: [String], weeks: Int) throws {
    let place = try Workplace(with: [:])
    if let end {
      place.run("new", "autumn", "--template", "webinar", "--start", start, "--end", end)
    } else {
      place.run("new", "autumn", "--template", "webinar", "--start", start)
    }
    let lines = try place.read("campaigns/autumn.jsonc").split(separator: "\n").map { $0.filter { $0 != " " } }
    for day in days {
      let words = day.split(separator: " ")
      #expect(lines.contains("\"\(words[0])\":\"\(words[1])\","), "\(day)")
    }
    let weights = try #require(lines.first { $0.hasPrefix("\"weights\"") })
    #expect(weights.split { !$0.isNumber }.count == weeks, "\(weights)")
    #expect(place.run("check", at: "2027-08-01T07:00:00Z").status == .done)
  }
}
