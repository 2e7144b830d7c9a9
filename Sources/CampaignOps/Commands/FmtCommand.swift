import Campaigns
import Diagnostics
import Formats
import Quantities
import Storage

/// `fmt`: brings settings, definitions and profiles into one form, comments and all.
struct FmtCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    do throws(Session.Refusal) {
      let disk = try Session.disk(at: context.dataPath, context.surroundings)
      let gate = try MigrateCommand.storage { () throws(StorageError) in try Session.examine(disk) }
      guard gate.isOpen else { throw .gate(gate) }
      return try context.invocation.has("check") ? format(disk, lock: nil) : underLock(disk)
    } catch {
      return context.report(error)
    }
  }

  private func underLock(_ disk: any Disk) throws(Session.Refusal) -> ExitStatus {
    let surroundings = context.surroundings
    let owner = LockOwner(
      processID: surroundings.processID, host: surroundings.host, started: surroundings.now().description,
      command: "campaign-ops fmt")
    switch try MigrateCommand.storage({ () throws(StorageError) in try disk.lock(for: owner) }) {
    case .held:
      context.console.warn("campaign-ops: another run holds the lock; try again later")
      return .locked
    case .taken(let lock):
      defer { lock.release() }
      _ = try MigrateCommand.storage { () throws(StorageError) in try disk.recover(holding: lock) }
      return try format(disk, lock: lock)
    }
  }

  private func format(_ disk: any Disk, lock: Lock?) throws(Session.Refusal) -> ExitStatus {
    let contents = try MigrateCommand.storage { () throws(StorageError) in try DirectoryContents.read(from: disk) }
    let wanted = Set(context.invocation.positionals.map(belowRoot))
    let paths = contents.files.keys.sorted().filter { path in
      [.settings, .definition, .profile].contains(FileRole(of: path)) && (wanted.isEmpty || wanted.contains(path))
    }
    guard wanted.isSubset(of: paths) else {
      for path in wanted.subtracting(paths).sorted() {
        context.console.warn("campaign-ops: '\(TerminalText.safe(path))' is no settings, definition or profile")
      }
      return .nothingFound
    }
    var findings: [Diagnostic] = []
    var changes: [Change] = []
    for path in paths {
      let bytes = contents.files[path] ?? []
      let (text, found) = Self.formatted(bytes, path: path)
      findings += found
      guard let text, text != bytes else { continue }
      changes.append(.write(RelativePath(stringLiteral: path), text))
      context.console.say(TerminalText.safe(path))
    }
    context.console.show(findings, source: { contents.files[$0] })
    if let lock, !changes.isEmpty {
      let outcome = try MigrateCommand.storage { () throws(StorageError) in
        try Commit(changes).perform(on: disk, holding: lock)
      }
      if case .unfinished(let error) = outcome { throw .storage(error) }
    }
    if findings.hasErrors { return .dataErrors }
    return lock == nil && !changes.isEmpty ? .changesPending : .done
  }

  /// A path of the command line as one below the data directory: people name files as their shell shows them.
  private func belowRoot(_ path: String) -> String {
    let root = context.dataPath.hasSuffix("/") ? context.dataPath : context.dataPath + "/"
    return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  }

  /// A file in the canonical form; nothing where it is no JSON, which is found.
  ///
  /// What comes out is read again: it must say the same, and no comment may be missing.
  static func formatted(_ bytes: [UInt8], path: String) -> ([UInt8]?, [Diagnostic]) {
    let allowsComments = path.hasSuffix(".jsonc")
    let dialect: JSONReader.Dialect = allowsComments ? .withComments : .strict
    let before = JSONReader.read(bytes, path: path, dialect: dialect)
    guard let root = before.output, !before.diagnostics.hasErrors else { return (nil, before.diagnostics) }
    let order =
      switch FileRole(of: path) {
      case .settings: CampaignsSchemas.settingsKeys
      case .definition: CampaignsSchemas.campaignKeys
      default: [String]()
      }
    let layout = JSONLayout(bytes)
    let text = layout.text(.init(order: order, hasFinalCommas: allowsComments))
    let after = JSONReader.read(text, path: path, dialect: dialect)
    guard let again = after.output, sorted(again) == sorted(root),
      JSONLayout(text).comments.sorted() == layout.comments.sorted()
    else {
      preconditionFailure("laying out \(path) would change what it says")
    }
    return (text, [])
  }

  /// What a document says, whatever the order of its outermost keys.
  private static func sorted(_ node: JSONNode) -> [String] {
    (node.object ?? []).map { "\($0.key)\u{0}\(String(decoding: $0.value.plain.line, as: UTF8.self))" }.sorted()
  }
}
