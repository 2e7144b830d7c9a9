import TestSupport
import Testing

@testable import CampaignOps

@Suite struct ArgumentParserTests {
  static let refusals: [(words: [String], message: String)] = [
    ([], "no command given"), (["rum"], "unknown command 'rum'; did you mean 'run'?"),
    (["frobnicate"], "unknown command 'frobnicate'"), (["-x"], "unknown command '-x'"),
    (["run", "--strct"], "'run' has no option '--strct'; did you mean '--strict'?"),
    (["run", "--wholly-unknown"], "'run' has no option '--wholly-unknown'"),
    (["run", "-z"], "'run' has no option '-z'"),
    (["run", "--=x"], "'run' has no option '--'"),
    (["run", "--Strict=x"], "'run' has no option '--Strict'; did you mean '--strict'?"),
    (["version", "--data", "x"], "'version' has no option '--data'"), (["run", "--data"], "--data needs a value"),
    (["run", "--strict=yes"], "--strict takes no value"), (["run", "--strict="], "--strict takes no value"),
    (["run", "--strict", "--strict"], "--strict is given twice"),
    (["run", "--data=a", "--data", "b"], "--data is given twice"),
    (["run", "-q", "--quiet"], "--quiet is given twice"),
    (["run", "now"], "'run' takes no further words, 1 given"), (["show"], "'show' takes ID, 0 given"),
    (["show", "a", "b"], "'show' takes ID, 2 given"), (["summary", "a", "b"], "'summary' takes [ID], 2 given"),
    (
      ["task", "start"],
      "'task' takes start|complete|block|unblock|reschedule|cancel|approve|reject TASK, or assign TASK NAME, 1 given"
    ), (["run", "--", "--strict"], "'run' takes no further words, 1 given"),
  ]

  @Test(arguments: refusals) func refuses(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) { try ArgumentParser.parse(words) }
    #expect(error?.message == message)
  }

  @Test func takesOptionsAnywhereAndInBothForms() throws {
    let one = try ArgumentParser.parse(["show", "--data=a=b", "spring", "--format", "json", "-q"])
    #expect(one.command.name == "show")
    #expect(one.positionals == ["spring"])
    #expect(one.options == ["data": "a=b", "format": "json", "quiet": ""])
    let other = try ArgumentParser.parse(["show", "-q", "--format=json", "--data", "a=b", "spring"])
    #expect(other.options == one.options)
    #expect(other.positionals == one.positionals)
  }

  @Test func takesEverythingBehindTwoDashesAsWords() throws {
    let invocation = try ArgumentParser.parse(["show", "--quiet", "--", "--format"])
    #expect(invocation.positionals == ["--format"])
    #expect(invocation.has("quiet"))
    #expect(!invocation.has("format"))
    #expect(try ArgumentParser.parse(["show", "-"]).positionals == ["-"])
    #expect(try ArgumentParser.parse(["run", "--data="]).value("data") == "")
  }

  @Test(arguments: [["--help"], ["-h"], ["help"]]) func asksForHelpWithoutACommand(words: [String]) throws {
    let invocation = try ArgumentParser.parse(words)
    #expect(invocation.command.name == "help")
    #expect(invocation.positionals == [])
  }

  @Test func takesTheCommandBehindHelp() throws {
    #expect(try ArgumentParser.parse(["--help", "run", "--strict"]).positionals == ["run"])
    #expect(try ArgumentParser.parse(["-V"]).command.name == "version")
    #expect(try ArgumentParser.parse(["--version"]).command.name == "version")
  }

  // Somebody who asks for help need not have the rest right.
  @Test(arguments: [["show", "--help"], ["show", "-h", "a", "b"], ["task", "start", "--help"], ["run", "x", "-h"]])
  func asksForHelpInAnyPlace(words: [String]) {
    let said = Workplace.run(words)
    #expect(said.status == .done)
    #expect(said.output.hasPrefix("campaign-ops \(words[0])"))
    #expect(said.errors.isEmpty)
  }

  static let values: [(words: [String], message: String)] = [
    (["run", "--color", "blue"], "'blue' is no value for --color: expected auto, always or never"),
    (
      ["run", "--format", "xml"], "'xml' is no value for --format: expected text, json, github, sarif, junit, markdown"
    ),
    (["summary", "--format", "xml"], "'xml' is no value for --format: expected text, markdown, json"),
    (
      ["run", "--as-of", "soon"],
      "'soon' is no value for --as-of: expected a moment such as 2026-11-23T08:00:00Z, a day, or `last`"
    ),
    (["run", "--detailed-exit-code"], "--dry-run is missing: --detailed-exit-code only makes sense with it"),
    (["summary", "--week", "2026-47"], "'2026-47' is no value for --week: expected an ISO week such as 2026-W47"),
    (["tasks", "--upcoming", "0"], "'0' is no value for --upcoming: expected a number of days from 1 to 3660"),
    (["tasks", "--today", "--all"], "--today and --all cannot be given together"),
    (["list", "--status", "gone"], "'gone' is no value for --status: expected PLANNED, ACTIVE, PAUSED, COMPLETED"),
    (
      ["new", "Spring"],
      "'Spring' is no ID: expected lower-case letters, digits and hyphens, as in spring-launch-2027"
    ),
    (
      ["new", "a", "--template", "x"],
      "'x' is no value for --template: expected always-on, hiring, newsletter, product-launch, webinar"
    ), (["new", "a", "--start", "1.2.27"], "'1.2.27' is no value for --start: expected a day as YYYY-MM-DD"),
    (["init", "--currency", "euro"], "'euro' is no value for --currency: expected an ISO 4217 code such as EUR"),
    (
      ["init", "--time-zone", "Berlin"],
      "'Berlin' is no value for --time-zone: expected a name of the time zone database such as Europe/Berlin"
    ), (["task", "begin", "x"], "unknown command 'task begin'"),
    (["task", "complete", "x"], "--url, --text, --upload or --manual is missing: completing needs a proof"),
    (["task", "complete", "x", "--url", "a", "--text", "b"], "--url and --text cannot be given together"),
    (["task", "start", "x", "--url", "a"], "task start and --url cannot be given together"),
    (["task", "block", "x"], "--reason is missing: `task block` has to say why"),
    (["task", "cancel", "x", "--reason", " "], "--reason is missing: `task cancel` has to say why"),
    (["task", "reschedule", "x", "--reason", "y"], "--to is missing: `task reschedule` has to say when"),
    (
      ["task", "reschedule", "x", "--to", "noon"],
      "'noon' is no value for --to: expected a moment such as 2026-11-24T10:00:00+01:00, "
        + "or 2026-11-24T10:00 in the campaign's zone"
    ), (["help", "rum"], "unknown command 'rum'; did you mean 'run'?"),
  ]

  @Test(arguments: values) func refusesAValue(words: [String], message: String) {
    let said = Workplace.run(words)
    #expect(said.errors == "campaign-ops: \(message); see `campaign-ops help`\n")
    #expect(said.status == .wrongUsage)
    #expect(said.output.isEmpty)
  }

  @Test func makesAWordOnTheCommandLineSafe() {
    let said = Workplace.run(["a\u{1B}[2Jb\n"])
    #expect(said.errors == "campaign-ops: unknown command 'a\\u{1b}[2Jb\\u{a}'; see `campaign-ops help`\n")
  }
}
