import Campaigns
import Diagnostics
import Formats
import Quantities
import Storage

/// `init`: makes a data directory, or adds what is missing in one.
struct InitCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let settings = try settings()
    do throws(StorageError) {
      let disk = try PosixDisk(root: context.dataPath, making: true)
      if let status = try objection(disk) { return status }
      let made = try make(settings, on: disk)
      report(made)
      return .done
    } catch {
      context.console.warn("campaign-ops: \(TerminalText.safe(error.description))")
      return .diskRefused
    }
  }

  /// A directory of another schema version, or with settings nobody can read, is not ours to add to.
  private func objection(_ disk: PosixDisk) throws(StorageError) -> ExitStatus? {
    let gate = try Session.examine(disk)
    let others = gate.diagnostics.filter { $0.code != .settingsMissing && $0.code != .collectionMissing }
    guard others.isEmpty else {
      context.console.show(others, source: { _ in nil })
      return .schemaMismatch
    }
    return nil
  }

  private func settings() throws(UsageError) -> JSON {
    let zone = context.invocation.value("time-zone") ?? "UTC"
    guard ZoneName.isCanonical(zone) else {
      let hint = ZoneName.replacement(for: zone).map { " such as \($0)" } ?? " such as Europe/Berlin"
      throw .badValue(option: "time-zone", value: zone, expected: "a name of the time zone database\(hint)")
    }
    let currency = context.invocation.value("currency")
    if let currency, Currency(currency) == nil {
      throw .badValue(option: "currency", value: currency, expected: "an ISO 4217 code such as EUR")
    }
    let workspace: JSON = .object(omittingNil: [
      ("name", .string(context.invocation.value("name") ?? "Campaigns")), ("timeZone", .string(zone)),
      ("currency", currency.map(JSON.string)),
    ])
    return ["schemaVersion": .integer(Gate.currentVersion), "workspace": workspace, "feeds": [:]]
  }

  /// The files of an empty directory; folders exist through a file that version control keeps.
  private func files(_ settings: JSON) -> [(path: RelativePath, bytes: [UInt8])] {
    [
      ("campaign-ops.json", settings.pretty), (".gitattributes", Array(Self.attributes.utf8)),
      (".gitignore", Array(".campaign-ops/\n".utf8)), ("campaigns/.gitkeep", []), ("metrics/.gitkeep", []),
      ("progress/.gitkeep", []), ("generated/.gitkeep", []), ("audit/.gitkeep", []),
    ]
  }

  private func make(_ settings: JSON, on disk: PosixDisk) throws(StorageError) -> [String] {
    var made: [String] = []
    for (path, bytes) in files(settings) where try !isThere(path, on: disk) {
      try disk.writeNewFile(path, bytes: bytes)
      made.append(path.text)
    }
    return made
  }

  // A folder that has anything in it needs no placeholder.
  private func isThere(_ path: RelativePath, on disk: PosixDisk) throws(StorageError) -> Bool {
    guard path.name == ".gitkeep", let folder = path.parent else { return try disk.entry(at: path) != nil }
    guard try disk.entry(at: folder) != nil else { return false }
    return try !disk.entries(in: folder).isEmpty
  }

  private func report(_ made: [String]) {
    guard !made.isEmpty else {
      context.console.tell("\(context.dataPath): everything is there already")
      return
    }
    for path in made { context.console.tell("made \(context.dataPath)/\(path)") }
    context.console.tell("next: `campaign-ops new my-campaign --template product-launch`, then `campaign-ops run`")
  }

  /// What version control should know about the directory.
  static let attributes = """
    * text=auto eol=lf
    generated/** -text linguist-generated=true
    audit/** -text linguist-generated=true
    metrics/** -text
    campaigns/*/assets/** -text

    """
}
