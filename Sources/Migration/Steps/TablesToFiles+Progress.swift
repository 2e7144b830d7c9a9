import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports

extension TablesToFiles {
  /// Writes each campaign's progress as a filled-in worklist, `progress/<campaign>/old-system.csv`.
  mutating func writeProgress() {
    for place in campaigns.indices {
      var records = lifeRecords(of: campaigns[place])
      for item in campaigns[place].items { records += self.records(of: item, in: campaigns[place]) }
      guard !records.isEmpty else { continue }
      let id = campaigns[place].id
      let ordered = records.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      let rows = [OldRecord.header] + ordered.map { $0.element.cells(of: id) }
      files.append(OutputFile(path: "progress/\(id)/old-system.csv", bytes: DelimitedWriter.text(rows)))
      count("records of campaigns", of: .campaigns, records.count { $0.task == nil })
      count("records of progress", of: .operatorTasks, records.count { $0.task != nil })
    }
  }

  private func lifeRecords(of campaign: OldCampaign) -> [OldRecord] {
    var records: [OldRecord] = []
    let by = { (action: String) in actor(of: action, "campaign", campaign.row.id) }
    if let from = campaign.life.from {
      records.append(OldRecord(task: nil, action: "activate", at: from, actor: by("activated_campaign")))
    }
    guard let to = campaign.life.to else { return records }
    let isPaused = campaign.status == .paused
    var last = OldRecord(
      task: nil, action: isPaused ? "pause" : "complete", at: to,
      actor: by(isPaused ? "paused_campaign" : "completed_campaign"))
    last.reason = "\(campaign.status.rawValue) in the old system"
    records.append(last)
    return records
  }

  private mutating func records(of item: OldItem, in campaign: OldCampaign) -> [OldRecord] {
    let task = "\(campaign.id)/\(item.slot)/post"
    var records: [OldRecord] = []
    var published: Instant?
    let needsCopy = item.copy == nil || item.copy?.contains("TODO(copy)") == true
    if let post = item.post {
      let status = word("status", of: post, as: TaskFate.self, else: .pending)
      let (made, standing) = self.records(
        of: post, status, task, type: (.post, item.type), planned: item.at, needsCopy: needsCopy, item, campaign)
      records += made
      promises.tasks[task] = standing
      published = standing.completedAt
      count("publishing tasks", of: .operatorTasks)
      if item.status != .pending, item.status != status, item.row.table == .calendarItems {
        findings.append(
          .repaired(
            at: item.row.location(of: "status"),
            "the calendar item is \(item.status.rawValue), its task is \(status.rawValue); the task's counts"))
      }
    } else if item.status != .pending {
      let (made, standing) = self.records(
        of: item.row, item.status, task, type: (.post, item.type), planned: item.at, needsCopy: needsCopy, item,
        campaign)
      records += made
      promises.tasks[task] = standing
      published = standing.completedAt
    }
    if let published { records += cancelled(item, campaign, published) }
    for (step, row) in item.steps.sorted(by: { $0.key < $1.key }) {
      guard let published else { continue }
      let status = word("status", of: row, as: TaskFate.self, else: .pending)
      let planned = published.adding(seconds: step == "engage-2h" ? 7_200 : 86_400)
      let id = "\(campaign.id)/\(item.slot)/\(step)"
      let (made, standing) = self.records(
        of: row, status, id, type: (.engage, item.type), planned: planned, needsCopy: false, item, campaign,
        notBefore: published)
      records += made
      promises.tasks[id] = standing
      count("answering tasks", of: .operatorTasks)
    }
    return records
  }

  /// Answering that the old system never asked for is cancelled, lest the past fill up with missed tasks.
  private mutating func cancelled(_ item: OldItem, _ campaign: OldCampaign, _ published: Instant) -> [OldRecord] {
    [("engage-2h", 7_200), ("engage-24h", 86_400)].compactMap { step, seconds in
      guard item.steps[step] == nil, published.adding(seconds: Int64(seconds)) < source.asOf else { return nil }
      let task = "\(campaign.id)/\(item.slot)/\(step)"
      var record = OldRecord(task: task, action: "cancel", at: published, actor: OldRecord.nobody)
      record.reason = "no such task in the old system"
      promises.tasks[task] = .init(status: "CANCELLED")
      return record
    }
  }

