import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports

/// Compares what a run made with what was there, and says what changed.
struct AuditTrail {
  /// What was there.
  let previous: PreviousState
  /// The records that may be the cause of changes, up to the as-of, in order of time.
  let progress: [ProgressRecord]

  /// The entries for one campaign.
  func entries(for state: CampaignState, files: [OutputFile]) -> [AuditEntry] {
    let id = state.campaign.id
    let calendar = GeneratedPaths.calendar(of: id)
    let tasks = GeneratedPaths.tasks(of: id)
    var entries = campaignEntries(state)
    entries += planEntries(state)
    if let change = change(at: calendar, files) {
      entries += StateChanges(entityType: "item", owner: id.text, cause: cause(ofItem:after:))
        .entries(from: change.before["items"]?.elements ?? [], to: change.after["items"]?.elements ?? [])
    }
    if let change = change(at: tasks, files) {
      entries += StateChanges(entityType: "task", owner: id.text, cause: cause(ofTask:after:))
        .entries(from: change.before["tasks"]?.elements ?? [], to: change.after["tasks"]?.elements ?? [])
      entries += escalationEntries(state, change)
    }
    if let change = change(at: GeneratedPaths.metrics(of: id), files) { entries += figureEntries(state, change) }
    entries += summaryEntries(state, files)
    return entries
  }

  /// The entry for a campaign whose definition is gone.
  func removal(of campaign: CampaignID) -> AuditEntry {
    AuditEntry(
      action: "campaign.removed", entityType: "campaign", entity: campaign.text,
      before: previous.index[campaign].map { Self.identity(of: $0.json) } ?? .null, after: .null)
  }

  /// The entry for figures that are now those known at another day than before; nothing for all there is.
  func lookBackEntry(to day: Day?) -> AuditEntry? {
    guard day != previous.knownAt else { return nil }
    let json = { (day: Day?) -> JSON in ["knownAt": day.map { .string($0.description) } ?? .null] }
    return AuditEntry(
      action: "figures.known-at", entityType: "figures", entity: "metrics", before: json(previous.knownAt),
      after: json(day))
  }

  /// The entries for how exports were read.
  func exportEntries(files: [OutputFile]) -> [AuditEntry] {
    guard let change = change(at: ExportsDocument.path, files) else { return [] }
    return StateChanges(entityType: "export", owner: "metrics")
      .entries(from: change.before["exports"]?.elements ?? [], to: change.after["exports"]?.elements ?? [])
  }

  private func campaignEntries(_ state: CampaignState) -> [AuditEntry] {
    let id = state.campaign.id
    let source = progress.last { $0.campaign == id && $0.task == nil }
    let new = Self.identity(of: state.indexEntry.json)
    guard let old = previous.index[id].map({ Self.identity(of: $0.json) }) else {
      return [
        AuditEntry(
          action: "campaign.created", entityType: "campaign", entity: id.text, before: .null, after: new,
          source: state.campaign.location)
      ]
    }
    guard old != new else { return [] }
    let (before, after) = StateChanges.changedFields(from: old, to: new)
    let isStatus = before["status"] != nil
    return [
      AuditEntry(
        action: "campaign.changed", entityType: "campaign", entity: id.text, before: before, after: after,
        actor: isStatus ? source?.actor : nil,
        source: isStatus ? source?.location ?? state.campaign.location : state.campaign.location)
    ]
  }

  // The whole plan goes into the log, so that its history outlives the generated folder.
  private func planEntries(_ state: CampaignState) -> [AuditEntry] {
    let id = state.campaign.id
    return state.plans.documents.filter(\.isNew).map { version in
      AuditEntry(
        action: PlanArchive.action, entityType: "plan", entity: "\(id)/v\(version.number)", before: version.previous,
        after: version.json, source: state.campaign.location)
    }
  }

