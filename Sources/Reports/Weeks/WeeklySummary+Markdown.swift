import Campaigns
import Formats
import Metrics
import Planning
import Quantities

extension WeeklySummary {
  /// The summary as a page people read in a pull request.
  public var markdown: String {
    let sections: [String?] =
      [heading, targetSection, pacingSection, workSection] + taskLists + figureSections
      + [provisionalNote, zoneNote, topSection, anomalySection, nextSection]
    return sections.compactMap { $0 }.joined(separator: "\n")
  }

  private var heading: String {
    """
    # \(MarkdownText.inline(name)): week \(week)

    \(week.first) to \(week.last), \(zone)\(isOver ? "" : "; the week is not over yet")

    """
  }

  private var targetSection: String? {
    let money = currency ?? budget?.total.currency
    var lines = targets.map { "- " + MarkdownText.inline($0.details(currency: money, flightEnd: flightEnd)) }
    if let budget { lines.append("- " + MarkdownText.inline("budget: " + budget.text)) }
    return lines.isEmpty ? nil : "## Targets\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private var workSection: String {
    var done = "\(work.completed) of \(Self.count(work.planned, "task")) completed"
    if let rate = work.completionRate { done += " (\(FigureText.percent(rate)))" }
    if work.completedLate > 0 { done += ", \(work.completedLate) of them late" }
    var lines = ["## Work", "", work.planned > 0 ? "\(done)." : "Nothing was to be done."]
    let trouble = Self.counts([(work.overdue, "overdue"), (work.blocked, "blocked")])
    let rest = Self.counts([
      (work.open, "still open" + (trouble.isEmpty ? "" : " (\(trouble))")), (work.missed, "missed"),
      (work.cancelled, "cancelled"),
    ])
    if !rest.isEmpty { lines.append("\(rest).") }
    lines += movedAway.map { "\(Self.count($0.items, "item")) moved to \($0.week)." }
    lines += movedHere.map { "\(Self.count($0.items, "item")) moved here from \($0.week)." }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counts(_ parts: [(count: Int, word: String)]) -> String {
    parts.filter { $0.count > 0 }.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
  }

  private var taskLists: [String?] {
    // What is both late and blocked is told once, with the reason.
    let held = blockedTasks.filter { $0.urgency != .overdue }
    return [list("Overdue", lateTasks), list("Missed", missedTasks), list("Blocked, not overdue yet", held)]
  }

  /// The longest list of tasks on a page; the rest is counted.
  private static let longestList = 10

  private func list(_ title: String, _ tasks: [OperatorTask]) -> String? {
    guard !tasks.isEmpty else { return nil }
    var rows = tasks.prefix(Self.longestList).map { task in
      "- `\(task.id)`, due \(task.dueLocal.day) \(task.dueLocal.time)"
        + (task.owner.map { ", \(MarkdownText.inline($0))" } ?? "")
        + (task.reason.map { ": \(MarkdownText.inline($0))" } ?? "")
    }
    if tasks.count > rows.count { rows.append("- and \(tasks.count - rows.count) more") }
    return "### \(title)\n\n" + rows.joined(separator: "\n") + "\n"
  }

  private var topSection: String? {
    var lines: [String] = []
    if let top = topByEngagementRate {
      lines.append(Self.line("engagement rate", top) { FigureText.percent($0) })
    }
    if let top = topByVolume {
      lines.append(Self.line(top.measure.label.lowercased(), top) { FigureText.grouped($0.description) })
    }
    return lines.isEmpty ? nil : "## Top platform\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private static func line<Measure>(
    _ measure: String, _ top: Ranking<Measure>, _ text: (Amount) -> String
  ) -> String {
    "- by \(measure): \(top.first.platform), \(text(top.first.value)) "
      + "(next: \(top.next.platform), \(text(top.next.value)))"
  }

  private var nextSection: String? {
    guard let nextWeek else { return nil }
    let items = nextWeek.items.map { "\($0.count) on \($0.platform)" }
    let publishing = items.isEmpty ? "nothing to publish" : "to publish: " + items.joined(separator: ", ")
    let tasks = nextWeek.tasks == 0 ? "No open tasks" : Self.count(nextWeek.tasks, "open task")
    return "## Next week (\(nextWeek.week))\n\n\(tasks); \(publishing).\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
