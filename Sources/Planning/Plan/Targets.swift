import Campaigns
import Diagnostics
import Metrics
import Quantities

extension Planner {
  /// The objective's number, then the author's targets; what adds up over days is split over the weeks.
  static func targets(of campaign: Campaign, quiet: Set<Int> = []) -> [PlanTarget] {
    var targets: [PlanTarget] = []
    if let metric = campaign.objective.metric?.value, let value = campaign.objective.target?.value {
      let by = min(campaign.objective.by?.value ?? campaign.flight.last, campaign.flight.last)
      targets.append(target(metric, value, nil, by: max(by, campaign.flight.first), campaign, quiet))
    }
    for written in campaign.targets {
      let made = target(
        written.metric.value, written.value.value, written.platform?.value, by: campaign.flight.last, campaign, quiet)
      let isKnown = targets.contains {
        ($0.metric, $0.platform) == (made.metric, made.platform) && $0.value == made.value
      }
      if !isKnown { targets.append(made) }
    }
    return targets
  }

  private static func target(
    _ word: String, _ value: Amount, _ platform: Platform?, by: Day, _ campaign: Campaign, _ quiet: Set<Int>
  ) -> PlanTarget {
    let metric = MetricRegistry.named(word)
    let weekly = metric?.kind == .additive ? split(value, until: by, campaign, quiet) : []
    return PlanTarget(metric: metric?.name ?? word, value: value, platform: platform, by: by, weekly: weekly)
  }

  /// Weeks weigh as the budget's curve has it; without a budget as many days as lie in the flight.
  ///
  /// Weeks without a post weigh nothing then. Whole numbers stay whole, and hundredths stay hundredths.
  private static func split(_ value: Amount, until by: Day, _ campaign: Campaign, _ quiet: Set<Int>)
    -> [WeeklyAmount]
  {
    guard let span = DayRange(first: campaign.flight.first, last: by) else { return [] }
    let weeks = span.weeks
    var weights = weekWeights(weeks, span, campaign.budget?.shape ?? .even)
    // Where no money works on, a week without a post brings nothing.
    let idle = weeks.indices.filter { campaign.budget == nil && quiet.contains($0) }
    if idle.count < weeks.count { for week in idle { weights[week] = 0 } }
    let unit = [1_000_000, 10_000].first { value.micros % $0 == 0 } ?? Int64(1)
    let parts = Apportionment.largestRemainder(total: value.micros / unit, weights: weights)
    // A part never exceeds the whole, so bringing it back to millionths cannot overflow.
    return zip(weeks, parts).map { WeeklyAmount(week: $0, amount: Amount(micros: $1 * unit)) }
  }
}

extension Week {
  /// How many of its days lie in a range.
  func days(in range: DayRange) -> Int {
    max(0, max(first, range.first).days(until: min(last, range.last)) + 1)
  }
}
