import Diagnostics

/// `check`: finds everything that is wrong, and writes nothing.
struct CheckCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    _ = try context.format(FindingsFormat.words)
    let knownAt = try context.knownAt()
    switch try context.open() {
    case .refused(let status): return status
    case .session(let session):
      if let status = context.refusal(of: knownAt, in: session) { return status }
      let pipeline = session.pipeline(knownAt: knownAt)
      let diagnostics = pipeline?.diagnostics ?? session.diagnostics.sorted()
      context.show(diagnostics, of: session)
      if diagnostics.isEmpty {
        let count = pipeline?.states.count ?? 0
        context.console.tell("\(Console.plural(count, "campaign")) checked, nothing is wrong")
      }
      let isWrong = context.invocation.has("strict") ? !diagnostics.isEmpty : diagnostics.hasErrors
      return isWrong ? .dataErrors : .done
    }
  }
}
