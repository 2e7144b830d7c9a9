import Campaigns
import Diagnostics
import Planning
import Quantities

/// `task …`: records what was done with a task.
struct TaskCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  private static let verbs = [
    "start", "complete", "block", "unblock", "reschedule", "cancel", "assign", "approve", "reject",
  ]

  func run() throws(UsageError) -> ExitStatus {
    let verb = context.invocation.positionals[0]
    guard Self.verbs.contains(verb) else {
      throw .unknownCommand(
        "task \(verb)", suggestion: Suggestion.closest(to: verb, in: Self.verbs).map { "task \($0)" })
    }
    try checkOptions(verb)
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(let session, let pipeline):
      let name = context.invocation.positionals[1]
      let (found, suggestion) = Selection.task(name, in: pipeline, judged: ["approve", "reject"].contains(verb))
      guard let (task, state) = found else {
        return context.notFound("task", name, suggestion: suggestion, in: pipeline)
      }
      let writer = ProgressWriter(
        context: context, session: session, known: pipeline.diagnostics, zone: state.campaign.zone)
      let here = Location(path: "command line")
      var record = ProgressRecord(
        location: here, campaign: task.campaign, task: Placed(task.id, at: here),
        action: try action(verb, writer),
        at: Placed(try writer.moment(), at: here), actor: context.actor, outcome: context.invocation.value("outcome"),
        notes: context.invocation.value("notes"), figures: try figures())
      if ["complete", "approve", "reject"].contains(verb) {
        record.role = context.invocation.value("role").map { Placed($0, at: here) }
        // What is approved or published is what the item says now, and is sealed into the record.
        record.content = task.approval.map { Placed($0.content, at: here) }
        record.expires = verb == "approve" ? try writer.moment(option: "expires") : nil
      } else if verb == "start", task.type == .post {
        record.content = task.approval.map { Placed($0.content, at: here) }
      }
      return writer.record(record, about: "\(verb)-\(task.id.dropFirst(task.campaign.text.count + 1))")
    }
  }

  /// Which options each verb has a use for, besides those every verb has.
  private static let uses = [
    "complete": ["url", "text", "upload", "manual", "outcome", "figures", "role"], "block": ["reason"],
    "cancel": ["reason"], "reschedule": ["to", "reason"], "approve": ["role", "expires"], "reject": ["role", "reason"],
  ]

  /// Refuses a command line that cannot make sense before anything is read.
  private func checkOptions(_ verb: String) throws(UsageError) {
    let words = context.invocation.positionals.count
    if (verb == "assign") != (words == 3) {
      throw .wrongCount(
        command: "task \(verb)", usage: verb == "assign" ? "TASK NAME" : "TASK", given: words - 1)
    }
    for option in ["at", "to", "expires"] { _ = try context.invocation.time(option) }
    if verb == "complete" { _ = try proofOption() }
    if ["block", "cancel", "reschedule", "reject"].contains(verb) { _ = try reason(verb) }
    _ = try figures()
    if verb == "reschedule", !context.invocation.has("to") {
      throw .missingOption("--to", why: "`task reschedule` has to say when")
    }
    let own = Set(Self.uses.values.joined())
    for option in context.invocation.options.keys.sorted() where own.contains(option) {
      guard Self.uses[verb, default: []].contains(option) else { throw .conflict("task \(verb)", "--\(option)") }
    }
  }

  private func action(_ verb: String, _ writer: ProgressWriter) throws(UsageError) -> ProgressRecord.Action {
    switch verb {
    case "start": return .start
    case "complete":
      let proof = try proof(writer.session)
      return .complete(Placed(proof, at: Location(path: "command line")))
    case "block": return .block(reason: try reason("block"))
    case "unblock": return .unblock
    case "cancel": return .cancel(reason: try reason("cancel"))
    case "assign": return .assign(to: context.invocation.positionals[2])
    case "approve": return .approve
    case "reject": return .reject(reason: try reason("reject"))
    default:
      guard let time = try writer.moment(option: "to") else {
        throw .missingOption("--to", why: "`task reschedule` has to say when")
      }
      return .reschedule(to: time, reason: try reason("reschedule"))
    }
  }

  /// Figures noted with a completion.
  private func figures() throws(UsageError) -> [NotedFigure] {
    guard let text = context.invocation.value("figures") else { return [] }
    guard let figures = NotedFigure.list(text) else {
      throw .badValue(option: "figures", value: text, expected: "names with numbers, as \"comments=12; cost=3.50 EUR\"")
    }
    return figures
  }

  private func reason(_ verb: String) throws(UsageError) -> String {
    guard let reason = context.invocation.value("reason"), reason.contains(where: { !$0.isWhitespace }) else {
      throw .missingOption("--reason", why: "`task \(verb)` has to say why")
    }
    return reason
  }

  /// The one option that gives the proof, with its value.
  private func proofOption() throws(UsageError) -> (kind: String, value: String) {
    let given = ["url", "text", "upload", "manual"].filter { context.invocation.has($0) }
    guard let kind = given.first, let value = context.invocation.value(kind) else {
      throw .missingOption("--url, --text, --upload or --manual", why: "completing needs a proof")
    }
    if given.count > 1 { throw .conflict("--\(given[0])", "--\(given[1])") }
    if kind == "url", WebLink(value) == nil {
      throw .badValue(option: "url", value: value, expected: "an absolute https address")
    }
    return (kind, value)
  }

  private func proof(_ session: Session) throws(UsageError) -> Proof {
    let (kind, value) = try proofOption()
    switch kind {
    case "url":
      guard let link = WebLink(value) else { preconditionFailure("the address was checked before") }
      return .url(link)
    case "text": return .text(value)
    // The digest is sealed in, so that another file put in its place shows.
    case "upload": return .upload(path: value, digest: DirectoryContents.digest(of: value, on: session.disk))
    default: return .manual(reason: value)
    }
  }
}
