public import Diagnostics
import Formats
import Quantities

/// Reads `campaign-ops.json` after the gate has let it pass.
public enum SettingsReader {
  /// The settings as far as they can be told, for checking the rest in the same go, and everything found.
  struct Reading: Sendable {
    /// The settings with defaults where a value was wrong; to be used for work only if there is no error.
    var settings: Settings
    /// Whether a currency was stated but wrong, so that campaigns need not be told they lack one.
    let hasFaultyCurrency: Bool
    /// Whether a platform was defined wrongly, by its word.
    let faultyPlatforms: Set<String>
    /// Everything found, by place.
    let diagnostics: [Diagnostic]
  }

  /// Reads the settings; the output is missing where there is any error.
  public static func read(_ file: SourceFile, zones: ZoneFinder) -> Checked<Settings> {
    let checked = reading(file, zones: zones)
    return Checked(checked.diagnostics.hasErrors ? nil : checked.output?.settings, checked.diagnostics)
  }

  /// Reads as much of the settings as can be told; no output only where the file is no JSON at all.
  ///
  /// The files `platforms/*.json` belong to the settings: what they state is in them.
  static func reading(
    _ file: SourceFile, platforms: [SourceFile] = [], zones: ZoneFinder
  ) -> Checked<Reading> {
    let document = JSONReader.read(file.bytes, path: file.path)
    guard let root = document.output else { return Checked(nil, document.diagnostics) }
    var reader = ObjectReader(root, path: file.path, what: "settings file")
    reader.record(document.diagnostics)
    _ = reader.integer("schemaVersion", in: Gate.currentVersion...Gate.currentVersion, required: true)
    var settings = Settings(name: "", zone: .utc)
    var hasFaultyCurrency = false
    let workspace = reader.reading("workspace", as: "workspace", required: true) {
      readWorkspace(&$0, into: &settings, zones)
    }
    if let workspace { hasFaultyCurrency = workspace }
    let faulty = readPlatforms(&reader, into: &settings)
    settings.learns = reader.boolean("learning")?.value ?? true
    let own = PlatformFileReader.read(platforms)
    settings.facts = own.records
    settings.feeds = readFeeds(&reader, settings, faulty, zones)
    settings.tasks = reader.reading("tasks", as: "task settings") { readTasks(&$0) } ?? TaskSettings()
    settings.pacing = reader.reading("pacing", as: "pacing settings") { readPacing(&$0) } ?? PacingSettings()
    settings.anomalies =
      reader.reading("anomalies", as: "anomaly settings") { readAnomalies(&$0) } ?? AnomalySettings()
    readCalendar(&reader, into: &settings)
    settings.instructions = readInstructions(&reader, settings, faulty)
    let found = reader.finish() + own.diagnostics
    return Checked(
      Reading(
        settings: settings, hasFaultyCurrency: hasFaultyCurrency, faultyPlatforms: faulty, diagnostics: found), found)
  }

  /// Reads the workspace itself; the answer is whether its currency was stated but wrong.
  private static func readWorkspace(
    _ reader: inout ObjectReader, into settings: inout Settings, _ zones: ZoneFinder
  ) -> Bool {
    settings.name = reader.requiredText("name", maxLength: TextLength.title)?.value ?? ""
    if let name = reader.requiredText("timeZone"), let zone = zones.zone(named: name, key: "timeZone", in: &reader) {
      settings.zone = zone
    }
    let states = reader.node("currency") != nil
    settings.currency = reader.currency("currency")?.value
    settings.isEnabled = reader.boolean("enabled")?.value ?? true
    return states && settings.currency == nil
  }

  /// Reads the checklist texts that the workspace writes itself, by ids such as `linkedin/post/POST`.
  private static func readInstructions(
    _ reader: inout ObjectReader, _ settings: Settings, _ faulty: Set<String>
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for member in reader.members("instructions") ?? [] {
      let text = reader.text(in: member.value, key: member.key, maxLength: TextLength.instruction)
      let place = Location(path: reader.location.path, place: member.keyPlace)
      let faults = InstructionID.faults(of: member.key, settings, faulty: faulty, at: place)
      reader.record(faults)
      if faults.contains(where: { $0.code == .unknownKey }) { continue }
      texts[member.key] = text?.value
    }
    return texts
  }
}
