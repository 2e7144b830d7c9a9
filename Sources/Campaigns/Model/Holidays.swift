public import Diagnostics
public import Quantities

/// One public holiday, with the place of its line.
public struct Holiday: Sendable, Hashable {
  /// The day.
  public var day: Day
  /// The name, such as `Christmas Day`.
  public var name: String
  /// Where its date stands.
  public var location: Location

  /// Makes a holiday.
  public init(day: Day, name: String, location: Location) {
    self.day = day
    self.name = name
    self.location = location
  }
}

/// The holidays a workspace keeps, by the names of their lists, and the lists used unless a definition names its own.
public struct HolidayLists: Sendable {
  /// The lists, by the name of their file without `.csv`, each in the order of its days.
  public var lists: [String: [Holiday]]
  /// The lists of campaigns that name none.
  public var usual: [Placed<String>]

  /// Makes lists.
  public init(lists: [String: [Holiday]] = [:], usual: [Placed<String>] = []) {
    self.lists = lists
    self.usual = usual
  }
}
