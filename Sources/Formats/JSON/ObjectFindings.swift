public import Diagnostics

extension Diagnostic {
  /// A value of another type than its key asks for; `expected` as in "a string", `found` as in "a number".
  public static func wrongType(_ key: String, expected: String, found: String, at location: Location) -> Diagnostic {
    Diagnostic(.wrongType, at: location, "\(quoted(key)) must be \(expected), not \(found)")
  }

  /// A required key that is not there; the location is that of the object.
  public static func missingKey(_ key: String, in what: String, at location: Location) -> Diagnostic {
    Diagnostic(.missingKey, at: location, "the \(what) has no \(quoted(key))", help: "add \(quoted(key))")
  }

  /// A key that means nothing here, with the known key that was probably meant, else all that are known.
  public static func unknownKey(
    _ key: String, in what: String, known: some Sequence<String>, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .unknownKey, at: location, "the \(what) has no use for the key \(quoted(key))",
      help: Suggestion.closest(to: key, in: known).map { "did you mean \(quoted($0))?" } ?? all(known))
  }

  private static func all(_ keys: some Sequence<String>) -> String? {
    let list = keys.map(quoted).joined(separator: ", ")
    return list.isEmpty ? nil : "it may have \(list)"
  }

  /// A text without anything in it but blanks.
  public static func valueEmpty(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(.valueEmpty, at: location, "\(quoted(key)) is empty")
  }

  /// A text longer than its key allows, both counted in characters.
  public static func valueTooLong(_ key: String, length: Int, limit: Int, at location: Location) -> Diagnostic {
    Diagnostic(.valueTooLong, at: location, "\(quoted(key)) has \(length) characters, the limit is \(limit)")
  }

  /// A number outside the range its key allows; `value` as it was written.
  public static func valueOutOfRange(
    _ key: String, value: String, range: ClosedRange<Int>, at location: Location
  ) -> Diagnostic {
    let limits =
      switch (range.lowerBound, range.upperBound) {
      case (.min, .max): "within 64 bits"
      case (let least, .max): "at least \(least)"
      case (.min, let most): "at most \(most)"
      case (let least, let most): "from \(least) to \(most)"
      }
    return Diagnostic(.valueOutOfRange, at: location, "\(quoted(key)) is \(value), but must be \(limits)")
  }

  /// A word that is none of those its key allows, with the one that was probably meant.
  public static func unknownValue(
    _ key: String, value: String, allowed: [String], at location: Location
  ) -> Diagnostic {
    let list = "use one of \(allowed.map(quoted).joined(separator: ", "))"
    let meant = Suggestion.closest(to: value, in: allowed)
    return Diagnostic(
      .unknownValue, at: location, "\(quoted(key)) cannot be \(quoted(value))",
      help: meant.map { "did you mean \(quoted($0))? \(list)" } ?? list)
  }

  /// A text that cannot be read as what its key asks for; `expected` as in "a day such as 2026-11-23".
  public static func unreadable(
    _ code: Code, _ key: String, value: String, expected: String, at location: Location
  ) -> Diagnostic {
    Diagnostic(code, at: location, "\(quoted(key)) must be \(expected), not \(quoted(value))")
  }
}
