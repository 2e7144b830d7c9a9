/// What a code means and what to do about it; the README's table is generated from here.
public struct CodeFacts: Sendable, Hashable {
  /// Whether the fault stops what depends on it.
  public let severity: Severity
  /// What went wrong, as a sentence.
  public let cause: String
  /// What to do, as a sentence.
  public let remedy: String
}

extension Code {
  /// How bad the fault is, everywhere and always.
  public var severity: Severity { facts.severity }

  /// Severity, cause and remedy.
  public var facts: CodeFacts {
    guard let facts = directoryFacts ?? authoredFacts ?? exportFacts ?? workFacts else {
      preconditionFailure("the code \(rawValue) has no facts")
    }
    return facts
  }

  /// An error.
  func wrong(_ cause: String, _ remedy: String) -> CodeFacts {
    CodeFacts(severity: .error, cause: cause, remedy: remedy)
  }

  /// A warning.
  func odd(_ cause: String, _ remedy: String) -> CodeFacts {
    CodeFacts(severity: .warning, cause: cause, remedy: remedy)
  }
}
