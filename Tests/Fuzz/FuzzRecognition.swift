import Campaigns
import Diagnostics
import Formats
import Quantities

@testable import Metrics

/// Takes any bytes in as an export: whatever they are, each row with data is accounted for.
enum FuzzRecognition {
  static func take(_ bytes: [UInt8]) {
    guard let id = FeedID("a"), let asOf = Day("2026-11-23") else { return }
    var settings = Settings(name: "Fuzz", zone: .utc)
    var feed = Feed(id: id)
    feed.campaign = CampaignID("spring").map { Placed($0, at: Location(path: "campaign-ops.json")) }
    feed.platform = Platform.wellKnown.first
    settings.feeds[id] = feed
    let file = SourceFile(path: "metrics/a/a 2026-06-01 - 2026-06-30.csv", bytes: bytes)
    let (ledger, findings) = Intake.read(files: [file], settings: settings, campaigns: [], asOf: asOf)
    // A file of several tables has a reading for each.
    let readings = ledger.readings
    guard !readings.isEmpty else { return }
    let rejected = ledger.rejects.reduce(0) { $0 + $1.rows.count }
    precondition(rejected <= readings.reduce(0) { $0 + $1.dataRows })
    // A file for mended rows may hold none.
    precondition(
      !findings.isEmpty
        || readings.contains { $0.usedRows > 0 || $0.unattributedRows > 0 || $0.kind == "mended" })
  }
}
