public import Diagnostics
import Formats

/// The first look at a data directory: which schema version it has, and whether all its parts are there.
///
/// Nothing else may be read, and nothing written, before the gate is open. Of `campaign-ops.json` it reads only
/// `schemaVersion`, so that a file of a later version is "too new" and not full of unknown keys.
public struct Gate: Sendable, Hashable {
  /// The schema version this tool reads and writes.
  public static let currentVersion = 2

  /// A part of the data directory that everything relies on.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Schema version and settings.
    case settings = "campaign-ops.json"
    /// What people wrote about each campaign.
    case campaigns = "campaigns/"
    /// Exports as downloaded.
    case metrics = "metrics/"
    /// What operators did.
    case progress = "progress/"
    /// What the tool makes, and makes again.
    case generated = "generated/"
    /// The audit log.
    case audit = "audit/"

    /// Whether the next run makes the part again, so that its absence is no fault.
    public var isRemade: Bool { self == .generated }
  }

  /// The version found, where there is a readable one.
  public let version: Int?
  /// The parts that are there, in their fixed order.
  public let found: [Part]
  /// The parts that are not there, in their fixed order.
  public let missing: [Part]
  /// Why the gate is closed; empty if it is open.
  public let diagnostics: [Diagnostic]

  /// Whether the rest of the directory may be read.
  public var isOpen: Bool { diagnostics.isEmpty }

  /// The parts in figures, such as `5/6`.
  public var count: String { "\(found.count)/\(Part.allCases.count)" }

  /// Examines the bytes of `campaign-ops.json`, nothing if there is no such file, and the existing entries.
  ///
  /// Entries are paths below the data directory, folders with or without a final `/`; deeper paths count for
  /// the folders they lie in. Missing parts are faults only where the version is right.
  public static func examine(settings: [UInt8]?, entries: some Sequence<String>) -> Gate {
    let heads = Set(entries.compactMap { $0.split(separator: "/").first.map(String.init) })
    let found = Part.allCases.filter {
      $0 == .settings ? settings != nil : heads.contains(String($0.rawValue.dropLast()))
    }
    let missing = Part.allCases.filter { !found.contains($0) }
    let (version, faults) = readVersion(settings, hasTables: heads.contains("tables"))
    let gaps = faults.isEmpty ? missing.filter { !$0.isRemade }.map(Diagnostic.collectionMissing) : []
    return Gate(version: version, found: found, missing: missing, diagnostics: faults + gaps)
  }

  /// The closed gate of a directory whose `campaign-ops.json` is there but no file that can be read.
  ///
  /// The reason is the second half of a sentence, such as `it is a folder`; entries are as for `examine`.
  public static func unreadable(because reason: String, entries: some Sequence<String>) -> Gate {
    let gate = examine(settings: nil, entries: entries)
    let fault = Diagnostic.schemaVersionUnreadable(because: reason, at: Location(path: path))
    return Gate(version: nil, found: gate.found, missing: gate.missing, diagnostics: [fault])
  }

  private static let path = Part.settings.rawValue

  private static func readVersion(_ settings: [UInt8]?, hasTables: Bool) -> (Int?, [Diagnostic]) {
    let file = Location(path: path)
    guard let settings else {
      return hasTables ? (1, [.schemaVersionTooOld(1, at: file)]) : (nil, [.settingsMissing(at: file)])
    }
    let document = JSONReader.read(settings, path: path)
    guard let root = document.output else {
      let isBlank = settings.allSatisfy { $0 <= UInt8(ascii: " ") }
      return (nil, document.diagnostics.first.map { [.schemaVersionUnreadable(because: $0, isBlank: isBlank)] } ?? [])
    }
    let start = Location(path: path, place: root.place)
    guard root.object != nil else { return (nil, [.schemaVersionUnreadable(root.kind, of: "file", at: start)]) }
    guard let node = root["schemaVersion"] else {
      return hasTables ? (1, [.schemaVersionTooOld(1, at: start)]) : (nil, [.schemaVersionMissing(at: start)])
    }
    let place = Location(path: path, place: node.place)
    guard let version = node.int, version > 0 else {
      return (nil, [.schemaVersionUnreadable(node.asWritten, of: "`schemaVersion`", at: place)])
    }
    if version < currentVersion { return (version, [.schemaVersionTooOld(version, at: place)]) }
    return (version, version > currentVersion ? [.schemaVersionTooNew(version, at: place)] : [])
  }
}

extension JSONNode {
  /// The value for a message: a number as written, anything else by its kind.
  fileprivate var asWritten: String {
    if case .number(let number) = content { number.literal } else { kind }
  }
}

extension Diagnostic {
  fileprivate static func settingsMissing(at location: Location) -> Diagnostic {
    Diagnostic(.settingsMissing, at: location, "the data directory has no `campaign-ops.json`")
  }

  // What the reader advises for a blank file in general would lead to the next refusal here.
  fileprivate static func schemaVersionUnreadable(because fault: Diagnostic, isBlank: Bool) -> Diagnostic {
    Diagnostic(
      .schemaVersionUnreadable, at: fault.location, "the schema version cannot be read: \(fault.message)",
      help: isBlank ? nil : fault.help, notes: fault.notes)
  }

  fileprivate static func schemaVersionUnreadable(because reason: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .schemaVersionUnreadable, at: location, "the schema version cannot be read: \(reason)",
      help: "put a plain file in its place that may be read")
  }

  fileprivate static func schemaVersionUnreadable(_ found: String, of what: String, at place: Location) -> Diagnostic {
    let wanted = what == "file" ? "an object" : "a whole number from 1"
    return Diagnostic(.schemaVersionUnreadable, at: place, "the \(what) must be \(wanted), not \(found)")
  }

  fileprivate static func schemaVersionMissing(at location: Location) -> Diagnostic {
    Diagnostic(.schemaVersionMissing, at: location, "the settings have no `schemaVersion`")
  }

  fileprivate static func schemaVersionTooOld(_ found: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .schemaVersionTooOld, at: location,
      "the directory has schema version \(found), this campaign-ops works on \(Gate.currentVersion)",
      help: "`campaign-ops migrate --dry-run` shows what would be made of it, `campaign-ops migrate` does it")
  }

  fileprivate static func schemaVersionTooNew(_ found: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .schemaVersionTooNew, at: location,
      "the directory has schema version \(found), this campaign-ops knows up to \(Gate.currentVersion)",
      help: "install a campaign-ops that knows schema version \(found); nothing was changed")
  }

  fileprivate static func collectionMissing(_ part: Gate.Part) -> Diagnostic {
    Diagnostic(
      .collectionMissing, at: Location(path: part.rawValue), "the data directory has no `\(part.rawValue)`")
  }
}
