import Campaigns
import Quantities

/// What the plan wants of each day: its weeks' amounts, spread over their days as the flight's curve has it.
///
/// Days that make up whole weeks get those weeks' amounts exactly; of a part of a week the share by weight is rounded
/// half to even at the sixth decimal.
struct DailyCurve {
  /// All of it.
  let total: Amount
  private let weeks: [Week: Amount]
  private let span: DayRange
  private let curve: Budget.Shape

  /// Lays amounts for weeks over the days from the flight's first to the last that counts; nothing if they add up to
  /// more than can be held.
  init?(weeks: [(week: Week, amount: Amount)], span: DayRange, curve: Budget.Shape) {
    var amounts: [Week: Amount] = [:]
    var total = Amount.zero
    for (week, amount) in weeks {
      guard let sum = total.adding(amount), let part = amounts[week, default: .zero].adding(amount) else { return nil }
      total = sum
      amounts[week] = part
    }
    self.total = total
    self.weeks = amounts
    self.span = span
    self.curve = curve
  }

  /// What some days, each named once, are to bring.
  func planned(for days: some Sequence<Day>) -> Amount? {
    let weights = days.reduce(into: [Week: Int]()) { weights, day in
      weights[day.week, default: 0] += Planner.dayWeight(day, span, curve)
    }
    return weights.reduce(Amount.zero) { sum, week in
      sum.flatMap { sum in share(of: week.key, weight: week.value).flatMap(sum.adding) }
    }
  }

  private func share(of week: Week, weight: Int) -> Amount? {
    guard let amount = weeks[week], amount != .zero, weight > 0 else { return .zero }
    let whole = Planner.weekWeights([week], span, curve).reduce(0, +)
    return Amount(whole: whole).flatMap { Ratio.divide(amount, by: $0, times: weight) }
  }
}
