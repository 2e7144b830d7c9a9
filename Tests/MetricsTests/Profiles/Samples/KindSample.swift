import Formats
import Quantities
import Testing

@testable import Metrics

/// A small export in exactly the form of a platform's, written for these tests, and what it must be understood as.
struct KindSample: Sendable, CustomTestStringConvertible {
  /// The kind.
  var kind: String
  /// The form.
  var form: String
  /// The text, after decoding.
  var text: String
  /// The figures of its columns, as `header = metric`, in the file's order.
  var figures: [String]
  /// The cells a feed with the campaign `spring` gets, as `day platform metric = value`; nothing if no row has a day.
  var values: [String]?
  /// The platform its feed has to state, if neither the file nor the kind does.
  var platform: Platform?
  /// How many rows are left out as totals.
  var totals = 0
  /// The findings, as codes.
  var findings: Set<String> = []

  var testDescription: String { "\(kind) \(form): \(text.prefix(40))" }

  /// The text as decoding gives it: without the mark at its start.
  var bytes: [UInt8] { Array((text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text).utf8) }

  /// The text's records as cells.
  var records: [[String]] {
    let bytes = self.bytes
    var reader = DelimitedReader(bytes, delimiter: delimiter)
    var records: [[String]] = []
    while let record = reader.next() { records.append(record.isBlank ? [""] : record.cells.texts) }
    return records
  }

  /// The byte between cells: a tab where there is one, else a semicolon where a header has no comma.
  var delimiter: UInt8 { text.contains("\t") ? 0x09 : (text.contains(";") && !text.contains(",") ? 0x3B : 0x2C) }

  /// All samples of all kinds.
  static let all: [KindSample] = advertising + networks + analytics + mailings + inOtherLanguages + refused
}
