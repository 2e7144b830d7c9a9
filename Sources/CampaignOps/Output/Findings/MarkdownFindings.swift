import Diagnostics

/// Findings as a table in Markdown, for a comment on a pull request or a step's summary.
///
/// What people wrote stands in `<code>` with every sign of ASCII as a character reference: Markdown takes no reference for
/// mark-up, and neither mentions nor addresses are made into links inside of code.
struct MarkdownFindings {
  let paths: FindingPaths

  /// The most rows; a comment has room for 65,536 characters.
  static let most = 200

  func document(of findings: [Diagnostic]) -> [UInt8] {
    guard !findings.isEmpty else { return Array("No findings.\n".utf8) }
    var lines = ["**\(Console.count(of: findings))**", "", "| | where | what | code |", "| --- | --- | --- | --- |"]
    let ordered = findings.enumerated().sorted {
      ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
    }.map(\.element)
    lines += ordered.prefix(Self.most).map(row)
    if findings.count > Self.most { lines += ["", "\(findings.count - Self.most) more are not shown."] }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func row(_ finding: Diagnostic) -> String {
    let place = finding.location.map { "\(paths.path(of: $0)):\($0.place.line):\($0.place.column)" } ?? ""
    let what = finding.lines.map(Self.code).joined(separator: "<br>")
    return
      "| \(finding.severity.rawValue) | \(place.isEmpty ? "" : Self.code(place)) | \(what) | `\(finding.code.rawValue)` |"
  }

  /// A text as code that nothing in it can end.
  static func code(_ text: String) -> String {
    var escaped = "<code>"
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: escaped += " "
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2C, 0x2D: escaped.unicodeScalars.append(scalar)
      case 0x21..<0x7F: escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "</code>"
  }
}
