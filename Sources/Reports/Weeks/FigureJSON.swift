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
    ] + days(value.days)
  }

  /// How many days figures are of, and what part of them may still change.
  static func days(_ days: FigureDays) -> [JSON.Field] {
    [
      JSON.Field("days", .integer(days.count)), JSON.Field("provisionalDays", .integer(days.provisional)),
      JSON.Field("provisionalShare", number(days.provisionalShare)),
    ]
  }

  /// Everything that can be said over some days.
  static func scope(_ scope: FigureScope) -> [JSON.Field] {
    days(scope.days) + [
      JSON.Field("totals", .object(scope.totals.map { JSON.Field($0.metric.name, .object(fields(of: $0))) })),
      JSON.Field("kpis", .object(scope.kpis.map { JSON.Field($0.kpi.rawValue, kpi($0)) })),
      JSON.Field("notAddedUp", .strings(scope.notAddedUp.map(\.name))),
    ]
  }

  /// A KPI with its formula and what it comes from.
  static func kpi(_ value: KPIValue) -> JSON {
    .object(
      [JSON.Field("value", number(value.value)), JSON.Field("formula", .string(value.kpi.formula))] + working(value))
  }

  private static func fields(of sum: FigureSum) -> [JSON.Field] {
    [
      JSON.Field("value", number(sum.value)),
      JSON.Field("platforms", .strings(sum.platforms.map(\.description))),
      JSON.Field("feeds", .strings(sum.feeds.map(\.text))),
    ] + days(sum.days)
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
