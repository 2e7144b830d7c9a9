import Diagnostics
import Formats

/// Findings as SARIF 2.1.0 (OASIS), the form that code scanning takes.
///
/// Columns are counted in Unicode code points, which the form wants, worked out from the file's own line.
struct SARIFFindings {
  let paths: FindingPaths
  let source: (String) -> [UInt8]?

  /// The most results that code scanning takes of one run; more are counted, not listed.
  static let most = 25_000

  func document(of findings: [Diagnostic]) -> [UInt8] {
    let codes = Array(Set(findings.map(\.code.rawValue))).sorted().compactMap { Code(rawValue: $0) }
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
    let listed = findings.prefix(Self.most)
    var columns = LineColumns(source: source)
    let driver: JSON = [
      "name": "campaign-ops", "version": .string(Version.text), "rules": .array(codes.map(Self.rule)),
    ]
    let run: JSON = [
      "tool": ["driver": driver],
      "columnKind": "unicodeCodePoints",
      "results": .array(listed.map { result(of: $0, places[$0.code] ?? 0, &columns) }),
      "properties": ["total": .integer(findings.count), "truncated": .bool(findings.count > listed.count)],
    ]
    let document: JSON = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
    return document.pretty
  }

  private static func rule(_ code: Code) -> JSON {
    [
      "id": .string(code.rawValue),
      "shortDescription": ["text": .string(code.facts.cause)],
      "help": ["text": .string(code.facts.remedy)],
      "defaultConfiguration": ["level": .string(code.severity.rawValue)],
    ]
  }

  private func result(of finding: Diagnostic, _ rule: Int, _ columns: inout LineColumns) -> JSON {
    let key = "\(finding.code.rawValue)\n\(finding.location?.path ?? "")\n\(finding.message)"
    var related: [JSON] = []
    for note in finding.notes {
      guard let location = note.location, case .object(let fields) = place(location, &columns) else { continue }
      let place = JSON.object(fields + [JSON.Field("message", ["text": .string(TerminalText.safe(note.message))])])
      // The form allows no place twice.
      if !related.contains(place) { related.append(place) }
    }
    return .object(omittingNil: [
      ("ruleId", .string(finding.code.rawValue)), ("ruleIndex", .integer(rule)),
      ("level", .string(finding.severity.rawValue)),
      ("message", ["text": .string(finding.lines.joined(separator: "\n"))]),
      ("locations", finding.location.map { .array([place($0, &columns)]) }),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ("partialFingerprints", ["campaignOps/v1": .string(String(SHA256.hash(Array(key.utf8)).hex.prefix(32)))]),
    ])
  }

  private func place(_ location: Location, _ columns: inout LineColumns) -> JSON {
    [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(Self.uri(paths.path(of: location)))],
        "region": [
          "startLine": .integer(location.place.line),
          "startColumn": .integer(columns.character(at: location)),
        ],
      ]
    ]
  }

  /// A relative reference by RFC 3986: everything but its unreserved characters and `/` is percent-encoded.
  static func uri(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}

/// Columns in characters for columns in bytes, each file split once.
private struct LineColumns {
  let source: (String) -> [UInt8]?
  private var lines: [String: [ArraySlice<UInt8>]] = [:]

  init(source: @escaping (String) -> [UInt8]?) { self.source = source }

  mutating func character(at location: Location) -> Int {
    let split =
      lines[location.path]
      ?? (source(location.path) ?? []).split(
        separator: 0x0A, omittingEmptySubsequences: false)
    lines[location.path] = split
    let (line, column) = (location.place.line, location.place.column)
    guard split.indices.contains(line - 1) else { return column }
    return String(decoding: split[line - 1].prefix(column - 1), as: UTF8.self).unicodeScalars.count + 1
  }
}
