import Campaigns
import Diagnostics
import Quantities

/// Keeps a platform from saying the same twice running where the rotation cannot see it.
///
/// The rotation knows the cadence's slots only, by number. Beside them stand posts that come round again, rows that a
/// person filed under an angle, what is kept from before, slots that had no room, and slots moved past each other. What
/// stands next to its like there gives way, that one item alone, so that no other draft changes. What a person filed
/// and a week's hero asset stay, and whatever there is no other angle for.
struct AngleNeighbours {
  /// Something of a platform, in order of time.
  private struct Entry {
    let at: Instant
    let number: Int
    /// The position in the rotation; nothing for what is none of its slots.
    var ordinal: Int?
    /// The position among the occurrences.
    var occurrence: Int?
    /// The angle that is there so far.
    var lead: AngleLead?
    /// The angles it may have instead, the next in turn first; none for what stays.
    var others: [AngleLead] = []
    /// Whether it has another angle than it had at first.
    var gaveWay = false
    /// The week whose first slot it is.
    var opens: Int?
    /// The angles that the rotation has elsewhere in its week.
    var week: Set<String> = []
  }

  private let plan: CampaignPlan
  private let rows: [String: ContentRow]
  private let kept: [CalendarItem]
  private let leads: [AngleLead]
  private let rotations: [ContentRotation]
  private let filled: [Filling]
  /// With which angles the platforms before this one open each week.
  private var opened: [Int: Set<String>] = [:]

  /// The rotations, and the angles of the occurrences, of all platforms, with no angle beside itself if it can be helped.
  static func apart(
    _ rotations: [ContentRotation], of filled: [Filling], plan: CampaignPlan, rows: [String: ContentRow],
    kept: [CalendarItem]
  ) -> [(rotation: ContentRotation, series: [AngleLead?])] {
    var neighbours = AngleNeighbours(
      plan: plan, rows: rows, kept: kept, leads: AngleLead.all(of: plan), rotations: rotations, filled: filled)
    return rotations.indices.map { neighbours.apart($0) }
  }

  private mutating func apart(_ place: Int) -> (rotation: ContentRotation, series: [AngleLead?]) {
    var turn = rotations[place]
    let filling = filled[place]
    var series = filling.occurrences.map { _ in AngleLead?.none }
    guard !leads.isEmpty else { return (turn, series) }
    let entries =
      filling.slots.compactMap { entry(of: $0, place) }
      + filling.occurrences.indices.map { entry(ofOccurrence: $0, filling) }
      + kept.filter { $0.platform == filling.channel.platform }.map { entry(of: $0, filling) }
    for entry in settled(entries.sorted { ($0.at, $0.number) < ($1.at, $1.number) }, place) {
      guard let lead = entry.lead else { continue }
      if let week = entry.opens { opened[week, default: []].insert(lead.angle.id) }
      if let place = entry.occurrence { series[place] = lead }
      if let ordinal = entry.ordinal, entry.gaveWay {
        turn.file(ordinal, under: lead, isRepeated: entry.week.contains(lead.angle.id))
      }
    }
    return (turn, series)
  }

  private func settled(_ entries: [Entry], _ place: Int) -> [Entry] {
    var entries = entries
    var said: [Int: String] = [:]
    for index in entries.indices {
      let (before, mine) = (index > 0 ? entries[index - 1] : nil, entries[index])
      let after = index + 1 < entries.count ? entries[index + 1] : nil
      let isBeside = { (other: Entry?) in other?.lead != nil && other?.lead?.number == mine.lead?.number }
      if !mine.others.isEmpty, isBeside(before) || after?.others.isEmpty == true && isBeside(after) {
        let refused = refused(mine, after: before, said, place)
        let open = mine.others.filter { !refused.contains($0.angle.id) }
        let next = [after?.lead?.angle.id, after?.ordinal.flatMap { angle(at: $0, place) }]
        let apart = open.filter { !next.contains($0.angle.id) }
        let cost = { (lead: AngleLead) in
          (mine.week.contains(lead.angle.id) ? 2 : 0) + (lead.pillarNumber == before?.lead?.pillarNumber ? 1 : 0)
        }
        // Of equals the first comes, which is the next in turn.
        if let other = (apart.isEmpty ? open : apart).min(by: { cost($0) < cost($1) }) {
          (entries[index].lead, entries[index].gaveWay) = (other, true)
        }
      }
      if let ordinal = mine.ordinal { said[ordinal] = entries[index].lead?.angle.id }
    }
    return entries
  }

