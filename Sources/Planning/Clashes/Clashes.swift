public import Campaigns
public import Diagnostics
public import Quantities

/// What one campaign brings to the search for clashes.
public struct ClashSource: Sendable {
  let campaign: Campaign
  let items: [CalendarItem]
  let tasks: [OperatorTask]
  let places: [String: Location]

  /// Collects a campaign's items and tasks, with where a person wrote for items, by id.
  public init(_ campaign: Campaign, _ items: [CalendarItem], _ tasks: [OperatorTask], _ places: [String: Location]) {
    self.campaign = campaign
    self.items = items
    self.tasks = tasks
    self.places = places
  }

  /// Where an item comes from: its row, its recurring post, else its platform's cadence.
  func place(of item: CalendarItem) -> Location {
    if let place = places[item.id] { return place }
    let post = campaign.calendar.recurring.first { $0.name.value == item.series }
    return post?.name.location ?? campaign.cadence[item.platform]?.location ?? campaign.location
  }
}

/// Finds what is in each other's way, over all campaigns: items too near on one account, repeated copy, full days and
/// full hours.
///
/// Only what is still to come is reported, each time at the later of two places with a note at the earlier.
public enum Clashes {
  /// All clashes, sorted.
  ///
  /// Findings: `items-too-near`, `copy-repeated`, `day-over-cap`, `hour-overloaded`.
  public static func found(among sources: [ClashSource], settings: Settings, asOf: Instant) -> [Diagnostic] {
    let byAccount = Dictionary(grouping: sources.flatMap(PlannedItem.all), by: \.account)
    var found: [Diagnostic] = []
    for account in byAccount.keys.sorted() {
      let items = (byAccount[account] ?? []).sorted { ($0.at, $0.item.id) < ($1.at, $1.item.id) }
      guard items.last.map({ $0.at >= asOf }) ?? false else { continue }
      found += tooNear(items, settings.clashes, asOf) + overOwnCap(items, asOf)
      if let facts = DatedFacts(account.platform, in: settings) { found += NetworkCap.exceeded(items, facts, asOf) }
      found += CopyClashes(items, settings.clashes, asOf: asOf).found
    }
    return (found + overloadedHours(sources, settings, asOf)).sorted()
  }

  private static func tooNear(_ items: [PlannedItem], _ settings: ClashSettings, _ asOf: Instant) -> [Diagnostic] {
    zip(items, items.dropFirst()).compactMap { one, next in
      let least = settings.minutes ?? min(one.spacing, next.spacing)
      guard next.at >= asOf, one.at.seconds(until: next.at) < Int64(least) * 60 else { return nil }
      return .itemsTooNear(one, next, least: least)
    }
  }

  private static func overOwnCap(_ items: [PlannedItem], _ asOf: Instant) -> [Diagnostic] {
    guard items.contains(where: { $0.perDay != nil }) else { return [] }
    return Dictionary(grouping: items) { $0.local.day }.values.compactMap { day in
      guard let last = day.last, let first = day.first, last.at >= asOf else { return nil }
      guard let most = day.compactMap(\.perDay).min(), day.count > most else { return nil }
      return .dayOverCap(first, last, count: day.count, most: most)
    }
  }

  private static func overloadedHours(
    _ sources: [ClashSource], _ settings: Settings, _ asOf: Instant
  ) -> [Diagnostic] {
    let most = settings.clashes.tasksPerHour
    guard most > 0 else { return [] }
    var hours: [OwnerHour: [(task: OperatorTask, source: Int)]] = [:]
    for (index, source) in sources.enumerated() {
      for task in source.tasks where task.status.isOpen && !task.isWaiting && task.dueAt >= asOf {
        guard let owner = task.owner else { continue }
        let local = settings.zone.local(at: task.dueAt)
        hours[OwnerHour(owner: owner, day: local.day, hour: local.time.hour), default: []].append((task, index))
      }
    }
    return hours.compactMap { hour, tasks in
      guard tasks.count > most else { return nil }
      let ordered = tasks.sorted { ($0.task.dueAt, $0.task.id) < ($1.task.dueAt, $1.task.id) }
      guard let first = ordered.first, let last = ordered.last else { return nil }
      return .hourOverloaded(
        hour.owner, "\(hour.day)T\(TimeOfDay(hour: hour.hour, minute: 0) ?? .midnight)", count: tasks.count, most: most,
        (first.task.id, sources[first.source].place(of: first.task)),
        (last.task.id, sources[last.source].place(of: last.task)))
    }
  }
}

private struct OwnerHour: Hashable {
  let owner: String
  let day: Day
  let hour: Int
}

/// An item with what is needed to compare it with others on its account.
struct PlannedItem {
  let item: CalendarItem
  let account: Account
  /// When it is published, or was meant to be, after any rescheduling.
  let at: Instant
  /// The same by its campaign's clocks.
  let local: LocalTime
  let place: Location
  let spacing: Int
  let perDay: Int?

  /// The items of a campaign that are or will be published.
  static func all(of source: ClashSource) -> [PlannedItem] {
    let posts = Dictionary(source.tasks.filter { $0.type == .post }.map { ($0.item, $0) }) { first, _ in first }
    return source.items.compactMap { item in
      let post = posts[item.id]
      guard post?.status != .cancelled, post?.status != .missed else { return nil }
      return PlannedItem(
        item: item, account: source.campaign.account(of: item.platform),
        at: post?.completedAt ?? post?.dueAt ?? item.scheduledAt,
        local: post?.completedLocal ?? post?.dueLocal ?? item.local, place: source.place(of: item),
        spacing: source.campaign.spacingMinutes(on: item.platform), perDay: source.campaign.perDay(on: item.platform))
    }
  }
}

extension ClashSource {
  fileprivate func place(of task: OperatorTask) -> Location {
    places[task.item] ?? campaign.cadence[task.platform]?.location ?? campaign.location
  }
}

extension Diagnostic {
  fileprivate static func itemsTooNear(_ one: PlannedItem, _ next: PlannedItem, least: Int) -> Diagnostic {
    let minutes = one.at.seconds(until: next.at) / 60
    let distance = minutes == 0 ? "at the same time as" : "\(minutes) minutes after"
    return Diagnostic(
      .itemsTooNear, at: next.place,
      "\(next.item.id) is published at \(next.local), \(distance) \(one.item.id) on the \(next.account); "
        + "\(least) minutes is the least",
      notes: [Note("\(one.item.id) is at \(one.local)", at: one.place)])
  }

  fileprivate static func dayOverCap(
    _ first: PlannedItem, _ last: PlannedItem, count: Int, most: Int
  ) -> Diagnostic {
    Diagnostic(
      .dayOverCap, at: last.place,
      "the \(last.account) has \(count) items on \(last.local.day), but it may have \(most) a day",
      notes: [Note("the first of them, \(first.item.id)", at: first.place)])
  }

  fileprivate static func hourOverloaded(
    _ owner: String, _ hour: String, count: Int, most: Int, _ first: (id: String, place: Location),
    _ last: (id: String, place: Location)
  ) -> Diagnostic {
    Diagnostic(
      .hourOverloaded, at: last.place,
      "\(owner) has \(count) tasks in the hour from \(hour), more than \(most); the last is \(last.id)",
      notes: [Note("the first of them, \(first.id)", at: first.place)])
  }
}
