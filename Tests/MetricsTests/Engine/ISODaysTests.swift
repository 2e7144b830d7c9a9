import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Days found by arithmetic mean what they were set to, and each is met once.
@Suite struct ISODaysTests {
  private func slot(_ text: String) -> Int? {
    var bytes = Array(text.utf8) + Array(repeating: 0, count: 16)
    return bytes.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { ISODays.slot(of: $0) } }
  }

  @Test(arguments: [
    ("2026-11-28", true), ("2000-01-01", true), ("2099-12-31", true), ("2026-00-00", true), ("2026-15-31", true),
    ("1999-12-31", false), ("2100-01-01", false), ("2026-16-01", false), ("2026-01-32", false), ("2026/01/01", false),
    ("2026-1-010", false), ("20261-1-01", false), ("2026-11-2x", false), ("2026-11-:0", false),
    ("2026\u{e9}11-0", false),
  ])
  func givesPlacesToDaysOfACentury(text: String, hasPlace: Bool) {
    #expect((slot(text) != nil) == hasPlace)
  }

  @Test func givesNoTwoDaysOnePlace() throws {
    let first = try #require(Day(year: 2000, month: 1, day: 1))
    var slots: Set<Int> = []
    for number in 0..<36_525 { slots.insert(try #require(slot(first.adding(number).description))) }
    #expect(slots.count == 36_525)
  }

  /// Files one after the other, with and without the rules of the one before, against a plain set.
  @Test(arguments: 1...40)
  func meetsWhatTheFileHas(seed: UInt64) throws {
    var source = SeededGenerator(seed: seed)
    let first = try #require(Day(year: 2023, month: 12, day: 20))
    var days = ISODays()
    for _ in 0..<12 {
      days.begin(keepsMeanings: Bool.random(using: &source))
      var expected: Set<Day> = []
      var isFirst = true
      for _ in 0..<Int.random(in: 0..<60, using: &source) {
        let day = first.adding(Int.random(in: 0..<90, using: &source))
        let isOdd = day.daysSinceEpoch % 7 == 0
        let slot = try #require(self.slot(day.description))
        let known = days.meet(slot)
        // The first of a file is always looked up.
        if isFirst { #expect(known == ISODays.unknown) }
        isFirst = false
        if known == ISODays.unknown {
          days.set(slot, to: isOdd ? PlainRows.noDay : Int32(day.daysSinceEpoch))
        } else {
          #expect(known == (isOdd ? PlainRows.noDay : Int32(day.daysSinceEpoch)))
        }
        if !isOdd { expected.insert(day) }
      }
      var tally = DayTally()
      for day in expected { tally.add(day) }
      let taken = days.take()
      #expect(taken.count == expected.count)
      #expect(taken.range == tally.range)
      let again = days.take()
      #expect(again.count == 0)
    }
  }

  @Test(arguments: 1...40)
  func addsBitsAsDays(seed: UInt64) {
    var source = SeededGenerator(seed: seed)
    var (byBits, byDays) = (DayTally(), DayTally())
    for _ in 0..<20 {
      let bits = UInt32.random(in: 0 ... .max, using: &source) & UInt32.random(in: 0 ... .max, using: &source)
      let first = Int.random(in: -200..<20_000, using: &source)
      byBits.add(bits, from: first)
      for bit in 0..<32 where bits >> UInt32(bit) & 1 == 1 { byDays.add(Day(daysSinceEpoch: first + bit)) }
      #expect(byBits.count == byDays.count)
      #expect(byBits.range == byDays.range)
    }
  }
}
