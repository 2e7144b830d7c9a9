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
  /// `duplicate-event` for tasks.
  public static func tasks(
    for items: [CalendarItem], campaign: Campaign, records: [ProgressRecord], settings: TaskSettings,
    catalog: InstructionCatalog = InstructionCatalog(), asOf: Instant
  ) -> (list: TaskList, diagnostics: [Diagnostic]) {
    let counted = CountedRecords(records, of: campaign.id, asOf: asOf)
    let life = CampaignLife(of: campaign, records: counted)
    var works = items.map { ItemWork(item: $0, workflow: campaign.workflow, settings: settings) }
    var findings = life.standing(of: campaign, asOf: asOf).diagnostics + counted.taskFindings
    findings += apply(counted.aboutTasks, to: &works, in: life)
    for place in works.indices { works[place].lapse(by: asOf, in: life) }
    let assembly = TaskAssembly(
      campaign: campaign, status: life.status, settings: settings, catalog: catalog, asOf: asOf)
    let made = works.flatMap(assembly.tasks)
    let tasks = made.map(\.task).sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
    let late = made.filter(\.needsEscalation).map(\.task)
    let escalation = assembly.escalation(of: late, among: tasks)
    let list = TaskList(campaign: campaign.id, status: life.status, tasks: tasks, escalation: escalation)
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
    var hints = TaskHints(ids: places.keys.sorted())
    for record in records {
      guard let task = record.task else { continue }
      guard let place = places[task.value] else {
        findings.append(.unknownTask(task, hint: hints.closest(to: task.value)))
        continue
      }
      works[place.work].lapse(by: record.at.value, in: life)
      if let finding = works[place.work].apply(record, to: place.step) { findings.append(finding) }
    }
    return findings
  }
}

/// Finds the task that a misspelt id probably means.
private struct TaskHints {
  let ids: [String]
  /// Comparing with every task costs time, so a flood of unknown ids stops being guessed at.
  var left = 20

  mutating func closest(to word: String) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    return Suggestion.closest(to: word, in: ids)
  }
}

extension Diagnostic {
  fileprivate static func unknownTask(_ task: Placed<String>, hint: String?) -> Diagnostic {
    Diagnostic(
      .unknownTask, at: task.location, "the campaign has no task \"\(task.value)\"",
      help: hint.map { "did you mean \"\($0)\"?" })
  }
}
