import Campaigns
import Diagnostics
import Formats
import Quantities

/// Reads any bytes as `campaign-ops.json`, through the gate first as every command does.
enum FuzzSettings {
  static func take(_ bytes: [UInt8]) {
    let folders = ["audit", "campaigns", "generated", "metrics", "progress"]
    let gate = Gate.examine(settings: bytes, entries: folders)
    let book = CampaignBook.read(
      BookSources(settings: SourceFile(path: "campaign-ops.json", bytes: bytes), zones: ZoneFinder { _ in .utc }))
    precondition(book.output != nil || book.diagnostics.hasErrors)
    // A closed gate says why; an open one means that the settings are at least a document.
    precondition(gate.isOpen != gate.diagnostics.hasErrors)
  }
}
