public import Campaigns
import Diagnostics
import Quantities

/// What all campaigns together publish on each account, so that they keep out of each other's way.
///
/// Whatever is pinned, past or begun stands first, of all campaigns; the rest is added campaign by campaign, in the order
/// of their ids, so that the order of files makes no difference.
public struct AccountTimes: Sendable {
  private struct Entry {
    let campaign: CampaignID
    let at: Instant
  }

  private var entries: [Account: [Entry]] = [:]
  /// The strictest rules that any campaign has for an account.
  private var rules: [Account: AccountRules] = [:]

  /// Makes an empty book.
  public init() {}

  /// Notes the items of a campaign, in place of what was noted for it before; what is never published takes no room.
  public mutating func note(
    _ items: [CalendarItem], _ times: PublishingTimes = PublishingTimes(), of campaign: Campaign
  ) {
    note(items.compactMap { item in times.time(of: item).map { (item.platform, $0) } }, of: campaign)
  }

  /// Notes the last calendar of a campaign whose definition has errors: it is published while somebody mends it.
  public mutating func note(
    _ items: [CalendarItem], _ times: PublishingTimes = PublishingTimes(), of held: HeldCampaign
  ) {
    for item in items {
      guard let account = held.account(of: item.platform), let at = times.time(of: item) else { continue }
      entries[account, default: []].append(Entry(campaign: held.id, at: at))
    }
  }

  /// Notes the spacing and caps of a campaign, which hold for all that share its accounts.
  ///
  /// Everybody keeps the strictest: a campaign that allowed less could otherwise crowd one that does not.
  mutating func noteRules(of campaign: Campaign) {
    for platform in campaign.platforms.map(\.value) {
      let account = campaign.account(of: platform)
      var strictest = rules[account] ?? AccountRules()
      strictest.spacingMinutes = max(strictest.spacingMinutes ?? 0, campaign.spacingMinutes(on: platform))
      strictest.perDay = [strictest.perDay, campaign.perDay(on: platform)].compactMap(\.self).min()
      rules[account] = strictest
    }
  }

  /// What holds for a campaign's items on a platform.
  func rules(on platform: Platform, of campaign: Campaign) -> AccountRules {
    rules[campaign.account(of: platform)]
      ?? AccountRules(
        spacingMinutes: campaign.spacingMinutes(on: platform), perDay: campaign.perDay(on: platform))
  }

  mutating func note(_ times: [(platform: Platform, at: Instant)], of campaign: Campaign) {
    for account in entries.keys { entries[account]?.removeAll { $0.campaign == campaign.id } }
    for (platform, group) in Dictionary(grouping: times, by: \.platform) {
      entries[campaign.account(of: platform), default: []] += group.map { Entry(campaign: campaign.id, at: $0.at) }
    }
  }

  /// When other campaigns publish on the account that a campaign uses on a platform, in order.
  func others(on platform: Platform, beside campaign: Campaign) -> [Instant] {
    (entries[campaign.account(of: platform)] ?? []).filter { $0.campaign != campaign.id }.map(\.at).sorted()
  }
}

/// Moments at which something is published on one account, in order.
struct TakenTimes {
  private(set) var moments: [Instant]

  init(_ moments: [Instant]) { self.moments = moments.sorted() }

  mutating func insert(_ instant: Instant) { moments.insert(instant, at: firstIndex(notBefore: instant)) }

  /// Whether a moment keeps so many seconds to all others.
  func isApart(_ instant: Instant, by gap: Int64) -> Bool {
    let index = firstIndex(notBefore: instant)
    if index < moments.count, instant.seconds(until: moments[index]) < gap { return false }
    return index == 0 || moments[index - 1].seconds(until: instant) >= gap
  }

  /// The moments from one to before another.
  func between(_ start: Instant, _ end: Instant) -> ArraySlice<Instant> {
    let first = firstIndex(notBefore: start)
    return moments[first..<max(first, firstIndex(notBefore: end))]
  }

  /// The position of the first moment that is not before another.
  private func firstIndex(notBefore instant: Instant) -> Int {
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Zone {
  /// The first moment of a day; of a day that its clocks skip, the first after it.
  func start(of day: Day) -> Instant {
    switch resolve(LocalTime(day: day, time: .midnight)) {
    case .unique(let instant), .gap(let instant), .overlap(let instant, _): instant
    }
  }
}
