import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct TracingProperties {
  private static let metrics: [Metric] = [.impressions, .clicks, .spend, .reach, .followers]

  /// Any figures, some of which nobody has.
  private func questions(_ count: Int, _ random: inout SeededGenerator) throws -> [FigureQuestion] {
    try (0..<count).map { _ in
      FigureQuestion(
        campaign: try #require(CampaignID(random.pick(TracedSpace.campaigns) ?? "")),
        platform: Platform(random.pick(TracedSpace.platforms) ?? ""),
        day: try #require(Day("2026-11-0\(random.int(1...3))")), metric: random.pick(Self.metrics) ?? .clicks)
    }
  }

  /// Every figure there is, each once.
  private func questions(of ledger: MetricLedger) -> Set<FigureQuestion> {
    Set(
      ledger.cells.map { cell in
        let key = cell.key
        return FigureQuestion(campaign: key.campaign, platform: key.platform, day: key.day, metric: key.metric)
      })
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func linesMakeExactlyTheFiguresOfTheLedger(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let space = try TracedSpace(&random)
    let ledger = space.read().ledger
    var traced: Set<CellKey> = []
    for question in questions(of: ledger).union(try questions(10, &random)) {
      let trace = try #require(space.trace(question, in: ledger))
      for cell in trace.cells {
        let key = CellKey(
          campaign: question.campaign, day: question.day, platform: cell.platform, metric: question.metric,
          feed: cell.feed)
        let counted = ledger.cells.first { $0.key == key }
        #expect(cell.value == counted?.value)
        guard let file = cell.deciding else {
          #expect(counted == nil)
          continue
        }
        #expect((counted == nil) == (cell.leftOutFor != nil))
        #expect(cell.files.count { $0.standing == .decides } == 1)
        #expect(file.lines.count == file.rows && file.unlisted == 0)
        #expect(file.value == value(of: file.lines, question.metric))
        for line in file.lines { #expect(space.cell(at: line.location) == line.written) }
        guard let counted else { continue }
        traced.insert(key)
        #expect(file.value == counted.value && file.rows == counted.rows)
        #expect(file.lines.first?.location == counted.source)
        #expect(cell.currency == counted.currency)
      }
      let sum = ledger.sum(
        question.metric, campaign: question.campaign, platform: question.platform,
        days: DayRange(first: question.day, last: question.day))
      #expect(trace.value == sum)
    }
    #expect(traced == Set(ledger.cells.map(\.key)))
  }

  /// What the lines come to by the rule of the metric's kind.
  private func value(of lines: [TracedLine], _ metric: Metric) -> Amount? {
    guard let first = lines.first?.value else { return nil }
    return lines.dropFirst().reduce(first) { sum, line in
      metric.kind == .additive ? sum.adding(line.value) ?? sum : max(sum, line.value)
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func supersededValuesAreThoseTheFileWouldHaveGivenAlone(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var space = try TracedSpace(&random)
    // A mended row counts with its export, which alone would not have it.
    space.files.removeAll { $0.path.contains("mended") }
    let ledger = space.read().ledger
    for question in try questions(24, &random) where question.metric.unit != .money {
      for cell in try #require(space.trace(question, in: ledger)).cells {
        let key = CellKey(
          campaign: question.campaign, day: question.day, platform: cell.platform, metric: question.metric,
          feed: cell.feed)
        for file in cell.files {
          let alone = space.workspace.read(space.files.filter { $0.path == file.path }).ledger
          let found = alone.cells.first { $0.key == key }
          switch file.standing {
          case .superseded(let newer), .otherGrain(let newer):
            #expect(cell.files.contains { $0.path == newer.file } || file.standing == .otherGrain(newer))
            if question.metric.kind != .nonAdditive { #expect(file.value == found?.value) }
          case .decides: #expect(file.value == found?.value)
          case .blank, .void, .refused: #expect(found == nil)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func orderOfFilesDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let space = try TracedSpace(&random)
    var shuffled = space
    shuffled.files.shuffle(using: &random)
    let ledger = space.read().ledger
    let other = shuffled.read().ledger
    #expect(other.readings == ledger.readings)
    for question in try questions(8, &random) {
      #expect(space.trace(question, in: ledger) == shuffled.trace(question, in: other))
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func workingsOfKPIsGiveTheirValues(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let space = try TracedSpace(&random)
    let ledger = space.read().ledger
    let first = try #require(Day("2026-11-01"))
    let days = try #require(DayRange(first: first, last: first.adding(1)))
    for campaign in TracedSpace.campaigns {
      let id = try #require(CampaignID(campaign))
      for platform in [nil] + TracedSpace.platforms.map({ Platform($0) }) {
        for range in [nil, days] {
          for kpi in KPI.allCases {
            let working = ledger.working(of: kpi, campaign: id, platform: platform, days: range)
            let value = ledger.value(of: kpi, campaign: id, platform: platform, days: range)
            #expect(working.value == value.value)
            #expect(working.parts.map(\.value) == [value.numerator, value.denominator])
            for part in working.parts where part.value != nil {
              #expect(CampaignFigures.sum(part.metric, of: part.counted) == part.value)
            }
            let left = working.parts.flatMap(\.leftOut)
            #expect(left.isEmpty == !(value.leavesOutFeeds || value.leavesOutPlatforms || value.leavesOutDays))
          }
          for metric in Self.metrics {
            let working = ledger.working(of: metric, campaign: id, platform: platform, days: range)
            #expect(working.value == ledger.sum(metric, campaign: id, platform: platform, days: range))
            if working.value != nil {
              #expect(CampaignFigures.sum(metric, of: working.parts[0].counted) == working.value)
            }
          }
        }
      }
    }
  }
}
