import Campaigns
import Diagnostics
import Quantities

extension TablesToFiles {
  /// Finds each task's place: publishing tasks at their items, answering tasks at the posts they followed.
  mutating func takeTasks() {
    var answers: [(row: TableRow, place: Int)] = []
    for row in (rows[.operatorTasks] ?? []).sorted(by: { TableRow.precedes($0.id, $1.id) }) {
      guard let place = campaign(of: row) else { continue }
      switch word("task_type", of: row, as: OldTaskType.self, else: .manual) {
      case .post: takePost(row, place)
      case .engage: answers.append((row, place))
      case .followUp, .review, .analyze, .manual: keepInLog(row, "tasks of this type belong to no calendar item here")
      }
    }
    for (row, place) in answers { takeAnswer(row, place) }
  }

  private mutating func takePost(_ row: TableRow, _ place: Int) {
    if let id = row.filled("calendar_item_id"),
      let index = campaigns[place].items.firstIndex(where: { $0.row.table == .calendarItems && $0.row.id == id })
    {
      guard campaigns[place].items[index].post == nil else {
        return keepInLog(row, "its calendar item \(id) has a publishing task already")
      }
      campaigns[place].items[index].post = row
      takeCopy(of: row, to: place, index)
      return
    }
    guard row.filled("platform")?.lowercased() != "internal", let due = time("due_at", of: row) else {
      return keepInLog(row, "it has no calendar item, and no platform or time to make one of")
    }
    guard add(row, at: due.instant, to: place) else { return }
    let index = campaigns[place].items.count - 1
    campaigns[place].items[index].post = row
    let why = row.filled("calendar_item_id").map { "its calendar item \($0) is gone" } ?? "it has no calendar item"
    findings.append(
      .repaired(at: row.location(of: "calendar_item_id"), "the task \(row.id) gets an item of its own: \(why)"))
  }

  /// The task's copy and asset are what operators published, so they win over the item's.
  private mutating func takeCopy(of row: TableRow, to place: Int, _ index: Int) {
    let item = campaigns[place].items[index]
    if let copy = row.filled("copy_text"), copy != item.copy ?? item.longCopy {
      if facts(of: item.platform)?.limit.excess(of: copy) == nil {
        if (item.copy ?? item.longCopy) != nil {
          findings.append(
            .repaired(
              at: row.location(of: "copy_text"),
              "the task's copy differs from its item's; the task's is taken, the item's is in the log"))
        }
        campaigns[place].items[index].copy = copy
        campaigns[place].items[index].longCopy = nil
      } else {
        findings.append(
          .logged(
            at: row.location(of: "copy_text"), "the task's own copy is too long to publish; it is in the log only"))
      }
    }
    guard let asset = row.filled("asset_ref"), asset != item.row.filled("asset_ref") else { return }
    campaigns[place].items[index].notes.append("asset of the task: \(asset)".prefixed(300))
    findings.append(
      .repaired(at: row.location(of: "asset_ref"), "the task's asset differs from its item's; it is named in the notes")
    )
  }

  /// An answering task belongs to the post of its campaign and platform that was published as long before it as steps are.
  private mutating func takeAnswer(_ row: TableRow, _ place: Int) {
    guard let due = time("due_at", of: row)?.instant else { return keepInLog(row, "it has no time") }
    let platform = platform(row.filled("platform"), of: row)
    for (step, hours) in [("engage-2h", 2), ("engage-24h", 24)] {
      let found = campaigns[place].items.firstIndex { item in
        guard item.platform == platform, item.steps[step] == nil, let post = item.post, isDone(post),
          let published = doneAt(post, item)
        else { return false }
        return abs(published.seconds(until: due) - Int64(hours * 3_600)) <= 60
      }
      guard let found else { continue }
      campaigns[place].items[found].steps[step] = row
      return
    }
    keepInLog(row, "no post was published two or 24 hours before it")
  }

  private mutating func keepInLog(_ row: TableRow, _ why: String) {
    let status = word("status", of: row, as: TaskFate.self, else: .pending)
    let state = status == .done ? "done" : status == .missed ? "missed" : "still open"
    let kind = row.filled("task_type") ?? "task"
    findings.append(
      .logged(
        at: row.location,
        "the \(kind) task \(row.id), \(state), is in the log only: \(why)"))
  }

  /// Whether the old system says that a task was done; an unknown word was reported before.
  func isDone(_ row: TableRow) -> Bool {
    row.filled("status").flatMap { Self.word($0, as: TaskFate.self) } == .done
  }

  /// When a task was done: as it says, else when it was changed last, else when it was due; never after the as-of.
  func doneAt(_ row: TableRow, _ item: OldItem) -> Instant? {
    let stated = ["completed_at", "updated_at", "due_at"].lazy.compactMap { column in
      row.filled(column).flatMap { OldTime($0, in: source.zone)?.instant }
    }.first
    return min(stated ?? item.at, source.asOf)
  }
}
