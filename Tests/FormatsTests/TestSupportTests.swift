import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct TestSupportTests {
  @Test func markersAreTakenOutAndTheirPlacesKept() {
    let text: MarkedText = "①a②é③\n④b\r\n⑤«end»c\r⑥"
    #expect(text.text == "aé\nb\r\nc\r")
    let expected = ["①": (1, 1), "②": (1, 2), "③": (1, 4), "④": (2, 1), "⑤": (3, 1), "end": (3, 1), "⑥": (4, 1)]
    #expect(text.places == expected.mapValues { Place(line: $0.0, column: $0.1) })
  }

  @Test func aGuillemetWithoutItsPairIsText() {
    #expect(MarkedText("a « b").text == "a « b")
  }

  @Test func leftOverAndMissingFindingsFail() {
    let text: MarkedText = "①a②b"
    let finding = Diagnostic(.jsonSyntax, at: Location(path: "x", place: text["①"]), "m")
    expectFindings([finding], in: text, ["①": .jsonSyntax])
    withKnownIssue("left over") { expectFindings([finding], in: text, [:]) }
    withKnownIssue("missing") { expectFindings([finding], in: text, ["①": .jsonSyntax, "②": .jsonSyntax]) }
    withKnownIssue("other code") { expectFindings([finding], in: text, ["①": .jsonTooDeep]) }
    withKnownIssue("other place") { expectFindings([finding], in: text, ["②": .jsonSyntax]) }
    withKnownIssue("no such marker") { expectFindings([], in: text, ["③": .jsonSyntax]) }
    withKnownIssue("any") { expectNoFindings([finding]) }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil))
  func goldenFilesAreRecordedOnceAndComparedThen() throws {
    let folder = try TemporaryFolder()
    let test = folder.path(of: "SomeTests.swift")
    withKnownIssue("recording fails") { expectGolden("a\nb\n", named: "x/y.txt", filePath: test) }
    #expect(try folder.read("Golden/x/y.txt") == Array("a\nb\n".utf8))
    expectGolden("a\nb\n", named: "x/y.txt", filePath: test)
    withKnownIssue("a difference fails") { expectGolden("a\nc\n", named: "x/y.txt", filePath: test) }
    #expect(try folder.read("Golden/x/y.txt") == Array("a\nb\n".utf8))
  }

  @Test func differencesAreShownByLine() {
    let old = (1...20).map(String.init).joined(separator: "\n")
    let new = old.replacingOccurrences(of: "10", with: "ten\r")
    #expect(LineDiff.describe(expected: old, actual: old) == "")
    let expected = ["  …", "  8", "  9", "- 10", "+ ten\\r", "  11", "  12"]
    #expect(LineDiff.describe(expected: old, actual: new) == expected.joined(separator: "\n"))
    #expect(LineDiff.describe(expected: "a\n", actual: "a") == "  a\n- ")
  }

  @Test func hugeTextsAreComparedUpToTheirFirstDifference() {
    let old = String(repeating: "a\n", count: 6000)
    #expect(LineDiff.describe(expected: old, actual: old + "b") == "line 6001:\n- \n+ b")
  }

  @Test func seedsGiveTheSameNumbersEverywhere() {
    var random = SeededGenerator(seed: 0)
    #expect([random.next(), random.next()] == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4])
  }

  @Test func temporaryFoldersVanish() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    try folder?.write("x", to: "a/b")
    #expect(try folder?.files() == ["a/b"])
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
