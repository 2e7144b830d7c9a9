import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Days are counted once each, in whatever order and parts they come.
@Suite struct DayTallyTests {
  @Test(arguments: 0..<80 as Range<UInt64>) func countsEachDayOnce(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let width = random.pick([3, 70, 500, 40_000]) ?? 3
    let days = (0..<random.int(0...60)).map { _ in Day(daysSinceEpoch: random.int(-width...width)) }
    var whole = DayTally()
    var (left, right) = (DayTally(), DayTally())
    for day in days {
      whole.add(day)
      if random.int(0...1) == 0 { left.add(day) } else { right.add(day) }
    }
    let wanted = Set(days)
    #expect(whole.count == wanted.count)
    #expect(whole.range?.first == wanted.min() && whole.range?.last == wanted.max())
    var reversed = DayTally()
    for day in days.reversed() { reversed.add(day) }
    #expect(reversed == whole)
    left.merge(right)
    #expect(left == whole)
  }

  @Test func reachesFromTheFirstDayToTheLast() {
    var tally = DayTally()
    #expect(tally.range == nil && tally.count == 0)
    tally.add(.latest)
    tally.add(.earliest)
    #expect(tally.count == 2)
    #expect(tally.range == DayRange(first: .earliest, last: .latest))
  }
}
