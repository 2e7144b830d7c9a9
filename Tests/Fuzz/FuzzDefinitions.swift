import Campaigns
import Diagnostics
import Formats
import Metrics
import Planning
import Quantities

/// Reads any bytes as a definition with the copy of one slot; what passes the checks can be planned and scheduled.
enum FuzzDefinitions {
  static func take(_ bytes: [UInt8]) {
    let settings = Array(
      #"{"schemaVersion":2,"workspace":{"name":"Fuzz","timeZone":"UTC","currency":"EUR"}}"#.utf8)
    let metrics = MetricRegistry.names + KPI.allCases.map(\.rawValue)
    let checked = CampaignBook.read(
      BookSources(
        settings: SourceFile(path: "campaign-ops.json", bytes: settings),
        definitions: [SourceFile(path: "campaigns/spring.jsonc", bytes: bytes)],
        content: [SourceFile(path: "campaigns/spring/content.csv", bytes: bytes)], zones: ZoneFinder { _ in .utc },
        metrics: Set(metrics)))
    guard let book = checked.output, let asOf = Instant(rfc3339: "2026-11-23T08:00:00Z") else { return }
    precondition(!book.campaigns.isEmpty || checked.diagnostics.hasErrors)
    for campaign in book.campaigns {
      let plan = Planner.plan(campaign, settings: book.settings)
      let calendar = Scheduler.schedule(
        campaign: campaign, plan: plan, previous: [], frozen: [], published: [], asOf: asOf)
      precondition(Set(calendar.items.map(\.id)).count == calendar.items.count)
    }
  }
}
