import Diagnostics
import Formats
import Storage

/// Where a command's words go: what was asked for to standard output, all else to standard error.
struct Console: Sendable {
  private let surroundings: Surroundings
  private let isQuiet: Bool
  private let usesColor: Bool
  /// Whether findings are shown as JSON lines.
  let showsJSON: Bool
  /// The document that findings are given as on standard output, if `check` or `run` was asked for one.
  let document: FindingsFormat?
  private let root: String

  init(_ invocation: Invocation, _ surroundings: Surroundings) throws(UsageError) {
    root = invocation.value("data") ?? "data"
    // Other commands have forms of their own under the same words.
    let takesDocuments = ["check", "run"].contains(invocation.command.name)
    document = takesDocuments ? invocation.value("format").flatMap(FindingsFormat.init) : nil
    self.surroundings = surroundings
    isQuiet = invocation.has("quiet")
    showsJSON = invocation.value("format") == "json"
    usesColor = try Self.color(invocation.value("color"), surroundings)
  }

  private static func color(_ choice: String?, _ surroundings: Surroundings) throws(UsageError) -> Bool {
    switch choice ?? "auto" {
    case "always": return true
    case "never": return false
    case "auto": return surroundings.isTerminal(.errors) && (surroundings.environment["NO_COLOR"] ?? "").isEmpty
    case let other: throw .badValue(option: "color", value: other, expected: "auto, always or never")
    }
  }

  /// Whether what was asked for is read on a terminal, so that long lines may be cut to its width.
  var isTerminal: Bool { surroundings.isTerminal(.output) }

  /// Writes what was asked for.
  func say(_ text: String) { _ = surroundings.write(Array((text + "\n").utf8), .output) }

  /// Writes bytes that were asked for.
  func say(bytes: [UInt8]) { _ = surroundings.write(bytes, .output) }

  /// Writes what is good to know, unless told to be quiet.
  func tell(_ text: String) {
    guard !isQuiet else { return }
    if document == nil { say(text) } else { warn(text) }
  }

  /// Writes about trouble.
  func warn(_ text: String) { _ = surroundings.write(Array((text + "\n").utf8), .errors) }

  /// Shows findings and how many there are.
  func show(_ diagnostics: [Diagnostic], source: @escaping (String) -> [UInt8]?) {
    if let document {
      say(bytes: document.document(of: diagnostics, root: root, source: source))
      return
    }
    guard !diagnostics.isEmpty else { return }
    if showsJSON {
      for diagnostic in diagnostics { _ = surroundings.write(diagnostic.json.line, .errors) }
      return
    }
    let text = DiagnosticText(usesColor: usesColor, source: source).text(of: diagnostics)
    _ = surroundings.write(Array((text + Self.count(of: diagnostics) + "\n").utf8), .errors)
  }

  /// `2 errors, 1 warning`.
  static func count(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return "\(plural(errors, "error")), \(plural(warnings, "warning"))"
  }

  /// A number with its noun.
  static func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
