import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

@testable import CampaignOps

/// Findings for other programs: whatever stands in a message, it stays a message.
@Suite struct FindingsFormatTests {
  private static let found = [
    Diagnostic(.outsideFlight, at: Location(path: "campaigns/a.json", line: 7, column: 3), "outside"),
    Diagnostic(
      .unknownPlatform, at: Location(path: "campaigns/ä, b:c.json", line: 2, column: 9), "there is no platform `emial`",
      help: "did you mean `email`?", notes: [Note("the first", at: Location(path: "x.json", line: 1, column: 1))]),
    Diagnostic(.settingsMissing, at: nil, "the data directory has no `campaign-ops.json`"),
  ]
  private static let source = Array("{\n  \"äö\": 1}\n".utf8)

  private func text(_ format: FindingsFormat, _ findings: [Diagnostic], root: String = "./data/") -> String {
    String(decoding: format.document(of: findings, root: root, source: { _ in Self.source }), as: UTF8.self)
  }

  @Test(arguments: FindingsFormat.allCases) func looksAsRecorded(format: FindingsFormat) {
    expectGolden(text(format, Self.found), named: "findings.\(format.rawValue).txt")
  }

  @Test(arguments: FindingsFormat.allCases) func isADocumentEvenWithoutFindings(format: FindingsFormat) {
    let empty = text(format, [])
    #expect(empty.isEmpty == (format == .github))
  }

  @Test func pathsBeginWhereTheCommandWasRun() {
    for (root, expected) in [
      ("data", "data/a.json"), ("./data", "data/a.json"), ("data/", "data/a.json"), (".", "a.json"),
      ("../x", "../x/a.json"), ("/srv/data", "/srv/data/a.json"),
    ] {
      #expect(FindingPaths(root: root).path(of: Location(path: "a.json")) == expected)
    }
  }

  @Test func errorsComeFirstAndTheLastLineCountsAll() {
    let lines = text(.github, Self.found).split(separator: "\n")
    #expect(lines.map { $0.prefix(8) } == ["::error ", "::error ", "::warnin", "::notice"])
    #expect(lines.last == "::notice::2 errors, 1 warning")
    #expect(lines[0].contains("file=data/campaigns/ä%2C b%3Ac.json,line=2,col=9,title=unknown-platform::"))
  }

  @Test func columnsOfSARIFCountCharacters() throws {
    let node = try #require(JSONReader.read(Array(text(.sarif, Self.found).utf8), path: "x").output)
    let result = try #require(node["runs"]?.array?[0]["results"]?.array?[1])
    let place = result["locations"]?.array?[0]["physicalLocation"]
    #expect(place?["region"]?["startColumn"]?.int == 7)
    #expect(place?["artifactLocation"]?["uri"]?.string == "data/campaigns/%C3%A4%2C%20b%3Ac.json")
    #expect(result["ruleId"]?.string == "unknown-platform")
  }

  /// Texts that would be something else in one form or another, if nothing stopped them.
  static let attacks = [
    "a\n::error::b", "a\r::set-output name=x::y", "%0A::warning::x", "]]></failure><x>",
    "\"/><script>alert(1)</script>",
    "| a | b |\n| c |", "`</code>` <img src=x onerror=y>", "[x](javascript:y) ![z](http://e)",
    "@octocat #1 http://e.example",
    "\u{1B}[31mred\u{1B}[0m", "\u{202E}drow", "\u{0}\u{8}\u{FFFE}", "<br>", "&amp;&#64;", "www.example.com", "\\\\| x",
  ]

