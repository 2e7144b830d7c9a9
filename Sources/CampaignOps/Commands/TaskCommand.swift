import Campaigns
import Diagnostics
import Planning
import Quantities
import Storage

/// `task …`: records what was done with a task.
struct TaskCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  private static let verbs = ["start", "complete", "block", "unblock", "reschedule", "cancel"]

  func run() throws(UsageError) -> ExitStatus {
    let verb = context.invocation.positionals[0]
    guard Self.verbs.contains(verb) else {
      throw .unknownCommand(
        "task \(verb)", suggestion: Suggestion.closest(to: verb, in: Self.verbs).map { "task \($0)" })
    }
    let action = try action(verb)
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(let session, let pipeline):
      let name = context.invocation.positionals[1]
      let (found, suggestion) = Selection.task(name, in: pipeline)
      guard let (task, _) = found else { return context.notFound("task", name, suggestion: suggestion) }
      let writer = ProgressWriter(context: context, session: session, known: pipeline.diagnostics)
      let here = Location(path: "command line")
      let record = ProgressRecord(
        location: here, campaign: task.campaign, task: Placed(task.id, at: here),
        action: Self.sealed(action, on: session.disk),
        at: Placed(try writer.moment(), at: here), actor: context.actor, outcome: context.invocation.value("outcome"),
        notes: context.invocation.value("notes"))
      return writer.record(record, about: "\(verb)-\(task.id.dropFirst(task.campaign.text.count + 1))")
    }
  }

  private func action(_ verb: String) throws(UsageError) -> ProgressRecord.Action {
    switch verb {
    case "start": return .start
    case "complete": return .complete(Placed(try proof(), at: Location(path: "command line")))
    case "block": return .block(reason: try reason("block"))
    case "unblock": return .unblock
    case "cancel": return .cancel(reason: try reason("cancel"))
    default: return .reschedule(to: try newTime(), reason: try reason("reschedule"))
    }
  }

  // A proof by upload states the file's digest, so that another file put in its place shows.
  private static func sealed(_ action: ProgressRecord.Action, on disk: any Disk) -> ProgressRecord.Action {
    guard case .complete(let proof) = action, case .upload(let path, nil) = proof.value else { return action }
    let digest = DirectoryContents.digest(of: path, on: disk)
    return .complete(Placed(.upload(path: path, digest: digest), at: proof.location))
  }

  private func reason(_ verb: String) throws(UsageError) -> String {
    guard let reason = context.invocation.value("reason"), reason.contains(where: { !$0.isWhitespace }) else {
      throw .missingOption("--reason", why: "`task \(verb)` has to say why")
    }
    return reason
  }

  private func newTime() throws(UsageError) -> Instant {
    guard let text = context.invocation.value("to") else {
      throw .missingOption("--to", why: "`task reschedule` has to say when")
    }
    guard let time = Instant(rfc3339: text) else {
      throw .badValue(option: "to", value: text, expected: "a moment such as 2026-11-24T10:00:00+01:00")
    }
    return time
  }

  private func proof() throws(UsageError) -> Proof {
    let invocation = context.invocation
    let given = ["url", "text", "upload", "manual"].filter { invocation.has($0) }
    guard let kind = given.first, let value = invocation.value(kind) else {
      throw .missingOption("--url, --text, --upload or --manual", why: "completing needs a proof")
    }
    if given.count > 1 { throw .conflict("--\(given[0])", "--\(given[1])") }
    switch kind {
    case "url":
      guard let link = WebLink(value) else {
        throw .badValue(option: "url", value: value, expected: "an absolute https address")
      }
      return .url(link)
    case "text": return .text(value)
    case "upload": return .upload(path: value, digest: nil)
    default: return .manual(reason: value)
    }
  }
}
