import Formats

/// Entries of a part that only changed their names, from one version to another.
struct PlanRenames {
  /// The part: pillars or audiences.
  let part: CampaignPlan.Part
  private let pairs: [(old: String, new: String)]

  /// Finds them: an entry that is gone and one that is new, alike in everything else, and in no third one.
  init(of part: CampaignPlan.Part, from old: JSON, to new: JSON) {
    self.part = part
    let names = (Set(old.elements.compactMap(PlanRenames.name)), Set(new.elements.compactMap(PlanRenames.name)))
    let gone = old.elements.filter { !names.1.contains(PlanRenames.name($0) ?? "") }
    let fresh = new.elements.filter { !names.0.contains(PlanRenames.name($0) ?? "") }
    pairs = gone.compactMap { entry in
      let alike = fresh.filter { PlanRenames.isAlike($0, entry) }
      let twins = gone.filter { PlanRenames.isAlike($0, entry) }
      guard alike.count == 1, twins.count == 1, let before = PlanRenames.name(entry),
        let after = PlanRenames.name(alike[0])
      else { return nil }
      return (before, after)
    }
  }

  /// What is said of them.
  var sentences: [String] {
    let noun = part == .pillars ? "the pillar" : "the audience"
    return pairs.map { "\(noun) \($0.old) is now called \(PlanText.quoted($0.new))" }
  }

  /// An older part with the new names where it refers to the old ones.
  func applied(to json: JSON, of other: CampaignPlan.Part) -> JSON {
    let key = part == other ? "name" : part == .pillars ? "pillar" : "audience"
    let refers: Set<CampaignPlan.Part> =
      part == .pillars ? [.pillars, .angles, .messages, .themes] : [.audiences, .pillars]
    guard !pairs.isEmpty, refers.contains(other), case .array(let all) = json else { return json }
    return .array(
      all.map { entry in
        guard case .object(let fields) = entry else { return entry }
        return .object(fields.map { $0.key == key ? JSON.Field($0.key, renamed($0.value)) : $0 })
      })
  }

  private func renamed(_ value: JSON) -> JSON {
    pairs.first { .string($0.old) == value }.map { .string($0.new) } ?? value
  }

  private static func name(_ entry: JSON) -> String? { PlanText.plain(entry["name"]) }

  /// Whether two entries say the same under other names; those that say nothing are like no other.
  private static func isAlike(_ one: JSON, _ other: JSON) -> Bool {
    guard case .object(let first) = one, case .object(let second) = other else { return false }
    let (left, right) = (first.filter { $0.key != "name" }, second.filter { $0.key != "name" })
    return left == right
      && left.contains { field in
        field.key != "provenance" && field.value != .array([]) && field.value != .string("")
      }
  }
}
