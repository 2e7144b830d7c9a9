public import Formats
import Metrics
import Planning
import Quantities

extension WeeklySummary {
  /// The summary as `weeks/<week>.json`: figures are decimal strings, what cannot be told is `null`.
  public var json: JSON {
    [
      "campaign": .string(campaign.text),
      "week": .string(week.description),
      "from": .string(week.first.description),
      "to": .string(week.last.description),
      "zone": .string(zone),
      "isOver": .bool(isOver),
      "work": workJSON,
      "currency": currency.map { .string($0.code) } ?? .null,
      "totals": Self.json(of: totals),
      "kpis": Self.json(of: kpis),
      "platforms": .object(platforms.map { JSON.Field($0.platform.description, Self.json(of: $0)) }),
      "topPlatform": topJSON,
      "lateTasks": .strings(lateTasks.map(\.id)),
      "nextWeek": nextWeekJSON,
    ]
  }

  private var workJSON: JSON {
    [
      "planned": .integer(work.planned),
      "completed": .integer(work.completed),
      "completedLate": .integer(work.completedLate),
      "overdue": .integer(work.overdue),
      "missed": .integer(work.missed),
      "open": .integer(work.open),
      "blocked": .integer(work.blocked),
      "cancelled": .integer(work.cancelled),
      "completionRate": Self.json(of: work.completionRate),
    ]
  }

  private var topJSON: JSON {
    [
      "byEngagementRate": topByEngagementRate.map { top in
        ["platform": .string(top.platform.description), "rate": .string(top.rate.description)]
      } ?? .null,
      "byVolume": topByVolume.map { top in
        [
          "platform": .string(top.platform.description), "metric": .string(top.metric.name),
          "value": .string(top.value.description),
        ]
      } ?? .null,
    ]
  }

  private var nextWeekJSON: JSON {
    [
      "week": .string(nextWeek.week.description),
      "openTasks": .integer(nextWeek.tasks),
      "items": .object(nextWeek.items.map { JSON.Field($0.platform.description, .integer($0.count)) }),
    ]
  }

  private static func json(of figures: PlatformFigures) -> JSON {
    [
      "itemsPlanned": .integer(figures.itemsPlanned),
      "itemsPublished": .integer(figures.itemsPublished),
      "metrics": json(of: figures.metrics),
      "kpis": json(of: figures.kpis),
    ]
  }

  private static func json(of metrics: [(metric: Metric, comparison: Comparison)]) -> JSON {
    .object(metrics.map { JSON.Field($0.metric.name, json(of: $0.comparison)) })
  }

  private static func json(of kpis: [(kpi: KPI, comparison: Comparison)]) -> JSON {
    .object(kpis.map { JSON.Field($0.kpi.rawValue, json(of: $0.comparison)) })
  }

  private static func json(of comparison: Comparison) -> JSON {
    [
      "value": json(of: comparison.value),
      "before": json(of: comparison.before),
      "change": json(of: comparison.change),
      "changeRatio": json(of: comparison.changeRatio),
    ]
  }

  private static func json(of amount: Amount?) -> JSON { amount.map { .string($0.description) } ?? .null }
}
