public import Quantities

/// What an operator does in a task.
public enum TaskType: String, Sendable, Hashable, CaseIterable {
  /// Write the copy.
  case draft = "DRAFT"
  /// Make the picture or video.
  case design = "DESIGN"
  /// Check and approve.
  case review = "REVIEW"
  /// Publish.
  case post = "POST"
  /// Answer comments and start conversations.
  case engage = "ENGAGE"
  /// Come back to people who answered.
  case followUp = "FOLLOW_UP"
  /// Look at the figures.
  case analyze = "ANALYZE"
  /// Anything else.
  case manual = "MANUAL"
}

/// One step of the work on a calendar item.
public struct WorkflowStep: Sendable, Hashable {
  /// What is done.
  public var type: TaskType
  /// When it is due: before the publishing time if negative, after the proof of publishing if positive.
  public var offset: Interval
  /// Who does it, if not the platform's owner.
  public var owner: String?

  /// Makes a step.
  public init(type: TaskType, offset: Interval, owner: String? = nil) {
    self.type = type
    self.offset = offset
    self.owner = owner
  }

  /// The last part of the step's task id: `post`, `engage-2h`, `draft`.
  ///
  /// Steps after publishing carry their offset, since an item has several of one type.
  public var key: String {
    let word = type.rawValue.lowercased().replacing("_", with: "-")
    return offset.minutes > 0 ? "\(word)-\(offset)" : word
  }
}

/// The steps each calendar item goes through.
public struct Workflow: Sendable, Hashable {
  /// The steps in order of their offsets; exactly one is `POST`, with offset zero; keys are unique.
  public var steps: [WorkflowStep]
  /// Other steps for items of single content types, as complete lists in the same order.
  public var byType: [ContentType: [WorkflowStep]]
  /// How long after its time an open task of a type is given up, where it is not the workspace's length.
  public var missedAfter: [TaskType: Interval]

  /// Makes a workflow.
  public init(
    steps: [WorkflowStep], byType: [ContentType: [WorkflowStep]] = [:], missedAfter: [TaskType: Interval] = [:]
  ) {
    self.steps = steps
    self.byType = byType
    self.missedAfter = missedAfter
  }

  /// The steps of an item of a type.
  public func steps(for type: ContentType) -> [WorkflowStep] { byType[type] ?? steps }
}

extension StringProtocol {
  /// The text with every occurrence of one character replaced.
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
