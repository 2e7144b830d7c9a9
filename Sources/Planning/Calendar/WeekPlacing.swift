import Campaigns
import Quantities

/// Spreads the items of one week over its days and hours, as if nothing had been published yet.
struct WeekPlacing {
  let days: PlatformDays
  /// The days to publish on, in order.
  let available: [Day]

  /// Times for as many of so many items as fit, in order, keeping the spacing to `before` as well.
  ///
  /// Item i of n goes to day floor((2i+1)·d/2n) of d; where there are more days than items, to the day between its
  /// neighbours that did best by own figures, if any did better than the rest. What a day has no room for goes to the next that has, then to the
  /// first free time of the week.
  func times(for count: Int, after before: LocalTime?) -> [LocalTime] {
    guard count > 0, !available.isEmpty else { return [] }
    var times: [LocalTime] = []
    for (day, wanted) in zip(available, shares(of: count)) where wanted > 0 {
      let near = times.last ?? before
      guard let open = days.open(on: day, apartFrom: near.map { [$0] } ?? [], for: wanted) else { continue }
      times += open.spread(wanted, spacing: days.spacing(on: day)).compactMap {
        TimeOfDay(minutes: $0).map { LocalTime(day: day, time: $0) }
      }
    }
    while times.count < count,
      let free = firstFree(from: nil, apartFrom: times + (before.map { [$0] } ?? []), besides: full(with: times))
    {
      times.append(free)
    }
    return times.sorted()
  }

  /// The days that have as many items as the account may have on one day.
  private func full(with times: [LocalTime]) -> Set<Day> {
    guard let most = days.perDay else { return [] }
    return Set(Dictionary(grouping: times, by: \.day).filter { $0.value.count >= most }.keys)
  }

  /// The first open time of the week, not before a moment on the clock, that keeps the spacing to the times given
  /// and lies on none of the full days.
  func firstFree(from start: LocalTime?, apartFrom times: [LocalTime], besides full: Set<Day> = []) -> LocalTime? {
    for day in available where !full.contains(day) && start.map({ day >= $0.day }) ?? true {
      let earliest = start.flatMap { $0.day == day ? $0.time.minutes : nil } ?? 0
      guard let minute = days.open(on: day, apartFrom: times)?.first(from: earliest) else { continue }
      return TimeOfDay(minutes: minute).map { LocalTime(day: day, time: $0) }
    }
    return nil
  }

  /// The number of items for each available day, none above what the day holds.
  private func shares(of count: Int) -> [Int] {
    var shares = available.map { _ in 0 }
    for place in places(of: count) { shares[place] += 1 }
    let room = available.map { days.capacity[$0.weekday] ?? 0 }
    for index in shares.indices {
      let excess = shares[index] - room[index]
      guard excess > 0 else { continue }
      shares[index] = room[index]
      for _ in 0..<excess {
        let others = (1..<max(2, shares.count)).map { (index + $0) % shares.count }
        // A later day that is over its room itself hands on what it cannot hold when its turn comes.
        if let next = others.first(where: { shares[$0] < room[$0] }) { shares[next] += 1 }
      }
    }
    return shares
  }

  /// The places of the days that so many items belong to, in order.
  private func places(of count: Int) -> [Int] {
    let even = (0..<count).map { (2 * $0 + 1) * available.count / (2 * count) }
    guard count < available.count, !days.preference.weekdays.isEmpty else { return even }
    var places: [Int] = []
    for (item, middle) in even.enumerated() {
      let free = (places.last.map { $0 + 1 } ?? 0)..<(item + 1 < count ? even[item + 1] : available.count)
      let better = days.preference.weekdays.lazy.compactMap { weekday in
        free.first { available[$0].weekday == weekday }
      }
      places.append(better.first ?? middle)
    }
    return places
  }
}
