import Campaigns
import Diagnostics
import Foundation
import Metrics
import TestSupport
import Testing

@testable import CampaignOps

/// The parts of the README that are made from the program's own tables.
@Suite struct ReadmeTablesTests {
  static let blocks: [String: @Sendable () -> String] = [
    "commands": {
      table(["command", "what it does"], CommandTable.all.map { ["`\(usage(of: $0))`", $0.summary] })
    },
    "feeds": {
      table(
        ["key", "value", "what it does"], FeedSetting.allCases.map { ["`\($0.rawValue)`", $0.values, $0.meaning] })
    },
    "exits": { table(["status", "meaning"], ExitStatus.allCases.map { ["\($0.rawValue)", $0.meaning] }) },
    "kinds": {
      table(
        ["kind", "form", "what it is", "platform", "dates", "rows are about", "languages", "known"],
        ExportKinds.descriptions.map {
          ["`\($0.kind)`", $0.form, $0.about, $0.platform, $0.dates, $0.level, $0.languages, $0.evidence]
        })
    },
    "columns": {
      table(["word", "what such a column holds"], ExportKinds.columnWords.map { ["`\($0.word)`", $0.meaning] })
    },
    "codes": {
      table(
        ["code", "severity", "cause", "what to do"],
        Code.allCases.map { ["`\($0.rawValue)`", $0.severity.rawValue, $0.facts.cause, $0.facts.remedy] })
    },
  ]

  @Test(arguments: blocks.keys.sorted()) func isAsTheProgramSays(name: String) throws {
    let block = try #require(Self.blocks[name])
    let wanted = block()
    let readme = Self.path
    let text = try String(contentsOf: readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- generated: \(name) -->\n"))
    let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
    guard text[start.upperBound..<end.lowerBound] != wanted else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      let renewed = text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: wanted)
      try renewed.write(to: readme, atomically: true, encoding: .utf8)
    }
    Issue.record("README.md: the \(name) are stale; renew them with RECORD_GOLDEN=1 swift test --disable-xctest")
  }

  @Test func hasNoOtherGeneratedParts() throws {
    let text = try String(contentsOf: Self.path, encoding: .utf8)
    let names = text.components(separatedBy: "<!-- generated: ").dropFirst().map { $0.prefix { $0 != " " } }
    #expect(Set(names.map(String.init)) == Set(Self.blocks.keys))
  }

  @Test func namesEveryVariableOfTheEnvironment() throws {
    let text = try String(contentsOf: Self.path, encoding: .utf8)
    for name in Surroundings.variables { #expect(text.contains("| `\(name)` |"), "\(name)") }
  }

  static var path: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "README.md")
  }

  private static func usage(of command: CommandSpec) -> String {
    command.positionals.usage.isEmpty ? command.name : "\(command.name) \(command.positionals.usage)"
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header, header.map { _ in "---" }] + rows.map { $0.map { $0.replacingOccurrences(of: "|", with: "\\|") } })
      .map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
