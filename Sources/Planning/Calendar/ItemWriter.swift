import Campaigns
import Diagnostics
import Quantities

/// Fills one platform's slots with theme, angle, pillar, type, title, copy and link.
struct ItemWriter {
  let campaign: Campaign
  let plan: CampaignPlan
  let channel: ChannelPlan
  /// The platform's position in the campaign's list.
  let position: Int
  /// What people wrote, by slot.
  let rows: [String: ContentRow]

  /// The items of the slots; what a slot is about depends on its place in the flight only.
  func items(for slots: [Slot], weeks: [Week], total: Int) -> [CalendarItem] {
    let rotation = ContentRotation(count: total, mix: channel.mix.value, plan: plan, position: position)
    let messages = Dictionary(
      plan.messages.filter { $0.platform == channel.platform }.map { ($0.pillar, $0.text) },
      uniquingKeysWith: { first, _ in first })
    return slots.compactMap { slot in
      guard slot.ordinal < rotation.angles.count, slot.ordinal < rotation.types.count else { return nil }
      return item(slot, weeks[slot.weekIndex], rotation, messages)
    }
  }

  private func item(_ slot: Slot, _ week: Week, _ rotation: ContentRotation, _ messages: [String: String])
    -> CalendarItem
  {
    let name = "\(channel.platform)/\(week)/\(slot.number)"
    let id = "\(campaign.id)/\(name)"
    let row = rows[name]
    let angle = rotation.angles[slot.ordinal]
    let pillar = rotation.pillars[slot.ordinal]
    let theme = plan.themes.indices.contains(slot.weekIndex) ? plan.themes[slot.weekIndex] : nil
    let action =
      row?.callToAction.map(Wording.line).flatMap { $0.isEmpty ? nil : $0 } ?? Wording.line(campaign.callToAction)
    let copy = row?.copy?.value.nonBlank
    let link = row?.link?.value ?? campaign.link?.value
    return CalendarItem(
      id: id, campaign: campaign.id, platform: channel.platform, week: week, number: slot.number, local: slot.local,
      scheduledAt: slot.instant, zone: campaign.zone.name, type: row?.type?.value ?? rotation.types[slot.ordinal],
      title: row?.title?.nonBlank ?? title(angle, pillar), theme: theme?.title ?? "", stage: theme?.stage ?? .awareness,
      angle: angle.id, pillar: pillar, copy: copy ?? draft(angle, messages[pillar] ?? "", action),
      isCopyAuthored: copy != nil, asset: row?.asset?.value, callToAction: action,
      link: link.map { TrackedLink.make($0, platform: channel.platform, campaign: campaign.id, item: id) },
      rule: slot.rule)
  }

  private func title(_ angle: PlanAngle, _ pillar: String) -> String {
    Wording.shortened("\(Wording.phrase(pillar)): \(angle.label)", to: 120)
  }

  /// What to open with, what to say, what to ask for; marked, because only a person can make a post of it.
  private func draft(_ angle: PlanAngle, _ message: String, _ action: String) -> String {
    let mark = "TODO(copy): "
    let opening =
      angle.line.hasPrefix(mark) ? angle.line : mark + "open with this angle. " + Wording.sentence(angle.line)
    let asks = message.contains(Wording.phrase(action)) ? "" : Wording.sentence(action)
    let short = mark + "write this post."
    for first in [opening, short] {
      let whole = [first, message, asks].filter { !$0.isEmpty }.joined(separator: "\n\n")
      if channel.limit.excess(of: whole) == nil { return whole }
    }
    return Fitting.fit([short, asks, message], separator: "\n\n", within: channel.limit)
  }
}

extension String {
  /// The text exactly as it stands, unless it is blank.
  fileprivate var nonBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
