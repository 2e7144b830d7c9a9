import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import CampaignOps

/// The samples that `explain` shows are those of the catalogue of errors.
@Suite struct CodeSampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The first line of each code in the catalogue.
  private static func catalogue() throws -> [String] {
    try Code.allCases.map(\.rawValue).sorted().compactMap { code in
      let file = root.appending(path: "Tests/campaign-opsTests/Errors/\(code)/expected.txt")
      let text = try String(contentsOf: file, encoding: .utf8)
      return text.split(separator: "\n").first { $0.hasSuffix(" [\(code)]") }.map(String.init)
    }
  }

  /// To renew: `RECORD_GOLDEN=1 swift test --filter CodeSampleTests`, then build again.
  @Test func areThoseOfTheCatalogue() throws {
    let wanted = try Self.catalogue()
    let shown = CodeSamples.lines.split(separator: "\n").map(String.init)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1", shown != wanted {
      let file = Self.root.appending(path: "Sources/CampaignOps/Output/CodeSamples+Generated.swift")
      let source = try String(contentsOf: file, encoding: .utf8)
      let fence = "#\"\"\"\n"
      let head = source.components(separatedBy: fence)[0]
      let body = wanted.map { "    \($0)\n" }.joined()
      try (head + fence + body + "    \"\"\"#\n}\n").write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded; build and run again")
    }
    // A code that is new may lack its sample until the next renewal; what is shown must be true.
    #expect(Set(shown).isSubset(of: wanted))
    #expect(shown.count * 10 >= wanted.count * 9)
  }
}
