public import Diagnostics
public import Formats

/// Holds a schema against the reader of the same documents: both must know the same keys, types, words and limits.
///
/// It starts from a document that both accept and damages it in one place at a time. What only the reader can know, such
/// as that shares add up, is no disagreement; that the schema refuses what the reader takes always is.
public struct SchemaAgreement {
  /// The schema.
  let schema: JSON
  /// A document with every key there is, in whole numbers and texts.
  let specimen: JSON
  /// Keys that the reader misses only under a condition that a schema does not see.
  let conditional: Set<String>
  /// What the reader finds in a document.
  let read: (String) -> [Diagnostic]

  /// Prepares to compare.
  public init(
    _ schema: JSON, _ specimen: String, conditional: Set<String> = [], read: @escaping (String) -> [Diagnostic]
  ) {
    self.schema = schema
    self.specimen = JSONReader.read(Array(specimen.utf8), path: "specimen").output?.plain ?? .null
    self.conditional = conditional
    self.read = read
  }

  /// Every disagreement, in words; and the paths of keys that were compared, so that none goes unseen.
  public func compare() -> (faults: [String], seen: Set<String>) {
    var run = Run(agreement: self)
    run.expectBoth(accept: specimen, "the specimen itself")
    run.visit(specimen, schema, at: [])
    return (run.faults, run.seen)
  }

  /// The paths of all keys that a schema has, `*` for an element and for a key that the author chooses.
  public static func paths(of schema: JSON, below path: String = "") -> Set<String> {
    var paths: Set<String> = []
    if case .object(let keys)? = schema["properties"] {
      for key in keys where key.key != "$schema" {
        paths.insert("\(path)/\(key.key)")
        paths.formUnion(Self.paths(of: key.value, below: "\(path)/\(key.key)"))
      }
    }
    for keyword in ["items", "additionalProperties"] {
      if let inner = schema[keyword] { paths.formUnion(Self.paths(of: inner, below: "\(path)/*")) }
    }
    for choice in schema["anyOf"]?.elements ?? [] { paths.formUnion(Self.paths(of: choice, below: path)) }
    return paths
  }
}

/// A step down into a document.
enum Step: Hashable {
  case key(String)
  case index(Int)

  var text: String {
    switch self {
    case .key(let key): key
    case .index(let index): "\(index)"
    }
  }
}

private struct Run {
  let agreement: SchemaAgreement
  var validator: SchemaValidator
  var faults: [String] = []
  var seen: Set<String> = []

  init(agreement: SchemaAgreement) {
    self.agreement = agreement
    validator = SchemaValidator(agreement.schema)
  }

  // MARK: What is tried in each place

  mutating func visit(_ value: JSON, _ schema: JSON, at path: [Step], named name: String = "") {
    let shape = resolved(schema, value)
    if !path.isEmpty { tryTypes(at: path) }
    switch value {
    case .object(let fields):
      tryUnknownKey(shape, at: path)
      for field in fields where field.key != "$schema" && !field.key.hasPrefix("x-") {
        let isNamed = shape["properties"]?[field.key] != nil
        let inner = shape["properties"]?[field.key] ?? shape["additionalProperties"] ?? [:]
        let below = "\(name)/\(isNamed ? field.key : "*")"
        if isNamed {
          seen.insert(below)
          tryLeavingOut(field.key, shape, at: path)
        }
        visit(field.value, inner, at: path + [.key(field.key)], named: below)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        visit(element, shape["items"] ?? [:], at: path + [.index(index)], named: "\(name)/*")
      }
    case .string(let text):
      // Where a schema offers words and takes others too, as for platforms, there is no other word to refuse.
      tryTexts(text, schema["anyOf"] == nil ? shape : [:], at: path)
    case .integer: tryLimits(shape, at: path)
    case .bool, .null: break
    }
  }

