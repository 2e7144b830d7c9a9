import Diagnostics
import Formats
import TestSupport
import Testing

@Suite struct JSONCommentsTests {
  private func read(_ text: MarkedText) -> Checked<JSONNode> {
    JSONReader.read(text.bytes, path: "a.jsonc", dialect: .withComments)
  }

  @Test(arguments: [
    "// first\n[1]", "[1] // last", "[1]//", "/* a */[/*b*/1/**/]/***/", "[1,]", "[1 , ]", "[ // x\r 1]",
    "[1, // one\n]", "/* [\n\"{ */ [1]", "/*/ */[1]", "[1/* ** / */]", "\n\t//é\r\n[1]",
  ]) func acceptsCommentsAndTrailingCommas(text: String) {
    let checked = read(MarkedText(text))
    expectNoFindings(checked.diagnostics)
    #expect(checked.output?.plain == [1])
    #expect(JSONReader.read(Array(text.utf8), path: "a.json").output == nil)
  }

  @Test(arguments: [
    "{/*a*/\"k\"/*b*/:/*c*/1/*d*/,/*e*/}", "{\"k\": 1,}", "{\"k\": // one\n 1}",
  ]) func acceptsThemInObjects(text: String) {
    #expect(read(MarkedText(text)).output?.plain == ["k": 1])
  }

  static let refused: [MarkedText] = [
    "[①,]", "{①,}", "[1,①,]", "{\"k\":1,①,}", "[1] ①/ 2", "[1] ①/", "[1] ①/* never", "①/*", "①/*/", "[1 /*\n*/ ①/* *",
    "// only\n①", "[1①;]", "[1] // x\n①]", "{\"k\"①,}", "①# no\n[1]",
  ]

  @Test(arguments: refused) func refusesWhatIsStillWrong(text: MarkedText) {
    let findings = read(text).diagnostics
    if text.text == "// only\n" {
      #expect(findings.map(\.message) == ["the file is empty"])
    } else {
      expectFindings(findings, in: text, ["①": .jsonSyntax])
    }
  }

  @Test func commentsMustBeUTF8() {
    let bytes: [UInt8] = Array("[1, // caf".utf8) + [0xE9] + Array("\n2]".utf8)
    let findings = JSONReader.read(bytes, path: "a", dialect: .withComments).diagnostics
    #expect(findings.map(\.code) == [.jsonInvalidText])
    #expect(findings.first?.location?.place == Place(line: 1, column: 11))
  }

  @Test func countsLinesInsideCommentsUpToTheWrongByte() {
    let bytes: [UInt8] = Array("[\n  /* a\r\n b\r c".utf8) + [0xFF] + Array(" \n */ 1]".utf8)
    let findings = JSONReader.read(bytes, path: "a", dialect: .withComments).diagnostics
    #expect(findings.map(\.location?.place) == [Place(line: 4, column: 3)])
  }

  @Test func placesBehindCommentsAreRight() {
    let text: MarkedText = "/* a\nb */ [ // c\r\n/*ä*/①?"
    expectFindings(read(text).diagnostics, in: text, ["①": .jsonSyntax])
  }

  @Test func strictFilesAreToldAboutComments() {
    let findings = JSONReader.read(Array("[1] // x".utf8), path: "a").diagnostics
    #expect(findings.first?.help == "comments are allowed in `.jsonc` files only")
  }
}
