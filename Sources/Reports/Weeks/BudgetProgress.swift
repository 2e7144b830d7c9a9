import Campaigns
import Metrics
import Planning
public import Quantities

/// What was spent by the end of a week beside what the plan meant to spend by then.
///
/// A week that is not over is not held against its plan: what counts is then the end of the week before.
public struct BudgetProgress: Sendable, Hashable {
  /// All the money, in the budget's currency.
  public let total: Money
  /// What is kept back of it.
  public let reserve: Money?
  /// The last day that counts, a Sunday.
  public let until: Day
  /// What the plan gives to the weeks up to that day, over all platforms.
  public let planned: Money?
  /// What was spent up to that day; nothing if nobody reports it, or not in the budget's currency.
  public let spent: Amount?
  /// What was spent in the summary's week, even if it is not over.
  public let week: Amount?
  /// The currency of the spend, if it is another than the budget's: the two are never compared.
  public let otherCurrency: Currency?
  /// Platforms the plan has given money by then of which no spend is reported, in the plan's order.
  public let silent: [Platform]

  /// Spent ÷ planned, or nothing if one is not known or nothing was planned.
  public var ratio: Amount? {
    guard let spent, let planned else { return nil }
    return Ratio.divide(spent, by: planned.amount)
  }
}

extension SummarySource {
  /// How the money stands at the end of the last full week, if the campaign has a budget.
  public var budget: BudgetProgress? { budget(in: today.week) }

  /// How the money stood at the end of a week.
  func budget(in week: Week) -> BudgetProgress? {
    guard let budget = plan.budget else { return nil }
    let currency = budget.total.currency
    let until = week < today.week ? week : today.week.previous
    let cells = figures.cells(of: .spend, on: DayRange(first: .earliest, last: week.last))
    let isSame = cells.allSatisfy { $0.currency == currency }
    let lines = budget.lines.filter { $0.week <= until && $0.amount.minorUnits > 0 }
    let reporting = Set(cells.map(\.key.platform))
    var silent: [Platform] = []
    for line in lines where !reporting.contains(line.platform) && !silent.contains(line.platform) {
      silent.append(line.platform)
    }
    let days = DayRange(first: week.first, last: week.last)
    return BudgetProgress(
      total: budget.total, reserve: budget.reserve, until: until.last,
      planned: lines.reduce(Money(minorUnits: 0, currency: currency)) { $0?.adding($1.amount) },
      spent: isSame ? spend(DayRange(first: .earliest, last: until.last)) : nil, week: isSame ? spend(days) : nil,
      otherCurrency: isSame ? nil : cells.lazy.compactMap(\.currency).first { $0 != currency }, silent: silent)
  }

  private func spend(_ days: DayRange?) -> Amount? { figures.sum(.spend, days: days) }
}
