import Campaigns
import Diagnostics
import Planning
import Quantities
import TestSupport
import Testing

/// Whatever the curve, every cent is in exactly one line.
@Suite struct BudgetCurveTests {
  @Test(arguments: Budget.Curve.allCases, 0..<60 as Range<UInt64>)
  func sumsToTheCent(curve: Budget.Curve, seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    var campaign = try random.make()
    let currency = try #require(Currency(["EUR", "JPY", "KWD"][random.random.int(0...2)]))
    let total = try #require(Money(minorUnits: Int64(random.random.int(0...9_999_999_999)), currency: currency))
    let reserve = Money(minorUnits: total.minorUnits / Int64(random.random.int(1...9)), currency: currency)
    var budget = Budget(total: Placed(total, at: campaign.location), reserve: reserve, curve: curve)
    for day in Weekday.allCases { budget.weekdayWeights[day] = random.random.int(0...2) }
    budget.weekWeights = campaign.flight.weeks.map { _ in random.random.int(0...5) }
    let platforms = campaign.platforms.map(\.value)
    if random.random.int(0...1) == 1 {
      let cuts = Apportionment.largestRemainder(total: 10_000, weights: platforms.map { _ in random.random.int(1...9) })
      budget.shares = Dictionary(zip(platforms, cuts).map { ($0, $1) }) { first, _ in first }
    }
    campaign.budget = budget
    let plan = try #require(Planner.plan(campaign, settings: try PlanSamples.settings()).budget)
    let spent = plan.lines.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    #expect(spent == total.minorUnits - (reserve?.minorUnits ?? 0))
    #expect(plan.lines.allSatisfy { $0.amount.minorUnits >= 0 && campaign.flight.weeks.contains($0.week) })
    #expect(Set(plan.lines.map { "\($0.platform) \($0.week)" }).count == plan.lines.count)
  }

  @Test func followsWeightsOfWeeksWhateverTheirLength() throws {
    let plan = try plan(
      #""start": "2026-11-04", "end": "2026-11-16", "budget": {"total": "80.00", "currency": "EUR", "curve": "custom", "weights": [1, 0, 3]}, "platforms": ["x"]"#
    )
    #expect(plan.budget?.lines.map(\.amount.minorUnits) == [2_000, 0, 6_000])
  }

  @Test func followsWeightsOfWeekdays() throws {
    let plan = try plan(
      #""start": "2026-11-06", "end": "2026-11-16", "budget": {"total": "70.00", "currency": "EUR", "curve": "weekly", "days": {"mon": 2, "sat": 1, "sun": 1}}, "platforms": ["x"]"#
    )
    // Friday to Sunday weigh 2, the whole week 4, the last Monday 2.
    #expect(plan.budget?.lines.map(\.amount.minorUnits) == [1_750, 3_500, 1_750])
  }

  @Test func spendsEvenlyWhereTheWeightsWouldSpendNothing() throws {
    let plan = try plan(
      #""start": "2026-11-02", "end": "2026-11-04", "budget": {"total": "70.00", "currency": "EUR", "curve": "weekly", "days": {"sun": 1}}, "platforms": ["x"]"#
    )
    #expect(plan.budget?.lines.map(\.amount.minorUnits) == [7_000])
  }
}
