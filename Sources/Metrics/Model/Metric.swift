/// A figure platforms report, under the one name this tool gives it.
public struct Metric: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// How figures of several days combine.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// They add up: impressions, clicks, money.
    case additive
    /// The last one counts: followers.
    case latest
    /// They never add up: reach, rates, averages.
    case nonAdditive = "non-additive"
  }

  /// What a figure counts.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Whole or fractional occurrences.
    case count
    /// Money in the export's currency.
    case money
    /// Hours.
    case hours
    /// A share, as a plain fraction.
    case ratio
  }

  /// The canonical name, as in `link_clicks`.
  public let name: String
  /// How days combine.
  public let kind: Kind
  /// What it counts.
  public let unit: Unit
  /// Whether a figure below zero makes sense, as in net follower growth.
  public let mayBeNegative: Bool

  /// The canonical name.
  public var description: String { name }

  /// Describes a metric.
  public init(_ name: String, _ kind: Kind = .additive, _ unit: Unit = .count, mayBeNegative: Bool = false) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.mayBeNegative = mayBeNegative
  }

  /// Orders by name.
  public static func < (left: Metric, right: Metric) -> Bool { left.name < right.name }
}
