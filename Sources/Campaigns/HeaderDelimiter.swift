import Formats

/// Finds what parts the cells of a table that people wrote: spreadsheets of many countries save semicolons.
enum HeaderDelimiter {
  /// The delimiter that makes the most known columns of the first filled line: comma, semicolon or tab, in this order.
  static func find(in text: [UInt8], isKnown: (_ header: String) -> Bool) -> UInt8 {
    var best: (delimiter: UInt8, known: Int) = (0x2C, 0)
    for delimiter: UInt8 in [0x2C, 0x3B, 0x09] {
      var reader = DelimitedReader(text, delimiter: delimiter)
      let known = reader.nextFilled()?.cells.count { isKnown($0.text) } ?? 0
      if known > best.known { best = (delimiter, known) }
    }
    return best.delimiter
  }
}
