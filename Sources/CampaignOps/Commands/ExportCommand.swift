import Campaigns
import Diagnostics
import Planning
import Quantities
import Reports

/// `export`: the calendar of all campaigns, or a part of it, for other programs and people.
struct ExportCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.invocation.has("format") ? context.format(["csv", "md", "html", "ics"]) : "csv"
    let filter = try Filter(context.invocation)
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(_, let pipeline):
      if let id = context.invocation.value("campaign"), !pipeline.states.contains(where: { $0.campaign.id.text == id })
      {
        let known = pipeline.states.map(\.campaign.id.text)
        return context.notFound("campaign", id, suggestion: Suggestion.closest(to: id, in: known), in: pipeline)
      }
      let entries = pipeline.states.flatMap { CalendarEntry.all($0.items, $0.tasks, of: $0.campaign) }
        .filter(filter.allows).sorted { ($0.instant, $0.item.id) < ($1.instant, $1.item.id) }
      guard !entries.isEmpty else {
        context.console.warn("campaign-ops: no item matches")
        return .nothingFound
      }
      let name = pipeline.book.settings.name
      switch format {
      case "md": context.console.say(bytes: Array(CalendarTable.markdown(entries).utf8))
      case "html": context.console.say(bytes: Array(CalendarTable.html(entries, title: name).utf8))
      case "ics": context.console.say(bytes: CalendarFeed.ics(entries, workspace: name))
      default: context.console.say(bytes: CalendarTable.csv(entries))
      }
      return .done
    }
  }

  /// What is wanted of the calendar.
  private struct Filter {
    let from: Day?
    let to: Day?
    let platform: Platform?
    let status: TaskStatus?
    let campaign: String?

    init(_ invocation: Invocation) throws(UsageError) {
      from = try Self.day("from", invocation)
      to = try Self.day("to", invocation)
      campaign = invocation.value("campaign")
      platform = invocation.value("platform").flatMap(Platform.named)
      if let word = invocation.value("platform"), platform == nil {
        throw .badValue(option: "platform", value: word, expected: "a platform such as linkedin")
      }
      status = invocation.value("status").flatMap { TaskStatus(rawValue: $0.uppercased()) }
      if let word = invocation.value("status"), status == nil {
        let words = TaskStatus.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badValue(option: "status", value: word, expected: words)
      }
    }

    private static func day(_ option: String, _ invocation: Invocation) throws(UsageError) -> Day? {
      guard let text = invocation.value(option) else { return nil }
      guard let day = Day(text) else {
        throw .badValue(option: option, value: text, expected: "a day such as 2026-11-16")
      }
      return day
    }

    func allows(_ entry: CalendarEntry) -> Bool {
      let day = entry.local.day
      return (from.map { day >= $0 } ?? true) && (to.map { day <= $0 } ?? true)
        && (platform.map { entry.item.platform == $0 } ?? true)
        && (status.map { entry.progress.status == $0 } ?? true)
        && (campaign.map { entry.campaign.id.text == $0 } ?? true)
    }
  }
}
