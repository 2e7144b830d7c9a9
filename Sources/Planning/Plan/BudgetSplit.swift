import Campaigns
import Diagnostics
import Quantities

extension Planner {
  /// Splits the total less the reserve over platforms, then each platform's part over the weeks.
  ///
  /// Platforms share by the author's shares, else by cadence; those without a share have no lines. Weeks share by the
  /// curve, summed over their days in the flight. Both splits go by the largest remainder in whole minor units, so the
  /// lines add up exactly.
  static func budget(_ budget: Budget, of campaign: Campaign) -> PlanBudget {
    let total = budget.total.value
    let weeks = campaign.flight.weeks
    let weights = weekWeights(weeks, campaign.flight, budget.shape)
    let all = campaign.platforms.map(\.value)
    let shares = zip(all, platformWeights(all, budget, campaign)).filter { $1 > 0 }
    let parts = Apportionment.largestRemainder(total: spendable(budget), weights: shares.map(\.1))
    let lines = zip(shares.map(\.0), parts).flatMap { platform, part in
      zip(weeks, Apportionment.largestRemainder(total: part, weights: weights)).compactMap { week, units in
        Money(minorUnits: units, currency: total.currency).map {
          BudgetLine(platform: platform, week: week, amount: $0)
        }
      }
    }
    let provenance: Provenance = budget.shares.isEmpty ? .generated(template: "budget-by-cadence/1") : .authored
    return PlanBudget(
      total: total, reserve: budget.reserve, shape: budget.shape, lines: lines,
      stopRule: stopRule(budget, of: campaign), provenance: provenance)
  }

  /// A reserve above the total leaves nothing; the definition's check has said so.
  static func spendable(_ budget: Budget) -> Int64 {
    let (rest, overflow) = budget.total.value.minorUnits.subtractingReportingOverflow(budget.reserve?.minorUnits ?? 0)
    return overflow ? 0 : max(0, rest)
  }

  private static func platformWeights(_ platforms: [Platform], _ budget: Budget, _ campaign: Campaign) -> [Int] {
    let shares = platforms.map { max(0, budget.shares[$0] ?? 0) }
    if shares.contains(where: { $0 > 0 }) { return shares }
    let cadences = platforms.map { campaign.hundredths(of: $0) }
    return cadences.contains { $0 > 0 } ? cadences : platforms.map { _ in 1 }
  }
}

extension Campaign {
  /// A platform's posts per week in hundredths, from 0 to 10,000.
  func hundredths(of platform: Platform) -> Int {
    let micros = cadence[platform]?.value.perWeek.micros ?? 0
    return Int(min(max(micros / 10_000, 0), 10_000))
  }
}
