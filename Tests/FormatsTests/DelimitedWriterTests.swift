import Diagnostics
import Formats
import Testing

@Suite struct DelimitedWriterTests {
  private func written(_ rows: [[String]], delimiter: UInt8 = 0x2C, guarding: Bool = false) -> String {
    String(decoding: DelimitedWriter.text(rows, delimiter: delimiter, guardingFormulas: guarding), as: UTF8.self)
  }

  static let rows: [([String], String)] = [
    (["a", "b"], "a,b"), (["", ""], ","), ([""], "\"\""), ([], ""), (["a,b"], "\"a,b\""), (["a\"b"], "\"a\"\"b\""),
    (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\""), ([" a "], " a "), (["a;b"], "a;b"), (["é😀"], "é😀"), (["\""], "\"\"\"\""),
    (["=1"], "=1"),
  ]

  @Test(arguments: rows) func quotesOnlyWhatNeedsIt(cells: [String], expected: String) {
    #expect(written([cells]) == expected + "\n")
  }

  @Test func quotesTheDelimiterInUse() {
    #expect(written([["a;b", "c,d", "e\tf"]], delimiter: UInt8(ascii: ";")) == "\"a;b\";c,d;e\tf\n")
    #expect(written([["a;b", "c,d", "e\tf"]], delimiter: UInt8(ascii: "\t")) == "a;b\tc,d\t\"e\tf\"\n")
  }

  static let guarded: [(String, String)] = [
    ("=SUM(A1)", "'=SUM(A1)"), ("@x", "'@x"), ("+x", "'+x"), ("-x", "'-x"), ("-", "'-"), ("+", "'+"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("=1,2", "\"'=1,2\""), ("-1", "-1"), ("+1", "+1"), ("-12.50", "-12.50"), ("-1.", "'-1."),
    ("-.5", "'-.5"), ("-1.2.3", "'-1.2.3"), ("-1e5", "'-1e5"), ("-1+1", "'-1+1"), ("--1", "'--1"), ("a=1", "a=1"),
    ("", ""), ("'x", "'x"),
    ("１", "１"), ("＝1+1", "'＝1+1"), ("＋x", "'＋x"), ("－x", "'－x"), ("＠x", "'＠x"), ("\n=1", "\"'\n=1\""),
  ]

  @Test(arguments: guarded) func guardsFormulasButNotNumbers(cell: String, expected: String) {
    #expect(written([["k", cell]], guarding: true) == "k,\(expected)\n")
  }

  @Test func appendsReasonsToARecordAsItStood() {
    var writer = DelimitedWriter()
    writer.write(raw: Array("a, \"b\"x".utf8)[...], appending: ["row-ragged", "2 cells, 3 wanted"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a, \"b\"x,row-ragged,\"2 cells, 3 wanted\"\n")
  }
}
