import Campaigns
import Quantities

/// How many items of one platform each week of a flight gets.
///
/// A full week, one whose working days all lie in the flight, gets the cadence; a fractional cadence is rounded over
/// the full weeks so far, so `0.5` gives one in every second week, beginning with the first. The part weeks get
/// together the cadence's share of their working days, rounded half up and divided by the largest remainder. A cadence
/// of one or more gives at least one item to a flight with a working day.
struct WeekCounts {
  /// The weeks of the flight, in order.
  let weeks: [Week]
  /// The number of items for each.
  let counts: [Int]
  /// Whether all working days of the week lie in the flight.
  let isFull: [Bool]

  /// Counts for a cadence in hundredths of a post a week.
  ///
  /// Weeks that begin before `start` get none; days after `end` count as outside the flight.
  init(flight: DayRange, workingDays: Set<Weekday>, hundredths: Int, from start: Day? = nil, to end: Day? = nil) {
    weeks = flight.weeks
    let inFlight = weeks.map { week in
      week.days.reduce(0) {
        $0 + (workingDays.contains($1.weekday) && flight.contains($1) && $1 <= end ?? .latest ? 1 : 0)
      }
    }
    let isFull = inFlight.map { $0 == workingDays.count && $0 > 0 }
    self.isFull = isFull
    let partDays = zip(inFlight, isFull).map { $1 ? 0 : $0 }
    let whole = max(1, workingDays.count)
    let share = (2 * hundredths * partDays.reduce(0, +) + 100 * whole) / (200 * whole)
    var counts = Apportionment.largestRemainder(total: share, weights: partDays)
    var fullWeeks = 0
    for index in weeks.indices where isFull[index] {
      let before = (hundredths * fullWeeks + 50) / 100
      fullWeeks += 1
      counts[index] = (hundredths * fullWeeks + 50) / 100 - before
    }
    if hundredths >= 100, counts.allSatisfy({ $0 == 0 }), let first = inFlight.firstIndex(where: { $0 > 0 }) {
      counts[first] = 1
    }
    if let start { for index in weeks.indices where weeks[index].first < start { counts[index] = 0 } }
    self.counts = counts
  }
}
