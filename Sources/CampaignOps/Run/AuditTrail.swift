import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports

/// Compares what a run made with what was there, and says what changed.
struct AuditTrail: Sendable {
  /// What was there.
  let previous: PreviousState
  /// The campaign's records that may be the cause of changes, up to the as-of, in order of time.
  let progress: [ProgressRecord]

  /// The entries for one campaign.
  func entries(for state: CampaignState, files: [OutputFile]) -> [AuditEntry] {
    let id = state.campaign.id
    return campaignEntries(state) + planEntries(state)
      + entries(.item, of: id, at: GeneratedPaths.calendar(of: id), files, cause(ofItem:after:), AuditedThings.items)
      + entries(.task, of: id, at: GeneratedPaths.tasks(of: id), files, cause(ofTask:after:), AuditedThings.tasks)
      + escalationEntries(of: id, files) + figureEntries(of: id, files) + summaryEntries(state, files)
  }

  /// The entry for a campaign whose definition is gone; everything of it goes with it.
  func removal(of campaign: CampaignID) -> AuditEntry {
    AuditEntry(
      action: "campaign.removed", entityType: "campaign", entity: campaign.text,
      before: previous.identity(of: campaign) ?? .null, after: .null)
  }

  /// The entry for figures that are now those known at another day than before; nothing for all there is.
  func lookBackEntry(to day: Day?) -> AuditEntry? {
    guard day != previous.knownAt else { return nil }
    let json = { (day: Day?) -> JSON in ["knownAt": day.map { .string($0.description) } ?? .null] }
    return AuditEntry(
      action: "figures.known-at", entityType: "figures", entity: "metrics", before: json(previous.knownAt),
      after: json(day))
  }

  /// The entry for another name or other settings of the workspace.
  func workspaceEntry(_ index: OutputFile) -> AuditEntry? {
    let (old, new) = (previous.workspace, AuditedThings.workspace(of: index.document ?? .null))
    guard old.presentFields != new.presentFields else { return nil }
    let (before, after) = StateChanges.changedFields(from: old, to: new)
    return AuditEntry(
      action: old == .null ? "workspace.created" : "workspace.changed", entityType: "workspace",
      entity: AuditedThings.workspaceID, before: before, after: after, source: Location(path: "campaign-ops.json"))
  }

  /// The entries for how exports were read, and how up to date their feeds are.
  func exportEntries(files: [OutputFile]) -> [AuditEntry] {
    let path = ExportsDocument.path
    return entries(.export, owner: "metrics", at: path, files, nil, AuditedThings.exports)
      + entries(.feed, owner: "metrics", at: path, files, nil, AuditedThings.feeds)
  }

  private func campaignEntries(_ state: CampaignState) -> [AuditEntry] {
    let id = state.campaign.id
    let source = progress.last { $0.campaign == id && $0.task == nil }
    let new = AuditedThings.campaign(of: state.indexEntry.json)
    guard let old = previous.identity(of: id) else {
      return [
        AuditEntry(
          action: "campaign.created", entityType: "campaign", entity: id.text, before: .null, after: new,
          source: state.campaign.location)
      ]
    }
    guard old.presentFields != new.presentFields else { return [] }
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
    // Where a campaign's definition was gone for a while, its plans went with it and come back with it.
    let isBack = previous.identity(of: id) == nil
    return state.plans.documents.compactMap { version in
      if version.isNew || isBack {
        return AuditEntry(
          action: PlanArchive.action, entityType: "plan", entity: "\(id)/v\(version.number)", before: version.previous,
          after: version.json, source: state.campaign.location)
      }
      // Two branches may each have made a version of that number; what the merge kept of them is entered.
      guard previous.heads.count > 1, let logged = previous.logged(insteadOf: GeneratedPaths.index),
        let old = logged.things[.plan]?["\(id)/v\(version.number)"], old != version.json.presentFields
      else { return nil }
      return AuditEntry(
        action: PlanArchive.action, entityType: "plan", entity: "\(id)/v\(version.number)",
        before: ["version": .integer(version.number), "fingerprint": old["fingerprint"] ?? .null], after: version.json)
    }
  }

  /// The entries of the escalation: opened, raised, closed, and changed where other tasks are late on the same rung.
  ///
  /// Opened and raised are notices to people, no more than the ladder has rungs; changed only keeps the log whole.
  private func escalationEntries(of id: CampaignID, _ files: [OutputFile]) -> [AuditEntry] {
    let path = GeneratedPaths.tasks(of: id)
    let file = files.first { $0.path == path }
    guard !previous.isUnchanged(path, file?.bytes) else { return [] }
    let one = { (tasks: JSON) in [AuditedThings.escalation(of: tasks)].filter { $0 != .null } }
    let old = previous.things(.escalation, of: id, at: path, one).first ?? .null
    let new = file?.document.map(AuditedThings.escalation) ?? .null
    guard old.presentFields != new.presentFields else { return [] }
    let entry = { (verb: String, before: JSON, after: JSON) in
      AuditEntry(
        action: "escalation.\(verb)", entityType: "escalation", entity: "\(id)/escalation", before: before, after: after
      )
    }
    if new == .null { return [entry("closed", old, .null)] }
    if old == .null { return [entry("opened", .null, new)] }
    // One that ended and another that began between two runs are two.
    if old["since"] != new["since"] { return [entry("closed", old, .null), entry("opened", .null, new)] }
    let (before, after) = StateChanges.changedFields(from: old, to: new)
    return [entry(Self.isHigher(new, than: old) ? "raised" : "changed", before, after)]
  }

