import Campaigns
import Quantities

extension TaskAssembly {
  /// The campaign's one escalation while it is active and anything is late; nothing closes it but the work itself.
  ///
  /// It is as old as the time during which something has been late without a break, whatever that was, so it never
  /// falls back a rung while it is open. The text says due times, not ages, so that it changes only when a task does.
  func escalation(of late: [OperatorTask], in works: [ItemWork], _ life: CampaignLife, among all: [OperatorTask])
    -> Escalation?
  {
    let late = late.sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
    guard status == .active, let first = late.first else { return nil }
    // A record that moves a time into the past makes its task late from that very moment on.
    let since = lateSince(works, life) ?? asOf
    let rung = settings.escalation.rung(age: since.seconds(until: asOf))
    let tasks = late.count == 1 ? "1 overdue task" : "\(late.count) overdue tasks"
    return Escalation(
      id: "\(campaign.id)/escalation", since: since, level: rung,
      notices: (1...rung).map { since.adding($0 == 1 ? Interval(minutes: 0) : settings.escalation.ladder[$0 - 2]) },
      tasks: late.map(\.id), title: "ESCALATION: \(tasks)",
      text: text(late, first: first, waiting: waiting(for: late, among: all)))
  }

  /// The moment since which something has been late without a break, within the time the campaign has been active.
  private func lateSince(_ works: [ItemWork], _ life: CampaignLife) -> Instant? {
    let now = works.flatMap { work in
      work.steps.indices.compactMap { work.lateSince($0, at: asOf) }.map { ItemWork.LateSpell(from: $0, until: asOf) }
    }
    guard let last = now.map(\.from).min() else { return nil }
    let earlier = works.flatMap(\.lateSpells).sorted { $0.until > $1.until }
    let since = earlier.reduce(last) { since, spell in spell.until >= since ? min(since, spell.from) : since }
    return max(since, life.spans.last?.from ?? since)
  }

  /// How many open tasks cannot begin before the late ones are done.
  private func waiting(for late: [OperatorTask], among all: [OperatorTask]) -> Int {
    let ids = Set(late.map(\.id))
    return all.count { task in task.status.isOpen && !ids.contains(task.id) && task.after.map(ids.contains) == true }
  }

  private func text(_ late: [OperatorTask], first: OperatorTask, waiting: Int) -> String {
    let head = late.count == 1 ? "This task is late" : "These tasks are late"
    let lines = late.prefix(settings.escalation.listed).map { task in
      let why = task.status == .blocked ? task.reason.map { " (blocked: \(markdownEscaped($0)))" } ?? "" : ""
      return "- `\(task.id)`: \(markdownEscaped(task.title)), due \(shown(task.dueLocal))\(why)"
    }
    let rest = late.count > lines.count ? ["- and \(late.count - lines.count) more"] : []
    let others = late.count == 1 ? "" : " The commands name the earliest task; use the other ids the same way."
    return """
      \(head) (times in \(campaign.zone.name)):

      \((lines + rest).joined(separator: "\n"))
      \(shares(of: late))
      ## Three ways out

      \(TaskCommands.waysOut(of: first.id).joined(separator: "\n"))

      Each ends the escalation for its task.\(others)

      ## What waiting costs

      \(impact(of: late, waiting: waiting))

      """
  }

  /// How the late tasks are spread over people, where there are several to be told.
  private func shares(of late: [OperatorTask]) -> String {
    let counts = Dictionary(grouping: late) { $0.owner ?? "nobody" }.mapValues(\.count)
    guard counts.count > 1 else { return "" }
    let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "\(markdownEscaped($0.key)) \($0.value)"
    }
    return "\nBy owner: \(parts.joined(separator: ", ")).\n"
  }

  private func impact(of late: [OperatorTask], waiting: Int) -> String {
    let lengths = Set(late.map { rules.missedAfter($0.type) }).sorted().map(\.description)
    let dependants =
      switch waiting {
      case 0: "No other task waits directly for these."
      case 1: "1 other task waits for these and cannot begin before."
      default: "\(waiting) other tasks wait for these and cannot begin before."
      }
    return dependants
      + " A task that is still open \(lengths.joined(separator: " or ")) after its time is given up as MISSED;"
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
