import Campaigns
import Quantities
import TestSupport
import Testing

@testable import Planning

/// The quick ways to look through what an account publishes give what plain ones do.
@Suite struct TakenTimesTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func agreesWithAPlainList(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var taken = TakenTimes()
    var plain: [Int64] = []
    // Around 1970, so that days of negative numbers are among them.
    let moment = { (random: inout SeededGenerator) in Int64(random.int(-400_000...400_000) / 60 * 60) }
    for _ in 0..<200 {
      let stray = moment(&random)
      if random.int(0...3) == 0, let gone = random.pick(plain + [stray]) {
        taken.remove(Instant(secondsSince1970: gone))
        if let place = plain.firstIndex(of: gone) { plain.remove(at: place) }
      } else {
        plain.append(stray)
        taken.insert(Instant(secondsSince1970: stray))
      }
      let (one, other, gap) = (moment(&random), moment(&random), Int64(random.int(1...200_000)))
      let between = taken.between(Instant(secondsSince1970: one), Instant(secondsSince1970: other))
      #expect(between.map(\.secondsSince1970) == plain.filter { one <= $0 && $0 < other }.sorted())
      #expect(taken.isApart(Instant(secondsSince1970: one), by: gap) == plain.allSatisfy { abs($0 - one) >= gap })
    }
  }

  /// Days of clock changes included, the free times of a week are those found by going through everything each time.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func freeTimesAreThoseOfAWholeSearch(_ seed: UInt64) throws {
    var random = try RandomCampaign(seed: seed)
    var campaign = try random.make()
    let (first, last) = (try #require(Day("2026-03-02")), try #require(Day("2026-04-12")))
    campaign.flight = try #require(DayRange(first: first, last: last))
    let plan = Planner.plan(campaign, settings: try PlanSamples.settings())
    let channel = try #require(plan.channels.first)
    let days = PlatformDays(
      campaign: campaign, channel: channel,
      rules: AccountRules(spacingMinutes: random.random.int(1...3_000), perDay: nil))
    for week in campaign.flight.weeks {
      let placing = WeekPlacing(days: days, available: days.days(of: week))
      let time = { (random: inout RandomCampaign) in
        LocalTime(
          day: week.first.adding(random.random.int(-3...9)),
          time: TimeOfDay(minutes: random.random.int(0...1_439)) ?? .midnight)
      }
      var taken = (0..<random.random.int(0...6)).map { _ in time(&random) }
      var free = FreeTimes(placing, besides: taken)
      for _ in 0..<12 {
        let start = random.random.int(0...1) == 0 ? nil : time(&random)
        let full = Set(placing.available.filter { _ in random.random.int(0...3) == 0 })
        let found = free.first(from: start, besides: full)
        #expect(found == placing.firstFree(from: start, apartFrom: taken, besides: full))
        let next = found ?? time(&random)
        taken.append(next)
        free.take(next)
      }
    }
  }

  /// Many runs of minutes taken out at once leave the minutes that are in none of them.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func closingManyRunsLeavesTheOtherMinutes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let windows = (0..<random.int(1...4)).map { number in
      let from = random.int(0...1_439)
      return OpenTime.Stretch(
        from: from, to: min(1_439, from + random.int(0...400)), location: nil, window: "\(number)")
    }
    var open = OpenTime(windows)
    let before = Self.minutes(of: open)
    let runs = (0..<random.int(0...30)).map { _ in
      let first = random.int(-200...1_600)
      return first...(first + random.int(0...90))
    }
    open.close(runs)
    #expect(Self.minutes(of: open) == before.filter { minute in !runs.contains { $0.contains(minute) } })
    for minute in before where !runs.contains(where: { $0.contains(minute) }) {
      #expect(open.stretch(at: minute)?.window == OpenTime(windows).stretch(at: minute)?.window)
    }
  }

  private static func minutes(of open: OpenTime) -> [Int] { open.stretches.flatMap { Array($0.from...$0.to) } }

  /// Sixty campaigns on one account, all of whose items want the same hours, keep apart.
  @Test func everybodyOnACrowdedAccountKeepsApart() throws {
    let campaigns = try (0..<60).map { number in
      var campaign = try PlanSamples.campaign(
        #""platforms": ["linkedin"], "cadence": {"linkedin": 7}, "calendar": {"spacing": "5m"}"#)
      campaign.id = try #require(CampaignID("c\(number)"))
      return campaign
    }
    let plan = Planner.plan(campaigns[0], settings: try PlanSamples.settings())
    var accounts = AccountTimes()
    for campaign in campaigns { Scheduler.note(campaign, previous: [], frozen: [], asOf: .earliest, in: &accounts) }
    var all: [Instant] = []
    for campaign in campaigns {
      let made = Scheduler.schedule(
        campaign: campaign, plan: plan, previous: [], frozen: [], beside: accounts, asOf: .earliest)
      accounts.note(made.items, of: campaign)
      all += made.items.map(\.scheduledAt)
    }
    all.sort()
    #expect(all.count > 600)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.seconds(until: $1) >= 300 })
  }
}
