import Formats
import Metrics
import Quantities

extension WeeklySummary {
  /// The tables of figures, of KPIs and of platforms; those without anything in them are left out.
  var figureSections: [String?] {
    guard hasFigures else {
      return [isOver ? "## Figures\n\nNo figures for this week.\n" : "## Figures\n\nNo figures yet for this week.\n"]
        + [publishedSection]
    }
    return [figureTable, kpiTable, platformTable, mailTable]
  }

  private var hasFigures: Bool {
    !notAddedUp.isEmpty || totals.contains { $0.comparison.value != nil }
  }

  private var figureTable: String {
    let rows = FunnelOrder.sorted(totals).map { figure in
      [figure.metric.label, FigureText.value(figure.comparison.value, of: figure.metric, currency: currency)]
        + besideBefore([
          FigureText.value(figure.comparison.before, of: figure.metric, currency: currency),
          FigureText.change(figure.comparison, of: figure.metric, currency: currency),
        ])
    }
    let header = ["Figure", "\(week)"] + besideBefore(["\(week.previous)", "Change"])
    let table = rows.isEmpty ? nil : MarkdownText.table(header, rows)
    let names = notAddedUp.map { "`\($0)`" }.joined(separator: ", ")
    let note = names.isEmpty ? nil : "Not added up over days: \(names) (see entries.csv).\n"
    return (["## Figures\n", table, note] as [String?]).compactMap { $0 }.joined(separator: "\n")
  }

  /// Cells about the week before, which the first week with figures does without.
  private func besideBefore(_ cells: [String]) -> [String] {
    totals.contains { $0.comparison.before != nil } ? cells : []
  }

  private var kpiTable: String? {
    // Nothing divided by nothing tells a reader nothing; the JSON has it.
    let told = kpis.filter { figure in
      figure.comparison.value != nil || figure.comparison.before != nil || figure.working.numerator != .zero
    }
    guard !told.isEmpty else { return nil }
    let rows = FunnelOrder.sorted(told).map { figure in
      [
        figure.kpi.label, FigureText.value(figure.comparison.value, of: figure.kpi, currency: currency),
        FigureText.working(figure.working, currency: currency),
      ]
        + besideBefore([
          FigureText.value(figure.comparison.before, of: figure.kpi, currency: currency),
          FigureText.change(figure.comparison, of: figure.kpi, currency: currency),
        ])
    }
    let header = ["KPI", "\(week)", "From"] + besideBefore(["\(week.previous)", "Change"])
    return "## KPIs\n\n" + MarkdownText.table(header, rows)
  }

  private static let platformColumns: [Metric] = [
    .impressions, .views, .clicks, .engagements, .conversions, .leads, .conversionValue, .spend,
  ]
  private static let mailColumns: [Metric] = [.sends, .deliveries, .opens, .clicks, .unsubscribes]
  /// What a mailing brings about beyond itself; shown beside it where no other table shows it.
  private static let outcomes: [Metric] = [.conversions, .leads, .conversionValue, .spend]

  private var platformTable: String? {
    let shown = platforms.filter { !$0.isMailOnly && $0.isWorthARow }
    return Self.table("Platforms", shown, Self.platformColumns, currency)
  }

  private var mailTable: String? {
    let mailing = platforms.filter(\.mails)
    let outcomes = mailing.contains(where: \.isMailOnly) ? Self.outcomes : []
    return Self.table("E-mail", mailing, Self.mailColumns + outcomes, currency)
  }

  private var publishedSection: String? {
    Self.table("Platforms", platforms.filter { $0.itemsPlanned > 0 }, [], currency)
  }

  private static func table(
    _ title: String, _ platforms: [PlatformFigures], _ columns: [Metric], _ currency: Currency?
  ) -> String? {
    guard !platforms.isEmpty else { return nil }
    let shown = columns.filter { metric in platforms.contains { $0.value(of: metric) != nil } }
    let rows = platforms.map { figures in
      ["\(figures.platform)", figures.published]
        + shown.map { FigureText.value(figures.value(of: $0), of: $0, currency: currency) }
    }
    return "## \(title)\n\n" + MarkdownText.table(["Platform", "Published"] + shown.map(\.label), rows)
  }
}

extension WeeklySummary.PlatformFigures {
  /// The week's figure of a metric, if there is one.
  fileprivate func value(of metric: Metric) -> Amount? {
    metrics.first { $0.metric == metric }?.comparison.value
  }

  /// Whether it sends messages.
  fileprivate var mails: Bool { FunnelOrder.mail.contains { value(of: $0) != nil } }

  /// Whether it does nothing but send messages, so that it has no place among impressions and clicks.
  fileprivate var isMailOnly: Bool {
    let shown: [Metric] = [.impressions, .views, .engagements]
    return mails && !shown.contains { value(of: $0) != nil }
  }

  fileprivate var isWorthARow: Bool { itemsPlanned > 0 || metrics.contains { $0.comparison.value != nil } }

  fileprivate var published: String {
    itemsPlanned == 0 ? FigureText.nothing : "\(itemsPublished) of \(itemsPlanned)"
  }
}
