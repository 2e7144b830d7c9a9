import Campaigns
import Diagnostics
import Quantities

/// `activate`, `pause`, `resume`, `complete`: records that a campaign's status changed.
struct CampaignCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let name = context.invocation.positionals[0]
    _ = try context.invocation.time("at")
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(let session, let pipeline):
      guard let state = pipeline.states.first(where: { $0.campaign.id.text == name }) else {
        let known = pipeline.states.map(\.campaign.id.text)
        return context.notFound("campaign", name, suggestion: Suggestion.closest(to: name, in: known), in: pipeline)
      }
      let writer = ProgressWriter(
        context: context, session: session, known: pipeline.diagnostics, zone: state.campaign.zone)
      let here = Location(path: "command line")
      let record = ProgressRecord(
        location: here, campaign: state.campaign.id, task: nil, action: action(state),
        at: Placed(try writer.moment(), at: here), actor: context.actor)
      return writer.record(record, about: "\(context.invocation.command.name)-campaign")
    }
  }

  private func action(_ state: CampaignState) -> ProgressRecord.Action {
    let reason = context.invocation.value("reason")
    switch context.invocation.command.name {
    case "activate": return .activateCampaign
    case "pause": return .pauseCampaign(reason: reason)
    case "resume": return .resumeCampaign
    default: return .completeCampaign(reason: reason)
    }
  }
}
