public import Quantities

/// What the workspace's own figures say about hours, days and types, and what follows from it.
public struct PlanLearning: Sendable, Hashable {
  /// Whether the plan may learn; off by one setting, here or in the settings.
  public var isOn: Bool
  /// The first day whose figures do not count any more; nothing while it is too early to learn.
  public var before: Day?
  /// What was learned for each platform, in the author's order; empty if learning is off.
  public var platforms: [LearnedPlatform]

  /// Hours of the day that did better than the others on a platform, the best first; empty leaves the default.
  ///
  /// A wish, not a rule: it orders the hours that windows, quiet hours and spacing allow, and moves no pinned slot. It
  /// never changes for weeks that begin within eight days, so a run that comes late decides as daily runs would have.
  public func preferredHours(on platform: Platform, in week: Week) -> [Int] {
    period(on: platform, in: week)?.hours ?? []
  }

  /// Weekdays that did better than the others on a platform, the best first; empty leaves the default.
  public func preferredWeekdays(on platform: Platform, in week: Week) -> [Weekday] {
    period(on: platform, in: week)?.weekdays ?? []
  }

  private func period(on platform: Platform, in week: Week) -> LearnedPeriod? {
    platforms.first { $0.platform == platform }?.periods.last { $0.from.first <= week.first }
  }
}

/// What was learned for one platform.
public struct LearnedPlatform: Sendable, Hashable {
  /// The platform.
  public var platform: Platform
  /// By what its posts are judged.
  public var measure: LearnedMeasure { LearnedMeasure.of(platform) }
  /// All posts with figures together.
  public var overall: LearnedScore
  /// Posts left out, since several were published on one day and the day's figures cannot be told apart.
  public var sharedDays: Int
  /// Posts left out, since there are no figures of their day.
  public var withoutFigures: Int
  /// The scores of weekdays, from Monday.
  public var weekdays: [LearnedScore]
  /// The scores of hours, from midnight.
  public var hours: [LearnedScore]
  /// The scores of content types, by name.
  public var types: [LearnedScore]
  /// What follows, from which week on; later periods take the earlier ones' place.
  public var periods: [LearnedPeriod]
  /// What follows, in a sentence.
  public var verdict: String
}

/// What is preferred from a week on.
public struct LearnedPeriod: Sendable, Hashable {
  /// The first week.
  public var from: Week
  /// Hours of the day from 0 to 23, the best first.
  public var hours: [Int]
  /// Weekdays, the best first.
  public var weekdays: [Weekday]
}
