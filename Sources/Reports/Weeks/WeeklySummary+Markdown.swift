import Metrics
import Planning
import Quantities

extension WeeklySummary {
  /// The summary as a page people read in a pull request.
  public var markdown: String {
    [heading, workSection, lateSection, figuresSection, platformSection, topSection, nextSection]
      .compactMap { $0 }.joined(separator: "\n")
  }

  private var heading: String {
    """
    # \(MarkdownText.inline(name)): week \(week)

    \(week.first) to \(week.last), \(zone)\(isOver ? "" : "; the week is not over yet")

    """
  }

  private var workSection: String {
    let rate = work.completionRate.map { " (\(FigureText.percent($0)))" } ?? ""
    var lines = ["## Work", "", "\(work.completed) of \(work.planned) tasks completed\(rate)."]
    var parts: [String] = []
    if work.completedLate > 0 { parts.append("\(work.completedLate) completed late") }
    if work.overdue > 0 { parts.append("\(work.overdue) overdue") }
    if work.blocked > 0 { parts.append("\(work.blocked) blocked") }
    if work.missed > 0 { parts.append("\(work.missed) missed") }
    if work.cancelled > 0 { parts.append("\(work.cancelled) cancelled") }
    if work.open > 0 { parts.append("\(work.open) still open") }
    if !parts.isEmpty { lines.append("Of all: \(parts.joined(separator: ", ")).") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var lateSection: String? {
    guard !lateTasks.isEmpty else { return nil }
    let rows = lateTasks.map { task in
      "- `\(task.id)`, due \(task.dueLocal)"
        + (task.owner.map { ", \(MarkdownText.inline($0))" } ?? "")
        + (task.reason.map { ": \(MarkdownText.inline($0))" } ?? "")
    }
    return "## Overdue\n\n" + rows.joined(separator: "\n") + "\n"
  }

  private var figuresSection: String {
    guard !totals.isEmpty else { return "## Figures\n\nNo figures were exported for this week.\n" }
    var rows = totals.filter { $0.metric.kind != .nonAdditive }.map { metric, comparison in
      [
        metric.name, FigureText.value(comparison.value, of: metric, currency: currency),
        FigureText.value(comparison.before, of: metric, currency: currency), FigureText.change(comparison),
      ]
    }
    rows += kpis.map { kpi, comparison in
      [
        kpi.name, FigureText.value(comparison.value, of: kpi, currency: currency),
        FigureText.value(comparison.before, of: kpi, currency: currency), FigureText.change(comparison),
      ]
    }
    return "## Figures\n\n" + MarkdownText.table(["figure", "\(week)", "\(week.previous)", "change"], rows)
  }

  private var platformSection: String? {
    guard !platforms.isEmpty else { return nil }
    let names = ["impressions", "clicks", "engagements", "spend", "conversions"]
    let shown = names.filter { name in platforms.contains { $0.metrics.contains { $0.metric.name == name } } }
    let rows = platforms.map { figures in
      ["\(figures.platform)", "\(figures.itemsPublished) of \(figures.itemsPlanned)"]
        + shown.map { name in
          guard let found = figures.metrics.first(where: { $0.metric.name == name }) else { return "n/a" }
          return FigureText.value(found.comparison.value, of: found.metric, currency: currency)
        }
    }
    return "## Platforms\n\n" + MarkdownText.table(["platform", "published"] + shown, rows)
  }

  private var topSection: String? {
    var lines: [String] = []
    if let top = topByEngagementRate {
      lines.append("- by engagement rate: \(top.platform), \(FigureText.percent(top.rate))")
    }
    if let top = topByVolume {
      lines.append("- by volume: \(top.platform), \(FigureText.grouped(top.value.description)) \(top.metric.name)")
    }
    return lines.isEmpty ? nil : "## Top platform\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private var nextSection: String {
    let items = nextWeek.items.map { "\($0.count) on \($0.platform)" }
    let publishing = items.isEmpty ? "nothing to publish" : "to publish: " + items.joined(separator: ", ")
    let tasks = nextWeek.tasks == 1 ? "1 open task" : "\(nextWeek.tasks) open tasks"
    return "## Next week (\(nextWeek.week))\n\n\(tasks); \(publishing).\n"
  }
}
