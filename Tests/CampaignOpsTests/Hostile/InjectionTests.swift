import CampaignOps
import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

/// A directory whose every free text is hostile: nothing the program writes or says lets any of it take effect.
///
/// The checks go by the ending of a file, so a new kind of output is looked at as soon as it is written.
@Suite struct InjectionTests {
  /// One text of each five in `swift test`.
  private static let texts = HostileText.all.enumerated().filter { Thoroughness.isFull || $0.offset % 5 == 0 }.map(
    \.element)

  static let commands = [
    ["check"], ["run"], ["list"], ["show", "spring"], ["show", "spring/linkedin/2026-W49/1"],
    ["show", "spring/linkedin/2026-W49/1/post"], ["tasks"], ["tasks", "--overdue"], ["summary", "spring"],
    ["metrics", "spring"],
    ["audit", "log"], ["doctor"], ["run", "--dry-run"], ["show", "spring/linkedin/2026-W50/1"],
    ["show", "spring/linkedin/2026-W50/1/post"], ["explain", "spring/linkedin/2026-W49/1"],
    ["explain", "spring/linkedin/2026-W50/1"], ["audit", "show", "spring/linkedin/2026-W50/1/post"],
  ]

  @Test func hasTextsOfEveryKind() {
    #expect(Set(HostileText.all).count == HostileText.all.count)
    print("hostile texts tried: \(Self.texts.count) of \(HostileText.all.count)")
  }

  /// The documents that commands give, by the kind of their checks; one of each three forms is made of a text in
  /// `swift test`.
  static let documents: [(words: [String], kind: String)] =
    [
      (["export"], "worklist.csv"), (["export", "--format", "md"], "md"), (["export", "--format", "html"], "html"),
      (["export", "--format", "ics"], "ics"), (["list", "--format", "json"], "json"),
      (["plan", "spring"], "said"), (["plan", "spring", "--format", "markdown"], "md"),
      (["tasks", "--all", "--format", "json"], "json"), (["tasks", "--all", "--format", "csv"], "worklist.csv"),
      (["tasks", "--all", "--format", "markdown"], "md"), (["metrics", "spring", "--format", "json"], "json"),
      (["metrics", "spring", "--format", "csv"], "worklist.csv"),
      (["metrics", "spring", "--format", "markdown"], "md"),
      (["summary", "spring", "--format", "markdown"], "md"), (["audit", "log", "--format", "json"], "jsonl"),
      (["show", "spring", "--format", "json"], "json"), (["plan", "spring", "--format", "json"], "json"),
      (["audit", "show", "spring"], "said"), (["audit", "verify", "--format", "json"], "json"),
    ]
    + ["check", "run"].flatMap { command in
      ["github", "sarif", "junit", "markdown"].map { ([command, "--format", $0], $0) }
    }

  @Test(arguments: texts) func noDocumentOfACommandCarriesItOn(text: String) throws {
    let work = try HostileWorkplace.made(of: text)
    let moment = "2026-12-08T08:00:00Z"
    #expect(work.run("run", "--quiet", at: moment).status == .dataErrors)
    // Of a campaign that is not worked on there would be nothing to look at.
    try #require(try work.read("generated/spring/calendar.json").contains("/1\""))
    for (number, document) in Self.documents.enumerated()
    where Thoroughness.isFull || (number + text.utf8.count).isMultiple(of: 3) {
      let said = Workplace.run(document.words + ["--data", work.folder.path(of: work.name)], at: moment)
      #expect(said.status != .defect && !said.output.isEmpty, "\(document.words): \(said.errors)")
      Self.expectHarmless(said.errors, "\(document.words)")
      try Self.expectHarmless(document: said.output, document.kind, "\(document.words)")
    }
  }