  /// The records that bring a task from where it begins to where the old system had it, and where it then stands.
  private mutating func records(
    of row: TableRow, _ status: TaskFate, _ task: String, type: (TaskType, ContentType?), planned: Instant,
    needsCopy: Bool, _ item: OldItem, _ campaign: OldCampaign, notBefore: Instant? = nil
  ) -> ([OldRecord], Promises.Task) {
    var records: [OldRecord] = []
    let asOf = source.asOf
    let zone = source.zone
    let changed = [row.filled("updated_at"), row.filled("created_at")].compactMap { $0 }
      .compactMap { OldTime($0, in: zone)?.instant }.first
    if status == .done {
      let at = max(doneAt(row, item) ?? planned, notBefore ?? .earliest)
      if time("completed_at", of: row) == nil {
        findings.append(
          .repaired(
            at: row.location(of: "completed_at"),
            "nothing says when \(row.table.word) \(row.id) was done; \(at) is taken"))
      }
      let proof = proof(of: row, type, on: item.platform)
      var record = OldRecord(task: task, action: "complete", at: at, actor: actor(of: "completed_task", "task", row.id))
      (record.proofType, record.proof) = proof
      return ([record], .init(status: "COMPLETED", proof: proof.value, completedAt: at))
    }
    var (due, start) = (planned, planned)
    if row.table == .operatorTasks, row.filled("status") != nil,
      let moved = OldTime(row.filled("due_at") ?? "", in: source.zone),
      abs(moved.instant.seconds(until: planned)) >= 60
    {
      let at = min(changed ?? asOf, asOf)
      due = moved.instant
      start = max(due, at)
      var record = OldRecord(task: task, action: "reschedule", at: at, actor: OldRecord.nobody)
      (record.to, record.reason) = (due.description, "due then in the old system")
      records.append(record)
    }
    let lapses = !needsCopy && campaign.life.givesUp(start, by: asOf)
    switch status {
    case .blocked:
      var at = min(changed ?? due, asOf)
      if !needsCopy, campaign.life.givesUp(start, by: at) {
        at = min(start, asOf)
        findings.append(
          .repaired(
            at: row.location(of: "updated_at"),
            "the \(row.table.word) \(row.id) was blocked after it would have been given up; it is blocked at \(at)"))
      }
      var record = OldRecord(task: task, action: "block", at: at, actor: actor(of: "blocked_task", "task", row.id))
      record.reason = text("blocked_reason", of: row, most: Longest.text) ?? "no reason given in the old system"
      records.append(record)
      return (records, .init(status: campaign.status == .completed ? "CANCELLED" : "BLOCKED"))
    case .missed:
      if lapses { return (records, .init(status: "MISSED")) }
      var record = OldRecord(
        task: task, action: "cancel", at: min(changed ?? due, asOf), actor: OldRecord.nobody)
      record.reason = "MISSED in the old system"
      records.append(record)
      findings.append(
        .repaired(
          at: row.location(of: "status"),
          "the \(row.table.word) \(row.id) was MISSED before its week was over; it is cancelled with that reason"))
      return (records, .init(status: "CANCELLED"))
    case .pending, .due, .overdue, .done:
      if lapses {
        findings.append(
          .repaired(
            at: row.location(of: "status"),
            "the \(row.table.word) \(row.id) is \(status.rawValue) more than a week after its time; it counts as MISSED"
          ))
        return (records, .init(status: "MISSED"))
      }
      return (records, .init(status: campaign.status == .completed ? "CANCELLED" : needsCopy ? "BLOCKED" : "PENDING"))
    }
  }

  /// A proof that proves by today's rules; what does not becomes somebody's word that names it.
  private mutating func proof(
    of row: TableRow, _ type: (TaskType, ContentType?), on platform: Platform
  ) -> (type: String, value: String) {
    let value = row.filled("completion_proof_value") ?? ""
    let kind = (row.filled("completion_proof_type") ?? "").uppercased()
    let bare = kind.split(separator: ".").last.map(String.init) ?? ""
    let accepted = ProofRules.accepted(for: type.0, type.1 ?? .post)
    if accepted.contains(bare), stands(bare, value, on: platform) { return (bare, value.trimmed) }
    let said =
      value.isEmpty && bare.isEmpty
      ? "done in the old system, without a proof"
      : "done in the old system; its proof: \(bare.isEmpty ? "unnamed" : bare) \(value.isEmpty ? "(empty)" : value)"
    findings.append(
      .repaired(
        at: row.location(of: "completion_proof_value"),
        "the proof of \(row.table.word) \(row.id) does not prove by today's rules; it is carried over as somebody's word"
      ))
    return ("MANUAL", said.prefixed(Longest.text).trimmed)
  }

  private func stands(_ kind: String, _ value: String, on platform: Platform) -> Bool {
    let length = value.split(whereSeparator: \.isWhitespace).joined(separator: " ").count
    guard value.count <= Longest.text else { return false }
    switch kind {
    case "URL":
      guard let link = WebLink(value.trimmed), link.text.lowercased().hasPrefix("https:") else { return false }
      return facts(of: platform)?.proofs.judge(link) ?? .item == .item
    case "TEXT": return length >= 20
    case "MANUAL": return length >= 10
    default: return source.paths.contains(value.trimmed)
    }
  }

  /// Who did something, by the old log; nobody by name where it does not say.
  func actor(of action: String, _ type: String, _ id: String) -> String {
    let row = (rows[.auditLog] ?? []).last {
      $0.filled("action") == action && $0.filled("entity_id") == id
        && ($0.filled("entity_type") ?? type).lowercased().contains(type)
    }
    return row?.filled("actor")?.prefixed(100).trimmed ?? OldRecord.nobody
  }
}

extension OldRecord {
  /// The actor of what the old system does not put down to anybody.
  static let nobody = "old-system"
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
