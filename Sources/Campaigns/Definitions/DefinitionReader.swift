import Diagnostics
import Formats
import Quantities

/// What reading definitions needs to know beyond their bytes.
struct DefinitionContext: Sendable {
  /// The settings, with their defaults.
  let settings: Settings
  /// Whether the settings' currency is wrong, so that its absence is no fault of a definition.
  let hasFaultyCurrency: Bool
  /// Platforms that the settings define wrongly, so that they are no fault of a definition.
  let faultyPlatforms: Set<String>
  /// The zones.
  let zones: ZoneFinder
  /// The names of the metric registry.
  let metrics: Set<String>
  /// Those that cannot be added up over days.
  let nonAdditiveMetrics: Set<String>
}

/// Reads one definition: every key once, every fault recorded, nothing decided.
enum DefinitionReader {
  /// The definition as far as it can be read, nothing if the file is no JSON, and everything found.
  static func read(_ file: SourceFile, _ context: DefinitionContext) -> Checked<Definition> {
    let dialect: JSONReader.Dialect = file.path.hasSuffix(".jsonc") ? .withComments : .strict
    let document = JSONReader.read(file.bytes, path: file.path, dialect: dialect, maxBytes: 4 << 20)
    guard let root = document.output else { return Checked(nil, document.diagnostics) }
    var reader = ObjectReader(root, path: file.path, what: "campaign")
    reader.record(document.diagnostics)
    let references = References(settings: context.settings, refused: context.faultyPlatforms)
    var definition = Definition(stem: stem(of: file.path), location: reader.location, references: references)
    definition.readHead(&reader, context)
    definition.readStrategy(&reader)
    definition.readNumbers(&reader, context)
    definition.readWork(&reader)
    definition.readExtras(&reader)
    return Checked(definition, reader.finish())
  }

  /// The file's name without `.json` or `.jsonc`.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    for ending in [".jsonc", ".json"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
    return String(name)
  }
}

extension Definition {
  /// Names of folders below `generated/` that are not campaigns.
  private static let takenFolders: Set = ["board", "instructions", "rejects"]

  /// Who and when: the keys that nearly every definition has.
  fileprivate mutating func readHead(_ reader: inout ObjectReader, _ context: DefinitionContext) {
    id = reader.parsed("id", code: .invalidIdentifier, expecting: Wording.identifier, required: true) {
      Self.takenFolders.contains($0) ? nil : CampaignID($0)
    }
    name = reader.requiredText("name", maxLength: TextLength.title)
    client = reader.requiredText("client", maxLength: TextLength.title)
    venture = reader.text("venture", maxLength: TextLength.text)?.value
    description = reader.text("description", maxLength: TextLength.text)?.value
    status = reader.word("status", as: CampaignStatus.self)?.value ?? .planned
    readPlatforms(&reader)
    start = reader.day("start", required: true)
    end = reader.day("end", required: true)
    zone = context.settings.zone
    if let name = reader.text("timeZone") {
      zone = context.zones.zone(named: name, key: "timeZone", in: &reader)
    }
    readCadence(&reader)
    callToAction = reader.requiredText("callToAction", maxLength: TextLength.title)
    link = reader.link("link")
    leadCapture = reader.text("leadCapture", maxLength: TextLength.text)?.value
    notes = reader.text("notes", maxLength: TextLength.text)?.value
  }

  /// What is said: from the objective to the weekly themes.
  fileprivate mutating func readStrategy(_ reader: inout ObjectReader) {
    objective = Objective.read(&reader, &references)
    audience = reader.each("audience", as: "audience") { Audience.read(&$0) }
    positioning = reader.reading("positioning", as: "positioning") { Positioning.read(&$0) }
    proofPoints = reader.plainTexts("proofPoints")
    angles = readAngles(&reader)
    pillars = readPillars(&reader)
    messages = readMessages(&reader)
    themes = readThemes(&reader)
  }

  /// What is measured and spent.
  fileprivate mutating func readNumbers(_ reader: inout ObjectReader, _ context: DefinitionContext) {
    targets = readTargets(&reader)
    budget = readBudget(&reader, context)
    tracking = reader.reading("tracking", as: "tracking") { Tracking.read(&$0) } ?? Tracking()
  }

  /// When it is done, in which steps, and by whom.
  fileprivate mutating func readWork(_ reader: inout ObjectReader) {
    if let node = reader.object("calendar") {
      var part = ObjectReader(node, path: reader.location.path, what: "calendar")
      calendar = readCalendar(&part)
      reader.record(part.finish())
    } else {
      calendar.blackouts = holidays(of: references.settings.holidays.usual.map(\.value))
    }
    resolveAccounts()
    workflow = reader.reading("workflow", as: "workflow") { Workflow.read(&$0) } ?? Workflow.usual
    approval = reader.reading("approval", as: "approval") { ApprovalRules.read(&$0) }.flatMap { $0 }
    owners = readOwners(&reader)
  }
}
