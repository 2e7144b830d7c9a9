/// When two items count as in each other's way; everything found is a warning.
public struct ClashSettings: Sendable, Hashable {
  /// The least minutes between two items on one account; nothing for the smaller spacing of the two campaigns.
  public var minutes: Int?
  /// Within how many days equal or near-equal copy on one account is reported; zero for never.
  public var copyDays: Int
  /// From how many percent of shared phrases on two texts are near-equal, from 1 to 100.
  public var alikePercent: Int
  /// The most tasks one person can have in an hour; zero for no limit.
  public var tasksPerHour: Int

  /// Makes settings; the defaults are fourteen days, four fifths and twelve tasks.
  public init(minutes: Int? = nil, copyDays: Int = 14, alikePercent: Int = 80, tasksPerHour: Int = 12) {
    self.minutes = minutes
    self.copyDays = copyDays
    self.alikePercent = alikePercent
    self.tasksPerHour = tasksPerHour
  }
}
