import Campaigns
import Diagnostics
import Quantities

/// Stretches of one day, in minutes since midnight, both ends included; in order and apart from each other.
struct OpenTime {
  /// One stretch, with the window it comes from.
  struct Stretch {
    var from: Int
    var to: Int
    /// Where the window was written; nothing for a platform's usual hours.
    var location: Location?
    /// The window's own hours, as a rule names them.
    var window: String
  }

  private(set) var stretches: [Stretch]

  /// Joins windows that overlap; the earlier one gives the name.
  init(_ windows: [Stretch]) {
    stretches = []
    for window in windows.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      guard let last = stretches.last, window.from <= last.to else {
        stretches.append(window)
        continue
      }
      stretches[stretches.count - 1].to = max(last.to, window.to)
    }
  }

  /// Whether there is no minute.
  var isEmpty: Bool { stretches.isEmpty }

  /// Takes out the minutes from `first` to `last`.
  mutating func close(_ first: Int, _ last: Int) {
    guard first <= last, last >= 0, first < 1_440 else { return }
    guard stretches.contains(where: { $0.from <= last && first <= $0.to }) else { return }
    stretches = stretches.flatMap { stretch -> [Stretch] in
      guard stretch.from <= last, first <= stretch.to else { return [stretch] }
      var before = stretch
      var after = stretch
      before.to = first - 1
      after.from = last + 1
      return [before, after].filter { $0.from <= $0.to }
    }
  }

  /// Takes out many runs of minutes in one go.
  mutating func close(_ runs: [ClosedRange<Int>]) {
    let closed = OpenTime.joined(runs.filter { $0.upperBound >= 0 && $0.lowerBound < 1_440 })
    guard !closed.isEmpty else { return }
    var left: [Stretch] = []
    var next = 0
    for stretch in stretches {
      while next < closed.count, closed[next].upperBound < stretch.from { next += 1 }
      var rest = stretch
      var run = next
      while run < closed.count, closed[run].lowerBound <= stretch.to {
        if rest.from < closed[run].lowerBound {
          var before = rest
          before.to = closed[run].lowerBound - 1
          left.append(before)
        }
        rest.from = closed[run].upperBound + 1
        run += 1
      }
      if rest.from <= rest.to { left.append(rest) }
    }
    stretches = left
  }

  /// Runs of minutes in order, those that touch or overlap joined.
  private static func joined(_ runs: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var joined: [ClosedRange<Int>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, run.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  /// Opens what of a stretch is closed so far; what is open keeps its name.
  mutating func add(_ stretch: Stretch) {
    var more = OpenTime([stretch])
    for known in stretches { more.close(known.from, known.to) }
    stretches = (stretches + more.stretches).sorted { $0.from < $1.from }
  }

  /// What of it lies in some hours of the day; such a stretch keeps its place, and is named for the hour.
  func within(_ hours: ArraySlice<Int>) -> OpenTime {
    OpenTime(
      hours.flatMap { hour in
        stretches.compactMap { stretch in
          var part = Stretch(learnedHour: hour)
          part.location = stretch.location
          (part.from, part.to) = (max(part.from, stretch.from), min(part.to, stretch.to))
          return part.from <= part.to ? part : nil
        }
      })
  }

  /// Takes out quiet hours, which may run past midnight.
  mutating func close(_ quiet: QuietHours) {
    if quiet.from <= quiet.to {
      close(quiet.from.minutes, quiet.to.minutes - 1)
    } else {
      close(0, quiet.to.minutes - 1)
      close(quiet.from.minutes, 1_439)
    }
  }

  /// The first open minute not before another, on a five-minute mark unless the stretch's edge comes first.
  func first(from minute: Int) -> Int? {
    for stretch in stretches where stretch.to >= minute {
      if minute <= stretch.from { return stretch.from }
      let mark = (minute + 4) / 5 * 5
      return mark <= stretch.to ? mark : minute
    }
    return nil
  }

  /// The last open minute not after another.
  func last(upTo minute: Int) -> Int? {
    stretches.last { $0.from <= minute }.map { min($0.to, minute) }
  }

  /// The stretch a minute lies in.
  func stretch(at minute: Int) -> Stretch? { stretches.first { $0.from <= minute && minute <= $0.to } }

  /// How many items fit so many minutes apart, counted to `most`.
  func capacity(spacing: Int, most: Int) -> Int {
    var count = 0
    var next = first(from: 0)
    while let minute = next, count < most {
      count += 1
      next = first(from: minute + max(spacing, 1))
    }
    return count
  }

  /// Times for so many items, even over the open minutes and apart by the spacing; fewer if no more fit.
  ///
  /// Item j of k aims at the part (2j+1)/2k of the open minutes, rounded down to five. What then stands too near to the
  /// one before moves later, never beyond what the ones after it need.
  func spread(_ wanted: Int, spacing: Int) -> [Int] {
    let latest = packedLate(capacity(spacing: spacing, most: wanted), spacing: spacing)
    var times: [Int] = []
    for (index, limit) in latest.enumerated() {
      let aim = min(aim(index, of: latest.count), limit)
      let floor = times.last.map { max(aim, $0 + max(spacing, 1)) } ?? aim
      times.append(min(first(from: floor) ?? limit, limit))
    }
    return times
  }

  /// The latest possible times of so many items, in order.
  private func packedLate(_ count: Int, spacing: Int) -> [Int] {
    var times: [Int] = []
    var next = last(upTo: 1_439)
    while let minute = next, times.count < count {
      times.append(minute)
      next = last(upTo: minute - max(spacing, 1))
    }
    return times.reversed()
  }

  private func aim(_ index: Int, of count: Int) -> Int {
    let total = stretches.reduce(0) { $0 + $1.to - $1.from }
    guard total > 0 else {
      // Nothing but exact times: choose among them as days are chosen in a week.
      return stretches[min((2 * index + 1) * stretches.count / (2 * count), stretches.count - 1)].from
    }
    var offset = (2 * index + 1) * total / (2 * count)
    for stretch in stretches {
      let length = stretch.to - stretch.from
      if offset <= length { return max(stretch.from, (stretch.from + offset) / 5 * 5) }
      offset -= length
    }
    return stretches.last?.from ?? 0
  }
}
