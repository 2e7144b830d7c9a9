import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports

/// `show`: one campaign, calendar item or task in full.
struct ShowCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format()
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(_, let pipeline):
      let name = context.invocation.positionals[0]
      let (found, suggestion) = Selection.find(name, in: pipeline)
      guard let found else {
        return context.notFound("campaign, item or task", name, suggestion: suggestion, in: pipeline)
      }
      if format == "json" {
        context.console.say(bytes: Self.json(of: found).pretty)
      } else {
        for line in lines(of: found, pipeline) { context.console.say(line) }
      }
      return .done
    }
  }

  private static func json(of found: Selection.Found) -> JSON {
    switch found {
    case .campaign(let state): state.indexEntry.json
    case .item(let item, let state):
      CalendarDocument.json(of: state.tasks, items: [item], zone: state.campaign.zone.name)
    case .task(let task, _): TasksDocument.json(of: task)
    }
  }

  private func lines(of found: Selection.Found, _ pipeline: Pipeline) -> [String] {
    switch found {
    case .campaign(let state): CampaignText(state: state).lines
    case .item(let item, let state): ItemText(item: item, state: state).lines
    case .task(let task, let state):
      TaskText(
        task: task, state: state, settings: pipeline.book.settings, data: context.invocation.value("data")
      ).lines
    }
  }
}

/// A campaign as a page of text.
private struct CampaignText {
  let state: CampaignState

  var lines: [String] {
    let campaign = state.campaign
    let facts =
      [
        ["client", campaign.client], ["status", state.tasks.status.rawValue],
        ["flight", "\(campaign.flight.first) to \(campaign.flight.last), \(campaign.zone.name)"],
        ["objective", campaign.objective.statement],
        [
          "platforms",
          campaign.platforms.map { "\($0.value) \(campaign.cadence[$0.value]?.value.perWeek.description ?? "0")/week" }
            .joined(separator: ", "),
        ],
        ["call to action", campaign.callToAction], ["plan", "version \(state.plans.documents.last?.number ?? 0)"],
        ["items", "\(state.items.count)"], ["tasks", counts],
      ]
    return [TerminalText.safe("\(campaign.name) (\(campaign.id))")] + TextTable.lines(facts, indent: "  ")
      + TextBlock.lines("Description", campaign.description) + TextBlock.lines("Notes", campaign.notes) + targets
      + escalation + ["", "Calendar"] + calendar
  }

  private var targets: [String] {
    var lines = state.source.targets.map {
      $0.details(currency: state.currency, flightEnd: state.campaign.flight.last)
    }
    if let budget = state.source.budget { lines.append("budget: \(budget.text)") }
    return lines.isEmpty ? [] : ["", "Targets"] + lines.map { "  \(TerminalText.safe($0))" }
  }

  private var counts: String {
    let found = TaskStatus.allCases.compactMap { status -> String? in
      let count = state.tasks.tasks.count { $0.status == status }
      return count > 0 ? "\(count) \(status.rawValue)" : nil
    }
    return found.joined(separator: ", ")
  }

  private var escalation: [String] {
    guard let escalation = state.tasks.escalation else { return [] }
    return ["", "\(escalation.title) (level \(escalation.level))"] + escalation.tasks.map { "  \($0)" }
  }

  private var calendar: [String] {
    let statuses = Dictionary(
      state.tasks.tasks.filter { $0.type == .post }.map { ($0.item, $0.status.rawValue) }
    ) { first, _ in first }
    let rows = state.items.map { item in
      ["\(item.local.day) \(item.local.time)", statuses[item.id] ?? "", item.id, item.type.rawValue, item.title]
    }
    return TextTable.lines(rows, indent: "  ")
  }
}

/// A calendar item as a page of text.
private struct ItemText {
  let item: CalendarItem
  let state: CampaignState

