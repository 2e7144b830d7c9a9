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
    let type = row?.type?.value ?? rotation.types[slot.ordinal]
    let link = row?.link?.value ?? campaign.link?.value
    return CalendarItem(
      id: id, campaign: campaign.id, platform: channel.platform, week: week, number: slot.number, local: slot.local,
      scheduledAt: slot.instant, zone: campaign.zone.name, type: type,
      title: row?.title?.nonBlank ?? title(angle, pillar), theme: theme?.title ?? "", stage: theme?.stage ?? .awareness,
      angle: angle.id, pillar: pillar, copy: copy ?? draft(type, angle, messages[pillar] ?? "", action),
      isCopyAuthored: copy != nil, asset: row?.asset?.value, callToAction: action,
      link: link.map { TrackedLink.make($0, platform: channel.platform, campaign: campaign.id, item: id) },
      rule: slot.rule)
  }

  private func title(_ angle: PlanAngle, _ pillar: String) -> String {
    Wording.shortened("\(angle.label) – \(Wording.inner(pillar))", to: 120)
  }

  /// Notes to write from, marked as such: a person makes the post of them.
  private func draft(_ type: ContentType, _ angle: PlanAngle, _ message: String, _ action: String) -> String {
    let head = ItemWriter.mark + "write this \(type.words) from the notes."
    let hook = "Angle: " + note(angle.line)
    let body = message.isEmpty ? "" : "Message: " + note(message)
    let ask = message.contains(Wording.phrase(action)) ? "" : "Ask: " + Wording.sentence(action)
    for pieces in [[head, hook, body, ask], [head, body, ask]] {
      let whole = pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
      if channel.limit.excess(of: whole) == nil { return whole }
    }
    return Fitting.fit([head, ask, body], separator: "\n\n", within: channel.limit)
  }

  /// A text of the plan without its own marks, since the head marks the whole.
  private func note(_ text: String) -> String {
    var rest = text[...]
    var bare = ""
    while !rest.isEmpty {
      if rest.hasPrefix(ItemWriter.mark) { rest = rest.dropFirst(ItemWriter.mark.count) }
      if let first = rest.popFirst() { bare.append(first) }
    }
    return Wording.sentence(bare)
  }

  private static let mark = "TODO(copy): "
}

extension ContentType {
  /// The type as a sentence names it.
  var words: String {
    switch self {
    case .dm: "direct message"
    case .other: "piece"
    case .quote: "quote post"
    default: rawValue
    }
  }
}

extension String {
  /// The text exactly as it stands, unless it is blank.
  fileprivate var nonBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
