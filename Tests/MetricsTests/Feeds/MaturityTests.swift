import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct DaySetTests {
  private static func range(_ first: Int, _ last: Int) throws -> DayRange {
    try #require(DayRange(first: Day(daysSinceEpoch: first), last: Day(daysSinceEpoch: last)))
  }

  @Test func joinsRangesThatTouch() throws {
    let days = DaySet([try Self.range(8, 9), try Self.range(1, 3), try Self.range(4, 4), try Self.range(2, 2)])
    #expect(days.runs == [try Self.range(1, 4), try Self.range(8, 9)])
    #expect(days.last == Day(daysSinceEpoch: 9))
    #expect(DaySet([DayRange]()).last == nil)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func holdsExactlyTheDaysOfItsRanges(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ranges = try (0..<random.int(0...8)).map { _ in
      let first = random.int(0...40)
      return try Self.range(first, first + random.int(0...6))
    }
    let days = DaySet(ranges)
    for number in -2...50 {
      let day = Day(daysSinceEpoch: number)
      #expect(days.contains(day) == ranges.contains { $0.contains(day) }, "\(day)")
    }
  }
}

@Suite struct MaturityTests {
  private static func moment(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

  /// A feed `ads` of one file with a row for each of the days 1 to 9 November.
  private static func maturity(
    _ asOf: String, file: String = "a", _ change: (inout Feed) throws -> Void
  ) throws -> (Maturity, [Cell]) {
    let space = try Workspace().with("spring").with(feed: "ads", change)
    let rows = (1...9).map { "2026-11-0\($0),spring,x,\($0)\n" }.joined()
    let ledger = space.read(["metrics/ads/\(file).csv": "date,campaign,platform,clicks\n" + rows]).ledger
    return (Maturity(of: ledger, settings: space.settings, asOf: try moment(asOf)), ledger.cells)
  }

  /// The first provisional of the days 1 to 9, and the last final day.
  static let rows: [(asOf: String, file: String, days: Int, provisional: String, final: String)] = [
    ("2026-11-09T12:00:00Z", "a", 0, "2026-11-09", "2026-11-08"),
    ("2026-11-10T00:00:00Z", "a", 0, "none", "2026-11-09"),
    ("2026-11-10T12:00:00Z", "a", 3, "2026-11-07", "2026-11-06"),
    ("2026-11-12T12:00:00Z", "a", 3, "2026-11-09", "2026-11-08"),
    ("2026-11-13T12:00:00Z", "a", 3, "none", "2026-11-09"),
    ("2026-12-01T12:00:00Z", "a 2026-11-10", 3, "2026-11-07", "2026-11-06"),
    ("2026-12-01T12:00:00Z", "a 2026-11-09", 0, "2026-11-09", "2026-11-08"),
    // Two dates in a name are what it covers; one after all its days is when it was made.
    ("2026-12-01T12:00:00Z", "a 2026-11-01 2026-11-09", 0, "none", "2026-11-09"),
    ("2026-12-01T12:00:00Z", "a 2026-11-01 2026-11-10", 3, "2026-11-07", "2026-11-06"),
    ("2026-11-05T12:00:00Z", "a 2026-11-20", 0, "2026-11-05", "2026-11-04"),
    ("2026-11-10T12:00:00Z", "a", 30, "2026-11-01", "none"),
  ]

  @Test("figures are provisional until their window has closed", arguments: rows.indices)
  func countsFromTheExportOrTheAsOf(row: Int) throws {
    let row = Self.rows[row]
    let (maturity, cells) = try Self.maturity(row.asOf, file: row.file) { $0.provisionalDays = row.days }
    let feed = try #require(FeedID("ads"))
    let first = cells.first(where: maturity.isProvisional)?.key.day.description ?? "none"
    #expect(first == row.provisional)
    #expect(maturity.lastFinalDay(of: feed)?.description ?? "none" == row.final)
    for cell in cells { #expect(maturity.isProvisional(cell) != maturity.isFinal(cell.key.day, in: feed)) }
  }

  @Test func cutsDaysInTheFeedsOwnZone() throws {
    let zone = try #require(PlanetZones.zone("America/Los_Angeles"))
    // In Berlin it is the 10th, in Los Angeles still the 9th.
    let (maturity, cells) = try Self.maturity("2026-11-10T07:00:00Z") { $0.zone = zone }
    #expect(cells.filter(maturity.isProvisional).map(\.key.day.description) == ["2026-11-09"])
    #expect(maturity.today(of: try #require(FeedID("ads"))).description == "2026-11-09")
    #expect(maturity.today(of: try #require(FeedID("other"))).description == "2026-11-10")
  }

  @Test func knowsNothingOfFeedsWithoutExports() throws {
    let (maturity, _) = try Self.maturity("2026-11-10T12:00:00Z") { _ in }
    let other = try #require(FeedID("other"))
    #expect(!maturity.isFinal(Day("2026-11-01") ?? .earliest, in: other))
    #expect(maturity.lastFinalDay(of: other) == nil && maturity.newestDay(of: other) == nil)
    #expect(maturity.export(of: other, nearest: .latest) == nil)
  }

  @Test func letsSingleMetricsChangeLonger() throws {
    let place = Location(path: "campaign-ops.json")
    let space = try Workspace().with("spring").with(feed: "ads") {
      $0.provisionalDays = 1
      $0.provisionalDaysOf = ["conversions": Placed(5, at: place)]
    }
    let rows = (1...9).map { "2026-11-0\($0),spring,x,\($0),1\n" }.joined()
    let ledger = space.read(["metrics/ads/a.csv": "date,campaign,platform,clicks,conversions\n" + rows]).ledger
    let maturity = Maturity(of: ledger, settings: space.settings, asOf: try Self.moment("2026-11-10T12:00:00Z"))
    let feed = try #require(FeedID("ads"))
    let first = { (metric: Metric) in
      ledger.cells.first { $0.key.metric == metric && maturity.isProvisional($0) }?.key.day.description
    }
    #expect(first(.clicks) == "2026-11-09" && first(.conversions) == "2026-11-05")
    #expect(maturity.lastFinalDay(of: feed) == Day("2026-11-08"))
    #expect(maturity.lastFinalDay(of: feed, metric: .conversions) == Day("2026-11-04"))
    for cell in ledger.cells {
      #expect(maturity.isProvisional(cell) != maturity.isFinal(cell.key.day, in: feed, of: cell.key.metric))
    }
  }
}
