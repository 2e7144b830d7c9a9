import Campaigns
import Diagnostics
import Formats
import Quantities

/// Reads any bytes as a record and as a filled-in worklist; a record that is accepted is read back from its own bytes.
enum FuzzProgress {
  static func take(_ bytes: [UInt8]) {
    guard let spring = CampaignID("spring") else { return }
    let context = ProgressContext(
      campaigns: [spring], settings: Settings(name: "Fuzz", zone: .utc), paths: ["campaigns/spring/assets/a.png"],
      digest: { _ in nil })
    let checked = ProgressReader.read(SourceFile(path: "progress/spring/a.json", bytes: bytes), context)
    precondition(checked.output != nil || checked.diagnostics.hasErrors)
    if let record = checked.output, !checked.diagnostics.hasErrors {
      let again = ProgressReader.read(SourceFile(path: "progress/spring/a.json", bytes: record.json.pretty), context)
      precondition(again.output?.json == record.json)
    }
    let settings = Array(#"{"schemaVersion":2,"workspace":{"name":"Fuzz","timeZone":"UTC"}}"#.utf8)
    _ = CampaignBook.read(
      BookSources(
        settings: SourceFile(path: "campaign-ops.json", bytes: settings),
        progress: [SourceFile(path: "progress/list.csv", bytes: bytes)], zones: ZoneFinder { _ in .utc }))
  }
}