  var lines: [String] {
    let facts =
      [
        ["id", item.id], ["publish", "\(item.local.day) \(item.local.time), \(item.zone) (\(item.scheduledAt))"],
        ["type", item.type.rawValue], ["theme", "\(item.theme) (\(item.stage.rawValue))"],
        ["angle", angle], ["pillar", item.pillar], ["asset", item.asset ?? "none"],
        ["call to action", item.callToAction], ["link", item.link ?? "none"], ["placed by", item.rule],
      ] + approval
    let tasks = state.tasks.tasks.filter { $0.item == item.id }.map { task in
      [
        "\(task.dueLocal.day) \(task.dueLocal.time)", task.urgency?.rawValue ?? "", task.status.rawValue,
        task.type.rawValue, task.id, task.owner ?? "", task.reason ?? "",
      ]
    }
    let heading = item.isCopyAuthored ? "Copy" : "Copy (a draft; write it in content.csv)"
    return [TerminalText.safe(item.title)] + TextTable.lines(facts, indent: "  ")
      + TextBlock.lines("Notes", state.notes(of: item)) + ["", heading] + TextBlock.lines(item.copy) + ["", "Tasks"]
      + TextTable.lines(tasks, indent: "  ")
  }
}

extension ItemText {
  /// A line for each role that has to approve it, and what approvals are bound to.
  private var approval: [[String]] {
    guard let approval = state.tasks.itemProgress[item.id]?.approval else { return [] }
    return approval.roles.map { [$0.name, ApprovalText.line(of: $0, zone: state.campaign.zone)] }
      + [["content", approval.content.description]]
  }

  /// The angle's id with its line, as the plan has it now.
  private var angle: String { state.angle(of: item) }
}

extension CampaignState {
  /// An item's angle by its id with its line, as the plan has it now.
  fileprivate func angle(of item: CalendarItem) -> String {
    guard let angle = source.plan.angle(item.angle) else { return item.angle }
    return "\(angle.id): \(angle.line)"
  }

  /// What the item's row of `content.csv` says to the people who work on it.
  fileprivate func notes(of item: CalendarItem) -> String? { rows[item.id]?.notes }
}

/// A task as a page of text, with its instructions.
private struct TaskText {
  let task: OperatorTask
  let state: CampaignState
  let settings: Settings
  /// The data directory as it was named, if it was.
  let data: String?

  var lines: [String] {
    var facts = [
      ["id", task.id], ["campaign", "\(state.campaign.name), for \(state.campaign.client)"],
      ["due", "\(task.dueLocal.day) \(task.dueLocal.time), \(state.campaign.zone.name) (\(task.dueAt))"],
      ["status", task.status.rawValue + (task.urgency.map { ", \($0.rawValue)" } ?? "")],
    ]
    if let account { facts.insert(["account", account], at: 2) }
    if let reason = task.reason { facts.append(["reason", reason]) }
    if let owner = task.owner { facts.append(["owner", owner]) }
    if let moved = task.movedFrom { facts.append(["moved from", "\(moved.day) \(moved.time)"]) }
    if let before { facts.append([task.waitsFor == nil ? "after" : "waits for", Self.text(of: before)]) }
    if let proof = task.proof { facts.append(["proof", Self.text(of: proof)]) }
    if let at = task.completedAt { facts.append(["completed", "\(at) by \(task.completedBy ?? "unknown")"]) }
    if let outcome = task.outcome { facts.append(["outcome", outcome]) }
    if !task.figures.isEmpty { facts.append(["noted", task.figures.map(\.text).joined(separator: "; ")]) }
    facts += (task.approval?.roles ?? []).map { [$0.name, ApprovalText.line(of: $0, zone: state.campaign.zone)] }
    let catalog = InstructionCatalog(settings: settings, on: settings.zone.local(at: state.asOf).day)
    let instructions = catalog.instruction(
      platform: task.platform, contentType: task.contentType, task: task.type)
    return [TerminalText.safe(task.title)] + TextTable.lines(facts, indent: "  ") + brief + published + copy + writing
      + commands
      + ["", "Instructions"] + TextBlock.lines(instructions.markdown)
  }

