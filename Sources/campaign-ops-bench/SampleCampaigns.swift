import Campaigns
import Diagnostics
import Metrics
import Quantities

/// The campaigns that claim the rows of made-up exports, defined as a person would.
enum SampleCampaigns {
  /// All of them: half claim their rows by a pattern, the others by their name alone.
  static func all(threads: Int) throws -> [Campaign] {
    let workspace = #"{"schemaVersion": 2, "workspace": {"name": "Benchmark", "timeZone": "UTC"}}"#
    var sources = BookSources(
      settings: SourceFile(path: "campaign-ops.json", bytes: Array(workspace.utf8)),
      definitions: (0..<SampleRows.campaigns).map(definition), zones: ZoneFinder { $0 == "UTC" ? .utc : nil })
    sources.sharing = WorkSharing { tasks, body in Workers.share(tasks, among: threads, body) }
    let read = CampaignBook.read(sources)
    guard let campaigns = read.output?.campaigns, campaigns.count == SampleRows.campaigns else {
      let first = read.diagnostics.first { $0.severity == .error }
      throw BenchCommand.Refusal(description: first?.description ?? "the campaigns cannot be read")
    }
    return campaigns
  }

  private static func definition(_ number: Int) -> SourceFile {
    let name = SampleRows.name(number)
    let tracking = number % 2 == 0 ? #", "tracking": {"names": ["\#(name)*"]}"# : ""
    let text = """
      {"id": "\(name)", "name": "\(name)", "client": "Client", "objective": "Sell more", "platforms": ["linkedin"],
       "start": "2023-01-01", "end": "2023-12-31", "callToAction": "Buy"\(tracking)}
      """
    return SourceFile(path: "campaigns/\(name).json", bytes: Array(text.utf8))
  }
}
