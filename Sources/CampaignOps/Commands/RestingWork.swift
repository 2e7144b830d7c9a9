import Campaigns
import Planning
import Quantities

/// The open work of a campaign that is planned or held, so that nothing of it is due.
struct RestingWork {
  private let campaign: Campaign
  private let status: CampaignStatus
  private let count: Int
  private let first: LocalTime
  private let data: String?

  /// Counts the open tasks among those given; nothing if the campaign is active or over, or has none of them open.
  init?(of state: CampaignState, _ tasks: [OperatorTask], data: String?) {
    let open = tasks.filter(\.status.isOpen)
    guard state.tasks.status == .planned || state.tasks.status == .paused,
      let first = open.min(by: { $0.dueAt < $1.dueAt })
    else { return nil }
    campaign = state.campaign
    status = state.tasks.status
    count = open.count
    self.first = first.dueLocal
    self.data = data
  }

  /// What rests, since when it would be due, and the command that sets it going.
  var line: String {
    let verb = status == .planned ? "activate" : "resume"
    let whose = count == 1 ? "its open task is" : "its \(count) open tasks are"
    let from = count == 1 ? "due" : "the first due"
    let place = data.map { " --data \(CommandHints.quoted($0))" } ?? ""
    return "\(campaign.id) is \(status.rawValue), so \(whose) not listed, \(from) \(first.day) \(first.time); "
      + "`campaign-ops \(verb) \(campaign.id)\(place)` lists \(count == 1 ? "it" : "them"), `tasks --all` shows "
      + "\(count == 1 ? "it" : "them") now"
  }
}
