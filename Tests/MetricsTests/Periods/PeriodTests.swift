import Quantities
import Testing

@testable import Metrics

@Suite struct PeriodTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func knowsItsDays() throws {
    let (first, last) = (try day("2026-11-01"), try day("2026-11-30"))
    let month = try #require(Period(first: first, last: last))
    #expect(month.day == nil)
    #expect(month.range?.count == 30)
    #expect(month.description == "2026-11-01..2026-11-30")
    #expect(Period(first).day == first)
    #expect(Period(first: last, last: first) == nil)
    #expect(Period(first: first, last: nil)?.description == "2026-11-01..?")
    #expect(Period(first: nil, last: last)?.range == nil)
    #expect(Period.unknown.description == "?..?")
    #expect(Period.unknown.day == nil)
  }

  @Test func putsWhatIsNotKnownInFront() throws {
    let (first, last) = (try day("2026-11-01"), try day("2026-11-30"))
    let periods = [Period(first), Period(first: first, last: last), Period(first: first, last: nil), .unknown]
    #expect(
      periods.compactMap { $0 }.sorted().map(\.description) == [
        "?..?", "2026-11-01..?", "2026-11-01..2026-11-01", "2026-11-01..2026-11-30",
      ])
  }
}
