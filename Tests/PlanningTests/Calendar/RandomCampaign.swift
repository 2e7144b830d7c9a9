import Campaigns
import Diagnostics
import Foundation
import Quantities
import TestSupport

/// How many campaigns each property is tried on: a small number, or what `CAMPAIGN_OPS_SEEDS` says.
func seeds(_ usual: UInt64) -> Range<UInt64> {
  0..<(ProcessInfo.processInfo.environment["CAMPAIGN_OPS_SEEDS"].flatMap { UInt64($0) } ?? usual)
}

/// Campaigns of all sorts, the same for the same seed.
struct RandomCampaign {
  var random: SeededGenerator
  let base: Campaign
  private static let template = Result { try PlanSamples.campaign(PlanSamples.full) }
  private static let zones = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Africa/Cairo"]
    .compactMap(PlanSamples.zone)

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    base = try RandomCampaign.template.get()
  }

  mutating func make() throws -> Campaign {
    var campaign = base
    campaign.zone = random.pick(RandomCampaign.zones) ?? .utc
    let first = Day(daysSinceEpoch: 20_500 + random.int(0...500))
    campaign.flight = DayRange(first: first, last: first.adding(random.int(0...60))) ?? campaign.flight
    let platforms = Array([Platform.linkedin, .x, .email, .instagram, .bluesky].prefix(random.int(1...5)))
    campaign.platforms = platforms.map { Placed($0, at: base.location) }
    campaign.cadence = [:]
    for platform in platforms {
      let hundredths = random.int(0...4) == 0 ? random.int(0...400) : random.int(0...9) * 100
      campaign.cadence[platform] = Placed(
        Cadence(perWeek: Amount(micros: Int64(hundredths) * 10_000)), at: base.location)
    }
    campaign.calendar = rules(campaign, platforms)
    campaign.content = pins(campaign, platforms)
    return campaign
  }

  /// The same campaign after somebody changed its definition or its content in the middle of the flight.
  mutating func changed(_ campaign: Campaign) -> Campaign {
    var changed = campaign
    let flight = campaign.flight
    switch random.int(0...7) {
    case 0: changed.zone = pick() ?? .utc
    case 1:
      changed.platforms.append(Placed(.threads, at: base.location))
      changed.cadence[.threads] = Placed(Cadence(perWeek: Amount(micros: 2_500_000)), at: base.location)
    case 2 where campaign.platforms.count > 1:
      let gone = changed.platforms.removeFirst().value
      changed.cadence[gone] = nil
      changed.content.removeAll { $0.platform == gone }
    case 3: changed.flight = DayRange(first: flight.first, last: flight.first.adding(random.int(0...30))) ?? flight
    case 4: changed.flight = DayRange(first: flight.first, last: flight.last.adding(random.int(1...30))) ?? flight
    case 5: changed.flight = DayRange(first: min(flight.last, flight.first.adding(9)), last: flight.last) ?? flight
    case 6:
      let first = flight.first.adding(random.int(0...40))
      changed.calendar.blackouts =
        DayRange(first: first, last: first.adding(random.int(0...9))).map {
          [Blackout(days: $0, location: base.location)]
        } ?? []
    default:
      changed.content = changed.content.reversed().dropLast(random.int(0...2)).map { row in
        var row = row
        if random.int(0...1) == 0 { row.title = "Written anew" } else { row.time = nil }
        return row
      }
    }
    return changed
  }

  /// Draws one of the zones.
  mutating func pick() -> Zone? { random.pick(RandomCampaign.zones) }

  /// Draws a post that comes round again on some of a campaign's platforms.
  mutating func post(of campaign: Campaign) throws -> RecurringPost {
    let every = random.int(1...30)
    let first = campaign.flight.first.adding(random.int(-3...20))
    return RecurringPost(
      name: Placed("care-tips", at: base.location),
      platforms: Array(campaign.platforms.map(\.value).prefix(random.int(1...2))), everyDays: every,
      first: random.int(0...2) == 0 ? nil : first,
      at: random.int(0...1) == 0 ? nil : TimeOfDay(minutes: random.int(0...1_439)),
      until: random.int(0...2) == 0 ? first.adding(random.int(0...50)) : nil,
      count: random.int(0...2) == 0 ? random.int(1...6) : nil, cooldownDays: random.int(0...every))
  }

  /// Draws times that a person chose, some of them outside the flight or against the rules, and rows without a time.
  private mutating func pins(_ campaign: Campaign, _ platforms: [Platform]) -> [ContentRow] {
    guard random.int(0...1) == 0 else { return [] }
    return (0..<random.int(1...6)).compactMap { index in
      guard let platform = random.pick(platforms), let time = TimeOfDay(minutes: random.int(0...287) * 5) else {
        return nil
      }
      let place = Location(path: "campaigns/spring/content.csv", line: index + 2, column: 1)
      var row = ContentRow(platform: platform, at: place)
      row.title = "Row \(index)"
      if random.int(0...3) > 0 {
        let day = campaign.flight.first.adding(random.int(-2...(campaign.flight.count + 2)))
        row.time = Placed(.local(LocalTime(day: day, time: time)), at: place)
      }
      return row
    }
  }

  /// Draws other rules for the same campaign.
  mutating func rules(_ campaign: Campaign, _ platforms: [Platform]) -> CalendarRules {
    var rules = CalendarRules()
    rules.workingDays = Set(Weekday.allCases.filter { _ in random.int(0...2) > 0 })
    if rules.workingDays.isEmpty { rules.workingDays = [.wednesday] }
    rules.windows = (0..<random.int(0...3)).compactMap { _ in
      let from = random.int(0...1_439)
      let to = random.int(0...2) == 0 ? from : min(1_439, from + random.int(0...600))
      guard let start = TimeOfDay(minutes: from), let end = TimeOfDay(minutes: to) else { return nil }
      return PostingWindow(
        platforms: random.int(0...1) == 0 ? [] : Set(platforms.prefix(1)),
        days: random.int(0...2) == 0 ? [.monday, .wednesday] : [],
        from: start, to: end, location: base.location)
    }
    if random.int(0...2) == 0, let from = TimeOfDay(minutes: random.int(0...1_439)),
      let to = TimeOfDay(minutes: random.int(0...1_439))
    {
      rules.quietHours = QuietHours(from: from, to: to)
    }
    rules.blackouts = (0..<random.int(0...2)).compactMap { _ in
      let first = campaign.flight.first.adding(random.int(0...30))
      return DayRange(first: first, last: first.adding(random.int(0...7))).map {
        Blackout(days: $0, location: base.location)
      }
    }
    rules.spacingMinutes = [0, 15, 47, 60, 240][random.int(0...4)]
    for platform in platforms where random.int(0...3) == 0 { rules.perDay[platform] = random.int(1...3) }
    return rules
  }
}
