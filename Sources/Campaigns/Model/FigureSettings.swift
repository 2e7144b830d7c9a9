public import Diagnostics
public import Quantities

/// When money and targets count as off their pace.
///
/// The usual bands are five and fifteen percent from what was planned to date.
public struct PacingSettings: Sendable, Hashable {
  /// Up to so many percent off is on pace, from 0.
  public var onPacePercent: Int
  /// From more than so many percent off on somebody has to act, at least the other number.
  public var actPercent: Int

  /// Makes settings.
  public init(onPacePercent: Int = 5, actPercent: Int = 15) {
    self.onPacePercent = onPacePercent
    self.actPercent = actPercent
  }
}

/// When a day's figure counts as unusual against the same weekday of the weeks before.
public struct AnomalySettings: Sendable, Hashable {
  /// How many weeks back the same weekday is looked at, from 1.
  public var weeks: Int
  /// How many of those must have a figure, from 2; with fewer, nothing is said.
  public var minimumHistory: Int
  /// How many robust standard deviations from the median are still usual, above 0.
  public var spread: Amount
  /// The figure, or what was expected, must be at least this much, in the metric's own unit.
  public var minimumVolume: Amount
  /// The figure must be at least so many percent off what was expected.
  public var minimumChangePercent: Int
  /// On how many days in a row a figure must be off to the same side, from 1.
  public var persistenceDays: Int
  /// The metrics that are watched; none stands for those that usually are.
  public var metrics: [Placed<String>] = []

  /// Makes settings.
  public init(
    weeks: Int = 8, minimumHistory: Int = 4, spread: Amount = Amount(micros: 3_500_000),
    minimumVolume: Amount = Amount(micros: 50_000_000), minimumChangePercent: Int = 25, persistenceDays: Int = 2
  ) {
    self.weeks = weeks
    self.minimumHistory = minimumHistory
    self.spread = spread
    self.minimumVolume = minimumVolume
    self.minimumChangePercent = minimumChangePercent
    self.persistenceDays = persistenceDays
  }
}
