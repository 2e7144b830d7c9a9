import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports

/// `list`: the campaigns, a line each.
struct ListCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format()
    let wanted = try status()
    switch try context.open() {
    case .refused(let status): return status
    case .session(let session):
      guard let pipeline = session.pipeline() else {
        context.show(session.diagnostics.sorted(), of: session)
        return .dataErrors
      }
      let states = pipeline.states.filter { wanted == nil || $0.tasks.status == wanted }
      if format == "json" {
        context.console.say(bytes: JSON.array(states.map(\.indexEntry.json)).pretty)
      } else {
        print(states, broken: wanted == nil ? pipeline.unchanged.map(\.text) : [])
      }
      return states.isEmpty && (wanted != nil || pipeline.unchanged.isEmpty) ? .nothingFound : .done
    }
  }

  private func status() throws(UsageError) -> CampaignStatus? {
    guard let word = context.invocation.value("status") else { return nil }
    guard let status = CampaignStatus(rawValue: word.uppercased()) else {
      let words = CampaignStatus.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue(option: "status", value: word, expected: words)
    }
    return status
  }

  private func print(_ states: [CampaignState], broken: [String]) {
    var rows = [["ID", "STATUS", "CLIENT", "FLIGHT", "PLATFORMS", "OPEN", "OVERDUE"]]
    for state in states {
      let campaign = state.campaign
      rows.append([
        campaign.id.text, state.tasks.status.rawValue, campaign.client,
        "\(campaign.flight.first)..\(campaign.flight.last)",
        campaign.platforms.map(\.value.description).joined(separator: " "),
        "\(state.tasks.tasks.count { $0.status.isOpen })", "\(state.tasks.tasks.count { $0.urgency == .overdue })",
      ])
    }
    rows += broken.map { [$0, "INVALID", "see `campaign-ops check`"] }
    guard rows.count > 1 else {
      context.console.warn("campaign-ops: no campaign matches")
      return
    }
    for line in TextTable.lines(rows) { context.console.say(line) }
  }
}
