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

  /// The share of days that may still change, rounded half to even at the sixth decimal; nothing without days.
  public var provisionalShare: Amount? {
    guard let part = Amount(whole: provisional), let whole = Amount(whole: count) else { return nil }
    return Ratio.divide(part, by: whole)
  }
}
