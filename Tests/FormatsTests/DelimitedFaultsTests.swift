import Diagnostics
import Formats
import TestSupport
import Testing

@Suite struct DelimitedFaultsTests {
  typealias Reader = DelimitedReader

  private func readAll(_ text: MarkedText, _ limits: Reader.Limits = .init()) -> (rows: [[String]], reader: Reader) {
    var reader = Reader(text.bytes, limits: limits)
    var rows: [[String]] = []
    while let record = reader.next() { rows.append(record.cells.texts) }
    return (rows, reader)
  }

  @Test func anUnclosedQuoteCostsItsOwnLineOnly() {
    let text: MarkedText = "a,b\n1,①\"two\n3,4\n5,6\n"
    let (rows, reader) = readAll(text)
    #expect(rows == [["a", "b"], ["1", "\"two"], ["3", "4"], ["5", "6"]])
    #expect(reader.unclosedQuote == text["①"])
    expectFindings(reader.findings(path: "x.csv"), in: text, ["①": .exportUnclosedQuote])
  }

  @Test func doubledQuotesDoNotCloseOne() {
    let text: MarkedText = "①\"a\"\"\nb,\"\"\"\"\nc\n"
    let (rows, reader) = readAll(text)
    #expect(rows == [["\"a\"\""], ["b", "\""], ["c"]])
    #expect(reader.unclosedQuote == text["①"])
  }

  @Test(arguments: ["①\"", "a,①\"", "a\n①\"\n", "①\"\"\"", "\"\",①\"b", "\"a\"b\n①\"\r\n"])
  func reportsTheOpeningPlace(text: MarkedText) {
    let (_, reader) = readAll(text)
    expectFindings(reader.findings(path: "x.csv"), in: text, ["①": .exportUnclosedQuote])
  }

  @Test func nothingIsReportedForClosedQuotes() {
    let (_, reader) = readAll("\"a\",\"b\n\"\"\",\"\"\n\"c\"d\"e")
    #expect(reader.unclosedQuote == nil && reader.faults.isEmpty)
  }

  @Test func aQuotedCellBeyondTheLimitIsTakenAsUnclosed() {
    let text: MarkedText = "a,①\"bcd\nefgh\nijkl\"\nm,\"n\"\n"
    let (rows, reader) = readAll(text, .init(cell: 8))
    #expect(rows == [["a", "\"bcd"], ["efgh"], ["ijkl\""], ["m", "n"]])
    #expect(reader.faults == [.cellTooLarge(text["①"])])
    #expect(readAll(text, .init(cell: 16)).reader.faults.isEmpty)
  }

  @Test func aBareCellBeyondTheLimitIsReportedAndGiven() {
    let text: MarkedText = "abc,①abcd\n"
    let (rows, reader) = readAll(text, .init(cell: 3))
    #expect(rows == [["abc", "abcd"]])
    #expect(reader.faults == [.cellTooLarge(text["①"])])
    expectFindings(reader.findings(path: "x.csv"), in: text, ["①": .valueTooLong])
  }

  @Test func aRecordBeyondTheLimitIsReportedAndMarked() {
    let text: MarkedText = "a,b\n①a,b,c\nd"
    var reader = Reader(text.bytes, limits: .init(record: 4))
    var marked: [Bool] = []
    while let record = reader.next() { marked.append(record.exceedsLimit) }
    #expect(marked == [false, true, false])
    #expect(reader.faults == [.recordTooLarge(text["①"])])
  }

  @Test func cellsBeyondTheLimitStayTogether() {
    let text: MarkedText = "a,b,\"c\"\n①a,b,c,d,\"e\nf\"\n"
    let (rows, reader) = readAll(text, .init(cells: 3))
    #expect(rows == [["a", "b", "c"], ["a", "b", "c", "d,\"e"], ["f\""]])
    #expect(reader.faults == [.tooManyCells(text["①"])])
    expectFindings(reader.findings(path: "x.csv"), in: text, ["①": .valueTooLong])
    #expect(readAll(text, .init(cells: 5)).reader.faults.isEmpty)
  }

  @Test func cellsBeyondTheLimitStayTogetherInsideQuotesToo() {
    var reader = Reader(Array("\"a,b,c\"\n\"a,b\"\n".utf8), limits: .init(cells: 2), isWrapped: true)
    #expect(reader.next()?.cells.count == 3)
    #expect(reader.faults == [.tooManyCells(.start)])
    #expect(reader.next()?.cells.count == 2)
    #expect(reader.next() == nil && reader.faults.count == 1)
  }

  @Test func faultsAreNotCollectedWithoutEnd() {
    let (rows, reader) = readAll(MarkedText(String(repeating: "abcd\n", count: 5000)), .init(cell: 3))
    #expect(rows.count == 5000)
    #expect(reader.faults.count == 100)
  }

  /// Many cells that look unclosed must not make reading take the square of the length.
  @Test(.timeLimit(.patience(minutes: 1))) func staysLinearOnHostileQuotes() {
    for line in ["\"\"\"\"a\n", "\"\"a\n", "a,\"\"\n", "\"a\"\"b\"\n", "\"\n", "a\"\n", "\"\"\"\n"] {
      let text = "\"" + String(repeating: line, count: 40_000)
      var reader = Reader(Array(text.utf8))
      var bytes = 0
      while let record = reader.next() { bytes += record.rangeWithLineEnd.count }
      #expect(bytes == text.utf8.count)
    }
  }
}
