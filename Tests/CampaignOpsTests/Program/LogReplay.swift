import Diagnostics
import Formats

/// Adds up an audit log by its lines alone, apart from the program's own way of doing so.
///
/// The runs of these tests go forward in time, so the order of the files' names is that of the chain.
struct LogReplay {
  typealias Fields = [String: JSON]

  /// The fields of each thing by kind and id, those that are `null` left out.
  private(set) var things: [String: [String: Fields]] = [:]

  init(_ files: [String: [UInt8]]) {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".jsonl") {
      for line in bytes.split(separator: 0x0A) {
        guard let entry = JSONReader.read(Array(line), path: path).output?.plain, entry["entity"] != nil else {
          continue
        }
        take(entry)
      }
    }
  }

  private mutating func take(_ entry: JSON) {
    guard case .string(let action)? = entry["action"], case .string(let type)? = entry["entity"]?["type"],
      case .string(let id)? = entry["entity"]?["id"], let after = entry["after"]
    else { return }
    if let rows = after["rows"]?.elements, let ids = after["ids"]?.elements {
      let kind = type.hasSuffix("ies") ? type.dropLast(3) + "y" : type.dropLast()
      for (id, row) in zip(ids, rows) { create(String(kind), id, row, after) }
    } else if after == .null {
      things[type]?[id] = nil
      guard type == "campaign" else { return }
      for kind in things.keys { things[kind] = things[kind]?.filter { !$0.key.hasPrefix(id + "/") } }
    } else {
      if action.hasSuffix(".versioned") { things[type]?[id] = nil }
      let fields = things[type]?[id] ?? [:]
      things[type, default: [:]][id] = fields.merging(Self.all(after)) { _, new in new }.filter { $0.value != .null }
    }
  }

  private mutating func create(_ kind: String, _ id: JSON, _ row: JSON, _ after: JSON) {
    guard case .string(let name) = id else { return }
    var fields = Self.all(after["common"] ?? .null)
    fields["id"] = id
    for (key, value) in zip(after["fields"]?.elements ?? [], row.elements ?? []) where value != .null {
      if case .string(let key) = key { fields[key] = value }
    }
    things[kind, default: [:]][name] = fields
  }

  /// Fields with those that are `null`.
  static func all(_ object: JSON) -> Fields {
    guard case .object(let fields) = object else { return [:] }
    return Dictionary(fields.map { ($0.key, $0.value) }) { first, _ in first }
  }
}

/// What the generated documents say, in the form of the log's things.
struct GeneratedThings {
  private(set) var things: [String: [String: LogReplay.Fields]] = [:]

  init(_ files: [String: [UInt8]]) {
    for (path, bytes) in files where path.hasSuffix(".json") {
      guard let document = JSONReader.read(bytes, path: path).output?.plain else { continue }
      take(document, path, files)
    }
  }

  private mutating func take(_ document: JSON, _ path: String, _ files: [String: [UInt8]]) {
    let parts = path.split(separator: "/").map(String.init)
    switch (parts.last, parts.count) {
    case ("index.json", 2):
      add(
        "workspace",
        [["id": "workspace", "name": document["workspace"] ?? .null, "settings": document["settings"] ?? .null]])
      things["workspace"]?["workspace"]?["id"] = nil
      let keys: Set = ["id", "name", "client", "status", "start", "end", "zone", "platforms", "definition"]
      for line in document["campaigns"]?.elements ?? [] {
        add(
          "campaign",
          [.object(LogReplay.all(line).filter { keys.contains($0.key) }.map { JSON.Field($0.key, $0.value) })])
      }
    case ("exports.json", 2):
      add("export", document["exports"]?.elements ?? [])
      for (id, feed) in LogReplay.all(document["feeds"] ?? .null) {
        add("feed", [["id": .string(id), "state": feed["state"] ?? .null, "newest": feed["newest"] ?? .null]])
      }
    case ("calendar.json", 3): add("item", document["items"]?.elements ?? [])
    case ("tasks.json", 3):
      add("task", document["tasks"]?.elements ?? [])
      add("escalation", [document["escalation"] ?? .null].filter { $0 != .null })
    case ("metrics.json", 3): figures(document, files, parts[1])
    default:
      if parts.contains("plans") {
        guard case .string(let campaign)? = document["campaign"], case .integer(let number)? = document["version"]
        else { return }
        things["plan", default: [:]]["\(campaign)/v\(number)"] = LogReplay.all(document).filter { $0.value != .null }
      } else if parts.contains("weeks"), case .string(let week)? = document["week"] {
        add("summary", [["id": .string("\(parts[1])/\(week)"), "digest": Self.digest(document.line)]])
      }
    }
  }

  private mutating func figures(_ document: JSON, _ files: [String: [UInt8]], _ campaign: String) {
    let platforms = LogReplay.all(document["platforms"] ?? .null)
    guard !platforms.isEmpty else { return }
    for (platform, value) in platforms {
      add("figure", [["id": .string("\(campaign)/\(platform)"), "totals": value["totals"] ?? .null]])
    }
    add(
      "figure",
      [
        [
          "id": .string("\(campaign)/all"), "currency": document["currency"] ?? .null,
          "totals": document["totals"] ?? .null,
          "entries": Self.digest(files["generated/\(campaign)/entries.csv"]),
          "periods": Self.digest(files["generated/\(campaign)/periods.csv"]),
        ]
      ])
  }

  private mutating func add(_ kind: String, _ list: [JSON]) {
    for thing in list {
      guard case .string(let id)? = thing["id"] else { continue }
      things[kind, default: [:]][id] = LogReplay.all(thing).filter { $0.value != .null }
    }
  }

  private static func digest(_ bytes: [UInt8]?) -> JSON {
    bytes.map { .string("sha256:" + SHA256.hash($0).hex) } ?? .null
  }
}
