public import Campaigns
public import Quantities

/// The open work of running campaigns, asked for by day.
///
/// Campaigns that are not active have no urgent work and appear in none of the lists; neither does what waits for its
/// post, since nobody can do it yet. Days are those of each campaign's own zone. Every list is ordered by due time,
/// then id.
public struct TaskLists: Sendable {
  private let tasks: [(task: OperatorTask, today: Day)]

  /// Gathers the work of several campaigns; a campaign without a list has none.
  public init(_ lists: [TaskList], campaigns: [Campaign], asOf: Instant) {
    let zones = Dictionary(campaigns.map { ($0.id, $0.zone) }, uniquingKeysWith: { first, _ in first })
    tasks = lists.flatMap { list in
      guard let zone = zones[list.campaign] else { return [(task: OperatorTask, today: Day)]() }
      let today = zone.local(at: asOf).day
      return list.tasks.filter { $0.urgency != nil && !$0.isWaiting }.map { ($0, today) }
    }
    .sorted { ($0.task.dueAt, $0.task.id) < ($1.task.dueAt, $1.task.id) }
  }

  /// What is due today, and everything from earlier days that is still to be done.
  public var today: [OperatorTask] {
    pick { task, today in
      task.dueLocal.day == today || task.urgency == .overdue || (task.dueLocal.day < today && task.urgency == .due)
    }
  }

  /// What is late.
  public var overdue: [OperatorTask] { pick { task, _ in task.urgency == .overdue } }

  /// What comes from now on until the end of the day so many days ahead; what is late is not in it.
  public func upcoming(days: Int) -> [OperatorTask] {
    pick { task, today in task.urgency != .overdue && task.dueLocal.day <= today.adding(max(0, days)) }
  }

  private func pick(_ isWanted: (OperatorTask, Day) -> Bool) -> [OperatorTask] {
    tasks.filter { isWanted($0.task, $0.today) }.map(\.task)
  }
}
