public import Quantities

/// What stands in the columns with figures of one export, in rows that cannot be used too.
///
/// It is kept as one array a fact, so that adding a value touches one place of each. Adding up the two halves of a
/// file gives the same as reading it in one go.
public struct ColumnTallies: Sendable, Hashable {
  /// A column, or a figure that the rows of a file with one row a figure name.
  public struct Column: Sendable, Hashable {
    /// The figure.
    public let metric: Metric
    /// The header, or the name that the rows give.
    public let header: String

    /// Names a column.
    public init(metric: Metric, header: String) {
      self.metric = metric
      self.header = header
    }
  }

  /// The columns in the file's order.
  public private(set) var columns: [Column]
  /// The sum of each column's values in millionths.
  public private(set) var sums: [Int128]
  /// How many values each column has.
  public private(set) var values: [Int]
  /// How many cells of each column hold nothing.
  public private(set) var blanks: [Int]
  /// How many cells of each column hide their value, as `<5` does.
  public private(set) var masked: [Int]
  /// How many values of each column are not whole.
  public private(set) var fractions: [Int]

  /// Starts with nothing in these columns.
  public init(_ columns: [Column] = []) {
    self.columns = columns
    sums = Array(repeating: 0, count: columns.count)
    let none = Array(repeating: 0, count: columns.count)
    (values, blanks, masked, fractions) = (none, none, none, none)
  }

  /// Adds a value to a column.
  public mutating func add(_ amount: Amount, to column: Int) {
    sums[column] += Int128(amount.micros)
    values[column] += 1
    if !amount.isWhole { fractions[column] += 1 }
  }

  /// Adds many values of a column, as another pass over them added them up.
  public mutating func add(sum: Int128, values count: Int, fractions notWhole: Int, to column: Int) {
    sums[column] += sum
    values[column] += count
    fractions[column] += notWhole
  }

  /// Counts cells of a column that hold nothing.
  public mutating func addBlanks(_ count: Int = 1, to column: Int) {
    blanks[column] += count
  }

  /// Counts cells of a column that hide their value.
  public mutating func addMasked(_ count: Int = 1, to column: Int) {
    masked[column] += count
  }

  /// The position of a column, which is put at the end if it is new.
  public mutating func position(of column: Column) -> Int {
    if let position = columns.firstIndex(of: column) { return position }
    if columns.isEmpty { reserve(Self.usual) }
    columns.append(column)
    sums.append(0)
    values.append(0)
    blanks.append(0)
    masked.append(0)
    fractions.append(0)
    return columns.count - 1
  }

  /// How many columns rows usually name, at most.
  private static let usual = 16

  private mutating func reserve(_ count: Int) {
    columns.reserveCapacity(count)
    sums.reserveCapacity(count)
    values.reserveCapacity(count)
    blanks.reserveCapacity(count)
    masked.reserveCapacity(count)
    fractions.reserveCapacity(count)
  }

  /// Adds what stands in another part of the same export.
  public mutating func merge(_ other: ColumnTallies) {
    // A file may have a header twice; its two columns stay two.
    guard !columns.isEmpty else { return self = other }
    let isAlike = columns == other.columns
    for (index, column) in other.columns.enumerated() {
      let position = isAlike ? index : position(of: column)
      sums[position] += other.sums[index]
      values[position] += other.values[index]
      blanks[position] += other.blanks[index]
      masked[position] += other.masked[index]
      fractions[position] += other.fractions[index]
    }
  }
}
