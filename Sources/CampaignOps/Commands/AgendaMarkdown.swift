import Formats
import Planning
import Quantities
import Reports

/// Tasks as a check list in Markdown, for an issue, a wiki or a printout.
struct AgendaMarkdown {
  /// The headings, in order.
  let sections: [Agenda.Section]

  /// The lines.
  var lines: [String] {
    guard sections.contains(where: { !$0.tasks.isEmpty }) else { return ["Nothing to do."] }
    return sections.enumerated().flatMap { place, section in
      (place == 0 ? [] : [""]) + ["## \(section.title) (\(section.tasks.count))"] + days(of: section)
    }
  }

  private func days(of section: Agenda.Section) -> [String] {
    let days = Dictionary(grouping: section.tasks, by: \.dueLocal.day)
    return days.keys.sorted().flatMap { day in
      ["", "### \(Agenda.name(of: day))", ""] + (days[day] ?? []).map(line)
    }
  }

  private func line(_ task: OperatorTask) -> String {
    let box = task.status.isOpen ? "[ ]" : "[x]"
    let owner = task.owner.map { ", \(MarkdownText.inline($0))" } ?? ""
    let state = Agenda.state(of: task)
    let reason = task.reason.map { ": \(MarkdownText.inline($0))" } ?? ""
    let rest = state.isEmpty && reason.isEmpty ? "" : " – \(state)\(reason)"
    return "- \(box) \(task.dueLocal.time) \(MarkdownText.inline(task.title)) (`\(task.id)`\(owner))\(rest)"
  }
}
