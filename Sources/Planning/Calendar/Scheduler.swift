public import Campaigns
public import Diagnostics
public import Quantities

/// The calendar of one campaign, as scheduled.
public struct Schedule: Sendable {
  /// The items by time, then id.
  public var items: [CalendarItem]
  /// What was noticed on the way, sorted.
  public var diagnostics: [Diagnostic]
  /// Where a person wrote for an item, by id; items that nobody wrote for are missing.
  public var places: [String: Location] = [:]
  /// The way through the rules of the item that was asked about, a step a line.
  public var path: [String] = []
  /// Items that were planned and are not any more, in order of time, until their time has come.
  public var withdrawn: [CalendarItem] = []
}

/// Puts a plan into the calendar: what is published where and when.
///
/// Each full week gets exactly its cadence; what the rules leave no room for is a finding. What is past, in progress or
/// done stays as it was. Scheduling on its own output changes nothing, at any as-of.
public enum Scheduler {
  /// The calendar of one campaign, with what was noticed on the way.
  ///
  /// `previous` is the calendar as last written. Of it, items before `asOf` and those in `frozen` keep
  /// their place; those in `published` are kept to the letter, the others take what `content.csv` says of them now.
  /// `withdrawn` is what that calendar had withdrawn. Everything else follows the definition; but where there was a calendar, nothing is added to the past.
  /// A time in `content.csv` goes before every rule. `beside` is what other campaigns publish on the same accounts; with
  /// `explaining`, the way of one item is told step by step.
  /// Findings: `item-unplaceable`, `local-time-gap`, `local-time-overlap`, `content-slot-unknown`, `content-unplaced`,
  /// `pin-refused`, `pin-against-rules`, `outside-flight`.
  public static func schedule(
    campaign: Campaign, plan: CampaignPlan, previous: [CalendarItem], frozen: Set<String>,
    published: Set<String> = [], times: PublishingTimes = PublishingTimes(),
    withdrawn: [CalendarItem] = [], beside accounts: AccountTimes = AccountTimes(), explaining: String? = nil,
    asOf: Instant
  ) -> Schedule {
    let past = Past(
      previous, of: campaign.id, frozen: frozen, published: published, times: times, asOf: asOf)
    var binding = RowBinding(campaign, past: past)
    var made = Schedule(items: [], diagnostics: [])
    var filled: [Filling] = []
    var desk = DeskTimes(campaign, pins: binding.pins)
    let series = plan.channels.map { channel in
      let recurring = RecurringPlanner.place(
        campaign, channel, past: past, binding: binding,
        rules: accounts.rules(on: channel.platform, of: campaign),
        others: accounts.others(on: channel.platform, beside: campaign), desk: desk.others(on: channel.platform),
        learning: plan.learning, explaining: explaining)
      desk.settle(past.series(on: channel.platform) + recurring.placed.map(\.slot.instant), on: channel.platform)
      return recurring
    }
    for (channel, recurring) in zip(plan.channels, series) {
      let others = accounts.others(on: channel.platform, beside: campaign)
      let rules = accounts.rules(on: channel.platform, of: campaign)
      var slots = SlotPlanner(
        campaign: campaign, channel: channel, past: past, pins: binding.pins[channel.platform] ?? [:],
        occurrences: recurring.placed.map(\.slot.instant), rules: rules, others: others,
        desk: desk.others(on: channel.platform), learning: plan.learning, explaining: explaining)
      let placed = slots.place()
      let kept = past.kept.filter { $0.platform == channel.platform && $0.series == nil }.map(\.scheduledAt)
      desk.note(kept + placed.map(\.instant), on: channel.platform)
      binding.assign(slots.names(of: placed), of: channel.platform)
      filled.append(Filling(channel: channel, sizes: slots.sizes, weeks: slots.weeks, slots: placed, recurring.placed))
      made.diagnostics += recurring.diagnostics + slots.diagnostics
      made.path += recurring.path + slots.explained.path
    }
    let rotations = ContentRotation.all(
      of: filled.map { ($0.channel.platform, $0.sizes, $0.channel.mix.value) }, plan: plan)
    let apart = AngleNeighbours.apart(rotations, of: filled, plan: plan, rows: binding.rows, kept: past.kept)
    for (filling, (rotation, series)) in zip(filled, apart) {
      let writer = ItemWriter(campaign: campaign, plan: plan, channel: filling.channel, rows: binding.rows)
      made.items += writer.items(for: filling.slots, weeks: filling.weeks, rotation: rotation)
      made.items += zip(filling.occurrences, series).map { writer.item(for: $0, $1, weeks: filling.weeks) }
    }
    made.items += past.kept.map { $0.updated(by: binding.rows, of: campaign, plan, unless: published) }
    made.keepCount(of: past.previous, withdrawn, asOf: asOf)
    made.items.sort { ($0.scheduledAt, $0.id) < ($1.scheduledAt, $1.id) }
    made.diagnostics = (made.diagnostics + binding.diagnostics + unknownSlots(campaign, made.items)).sorted()
    for item in made.items { made.places[item.id] = binding.rows[item.slot]?.location }
    if let explaining, let item = past.keptBySlot.values.first(where: { $0.id == explaining }) {
      made.path = keptPath(item, frozen: frozen, asOf: asOf)
    }
    return made
  }

