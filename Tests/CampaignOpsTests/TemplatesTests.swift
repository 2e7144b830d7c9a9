import Foundation
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct TemplatesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.appending(path: "samples/templates")
  private static let source = root.appending(path: "Sources/CampaignOps/Commands/Templates+Generated.swift")

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonc") }
      .map { String($0.dropLast(6)) }.sorted()
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).jsonc"), encoding: .utf8)
  }

  /// The Swift source that holds the folder's templates.
  private static func generated() throws -> String {
    let literals = try names().map { name in
      let lines = try text(name).components(separatedBy: "\n").map { $0.isEmpty ? "" : "    \($0)" }
      return "    \"\(name)\": #\"\"\"\n\(lines.joined(separator: "\n"))\n    \"\"\"#,\n"
    }
    return """
      // Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.

      /// The definitions that `new` starts from.
      enum Templates {
        /// The templates by name.
        static let all: [String: String] = [
      \(literals.joined())  ]
      }

      """
  }

  @Test func areThoseOfTheSamples() throws {
    let wanted = try Self.generated()
    guard try String(contentsOf: Self.source, encoding: .utf8) != wanted else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try wanted.write(to: Self.source, atomically: true, encoding: .utf8)
    }
    Issue.record(
      """
      Templates+Generated.swift is stale; renew it with
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
}
