import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Sums and KPIs of a campaign are what going through its cells one by one gives.
@Suite struct FigureNumbersTests {
  private static let platforms = ["linkedin", "instagram", "email"].compactMap { Platform($0) }
  private static let feeds = ["paid", "organic"].compactMap { FeedID($0) }
  private static let metrics: [Metric] = [.impressions, .clicks, .spend, .followers, .reach, .engagements]

  private static func cells(_ random: inout SeededGenerator) throws -> [Cell] {
    let campaign = try #require(CampaignID("spring"))
    let first = try #require(Day("2026-03-01"))
    var cells: [Cell] = []
    for offset in 0..<random.int(0...30) {
      for platform in platforms.sorted() {
        for metric in metrics.sorted() {
          for feed in feeds.sorted() where random.int(0...2) == 0 {
            cells.append(
              Cell(
                key: CellKey(
                  campaign: campaign, day: first.adding(offset), platform: platform, metric: metric, feed: feed),
                value: Amount(micros: Int64(random.int(-5...900)) * 10_000), currency: nil,
                source: Location(path: "metrics/\(feed)/a.csv", line: 2 + cells.count, column: 1), rows: 1))
          }
        }
      }
    }
    return cells.sorted { $0.key < $1.key }
  }

  private static func span(_ random: inout SeededGenerator) -> DayRange? {
    guard let start = Day("2026-02-25") else { return nil }
    let first = start.adding(random.int(0...40))
    return random.int(0...3) == 0 ? nil : DayRange(first: first, last: first.adding(random.int(0...20)))
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func sumsAreThoseOfTheCells(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cells = try Self.cells(&random)
    let figures = CampaignFigures(cells)
    #expect(figures.metrics == Set(cells.map(\.key.metric)).sorted())
    #expect(figures.platforms == Set(cells.map(\.key.platform)).sorted())
    #expect(figures.days == Set(cells.map(\.key.day)).sorted())
    for _ in 0..<20 {
      let days = Self.span(&random)
      let platform = random.int(0...2) == 0 ? nil : random.pick(Self.platforms)
      let metric = random.pick(Self.metrics) ?? .clicks
      let expected = cells.filter { cell in
        (days?.contains(cell.key.day) ?? true) && (platform ?? cell.key.platform) == cell.key.platform
      }
      #expect(figures.cells(on: days, platform: platform) == expected)
      let own = expected.filter { $0.key.metric == metric }
      #expect(figures.cells(of: metric, on: days, platform: platform) == own)
      #expect(figures.sum(metric, platform: platform, days: days) == CampaignFigures.sum(metric, of: own), "\(metric)")
    }
  }

  /// A KPI by its definition, cell by cell.
  private static func expected(_ kpi: KPI, _ cells: [Cell]) -> (above: Amount?, below: Amount?, days: Int) {
    let (above, below) = (kpi.numerator, kpi.denominator)
    let both = Set(cells.filter { $0.key.metric == above }.map(FigureOrigin.init))
      .intersection(cells.filter { $0.key.metric == below }.map(FigureOrigin.init))
    let counted = cells.filter { both.contains(FigureOrigin($0)) }
    let over = counted.filter { $0.key.metric == above }
    let under = counted.filter { $0.key.metric == below }
    let days = Set((over + under).map(\.key.day)).count
    guard
      above.kind == .additive && below.kind == .additive
        || (over.count == 1 && under.count == 1 && over[0].key.day == under[0].key.day)
    else { return (nil, nil, days) }
    return (CampaignFigures.sum(above, of: over), CampaignFigures.sum(below, of: under), days)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func kpisAreThoseOfTheCells(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cells = try Self.cells(&random)
    let figures = CampaignFigures(cells)
    for kpi in KPI.allCases {
      let days = Self.span(&random)
      let found = figures.value(of: kpi, days: days)
      let expected = Self.expected(kpi, figures.cells(on: days))
      #expect(found.numerator == expected.above && found.denominator == expected.below, "\(kpi), seed \(seed)")
      #expect(found.days.count == expected.days && found.days.provisional == 0)
    }
  }

  @Test func aSumOutOfRangeIsNoAnswer() throws {
    var random = SeededGenerator(seed: 3)
    var cells = Array(try Self.cells(&random).filter { $0.key.metric == .clicks }.prefix(2))
    try #require(cells.count == 2)
    for position in cells.indices { cells[position].value = Amount(micros: .max - 5) }
    #expect(CampaignFigures(cells).sum(.clicks) == nil)
    #expect(CampaignFigures([cells[0]]).sum(.clicks) == cells[0].value)
    #expect(CampaignFigures([]).sum(.clicks) == nil)
  }
}
