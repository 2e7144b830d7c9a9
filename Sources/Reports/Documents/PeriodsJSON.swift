import Diagnostics
import Formats
import Metrics
import Quantities

/// The figures of periods as `metrics.json` holds them: one entry a platform, period and feed.
enum PeriodsJSON {
  /// The entries, in the order of the figures.
  static func entries(of figures: [PeriodFigure]) -> [JSON] {
    groups(of: figures).map { figures in
      guard let first = figures.first else { return .null }
      return [
        "first": first.period.first.map { .string($0.description) } ?? .null,
        "last": first.period.last.map { .string($0.description) } ?? .null,
        "platform": .string(first.platform.description),
        "feed": .string(first.feed.text),
        "currency": figures.lazy.compactMap(\.currency).first.map { .string($0.code) } ?? .null,
        "figures": .object(figures.map { JSON.Field($0.metric.name, .string($0.value.description)) }),
        "source": .string("\(first.source.path):\(first.source.place.line)"),
      ]
    }
  }

  /// The figures of one platform, period and feed together.
  private static func groups(of figures: [PeriodFigure]) -> [[PeriodFigure]] {
    var groups: [[PeriodFigure]] = []
    var positions: [Origin: Int] = [:]
    for figure in figures {
      let origin = Origin(period: figure.period, platform: figure.platform, feed: figure.feed)
      if let position = positions[origin] {
        groups[position].append(figure)
      } else {
        positions[origin] = groups.count
        groups.append([figure])
      }
    }
    return groups
  }

  private struct Origin: Hashable {
    var period: Period
    var platform: Platform
    var feed: FeedID
  }
}
