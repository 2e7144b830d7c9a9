import Campaigns
import Planning
import Quantities

extension SummarySource {
  func work(of due: [OperatorTask]) -> WeeklySummary.Work {
    var work = WeeklySummary.Work()
    for task in due {
      if task.status == .cancelled {
        work.cancelled += 1
        continue
      }
      work.planned += 1
      switch task.status {
      case .completed:
        work.completed += 1
        if isLate(task) { work.completedLate += 1 }
      case .missed: work.missed += 1
      case .pending, .inProgress, .blocked:
        work.open += 1
        if task.status == .blocked { work.blocked += 1 }
        if task.urgency == .overdue { work.overdue += 1 }
      case .cancelled: break
      }
    }
    return work
  }

  private func isLate(_ task: OperatorTask) -> Bool {
    guard let completedAt = task.completedAt else { return false }
    return completedAt.secondsSince1970 - task.dueAt.secondsSince1970 > Int64(settings.tasks.graceMinutes) * 60
  }

  /// How many items of a platform are to be published in a week, and how many are.
  func items(of platform: Platform, in week: Week) -> (planned: Int, published: Int) {
    let here = (placings[week] ?? []).filter { $0.item.platform == platform && $0.status != .cancelled }
    return (here.count, here.count { $0.status == .completed })
  }

  /// The items that people moved out of a week or into it.
  func moves(of week: Week) -> (away: [WeeklySummary.Move], here: [WeeklySummary.Move]) {
    (
      Self.moves(moved.filter { $0.item.local.day.week == week }.map(\.week)),
      Self.moves(moved.filter { $0.week == week }.map(\.item.local.day.week))
    )
  }

  private static func moves(_ weeks: [Week]) -> [WeeklySummary.Move] {
    Dictionary(grouping: weeks) { $0 }.map { WeeklySummary.Move(week: $0.key, items: $0.value.count) }
      .sorted { $0.week < $1.week }
  }

  /// What a week still asks for.
  func load(of week: Week) -> WeeklySummary.Load {
    let open = (dueTasks[week] ?? []).count { $0.status.isOpen }
    let slots = (placings[week] ?? []).filter { $0.status?.isOpen != false }
    let byPlatform = Dictionary(grouping: slots, by: \.item.platform).map { (platform: $0.key, count: $0.value.count) }
    return WeeklySummary.Load(week: week, tasks: open, items: byPlatform.sorted { $0.platform < $1.platform })
  }
}

/// An item with where its publishing now is; an item without a publishing task stays where the calendar has it.
///
/// Items and tasks are counted by the same time, or a post moved to another week would be missing from one of them.
struct Placing {
  let item: CalendarItem
  let week: Week
  let status: TaskStatus?

  /// The placings of a calendar's items.
  static func all(_ items: [CalendarItem], _ tasks: TaskList) -> [Placing] {
    let posts = Dictionary(tasks.tasks.filter { $0.type == .post }.map { ($0.item, $0) }) { first, _ in first }
    return items.map { item in
      let post = posts[item.id]
      return Placing(item: item, week: (post?.dueLocal ?? item.local).day.week, status: post?.status)
    }
  }
}
