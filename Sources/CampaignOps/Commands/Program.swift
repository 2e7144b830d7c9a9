import Campaigns
import Diagnostics
import Formats
import Quantities
import Storage

/// The program: one command line in, one exit status out.
public enum Program {
  /// Runs the process's own command line; `main` calls nothing else.
  public static func main() -> Int32 {
    StandardStream.openMissing()
    StandardStream.ignoreBrokenPipes()
    return run(.process()).rawValue
  }

  /// Runs a command line in the given surroundings.
  ///
  /// Whatever the command came to, lost output ends with 74: a script must not take half an answer for a whole one.
  public static func run(_ surroundings: Surroundings) -> ExitStatus {
    let watch = OutputWatch()
    let status = answer(watch.watching(surroundings))
    guard let loss = watch.loss else { return status }
    _ = surroundings.write(Array("campaign-ops: \(TerminalText.safe(loss))\n".utf8), .errors)
    return .diskRefused
  }

  private static func answer(_ surroundings: Surroundings) -> ExitStatus {
    do {
      let invocation = try ArgumentParser.parse(surroundings.arguments)
      return try run(invocation, surroundings)
    } catch {
      let hint = "see `campaign-ops help`"
      _ = surroundings.write(Array("campaign-ops: \(TerminalText.safe(error.message)); \(hint)\n".utf8), .errors)
      return .wrongUsage
    }
  }

  private static func run(_ invocation: Invocation, _ surroundings: Surroundings) throws(UsageError) -> ExitStatus {
    if invocation.has("help") {
      _ = surroundings.write(Array(HelpText.page(for: invocation.command).utf8), .output)
      return .done
    }
    try requireClock(surroundings)
    let context = try CommandContext(invocation, surroundings)
    switch invocation.command.name {
    case "run":
      var command = RunCommand(context)
      return try command.run()
    case "check": return try CheckCommand(context).run()
    case "init": return try InitCommand(context).run()
    case "new": return try NewCommand(context).run()
    case "list": return try ListCommand(context).run()
    case "show": return try ShowCommand(context).run()
    case "activate", "pause", "resume", "complete": return try CampaignCommand(context).run()
    case "tasks": return try TasksCommand(context).run()
    case "task": return try TaskCommand(context).run()
    case "summary": return try SummaryCommand(context).run()
    case "metrics": return try MetricsCommand(context).run()
    case "plan": return try PlanCommand(context).run()
    case "platforms": return try PlatformsCommand(context).run()
    case "inspect": return try InspectCommand(context).run()
    case "explain": return try ExplainCommand(context).run()
    case "export": return try ExportCommand(context).run()
    case "audit": return try AuditCommand(context).run()
    case "migrate": return try MigrateCommand(context).run()
    case "fmt": return try FmtCommand(context).run()
    case "completions": return try CompletionsCommand(context).run()
    case "diff": return try DiffCommand(context).run()
    case "schema": return try SchemaCommand(context).run()
    case "doctor": return try DoctorCommand(context).run()
    case "help": return try HelpCommand(context).run()
    case "version": return VersionCommand(context).run()
    case let other: preconditionFailure("the table has a command that nobody runs: \(other)")
    }
  }
}

extension Program {
  /// A clock that was set and cannot be read must not give way to another one in silence.
  private static func requireClock(_ surroundings: Surroundings) throws(UsageError) {
    guard let text = surroundings.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return }
    guard Surroundings.fixedClock(text) == nil else { return }
    throw .badWord(text, what: "SOURCE_DATE_EPOCH", expected: "seconds since 1970, up to the year 9999")
  }
}

/// What every command has at hand.
struct CommandContext: Sendable {
  /// What was typed.
  let invocation: Invocation
  /// Where the program stands.
  let surroundings: Surroundings
  /// Where its words go.
  let console: Console

  init(_ invocation: Invocation, _ surroundings: Surroundings) throws(UsageError) {
    self.invocation = invocation
    self.surroundings = surroundings
    console = try Console(invocation, surroundings)
  }

  /// The data directory's path.
  var dataPath: String { invocation.value("data") ?? "data" }

  /// What `--as-of` says.
  func asOf() throws(UsageError) -> AsOf { try AsOf.parse(invocation.value("as-of")) }

  /// The value of `--format`, one of the given ones.
  func format(_ allowed: [String] = ["text", "json"]) throws(UsageError) -> String {
    let format = invocation.value("format") ?? "text"
    guard allowed.contains(format) else {
      throw .badValue(option: "format", value: format, expected: allowed.joined(separator: ", "))
    }
    return format
  }

  /// Who acts: the option, the environment, else the machine's user.
  var actor: String {
    let named = invocation.value("actor") ?? surroundings.environment["CAMPAIGN_OPS_ACTOR"] ?? surroundings.userName
    return named.isEmpty ? "unknown" : named
  }

  /// Opens the directory, or says why not.
  func open() throws(UsageError) -> Opened {
    let asOf = try asOf()
    do {
      let disk = try Session.disk(at: dataPath, surroundings)
      let watch = CommitWatch(disk)
      defer { warn(of: watch) }
      return .session(try Session.read(disk, asOf: asOf, surroundings: surroundings))
    } catch {
      return .refused(report(error))
    }
  }

  /// Says that what was read may be half old and half new; a command that writes finishes the commit first instead.
  func warn(of watch: CommitWatch) {
    if let warning = watch.warning { console.warn("campaign-ops: warning: \(warning)") }
  }

  /// An open directory, or the status of the refusal that was reported.
  enum Opened {
    case session(Session)
    case refused(ExitStatus)
  }

  /// Says why a directory cannot be worked on.
  func report(_ refusal: Session.Refusal) -> ExitStatus {
    switch refusal {
    case .missing(let path):
      let finding = Diagnostic(.dataDirectoryMissing, at: nil, "there is no data directory at '\(path)'")
      console.show([finding], source: { _ in nil })
      return .nothingFound
    case .gate(let gate):
      let settings = try? Session.disk(at: dataPath, surroundings).read("campaign-ops.json", limit: ReadLimit.document)
      console.show(gate.diagnostics, source: { $0 == "campaign-ops.json" ? settings : nil })
      if !console.showsJSON { console.warn(CollectionText.line(of: gate)) }
      return .schemaMismatch
    case .storage(let error):
      console.warn("campaign-ops: \(TerminalText.safe(error.description))")
      return .diskRefused
    case .stopped(let signal):
      console.warn("campaign-ops: stopped by \(signal.name) before anything was written")
      return signal == .interrupt ? .interrupted : .terminated
    case .zones(let folder):
      console.show(
        [Diagnostic(.zoneDataMissing, at: nil, "there is no usable time zone data in \(folder)")], source: { _ in nil })
      return .diskRefused
    }
  }

  /// Shows findings with excerpts from the directory's files.
  func show(_ diagnostics: [Diagnostic], of session: Session) {
    console.show(
      diagnostics,
      source: { path in
        session.contents.files[path] ?? session.exportBytes(at: path) ?? session.segmentBytes(at: path)
      })
  }
}

/// The required parts of a directory in one line.
enum CollectionText {
  static func line(of gate: Gate) -> String {
    let missing = gate.missing.map(\.rawValue)
    return "\(gate.count) collections" + (missing.isEmpty ? "" : "; missing: \(missing.joined(separator: ", "))")
  }
}
