public import Campaigns
public import Diagnostics
public import Quantities

/// Puts a plan into the calendar: what is published where and when.
///
/// Each full week gets exactly its cadence; what the rules leave no room for is a finding. What is past, in progress or
/// done stays as it was. Scheduling on its own output changes nothing, at any as-of.
public enum Scheduler {
  /// The calendar of one campaign, by time, then id, with what was noticed on the way.
  ///
  /// `previous` is the calendar as last written. Of it, items before `asOf` and those in `frozen` keep
  /// their place; those in `published` are kept to the letter, the others take what `content.csv` says of them now.
  /// Everything else follows the definition; but where there was a calendar, nothing is added to the past.
  /// Findings: `item-unplaceable`, `local-time-gap`, `local-time-overlap`, `content-slot-unknown`.
  public static func schedule(
    campaign: Campaign, plan: CampaignPlan, previous: [CalendarItem], frozen: Set<String>,
    published: Set<String> = [], asOf: Instant
  ) -> (items: [CalendarItem], diagnostics: [Diagnostic]) {
    let past = Past(previous, of: campaign.id, frozen: frozen, asOf: asOf)
    let rows = Dictionary(campaign.content.map { ($0.slot.value, $0) }, uniquingKeysWith: { first, _ in first })
    var items = past.kept.map { $0.updated(by: rows, of: campaign, plan, unless: published) }
    var diagnostics: [Diagnostic] = []
    var taken: [[[String]]] = []
    for (index, channel) in plan.channels.enumerated() {
      var slots = SlotPlanner(campaign: campaign, channel: channel, past: past)
      let placed = slots.place()
      diagnostics += slots.diagnostics
      let rotation = ContentRotation(
        counts: slots.counts.counts, mix: channel.mix.value, plan: plan, position: index, taken: &taken)
      let writer = ItemWriter(campaign: campaign, plan: plan, channel: channel, rows: rows)
      items += writer.items(for: placed, weeks: slots.weeks, rotation: rotation)
    }
    items.sort { ($0.scheduledAt, $0.id) < ($1.scheduledAt, $1.id) }
    diagnostics += unknownSlots(campaign, items)
    return (items, diagnostics.sorted())
  }

  private static func unknownSlots(_ campaign: Campaign, _ items: [CalendarItem]) -> [Diagnostic] {
    guard !campaign.content.isEmpty else { return [] }
    let known = Set(items.map(\.id))
    return campaign.content.map(\.slot)
      .filter { !known.contains("\(campaign.id)/\($0.value)") }
      .map { .contentSlotUnknown($0) }
  }
}

extension CalendarItem {
  /// The item with its row's content, unless it is published.
  fileprivate func updated(
    by rows: [String: ContentRow], of campaign: Campaign, _ plan: CampaignPlan, unless published: Set<String>
  ) -> CalendarItem {
    guard !published.contains(id), let row = rows["\(platform)/\(week)/\(number)"] else { return self }
    return rewritten(by: row, of: campaign, plan)
  }
}

/// What an earlier calendar fixes.
struct Past {
  /// The items that keep their place.
  let kept: [CalendarItem]
  /// The ids of all items there were.
  let known: Set<String>
  /// Whether there was a calendar at all; without one, past slots are made like others.
  let isEmpty: Bool
  /// The moment that parts past and future.
  let asOf: Instant

  init(_ previous: [CalendarItem], of campaign: CampaignID, frozen: Set<String>, asOf: Instant) {
    var seen: Set<String> = []
    let own = previous.filter { $0.campaign == campaign && seen.insert($0.id).inserted }
    kept = own.filter { $0.scheduledAt < asOf || frozen.contains($0.id) }
    known = seen
    isEmpty = own.isEmpty
    self.asOf = asOf
  }
}

extension Diagnostic {
  /// A row of `content.csv` is for a slot that the calendar does not have.
  static func contentSlotUnknown(_ slot: Placed<String>) -> Diagnostic {
    Diagnostic(
      .contentSlotUnknown, at: slot.location, "the calendar has no slot `\(slot.value)`, so this row is not used")
  }
}
