import Diagnostics
public import Formats
public import Metrics
public import Quantities

/// A campaign's figures by platform and period, as a table for people and machines.
public struct FigureTable: Sendable {
  /// How long a period is.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    /// A day.
    case day
    /// An ISO week.
    case week
    /// All days there are figures of.
    case flight
  }

  /// One column: a metric or a KPI.
  public enum Column: Sendable, Hashable {
    /// A metric.
    case metric(Metric)
    /// A KPI.
    case kpi(KPI)

    /// The stable name.
    public var name: String {
      switch self {
      case .metric(let metric): metric.name
      case .kpi(let kpi): kpi.name
      }
    }
  }

  /// The figures of one platform, or of all together, in one period.
  public struct Row: Sendable {
    /// The platform; nothing for all together.
    public let platform: Platform?
    /// The period: a day, a week such as `2026-W47`, or `flight`.
    public let period: String
    /// The days of the period that were asked for.
    public let days: DayRange
    /// The figures in the order of the columns; nothing where there is no answer.
    public let values: [Amount?]
  }

  /// The columns: those asked for, or all that have a figure.
  public let columns: [Column]
  /// The rows by platform, all together last, in each by time.
  public let rows: [Row]
  /// The currency of the campaign's money.
  public let currency: Currency?
  private let campaign: CampaignID
  private let step: Step

  /// Gathers the figures of a campaign, on some days or all, for one platform or all, for some columns or all.
  public init(
    of ledger: MetricLedger, campaign: CampaignID, platform: Platform?, days: DayRange?, columns wanted: [Column]?,
    by step: Step
  ) {
    self.campaign = campaign
    self.step = step
    currency = ledger.currency(of: campaign)
    let columns =
      wanted ?? ledger.metrics(of: campaign).map(Column.metric) + KPI.allCases.map(Column.kpi)
    let cells = ledger.cells(of: campaign, days: days).filter { platform == nil || $0.key.platform == platform }
    let platforms: [Platform?] = Set(cells.map(\.key.platform)).sorted()
    let together: [Platform?] = platforms.count > 1 ? [nil] : []
    var rows: [Row] = []
    for platform in platforms + together {
      let own = cells.filter { platform == nil || $0.key.platform == platform }.map(\.key.day)
      for (period, span) in FigureTable.periods(of: own, step, within: days) {
        let values = columns.map { column in
          FigureTable.value(of: column, ledger, campaign: campaign, platform: platform, days: span)
        }
        guard values.contains(where: { $0 != nil }) else { continue }
        rows.append(Row(platform: platform, period: period, days: span, values: values))
      }
    }
    let used = columns.indices.filter { index in wanted != nil || rows.contains { $0.values[index] != nil } }
    self.columns = used.map { columns[$0] }
    self.rows = rows.map { row in
      Row(platform: row.platform, period: row.period, days: row.days, values: used.map { row.values[$0] })
    }
  }

  /// The periods that days fall into, in order, each cut to the days asked for.
  private static func periods(of days: [Day], _ step: Step, within asked: DayRange?) -> [(String, DayRange)] {
    let cut = { (range: DayRange?) in range.flatMap { range in asked.map { range.intersection(with: $0) } ?? range } }
    switch step {
    case .day:
      return Set(days).sorted().compactMap { day in cut(DayRange(first: day, last: day)).map { ("\(day)", $0) } }
    case .week:
      return Set(days.map(\.week)).sorted().compactMap { week in
        cut(DayRange(first: week.first, last: week.last)).map { ("\(week)", $0) }
      }
    case .flight:
      guard let first = days.min(), let last = days.max() else { return [] }
      return DayRange(first: first, last: last).map { [("flight", $0)] } ?? []
    }
  }

  private static func value(
    of column: Column, _ ledger: MetricLedger, campaign: CampaignID, platform: Platform?, days: DayRange
  ) -> Amount? {
    switch column {
    case .metric(let metric): ledger.sum(metric, campaign: campaign, platform: platform, days: days)
    case .kpi(let kpi): ledger.value(of: kpi, campaign: campaign, platform: platform, days: days).value
    }
  }
}

extension FigureTable {
  /// The table's headings and rows for one block: a platform, or all together.
  public func block(_ rows: [Row]) -> [[String]] {
    let used = columns.indices.filter { index in rows.contains { $0.values[index] != nil } }
    let head = [step.rawValue] + used.map { columns[$0].name }
    return [head] + rows.map { row in [label(of: row)] + used.map { text(of: row.values[$0], columns[$0]) } }
  }

  /// The rows in blocks of one platform each.
  public var blocks: [(title: String, rows: [Row])] {
    var blocks: [(title: String, rows: [Row])] = []
    for row in rows {
      let title = row.platform?.text ?? "all platforms"
      if blocks.last?.title == title {
        blocks[blocks.count - 1].rows.append(row)
      } else {
        blocks.append((title, [row]))
      }
    }
    return blocks
  }

  /// A period as people read it; a week that was cut says to how many days.
  private func label(of row: Row) -> String {
    switch step {
    case .day: row.period
    case .week: row.days.count == 7 ? row.period : "\(row.period), \(row.days.count) of 7 days"
    case .flight: row.days.description
    }
  }

  private func text(of value: Amount?, _ column: Column) -> String {
    switch column {
    case .metric(let metric): FigureText.value(value, of: metric, currency: currency)
    case .kpi(let kpi): FigureText.value(value, of: kpi, currency: currency)
    }
  }

  /// The table as Markdown, a section a platform.
  public var markdown: String {
    blocks.map { block in
      let table = self.block(block.rows)
      return "## \(MarkdownText.inline(block.title))\n\n" + MarkdownText.table(table[0], Array(table.dropFirst()))
    }.joined(separator: "\n")
  }

  /// The table as CSV, a line a figure, values exact.
  public var csv: [UInt8] {
    var writer = DelimitedWriter(guardingFormulas: true)
    writer.write(["period", "first", "last", "platform", "figure", "value", "currency"])
    for row in rows {
      for (column, value) in zip(columns, row.values) {
        guard let value else { continue }
        writer.write([
          row.period, row.days.first.description, row.days.last.description, row.platform?.text ?? "all", column.name,
          value.description, isMoney(column) ? currency?.code ?? "" : "",
        ])
      }
    }
    return writer.bytes
  }

  /// The table as JSON, figures as exact decimal strings.
  public var json: JSON {
    [
      "campaign": .string(campaign.text),
      "currency": currency.map { .string($0.code) } ?? .null,
      "by": .string(step.rawValue),
      "rows": .array(
        rows.map { row in
          [
            "period": .string(row.period),
            "first": .string(row.days.first.description),
            "last": .string(row.days.last.description),
            "platform": row.platform.map { .string($0.text) } ?? .null,
            "figures": .object(
              zip(columns, row.values).compactMap { column, value in
                value.map { JSON.Field(column.name, .string($0.description)) }
              }),
          ]
        }),
    ]
  }

  private func isMoney(_ column: Column) -> Bool {
    switch column {
    case .metric(let metric): metric.unit == .money
    case .kpi(let kpi): kpi.unit == .money
    }
  }
}
