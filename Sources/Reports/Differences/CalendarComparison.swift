import Formats

/// Compares calendars item by item, by their stable ids.
enum CalendarComparison {
  /// The words of an item that readers see.
  private static let wording = [
    ("title", "title"), ("copy", "copy"), ("callToAction", "call to action"), ("link", "link"), ("asset", "asset"),
  ]
  /// What an item is, besides its words and its time.
  private static let nature = [
    ("type", "type"), ("theme", "theme"), ("stage", "stage"), ("angle", "angle"), ("pillar", "pillar"),
    ("zone", "zone"), ("series", "series"),
  ]

  static func differences(of campaign: String, _ old: JSON?, _ new: JSON?) -> [Difference] {
    var found: [Difference] = []
    let items = { (calendar: JSON?) in WorkspaceState.byID(calendar?["items"]?.elements ?? []) }
    Pairing(items(old), items(new)).forEach { id, before, after in
      guard let before, let after else {
        let change: Difference.Change = before == nil ? .added : .removed
        found.append(
          Difference(.calendar, of: campaign, id, change, from: before.map(sentence), to: after.map(sentence)))
        return
      }
      found += changes(id, campaign, before, after)
    }
    return found
  }

  private static func changes(_ id: String, _ campaign: String, _ old: JSON, _ new: JSON) -> [Difference] {
    var found: [Difference] = []
    let tell = { (change: Difference.Change, field: String?, before: String?, after: String?) in
      guard before != after else { return }
      found.append(Difference(.calendar, of: campaign, id, change, field: field, from: before, to: after))
    }
    tell(.moved, nil, time(of: old), time(of: new))
    tell(.pinned, nil, old["pinned"] == nil ? "no" : "yes", new["pinned"] == nil ? "no" : "yes")
    for (key, words) in wording { tell(.reworded, words, old[key]?.words, new[key]?.words) }
    for (key, words) in nature { tell(.changed, words, old[key]?.words, new[key]?.words) }
    tell(.changed, "approval", old["approval"]?["state"]?.text, new["approval"]?["state"]?.text)
    return found
  }

  /// When the item is published: where people moved it, else where it was planned.
  private static func time(of item: JSON) -> String? {
    (item["movedTo"]?["local"]?.text ?? item["local"]?.text)?.replacing("T", with: " ")
  }

  private static func sentence(_ item: JSON) -> String {
    [time(of: item), item["type"]?.text, item["title"]?.text].compactMap(\.self).joined(separator: ", ")
  }
}

/// Compares what people did and what the clock says, task by task.
enum TaskComparison {
  static func differences(of campaign: String, _ old: JSON?, _ new: JSON?) -> [Difference] {
    var found: [Difference] = []
    let tasks = { (list: JSON?) in WorkspaceState.byID(list?["tasks"]?.elements ?? []) }
    Pairing(tasks(old), tasks(new)).forEach { id, before, after in
      guard let before, let after else {
        let change: Difference.Change = before == nil ? .added : .removed
        found.append(Difference(.tasks, of: campaign, id, change, from: before.map(sentence), to: after.map(sentence)))
        return
      }
      found += changes(id, campaign, before, after)
    }
    return found
  }

  private static func changes(_ id: String, _ campaign: String, _ old: JSON, _ new: JSON) -> [Difference] {
    var found: [Difference] = []
    let (was, now) = (old["status"]?.text, new["status"]?.text)
    if was != now {
      found.append(
        Difference(
          .tasks, of: campaign, id, .status, from: was, to: now, details: details(of: now == "PENDING" ? old : new)))
    }
    let late = { (task: JSON) in task["urgency"]?.text == "OVERDUE" }
    if late(old) != late(new) {
      let words = { (task: JSON) in task["urgency"]?.text ?? "closed" }
      found.append(Difference(.tasks, of: campaign, id, .urgency, from: words(old), to: words(new)))
    }
    let fields = [
      ("dueLocal", "due", Difference.Change.moved), ("owner", "owner", .changed), ("reason", "reason", .changed),
    ]
    for (key, field, change) in fields {
      let (before, after) = (old[key]?.text, new[key]?.text)
      // The reason of another status stands beside that status.
      guard before != after, key != "reason" || was == now else { continue }
      let plain = { (text: String?) in text?.replacing("T", with: " ") }
      let isTime = change == .moved
      found.append(
        Difference(
          .tasks, of: campaign, id, change, field: field, from: isTime ? plain(before) : before,
          to: isTime ? plain(after) : after))
    }
    return found
  }

  /// Who closed a task and how, or why it cannot go on.
  private static func details(of task: JSON) -> [String] {
    let proof = task["proof"].map { "\($0["type"]?.text ?? "") \($0["value"]?.text ?? "")" }
    return [task["completedBy"]?.text.map { "by \($0)" }, proof, task["reason"]?.text, task["outcome"]?.text]
      .compactMap(\.self)
  }

  private static func sentence(_ task: JSON) -> String {
    [task["title"]?.text, task["status"]?.text].compactMap(\.self).joined(separator: ", ")
  }
}
