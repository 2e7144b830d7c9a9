import Diagnostics
import Formats
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct DiagnosticTextTests {
  private static func text(_ diagnostic: Diagnostic, _ source: [UInt8]?, color: Bool = false) -> String {
    DiagnosticText(usesColor: color, source: { $0 == "a.json" ? source : nil }).text(of: [diagnostic])
  }

  private static func finding(_ line: Int, _ column: Int, help: String? = "do it", notes: [Note] = []) -> Diagnostic {
    Diagnostic(
      .invalidDate, at: Location(path: "a.json", line: line, column: column), "no date", help: help, notes: notes)
  }

  private static func excerpt(_ source: [UInt8], _ line: Int, _ column: Int) -> [String] {
    text(finding(line, column), source).split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix {
      !$0.hasPrefix("  help:")
    }.map(String.init)
  }

  @Test func quotesTheLineWithItsPlaceNotesAndHelp() {
    let note = Note("first here", at: Location(path: "b.json", line: 7, column: 1))
    #expect(
      Self.text(Self.finding(2, 4, notes: [note]), Array("{\n  \"start\": 3\n}\n".utf8)) == """
        a.json:2:4: error: no date [invalid-date]
          2 |   "start": 3
            |    ^
        b.json:7:1: note: first here
          help: do it

        """)
  }

  @Test func saysRemediesInTheStyleOfMessages() {
    #expect(Code.invalidDate.advice == "write the date as in `2026-11-23`")
    for code in Code.allCases { #expect(!code.advice.hasSuffix("."), "\(code.rawValue)") }
  }

  @Test func givesTheCodesRemedyWhereTheFindingHasNone() {
    let text = Self.text(Diagnostic(.dataDirectoryMissing, at: nil, "none"), nil)
    #expect(text == "error: none [data-directory-missing]\n  help: \(Code.dataDirectoryMissing.advice)\n")
  }

  static let places: [(text: String, line: Int, column: Int, lines: [String])] = [
    ("a\tb", 1, 3, ["  1 | a b", "    |   ^"]), ("one\r\ntwo\r\n", 2, 1, ["  2 | two", "    | ^"]),
    ("one\rtwo", 2, 2, ["  2 | two", "    |  ^"]), ("\n\nx", 3, 1, ["  3 | x", "    | ^"]),
    ("\r\n\r\nx", 3, 1, ["  3 | x", "    | ^"]), ("é x", 1, 4, ["  1 | é x", "    |   ^"]),
    ("ab", 1, 9, ["  1 | ab", "    |   ^"]), ("ab", 1, 0, ["  1 | ab", "    | ^"]), ("ab\n", 2, 1, []),
    ("ab", 7, 1, []),
    ("", 1, 1, []), ("a\u{202E}b\u{1B}c", 1, 5, ["  1 | a\\u{202e}b\\u{1b}c", "    |          ^"]),
    ("\u{FEFF}ab", 1, 2, ["  1 | ab", "    |  ^"]),
  ]

  @Test(arguments: places) func marksThePlace(text: String, line: Int, column: Int, lines: [String]) {
    #expect(Self.excerpt(Array(text.utf8), line, column) == lines)
  }

  @Test func countsLinesFromTen() {
    #expect(
      Self.excerpt(Array(String(repeating: "x\n", count: 12).utf8), 10, 1) == ["  10 | x", "     | ^"])
  }

  @Test(arguments: [1, 100, 101, 102, 180, 400]) func showsAWindowOfALongLine(column: Int) throws {
    let line = String(repeating: "é", count: 200)
    let lines = Self.excerpt(Array(line.utf8), 1, column)
    try #require(lines.count == 2)
    #expect(!lines[0].contains("\u{FFFD}"), "no character is cut in two")
    #expect(lines[0].count <= 6 + 141)
    #expect(lines[1].count <= lines[0].count + 1)
  }

  @Test func quotesAFileInUTF16() {
    let text = "Day\tSpend\nx\té\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Self.excerpt(bytes, 2, 3) == ["  2 | x é", "    |   ^"])
  }

  @Test func makesEverythingSafeForATerminal() {
    let place = Location(path: "a\u{1B}[2J.json", line: 1, column: 1)
    let finding = Diagnostic(
      .invalidDate, at: place, "bad\n'\u{2066}'", help: "h\u{7F}", notes: [Note("n\u{9B}", at: nil)])
    #expect(
      Self.text(finding, nil) == """
        a\\u{1b}[2J.json:1:1: error: bad\\u{a}'\\u{2066}' [invalid-date]
        note: n\\u{9b}
          help: h\\u{7f}

        """)
  }

  @Test func coloursTheSeverityAlone() {
    #expect(
      Self.text(Self.finding(1, 1), nil, color: true)
        == "a.json:1:1: \u{1B}[1;31merror\u{1B}[0m: no date [invalid-date]\n  help: do it\n")
    let warning = Diagnostic(.unexpectedFile, at: nil, "odd", help: "do it")
    #expect(
      Self.text(warning, nil, color: true) == "\u{1B}[1;33mwarning\u{1B}[0m: odd [unexpected-file]\n  help: do it\n")
  }

  static let safe: [(String, String)] = [
    ("plain é \u{1F600}", "plain é \u{1F600}"), ("a\tb", "a b"), ("a\r\nb", "a\\u{d}\\u{a}b"),
    ("\u{200F}", "\\u{200f}"),
    ("\u{61C}", "\\u{61c}"), ("\u{FEFF}", "\\u{feff}"), ("\u{2028}", "\\u{2028}"), ("\u{0}", "\\u{0}"),
  ]

  @Test(arguments: safe) func replacesWhatATerminalWouldObey(text: String, expected: String) {
    #expect(TerminalText.safe(text) == expected)
  }

  @Test func writesAFindingAsOneLineOfJSON() {
    let note = Note("first here", at: Location(path: "b.json", line: 7, column: 1))
    #expect(
      String(decoding: Self.finding(2, 4, help: nil, notes: [note]).json.line, as: UTF8.self)
        == #"{"severity":"error","code":"invalid-date","path":"a.json","line":2,"column":4,"message":"no date","#
        + #""notes":[{"message":"first here","path":"b.json","line":7,"column":1}],"#
        + "\"help\":\"\(Code.invalidDate.advice)\"}\n")
    let nowhere = Diagnostic(.dataDirectoryMissing, at: nil, "none", help: "h").json
    #expect(
      String(decoding: nowhere.line, as: UTF8.self)
        == #"{"severity":"error","code":"data-directory-missing","path":null,"line":null,"column":null,"#
        + #""message":"none","notes":[],"help":"h"}"# + "\n")
  }
}

@Suite struct TextTests {
  @Test func alignsColumnsWithoutBlanksAtTheEnd() {
    #expect(
      TextTable.lines([["a", "long"], ["wide", ""], ["x"], []], indent: "  ") == ["  a     long", "  wide", "  x", ""])
    #expect(TextTable.lines([["a\nb", "c"]]) == ["a\\u{a}b  c"])
    #expect(TextTable.lines([]) == [])
  }

  @Test func countsFindings() {
    let error = Diagnostic(.invalidDate, at: nil, "a")
    let warning = Diagnostic(.unexpectedFile, at: nil, "b")
    #expect(Console.count(of: []) == "0 errors, 0 warnings")
    #expect(Console.count(of: [error]) == "1 error, 0 warnings")
    #expect(Console.count(of: [error, warning, error]) == "2 errors, 1 warning")
    #expect(Console.plural(2, "entry", "entries") == "2 entries")
    #expect(Console.plural(1, "entry", "entries") == "1 entry")
  }

  @Test func indentsATextAndDropsEmptyLinesAtItsEnd() {
    #expect(TextBlock.lines("a\n\nb\r\n\n") == ["  a", "", "  b"])
    #expect(TextBlock.lines("") == [])
  }
}
