import Diagnostics
import Formats

/// Checks a document by the rules of SARIF 2.1.0 (OASIS), for the parts of it that this tool writes.
///
/// A table has, for each kind of object, the properties the standard's schema names, since it allows no others there.
public struct SARIFCheck {
  /// What is wrong, each with its place in the document; empty if nothing is.
  public private(set) var faults: [String] = []

  /// Checks the bytes of a document.
  public init(_ bytes: [UInt8]) {
    let checked = JSONReader.read(bytes, path: "sarif")
    guard let root = checked.output?.plain, checked.diagnostics.isEmpty else {
      faults = ["not a JSON document"]
      return
    }
    check(root, .log, "log")
    if root["version"] != .string("2.1.0") { faults.append("log.version is another one") }
    for (number, run) in (root["runs"]?.elements ?? []).enumerated() { checkReferences(in: run, "log.runs[\(number)]") }
  }

  /// A kind of object or value of the standard.
  private enum Kind {
    case log, run, tool, component, rule, configuration, text, message, result, location, physicalLocation
    case artifactLocation, region, bag, string, uri, count, position, index, level, columnKind, fingerprints
    indirect case list(of: Kind, isUnique: Bool)

    /// The properties of an object that this tool may write, and which of them the standard demands.
    var properties: (allowed: [String: Kind], required: [String])? {
      switch self {
      case .log:
        (["$schema": .uri, "version": .string, "runs": .list(of: .run, isUnique: false)], ["version", "runs"])
      case .run:
        (
          [
            "tool": .tool, "results": .list(of: .result, isUnique: false), "columnKind": .columnKind,
            "properties": .bag,
          ], ["tool"]
        )
      case .tool: (["driver": .component], ["driver"])
      case .component:
        (
          [
            "name": .string, "version": .string, "semanticVersion": .string, "informationUri": .uri,
            "rules": .list(of: .rule, isUnique: true),
          ], ["name"]
        )
      case .rule:
        (
          [
            "id": .string, "name": .string, "shortDescription": .text, "fullDescription": .text, "help": .text,
            "helpUri": .uri, "defaultConfiguration": .configuration,
          ], ["id"]
        )
      case .configuration: (["level": .level], [])
      case .text: (["text": .string, "markdown": .string], ["text"])
      case .message: (["text": .string, "markdown": .string, "id": .string], ["text"])
      case .result:
        (
          [
            "ruleId": .string, "ruleIndex": .index, "level": .level, "message": .message,
            "locations": .list(of: .location, isUnique: false),
            "relatedLocations": .list(of: .location, isUnique: true), "partialFingerprints": .fingerprints,
          ], ["message"]
        )
      case .location: (["id": .index, "physicalLocation": .physicalLocation, "message": .message], [])
      case .physicalLocation: (["artifactLocation": .artifactLocation, "region": .region], ["artifactLocation"])
      case .artifactLocation: (["uri": .uri, "uriBaseId": .string], [])
      case .region:
        (["startLine": .position, "startColumn": .position, "endLine": .position, "endColumn": .position], [])
      default: nil
      }
    }
  }

  private mutating func check(_ value: JSON, _ kind: Kind, _ path: String) {
    if let properties = kind.properties { return check(value, properties, path) }
    switch (kind, value) {
    case (.list(let kind, let isUnique), .array(let elements)):
      if isUnique, Set(elements).count < elements.count { faults.append("\(path) has an element twice") }
      for (number, element) in elements.enumerated() { check(element, kind, "\(path)[\(number)]") }
    case (.fingerprints, .object(let fields)):
      for field in fields { check(field.value, .string, "\(path).\(field.key)") }
    case (.bag, .object), (.string, .string): break
    case (.uri, .string(let text)):
      if !Self.isReference(text) { faults.append("\(path) is no URI reference: \(text)") }
    case (.level, .string(let word)) where ["none", "note", "warning", "error"].contains(word): break
    case (.columnKind, .string(let word)) where ["utf16CodeUnits", "unicodeCodePoints"].contains(word): break
    case (.count, .integer(0...)), (.position, .integer(1...)), (.index, .integer((-1)...)): break
    default: faults.append("\(path) is not of its kind: \(value)")
    }
  }

  private mutating func check(
    _ value: JSON, _ properties: (allowed: [String: Kind], required: [String]), _ path: String
  ) {
    guard case .object(let fields) = value else { return faults.append("\(path) is no object") }
    for field in fields {
      guard let kind = properties.allowed[field.key] else {
        faults.append("\(path) has no property \(field.key)")
        continue
      }
      check(field.value, kind, "\(path).\(field.key)")
    }
    for name in properties.required where value[name] == nil { faults.append("\(path) lacks \(name)") }
  }

  /// Each result must name the rule that stands at its index (3.52.4).
  private mutating func checkReferences(in run: JSON, _ path: String) {
    let rules = run["tool"]?["driver"]?["rules"]?.elements ?? []
    if Set(rules.map { $0["id"] }).count < rules.count { faults.append("\(path) has two rules of one id") }
    for (number, result) in (run["results"]?.elements ?? []).enumerated() {
      guard case .integer(let index)? = result["ruleIndex"], rules.indices.contains(index) else {
        faults.append("\(path).results[\(number)] names no rule")
        continue
      }
      if rules[index]["id"] != result["ruleId"] { faults.append("\(path).results[\(number)] names another rule") }
    }
  }

  /// Whether a text is a URI reference (RFC 3986, 4.1): its signs only, and whole triplets behind each percent sign.
  static func isReference(_ text: String) -> Bool {
    let signs = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
    let bytes = Array(text.utf8)
    func isDigit(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).properties.isASCIIHexDigit }
    for (place, byte) in bytes.enumerated() {
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      guard isLetter || (0x30...0x39).contains(byte) || signs.contains(byte) else { return false }
      if byte == UInt8(ascii: "%") {
        guard place + 2 < bytes.count, isDigit(bytes[place + 1]), isDigit(bytes[place + 2]) else { return false }
      }
    }
    // A colon in the first segment would make what stands before it a scheme.
    let isAbsolute = text.hasPrefix("https://")
    return isAbsolute || !text.prefix { $0 != "/" }.contains(":")
  }
}
