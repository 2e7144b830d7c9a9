import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Daily figures of one campaign on one platform from Monday, 5 October 2026.
struct DailyFigures {
  var settings = AnomalySettings()
  var asOf = "2026-12-20T12:00:00Z"
  var provisionalDays = 0
  var metric = Metric.impressions
  var values: [String]
  var active: [DayRange]?

  init(_ values: [String], _ metric: Metric = .impressions) {
    self.values = values
    self.metric = metric
  }

  static let monday = Day("2026-10-05") ?? .earliest

  /// Five weeks of one figure, then others.
  static func fiveWeeks(of usual: String, then last: [String], _ metric: Metric = .impressions) -> DailyFigures {
    DailyFigures(Array(repeating: usual, count: 35) + last, metric)
  }

  func anomalies(shuffledBy random: inout SeededGenerator) throws -> [Anomaly] {
    var rows = values.enumerated().filter { !$0.element.isEmpty }.map { offset, value in
      "\(Self.monday.adding(offset)),spring,x,\(value)\n"
    }
    rows.shuffle(using: &random)
    let space = try Workspace(asOf: "2027-01-01").with("spring").with(feed: "ads") {
      $0.provisionalDays = provisionalDays
      $0.currency = Currency("EUR")
    }
    let header = "date,campaign,platform,\(metric.name)\n"
    let half = rows.count / 2
    let ledger = space.read([
      "metrics/ads/a.csv": header + rows.prefix(half).joined(),
      "metrics/ads/b.csv": header + rows.dropFirst(half).joined(),
    ]).ledger
    let moment = try #require(Instant(rfc3339: asOf))
    let flight = try #require(DayRange(first: Self.monday, last: Self.monday.adding(values.count - 1)))
    let search = AnomalySearch(
      settings: settings, maturity: Maturity(of: ledger, settings: space.settings, asOf: moment), flight: flight,
      active: active ?? [flight])
    return search.anomalies(in: ledger.cells)
  }

  func anomalies() throws -> [Anomaly] {
    var random = SeededGenerator(seed: 1)
    return try anomalies(shuffledBy: &random)
  }
}

@Suite struct AnomalySearchTests {
  @Test(arguments: [([], 1), (["impressions"], 1), (["clicks"], 0), (["clicks", "impressions"], 1)])
  func watchesTheMetricsThatSettingsName(names: [String], count: Int) throws {
    var figures = DailyFigures.fiveWeeks(of: "1000", then: ["10", "10"])
    figures.settings.metrics = names.map { Placed($0, at: Location(path: "campaign-ops.json")) }
    #expect(try figures.anomalies().count == count)
  }

  @Test func saysWhatWasExpectedAndWhereItStands() throws {
    let found = try DailyFigures.fiveWeeks(of: "1000", then: ["1000", "2000", "2100"]).anomalies()
    let anomaly = try #require(found.first)
    #expect(found.count == 1 && anomaly.sort == .high && anomaly.metric == .impressions && anomaly.feed.text == "ads")
    #expect(anomaly.first == Day("2026-11-10") && anomaly.last == Day("2026-11-11"))
    let day = try #require(anomaly.days.last)
    #expect(day.value == Amount("2100") && day.expected == Amount("1000") && day.history == 5)
    // All five are equal; √1000 = 31.622776, and 3.5 × 31.622776 = 110.679716.
    #expect(day.low == Amount("889.320284") && day.high == Amount("1110.679716"))
    #expect(day.source?.path.hasPrefix("metrics/ads/") == true)
  }

  /// The last days after five weeks of 1000, and what is said of them.
  static let rows: [(String, [String], String)] = [
    ("one day is no anomaly", ["2000", "1000"], ""),
    ("nor are two that are not in a row", ["2000", "1000", "2000"], ""),
    ("nor two to different sides", ["2000", "100"], ""),
    ("two days are", ["2000", "2000"], "high 2026-11-09 2026-11-10"),
    ("a fall is too", ["100", "0", "1000"], "low 2026-11-09 2026-11-10"),
    ("beyond the bounds, but not by a quarter", ["1200", "1200"], ""),
    ("just a quarter", ["1250", "1250"], "high 2026-11-09 2026-11-10"),
    ("one for all days of a run", ["2000", "2000", "2000", "2000"], "high 2026-11-09 2026-11-12"),
  ]

