import Diagnostics
import Formats

/// The forms in which `check` and `run` give findings to other programs, as one document on standard output.
enum FindingsFormat: String, CaseIterable, Sendable {
  /// Workflow commands, which GitHub shows as annotations.
  case github
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// JUnit's XML, for test reports.
  case junit
  /// A table in Markdown, for comments and step summaries.
  case markdown

  /// The words of `--format` where findings can take these forms.
  static let words = ["text", "json"] + allCases.map(\.rawValue)

  /// The document of all findings; there is one even if there is no finding.
  ///
  /// `root` is the data directory as it was named, which goes before each path, so that paths begin where the command
  /// was run. `source` gives a file's bytes, for columns that are counted in characters.
  func document(of findings: [Diagnostic], root: String, source: @escaping (String) -> [UInt8]?) -> [UInt8] {
    let paths = FindingPaths(root: root)
    return switch self {
    case .github: GitHubFindings(paths: paths).document(of: findings)
    case .sarif: SARIFFindings(paths: paths, source: source).document(of: findings)
    case .junit: JUnitFindings(paths: paths).document(of: findings)
    case .markdown: MarkdownFindings(paths: paths).document(of: findings)
    }
  }
}

/// Paths of findings as seen from where the command was run.
struct FindingPaths {
  private let root: String

  init(root: String) {
    var root = root[...]
    while root.hasPrefix("./") { root = root.dropFirst(2) }
    while root.hasSuffix("/") { root = root.dropLast() }
    self.root = root == "." || root.isEmpty ? "" : root + "/"
  }

  /// The path of a file of the data directory; controls in names are shown, not kept.
  func path(of location: Location) -> String { TerminalText.safe(root + location.path) }
}

extension Diagnostic {
  /// What is wrong and what to do about it, on one line each, without controls.
  var lines: [String] {
    let notes = notes.map { note in
      "note: " + (note.location.map { "\($0): " } ?? "") + note.message
    }
    return ([message] + notes + ["help: \(advice)"]).map(TerminalText.safe)
  }
}
