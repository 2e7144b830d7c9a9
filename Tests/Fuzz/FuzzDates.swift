import Campaigns
import Diagnostics
import Quantities

@testable import Metrics

/// Reads any bytes as a date, as a column of dates, and as a range in a cell, a line and a file's name.
enum FuzzDates {
  static func take(_ bytes: [UInt8]) {
    var evidence = DateEvidence()
    let cells = bytes.split(separator: 0x0A)
    for cell in cells { evidence.look(at: cell) }
    let order = evidence.decision(feed: nil, usual: nil)
    for cell in cells {
      for order in Feed.DateOrder.allCases.map(Optional.some) + [order.choice, nil] {
        var grammar = DateGrammar(order: order)
        check(grammar.read(cell), order)
        grammar.origin = Day.latest
        check(grammar.read(cell), order)
      }
      let line = String(decoding: cell, as: UTF8.self)
      for range in [ExportRange(line: line), ExportRange(name: line)] { check(range) }
    }
    check(ExportRange(lines: cells.map { String(decoding: $0, as: UTF8.self) }))
  }

  /// Without an order nothing is read that has two readings.
  private static func check(_ outcome: DateGrammar.Outcome, _ order: Feed.DateOrder?) {
    if case .period(let range) = outcome { precondition(range.first <= range.last) }
    if case .ambiguous = outcome { precondition(order == nil || order == .yearMonthDay) }
  }

  private static func check(_ range: ExportRange?) {
    guard let range, let first = range.first, let last = range.last else { return }
    precondition(first <= last && !range.evidence.isEmpty)
  }
}
