public import Quantities

/// The days that figures are of, and how many of them may still change.
public struct FigureDays: Sendable, Hashable {
  /// How many days have a figure.
  public let count: Int
  /// How many of those have one that is provisional.
  public let provisional: Int

  /// No days.
  public static let none = FigureDays(count: 0, provisional: 0)

  /// Counts days.
  public init(count: Int, provisional: Int) {
    self.count = count
    self.provisional = provisional
  }

  /// The days of some cells; without a judge of what is final, none is provisional.
  init(of cells: some Sequence<Cell>, _ maturity: Maturity?) {
    var days: Set<Day> = []
    var provisional: Set<Day> = []
    for cell in cells {
      days.insert(cell.key.day)
      if maturity?.isProvisional(cell) == true { provisional.insert(cell.key.day) }
    }
    self.init(count: days.count, provisional: provisional.count)
  }

  /// The share of days that may still change, rounded half to even at the sixth decimal; nothing without days.
  public var provisionalShare: Amount? {
    guard let part = Amount(whole: provisional), let whole = Amount(whole: count) else { return nil }
    return Ratio.divide(part, by: whole)
  }
}
