import Diagnostics
import Formats

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
    let count = findings.isEmpty ? "" : WorkflowText.command("notice", [:], message: Console.count(of: findings))
    return Array((ordered.map(line).joined() + count).utf8)
  }

  private func line(_ finding: Diagnostic) -> String {
    let (name, title) = (finding.severity.rawValue, finding.code.rawValue)
    let text = finding.lines.joined(separator: "\n")
    guard let location = finding.location else { return WorkflowText.command(name, ["title": title], message: text) }
    return WorkflowText.command(
      name,
      [
        "file": paths.path(of: location), "line": "\(location.place.line)", "col": "\(location.place.column)",
        "title": title,
      ], message: text)
  }
}
