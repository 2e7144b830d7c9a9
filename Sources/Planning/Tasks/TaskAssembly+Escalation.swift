import Campaigns
import Quantities

extension TaskAssembly {
  /// The campaign's one escalation while it is active and anything is late; nothing closes it but the work itself.
  ///
  /// The text says due times, not ages, so that it changes only when a task or the rung changes.
  func escalation(of late: [OperatorTask], among all: [OperatorTask]) -> Escalation? {
    let late = late.sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
    guard status == .active, let first = late.first else { return nil }
    let since = lateAfter(first.dueAt)
    let tasks = late.count == 1 ? "1 overdue task" : "\(late.count) overdue tasks"
    return Escalation(
      id: "\(campaign.id)/escalation", since: since, level: rung(age: since.seconds(until: asOf)),
      tasks: late.map(\.id),
      title: "ESCALATION: \(tasks)", text: text(late, first: first, waiting: waiting(for: late, among: all)))
  }

  /// The rung of the ladder: the first day, the next two days, and from then on.
  private func rung(age: Int64) -> Int {
    let day: Int64 = 24 * 60 * 60
    return age < day ? 1 : age < 3 * day ? 2 : 3
  }

  /// How many open tasks cannot begin before the late ones are done.
  private func waiting(for late: [OperatorTask], among all: [OperatorTask]) -> Int {
    let ids = Set(late.map(\.id))
    return all.count { task in task.status.isOpen && !ids.contains(task.id) && task.after.map(ids.contains) == true }
  }

  private func text(_ late: [OperatorTask], first: OperatorTask, waiting: Int) -> String {
    let head = late.count == 1 ? "This task is late" : "These tasks are late"
    let lines = late.map { "- `\($0.id)`: \(markdownEscaped($0.title)), due \(shown($0.dueLocal))" }
    let others = late.count == 1 ? "" : " The commands name the earliest task; use the other ids the same way."
    return """
      \(head) (times in \(campaign.zone.name)):

      \(lines.joined(separator: "\n"))

      ## Three ways out

      \(TaskCommands.waysOut(of: first.id).joined(separator: "\n"))

      Each ends the escalation for its task.\(others)

      ## What waiting costs

      \(impact(waiting: waiting))

      """
  }

  private func impact(waiting: Int) -> String {
    let limit = Interval(minutes: max(0, settings.missedAfterMinutes))
    let dependants =
      switch waiting {
      case 0: "No other task waits directly for these."
      case 1: "1 other task waits for these and cannot begin before."
      default: "\(waiting) other tasks wait for these and cannot begin before."
      }
    return dependants + " A task that is still open \(limit) after its time is given up as MISSED;"
      + " what should follow a missed post is cancelled, and the week's completion rate falls."
  }

  private func shown(_ time: LocalTime) -> String { "\(time.day) \(time.time)" }
}

/// The commands that operators are told to type, written once.
enum TaskCommands {
  /// Complete, block or reschedule, as a numbered list.
  static func waysOut(of task: String) -> [String] {
    [
      "1. It is done: `campaign-ops task complete \(task) --url ADDRESS`",
      "2. It cannot go on: `campaign-ops task block \(task) --reason \"WHY\"`",
      "3. It needs another time: `campaign-ops task reschedule \(task) --to \"YYYY-MM-DDTHH:MM:SS+HH:MM\""
        + " --reason \"WHY\"`",
    ]
  }
}

/// A person's words on one line of Markdown, without any mark-up they would turn into.
private func markdownEscaped(_ words: String) -> String {
  var text = ""
  for character in words {
    if character.isNewline || character == "\t" {
      text.append(" ")
    } else {
      if "\\`*_[]<>|".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
  return text
}
