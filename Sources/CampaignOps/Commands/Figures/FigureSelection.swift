import Campaigns
import Diagnostics
import Metrics
import Quantities
import Reports

/// Finds the campaign, platform and figures that somebody named.
struct FigureSelection {
  let pipeline: Pipeline
  let words: FigureRequest.Words

  /// What was named.
  struct Figure {
    let campaign: CampaignID
    let platform: Platform?
    /// Nothing for all.
    let columns: [FigureTable.Column]?
  }

  /// What became of the search.
  enum Answer {
    case found(Figure)
    case unknown(what: String, name: String, suggestion: String?)
  }

  func resolve() -> Answer {
    let campaigns = pipeline.states.map(\.campaign.id)
    guard let campaign = campaigns.first(where: { $0.text == words.campaign }) else {
      let near = Suggestion.closest(to: words.campaign, in: campaigns.map(\.text))
      return .unknown(what: "campaign", name: words.campaign, suggestion: near)
    }
    var platform: Platform?
    if let word = words.platform {
      let known = platforms
      guard let named = Platform.named(word), known.contains(named) else {
        let near = Suggestion.closest(to: word, in: known.map(\.text).sorted())
        return .unknown(what: "platform", name: word, suggestion: near)
      }
      platform = named
    }
    var columns: [FigureTable.Column] = []
    for word in words.figures ?? [] {
      guard let column = column(word, of: campaign) else {
        return .unknown(what: "metric or KPI", name: word, suggestion: Self.suggestion(for: word))
      }
      if !columns.contains(column) { columns.append(column) }
    }
    return .found(
      Figure(campaign: campaign, platform: platform, columns: words.figures == nil ? nil : columns))
  }

  /// Every platform a row can be of.
  private var platforms: Set<Platform> {
    Set(Platform.wellKnown).union(pipeline.book.settings.platforms.keys).union(Intake.networks)
      .union(pipeline.ledger.cells.map(\.key.platform))
  }

  // A few words, such as `frequency`, are both a metric and a KPI: what an export reports can be traced to its lines.
  private func column(_ word: String, of campaign: CampaignID) -> FigureTable.Column? {
    let metric = MetricRegistry.named(word)
    if let metric, pipeline.ledger.metrics(of: campaign).contains(metric) { return .metric(metric) }
    if let kpi = KPI(rawValue: word.lowercased()) { return .kpi(kpi) }
    return metric.map(FigureTable.Column.metric)
  }

  private static func suggestion(for word: String) -> String? {
    MetricRegistry.suggestion(for: word) ?? Suggestion.closest(to: word, in: KPI.allCases.map(\.rawValue))
  }
}

extension FigureSelection.Figure {
  /// Why there is nothing to show: what no file has, and the days nearest to those asked for that have it.
  func absence(in ledger: MetricLedger, days: DayRange?) -> String {
    let names = columns?.map(\.name).joined(separator: " or ") ?? "any figure"
    let place = platform.map { " on \($0)" } ?? ""
    var text = "no file has a row with \(names) of \(campaign)\(place)"
    guard let days else { return text }
    text += days.count == 1 ? " on \(days.first)" : " in \(days)"
    let metrics = columns.map { Set($0.flatMap(\.metrics)) }
    let found = ledger.cells(of: campaign).filter { cell in
      (platform == nil || cell.key.platform == platform) && (metrics?.contains(cell.key.metric) ?? true)
    }.map(\.key.day)
    let before = found.last { $0 < days.first }
    let after = found.first { $0 > days.last }
    let near = [before, after].compactMap { $0?.description }
    if near.isEmpty {
      text += found.isEmpty ? ", and none on any other day" : ""
    } else {
      text += "; the nearest \(near.count == 1 ? "day that has is" : "days that have are") "
      text += near.joined(separator: " and ")
    }
    return text + wholes(in: ledger, days: days, metrics)
  }

  /// A figure that covers the days as a part of a longer period, which has no part for a day.
  private func wholes(in ledger: MetricLedger, days: DayRange, _ metrics: Set<Metric>?) -> String {
    let figure = ledger.periods.first { figure in
      figure.campaign == campaign && (platform == nil || figure.platform == platform)
        && (metrics?.contains(figure.metric) ?? true)
        && (figure.period.range.map { $0.intersection(with: days) != nil } ?? true)
    }
    guard let figure else { return "" }
    return "; \(figure.source) has \(figure.metric) of \(figure.period) as a whole, which is never spread over days"
  }
}

extension FigureTable.Column {
  /// The metrics it is made of.
  var metrics: [Metric] {
    switch self {
    case .metric(let metric): [metric]
    case .kpi(let kpi): [kpi.numerator, kpi.denominator]
    }
  }
}
