import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct DateGrammarTests {
  private func read(_ cell: String, _ order: Feed.DateOrder?) -> String {
    switch DateGrammar(order: order).read(Array(cell.utf8)[...]) {
    case .missing: "missing"
    case .day(let day): "\(day)"
    case .ambiguous: "ambiguous"
    case .period(let range): "\(range)"
    case .invalid(let fault): fault == .noDate ? "invalid" : "\(fault)"
    }
  }

  @Test(arguments: [
    ("2026-06-05", "2026-06-05"), ("2026/06/05", "2026-06-05"), ("2026/6/5", "2026-06-05"),
    ("2026.06.05", "2026-06-05"),
    ("20260605", "2026-06-05"), (" 2026-06-05 ", "2026-06-05"), ("5.6.2026", "2026-06-05"), ("", "missing"),
    ("--", "missing"), ("5/6/2026", "ambiguous"), ("25/6/2026", "ambiguous"), ("2026-02-30", "noSuchDay"),
    ("2026-13-01", "noSuchDay"), ("2026-06-05 - 2026-06-30", "2026-06-05..2026-06-30"),
    ("Thu, 5 Feb 2026", "2026-02-05"),
    ("0000", "invalid"),
    ("5/6/26", "ambiguous"), ("5.6.26", "2026-06-05"), ("45678", "serialNumber"), ("00 - 01", "hourOnly"),
    ("1/2/3/2026", "invalid"), ("1-2/2026", "invalid"), ("2026-06-05T00:00", "2026-06-05"),
    ("31.6.2026", "noSuchDay"), ("99999999", "noSuchDay"), ("////////", "invalid"), ("2026--6-5", "invalid"),
  ])
  func readsADay(cell: String, day: String) {
    #expect(read(cell, nil) == day)
  }

  @Test(arguments: [
    ("2025-01-01T01:00:00", "2025-01-01"), ("2020-04-21 00:00:00 AST", "2020-04-21"),
    ("2020-01-31 16:59 +0000", "2020-01-31"), ("2026-06-05T00:00:00.123Z", "2026-06-05"),
    ("2026/6/5 9:05 pm", "2026-06-05"), ("5/6/2026 11:29", "ambiguous"), ("2026-06-05 T00:00", "invalid"),
    ("2026-06-05 00:00 - 2026-06-06 00:00", "2026-06-05..2026-06-06"), ("2026-06-05 00:60", "invalid"),
    ("00:00:00 2026", "invalid"),
    ("2026-06-05 25:00", "invalid"), ("2026-06-05T:00:00", "invalid"), ("2026-06-05 00:00:0", "invalid"),
    ("Tue, Feb 18, 2025", "2025-02-18"), ("February 18, 2025", "2025-02-18"), ("18 Sept 2025", "2025-09-18"),
    ("Jun 01, 2023 09:46 pm", "2023-06-01"), ("Mon Feb 17 2025", "2025-02-17"),
    ("August 18, 2019, 12:00 AM", "2019-08-18"), ("8 de marzo", "noYear"), ("Feb 30, 2025", "noSuchDay"),
    ("Foo, Feb 18, 2025", "invalid"), ("Tue, Fe 18, 2025", "invalid"), ("Feb 18, 25", "invalid"),
    ("18 18 2025 Feb", "invalid"),
  ])
  func readsWordsAndCutsTimesOff(cell: String, day: String) {
    #expect(read(cell, nil) == day)
  }

  @Test func readsByTheOrderDecided() {
    #expect(read("5/6/2026", .dayMonthYear) == "2026-06-05")
    #expect(read("05-06-2026", .monthDayYear) == "2026-05-06")
    #expect(read("25/6/2026", .monthDayYear) == "noSuchDay")
    #expect(read("2/24/17 11:29", .monthDayYear) == "2017-02-24")
    #expect(read("26-02-24", .yearMonthDay) == "2026-02-24")
    #expect(read("2/24/71", .monthDayYear) == "noSuchDay")
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

  @Test(arguments: [
    (["2/24/17", "3/1/17"], "mdy"), (["24/2/17", "1/3/17"], "dmy"), (["17-02-24", "17-03-31"], "nothing"),
    (["30-02-17"], "ymd"),
    (["01/02/03"], "nothing"), (["17/02/24"], "nothing"), (["1/2/24", "3/4/24"], "nothing"),
    (["2/24/17", "24/2/17"], "nothing"), (["32/1/17", "2/24/17"], "nothing"), (["31/12/99"], "nothing"),
  ])
  func decidesShortYearsByRulingOrdersOut(cells: [String], order: String) {
    for cells in [cells, cells.reversed()] {
      var evidence = DateEvidence()
      for cell in cells { evidence.look(at: Array(cell.utf8)[...]) }
      #expect((evidence.grammar(feed: nil).order?.rawValue ?? "nothing") == order)
    }
  }

  @Test func keepsTheCellThatDecided() {
    var evidence = DateEvidence()
    evidence.look(at: Array("5/6/2026".utf8)[...], place: Place(line: 2, column: 1))
    evidence.look(at: Array(" 6/25/2026".utf8)[...], place: Place(line: 3, column: 1))
    evidence.look(at: Array("6/26/2026".utf8)[...], place: Place(line: 4, column: 1))
    let decision = evidence.decision(feed: .dayMonthYear, usual: nil)
    #expect(decision.choice == .monthDayYear)
    #expect(decision.cell == GrammarCell(text: "6/25/2026", place: Place(line: 3, column: 1)))
  }

  @Test func countsDaysFromTheStartOfTheRange() {
    var grammar = DateGrammar(order: nil)
    grammar.origin = Day("2025-12-13")
    for (cell, day) in [("0000", "2025-12-13"), ("0018", "2025-12-31"), ("9999", "2053-04-29")] {
      guard case .day(let found) = grammar.read(Array(cell.utf8)[...]) else {
        Issue.record("\(cell) is no day")
        continue
      }
      #expect(found.description == day)
    }
    guard case .invalid = grammar.read(Array("00000".utf8)[...]) else {
      Issue.record("five digits are no index")
      return
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func survivesAnyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "5", "26", "2026", "20260605", "/", "-", ".", " ", ",", "de", "mai", "Feb", "Thu", ":", "12:00", "AM", "T",
      "\u{A0}",
      "th", "é", "\u{301}", "202430", ";", "+", "–", "Z", "to", "\"",
    ]
    let text = (0..<random.int(0...14)).map { _ in random.pick(parts) ?? "" }.joined()
    let bytes = Array(text.utf8) + (seed % 3 == 0 ? random.bytes(random.int(0...4)) : [])
    for order in Feed.DateOrder.allCases + [nil] { _ = DateGrammar(order: order).read(bytes[...]) }
    _ = ExportRange(line: String(decoding: bytes, as: UTF8.self))
    _ = ExportRange(name: String(decoding: bytes, as: UTF8.self))
    var evidence = DateEvidence()
    evidence.look(at: bytes[...])
  }
}
