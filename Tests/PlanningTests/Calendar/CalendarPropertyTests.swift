import Campaigns
import Diagnostics
import Planning
import Quantities
import TestSupport
import Testing

/// What holds for every campaign, whatever its rules.
@Suite struct CalendarPropertyTests {
  @Test(arguments: seeds(90))
  func keepsEveryRuleOrSaysWhyNot(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    let campaign = try random.make()
    let made = try schedule(campaign)
    #expect(Set(made.items.map(\.id)).count == made.items.count)
    for row in campaign.content {
      // Every row is used or has a finding.
      #expect(
        made.places.values.contains(row.location) || made.diagnostics.contains { $0.location == row.location })
    }
    for item in made.items {
      #expect(campaign.flight.contains(item.local.day))
      #expect(campaign.zone.local(at: item.scheduledAt) == item.local && item.local.day.week == item.week)
      // A person's time goes before the rules, and what it goes against is said.
      guard !item.isPinned else { continue }
      #expect(campaign.calendar.workingDays.contains(item.local.day.weekday))
      #expect(item.local.day.week == item.week)
      #expect(!campaign.calendar.blackouts.contains { $0.days.contains(item.local.day) })
      #expect(campaign.calendar.quietHours?.contains(item.local.time) != true)
      #expect(campaign.zone.local(at: item.scheduledAt) == item.local)
      #expect(item.id == "\(campaign.id)/\(item.platform)/\(item.week)/\(item.number)")
      let isMoved = made.diagnostics.contains { $0.code == .localTimeGap && $0.message.hasPrefix(item.id + " ") }
      #expect(isMoved || isInWindow(item, campaign))
    }
    for platform in campaign.platforms.map(\.value) {
      let items = made.items.filter { $0.platform == platform }
      for (one, next) in zip(items, items.dropFirst()) where !(one.isPinned && next.isPinned) {
        #expect(
          one.scheduledAt.seconds(until: next.scheduledAt) >= Int64(max(1, campaign.calendar.spacingMinutes)) * 60)
      }
      if let most = campaign.calendar.perDay[platform] {
        for day in Dictionary(grouping: items, by: \.local.day).values where day.contains(where: { !$0.isPinned }) {
          #expect(day.count <= most)
        }
      }
      expectCadence(of: platform, campaign, made)
    }
  }

  private func isInWindow(_ item: CalendarItem, _ campaign: Campaign) -> Bool {
    let own = campaign.calendar.windows.filter { $0.platforms.contains(item.platform) }
    let windows = own.isEmpty ? campaign.calendar.windows.filter(\.platforms.isEmpty) : own
    return windows.isEmpty
      || windows.contains {
        ($0.days.isEmpty || $0.days.contains(item.local.day.weekday)) && $0.from <= item.local.time
          && item.local.time <= $0.to
      }
  }

  /// Each full week has exactly its cadence, more only where people pinned more; what is missing is said, with the rule.
  ///
  /// A cadence of so many hundredths gives after n full weeks n times as many, rounded half up, which is counted here
  /// without the tool's own steps.
  private func expectCadence(
    of platform: Platform, _ campaign: Campaign, _ made: Schedule
  ) {
    guard let cadence = campaign.cadence[platform]?.value.perWeek else { return }
    let hundredths = cadence.micros / 10_000
    var full: Int64 = 0
    for week in campaign.flight.weeks {
      let working = week.days.filter { campaign.calendar.workingDays.contains($0.weekday) }
      guard working.allSatisfy(campaign.flight.contains) else { continue }
      let wanted = (hundredths * (full + 1) + 50) / 100 - (hundredths * full + 50) / 100
      full += 1
      let items = made.items.filter { $0.platform == platform && $0.week == week && $0.series == nil }
      let finding = made.diagnostics.first {
        $0.code == .itemUnplaceable && $0.message.contains(" \(platform) items of \(week) ")
      }
      let missing = finding.flatMap { Int($0.message.prefix { $0 != " " }) } ?? 0
      #expect(items.count + missing == max(Int(wanted), items.count(where: \.isPinned)), "\(platform) \(week)")
      if let finding {
        let rules = ["leaves no day", "no posting hours", "minutes between items", "no free time"]
        #expect(missing > 0 && rules.contains { finding.message.contains($0) }, "\(finding.message)")
      }
    }
  }

  /// Fractions of all sizes, over flights of a year: every full week and all of them together.
  @Test(arguments: [10, 25, 33, 50, 66, 75, 90, 110, 125, 150, 225, 250, 333, 466, 675])
  func fractionsAddUpOverAYear(hundredths: Int) throws {
    var campaign = try PlanSamples.campaign(#""start": "2026-01-05", "end": "2027-01-03", "platforms": ["linkedin"]"#)
    campaign.cadence[.linkedin] = Placed(
      Cadence(perWeek: Amount(micros: Int64(hundredths) * 10_000)), at: campaign.location)
    let made = try schedule(campaign)
    #expect(made.items.count == (hundredths * 52 + 50) / 100)
    expectCadence(of: .linkedin, campaign, made)
    let counts = campaign.flight.weeks.map { week in made.items.count { $0.week == week } }
    #expect(Set(counts).count <= 2 && (counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
  }

  /// Campaigns on one account with pins, caps, spacing and recurring posts of their own: all keep the strictest spacing,
  /// and the order in which they are noted makes no difference.
  @Test(arguments: seeds(40))
  func campaignsOnOneAccountKeepApart(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    let zone = random.pick() ?? .utc
    let campaigns = try ["a", "b", "c"].map { id -> Campaign in
      var campaign = try random.make()
      campaign.id = try #require(CampaignID(id))
      campaign.zone = zone
      campaign.platforms = [Placed(.linkedin, at: campaign.location)]
      campaign.flight = random.base.flight
      campaign.content = []
      campaign.calendar.spacingMinutes = max(30, campaign.calendar.spacingMinutes)
      return campaign
    }
    let once = try together(campaigns, noting: campaigns)
    #expect(try together(campaigns, noting: campaigns.reversed()).map(\.items) == once.map(\.items))
    let least = Int64(campaigns.map(\.calendar.spacingMinutes).max() ?? 0) * 60
    let most = campaigns.compactMap { $0.calendar.perDay[.linkedin] }.min()
    let all = once.flatMap(\.items).sorted { $0.scheduledAt < $1.scheduledAt }
    for (one, next) in zip(all, all.dropFirst()) {
      #expect(one.scheduledAt.seconds(until: next.scheduledAt) >= least, "\(one.id) \(next.id)")
    }
    for (day, items) in Dictionary(grouping: all, by: \.local.day) { #expect(items.count <= most ?? .max, "\(day)") }
    for (campaign, made) in zip(campaigns, once) { expectCadence(of: .linkedin, campaign, made) }
  }

  private func together(_ campaigns: [Campaign], noting order: [Campaign]) throws -> [Schedule] {
    var accounts = AccountTimes()
    for campaign in order { Scheduler.note(campaign, previous: [], frozen: [], asOf: .earliest, in: &accounts) }
    return try campaigns.map { campaign in
      let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
      let made = Scheduler.schedule(
        campaign: campaign, plan: plan, previous: [], frozen: [], beside: accounts, asOf: .earliest)
      accounts.note(made.items, of: campaign)
      return made
    }
  }

  /// Recurring posts come at their interval, never before their cool-down is over, never after their end, and each that
  /// does not come has a finding.
  ///
  /// In 2,051 a pinned item of the past took two of its day's places; in 2,304 the clocks skip the post's own time.
  @Test(arguments: Array(seeds(60)) + [2_051, 2_304])
  func recurringPostsComeOrAreMissedAloud(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    var campaign = try random.make()
    let post = try random.post(of: campaign)
    campaign.calendar.recurring = [post]
    let made = try schedule(campaign)
    let last = min(post.until ?? campaign.flight.last, campaign.flight.last)
    for platform in post.platforms {
      let items = made.items.filter { $0.platform == platform && $0.series != nil }
      let due = (0..<(post.count ?? 1_000)).map { (post.first ?? campaign.flight.first).adding($0 * post.everyDays) }
        .prefix { $0 <= last }.filter(campaign.flight.contains)
      let missed = made.diagnostics.count {
        $0.code == .itemUnplaceable && $0.message.contains(" of \(post.name.value) has no room on \(platform) ")
      }
      #expect(items.count + missed == due.count, "\(platform)")
      for (one, next) in zip(items, items.dropFirst()) {
        #expect(one.local.day.days(until: next.local.day) >= post.cooldownDays)
      }
      for item in items {
        #expect(item.local.day <= last && campaign.calendar.workingDays.contains(item.local.day.weekday))
        #expect(!campaign.calendar.blackouts.contains { $0.days.contains(item.local.day) })
        let isSaid = made.diagnostics.contains { $0.code == .pinAgainstRules && $0.location == post.name.location }
        let isQuiet = campaign.calendar.quietHours?.contains(item.local.time) == true
        // A time that the clocks skip is kept as the first that there is, which is said as well.
        let isSkipped = made.diagnostics.contains { $0.code == .localTimeGap && $0.message.hasPrefix("\(item.id) ") }
        #expect(
          (item.local.time == post.at || isSkipped) && isSaid || !isQuiet && isInWindow(item, campaign),
          "\(item.id) \(item.local)")
      }
    }
    for day in [0, 20, 45] {
      let asOf = Instant(secondsSince1970: Int64(campaign.flight.first.daysSinceEpoch + day) * 86_400 + 39_600)
      #expect(try schedule(campaign, previous: made.items, asOf: asOf).items == made.items)
    }
  }

  @Test(arguments: seeds(40))
  func changesNothingWhenItSchedulesItsOwnOutput(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    let campaign = try random.make()
    let first = try schedule(campaign).items
    for step in 0...4 {
      let day = campaign.flight.first.adding(-1 + campaign.flight.count * step / 4)
      let asOf = Instant(secondsSince1970: Int64(day.daysSinceEpoch) * 86_400 + 39_600)
      #expect(try schedule(campaign, previous: first, asOf: asOf).items == first)
    }
  }

  @Test(arguments: seeds(90))
  func neverChangesThePastNorAddsToIt(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    let campaign = try random.make()
    let first = try schedule(campaign).items
    guard !first.isEmpty else { return }
    var changed = campaign
    changed.calendar = random.rules(campaign, campaign.platforms.map(\.value))
    for platform in campaign.platforms.map(\.value) {
      changed.cadence[platform] = Placed(
        Cadence(perWeek: Amount(micros: Int64(random.random.int(0...8)) * 1_000_000)), at: campaign.location)
    }
    changed.callToAction = "Ask us"
    let asOf = first[random.random.int(0...(first.count - 1))].scheduledAt
    let frozen = Set(first.filter { $0.number == 2 }.map(\.id))
    let second = try schedule(changed, previous: first, frozen: frozen, asOf: asOf).items
    #expect(
      second.filter { $0.scheduledAt < asOf && !frozen.contains($0.id) }
        == first.filter { $0.scheduledAt < asOf && !frozen.contains($0.id) })
    #expect(second.filter { frozen.contains($0.id) } == first.filter { frozen.contains($0.id) })
    #expect(Set(second.map(\.id)).count == second.count)
    let kept = Set(first.filter { $0.scheduledAt < asOf || frozen.contains($0.id) }.map(\.id))
    let stays = { (item: CalendarItem) in kept.contains(item.id) || item.isPinned }
    for platform in campaign.platforms.map(\.value) {
      let own = second.filter { $0.platform == platform }
      for (one, next) in zip(own, own.dropFirst()) where !(stays(one) && stays(next)) {
        #expect(
          one.scheduledAt.seconds(until: next.scheduledAt) >= Int64(max(1, changed.calendar.spacingMinutes)) * 60)
      }
    }
    // An empty calendar cannot be told from none, so it starts anew.
    guard !second.isEmpty else { return }
    for later in [0, 86_400, 500_000] as [Int64] {
      #expect(
        try schedule(changed, previous: second, frozen: frozen, asOf: asOf.adding(seconds: later)).items == second)
    }
  }

  /// Another zone, one platform more or less, a flight that ends or begins elsewhere, other black-outs, other rows.
  @Test(arguments: seeds(90))
  func changesInTheMiddleTouchTheFutureAlone(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    let campaign = try random.make()
    let first = try schedule(campaign).items
    guard !first.isEmpty else { return }
    let asOf = first[random.random.int(0...(first.count - 1))].scheduledAt
    let past = first.filter { $0.scheduledAt < asOf }
    let published = Set(past.map(\.id))
    let changed = random.changed(campaign)
    let second = try schedule(changed, previous: first, published: published, asOf: asOf)
    #expect(second.items.filter { $0.scheduledAt < asOf } == past)
    #expect(Set(second.items.map(\.id)).count == second.items.count)
    for item in second.items where item.scheduledAt >= asOf {
      #expect(changed.flight.contains(item.local.day) && changed.zone.local(at: item.scheduledAt) == item.local)
      #expect(changed.platforms.contains { $0.value == item.platform })
    }
    // What is given up is known until its time has come.
    let gone = Set(first.map(\.id)).subtracting(second.items.map(\.id))
    #expect(Set(second.withdrawn.map(\.id)) == gone)
    guard !second.items.isEmpty else { return }
    #expect(
      try schedule(changed, previous: second.items, published: published, asOf: asOf).items == second.items)
    // Whoever takes the change back has the calendar of before, as far as it is still to come.
    let back = try schedule(campaign, previous: second.items, published: published, asOf: asOf).items
    #expect(back.filter { $0.scheduledAt < asOf } == past)
  }

  @Test(arguments: seeds(40))
  func keepsTheIdsWhenOnlyTheHourChanges(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    var campaign = try random.make()
    campaign.content = []
    campaign.calendar.perDay = [:]
    campaign.calendar.windows = []
    campaign.calendar.quietHours = nil
    campaign.calendar.spacingMinutes = 0
    let first = try schedule(campaign)
    let before = first.items
    // Any hour and a half of the day, at night when clocks change as well.
    let from = random.random.int(0...269) * 5
    let (start, end) = (try #require(TimeOfDay(minutes: from)), try #require(TimeOfDay(minutes: from + 90)))
    campaign.calendar.windows = [
      PostingWindow(platforms: [], days: [], from: start, to: end, location: campaign.location)
    ]
    let made = try schedule(campaign, previous: before)
    #expect(made.items.map(\.id).sorted() == before.map(\.id).sorted())
    #expect(missing(made) == missing(first))
    for item in made.items {
      let isMoved = made.diagnostics.contains { $0.code == .localTimeGap && $0.message.hasPrefix(item.id + " ") }
      #expect(isMoved || (start...end).contains(item.local.time))
    }
  }

  /// Platforms of all numbers and cadences never say the same twice running.
  ///
  /// They open each week with angles of their own wherever there are enough that none of them said last, and none says
  /// the same twice in a week that has angles enough.
  ///
  /// In the two cases named the week's lead angle had a slot that left the rest no way without saying one twice.
  @Test(arguments: Array(seeds(60)) + [586, 669])
  func opensWeeksWithAnglesOfTheirOwn(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var campaign = try PlanSamples.campaign(
      #""start": "2026-11-02", "end": "2027-03-07", "angles": ["#
        + (1...random.int(3...7)).map { #"{"type": "offer", "line": "Line \#($0)"}"# }.joined(separator: ", ") + "]")
    let all: [Platform] = [.linkedin, .x, .email, .instagram, .bluesky, .threads, .facebook, .blog]
    campaign.platforms = all.prefix(random.int(2...8)).map { Placed($0, at: campaign.location) }
    for platform in campaign.platforms.map(\.value) {
      let hundredths = random.pick([25, 33, 50, 75, 100, 100, 150, 200, 300, 500, 700]) ?? 100
      campaign.cadence[platform] = Placed(
        Cadence(perWeek: Amount(micros: Int64(hundredths) * 10_000)), at: campaign.location)
    }
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
    let items = Scheduler.schedule(campaign: campaign, plan: plan, previous: [], frozen: [], asOf: .earliest).items
    for platform in campaign.platforms.map(\.value) {
      let own = items.filter { $0.platform == platform }
      for (one, next) in zip(own, own.dropFirst()) { #expect(one.angle != next.angle, "\(one.id) \(next.id)") }
    }
    let angles = plan.angles.map(\.id)
    for (_, week) in Dictionary(grouping: items, by: { "\($0.platform) \($0.week)" }) where week.count <= angles.count {
      #expect(Set(week.map(\.angle)).count == week.count, "\(week.map { "\($0.id) \($0.angle)" })")
    }
    for (week, opening) in Dictionary(grouping: items.filter { $0.number == 1 }, by: \.week) {
      // What a platform said last it may not say again, and that comes first.
      let open = opening.map { item in
        let last = items.last { $0.platform == item.platform && $0.week < week }?.angle
        return angles.filter { $0 != last }
      }
      guard Self.canDiffer(open[...], without: []) else { continue }
      #expect(
        Set(opening.map(\.angle)).count == opening.count, "\(week): \(opening.map { "\($0.platform) \($0.angle)" })")
    }
  }

  /// Whether each of some choices can be another.
  private static func canDiffer(_ choices: ArraySlice<[String]>, without taken: Set<String>) -> Bool {
    guard let first = choices.first else { return true }
    return first.contains { !taken.contains($0) && canDiffer(choices.dropFirst(), without: taken.union([$0])) }
  }

  /// How many items had no room, by the findings.
  private func missing(_ made: Schedule) -> Int {
    made.diagnostics.filter { $0.code == .itemUnplaceable }.compactMap { Int($0.message.prefix { $0 != " " }) }
      .reduce(0, +)
  }
}
