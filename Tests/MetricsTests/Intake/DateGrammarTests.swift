import Campaigns
import Testing

@testable import Metrics

@Suite struct DateGrammarTests {
  private func read(_ cell: String, _ order: Feed.DateOrder?) -> String {
    switch DateGrammar(order: order).read(Array(cell.utf8)[...]) {
    case .missing: "missing"
    case .day(let day): "\(day)"
    case .ambiguous: "ambiguous"
    case .invalid: "invalid"
    }
  }

  @Test(arguments: [
    ("2026-06-05", "2026-06-05"), ("2026/06/05", "2026-06-05"), ("2026/6/5", "2026-06-05"),
    ("2026.06.05", "2026-06-05"),
    ("20260605", "2026-06-05"), (" 2026-06-05 ", "2026-06-05"), ("5.6.2026", "2026-06-05"), ("", "missing"),
    ("--", "missing"), ("5/6/2026", "ambiguous"), ("25/6/2026", "ambiguous"), ("2026-02-30", "invalid"),
    ("2026-13-01", "invalid"), ("2026-06-05 - 2026-06-30", "invalid"), ("Thu, 5 Feb 2026", "invalid"),
    ("0000", "invalid"),
    ("5/6/26", "invalid"), ("1/2/3/2026", "invalid"), ("1-2/2026", "invalid"), ("2026-06-05T00:00", "invalid"),
    ("31.6.2026", "invalid"), ("99999999", "invalid"), ("////////", "invalid"), ("2026--6-5", "invalid"),
  ])
  func readsADay(cell: String, day: String) {
    #expect(read(cell, nil) == day)
  }

  @Test func readsByTheOrderDecided() {
    #expect(read("5/6/2026", .dayMonthYear) == "2026-06-05")
    #expect(read("05-06-2026", .monthDayYear) == "2026-05-06")
    #expect(read("25/6/2026", .monthDayYear) == "invalid")
    #expect(read("5/6/2026", .yearMonthDay) == "ambiguous")
  }

  @Test(arguments: [
    (["5/6/2026", "25/6/2026"], "dmy"), (["5/6/2026", "6/25/2026"], "mdy"), (["5/6/2026"], "mdy by the feed"),
    (["25/6/2026", "6/25/2026"], "nothing"), (["2026-06-05"], "mdy by the feed"),
  ])
  func decidesFromTheWholeColumn(cells: [String], order: String) {
    var evidence = DateEvidence()
    for cell in cells { evidence.look(at: Array(cell.utf8)[...]) }
    let expected = order == "mdy by the feed" ? "mdy" : order
    #expect((evidence.grammar(feed: .monthDayYear).order?.rawValue ?? "nothing") == expected)
    if order == "mdy by the feed" { #expect(evidence.grammar(feed: nil).order == nil) }
  }
}
