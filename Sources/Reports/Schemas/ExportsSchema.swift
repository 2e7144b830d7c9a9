import Campaigns
import Formats
import Metrics

extension ReportsSchemas {
  static let exports = Schema.object([
    .must("feeds", .map(feed), "How up to date each feed is."),
    .must("exports", .list(export), "The exports, by path."),
    .must("unattributed", .list(unattributed), "Names that belong to no campaign."),
  ])

  private static let counts = Schema.map(.count)

  private static let export = Schema.object([
    .must("id", .anyText, "The path, with the table's number where a file has several."),
    .must("feed", .identifier, "The feed."),
    .may(
      "table",
      .object([
        .must("number", .count, "Which table."), .must("of", .count, "How many there are."),
        .must("title", Schema.anyText.orNull, "The line above it."), .must("firstLine", .count, "Its first line."),
        .must("lastLine", .count, "Its last line."),
      ]), "Which of several tables of its file it is."),
    .must("kind", Schema.anyText.orNull, "The kind of export."), .may("form", .anyText, "The form of that kind."),
    .may("confidence", .word(of: Confidence.Level.self), "How sure that is."),
    .must("encoding", .anyText, "The character set."),
    .may("delimiter", .anyText, "The delimiter, by name."),
    .must("headerLine", Schema.count.orNull, "The line of the header."),
    .may("decimal", .word(of: Feed.DecimalSign.self), "The decimal sign."),
    .may("dateOrder", .word(of: Feed.DateOrder.self), "The order of dates."),
    .must("exportedOn", dayOrNull, "The day it was exported."),
    .must("exportedOnFrom", Schema.word(of: ExportDateOrigin.self).orNull, "Where that is known from."),
    .must(
      "newerThan",
      Schema.object([
        .must("file", .anyText, "The older export."),
        .must("because", .word(of: Precedence.Reason.self), "What tells the two apart."),
      ]).orNull, "The export it stands in for."),
    .must(
      "days", Schema.object([.must("first", .day, "The first."), .must("last", .day, "The last.")]).orNull,
      "The days covered."),
    .may(
      "period",
      .object([
        .must("first", dayOrNull, "The first day."), .must("last", dayOrNull, "The last day."),
        .must("count", .count, "How many periods there are."),
        .must("from", Schema.word(of: PeriodOrigin.self).orNull, "Where they are stated."),
      ]), "The periods covered, if they are not days."),
    .must(
      "rows",
      .object([
        .must("data", .count, "Rows of data."), .must("used", .count, "Rows that count."),
        .must("totals", .count, "Total rows."),
        .must("refused", .count, "Rows refused."), .must("unattributed", .count, "Rows of no campaign."),
      ]), "The rows."),
    .may("excluded", counts, "Rows that are no data, by what they are."),
    .may("refused", counts, "Rows refused, by the code of the reason."),
    .may("currencies", .list(.currency), "The currencies of money."),
    .may("sums", .map(.decimal, named: .words(MetricRegistry.names)), "The sum of each column over all rows."),
    .must("supersededFigures", .count, "How many of its figures newer exports decide."),
  ])

  private static let unattributed = Schema.object([
    .must("name", .anyText, "The name as written."), .must("feed", .identifier, "The feed."),
    .must("platform", .platform, "The platform."),
    .must("rows", .count, "How many rows have it."),
    .must(
      "spend",
      .list(
        .object([
          .must("amount", .decimal, "The sum."),
          .must("currency", Schema.currency.orNull, "Its currency; `null` if nothing states one."),
        ])), "What they spent, in each currency."),
    .must("first", .anyText, "The first of them, as `path:line`."),
    .must("nearest", Schema.identifier.orNull, "The nearest campaign."),
  ])
}
