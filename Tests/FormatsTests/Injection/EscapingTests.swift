import Formats
import TestSupport
import Testing

/// Every hostile text stays text in every target.
@Suite struct EscapingTests {
  @Test(arguments: HostileText.all) func noTextEndsATagOrAnAttribute(text: String) {
    let escaped = HTMLText.escaped(text)
    #expect(!escaped.contains { "<>\"'`".contains($0) })
    #expect(!escaped.unicodeScalars.contains { $0.isHidden && $0 != "\n" && $0 != "\t" })
    // Each ampersand begins one of the entities above.
    let entities = ["amp;", "lt;", "gt;", "quot;", "#39;", "#96;"]
    for part in escaped.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      #expect(entities.contains { part.hasPrefix($0) }, "\(escaped)")
    }
  }

  @Test(arguments: HostileText.all) func noTextAddsALineOrAPropertyToACalendar(text: String) {
    let bytes = ICSText.line("SUMMARY", ICSText.value(text))
    let lines = Self.lines(bytes)
    #expect(lines.allSatisfy { $0.count <= ICSText.longestLine })
    #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 })
    let value = String(decoding: lines.enumerated().flatMap { $0 == 0 ? $1 : Array($1.dropFirst()) }, as: UTF8.self)
    #expect(value.hasPrefix("SUMMARY:"))
    #expect(!value.unicodeScalars.contains { $0.isHidden })
    // Each semicolon and comma stands behind an odd number of backslashes.
    var backslashes = 0
    for character in value {
      if character == ";" || character == "," { #expect(!backslashes.isMultiple(of: 2), "\(value)") }
      backslashes = character == "\\" ? backslashes + 1 : 0
    }
    let parameter = ICSText.parameter(text)
    #expect(parameter.count { $0 == "\"" } == 2 && !parameter.unicodeScalars.contains { $0.isHidden })
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in bytes {
      lines[lines.count - 1].append(byte)
      guard lines[lines.count - 1].suffix(2) == [0x0D, 0x0A] else { continue }
      lines[lines.count - 1].removeLast(2)
      lines.append([])
    }
    return lines.dropLast()
  }

  @Test func foldsBetweenCharactersAndNeverInsideOne() {
    for length in 55...90 {
      let text = String(repeating: "x", count: length) + String(repeating: "😀é", count: 20)
      let lines = Self.lines(ICSText.line("DESCRIPTION", text))
      #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
      let whole = lines.enumerated().flatMap { $0 == 0 ? $1 : Array($1.dropFirst()) }
      #expect(String(decoding: whole, as: UTF8.self) == "DESCRIPTION:" + text)
    }
    #expect(ICSText.line("A", "b\r\nATTENDEE:c") == Array("A:b  ATTENDEE:c\r\n".utf8))
  }

  @Test(arguments: [
    ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour"), ("a\tb\u{7}c", "a bc"),
    ("é😀", "é😀"),
  ]) func escapesTextOfCalendarsAsTheStandardSays(text: String, expected: String) {
    #expect(ICSText.value(text) == expected)
  }

  @Test(arguments: HostileText.all) func noTextGivesASecondCommandToAWorkflow(text: String) {
    let line = WorkflowText.command("error", ["file": text, "title": text], message: text)
    #expect(line.unicodeScalars.count { $0.endsLineForAnyone } == 1 && line.hasSuffix("\n"))
    #expect(line.hasPrefix("::error file="))
    let properties = line.dropFirst("::error ".count).prefix { $0 != ":" }
    #expect(properties.split(separator: ",").map { $0.prefix { $0 != "=" } } == ["file", "title"])
    #expect(!line.dropLast().unicodeScalars.contains { $0.isHidden })
  }

  @Test func encodesCommandsAsTheRunnerDecodesThem() {
    #expect(
      WorkflowText.command("warning", ["file": "a:b,c%.json", "line": "3"], message: "50 % off:\r\nx, y\u{1B}")
        == "::warning file=a%3Ab%2Cc%25.json,line=3::50 %25 off:%0D%0Ax, y\\u{1b}\n")
    #expect(WorkflowText.command("endgroup", [:], message: "") == "::endgroup::\n")
  }

  @Test(arguments: HostileText.all) func noTextSteersATerminalOrABuildService(text: String) {
    let safe = TerminalText.safe(text)
    #expect(!safe.unicodeScalars.contains { $0.isHidden })
    let start = String(safe.drop { $0.isWhitespace })
    #expect(!start.hasPrefix("::") && !start.hasPrefix("##["))
  }

  @Test(arguments: [
    ("plain: text", "plain: text"), ("a\tb", "a b"), ("\u{1B}[1m", "\\u{1b}[1m"), ("a\u{202E}b", "a\\u{202e}b"),
    ("::error::x", "\\u{3a}:error::x"), ("  ::x", "  \\u{3a}:x"), ("##[x]", "\\u{23}#[x]"), (":x", ":x"),
    ("# a", "# a"), ("", ""),
    ("👩‍👩‍👧 می‌خواهم", "👩‍👩‍👧 می‌خواهم"),
  ]) func showsWhatItReplaces(text: String, expected: String) {
    #expect(TerminalText.safe(text) == expected)
  }

  @Test(arguments: HostileText.formulas) func noCellIsAFormula(text: String) throws {
    let bytes = DelimitedWriter.text([["k", text]], guardingFormulas: true)
    #expect(rows(String(decoding: bytes, as: UTF8.self)).first?.last == "'" + text)
  }

  @Test(arguments: [
    ("https://acme.example/a?b=1&c='2'", true), ("HTTP://acme.example", true), ("javascript:alert(1)", false),
    ("java\tscript:alert(1)", false), ("\u{1}https://acme.example", false), (" https://acme.example", false),
    ("data:text/html,pwned", false), ("//acme.example", false), ("https:acme.example", false),
    ("ftp://acme.example", false),
    ("vbscript:pwned", false), ("https\u{0}://acme.example", false), ("", false),
  ]) func linksToTheWebOnly(address: String, isLink: Bool) {
    let html = HTMLText.link("see", to: address)
    #expect(html.hasPrefix("<a ") == isLink)
    #expect(!html.contains("'"))
  }
}

extension Unicode.Scalar {
  fileprivate var endsLineForAnyone: Bool { [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains(value) }
}
