import Campaigns
import Metrics
import Planning
import Quantities
import TestSupport
import Testing

/// Paces worked by hand: 1400.00 EUR over 14 days are 100.00 EUR a day.
@Suite("Planning: pacing")
struct PacerTests {
  /// Nine days: 80 + 90 + 100 + 110 + 120 + 130 + 140 = 770 in the first week, then 90 and 90.
  static let nineDays = ["80", "90", "100", "110", "120", "130", "140", "90", "90"]

  static func bench() throws -> PaceBench {
    var bench = PaceBench()
    try bench.add(nineDays)
    return bench
  }

  @Test func holdsWhatWasSpentBesideWhatWasPlanned() throws {
    let budget = try Self.bench().budget()
    #expect(budget.subject == .budget && budget.platform == nil && budget.currency?.code == "EUR")
    #expect(budget.counted.count == 9 && budget.counted.last == Day("2026-11-10"))
    #expect(budget.total == Amount("1400"))
    // 770 + 180 of 9 × 100: 950 ÷ 900 = 1.0555…, more than five percent off and less than fifteen.
    #expect(budget.actual == Amount("950") && budget.expected == Amount("900"))
    #expect(budget.pace == Amount("1.055556") && budget.band == .watch)
    // 1400 − 950 = 450 for 11 to 15 November.
    #expect(budget.daysLeft == 5 && budget.requiredPerDay == Amount("90"))
    #expect(budget.silence == nil && budget.reasons.isEmpty)
  }

  @Test func projectsTheRestOfThePlanByThePaceAndItsQuartiles() throws {
    let projection = try #require(try Self.bench().budget().projection)
    // 950 + 500 × 950 ÷ 900.
    #expect(projection.value == Amount("1477.777778"))
    // Of 80 90 90 90 100 110 120 130 140 the third from below is 90, from above 120: 950 + 500 × 0.9, × 1.2.
    #expect(projection.low == Amount("1400") && projection.high == Amount("1550"))
    #expect(projection.days == 9)
  }

  @Test func tellsWhenTheMoneyIsUsedUp() throws {
    let exhaustion = try #require(try Self.bench().budget().exhaustion)
    // The last seven: 100 + 110 + 120 + 130 + 140 + 90 + 90 = 780; 780 ÷ 7 a day; 450 × 7 ÷ 780 days.
    #expect(exhaustion.perDay == Amount("111.428571"))
    #expect(exhaustion.days == Amount("4.038462"))
    #expect(exhaustion.on == Day("2026-11-15"), "on the fifth day after the tenth")
  }

  @Test func isUsedUpOnTheLastDayThatCountsIfNothingIsLeft() throws {
    var bench = PaceBench()
    try bench.add(["700", "800"])
    bench.asOf = "2026-11-04T12:00:00Z"
    let budget = try bench.budget()
    #expect(budget.exhaustion?.days == .zero && budget.exhaustion?.on == Day("2026-11-03"))
    #expect(budget.requiredPerDay == Amount("-8.333333"), "1400 − 1500 over 12 days")
  }

