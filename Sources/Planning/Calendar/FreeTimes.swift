import Quantities

/// What a week's days have left beside what is taken, worked out once for all items that look for room in it.
///
/// On a crowded account many items look, and each would otherwise go through everything around the week again.
struct FreeTimes {
  private let placing: WeekPlacing
  private var taken: [Day: [LocalTime]]
  /// The open minutes of the days that were looked at.
  private var open: [Day: OpenTime] = [:]

  init(_ placing: WeekPlacing, besides taken: [LocalTime]) {
    self.placing = placing
    self.taken = Dictionary(grouping: taken, by: \.day)
  }

  /// Takes a time: what is too near to it is free no more.
  mutating func take(_ time: LocalTime) {
    taken[time.day, default: []].append(time)
    for day in open.keys {
      if var left = open[day] {
        placing.days.keep(&left, on: day, apartFrom: time)
        open[day] = left
      }
    }
  }

  /// The first free time of the week, not before a moment on the clock, that lies on none of the full days.
  mutating func first(from start: LocalTime?, besides full: Set<Day>) -> LocalTime? {
    for day in placing.available where !full.contains(day) && start.map({ day >= $0.day }) ?? true {
      let earliest = start.flatMap { $0.day == day ? $0.time.minutes : nil } ?? 0
      guard let minute = minutes(of: day).first(from: earliest) else { continue }
      return TimeOfDay(minutes: minute).map { LocalTime(day: day, time: $0) }
    }
    return nil
  }

  private mutating func minutes(of day: Day) -> OpenTime {
    if let known = open[day] { return known }
    let reach = placing.days.reach
    let near = (-reach...reach).flatMap { taken[day.adding($0)] ?? [] }
    let minutes = placing.days.open(on: day, apartFrom: near) ?? OpenTime([])
    open[day] = minutes
    return minutes
  }
}
