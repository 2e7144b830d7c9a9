import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct RowTalliesTests {
  /// The rows of a file, and what is read of them.
  private func read(_ rows: [String]) throws -> RowTallies {
    let header = "date,campaign,platform,impressions,spend,currency,reach\n"
    let space = try Workspace().with("spring").with(feed: "a")
    let reading = space.read(["metrics/a/1.csv": header + rows.map { $0 + "\n" }.joined()])
    return try #require(reading.ledger.readings.first).rows
  }

  /// Good rows, rows of nobody, refused ones, blanks, hidden values, totals and repeated headers.
  private func rows(_ random: inout SeededGenerator) -> [String] {
    (0..<random.int(1...30)).map { _ in
      let day = random.pick(["2026-11-0\(random.int(1...9))", "", "soon", "2026-02-30"]) ?? ""
      let campaign = random.pick(["spring", "spring", "nobody"]) ?? ""
      let impressions = random.pick(["\(random.int(0...99_999))", "", "<5", "many", "-3", "9223372036854"]) ?? ""
      let spend = random.pick(["\(random.int(0...99)).\(random.int(1...99))", "", "1.5"]) ?? ""
      let currency = random.pick(["EUR", "USD", "", "ZZZ"]) ?? ""
      return random.pick([
        "\(day),\(campaign),x,\(impressions),\(spend),\(currency),\(random.int(0...9))",
        "2026-11-01,spring,x,1,1.5,EUR,2", "total,,,5,,,", "2026-11-01,spring",
        "date,campaign,platform,impressions,spend,currency,reach",
      ]) ?? ""
    }
  }

  /// Where rows stand does not matter for what they add up to, except that a place moves with the rows before it.
  private func withoutPlaces(_ tallies: RowTallies) -> RowTallies {
    var plain = tallies
    plain.currencies = CurrencyTally()
    for (key, seen) in tallies.currencies.found {
      plain.currencies.add(key.currency, from: key.origin, at: .start, count: seen.count)
    }
    return plain
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func twoHalvesGiveTheWhole(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = rows(&random)
    let cut = random.int(0...rows.count)
    var halves = try read(Array(rows[..<cut]))
    halves.merge(try read(Array(rows[cut...])))
    let whole = try read(rows)
    // A currency refuses rows that are in another one than the rows before, which a half cannot know of.
    halves.refused[.rowCurrencyMismatch] = nil
    var known = whole
    known.refused[.rowCurrencyMismatch] = nil
    (halves.used, known.used) = (0, 0)
    #expect(withoutPlaces(halves) == withoutPlaces(known))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func mergingIsAssociative(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = try (0..<3).map { _ in try read(rows(&random)) }
    var left = parts[0]
    left.merge(parts[1])
    left.merge(parts[2])
    var right = parts[1]
    right.merge(parts[2])
    var all = parts[0]
    all.merge(right)
    #expect(left == all)
  }

  @Test func countsEveryRowOnceAndSumsRefusedRowsToo() throws {
    let tallies = try read([
      "2026-11-01,spring,x,10,1.5,EUR,3", "2026-11-01,nobody,x,20,2.5,EUR,4", "soon,spring,x,30,,EUR,5",
      "2026-11-02,spring,x,<5,1,EUR,", "total,,,60,5,,", "date,campaign,platform,impressions,spend,currency,reach",
    ])
    #expect([tallies.data, tallies.used, tallies.unattributed] == [4, 2, 1])
    #expect(tallies.refused == [.rowDateInvalid: 1])
    #expect([tallies.excluded.totals, tallies.excluded.repeatedHeaders, tallies.excluded.count] == [1, 1, 2])
    #expect(tallies.columns.columns.map(\.header) == ["impressions", "spend", "reach"])
    #expect(tallies.columns.sums == [60_000_000, 5_000_000, 12_000_000])
    #expect(tallies.columns.values == [3, 3, 3])
    #expect(tallies.columns.blanks == [0, 1, 1])
    #expect(tallies.columns.masked == [1, 0, 0])
    #expect(tallies.columns.fractions == [0, 2, 0])
    #expect(tallies.dates.range?.description == "2026-11-01..2026-11-02")
    #expect(tallies.dates.count == 2)
    #expect(tallies.currencies.currencies.map(\.code) == ["EUR"])
    #expect(tallies.currencies.found.values.map(\.count) == [4])
  }

  @Test func addsColumnsByWhatTheyAreWhereTheirOrderDiffers() {
    let clicks = ColumnTallies.Column(metric: .clicks, header: "clicks")
    let spend = ColumnTallies.Column(metric: .spend, header: "spend")
    var left = ColumnTallies([clicks])
    left.add(Amount(micros: 5), to: 0)
    var right = ColumnTallies([spend, clicks])
    right.add(Amount(micros: 7), to: 0)
    right.add(sum: 11, values: 2, fractions: 1, to: 1)
    left.merge(right)
    #expect(left.columns == [clicks, spend])
    #expect(left.sums == [16, 7])
    #expect(left.values == [3, 1])
    #expect(left.fractions == [2, 1])
  }
}
