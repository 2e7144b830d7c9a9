import Diagnostics

/// `help`: all commands, or one in full.
struct HelpCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    context.console.say(bytes: Array(try text().utf8))
    return .done
  }

  private func text() throws(UsageError) -> String {
    guard let topic = context.invocation.positionals.first else { return HelpText.overview }
    switch topic {
    case "codes": return HelpText.codes
    case "exits": return HelpText.exits
    case "figures": return HelpText.metrics
    default: break
    }
    if let code = Code(rawValue: topic) {
      return "\(topic) (\(code.severity.rawValue))\n  \(code.facts.cause)\n  \(code.facts.remedy)\n"
    }
    guard let command = CommandTable.all.first(where: { $0.name == topic }) else {
      let known = CommandTable.all.map(\.name) + ["codes", "exits", "figures"] + Code.allCases.map(\.rawValue)
      throw .unknownCommand(topic, suggestion: Suggestion.closest(to: topic, in: known))
    }
    return HelpText.page(for: command)
  }
}

/// `version`: which campaign-ops this is.
struct VersionCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() -> ExitStatus {
    context.console.say("campaign-ops \(Version.text)")
    return .done
  }
}