  private mutating func tryTypes(at path: [Step]) {
    expectBoth(refuse: replacing(path, with: .null), "null", at: path)
    expectBoth(refuse: replacing(path, with: [["qqqqqqqqqq": 1]]), "a list of a strange object", at: path)
  }

  private mutating func tryUnknownKey(_ shape: JSON, at path: [Step]) {
    guard case .object(let keys)? = shape["properties"] else { return }
    let strange = "qqqqqqqqqqqqqqqq"
    let document = replacing(path + [.key(strange)], with: 1)
    expectBoth(refuse: document, "an unknown key", at: path)
    let (found, place) = findings(in: document, at: path + [.key(strange)])
    // Where the author's own word stands for a key, the reader calls it an unknown value.
    guard let finding = found.first(where: { $0.code == .unknownKey && $0.message.contains(strange) }) else {
      if shape["patternProperties"] != nil, place != nil { faults.append("\(text(path)): the key is not unknown") }
      return
    }
    let known = Set(
      (finding.help ?? "").split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
    let wanted = Set(keys.map(\.key)).subtracting(["$schema"])
    if known.subtracting(agreement.conditional) != wanted.subtracting(agreement.conditional) {
      let (reader, schema) = (known.subtracting(wanted).sorted(), wanted.subtracting(known).sorted())
      faults.append("\(text(path)): only the reader knows \(reader), only the schema knows \(schema)")
    }
  }

  private mutating func tryLeavingOut(_ key: String, _ shape: JSON, at path: [Step]) {
    let document = replacing(path + [.key(key)], with: nil)
    let found = agreement.read(String(decoding: document.pretty, as: UTF8.self))
    let isRequired = !accepts(document)
    if isRequired, !found.hasErrors { faults.append("\(text(path)): only the schema requires \(key)") }
    let misses = found.contains { $0.code == .missingKey && $0.message.hasSuffix("`\(key)`") }
    if misses, !isRequired, !agreement.conditional.contains(key) {
      faults.append("\(text(path)): only the reader requires \(key)")
    }
  }

  private mutating func tryTexts(_ text: String, _ shape: JSON, at path: [Step]) {
    expectBoth(refuse: replacing(path, with: .string(" ")), "a blank text", at: path)
    if case .array(let words)? = shape["enum"] {
      expectBoth(refuse: replacing(path, with: .string("\(text)-qqqq")), "another word", at: path)
      for word in words.prefix(20) {
        let (found, place) = findings(in: replacing(path, with: word), at: path)
        if found.contains(where: {
          $0.code == .unknownValue && $0.location?.place == place && $0.message.contains("cannot be")
        }) {
          faults.append("\(self.text(path)): the reader has no word \(word)")
        }
      }
    }
    guard case .integer(let most)? = shape["maxLength"], shape["pattern"] == .string(#"\S"#), most < 200_000 else {
      return
    }
    let long = String(repeating: "a", count: most)
    expectBoth(refuse: replacing(path, with: .string(long + "a")), "a text that is too long", at: path)
    let (found, place) = findings(in: replacing(path, with: .string(long)), at: path)
    if found.contains(where: { $0.code == .valueTooLong && $0.location?.place == place }) {
      faults.append("\(self.text(path)): the reader takes fewer than \(most) characters")
    }
  }

  private mutating func tryLimits(_ shape: JSON, at path: [Step]) {
    if case .integer(let limit)? = shape["exclusiveMinimum"] {
      expectBoth(refuse: replacing(path, with: .integer(limit)), "a number at its lower end", at: path)
    }
    for (keyword, step) in [("minimum", -1), ("maximum", 1)] {
      guard case .integer(let limit)? = shape[keyword] else { continue }
      expectBoth(refuse: replacing(path, with: .integer(limit + step)), "a number beyond its \(keyword)", at: path)
      let (found, place) = findings(in: replacing(path, with: .integer(limit)), at: path)
      let refusal = found.first { finding in
        finding.location?.place == place && finding.message.contains("but must be from")
      }
      if let refusal { faults.append("\(text(path)): \(keyword) \(limit): \(refusal.message)") }
    }
  }

  // MARK: Asking both

  mutating func expectBoth(accept document: JSON, _ what: String) {
    let found = agreement.read(String(decoding: document.pretty, as: UTF8.self)).filter { $0.severity == .error }
    if !found.isEmpty {
      faults.append("\(what): the reader refuses it: \(found.map { "\($0)" }.joined(separator: "; "))")
    }
    let refused = validator.faults(in: node(document))
    if !refused.isEmpty { faults.append("\(what): the schema refuses it: \(refused)") }
  }

  private mutating func expectBoth(refuse document: JSON, _ what: String, at path: [Step]) {
    if accepts(document) { faults.append("\(text(path)): the schema accepts \(what)") }
    if !agreement.read(String(decoding: document.pretty, as: UTF8.self)).hasErrors {
      faults.append("\(text(path)): the reader accepts \(what)")
    }
  }

  private mutating func accepts(_ document: JSON) -> Bool { validator.accepts(node(document)) }

  private func findings(in document: JSON, at path: [Step]) -> ([Diagnostic], Place?) {
    let place = path.reduce(node(document) as JSONNode?) { node, step in
      switch step {
      case .key(let key): node?[key]
      case .index(let index): node?.array.flatMap { index < $0.count ? $0[index] : nil }
      }
    }?.place
    return (agreement.read(String(decoding: document.pretty, as: UTF8.self)), place)
  }

  private func node(_ document: JSON) -> JSONNode {
    JSONReader.read(document.pretty, path: "specimen").output ?? JSONNode(place: .start, content: .null)
  }

  /// Of several choices the one that fits, or nearly does.
  private func resolved(_ schema: JSON, _ value: JSON) -> JSON {
    guard let choices = schema["anyOf"]?.elements else { return schema }
    let ranked = choices.map { choice -> (JSON, Int) in
      var judge = SchemaValidator(choice)
      return (choice, judge.faults(in: node(value)).count)
    }
    return ranked.min { $0.1 < $1.1 }.map { resolved($0.0, value) } ?? schema
  }

  private func text(_ path: [Step]) -> String { "/" + path.map(\.text).joined(separator: "/") }

  // MARK: Documents with one thing changed

  private func replacing(_ path: [Step], with value: JSON?) -> JSON {
    Self.replacing(path[...], with: value, in: agreement.specimen) ?? .null
  }

  private static func replacing(_ path: ArraySlice<Step>, with value: JSON?, in document: JSON) -> JSON? {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch (step, document) {
    case (.key(let key), .object(var fields)):
      if let place = fields.firstIndex(where: { $0.key == key }) {
        let new = replacing(rest, with: value, in: fields[place].value)
        fields.remove(at: place)
        if let new { fields.insert(JSON.Field(key, new), at: place) }
      } else if let value {
        fields.append(JSON.Field(key, value))
      }
      return .object(fields)
    case (.index(let index), .array(var elements)):
      let new = replacing(rest, with: value, in: elements[index])
      elements.remove(at: index)
      if let new { elements.insert(new, at: index) }
      return .array(elements)
    default: return document
    }
  }
}

extension SchemaAgreement {
  /// The paths of keys that say nothing to people, which editors would show without a word.
  public static func silent(_ schema: JSON, below path: String = "") -> [String] {
    var found: [String] = []
    if case .object(let keys)? = schema["properties"] {
      for key in keys {
        let below = "\(path)/\(key.key)"
        if case .string(let text)? = key.value["description"], text.hasSuffix(".") {} else { found.append(below) }
        found += silent(key.value, below: below)
      }
    }
    let inner =
      [schema["items"], schema["additionalProperties"]].compactMap(\.self) + (schema["anyOf"]?.elements ?? [])
    return found + inner.flatMap { silent($0, below: "\(path)/*") }
  }
}
