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
    let format = try context.format(["text", "json", "csv", "markdown"])
    let choice = try choice()
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(_, let pipeline):
      if let id = context.invocation.value("campaign"), !pipeline.states.contains(where: { $0.campaign.id.text == id })
      {
        let known = pipeline.states.map(\.campaign.id.text)
        return context.notFound("campaign", id, suggestion: Suggestion.closest(to: id, in: known), in: pipeline)
      }
      let sections = sections(choice, pipeline)
      switch format {
      case "json": context.console.say(bytes: Self.json(of: sections).pretty)
      case "csv": context.console.say(bytes: Self.worklist(of: sections, pipeline))
      case "markdown": for line in AgendaMarkdown(sections: sections).lines { context.console.say(line) }
      default: show(sections, pipeline)
      }
      if case .all = choice { return .done }
      sayWhatRests(in: pipeline, format)
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

  private func sections(_ choice: Choice, _ pipeline: Pipeline) -> [Agenda.Section] {
    let lists = TaskLists(
      pipeline.states.map(\.tasks), campaigns: pipeline.states.map(\.campaign), asOf: pipeline.asOf)
    let overdue = Agenda.Section(title: "Overdue", tasks: filter(lists.overdue))
    let today = Agenda.Section(title: "Today", tasks: filter(lists.today.filter { $0.urgency != .overdue }))
    switch choice {
    case .today: return [overdue, today]
    case .overdue: return [overdue]
    case .upcoming(let days): return [upcoming(days, lists, besides: [])]
    case .all:
      let all = pipeline.states.flatMap(\.tasks.tasks).sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
      return [Agenda.Section(title: "All tasks", tasks: filter(all))]
    case .agenda: return [overdue, today, upcoming(7, lists, besides: Set(today.tasks.map(\.id)))]
    }
  }

  private func upcoming(_ days: Int, _ lists: TaskLists, besides shown: Set<String>) -> Agenda.Section {
    let tasks = filter(lists.upcoming(days: days)).filter { !shown.contains($0.id) }
    return Agenda.Section(title: "Next \(Console.plural(days, "day"))", tasks: tasks)
  }

  private func filter(_ tasks: [OperatorTask]) -> [OperatorTask] {
    let campaign = context.invocation.value("campaign")
    let owner = context.invocation.value("owner")?.lowercased()
    return tasks.filter { task in
      (campaign == nil || task.campaign.text == campaign)
        && (owner == nil || (task.owner?.lowercased() ?? "nobody") == owner)
    }
  }

  private func show(_ sections: [Agenda.Section], _ pipeline: Pipeline) {
    let zones = Dictionary(pipeline.states.map { ($0.campaign.id, $0.campaign.zone) }) { first, _ in first }
    let agenda = Agenda(
      sections: sections, zones: zones, home: pipeline.book.settings.zone, isCut: context.console.isTerminal)
    for line in agenda.lines { context.console.say(line) }
  }

  /// Says which campaigns have open work that is in no list because they are not active, and how to change that.
  ///
  /// It stands below what people read; beside what programs read, where nothing may stand but what was asked for.
  private func sayWhatRests(in pipeline: Pipeline, _ format: String) {
    let campaign = context.invocation.value("campaign")
    let lines = pipeline.states.filter { campaign == nil || $0.campaign.id.text == campaign }.compactMap { state in
      RestingWork(of: state, filter(state.tasks.tasks), data: context.invocation.value("data"))?.line
    }
    guard !lines.isEmpty, !context.invocation.has("quiet") else { return }
    for line in [""] + lines {
      switch format {
      case "json", "csv": if !line.isEmpty { context.console.warn("campaign-ops: \(line)") }
      case "markdown": context.console.say(line.isEmpty ? "" : "- \(MarkdownText.inline(line))")
      default: context.console.say(TerminalText.safe(line))
      }
    }
  }

  private static func worklist(of sections: [Agenda.Section], _ pipeline: Pipeline) -> [UInt8] {
    let zones = Dictionary(pipeline.states.map { ($0.campaign.id, $0.campaign.zone) }) { first, _ in first }
    let tasks = sections.flatMap(\.tasks).filter(\.status.isOpen)
    let published = WorklistTable.published(by: pipeline.states.map(\.tasks))
    return WorklistTable.bytes(of: tasks, items: pipeline.states.flatMap(\.items), published: published) { zones[$0] }
  }

  private static func json(of sections: [Agenda.Section]) -> JSON {
    .array(sections.flatMap { $0.tasks.map(TasksDocument.json) })
  }
}
