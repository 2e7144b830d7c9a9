import Diagnostics

/// Findings as workflow commands, a line each: GitHub's runner turns them into annotations of a pull request.
///
/// Errors come first, since GitHub shows ten of each kind a step; the last line counts all. Source of the form:
/// "Workflow commands for GitHub Actions", docs.github.com, read 2026-11-28.
struct GitHubFindings {
  let paths: FindingPaths

  func document(of findings: [Diagnostic]) -> [UInt8] {
    let ordered = findings.enumerated().sorted {
      ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
    }.map(\.element)
    let lines = ordered.map(line) + (findings.isEmpty ? [] : ["::notice::\(Console.count(of: findings))"])
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func line(_ finding: Diagnostic) -> String {
    var properties: [String] = []
    if let location = finding.location {
      properties = [
        "file=\(Self.property(paths.path(of: location)))", "line=\(location.place.line)",
        "col=\(location.place.column)",
      ]
    }
    properties.append("title=\(finding.code.rawValue)")
    let text = finding.lines.joined(separator: "\n")
    return "::\(finding.severity.rawValue) \(properties.joined(separator: ","))::\(Self.data(text))"
  }

  /// What stands behind the second `::`: no line may end in it, so that no line can begin with a command of its own.
  static func data(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A property's value, which also may not hold what ends it.
  static func property(_ text: String) -> String {
    var escaped = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
