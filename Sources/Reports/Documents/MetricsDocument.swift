import Campaigns
import Diagnostics
public import Formats
import Metrics
import Quantities

/// The figures of one campaign as `metrics.json`: totals, KPIs and weeks, each exact, with the exports behind them.
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
      "kpis": kpis(of: campaign, platform: nil, ledger),
      "platforms": .object(
        Set(cells.map(\.key.platform)).sorted().map { platform in
          JSON.Field(
            platform.description,
            [
              "totals": totals(of: campaign, platform: platform, ledger),
              "kpis": kpis(of: campaign, platform: platform, ledger),
            ])
        }),
      "targets": .array(source.targets.map(\.json)),
      "weeks": .object(weeks.filter { !$0.totals.isEmpty }.map { JSON.Field($0.week.description, json(of: $0)) }),
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

  private static func kpis(of campaign: Campaign, platform: Platform?, _ ledger: MetricLedger) -> JSON {
    .object(
      KPI.allCases.compactMap { kpi in
        let value = ledger.value(of: kpi, campaign: campaign.id, platform: platform)
        guard value.numerator != nil, value.denominator != nil else { return nil }
        let head = [JSON.Field("value", FigureJSON.number(value.value)), JSON.Field("formula", .string(kpi.formula))]
        return JSON.Field(kpi.rawValue, .object(head + FigureJSON.working(value)))
      })
  }

  private static func json(of week: WeeklySummary) -> JSON {
    .object(
      week.totals.compactMap { figure in
        figure.comparison.value.map { JSON.Field(figure.metric.name, .string($0.description)) }
      })
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
