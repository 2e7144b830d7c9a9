/// How sure it is that an export is of the kind it is read as, and why.
public struct Confidence: Sendable, Hashable {
  /// How sure it is.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// A header says it that no other kind has, and nearly every column is known.
    case high
    /// It fits, but much of the file is unknown, or the kind is known from descriptions only.
    case medium
    /// Another kind fits as well, or hardly any column is known.
    case low
  }

  /// How sure it is.
  public let level: Level
  /// Why, in the style of a finding.
  public let reason: String

  /// States how sure it is.
  public init(_ level: Level, because reason: String) {
    self.level = level
    self.reason = reason
  }
}