  private static func isHigher(_ new: JSON, than old: JSON) -> Bool {
    guard case .integer(let level)? = new["level"], case .integer(let earlier)? = old["level"] else { return false }
    return level > earlier
  }

  private func figureEntries(of id: CampaignID, _ files: [OutputFile]) -> [AuditEntry] {
    let paths = [GeneratedPaths.metrics(of: id), GeneratedPaths.entries(of: id), GeneratedPaths.periods(of: id)]
    let bytes = paths.map { path in files.first { $0.path == path }?.bytes }
    guard !zip(paths, bytes).allSatisfy({ previous.isUnchanged($0, $1) || ($1 == nil && previous.bytes($0) == nil) })
    else { return [] }
    let old = previous.things(.figure, of: id, at: paths[0]) {
      AuditedThings.figures(of: $0, entries: previous.bytes(paths[1]), periods: previous.bytes(paths[2]))
    }
    let document = files.first { $0.path == paths[0] }?.document ?? .null
    let new = AuditedThings.figures(of: document, entries: bytes[1], periods: bytes[2])
    return StateChanges(entityType: AuditedThings.Kind.figure.rawValue, owner: id.text).entries(from: old, to: new)
  }

  private func summaryEntries(_ state: CampaignState, _ files: [OutputFile]) -> [AuditEntry] {
    let id = state.campaign.id
    let changes = StateChanges(entityType: AuditedThings.Kind.summary.rawValue, owner: id.text)
    let paths = state.weeks.map { GeneratedPaths.week($0.week, of: id) + ".json" }
    // A week that begins has no document yet, which is no reason to ask the log; one that is gone and not made again is.
    if let logged = previous.loggedSummaries(of: id) {
      let new = files.filter { paths.contains($0.path) }.compactMap { $0.document.flatMap(AuditedThings.summary) }
      return changes.entries(from: logged.all(.summary, of: id.text).map { JSON($0.fields) }, to: new)
    }
    let made = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let changed = Set(paths + previous.summaries(of: id)).sorted().filter { path in
      previous.bytes(path) != made[path]?.bytes
    }
    return changes.entries(
      from: changed.compactMap { previous.document($0).flatMap { AuditedThings.summary(of: $0.plain) } },
      to: changed.compactMap { made[$0]?.document.flatMap(AuditedThings.summary) })
  }

  private typealias FindCause = @Sendable (_ id: String, _ after: JSON) -> StateChanges.Cause?

  /// The entries for the things of one document.
  private func entries(
    _ kind: AuditedThings.Kind, of campaign: CampaignID? = nil, owner: String? = nil, at path: String,
    _ files: [OutputFile], _ cause: FindCause?, _ things: (JSON) -> [JSON]
  ) -> [AuditEntry] {
    let file = files.first { $0.path == path }
    guard !previous.isUnchanged(path, file?.bytes) else { return [] }
    return StateChanges(
      entityType: kind.rawValue, owner: owner ?? campaign?.text ?? "", cause: cause ?? { _, _ in nil }
    ).entries(from: previous.things(kind, of: campaign, at: path, things), to: file?.document.map(things) ?? [])
  }
}

extension AuditTrail {
  // What the clock or a new definition did to a task is not put down to whoever touched it last.
  @Sendable private func cause(ofTask id: String, after: JSON) -> StateChanges.Cause? {
    let parts = id.split(separator: "/")
    let item = parts.dropLast().joined(separator: "/")
    let isJudged = after["approval"] != nil
    let found = progress.last { record in
      guard let task = record.task?.value else { return false }
      // An approval may name any task of the item, and shows in its post and its reviews.
      return task == id || isJudged && record.isVerdict && task.hasPrefix(item + "/")
    }
    guard let record = found, Self.explains(record, after) else { return nil }
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
    case .complete: ["status", "proof", "completedAt", "completedBy", "outcome", "approval"]
    case .assign: ["owner"]
    case .approve, .reject: ["approval", "status", "reason"]
    case .activateCampaign, .pauseCampaign, .resumeCampaign, .completeCampaign, .reopenCampaign: []
    }
  }

  // An item's status is that of its publishing task.
  @Sendable private func cause(ofItem id: String, after: JSON) -> StateChanges.Cause? {
    cause(ofTask: id + "/post", after: after)
  }
}

extension ProgressRecord {
  /// Whether it approves or rejects what an item says.
  fileprivate var isVerdict: Bool {
    switch action {
    case .approve, .reject: true
    default: content != nil && role != nil
    }
  }
}
