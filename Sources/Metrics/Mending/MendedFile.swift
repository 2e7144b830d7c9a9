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
    let word = Array("reject".utf8)
    return head.withUnsafeBytes { bytes in
      var start = 0
      // The underscore behind the word is rarer than its letters.
      while let underscore = bytes.firstPosition(of: 0x5F, from: start) {
        start = underscore + 1
        guard underscore >= word.count else { continue }
        let before = bytes[(underscore - word.count)..<underscore]
        if before.elementsEqual(word, by: { $0 | 0x20 == $1 }) { return true }
      }
      return false
    }
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
