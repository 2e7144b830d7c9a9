import Diagnostics
import Formats
import Metrics
import Quantities
import Reports

/// The cells behind a figure of several days, or behind a KPI.
struct WorkingText {
  let working: FigureWorking
  let column: FigureTable.Column
  let campaign: CampaignID
  let platform: Platform?
  let period: FigurePeriod
  let currency: Currency?

  /// A page of text.
  var lines: [String] {
    let place = platform.map(\.text) ?? "all platforms"
    var lines = ["\(column.name) of \(campaign) on \(place), \(period.word): \(value)\(formula)"]
    for part in working.parts {
      lines += ["", "\(part.metric): \(FigureWords.value(part.value, of: part.metric, currency: currency))"]
      lines += TextTable.lines(part.counted.map(row), indent: "  ")
      guard !part.leftOut.isEmpty else { continue }
      lines.append("  left out, since \(part.reason.rawValue):")
      lines += TextTable.lines(part.leftOut.map(row), indent: "    ")
    }
    if let cell = working.parts.lazy.flatMap({ $0.counted + $0.leftOut }).first {
      let key = cell.key
      lines += [
        "", "the lines of each: campaign-ops metrics --why \(campaign) \(key.platform) \(key.day) \(key.metric)",
      ]
    }
    return lines
  }

  /// The same for machines.
  var json: JSON {
    let asked = [
      JSON.Field("campaign", .string(campaign.text)),
      JSON.Field("platform", platform.map { .string($0.text) } ?? .null),
      JSON.Field("period", .string(period.word)),
      JSON.Field("figure", .string(column.name)),
      JSON.Field("currency", currency.map { .string($0.code) } ?? .null),
    ]
    return WorkingDocument.json(of: working, asked: asked)
  }

  private var value: String {
    guard working.value != nil else { return "no figure" }
    return switch column {
    case .metric(let metric): FigureWords.value(working.value, of: metric, currency: currency)
    case .kpi(let kpi): FigureWords.value(working.value, of: kpi, currency: currency)
    }
  }

  private var formula: String {
    guard let kpi = working.kpi else { return "" }
    let sums = working.parts.map { FigureWords.value($0.value, of: $0.metric, currency: currency) }
    return " = \(sums.joined(separator: " ÷ "))\(kpi.factor == 1 ? "" : " × \(kpi.factor)")"
  }

  private func row(_ cell: Cell) -> [String] {
    [
      cell.key.day.description, cell.key.platform.text, cell.key.feed.text,
      FigureWords.value(cell.value, of: cell.key.metric, currency: cell.currency), cell.source.description,
      cell.rows > 1 ? "first of \(cell.rows) rows" : "",
    ]
  }
}
