import Campaigns
import Formats
import Metrics
import Planning
import Quantities

/// Figures as the documents write them: exact decimal strings, `null` where there is none.
enum FigureJSON {
  static func number(_ amount: Amount?) -> JSON { amount.map { .string($0.description) } ?? .null }

  /// What a KPI comes from: its two sums, and the platforms and feeds whose figures they are.
  static func working(_ value: KPIValue) -> [JSON.Field] {
    [
      JSON.Field("numerator", number(value.numerator)),
      JSON.Field("denominator", number(value.denominator)),
      JSON.Field("platforms", .strings(value.platforms.map(\.description))),
      JSON.Field("feeds", .strings(value.feeds.map(\.text))),
    ]
  }
}

extension TargetProgress {
  /// The progress by all figures there are.
  var json: JSON { .object(fields) }

  /// The progress by the end of a week, with the week's own part.
  var weekJSON: JSON {
    .object(
      fields + [
        JSON.Field("week", FigureJSON.number(week)),
        JSON.Field("plannedForWeek", FigureJSON.number(plannedForWeek)),
      ])
  }

  private var fields: [JSON.Field] {
    [
      JSON.Field("metric", .string(target.metric)),
      JSON.Field("platform", target.platform.map { .string($0.description) } ?? .null),
      JSON.Field("by", .string(target.by.description)),
      JSON.Field("target", .string(target.value.description)),
      JSON.Field("reached", FigureJSON.number(reached)),
      JSON.Field("ratio", FigureJSON.number(ratio)),
    ]
  }
}

extension BudgetProgress {
  /// The money by the end of a week; amounts are those of the budget's currency.
  var json: JSON {
    [
      "currency": .string(total.currency.code),
      "total": .string(text(of: total)),
      "reserve": reserve.map { .string(text(of: $0)) } ?? .null,
      "until": .string(until.description),
      "planned": planned.map { .string(text(of: $0)) } ?? .null,
      "spent": FigureJSON.number(spent),
      "ratio": FigureJSON.number(ratio),
      "week": FigureJSON.number(week),
      "noSpendReportedBy": .strings(silent.map(\.description)),
    ]
  }

  private func text(of money: Money) -> String { money.amount.text(decimals: money.currency.minorDigits) }
}
