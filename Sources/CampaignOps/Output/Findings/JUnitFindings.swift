import Diagnostics

/// Findings as JUnit's XML: each error is a failed case, each warning a passed one that says something.
///
/// A directory without findings is one passed case, since a report without cases counts as one that did not run.
struct JUnitFindings {
  let paths: FindingPaths

  func document(of findings: [Diagnostic]) -> [UInt8] {
    let errors = findings.count { $0.severity == .error }
    let cases =
      findings.isEmpty ? [#"    <testcase classname="campaign-ops" name="no findings"/>"#] : findings.map(testCase)
    let counts = #"tests="\#(max(1, findings.count))" failures="\#(errors)" errors="0" skipped="0""#
    let lines =
      [
        #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<testsuites \#(counts)>"#,
        #"  <testsuite name="campaign-ops" \#(counts)>"#,
      ] + cases + ["  </testsuite>", "</testsuites>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func testCase(_ finding: Diagnostic) -> String {
    let place = finding.location.map { "\(paths.path(of: $0)):\($0.place.line):\($0.place.column)" } ?? "campaign-ops"
    let file = finding.location.map(paths.path) ?? "campaign-ops"
    let head =
      #"    <testcase classname="\#(Self.attribute(file))" name="\#(Self.attribute("\(place) \(finding.code.rawValue)"))">"#
    let text = Self.text("\(place): \(finding.lines.joined(separator: "\n"))")
    let body =
      finding.severity == .error
      ? #"      <failure type="\#(finding.code.rawValue)" message="\#(Self.attribute(finding.lines[0]))">\#(text)</failure>"#
      : "      <system-out>\(text)</system-out>"
    return "\(head)\n\(body)\n    </testcase>"
  }

  /// A text between tags; what XML 1.0 has no character for is left out.
  static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A text between double quotes, whose line breaks readers would otherwise turn into blanks.
  static func attribute(_ text: String) -> String {
    let marks = [("\"", "&quot;"), ("\n", "&#10;"), ("\t", "&#9;"), ("\r", "&#13;")]
    return marks.reduce(self.text(text)) { $0.replacing($1.0, with: $1.1) }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
