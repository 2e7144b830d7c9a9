import Quantities

/// Moments at which something is published on one account.
///
/// They are kept day by day: an account that hundreds of campaigns share has tens of thousands of them, and each of these
/// campaigns asks for a few days at a time, adds its own, and hands the whole on to the next.
struct TakenTimes {
  /// The moments of each day of UTC, counted from the first of January 1970, in order.
  private var days: [Int64: [Instant]] = [:]

  init(_ moments: some Sequence<Instant> = []) {
    for moment in moments { insert(moment) }
  }

  mutating func insert(_ instant: Instant) {
    let place = days[day(of: instant)].map { firstIndex(notBefore: instant, in: $0) } ?? 0
    days[day(of: instant), default: []].insert(instant, at: place)
  }

  /// Takes a moment out once, if it is there.
  mutating func remove(_ instant: Instant) {
    guard let moments = days[day(of: instant)] else { return }
    let place = firstIndex(notBefore: instant, in: moments)
    guard place < moments.count, moments[place] == instant else { return }
    days[day(of: instant)]?.remove(at: place)
  }

  /// Whether a moment keeps so many seconds to all others.
  func isApart(_ instant: Instant, by gap: Int64) -> Bool {
    let (first, last) = (instant.adding(seconds: 1 - gap), instant.adding(seconds: gap - 1))
    guard first <= last else { return true }
    return !days(from: first, to: last).contains { moments in
      let place = firstIndex(notBefore: first, in: moments)
      return place < moments.count && moments[place] <= last
    }
  }

  /// The moments from one to before another, in order.
  func between(_ start: Instant, _ end: Instant) -> [Instant] {
    guard start < end else { return [] }
    return days(from: start, to: end).flatMap { moments in
      moments[firstIndex(notBefore: start, in: moments)..<firstIndex(notBefore: end, in: moments)]
    }
  }

  /// The moments of the days that two moments lie on and of those between.
  private func days(from start: Instant, to end: Instant) -> [[Instant]] {
    (day(of: start)...day(of: end)).compactMap { days[$0] }
  }

  private func day(of instant: Instant) -> Int64 {
    let (quotient, rest) = instant.secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The position of the first moment that is not before another.
  private func firstIndex(notBefore instant: Instant, in moments: [Instant]) -> Int {
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
