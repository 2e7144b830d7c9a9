public import Campaigns

/// What a person can do to a campaign as a whole.
public enum CampaignAction: String, Sendable, Hashable, CaseIterable {
  /// Go live.
  case activate
  /// Hold.
  case pause
  /// Go on.
  case resume
  /// Close.
  case complete
  /// Open a closed campaign again.
  case reopen

  /// The action a record asks for, or nothing for a record about a task.
  public init?(_ action: ProgressRecord.Action) {
    switch action {
    case .activateCampaign: self = .activate
    case .pauseCampaign: self = .pause
    case .resumeCampaign: self = .resume
    case .completeCampaign: self = .complete
    case .reopenCampaign: self = .reopen
    case .start, .complete, .block, .unblock, .reschedule, .cancel, .assign, .approve, .reject: return nil
    }
  }
}

extension CampaignStatus {
  /// Every change of a campaign that is allowed; what is not in the table is refused as `illegal-transition`.
  public static let transitions: [CampaignStatus: [CampaignAction: CampaignStatus]] = [
    .planned: [.activate: .active, .complete: .completed],
    .active: [.pause: .paused, .complete: .completed],
    .paused: [.resume: .active, .complete: .completed],
    .completed: [.reopen: .active],
  ]

  /// The status after an action, or nothing if the action is not allowed from here.
  public func after(_ action: CampaignAction) -> CampaignStatus? { CampaignStatus.transitions[self]?[action] }

  /// The actions allowed from here, in the order they are declared.
  public var allowedActions: [CampaignAction] { CampaignAction.allCases.filter { after($0) != nil } }
}