  @Test(arguments: attacks) func nothingEscapesFromAMessage(attack: String) throws {
    let finding = Diagnostic(
      .unknownKey, at: Location(path: "campaigns/\(attack).json", line: 1, column: 1), attack, help: attack,
      notes: [Note(attack, at: Location(path: attack))])
    let github = text(.github, [finding])
    #expect(github.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
    #expect(!github.contains("\r"))
    #expect(
      github.split(separator: "\n").allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::notice::1 error") })
    let markdown = text(.markdown, [finding])
    #expect(markdown.split(separator: "\n").count == 4)
    let row = try #require(markdown.split(separator: "\n").last)
    var bare = row.replacingOccurrences(of: "<code>", with: "").replacingOccurrences(of: "</code>", with: "")
    bare = bare.replacingOccurrences(of: "<br>", with: "")
    #expect(bare.filter { $0 == "|" }.count == 5)
    for sign in ["<", ">", "@", "[", "]", "!", "\\", "://"] { #expect(!bare.contains(sign), "\(sign) in \(bare)") }
    let junit = text(.junit, [finding])
    let parser = XMLCheck(junit)
    #expect(parser.fault == nil, "\(junit)")
    #expect(parser.elements.map(\.name) == ["testsuites", "testsuite", "testcase", "failure"], "\(junit)")
    let bytes = Array(text(.sarif, [finding]).utf8)
    #expect(SARIFCheck(bytes).faults == [])
    let sarif = try #require(JSONReader.read(bytes, path: "x").output)
    #expect(sarif["runs"]?.array?[0]["results"]?.array?.count == 1)
    for document in [github, markdown, junit, text(.sarif, [finding])] {
      #expect(!document.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{7F}" })
    }
  }

  /// The check that the documents are held against must itself find what breaks the standards.
  @Test func theChecksOfDocumentsFindFaults() {
    let good = text(.sarif, Self.found)
    #expect(SARIFCheck(Array(good.utf8)).faults == [])
    for (old, new) in [
      ("2.1.0\"", "2.0\""), ("\"error\"", "\"fatal\""), ("\"startLine\": 7", "\"startLine\": 0"),
      ("\"results\"", "\"findings\""), ("\"ruleIndex\": 1", "\"ruleIndex\": 9"), ("%C3%A4%2C", "ä,"),
      ("\"driver\"", "\"engine\""), ("\"text\": \"outside", "\"words\": \"outside"),
    ] {
      let bad = good.replacingOccurrences(of: old, with: new)
      #expect(bad != good && !SARIFCheck(Array(bad.utf8)).faults.isEmpty, "\(old)")
    }
    let junit = text(.junit, Self.found)
    #expect(XMLCheck(junit).fault == nil)
    for (old, new) in [
      ("</testsuite>", ""), ("&#10;", "&nbsp;"), (" name=", " classname="), ("emial", "<emial"), ("emial", "]]>"),
      ("emial", "&emial"), ("emial", "\u{1}"), ("</testsuites>", "</testsuites><x/>"), ("\" failures", "\"failures"),
      ("emial", "<!-- -->"),
    ] {
      let bad = junit.replacingOccurrences(of: old, with: new)
      #expect(bad == junit || XMLCheck(bad).fault != nil, "\(old)")
    }
  }

  @Test func notesAtOnePlaceAreRelatedOnce() throws {
    let note = Note("the first", at: Location(path: "x.json", line: 1, column: 1))
    let finding = Diagnostic(.unknownKey, at: Location(path: "a.json"), "x", notes: [note, note])
    #expect(SARIFCheck(Array(text(.sarif, [finding]).utf8)).faults == [])
  }

  @Test func whatIsCutIsCounted() {
    let many = (0..<300).map {
      Diagnostic(.unknownKey, at: Location(path: "a.json", line: $0 + 1, column: 1), "x\($0)")
    }
    #expect(text(.markdown, many).hasSuffix("100 more are not shown.\n"))
    #expect(text(.markdown, many).hasPrefix("**300 errors, 0 warnings**"))
  }

  @Test func checkAndRunGiveTheDocumentOnStandardOutput() throws {
    let place = try Workplace(with: ["spring": Workplace.definition("spring", cadence: 3, "\"colour\": 1")])
    for command in ["check", "run"] {
      let said = place.run(command, "--format", "github")
      #expect(said.output.hasPrefix("::error file="))
      #expect(said.output.contains("campaigns/spring.json,line="))
      #expect(said.status == .dataErrors)
      let sarif = place.run(command, "--format", "sarif")
      #expect(JSONReader.read(Array(sarif.output.utf8), path: "x").output?["version"]?.string == "2.1.0")
      #expect(place.run(command, "--format", "yaml").status == .wrongUsage)
    }
    let sound = try Workplace()
    #expect(sound.run("check", "--format", "junit").output.contains("name=\"no findings\""))
  }
}
