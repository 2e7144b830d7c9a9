import Diagnostics
import Formats
import TestSupport
import Testing

@Suite struct DelimitedPropertiesTests {
  static let pieces = [
    "", "a", ",", "\"", "\"\"", "\n", "\r", "\r\n", ";", "\t", " ", "é", "😀", "=1", "-2", "'", "\0", "\u{FEFF}",
  ]

  static func table(_ random: inout SeededGenerator) -> [[String]] {
    (0..<random.int(0...6)).map { _ in
      (0..<random.int(1...5)).map { _ in
        (0..<random.int(0...4)).compactMap { _ in random.pick(pieces) }.joined()
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>) func readsBackWhatItWrites(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let table = Self.table(&random)
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let bytes = DelimitedWriter.text(table, delimiter: delimiter)
      var reader = DelimitedReader(bytes, delimiter: delimiter)
      var back: [[String]] = []
      while let record = reader.next() { back.append(record.cells.texts) }
      #expect(back.map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } })
      #expect(reader.faults.isEmpty)
    }
  }

  /// Reads bytes and checks what must hold whatever they are: nothing is lost and every place is right.
  private func survive(_ bytes: [UInt8], limits: DelimitedReader.Limits = .init()) {
    var reader = DelimitedReader(bytes, limits: limits)
    var end = 0
    while let record = reader.next() {
      var isFine = record.rangeWithLineEnd.lowerBound == end && !record.rangeWithLineEnd.isEmpty
      isFine = isFine && record.place == LineEnds.place(of: end, in: bytes)
      var start = record.range.lowerBound
      for cell in record.cells {
        isFine = isFine && cell.range.lowerBound == start && cell.place == LineEnds.place(of: start, in: bytes)
        isFine = isFine && cell.bytes.count <= cell.range.count
        start = cell.range.upperBound + 1
      }
      isFine = isFine && start - 1 == record.range.upperBound
      end = record.rangeWithLineEnd.upperBound
      if !isFine {
        Issue.record("wrong record \(record.range) of \(bytes)")
        return
      }
    }
    if end != bytes.count { Issue.record("lost the end of \(bytes)") }
  }

  static let sample = Array(
    "Day,\"Campaign, name\",Cost\r\n2026-11-23,\"A \"\"b\"\"\nc\",\"1,234.50\"\n,é,\"x\"y\r\r\n\"last\",5\" pipe".utf8)

  @Test func survivesEveryTruncation() {
    for length in 0...Self.sample.count { survive(Array(Self.sample.prefix(length))) }
  }

  @Test func survivesEveryChangeOfOneByte() {
    for index in Self.sample.indices {
      for byte in [0, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x61, 0xC3, 0xFF] as [UInt8] {
        var changed = Self.sample
        changed[index] = byte
        survive(changed)
        survive(changed, limits: .init(cell: 5, record: 9))
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func survivesRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likely = Array("\"\"\",,a\n\r".utf8)
    for _ in 0..<150 {
      survive(random.bytes(random.int(0...40)))
      let text = (0..<random.int(0...40)).compactMap { _ in random.pick(likely) }
      survive(text)
      survive(text, limits: .init(cell: random.int(0...6), record: random.int(0...9)))
    }
  }
}
