import Campaigns
import Formats
import Metrics
import Planning

extension ReportsSchemas {
  static let index = Schema.object([
    .must("workspace", .anyText, "The workspace's name."),
    .may("settings", .seal, "The digest of what the settings and own kinds of exports say."),
    .may("knownAt", .day, "The day whose knowledge the figures are, if not all there is."),
    .must("feeds", .map(feed), "How up to date each feed is."),
    .must("campaigns", .list(campaign), "The campaigns, by id."),
  ])

  /// How up to date a feed is.
  static let feed = Schema.object([
    .must("newest", dayOrNull, "The newest day with rows."),
    .must("ageDays", Schema.count.orNull, "How many days before the feed's today that lies; 1 is yesterday."),
    .must("state", .word(of: FeedState.Judgement.self), "What its age means."),
    .must("file", Schema.anyText.orNull, "The export that holds the newest day."),
    .must("account", Schema.anyText.orNull, "The account the exports are of."),
    .must("zone", .zone, "The zone its days are meant in."),
    .must("provisionalDays", .count, "How many days back figures may still change."),
    .must("provisionalFrom", .day, "The first day whose figures may still change."),
    .may("provisionalDaysOf", .map(.count), "The same for single metrics."),
  ])

  private static let campaign = Schema.object([
    .must("id", .identifier, "The campaign."), .must("name", .anyText, "Its name."),
    .must("client", .anyText, "For whom it is."), .must("status", .word(of: CampaignStatus.self), "Where it stands."),
    .must("start", .day, "The first day of the flight."), .must("end", .day, "The last day."),
    .must("zone", .zone, "The campaign's zone."), .must("platforms", platforms, "Where it publishes."),
    .must("definition", .seal, "The digest of its definition."),
    .must("planVersion", .whole(1...Int.max), "The newest version of its plan."),
    .must("items", .count, "How many calendar items it has."),
    .must(
      "tasks", .object(TaskStatus.allCases.map { .must($0.rawValue, .count, "How many tasks have this status.") }),
      "Its tasks by status."),
    .must("overdue", .count, "How many tasks are overdue."),
    .must("escalationLevel", Schema.count.orNull, "The rung of its escalation, if there is one."),
    .must("nextDue", due.orNull, "The next task whose time is still to come."),
    .must("oldestOverdue", due.orNull, "The task that has been overdue longest."),
    .must("targets", .list(target), "How far its targets were reached."),
    .must("pacing", .list(pace), "How money and targets stand beside the plan."),
    .must(
      "anomalies",
      .list(
        .object(
          anomalyHead + [
            .must("value", decimalOrNull, "The last day's figure."),
            .must("expected", decimalOrNull, "What was expected."),
          ])), "Days unlike others, of late."),
    .must("weeks", .count, "How many weeks have a summary."),
    .must("lastWeek", lastWeek.orNull, "The last week that is over."),
  ])

  private static let due = Schema.object([
    .must("task", id, "The task."), .must("dueAt", .moment, "When it is due."),
    .must("dueLocal", .localTime, "The same in the campaign's zone."),
  ])

  private static let lastWeek = Schema.object([
    .must("week", .week, "The week."),
    .must("completionRate", decimalOrNull, "Completed of planned tasks, as a share."),
    .must("kpis", .map(decimalOrNull, named: kpiName), "Its KPIs."),
  ])

  static let kpiName = Schema.word(of: KPI.self)

  static let targetKeys: [Schema.Key] = [
    .must("metric", .anyText, "The metric or KPI."),
    .must("platform", Schema.platform.orNull, "The platform; all if `null`."),
    .must("by", .day, "The last day that counts."), .must("target", .decimal, "The number to reach."),
    .must("reached", decimalOrNull, "The figure so far."),
    .must("ratio", decimalOrNull, "Reached of the target, as a share."),
  ]
  static let target = Schema.object(targetKeys)

  private static let pace = Schema.object([
    .must("of", .anyText, "`budget`, or the target's metric."),
    .must("platform", Schema.platform.orNull, "The platform; all if `null`."),
    .must("until", dayOrNull, "The last final day."), .must("pace", decimalOrNull, "Actual to expected; 1 is on plan."),
    .must("band", band, "How far off that is."), .must("projected", decimalOrNull, "Where it ends at this pace."),
    .must("reason", silence, "Why nothing can be said."),
  ])

  static let band = Schema.word(of: Pacing.Band.self).orNull
  static let silence = Schema.word(of: Pacing.Silence.self).orNull

  static let anomalyHead: [Schema.Key] = [
    .must("sort", .word(of: Anomaly.Sort.self), "What is unlike."), .must("platform", .platform, "The platform."),
    .must("metric", Schema.words(MetricRegistry.names).orNull, "The metric; all for a gap."),
    .must("feed", .identifier, "The feed."), .must("first", .day, "The first day."),
    .must("last", .day, "The last day."),
  ]
}