  private static func expectHarmless(document text: String, _ kind: String, _ what: String) throws {
    switch kind {
    case "github":
      for line in text.split(separator: "\n") {
        #expect(["::error ", "::warning ", "::notice::"].contains { line.hasPrefix($0) }, "\(what): \(line)")
        #expect(!line.unicodeScalars.contains { $0.isHidden }, "\(what): \(line)")
      }
    case "sarif":
      #expect(SARIFCheck(Array(text.utf8)).faults == [], "\(what)")
    case "junit":
      let check = XMLCheck(text)
      #expect(check.fault == nil, "\(what)")
      let names = ["testsuites", "testsuite", "testcase", "failure", "system-out"]
      #expect(check.elements.allSatisfy { names.contains($0.name) }, "\(what)")
    case "markdown": expectHarmless(findings: text, what)
    case "said": expectHarmless(text, what)
    default: try expectHarmless(file: "\(what).\(kind)", Array(text.utf8))
    }
  }

  /// A table of four columns whose texts are code with every sign of ASCII as a reference.
  private static func expectHarmless(findings text: String, _ what: String) {
    for row in text.split(separator: "\n").dropFirst(3) where row.hasPrefix("|") {
      var bare = String(row)
      for tag in ["<code>", "</code>", "<br>"] { bare = bare.replacingOccurrences(of: tag, with: "") }
      #expect(bare.filter { $0 == "|" }.count == 5, "\(what): \(row)")
      #expect(!bare.contains { "<>@[]!\\*~_".contains($0) } && !bare.contains("://"), "\(what): \(row)")
      #expect(!bare.unicodeScalars.contains { $0.isHidden }, "\(what): \(row)")
    }
  }

  @Test(arguments: texts) func nothingTakesEffectAnywhere(text: String) throws {
    let work = try HostileWorkplace.made(of: text)
    for words in Self.commands {
      let said = Workplace.run(words + ["--data", work.folder.path(of: work.name)], at: "2026-12-08T08:00:00Z")
      #expect(said.status != .defect)
      Self.expectHarmless(said.output + said.errors, "\(words)")
    }
    let generated = try work.files(below: "generated/")
    try #require(generated["generated/spring/calendar.json"] != nil, "the campaign is not worked on")
    for (path, bytes) in generated { try Self.expectHarmless(file: path, bytes) }
    for (path, bytes) in try work.files(below: "audit/") { try Self.expectHarmless(file: path, bytes) }
  }

  /// What a terminal and a build service read.
  private static func expectHarmless(_ said: String, _ what: String) {
    for line in said.split(separator: "\n", omittingEmptySubsequences: false) {
      if let odd = line.unicodeScalars.first(where: { $0.isHidden }) {
        Issue.record("\(what) says U+\(String(odd.value, radix: 16)): \(line.debugDescription)")
      }
      let start = line.drop { $0.isWhitespace }
      #expect(!start.hasPrefix("::") && !start.hasPrefix("##["), "\(what): \(line)")
    }
  }

  private static func expectHarmless(file path: String, _ bytes: [UInt8]) throws {
    let text = try #require(String(validating: bytes, as: UTF8.self), "\(path) is not UTF-8")
    switch path.split(separator: ".").last {
    case "md": expectHarmless(markdown: text, path)
    case "html": expectHarmless(html: text, path)
    case "ics": expectHarmless(calendar: bytes, path)
    case "json": #expect(JSONReader.read(bytes, path: path).output != nil, "\(path)")
    case "jsonl":
      for line in bytes.split(separator: 0x0A) {
        #expect(JSONReader.read(Array(line), path: path).output != nil, "\(path)")
      }
    case "csv" where path.hasSuffix("worklist.csv"): expectNoFormula(bytes, path)
    // Normalised entries are for programs, and refused rows must come back exactly as they were.
    default: break
    }
  }

