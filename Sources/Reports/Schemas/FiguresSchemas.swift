import Campaigns
import Formats
import Metrics
import Planning

extension ReportsSchemas {
  private static let metricName = Schema.words(MetricRegistry.names)
  private static let metricNames = Schema.list(metricName)
  private static let sums = Schema.map(.decimal, named: metricName)

  private static let dayCounts: [Schema.Key] = [
    .must("days", .count, "How many days the figures are of."),
    .must("provisionalDays", .count, "How many of them may still change."),
    .must("provisionalShare", decimalOrNull, "What part of the days that is."),
  ]
  private static let origins: [Schema.Key] = [
    .must("platforms", platforms, "The platforms whose figures they are."),
    .must("feeds", .list(.identifier), "The feeds that report them."),
  ]
  private static let quotient: [Schema.Key] = [
    .must("numerator", decimalOrNull, "The sum above the line."),
    .must("denominator", decimalOrNull, "The sum below the line."),
  ]

  private static let kpi = Schema.object(
    [
      .must("value", decimalOrNull, "The ratio of the two sums."),
      .must("formula", .anyText, "What is divided by what."),
    ]
      + quotient + origins + dayCounts)
  private static let kpis = Schema.map(kpi, named: kpiName)

  private static let scope: [Schema.Key] = [
    .must(
      "totals",
      .map(.object([.must("value", decimalOrNull, "The sum.")] + origins + dayCounts), named: metricName),
      "The sums, each with where it comes from."),
    .must("kpis", kpis, "The KPIs."), .must("notAddedUp", metricNames, "Metrics that never add up."),
  ]
  private static let ends: [Schema.Key] = [
    .must("first", .day, "The first day."), .must("last", .day, "The last day."),
  ]

  static let metrics = Schema.object([
    .must("campaign", .identifier, "The campaign."),
    .must("currency", Schema.currency.orNull, "The currency of money."),
    .must(
      "days",
      .object([
        .must("first", dayOrNull, "The first day with figures."), .must("last", dayOrNull, "The last."),
        .must("count", .count, "How many have any."),
      ]), "The days with figures."),
    .must("totals", sums, "The sums over all of them."), .must("notAddedUp", metricNames, "Metrics that never add up."),
    .must("kpis", kpis, "The KPIs."),
    .must(
      "platforms", .map(.object([.must("totals", sums, "The sums."), .must("kpis", kpis, "The KPIs.")])),
      "The same by platform."),
    .must("targets", .list(target), "How far its targets were reached."),
    .must(
      "flight",
      .object(ends + dayCounts + scope + [.must("platforms", .map(.object(dayCounts + scope)), "By platform.")]),
      "The days of the flight alone."),
    .must("weeks", .map(.object(ends + dayCounts + scope), named: .week), "Each week with figures."),
    .must("pacing", .list(pacing), "How money and targets stand beside the plan."),
    .must("anomalies", .list(anomaly), "Days unlike others."),
    .must(
      "feeds",
      .map(
        .object([
          .must("account", Schema.anyText.orNull, "The account the exports are of."),
          .must("zone", .zone, "The zone of its days."),
          .must("provisionalDays", .count, "How many days back figures may still change."),
          .must("finalUntil", dayOrNull, "The last day whose figures are final."),
        ])), "The feeds that report figures."),
    .must("periods", .list(period), "Figures of periods longer than a day, which count in no week."),
    .must(
      "sources",
      .list(
        .object(
          [.must("file", .anyText, "The export."), .must("figures", .count, "How many figures it decides.")] + ends)),
      "The exports that decide figures."),
  ])

  private static let period = Schema.object([
    .must("first", dayOrNull, "The first day; not known if `null`."), .must("last", dayOrNull, "The last day."),
    .must("platform", .platform, "The platform."), .must("feed", .identifier, "The feed."),
    .must("currency", Schema.currency.orNull, "The currency of money."), .must("figures", sums, "The figures."),
    .must("source", .anyText, "The line that gives them."),
  ])

  static let pacing = Schema.object([
    .must("of", .anyText, "`budget`, or the target's metric."),
    .must("platform", Schema.platform.orNull, "The platform; all if `null`."),
    .must("currency", Schema.currency.orNull, "The currency, of money."),
    .must("total", decimalOrNull, "The whole of the plan."),
    .must(
      "days",
      .object([
        .must("count", .count, "How many final days count."), .must("first", dayOrNull, "The first."),
        .must("last", dayOrNull, "The last."), .must("feeds", .list(.identifier), "The feeds that report them."),
        .must("heldBackBy", Schema.identifier.orNull, "The feed whose days are final last."),
      ]), "The days that count."),
    .must("actual", decimalOrNull, "The figure of those days."),
    .must("expected", decimalOrNull, "What the plan wants of them."),
    .must("pace", decimalOrNull, "Actual to expected; 1 is on plan."), .must("band", band, "How far off that is."),
    .must("daysLeft", Schema.count.orNull, "The days left of the flight."),
    .must("requiredPerDay", decimalOrNull, "What each of them has to bring."),
    .must(
      "projection",
      Schema.object([
        .must("value", decimalOrNull, "Where it ends at this pace."),
        .must("low", decimalOrNull, "At the pace of poor days."),
        .must("high", decimalOrNull, "At the pace of good days."),
        .must("days", .count, "How many days that is drawn from."),
      ]).orNull, "Where the whole will end."),
    .must(
      "exhaustion",
      Schema.object([
        .must("perDay", decimalOrNull, "What the last days spent each."),
        .must("days", decimalOrNull, "How many days the money lasts."),
        .must("on", .day, "The day on which it is used up."),
      ]).orNull, "When the money is used up."),
    .must("notReporting", platforms, "Platforms of which nobody reports the figure."),
    .must("reason", silence, "Why nothing can be said."),
    .must("reasons", .map(.word(of: Pacing.Silence.self)), "Why single parts cannot be said."),
  ])

