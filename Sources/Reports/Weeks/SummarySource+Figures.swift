import Campaigns
import Metrics
import Planning
import Quantities

extension SummarySource {
  func figures(of platform: Platform, in week: Week) -> WeeklySummary.PlatformFigures {
    let items = items(of: platform, in: week)
    return WeeklySummary.PlatformFigures(
      platform: platform, itemsPlanned: items.planned, itemsPublished: items.published,
      metrics: metrics(of: platform, in: week), kpis: kpis(of: platform, in: week))
  }

  private func days(of week: Week) -> DayRange? { DayRange(first: week.first, last: week.last) }

  func metrics(of platform: Platform?, in week: Week) -> [WeeklySummary.MetricFigure] {
    figures.metrics.filter { $0.kind != .nonAdditive }.compactMap { metric in
      let value = figures.sum(metric, platform: platform, days: days(of: week))
      let before = figures.sum(metric, platform: platform, days: days(of: week.previous))
      guard value != nil || before != nil else { return nil }
      return WeeklySummary.MetricFigure(
        metric: metric, comparison: WeeklySummary.Comparison(value: value, before: before))
    }
  }

  func notAddedUp(in week: Week) -> [Metric] {
    let found = figures.cells(on: days(of: week)).map(\.key.metric)
    return Set(found.filter { $0.kind == .nonAdditive }).sorted()
  }

  func kpis(of platform: Platform?, in week: Week) -> [WeeklySummary.KPIFigure] {
    KPI.allCases.compactMap { kpi in
      let working = figures.value(of: kpi, platform: platform, days: days(of: week), maturity: maturity)
      let before = figures.value(of: kpi, platform: platform, days: days(of: week.previous)).value
      guard working.value != nil || before != nil else { return nil }
      let comparison = WeeklySummary.Comparison(value: working.value, before: before)
      return WeeklySummary.KPIFigure(kpi: kpi, comparison: comparison, working: working)
    }
  }

  func topByEngagementRate(_ platforms: [WeeklySummary.PlatformFigures]) -> WeeklySummary.Ranking<KPI>? {
    Self.ranking(.engagementRate, platforms) { figures in
      figures.kpis.first { $0.kpi == .engagementRate }?.comparison.value
    }
  }

  // Engagements already include clicks on most platforms, so the two are never added.
  func topByVolume(_ platforms: [WeeklySummary.PlatformFigures]) -> WeeklySummary.Ranking<Metric>? {
    for metric in [Metric.engagements, .clicks] {
      let ranking = Self.ranking(metric, platforms) { figures in
        figures.metrics.first { $0.metric == metric }?.comparison.value.flatMap { $0 > .zero ? $0 : nil }
      }
      if let ranking { return ranking }
    }
    return nil
  }

  // A platform alone is not on top of anything.
  private static func ranking<Measure>(
    _ measure: Measure, _ platforms: [WeeklySummary.PlatformFigures],
    _ value: (WeeklySummary.PlatformFigures) -> Amount?
  ) -> WeeklySummary.Ranking<Measure>? {
    typealias Place = WeeklySummary.Ranking<Measure>.Place
    let places = platforms.compactMap { figures in
      value(figures).map { Place(platform: figures.platform, value: $0) }
    }.sorted { ($1.value, $0.platform) < ($0.value, $1.platform) }
    guard places.count > 1 else { return nil }
    return WeeklySummary.Ranking(measure: measure, first: places[0], next: places[1])
  }
}
