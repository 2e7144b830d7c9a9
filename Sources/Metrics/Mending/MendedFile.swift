import Campaigns
import Diagnostics
import Formats
import Quantities

/// A file with mended rows, as it lies in a feed.
struct MendedFile: Sendable {
  /// What stands for a kind of export in the reading of such a file.
  static let kind = "mended"

  /// How it is understood so far.
  let reading: ExportReading
  /// Its rows.
  let supplement: Supplement
  /// How new it is beside other such files.
  let age: ExportAge

  /// Whether a file that starts so may hold mended rows; looking closely costs more than reading a small export.
  static func mayStart(_ head: [UInt8]) -> Bool {
    let word = Array("reject_".utf8)
    var matched = 0
    for byte in head {
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      matched = small == word[matched] ? matched + 1 : small == word[0] ? 1 : 0
      if matched == word.count { return true }
    }
    return false
  }

  /// Opens a file; nothing if it is an export of its own.
  init?(_ text: DecodedText, path: String, feed: FeedID) {
    guard let supplement = Supplement(text.bytes, path: path) else { return nil }
    var reading = ExportReading(path: path, feed: feed, encoding: text.encodingName)
    reading.kind = MendedFile.kind
    reading.headerLine = supplement.place.line
    self.reading = reading
    self.supplement = supplement
    age = ExportAge(path: path, preamble: [])
  }
}
