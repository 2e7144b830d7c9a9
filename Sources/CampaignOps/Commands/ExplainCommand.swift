import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities

/// `explain`: why an item stands where it stands, why a task is due when it is due, or what a finding's code means.
struct ExplainCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format()
    let name = context.invocation.positionals[0]
    if let code = Code(rawValue: name) { return say(CodeText(code: code).steps, of: name, format) }
    let session: Session
    switch try context.open() {
    case .refused(let status): return status
    case .session(let opened): session = opened
    }
    guard let pipeline = session.pipeline(explaining: name) else {
      context.show(session.diagnostics.sorted(), of: session)
      return .dataErrors
    }
    switch Selection.find(name, in: pipeline).found {
    case .item(let item, _):
      return say(steps(item, pipeline), of: item.id, format)
    case .task(let task, let state):
      return say(TaskReasons(task: task, state: state).steps, of: task.id, format)
    case .campaign, nil:
      let known = pipeline.states.flatMap { $0.items.map(\.id) } + Code.allCases.map(\.rawValue)
      return context.notFound(
        "item, task or code", name, suggestion: Suggestion.closest(to: name, in: known), in: pipeline)
    }
  }

  /// The way through the rules; of an item in a calendar that is left as it is, only its rule is known.
  private func steps(_ item: CalendarItem, _ pipeline: Pipeline) -> [String] {
    if !pipeline.explanation.isEmpty { return pipeline.explanation }
    return [item.rule, "result: \(item.local), \(item.zone) (\(item.scheduledAt))"]
  }

  private func say(_ steps: [String], of name: String, _ format: String) -> ExitStatus {
    if format == "json" {
      let json: JSON = ["id": .string(name), "steps": .array(steps.map(JSON.string))]
      context.console.say(bytes: json.pretty)
    } else {
      context.console.say(TerminalText.safe(name))
      for (index, step) in steps.enumerated() { context.console.say("  \(index + 1). \(TerminalText.safe(step))") }
    }
    return .done
  }
}

/// What a code means, and what to do.
private struct CodeText {
  let code: Code

  var steps: [String] {
    let weight =
      code.severity == .error
      ? "an error: what depends on it is not made, and the status is 1"
      : "a warning: the data works, but somebody should look"
    let sample = CodeSamples.line(of: code.rawValue).map { ["as in: \($0)"] } ?? []
    return [weight, "cause: \(code.facts.cause)", "remedy: \(code.facts.remedy)"] + sample
  }
}

/// Why a task is due when it is due, and what holds it up.
private struct TaskReasons {
  let task: OperatorTask
  let state: CampaignState

  var steps: [String] {
    let item = state.items.first { $0.id == task.item }
    let step = state.campaign.workflow.steps(for: task.contentType).first { task.id == "\(task.item)/\($0.key)" }
    var steps: [String] = []
    if let item { steps.append("it belongs to \(item.id), which is placed by: \(item.rule)") }
    if let step {
      let distance = Interval(minutes: abs(step.offset.minutes))
      let when =
        step.offset.minutes == 0
        ? "at the item's own time"
        : step.offset.minutes < 0 ? "\(distance) before the item's time" : "\(distance) after the proof of publishing"
      steps.append("its step of the workflow, \(step.type.rawValue), is due \(when)")
      if let item, step.offset.minutes < 0, task.movedFrom == nil {
        steps += pulledForward(from: item.scheduledAt.adding(step.offset))
      }
    }
    if let moved = task.movedFrom { steps.append("a person moved it from \(moved)") }
    if task.isWaiting { steps.append("its post is not published yet, so the time is only what was planned") }
    if let before = task.waitsFor { steps.append("it waits for \(before)") }
    if let reason = task.reason { steps.append("\(task.status.rawValue): \(reason)") }
    if let owner = task.owner { steps.append("its owner is \(owner)") }
    let urgency = task.urgency.map { ", \($0.rawValue)" } ?? ""
    let zone = state.campaign.zone
    steps.append("result: due \(task.dueLocal), \(zone) (\(task.dueAt)); \(task.status.rawValue)\(urgency)")
    return steps
  }

  /// Why it is due on an earlier day than its offset says.
  private func pulledForward(from asked: Instant) -> [String] {
    let zone = state.campaign.zone
    let (day, due) = (zone.local(at: asked).day, zone.local(at: task.dueAt).day)
    guard due < day else { return [] }
    let rules = state.campaign.calendar
    let isOff =
      !rules.workingDays.contains(day.weekday)
      || rules.blackouts.contains { $0.platforms.isEmpty && $0.days.contains(day) }
    return [
      isOff
        ? "\(day) is no working day, so it is due on the last one before"
        : "\(zone.local(at: asked).time) is a quiet hour or comes after what needs it, so it is due before"
    ]
  }
}
