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
    let ledger = source.ledger
    let cells = ledger.cells(of: campaign.id)
    let days = cells.map(\.key.day)
    return [
      "campaign": .string(campaign.id.text),
      "currency": ledger.currency(of: campaign.id).map { .string($0.code) } ?? .null,
      "days": daysJSON(first: days.min(), last: days.max(), count: Set(days).count),
      "totals": totals(of: campaign, platform: nil, ledger),
      "notAddedUp": .strings(ledger.metrics(of: campaign.id).filter { $0.kind == .nonAdditive }.map(\.name)),
      "kpis": kpis(of: source, platform: nil),
      "platforms": .object(
        Set(cells.map(\.key.platform)).sorted().map { platform in
          JSON.Field(
            platform.description,
            [
              "totals": totals(of: campaign, platform: platform, ledger),
              "kpis": kpis(of: source, platform: platform),
            ])
        }),
      "targets": .array(source.targets.map(\.json)),
      "flight": span(campaign.flight, of: source),
      "weeks": .object(
        weeks.compactMap { summary in
          guard !summary.totals.isEmpty, let days = DayRange(first: summary.week.first, last: summary.week.last)
          else { return nil }
          return JSON.Field(summary.week.description, span(days, of: source))
        }),
      "pacing": .array(source.pacings.map(\.json)),
      "anomalies": .array(source.anomalies.map(\.json)),
      "feeds": .object(Set(cells.map(\.key.feed)).sorted().map { JSON.Field($0.text, json(of: $0, source)) }),
      "sources": .array(sources(of: cells)),
    ]
  }

  private static func daysJSON(first: Day?, last: Day?, count: Int) -> JSON {
    [
      "first": first.map { .string($0.description) } ?? .null,
      "last": last.map { .string($0.description) } ?? .null,
      "count": .integer(count),
    ]
  }

  private static func totals(of campaign: Campaign, platform: Platform?, _ ledger: MetricLedger) -> JSON {
    .object(
      ledger.metrics(of: campaign.id).filter { $0.kind != .nonAdditive }.compactMap { metric in
        guard let sum = ledger.sum(metric, campaign: campaign.id, platform: platform, days: nil) else { return nil }
        return JSON.Field(metric.name, .string(sum.description))
      })
  }

  private static func kpis(of source: SummarySource, platform: Platform?) -> JSON {
    let scope = source.ledger.scope(of: source.campaign.id, platform: platform, maturity: source.maturity)
    return .object(scope.kpis.map { JSON.Field($0.kpi.rawValue, FigureJSON.kpi($0)) })
  }

  /// Everything about some days, as a whole and by platform.
  private static func span(_ days: DayRange, of source: SummarySource) -> JSON {
    let id = source.campaign.id
    let scope = { (platform: Platform?) in
      FigureJSON.scope(source.ledger.scope(of: id, platform: platform, days: days, maturity: source.maturity))
    }
    let platforms = Set(source.ledger.cells(of: id, days: days).map(\.key.platform)).sorted()
    return .object(
      [JSON.Field("first", .string(days.first.description)), JSON.Field("last", .string(days.last.description))]
        + scope(nil)
        + [
          JSON.Field("platforms", .object(platforms.map { JSON.Field($0.description, .object(scope($0))) }))
        ])
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

  private static func sources(of cells: [Cell]) -> [JSON] {
    var rows: [String: (cells: Int, first: Day, last: Day)] = [:]
    for cell in cells {
      let day = cell.key.day
      var entry = rows[cell.source.path] ?? (0, day, day)
      entry = (entry.cells + 1, min(entry.first, day), max(entry.last, day))
      rows[cell.source.path] = entry
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