  private static func expectHarmless(markdown text: String, _ path: String) {
    #expect(!text.contains("<") || text.hasPrefix("<!-- "), "\(path) has a tag")
    #expect(!text.unicodeScalars.contains { $0.isHidden && $0 != "\n" }, "\(path)")
    // An image or a link needs a bracket that is not escaped.
    #expect(!hasLink(text), "\(path) has a link")
    // Code is neither searched for people and issues nor for addresses.
    let prose = text.replacing(/`[^`\n]*`/, with: "")
    for found in prose.matches(of: /@[A-Za-z0-9]|#[0-9]|[Gg][Hh]-[0-9]|[^\\]:\/\/|[Ww]{3}\./) {
      Issue.record("\(path) calls or links: \(prose[found.range])")
    }
    for (number, line) in text.split(separator: "\n").enumerated() {
      let start = line.drop { $0 == " " }
      // A page's own heading stands in its first line.
      #expect(number == 0 || !start.hasPrefix("# pwned"), "\(path): \(line)")
      #expect(!start.hasPrefix("```"), "\(path): \(line)")
      // Behind a page's own mark, a list's or a quotation's, no text begins another one.
      let bare =
        ["- [ ] ", "- [x] ", "- ", "> "].first { start.hasPrefix($0) }.map { start.dropFirst($0.count) } ?? start
      #expect(!bare.contains(/^(=+|-+)$/), "\(path): \(line)")
      // The operators' instructions are numbered, and nobody else's words stand in them.
      if bare.contains("pwned") { #expect(!bare.contains(/^(?:[-+]|[0-9]+[.)])\s/), "\(path): \(line)") }
      // A plan's page puts each message into a quotation itself.
      #expect(!start.hasPrefix("> pwned") || path.contains("plan"), "\(path): \(line)")
    }
  }

  /// Whether a bracket that ends the text of a link stands behind an even number of backslashes.
  private static func hasLink(_ text: String) -> Bool {
    var backslashes = 0
    var isEnd = false
    for character in text {
      if character == "(", isEnd { return true }
      isEnd = character == "]" && backslashes.isMultiple(of: 2)
      backslashes = character == "\\" ? backslashes + 1 : 0
    }
    return false
  }

  private static func expectHarmless(html text: String, _ path: String) {
    #expect(!text.contains(/<script/.ignoresCase()), "\(path)")
    #expect(
      !text.contains(/<(img|svg|iframe|object|embed|form|base|meta http-equiv="?refresh)/.ignoresCase()), "\(path)")
    #expect(!text.contains(/<[^>]*\son[a-z]+\s*=/.ignoresCase()), "\(path) has a handler")
    // The same words between escaped brackets are text, and no attribute.
    #expect(!text.contains(/<[^>]*\s(href|src)\s*=\s*["']?\s*(javascript|data|vbscript):/.ignoresCase()), "\(path)")
    #expect(!text.contains(/<a\s(?!href="https?:)/.ignoresCase()), "\(path) has a link that is not ours")
    #expect(!text.unicodeScalars.contains { $0.isHidden && $0 != "\n" && $0 != "\t" }, "\(path)")
  }

  private static func expectHarmless(calendar bytes: [UInt8], _ path: String) {
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\u{D}")
      .map { String($0.drop { $0 == "\n" }) }
    for line in lines {
      #expect(line.utf8.count <= 75, "\(path): \(line)")
      for name in ["ATTENDEE", "ORGANIZER", "ATTACH", "BEGIN:VALARM"] {
        #expect(!line.hasPrefix(name), "\(path): \(line)")
      }
    }
  }

  private static func expectNoFormula(_ bytes: [UInt8], _ path: String) {
    var reader = DelimitedReader(bytes, delimiter: 0x2C)
    while let record = reader.next() {
      for cell in record.cells {
        let first = cell.text.unicodeScalars.first
        let isNumber = cell.text.allSatisfy { $0.isNumber || "+-.".contains($0) }
        #expect(
          isNumber || !(first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false), "\(path): \(cell.text)")
      }
    }
  }
}
