public import Formats

/// Validates documents by the keywords of JSON Schema that the tool's own schemas use; any other keyword is a fault.
public struct SchemaValidator {
  private let root: JSON
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  /// Prepares to validate by a schema.
  public init(_ schema: JSON) { root = schema }

  /// What is wrong with a document, each as the path of the value and the keyword that refuses it.
  public mutating func faults(in document: JSONNode) -> [String] { faults(document, root, "") }

  /// Whether a document is accepted.
  public mutating func accepts(_ document: JSONNode) -> Bool { faults(in: document).isEmpty }

  private mutating func faults(_ value: JSONNode, _ schema: JSON, _ path: String) -> [String] {
    guard case .object(let keywords) = schema else {
      return schema == .bool(false) ? ["\(path): false"] : []
    }
    var found: [String] = []
    for keyword in keywords {
      let more = faults(value, keyword, of: schema, path)
      found += more
    }
    return found
  }

  private mutating func faults(
    _ value: JSONNode, _ keyword: JSON.Field, of schema: JSON, _ path: String
  ) -> [String] {
    let refusal = ["\(path): \(keyword.key)"]
    switch (keyword.key, keyword.value) {
    case ("$schema", _), ("$id", _), ("title", _), ("description", _), ("default", _), ("examples", _): return []
    case ("type", .string(let name)): return Self.types(of: value).contains(name) ? [] : refusal
    case ("type", .array(let names)):
      let types = Self.types(of: value)
      return names.contains { if case .string(let name) = $0 { types.contains(name) } else { false } } ? [] : refusal
    case ("enum", .array(let choices)): return choices.contains(value.plain) ? [] : refusal
    case ("const", let only): return only == value.plain ? [] : refusal
    case ("maxLength", .integer(let most)):
      return value.string.map { $0.unicodeScalars.count <= most } ?? true ? [] : refusal
    case ("pattern", .string(let pattern)): return value.string.map { matches($0, pattern) } ?? true ? [] : refusal
    case ("minimum", .integer(let least)): return Self.number(value).map { $0 >= Double(least) } ?? true ? [] : refusal
    case ("maximum", .integer(let most)): return Self.number(value).map { $0 <= Double(most) } ?? true ? [] : refusal
    case ("exclusiveMinimum", .integer(let least)):
      return Self.number(value).map { $0 > Double(least) } ?? true ? [] : refusal
    case ("minItems", .integer(let least)): return value.array.map { $0.count >= least } ?? true ? [] : refusal
    case ("items", let element):
      var found: [String] = []
      for (place, item) in (value.array ?? []).enumerated() { found += faults(item, element, "\(path)/\(place)") }
      return found
    case ("required", .array(let names)):
      guard value.object != nil else { return [] }
      return names.compactMap { name in
        guard case .string(let key) = name, value[key] == nil else { return nil }
        return "\(path): required \(key)"
      }
    case ("propertyNames", let name):
      var found: [String] = []
      for member in value.object ?? [] {
        let key = JSONNode(place: member.keyPlace, content: .string(member.key))
        found += faults(key, name, "\(path)/\(member.key) (its name)")
      }
      return found
    case ("anyOf", .array(let choices)):
      var best: [String]?
      for choice in choices {
        let found = faults(value, choice, path)
        if found.isEmpty { return [] }
        if found.count < best?.count ?? .max { best = found }
      }
      return best ?? refusal
    case ("properties", _), ("patternProperties", _), ("additionalProperties", _):
      // The three belong together; they are looked at where the last of them stands.
      return keyword.key == "additionalProperties" ? members(of: value, schema, path) : []
    default: return ["\(path): the keyword \(keyword.key) is not known here"]
    }
  }

  private mutating func members(of value: JSONNode, _ schema: JSON, _ path: String) -> [String] {
    var found: [String] = []
    for member in value.object ?? [] {
      let place = "\(path)/\(member.key)"
      var isKnown = false
      if let own = schema["properties"]?[member.key] {
        isKnown = true
        found += faults(member.value, own, place)
      }
      if case .object(let free)? = schema["patternProperties"] {
        for pattern in free where matches(member.key, pattern.key) {
          isKnown = true
          found += faults(member.value, pattern.value, place)
        }
      }
      if !isKnown, let rest = schema["additionalProperties"] { found += faults(member.value, rest, place) }
    }
    return found
  }

  private mutating func matches(_ text: String, _ pattern: String) -> Bool {
    // The one pattern that most texts have, without the cost of a regular expression.
    if pattern == #"\S"# { return !text.allSatisfy(\.isWhitespace) }
    if patterns[pattern] == nil {
      guard let made = try? Regex(pattern) else { return false }
      patterns[pattern] = made
    }
    return patterns[pattern].map { text.firstMatch(of: $0) != nil } ?? false
  }

  private static func number(_ value: JSONNode) -> Double? {
    if case .number(let number) = value.content { Double(number.literal) } else { nil }
  }

  private static func types(of value: JSONNode) -> Set<String> {
    switch value.content {
    case .null: ["null"]
    case .bool: ["boolean"]
    case .number(let number):
      Double(number.literal).map { $0 == $0.rounded() } ?? false ? ["number", "integer"] : ["number"]
    case .string: ["string"]
    case .array: ["array"]
    case .object: ["object"]
    }
  }
}
