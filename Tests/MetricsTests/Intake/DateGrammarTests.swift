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
    ("2026-13-01", "invalid"), ("2026-06-05 - 2026-06-30", "invalid"), ("Thu, 5 Feb 2026", "2026-02-05"),
    ("0000", "invalid"),
    ("5/6/26", "invalid"), ("1/2/3/2026", "invalid"), ("1-2/2026", "invalid"), ("2026-06-05T00:00", "2026-06-05"),
    ("31.6.2026", "invalid"), ("99999999", "invalid"), ("////////", "invalid"), ("2026--6-5", "invalid"),
  ])
  func readsADay(cell: String, day: String) {
    #expect(read(cell, nil) == day)
  }

  @Test(arguments: [
    ("2025-01-01T01:00:00", "2025-01-01"), ("2020-04-21 00:00:00 AST", "2020-04-21"),
    ("2020-01-31 16:59 +0000", "2020-01-31"), ("2026-06-05T00:00:00.123Z", "2026-06-05"),
    ("2026/6/5 9:05 pm", "2026-06-05"), ("5/6/2026 11:29", "ambiguous"), ("2026-06-05 T00:00", "invalid"),
    ("2026-06-05 00:00 - 2026-06-06 00:00", "invalid"), ("2026-06-05 00:60", "invalid"), ("00:00:00 2026", "invalid"),
    ("2026-06-05 25:00", "invalid"), ("2026-06-05T:00:00", "invalid"), ("2026-06-05 00:00:0", "invalid"),
    ("Tue, Feb 18, 2025", "2025-02-18"), ("February 18, 2025", "2025-02-18"), ("18 Sept 2025", "2025-09-18"),
    ("Jun 01, 2023 09:46 pm", "2023-06-01"), ("Mon Feb 17 2025", "2025-02-17"),
    ("August 18, 2019, 12:00 AM", "2019-08-18"), ("8 de marzo", "invalid"), ("Feb 30, 2025", "invalid"),
    ("Foo, Feb 18, 2025", "invalid"), ("Tue, Fe 18, 2025", "invalid"), ("Feb 18, 25", "invalid"),
    ("18 18 2025 Feb", "invalid"),
  ])
  func readsWordsAndCutsTimesOff(cell: String, day: String) {
    #expect(read(cell, nil) == day)
  }

  @Test func readsByTheOrderDecided() {
    #expect(read("5/6/2026", .dayMonthYear) == "2026-06-05")
    #expect(read("05-06-2026", .monthDayYear) == "2026-05-06")
    #expect(read("25/6/2026", .monthDayYear) == "invalid")
    #expect(read("5/6/2026", .yearMonthDay) == "ambiguous")
  }

  @Test func takesTheUsualOrderOnlyIfNothingElseDecides() {
    var evidence = DateEvidence()
    #expect(evidence.grammar(feed: nil, usual: .monthDayYear).order == .monthDayYear)
    #expect(evidence.grammar(feed: .dayMonthYear, usual: .monthDayYear).order == .dayMonthYear)
    evidence.look(at: Array("25/6/2026 00:00".utf8)[...])
    #expect(evidence.grammar(feed: nil, usual: .monthDayYear).order == .dayMonthYear)
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
