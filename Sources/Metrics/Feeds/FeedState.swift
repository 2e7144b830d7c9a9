public import Campaigns
public import Quantities

/// How up to date a feed is.
public struct FeedState: Sendable, Hashable {
  /// What its age means.
  public enum Judgement: String, Sendable, Hashable, CaseIterable {
    /// Its newest day is as new as it has to be.
    case fresh
    /// It is older than the limit for a warning.
    case late
    /// It is older than the limit for an error.
    case stale
    /// None of its campaigns runs, so nothing is expected of it.
    case idle
    /// No limit is set for it.
    case unwatched
  }

  /// The feed, with its settings.
  public let feed: Feed
  /// The zone its days are meant in.
  public let zone: Zone
  /// The newest day of which it has rows, up to its today.
  public let newest: Day?
  /// The export that holds it.
  public let file: String?
  /// How many days before the feed's today the newest one lies; 1 is yesterday.
  public let ageDays: Int?
  /// The first day whose figures may still change.
  public let provisionalFrom: Day
  /// What its age means.
  public let judgement: Judgement
}
