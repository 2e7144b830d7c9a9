public import Diagnostics
import Formats

/// One side of a comparison: the documents of a data directory as they stand in it, good or damaged.
///
/// What cannot be read is found and left out, so that the rest can be compared.
public struct WorkspaceState: Sendable {
  /// What a side is called in findings: nothing for the directory that is worked on.
  public let label: String?
  /// Everything that is wrong with its documents.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Why its generated documents are not the newest, a sentence each.
  public private(set) var stale: [String] = []

  /// The paths of documents that are there and cannot be read; nothing is told of them.
  private(set) var damaged: Set<String> = []
  var settings: JSON = .null
  var index: JSON = .null
  var exports: JSON = .null
  /// By campaign.
  var plans: [String: JSON] = [:]
  var versions: [String: [JSON]] = [:]
  var calendars: [String: JSON] = [:]
  var tasks: [String: JSON] = [:]
  var metrics: [String: JSON] = [:]
  var weeks: [String: [String: JSON]] = [:]

  /// Reads the documents of a side from its files by path.
  public init(_ files: [String: [UInt8]], label: String? = nil) {
    self.label = label
    settings = document("campaign-ops.json", files) ?? .null
    index = document(GeneratedPaths.index, files, list: "campaigns") ?? .null
    exports = document(ExportsDocument.path, files, list: "exports") ?? .null
    for path in files.keys.sorted() {
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count >= 3, parts[0] == GeneratedPaths.folder, path.hasSuffix(".json") else { continue }
      take(path, parts, files)
    }
    stale = staleness(files)
  }

  private mutating func take(_ path: String, _ parts: [String], _ files: [String: [UInt8]]) {
    let campaign = parts[1]
    switch (parts[2], parts.count) {
    case ("plan.json", 3): plans[campaign] = document(path, files)
    case ("calendar.json", 3): calendars[campaign] = document(path, files, list: "items")
    case ("tasks.json", 3): tasks[campaign] = document(path, files, list: "tasks")
    case ("metrics.json", 3): metrics[campaign] = document(path, files)
    case ("plans", 4): if let version = document(path, files) { versions[campaign, default: []].append(version) }
    case ("weeks", 4):
      guard let week = document(path, files), let name = week["week"]?.text else { return }
      weeks[campaign, default: [:]][name] = week
    default: return
    }
  }

  /// An object read from a file; anything else is found.
  private mutating func document(_ path: String, _ files: [String: [UInt8]], list key: String? = nil) -> JSON? {
    guard let bytes = files[path] else { return nil }
    let place = label.map { "\($0):\(path)" } ?? path
    let read = JSONReader.read(bytes, path: place, maxBytes: bytes.count)
    diagnostics += read.diagnostics
    guard let root = read.output else {
      damaged.insert(path)
      return nil
    }
    guard root.object != nil else {
      diagnostics.append(.notADocument(at: Location(path: place, place: root.place), found: root.kind))
      damaged.insert(path)
      return nil
    }
    if let key, root[key]?.array == nil || root[key]?.array?.contains(where: { $0["id"]?.string == nil }) == true {
      let at = Location(path: place, place: (root[key] ?? root).place)
      diagnostics.append(Diagnostic(.wrongType, at: at, "`\(key)` must be an array of objects with an `id` each"))
      damaged.insert(path)
      return nil
    }
    return root.plain
  }

  /// The paths of the exports that the last run read; nothing without its document.
  ///
  /// Of a file with several tables each has an entry, its path followed by the table's number.
  public var exportPaths: Set<String>? {
    guard exports != .null else { return nil }
    return Set(
      (exports["exports"]?.elements ?? []).compactMap { export in
        guard let id = export["id"]?.text else { return nil }
        return export["table"] == nil ? id : id.lastIndex(of: "#").map { String(id[..<$0]) } ?? id
      })
  }

  /// The campaigns of the overview by id.
  var campaigns: [String: JSON] { Self.byID(index["campaigns"]?.elements ?? []) }

  /// Objects by their ids; of several with one id the first counts.
  static func byID(_ objects: [JSON]) -> [String: JSON] {
    Dictionary(objects.compactMap { object in object["id"]?.text.map { ($0, object) } }) { first, _ in first }
  }
}

extension WorkspaceState {
  /// What was written by people or dropped since the generated documents were made, as far as their digests tell.
  private func staleness(_ files: [String: [UInt8]]) -> [String] {
    guard files[GeneratedPaths.index] != nil else {
      return files.keys.contains { Self.definition(of: $0) != nil } ? ["nothing was generated yet"] : []
    }
    guard index != .null else { return [] }
    var found: [String] = []
    if let seal = index["settings"]?.text, seal != Self.settingsDigest(files) {
      found.append("the settings or own kinds of exports changed since the last run")
    }
    for path in files.keys.sorted() {
      guard let id = Self.definition(of: path) else { continue }
      let digest = Self.definitionDigest(of: id, at: path, files)
      if let line = campaigns[id] {
        if line["definition"]?.text != digest {
          found.append("the definition or content of `\(id)` changed since the last run")
        }
      } else {
        found.append("`\(id)` was defined since the last run, or its definition has errors")
      }
    }
    return found
  }

  /// The campaign that a path defines.
  private static func definition(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count == 2, parts[0] == "campaigns" else { return nil }
    for ending in [".jsonc", ".json"] where parts[1].hasSuffix(ending) {
      return String(parts[1].dropLast(ending.count))
    }
    return nil
  }

  /// The digest that the overview has of the settings and of the workspace's own kinds of exports.
  public static func settingsDigest(_ files: [String: [UInt8]]) -> String {
    let profiles = files.keys.filter { path in
      path.hasPrefix("profiles/") && path.split(separator: "/").count == 2
        && (path.hasSuffix(".json") || path.hasSuffix(".jsonc"))
    }
    return digest(["campaign-ops.json"] + profiles.sorted(), files)
  }

  /// The digest that the overview has of a campaign's definition and content.
  public static func definitionDigest(of campaign: String, at path: String, _ files: [String: [UInt8]]) -> String {
    digest([path, "campaigns/\(campaign)/content.csv"], files)
  }

  private static func digest(_ paths: [String], _ files: [String: [UInt8]]) -> String {
    var hash = SHA256()
    for path in paths { hash.update(files[path] ?? []) }
    return "sha256:" + hash.finish().hex
  }
}

extension JSON {
  /// The text, if this is one.
  var text: String? { if case .string(let text) = self { text } else { nil } }
  /// The whole number, if this is one.
  var number: Int? { if case .integer(let number) = self { number } else { nil } }
  /// The members of an object in their order; none of any other value.
  var members: [Field] { if case .object(let fields) = self { fields } else { [] } }

  /// A plain value as people read it; lists with commas, nothing for `null` and objects.
  var words: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .bool(let flag): flag ? "yes" : "no"
    case .array(let all): all.compactMap(\.words).joined(separator: ", ")
    case .null, .object: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func notADocument(at location: Location, found: String) -> Diagnostic {
    Diagnostic(.wrongType, at: location, "the document must be an object, not \(found)")
  }
}
