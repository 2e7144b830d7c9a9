import Campaigns
import Quantities
import TestSupport
import Testing

@testable import Planning

@Suite("Planning: daily curves")
struct DailyCurveTests {
  /// The curve with drawn weights where it needs some, none below `least`.
  private static func shape(
    _ curve: Budget.Curve, weeks: Int, from least: Int, _ random: inout SeededGenerator
  ) -> Budget.Shape {
    var shape = Budget.Shape(curve)
    for day in Weekday.allCases { shape.weekdays[day] = random.int(least...3) }
    shape.weeks = (0..<weeks).map { _ in random.int(least...40) }
    return shape
  }

  @Test(arguments: Budget.Curve.allCases, 0..<30 as Range<UInt64>)
  func daysWeighWhatTheirWeeksWeigh(curve: Budget.Curve, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let first = try #require(Day("2026-11-02")).adding(random.int(0...13))
    let flight = try #require(DayRange(first: first, last: first.adding(random.int(0...60))))
    let weeks = flight.weeks
    let shape = Self.shape(curve, weeks: weeks.count, from: 0, &random)
    let byDay = weeks.map { week in week.days.reduce(0) { $0 + Planner.dayWeight($1, flight, shape) } }
    #expect(byDay == Planner.weekWeights(weeks, flight, shape))
    #expect(byDay.contains { $0 > 0 })
  }

  @Test(arguments: Budget.Curve.allCases, 0..<30 as Range<UInt64>)
  func wholeWeeksBringTheirAmountsExactly(curve: Budget.Curve, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let first = try #require(Day("2026-11-02")).adding(random.int(0...13))
    let flight = try #require(DayRange(first: first, last: first.adding(random.int(0...60))))
    let amounts = flight.weeks.map { (week: $0, amount: Amount(micros: Int64(random.int(0...1_000_000_007)))) }
    let shape = Self.shape(curve, weeks: amounts.count, from: 1, &random)
    let plan = try #require(DailyCurve(weeks: amounts, span: flight, curve: shape))
    #expect(plan.planned(for: flight.days) == plan.total)
    let week = try #require(amounts.last)
    #expect(plan.planned(for: week.week.days) == week.amount)
    #expect(plan.planned(for: [Day]()) == .zero)
  }

  @Test func refusesSumsBeyondTheRange() throws {
    let flight = try #require(DayRange(first: Day("2026-11-02") ?? .earliest, last: Day("2026-11-15") ?? .earliest))
    let huge = flight.weeks.map { (week: $0, amount: Amount(micros: .max)) }
    #expect(DailyCurve(weeks: huge, span: flight, curve: .even) == nil)
  }
}
