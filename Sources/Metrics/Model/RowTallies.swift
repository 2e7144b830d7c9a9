public import Diagnostics

/// What the rows of one export gave, counted.
///
/// Adding up the two halves of a file gives the same as reading it in one go.
public struct RowTallies: Sendable, Hashable {
  /// Rows that are not data, by what they are.
  public struct Excluded: Sendable, Hashable {
    /// Rows that repeat others in sum.
    public var totals = 0
    /// Lines that say there is nothing.
    public var placeholders = 0
    /// Further header rows in other words, under the first.
    public var secondHeaders = 0
    /// The header once more.
    public var repeatedHeaders = 0

    /// Counts nothing yet.
    public init() {}

    /// All rows left out for being no data.
    public var count: Int { totals + placeholders + secondHeaders + repeatedHeaders }
  }

  /// Rows that hold data; totals, blank lines and rows that a mended one stands in for are not counted.
  public var data = 0
  /// Rows that became figures of a campaign.
  public var used = 0
  /// How many of these cover more than a day, or days that are not known.
  public var usedForPeriods = 0
  /// Rows that belong to no campaign.
  public var unattributed = 0
  /// Rows that are not data.
  public var excluded = Excluded()
  /// Rows refused, by the code of the reason.
  public var refused: [Code: Int] = [:]
  /// What stands in the columns with figures.
  public var columns = ColumnTallies()
  /// What stands in the column for the day.
  public var dates = DayTally()
  /// The periods that rows cover, if they are not days.
  public var periods: Set<Period> = []
  /// The currencies stated.
  public var currencies = CurrencyTally()

  /// Starts with no rows.
  public init() {}

  /// Adds the rows of another part of the same export.
  public mutating func merge(_ other: RowTallies) {
    data += other.data
    used += other.used
    usedForPeriods += other.usedForPeriods
    unattributed += other.unattributed
    excluded.totals += other.excluded.totals
    excluded.placeholders += other.excluded.placeholders
    excluded.secondHeaders += other.excluded.secondHeaders
    excluded.repeatedHeaders += other.excluded.repeatedHeaders
    refused.merge(other.refused) { $0 + $1 }
    columns.merge(other.columns)
    dates.merge(other.dates)
    periods.formUnion(other.periods)
    currencies.merge(other.currencies)
  }
}