  @Test(arguments: rows.indices) func wantsTwoDaysFarEnoughOff(row: Int) throws {
    let (words, last, said) = Self.rows[row]
    let found = try DailyFigures.fiveWeeks(of: "1000", then: last).anomalies()
    #expect(found.map { "\($0.sort.rawValue) \($0.first) \($0.last)" }.joined(separator: "; ") == said, "\(words)")
  }

  @Test func isSilentWithoutEnoughHistory() throws {
    let three = DailyFigures(Array(repeating: "1000", count: 21) + ["9000", "9000"])
    #expect(try three.anomalies().isEmpty)
    let four = DailyFigures(Array(repeating: "1000", count: 28) + ["9000", "9000"])
    #expect(try four.anomalies().map(\.days.count) == [2])
  }

  @Test func isSilentOnSmallNumbers() throws {
    #expect(try DailyFigures.fiveWeeks(of: "10", then: ["49", "49"]).anomalies().isEmpty)
    #expect(try DailyFigures.fiveWeeks(of: "10", then: ["50", "50"]).anomalies().count == 1)
    #expect(try DailyFigures.fiveWeeks(of: "50", then: ["0", "0"]).anomalies().count == 1)
  }

  @Test func comparesWithTheSameWeekday() throws {
    let week = ["1000", "1000", "1000", "1000", "1000", "100", "100"]
    let calm = DailyFigures(Array(repeating: week, count: 6).flatMap { $0 })
    #expect(try calm.anomalies().isEmpty)
    var loud = calm
    loud.values[40] = "1000"
    loud.values[41] = "1000"
    #expect(try loud.anomalies().map(\.first) == [Day("2026-11-14")], "a thousand is much for a weekend")
  }

  @Test func measuresTheSpreadOfTheWeekdays() throws {
    // Mondays 900, 1000, 1100, 1300: median 1050, distances 150 50 50 250, their median 100;
    // 1.4826 × 100 × 3.5 = 518.91.
    let other = Array(repeating: "1000", count: 6)
    let values = (["900"] + other + ["1000"] + other + ["1100"] + other + ["1300"] + other).map { $0 }
    let inside = DailyFigures(values + ["1568", "2000"])
    #expect(try inside.anomalies().isEmpty)
    let outside = try DailyFigures(values + ["1569", "2000"]).anomalies()
    let day = try #require(outside.first?.days.first)
    #expect(day.expected == Amount("1050") && day.low == Amount("531.09") && day.high == Amount("1568.91"))
  }

  @Test func saysNothingOfProvisionalDays() throws {
    var figures = DailyFigures.fiveWeeks(of: "1000", then: ["2000", "2000", "2000"])
    figures.asOf = "2026-11-12T12:00:00Z"
    #expect(try figures.anomalies().map(\.days.count) == [3])
    figures.provisionalDays = 1
    #expect(try figures.anomalies().map(\.days.count) == [2])
    figures.provisionalDays = 2
    #expect(try figures.anomalies().isEmpty, "one final day is left")
  }

  @Test func neverLetsProvisionalDaysIntoAHistory() throws {
    var figures = DailyFigures(Array(repeating: "1000", count: 28) + ["9000", "9000"])
    figures.asOf = "2026-11-04T12:00:00Z"
    #expect(try figures.anomalies().map(\.days.last?.history) == [4])
  }

  @Test func givesMoneyItsCurrencyAndNoFloorOfCounts() throws {
    let found = try DailyFigures.fiveWeeks(of: "80.00", then: ["120.00", "120.00"], .spend).anomalies()
    #expect(found.first?.currency?.code == "EUR")
    #expect(found.first?.days.first?.high == Amount("80"), "equal days have no spread, so only the share decides")
    #expect(try DailyFigures.fiveWeeks(of: "80.00", then: ["99.99", "99.99"], .spend).anomalies().isEmpty)
  }

