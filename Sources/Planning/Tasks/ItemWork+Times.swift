import Campaigns
import Quantities

extension ItemWork {
  /// When a step was to be done before a person moved it, if that is another time than now.
  func plannedBeforeMove(_ place: Int) -> Instant? {
    guard steps[place].moved != nil else { return nil }
    let planned = natural(place)
    return planned == due(place) ? nil : planned
  }

  /// When a step is due, by everything applied so far.
  func due(_ place: Int) -> Instant {
    let time = steps[place].moved ?? natural(place)
    guard let post, place != post else { return time }
    if place > post { return max(time, base(of: place)) }
    // A post pulled forward pulls what is to be done before it along.
    return (place + 1...post).reduce(time) { min($0, steps[$1].moved ?? natural($1)) }
  }

  /// When a step is due by its offset, with people left in peace in the quiet hours.
  ///
  /// An offset of whole days keeps the time on the clock, also where the clocks change in between.
  /// What follows the post waits until they are over; what comes before it is due by their beginning, on a working day:
  /// nobody reads a text on Sunday because it goes out on Monday.
  private func natural(_ place: Int) -> Instant {
    let time = rules.zone.moment(steps[place].plan.offset, from: base(of: place))
    guard let post, place != post else { return time }
    return place > post ? rules.afterQuiet(time) : rules.onWorkday(rules.beforeQuiet(time))
  }

  /// The moment a step's offset counts from.
  private func base(of place: Int) -> Instant {
    guard let post, place > post else { return item.scheduledAt }
    return steps[post].completion?.at ?? due(post)
  }
}

extension ItemWork {
  /// What the item says now, with the time at which its post is due.
  func seal(_ digest: (String) -> String?) -> ContentSeal {
    let time = post.map(due) ?? item.scheduledAt
    return ContentSeal { part in
      switch part {
      case .copy: item.copy
      case .title: item.title
      case .asset: item.asset.map { digest("campaigns/\(item.campaign)/\($0)") ?? $0 }
      case .link: item.link
      case .action: item.callToAction
      case .time: time.description
      }
    }
  }

  /// Whether the item may be published, where anybody has to say so.
  ///
  /// Of a published item, what was published counts, at the moment it was; or what was said of it afterwards.
  func approval(of now: ContentSeal, at asOf: Instant) -> ItemApproval? {
    guard let post, approvals.rules != nil else { return nil }
    guard let done = steps[post].completion else { return approvals.standing(of: now, at: asOf) }
    return approvals.settled(publishedContent(done, by: asOf) ?? now, since: done.at, by: asOf)
  }
}

extension Zone {
  /// The moment an interval from another: whole days by the calendar, anything else by the minutes that pass.
  ///
  /// A clock time that is skipped is the first after it; of one that comes twice it is the one on the other moment's side.
  func moment(_ interval: Interval, from start: Instant) -> Instant {
    guard interval.minutes != 0, interval.minutes % 1_440 == 0 else { return start.adding(interval) }
    let clock = local(at: start)
    let rest = start.secondsSince1970 % 60
    switch resolve(LocalTime(day: clock.day.adding(interval.minutes / 1_440), time: clock.time)) {
    case .unique(let moment): return moment.adding(seconds: rest)
    case .gap(let next): return next
    case .overlap(let first, let second): return (interval.minutes < 0 ? second : first).adding(seconds: rest)
    }
  }
}
