import Diagnostics
import Metrics
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct HelpTests {
  @Test("D16: the help is made of the table the parser uses", arguments: CommandTable.all.map(\.name))
  func hasAPageForEveryCommand(name: String) throws {
    let command = try #require(CommandTable.all.first { $0.name == name })
    let said = Workplace.run(["help", name])
    #expect(said.status == .done)
    #expect(said.output == HelpText.page(for: command))
    let lines = said.output.split(separator: "\n").map(String.init)
    for option in command.allOptions {
      #expect(lines.contains { $0.hasPrefix("  \(option.usage) ") && $0.hasSuffix(option.help) }, "\(option.name)")
    }
    for line in lines { #expect(line.count <= 120 && !line.hasSuffix(" "), "\(line)") }
  }

  @Test(arguments: CommandTable.all.map(\.name)) func runsEveryCommandOfTheTable(name: String) {
    // A command that nobody runs would trap here; a place that does not exist keeps it from doing anything.
    let said = Workplace.run([name, "--help"])
    #expect(said.status == .done)
  }

  @Test func namesEveryCommandOnTheFirstPage() {
    let said = Workplace.run(["help"])
    for command in CommandTable.all {
      #expect(said.output.contains("\n  \(command.name) "), "\(command.name)")
      #expect(said.output.contains(command.summary))
    }
    #expect(Set(CommandTable.all.map(\.name)).count == CommandTable.all.count)
    #expect(Workplace.run(["--help"]).output == said.output)
  }

  @Test(arguments: CommandTable.all.map(\.name)) func givesEachOptionOneMeaning(name: String) throws {
    let command = try #require(CommandTable.all.first { $0.name == name })
    #expect(Set(command.allOptions.map(\.name)).count == command.allOptions.count)
  }

  @Test func listsEveryCodeStatusAndMetric() {
    let codes = Workplace.run(["help", "codes"]).output
    for code in Code.allCases { #expect(codes.contains("\(code.rawValue) (\(code.severity.rawValue))\n")) }
    let exits = Workplace.run(["help", "exits"]).output
    #expect(exits.split(separator: "\n").count == CampaignOps.ExitStatus.allCases.count)
    let metrics = Workplace.run(["help", "figures"]).output
    for metric in MetricRegistry.all { #expect(metrics.contains("  \(metric.name) ")) }
    for kpi in KPI.allCases { #expect(metrics.contains(kpi.formula)) }
    let code = Workplace.run(["help", Code.invalidDate.rawValue])
    #expect(code.output.contains(Code.invalidDate.facts.remedy))
  }

  @Test func keepsTheStatusesScriptsRelyOn() {
    #expect(CampaignOps.ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 64, 66, 70, 74, 75, 78, 130, 143])
    #expect(Set(CampaignOps.ExitStatus.allCases.map(\.meaning)).count == 11)
  }

  @Test func saysTheVersion() {
    #expect(Workplace.run(["version"]).output == "campaign-ops \(Version.text)\n")
  }
}
