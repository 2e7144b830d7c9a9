import Campaigns
import Metrics
import Planning
import Quantities

extension SummarySource {
  func figures(
    of platform: Platform, in week: Week, kpis: [WeeklySummary.KPIFigure]
  ) -> WeeklySummary.PlatformFigures {
    let items = items(of: platform, in: week)
    return WeeklySummary.PlatformFigures(
      platform: platform, itemsPlanned: items.planned, itemsPublished: items.published,
      metrics: metrics(of: platform, in: week), kpis: kpis)
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

  /// The KPIs of a week, for all platforms together and for each.
  struct WeekKPIs {
    let week: Week
    let byPlatform: [Platform?: [KPIValue]]
  }

  /// Works out the KPIs of a week; the week after compares its own with them.
  func kpis(in week: Week) -> WeekKPIs {
    let scopes: [Platform?] = [nil] + reportedPlatforms.map(Optional.some)
    let values = scopes.map { platform in
      (
        platform,
        reportedKPIs.map { figures.value(of: $0, platform: platform, days: days(of: week), maturity: maturity) }
      )
    }
    return WeekKPIs(week: week, byPlatform: Dictionary(values) { first, _ in first })
  }

  /// The KPIs of a week beside those of the week before.
  func figures(of platform: Platform?, _ kpis: WeekKPIs, _ before: WeekKPIs) -> [WeeklySummary.KPIFigure] {
    zip(kpis.byPlatform[platform] ?? [], before.byPlatform[platform] ?? []).compactMap { working, before in
      // Divided by nothing, a ratio has no value but still its two sums.
      guard working.hasSums || before.value != nil else { return nil }
      let comparison = WeeklySummary.Comparison(value: working.value, before: before.value)
      return WeeklySummary.KPIFigure(kpi: working.kpi, comparison: comparison, working: working)
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
