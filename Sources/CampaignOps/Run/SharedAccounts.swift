import Campaigns
import Diagnostics
import Planning

/// The calendars of all campaigns, those that share accounts one after the other.
///
/// A campaign keeps clear of all that campaigns before it, in the order of their ids, publish on its accounts. Campaigns
/// that no account connects, directly or by way of others, do not matter to each other, so they are planned at once.
struct SharedAccounts {
  private let stages: [CampaignStage]
  private let plans: [CampaignPlan?]
  private let held: [HeldItems]

  /// What a campaign in error still publishes.
  private struct HeldItems: Sendable {
    let campaign: HeldCampaign
    let items: [CalendarItem]
    let times: PublishingTimes
    let accounts: Set<Account>
  }

  /// Campaigns connected by accounts, by their places in order.
  private struct Group: Sendable {
    var members: [Int]
    var accounts: Set<Account>
  }

  /// Prepares for the campaigns with their plans; one without a plan still keeps what it has.
  init(_ stages: [CampaignStage], _ plans: [CampaignPlan?], _ sources: StageSources) {
    self.stages = stages
    self.plans = plans
    held = sources.book.held.map { held in
      let items = sources.previous.items(of: held.id) ?? []
      let records = sources.book.progress.filter { $0.campaign == held.id }
      return HeldItems(
        campaign: held, items: items, times: PublishingTimes(records, isOver: false, asOf: sources.asOf),
        accounts: Set(Set(items.map(\.platform)).compactMap { held.account(of: $0) }))
    }
  }

  /// The calendar of each campaign, nothing for one without a plan.
  ///
  /// Between two campaigns it asks whether to go on, and throws what that throws.
  func schedules<Stop: Error>(goOn: @escaping @Sendable () throws(Stop) -> Void) throws(Stop) -> [Schedule?] {
    let (stages, plans, held) = (stages, plans, held)
    let schedule = { @Sendable (group: Group) throws(Stop) -> [(place: Int, schedule: Schedule?)] in
      var accounts = AccountTimes()
      for place in group.members { stages[place].note(in: &accounts) }
      for one in held where !one.accounts.isDisjoint(with: group.accounts) {
        accounts.note(one.items, one.times, of: one.campaign)
      }
      return try group.members.map { (place) throws(Stop) -> (place: Int, schedule: Schedule?) in
        try goOn()
        guard let plan = plans[place] else { return (place, nil) }
        let schedule = stages[place].schedule(plan, beside: accounts)
        accounts.note(schedule.items, stages[place].times, of: stages[place].campaign)
        return (place, schedule)
      }
    }
    let made = try SideBySide.map(groups(), goOn: goOn, asking: schedule)
    return made.flatMap(\.self).sorted { $0.place < $1.place }.map(\.schedule)
  }

  /// Campaigns by what connects them, each group in the order of the ids, the largest first, so that no thread is left
  /// with it at the end.
  private func groups() -> [Group] {
    var connections = Connections(stages.count)
    var last: [Account: Int] = [:]
    let accounts = stages.map(\.accounts)
    for place in stages.indices {
      for account in accounts[place] {
        if let other = last.updateValue(place, forKey: account) { connections.join(other, place) }
      }
    }
    var groups: [Int: Group] = [:]
    for place in stages.indices {
      let first = connections.first(of: place)
      groups[first, default: Group(members: [], accounts: [])].members.append(place)
      groups[first]?.accounts.formUnion(accounts[place])
    }
    return groups.sorted { ($1.value.members.count, $0.key) < ($0.value.members.count, $1.key) }.map(\.value)
  }
}

/// Which of some numbered things are connected.
private struct Connections {
  /// A thing of a lower number that each is connected with, or itself.
  private var lower: [Int]

  init(_ count: Int) { lower = Array(0..<count) }

  /// The lowest number among all that a thing is connected with.
  mutating func first(of place: Int) -> Int {
    var first = place
    while lower[first] < first {
      lower[first] = lower[lower[first]]
      first = lower[first]
    }
    return first
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (first(of: one), first(of: other))
    lower[max(one, other)] = min(one, other)
  }
}
