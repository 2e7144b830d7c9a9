import Campaigns
import Planning
import Quantities

/// What the plan says to whoever writes an item's copy: the room there is, the proof, what to do and what not.
struct WritingNotes {
  let item: CalendarItem
  let plan: CampaignPlan
  let settings: Settings

  /// The lines below a heading; none where the plan has nothing to say.
  var lines: [String] {
    let message = plan.messages.first { $0.platform == item.platform && $0.pillar == item.pillar }
    let whom = plan.pillars.first { $0.value.name == item.pillar }?.value.audience
    let facts: [[String]] =
      [whom.map { ["for", $0] }, room.map { ["room", $0] }, message?.proof.map { ["proof", $0] }].compactMap { $0 }
      + (message?.support ?? []).map { ["support", $0] } + (message?.dos ?? []).map { ["rule", $0] }
      + (message?.donts ?? []).map { ["rule", $0] }
    return facts.isEmpty ? [] : ["", "For the text"] + TextTable.lines(facts, indent: "  ")
  }

  /// How long the text may be, by the platform's own counting on the day of publishing.
  private var room: String? {
    guard let facts = PlatformFacts.of(item.platform, in: settings, on: item.local.day) else { return nil }
    let limit = facts.limit(of: item.type)
    guard let most = limit.most else { return nil }
    let unit = limit.counting == .weighted ? "," : ""
    let each = item.type == .thread ? "each part, parted by an empty line, " : ""
    return "\(each)\(most)\(unit) \(limit.counting.words)"
  }
}
