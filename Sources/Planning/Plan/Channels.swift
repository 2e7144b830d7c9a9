import Campaigns
import Diagnostics
import Quantities

extension Planner {
  /// One line for each platform; a person's windows and mix win over the platform's usual ones.
  static func channels(of campaign: Campaign, settings: Settings) -> [ChannelPlan] {
    campaign.platforms.map(\.value).map { platform in
      let facts = PlatformFacts.of(platform, in: settings)
      return ChannelPlan(
        platform: platform, name: facts?.name ?? platform.text,
        cadence: campaign.cadence[platform]?.value ?? Cadence(perWeek: .zero),
        owner: campaign.owner(of: platform),
        mix: mix(of: platform, facts, campaign),
        hours: hours(of: platform, facts, campaign),
        limit: facts?.limit ?? TextLimit(counting: .characters, most: nil))
    }
  }

  private static func mix(
    of platform: Platform, _ facts: PlatformFacts?, _ campaign: Campaign
  ) -> PlanPart<[ContentWeight]> {
    let written = campaign.calendar.mix[platform]?.filter { $0.weight > 0 } ?? []
    if !written.isEmpty { return PlanPart(written, .authored) }
    let usual = facts?.defaultMix ?? [ContentWeight(type: .post, weight: 1)]
    return PlanPart(usual, .generated(template: "platform-mix/1"))
  }

  private static func hours(
    of platform: Platform, _ facts: PlatformFacts?, _ campaign: Campaign
  ) -> PlanPart<[ChannelHours]> {
    let days = campaign.calendar.workingDays.sorted()
    let windows = campaign.calendar.windows(for: platform)
    guard windows.isEmpty else {
      let hours = days.flatMap { day in
        windows.filter { $0.days.isEmpty || $0.days.contains(day) }
          .map { ChannelHours(day: day, from: $0.from, to: $0.to) }
          .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      }
      return PlanPart(hours, .authored)
    }
    let usual = days.compactMap { day -> ChannelHours? in
      guard let hours = facts?.hours(on: day) ?? UsualHours.working.times else { return nil }
      return ChannelHours(day: day, from: hours.from, to: hours.to)
    }
    return PlanPart(usual, .generated(template: "platform-hours/1"))
  }
}

extension CalendarRules {
  /// The author's windows for a platform: those that name it, else those for all; empty means the usual hours.
  func windows(for platform: Platform) -> [PostingWindow] {
    let own = windows.filter { $0.platforms.contains(platform) }
    return own.isEmpty ? windows.filter(\.platforms.isEmpty) : own
  }
}
