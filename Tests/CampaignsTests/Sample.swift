import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

/// Small valid inputs to start from, and ways to read them.
enum Sample {
  static let settings = """
    {
      "schemaVersion": 2,
      "workspace": { "name": "Northlight", "timeZone": "Europe/Berlin", "currency": "EUR" },
      "platforms": { "podcast": { "name": "Podcast", "textLimit": 20, "types": ["video", "other"], "cadence": 2 } }
    }
    """

  static let metrics: Set<String> = ["impressions", "clicks", "leads", "spend", "ctr", "reach", "followers"]

  /// The required keys of a definition, each as the text of its value.
  static let required: [(key: String, value: String)] = [
    ("id", #""spring""#), ("name", #""Spring launch""#), ("client", #""Acme""#), ("objective", #""Win 40 leads""#),
    ("platforms", #"["linkedin", "x"]"#), ("start", #""2026-11-23""#), ("end", #""2026-12-20""#),
    ("callToAction", #""Book a call""#),
  ]

  /// A definition of the required keys, some replaced or left out, and more keys behind them.
  static func definition(_ more: String = "", replacing: [String: String] = [:], without key: String? = nil) -> String {
    let members = required.filter { $0.key != key }.map { "  \"\($0.key)\": \(replacing[$0.key] ?? $0.value)" }
    return "{\n" + (members + (more.isEmpty ? [] : ["  " + more])).joined(separator: ",\n") + "\n}\n"
  }

  /// Two zones without the system's help: Berlin, here without summer time, and New York.
  static let zones = ZoneFinder { name in
    switch name {
    case "UTC": Zone.utc
    case "Europe/Berlin": Zone.read(name: name, tzif: zoneFile("CET", hours: 1))
    case "America/New_York": Zone.read(name: name, tzif: zoneFile("EST", hours: -5))
    default: nil
    }
  }

  private static func zoneFile(_ name: String, hours: Int) -> [UInt8] {
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let offset = UInt32(bitPattern: Int32(hours * 3_600))
    let type = stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: offset >> UInt32($0)) } + [0, 0]
    let block = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts + type + Array(name.utf8) + [0]
    return block + block + Array("\n\(name)\(-hours)\n".utf8)
  }

  /// A file of the data directory.
  static func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }

  /// A book of files by their paths; which file is what follows from the path.
  static func book(
    _ files: KeyValuePairs<String, String>, settings: String = settings, paths: [String] = [],
    digest: @escaping @Sendable (String) -> String? = { _ in nil }
  ) -> Checked<CampaignBook> {
    let all = files.map { file($0.key, $0.value) }
    let content = all.filter { $0.path.hasSuffix("/content.csv") }
    let definitions = all.filter { $0.path.hasPrefix("campaigns/") && !$0.path.hasSuffix(".csv") }
    var sources = BookSources(
      settings: file("campaign-ops.json", settings), definitions: definitions, content: content,
      progress: all.filter { $0.path.hasPrefix("progress/") }, paths: all.map(\.path) + paths, zones: zones,
      metrics: metrics, nonAdditiveMetrics: ["reach"], digest: digest)
    sources.holidays = all.filter { $0.path.hasPrefix("holidays/") }
    return CampaignBook.read(sources)
  }

  /// What is found in one definition `campaigns/spring.json`.
  static func findings(_ definition: MarkedText, settings: String = settings) -> [Diagnostic] {
    book(["campaigns/spring.json": definition.text], settings: settings).diagnostics
  }

  /// What is found in a definition of the required keys and more, whose markers may stand in either.
  static func findings(more: String, replacing: [String: String] = [:]) -> (MarkedText, [Diagnostic]) {
    let text = MarkedText(definition(more, replacing: replacing))
    return (text, findings(text))
  }

  /// The only campaign of a valid definition of the required keys and more.
  static func campaign(_ more: String = "", replacing: [String: String] = [:]) -> Campaign? {
    book(["campaigns/spring.json": definition(more, replacing: replacing)]).output?.campaigns.first
  }
}

/// One row of a table of faults: what is added or replaced, and the code expected at `①`.
struct FaultRow: Sendable, CustomTestStringConvertible {
  let title: String
  let more: String
  var replacing: [String: String] = [:]
  let code: Code
  /// A part of the message or the help.
  var says = ""

  var testDescription: String { title }

  init(_ title: String, _ more: String, replacing: [String: String] = [:], _ code: Code, says: String = "") {
    self.title = title
    self.more = more
    self.replacing = replacing
    self.code = code
    self.says = says
  }
}
