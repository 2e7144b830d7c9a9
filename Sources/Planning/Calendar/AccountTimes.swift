public import Campaigns
import Diagnostics
import Quantities

/// What all campaigns together publish on each account, so that they keep out of each other's way.
///
/// Whatever is pinned, past or begun stands first, of all campaigns; the rest is added campaign by campaign, in the order
/// of their ids, so that the order of files makes no difference.
public struct AccountTimes: Sendable {
  /// All that is published on each account.
  private var all: [Account: TakenTimes] = [:]
  /// What of it each campaign publishes, to be taken out again.
  private var own: [CampaignID: [Account: [Instant]]] = [:]
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
      all[account, default: TakenTimes()].insert(at)
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
    for (account, moments) in own.removeValue(forKey: campaign.id) ?? [:] {
      for moment in moments { all[account]?.remove(moment) }
    }
    for (platform, at) in times {
      let account = campaign.account(of: platform)
      all[account, default: TakenTimes()].insert(at)
      own[campaign.id, default: [:]][account, default: []].append(at)
    }
  }

  /// When other campaigns publish on the account that a campaign uses on a platform.
  func others(on platform: Platform, beside campaign: Campaign) -> TakenTimes {
    let account = campaign.account(of: platform)
    var others = all[account] ?? TakenTimes()
    for moment in own[campaign.id]?[account] ?? [] { others.remove(moment) }
    return others
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
