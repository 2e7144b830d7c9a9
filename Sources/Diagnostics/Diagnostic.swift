/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The data is wrong; what depends on it is not made.
  case error
  /// The data works, but somebody should look.
  case warning

  /// Errors stand before warnings.
  public static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}

/// A second place that helps to understand a finding, such as the earlier of two equal keys.
public struct Note: Sendable, Hashable {
  /// What stands there, in the style of a diagnostic's message.
  public let message: String
  /// Where it stands.
  public let location: Location?

  /// Makes a note.
  public init(_ message: String, at location: Location? = nil) {
    self.message = message
    self.location = location
  }
}

/// One finding about the data: what is wrong, where, and the way out.
///
/// Messages are lower case without a full stop and name the value and the limit. Each is built by a typed
/// factory that stands beside the check it belongs to, so that its wording exists once.
public struct Diagnostic: Sendable, Hashable {
  /// The stable name of the fault, which `explain` knows.
  public let code: Code
  /// How bad it is; a code has one severity everywhere.
  public let severity: Severity
  /// Where it is, or nothing if it concerns the directory as a whole.
  public let location: Location?
  /// What is wrong, in one line.
  public let message: String
  /// Other places that belong to it.
  public let notes: [Note]
  /// What to do about it, in one line.
  public let help: String?

  /// Makes a finding; the code gives the severity.
  public init(_ code: Code, at location: Location?, _ message: String, help: String? = nil, notes: [Note] = []) {
    self.code = code
    self.severity = code.severity
    self.location = location
    self.message = message
    self.notes = notes
    self.help = help
  }
}

extension Diagnostic {
  /// The way out: its own help, else its code's remedy, in the style of a message.
  public var advice: String { help ?? code.advice }
}

extension Code {
  /// The remedy in the style of a message: it begins small and has no full stop.
  public var advice: String {
    let sentence = facts.remedy
    let small = sentence.prefix(1).lowercased() + sentence.dropFirst()
    return small.hasSuffix(".") ? String(small.dropLast()) : small
  }
}

extension Diagnostic: Comparable {
  /// Orders by path, line, column and code, then by message, so that no order is left to chance.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let leftKey = (left.location ?? Location(path: ""), left.code.rawValue, left.message)
    let rightKey = (right.location ?? Location(path: ""), right.code.rawValue, right.message)
    return leftKey < rightKey
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The one-line form: `path:line:column: severity: message [code]`.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue): \(message) [\(code.rawValue)]"
  }
}

/// What a stage returns: its output, if it could make one, and everything it found on the way.
public struct Checked<Output> {
  /// The output, or nothing where an error stood in its way.
  public let output: Output?
  /// All findings of the stage.
  public let diagnostics: [Diagnostic]

  /// Pairs an output with findings.
  public init(_ output: Output?, _ diagnostics: [Diagnostic] = []) {
    self.output = output
    self.diagnostics = diagnostics
  }
}

extension Checked: Sendable where Output: Sendable {}

extension Sequence where Element == Diagnostic {
  /// Whether any finding is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