  /// The account that the plan names for the platform, for whoever acts with it.
  private var account: String? {
    guard [.post, .engage, .followUp, .analyze].contains(task.type) else { return nil }
    return state.source.plan.channels.first { $0.platform == task.platform }?.account
  }

  /// The task this one waits for, else the one it comes after.
  private var before: OperatorTask? {
    let wanted = task.waitsFor ?? task.after
    return state.tasks.tasks.first { $0.id == wanted }
  }

  private static func text(of task: OperatorTask) -> String {
    "\(task.id) (\(task.status.rawValue)\(task.owner.map { ", \($0)" } ?? ""))"
  }

  /// What to type when it is done, or cannot be done.
  private var commands: [String] {
    let commands = CommandHints(task: task, data: data).lines
    return commands.isEmpty ? [] : ["", "Record it"] + commands.map { "  \(TerminalText.safe($0))" }
  }

  private var item: CalendarItem? { state.items.first { $0.id == task.item } }

  /// What the item is about, for whoever makes or judges it; and what its row says to whoever works on it.
  private var brief: [String] {
    guard let item else { return [] }
    let notes = TextBlock.lines("Notes", state.notes(of: item))
    let all = TextBlock.lines("Notes for all items", state.campaign.notes)
    switch task.type {
    case .draft, .design, .review, .manual:
      let facts = [
        ["theme", "\(item.theme) (\(item.stage.rawValue))"], ["angle", state.angle(of: item)],
        ["pillar", item.pillar], ["call to action", item.callToAction],
      ]
      return ["", "Item"] + TextTable.lines(facts, indent: "  ") + notes + all
    case .engage, .followUp: return notes + all
    default: return notes
    }
  }

  /// Where the post lies that people answer and whose figures are read.
  private var published: [String] {
    guard [.engage, .followUp, .analyze].contains(task.type) else { return [] }
    let post = state.tasks.tasks.first { $0.item == task.item && $0.type == .post }
    guard let proof = post?.proof, let at = post?.completedAt else { return [] }
    let clock = state.campaign.zone.local(at: at)
    return ["", "Published \(clock.day) \(clock.time)", "  \(TerminalText.safe(Self.text(of: proof)))"]
  }

  private var copy: [String] {
    guard [.draft, .design, .review, .post].contains(task.type), let item else { return [] }
    return ["", item.isCopyAuthored ? "Copy" : "Copy (a draft; write it in content.csv)"]
      + TextBlock.lines(item.copy)
      + (item.asset.map { ["", "Asset", "  \(TerminalText.safe($0))"] } ?? [])
      + TextBlock.lines("Alternative text", item.altText)
      + (item.link.map { ["", "Link", "  \(TerminalText.safe($0))"] } ?? [])
  }

  /// What the plan gives to whoever writes the copy, or judges it.
  private var writing: [String] {
    guard let item else { return [] }
    let isOpen = task.type == .post && !item.isCopyAuthored
    guard isOpen || [.draft, .review].contains(task.type) else { return [] }
    return WritingNotes(item: item, plan: state.source.plan, settings: settings).lines
  }

  private static func text(of proof: Proof) -> String {
    switch proof {
    case .url(let link): link.text
    case .text(let text): text
    case .upload(let path, _): path
    case .manual(let reason): "manual: \(reason)"
    }
  }
}

/// A text of several lines, indented.
enum TextBlock {
  /// The text below a heading, or nothing where there is none.
  static func lines(_ heading: String, _ text: String?) -> [String] {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return [] }
    return ["", heading] + lines(text)
  }

  static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map {
      "  " + TerminalText.safe(String($0))
    }
    while lines.last == "  " { lines.removeLast() }
    return lines.map { $0 == "  " ? "" : $0 }
  }
}
