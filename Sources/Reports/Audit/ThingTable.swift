import Formats

/// Many new things in one entry: what they have in common once, the rest as a row each.
///
/// The ids stand in a list of their own. Fields that a thing does not have are `null`, and a row ends with its last
/// field that is not.
enum ThingTable {
  /// The fields of an entry's `after` that hold the things whole.
  static func fields(of things: [JSON]) -> [JSON.Field] {
    let objects = things.map(Self.fields)
    var keys: [String] = []
    var seen: Set<String> = ["id"]
    for object in objects { for field in object where seen.insert(field.key).inserted { keys.append(field.key) } }
    let values = objects.map { Dictionary($0.map { ($0.key, $0.value) }) { first, _ in first } }
    var common: [JSON.Field] = []
    var varying: [String] = []
    for key in keys {
      let first = values.first?[key] ?? .null
      if values.count > 1, values.allSatisfy({ ($0[key] ?? .null) == first }) {
        if first != .null { common.append(JSON.Field(key, first)) }
      } else {
        varying.append(key)
      }
    }
    return [
      JSON.Field("ids", .strings(things.map(id))),
      JSON.Field("common", .object(common)),
      JSON.Field("fields", .strings(varying)),
      JSON.Field("rows", .array(values.map { row(of: $0, varying) })),
    ]
  }

  /// The things of an entry's `after`, each with its id; nothing if the entry does not hold them whole.
  static func things(of after: JSONNode) -> [(id: String, fields: [String: JSON])]? {
    guard let ids = after["ids"]?.array, let rows = after["rows"]?.array, rows.count == ids.count,
      let keys = after["fields"]?.array?.compactMap(\.string), let common = after["common"]?.object
    else { return nil }
    let shared = Dictionary(common.map { ($0.key, $0.value.plain) }) { first, _ in first }
    var things: [(id: String, fields: [String: JSON])] = []
    for (id, row) in zip(ids, rows) {
      guard let id = id.string, let cells = row.array, cells.count <= keys.count else { return nil }
      var fields = shared
      fields["id"] = .string(id)
      for (key, cell) in zip(keys, cells) where cell.content != .null { fields[key] = cell.plain }
      things.append((id, fields))
    }
    return things
  }

  private static func row(of values: [String: JSON], _ keys: [String]) -> JSON {
    var cells = keys.map { values[$0] ?? .null }
    while cells.last == .null { cells.removeLast() }
    return .array(cells)
  }

  private static func fields(of thing: JSON) -> [JSON.Field] {
    guard case .object(let fields) = thing else { return [] }
    return fields
  }

  static func id(of thing: JSON) -> String {
    guard case .string(let id)? = thing["id"] else { return "" }
    return id
  }
}
