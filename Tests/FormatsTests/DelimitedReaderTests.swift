import Diagnostics
import Formats
import TestSupport
import Testing

/// Reads all records of a text as rows of texts.
func rows(_ text: String, delimiter: UInt8 = 0x2C) -> [[String]] {
  var reader = DelimitedReader(Array(text.utf8), delimiter: delimiter)
  var rows: [[String]] = []
  while let record = reader.next() { rows.append(record.cells.texts) }
  return rows
}

@Suite struct DelimitedReaderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: [[String]]

    init(_ name: String, _ text: String, _ expected: [[String]]) {
      self.name = name
      self.text = text
      self.expected = expected
    }

    var testDescription: String { name }
  }

  /// The situations of the public csv-spectrum collection.
  static let spectrum = [
    Row("comma in quotes", "name,street\nAda,\"1, High Street\"\n", [["name", "street"], ["Ada", "1, High Street"]]),
    Row("empty", "a,b,c\n1,\"\",\"\"\n2,3,4\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    Row("empty crlf", "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    Row("escaped quotes", "a,b\n1,\"say \"\"hi\"\" now\"\n", [["a", "b"], ["1", "say \"hi\" now"]]),
    Row(
      "json", "k,v\n1,\"{\"\"x\"\": \"\"y\"\", \"\"n\"\": [1, 2]}\"\n",
      [["k", "v"], ["1", #"{"x": "y", "n": [1, 2]}"#]]),
    Row("location coordinates", "id,place\n5,\"52.52, 13.405\"\n", [["id", "place"], ["5", "52.52, 13.405"]]),
    Row("newlines", "a,b\n1,\"two\nlines\"\n3,4\n", [["a", "b"], ["1", "two\nlines"], ["3", "4"]]),
    Row("newlines crlf", "a,b\r\n1,\"two\r\nlines\"\r\n3,4\r\n", [["a", "b"], ["1", "two\r\nlines"], ["3", "4"]]),
    Row(
      "quotes and newlines", "a,b\n1,\"a\n\"\"b\"\"\n\nc\"\n3,4\n", [["a", "b"], ["1", "a\n\"b\"\n\nc"], ["3", "4"]]),
    Row("simple", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    Row("simple crlf", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    Row("utf8", "a,b\nʘ,日本😀\n", [["a", "b"], ["ʘ", "日本😀"]]),
  ]

  /// What real exports do beyond that.
  static let reality = [
    Row("nothing", "", []),
    Row("one cell", "a", [["a"]]),
    Row("no final line end", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
    Row("a comma at the end", "a,\n,b,", [["a", ""], ["", "b", ""]]),
    Row("only commas", ",,\n", [["", "", ""]]),
    Row("blank lines", "\na\n\n\nb\n", [[""], ["a"], [""], [""], ["b"]]),
    Row("a line of blanks", "a\n \t \nb", [["a"], [" \t "], ["b"]]),
    Row("lone returns", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    Row("mixed line ends", "a\nb\rc\r\nd\n\re", [["a"], ["b"], ["c"], ["d"], [""], ["e"]]),
    Row("ragged rows", "a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
    Row("spaces are kept", " a , b\n", [[" a ", " b"]]),
    Row("a quote inside a cell", "5\" pipe,b\"c\"\n", [["5\" pipe", "b\"c\""]]),
    Row("a quote behind a space", " \"a,b\"\n", [[" \"a", "b\""]]),
    Row("text behind a closing quote", "\"a\"b,\"c\" ,\"d\"\"\"e\"f\n", [["ab", "c ", "d\"e\"f"]]),
    Row("empty quotes", "\"\"\n\"\",\"\"\n", [[""], ["", ""]]),
    Row("a lone doubled quote", "\"\"\"\"\n", [["\""]]),
    Row("quoted return", "\"a\rb\",c\n", [["a\rb", "c"]]),
    Row("quoted at the end", "a,\"b\"", [["a", "b"]]),
    Row("zero bytes", "a\0b,\"\0\"\n", [["a\0b", "\0"]]),
    Row("a byte-order mark is not taken off", "\u{FEFF}a,b", [["\u{FEFF}a", "b"]]),
    Row("semicolons are text", "a;b,c\n", [["a;b", "c"]]),
  ]

  @Test(arguments: spectrum + reality) func reads(row: Row) {
    #expect(rows(row.text) == row.expected)
  }

  @Test(arguments: [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")])
  func readsWithAnyDelimiter(delimiter: UInt8) {
    for row in Self.spectrum + Self.reality {
      let other = Character(Unicode.Scalar(delimiter))
      func exchanged(_ text: String) -> String {
        String(text.map { $0 == "," ? other : $0 == other ? "," : $0 })
      }
      #expect(rows(exchanged(row.text), delimiter: delimiter) == row.expected.map { $0.map(exchanged) }, "\(row.name)")
    }
  }

  @Test func cellsKnowTheirPlaces() {
    let text: MarkedText = "①ä,②\"b\nc\"③,④,⑤\"x\r\ny\"\"\"z,⑥q\r\n⑦\r⑧1,⑨2"
    var reader = DelimitedReader(text.bytes)
    var places: [Place] = []
    var starts: [Place] = []
    while let record = reader.next() {
      starts.append(record.place)
      places += record.cells.map(\.place)
    }
    #expect(places == "①②④⑤⑥⑦⑧⑨".map { $0 == "④" ? Place(line: 2, column: 4) : text[String($0)] })
    #expect(starts == [text["①"], text["⑦"], text["⑧"]])
  }

  @Test func placesStartWhereTold() {
    var reader = DelimitedReader(Array("a,b\nc".utf8), startingAt: Place(line: 7, column: 4))
    #expect(reader.next()?.cells.map(\.place) == [Place(line: 7, column: 4), Place(line: 7, column: 6)])
    #expect(reader.next()?.place == Place(line: 8, column: 1))
  }

  @Test func recordsCanBeGivenBackAsTheyStood() {
    let bytes = Array("a, \"b\"\r\n\"x\ny\"z,\"\"\"\"\r\n\r\nlast".utf8)
    var reader = DelimitedReader(bytes)
    var all: [UInt8] = []
    var raw: [String] = []
    while let record = reader.next() {
      all += bytes[record.rangeWithLineEnd]
      raw.append(String(decoding: record.rawBytes, as: UTF8.self))
      #expect(record.rawBytes == bytes[record.range])
      #expect(reader.offset == record.rangeWithLineEnd.upperBound)
    }
    #expect(all == bytes)
    #expect(raw == ["a, \"b\"", "\"x\ny\"z,\"\"\"\"", "", "last"])
  }

  @Test func tellsQuotedFromBare() {
    var reader = DelimitedReader(Array("\"a\",a,\"\",,\"a\"b,a\"b\"".utf8))
    #expect(reader.next()?.cells.map(\.isQuoted) == [true, false, true, false, true, false])
  }

  @Test func tellsBlankLines() {
    var reader = DelimitedReader(Array("\n \t\n,\n\"\"\nx\n\n".utf8))
    var blank: [Bool] = []
    while let record = reader.next() { blank.append(record.isBlank) }
    #expect(blank == [true, true, false, false, false, true])
  }

  @Test func oneRecordsStorageServesForAll() {
    var reader = DelimitedReader(Array("a,b\n\nc\n".utf8))
    guard var record = reader.next() else {
      Issue.record("no record")
      return
    }
    let second = reader.read(into: &record)
    #expect(second && record.cells.texts == [""] && record.place.line == 2)
    let third = reader.read(into: &record)
    #expect(third && record.cells.texts == ["c"] && record.range == 5..<6)
    let fourth = reader.read(into: &record)
    #expect(!fourth)
    #expect(reader.next() == nil)
  }
}
