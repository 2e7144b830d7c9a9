public import Campaigns
import Diagnostics
public import Formats
public import Metrics
import Quantities

/// The figures of one campaign as `metrics.json`: totals, KPIs and weeks, each exact, with the exports behind them.
public enum MetricsDocument {
  /// The document; figures are decimal strings, what cannot be told is `null`.
  public static func json(of campaign: Campaign, ledger: MetricLedger, weeks: [WeeklySummary]) -> JSON {
    let cells = Array(ledger.cells(of: campaign.id))
    let days = cells.map(\.key.day)
    return [
      "campaign": .string(campaign.id.text),
      "currency": ledger.currency(of: campaign.id).map { .string($0.code) } ?? .null,
      "days": daysJSON(first: days.min(), last: days.max(), count: Set(days).count),
      "totals": totals(of: campaign, platform: nil, ledger),
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
      "targets": .array(campaign.targets.map { json(of: $0, campaign, ledger) }),
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
      ledger.metrics(of: campaign.id).compactMap { metric in
        guard let sum = ledger.sum(metric, campaign: campaign.id, platform: platform, days: nil) else { return nil }
        return JSON.Field(metric.name, .string(sum.description))
      })
  }

  private static func kpis(of campaign: Campaign, platform: Platform?, _ ledger: MetricLedger) -> JSON {
    .object(
      KPI.allCases.compactMap { kpi in
        let value = ledger.value(of: kpi, campaign: campaign.id, platform: platform)
        guard let numerator = value.numerator, let denominator = value.denominator else { return nil }
        return JSON.Field(
          kpi.rawValue,
          [
            "value": value.value.map { .string($0.description) } ?? .null,
            "formula": .string(kpi.formula),
            "numerator": .string(numerator.description),
            "denominator": .string(denominator.description),
          ])
      })
  }

  private static func json(of target: Target, _ campaign: Campaign, _ ledger: MetricLedger) -> JSON {
    let reached = reached(target, campaign, ledger)
    return [
      "metric": .string(target.metric.value),
      "platform": target.platform.map { .string($0.value.description) } ?? .null,
      "target": .string(target.value.value.description),
      "reached": reached.map { .string($0.description) } ?? .null,
      "ratio": reached.flatMap { Ratio.divide($0, by: target.value.value) }.map { .string($0.description) } ?? .null,
    ]
  }

  /// What the flight brought of a target, which names a metric or a KPI.
  private static func reached(_ target: Target, _ campaign: Campaign, _ ledger: MetricLedger) -> Amount? {
    let name = target.metric.value
    let platform = target.platform?.value
    if let metric = MetricRegistry.named(name) {
      return ledger.sum(metric, campaign: campaign.id, platform: platform, days: campaign.flight)
    }
    guard let kpi = KPI(rawValue: name) else { return nil }
    return ledger.value(of: kpi, campaign: campaign.id, platform: platform, days: campaign.flight).value
  }

  private static func json(of week: WeeklySummary) -> JSON {
    .object(
      week.totals.compactMap { metric, comparison in
        comparison.value.map { JSON.Field(metric.name, .string($0.description)) }
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
