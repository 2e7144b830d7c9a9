public import Campaigns

/// What a person can do to a task.
public enum TaskAction: String, Sendable, Hashable, CaseIterable {
  /// Begin.
  case start
  /// Finish, with a proof.
  case complete
  /// Say that it cannot go on.
  case block
  /// Say that it can go on again.
  case unblock
  /// Move its time.
  case reschedule
  /// Give it up.
  case cancel

  /// The action a record asks for, or nothing for a record about the campaign itself.
  public init?(_ action: ProgressRecord.Action) {
    switch action {
    case .start: self = .start
    case .complete: self = .complete
    case .block: self = .block
    case .unblock: self = .unblock
    case .reschedule: self = .reschedule
    case .cancel: self = .cancel
    case .activateCampaign, .pauseCampaign, .resumeCampaign, .completeCampaign, .reopenCampaign: return nil
    }
  }
}

extension TaskStatus {
  /// Every change of a task that is allowed; what is not in the table is refused as `illegal-transition`.
  ///
  /// A blocked task that is moved stays blocked. A missed task can still be completed, late.
  public static let transitions: [TaskStatus: [TaskAction: TaskStatus]] = [
    .pending: [
      .start: .inProgress, .complete: .completed, .block: .blocked, .reschedule: .pending, .cancel: .cancelled,
    ],
    .inProgress: [.complete: .completed, .block: .blocked, .reschedule: .inProgress, .cancel: .cancelled],
    .blocked: [.unblock: .pending, .reschedule: .blocked, .cancel: .cancelled],
    .missed: [.complete: .completed, .reschedule: .pending, .cancel: .cancelled],
    .completed: [:],
    .cancelled: [:],
  ]

  /// The status after an action, or nothing if the action is not allowed from here.
  public func after(_ action: TaskAction) -> TaskStatus? { TaskStatus.transitions[self]?[action] }

  /// The actions allowed from here, in the order they are declared.
  public var allowedActions: [TaskAction] { TaskAction.allCases.filter { after($0) != nil } }
}
