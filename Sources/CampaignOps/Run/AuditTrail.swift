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
    entries += StateChanges(entityType: "item", owner: id.text, cause: cause(ofItem:after:))
      .entries(from: previous.things("items", in: calendar), to: Self.things("items", calendar, files))
    entries += StateChanges(entityType: "task", owner: id.text, cause: cause(ofTask:after:))
      .entries(from: previous.things("tasks", in: tasks), to: Self.things("tasks", tasks, files))
    entries += escalationEntries(state, files)
    entries += figureEntries(state, files)
    entries += summaryEntries(state)
    return entries
  }

  /// The entry for a campaign whose definition is gone.
  func removal(of campaign: CampaignID) -> AuditEntry {
    AuditEntry(
      action: "campaign.removed", entityType: "campaign", entity: campaign.text,
      before: previous.index[campaign].map { Self.identity(of: $0.json) } ?? .null, after: .null)
  }

  /// The entries for how exports were read.
  func exportEntries(files: [OutputFile]) -> [AuditEntry] {
    StateChanges(entityType: "export", owner: "metrics")
      .entries(
        from: previous.things("exports", in: ExportsDocument.path),
        to: Self.things("exports", ExportsDocument.path, files))
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
    let isStatus = Self.field("status", of: before) != nil
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

  private func escalationEntries(_ state: CampaignState, _ files: [OutputFile]) -> [AuditEntry] {
    let path = GeneratedPaths.tasks(of: state.campaign.id)
    let old = previous.document(path)?["escalation"]?.plain ?? .null
    let new = Self.document(path, files)?["escalation"]?.plain ?? .null
    guard old != new else { return [] }
    let verb = old == .null ? "opened" : new == .null ? "closed" : "changed"
    let (before, after) = StateChanges.changedFields(from: old, to: new)
    return [
      AuditEntry(
        action: "escalation.\(verb)", entityType: "escalation", entity: "\(state.campaign.id)/escalation",
        before: before, after: after)
    ]
  }

  private func figureEntries(_ state: CampaignState, _ files: [OutputFile]) -> [AuditEntry] {
    let path = GeneratedPaths.metrics(of: state.campaign.id)
    let old = previous.document(path)?["platforms"]?.object ?? []
    let new = Self.document(path, files)?["platforms"]?.object ?? []
    return StateChanges(entityType: "figure", owner: state.campaign.id.text)
      .entries(from: old.map { figures($0, state) }, to: new.map { figures($0, state) })
  }

  private func figures(_ member: JSONMember, _ state: CampaignState) -> JSON {
    ["id": .string("\(state.campaign.id)/\(member.key)"), "totals": member.value["totals"]?.plain ?? .null]
  }

  private func summaryEntries(_ state: CampaignState) -> [AuditEntry] {
    let id = state.campaign.id
    let old = previous.summaries(of: id).values.compactMap { summary in
      summary["week"]?.string.map { Self.digest(of: summary.plain, id: "\(id)/\($0)") }
    }
    let new = state.weeks.map { Self.digest(of: $0.json, id: "\(id)/\($0.week)") }
    return StateChanges(entityType: "summary", owner: id.text)
      .entries(from: old.sorted { "\($0)" < "\($1)" }, to: new)
  }
}

extension AuditTrail {
  // What the clock or a new definition did to a task is not put down to whoever touched it last.
  @Sendable private func cause(ofTask id: String, after: JSON) -> StateChanges.Cause? {
    guard let record = progress.last(where: { $0.task?.value == id }), Self.explains(record, after) else { return nil }
    return .init(actor: record.actor, source: record.location)
  }

  private static func explains(_ record: ProgressRecord, _ after: JSON) -> Bool {
    if field("status", of: after) == .string(TaskStatus.missed.rawValue) { return false }
    if case .reschedule = record.action, field("dueAt", of: after) != nil { return true }
    return ["status", "reason", "proof", "completedAt", "completedBy", "outcome"].contains {
      field($0, of: after) != nil
    }
  }

  // An item's status is that of its publishing task.
  @Sendable private func cause(ofItem id: String, after: JSON) -> StateChanges.Cause? {
    cause(ofTask: id + "/post", after: after)
  }

  private static func digest(of document: JSON, id: String) -> JSON {
    ["id": .string(id), "digest": .string("sha256:" + SHA256.hash(document.line).hex)]
  }

  private static func document(_ path: String, _ files: [OutputFile]) -> JSONNode? {
    files.first { $0.path == path }.flatMap { JSONReader.read($0.bytes, path: path).output }
  }

  private static func things(_ key: String, _ path: String, _ files: [OutputFile]) -> [JSON] {
    document(path, files)?[key]?.array?.map(\.plain) ?? []
  }

  /// The fields of an overview line that say what a campaign is, without its counts.
  private static func identity(of line: JSON) -> JSON {
    guard case .object(let fields) = line else { return .null }
    let keys: Set = ["id", "name", "client", "status", "start", "end", "zone", "platforms", "definition"]
    return .object(fields.filter { keys.contains($0.key) })
  }

  private static func field(_ key: String, of object: JSON) -> JSON? {
    guard case .object(let fields) = object else { return nil }
    return fields.first { $0.key == key }?.value
  }
}
