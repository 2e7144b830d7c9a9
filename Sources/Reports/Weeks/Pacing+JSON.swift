import Diagnostics
import Formats
import Metrics
import Planning
import Quantities

extension Pacing {
  /// The pacing with everything it was worked out from; what cannot be said is `null`, with its reason.
  var json: JSON {
    [
      "of": .string(subject.name),
      "platform": platform.map { .string($0.description) } ?? .null,
      "currency": currency.map { .string($0.code) } ?? .null,
      "total": FigureJSON.number(total),
      "days": [
        "count": .integer(counted.count),
        "first": counted.first.map { .string($0.description) } ?? .null,
        "last": counted.last.map { .string($0.description) } ?? .null,
        "feeds": .strings(counted.feeds.map(\.text)),
        "heldBackBy": counted.heldBackBy.map { .string($0.text) } ?? .null,
      ],
      "actual": FigureJSON.number(actual),
      "expected": FigureJSON.number(expected),
      "pace": FigureJSON.number(pace),
      "band": band.map { .string($0.rawValue) } ?? .null,
      "daysLeft": daysLeft.map(JSON.integer) ?? .null,
      "requiredPerDay": FigureJSON.number(requiredPerDay),
      "projection": projection.map(Self.json) ?? .null,
      "exhaustion": exhaustion.map(Self.json) ?? .null,
      "notReporting": .strings(notReporting.map(\.description)),
      "reason": silence.map { .string($0.rawValue) } ?? .null,
      "reasons": .object(reasons.sorted { $0.key < $1.key }.map { JSON.Field($0.key, .string($0.value.rawValue)) }),
    ]
  }

  /// The line of the overview.
  var shortJSON: JSON {
    [
      "of": .string(subject.name),
      "platform": platform.map { .string($0.description) } ?? .null,
      "until": counted.last.map { .string($0.description) } ?? .null,
      "pace": FigureJSON.number(pace),
      "band": band.map { .string($0.rawValue) } ?? .null,
      "projected": FigureJSON.number(projection?.value),
      "reason": silence.map { .string($0.rawValue) } ?? .null,
    ]
  }

  private static func json(of projection: Projection) -> JSON {
    [
      "value": FigureJSON.number(projection.value),
      "low": FigureJSON.number(projection.low),
      "high": FigureJSON.number(projection.high),
      "days": .integer(projection.days),
    ]
  }

  private static func json(of exhaustion: Exhaustion) -> JSON {
    [
      "perDay": FigureJSON.number(exhaustion.perDay),
      "days": FigureJSON.number(exhaustion.days),
      "on": .string(exhaustion.on.description),
    ]
  }
}

extension Anomaly {
  /// The anomaly with each of its days and the lines that give them.
  var json: JSON {
    .object(
      heading + [
        JSON.Field("first", .string(first.description)), JSON.Field("last", .string(last.description)),
        JSON.Field("days", .array(days.map(\.json))),
      ])
  }

  /// The line of the overview.
  var shortJSON: JSON {
    .object(
      heading + [
        JSON.Field("first", .string(first.description)), JSON.Field("last", .string(last.description)),
        JSON.Field("value", FigureJSON.number(days.last?.value)),
        JSON.Field("expected", FigureJSON.number(days.last?.expected)),
      ])
  }

  private var heading: [JSON.Field] {
    [
      JSON.Field("sort", .string(sort.rawValue)),
      JSON.Field("platform", .string(platform.description)),
      JSON.Field("metric", metric.map { .string($0.name) } ?? .null),
      JSON.Field("feed", .string(feed.text)),
    ]
  }
}

extension AnomalyDay {
  fileprivate var json: JSON {
    [
      "day": .string(day.description),
      "value": FigureJSON.number(value),
      "expected": FigureJSON.number(expected),
      "low": FigureJSON.number(low),
      "high": FigureJSON.number(high),
      "history": .integer(history),
      "source": source.map { .string(value == nil ? $0.path : "\($0.path):\($0.place.line)") } ?? .null,
    ]
  }
}
