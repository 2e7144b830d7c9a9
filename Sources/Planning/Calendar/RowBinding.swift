import Campaigns
import Diagnostics
import Quantities

/// Which row of `content.csv` belongs to which slot, and which slots it pins to a time.
///
/// A row without a slot finds its item again by its text, then by its time; only a row that is new, or changed in both,
/// takes a new number. So ids stay when rows are added, moved or removed.
struct RowBinding {
  /// The rows by the slot's id below the campaign.
  private(set) var rows: [String: ContentRow] = [:]
  /// The pinned slots by platform, week and number, those that stand from before among them.
  private(set) var pins: [Platform: [Week: [Int: Pin]]] = [:]
  /// The pins of occurrences of recurring posts, by the slot's id below the campaign.
  private(set) var occurrencePins: [String: Pin] = [:]
  /// What was noticed.
  private(set) var diagnostics: [Diagnostic] = []
  /// Rows that still want a slot, in the order of the file, each with the slot it had before.
  private(set) var waiting: [(row: ContentRow, before: String?)] = []

  private let campaign: Campaign
  private let past: Past
  /// Numbers that are spoken for.
  private var reserved: [Platform: [Week: Set<Int>]] = [:]

  init(_ campaign: Campaign, past: Past) {
    self.campaign = campaign
    self.past = past
    for item in past.kept where item.series == nil {
      reserved[item.platform, default: [:]][item.week, default: []].insert(item.number)
      if item.isPinned { pins[item.platform, default: [:]][item.week, default: [:]][item.number] = Pin(kept: item) }
    }
    for row in campaign.content where row.slot != nil { bindSlot(row) }
    bindOthers(campaign.content.filter { $0.slot == nil })
  }

  /// Gives the waiting rows their former slots where these are free, the others the next free ones in order of time.
  mutating func assign(_ slots: [String], of platform: Platform) {
    let mine = waiting.filter { $0.row.platform == platform }
    waiting.removeAll { $0.row.platform == platform }
    let free = Set(slots.filter { rows[$0] == nil })
    var left: [ContentRow] = []
    for (row, before) in mine {
      if let before, free.contains(before), rows[before] == nil { rows[before] = row } else { left.append(row) }
    }
    let orphans = past.kept.filter { item in
      item.platform == platform && item.contentKey != nil && !past.published.contains(item.id)
    }.map(\.slot)
    var open = (orphans + slots).filter { rows[$0] == nil }[...]
    for row in left {
      if let slot = open.popFirst() { rows[slot] = row } else { diagnostics.append(.contentUnplaced(row)) }
    }
  }

  private mutating func bindSlot(_ row: ContentRow) {
    guard let slot = row.slot?.value else { return }
    rows[slot] = row
    let parts = slot.split(separator: "/").map(String.init)
    guard parts.count == 3, let week = Week(parts[1]) else { return }
    let number = Int(parts[2])
    if let number { reserved[row.platform, default: [:]][week, default: []].insert(number) }
    guard let time = row.time else { return }
    let pin = Pin(time, in: campaign.zone)
    if let item = past.keptBySlot[slot] { return compare(pin, with: item) }
    guard pin.local.day.week == week else {
      diagnostics.append(.pinRefused(time, "it lies outside \(week), the week of the slot \(slot)"))
      return
    }
    guard isPossible(pin, time), (number ?? 1) <= 200 else { return }
    if let number {
      pins[row.platform, default: [:]][week, default: [:]][number] = pin
    } else {
      occurrencePins[slot] = pin
    }
  }

  private mutating func bindOthers(_ others: [ContentRow]) {
    var former = past.previous.filter { $0.contentKey != nil && rows[$0.slot] == nil }
    var found: [Int: CalendarItem] = [:]
    func find(_ index: Int, _ matches: (CalendarItem) -> Bool) {
      guard found[index] == nil, let place = former.firstIndex(where: matches) else { return }
      found[index] = former.remove(at: place)
    }
    let times = others.map { row in row.time.map { Pin($0, in: campaign.zone).instant } }
    // Rows may say the same, one with a time and one without: each keeps its own item.
    for (index, row) in others.enumerated() {
      find(index) { item in
        item.contentKey == row.key && times[index].map { item.isPinned && item.scheduledAt == $0 } ?? !item.isPinned
      }
    }
    for (index, row) in others.enumerated() { find(index) { $0.contentKey == row.key } }
    for (index, row) in others.enumerated() {
      guard let time = times[index] else { continue }
      find(index) { $0.platform == row.platform && $0.isPinned && $0.scheduledAt == time }
    }
    for item in found.values where item.series == nil {
      reserved[item.platform, default: [:]][item.week, default: []].insert(item.number)
    }
    for (index, row) in others.enumerated() { bind(row, to: found[index]) }
  }

  private mutating func bind(_ row: ContentRow, to item: CalendarItem?) {
    let pin = row.time.map { Pin($0, in: campaign.zone) }
    if let item, past.keptBySlot[item.slot] != nil {
      rows[item.slot] = row
      if let pin { compare(pin, with: item) }
      return
    }
    guard let time = row.time, let pin else {
      waiting.append((row, item?.slot))
      return
    }
    guard isPossible(pin, time) else { return }
    let week = pin.local.day.week
    let taken = reserved[row.platform]?[week] ?? []
    let number = item.flatMap { $0.week == week ? $0.number : nil } ?? (1...).first { !taken.contains($0) } ?? 1
    reserved[row.platform, default: [:]][week, default: []].insert(number)
    pins[row.platform, default: [:]][week, default: [:]][number] = pin
    rows["\(row.platform)/\(week)/\(number)"] = row
  }

  /// Says so where a row wants another time for an item that is not moved any more.
  private mutating func compare(_ pin: Pin, with item: CalendarItem) {
    guard item.scheduledAt != pin.instant, !past.published.contains(item.id), let place = pin.location else { return }
    let why = item.scheduledAt < past.asOf ? "is past" : "is begun"
    diagnostics.append(
      .pinRefused(
        Placed(.local(pin.wanted), at: place), "\(item.id) \(why) and stays at \(item.local)",
        help: "move its publishing with `campaign-ops task reschedule \(item.id)/post --to \(pin.wanted)`"))
  }

  private mutating func isPossible(_ pin: Pin, _ time: Placed<PinnedTime>) -> Bool {
    guard campaign.flight.contains(pin.local.day) else {
      diagnostics.append(.pinOutsideFlight(time, campaign.flight))
      return false
    }
    guard past.isEmpty || pin.instant >= past.asOf else {
      diagnostics.append(.pinRefused(time, "it is past, and nothing is added to the past of a calendar"))
      return false
    }
    return true
  }
}

extension CalendarItem {
  /// The id without the campaign, as `content.csv` names slots.
  var slot: String { String(id.drop { $0 != "/" }.dropFirst()) }
}

extension Diagnostic {
  fileprivate static func contentUnplaced(_ row: ContentRow) -> Diagnostic {
    Diagnostic(
      .contentUnplaced, at: row.location,
      "the \(row.platform) calendar has no free slot left for this row, so it is not used")
  }

  fileprivate static func pinRefused(_ time: Placed<PinnedTime>, _ why: String, help: String? = nil) -> Diagnostic {
    Diagnostic(.pinRefused, at: time.location, "nothing is put at \(time.value): \(why)", help: help)
  }

  fileprivate static func pinOutsideFlight(_ time: Placed<PinnedTime>, _ flight: DayRange) -> Diagnostic {
    Diagnostic(
      .outsideFlight, at: time.location, "\(time.value) is outside the flight from \(flight.first) to \(flight.last)")
  }
}
