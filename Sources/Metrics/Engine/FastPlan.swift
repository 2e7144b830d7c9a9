import Campaigns
import Formats
import Quantities

/// Which columns of a file the fast reader looks at, if the file is one it can read.
final class FastPlan: Sendable {
  /// A column with figures.
  struct Figure: Sendable {
    var column: Int
    var isMoney: Bool
    var mayBeNegative: Bool
    var mayBeInexact: Bool
  }

  /// How many cells each row has.
  let width: Int
  /// The column with the day.
  let day: Int
  /// Further columns that show in what order dates are written.
  let otherDates: [Int]
  /// The columns that decide which campaign a row belongs to.
  let keys: [Int]
  /// Whether a row whose campaign's name is blank can be decided by these.
  let needsName: Bool
  /// The column with the platform, if there is one.
  let platform: Int?
  /// The column with the currency, if there is one.
  let currency: Int?
  /// The columns with the metric's name and its value, in files with one row per figure.
  let named: (metric: Int, value: Int)?
  /// The columns with figures, in files with one column per figure.
  let figures: [Figure]
  /// Columns that only show how numbers are written.
  let rates: [Int]
  /// Columns whose texts are kept nowhere and read as nothing.
  let others: [Int]
  /// Which of the figures are money, one bit each.
  let money: UInt64
  /// Which figure is the spend.
  let spend: Int?
  /// The currency in the headers.
  let stated: Currency?

  /// Makes a plan; nothing for files that only the careful reader can read.
  init?(_ recognition: Recognition, _ dating: RowDating) {
    let plan = recognition.plan
    guard case .day(let day) = dating, !recognition.isWrapped, plan.isPlain, recognition.pivot == nil,
      plan.figures.count <= 64,
      !plan.headers.isEmpty,
      plan.headers.count <= 2000
    else { return nil }
    width = plan.headers.count
    self.day = day
    otherDates = plan.dateColumns.filter { $0 != day }
    let isLong = recognition.profile.isLong
    if isLong {
      guard let metric = plan.column(.metricName), let value = plan.column(.value) else { return nil }
      named = (metric, value)
      figures = []
    } else {
      named = nil
      figures = plan.figures.map { figure in
        Figure(
          column: figure.column, isMoney: figure.metric.unit == .money, mayBeNegative: figure.mayBeNegative,
          mayBeInexact: figure.metric.unit == .ratio)
      }
    }
    needsName = plan.column(.campaign) != nil
    // Beside a campaign's name, the names of its ad sets and ads decide nothing, and there are very many of them.
    keys = needsName ? plan.idColumns + [.campaign, .utm].compactMap { plan.column($0) } : plan.clueColumns
    platform = plan.column(.platform)
    currency = plan.column(.currency)
    let read = Set(figures.map(\.column) + (named.map { [$0.value] } ?? []))
    rates = plan.numberColumns.filter { !read.contains($0) }
    let kept = Set([day] + otherDates + keys + [platform, currency, named?.metric].compactMap { $0 })
    others = (0..<width).filter { !read.contains($0) && !kept.contains($0) }
    money = figures.enumerated().reduce(0) { $1.element.isMoney ? $0 | 1 << UInt64($1.offset) : $0 }
    spend = plan.figures.firstIndex { $0.metric == .spend }
    let currencies = plan.figures.compactMap(\.currency)
    guard currencies.allSatisfy({ $0 == currencies.first }) else { return nil }
    stated = currencies.first
  }
}
