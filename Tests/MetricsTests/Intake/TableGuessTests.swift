import Diagnostics
import Formats
import TestSupport
import Testing

@testable import Metrics

/// The likeliest table in files of no known kind.
@Suite struct TableGuessTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// The delimiter, the header's line and the rows, as in `, 4 16`.
    var expected: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "plain", text: "id,name,age\n1,a,2\n2,b,3\n", expected: ", 1 2"),
    Case(name: "line breaks in quotes", text: "id,\"a\r\nb\",c\n1,\"x\ny\",\"z\"\n", expected: ", 1 1"),
    Case(
      name: "titles padded, carriage returns alone, header twice",
      text:
        "Temperature,,,\rin degrees,,,\r,,,\rYear,Jan,Feb,Mar\r1880,-1,2,****\r1881,1,2,3\rYear,Jan,Feb,Mar\r1882,4,5,6",
      expected: ", 4 4"),
    Case(
      name: "years across, notes below",
      text: "Emissions,,,\r\ntonnes,,,\r\n,,,\r\nYear,2000,2001,2002\r\nTimber,\"2,666\",\"2,274\",\"1,877\"\r\n"
        + "\"Machinery and\nequipment\",1,2,3\r\nTotal,3,4,5\r\n,,,\r\nSource: an office.,,,\r\n",
      expected: ", 4 4"),
    Case(name: "semicolons and decimal commas", text: "a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", expected: "; 1 2"),
    Case(name: "title without delimiters", text: "A title\n\nname|x\na|1\nb|2\n", expected: "| 3 2"),
    Case(name: "tabs with commas inside", text: "name\tx\na, b, c\t1\nd, e, f\t2\n", expected: "\t 1 2"),
    Case(name: "no header", text: "1,2,3\n4,5,6\n", expected: ", - 2"),
    Case(name: "text only", text: "first,last\nAda,Lovelace\nAlan,Turing\n", expected: ", 1 2"),
    Case(name: "each record in quotes", text: "\"id,\"\"the name\"\"\"\n\"1,\"\"a, b\"\"\"\n", expected: ", 1 1"),
    Case(name: "ragged", text: "id,name\n1,a,extra\n2,b\n3,c\n", expected: ", 1 3"),
    Case(name: "one column", text: "name\na\nb\n", expected: "none"),
    Case(name: "nothing", text: "", expected: "none"),
    Case(name: "blank lines", text: "\n\nid,name\n\n1,a\n , \n\n2,b\n\n", expected: ", 3 2"),
  ]

  @Test(arguments: cases) func findsTheTable(given: Case) {
    let guess = TableGuess(Array(given.text.utf8))
    let words = guess.map { guess in
      "\(Character(Unicode.Scalar(guess.delimiter))) \(guess.place.map { "\($0.line)" } ?? "-") \(guess.dataRows)"
    }
    #expect((words ?? "none") == given.expected)
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func findsAnyTableInAnyWriting(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let width = random.int(3...8)
    let rows = random.int(3...30)
    let delimiter = random.pick([0x2C, 0x3B, 0x09, 0x7C] as [UInt8]) ?? 0x2C
    let titles = random.int(0...3)
    var table = (0..<titles).map { ["Title \($0)"] }
    table.append((0..<width).map { "column \($0)" })
    table += (0..<rows).map { row in
      (0..<width).map { column in
        column == 0 ? "name, of; \(row)" : "\(random.int(0...9_999)).\(random.int(10...99))"
      }
    }
    let guess = TableGuess(DelimitedWriter.text(table, delimiter: delimiter))
    #expect(guess?.delimiter == delimiter)
    #expect(guess?.place?.line == titles + 1)
    #expect(guess?.dataRows == rows)
    #expect(guess?.width == width)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func survivesAnyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = ["a", "1", ",", ";", "\t", "|", "\n", "\r", "\"", "\"\"", " ", "é"]
    for _ in 0..<30 {
      let text = (0..<random.int(0...60)).map { _ in random.pick(parts) ?? "" }.joined()
      _ = TableGuess(Array(text.utf8) + random.bytes(random.int(0...3)))
    }
  }
}
