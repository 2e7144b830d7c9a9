import Campaigns
import Diagnostics
import Formats
import Metrics
import Migration
import Planning
import Reports
import Storage

/// `schema`: the JSON Schemas of all files the tool reads and writes.
struct SchemaCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// Every kind of file there is a schema of, those that people write first.
  static let documents: [SchemaDocument] = {
    let ratios = Set(KPI.allCases.map(\.rawValue))
    return CampaignsSchemas.all(metrics: ratios.union(MetricRegistry.names), ratios: ratios) + [ProfileSchema.document]
      + PlanSchema.documents + ReportsSchemas.all + MigrationSchemas.all
  }()

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format()
    let name = context.invocation.positionals.first
    if let folder = context.invocation.value("out") {
      guard name == nil else { throw .conflict("a name", "--out") }
      return write(to: folder)
    }
    guard let name else {
      list(as: format)
      return .done
    }
    guard let document = Self.documents.first(where: { $0.name == name }) else {
      let meant = Suggestion.closest(to: name, in: Self.documents.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
      context.console.warn("campaign-ops: there is no schema '\(TerminalText.safe(name))'\(meant)")
      return .nothingFound
    }
    context.console.say(bytes: document.json.pretty)
    return .done
  }

  private func list(as format: String) {
    guard format == "text" else {
      let all = Self.documents.map { document -> JSON in
        [
          "name": .string(document.name), "about": .string(document.about), "files": .strings(document.files),
          "isAuthored": .bool(document.isAuthored),
        ]
      }
      context.console.say(bytes: JSON.array(all).pretty)
      return
    }
    for (title, isAuthored) in [("Written by people", true), ("Written by the tool", false)] {
      if !isAuthored { context.console.say("") }
      context.console.say(title)
      let rows = Self.documents.filter { $0.isAuthored == isAuthored }.map {
        ["  \($0.name)", $0.files.joined(separator: ", "), $0.about]
      }
      for line in TextTable.lines(rows) { context.console.say(line) }
    }
  }

  /// Writes every schema that is not there already as it is now.
  private func write(to folder: String) -> ExitStatus {
    do throws(StorageError) {
      let disk = try PosixDisk(root: folder, making: true)
      var written = 0
      for document in Self.documents where try write(document, to: disk) {
        context.console.tell("wrote \(TerminalText.safe(folder))/\(document.fileName)")
        written += 1
      }
      if written == 0 { context.console.tell("\(TerminalText.safe(folder)): everything is there already") }
      return .done
    } catch {
      context.console.warn("campaign-ops: \(TerminalText.safe(error.description))")
      return .diskRefused
    }
  }

  /// Puts a schema in the place of an older one in a single step; false where nothing had to change.
  private func write(_ document: SchemaDocument, to disk: PosixDisk) throws(StorageError) -> Bool {
    let path = RelativePath(stringLiteral: document.fileName)
    let bytes = document.json.pretty
    if try disk.entry(at: path) != nil, try disk.read(path, limit: ReadLimit.document) == bytes { return false }
    let draft = RelativePath(stringLiteral: ".\(document.fileName).new")
    if try disk.entry(at: draft) != nil { try disk.removeFile(draft) }
    try disk.createFile(draft, bytes: bytes)
    try disk.move(draft, to: path)
    try disk.syncFolder(.root)
    return true
  }
}
