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
      "targets": .array(targets.map(\.weekJSON)),
      "budget": budget?.json ?? .null,
      "pacing": .array(pacings.map(\.json)),
      "work": workJSON,
      "movedAway": Self.json(of: movedAway),
      "movedHere": Self.json(of: movedHere),
      "lateTasks": .strings(lateTasks.map(\.id)),
      "missedTasks": .strings(missedTasks.map(\.id)),
      "blockedTasks": .strings(blockedTasks.map(\.id)),
      "currency": currency.map { .string($0.code) } ?? .null,
      "totals": Self.json(of: totals),
      "notAddedUp": .strings(notAddedUp.map(\.name)),
      "kpis": Self.json(of: kpis),
      "platforms": .object(platforms.map { JSON.Field($0.platform.description, Self.json(of: $0)) }),
      "provisional": .object(
        provisional.map { JSON.Field($0.feed.text, .strings($0.days.map(\.description))) }),
      "otherZones": .object(otherZones.map { JSON.Field($0.feed.text, .string($0.zone)) }),
      "anomalies": .array(anomalies.map(\.json)),
      "topPlatform": topJSON,
      "nextWeek": nextWeek.map(Self.json) ?? .null,
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
      "completionRate": FigureJSON.number(work.completionRate),
    ]
  }

  private static func json(of moves: [Move]) -> JSON {
    .object(moves.map { JSON.Field($0.week.description, .integer($0.items)) })
  }

  private var topJSON: JSON {
    [
      "byEngagementRate": topByEngagementRate.map { top in
        [
          "platform": .string(top.first.platform.description), "rate": .string(top.first.value.description),
          "next": ["platform": .string(top.next.platform.description), "rate": .string(top.next.value.description)],
        ]
      } ?? .null,
      "byVolume": topByVolume.map { top in
        [
          "metric": .string(top.measure.name), "platform": .string(top.first.platform.description),
          "value": .string(top.first.value.description),
          "next": ["platform": .string(top.next.platform.description), "value": .string(top.next.value.description)],
        ]
      } ?? .null,
    ]
  }

  private static func json(of load: Load) -> JSON {
    [
      "week": .string(load.week.description),
      "openTasks": .integer(load.tasks),
      "items": .object(load.items.map { JSON.Field($0.platform.description, .integer($0.count)) }),
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

  private static func json(of figures: [MetricFigure]) -> JSON {
    .object(figures.map { JSON.Field($0.metric.name, .object(fields(of: $0.comparison))) })
  }

  private static func json(of figures: [KPIFigure]) -> JSON {
    .object(
      figures.map { figure in
        JSON.Field(figure.kpi.rawValue, .object(fields(of: figure.comparison) + FigureJSON.working(figure.working)))
      })
  }

  private static func fields(of comparison: Comparison) -> [JSON.Field] {
    [
      JSON.Field("value", FigureJSON.number(comparison.value)),
      JSON.Field("before", FigureJSON.number(comparison.before)),
      JSON.Field("change", FigureJSON.number(comparison.change)),
      JSON.Field("changeRatio", FigureJSON.number(comparison.changeRatio)),
    ]
  }
}
