import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports

/// `tasks`: what is to be done.
struct TasksCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format()
    let choice = try choice()
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(_, let pipeline):
      if let id = context.invocation.value("campaign"), !pipeline.states.contains(where: { $0.campaign.id.text == id })
      {
        let known = pipeline.states.map(\.campaign.id.text)
        return context.notFound("campaign", id, suggestion: Suggestion.closest(to: id, in: known))
      }
      let sections = sections(choice, pipeline)
      if format == "json" {
        context.console.say(bytes: Self.json(of: sections).pretty)
      } else {
        show(sections, pipeline)
      }
      return .done
    }
  }

  private enum Choice {
    case agenda, today, overdue, upcoming(Int), all
  }

  private func choice() throws(UsageError) -> Choice {
    let invocation = context.invocation
    let given = ["today", "overdue", "upcoming", "all"].filter { invocation.has($0) }
    if given.count > 1 { throw .conflict("--\(given[0])", "--\(given[1])") }
    if let days = invocation.value("upcoming") {
      guard let count = Int(days), (1...3660).contains(count) else {
        throw .badValue(option: "upcoming", value: days, expected: "a number of days from 1 to 3660")
      }
      return .upcoming(count)
    }
    switch given.first {
    case "today": return .today
    case "overdue": return .overdue
    case "all": return .all
    default: return .agenda
    }
  }

  private func sections(_ choice: Choice, _ pipeline: Pipeline) -> [(title: String, tasks: [OperatorTask])] {
    let lists = TaskLists(
      pipeline.states.map(\.tasks), campaigns: pipeline.states.map(\.campaign), asOf: pipeline.asOf)
    switch choice {
    case .today: return [("Today", filter(lists.today))]
    case .overdue: return [("Overdue", filter(lists.overdue))]
    case .upcoming(let days): return [("Next \(Console.plural(days, "day"))", filter(lists.upcoming(days: days)))]
    case .all: return [("All tasks", filter(pipeline.states.flatMap(\.tasks.tasks)))]
    case .agenda:
      let overdue = filter(lists.overdue)
      let late = Set(overdue.map(\.id))
      let today = filter(lists.today).filter { !late.contains($0.id) }
      let shown = late.union(today.map(\.id))
      return [
        ("Overdue", overdue), ("Today", today),
        ("Next 7 days", filter(lists.upcoming(days: 7)).filter { !shown.contains($0.id) }),
      ]
    }
  }

  private func filter(_ tasks: [OperatorTask]) -> [OperatorTask] {
    let campaign = context.invocation.value("campaign")
    let owner = context.invocation.value("owner")?.lowercased()
    return tasks.filter { task in
      (campaign == nil || task.campaign.text == campaign) && (owner == nil || task.owner?.lowercased() == owner)
    }
  }

  private func show(_ sections: [(title: String, tasks: [OperatorTask])], _ pipeline: Pipeline) {
    for (number, section) in sections.enumerated() {
      if number > 0 { context.console.say("") }
      context.console.say("\(section.title) (\(section.tasks.count))")
      let rows = section.tasks.map { task in
        [
          "\(task.dueLocal.day) \(task.dueLocal.time)", task.urgency?.rawValue ?? task.status.rawValue,
          task.status == .pending ? "" : task.status.rawValue, task.owner ?? "", task.id, task.title,
        ]
      }
      for line in TextTable.lines(rows, indent: "  ") { context.console.say(line) }
    }
  }

  private static func json(of sections: [(title: String, tasks: [OperatorTask])]) -> JSON {
    .array(sections.flatMap { $0.tasks.map(TasksDocument.json) })
  }
}