  private func escalationEntries(_ state: CampaignState, _ tasks: DocumentChange) -> [AuditEntry] {
    let old = tasks.before["escalation"] ?? .null
    let new = tasks.after["escalation"] ?? .null
    guard old != new else { return [] }
    let verb = old == .null ? "opened" : new == .null ? "closed" : "changed"
    let (before, after) = StateChanges.changedFields(from: old, to: new)
    return [
      AuditEntry(
        action: "escalation.\(verb)", entityType: "escalation", entity: "\(state.campaign.id)/escalation",
        before: before, after: after)
    ]
  }

  private func figureEntries(_ state: CampaignState, _ metrics: DocumentChange) -> [AuditEntry] {
    StateChanges(entityType: "figure", owner: state.campaign.id.text)
      .entries(from: figures(metrics.before, state), to: figures(metrics.after, state))
  }

  private func figures(_ document: JSON, _ state: CampaignState) -> [JSON] {
    guard case .object(let platforms)? = document["platforms"] else { return [] }
    return platforms.map { platform in
      ["id": .string("\(state.campaign.id)/\(platform.key)"), "totals": platform.value["totals"] ?? .null]
    }
  }

  private func summaryEntries(_ state: CampaignState, _ files: [OutputFile]) -> [AuditEntry] {
    let paths = state.weeks.map { GeneratedPaths.week($0.week, of: state.campaign.id) + ".json" }
    let all = Set(paths + previous.summaries(of: state.campaign.id)).sorted()
    let changes = all.compactMap { change(at: $0, files) }
    return StateChanges(entityType: "summary", owner: state.campaign.id.text)
      .entries(
        from: changes.compactMap { digest(of: $0.before, state) },
        to: changes.compactMap { digest(of: $0.after, state) })
  }

  private func digest(of summary: JSON, _ state: CampaignState) -> JSON? {
    guard case .string(let week)? = summary["week"] else { return nil }
    let digest = SHA256.hash(summary.line).hex
    return ["id": .string("\(state.campaign.id)/\(week)"), "digest": .string("sha256:" + digest)]
  }

  /// A document as it was and as it is; `null` where it was or is not there.
  private typealias DocumentChange = (before: JSON, after: JSON)

  /// How a document changes, or nothing if its bytes stay the same: only what changes is looked into.
  private func change(at path: String, _ files: [OutputFile]) -> DocumentChange? {
    let file = files.first { $0.path == path }
    guard previous.bytes(path) != file?.bytes else { return nil }
    return (previous.document(path)?.plain ?? .null, file?.document ?? .null)
  }
}

extension AuditTrail {
  // What the clock or a new definition did to a task is not put down to whoever touched it last.
  @Sendable private func cause(ofTask id: String, after: JSON) -> StateChanges.Cause? {
    guard let record = progress.last(where: { $0.task?.value == id }), Self.explains(record, after) else { return nil }
    return .init(actor: record.actor, source: record.location)
  }

  private static func explains(_ record: ProgressRecord, _ after: JSON) -> Bool {
    if after["status"] == .string(TaskStatus.missed.rawValue) { return false }
    return fields(changedBy: record.action).contains { after[$0] != nil }
  }

  /// The fields of a task that an action changes itself; others change around it.
  private static func fields(changedBy action: ProgressRecord.Action) -> [String] {
    switch action {
    case .start, .unblock: ["status"]
    case .block, .cancel: ["status", "reason"]
    case .reschedule: ["status", "dueAt", "reason"]
    case .complete: ["status", "proof", "completedAt", "completedBy", "outcome"]
    case .activateCampaign, .pauseCampaign, .resumeCampaign, .completeCampaign, .reopenCampaign: []
    }
  }

  // An item's status is that of its publishing task.
  @Sendable private func cause(ofItem id: String, after: JSON) -> StateChanges.Cause? {
    cause(ofTask: id + "/post", after: after)
  }

  /// The fields of an overview line that say what a campaign is, without its counts.
  private static func identity(of line: JSON) -> JSON {
    guard case .object(let fields) = line else { return .null }
    let keys: Set = ["id", "name", "client", "status", "start", "end", "zone", "platforms", "definition"]
    return .object(fields.filter { keys.contains($0.key) })
  }
}
