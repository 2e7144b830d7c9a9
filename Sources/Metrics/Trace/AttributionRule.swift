public import Diagnostics

/// How a row found its campaign.
public struct AttributionRule: Sendable, Hashable {
  /// What kind of rule it was, in the order in which they are tried.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One of the campaign's `tracking.ids`.
    case id
    /// One of its `tracking.names`.
    case namePattern = "name pattern"
    /// One of its `tracking.utm`.
    case utm
    /// Its own name or id.
    case name
    /// The row names no campaign, and its feed states one.
    case feed
  }

  /// The kind.
  public var kind: Kind
  /// The rule as its author wrote it: the id, the pattern, the UTM value, the campaign's name or id.
  public var text: String
  /// Where it is written, if that is known.
  public var location: Location?
}
