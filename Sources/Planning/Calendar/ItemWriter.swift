import Campaigns
import Diagnostics
import Quantities

/// Fills one platform's slots with theme, angle, pillar, type, title, copy and link.
struct ItemWriter {
  let campaign: Campaign
  let plan: CampaignPlan
  let channel: ChannelPlan
  /// What people wrote, by slot.
  let rows: [String: ContentRow]

  /// The items of the slots; what a slot is about depends on its place in the flight only.
  func items(for slots: [Slot], weeks: [Week], rotation: ContentRotation) -> [CalendarItem] {
    let messages = Dictionary(
      plan.messages.filter { $0.platform == channel.platform }.map { ($0.pillar, $0.text) },
      uniquingKeysWith: { first, _ in first })
    let action = Wording.line(campaign.callToAction)
    var drafts: [DraftKey: Draft] = [:]
    return slots.compactMap { slot in
      guard slot.ordinal < rotation.angles.count, slot.ordinal < rotation.types.count else { return nil }
      let row = rows.isEmpty ? nil : rows["\(channel.platform)/\(weeks[slot.weekIndex])/\(slot.number)"]
      let lead = plan.lead(row, else: (rotation.angles[slot.ordinal], rotation.pillars[slot.ordinal]), slot.ordinal)
      let key = DraftKey(
        type: row?.type?.value ?? rotation.types[slot.ordinal], angle: lead.angle.id, pillar: lead.pillar,
        isRepeated: rotation.repeats[slot.ordinal],
        action: row?.callToAction.map(Wording.line).flatMap(\.nonBlank) ?? action)
      // A long flight comes back to the same draft many times.
      let draft = drafts[key] ?? draft(key, lead.angle, messages[key.pillar] ?? "")
      drafts[key] = draft
      return item(slot, weeks[slot.weekIndex], key, draft, row)
    }
  }

  private func item(_ slot: Slot, _ week: Week, _ key: DraftKey, _ draft: Draft, _ row: ContentRow?) -> CalendarItem {
    let id = "\(campaign.id)/\(channel.platform)/\(week)/\(slot.number)"
    let theme = plan.themes.indices.contains(slot.weekIndex) ? plan.themes[slot.weekIndex] : nil
    let copy = row?.copy?.value.nonBlank
    let link = row?.link?.value ?? campaign.link?.value
    var item = CalendarItem(
      id: id, campaign: campaign.id, platform: channel.platform, week: week, number: slot.number, local: slot.local,
      scheduledAt: slot.instant, zone: campaign.zone.name, type: key.type, title: row?.title?.nonBlank ?? draft.title,
      theme: theme?.title ?? "", stage: theme?.stage ?? .awareness, angle: key.angle, pillar: key.pillar,
      copy: copy ?? draft.copy, isCopyAuthored: copy != nil, asset: row?.asset?.value, callToAction: key.action,
      link: link.map { TrackedLink.make($0, platform: channel.platform, campaign: campaign, item: id) },
      rule: slot.rule)
    item.isPinned = slot.isPinned
    item.altText = row?.altText?.value.nonBlank
    if let row, row.slot == nil { item.contentKey = row.key }
    return item
  }

  /// The item of an occurrence of a recurring post: what the post says, else what a row says of this occurrence.
  func item(for occurrence: Occurrence, _ lead: AngleLead?, weeks: [Week]) -> CalendarItem {
    let (slot, post) = (occurrence.slot, occurrence.post)
    let week = weeks[slot.weekIndex]
    let id = "\(campaign.id)/\(channel.platform)/\(week)/\(post.name.value)-\(slot.number)"
    let theme = plan.themes.indices.contains(slot.weekIndex) ? plan.themes[slot.weekIndex] : nil
    let copy = post.content.copy?.value.nonBlank
    let link = post.content.link?.value ?? campaign.link?.value
    let words = String(post.name.value.map { $0 == "-" ? " " : $0 })
    let title = post.content.title ?? words.prefix(1).uppercased() + words.dropFirst()
    var item = CalendarItem(
      id: id, campaign: campaign.id, platform: channel.platform, week: week, number: slot.number, local: slot.local,
      scheduledAt: slot.instant, zone: campaign.zone.name,
      type: post.content.type ?? channel.mix.value.first?.type ?? .post, title: title, theme: theme?.title ?? "",
      stage: theme?.stage ?? .awareness, angle: lead?.angle.id ?? "",
      pillar: lead?.angle.pillar ?? plan.pillars.first?.value.name ?? "",
      copy: copy ?? ItemWriter.mark
        + "write this recurring \((post.content.type ?? .post).words) once, under `recurring`.",
      isCopyAuthored: copy != nil, asset: post.content.asset,
      callToAction: post.content.callToAction ?? Wording.line(campaign.callToAction),
      link: link.map { TrackedLink.make($0, platform: channel.platform, campaign: campaign, item: id) },
      rule: slot.rule)
    item.isPinned = slot.isPinned
    item.series = post.name.value
    return rows[item.slot].map { item.rewritten(by: $0, of: campaign, plan) } ?? item
  }

