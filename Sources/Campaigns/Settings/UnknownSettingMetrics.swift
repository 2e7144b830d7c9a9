import Diagnostics
import Formats

extension CampaignBook {
  /// Metrics that the settings name and nobody counts by day; ratios are none of those.
  static func unknownMetrics(_ settings: Settings, _ metrics: Set<String>) -> [Diagnostic] {
    let provisional = settings.feeds.values.flatMap { feed in
      feed.provisionalDaysOf.map { Placed($0.key, at: $0.value.location) }
    }
    return (settings.anomalies.metrics + provisional).filter { !metrics.contains($0.value) }.map { name in
      let meant = Suggestion.closest(to: name.value, in: metrics.sorted())
      return Diagnostic(
        .unknownMetric, at: name.location, "there is no metric \(quoted(name.value)) that is counted by day",
        help: meant.map { "did you mean \(quoted($0))?" })
    }
  }
}
