import Formats
import Planning

/// Compares what campaigns are: whether they are there, their status, dates and budget.
enum CampaignComparison {
  /// What is told of a campaign, by its key in the overview.
  private static let fields: [(key: String, words: String)] = [
    ("status", "status"), ("start", "start"), ("end", "end"), ("name", "name"), ("client", "client"), ("zone", "zone"),
    ("platforms", "platforms"), ("escalationLevel", "escalation"),
  ]

  static func differences(of id: String, _ old: WorkspaceState, _ new: WorkspaceState) -> [Difference] {
    switch (old.campaigns[id], new.campaigns[id]) {
    case (nil, nil): return []
    case (nil, let now?): return [Difference(.campaigns, of: id, id, .added, to: sentence(now))]
    case (let was?, nil): return [Difference(.campaigns, of: id, id, .removed, from: sentence(was))]
    case (let was?, let now?):
      let changed = fields.compactMap { field -> Difference? in
        let (before, after) = (was[field.key]?.words, now[field.key]?.words)
        guard before != after else { return nil }
        return Difference(.campaigns, of: id, id, .changed, field: field.words, from: before, to: after)
      }
      let path = "\(GeneratedPaths.folder)/\(id)/plan.json"
      let (before, after) = (budget(old.plans[id]), budget(new.plans[id]))
      guard before != after, !old.damaged.union(new.damaged).contains(path) else { return changed }
      return changed + [Difference(.campaigns, of: id, id, .changed, field: "budget", from: before, to: after)]
    }
  }

  private static func sentence(_ line: JSON) -> String {
    let name = line["name"]?.text ?? ""
    let days = [line["start"]?.text, line["end"]?.text].compactMap(\.self).joined(separator: " to ")
    return [name, line["status"]?.text ?? "", days].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func budget(_ plan: JSON?) -> String? {
    guard let budget = plan?["budget"], let total = budget["total"]?.text else { return nil }
    return [total, budget["currency"]?.text].compactMap(\.self).joined(separator: " ")
  }
}

/// Compares the newest plans, and names the versions between them with their reasons.
enum PlanComparison {
  static func differences(of id: String, _ old: WorkspaceState, _ new: WorkspaceState) -> [Difference] {
    guard old.campaigns[id] != nil, new.campaigns[id] != nil else { return [] }
    let (before, after) = (old.plans[id].flatMap(PlanRecord.init), new.plans[id].flatMap(PlanRecord.init))
    guard before?.fingerprint != after?.fingerprint || before?.version != after?.version else { return [] }
    let sentences = before.flatMap { was in after.map { now in PlanDiff(from: was, to: now).changes } } ?? []
    let reasons = self.reasons(
      before?.version ?? 0, after?.version ?? 0, old.versions[id] ?? [], new.versions[id] ?? [])
    return [
      Difference(
        .plans, of: id, "\(id)/plan", .changed, field: "version", from: before.map { "v\($0.version)" },
        to: after.map { "v\($0.version)" },
        details: reasons + sentences.flatMap(\.sentences))
    ]
  }

  /// Why the versions between two were made, whichever side is the newer.
  private static func reasons(_ first: Int, _ second: Int, _ old: [JSON], _ new: [JSON]) -> [String] {
    let (low, high) = (min(first, second), max(first, second))
    let known = (first < second ? new : old).compactMap(PlanRecord.init).filter {
      $0.version > low && $0.version <= high
    }
    return known.sorted { $0.version < $1.version }.map { "v\($0.version): \($0.reason)" }
  }
}
