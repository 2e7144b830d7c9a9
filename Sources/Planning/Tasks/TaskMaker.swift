public import Campaigns
public import Diagnostics
public import Quantities

/// Makes the operators' work of one campaign from its calendar and from what people did.
///
/// Everything follows from the arguments: a run after five days' outage gives what the fifth of five daily runs gives.
public enum TaskMaker {
  /// The tasks of all items: for each exactly the steps of the campaign's workflow, with the ids `<item>/<step>`.
  ///
  /// Steps up to publishing are due by the item's time; later ones by the proof of publishing, once there is one.
  /// Records are applied in order of time, ties by place, whatever order they come in. Findings, ordered, are those
  /// of `CampaignLife.status` and `unknown-task`, `illegal-transition`, `invalid-proof`, `event-in-future`,
  /// `duplicate-event`, `proofs-differ`, `worklist-outdated`, `approval-invalid`, `approval-void`, `published-blocked`
  /// for tasks.
  public static func tasks(
    for items: [CalendarItem], campaign: Campaign, records: [ProgressRecord], settings: TaskSettings,
    catalog: InstructionCatalog = InstructionCatalog(), digest: @escaping (String) -> String? = { _ in nil },
    asOf: Instant
  ) -> (list: TaskList, diagnostics: [Diagnostic]) {
    let counted = CountedRecords(records, of: campaign.id, asOf: asOf)
    let life = CampaignLife(of: campaign, records: counted)
    let rules = WorkRules(of: campaign, settings: settings)
    var works = items.map { ItemWork(item: $0, rules: rules) }
    var findings = life.standing(of: campaign, asOf: asOf).diagnostics + counted.taskFindings
    findings += apply(counted.aboutTasks, to: &works, in: life)
    for place in works.indices { works[place].lapse(by: asOf, in: life) }
    let assembly = TaskAssembly(
      campaign: campaign, status: life.status, settings: settings, catalog: catalog, rules: rules, digest: digest,
      asOf: asOf)
    let parts = works.map(assembly.tasks)
    findings += parts.flatMap(\.findings)
    let made = parts.flatMap(\.made)
    let tasks = made.map(\.task).sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
    let late = made.filter(\.needsEscalation).map(\.task)
    let escalation = assembly.escalation(of: late, in: works, life, among: tasks)
    var list = TaskList(campaign: campaign.id, status: life.status, tasks: tasks, escalation: escalation)
    list.closings = life.closings
    return (list, findings.sorted())
  }

  /// Applies records in the order given; before each, what lapsed until then is given up.
  private static func apply(_ records: [ProgressRecord], to works: inout [ItemWork], in life: CampaignLife)
    -> [Diagnostic]
  {
    var places: [String: (work: Int, step: Int)] = [:]
    for (work, value) in works.enumerated() {
      for (step, one) in value.steps.enumerated() { places[one.id] = (work, step) }
    }
    var findings: [Diagnostic] = []
    var hints = TaskHints(works)
    for record in records {
      guard let task = record.task else { continue }
      guard let place = places[task.value] else {
        findings.append(.unknownTask(task, hint: hints.closest(to: task.value)))
        continue
      }
      works[place.work].lapse(by: record.at.value, in: life)
      findings += works[place.work].apply(record, to: place.step, while: life.status(at: record.at.value))
    }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func unknownTask(_ task: Placed<String>, hint: String?) -> Diagnostic {
    Diagnostic(
      .unknownTask, at: task.location, "the campaign has no task \"\(task.value)\"",
      help: hint.map { "did you mean \"\($0)\"?" })
  }
}
