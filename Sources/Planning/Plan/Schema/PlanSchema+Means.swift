import Campaigns
import Formats
import Quantities

extension PlanSchema {
  private static let texts = Schema.list(.anyText)
  private static let origin = Schema.anyText

  static let budget = Schema.object([
    .must("currency", .currency, "The currency of all amounts."), .must("total", .decimal, "All of the money."),
    .may("reserve", .decimal, "What is kept back."),
    .must("curve", .word(of: Budget.Curve.self), "The shape over the flight."),
    .may("weekdays", Schema.object(Schema.Key.weekdays).orNull, "The weights of weekdays, for the curve `weekly`."),
    .may("weeks", .list(.count), "The weights of the flight's weeks, for the curve `custom`."),
    .may("stopRule", .anyText, "When to stop spending."),
    .may("stopRuleProvenance", origin, "Where that comes from."), provenance,
    .must(
      "lines",
      .list(
        .object([
          .must("platform", .platform, "The platform."), .must("week", .week, "The week."),
          .must("amount", .decimal, "The money."),
        ])), "Each cent of the budget, in exactly one line."),
  ])

  static let channel = Schema.object([
    .must("platform", .platform, "The platform."), .must("name", .anyText, "Its name."),
    .may("account", .anyText, "The account."), .must("role", .anyText, "What it is there for."),
    .must("roleProvenance", origin, "Where that comes from."), .must("cadence", .decimal, "Posts a week."),
    .must("cadenceProvenance", origin, "Where that comes from."),
    .must("cadenceWarnAbove", .count, "From how many on a cadence is questioned."),
    .may("owner", .anyText, "Who does the work."),
    .must(
      "mix",
      .list(
        .object([
          .must("type", .word(of: ContentType.self), "The content type."), .must("weight", .count, "Its weight."),
        ])), "The formats."),
    .must("mixProvenance", origin, "Where that comes from."),
    .must(
      "hours",
      .list(
        .object([
          .must("day", .weekday, "The weekday."), .must("from", .time, "When they begin."),
          .must("to", .time, "When they end."),
        ])), "The hours for publishing."),
    .must("hoursProvenance", origin, "Where that comes from."),
    .may("textLimit", .count, "The longest text."),
    .must("counting", .word(of: TextCounting.self), "How lengths are counted."),
    .must("rules", texts, "What else holds there."),
  ])

  private static let line = Schema.object([
    .must("text", .anyText, "The text."), .may("platforms", .list(.platform), "The platforms; all without it."),
  ])

  static let calendar = Schema.object([
    .must("start", .day, "The first day."), .must("end", .day, "The last day."),
    .must("timeZone", .zone, "The zone of all days and hours."),
    .must("workingDays", .list(.weekday), "The days on which anything is published."),
    .must("workingDaysProvenance", origin, "Where those come from."),
    .may(
      "quietHours", .object([.must("from", .time, "When they begin."), .must("to", .time, "When they end.")]),
      "Hours in which nothing is published or due."),
    .must("spacing", .length, "The least time between two items on one account."),
    .must("spacingProvenance", origin, "Where that comes from."),
    .must(
      "pauses",
      .list(
        .object([
          .must("from", .day, "The first day."), .must("to", .day, "The last day."),
          .may("platforms", .list(.platform), "The platforms it is for; all without it."),
          .may("reason", .anyText, "Why, or the holiday's name."),
        ])), "Black-outs and holidays within the flight."),
    .must(
      "clockChanges",
      .list(
        .object([
          .must("day", .day, "The day."),
          .must("minutes", .whole(-2_880...2_880), "By how much they go forward; below zero, back."),
        ])), "When the clocks change during the flight."),
  ])

  static let compliance = Schema.object([
    .must("disclosures", .list(line), "Texts that say who pays or profits."),
    .must("requiredLines", .list(line), "Texts that copy must have in it."),
    .must("bannedWords", texts, "Words that copy must not have."),
    .must("approvers", texts, "Who agrees to copy."), provenance,
  ])

  private static let score = Schema.object([
    .must("name", .anyText, "The group."), .must("posts", .count, "How many posts it is of."),
    .must("engagements", .count, "What they got: engagements, of letters clicks."),
    .must("impressions", .count, "How often they were seen; of letters, how many were delivered."),
    .may("percent", .decimal, "The first of the second in percent, mixed with average posts."),
    .must("isEnough", .boolean, "Whether there are enough posts to judge."),
    .must("beatsTheWhole", .boolean, "Whether it beats the whole by a tenth."),
  ])

  static let learning = Schema.object([
    .must("on", .boolean, "Whether the plan learns."),
    .may("before", .day, "The day before which figures count."),
    .must(
      "platforms",
      .list(
        .object([
          .must("platform", .platform, "The platform."), .must("verdict", .anyText, "What follows."),
          .must("measure", .word(of: LearnedMeasure.self), "By what its posts are judged."),
          .must("overall", score, "All posts together."),
          .must("leftOutOnSharedDays", .count, "Posts on days with several."),
          .must("leftOutWithoutFigures", .count, "Posts without figures."),
          .must("weekdays", .list(score), "By weekday."), .must("hours", .list(score), "By hour."),
          .must("types", .list(score), "By content type."),
          .must(
            "periods",
            .list(
              .object([
                .must("from", .week, "From this week on."), .must("hours", .list(.count), "The hours, best first."),
                .must("weekdays", .list(.weekday), "The weekdays, best first."),
              ])), "What holds from which week on."),
        ])), "What each platform's posts say."),
  ])
}

extension Schema.Key {
  /// The weekdays, each with a weight.
  fileprivate static let weekdays = Weekday.allCases.map { Schema.Key.may($0.abbreviation, .count, "Its weight.") }
}