  @Test func followsTheCurveOfTheFlight() throws {
    var bench = PaceBench()
    bench.definition = #"""
      "platforms": ["linkedin"], "timeZone": "UTC",
      "budget": {"total": "1050.00", "currency": "EUR", "curve": "back-loaded"}
      """#
    // Days weigh 1 to 14, which is 105, so day n is to bring 10 × n.
    try bench.add(["10", "20", "30"])
    bench.asOf = "2026-11-05T12:00:00Z"
    #expect(try bench.budget().expected == Amount("60"), "10 + 20 + 30")
    try bench.add(from: "2026-11-05", ["40", "50", "60", "70", "80", "90"])
    bench.asOf = "2026-11-11T12:00:00Z"
    let budget = try bench.budget()
    #expect(budget.expected == Amount("450"), "a whole week of 280, then 80 and 90")
    #expect(budget.pace == Amount("1") && budget.band == .onPace)
    bench.definition = bench.definition.replacing("back-loaded", with: "front-loaded")
    #expect(try bench.budget().expected == Amount("900"), "140 down to 60")
  }

  @Test func leavesProvisionalDaysOut() throws {
    var bench = try Self.bench()
    bench.provisionalDays = 2
    let budget = try bench.budget()
    // The as-of is the 11th: the 9th and 10th are one and two days back.
    #expect(budget.counted.last == Day("2026-11-08") && budget.actual == Amount("770"))
    #expect(budget.expected == Amount("700") && budget.pace == Amount("1.1"))
    #expect(budget.daysLeft == 7)
  }

  @Test func leavesDaysOutThatWereProvisionalWhenTheFileWasMade() throws {
    var bench = PaceBench()
    bench.provisionalDays = 1
    bench.asOf = "2026-12-01T12:00:00Z"
    try bench.add(exportedOn: "2026-11-11", Self.nineDays)
    #expect(try bench.budget().counted.last == Day("2026-11-09"), "the 10th was yesterday then")
    // A newer file that covers the days makes them final.
    try bench.add(file: "b", from: "2026-11-11", exportedOn: "2026-11-20", ["100"])
    let budget = try bench.budget()
    #expect(budget.counted.count == 9 && budget.actual == Amount("960"), "nine days and the 11th, less the 10th")
  }

  @Test func neverCountsToday() throws {
    var bench = try Self.bench()
    bench.asOf = "2026-11-10T23:00:00Z"
    #expect(try bench.budget().counted.last == Day("2026-11-09"))
  }

  @Test func countsCoveredDaysWithoutARowAsZero() throws {
    var bench = PaceBench()
    try bench.add(["100", "", "100"])
    let budget = try bench.budget()
    #expect(budget.counted.count == 3 && budget.actual == Amount("200") && budget.expected == Amount("300"))
  }

  @Test func leavesHolesBetweenFilesOut() throws {
    var bench = PaceBench()
    try bench.add(["100", "100"])
    try bench.add(file: "b", from: "2026-11-06", ["100"])
    let budget = try bench.budget()
    #expect(budget.counted.count == 3 && budget.expected == Amount("300") && budget.pace == Amount("1"))
  }

  @Test func standsAsItDidAtTheEndOfADay() throws {
    let budget = try Self.bench().budget(through: "2026-11-08")
    #expect(budget.counted.count == 7 && budget.actual == Amount("770") && budget.daysLeft == 7)
  }

  @Test func saysWhichFeedHoldsItBack() throws {
    var bench = try Self.bench()
    try bench.add(feed: "late", ["0", "0", "0"])
    let budget = try bench.budget()
    #expect(budget.counted.count == 3 && budget.counted.heldBackBy?.text == "late")
    #expect(budget.counted.feeds.map(\.text) == ["ads", "late"])
    #expect(try Self.bench().budget().counted.heldBackBy == nil)
  }

  @Test func countsOnlyPlatformsThatReportAndNamesTheOthers() throws {
    var bench = try Self.bench()
    bench.definition = #"""
      "platforms": ["linkedin", "x"], "timeZone": "UTC",
      "budget": {"total": "2000.00", "currency": "EUR", "reserve": "600.00", "shares": {"linkedin": 50, "x": 50}}
      """#
    let budget = try bench.budget()
    #expect(budget.notReporting == [.x])
    #expect(budget.total == Amount("700"), "half of the total less the reserve")
    #expect(budget.expected == Amount("450"), "nine days of fourteen")
    #expect(try bench.pacings().count == 1, "of one platform alone the whole says the same")
    try bench.add(on: .x, ["50", "50", "50", "50", "50", "50", "50", "50", "50"])
    let all = try bench.pacings()
    #expect(all.map(\.platform) == [nil, .linkedin, .x])
    #expect(all.map(\.actual) == ["1400", "950", "450"].map { Amount($0) })
    #expect(all.map(\.expected) == ["900", "450", "450"].map { Amount($0) })
    #expect(all.map(\.band) == [.act, .act, .onPace])
  }

  @Test func holdsTheMoneyOfAnAdNetworkBesideTheWholeBudget() throws {
    var bench = PaceBench()
    bench.definition = #"""
      "platforms": ["instagram", "facebook"], "timeZone": "UTC",
      "budget": {"total": "2000.00", "currency": "EUR", "reserve": "600.00"}
      """#
    try bench.add(on: try #require(Platform.named("meta-ads")), Self.nineDays)
    let all = try bench.pacings()
    #expect(all.map(\.platform) == [nil], "what an ad network spent is not told apart by the platforms it ran on")
    #expect(all.first?.notReporting == [])
    #expect(all.first?.total == Amount("1400") && all.first?.expected == Amount("900"))
    #expect(all.first?.actual == Amount("950") && all.first?.pace == Amount("1.055556"))
  }

  @Test func pacesTargetsThatAddUp() throws {
    var bench = PaceBench()
    bench.definition = #"""
      "platforms": ["linkedin"], "timeZone": "UTC",
      "targets": [{"metric": "clicks", "value": 280, "platform": "linkedin"}, {"metric": "ctr", "value": "0.02"}]
      """#
    try bench.add(of: .clicks, ["10", "20", "30"])
    let pacings = try bench.pacings()
    // 280 over 14 days are 20 a day.
    #expect(pacings.map(\.subject) == [.target("clicks"), .target("ctr")])
    #expect(pacings[0].pace == Amount("1") && pacings[0].band == .onPace && pacings[0].exhaustion == nil)
    #expect(pacings[0].requiredPerDay == Amount("20"), "220 in 11 days")
    #expect(pacings[0].reasons == ["range": .tooFewDays] && pacings[0].projection?.value == Amount("280"))
    #expect(pacings[1].silence == .noCurve, "a ratio does not add up")
    try bench.add(of: .clicks, from: "2026-11-05", ["60"])
    #expect(try bench.pacings()[0].band == .ahead, "120 of 80 is welcome")
  }

  @Test func readsTheBandsOfTheSettings() throws {
    var bench = try Self.bench()
    bench.pacing = PacingSettings(onPacePercent: 6, actPercent: 10)
    #expect(try bench.budget().band == .onPace)
    bench.pacing = PacingSettings(onPacePercent: 0, actPercent: 5)
    #expect(try bench.budget().band == .act)
  }

  @Test(
    "what cannot be said has its reason",
    arguments: [
      ("2026-11-01T12:00:00Z", ["10"], Pacing.Silence.notStarted), ("2026-11-05T12:00:00Z", [""], .noFigures),
      ("2026-11-02T12:00:00Z", ["10"], .noFinalDays), ("2026-11-03T12:00:00Z", ["10"], nil),
    ])
  func hasAReason(asOf: String, values: [String], silence: Pacing.Silence?) throws {
    var bench = PaceBench()
    bench.asOf = asOf
    try bench.add(values)
    let budget = try bench.budget()
    #expect(budget.silence == silence)
    #expect((budget.pace == nil) == (silence != nil))
  }

  @Test func isSilentOnMoneyInAnotherCurrency() throws {
    var bench = PaceBench()
    try bench.add(currency: "USD", ["10"])
    #expect(try bench.budget().silence == .otherCurrency)
    bench = PaceBench()
    try bench.add(currency: nil, ["10"])
    #expect(try bench.budget().silence == .otherCurrency, "money without a currency is not taken for the budget's")
  }

  @Test func hasReasonsForSingleParts() throws {
    var bench = PaceBench()
    bench.asOf = "2026-11-20T12:00:00Z"
    try bench.add(["100"] + Array(repeating: "0", count: 13))
    let budget = try bench.budget()
    #expect(budget.daysLeft == 0)
    #expect(budget.reasons == ["requiredPerDay": .noDaysLeft, "exhaustion": .noRecentSpend])
  }

  @Test func survivesTheLargestNumbers() throws {
    var bench = PaceBench()
    try bench.add(["9000000000000", "9000000000000"])
    #expect(try bench.budget().silence == .outOfRange)
    bench = PaceBench()
    try bench.add(["9000000000000"])
    let budget = try bench.budget()
    #expect(budget.pace == Amount("90000000000") && budget.projection == nil)
    #expect(budget.reasons["projection"] == .outOfRange)
  }
}

@Suite("Planning: properties of pacing")
struct PacingPropertyTests {
  private static func values(_ random: inout SeededGenerator, _ count: Int) -> [String] {
    (0..<count).map { _ in random.int(0...9) == 0 ? "" : "\(random.int(0...300)).\(random.int(10...99))" }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aProvisionalDayNeverChangesAPace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let provisional = random.int(1...4)
    let days = random.int(provisional + 1...9)
    let firm = Self.values(&random, days - provisional)
    // The last of the days is yesterday, the 10th or earlier.
    let today = try #require(Day("2026-11-02")).adding(days)
    let paces = try (0..<3).map { _ in
      var bench = PaceBench()
      bench.asOf = "\(today)T12:00:00Z"
      bench.provisionalDays = provisional
      try bench.add(["1"] + firm.dropFirst() + Self.values(&random, provisional))
      return try bench.budget()
    }
    #expect(Set(paces).count == 1)
    #expect(paces[0].counted.count == days - provisional)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func scalingFiguresAndPlanLeavesThePace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let factor = random.int(2...9)
    let values = ["7"] + Self.values(&random, random.int(0...8))
    var bench = PaceBench()
    try bench.add(values)
    var scaled = PaceBench()
    scaled.definition = scaled.definition.replacing("1400.00", with: "\(1400 * factor).00")
    try scaled.add(values.map { $0.isEmpty ? "" : Amount($0)?.multiplied(by: factor)?.description ?? "" })
    let (one, many) = (try bench.budget(), try scaled.budget())
    #expect(one.pace == many.pace && one.band == many.band)
    #expect(many.actual == one.actual?.multiplied(by: factor))
    #expect(one.exhaustion?.days == many.exhaustion?.days)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aProjectionLiesInItsRange(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bench = PaceBench()
    bench.asOf = "2026-11-14T12:00:00Z"
    try bench.add(["5"] + Self.values(&random, random.int(6...11)))
    let projection = try #require(try bench.budget().projection)
    let low = try #require(projection.low)
    let high = try #require(projection.high)
    #expect(low <= projection.value && projection.value <= high)
  }
}
