import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

/// Laying out changes how a document looks, never what it says.
@Suite struct JSONLayingOutTests {
  private func laidOut(_ text: String, order: [String] = [], commas: Bool = true) -> String {
    String(decoding: JSONLayout(Array(text.utf8)).text(.init(order: order, hasFinalCommas: commas)), as: UTF8.self)
  }

  @Test(arguments: [
    ("{}", "{}\n"), ("[ ]", "[]\n"), ("1", "1\n"), ("{\"a\":1}", "{\n  \"a\": 1,\n}\n"),
    ("{\"a\":[1,2 , 3]}", "{\n  \"a\": [1, 2, 3],\n}\n"),
    ("{\"a\":[\n1,2]}", "{\n  \"a\": [\n    1,\n    2,\n  ],\n}\n"),
    ("{\"a\":{\"b\":{}}}", "{\n  \"a\": { \"b\": {} },\n}\n"),
    ("{\"b\":1,\"x-c\":2,\"q\":3,\"a\":4}", "{\n  \"a\": 4,\n  \"b\": 1,\n  \"q\": 3,\n  \"x-c\": 2,\n}\n"),
    (
      "{\"a\": 1.50, \"b\": 1e3, \"s\": \"\\u00e4\\/\"}",
      "{\n  \"a\": 1.50,\n  \"b\": 1e3,\n  \"s\": \"\\u00e4\\/\",\n}\n"
    ),
    ("// head\n{ \"a\": 1 // one\n}\n// tail\n", "// head\n{\n  \"a\": 1, // one\n}\n// tail\n"),
    ("{\r\n\"a\": 1,\r\n\r\n\r\n// two\r\n\"b\": 2}", "{\n  \"a\": 1,\n\n  // two\n  \"b\": 2,\n}\n"),
    ("{ \"a\": [ /* none */ ] }", "{\n  \"a\": [\n    /* none */\n  ],\n}\n"),
    ("{ \"a\": 1 // one\n, /* two */ \"b\": 2 }", "{\n  \"a\": 1, // one\n  /* two */\n  \"b\": 2,\n}\n"),
  ])
  func laysOut(text: String, expected: String) {
    #expect(laidOut(text, order: ["a", "b"]) == expected)
    #expect(laidOut(expected, order: ["a", "b"]) == expected)
  }

  @Test func breaksWhatDoesNotFitOnALine() {
    let words = (0..<12).map { "\"word number \($0)\"" }.joined(separator: ", ")
    #expect(laidOut("{\"a\": [\(words)]}", commas: false).split(separator: "\n").count == 16)
  }

  @Test func theTemplatesAndSamplesAreLaidOutAlready() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for folder in ["samples/templates", "data/campaigns", "samples/profiles"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      for name in names where name.hasSuffix(".json") || name.hasSuffix(".jsonc") {
        let text = try String(contentsOf: root.appending(path: "\(folder)/\(name)"), encoding: .utf8)
        #expect(laidOut(text, commas: name.hasSuffix("c")) == text, "\(name)")
      }
    }
  }

  /// Any document with comments anywhere keeps what it says and every comment, and laying out twice is laying out once.
  @Test(arguments: 0..<150 as Range<UInt64>) func keepsWhatADocumentSays(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var count = 0
    let text = value(&random, depth: 0, &count) + gap(&random, &count)
    let before = try #require(
      JSONReader.read(Array(text.utf8), path: "a.jsonc", dialect: .withComments).output, "\(text)")
    let once = laidOut(text)
    let after = try #require(
      JSONReader.read(Array(once.utf8), path: "a.jsonc", dialect: .withComments).output, "\(once)")
    #expect(before.plain == after.plain)
    #expect(JSONLayout(Array(once.utf8)).comments.sorted() == JSONLayout(Array(text.utf8)).comments.sorted())
    #expect(JSONLayout(Array(text.utf8)).comments.count == count)
    #expect(laidOut(once) == once, "\(text)")
  }

  private func gap(_ random: inout SeededGenerator, _ count: inout Int) -> String {
    var gap = ""
    for _ in 0..<random.int(0...2) {
      switch random.int(0...5) {
      case 0:
        gap += "// c\(count)\n"
        count += 1
      case 1:
        gap += "/* c\(count) */"
        count += 1
      case 2: gap += "\n"
      case 3: gap += "\n\n\n"
      default: gap += " "
      }
    }
    return gap
  }

  private func value(_ random: inout SeededGenerator, depth: Int, _ count: inout Int) -> String {
    let kind = random.int(0...(depth > 3 ? 3 : 5))
    switch kind {
    case 0: return "\(random.int(-9...9999)).50"
    case 1: return "\"a\\\"b/*c*/ //d\""
    case 2: return "null"
    case 3: return "\"\(String(repeating: "w", count: random.int(0...60)))\""
    default:
      var parts: [String] = []
      for index in 0..<random.int(0...4) {
        var part = gap(&random, &count)
        if kind == 4 { part += "\"k\(index)\"" + gap(&random, &count) + ":" + gap(&random, &count) }
        part += value(&random, depth: depth + 1, &count) + gap(&random, &count)
        parts.append(part)
      }
      let inside = parts.isEmpty ? gap(&random, &count) : parts.joined(separator: ",")
      return kind == 4 ? "{\(inside)}" : "[\(inside)]"
    }
  }
}
