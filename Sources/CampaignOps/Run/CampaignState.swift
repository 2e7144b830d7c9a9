import Campaigns
import Diagnostics
import Formats
import Metrics
import Planning
import Quantities
import Reports

/// One campaign at one as-of: what was planned, what is to be done, what came of it.
struct CampaignState: Sendable {
  /// The moment everything is worked out for.
  let asOf: Instant
  /// The campaign.
  let campaign: Campaign
  /// The digest of its definition and content, for the audit log.
  let definitionDigest: String
  /// Its plan with all versions.
  let plans: PlanVersions
  /// Its calendar.
  let items: [CalendarItem]
  /// The rows of `content.csv` that people wrote for items, by the item's id.
  let rows: [String: ContentRow]
  /// What was planned and is not any more, until its time has come.
  let withdrawn: [CalendarItem]
  /// Its work.
  let tasks: TaskList
  /// The day since which it runs, if it does.
  let runningSince: Day?
  /// What its summaries are made of.
  let source: SummarySource
  /// Its weekly summaries in the order of the weeks.
  let weeks: [WeeklySummary]

  /// The last week that is over, if it has a summary.
  var lastFullWeek: WeeklySummary? { weeks.last(where: \.isOver) }

  /// The currency of its figures, else of its budget.
  var currency: Currency? { source.figures.currency ?? campaign.budget?.total.value.currency }

  /// The files of the campaign.
  var files: [OutputFile] {
    let id = campaign.id
    var files = [
      OutputFile(
        path: GeneratedPaths.calendar(of: id),
        json: CalendarDocument.json(of: tasks, items: items, withdrawn: withdrawn, zone: campaign.zone.name)),
      OutputFile(path: GeneratedPaths.tasks(of: id), json: TasksDocument.json(of: tasks)),
      OutputFile(
        path: GeneratedPaths.metrics(of: id), json: MetricsDocument.json(of: source, weeks: weeks)),
      EntriesTable.file(of: source.figures.cells, campaign: id),
    ]
    if let worklist = WorklistTable.file(of: tasks, items: items, zone: campaign.zone) { files.append(worklist) }
    if let periods = PeriodsTable.file(of: source.figures.periods, campaign: id) { files.append(periods) }
    for version in plans.documents {
      files.append(OutputFile(path: GeneratedPaths.plan(of: id, version: version.number), json: version.json))
    }
    if let newest = plans.documents.last {
      files.append(OutputFile(path: GeneratedPaths.plan(of: id), json: newest.json))
      let page = PlanPage(plans.newest, name: campaign.name).markdown
      files.append(OutputFile(path: GeneratedPaths.planPage(of: id), text: page))
    }
    for week in weeks {
      let path = GeneratedPaths.week(week.week, of: id)
      files.append(OutputFile(path: path + ".json", json: week.json))
      files.append(OutputFile(path: path + ".md", text: week.markdown))
    }
    return files
  }

  /// Its items with what became of them, and what was withdrawn, for calendar programs.
  var events: [CalendarEntry] {
    let gone = withdrawn.map {
      CalendarEntry(item: $0, progress: ItemProgress(status: .cancelled), campaign: campaign)
    }
    return CalendarEntry.all(items, tasks, of: campaign) + gone
  }

  /// Its line in the overview.
  var indexEntry: IndexDocument.Entry {
    IndexDocument.entry(
      of: source, definition: definitionDigest, planVersion: plans.documents.last?.number ?? 0,
      lastFullWeek: lastFullWeek, asOf: asOf)
  }
}