  /// What a draft depends on.
  private struct DraftKey: Hashable {
    var type: ContentType
    var angle: String
    var pillar: String
    var isRepeated: Bool
    var action: String
  }

  /// What a template makes of a slot.
  private struct Draft {
    var title: String
    var copy: String
  }

  private func draft(_ key: DraftKey, _ angle: PlanAngle, _ message: String) -> Draft {
    Draft(title: title(angle, key), copy: copy(key.type, angle, message, key.action))
  }

  /// The angle alone, unless another item of the platform's week has it too.
  private func title(_ angle: PlanAngle, _ key: DraftKey) -> String {
    let (line, pillar) = (Wording.phrase(angle.label), Wording.line(key.pillar))
    if line.isEmpty { return Wording.shortened(pillar, to: 120) }
    return key.isRepeated ? Wording.shortened("\(line) – \(pillar)", to: 120) : angle.label
  }

  /// Notes to write from, marked as such: a person makes the post of them.
  private func copy(_ type: ContentType, _ angle: PlanAngle, _ message: String, _ action: String) -> String {
    let head = ItemWriter.mark + "write this \(type.words) from the notes."
    let hook = "Angle: " + note(angle.line)
    // What is still to be found out is no text to send.
    let label = message.contains(ItemWriter.mark) ? "Still to write" : "Message"
    let body = message.isEmpty ? "" : "\(label): " + note(message)
    let ask = message.contains(Wording.phrase(action)) ? "" : "Ask: " + Wording.sentence(action)
    for pieces in [[head, hook, body, ask], [head, body, ask]] {
      let whole = pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
      if channel.limit.excess(of: whole) == nil { return whole }
    }
    return Fitting.fit([head, ask, body], separator: "\n\n", within: channel.limit)
  }

  /// A text of the plan without its own marks, since the head marks the whole.
  private func note(_ text: String) -> String {
    var bare = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "T") {
      bare += rest[..<start]
      rest = rest[start...]
      if rest.hasPrefix(ItemWriter.mark) {
        rest = rest.dropFirst(ItemWriter.mark.count)
      } else {
        bare += rest.prefix(1)
        rest = rest.dropFirst()
      }
    }
    return Wording.sentence(bare + rest)
  }

  private static let mark = "TODO(copy): "
}

extension CampaignPlan {
  /// The angle and pillar that a row of `content.csv` files its copy under, else those given.
  ///
  /// An angle brings its pillar along; a pillar alone brings one of its angles, in turn by the slot's ordinal.
  func lead(
    _ row: ContentRow?, else given: (angle: PlanAngle, pillar: String), _ ordinal: Int
  ) -> (angle: PlanAngle, pillar: String) {
    let pillar = row?.pillar.flatMap { name in pillars.first { $0.value.name == name.value }?.value.name }
    if let angle = row?.angle.flatMap({ self.angle($0.value) }) {
      return (angle, pillar ?? angle.pillar ?? given.pillar)
    }
    guard let pillar else { return given }
    let suited = angles.filter { $0.pillar == pillar }
    if given.angle.pillar == pillar || suited.isEmpty { return (given.angle, pillar) }
    return (suited[ordinal % suited.count], pillar)
  }
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