  static let anomaly = Schema.object(
    anomalyHead + [
      .must(
        "days",
        .list(
          .object([
            .must("day", .day, "The day."), .must("value", decimalOrNull, "Its figure; none in a gap."),
            .must("expected", decimalOrNull, "The median of the same weekdays before."),
            .must("low", decimalOrNull, "The lowest usual figure."),
            .must("high", decimalOrNull, "The highest usual figure."),
            .must("history", .count, "How many weekdays that is drawn from."),
            .must(
              "source", Schema.anyText.orNull, "The line that gives the figure, or the export that should have it."),
          ])), "Its days.")
    ])

  private static let comparison: [Schema.Key] = [
    .must("value", decimalOrNull, "The week's figure."), .must("before", decimalOrNull, "That of the week before."),
    .must("change", decimalOrNull, "The difference."),
    .must("changeRatio", decimalOrNull, "The difference as a share of the week before."),
  ]
  private static let metricChanges = Schema.map(.object(comparison), named: metricName)
  private static let kpiChanges = Schema.map(.object(comparison + quotient + origins + dayCounts), named: kpiName)
  private static let itemCounts = Schema.map(.count)

  static let week = Schema.object([
    .must("campaign", .identifier, "The campaign."), .must("week", .week, "The ISO week."),
    .must("from", .day, "Its Monday."),
    .must("to", .day, "Its Sunday."), .must("zone", .zone, "The campaign's zone."),
    .must("isOver", .boolean, "Whether it is over."),
    .must(
      "targets",
      .list(
        .object(
          targetKeys + [
            .must("week", decimalOrNull, "What the week brought."),
            .must("plannedForWeek", decimalOrNull, "What the plan wants of it."),
          ])), "How far targets were reached by then."),
    .must("budget", budget.orNull, "The money by then."),
    .must("pacing", .list(pacing), "How money and targets stand."),
    .must("work", work, "The week's tasks."),
    .must("movedAway", .map(.count, named: .week), "Items moved to other weeks."),
    .must("movedHere", .map(.count, named: .week), "Items moved here from other weeks."),
    .must("lateTasks", .list(id), "Overdue tasks."), .must("missedTasks", .list(id), "Tasks given up."),
    .must("blockedTasks", .list(id), "Tasks that cannot go on."),
    .must("currency", Schema.currency.orNull, "The currency of money."),
    .must("totals", metricChanges, "The sums."), .must("notAddedUp", metricNames, "Metrics that never add up."),
    .must("kpis", kpiChanges, "The KPIs."),
    .must(
      "platforms",
      .map(
        .object([
          .must("itemsPlanned", .count, "Items planned."), .must("itemsPublished", .count, "Items published."),
          .must("metrics", metricChanges, "The sums."), .must("kpis", kpiChanges, "The KPIs."),
        ])), "The same by platform."),
    .must("provisional", .map(.list(.day)), "Days whose figures may still change, by feed."),
    .must("otherZones", .map(.zone), "Feeds whose days are those of another zone."),
    .must("anomalies", .list(anomaly), "Days unlike others."),
    .must("topPlatform", top, "The platforms that did best."),
    .must(
      "nextWeek",
      Schema.object([
        .must("week", .week, "The week."), .must("openTasks", .count, "Open tasks."),
        .must("items", itemCounts, "Items to publish, by platform."),
      ]).orNull, "What is to come."),
  ])

  private static let budget = Schema.object([
    .must("currency", .currency, "The currency."), .must("total", .decimal, "All of the money."),
    .must("reserve", decimalOrNull, "What is kept back."), .must("until", .day, "The last day that counts."),
    .must("planned", decimalOrNull, "What the plan spends by then."), .must("spent", decimalOrNull, "What was spent."),
    .must("ratio", decimalOrNull, "Spent to planned."), .must("week", decimalOrNull, "What was spent in the week."),
    .must("noSpendReportedBy", platforms, "Platforms with money of which no spend is reported."),
  ])

  private static let work = Schema.object(
    ["planned", "completed", "completedLate", "overdue", "missed", "open", "blocked", "cancelled"].map {
      .must($0, .count, "How many tasks.")
    } + [.must("completionRate", decimalOrNull, "Completed of planned, as a share.")])

  private static let top = Schema.object([
    .must("byEngagementRate", winner([.must("rate", .decimal, "Engagements per impression.")]), "By engagement rate."),
    .must(
      "byVolume",
      winner([.must("value", .decimal, "The figure.")], of: [.must("metric", metricName, "What is counted.")]),
      "By volume."),
  ])

  private static func winner(_ value: [Schema.Key], of measure: [Schema.Key] = []) -> Schema {
    let one: [Schema.Key] = [.must("platform", .platform, "The platform.")] + value
    return Schema.object(measure + one + [.must("next", .object(one), "The one after it.")]).orNull
  }
}
