import Campaigns
import Metrics
import Planning
import Quantities

extension SummarySource {
  /// How money and targets stand by all final days there are.
  var pacings: [Pacing] { pacer.pacings(through: today) }

  /// Days unlike others that reach into this week or the one before.
  var recentAnomalies: [Anomaly] { anomalies.filter { $0.last >= today.week.previous.first } }

  /// Days unlike others that reach into a week, as they stood at its end, so that later days do not rewrite it.
  func anomalies(in week: Week) -> [Anomaly] {
    let least = settings.anomalies.persistenceDays
    return anomalies.compactMap { anomaly in
      let cut = anomaly.cut(after: week.last, least: anomaly.sort == .gap ? 1 : least)
      return cut.flatMap { $0.last >= week.first ? $0 : nil }
    }
  }

  /// Feeds whose days begin and end elsewhere than the week's; their figures are never moved to other days.
  func otherZones(in week: Week) -> [(feed: FeedID, zone: String)] {
    let cells = figures.cells(on: DayRange(first: week.first, last: week.last))
    return Set(cells.map(\.key.feed)).sorted().compactMap { feed in
      guard let zone = settings.feeds[feed]?.zone, zone != campaign.zone else { return nil }
      return (feed, zone.name)
    }
  }

  /// The days of a week with figures that may still change.
  func provisionalDays(in week: Week) -> [WeeklySummary.ProvisionalDays] {
    let cells = figures.cells(on: DayRange(first: week.first, last: week.last))
    let byFeed = Dictionary(grouping: cells.filter(maturity.isProvisional), by: \.key.feed)
    return byFeed.keys.sorted().map { feed in
      WeeklySummary.ProvisionalDays(feed: feed, days: Set((byFeed[feed] ?? []).map(\.key.day)).sorted())
    }
  }
}
