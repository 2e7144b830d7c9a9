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