  @Test func readsItsThresholdsFromTheSettings() throws {
    var figures = DailyFigures.fiveWeeks(of: "1000", then: ["1200", "1000"])
    figures.settings.persistenceDays = 1
    figures.settings.minimumChangePercent = 20
    #expect(try figures.anomalies().map(\.days.count) == [1])
    figures.settings.spread = Amount(whole: 7) ?? .zero
    #expect(try figures.anomalies().isEmpty, "7 × 31.62 is more than 200")
    figures.settings.spread = Amount(whole: 1) ?? .zero
    figures.settings.minimumVolume = Amount(whole: 1201) ?? .zero
    #expect(try figures.anomalies().isEmpty)
    figures.settings.minimumVolume = .zero
    figures.settings.minimumHistory = 6
    #expect(try figures.anomalies().isEmpty, "only five Mondays came before")
  }

  @Test func standsAsItDidAtTheEndOfADay() throws {
    let found = try DailyFigures.fiveWeeks(of: "1000", then: ["2000", "2000", "2000"]).anomalies()
    let anomaly = try #require(found.first)
    #expect(anomaly.cut(after: try #require(Day("2026-11-09")), least: 2) == nil)
    #expect(anomaly.cut(after: try #require(Day("2026-11-10")), least: 2)?.days.count == 2)
    #expect(anomaly.cut(after: .latest, least: 2) == anomaly)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func neitherOrderNorFilesMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<60).map { _ in random.int(0...20) == 0 ? "" : "\(random.int(0...400))" }
    let figures = DailyFigures(values)
    let found = try figures.anomalies(shuffledBy: &random).map(Self.withoutSource)
    #expect(try figures.anomalies(shuffledBy: &random).map(Self.withoutSource) == found)
  }

  private static func withoutSource(_ anomaly: Anomaly) -> String {
    let days = anomaly.days.map { "\($0.day) \($0.value?.description ?? "-") \($0.low?.description ?? "-")" }
    return "\(anomaly.sort) \(anomaly.metric?.name ?? "-") \(days)"
  }
}

@Suite struct GapTests {
  @Test func namesDaysWithoutFigures() throws {
    let found = try DailyFigures.fiveWeeks(of: "1000", then: ["1000", "", "", "1000"]).anomalies()
    let gap = try #require(found.first)
    #expect(found.count == 1 && gap.sort == .gap && gap.metric == nil)
    #expect(gap.first == Day("2026-11-10") && gap.last == Day("2026-11-11"))
    #expect(gap.days.map(\.history) == [5, 5] && gap.days[0].value == nil)
    #expect(gap.days[0].source?.path.hasPrefix("metrics/ads/") == true)
  }

  @Test func isNoGapWhatTheFeedHasNotBroughtYet() throws {
    #expect(try DailyFigures.fiveWeeks(of: "1000", then: ["", "", ""]).anomalies().isEmpty)
  }

  @Test func isNoGapWhereTheWeekdayNeverHasFigures() throws {
    let week = ["1000", "1000", "1000", "1000", "1000", "", ""]
    #expect(try DailyFigures(Array(repeating: week, count: 6).flatMap { $0 }).anomalies().isEmpty)
  }

  @Test func lastsAsLongAsItLasts() throws {
    let found = try DailyFigures.fiveWeeks(of: "1000", then: Array(repeating: "", count: 12) + ["1000"]).anomalies()
    #expect(found.map(\.days.count) == [12], "a gap of weeks does not become what is usual")
  }

  @Test func isNoGapWhileTheCampaignIsPaused() throws {
    var figures = DailyFigures.fiveWeeks(of: "1000", then: ["1000", "", "", "1000"])
    let before = DayRange(first: DailyFigures.monday, last: Day("2026-11-10") ?? .latest)
    figures.active = [try #require(before)]
    #expect(try figures.anomalies().flatMap(\.days).map(\.day) == [Day("2026-11-10")])
    figures.active = []
    #expect(try figures.anomalies().isEmpty)
  }
}
