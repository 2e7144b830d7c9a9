import Campaigns
import Diagnostics
import Metrics

/// The help, all of it made from the tables of commands, codes, statuses and metrics.
enum HelpText {
  /// The first page: every command in a line.
  static var overview: String {
    let rows = CommandTable.all.map { [$0.name, $0.summary] }
    return """
      campaign-ops plans campaigns, keeps their calendars, makes the operators' tasks and adds up the figures.

      Usage: campaign-ops COMMAND [OPTIONS]

      Commands:
      \(TextTable.lines(rows, indent: "  ").joined(separator: "\n"))

      `campaign-ops help COMMAND` says more about one.
      `campaign-ops help codes`, `help exits` and `help figures` list what they name.

      """
  }

  /// One command in full.
  static func page(for command: CommandSpec) -> String {
    let words = command.positionals.usage.isEmpty ? "" : " \(command.positionals.usage)"
    let rows = command.allOptions.map { [$0.usage, $0.help] }
    let details = command.details.isEmpty ? "" : "\n\(command.details)\n"
    return """
      campaign-ops \(command.name)\(words) [OPTIONS]

      \(command.summary.prefix(1).uppercased())\(command.summary.dropFirst()).
      \(details)
      Options:
      \(TextTable.lines(rows, indent: "  ").joined(separator: "\n"))

      """
  }

  /// Every code with cause and remedy.
  static var codes: String {
    Code.allCases.map { code in
      "\(code.rawValue) (\(code.severity.rawValue))\n  \(code.facts.cause)\n  \(code.facts.remedy)\n"
    }.joined(separator: "\n")
  }

  /// Every exit status with its meaning.
  static var exits: String {
    TextTable.lines(ExitStatus.allCases.map { ["\($0.rawValue)", $0.meaning] }).joined(separator: "\n") + "\n"
  }

  /// Every metric with its kind and unit, then every KPI with its formula.
  static var metrics: String {
    let metrics = MetricRegistry.all.map { [$0.name, $0.label, $0.kind.rawValue, $0.unit.rawValue] }
    let kpis = KPI.allCases.map { [$0.rawValue, $0.label, $0.formula] }
    return (["Metrics"] + TextTable.lines(metrics, indent: "  ") + ["", "KPIs"] + TextTable.lines(kpis, indent: "  "))
      .joined(separator: "\n") + "\n"
  }
}
