import Diagnostics

@testable import Formats

/// Decodes and reads any bytes as delimited text: nothing is lost, and every place is right.
enum FuzzDelimited {
  static func take(_ bytes: [UInt8]) {
    // The first byte says how the rest is read.
    guard let mode = bytes.first else { return }
    let decoded = TextEncoding.decode(Array(bytes.dropFirst()), path: "x")
    precondition((decoded.output == nil) == decoded.diagnostics.hasErrors)
    guard let text = decoded.output?.bytes else { return }
    let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    let limits = DelimitedReader.Limits(cell: mode & 8 == 0 ? 1 << 20 : 6, record: 1 << 20)
    read(text, delimiter: delimiters[Int(mode & 3)], limits: limits, isWrapped: mode & 4 != 0)
  }

  private static func read(_ text: [UInt8], delimiter: UInt8, limits: DelimitedReader.Limits, isWrapped: Bool) {
    var reader = DelimitedReader(text, delimiter: delimiter, limits: limits, isWrapped: isWrapped)
    var end = 0
    // Places are counted once more from the start of the text, which is quadratic, so only for small ones.
    let checksPlaces = text.count < 300
    while let record = reader.next() {
      precondition(record.rangeWithLineEnd.lowerBound == end && !record.rangeWithLineEnd.isEmpty)
      end = record.rangeWithLineEnd.upperBound
      var cellEnd = record.range.lowerBound
      for cell in record.cells {
        precondition(cell.range.lowerBound >= cellEnd && cell.range.upperBound <= end)
        precondition(cell.bytes.count <= cell.range.count)
        if checksPlaces { precondition(cell.place == LineEnds.place(of: cell.range.lowerBound, in: text)) }
        cellEnd = cell.range.upperBound
      }
    }
    precondition(end == text.count)
  }
}
