import Campaigns
import Diagnostics
public import Formats
import Metrics
import Quantities

/// The figures of one campaign as `metrics.json`: totals, KPIs, weeks, paces and unusual days, each exact.
public enum MetricsDocument {
  /// The document; figures are decimal strings, what cannot be told is `null`.
  public static func json(of source: SummarySource, weeks: [WeeklySummary]) -> JSON {
    let campaign = source.campaign
    let figures = source.figures
    let cells = figures.cells
    return [
      "campaign": .string(campaign.id.text),
      "currency": figures.currency.map { .string($0.code) } ?? .null,
      "days": daysJSON(figures.days),
      "totals": totals(of: figures, platform: nil),
      "notAddedUp": .strings(figures.metrics.filter { $0.kind == .nonAdditive }.map(\.name)),
      "kpis": kpis(of: source, platform: nil),
      "platforms": .object(
        figures.platforms.map { platform in
          JSON.Field(
            platform.description,
            [
              "totals": totals(of: figures, platform: platform),
              "kpis": kpis(of: source, platform: platform),
            ])
        }),
      "targets": .array(source.targets.map(\.json)),
      "flight": span(campaign.flight, of: source, byPlatform: true),
      "weeks": .object(
        weeks.compactMap { summary in
          guard !summary.totals.isEmpty, let days = DayRange(first: summary.week.first, last: summary.week.last)
          else { return nil }
          return JSON.Field(summary.week.description, span(days, of: source, byPlatform: false))
        }),
      "pacing": .array(source.pacings.map(\.json)),
      "anomalies": .array(source.anomalies.map(\.json)),
      "feeds": .object(Set(cells.map(\.key.feed)).sorted().map { JSON.Field($0.text, json(of: $0, source)) }),
      "periods": .array(PeriodsJSON.entries(of: figures.periods)),
      "sources": .array(sources(of: cells)),
    ]
  }

  private static func daysJSON(_ days: [Day]) -> JSON {
    [
      "first": days.first.map { .string($0.description) } ?? .null,
      "last": days.last.map { .string($0.description) } ?? .null,
      "count": .integer(days.count),
    ]
  }

  private static func totals(of figures: CampaignFigures, platform: Platform?) -> JSON {
    .object(
      figures.metrics.filter { $0.kind != .nonAdditive }.compactMap { metric in
        guard let sum = figures.sum(metric, platform: platform) else { return nil }
        return JSON.Field(metric.name, .string(sum.description))
      })
  }

  private static func kpis(of source: SummarySource, platform: Platform?) -> JSON {
    let scope = source.figures.scope(platform: platform, maturity: source.maturity)
    return .object(scope.kpis.map { JSON.Field($0.kpi.rawValue, FigureJSON.kpi($0)) })
  }

  /// Everything about some days, as a whole and where wanted by platform: for weeks, their own documents have that.
  private static func span(_ days: DayRange, of source: SummarySource, byPlatform: Bool) -> JSON {
    let scope = { (platform: Platform?) in
      FigureJSON.scope(source.figures.scope(platform: platform, days: days, maturity: source.maturity))
    }
    let ends = [
      JSON.Field("first", .string(days.first.description)), JSON.Field("last", .string(days.last.description)),
    ]
    guard byPlatform else { return .object(ends + scope(nil)) }
    let platforms = Set(source.figures.cells(on: days).map(\.key.platform)).sorted()
    let parts = platforms.map { JSON.Field($0.description, .object(scope($0))) }
    return .object(ends + scope(nil) + [JSON.Field("platforms", .object(parts))])
  }

  /// How a feed's days are meant, and up to when its figures are final.
  private static func json(of feed: FeedID, _ source: SummarySource) -> JSON {
    let declared = source.settings.feeds[feed] ?? Feed(id: feed)
    return [
      "account": declared.account.map(JSON.string) ?? .null,
      "zone": .string((declared.zone ?? source.settings.zone).name),
      "provisionalDays": .integer(declared.provisionalDays),
      "finalUntil": source.maturity.lastFinalDay(of: feed).map { .string($0.description) } ?? .null,
    ]
  }

  private static func note(_ day: Day, in row: inout (cells: Int, first: Day, last: Day)) {
    row = (row.cells + 1, min(row.first, day), max(row.last, day))
  }

  private static func sources(of cells: [Cell]) -> [JSON] {
    var rows: [String: (cells: Int, first: Day, last: Day)] = [:]
    for cell in cells {
      let day = cell.key.day
      note(day, in: &rows[cell.source.path, default: (0, day, day)])
    }
    return rows.sorted { $0.key < $1.key }.map { path, entry in
      [
        "file": .string(path),
        "figures": .integer(entry.cells),
        "first": .string(entry.first.description),
        "last": .string(entry.last.description),
      ]
    }
  }
}