  /// The angles that something cannot give way to: those beside it by time and by number, and those that other
  /// platforms open its week with.
  private func refused(_ mine: Entry, after before: Entry?, _ said: [Int: String], _ place: Int) -> Set<String> {
    var refused = Set([before?.lead?.angle.id].compactMap(\.self))
    if let ordinal = mine.ordinal {
      for number in [ordinal - 1, ordinal + 1] {
        refused.formUnion([said[number], angle(at: number, place)].compactMap(\.self))
      }
    }
    guard let week = mine.opens else { return refused }
    for other in rotations.indices where other != place && filled[other].sizes[week] > 0 {
      if let angle = angle(at: filled[other].sizes[..<week].reduce(0, +), other) { refused.insert(angle) }
    }
    return refused.union(opened[week] ?? [])
  }

  private func angle(at ordinal: Int, _ place: Int) -> String? {
    rotations[place].angles.indices.contains(ordinal) ? rotations[place].angles[ordinal].id : nil
  }

  private func entry(of slot: Slot, _ place: Int) -> Entry? {
    let (filling, rotation) = (filled[place], rotations[place])
    guard slot.ordinal < rotation.angles.count else { return nil }
    let row = rows["\(filling.channel.platform)/\(filling.weeks[slot.weekIndex])/\(slot.number)"]
    let given = (rotation.angles[slot.ordinal], rotation.pillars[slot.ordinal])
    let filed = plan.lead(row, else: given, slot.ordinal)
    let lead = leads.first { $0.angle.id == filed.angle.id && $0.pillar == filed.pillar }
    var entry = Entry(at: slot.instant, number: slot.number, ordinal: slot.ordinal, lead: lead)
    if slot.number == 1 { entry.opens = slot.weekIndex }
    let first = slot.ordinal - slot.number + 1
    let week = first..<min(first + filling.sizes[slot.weekIndex], rotation.angles.count)
    entry.week = Set(week.filter { $0 != slot.ordinal }.map { rotation.angles[$0].id })
    let theme = plan.themes.indices.contains(slot.weekIndex) ? plan.themes[slot.weekIndex] : nil
    let isHero =
      theme?.hero?.platform == filling.channel.platform && theme?.hero?.position == slot.number - 1
      && theme?.leadAngle == filed.angle.id
    if row?.angle == nil, !isHero, let lead {
      entry.others = inTurn(after: lead).filter { row?.pillar == nil || $0.angle.pillar == filed.pillar }
    }
    return entry
  }

  private func entry(ofOccurrence place: Int, _ filling: Filling) -> Entry {
    let (slot, post) = (filling.occurrences[place].slot, filling.occurrences[place].post)
    let angle = plan.angles.isEmpty ? nil : plan.angles[(slot.number - 1) % plan.angles.count]
    let lead = leads.first { $0.angle.id == angle?.id }
    var entry = Entry(at: slot.instant, number: slot.number, occurrence: place, lead: lead)
    let week = filling.weeks[slot.weekIndex]
    let row = rows["\(filling.channel.platform)/\(week)/\(post.name.value)-\(slot.number)"]
    if row?.angle == nil, row?.pillar == nil, let lead { entry.others = inTurn(after: lead) }
    return entry
  }

  private func entry(of item: CalendarItem, _ filling: Filling) -> Entry {
    let lead = leads.first { $0.angle.id == item.angle && $0.pillar == item.pillar }
    var entry = Entry(
      at: item.scheduledAt, number: item.number, lead: lead ?? leads.first { $0.angle.id == item.angle })
    guard item.series == nil, let week = filling.weeks.firstIndex(of: item.week) else { return entry }
    if item.number <= filling.sizes[week] { entry.ordinal = filling.sizes[..<week].reduce(0, +) + item.number - 1 }
    if item.number == 1 { entry.opens = week }
    return entry
  }

  private func inTurn(after lead: AngleLead) -> [AngleLead] { Array(leads[lead.place...] + leads[..<lead.place]) }
}
