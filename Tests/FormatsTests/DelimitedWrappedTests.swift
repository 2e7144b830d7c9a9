import Diagnostics
import Formats
import TestSupport
import Testing

/// Records that as a whole stand in one more pair of quotes.
@Suite struct DelimitedWrappedTests {
  /// What a spreadsheet does that saves each line of a text as a cell of one column.
  static func wrap(_ lines: [String]) -> [UInt8] {
    lines.flatMap { line -> [UInt8] in
      [0x22] + line.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22, 0x0A]
    }
  }

  private func records(_ bytes: [UInt8], delimiter: UInt8 = 0x2C, isWrapped: Bool) -> [[String]] {
    var reader = DelimitedReader(bytes, delimiter: delimiter, isWrapped: isWrapped)
    var records: [[String]] = []
    while let record = reader.next() { records.append(record.cells.texts) }
    return records
  }

  @Test func readsTheRecordsInside() {
    let text: MarkedText = #"""
      "①id,②""page name"",③title"
      "1,④""A, """"b"""" c"",⑤"
      plain,"cells"
      "⑥""two
      lines"",⑦,⑧3"

      """#
    var reader = DelimitedReader(text.bytes, isWrapped: true)
    var found: [[String]] = []
    var places: [Place] = []
    while let record = reader.next() {
      found.append(record.cells.texts)
      places += record.cells.map(\.place)
      #expect(record.rawBytes.elementsEqual(text.bytes[record.range]))
    }
    #expect(
      found == [["id", "page name", "title"], ["1", "A, \"b\" c", ""], ["plain", "cells"], ["two\nlines", "", "3"]])
    for marker in ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"] { #expect(places.contains(text[marker]), "\(marker)") }
  }

  @Test(arguments: [
    ("\"a,b\"\n\"1,2\"\n", true), ("a,b\n", false), ("\"a\",\"b\"\n", false), ("\"a\"\n\"1\"\n", false), ("", false),
    ("\n\n\"a,\"\"b c\"\"\"", true), ("\"a,b", false), ("\"a,b\"c\n", false),
  ])
  func tellsWhetherRecordsAreWrapped(text: String, expected: Bool) {
    #expect(DelimitedReader.looksWrapped(Array(text.utf8), delimiter: 0x2C) == expected)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsTheSameAsWithoutTheQuotes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let table = DelimitedPropertiesTests.table(&random)
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";")] {
      let plain = DelimitedWriter.text(table, delimiter: delimiter)
      var reader = DelimitedReader(plain, delimiter: delimiter)
      var lines: [String] = []
      while let record = reader.next() { lines.append(String(decoding: record.rawBytes, as: UTF8.self)) }
      let bytes = Self.wrap(lines)
      let expected = table.map { $0.map { Array($0.utf8) } }
      let found = records(bytes, delimiter: delimiter, isWrapped: true).map { $0.map { Array($0.utf8) } }
      #expect(found == expected)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func survivesRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likely = Array("\"\"\"\"\",,a\n\r".utf8)
    for _ in 0..<200 {
      let bytes = (0..<random.int(0...40)).compactMap { _ in random.pick(likely) }
      var reader = DelimitedReader(bytes, limits: .init(cell: random.int(1...50)), isWrapped: true)
      var end = 0
      while let record = reader.next() {
        #expect(record.rangeWithLineEnd.lowerBound == end && !record.rangeWithLineEnd.isEmpty)
        #expect(record.place == LineEnds.place(of: end, in: bytes))
        for cell in record.cells {
          #expect(cell.place == LineEnds.place(of: cell.range.lowerBound, in: bytes))
          _ = cell.text
        }
        end = record.rangeWithLineEnd.upperBound
      }
      #expect(end == bytes.count)
    }
  }
}
