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
  /// Give it to somebody.
  case assign
  /// Say that the item may be published as it is; spoken of its review or its post.
  case approve
  /// Say that the item may not be published as it is.
  case reject

  /// The action a record asks for, or nothing for a record about the campaign itself.
  public init?(_ action: ProgressRecord.Action) {
    switch action {
    case .start: self = .start
    case .complete: self = .complete
    case .block: self = .block
    case .unblock: self = .unblock
    case .reschedule: self = .reschedule
    case .cancel: self = .cancel
    case .assign: self = .assign
    case .approve: self = .approve
    case .reject: self = .reject
    case .activateCampaign, .pauseCampaign, .resumeCampaign, .completeCampaign, .reopenCampaign: return nil
    }
  }

  /// Whether it is about what the item says, so that the item's post decides whether it is allowed.
  public var isVerdict: Bool { self == .approve || self == .reject }
}

extension TaskStatus {
  /// Every change of a task that is allowed; what is not in the table is refused as `illegal-transition`.
  ///
  /// A blocked task that is moved stays blocked. A missed task can still be completed, late. Assigning, approving and
  /// rejecting leave the status as it is; the last two go by the status of the item's post.
  public static let transitions: [TaskStatus: [TaskAction: TaskStatus]] = [
    .pending: [
      .start: .inProgress, .complete: .completed, .block: .blocked, .reschedule: .pending, .cancel: .cancelled,
      .assign: .pending, .approve: .pending, .reject: .pending,
    ],
    .inProgress: [
      .complete: .completed, .block: .blocked, .reschedule: .inProgress, .cancel: .cancelled, .assign: .inProgress,
      .approve: .inProgress, .reject: .inProgress,
    ],
    .blocked: [
      .unblock: .pending, .reschedule: .blocked, .cancel: .cancelled, .assign: .blocked, .approve: .blocked,
      .reject: .blocked,
    ],
    .missed: [
      .complete: .completed, .reschedule: .pending, .cancel: .cancelled, .assign: .missed, .approve: .missed,
      .reject: .missed,
    ],
    .completed: [:],
    .cancelled: [:],
  ]

  /// The status after an action, or nothing if the action is not allowed from here.
  public func after(_ action: TaskAction) -> TaskStatus? { TaskStatus.transitions[self]?[action] }

  /// The actions allowed from here, in the order they are declared.
  public var allowedActions: [TaskAction] { TaskAction.allCases.filter { after($0) != nil } }

  /// The actions allowed from here on a task of a type: only reviews and posts are approved.
  public func allowedActions(on type: TaskType) -> [TaskAction] {
    allowedActions.filter { !$0.isVerdict || type == .review || type == .post }
  }
}
