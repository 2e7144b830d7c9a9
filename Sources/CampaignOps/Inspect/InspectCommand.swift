import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities
import Reports

/// `inspect`: how files are understood, each by itself or as one of a feed.
struct InspectCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format()
    let reader: InspectionReader
    switch try InspectionReader.make(context) {
    case .refused(let status): return status
    case .made(let made): reader = made
    }
    let files = InspectedFiles(context.surroundings)
    var outcome = InspectionOutcome()
    for path in context.invocation.positionals {
      for found in files.found(at: path) {
        switch found {
        case .missing(let path, let reason):
          outcome.isMissing = true
          context.console.warn("campaign-ops: \(TerminalText.safe(path)): \(reason)")
        case .file(let file):
          guard let inspection = reader.inspection(of: file) else { continue }
          show(inspection, format: format, isFirst: outcome.isEmpty)
          outcome.take(inspection)
        }
      }
    }
    return outcome.status
  }

  private func show(_ inspection: Inspection, format: String, isFirst: Bool) {
    if format == "json" { return context.console.say(bytes: InspectionDocument.json(of: inspection).line) }
    if !isFirst { context.console.say("") }
    context.console.say(InspectionText(inspection).text)
  }
}

/// What became of all files together.
struct InspectionOutcome {
  /// Whether a file is not there or cannot be read.
  var isMissing = false
  /// Whether no file was inspected yet.
  private(set) var isEmpty = true
  private var hasErrors = false

  /// Takes in one more file.
  mutating func take(_ inspection: Inspection) {
    isEmpty = false
    hasErrors = hasErrors || inspection.findings.hasErrors
  }

  /// A file that is not there matters more than one that is wrong.
  var status: ExitStatus { isMissing ? .nothingFound : hasErrors ? .dataErrors : .done }
}
