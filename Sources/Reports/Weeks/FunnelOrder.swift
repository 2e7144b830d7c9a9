import Metrics

/// The order in which figures stand in a report: from being seen to being paid, mailings after it.
enum FunnelOrder {
  /// Every metric once.
  static let metrics: [Metric] =
    [
      .impressions, .reach, .frequency, .views, .videoViews, .videoViews3s, .watchHours, .profileVisits, .users,
      .newUsers,
      .clicks, .linkClicks, .sessions, .events, .engagements, .likes, .comments, .shares, .saves, .followersNew,
      .followersNet,
      .followers, .conversions, .results, .leads, .calls, .conversionValue, .spend,
    ] + mail

  /// What is told of mailings only.
  static let mail: [Metric] = [
    .sends, .deliveries, .opens, .uniqueOpens, .uniqueClicks, .bounces, .unsubscribes,
  ]

  /// Every KPI once.
  static let kpis: [KPI] = [
    .frequency, .cpm, .ctr, .cpc, .engagementRate, .cvr, .cpa, .cpl, .roas, .openRate, .uniqueOpenRate,
    .clickToOpen, .uniqueClickToOpen, .bounceRate, .unsubscribeRate,
  ]

  /// The figures of a list in this order; one that is not in it comes last.
  static func sorted(_ figures: [WeeklySummary.MetricFigure]) -> [WeeklySummary.MetricFigure] {
    let known = metrics.compactMap { metric in figures.first { $0.metric == metric } }
    return known + figures.filter { !metrics.contains($0.metric) }
  }

  /// The KPIs of a list in this order.
  static func sorted(_ figures: [WeeklySummary.KPIFigure]) -> [WeeklySummary.KPIFigure] {
    kpis.compactMap { kpi in figures.first { $0.kpi == kpi } }
  }
}