  /// Notes a campaign's spacing and caps, and when those of its items are published that do not move for any other: what is past, begun or pinned.
  public static func note(
    _ campaign: Campaign, previous: [CalendarItem], frozen: Set<String>, published: Set<String> = [],
    times: PublishingTimes = PublishingTimes(), asOf: Instant, in accounts: inout AccountTimes
  ) {
    let past = Past(previous, of: campaign.id, frozen: frozen, published: published, times: times, asOf: asOf)
    guard !times.isOver else { return accounts.note(past.kept, times, of: campaign) }
    accounts.noteRules(of: campaign)
    let pins = campaign.content.contains { $0.time != nil } ? RowBinding(campaign, past: past).pins : [:]
    let pinned = pins.flatMap { platform, weeks in
      weeks.values.flatMap(\.values).filter { $0.location != nil }.map { (platform, $0.instant) }
    }
    let kept = past.kept.compactMap { item in times.time(of: item).map { (item.platform, $0) } }
    accounts.note(kept + pinned, of: campaign)
  }

  private static func unknownSlots(_ campaign: Campaign, _ items: [CalendarItem]) -> [Diagnostic] {
    guard !campaign.content.isEmpty else { return [] }
    let known = Set(items.map(\.id))
    return campaign.content.compactMap(\.slot)
      .filter { !known.contains("\(campaign.id)/\($0.value)") }
      .map { .contentSlotUnknown($0) }
  }

  private static func keptPath(_ item: CalendarItem, frozen: Set<String>, asOf: Instant) -> [String] {
    let why = item.scheduledAt < asOf ? "its time is past" : "somebody has begun to work on it"
    return [
      "kept from the calendar of an earlier run, since \(why) (as of \(asOf))",
      "placed then: \(item.rule)",
    ]
  }
}

extension Schedule {
  /// Counts how often each item was planned anew, and keeps in mind what was withdrawn.
  fileprivate mutating func keepCount(of previous: [CalendarItem], _ withdrawn: [CalendarItem], asOf: Instant) {
    let former = Dictionary(previous.map { ($0.id, $0) }) { first, _ in first }
    let gone = Dictionary(withdrawn.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(items.map(\.id))
    items = items.map { item in
      if let before = former[item.id] { return item.succeeding(before) }
      guard let before = gone[item.id] else { return item }
      var item = item
      // The event that cancelled it was a version more already.
      item.revision = before.revision + 2
      return item
    }
    self.withdrawn = (previous + withdrawn.filter { former[$0.id] == nil })
      .filter { !ids.contains($0.id) && $0.scheduledAt >= asOf }
      .sorted { ($0.scheduledAt, $0.id) < ($1.scheduledAt, $1.id) }
  }
}

extension CalendarItem {
  /// The item with its row's content, unless it is published; what was published before its copy was taken in, once.
  fileprivate func updated(
    by rows: [String: ContentRow], of campaign: Campaign, _ plan: CampaignPlan, unless published: Set<String>
  ) -> CalendarItem {
    guard let row = rows[slot] else { return self }
    guard published.contains(id) else { return rewritten(by: row, of: campaign, plan) }
    let filled = needsCopy ? rewritten(by: row, of: campaign, plan) : self
    return filled.needsCopy ? self : filled
  }
}

/// One platform's slots, before anything is put into them.
struct Filling {
  let channel: ChannelPlan
  let sizes: [Int]
  let weeks: [Week]
  let slots: [Slot]
  let occurrences: [Occurrence]

  init(channel: ChannelPlan, sizes: [Int], weeks: [Week], slots: [Slot], _ occurrences: [Occurrence]) {
    self.channel = channel
    self.sizes = sizes
    self.weeks = weeks
    self.slots = slots
    self.occurrences = occurrences
  }
}

/// What an earlier calendar fixes.
struct Past {
  /// All items there were.
  let previous: [CalendarItem]
  /// The items that keep their place.
  let kept: [CalendarItem]
  /// The same by their slots.
  let keptBySlot: [String: CalendarItem]
  /// The ids of all items there were.
  let known: Set<String>
  /// The ids of those that are published, of which nothing changes.
  let published: Set<String>
  /// Whether there was a calendar at all; without one, past slots are made like others.
  let isEmpty: Bool
  /// When items really are published, where that is another time than the calendar's.
  let times: PublishingTimes
  /// The moment that parts past and future.
  let asOf: Instant

  init(
    _ previous: [CalendarItem], of campaign: CampaignID, frozen: Set<String>, published: Set<String> = [],
    times: PublishingTimes = PublishingTimes(), asOf: Instant
  ) {
    self.times = times
    var seen: Set<String> = []
    let own = previous.filter { $0.campaign == campaign && seen.insert($0.id).inserted }
    self.previous = own
    kept = own.filter { $0.scheduledAt < asOf || frozen.contains($0.id) }
    keptBySlot = Dictionary(kept.map { ($0.slot, $0) }, uniquingKeysWith: { first, _ in first })
    known = seen
    self.published = published
    isEmpty = own.isEmpty
    self.asOf = asOf
  }

  /// When kept posts of a platform that come round again stand in the calendar.
  func series(on platform: Platform) -> [Instant] {
    kept.filter { $0.platform == platform && $0.series != nil }.map(\.scheduledAt)
  }
}

extension Diagnostic {
  /// A row of `content.csv` is for a slot that the calendar does not have.
  static func contentSlotUnknown(_ slot: Placed<String>) -> Diagnostic {
    Diagnostic(
      .contentSlotUnknown, at: slot.location, "the calendar has no slot `\(slot.value)`, so this row is not used")
  }
}
